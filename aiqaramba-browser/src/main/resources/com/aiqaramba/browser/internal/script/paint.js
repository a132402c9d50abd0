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
const clientOf = {};
for (const name of ['clientLeft', 'clientTop', 'clientWidth', 'clientHeight', 'scrollLeft', 'scrollTop', 'scrollWidth', 'scrollHeight']) {
  clientOf[name] = getter(Element, name);
}
const rootElementOf = getter(Document, 'documentElement');

// The viewport takes over what the style sheet says of the root's scrolling, or else of the body's.
const viewportElement = () => {
  const root = rootElementOf(document);
  const body = bodyOf(document);
  return root && body && styleOf(root).overflowX === 'visible' && styleOf(root).overflowY === 'visible' ? body : root;
};
const scrolledByViewport = viewportElement();
const isShut = overflow => overflow === 'hidden' || overflow === 'clip';

// All places that the viewport can be scrolled to.
const scrollableArea = (width, height) => {
  const view = {left: 0, top: 0, right: width, bottom: height};
  const root = rootElementOf(document);
  if (!root) return view;
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

const lengthIn = (text, whole) => text[text.length - 1] === '%' ? toNumber(text) * whole / 100 : sizeOf(text);
const wordsIn = text => {
  const words = [];
  let word = '';
  for (let at = 0; at <= text.length; at++) {
    const c = text[at];
    if (at === text.length || c === ' ' || c === ',' || c === '(' || c === ')') {
      if (word !== '') words[words.length] = word;
      word = '';
    } else {
      word += c;
    }
  }
  return words;
};

const isComputed = text => apply(includesText, text, ['calc(']) || apply(includesText, text, ['min(']) || apply(includesText, text, ['max(']);
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

// A gradient in which every colour is transparent.
const isMaskedOut = mask => {
  if (!mask || mask === 'none' || apply(includesText, mask, ['url('])) return false;
  const words = wordsIn(mask);
  let isColored = false;
  for (let at = 0; at + 4 < words.length; at++) {
    if (words[at] === 'rgb') return false;
    if (words[at] === 'rgba' && toNumber(words[at + 4]) > 0) return false;
    if (words[at] === 'rgba') isColored = true;
  }
  return isColored;
};
const opacityOf = style => {
  let opacity = isMaskedOut(style.maskImage || style.webkitMaskImage) ? 0 : toNumber(style.opacity);
  const filter = style.filter;
  if (filter !== 'none' && filter) {
    const words = wordsIn(filter);
    for (let at = 0; at + 1 < words.length; at++) {
      if (words[at] === 'opacity') opacity *= words[at + 1][words[at + 1].length - 1] === '%' ? toNumber(words[at + 1]) / 100 : toNumber(words[at + 1]);
      if (words[at] === 'blur' && sizeOf(words[at + 1]) >= 20) opacity = 0;
    }
  }
  return opacity;
};

const containsIn = (contain, word) => contain !== 'none' && contains(' ' + contain + ' ', word);
const clipsPaint = contain => containsIn(contain, 'paint') || containsIn(contain, 'strict') || containsIn(contain, 'content');
const holdsFixed = style => style.transform !== 'none' || style.filter !== 'none' || style.perspective !== 'none' || clipsPaint(style.contain);

// Whether an element shows only its back, which is not painted.
const isTurnedAway = (element, style) => {
  if (style.backfaceVisibility !== 'hidden') return false;
  let matrix = new DOMMatrix(style.transform);
  for (let node = layoutParentOf(element); node && isElement(node) && styleOf(node).transformStyle === 'preserve-3d'; node = layoutParentOf(node)) {
    matrix = new DOMMatrix(styleOf(node).transform).multiply(matrix);
  }
  return matrix.m33 < 0;
};

// What limits the contents of an element on the screen.
const canvasOf = (width, height) => {
  const port = {left: 0, top: 0, right: width, bottom: height};
  const area = {...scrollableArea(width, height), port};
  return {normal: area, absolute: area, fixed: {...port, port}, opacity: 1, own: area, isFixed: false, isDeep: false, lazy: null};
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

const paintIn = (element, tag, style, box, around) => {
  const position = style.position;
  const fixes = holdsFixed(style);
  const isDeep = around.isDeep || fixes;
  let own = position === 'fixed' ? isHeldByOther(element) ? around.normal : around.fixed : position === 'absolute' ? around.absolute : around.normal;
  const shape = shapeOf(style, position, box);
  if (shape) own = limit(own, shape);
  const inner = style.display === 'inline' && tag !== 'svg' || style.display === 'contents' ? own : scrolledBy(element, tag, style, box, own);
  const absolute = shape ? limit(around.absolute, shape) : around.absolute;
  const fixed = shape ? limit(around.fixed, shape) : around.fixed;
  return {
    own, normal: inner,
    absolute: position !== 'static' || fixes ? inner : absolute,
    fixed: fixes ? inner : fixed,
    opacity: isDeep && isTurnedAway(element, style) ? 0 : around.opacity * opacityOf(style),
    isFixed: around.isFixed || position === 'fixed' || position === 'sticky',
    isDeep,
    // What is far away may not have been laid out yet: then its place is that of the element that is.
    lazy: style.contentVisibility === 'auto' && !isNothing(meet(own, box)) ? box : around.lazy,
  };
};

const scrolledBy = (element, tag, style, box, own) => {
  const {overflowX, overflowY} = style;
  const cuts = clipsPaint(style.contain);
  if (overflowX === 'visible' && overflowY === 'visible' && !cuts || element === scrolledByViewport) return own;
  const {left, top, right, bottom, scaleX, scaleY} = insideOf(element, box);
  const isReached = !isNothing(meet(own, {left, top, right, bottom}));
  const axis = (overflow, low, high, ownLow, ownHigh, length) => {
    if (overflow === 'visible' && !cuts) return [ownLow, ownHigh];
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

// Colours as the browser computes them: rgb(), rgba(), or color() and its like, of which only the opacity is known.
const colors = new Map();
const colorOf = text => {
  const known = memoOf(colors, text);
  if (known !== undefined) return known;
  const color = readColor(text);
  memoize(colors, text, color);
  return color;
};
const readColor = text => {
  const words = wordsIn(text);
  if (words[0] === 'rgb' || words[0] === 'rgba') {
    let at = 1;
    const numbers = [];
    for (; at < words.length; at++) if (words[at] !== '/') numbers[numbers.length] = toNumber(words[at]);
    return {red: numbers[0], green: numbers[1], blue: numbers[2], alpha: numbers.length > 3 ? numbers[3] : 1};
  }
  let alpha = 1;
  for (let at = 0; at < words.length; at++) if (words[at] === '/') alpha = toNumber(words[at + 1]);
  return {red: NaN, green: NaN, blue: NaN, alpha};
};
const difference = (a, b) => {
  const one = a > b ? a - b : b - a;
  return one;
};
const isAlike = (a, b) => difference(a.red, b.red) + difference(a.green, b.green) + difference(a.blue, b.blue) <= 24;

const isSvg = element => spaceOf(element) === 'http://www.w3.org/2000/svg';
const spaceOf = getter(Element, 'namespaceURI');
const isFilledByBackground = style => contains(' ' + style.backgroundClip + ' ', 'text') || contains(' ' + style.webkitBackgroundClip + ' ', 'text');
// The ground on which an element paints: its colour, or nothing where an image or something half transparent makes it.
const memoOf = method(Map, 'get');
const memoize = method(Map, 'set');
const grounds = new Map();
const groundOf = element => {
  if (!element || !isElement(element)) return isDarkCanvas ? UNKNOWN : WHITE;
  const known = memoOf(grounds, element);
  if (known !== undefined) return known;
  const ground = ownGroundOf(styleOf(element)) || groundOf(layoutParentOf(element));
  memoize(grounds, element, ground);
  return ground;
};
const ownGroundOf = style => {
  const back = colorOf(style.backgroundColor);
  const isImage = style.backgroundImage !== 'none';
  if (back.alpha === 0 && !isImage) return null;
  if (isFilledByBackground(style)) return FILLED;
  return back.alpha > 0.9 && !isImage ? back : UNKNOWN;
};
const WHITE = {red: 255, green: 255, blue: 255, alpha: 1};
const UNKNOWN = {};
const FILLED = {};
// Whether letters differ from what is behind them. What an image or another element paints there is not known.
const isInk = (element, style) => {
  if (isSvg(element) && tagOf(element) !== 'svg') return isInkOfShape(element, style);
  const ground = groundOf(element);
  return differs(element, colorOf(style.webkitTextFillColor || style.color), ground) || ground === FILLED
    || style.textShadow !== 'none' && style.textShadow || sizeOf(style.webkitTextStrokeWidth) > 0;
};
const isInkOfShape = (element, style) => {
  if (style.stroke !== 'none' && sizeOf(style.strokeWidth) > 0) return true;
  if (style.fill === 'none' || toNumber(style.fillOpacity) < LEAST_OPACITY) return false;
  return differs(element, colorOf(style.fill), groundOf(element));
};
const differs = (element, ink, ground) => ink.alpha >= LEAST_OPACITY
  && (ground === UNKNOWN || ground === FILLED || !isAlike(ink, ground) || hasOtherGround(element, ink));
// What else may paint the ground of a text: it is sought only where the text is like the ground of its ancestors.
let painters = null;
const PAINTING = ' img video canvas picture image rect path circle ellipse polygon col colgroup ';
const paintersOf = () => {
  if (painters !== null) return painters;
  painters = [];
  const all = allIn(bodyOf(document), '*');
  for (let at = 0; at < all.length && at < 5000; at++) notePainter(all[at]);
  return painters;
};
const allIn = method(Element, 'querySelectorAll');
const notePainter = node => {
  const style = styleOf(node);
  const isPicture = contains(PAINTING, tagOf(node));
  if (isPicture) painters[painters.length] = [node, isSvg(node) ? colorOf(style.fill) : UNKNOWN];
  else if (style.position !== 'static' || style.boxShadow !== 'none') notePaint(node, style);
  for (let at = 0; at < PSEUDO.length; at++) {
    const pseudo = styleOf(node, PSEUDO[at]);
    if (pseudo.content !== 'none' && pseudo.position === 'absolute') notePaint(node, pseudo);
  }
};
const PSEUDO = ['::before', '::after'];
const notePaint = (node, style) => {
  const color = colorOf(style.backgroundColor);
  if (style.backgroundImage !== 'none' || style.boxShadow !== 'none') painters[painters.length] = [node, UNKNOWN];
  else if (color.alpha > 0.3) painters[painters.length] = [node, color];
};
const hasOtherGround = (element, ink) => {
  const box = boxOf(element);
  const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  const others = paintersOf();
  for (let at = 0; at < others.length; at++) {
    const around = boxOf(others[at][0]);
    const isThere = around.left <= x && around.right >= x && around.top <= y && around.bottom >= y;
    if (isThere && (others[at][1] === UNKNOWN || !isAlike(others[at][1], ink))) return true;
  }
  return false;
};
const mayBeDark = () => {
  const root = rootElementOf(document);
  const meta = root && oneIn(root, 'meta[name=color-scheme]');
  return root !== null && apply(includesText, styleOf(root).colorScheme + (meta ? attribute(meta, 'content') : ''), ['dark']);
};
const oneIn = method(Element, 'querySelector');
const isDarkCanvas = mayBeDark();

// What lies at a point, from the top.
const attachIn = Element.prototype.attachShadow;
const stackIn = {9: method(Document, 'elementsFromPoint'), 11: method(interfaceOf(apply(attachIn, make('div'), [{mode: 'open'}]), 'ShadowRoot'), 'elementsFromPoint')};
const isOpaque = element => {
  let opacity = 1;
  for (let node = element; node && isElement(node); node = layoutParentOf(node)) opacity *= opacityOf(styleOf(node));
  if (opacity < 0.95) return false;
  const style = styleOf(element);
  if (style.mixBlendMode !== 'normal') return false;
  return colorOf(style.backgroundColor).alpha > 0.9 || isFilledByImage(style) || isOpaqueElement(element, tagOf(element));
};
// A gradient with a transparent colour lets through what is below.
const isFilledByImage = style => style.backgroundImage !== 'none' && contains(' cover 100% ', style.backgroundSize)
  && !apply(includesText, style.backgroundImage, ['rgba(']);
const isOpaqueElement = (element, tag) => {
  if (tag === 'img') return isOpaqueImage(element);
  return tag === 'video' ? element.videoWidth > 0 : contains(' iframe embed object ', tag);
};
// Looks at a coarse copy; what comes from another origin cannot be looked at and is taken for opaque.
const isOpaqueImage = image => {
  try {
    if (!(image.naturalWidth > 0)) return false;
    const copy = new OffscreenCanvas(16, 16).getContext('2d');
    copy.drawImage(image, 0, 0, 16, 16);
    const dots = copy.getImageData(0, 0, 16, 16).data;
    for (let at = 3; at < dots.length; at += 4) if (dots[at] < 240) return false;
    return true;
  } catch (foreign) {
    return true;
  }
};
const isWithin = (outer, inner) => {
  for (let node = inner; node; node = isElement(node) ? layoutParentOf(node) : parentOf(node)) if (node === outer) return true;
  return false;
};
// A bar that stays while the page scrolls hides what is below it only until one scrolls.
const staysInPlace = element => {
  for (let node = element; node && isElement(node); node = layoutParentOf(node)) {
    const position = styleOf(node).position;
    if (position === 'fixed' || position === 'sticky') return boxOf(node).height < height * 0.8;
  }
  return false;
};

// A pseudo-element is found as its owner; it hides what is below it only if it is opaque itself.
const isPaintedAt = (top, x, y) => {
  const box = boxOf(top);
  if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  for (let at = 0; at < PSEUDO.length; at++) {
    const style = styleOf(top, PSEUDO[at]);
    if (style.content !== 'none' && style.position === 'absolute' && colorOf(style.backgroundColor).alpha > 0.9) return true;
  }
  return false;
};
// Below a modal dialog nothing is found, though it may show through.
const isShutOut = element => {
  const modals = allIn(rootElementOf(document), ':modal');
  return modals.length > 0 && !isWithin(modals[modals.length - 1], element);
};
const isMask = (element, top) => top !== element && isWithin(element, top) && (styleOf(top).position === 'absolute' || styleOf(top).position === 'fixed');
// Whether something opaque lies over an element at a point, or the element is cut off or turned away there. A text is
// hidden by what lies over it within its own element too.
const isCoveredAt = (element, x, y, isFixed, isText) => {
  const root = rootOf(element);
  const inShadow = kindOf(root) === 11;
  const stack = stackIn[inShadow ? 11 : 9](inShadow ? root : document, x, y);
  // What flows out of a box without a size is painted, but not found at its place.
  const isFound = !isEmpty(boxOf(element));
  for (let at = 0; at < stack.length; at++) {
    const top = stack[at];
    if (isText && isMask(element, top)) {
      if (isOpaque(top)) return true;
      continue;
    }
    if (top === element || isWithin(element, top) || !isFound && isWithin(top, element)) return isBehindOwnGround(element, boxOf(element));
    if (isWithin(top, element)) continue;
    if (isPaintedAt(top, x, y) && isOpaque(top) && (isFixed || !staysInPlace(top))) return true;
  }
  return isFound && !isShutOut(element);
};

// What lies outside of the viewport cannot be tried at its place; it is compared with the boxes that lie over others.
const overlays = [];
const noteOverlay = (element, style, box, paint) => {
  if (style.position === 'static' || style.visibility !== 'visible' || overlays.length >= 200 || isEmpty(box)) return;
  const seen = meet(box, paint.own);
  if (!isNothing(seen) && isOpaque(element)) overlays[overlays.length] = {element, box: seen};
};
const holdsLayers = style => style.position !== 'static' && style.zIndex !== 'auto' || style.position === 'fixed' || style.position === 'sticky'
  || style.opacity !== '1' || style.isolation === 'isolate' || style.mixBlendMode !== 'normal' || holdsFixed(style)
  || style.zIndex !== 'auto';
// The layers in which an element stands, from the outermost: [element, z-index].
const layersOf = element => {
  const layers = [];
  for (let node = element; node && isElement(node); node = layoutParentOf(node)) {
    const style = styleOf(node);
    if (holdsLayers(style)) layers[layers.length] = [node, style.zIndex === 'auto' ? 0 : toNumber(style.zIndex)];
    else if (style.position !== 'static') layers[layers.length] = [node, 0];
  }
  return layers;
};
const isAbove = (top, below) => {
  const one = layersOf(top), other = layersOf(below);
  let a = one.length - 1, b = other.length - 1;
  for (; a >= 0 && b >= 0 && one[a][0] === other[b][0]; a--, b--);
  const high = a >= 0 ? one[a][1] : 0, low = b >= 0 ? other[b][1] : -0.5;
  if (high !== low) return high > low;
  return (comparePlaces(below, top) & 4) !== 0;
};
const comparePlaces = method(Node, 'compareDocumentPosition');
const containsBox = (outer, inner) => outer.left <= inner.left + 1 && outer.top <= inner.top + 1 && outer.right >= inner.right - 1 && outer.bottom >= inner.bottom - 1;
const liesBelow = (element, box) => {
  for (let at = 0; at < overlays.length; at++) {
    const overlay = overlays[at];
    if (containsBox(overlay.box, box) && !isWithin(overlay.element, element) && !isWithin(element, overlay.element)
      && isAbove(overlay.element, element)) return true;
  }
  return isBehindOwnGround(element, box);
};
// What is sent behind by a negative z-index lies below the backgrounds round it.
const isBehindOwnGround = (element, box) => {
  let isBehind = false;
  for (let node = element; node && isElement(node) && tagOf(node) !== 'body'; node = layoutParentOf(node)) {
    const style = styleOf(node);
    if (isBehind && holdsLayers(style)) return false;
    if (isBehind && colorOf(style.backgroundColor).alpha > 0.9 && containsBox(boxOf(node), box)) return true;
    if (style.position !== 'static' && toNumber(style.zIndex) < 0) isBehind = true;
  }
  return false;
};
