// Reads one frame's document. arguments[0]: {pixels, offscreen, maxNodes, maxCharacters, maxMillis, area, listening, dropped,
// hovered, shadows, secrets, spoken}. With "pixels" everything is read that may be painted in the area, or in the viewport if
// that is empty, so that secrets can be covered in a picture; else only what a person can see, and what can be used.
// "listening": elements that react to a click by a listener of their own; "dropped": those onto which something can be dropped;
// "hovered": those that react to the mouse over them; "shadows": nodes in closed shadow roots; "secrets": fields into which a
// secret was typed; "spoken": {element, role, name, value, states} of custom elements that tell the browser alone. Answers
// [JSON, elements, frames, customs]: the numbered elements in document order, the frame elements in the order of their places,
// and custom elements that may tell more. "hosts" counts the elements that may have a closed shadow root; "secretFields" has
// the places of the secrets.
//
// A node is [role, name, value, states, detail, fingerprint, text, joins, place, left, top, width, height], and of what is
// spoken the role and name without that. "text" is what is painted of it, "\u2029" at each edge of a block; "joins" is true
// when it goes on in the line of the node before it; "place" says in which row, item or group it stands.
//
// First the elements are measured, from the top: styles, boxes, and what limits what is painted in them. What lies over what is
// known then. The second walk tells.
const {pixels, offscreen: frameIsOffscreen, maxNodes, maxCharacters, maxMillis, area, listening, dropped, hovered, shadows, secrets, spoken} = arguments[0];
for (let at = 0; shadows && at < shadows.length; at++) {
  const root = rootOf(shadows[at]);
  if (kindOf(root) === 11) noteShadow(root);
}
noteAll(listening, LISTENED);
noteAll(dropped, DROPPED_ON);
noteAll(hovered, HOVERED);
noteAll(secrets, SECRETS);
const tagsThatSpeak = new Map();
for (let at = 0; spoken && at < spoken.length; at++) {
  SPOKEN.set(spoken[at].element, spoken[at]);
  tagsThatSpeak.set(tagOf(spoken[at].element), true);
}
const SKIPPED = ' script style noscript template head meta link title datalist option optgroup source track param ';
const SKIPPED_IN_SVG = ' desc metadata defs symbol clipPath mask pattern marker ';
const NATURAL = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable],[role=button],[role=link],'
  + '[role=checkbox],[role=radio],[role=switch],[role=tab],[role=menuitem],[role=option],[onclick]';
const BLOCKS_IN_ROW = 'table,ul,ol,h1,h2,h3,h4,h5,h6,form,iframe,fieldset';
// A form that only presses a button, as each row of many tables has one, makes a row no block.
const BLOCKS_IN_TABLE_ROW = 'table,ul,ol,h1,h2,h3,h4,h5,h6,iframe,fieldset,'
  + 'form:has(select,textarea,input:not([type=hidden],[type=submit],[type=image],[type=button]))';
const MAX_DEPTH = 400;
if (pixels) longest = maxCharacters;
const width = viewport('innerWidth');
const height = viewport('innerHeight');

let json = '';
let hosts = 0;
let screens = 0;
let characters = 0;
let full = false;
const elements = [];
const frames = [];

const isOffscreen = box => box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height;
const isOutside = box => area.length === 4
  ? box.right <= area[0] || box.bottom <= area[1] || box.left >= area[2] || box.top >= area[3]
  : isOffscreen(box);

// What was found so far.
const nodes = [];
const NO_BOX = {left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0};

const add = (role, name, value, states, detail, box, fingerprint) => {
  const isLost = !pixels && (frameIsOffscreen || isOffscreen(box)) && full;
  if (pixels && isOutside(box) || isLost) return null;
  characters += name.length + value.length + detail.length;
  if (nodes.length >= maxNodes || characters > maxCharacters) {
    full = true;
    cutAnything = true;
    // What is on the screen is told whatever came before it.
    if (nodes.length >= maxNodes * 2 || characters > maxCharacters * 2 || frameIsOffscreen || isOffscreen(box)) return null;
  }
  if (frameIsOffscreen || isOffscreen(box)) states = joined(states, 'OFFSCREEN');
  const told = pixels ? name : turnedName(name);
  const node = {
    role, name: told, value, states, detail, fingerprint, text: '', joins: !atEdge, box, isStructure: false, isRegion: false,
    written: told === name || fingerprint === null ? null : {role, name},
    scope: fingerprint === null ? null : scope, column: fingerprint === null ? '' : column, heading: fingerprint === null ? '' : lastHeading,
  };
  nodes[nodes.length] = node;
  atEdge = false;
  return node;
};

// A record of an element: its style and box, what limits what is painted in it, and what is laid out in it: records and texts.
const measured = (element, parent, around) => {
  const tag = tagOf(element);
  if (contains(SKIPPED, tag) || contains(SKIPPED_IN_SVG, tag) && isSvg(element)) return null;
  const style = styleOf(element);
  const display = style.display;
  const box = boxOf(element);
  const isGone = display === 'none';
  if (!pixels && !isGone && topLayer.length > 0 && isOnTop(element)) around = canvasOf(width, height);
  const position = pixels || isGone ? '' : style.position;
  const paint = pixels || isGone ? around : paintIn(element, tag, style, display, position, box, around);
  const record = {element, tag, style, display, position, box, paint, parent, kids: [], isGone, isSunk: parent !== null && parent.isSunk, rank: undefined, level: 0, layers: null, order: records.length};
  if (pixels || isGone) return record;
  if (position !== 'static' && toNumber(style.zIndex) < 0) record.isSunk = true;
  if (position === 'absolute' && parent !== null) parent.placed = (parent.placed || 0) + 1;
  records[records.length] = record;
  memoize(recordIn, element, record);
  noteLid(record);
  if (sheets.generates || tag === 'q') notePseudos(record);
  return record;
};
// All labels within a document or shadow root, those that are hidden too.
const noteLabels = root => {
  const labels = kindOf(root) === 9 ? labelsInDocument(root, 'label') : labelsInShadow(root, 'label');
  for (let at = 0; at < labels.length; at++) noteLabel(labels[at]);
};
const labelsInDocument = method(Document, 'querySelectorAll');
const labelsInShadow = method(DocumentFragment, 'querySelectorAll');
const notePseudos = record => {
  for (let at = 0; at < PSEUDO.length; at++) {
    const style = styleOf(record.element, PSEUDO[at]);
    if (style.content === 'none' || style.content === 'normal') continue;
    record[at === 0 ? 'writesBefore' : 'writesAfter'] = true;
    noteGroundBelow(record, style);
    notePseudoLid(record, style, PSEUDO[at]);
  }
};

// A pseudo-element that lies under all that is in its element is its ground.
const noteGroundBelow = (record, style) => {
  if (style.position !== 'absolute' || !(toNumber(style.zIndex) < 0) || record.style.position === 'static' || record.paint.paints) return;
  const color = colorOf(style.backgroundColor);
  const isWhole = sizeOf(style.width) >= record.box.width * 0.95 && sizeOf(style.height) >= record.box.height * 0.95;
  if (isWhole && color.alpha > 0.9) record.paint = {...record.paint, ground: color};
};

// The time that reading may take. When it is spent, only what is on the screen is read, found by trying places.
const now = native('now', performance.now);
const timeOf = () => apply(now, performance, []);
const began = timeOf();
const isLate = share => timeOf() - began > maxMillis * share;
let isSpent = false;
let wanted = null;
const MAX_RECORDS = 300000;
const onScreen = () => {
  if (wanted !== null) return wanted;
  wanted = new WeakSet();
  const since = timeOf();
  for (let step = 8; step <= 32; step *= 2) {
    for (let row = 0; row < step && timeOf() - since < maxMillis * 0.15; row++) {
      for (let at = 0; at < step; at++) wantAll(stackIn[9](document, (at + 0.5) * width / step, (row + 0.5) * height / step));
    }
  }
  return wanted;
};
const wantAll = stack => {
  for (let at = 0; at < stack.length; at++) {
    for (let node = stack[at]; node && isElement(node) && !isNoted(wanted, node); node = layoutParentOf(node)) noteIn(wanted, node);
    wantNeighbours(stack[at], nextOf);
    wantNeighbours(stack[at], previousOf);
  }
};
const previousOf = getter(Node, 'previousSibling');
const wantNeighbours = (element, step) => {
  for (let node = step(element), n = 0; node && n < 100; node = step(node), n++) {
    if (!isElement(node)) continue;
    if (isNoted(wanted, node) || isOffscreen(boxOf(node))) return;
    noteIn(wanted, node);
  }
};

// On the screen, and not the page itself.
const isNear = record => !isOffscreen(record.box) && record.box.height < height * 3 && record.box.width < width * 3;

const measureAll = top => {
  const stack = [cursorAt(top)];
  while (stack.length > 0) {
    const cursor = stack[stack.length - 1];
    const node = cursor.next;
    if (!node) {
      stack.length--;
      continue;
    }
    cursor.next = cursor.assigned !== null ? cursor.assigned[++cursor.at] : nextOf(node);
    const kind = kindOf(node);
    if (kind === 3) {
      measureText(node, cursor);
    } else if (kind === 1) {
      const kid = measureKid(node, cursor.record);
      if (kid !== null && !kid.isGone && kid.style.contentVisibility !== 'hidden') stack[stack.length] = cursorAt(kid);
    }
  }
};
// Where the walk is among the children of an element, as they are laid out.
const cursorAt = record => {
  const shadow = shadowOf(record.element);
  if (shadow !== null) {
    readSheetsIn(shadow);
    noteLabels(shadow);
  }
  const slot = shadow === null && record.tag === 'slot' ? slotted(record.element) : null;
  const assigned = slot !== null && slot.length > 0 ? slot : null;
  return {record, assigned, at: 0, texts: 0, next: assigned !== null ? assigned[0] : firstOf(shadow !== null ? shadow : record.element)};
};
const measureText = (node, cursor) => {
  const {record} = cursor;
  cursor.texts++;
  if (!isSpent || isNear(record) || cursor.texts < 200 && isNoted(onScreen(), record.element)) record.kids[record.kids.length] = node;
  else cutAnything = true;
};
const measureKid = (node, record) => {
  if (!isSpent && (records.length & 63) === 0) isSpent = isLate(0.45) || records.length > MAX_RECORDS;
  if (isSpent && !isNear(record) && !isNoted(onScreen(), node)) {
    isCutShort = true;
    return null;
  }
  const kid = measured(node, record, record.paint);
  if (kid !== null) record.kids[record.kids.length] = kid;
  return kid;
};
let isCutShort = false;

let inertDepth = 0;

const walkChildren = (record, row, pointer, item, depth) => {
  const {kids} = record;
  if (record.placed > 1 && !pixels) settlePlaced(record);
  if (record.display === 'list-item') {
    marker(record);
    noteItem(record);
  }
  if (record.writesBefore || pixels && sheets.generates) generated(record, '::before');
  const isList = record.tag === 'dl' && !pixels;
  const around = turned;
  if (sheets.turns && !pixels) turned = isTurned(record, around);
  let term = null;
  for (let at = 0; at < kids.length; at++) {
    const kid = turned ? kids[kids.length - 1 - at] : kids[at];
    if (!kid.element) {
      addText(kid, record);
    } else {
      if (isList && kid.tag === 'dt') {
        if (term !== null) leave(term);
        term = enterRow(kid.element);
      }
      walk(kid, row || term !== null, pointer, item, depth + 1);
    }
  }
  if (term !== null) leave(term);
  turned = around;
  if (record.writesAfter || pixels && sheets.generates) generated(record, '::after');
  if (sheets.counts) endCounters(record);
  if (sheets.scrollMarkers || sheets.scrollButtons.length > 0) tellScrollParts(record);
};

const walk = (record, row, pointer, item, depth) => {
  const {element, tag, style, display, box} = record;
  if (record.isGone) {
    if (!pixels) walkGone(record);
    return;
  }
  if (full && !isEmpty(box) && isOffscreen(box)) return;
  if (!isSpent && (++walked & 63) === 0) isSpent = isLate(0.95);
  if (isSpent && depth > 2 && !isNoted(onScreen(), element) && (isEmpty(box) ? display !== 'contents' : isOffscreen(box))) {
    isCutShort = true;
    return;
  }
  if (depth > MAX_DEPTH) {
    flatten(record);
    return;
  }
  if (sheets.counts) noteCounters(style, record);
  const inert = has(element, 'inert');
  if (inert) inertDepth++;
  if (tag === 'br') {
    if (row || sink.owner !== null) put(' ', BREAK);
    else lineBreak();
  } else {
    visitShown(record, row, pointer, item, depth);
  }
  if (inert) inertDepth--;
};
let walked = 0;
// A line break tells a new line; the block goes on.
const lineBreak = () => {
  sink.ink += BREAK;
  flush();
};

// Of what is not laid out at all, files can be given to their fields, and some of it shows on hover.
const walkGone = record => {
  const {element, tag, box} = record;
  if (isFileInput(element)) return addHidden(element, tag, box);
  const shown = showsOnHover(element);
  const found = shown && hiddenTold < 200 ? findAllIn(element, NATURAL) : findAllIn(element, 'input[type=file]');
  for (let at = 0; at < found.length && at < 50; at++) addHidden(found[at], tagOf(found[at]), record.parent === null ? box : record.parent.box);
  if (shown && matches(element, NATURAL)) addHidden(element, tag, record.parent === null ? box : record.parent.box);
};
let hiddenTold = 0;
const addHidden = (element, tag, box) => {
  flush();
  hiddenTold++;
  addInteractive(element, tag, box, true);
};

// What is nested too deep for the structure to be told: its texts and controls, one after the other.
const flatten = top => {
  const stack = [top];
  while (stack.length > 0) {
    const record = stack[stack.length - 1];
    stack.length--;
    if (!record.element) {
      addText(record.text, record.round);
    } else if (!record.isGone) {
      if (!isSpent && (++walked & 63) === 0) isSpent = isLate(0.95);
      if (isSpent && !isNoted(onScreen(), record.element) && isOffscreen(record.box)) {
        isCutShort = true;
        continue;
      }
      if (isBlock(record.display)) breakRun(false);
      if (record.style.visibility === 'visible' && clickOn(record, true, false) === 'one' && isSeen(record, record.box)) {
        flush();
        addInteractive(record.element, record.tag, record.box, false);
      }
      if (contains(' select textarea iframe frame canvas video audio ', record.tag)) continue;
      for (let at = record.kids.length - 1; at >= 0; at--) stack[stack.length] = record.kids[at].element ? record.kids[at] : {text: record.kids[at], round: record};
    } else {
      walkGone(record);
    }
  }
};

const CELL_TAGS = ' td th dt dd ';
const isSideBySide = record => record.parent !== null && contains(' flex inline-flex grid ', record.parent.display);
const CELLS = ' cell gridcell columnheader rowheader ';
const isBlock = display => display !== 'inline' && display !== 'contents' && display !== 'ruby' && apply(startText, display, ['inline-']) === false;

// The items of a box that orders them itself, as they are painted: of short ones that stand side by side, or one below the other.
const orderAsPainted = record => {
  const {kids} = record;
  const items = [];
  let isInOrder = true;
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at];
    if (!kid.element && squeeze(dataOf(kid)) !== '' || kid.element && kid.box.height > 80) return;
    if (!kid.element || isEmpty(kid.box) || kid.position === 'absolute' || kid.position === 'fixed') continue;
    if (items.length > 0 && comesBefore(kid.box, items[items.length - 1].box, false)) isInOrder = false;
    items[items.length] = kid;
  }
  if (isInOrder || items.length > 50) return;
  const isLeftward = record.style.direction === 'rtl';
  for (let at = 0; at < items.length; at++) if (items[at].display === 'list-item') noteItem(items[at]);
  for (let at = 1; at < items.length; at++) {
    const item = items[at];
    let to = at;
    for (; to > 0 && comesBefore(item.box, items[to - 1].box, isLeftward); to--) items[to] = items[to - 1];
    items[to] = item;
  }
  for (let at = 0, next = 0; at < kids.length; at++) if (isAmong(items, kids[at])) kids[at] = items[next++];
};
const comesBefore = (one, other, isLeftward) => {
  if (one.top >= other.bottom - 2 || other.top >= one.bottom - 2) return one.top < other.top;
  return isLeftward ? one.left > other.left + 1 : one.left < other.left - 1;
};
const FLEXIBLE = ' flex inline-flex grid inline-grid ';

const visitShown = (record, row, pointer, item, depth) => {
  const {element, tag, display} = record;
  if (!pixels && record.kids.length > 1) {
    if (contains(FLEXIBLE, display)) orderAsPainted(record);
    else if (display === 'table' || display === 'inline-table') orderRows(record);
  }
  const inTable = contains(CELL_TAGS, tag) || contains(CELLS, explicitRole(element));
  const cell = display === 'table-cell' || inTable || row && isSideBySide(record);
  const inSvg = isSvg(element);
  const apartFromLast = record.follows;
  const block = apartFromLast !== undefined ? false : inSvg ? tag === 'text' || tag === 'svg' && isBlock(display) : isBlock(display);
  const endsBlock = block ? !record.isFollowed : apartFromLast !== undefined && !record.isFollowed;
  const apart = apartFromLast === undefined && !block && display !== 'inline' && display !== 'contents';
  const before = column;
  if (inTable && !pixels && record.parent !== null) column = columnOf(record);
  if (cell && row) separateCells();
  else if (block) breakRun(row);
  else if (apart || apartFromLast) put(' ', ' ');
  if (inTable && !pixels && (row || gathering !== null)) skipColumns(record, cell && row);
  const start = cell && row ? enterCell() : 0;
  const gathered = inTable && !row && gathering !== null && gathering.owner.role === 'row' ? gathering : null;
  const from = gathered !== null ? enterGathered() : 0;
  visit(record, row, pointer, item, depth);
  if (gathered !== null) leaveGathered(gathered, from, spanOf(record));
  if (cell && row) leaveCell(start, inTable ? spanOf(record) : 1);
  else if (endsBlock) breakRun(row);
  else if (apart) put(' ', ' ');
  column = before;
};

// Cells of rows above keep their columns in this one.
const skipColumns = (cell, isInRow) => {
  for (let n = skippedBefore(cell); n > 0; n--) {
    if (isInRow && sink.owner !== null && sink.cells === 0) sink.all += EDGE;
    if (!isInRow && gathering.owner.role === 'row' && gathering.cells === 0) gathering.all += EDGE;
  }
};

const visit = (record, row, pointer, item, depth) => {
  const {element, tag, style, box, paint} = record;
  if (mayBeHost(element, tag, box)) hosts++;
  const visible = style.visibility === 'visible';
  if (contains(' canvas embed object video ', tag) && visible && !isEmpty(box)) screens++;
  if (visible && !pixels && spoken && maySpeak(element, tag, box)) customs[customs.length] = element;
  if (tag === 'iframe' || tag === 'frame' || showsDocument(element, tag)) {
    flush();
    if (visible && !isEmpty(box) && (pixels || isSeen(record, box))) addFrame(element, box, style);
    return;
  }
  const canShow = visible || !pixels && (tag === 'input' || sheets.hovers.length > 0 && matches(element, NATURAL) && isShownByHover(record));
  const kind = canShow ? clickOn(record, pointer, item) : '';
  if (tag === 'canvas' || tag === 'embed' || tag === 'object') {
    if (visible && !pixels && tag !== 'object' && kind === 'one' && isSeen(record, box)) addUsed(element, tag, box);
    if (visible && !pixels && isHole(record)) addHole(tag === 'canvas' ? 'canvas' : attribute(element, 'type') || tag, box);
    if (tag !== 'object') return;
  }
  if (kind === 'one' && usable(record)) {
    visitInteractive(record, row, depth);
    return;
  }
  if (visible && !pixels && (isScrolling(style.overflowY) || isScrolling(style.overflowX)) && isScrollArea(element) && isSeen(record, box)) addUsed(element, tag, box);
  visitPlain(record, row, pointer || kind !== '' || style.cursor === 'pointer', kind === 'each', item, depth);
};
const addUsed = (element, tag, box) => {
  flush();
  atEdge = true;
  addInteractive(element, tag, box, false);
  atEdge = true;
};
const isShownByHover = record => {
  for (let at = record; at !== null && at.style.visibility !== 'visible'; at = at.parent) if (showsOnHover(at.element)) return true;
  return false;
};

const visitInteractive = (record, row, depth) => {
  const {element, tag, style, box} = record;
  flush();
  const place = isEmpty(box) ? boxOfContents(element) : box;
  const isHidden = !pixels && !isSeen(record, place);
  if (!pixels && contains(' checkbox radio ', tag === 'input' ? typeOf(element) : '') && isToldByLabel(element)) return;
  // What is cut off everywhere shows on no hover.
  if (isHidden && !isReached(record, place) && !isFileInput(element)) {
    walkChildren(record, row, true, false, depth);
    return;
  }
  const node = addInteractive(element, tag, place, isHidden);
  if (tag === 'select' && !isHidden && node !== null && style.appearance === 'base-select') within(node, () => writtenInSelect(record));
  if (pixels && tag === 'select') add('text', wordsInList(element), '', '', '', place, null);
  if (contains(' select textarea video audio ', tag)) return;
  if (tag === 'input') {
    if (!isHidden) paintedValue(record, node, place);
    return;
  }
  if (!pixels && editsItself(element)) {
    walkMute(record, row, depth);
    return;
  }
  within(node, () => walkChildren(record, row, true, false, depth));
};
const textsIn = (record, depth) => {
  for (let at = 0; at < record.kids.length; at++) {
    const kid = record.kids[at];
    if (!kid.element) addText(kid, record);
    else if (!kid.isGone && depth < 50) textsIn(kid, depth + 1);
  }
};
// A list that a style sheet draws: what stands on it, and its options where it is open.
const writtenInSelect = record => {
  const {element, kids} = record;
  for (let at = 0; at < kids.length; at++) if (kids[at].element) textsIn(kids[at], 0);
  for (let at = 0; matches(element, ':open') && at < element.options.length && at < 200; at++) {
    if (!isOffered(element.options[at])) continue;
    put(' ' + optionName(element.options[at]) + ' ', EDGE + optionName(element.options[at]) + EDGE);
  }
};
// All that may stand in a list, chosen or not.
const wordsInList = element => {
  let all = '';
  const children = childrenOf(element);
  for (let at = 0; at < children.length && all.length < maxCharacters; at++) {
    const child = children[at];
    if (isElement(child)) all += ' ' + words(child, 'label') + ' ' + (tagOf(child) === 'option' ? textOf(child) : wordsInList(child));
  }
  return squeeze(all);
};
// What is written in an editor is its value; what can be used in it is told.
const walkMute = (record, row, depth) => {
  const before = sink.mute;
  sink.mute = true;
  walkChildren(record, row, true, false, depth);
  sink.mute = before;
};
const boxOfContents = element => {
  const range = newRange();
  selectIn(range, element);
  return boxOfRange(range);
};
// The words on a button that was made by an input.
const paintedValue = (record, node, box) => {
  const {element, style} = record;
  const type = typeOf(element);
  if (node !== null && type === 'file' && !pixels) within(node, () => writtenByFileField(record));
  if (node === null || !contains(' button submit reset ', type)) return;
  const text = squeeze(valueOfInput(element)) || (type === 'submit' ? 'Submit' : type === 'reset' ? 'Reset' : '');
  if (pixels) add('text', text, '', '', '', box, null);
  else if (record.paint.opacity < LEAST_OPACITY || areLettersSeen(record, style) && !isTurnedBySigns(text)) within(node, () => put(text, text));
};
const isToldByLabel = control => {
  const labels = labelsOf(control);
  for (let at = 0; at < labels.length; at++) if (isShown(labels[at]) && subjectOf(labels[at]) === control) return true;
  return false;
};

const isHole = record => {
  const {element, tag, box, paint} = record;
  if (isEmpty(box) || box.width < 32 || box.height < 12 || !isSeenIn(box, paint.own) || paint.opacity < LEAST_OPACITY) return false;
  return tag === 'canvas' ? isPaintedOn(element) : tag === 'embed' || attribute(element, 'data') !== '' && !showsFallback(record) && !/^image\//.test(attribute(element, 'type'));
};
// What stands in an object shows where that itself cannot be shown.
const showsFallback = record => {
  for (let at = 0; at < record.kids.length; at++) {
    const kid = record.kids[at];
    if (kid.element ? !isEmpty(kid.box) : !isEmpty(boxOfTexts([kid]))) return true;
  }
  return false;
};
// An object in which a page of the same origin is shown, or what is said to be one, is a frame.
const showsDocument = (element, tag) => tag === 'object' ? Boolean(element.contentDocument)
  : tag === 'embed' && (contains(' text/html image/svg+xml ', typeOf(element)) || !has(element, 'type') && isFrameOfPage(element));
const isFrameOfPage = element => {
  for (let at = 0; at < window.length && at < 100; at++) {
    try {
      if (window[at].frameElement === element) return true;
    } catch (foreign) {
      continue;
    }
  }
  return false;
};
// A canvas on which all of a coarse copy has one colour says nothing.
const isPaintedOn = canvas => {
  try {
    if (!(canvas.width > 0 && canvas.height > 0)) return false;
    const copy = new OffscreenCanvas(64, 64).getContext('2d');
    copy.drawImage(canvas, 0, 0, 64, 64);
    const dots = copy.getImageData(0, 0, 64, 64).data;
    for (let at = 4; at < dots.length; at++) if (dots[at] !== dots[at % 4]) return true;
    return false;
  } catch (foreign) {
    return true;
  }
};

// What may have a closed shadow root: an element of the page's own making, or a box without contents.
const HOSTS = ' article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span ';
const mayBeHost = (element, tag, box) => shadowOf(element) === null
  && (apply(includesText, tag, ['-']) || contains(HOSTS, tag) && firstOf(element) === null && box.width >= 8 && box.height >= 8);


// Custom elements that may tell their role to the browser alone: some of each kind, and all of a kind that does.
const customs = [];
const customsOf = new Map();
const maySpeak = (element, tag, box) => {
  if (!apply(includesText, tag, ['-']) || has(element, 'role') || isEmpty(box) || spokenOf(element) !== null) return false;
  const before = memoOf(customsOf, tag) || 0;
  if (before >= 3 && !memoOf(tagsThatSpeak, tag) || !matches(element, ':defined') || holdsControl(element)) return false;
  memoize(customsOf, tag, before + 1);
  // Of more it is not known what they say.
  if (customs.length + SPOKEN.size >= MOST_CUSTOMS) cutAnything = cutAnything || memoOf(tagsThatSpeak, tag) === true;
  return customs.length + SPOKEN.size < MOST_CUSTOMS;
};
const MOST_CUSTOMS = 1000;

const visitPlain = (record, row, pointer, each, item, depth) => {
  const {element, tag, style, box} = record;
  if (contains(' area canvas video audio ', tag)) return;
  const visible = style.visibility === 'visible';
  const around = scope;
  let owner = null;
  let quiet = false;
  if (visible) {
    const role = roleOf(element);
    if (role !== 'generic' && contains(LANDMARKS, role) && (pixels || role === 'alert' || role === 'status' || role === 'dialog' || isSeen(record, box))) {
      flush();
      owner = addLandmark(element, role, tag, box);
      if (tag === 'img' && !pixels) paintAlternative(element);
    } else if (tag === 'label') {
      quiet = namesShownField(element);
    } else if (role !== 'generic' && !pixels && !row && tag !== 'details') {
      scope = addRegion(element, role, box) || scope;
    }
    if (tag === 'img' && has(element, 'usemap')) addAreas(element, box);
    if (tag === 'use' && isSvg(element) && !pixels) addReferenced(record);
  }
  if (tag === 'details') {
    const summary = findIn(element, ':scope > summary');
    if (summary === null && !pixels) addUsed(element, tag, box);
    // A style sheet can show what is closed.
    if (!has(element, 'open') && !pixels) {
      for (let at = 0; at < record.kids.length; at++) if (record.kids[at].element === summary) walk(record.kids[at], false, pointer, false, depth + 1);
      scope = around;
      return;
    }
  }
  const ofTable = tag === 'tr' || attribute(element, 'role') === 'row';
  const isRow = ofTable || !pixels && isVisualRow(record);
  const asRow = row || isRow && findIn(element, ofTable ? BLOCKS_IN_TABLE_ROW : BLOCKS_IN_ROW) === null;
  if (isRow) flush();
  const isOpaque = visible && record.paint.opacity >= LEAST_OPACITY;
  if (owner === null && !pixels && isOpaque) owner = structureOf(element, tag, isRow && asRow ? ofTable ? 'row' : 'text' : '', box);
  const gatherer = owner === null && !pixels && isOpaque ? gathererOf(element, tag, ofTable && !asRow, box) : null;
  if (gatherer !== null) gathering = {owner: gatherer, all: '', cells: 0, outer: gathering, since: nodes.length};
  if (owner !== null && owner.isStructure) scope = owner;
  else if (gatherer !== null) scope = gatherer;
  const passes = each || item && onlyElementOf(record.kids) !== null && isListOfChoices(record);
  if (quiet) {
    flush();
    sink.quiet = true;
  }
  const follows = hoverAround;
  if (visible && !pixels && isHovered(record)) hoverAround = record;
  within(owner, () => walkChildren(record, asRow, pointer, passes, depth));
  if (hoverAround !== null) hoverAround = follows;
  if (quiet) {
    flush();
    sink.quiet = false;
  }
  if (isRow) flush();
  if (gatherer !== null) endGathering();
  scope = around;
};
// Text that is drawn elsewhere and shown here.
const addReferenced = record => {
  const {element, box, paint} = record;
  const link = attribute(element, 'href') || attribute(element, 'xlink:href');
  const target = link[0] === '#' ? byId(document, slice(link, 1, link.length)) : null;
  if (target === null || paint.opacity < LEAST_OPACITY || !isSeenIn(box, paint.own)) return;
  const texts = tagOf(target) === 'text' ? [target] : findAllIn(target, 'text');
  for (let at = 0; at < texts.length; at++) {
    put(' ' + textOf(texts[at]) + ' ', textOf(texts[at]) + EDGE);
    sink.box = box;
  }
};
// Some short texts side by side, or a term with what is said of it, are read as the row of a table is.
const isVisualRow = record => {
  const {element, tag, display, kids, parent} = record;
  if (tag === 'div' && parent !== null && parent.tag === 'dl') return true;
  if (display !== 'flex' && display !== 'inline-flex' && display !== 'grid' || startOfText(element, 301).length > 300) return false;
  let first = null;
  let count = 0;
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at];
    if (!kid.element) {
      if (squeeze(dataOf(kid)) !== '') return false;
      continue;
    }
    if (isEmpty(kid.box)) continue;
    if (hasBlocks(kid)) return false;
    const middle = (kid.box.top + kid.box.bottom) / 2;
    if (first === null) first = kid.box;
    else if (middle < first.top || middle > first.bottom || kid.box.left < first.left) return false;
    count++;
  }
  return count > 1 && count <= 12 && findIn(element, ROWS_APART) === null;
};
const hasBlocks = record => {
  let blocks = 0;
  for (let at = 0; at < record.kids.length; at++) if (record.kids[at].element && isBlock(record.kids[at].display)) blocks++;
  return blocks > 1;
};
const ROWS_APART = 'table,ul,ol,dl,h1,h2,h3,h4,h5,h6,form,iframe,fieldset,input,select,textarea,p,nav,section,article';
// A row or an item of a list is told with its own text; what can be used in it follows.
const structureOf = (element, tag, row, box) => {
  const isItem = row === '' && (tag === 'li' || has(element, 'role')) && roleOf(element) === 'listitem' && findIn(element, 'table,h1,h2,h3,h4,h5,h6,form,iframe,fieldset') === null;
  if (row === '' && !isItem || row !== '' && sink.owner !== null && sink.owner.isStructure && sink.owner.role !== 'listitem') return null;
  flush();
  atEdge = true;
  return addStructure(isItem ? 'listitem' : row, box);
};
// A row or an item with lists, headings or forms in it is not told as one line: its parts are. It has no name of its own.
const gathererOf = (element, tag, isRow, box) => {
  if (!isRow && !((tag === 'li' || has(element, 'role')) && roleOf(element) === 'listitem')) return null;
  breakRun(false);
  const gatherer = addStructure(isRow ? 'row' : 'listitem', box);
  atEdge = true;
  return gatherer;
};
const endGathering = () => {
  flush();
  const {owner, all, outer, since} = gathering;
  owner.text = squeezeLines(all !== '' && all[all.length - 1] === EDGE ? slice(all, 0, all.length - 1) : all);
  gathering = outer;
  gatherEdge();
  if (nodes.length === since && squeeze(owner.text) === '' && nodes[since - 1] === owner) nodes.length = since - 1;
};
// The alternative text of an image that did not load is painted.
const paintAlternative = element => {
  const text = squeeze(words(element, 'alt'));
  if (element.complete === true && element.naturalWidth === 0 && text !== '' && nodes.length > 0 && nodes[nodes.length - 1].name === text) {
    nodes[nodes.length - 1].text = text;
  }
};

const namedIn = method(Document, 'getElementsByName');
const mapNamed = name => {
  const named = namedIn(document, name);
  for (let at = 0; at < named.length; at++) if (tagOf(named[at]) === 'map') return named[at];
  return byId(document, name);
};
const addAreas = (image, box) => {
  const map = attribute(image, 'usemap');
  const areas = mapNamed(slice(map, 1, map.length));
  if (areas === null) return;
  const found = findAllIn(areas, 'area');
  for (let at = 0; at < found.length; at++) {
    if (!has(found[at], 'href') && !hasHandler(found[at])) continue;
    const numbers = wordsIn(attribute(found[at], 'coords'));
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    const isCircle = attribute(found[at], 'shape') === 'circle';
    for (let n = 0; n + 1 < numbers.length; n += 2) {
      const x = toNumber(numbers[n]), y = toNumber(numbers[n + 1]);
      left = x < left ? x : left;
      right = x > right ? x : right;
      top = y < top ? y : top;
      bottom = y > bottom ? y : bottom;
      if (isCircle) break;
    }
    const radius = isCircle ? toNumber(numbers[2]) : 0;
    addInteractive(found[at], 'area', {
      left: box.left + left - radius, top: box.top + top - radius, right: box.left + right + radius, bottom: box.top + bottom + radius,
      width: right - left + 2 * radius, height: bottom - top + 2 * radius,
    }, false);
  }
};


const titleOf = getter(Document, 'title');
const typeOfDocument = getter(Document, 'contentType');
const atMost = (text, length) => text.length <= length ? text : slice(text, 0, length);
const root = rootElementOf(document);
readSheets();
noteHighlights();
gatherLabels();
noteLabels(document);
if (!pixels) {
  noteTopLayer();
  shutter = shutBy();
}
const top = root ? measured(root, null, canvasOf(width, height)) : null;
if (top !== null) {
  measureAll(top);
  isSpent = false;
  walk(top, false, top.style.cursor === 'pointer', false, 0);
}
flush();
const whole = {left: 0, top: 0, right: width, bottom: height, width, height};
// A PDF and the like is shown by a part of the browser that is no document.
const kindOfDocument = typeOfDocument(document);
if (!pixels && !/^(text|image|video|audio)\/|xml|html|json|script/.test(kindOfDocument)) addHole(kindOfDocument, whole);
if (isCutShort) {
  cutAnything = true;
  addHole('the rest of the page, which is too big to be read in time', whole);
}
const place = box => ',' + box.left + ',' + box.top + ',' + box.width + ',' + box.height;
let secretFields = '';
for (let at = 0; pixels && secrets && at < secrets.length; at++) {
  secretFields += (at === 0 ? '[' : ',[') + slice(place(boxOf(secrets[at])), 1, Infinity) + ']';
}
for (let at = 0; at < nodes.length; at++) {
  const node = nodes[at];
  json += (at === 0 ? '' : ',') + '[' + quote(node.role) + ',' + quote(node.name) + ',' + quote(node.value) + ',' + quote(node.states) + ','
    + quote(node.detail) + ',' + (node.fingerprint === null ? 'null' : node.fingerprint) + ',' + quote(node.text) + ',' + node.joins + ','
    + quote(node.fingerprint === null ? '' : placeOf(node)) + place(node.box)
    + (node.written === null ? '' : ',' + quote(node.written.role) + ',' + quote(node.written.name)) + ']';
}
return ['{"nodes":[' + json + '],"complete":' + !cutAnything + ',"tampered":' + (tampered.length > 0) + ',"origin":' + quote(location.origin)
  + ',"document":' + quote('' + performance.timeOrigin) + ',"url":' + quote(atMost(location.href, 20000)) + ',"title":' + quote(atMost(titleOf(document), 2000)) + ',"secretFields":[' + secretFields + '],"hosts":' + hosts + ',"screens":' + screens + ',"width":' + (width === Infinity ? 0 : width) + '}', elements, frames, customs];
