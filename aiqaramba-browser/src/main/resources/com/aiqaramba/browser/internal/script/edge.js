// What an element paints round and within its box beside its ground: shadows, borders, outlines. Only what is solid
// and big enough to hide a text counts.
const LEAST_EDGE = 5;
const noteEdges = record => {
  const {style} = record;
  if (style.visibility !== 'visible') return;
  if (record.position !== 'static' || style.textIndent[0] === '-') noteBorders(record);
  // A text that is placed may lie on the border of what it stands in.
  if (record.position !== 'static' && record.parent !== null) noteBorders(record.parent);
  if (sheets.columnRules) noteColumnRules(record);
  if (record.position !== 'static' && style.boxShadow !== 'none') noteShadows(record, style.boxShadow);
  if (sheets.outlines && style.outlineStyle !== 'none' && sizeOf(style.outlineWidth) >= LEAST_EDGE) noteOutline(record);
};
const noteBorders = record => {
  const {element, style, box} = record;
  if (record.hasBorders || style.visibility !== 'visible' || record.paint.opacity < 0.95) return;
  record.hasBorders = true;
  if (box.width - clientOf.clientWidth(element) < LEAST_EDGE && box.height - clientOf.clientHeight(element) < LEAST_EDGE) return;
  for (let at = 0; at < SIDES.length; at++) {
    const side = 'border' + SIDES[at];
    const wide = sizeOf(style[side + 'Width']), color = colorOf(style[side + 'Color']);
    if (wide < LEAST_EDGE || color.alpha < 0.9 || !contains(SOLID_LINES, style[side + 'Style'])) continue;
    const {left, top, right, bottom} = box;
    const strip = [{left, top, right, bottom: top + wide}, {left: right - wide, top, right, bottom}, {left, top: bottom - wide, right, bottom}, {left, top, right: left + wide, bottom}][at];
    addStrip(record, strip, BORDER, painted(color, record.paint.effects), -0.9);
  }
};
const SOLID_LINES = ' solid double groove ridge inset outset ';
const noteShadows = (record, shadows) => {
  const {box} = record;
  const written = partsOf(shadows);
  for (let at = 0; at < written.length && at < 20; at++) {
    const shadow = readShadow(written[at]);
    if (shadow === null || shadow.color.alpha < 0.9) continue;
    const {x, y, blur, spread, color} = shadow;
    const grown = shadow.isInset ? blur * 0.4 - spread : spread - blur * 0.4;
    const cast = {left: box.left + x - grown, top: box.top + y - grown, right: box.right + x + grown, bottom: box.bottom + y + grown};
    if (shadow.isInset) addStrips(record, box, meet(moved(box, x, y, grown), box), INNER, color, -0.9);
    else addStrips(record, cast, box, OUTER, color, 0);
  }
};
const moved = (box, x, y, by) => ({left: box.left + x - by, top: box.top + y - by, right: box.right + x + by, bottom: box.bottom + y + by});
const readShadow = text => {
  const lengths = apply(matchIn, text, [/-?[0-9.]+px/g]) || [];
  if (lengths.length !== 4) return null;
  const from = apply(indexIn, text, [' ' + lengths[0]]);
  const [x, y, blur, spread] = [sizeOf(lengths[0]), sizeOf(lengths[1]), sizeOf(lengths[2]), sizeOf(lengths[3])];
  return {x, y, blur, spread, color: colorOf(slice(text, 0, from)), isInset: apply(includesText, text, ['inset'])};
};
const noteOutline = record => {
  const {style, box} = record;
  const color = colorOf(style.outlineColor);
  if (color.alpha < 0.9 || !contains(SOLID_LINES, style.outlineStyle)) return;
  const beyond = sizeOf(style.outlineOffset), wide = sizeOf(style.outlineWidth);
  // It lies on what flows in its element, and below what is positioned there.
  addStrips(record, moved(box, 0, 0, beyond + wide), moved(box, 0, 0, beyond), OUTLINE, color, -0.4);
};
// What of a box is outside of another.
const addStrips = (record, outer, inner, kind, color, level) => {
  const shade = painted(color, record.paint.effects);
  const add = (left, top, right, bottom) => addStrip(record, {left, top, right, bottom}, kind, shade, level);
  if (!meetsAtAll(outer, inner)) return add(outer.left, outer.top, outer.right, outer.bottom);
  add(outer.left, outer.top, outer.right, inner.top);
  add(outer.left, inner.bottom, outer.right, outer.bottom);
  add(outer.left, inner.top, inner.left, inner.bottom);
  add(inner.right, inner.top, outer.right, inner.bottom);
};
const addStrip = (record, strip, kind, color, level) => {
  if (strip.right - strip.left < LEAST_EDGE || strip.bottom - strip.top < LEAST_EDGE || lids.length >= MAX_LIDS) return;
  const part = meet(strip, kind === INNER ? record.box : record.paint.own);
  if (!isNothing(part)) addLid(record, part, record.style, level, kind, color);
};
const meetsAtAll = (a, b) => b.right > b.left && b.bottom > b.top && !isNothing(meet(a, b));
