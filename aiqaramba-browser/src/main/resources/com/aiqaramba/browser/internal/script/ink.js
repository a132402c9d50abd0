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
const each = (color, change, alpha = color.alpha) => ({
  red: between(0, change(color.red, 'red'), 255), green: between(0, change(color.green, 'green'), 255),
  blue: between(0, change(color.blue, 'blue'), 255), alpha,
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
const UNCHANGED = {changes: []};
const effectsOf = (filter, blend, around) => {
  let effects = around.effects;
  const words = filter === 'none' || !filter ? [] : wordsIn(filter);
  // What is done first stands innermost.
  for (let at = words.length - 2; at >= 0; at--) {
    if (FILTERS[words[at]]) effects = {change: FILTERS[words[at]], by: shareIn(words[at + 1]), ground: null, outer: effects};
    const {changes} = words[at] === 'url' ? outcomeOf(words[at + 1]) : UNCHANGED;
    for (let step = changes.length - 1; step >= 0; step--) effects = {change: changes[step], by: 0, ground: null, outer: effects};
  }
  return BLENDS[blend] ? {change: BLENDS[blend], by: 0, ground: around.ground, outer: effects} : effects;
};
const painted = (color, effects, below) => {
  for (let at = effects; at !== null; at = at.outer) {
    const {change, by} = at;
    const ground = at.ground !== null && below !== undefined ? below : at.ground;
    color = ground === null ? change(color, by) : each(color, (v, part) => change(v, ground[part]));
  }
  return color;
};

const isFilledByBackground = style => contains(' ' + style.backgroundClip + ' ', 'text') || contains(' ' + style.webkitBackgroundClip + ' ', 'text');
const WHITE = {red: 255, green: 255, blue: 255, alpha: 1};
const UNKNOWN = {red: NaN, green: NaN, blue: NaN, alpha: 1};
const FILLED = {red: NaN, green: NaN, blue: NaN, alpha: 1};
// Whether letters differ from what is behind them. What another element paints there is looked for only where they do not.
const isInk = (record, style, stands = differs) => {
  const {element, paint} = record;
  if (isSvg(element) && record.tag !== 'svg' && tagOf(parentOf(element)) !== 'foreignObject') return isInkOfShape(record, style, stands);
  const color = colorOf(style.webkitTextFillColor || style.color);
  const isStruckOver = sheets.strokes && isThickStroke(style.webkitTextStrokeWidth, style);
  return !isStruckOver && (stands(record, color) || paint.fill !== null && color.alpha < 0.9 && anyStands(record, paint.fill, stands))
    || sizeOf(style.webkitTextStrokeWidth) > 0 && stands(record, colorOf(style.webkitTextStrokeColor))
    || style.textShadow !== 'none' && style.textShadow && hasShadow(record, style.textShadow, stands);
};
const anyStands = (record, colors, stands) => {
  for (let at = 0; at < colors.length; at++) if (stands(record, colors[at])) return true;
  return false;
};
// Lines round letters that cover them.
const isThickStroke = (width, style) => sizeOf(width) > sizeOf(style.fontSize) * 0.25 && !apply(startText, style.paintOrder || '', ['stroke']);
// The colours of a shape: those of a gradient, or what stands behind the address of one that is missing.
const shapeColors = fill => {
  if (contains(' none context-fill context-stroke ', fill)) return [];
  if (!apply(startText, fill, ['url('])) return [colorOf(fill)];
  const drawn = referredBy(fill);
  if (drawn === null) {
    const otherwise = squeeze(slice(fill, apply(indexIn, fill, [')']) + 1, fill.length));
    return otherwise === '' ? [] : shapeColors(otherwise);
  }
  const stops = contains(' linearGradient radialGradient ', tagOf(drawn)) ? findAllIn(drawn, 'stop') : [];
  const colors = [];
  for (let at = 0; at < stops.length; at++) {
    const style = styleOf(stops[at]);
    if (toNumber(style.stopOpacity) >= LEAST_OPACITY) colors[colors.length] = colorOf(style.stopColor);
  }
  return stops.length === 0 ? [UNKNOWN] : colors;
};
const hasShadow = (record, shadow, stands) => {
  const found = apply(matchIn, shadow, [/(rgba?|color|oklch|oklab|lab|lch|hsl)\([^)]*\)( -?[0-9.]+px){3}/g]) || [];
  for (let at = 0; at < found.length; at++) {
    const lengths = apply(matchIn, found[at], [/-?[0-9.]+px/g]);
    const end = apply(indexIn, found[at], [')']);
    const isNear = difference(sizeOf(lengths[0]), 0) < 200 && difference(sizeOf(lengths[1]), 0) < 200 && sizeOf(lengths[2]) < 12;
    if (isNear && stands(record, colorOf(slice(found[at], 0, end + 1)))) return true;
  }
  return false;
};
const isInkOfShape = (record, style, stands) => {
  const isStroked = style.stroke !== 'none' && sizeOf(style.strokeWidth) > 0 && toNumber(style.strokeOpacity) >= LEAST_OPACITY;
  if (isStroked && anyStands(record, shapeColors(style.stroke), stands)) return true;
  if (isStroked && toNumber(style.strokeOpacity) > 0.9 && isThickStroke(style.strokeWidth, style)) return false;
  return style.fill !== 'none' && toNumber(style.fillOpacity) >= LEAST_OPACITY && anyStands(record, shapeColors(style.fill), stands);
};
const differs = (record, ink) => {
  if (ink.alpha < LEAST_OPACITY) return false;
  const {ground, effects} = record.paint;
  const seen = effects === null ? ink : painted(ink, effects);
  return ground === UNKNOWN || !isAlike(seen, ground) || hasOtherGround(record.element, seen);
};
// The same where the colours of the ground at a place are known: most of them have to differ.
const differsIn = (record, ink, found) => {
  if (ink.alpha < LEAST_OPACITY) return false;
  const {effects} = record.paint;
  let unlike = 0;
  for (let at = 0; at < found.length; at++) if (!isAlike(effects === null ? ink : painted(ink, effects, found[at]), found[at])) unlike++;
  return unlike * 2 > found.length;
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
  else if (record.position !== 'static' || style.boxShadow !== 'none' || style.cssFloat !== 'none') notePaint(record, style, false);
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
// Whether a colour is none of those between the colours of a gradient.
const isUnlike = (record, ink, colors) => {
  if (ink.alpha < LEAST_OPACITY || record.paint.effects !== null) return false;
  for (let at = 1; at < colors.length; at++) {
    const one = colors[at - 1], other = colors[at];
    const isIn = part => ink[part] > (one[part] < other[part] ? one[part] : other[part]) - 24 && ink[part] < (one[part] > other[part] ? one[part] : other[part]) + 24;
    if (isIn('red') && isIn('green') && isIn('blue')) return false;
  }
  return true;
};
// What lies between a text and what it stands on.
const hasGroundBetween = (record, below, ink, box) => {
  const {bands, wide} = paintersOf();
  const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  const lies = others => {
    for (let at = 0; at < others.length; at++) {
      const {record: other, color, isPseudo} = others[at];
      const around = other.box;
      if (!(around.left <= x && around.right >= x && around.top <= y && around.bottom >= y) || isAncestor(record, other)) continue;
      if ((color === UNKNOWN || !isAlike(color, ink)) && isOnAll(other, isPseudo, below)) return true;
    }
    return false;
  };
  return lies(wide) || lies(memoOf(bands, Math.floor(y / BAND)) || []);
};
const isOnAll = (record, isPseudo, below) => {
  for (let at = 0; at < below.length; at++) {
    const {lid} = below[at];
    if (!isPseudo && (lid.record === record || isAncestor(record, lid.record)) || !isAbove({record, level: 0, isPseudo, isLast: true}, lid.record)) return false;
  }
  return true;
};
const mayBeDark = () => {
  const root = rootElementOf(document);
  return root !== null && apply(includesText, schemesOf(root), ['dark']);
};
const schemesOf = root => {
  const {colorScheme} = styleOf(root);
  const meta = colorScheme === 'normal' ? findIn(root, 'meta[name=color-scheme]') : null;
  return meta ? attribute(meta, 'content') : colorScheme;
};
const isDarkCanvas = mayBeDark();

