// What pictures and drawings hide: those that style sheets name, and those in an SVG.

// A picture that the page has loaded, so that the browser has it at hand; null if it has not, and of another origin.
const pictures = new Map();
const pictureAt = address => {
  const known = memoOf(pictures, address);
  if (known !== undefined) return known;
  const picture = make('img');
  if (isLoaded(address)) picture.src = address;
  const isThere = picture.complete === true && picture.naturalWidth > 0;
  memoize(pictures, address, isThere ? picture : null);
  return isThere ? picture : null;
};
// Nothing is asked for anew.
const isLoaded = address => {
  if (apply(startText, address, ['data:'])) return true;
  const entries = performance.getEntriesByName(new URL(address, document.baseURI).href, 'resource');
  return entries.length > 0 && entries[entries.length - 1].responseStatus === 200;
};
// Whether all of what a style sheet names as one image hides what is below it.
const isOpaqueImage = image => {
  const address = apply(matchIn, image, [/^url\("(.*)"\)$/]);
  if (address) return isOpaquePictureAt(address[1]);
  return apply(includesText, image, ['gradient(']) && !apply(includesText, image, ['rgba(']) && !apply(includesText, image, [' / ']);
};
const isOpaquePictureAt = address => {
  const picture = pictureAt(address);
  return picture !== null && isOpaquePicture(picture) && memoOf(copies, picture) !== undefined;
};
// A picture that is repeated all over its box.
const isTiledByPicture = ({backgroundImage, backgroundRepeat}) => backgroundRepeat === 'repeat'
  && apply(startText, backgroundImage || '', ['url("']) && isOpaqueImage(backgroundImage);

// What is drawn with a line, shown a second time, or a picture in an SVG.
const DRAWING = ' line polyline path rect use image ';
const noteDrawn = record => {
  const {element, tag, style, box, paint} = record;
  if (style.visibility !== 'visible' || style.mixBlendMode !== 'normal') return;
  const place = tag === 'image' ? placeOfImage(element, box) : tag === 'use' ? isSolidUse(element, box) ? box : null : placeOfLine(element, tag, style, box);
  if (place === null) return;
  const part = meet(place, paint.own);
  const color = tag === 'image' || tag === 'use' ? UNKNOWN : painted(colorOf(style.stroke), paint.effects);
  if (!isNothing(part)) addLid(record, part, style, 0, OUTER, color);
};
// A straight line, or the edge of a box that is as thick as that.
const placeOfLine = (element, tag, style, box) => {
  if (style.stroke === 'none' || sizeOf(style.strokeWidth) <= 1 || box.width > 1 && box.height > 1 && tag !== 'rect') return null;
  if (colorOf(style.stroke).alpha < 0.9 || toNumber(style.strokeOpacity) < 0.9 || style.strokeDasharray !== 'none') return null;
  const matrix = element.getScreenCTM();
  const wide = matrix === null ? 0 : sizeOf(style.strokeWidth) * Math.sqrt(difference(matrix.a * matrix.d - matrix.b * matrix.c, 0));
  if (wide < LEAST_EDGE) return null;
  if (tag === 'rect') return wide >= box.width || wide >= box.height ? moved(box, 0, 0, wide / 2) : null;
  const isFlat = box.height <= 1;
  return isFlat ? {left: box.left, top: box.top - wide / 2, right: box.right, bottom: box.bottom + wide / 2}
    : {left: box.left - wide / 2, top: box.top, right: box.right + wide / 2, bottom: box.bottom};
};
// The part of its box that a picture fills, where it hides what is below it.
const placeOfImage = (element, box) => {
  const address = attribute(element, 'href') || attribute(element, 'xlink:href');
  if (isEmpty(box) || address === '' || !isOpaquePictureAt(address)) return null;
  const fit = attribute(element, 'preserveAspectRatio');
  if (apply(includesText, fit, ['none']) || apply(includesText, fit, ['slice'])) return box;
  const {naturalWidth, naturalHeight} = pictureAt(address);
  const scale = Math.min(box.width / naturalWidth, box.height / naturalHeight);
  const left = (box.width - naturalWidth * scale) / 2, top = (box.height - naturalHeight * scale) / 2;
  return {left: box.left + left, top: box.top + top, right: box.right - left, bottom: box.bottom - top};
};
// Small ones are icons.
const isSolidUse = (element, box) => {
  if (box.width * box.height < 1500) return false;
  const link = attribute(element, 'href') || attribute(element, 'xlink:href');
  const target = link[0] === '#' ? byId(document, slice(link, 1, link.length)) : null;
  if (target === null) return false;
  if (contains(SHAPES, tagOf(target))) return isSolidDrawing(target);
  const shapes = findAllIn(target, 'rect,path,polygon');
  for (let at = 0; at < shapes.length && at < 20; at++) if (isSolidDrawing(shapes[at]) && isAsBigAs(shapes[at], element)) return true;
  return false;
};
const isSolidDrawing = shape => isSolidShape(styleOf(shape)) && fillsItsBox(shape, tagOf(shape));
const isAsBigAs = (shape, element) => {
  try {
    const one = shape.getBBox(), whole = element.getBBox();
    return one.width >= whole.width * 0.9 && one.height >= whole.height * 0.9 || attribute(shape, 'width') === '100%' && attribute(shape, 'height') === '100%';
  } catch (unknown) {
    return false;
  }
};

// The lines between the columns of a text.
const noteColumnRules = record => {
  const {element, style, box} = record;
  const wide = sizeOf(style.columnRuleWidth), color = colorOf(style.columnRuleColor);
  if (wide < LEAST_EDGE || color.alpha < 0.9 || !contains(SOLID_LINES, style.columnRuleStyle)) return;
  const from = box.left + clientOf.clientLeft(element) + sizeOf(style.paddingLeft);
  const room = clientOf.clientWidth(element) - sizeOf(style.paddingLeft) - sizeOf(style.paddingRight);
  const gap = style.columnGap === 'normal' ? sizeOf(style.fontSize) : lengthIn(style.columnGap, room);
  const least = sizeOf(style.columnWidth), most = sizeOf(style.columnCount);
  const fitting = least > 0 ? Math.max(1, Math.floor((room + gap) / (least + gap))) : most;
  const count = most > 0 && most < fitting ? most : fitting;
  const column = (room - (count - 1) * gap) / count;
  const end = boxOfContents(element).right;
  for (let at = 1; at < count && at < 50; at++) {
    const middle = from + at * (column + gap) - gap / 2;
    if (end <= middle) return;
    addStrip(record, {left: middle - wide / 2, top: box.top, right: middle + wide / 2, bottom: box.bottom}, OUTER, painted(color, record.paint.effects), 0);
  }
};
