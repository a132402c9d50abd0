// Scrolls by arguments[0] of a viewport's height: what fills the middle of the viewport if that can move, else the page.
// Answers whether anything moved.
const share = arguments[0];
const moves = element => {
  const before = element.scrollTop;
  element.scrollBy({top: share * Math.min(element.clientHeight, innerHeight), behavior: 'instant'});
  return element.scrollTop !== before;
};
const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
for (let element = middle; element; element = element.parentElement) {
  const overflow = getComputedStyle(element).overflowY;
  if ((overflow === 'auto' || overflow === 'scroll') && element.clientHeight > innerHeight / 3 && moves(element)) return true;
}
return moves(document.scrollingElement || document.documentElement);
