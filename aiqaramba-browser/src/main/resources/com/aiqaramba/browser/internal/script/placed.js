// Texts that are placed one by one, as in a document that was laid out before. Those that stand in one line are one text, and
// those that lie on each other cannot be read.
const MOST_PLACED = 300;
const settlePlaced = record => {
  const items = [];
  for (let at = 0; at < record.kids.length && items.length < MOST_PLACED; at++) {
    const kid = record.kids[at];
    if (kid.element && kid.position === 'absolute' && notePlaced(kid)) items[items.length] = kid;
  }
  for (let at = 0; at < items.length; at++) {
    for (let other = at + 1; other < items.length; other++) noteOverprint(items[at], items[other]);
    if (at > 0) noteLine(items[at - 1], items[at], record.kids);
  }
};
// A text alone, without a ground that would hide what is below it.
const notePlaced = record => {
  if (record.isGone || record.paint.paints || record.paint.opacity < LEAST_OPACITY || record.style.visibility !== 'visible' || isEmpty(record.box)) return false;
  const texts = [];
  for (let at = 0; at < record.kids.length; at++) {
    if (record.kids[at].element) return false;
    if (squeeze(dataOf(record.kids[at])) !== '') texts[texts.length] = record.kids[at];
  }
  if (texts.length === 0) return false;
  record.textBox = boxOfTexts(texts);
  return !isEmpty(record.textBox);
};
const noteOverprint = (one, other) => {
  const part = meet(one.textBox, other.textBox);
  if (isNothing(part)) return;
  const smaller = areaOf(one.textBox) < areaOf(other.textBox) ? one.textBox : other.textBox;
  if (areaOf(part) > areaOf(smaller) * 0.35) one.isOverprinted = other.isOverprinted = true;
};
const noteLine = (one, other, kids) => {
  const a = one.textBox, b = other.textBox;
  const high = (a.bottom < b.bottom ? a.bottom : b.bottom) - (a.top > b.top ? a.top : b.top);
  const gap = b.left - a.right;
  if (high < a.height * 0.6 || high < b.height * 0.6 || gap < -2 || gap > a.height || !areNeighbours(one, other, kids)) return;
  one.isFollowed = true;
  other.follows = gap > sizeOf(other.style.fontSize) * 0.15;
};
const areNeighbours = (one, other, kids) => {
  for (let at = 0, isBetween = false; at < kids.length; at++) {
    if (kids[at] === one) isBetween = true;
    else if (kids[at] === other) return isBetween;
    else if (isBetween && (kids[at].element || squeeze(dataOf(kids[at])) !== '')) return false;
  }
  return false;
};
