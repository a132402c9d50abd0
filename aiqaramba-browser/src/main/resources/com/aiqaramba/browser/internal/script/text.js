// What is painted of texts, and the sinks that gather it. A sink gathers the text that is painted until something else comes:
// for a text node, or for the element that owns it. "told" is what the model reads, "ink" what a text check reads.
let atEdge = true;
const plain = {told: '', ink: '', all: '', cells: 0, from: [], box: null, quiet: false, mute: false, owner: null};
let sink = plain;

// White space collapsed, but for one blank at either end, which tells apart "2 items" from "2" and "items".
const keepEnds = text => {
  const inner = squeeze(text);
  if (inner === '') return '';
  return (isSpace(text[0]) ? ' ' : '') + inner + (isSpace(text[text.length - 1]) ? ' ' : '');
};
// The same line by line.
const squeezeLines = text => {
  let out = '';
  let line = '';
  for (let at = 0; at <= text.length; at++) {
    const c = text[at];
    if (at === text.length || c === EDGE || c === BREAK) {
      out += keepEnds(line) + (at === text.length ? '' : c);
      line = '';
    } else {
      line += c;
    }
  }
  return out;
};
const EDGE = '\u2029';
const BREAK = '\u2028';

const flush = () => {
  if (sink.owner !== null) return;
  const text = cellsOf(squeeze(sink.told));
  const ink = squeezeLines(sink.ink);
  const from = sink.from;
  const known = sink.box;
  const around = from.length > 0 ? boxOf(boxedParentOf(from[0])) : NO_BOX;
  const box = known !== null && from.length === 0 ? known : pixels || isEmpty(around) ? boxOfTexts(from) : around;
  sink.told = '';
  sink.ink = '';
  sink.from = [];
  sink.box = null;
  if (squeeze(ink) === '' && text === '') return;
  let first = null;
  let start = 0;
  while (text.length - start > longest && !full) {
    let end = start + longest;
    while (end > start + longest - 200 && text[end] !== ' ') end--;
    const part = add('text', squeeze(slice(text, start, end)), '', '', '', box, null);
    if (first === null) first = part;
    start = end;
  }
  const rest = slice(text, start, text.length - start > longest ? start + longest : text.length);
  const last = rest === '' && first !== null ? null : add('text', squeeze(rest), '', '', '', box, null);
  if (first === null) first = last;
  if (first !== null) {
    first.text = ink;
  }
};
const boxedParentOf = node => {
  let parent = parentOf(node);
  if (parent && kindOf(parent) === 11) parent = parent.host;
  while (parent && isElement(parent) && styleOf(parent).display === 'contents') parent = layoutParentOf(parent);
  return parent;
};
const put = (told, ink) => {
  if (sink.mute) return;
  sink.told += told;
  sink.ink += ink;
  if (sink.owner !== null) sink.all += ink;
  if (gathering !== null) gather(ink);
};
// Rows and items whose parts are told one by one gather what is painted in them beside, for whoever looks for them.
let gathering = null;
const MAX_GATHERED = 20000;
const gather = ink => {
  for (let at = gathering; at !== null; at = at.outer) if (at.all.length < MAX_GATHERED) at.all += ink;
};
const gatherEdge = () => {
  for (let at = gathering; at !== null; at = at.outer) {
    const last = at.all[at.all.length - 1];
    if (at.all !== '' && last !== EDGE && !(at.cells > 0 && last === BREAK)) at.all += at.cells > 0 ? BREAK : EDGE;
  }
};
const enterGathered = () => {
  gatherEdge();
  gathering.cells++;
  return gathering.all.length;
};
const leaveGathered = (row, start, span) => {
  row.cells--;
  if (row.all.length > start) gatherEdge();
  else row.all += EDGE;
  for (let n = 1; n < span; n++) row.all += EDGE;
};
const endBlock = () => {
  gatherEdge();
  const last = sink.all[sink.all.length - 1];
  if (sink.all !== '' && last !== EDGE && !(sink.cells > 0 && last === BREAK)) sink.all += sink.cells > 0 ? BREAK : EDGE;
  if (sink.ink !== '' && sink.ink[sink.ink.length - 1] !== EDGE) sink.ink += EDGE;
  if (sink.owner === null && sink.ink === '') atEdge = true;
};
// At the edge of a block; in a row that is told as one line, only what is painted is kept apart.
const breakRun = row => {
  if (row || sink.owner !== null) {
    put(' ', '');
    endBlock();
  } else {
    flush();
    gatherEdge();
    atEdge = true;
  }
};
const separateCells = () => {
  if (squeeze(sink.told) !== '') put(' ' + EDGE + ' ', '');
  endBlock();
};
// A cell that is empty, or goes over several columns, keeps the cells behind it in their columns.
const enterCell = () => {
  sink.cells++;
  return sink.all.length;
};
const leaveCell = (start, span) => {
  sink.cells--;
  if (sink.all.length > start) endBlock();
  else if (sink.owner !== null && sink.cells === 0) sink.all += EDGE;
  for (let n = 1; n < span && sink.owner !== null && sink.cells === 0; n++) sink.all += EDGE;
};
// The cells of a row with bars between them, those at its end that are empty left out.
const cellsOf = told => {
  let out = '';
  let gap = '';
  let cell = '';
  for (let at = 0; at <= told.length; at++) {
    if (at < told.length && told[at] !== EDGE) {
      cell += told[at];
      continue;
    }
    const inner = squeeze(cell);
    if (inner !== '') {
      out += gap + inner;
      gap = '';
    }
    gap += ' | ';
    cell = '';
  }
  return squeeze(out);
};

const boxOfTexts = nodes => {
  const range = newRange();
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (let at = 0; at < nodes.length; at++) {
    selectIn(range, nodes[at]);
    const box = boxOfRange(range);
    if (isEmpty(box)) continue;
    left = box.left < left ? box.left : left;
    top = box.top < top ? box.top : top;
    right = box.right > right ? box.right : right;
    bottom = box.bottom > bottom ? box.bottom : bottom;
  }
  return left === Infinity ? NO_BOX : {left, top, right, bottom, width: right - left, height: bottom - top};
};
const createRange = method(Document, 'createRange');
const newRange = () => createRange(document);
const selectIn = method(Range, 'selectNodeContents');
const startAt = method(Range, 'setStart');
const endAt = method(Range, 'setEnd');
const boxOfRange = method(Range, 'getBoundingClientRect');
const boxesOfRange = method(Range, 'getClientRects');
const oneRange = newRange();

// What a person can read of a text: all of it, nothing, or the words and letters that are not cut off or covered.
const readable = (node, record) => {
  const {element, style, paint} = record;
  const text = dataOf(node);
  if (pixels || squeeze(text) === '') return text;
  if (paint.opacity < LEAST_OPACITY || masksText(style) || isShutOut(element) || isBlurred(paint, style)) return '';
  if (paint.veil !== null) {
    tellVeil(paint.veil);
    return '';
  }
  if (paint.lazy !== null) return text;
  const pulled = sheets.pullsWords && style.wordSpacing[0] === '-' ? wordsOf(node, text) : null;
  selectIn(oneRange, node);
  const boxes = pulled !== null ? pulled.boxes : boxesOfRange(oneRange);
  if (boxes.length === 0 || isCramped(text, boxes, style) || boxes.length > 1 && areLinesCrossed(boxes, style)) return '';
  readBoxes = boxes;
  let around = null;
  for (let at = 0; at < boxes.length; at++) if (boxes[at].width > 0) around = around === null ? boxes[at] : join(around, boxes[at]);
  if (around === null || record.isSunk && isSunk(record, around)) return '';
  const over = lidsOver(record, around, true);
  const plainInk = inkFor(record, style, lidsBelow, around);
  const marks = sheets.highlights ? memoOf(highlighted, node) : undefined;
  const ink = marks === undefined ? plainInk : inkMarked(plainInk, marks, node, record);
  let seenAny = false;
  let seenAll = ink.letter && !ink.isUneven && pulled === null;
  for (let at = 0; at < boxes.length; at++) {
    const box = boxes[at];
    if (!(box.width > 0)) continue;
    if (!ink.at(box)) seenAll = false;
    else if (isSeenIn(box, paint.normal)) seenAny = true;
    if (!isWhollyIn(box, paint.normal)) seenAll = false;
  }
  if (!seenAny && ink.letter && !ink.isUneven) {
    if (paint.cast !== null) tellCast(record, boxes);
    return '';
  }
  if (seenAll && over === NO_LIDS) return text;
  if (over !== NO_LIDS && areAllUnder(boxes, over)) return '';
  return partOfText(node, text, {region: withoutEllipsis(paint), over, ink, crossed: pulled === null ? null : pulled.crossed});
};
// Words that are pulled together may lie on each other.
const wordsOf = (node, text) => {
  const boxes = [];
  const crossed = new Map();
  let last = null;
  for (let at = 0, from = 0; at <= text.length && boxes.length < MAX_WORDS; at++) {
    if (at < text.length && !isSpace(text[at])) continue;
    if (at > from) {
      startAt(oneRange, node, from);
      endAt(oneRange, node, at);
      const box = boxOfRange(oneRange);
      const part = last === null ? NO_BOX : meet(box, last.box);
      if (!isNothing(part) && part.right - part.left > 0.25 * (box.width < last.box.width ? box.width : last.box.width)) {
        memoize(crossed, from, true);
        memoize(crossed, last.from, true);
      }
      boxes[boxes.length] = box;
      last = {box, from};
    }
    from = at + 1;
  }
  return {boxes, crossed};
};
const join = (a, b) => ({
  left: a.left < b.left ? a.left : b.left, top: a.top < b.top ? a.top : b.top,
  right: a.right > b.right ? a.right : b.right, bottom: a.bottom > b.bottom ? a.bottom : b.bottom,
});
const areAllUnder = (boxes, over) => {
  for (let at = 0; at < boxes.length; at++) if (boxes[at].width > 0 && !isUnder(boxes[at], over, 0.8)) return false;
  return true;
};
// Letters that lie on top of each other cannot be read.
const isCramped = (text, boxes, style) => {
  if (style.letterSpacing[0] !== '-' || text.length < 3) return false;
  let wide = 0;
  for (let at = 0; at < boxes.length; at++) wide += boxes[at].width > boxes[at].height ? boxes[at].width : boxes[at].height;
  const letters = squeeze(text).length;
  return wide < letters * sizeOf(style.fontSize) * 0.15 || wide < (wide - letters * sizeOf(style.letterSpacing)) * 0.55;
};
// Lines that lie on each other cannot be read either.
const areLinesCrossed = (boxes, style) => {
  let crossed = 0;
  for (let at = 1; at < boxes.length; at++) {
    const part = meet(boxes[at - 1], boxes[at]);
    const wide = boxes[at].width < boxes[at - 1].width ? boxes[at].width : boxes[at - 1].width;
    if (part.bottom - part.top > boxes[at].height * 0.6 && part.right - part.left > wide * 0.5) crossed++;
  }
  return crossed * 2 >= boxes.length - 1 && crossed > 0 && style.lineHeight !== 'normal' && sizeOf(style.lineHeight) < sizeOf(style.fontSize) * 0.5;
};
const isBlurred = (paint, style) => paint.blur > 0 && paint.blur > sizeOf(style.fontSize) * 0.3;
// Where there is text behind a mask or filter of which it is not known what it leaves, that is told.
const veilsTold = new WeakSet();
const tellVeil = element => {
  if (isNoted(veilsTold, element)) return;
  noteIn(veilsTold, element);
  addHole('text behind a mask or filter', boxOf(element));
};
const withoutEllipsis = paint => paint.ellipsis === 0 ? paint.normal : {...paint.normal, right: paint.normal.right - paint.ellipsis};

// Where the letters of a text differ from their ground: everywhere, nowhere, or in what the first line or letter leaves.
const EVERYWHERE = {at: () => true, letter: true, isUneven: false};
const NOWHERE_SEEN = {at: () => false, letter: true, isUneven: false};
const inkFor = (record, style, below, box) => {
  const {ground} = record.paint;
  if (below.length === 0) return !ground.at ? inkOf(record, style) : isUnlikeAll(record, style, ground) ? EVERYWHERE : inkAlong(record, style, below);
  const {lid} = below[0];
  if (lid.color.at || !isUnder(box, [below[0].box], 0.99)) return inkAlong(record, style, below);
  return isInkAmong(record, style, [lid.color], below, box) ? EVERYWHERE : NOWHERE_SEEN;
};
const isUnlikeAll = (record, style, ground) => ground.all !== undefined && isInk(record, style, (it, ink) => isUnlike(it, ink, ground.all));
const isInkAmong = (record, style, found, below, box) => isInk(record, style, (it, ink) => differsIn(it, ink, found)
  || below.length > 0 && hasGroundBetween(it, below, ink, box));
// On grounds that are not the same everywhere.
const inkAlong = (record, style, below) => {
  const {ground} = record.paint;
  const otherwise = ground.at ? null : inkOf(record, style);
  const at = box => {
    const found = groundIn(below, box) || (ground.at ? ground.at(box) : null);
    if (found === null) return otherwise.at(box);
    return isInkAmong(record, style, found, below, box);
  };
  return otherwise === null ? {at, letter: true, isUneven: true} : {...otherwise, at, isUneven: true};
};
const inkOf = (record, style) => {
  const isSeen = isInk(record, style);
  if (!sheets.firstLine && !sheets.firstLetter) return isSeen ? EVERYWHERE : NOWHERE_SEEN;
  const block = blockRound(record);
  const takesPart = style.color === block.style.color;
  const line = sheets.firstLine && takesPart && hasOwnLook(block, '::first-line') ? isInkOf(block, '::first-line') : isSeen;
  const letter = sheets.firstLetter && takesPart && hasOwnLook(block, '::first-letter') ? isInkOf(block, '::first-letter') : isSeen;
  const end = line === isSeen ? -Infinity : endOfFirstLine(block);
  return {at: box => (box.top + box.bottom) / 2 < end ? line : isSeen, letter: letter === isSeen, letterIsSeen: letter, isUneven: false, isFirst: node => isFirstText(block, node)};
};
const endOfFirstLine = block => {
  selectIn(oneRange, block.element);
  const boxes = boxesOfRange(oneRange);
  for (let at = 0; at < boxes.length; at++) if (boxes[at].width > 0) return boxes[at].bottom;
  return -Infinity;
};
const isFirstText = (block, node) => {
  for (let at = block, n = 0; at !== null && n < 20; n++) {
    let first = null;
    for (let k = 0; k < at.kids.length && first === null; k++) if (at.kids[k].element || squeeze(dataOf(at.kids[k])) !== '') first = at.kids[k];
    if (first === node) return true;
    at = first !== null && first.element ? first : null;
  }
  return false;
};

// The words of a text that can be seen, and of a word that is cut the letters; "…" for what is left out.
const partOfText = (node, text, sight) => {
  let out = '';
  let from = 0;
  let isCut = false;
  const hidesLetter = !sight.ink.letter && sight.ink.isFirst(node);
  let words = 0;
  let isWhole = true;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text[at])) continue;
    if (at > from) {
      const isFirst = words++ === 0;
      const isCrossed = sight.crossed !== null && memoOf(sight.crossed, from) === true;
      const seen = words > MAX_WORDS || isCrossed ? '' : partOfWord(node, text, isFirst && hidesLetter && !sight.ink.letterIsSeen ? from + 1 : from, at, sight);
      const shown = isFirst && hidesLetter && sight.ink.letterIsSeen && seen === '' ? text[from] : seen;
      if (words > MAX_WORDS) cutAnything = true;
      if (shown.length !== at - from) isWhole = false;
      if (shown === '') {
        isCut = true;
      } else {
        out += (isCut && out[out.length - 1] !== '…' ? ' … ' : ' ') + shown;
        isCut = false;
      }
    }
    from = at + 1;
  }
  if (isWhole) return text;
  return out === '' ? '' : out + (isCut ? out[out.length - 1] === '…' ? ' ' : ' … ' : isSpace(text[text.length - 1]) ? ' ' : '');
};
const MAX_WORDS = 5000;
const partOfWord = (node, text, from, to, sight) => {
  if (to <= from) return '';
  startAt(oneRange, node, from);
  endAt(oneRange, node, to);
  const boxes = boxesOfRange(oneRange);
  // A word without blanks may go over several lines.
  const whole = boxes.length === 1 ? boxes[0] : boxOfRange(oneRange);
  if (!meets(whole, sight.region)) return '';
  const isWhole = boxes.length === 1 && isWhollyIn(whole, sight.region) && sight.ink.at(whole) && isUntouched(whole, sight.over);
  if (isWhole) return slice(text, from, to);
  if (boxes.length === 1 && (!isSeenIn(whole, sight.region) || !sight.ink.at(whole) || isUnder(whole, sight.over, 0.9))) return '';
  let out = '';
  let isCut = false;
  for (let at = from; at < to && at < from + 2000; at++) {
    const end = text[at] >= '\ud800' && text[at] <= '\udbff' && at + 1 < to ? at + 2 : at + 1;
    startAt(oneRange, node, at);
    endAt(oneRange, node, end);
    const box = boxOfRange(oneRange);
    if (isLetterIn(box, sight.region) && sight.ink.at(box) && !isUnder(box, sight.over, 0.5)) {
      out += (isCut ? '…' : '') + slice(text, at, end);
      isCut = false;
    } else {
      isCut = true;
    }
    at = end - 1;
  }
  return out === '' ? '' : out + (isCut ? '…' : '');
};
const isUntouched = (box, over) => {
  for (let at = 0; at < over.length; at++) if (meets(box, over[at])) return false;
  return true;
};
const isLetterIn = (box, region) => {
  const part = meet(box, region);
  return part.right - part.left >= (box.right - box.left) * 0.5 && part.bottom - part.top >= (box.bottom - box.top) * 0.4;
};

// Where the text that was told last ends; it is the last thing in its sink as long as that has not grown.
const lastText = {sink: null, length: 0, box: null};
let readBoxes = null;
// A gap that margins and the like leave between two words or numbers is seen as a blank is. Numbers need less of it.
const isApartFromLast = (text, style) => {
  const {box} = lastText;
  if (lastText.sink !== sink || lastText.length !== sink.ink.length || box === null || readBoxes === null || isSpace(text[0])) return false;
  const before = sink.ink === '' ? '' : sink.ink[sink.ink.length - 1];
  if (before === '' || isSpace(before)) return false;
  const next = readBoxes[0];
  if (next.top >= box.bottom || box.top >= next.bottom) return false;
  const gap = next.left > box.left ? next.left - box.right : box.left - next.right;
  const least = isDigit(before) && isDigit(text[0]) ? 0.15 : 0.3;
  return gap > sizeOf(style.fontSize) * least && /^[\p{L}\p{N}]{2}$/u.test(before + text[0]);
};
const isDigit = c => c >= '0' && c <= '9';
const noteLastText = () => {
  lastText.sink = sink;
  lastText.length = sink.ink.length;
  lastText.box = readBoxes === null ? null : readBoxes[readBoxes.length - 1];
};
const addText = (node, record) => {
  const {element, style, paint} = record;
  if (style.visibility !== 'visible' || record.isOverprinted) return;
  readBoxes = null;
  let text = readable(node, record);
  if (!pixels && mayTurn(dataOf(node), record)) text = turnedText(node, record, text);
  if (text === '') return;
  if (turned) text = backwards(text);
  else if (isApartFromLast(text, style)) put(' ', ' ');
  if (!pixels && paint.struck) put('~' + text + '~', EDGE);
  else if (isRaised(style) && endsInDigit(sink.ink)) put('^' + text, '^' + text);
  else if (isLowered(style) && endsInDigit(sink.ink)) put('_' + text, '_' + text);
  else put(text, keepsLines(style) ? brokenLines(text) : text);
  noteLastText();
  if (sink.quiet) sink.told = '';
  if (sink.from.length > 0 || squeeze(text) !== '') sink.from[sink.from.length] = node;
};
const isRaised = style => style.verticalAlign === 'super';
const isLowered = style => style.verticalAlign === 'sub';
const keepsLines = style => style.whiteSpace !== 'normal' && style.whiteSpace !== 'nowrap';
const brokenLines = text => {
  let out = '';
  for (let at = 0; at < text.length; at++) out += text[at] === '\n' ? BREAK : text[at];
  return out;
};
const endsInDigit = text => text !== '' && text[text.length - 1] >= '0' && text[text.length - 1] <= '9';
