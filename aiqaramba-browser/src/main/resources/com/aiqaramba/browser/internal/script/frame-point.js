// Where the point arguments[1], arguments[2] of the frame arguments[0] lies in the viewport of the document round it.
// arguments[3] is the width of the frame's viewport. Scrolls to it if need be. Answers JSON.
const [frame, frameX, frameY, frameWidth] = arguments;
noteRootsRound(frame);
// The linear part of all transforms; the middle of a box stays the middle under each of them.
const linear = () => {
  let matrix = new DOMMatrix();
  for (let node = frame; node && isElement(node); node = layoutParentOf(node)) {
    const style = styleOf(node);
    let own = new DOMMatrix();
    if (style.rotate && style.rotate !== 'none') own = own.multiply(new DOMMatrix('rotate(' + style.rotate + ')'));
    if (style.scale && style.scale !== 'none') own = own.multiply(new DOMMatrix('scale(' + style.scale.replace(/ /g, ',') + ')'));
    if (style.transform && style.transform !== 'none') own = own.multiply(new DOMMatrix(style.transform));
    matrix = own.multiply(matrix);
  }
  return matrix;
};
const pixels = text => parseFloat(text) || 0;
const placed = () => {
  const box = boxOf(frame);
  const style = styleOf(frame);
  const left = frame.clientLeft + pixels(style.paddingLeft);
  const top = frame.clientTop + pixels(style.paddingTop);
  const inner = frame.clientWidth - pixels(style.paddingLeft) - pixels(style.paddingRight);
  const zoom = frameWidth > 0 ? inner / frameWidth : 1;
  const x = left + frameX * zoom - frame.offsetWidth / 2;
  const y = top + frameY * zoom - frame.offsetHeight / 2;
  const matrix = linear();
  const turned = Math.abs(matrix.b) > 1e-6 || Math.abs(matrix.c) > 1e-6;
  const scaleX = (matrix.a < 0 ? -1 : 1) * box.width / frame.offsetWidth;
  const scaleY = (matrix.d < 0 ? -1 : 1) * box.height / frame.offsetHeight;
  return {
    x: box.left + box.width / 2 + (turned ? matrix.a * x + matrix.c * y : x * scaleX),
    y: box.top + box.height / 2 + (turned ? matrix.b * x + matrix.d * y : y * scaleY),
  };
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
