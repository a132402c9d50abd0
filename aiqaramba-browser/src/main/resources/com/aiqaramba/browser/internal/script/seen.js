// Whether a person sees a text at the moment. Runs in a world of its own, where the page replaces nothing.
const LEAST_SIZE = 3;
const meet = (a, b) => ({left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom)});
const isNothing = box => !(box.right - box.left >= LEAST_SIZE && box.bottom - box.top >= LEAST_SIZE);
const parentOf = node => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
const colorOf = text => {
  const numbers = (text.match(/^rgba?\(([^)]*)\)/) || ['', ''])[1].split(/[\s,/]+/).map(parseFloat);
  return numbers.length < 3 ? null : {parts: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1};
};
const isAlike = (a, b) => a.parts.reduce((sum, part, at) => sum + Math.abs(part - b.parts[at]), 0) <= 24;
const isCutOff = style => style.clip.startsWith('rect(') && style.position !== 'static' && !/rect\(auto/.test(style.clip)
    && style.clip.match(/-?[\d.]+/g).map(parseFloat).every((edge, at, all) => at > 1 || edge + LEAST_SIZE > all[3 - at])
  || /^inset\((?:[5-9]\d|100)%/.test(style.clipPath) || /^circle\(0/.test(style.clipPath);

// What limits the painting of an element: [the region in the viewport, the ground, opacity], or null where nothing is painted.
const paintOf = element => {
  const root = document.documentElement;
  let region = {left: -scrollX, top: -scrollY, right: Math.max(innerWidth, root.scrollWidth - scrollX), bottom: Math.max(innerHeight, root.scrollHeight - scrollY)};
  let ground = null;
  let opacity = 1;
  let isFixed = false;
  for (let node = element; node; node = parentOf(node)) {
    const style = getComputedStyle(node);
    opacity *= parseFloat(style.opacity);
    if (isCutOff(style) || opacity < 0.1) return null;
    if (ground === null) {
      const back = colorOf(style.backgroundColor);
      if (style.backgroundImage !== 'none' || back === null || back.alpha > 0 && back.alpha < 0.9) ground = 'unknown';
      else if (back.alpha > 0) ground = back;
    }
    if (!isFixed && node !== document.body && node !== root && style.display !== 'inline' && style.overflow !== 'visible') region = meet(region, node.getBoundingClientRect());
    if (style.position === 'fixed') {
      isFixed = true;
      region = meet(region, {left: 0, top: 0, right: innerWidth, bottom: innerHeight});
    }
  }
  return {region, ground: ground || {parts: [255, 255, 255]}};
};
const isOpaque = element => {
  const style = getComputedStyle(element);
  const back = colorOf(style.backgroundColor);
  return element.checkVisibility({opacityProperty: true}) && parseFloat(style.opacity) > 0.9
    && (back !== null && back.alpha > 0.9 || style.backgroundImage.includes('url(') || /^(img|video|iframe|canvas)$/.test(element.localName));
};
const isWithin = (outer, inner) => {
  for (let node = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
};
const isCovered = (element, box) => {
  if (getComputedStyle(element).pointerEvents === 'none') return false;
  const y = (box.top + box.bottom) / 2;
  return [(box.left + box.right) / 2, box.left + 2, box.right - 2].every(x => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const scope = element.getRootNode() instanceof ShadowRoot ? element.getRootNode() : document;
    for (const top of scope.elementsFromPoint(x, y)) {
      if (isWithin(top, element) || isWithin(element, top)) return false;
      if (isOpaque(top)) return true;
    }
    return false;
  });
};
const isSeen = text => {
  const element = text.parentElement || text.getRootNode().host;
  if (!element || !element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})) return false;
  const paint = paintOf(element);
  if (paint === null) return false;
  const ink = colorOf(getComputedStyle(element).color);
  if (ink !== null && (ink.alpha < 0.1 || paint.ground !== 'unknown' && isAlike(ink, paint.ground))) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].slice(0, 20).some(box => {
    const part = meet(box, paint.region);
    return !isNothing(part) && !isCovered(element, part);
  });
};
