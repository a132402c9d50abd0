// The ground behind a text: what an element paints itself, at each place of it.
// The ground that an element paints itself, if any. What an image makes of it is not known.
const ownGroundOf = (style, below, effects, box) => {
  const back = colorOf(style.backgroundColor);
  const isImage = style.backgroundImage !== 'none';
  if (sheets.framesWithImages && isFilledByFrame(style)) return gradientGround(style.borderImageSource, box, UNKNOWN, effects) || UNKNOWN;
  if (back.alpha === 0 && !isImage) return null;
  if (isFilledByBackground(style)) return FILLED;
  const over = laidOn(back, below);
  if (isImage) return imageGround(style, box, over, effects) || UNKNOWN;
  return effects === null ? over : laidOn(painted(back, effects), below);
};
const laidOn = (color, below) => color.alpha > 0.99 ? color : each(color, (v, part) => v * color.alpha + below[part] * (1 - color.alpha), 1);
const isFilledByFrame = style => style.borderImageSource !== 'none' && apply(includesText, style.borderImageSlice, ['fill']);

// The colours of letters that show the background of their element.
const fillOf = style => {
  if (style.backgroundImage === 'none') return [colorOf(style.backgroundColor)];
  const gradient = readGradient(partsOf(style.backgroundImage)[0]);
  return gradient === null ? [UNKNOWN] : colorsOfStops(gradient.stops);
};
const colorsOfStops = stops => {
  const colors = [];
  for (let at = 0; at < stops.length; at++) colors[at] = stops[at].color;
  return colors;
};
// The topmost gradient, where it fills the box.
const imageGround = (style, box, below, effects) => {
  const size = style.backgroundSize, layers = partsOf(style.backgroundImage);
  const isWhole = contains(' auto cover 100% ', layers.length > 1 ? partsOf(size)[0] : size) || size === '100% 100%';
  if (isWhole) return gradientGround(layers[0], box, below, effects);
  if (layers.length > 1 || style.backgroundRepeat !== 'no-repeat') return gradientGround(layers[0], null, below, effects);
  const tile = tileOf(size, style.backgroundPosition, box);
  const ground = tile === null ? null : gradientGround(layers[0], tile, below, effects);
  return ground === null ? null : {...UNKNOWN, at: part => isUnder(part, [tile], 0.5) ? colorsIn(ground, part) : [below]};
};
// A gradient as a colour, where it has one, or with a way to tell its colours at a place; null if it is not known.
const gradientGround = (text, box, below, effects) => {
  const known = memoOf(gradients, text);
  const gradient = known === undefined ? readGradient(text) : known;
  memoize(gradients, text, gradient);
  if (gradient === null) return null;
  const {stops, placeIn} = gradient;
  const colors = [];
  let isOne = true;
  for (let at = 0; at < stops.length; at++) {
    const color = effects === null ? stops[at].color : painted(stops[at].color, effects);
    colors[at] = laidOn(color, below);
    if (!isAlike(colors[at], colors[0])) isOne = false;
  }
  if (isOne) return colors[0];
  return box === null || placeIn === null ? null : {...UNKNOWN, at: part => colorsAlong(gradient, colors, box, part), all: colors};
};
const gradients = new Map();
// The parts of a list that is written with commas.
const partsOf = text => {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (at < text.length && (text[at] !== ',' || depth > 0)) continue;
    parts[parts.length] = squeeze(slice(text, from, at));
    from = at + 1;
  }
  return parts;
};
const readGradient = text => {
  const found = apply(matchIn, text, [/^(repeating-)?(linear|radial|conic)-gradient\((.*)\)$/]);
  if (!found) return null;
  const parts = partsOf(found[3]);
  const first = apply(matchIn, parts[0], [/^([a-z-]+\(.*?\))(.*)$/]) ? '' : apply(replaceText, parts[0], [/ ?\bin [a-z0-9-]+( (shorter|longer|increasing|decreasing) hue)?/, '']);
  const stops = [];
  for (let at = first === '' && !apply(startText, parts[0], ['in ']) ? 0 : 1; at < parts.length; at++) {
    const stop = apply(matchIn, parts[at], [/^([a-z-]+\(.*?\))(.*)$/]);
    if (!stop || isComputed(stop[2]) || apply(includesText, stop[2], ['calc'])) return null;
    const places = wordsIn(stop[2]), color = colorOf(stop[1]);
    stops[stops.length] = {color, at: places[0]};
    if (places.length > 1) stops[stops.length] = {color, at: places[1]};
  }
  return stops.length === 0 ? null : {stops, placeIn: PLACES[found[2]](first), repeats: Boolean(found[1])};
};
// How far along its line a gradient is at a place: 0 at its beginning, 1 at its end; "length" is that of the line.
const PLACES = {
  linear: first => {
    const words = wordsIn(first);
    if (words.length > 0 && words[0] !== 'to' && !apply(endText, words[0], ['deg'])) return null;
    return box => {
      let x = 0, y = 1;
      if (words[0] === 'to') {
        x = contains(first, 'left') ? -1 : contains(first, 'right') ? 1 : 0;
        y = contains(first, 'top') ? -1 : contains(first, 'bottom') ? 1 : 0;
      } else if (words.length > 0) {
        x = Math.sin(toNumber(words[0]) * Math.PI / 180);
        y = -Math.cos(toNumber(words[0]) * Math.PI / 180);
      }
      if (words.length === 3) [x, y] = [x * box.height / Math.hypot(box.width, box.height), y * box.width / Math.hypot(box.width, box.height)];
      const length = box.width * Math.abs(x) + box.height * Math.abs(y);
      return {length, at: (left, top) => (left * x + top * y) / length + 0.5};
    };
  },
  radial: first => {
    const isCircle = first === 'circle';
    if (!isCircle && !contains(' ellipse ', first) && first !== '') return null;
    return box => {
      const wide = isCircle ? Math.hypot(box.width, box.height) / 2 : box.width / Math.SQRT2;
      const high = isCircle ? wide : box.height / Math.SQRT2;
      return {length: wide, at: (left, top) => Math.hypot(left / wide, top / high)};
    };
  },
  conic: first => {
    const from = apply(matchIn, first, [/^from ([-0-9.]+)deg$/]);
    if (first !== '' && !from) return null;
    return () => ({length: 360, at: (left, top) => (Math.atan2(left, -top) / Math.PI * 180 - (from ? toNumber(from[1]) : 0) + 720) % 360 / 360});
  },
};
const endText = native('endsWith', String.prototype.endsWith);
// The colours below the beginning, the middle and the end of a part of the box.
const colorsAlong = (gradient, colors, box, part) => {
  const {at, length} = gradient.placeIn(box);
  const {stops} = gradient;
  const places = [];
  let last = 0;
  for (let n = 0; n < stops.length; n++) {
    const written = stops[n].at;
    const place = written === undefined ? n === 0 ? 0 : n === stops.length - 1 ? 1 : NaN
      : apply(endText, written, ['%']) ? toNumber(written) / 100 : toNumber(written) / length;
    places[n] = place < last ? last : place;
    if (places[n] === places[n]) last = places[n];
  }
  for (let n = 0; n < places.length; n++) {
    if (places[n] === places[n]) continue;
    let end = n;
    while (places[end] !== places[end]) end++;
    for (let k = n; k < end; k++) places[k] = places[n - 1] + (places[end] - places[n - 1]) * (k - n + 1) / (end - n + 1);
  }
  const found = [];
  for (let n = 0; n < 3; n++) {
    const x = part.left + (part.right - part.left) * (0.1 + 0.4 * n) - (box.left + box.right) / 2;
    const y = (part.top + part.bottom - box.top - box.bottom) / 2;
    found[n] = colorAmong(colors, places, at(x, y), gradient.repeats);
  }
  return found;
};
const colorAmong = (colors, places, at, repeats) => {
  const first = places[0], last = places[places.length - 1];
  const place = repeats && last > first ? first + ((at - first) % (last - first) + (last - first)) % (last - first) : at;
  if (place < first) return colors[0];
  for (let n = 1; n < places.length; n++) {
    if (place >= places[n]) continue;
    const share = (place - places[n - 1]) / (places[n] - places[n - 1]);
    return each(colors[n - 1], (v, part) => v + (colors[n][part] - v) * share);
  }
  return colors[colors.length - 1];
};

// The colours of a ground in a part of it: more than one where they are not the same everywhere.
const colorsIn = (ground, part) => ground.at ? ground.at(part) : [ground];
