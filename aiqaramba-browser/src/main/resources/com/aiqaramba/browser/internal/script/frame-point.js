// Where the point arguments[1], arguments[2] of the frame arguments[0] lies in the viewport of the document round it.
// arguments[3] is the width of the frame's viewport. Scrolls to it if need be. Answers JSON.
const [frame, frameX, frameY, frameWidth] = arguments;
noteRootsRound(frame);
freeMouse();
// A point of the viewport in the frame's own pixels, from the edge of its padding. The browser says so in an event, however
// the frame is turned, zoomed or seen in perspective.
const PROBE = 'aiqaramba-place';
const inFrame = (x, y) => {
  let at = null;
  const hear = event => {
    const zoom = frame.currentCSSZoom || 1;
    at = {x: event.offsetX / zoom, y: event.offsetY / zoom};
  };
  frame.addEventListener(PROBE, hear);
  frame.dispatchEvent(new PointerEvent(PROBE, {clientX: x, clientY: y}));
  frame.removeEventListener(PROBE, hear);
  return at;
};
const pixels = text => parseFloat(text) || 0;
const placed = () => {
  const box = boxOf(frame);
  const style = styleOf(frame);
  const inner = frame.clientWidth - pixels(style.paddingLeft) - pixels(style.paddingRight);
  const zoom = frameWidth > 0 ? inner / frameWidth : 1;
  const x = pixels(style.paddingLeft) + frameX * zoom;
  const y = pixels(style.paddingTop) + frameY * zoom;
  // Where no event is heard, the frame is taken for one that is scaled at most.
  const simple = {x: box.left + (frame.clientLeft + x) * box.width / frame.offsetWidth, y: box.top + (frame.clientTop + y) * box.height / frame.offsetHeight};
  const at = {x: simple.x, y: simple.y};
  for (let step = 0; step < 12; step++) {
    const here = inFrame(at.x, at.y), right = inFrame(at.x + 1, at.y), down = inFrame(at.x, at.y + 1);
    if (!here || !right || !down) break;
    const missingX = x - here.x, missingY = y - here.y;
    if (missingX * missingX + missingY * missingY < 0.01) break;
    const a = right.x - here.x, b = right.y - here.y, c = down.x - here.x, d = down.y - here.y;
    const size = a * d - b * c;
    if (size === 0) break;
    at.x += (missingX * d - missingY * c) / size;
    at.y += (missingY * a - missingX * b) / size;
  }
  return at.x - at.x === 0 && at.y - at.y === 0 ? at : simple;
};
const coverAt = at => {
  if (at.x < 0 || at.y < 0 || at.x >= innerWidth || at.y >= innerHeight) return 'outside';
  const top = topAt(document, at.x, at.y);
  return top === frame ? '' : inWords(top) || 'something';
};
let at = placed();
let cover = coverAt(at);
let scrolled = false;
if (cover !== '') {
  frame.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  scrolled = true;
  at = placed();
  for (let node = layoutParentOf(frame); node && isElement(node) && coverAt(at) !== ''; node = layoutParentOf(node)) {
    const root = node === document.documentElement;
    if (!root && (node.scrollHeight <= node.clientHeight && node.scrollWidth <= node.clientWidth || styleOf(node).overflow === 'visible')) continue;
    const around = root ? {left: 0, top: 0, width: innerWidth, height: innerHeight} : boxOf(node);
    node.scrollBy({left: at.x - around.left - around.width / 2, top: at.y - around.top - around.height / 2, behavior: 'instant'});
    at = placed();
  }
  cover = coverAt(at);
}
return '{"x":' + at.x + ',"y":' + at.y + ',"cover":' + quote(cover === 'outside' ? 'the edge of the page' : cover) + ',"scrolled":' + scrolled
  + ',"width":' + innerWidth + '}';
