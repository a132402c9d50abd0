// What a person can see of a page, at once or after scrolling. All places are in CSS pixels of the frame's viewport.
// A region is {left, top, right, bottom}. While the tree is walked, each element gets the regions outside of which nothing
// in it is painted: one for what flows normally, one for what is positioned absolutely, one for what is fixed.
const NOWHERE = {left: 0, top: 0, right: 0, bottom: 0};
const LEAST_OPACITY = 0.1;
const LEAST_SIZE = 3;

// "port" is the part of a region that shows without scrolling.
const limit = (region, box) => ({...meet(region, box), port: meet(region.port, box)});
const meet = (a, b) => ({
  left: a.left > b.left ? a.left : b.left, top: a.top > b.top ? a.top : b.top,
  right: a.right < b.right ? a.right : b.right, bottom: a.bottom < b.bottom ? a.bottom : b.bottom,
});
const isNothing = region => !(region.right > region.left && region.bottom > region.top);
const sizeOf = text => {
  const size = toNumber(text);
  return size === size ? size : 0;
};
const toNumber = native('parseFloat', window.parseFloat);
const rootElementOf = getter(Document, 'documentElement');

// The viewport takes over what the style sheet says of the root's scrolling, or else of the body's.
const viewportElement = () => {
  const root = rootElementOf(document);
  const body = bodyOf(document);
  return root && body && styleOf(root).overflowX === 'visible' && styleOf(root).overflowY === 'visible' ? body : root;
};
const scrolledByViewport = viewportElement();
const isShut = overflow => overflow === 'hidden' || overflow === 'clip';

const isFrameThatStays = () => {
  try {
    return window.frameElement !== null && attribute(window.frameElement, 'scrolling') === 'no';
  } catch (foreign) {
    return false;
  }
};
// All places that the viewport can be scrolled to.
const scrollableArea = (width, height) => {
  const view = {left: 0, top: 0, right: width, bottom: height};
  const root = rootElementOf(document);
  if (!root) return view;
  if (isFrameThatStays()) return view;
  const style = styleOf(viewportElement());
  const scrolled = document.scrollingElement || root;
  const x = clientOf.scrollLeft(scrolled), y = clientOf.scrollTop(scrolled);
  const wide = clientOf.scrollWidth(scrolled), high = clientOf.scrollHeight(scrolled);
  const left = styleOf(root).direction === 'rtl' ? width - wide - x : -x;
  return {
    left: isShut(style.overflowX) ? 0 : left, top: isShut(style.overflowY) ? 0 : -y,
    right: isShut(style.overflowX) ? width : left + (wide > width ? wide : width),
    bottom: isShut(style.overflowY) ? height : -y + (high > height ? high : height),
  };
};

// A length, a percentage, or a sum of both as "calc(50% + 1px)" has it.
const lengthIn = (text, whole) => {
  if (text[0] !== '=') return text[text.length - 1] === '%' ? toNumber(text) * whole / 100 : sizeOf(text);
  const terms = wordsIn(slice(text, 1, text.length));
  let sum = 0;
  for (let at = 0; at < terms.length; at++) {
    if (terms[at] !== '+' && terms[at] !== '-') sum += (terms[at - 1] === '-' ? -1 : 1) * lengthIn(terms[at], whole);
  }
  return sum;
};
// The words of a value; what stands in "calc()" is one word that begins with "=".
const wordsIn = text => {
  const words = [];
  let word = '';
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const c = text[at];
    if (depth > 0 && at < text.length) {
      depth += c === '(' ? 1 : c === ')' ? -1 : 0;
      word += depth > 0 ? c : '';
    } else if (c === '(' && word === 'calc') {
      depth = 1;
      word = '=';
    } else if (at === text.length || c === ' ' || c === ',' || c === '(' || c === ')') {
      if (word !== '') words[words.length] = word;
      word = '';
    } else {
      word += c;
    }
  }
  return words;
};

const isComputed = text => apply(includesText, text, ['min(']) || apply(includesText, text, ['max(']) || apply(includesText, text, ['clamp(']);
// What "clip-path" and "clip" leave of a box. Shapes are taken for their bounding box; other ways are not known.
const shapeOf = (style, position, box) => {
  const {width, height} = box;
  const clipPath = style.clipPath;
  if (clipPath !== 'none' && !isComputed(clipPath)) {
    const words = wordsIn(clipPath);
    const kind = words[0];
    if (kind === 'inset') {
      let end = 1;
      while (end < words.length && words[end] !== 'round') end++;
      const top = lengthIn(words[1], height);
      const right = end > 2 ? lengthIn(words[2], width) : lengthIn(words[1], width);
      const bottom = end > 3 ? lengthIn(words[3], height) : top;
      const left = end > 4 ? lengthIn(words[4], width) : right;
      return {left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom};
    }
    if (kind === 'circle' && toNumber(words[1]) >= 0) {
      const radius = lengthIn(words[1], Math.sqrt((width * width + height * height) / 2));
      const at = words[2] === 'at' ? 3 : 0;
      const x = box.left + (at ? lengthIn(words[at], width) : width / 2), y = box.top + (at ? lengthIn(words[at + 1], height) : height / 2);
      return {left: x - radius, top: y - radius, right: x + radius, bottom: y + radius};
    }
    if (kind === 'ellipse' && (toNumber(words[1]) === 0 || toNumber(words[2]) === 0)) return NOWHERE;
    if (kind === 'polygon') return polygonOf(words, box);
    if (kind === 'url') return isEmptyClip(clipPath) ? NOWHERE : null;
    if (kind === 'path') return pathOf(clipPath, box);
    if (kind === 'shape') return drawnOf(words, box);
    if (kind === 'xywh' || kind === 'rect') return null;
  }
  if (position !== 'absolute' && position !== 'fixed') return null;
  const clip = style.clip;
  if (clip && clip !== 'auto') {
    const words = wordsIn(clip);
    const edge = (word, auto) => word === 'auto' ? auto : sizeOf(word);
    return {left: box.left + edge(words[4], 0), top: box.top + edge(words[1], 0), right: box.left + edge(words[2], width), bottom: box.top + edge(words[3], height)};
  }
  return null;
};
// A clip that is drawn: nothing is left where it has no shape with a size.
const isEmptyClip = clipPath => {
  const clip = referredBy(clipPath);
  if (!clip || tagOf(clip) !== 'clipPath') return false;
  for (let child = firstOf(clip); child; child = nextOf(child)) {
    if (!isElement(child)) continue;
    const box = typeof child.getBBox === 'function' ? child.getBBox() : null;
    if (box === null || box.width > 0 && box.height > 0) return false;
  }
  return true;
};
const indexIn = native('indexOf', String.prototype.indexOf);
// The box round all numbers of a path; where it has relative parts it is not known.
const pathOf = (clipPath, box) => {
  if (!/^path\((evenodd, |nonzero, )?"[MLZ0-9., -]*"\)$/.test(clipPath)) return null;
  const numbers = apply(matchIn, clipPath, [/-?[0-9.]+/g]) || [];
  const words = ['polygon'];
  for (let at = 0; at < numbers.length; at++) words[words.length] = numbers[at] + 'px';
  return numbers.length < 2 ? NOWHERE : polygonOf(words, box);
};
// The box round a shape of straight lines between places.
const drawnOf = (words, box) => {
  const places = ['polygon'];
  for (let at = 1; at < words.length; at++) {
    if (contains(' by curve smooth arc ', words[at])) return null;
    const wide = words[at - 2] === 'hline', high = words[at - 2] === 'vline';
    if (words[at - 1] !== 'from' && words[at - 1] !== 'to') continue;
    if (wide || high) return null;
    places[places.length] = words[at];
    places[places.length] = words[at + 1];
  }
  return places.length > 1 ? polygonOf(places, box) : null;
};
const polygonOf = (words, box) => {
  const region = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  const from = words[1] === 'nonzero' || words[1] === 'evenodd' ? 2 : 1;
  for (let at = from; at + 1 < words.length; at += 2) {
    const x = box.left + lengthIn(words[at], box.width), y = box.top + lengthIn(words[at + 1], box.height);
    if (x < region.left) region.left = x;
    if (x > region.right) region.right = x;
    if (y < region.top) region.top = y;
    if (y > region.bottom) region.bottom = y;
  }
  return region;
};

const referredBy = text => {
  const from = apply(indexIn, text, ['#']);
  const quoted = apply(indexIn, text, ['"', from]), closed = apply(indexIn, text, [')', from]);
  const end = quoted > 0 ? quoted : closed > 0 ? closed : text.length;
  return from < 0 ? null : byId(document, slice(text, from + 1, end));
};
const containsIn = (contain, word) => contain !== 'none' && contains(' ' + contain + ' ', word);
const clipsPaint = contain => containsIn(contain, 'paint') || containsIn(contain, 'strict') || containsIn(contain, 'content');

// Whether an element shows only its back, which is not painted.
const isTurnedAway = (element, style) => {
  if (style.backfaceVisibility !== 'hidden') return false;
  let matrix = new DOMMatrix(style.transform);
  for (let node = layoutParentOf(element); node && isElement(node) && styleOf(node).transformStyle === 'preserve-3d'; node = layoutParentOf(node)) {
    matrix = new DOMMatrix(styleOf(node).transform).multiply(matrix);
  }
  return matrix.m33 < 0;
};

// Whether an element is nearer than the eye that looks at it.
const isBehindEye = (element, style) => {
  if (!apply(startText, style.transform, ['matrix3d'])) return false;
  const {m43, m44} = new DOMMatrix(style.transform);
  const parent = layoutParentOf(element);
  const eye = parent && isElement(parent) ? sizeOf(styleOf(parent).perspective) : 0;
  return m44 <= 0 || eye > 0 && m43 >= eye;
};
const isInCollapsedColumn = cell => {
  const table = closest(cell, 'table');
  const columns = table === null ? [] : findAllIn(table, 'col,colgroup');
  for (let at = 0; at < columns.length; at++) if (styleOf(columns[at]).visibility === 'collapse') return true;
  return false;
};

// What limits the contents of an element on the screen.
const canvasOf = (width, height) => {
  const port = {left: 0, top: 0, right: width, bottom: height};
  const area = {...scrollableArea(width, height), port};
  return {
    normal: area, absolute: area, fixed: {...port, port}, opacity: 1, own: area, isFixed: false, isDeep: false, lazy: null,
    ground: isDarkCanvas ? UNKNOWN : WHITE, paints: false, scroller: null, effects: null, struck: false, ellipsis: 0, veil: null, blur: 0, fill: null, cast: null,
  };
};

// Further ways in which an element holds what is fixed in it; they are too rare to be asked of each.
const isHeldByOther = element => {
  for (let node = layoutParentOf(element); node && isElement(node); node = layoutParentOf(node)) {
    const style = styleOf(node);
    if (style.translate !== 'none' || style.rotate !== 'none' || style.scale !== 'none' || style.backdropFilter !== 'none'
      || apply(includesText, style.willChange, ['transform']) || apply(includesText, style.willChange, ['filter'])) return true;
  }
  return false;
};

const paintIn = (element, tag, style, display, position, box, around) => {
  const filter = style.filter;
  const transforms = style.transform !== 'none';
  const fixes = transforms || filter !== 'none' || style.perspective !== 'none' || clipsPaint(style.contain);
  const isDeep = around.isDeep || fixes;
  let own = position === 'fixed' ? isHeldByOther(element) ? around.normal : around.fixed : position === 'absolute' ? around.absolute : around.normal;
  const shape = shapeOf(style, position, box);
  if (shape) own = limit(own, shape);
  const isMasked = style.maskImage !== 'none' && Boolean(style.maskImage);
  const mask = isMasked ? drawnMask(style.maskImage, isSvg(element)) || maskedPart(style, box) : null;
  if (mask !== null) own = limit(own, mask);
  const isDrawn = filter !== 'none' && Boolean(filter) && apply(includesText, filter, ['url(']);
  const filtered = isDrawn ? filteredPart(filter, box) : null;
  if (filtered !== null) own = limit(own, filtered);
  if (display === 'table-cell' && box.width === 0 && isInCollapsedColumn(element)) own = limit(own, NOWHERE);
  const inline = display === 'inline' && tag !== 'svg' || display === 'contents' || tag === 'marquee';
  const inner = inline ? own : scrolledBy(element, tag, style, box, own);
  const effects = filter !== 'none' || style.mixBlendMode !== 'normal' ? effectsOf(filter, style.mixBlendMode, around) : around.effects;
  const back = ownGroundOf(style, around.ground, effects, box) || (isDrawn ? filteredGround(filter) : null);
  const veil = (isMasked || isDrawn) && isVeiled(style, filter) ? element : around.veil;
  return {
    own, normal: inner,
    absolute: position !== 'static' || fixes ? inner : shape ? limit(around.absolute, shape) : around.absolute,
    fixed: fixes ? inner : shape ? limit(around.fixed, shape) : around.fixed,
    opacity: isDeep && (isTurnedAway(element, style) || transforms && isBehindEye(element, style)) ? 0 : around.opacity * opacityOf(style, filter),
    veil, blur: filter === 'none' || !filter ? around.blur : blurOf(filter, around.blur),
    isFixed: around.isFixed || position === 'fixed' || position === 'sticky',
    isDeep,
    cast: filter === 'none' || !filter ? around.cast : castBy(element, filter, own, inner, back === null ? around.ground : back) || around.cast,
    // What is far away may not have been laid out yet: then its place is that of the element that is.
    lazy: style.contentVisibility === 'auto' && isWithinReach(own, box) ? box : around.lazy,
    ground: back === null || back === FILLED ? around.ground : back, paints: back !== null && back !== FILLED, effects,
    fill: back === FILLED ? fillOf(style) : back !== null ? null : around.fill,
    scroller: inner !== own && (isScrolling(style.overflowX) || isScrolling(style.overflowY)) ? element : around.scroller,
    struck: apply(includesText, style.textDecorationLine, ['line-through']) || around.struck && passesDecoration(style, display, position),
    ellipsis: inline ? around.ellipsis : style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' ? sizeOf(style.fontSize) * 0.9 : inner === own ? around.ellipsis : 0,
  };
};
// What was not laid out yet may have no height.
const isWithinReach = (own, box) => box.left < own.right && box.right > own.left && box.top < own.bottom && box.bottom >= own.top;
const passesDecoration = (style, display, position) => (display === 'inline' || display === 'block' || display === 'contents' || display === 'list-item')
  && position !== 'absolute' && position !== 'fixed' && style.cssFloat === 'none';

const scrolledBy = (element, tag, style, box, own) => {
  const {overflowX, overflowY} = style;
  const cuts = clipsPaint(style.contain);
  if (overflowX === 'visible' && overflowY === 'visible' && !cuts || element === scrolledByViewport) return own;
  const {left, top, right, bottom, scaleX, scaleY} = insideOf(element, box);
  const beyond = overflowX === 'clip' || overflowY === 'clip' ? sizeOf(style.overflowClipMargin) : 0;
  const isReached = !isNothing(meet(own, {left, top, right, bottom}));
  const axis = (overflow, low, high, ownLow, ownHigh, length) => {
    if (overflow === 'visible' && !cuts) return [ownLow, ownHigh];
    if (overflow === 'clip' && beyond > 0) return [ownLow > low - beyond ? ownLow : low - beyond, ownHigh < high + beyond ? ownHigh : high + beyond];
    if (overflow !== 'auto' && overflow !== 'scroll') return [ownLow > low ? ownLow : low, ownHigh < high ? ownHigh : high];
    // Where scrolling begins at the end, what was scrolled past lies on the other side.
    const hidden = length > high - low ? length - (high - low) : 0;
    return isReached ? [low - hidden - 1, high + hidden + 1] : [0, 0];
  };
  const x = axis(overflowX, left, right, own.left, own.right, clientOf.scrollWidth(element) * scaleX);
  const y = axis(overflowY, top, bottom, own.top, own.bottom, clientOf.scrollHeight(element) * scaleY);
  return {left: x[0], right: x[1], top: y[0], bottom: y[1], port: meet(own.port, portIn(overflowX, overflowY, cuts, {left, top, right, bottom}))};
};
// The box within borders and scroll bars, as it is painted. Of what is turned, or has no such size, the whole box.
const insideOf = (element, box) => {
  const wide = element.offsetWidth, high = element.offsetHeight;
  const scaleX = wide > 0 ? box.width / wide : 0, scaleY = high > 0 ? box.height / high : 0;
  if (!(scaleX > 0 && scaleY > 0) || scaleX > scaleY * 1.05 || scaleY > scaleX * 1.05) {
    return {left: box.left, top: box.top, right: box.right, bottom: box.bottom, scaleX: 1, scaleY: 1};
  }
  const left = box.left + clientOf.clientLeft(element) * scaleX, top = box.top + clientOf.clientTop(element) * scaleY;
  return {left, top, right: left + clientOf.clientWidth(element) * scaleX, bottom: top + clientOf.clientHeight(element) * scaleY, scaleX, scaleY};
};
const portIn = (overflowX, overflowY, cuts, box) => ({
  left: overflowX === 'visible' && !cuts ? -Infinity : box.left, right: overflowX === 'visible' && !cuts ? Infinity : box.right,
  top: overflowY === 'visible' && !cuts ? -Infinity : box.top, bottom: overflowY === 'visible' && !cuts ? Infinity : box.bottom,
});

const isSeenIn = (rect, region) => {
  const width = rect.right - rect.left, height = rect.bottom - rect.top;
  if (!(width > 0 && height >= LEAST_SIZE)) return false;
  const part = meet(rect, region);
  const seenWidth = part.right - part.left, seenHeight = part.bottom - part.top;
  return seenHeight >= height * 0.4 && seenWidth >= (width < 4 ? width * 0.5 : width * 0.4 < 4 ? width * 0.4 : 4);
};
const isWhollyIn = (rect, region) => rect.left >= region.left - 1 && rect.right <= region.right + 1
  && rect.top >= region.top - rectSlack(rect) && rect.bottom <= region.bottom + rectSlack(rect);
const rectSlack = rect => (rect.bottom - rect.top) * 0.4;

