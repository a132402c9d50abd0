// What the filters of an SVG make of what they are given, and what masks leave of it.
//
// A filter is followed step by step. Each step makes an image: 'source' is what it was given, to be read as before; 'none'
// is transparent; 'all' is one colour all over; 'some' is anything else. Of the source, "changes" are what became of its
// colours, "blur" is how much it was blurred, "x" and "y" are how far it was moved, "ground" is a colour laid below it.
const asSource = more => ({kind: 'source', changes: [], blur: 0, x: 0, y: 0, ground: null, region: null, ...more});
const NONE = {...asSource(), kind: 'none'};
const SOME = {...asSource(), kind: 'some'};
const asAll = color => ({...asSource(), kind: 'all', ground: color});

const filters = new Map();
// The outcome of "url(#...)"; a filter that is missing, or has no steps, changes nothing.
const outcomeOf = address => {
  const known = memoOf(filters, address);
  if (known !== undefined) return known;
  const drawn = apply(includesText, address, ['#']) ? referredBy(address) : null;
  const outcome = drawn !== null && tagOf(drawn) === 'filter' ? followed(drawn) : asSource();
  memoize(filters, address, outcome);
  return outcome;
};
const followed = drawn => {
  const named = new Map();
  let last = asSource();
  for (let step = firstOf(drawn); step; step = nextOf(step)) {
    if (!isElement(step) || !apply(startText, tagOf(step), ['fe'])) continue;
    const taken = (name, by) => {
      const from = attribute(by || step, name);
      if (from === '' && name === 'in') return last;
      if (from === 'SourceGraphic') return asSource();
      if (from === 'SourceAlpha') return changed(asSource(), () => BLACK);
      return memoOf(named, from) || (from === '' ? last : SOME);
    };
    const make = STEPS[tagOf(step)];
    last = make ? make(step, taken) : SOME;
    if (has(step, 'result')) memoize(named, attribute(step, 'result'), last);
  }
  return {...last, region: regionOf(drawn)};
};
const BLACK = {red: 0, green: 0, blue: 0, alpha: 1};
const changed = (image, change) => {
  const changes = [];
  for (let at = 0; at < image.changes.length; at++) changes[at] = image.changes[at];
  changes[changes.length] = change;
  return {...image, changes};
};
// The part of the box outside of which nothing is painted, in shares of it.
const regionOf = drawn => {
  if (attribute(drawn, 'filterUnits') === 'userSpaceOnUse') return null;
  const share = (name, usual) => has(drawn, name) ? shareIn(attribute(drawn, name)) : usual;
  const x = share('x', -0.1), y = share('y', -0.1), wide = share('width', 1.2), high = share('height', 1.2);
  return wide > 0 && high > 0 ? {left: x, top: y, right: x + wide, bottom: y + high} : null;
};
const laidOver = (high, low) => {
  if (high.kind === 'none') return low;
  if (low.kind === 'none' || high.kind === 'all') return high;
  if (high.kind === 'source' && low.kind === 'all') return {...high, ground: high.ground || low.ground};
  if (high.kind === 'source' && low.kind === 'source') return high.blur <= low.blur ? high : low;
  return high.kind === 'source' ? high : SOME;
};
// What is within another image.
const laidIn = (image, other) => {
  if (image.kind === 'none' || other.kind === 'none') return NONE;
  if (other.kind === 'all' || image.kind === 'source' && other.kind === 'source') return image;
  return image.kind === 'all' && other.kind === 'source' ? changed(other, () => image.ground) : SOME;
};
const laidAtop = (image, other) => {
  if (image.kind === 'none' || other.kind === 'none') return other;
  if (image.kind === 'source') return other.kind === 'some' ? SOME : laidOver(image, other);
  return image.kind === 'all' && other.kind === 'source' ? changed(other, () => image.ground) : SOME;
};
const laidOut = (image, other) => image.kind === 'none' || other.kind === 'none' ? image : other.kind === 'all' ? NONE : SOME;
const COMPOSED = {__proto__: null, '': laidOver, over: laidOver, in: laidIn, atop: laidAtop, out: laidOut};

const numberIn = (step, name, usual) => {
  const number = toNumber(attribute(step, name));
  return number === number ? number : usual;
};
const numbersIn = text => {
  const words = wordsIn(squeeze(text));
  const numbers = [];
  for (let at = 0; at < words.length; at++) numbers[at] = toNumber(words[at]);
  return numbers;
};
const same = (step, taken) => taken('in');
const STEPS = {
  __proto__: null,
  feFlood: step => {
    const style = styleOf(step), color = colorOf(style.floodColor);
    return color.alpha * toNumber(style.floodOpacity) > 0.9 ? asAll(color) : NONE;
  },
  feOffset: (step, taken) => {
    const image = taken('in');
    return image.kind === 'source' ? {...image, x: image.x + numberIn(step, 'dx', 0), y: image.y + numberIn(step, 'dy', 0)} : image;
  },
  feGaussianBlur: (step, taken) => {
    const image = taken('in');
    const [x, y] = numbersIn(attribute(step, 'stdDeviation'));
    const blur = x >= 0 ? y > x ? y : x : 0;
    return image.kind === 'source' && blur > image.blur ? {...image, blur} : image;
  },
  feMorphology: (step, taken) => {
    const image = taken('in');
    const [radius] = numbersIn(attribute(step, 'radius'));
    if (image.kind !== 'source' || !(radius >= 2)) return image;
    return attribute(step, 'operator') !== 'dilate' ? NONE : radius >= 4 ? SOME : image;
  },
  feMerge: (step, taken) => {
    let image = NONE;
    for (let node = firstOf(step); node; node = nextOf(node)) {
      if (isElement(node)) image = laidOver(taken('in', node), image);
    }
    return image;
  },
  feComposite: (step, taken) => {
    const compose = COMPOSED[attribute(step, 'operator')];
    return compose ? compose(taken('in'), taken('in2')) : SOME;
  },
  feBlend: (step, taken) => {
    const high = taken('in'), low = taken('in2');
    const isPlain = contains(' normal ', attribute(step, 'mode') || 'normal');
    return isPlain || high.kind === 'none' || low.kind === 'none' ? laidOver(high, low) : SOME;
  },
  feColorMatrix: (step, taken) => mixed(taken('in'), step),
  feComponentTransfer: (step, taken) => transferred(taken('in'), step),
  feDropShadow: same,
  feTile: same,
  feDisplacementMap: (step, taken) => numberIn(step, 'scale', 0) < 10 ? taken('in') : SOME,
};

// Most steps reckon with light, not with the numbers of colours.
const toLight = v => v <= 10.3 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4;
const fromLight = v => 255 * between(0, v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055, 1);
const inLightOf = (step, change) => {
  const isPlain = styleOf(step).colorInterpolationFilters === 'srgb';
  return color => {
    const to = v => isPlain ? v / 255 : toLight(v), from = v => isPlain ? between(0, v, 1) * 255 : fromLight(v);
    const [red, green, blue] = change(to(color.red), to(color.green), to(color.blue));
    return {red: from(red), green: from(green), blue: from(blue), alpha: color.alpha};
  };
};
const mixed = (image, step) => {
  const kind = attribute(step, 'type') || 'matrix';
  if (kind !== 'matrix') return kind === 'luminanceToAlpha' && image.kind !== 'none' ? SOME : image;
  const by = numbersIn(attribute(step, 'values'));
  if (by.length !== 20 || image.kind === 'none') return image;
  const [red, green, blue, alpha, more] = [by[15], by[16], by[17], by[18], by[19]];
  const isApart = red === 0 && green === 0 && blue === 0;
  if (isApart && more <= 0 && alpha + more < LEAST_OPACITY) return NONE;
  if (image.kind !== 'source') return image;
  if (!isApart || more > 0 || more < 0 && image.blur > 0) return SOME;
  return changed(image, inLightOf(step, (r, g, b) => {
    const row = at => by[at] * r + by[at + 1] * g + by[at + 2] * b + by[at + 3] + by[at + 4];
    return [row(0), row(5), row(10)];
  }));
};
const transferred = (image, step) => {
  if (image.kind !== 'source') return image;
  const of = {__proto__: null, feFuncR: v => v, feFuncG: v => v, feFuncB: v => v, feFuncA: v => v};
  for (let part = firstOf(step); part; part = nextOf(part)) if (isElement(part)) of[tagOf(part)] = transferOf(part);
  if (of.feFuncA(0) >= LEAST_OPACITY) return SOME;
  return of.feFuncA(1) < LEAST_OPACITY ? NONE : changed(image, inLightOf(step, (r, g, b) => [of.feFuncR(r), of.feFuncG(g), of.feFuncB(b)]));
};
const transferOf = part => {
  const kind = attribute(part, 'type');
  if (kind === 'linear') return v => v * numberIn(part, 'slope', 1) + numberIn(part, 'intercept', 0);
  if (kind === 'gamma') return v => numberIn(part, 'amplitude', 1) * v ** numberIn(part, 'exponent', 1) + numberIn(part, 'offset', 0);
  const table = numbersIn(attribute(part, 'tableValues'));
  if (table.length === 0 || kind !== 'table' && kind !== 'discrete') return v => v;
  if (kind === 'discrete') return v => table[between(0, Math.floor(v * table.length), table.length - 1)];
  return v => {
    const at = between(0, v, 1) * (table.length - 1), low = Math.floor(at);
    return low === table.length - 1 ? table[low] : table[low] + (at - low) * (table[low + 1] - table[low]);
  };
};

// A gradient in which every colour is transparent.
const isMaskedOut = mask => {
  if (!mask || mask === 'none' || apply(includesText, mask, ['url('])) return false;
  const words = wordsIn(mask);
  let isColored = false;
  for (let at = 0; at + 4 < words.length; at++) {
    if (words[at] === 'rgb') return false;
    if (words[at] === 'rgba' && toNumber(words[at + 4]) >= LEAST_OPACITY) return false;
    if (words[at] === 'rgba') isColored = true;
  }
  return isColored;
};
// A mask that is drawn elsewhere in the page: what is not there leaves nothing of a box; what is dark in it, neither.
const drawnMask = (mask, isInSvg) => {
  if (!apply(includesText, mask, ['url("#'])) return null;
  const drawn = referredBy(mask);
  if (drawn === null || tagOf(drawn) !== 'mask') return isInSvg ? null : NOWHERE;
  return isDark(drawn) ? NOWHERE : null;
};
const isDark = drawn => {
  const takesAlpha = styleOf(drawn).maskType === 'alpha';
  for (let shape = firstOf(drawn); shape; shape = nextOf(shape)) {
    if (!isElement(shape)) continue;
    const style = styleOf(shape);
    if (!contains(SHAPES, tagOf(shape)) || style.stroke !== 'none' || !contains(' rgb rgba ', wordsIn(style.fill)[0])) return false;
    const {red, green, blue, alpha} = colorOf(style.fill);
    const light = takesAlpha ? 1 : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    if (light * alpha * toNumber(style.fillOpacity) * toNumber(style.opacity) >= LEAST_OPACITY) return false;
  }
  return true;
};
// What a picture leaves of a box is not known.
const isPicture = mask => apply(includesText, mask, ['url(']) && !apply(includesText, mask, ['url("#']);
// What a mask of one layer that is not repeated leaves of a box.
const maskedPart = (style, box) => {
  if (style.maskRepeat !== 'no-repeat' || apply(includesText, style.maskImage, ['url('])) return null;
  return tileOf(style.maskSize, style.maskPosition, box);
};
// Where an image of a size lies in a box.
const tileOf = (sizes, places, box) => {
  const size = wordsIn(sizes), place = wordsIn(places);
  if (size.length > 2 || place.length > 2 || isComputed(sizes + places)) return null;
  const part = (word, whole) => word === undefined || word === 'auto' || word === 'cover' || word === 'contain' ? whole : lengthIn(word, whole);
  const wide = part(size[0], box.width), high = part(size[1], box.height);
  const left = box.left + lengthIn(place[0] || '0px', box.width - wide), top = box.top + lengthIn(place[1] || '0px', box.height - high);
  return {left, top, right: left + wide, bottom: top + high};
};

// How much of what is in an element shows through masks and filters, as far as that is the same everywhere in it.
const opacityOf = (style, filter) => {
  const mask = style.maskImage || style.webkitMaskImage;
  let opacity = mask !== 'none' && mask && isMaskedOut(mask) ? 0 : toNumber(style.opacity);
  if (filter !== 'none' && filter) {
    const words = wordsIn(filter);
    for (let at = 0; at + 1 < words.length; at++) {
      if (words[at] === 'opacity') opacity *= shareIn(words[at + 1]);
      if (words[at] === 'blur' && sizeOf(words[at + 1]) >= 20 || words[at] === 'url' && isWithoutSource(words[at + 1])) opacity = 0;
    }
  }
  return opacity;
};
const isWithoutSource = address => contains(' none all ', outcomeOf(address).kind);
// How much everything in an element is blurred.
const blurOf = (filter, around) => {
  const words = wordsIn(filter);
  let blur = around;
  for (let at = 0; at + 1 < words.length; at++) {
    const own = words[at] === 'blur' ? sizeOf(words[at + 1]) : words[at] === 'url' ? outcomeOf(words[at + 1]).blur : 0;
    if (own > blur) blur = own;
  }
  return blur;
};
// The part of a box that the filters of an SVG leave, and the ground that they lay below it.
const filteredPart = (filter, box) => {
  const words = wordsIn(filter);
  let part = null;
  for (let at = 0; at + 1 < words.length; at++) {
    const outcome = words[at] === 'url' ? outcomeOf(words[at + 1]) : null;
    if (outcome === null) continue;
    if (difference(outcome.x, 0) > box.width * 1.1 || difference(outcome.y, 0) > box.height * 1.1) return NOWHERE;
    const {region} = outcome;
    if (region !== null) {
      part = {
        left: box.left + box.width * region.left, top: box.top + box.height * region.top,
        right: box.left + box.width * region.right, bottom: box.top + box.height * region.bottom,
      };
    }
  }
  return part;
};
const filteredGround = filter => {
  const words = wordsIn(filter);
  for (let at = 0; at + 1 < words.length; at++) if (words[at] === 'url') return outcomeOf(words[at + 1]).ground;
  return null;
};
// Whether it is not known what is left of what is in an element.
const isVeiled = (style, filter) => {
  const words = filter === 'none' || !filter ? [] : wordsIn(filter);
  for (let at = 0; at + 1 < words.length; at++) if (words[at] === 'url' && outcomeOf(words[at + 1]).kind === 'some') return true;
  return style.maskImage !== 'none' && Boolean(style.maskImage) && isPicture(style.maskImage);
};

// The shadow that a filter casts of all that is in an element: letters that are cut off may show by it alone.
const castBy = (element, filter, own, inner, ground) => {
  const found = apply(matchIn, filter, [/drop-shadow\(([a-z-]+\([^)]*\)) (-?[0-9.e+]+)px (-?[0-9.e+]+)px ([0-9.e+]+)px\)/]);
  if (!found || own !== inner) return null;
  const color = colorOf(found[1]);
  return color.alpha < LEAST_OPACITY ? null : {element, color, x: toNumber(found[2]), y: toNumber(found[3]), blur: toNumber(found[4]), region: own, ground};
};
const tellCast = (record, boxes) => {
  const {cast, normal, ground} = record.paint;
  const {x, y, blur, color, region} = cast;
  // What is cut off within the element, or has a ground there, casts no letters.
  if (normal !== region || ground !== cast.ground || isAlike(color, ground) || blur > sizeOf(record.style.fontSize) * 0.3) return;
  if (colorOf(record.style.webkitTextFillColor || record.style.color).alpha < LEAST_OPACITY) return;
  for (let at = 0; at < boxes.length; at++) {
    const {left, top, right, bottom} = boxes[at];
    if (isSeenIn({left: left + x, top: top + y, right: right + x, bottom: bottom + y}, region)) return tellVeil(cast.element);
  }
};
