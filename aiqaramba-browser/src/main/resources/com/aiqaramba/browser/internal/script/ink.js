// Whether the letters of a text differ from what is behind them. Colours are {red, green, blue, alpha}.
const colors = new Map();
const colorOf = text => {
  const known = memoOf(colors, text);
  if (known !== undefined) return known;
  const color = readColor(text);
  memoize(colors, text, color);
  return color;
};
const memoOf = method(Map, 'get');
const memoize = method(Map, 'set');
const readColor = text => {
  const words = wordsIn(text);
  if (words[0] !== 'rgb' && words[0] !== 'rgba') return mixedColor(text, words);
  const numbers = [];
  for (let at = 1; at < words.length; at++) if (words[at] !== '/') numbers[numbers.length] = toNumber(words[at]);
  return {red: numbers[0], green: numbers[1], blue: numbers[2], alpha: numbers.length > 3 ? numbers[3] : 1};
};
// Of other colour spaces the browser tells what it paints.
let paper = null;
const mixedColor = (text, words) => {
  let alpha = 1;
  for (let at = 0; at < words.length; at++) if (words[at] === '/') alpha = toNumber(words[at + 1]);
  try {
    paper = paper || new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = '#000';
    paper.fillStyle = text;
    paper.fillRect(0, 0, 1, 1);
    const dot = paper.getImageData(0, 0, 1, 1).data;
    return {red: dot[0], green: dot[1], blue: dot[2], alpha: dot[3] / 255};
  } catch (unknown) {
    return {red: NaN, green: NaN, blue: NaN, alpha};
  }
};
const difference = (a, b) => a > b ? a - b : b - a;
const isAlike = (a, b) => difference(a.red, b.red) + difference(a.green, b.green) + difference(a.blue, b.blue) <= 24;
const between = (low, value, high) => value < low ? low : value > high ? high : value;
const each = (color, change) => ({
  red: between(0, change(color.red, 'red'), 255), green: between(0, change(color.green, 'green'), 255),
  blue: between(0, change(color.blue, 'blue'), 255), alpha: color.alpha,
});

// What filters and ways of blending make of a colour, from the innermost.
const shareIn = text => text[text.length - 1] === '%' ? toNumber(text) / 100 : toNumber(text);
const FILTERS = {
  __proto__: null,
  brightness: (c, by) => each(c, v => v * by),
  contrast: (c, by) => each(c, v => (v - 127.5) * by + 127.5),
  invert: (c, by) => each(c, v => v * (1 - 2 * by) + 255 * by),
  grayscale: (c, by) => each(c, v => v + (0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue - v) * by),
  saturate: (c, by) => each(c, v => v + (0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue - v) * (1 - by)),
};
const hardLight = (v, ground) => v < 128 ? 2 * v * ground / 255 : 255 - 2 * (255 - v) * (255 - ground) / 255;
const BLENDS = {
  __proto__: null,
  multiply: (v, ground) => v * ground / 255, screen: (v, ground) => 255 - (255 - v) * (255 - ground) / 255,
  darken: (v, ground) => v < ground ? v : ground, lighten: (v, ground) => v > ground ? v : ground,
  difference: (v, ground) => difference(v, ground), exclusion: (v, ground) => v + ground - 2 * v * ground / 255,
  overlay: (v, ground) => hardLight(ground, v), 'hard-light': (v, ground) => hardLight(v, ground),
  'soft-light': (v, ground) => ground <= 0 || ground >= 255 ? ground : v,
  hue: (v, ground) => ground <= 0 || ground >= 255 ? ground : v, saturation: (v, ground) => ground <= 0 || ground >= 255 ? ground : v,
  color: (v, ground) => ground <= 0 || ground >= 255 ? ground : v,
  'color-burn': (v, ground) => ground >= 255 ? 255 : v <= 0 ? 0 : 255 - between(0, (255 - ground) * 255 / v, 255),
  'color-dodge': (v, ground) => ground <= 0 ? 0 : v >= 255 ? 255 : between(0, ground * 255 / (255 - v), 255),
};
const effectsOf = (filter, blend, around) => {
  let effects = around.effects;
  const words = filter === 'none' || !filter ? [] : wordsIn(filter);
  // What is done first stands innermost.
  for (let at = words.length - 2; at >= 0; at--) {
    if (FILTERS[words[at]]) effects = {change: FILTERS[words[at]], by: shareIn(words[at + 1]), ground: null, outer: effects};
  }
  return BLENDS[blend] ? {change: BLENDS[blend], by: 0, ground: around.ground, outer: effects} : effects;
};
const painted = (color, effects) => {
  for (let at = effects; at !== null; at = at.outer) {
    const {change, by, ground} = at;
    color = ground === null ? change(color, by) : each(color, (v, part) => change(v, ground[part]));
  }
  return color;
};

const isSvg = element => spaceOf(element) === 'http://www.w3.org/2000/svg';
const spaceOf = getter(Element, 'namespaceURI');
const isFilledByBackground = style => contains(' ' + style.backgroundClip + ' ', 'text') || contains(' ' + style.webkitBackgroundClip + ' ', 'text');
const WHITE = {red: 255, green: 255, blue: 255, alpha: 1};
const UNKNOWN = {red: NaN, green: NaN, blue: NaN, alpha: 1};
const FILLED = {red: NaN, green: NaN, blue: NaN, alpha: 1};
// The ground that an element paints itself, if any. What an image makes of it is not known.
const ownGroundOf = (style, below, effects) => {
  const back = colorOf(style.backgroundColor);
  const isImage = style.backgroundImage !== 'none';
  if (back.alpha === 0 && !isImage) return null;
  if (isFilledByBackground(style)) return FILLED;
  if (isImage) return imageGround(style) || UNKNOWN;
  const color = effects === null ? back : painted(back, effects);
  return back.alpha > 0.99 ? color : each(color, (v, part) => v * back.alpha + below[part] * (1 - back.alpha));
};
// A gradient from a colour to the same colour.
const imageGround = style => {
  if (apply(includesText, style.backgroundImage, ['url(']) || !apply(includesText, style.backgroundImage, ['gradient('])) return null;
  const found = apply(matchIn, style.backgroundImage, [/rgba?\([^)]*\)/g]) || [];
  for (let at = 0; at < found.length; at++) if (colorOf(found[at]).alpha < 0.99 || !isAlike(colorOf(found[at]), colorOf(found[0]))) return null;
  return found.length > 0 ? colorOf(found[0]) : null;
};

// Whether letters differ from what is behind them. What another element paints there is looked for only where they do not.
const isInk = (record, style) => {
  const {element, paint} = record;
  if (isSvg(element) && record.tag !== 'svg' && tagOf(parentOf(element)) !== 'foreignObject') return isInkOfShape(record, style);
  if (paint.ground === FILLED) return true;
  return differs(record, colorOf(style.webkitTextFillColor || style.color))
    || sizeOf(style.webkitTextStrokeWidth) > 0 && differs(record, colorOf(style.webkitTextStrokeColor))
    || style.textShadow !== 'none' && style.textShadow && hasShadow(record, style.textShadow);
};
const hasShadow = (record, shadow) => {
  const found = apply(matchIn, shadow, [/(rgba?|color|oklch|oklab|lab|lch|hsl)\([^)]*\)( -?[0-9.]+px){3}/g]) || [];
  for (let at = 0; at < found.length; at++) {
    const lengths = apply(matchIn, found[at], [/-?[0-9.]+px/g]);
    const end = apply(indexIn, found[at], [')']);
    const isNear = difference(sizeOf(lengths[0]), 0) < 200 && difference(sizeOf(lengths[1]), 0) < 200 && sizeOf(lengths[2]) < 12;
    if (isNear && differs(record, colorOf(slice(found[at], 0, end + 1)))) return true;
  }
  return false;
};
const isInkOfShape = (record, style) => {
  if (style.stroke !== 'none' && sizeOf(style.strokeWidth) > 0 && toNumber(style.strokeOpacity) >= LEAST_OPACITY && differs(record, colorOf(style.stroke))) return true;
  if (style.fill === 'none' || toNumber(style.fillOpacity) < LEAST_OPACITY) return false;
  return differs(record, colorOf(style.fill));
};
const differs = (record, ink) => {
  if (ink.alpha < LEAST_OPACITY) return false;
  const {ground, effects} = record.paint;
  const seen = effects === null ? ink : painted(ink, effects);
  return ground === UNKNOWN || ground === FILLED || !isAlike(seen, ground) || hasOtherGround(record.element, seen);
};
// What else may paint the ground of a text: it is sought only where the text is like the ground of its ancestors.
let painters = null;
const PAINTING = ' img video canvas picture image rect path circle ellipse polygon col colgroup ';
const paintersOf = () => {
  if (painters !== null) return painters;
  painters = [];
  for (let at = 0; at < records.length && at < 20000; at++) notePainter(records[at]);
  painters = inBands(painters, painter => painter.record.box);
  return painters;
};
const notePainter = record => {
  const {element, style, tag} = record;
  if (contains(PAINTING, tag)) painters[painters.length] = {record, color: isSvg(element) ? colorOf(style.fill) : UNKNOWN, isPseudo: false};
  else if (style.position !== 'static' || style.boxShadow !== 'none' || style.cssFloat !== 'none') notePaint(record, style, false);
  if (!sheets.generates) return;
  for (let at = 0; at < PSEUDO.length; at++) {
    const pseudo = styleOf(element, PSEUDO[at]);
    if (pseudo.content !== 'none' && pseudo.position === 'absolute') notePaint(record, pseudo, true);
  }
};
const PSEUDO = ['::before', '::after'];
const notePaint = (record, style, isPseudo) => {
  const color = colorOf(style.backgroundColor);
  if (style.backgroundImage !== 'none' || style.boxShadow !== 'none') painters[painters.length] = {record, color: UNKNOWN, isPseudo};
  else if (color.alpha > 0.3) painters[painters.length] = {record, color, isPseudo};
};
const hasOtherGround = (element, ink) => {
  const box = boxOf(element);
  const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  const {bands, wide} = paintersOf();
  return paintsOther(wide, element, ink, x, y) || paintsOther(memoOf(bands, Math.floor(y / BAND)) || [], element, ink, x, y);
};
const paintsOther = (others, element, ink, x, y) => {
  for (let at = 0; at < others.length; at++) {
    const {record, color, isPseudo} = others[at];
    const around = record.box;
    const isThere = around.left <= x && around.right >= x && around.top <= y && around.bottom >= y;
    // What paints round the text has made its ground already.
    if (isThere && (color === UNKNOWN || !isAlike(color, ink)) && (isPseudo || !isWithin(record.element, element) || color === UNKNOWN)) return true;
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

