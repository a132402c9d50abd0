// Scrolls in the direction arguments[0] what the element arguments[1] stands in, or without one what fills the middle of
// the viewport, or the page. Answers 'moved', 'end', or 'nothing' where nothing scrolls; without a direction, whether what
// was moved is back: 'back' or 'moved'.
const [direction, element] = arguments;
const MOVED = Symbol.for('aiqaramba.moved');
const SHARE = 0.8; // A little of the old view stays, so that nothing is passed over.
const sideways = direction === 'LEFT' || direction === 'RIGHT';
const sign = direction === 'UP' || direction === 'LEFT' || direction === 'TOP' ? -1 : 1;
const root = document.scrollingElement || document.documentElement;
const room = node => sideways ? node.scrollWidth - node.clientWidth : node.scrollHeight - node.clientHeight;
const overflowOf = node => sideways ? styleOf(node).overflowX : styleOf(node).overflowY;
// What is said of the first of the two that says something holds for the page.
const isPageFixed = () => {
  const own = overflowOf(document.documentElement);
  const overflow = own === 'visible' && document.body ? overflowOf(document.body) : own;
  return overflow === 'hidden' || overflow === 'clip';
};
const canScroll = node => {
  if (node === root || room(node) < 1) return node === root && room(node) >= 1 && !isPageFixed();
  const overflow = overflowOf(node);
  return overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
};
if (direction === '') {
  const moved = window[MOVED];
  delete window[MOVED];
  return moved && moved.node.scrollTop === moved.top && moved.node.scrollLeft === moved.left ? 'back' : 'moved';
}
const moves = node => {
  const start = {node: node, top: node.scrollTop, left: node.scrollLeft};
  const before = sideways ? node.scrollLeft : node.scrollTop;
  const size = sideways ? (node.clientWidth < innerWidth ? node.clientWidth : innerWidth) : node.clientHeight < innerHeight ? node.clientHeight : innerHeight;
  const by = sign * (direction === 'TOP' || direction === 'BOTTOM' ? node.scrollHeight : SHARE * size);
  node.scrollBy({left: sideways ? by : 0, top: sideways ? 0 : by, behavior: 'instant'});
  window[MOVED] = start;
  return (sideways ? node.scrollLeft : node.scrollTop) !== before;
};
const isBig = node => node === root || sideways || node.clientHeight > innerHeight / 3;
let found = false;
const tryFrom = (start, onlyBig) => {
  for (let node = start; node && isElement(node); node = layoutParentOf(node)) {
    if (!canScroll(node) || onlyBig && !isBig(node)) continue;
    found = true;
    if (moves(node)) return true;
    if (!onlyBig) return false;
  }
  return false;
};
if (element) {
  noteRootsRound(element);
  return tryFrom(element, false) ? 'moved' : found ? 'end' : 'nothing';
}
if (tryFrom(topAt(document, innerWidth / 2, innerHeight / 2), true) || canScroll(root) && moves(root)) return 'moved';
if (found || canScroll(root)) return 'end';
// The biggest part that scrolls, wherever it is.
let biggest = null;
const walk = node => {
  const children = childrenOf(node);
  for (let at = 0; at < children.length; at++) {
    if (!isElement(children[at])) continue;
    const box = boxOf(children[at]);
    if (canScroll(children[at]) && box.width * box.height > 0 && (!biggest || box.width * box.height > biggest.size)) biggest = {node: children[at], size: box.width * box.height};
    walk(children[at]);
  }
};
walk(document.documentElement);
return biggest ? moves(biggest.node) ? 'moved' : 'end' : 'nothing';
