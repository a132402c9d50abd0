// Whether a person sees a text at the moment. Runs in a world of its own, where the page replaces nothing. It is asked often,
// so it judges less than the scripts that read a page: what it cannot judge is not seen.
const LEAST_SIZE = 3;
const LEAST_OPACITY = 0.1;
const meet = (a, b) => ({left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom)});
const isNothing = box => !(box.right - box.left >= LEAST_SIZE && box.bottom - box.top >= LEAST_SIZE);
const isAt = (box, x, y) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
const parentOf = node => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
// An element and those round it, from the innermost.
const chainOf = element => {
  const chain = [];
  for (let node = element; node; node = parentOf(node)) chain.push(node);
  return chain;
};

const colors = new Map();
let paper = null;
const colorOf = text => {
  const numbers = (text.match(/^rgba?\(([^)]*)\)/) || ['', ''])[1].split(/[\s,/]+/).map(parseFloat);
  if (numbers.length >= 3) return {parts: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1};
  if (!colors.has(text)) {
    if (colors.size > 500) colors.clear();
    colors.set(text, paintedColor(text));
  }
  return colors.get(text);
};
// Of other colour spaces the browser tells what it paints.
const paintedColor = text => {
  paper = paper || new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  paper.clearRect(0, 0, 1, 1);
  paper.fillStyle = 'transparent';
  paper.fillStyle = text;
  paper.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = paper.getImageData(0, 0, 1, 1).data;
  return {parts: [red, green, blue], alpha: alpha / 255};
};
const laidOn = (color, share, ground) => ({parts: color.parts.map((part, at) => part * share + ground.parts[at] * (1 - share)), alpha: 1});
const isAlike = (a, b) => a.parts.reduce((sum, part, at) => sum + Math.abs(part - b.parts[at]), 0) <= 24;
const COLOR = /(?:rgba?|hsla?|color|oklch|oklab|lab|lch)\([^)]*\)/g;

// The layers of paint at a place, from the top one: the colours of each, or null for a picture.
const layersAt = (chain, x, y) => {
  const layers = [];
  for (const node of chain) {
    if (node !== document.body && node !== document.documentElement && !isAt(node.getBoundingClientRect(), x, y)) continue;
    const {backgroundImage: image, backgroundColor} = getComputedStyle(node);
    if (image.includes('url(')) return [...layers, null];
    if (image !== 'none') layers.push((image.match(COLOR) || []).map(colorOf));
    const back = colorOf(backgroundColor);
    if (back.alpha > 0) layers.push([back]);
    if (back.alpha > 0.99) return layers;
  }
  if (getComputedStyle(document.documentElement).colorScheme.includes('dark')) layers.push(null);
  return layers;
};
const standsOut = (ink, opacity, layers) => {
  if (ink.alpha * opacity < LEAST_OPACITY) return false;
  if (layers.includes(null)) return true;
  let grounds = [{parts: [255, 255, 255], alpha: 1}];
  for (const layer of layers.toReversed()) {
    if (layer.length > 0) grounds = layer.slice(0, 8).flatMap(color => grounds.map(ground => laidOn(color, color.alpha, ground))).slice(0, 64);
  }
  return grounds.filter(ground => !isAlike(laidOn(ink, ink.alpha * opacity, ground), ground)).length * 2 > grounds.length;
};
const inkOf = (element, style) => {
  if (!(element instanceof SVGElement)) return colorOf(style.webkitTextFillColor);
  if (/^(?:url|context)/.test(style.fill)) return null;
  const fill = colorOf(style.fill);
  return {parts: fill.parts, alpha: fill.alpha * parseFloat(style.fillOpacity)};
};

// Filters that leave letters as they are, and clips that leave all of a box.
const HARMLESS = new RegExp('drop-shadow\\((?:[^()]|\\([^()]*\\))*\\)|blur\\([01](?:\\.\\d+)?px\\)|(?:opacity|brightness|contrast|saturate|invert)\\(1\\)'
  + '|(?:grayscale|sepia|invert)\\(0\\)|hue-rotate\\((?:0|180)deg\\)', 'g');
const WHOLE = /^(?:none|inset\((?:(?:0|-[\d.]+)(?:px|%)\s?)+(?:round [^)]*)?\)|circle\((?:7[1-9]|[89]\d|\d{3})(?:\.\d+)?%\)|polygon\(0(?:%|px) 0(?:%|px), 100% 0(?:%|px), 100% 100%, 0(?:%|px) 100%\))$/;
const mayHide = style => style.maskImage !== 'none' || style.webkitMaskBoxImageSource !== 'none' || !WHOLE.test(style.clipPath)
  || style.clip !== 'auto' && /absolute|fixed/.test(style.position)
  || !/^(?:none)?\s*$/.test(style.filter.replace(HARMLESS, '')) || style.mixBlendMode !== 'normal' || style.transform.startsWith('matrix3d') && new DOMMatrix(style.transform).m44 <= 0;
const isTurned = ({transform, rotate}) => transform.startsWith('matrix3d') || /[xy]|( .*){3}/.test(rotate);
// Letters that are others than those of the text, or lie under their own outlines.
const isDisguised = style => style.webkitTextSecurity !== 'none' || style.unicodeBidi.includes('override')
  || parseFloat(style.webkitTextStrokeWidth) > parseFloat(style.fontSize) * 0.25;

const clips = style => style.display !== 'inline' && style.display !== 'contents' && (style.overflow !== 'visible' || /paint|strict|content/.test(style.contain));
const isShut = overflow => /hidden|clip/.test(overflow);
const isOnTop = element => element.matches(':modal,:popover-open,:fullscreen');
// All places to which the document can be scrolled.
const scrollable = () => {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const {overflowX, overflowY} = style.overflow === 'visible' && document.body ? getComputedStyle(document.body) : style;
  return {
    left: isShut(overflowX) ? 0 : -scrollX, right: isShut(overflowX) ? innerWidth : Math.max(innerWidth, root.scrollWidth - scrollX),
    top: isShut(overflowY) ? 0 : -scrollY, bottom: isShut(overflowY) ? innerHeight : Math.max(innerHeight, root.scrollHeight - scrollY),
  };
};
// What limits the painting of an element: the region in the viewport and the opacity, or null where nothing may be painted.
const paintOf = chain => {
  let region = scrollable();
  let opacity = 1;
  let isFixed = false;
  let hasFront = false;
  for (const node of chain) {
    const style = getComputedStyle(node);
    opacity *= parseFloat(style.opacity);
    hasFront = hasFront || style.backfaceVisibility === 'hidden';
    if (opacity < LEAST_OPACITY || mayHide(style) || hasFront && isTurned(style)) return null;
    if (!isFixed && node !== document.body && node !== document.documentElement && clips(style)) region = meet(region, node.getBoundingClientRect());
    if (style.position === 'fixed') {
      isFixed = true;
      region = meet(region, {left: 0, top: 0, right: innerWidth, bottom: innerHeight});
    }
    if (isOnTop(node)) break;
  }
  return {region, opacity};
};

// What hides all that is below it.
const paintsAll = style => parseFloat(style.opacity) > 0.9 && style.visibility === 'visible' && style.display !== 'none'
  && (colorOf(style.backgroundColor).alpha > 0.9 || style.backdropFilter !== 'none'
    || /url\(|gradient\(/.test(style.backgroundImage) && !style.backgroundImage.includes('rgba('));
const isOpaque = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true})
  && (paintsAll(getComputedStyle(element)) || /^(img|video|iframe|canvas)$/.test(element.localName));
const FLOW = -0.5;
const isLayer = style => parseFloat(style.opacity) < 1 || style.transform !== 'none' || style.filter !== 'none';
const levelOf = (style, isItem) => style.zIndex !== 'auto' && (style.position !== 'static' || isItem) ? Number(style.zIndex)
  : style.position !== 'static' || isLayer(style) ? 0 : FLOW;
// At which level a way down from a common element is painted.
const levelDown = way => {
  let level = FLOW;
  for (const node of way) {
    const style = getComputedStyle(node), parent = parentOf(node);
    const own = levelOf(style, parent !== null && /flex|grid/.test(getComputedStyle(parent).display));
    if (own !== FLOW) level = level === FLOW ? own : Math.max(level, own);
    if (own !== FLOW && (style.zIndex !== 'auto' || isLayer(style))) break;
  }
  return level;
};
const isAbove = (lid, chain) => {
  const others = chainOf(lid);
  const onTop = chain.find(isOnTop), lidOnTop = others.find(isOnTop);
  if (onTop !== lidOnTop) return lidOnTop !== undefined && !chain.includes(lidOnTop);
  const common = others.find(node => chain.includes(node));
  if (common === lid) return false;
  const way = chain.slice(0, chain.indexOf(common)).reverse(), otherWay = others.slice(0, others.indexOf(common)).reverse();
  const level = levelDown(way), other = levelDown(otherWay);
  if (other !== level || other === FLOW) return other > level;
  return way.length === 0 || !(way[0].compareDocumentPosition(otherWay[0]) & Node.DOCUMENT_POSITION_PRECEDING);
};
// The boxes of what is placed over a part of a text by what is round it. Not all of it is found by trying places.
const lidsNear = (chain, part) => {
  const lids = [];
  for (const node of chain) {
    for (const child of [...(node.shadowRoot || node).children].slice(0, 60)) {
      if (chain.includes(child)) continue;
      const box = child.getBoundingClientRect();
      if (isNothing(meet(box, part))) continue;
      if (getComputedStyle(child).position !== 'static' && isOpaque(child) && isAbove(child, chain)) lids.push({element: child, box});
    }
  }
  return lids;
};
const pseudosOver = (chain, part, except) => chain.flatMap((node, at) => ['::before', '::after'].flatMap(which => {
  if (at === 0 && which === except) return [];
  const style = getComputedStyle(node, which);
  if (style.content === 'none' || style.content === 'normal' || style.position === 'static' || !paintsAll(style)) return [];
  const level = levelDown(chain.slice(0, at).reverse()), own = levelOf(style, false);
  const box = own > level || own === level && which === '::after' ? pseudoBox(chain.slice(at), style, part) : null;
  return box === null ? [] : [{element: null, box}];
}));
// The browser does not tell where a pseudo-element is.
const pseudoBox = (chain, style, part) => {
  const wide = parseFloat(style.width), high = parseFloat(style.height);
  if (style.position === 'relative' || style.position === 'sticky' || style.transform !== 'none') {
    const covers = wide >= (part.right - part.left) * 0.6 && high >= (part.bottom - part.top) * 0.6;
    return covers && (style.transform !== 'none' || /-\d/.test(style.margin + style.inset)) ? part : null;
  }
  const holder = style.position === 'fixed' ? undefined : chain.find(node => getComputedStyle(node).position !== 'static' || getComputedStyle(node).transform !== 'none');
  const {left, top} = holder ? holder.getBoundingClientRect() : style.position === 'fixed' ? {left: 0, top: 0} : {left: -scrollX, top: -scrollY};
  const x = left + (holder ? holder.clientLeft : 0) + parseFloat(style.left), y = top + (holder ? holder.clientTop : 0) + parseFloat(style.top);
  return {left: x, top: y, right: x + wide, bottom: y + high};
};
// The elements at a place, from the top, in each tree in which an element stands.
const stacksAt = (element, x, y) => {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
  const stacks = [];
  for (let inner = element; inner; inner = inner.getRootNode().host) stacks.push({inner, stack: inner.getRootNode().elementsFromPoint(x, y)});
  return stacks;
};
const isCoveredAt = (chain, lids, x, y) => {
  const stacks = stacksAt(chain[0], x, y);
  const isOrdered = lid => stacks.some(({inner, stack}) => stack.includes(inner) && stack.includes(lid));
  if (lids.some(({element, box}) => isAt(box, x, y) && !isOrdered(element))) return true;
  return stacks.some(({inner, stack}) => {
    const at = stack.indexOf(inner);
    if (at >= 0) return stack.slice(0, at).some(over => !chain.includes(over) && isOpaque(over));
    // What is inert, or lets the mouse through, is not found at its place.
    return stack.some(over => !chain.includes(over) && isAt(over.getBoundingClientRect(), x, y) && isOpaque(over) && isAbove(over, chain));
  });
};
const isShutOut = chain => [...document.querySelectorAll(':modal,:popover-open,:fullscreen')].some(top => !chain.includes(top)
  && !chain.some(node => isOnTop(node)) && paintsAll(getComputedStyle(top, '::backdrop')));
const isCovered = (chain, part, except) => {
  const lids = [...lidsNear(chain, part), ...pseudosOver(chain, part, except)];
  const y = (part.top + part.bottom) / 2;
  return [0.1, 0.3, 0.5, 0.7, 0.9].filter(share => isCoveredAt(chain, lids, part.left + (part.right - part.left) * share, y)).length > 1;
};
const isSeen = text => {
  const element = text.parentElement || text.getRootNode().host;
  if (!element || !element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})) return false;
  const style = getComputedStyle(element);
  const chain = chainOf(element);
  const paint = isDisguised(style) ? null : paintOf(chain);
  if (paint === null || isShutOut(chain)) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()].slice(0, 20);
  // Letters that lie on each other.
  if (boxes.reduce((sum, box) => sum + Math.max(box.width, box.height), 0) < Math.min(SHORTEST, text.data.trim().length)) return false;
  const ink = inkOf(element, style);
  return boxes.some(box => {
    const part = meet(box, paint.region);
    if (isNothing(part)) return false;
    return (ink === null || standsOut(ink, paint.opacity, layersAt(chain, (part.left + part.right) / 2, (part.top + part.bottom) / 2))) && !isCovered(chain, part);
  });
};
const SHORTEST = 400;

// What a style sheet writes before or after what is in an element.
const writtenBy = (element, style) => [...style.content.split(' / "')[0]
  .replace(/attr\(\s*([\w-]+)[^)]*\)/g, (all, name) => JSON.stringify(element.getAttribute(name) || ''))
  .matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(found => found[1]).join('').replace(/\s+/g, ' ').trim();
const isWrittenSeen = (element, style, which) => {
  const chain = chainOf(element);
  const isHidden = style.visibility !== 'visible' || style.display === 'none' || mayHide(style) || isDisguised(style) || !element.checkVisibility({opacityProperty: true});
  const paint = isHidden || isShutOut(chain) ? null : paintOf(chain);
  if (paint === null) return false;
  const isPlaced = style.position === 'absolute' || style.position === 'fixed';
  const region = style.position === 'fixed' ? {left: 0, top: 0, right: innerWidth, bottom: innerHeight} : paint.region;
  const box = isPlaced ? pseudoBox(chain, style, null) : element.getBoundingClientRect();
  if (box === null) return false;
  const part = meet(box, region);
  if (isNothing(part) || parseFloat(style.fontSize) < LEAST_SIZE) return false;
  const back = colorOf(style.backgroundColor);
  const layers = [...style.backgroundImage !== 'none' ? [null] : back.alpha > 0 ? [[back]] : []];
  if (!(back.alpha > 0.99)) layers.push(...layersAt(chain, (part.left + part.right) / 2, (part.top + part.bottom) / 2));
  return standsOut(colorOf(style.webkitTextFillColor), paint.opacity * parseFloat(style.opacity), layers) && !isCovered(chain, part, which);
};
