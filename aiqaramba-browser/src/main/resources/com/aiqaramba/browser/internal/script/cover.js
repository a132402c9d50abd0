// What lies over what. "records" are the elements that were measured, in document order; "lids" are those that hide what is
// below them: they paint a ground of their own and do not simply stand in the flow.
const records = [];
const recordIn = new Map();
const recordOf = element => memoOf(recordIn, element);
const lids = [];
const MAX_LIDS = 3000;

const isWithin = (outer, inner) => {
  for (let node = inner; node; node = isElement(node) ? layoutParentOf(node) : parentOf(node)) if (node === outer) return true;
  return false;
};

// The top layer: dialogs, popovers, what fills the screen.
const topLayer = [];
const noteTopLayer = () => {
  const root = rootElementOf(document);
  if (!root) return;
  const found = findAllIn(root, ':modal,:popover-open,:fullscreen');
  for (let at = 0; at < found.length; at++) topLayer[topLayer.length] = found[at];
};
const isOnTop = element => {
  for (let at = 0; at < topLayer.length; at++) if (topLayer[at] === element) return true;
  return false;
};
// The last of the top layer whose backdrop hides the page behind it.
const shutBy = () => {
  for (let at = topLayer.length - 1; at >= 0; at--) {
    const style = styleOf(topLayer[at], '::backdrop');
    const isSolid = colorOf(style.backgroundColor).alpha > 0.9 || isFilledByImage(style);
    if (isSolid && style.display !== 'none' && toNumber(style.opacity) > 0.9) return topLayer[at];
  }
  return null;
};
let shutter = null;
const isShutOut = element => shutter !== null && !isWithin(shutter, element);

// A gradient with a transparent colour lets through what is below.
const isFilledByImage = style => {
  const image = style.backgroundImage;
  if (image === 'none' || !image || apply(includesText, image, ['rgba('])) return false;
  return contains(' cover 100% ', style.backgroundSize) || apply(includesText, image, ['gradient(']) && contains(' auto ', style.backgroundSize);
};
const isOpaqueElement = (element, tag) => {
  if (tag === 'img') return element.naturalWidth > 0 && isOpaquePicture(element);
  if (tag === 'canvas') return element.width > 0 && element.height > 0 && isOpaquePicture(element);
  if (tag === 'iframe' && element.contentDocument) return hasGround(element.contentDocument, element);
  return tag === 'video' ? element.videoWidth > 0 : contains(' iframe embed object ', tag);
};
// A document without a ground of its own shows what is below its frame, unless one of the two is dark and the other is not.
const hasGround = (inner, frame) => {
  const root = rootElementOf(inner), body = bodyOf(inner);
  return root !== null && (paintsAll(styleOf(root)) || isInDark(schemesOf(root)) !== isInDark(schemesAt(frame)))
    || body !== null && paintsAll(styleOf(body));
};
const schemesAt = element => {
  const {colorScheme} = styleOf(element);
  return colorScheme === 'normal' ? schemesOf(rootElementOf(document)) : colorScheme;
};
const isInDark = schemes => apply(includesText, schemes, ['dark'])
  && (!apply(includesText, schemes, ['light']) || window.matchMedia('(prefers-color-scheme: dark)').matches);
const paintsAll = style => colorOf(style.backgroundColor).alpha > 0.9 || isFilledByImage(style);
// Looks at a coarse copy; what comes from another origin cannot be looked at and is taken for opaque.
const isOpaquePicture = picture => {
  try {
    const copy = new OffscreenCanvas(COARSE, COARSE).getContext('2d');
    copy.drawImage(picture, 0, 0, COARSE, COARSE);
    const dots = copy.getImageData(0, 0, COARSE, COARSE).data;
    for (let at = 3; at < dots.length; at += 4) if (dots[at] < 240) return false;
    memoize(copies, picture, dots);
    return true;
  } catch (foreign) {
    return true;
  }
};
const COARSE = 16;
const copies = new Map();
// A picture as the ground of what lies on it.
const pictureGround = (picture, style, box) => {
  const dots = memoOf(copies, picture);
  if (dots === undefined || style.objectFit !== 'fill' || style.filter !== 'none') return UNKNOWN;
  const cell = (place, low, high) => between(0, Math.floor((place - low) / (high - low) * COARSE), COARSE - 1);
  return {...UNKNOWN, at: part => {
    const found = [];
    for (let row = cell(part.top, box.top, box.bottom); row <= cell(part.bottom, box.top, box.bottom); row++) {
      for (let column = cell(part.left, box.left, box.right); column <= cell(part.right, box.left, box.right); column++) {
        const dot = (row * COARSE + column) * 4;
        found[found.length] = {red: dots[dot], green: dots[dot + 1], blue: dots[dot + 2], alpha: 1};
      }
    }
    return found;
  }};
};
const isSolid = (style, paint) => {
  if (paint.opacity < 0.95 || style.mixBlendMode !== 'normal') return false;
  const back = style.backgroundColor;
  return colorOf(back).alpha > 0.9 && !isFilledByBackground(style) || isFilledByImage(style)
    || sheets.framesWithImages && isFilledByFrame(style) && isOpaqueImage(style.borderImageSource) || isTiledByPicture(style);
};

// How an element takes part in painting: 2 with a layer for all that is in it, 1 positioned without one, 0 as a whole within
// the flow, -1 as the flow itself.
const rankOf = record => {
  if (record.rank !== undefined) return record.rank;
  const {style, element, parent} = record;
  const isItem = parent !== null && contains(' flex inline-flex grid inline-grid ', parent.display);
  const {position} = record;
  const isNumbered = style.zIndex !== 'auto' && (position !== 'static' || isItem);
  record.level = isNumbered ? toNumber(style.zIndex) : 0;
  if (isOnTop(element)) {
    record.level = Infinity;
    record.rank = 3;
  } else if (isNumbered || position === 'fixed' || position === 'sticky' || style.opacity !== '1' || style.transform !== 'none' || style.filter !== 'none'
    || style.perspective !== 'none' || style.clipPath !== 'none' || style.maskImage !== 'none' || style.isolation === 'isolate' || style.mixBlendMode !== 'normal'
    || clipsPaint(style.contain) || style.translate !== 'none' || style.scale !== 'none' || style.rotate !== 'none' || style.backdropFilter !== 'none'
    || apply(includesText, style.willChange, ['transform']) || apply(includesText, style.willChange, ['opacity'])) {
    record.rank = 2;
  } else if (position !== 'static') {
    record.rank = 1;
  } else if (style.cssFloat !== 'none') {
    record.rank = 0;
    record.level = -0.7;
  } else if (isItem || apply(startText, record.display, ['inline-']) || contains(REPLACED, record.tag) || isSvg(element)) {
    record.rank = 0;
    record.level = -0.5;
  } else {
    record.rank = -1;
  }
  return record.rank;
};
const REPLACED = ' img video canvas iframe embed object ';
const startText = native('startsWith', String.prototype.startsWith);

// The layers in which an element stands, from the innermost. What is positioned leaves the parts of the flow round it.
const layersOf = record => {
  if (record.layers) return record.layers;
  const layers = [];
  let leaves = false;
  for (let at = record; at !== null; at = at.parent) {
    const rank = rankOf(at);
    if (rank < 2 && (rank < 0 || leaves)) continue;
    layers[layers.length] = at;
    leaves = leaves || rank > 0;
    if (rank === 3) break;
  }
  record.layers = layers;
  return layers;
};
const isAbove = (lid, record) => {
  const one = layersOf(lid.record), other = layersOf(record);
  let a = one.length - 1, b = other.length - 1;
  for (; a >= 0 && b >= 0 && one[a] === other[b]; a--, b--);
  // A pseudo-element lies on its own element.
  const high = a >= 0 ? one[a].level : lid.level, low = b >= 0 ? other[b].level : -0.5;
  if (high !== low || lid.isPseudo && a < 0) return high > low || high === low && lid.isLast;
  return lid.record.order > record.order;
};

// Notes an element that hides what is below it.
const noteLid = record => {
  const {element, tag, style, position, box, paint} = record;
  if ((sheets.outlines || sheets.indents || position !== 'static') && paint.opacity >= 0.95) noteEdges(record);
  if (lids.length >= MAX_LIDS || paint.opacity < 0.95) return;
  const isShape = contains(SHAPES, tag) && isSvg(element);
  if (contains(DRAWING, tag) && isSvg(element)) noteDrawn(record);
  const isReplaced = contains(REPLACED, tag) || isShape;
  const isPlaced = position === 'absolute' || position === 'fixed';
  if (!paint.paints && !isReplaced && !isPlaced || isEmpty(box)) return;
  const hidesAll = paint.paints && isSolid(style, paint) || isShape && isSolidShape(style) && fillsItsBox(element, tag)
    || isReplaced && isOpaqueElement(element, tag)
    || isPlaced && (spoilsBelow(style) || isAllBorder(style, box) || style.content !== 'normal' && isOpaqueImage(style.content));
  if (!hidesAll || style.visibility !== 'visible') return;
  const isFlow = rankOf(record) === -1;
  if (isFlow && !fillsItsLayer(record)) return;
  const part = meet(box, paint.own);
  if (isNothing(part)) return;
  const color = paint.paints ? paint.ground : isShape ? painted(colorOf(style.fill), paint.effects)
    : isReplaced ? pictureGround(element, style, box) : isAllBorder(style, box) ? painted(colorOf(style.borderTopColor), paint.effects) : UNKNOWN;
  addLid(record, part, style, isFlow ? -0.9 : 0, '', color);
};
// What stands in the flow of something that lies over the page, paints no ground itself, and has no other size.
const fillsItsLayer = record => {
  const layer = layersOf(record)[0];
  return layer !== undefined && layer.rank > 0 && !layer.paint.paints
    && areaOf(meet(record.box, layer.box)) >= areaOf(layer.box) * 0.9;
};
const SHAPES = ' rect path polygon circle ellipse ';
// Whether a drawn shape is about as big as the box round it.
const fillsItsBox = (element, tag) => {
  if (tag === 'rect') return true;
  try {
    const {x, y, width, height} = element.getBBox();
    for (let at = 0; at < 4; at++) {
      const point = new DOMPoint(x + width * (at % 2 === 0 ? 0.1 : 0.9), y + height * (at < 2 ? 0.1 : 0.9));
      if (!element.isPointInFill(point)) return false;
    }
    return width > 0 && height > 0;
  } catch (unknown) {
    return false;
  }
};
const spoilsBelow = style => {
  const words = style.backdropFilter && style.backdropFilter !== 'none' ? wordsIn(style.backdropFilter) : [];
  for (let at = 0; at + 1 < words.length; at++) {
    if (words[at] === 'blur' && sizeOf(words[at + 1]) >= 8 || contains(' brightness contrast ', words[at]) && shareIn(words[at + 1]) < 0.05) return true;
  }
  return false;
};
const SIDES = ['Top', 'Right', 'Bottom', 'Left'];
const isAllBorder = (style, box) => {
  if (sizeOf(style.borderTopWidth) + sizeOf(style.borderBottomWidth) < box.height * 0.95) return false;
  for (let at = 0; at < 4; at++) {
    const side = 'border' + SIDES[at];
    if (sizeOf(style[side + 'Width']) > 0 && (style[side + 'Style'] !== 'solid' || colorOf(style[side + 'Color']).alpha < 0.9)) return false;
  }
  return box.height > 0;
};
const isSolidShape = style => style.fill !== 'none' && style.mixBlendMode === 'normal' && colorOf(style.fill).alpha > 0.9 && toNumber(style.fillOpacity) > 0.9;
const addLid = (record, box, style, level, pseudo, color) => {
  const {paint} = record;
  // A bar that stays while the page scrolls hides what is below it only until one scrolls; what fills the screen hides all.
  const fills = paint.isFixed && box.left <= 1 && box.top <= 1 && box.right >= width - 20 && box.bottom >= height - 20;
  const far = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity};
  lids[lids.length] = {
    record, box: fills ? far : box, now: fills ? far : meet(box, paint.own.port), scroller: fills ? ANY : record.parent === null ? null : record.parent.paint.scroller, level, color, isPseudo: pseudo === '::before' || pseudo === '::after', isLast: pseudo === '::after', isInner: pseudo === INNER || pseudo === BORDER, isOutline: pseudo === OUTLINE, stays: paint.isFixed && !fills && box.bottom - box.top < height * 0.8,
    isHit: !cannotBeHit(style) && pseudo === '',
  };
};
// Edges that lie on the ground of their own element, and those that lie round it.
const INNER = 'inner';
const OUTER = 'outer';
const BORDER = 'border';
const OUTLINE = 'outline';
const ANY = {};
const cannotBeHit = style => style.pointerEvents === 'none' || style.interactivity === 'inert';
// A pseudo-element that is placed by its element.
const notePseudoLid = (record, style, which) => {
  const {box, paint} = record;
  if (style.position !== 'absolute' || record.style.position === 'static' || !isSolid(style, paint) || toNumber(style.opacity) < 0.95 || style.display === 'none') return;
  const left = box.left + sizeOf(style.left), top = box.top + sizeOf(style.top);
  const place = {left, top, right: left + sizeOf(style.width), bottom: top + sizeOf(style.height)};
  const level = style.zIndex === 'auto' ? 0 : toNumber(style.zIndex);
  const back = colorOf(style.backgroundColor);
  if (style.transform === 'none') addLid(record, meet(place, paint.normal), style, level, which, style.backgroundImage === 'none' && back.alpha > 0.99 ? back : UNKNOWN);
};

// Things by horizontal bands, so that each other thing is compared with those near it only; what goes over many is "wide".
const BAND = 128;
const inBands = (things, boxOfThing) => {
  const sorted = {bands: new Map(), wide: []};
  for (let at = 0; at < things.length; at++) {
    const box = boxOfThing(things[at]);
    const from = Math.floor(box.top / BAND), to = Math.floor(box.bottom / BAND);
    if (!(to - from < 40)) {
      sorted.wide[sorted.wide.length] = things[at];
      continue;
    }
    for (let band = from; band <= to; band++) {
      const list = memoOf(sorted.bands, band) || [];
      list[list.length] = things[at];
      if (list.length === 1) memoize(sorted.bands, band, list);
    }
  }
  return sorted;
};
let sortedLids = null;
const meets = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

// The boxes that hide a part of what an element has in a box. A text is hidden by what lies over it within its element too.
const lidsOver = (record, box, isText) => {
  if (lids.length === 0) return NO_LIDS;
  if (sortedLids === null) sortedLids = inBands(lids, lid => lid.box);
  const {bands, wide} = sortedLids;
  let found = NO_LIDS;
  if (isText) lidsBelow = NO_LIDS;
  // What scrolls apart from each other is compared where both are now.
  const {scroller} = isText || record.parent === null ? record.paint : record.parent.paint;
  const port = isText ? record.paint.normal.port : record.paint.own.port;
  const consider = lid => {
    const isApart = lid.scroller !== scroller && lid.scroller !== ANY;
    const over = isApart ? lid.now : lid.box;
    if (!meets(over, box) || isApart && !meets(meet(over, box), port)) return;
    if (lid.stays && !record.paint.isFixed) return;
    if (!hides(lid, record, box, isText)) {
      if (isText && isBelow(lid, record)) addBelow(lid, over);
      return;
    }
    if (found === NO_LIDS) found = [];
    for (let at = 0; at < found.length; at++) if (found[at] === over) return;
    found[found.length] = over;
  };
  for (let at = 0; at < wide.length; at++) consider(wide[at]);
  const to = Math.floor(box.bottom / BAND);
  for (let band = Math.floor(box.top / BAND), n = 0; band <= to && n < 60; band++, n++) {
    const list = memoOf(bands, band);
    for (let at = 0; list !== undefined && at < list.length; at++) consider(list[at]);
  }
  return found;
};
const NO_LIDS = [];
// What the text that was looked at last stands on, beside the ground of its ancestors; the topmost first.
let lidsBelow = NO_LIDS;
const addBelow = (lid, box) => {
  if (lidsBelow === NO_LIDS) lidsBelow = [];
  let at = lidsBelow.length;
  for (; at > 0 && isAbove(lid, lidsBelow[at - 1].lid.record); at--) lidsBelow[at] = lidsBelow[at - 1];
  lidsBelow[at] = {lid, box};
};
// It is not round the text, lies under it, and on what paints the ground round the text.
const isBelow = (lid, record) => {
  const isOwn = lid.record === record || isAncestor(lid.record, record);
  if (isOwn && !lid.isPseudo && !lid.isInner || isAbove(lid, record)) return false;
  let owner = record;
  while (owner !== null && !owner.paint.paints) owner = owner.parent;
  return owner === null || lid.record === owner && isOwn || isAncestor(owner, lid.record);
};
// What colours a text stands on in a box: null for those of the ground of its ancestors.
const groundIn = (below, box) => {
  for (let at = 0; at < below.length; at++) if (isUnder(box, [below[at].box], 0.8)) return colorsIn(below[at].lid.color, box);
  return null;
};
const hides = (lid, record, box, isText) => {
  if (lid.isPseudo) return (isText || lid.record !== record) && isAbove(lid, record);
  const isRound = lid.record === record || isAncestor(lid.record, record);
  if (isRound && !(lid.isOutline && isText) || !isText && isAncestor(record, lid.record)) return false;
  return isAbove(lid, record) && isFoundOver(lid, record, box);
};
const isAncestor = (outer, inner) => {
  for (let at = inner.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
};
// What has a negative z-index lies below the grounds round it, up to the next layer.
const isSunk = (record, box) => {
  let isBehind = false;
  for (let at = record; at !== null && at.tag !== 'body'; at = at.parent) {
    if (isBehind && rankOf(at) >= 2) return false;
    if (isBehind && isSolid(at.style, at.paint) && isUnder(box, [at.box], 0.8)) return true;
    if (rankOf(at) === 2 && at.level < 0) isBehind = true;
  }
  return false;
};

// What lies at a point, from the top, where that can be tried.
const stackIn = {9: method(Document, 'elementsFromPoint'), 11: method(ShadowRoot, 'elementsFromPoint')};
// To try a place the browser may look through all elements.
let placesTried = 0;
const MOST_TRIED = 3000000;
const isFoundOver = (lid, record, box) => {
  const part = meet(meet(lid.box, box), {left: 0, top: 0, right: width, bottom: height});
  if (!lid.isHit || isNothing(part) || cannotBeHit(record.style) || topLayer.length > 0 || ++placesTried * records.length > MOST_TRIED) return true;
  const root = rootOf(lid.record.element);
  const inShadow = kindOf(root) === 11;
  const stack = stackIn[inShadow ? 11 : 9](inShadow ? root : document, (part.left + part.right) / 2, (part.top + part.bottom) / 2);
  for (let at = 0; at < stack.length; at++) {
    if (stack[at] === lid.record.element || isWithin(lid.record.element, stack[at])) return true;
    if (stack[at] === record.element) return false;
  }
  // Inert, or cut off at this place.
  return has(lid.record.element, 'inert') || closest(lid.record.element, '[inert]') !== null;
};
const areaOf = box => (box.right - box.left) * (box.bottom - box.top);
const isUnder = (box, over, share) => {
  let sum = 0;
  for (let at = 0; at < over.length; at++) {
    const part = meet(box, over[at]);
    if (!isNothing(part)) sum += areaOf(part);
  }
  return sum >= areaOf(box) * share;
};
