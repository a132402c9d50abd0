// What style sheets write: before and after elements, as markers of items, with counters; and what they say about first lines,
// first letters, and what shows while the mouse is over something.
const sheets = {
  generates: false, firstLine: false, firstLetter: false, counts: false, hovers: [], outlines: false, pullsWords: false, framesWithImages: false,
  highlights: false, hints: false, columnRules: false, indents: false, scrollMarkers: false, scrollButtons: [], turns: false, strokes: false,
};
const MAX_RULES = 20000;
let rulesRead = 0;
const SHOWING = ['display', 'visibility', 'opacity', 'clip', 'clipPath', 'transform', 'maxHeight', 'height', 'left', 'top'];
const readRules = rules => {
  for (let at = 0; at < rules.length && rulesRead < MAX_RULES; at++) {
    rulesRead++;
    const rule = rules[at];
    const selector = rule.selectorText;
    if (typeof selector === 'string' && apply(includesText, selector, [':'])) readSelector(selector, rule);
    if (rule.style) readDeclarations(rule.style);
    if (rule.cssRules && rule.cssRules.length > 0) readRules(rule.cssRules);
    if (rule.styleSheet) readRules(rule.styleSheet.cssRules);
  }
};
const readDeclarations = style => {
  if (!sheets.counts) sheets.counts = isSet(style.counterReset) || isSet(style.counterIncrement) || isSet(style.counterSet);
  noteRare(style);
};
// What few pages have, so that elements are not asked for it on all others.
const noteRare = style => {
  if (!sheets.outlines) sheets.outlines = isThick(style.outlineWidth);
  if (!sheets.strokes) sheets.strokes = isSet(style.webkitTextStrokeWidth);
  if (!sheets.columnRules) sheets.columnRules = isLine(style.columnRuleStyle);
  if (!sheets.indents) sheets.indents = isSet(style.textIndent) && style.textIndent[0] === '-';
  if (!sheets.turns) sheets.turns = turnsLetters(style.unicodeBidi);
  if (!sheets.pullsWords) sheets.pullsWords = isSet(style.wordSpacing) && style.wordSpacing !== 'normal';
  if (!sheets.framesWithImages) sheets.framesWithImages = isSet(style.borderImageSource) && style.borderImageSource !== 'none';
};
const isLine = style => isSet(style) && !contains(' none hidden initial inherit ', style);
const turnsLetters = bidi => isSet(bidi) && apply(includesText, bidi, ['override']);
const isThick = width => isSet(width) && !(toNumber(width) < LEAST_EDGE) && !contains(' medium thin thick initial inherit ', width);
const RARE = 'bdo,[style*=outline],[style*=word-spacing],[style*=border-image],[style*=unicode-bidi],[style*=column-rule],[style*=text-indent],[style*=text-stroke]';
const isSet = value => value !== '' && value !== undefined;
const readSelector = (selector, rule) => {
  const says = word => apply(includesText, selector, [word]);
  if (says(':before') || says(':after')) sheets.generates = true;
  if (says(':first-line')) sheets.firstLine = true;
  if (says(':first-letter')) sheets.firstLetter = true;
  if (says('::placeholder') && rule.style) sheets.hints = sheets.hints || setsLook(rule.style);
  if (says('::highlight')) sheets.highlights = true;
  if (says('::scroll-marker')) sheets.scrollMarkers = true;
  if (says('::scroll-button')) noteScrollButtons(selector, rule.style);
  if (says(':hover') && sheets.hovers.length < 200) noteHover(selector, rule.style);
};
const setsLook = style => isSet(style.color) || isSet(style.visibility) || isSet(style.display) || isSet(style.fontSize) || isSet(style.textIndent)
  || isSet(style.filter) || isSet(style.webkitTextFillColor) || isSet(style.opacity) && style.opacity !== '1';
// What a rule shows while the mouse is over something round it or before it.
const noteHover = (selector, style) => {
  let shows = false;
  for (let at = 0; at < SHOWING.length; at++) shows = shows || !!style && isSet(style[SHOWING[at]]);
  if (!shows) return;
  const parts = apply(splitText, selector, [',']);
  for (let at = 0; at < parts.length; at++) {
    const part = squeeze(parts[at]);
    const hover = apply(indexIn, part, [':hover']);
    if (hover < 0 || !/[\s>+~]/.test(slice(part, hover, part.length)) || apply(includesText, part, ['::']) || apply(includesText, part, ['&'])) continue;
    const alone = apply(replaceText, part, [/(^|[\s>+~(]):hover/g, '$1*']);
    sheets.hovers[sheets.hovers.length] = apply(replaceAllText, alone, [':hover', '']);
  }
};
const replaceText = native('replace', String.prototype.replace);
const replaceAllText = native('replaceAll', String.prototype.replaceAll);
const readSheets = () => readSheetsIn(document);
const readSheetsIn = scope => {
  const lists = [scope.styleSheets || [], scope.adoptedStyleSheets || []];
  for (let list = 0; list < 2; list++) {
    for (let at = 0; at < lists[list].length; at++) {
      try {
        readRules(lists[list][at].cssRules);
      } catch (foreign) {
        sheets.generates = true;
      }
    }
  }
  const styled = kindOf(scope) === 9 ? labelsInDocument(scope, RARE) : labelsInShadow(scope, RARE);
  for (let at = 0; at < styled.length && at < 2000; at++) {
    if (tagOf(styled[at]) === 'bdo') sheets.turns = true;
    if (styled[at].style) noteRare(styled[at].style);
  }
  mayWrite = sheets.generates;
};
const showsOnHover = element => {
  for (let at = 0; at < sheets.hovers.length; at++) {
    try {
      if (matches(element, sheets.hovers[at])) return true;
    } catch (unknown) {
      sheets.hovers[at] = 'never-an-element';
    }
  }
  return false;
};

// Counters by name: the values of those that are nested, the innermost last, each with the element that made it.
const counters = new Map();
const noteCounters = (style, maker) => {
  change(style.counterReset, 0, (list, by) => {
    const last = list.length > 0 ? list[list.length - 1].maker : null;
    const isSibling = last !== null && last !== maker && last.parent === maker.parent;
    list[isSibling ? list.length - 1 : list.length] = {value: by, maker};
  });
  change(style.counterIncrement, 1, (list, by) => {
    list[list.length - 1].value += by;
  });
  change(style.counterSet, 0, (list, by) => {
    list[list.length - 1].value = by;
  });
};
const change = (written, usual, how) => {
  if (written === 'none' || !written) return;
  const words = wordsIn(written);
  for (let at = 0; at < words.length; at++) {
    if (isNumber(words[at])) continue;
    const list = memoOf(counters, words[at]) || [];
    memoize(counters, words[at], list);
    if (list.length === 0) list[0] = {value: 0, maker: null};
    how(list, isNumber(words[at + 1] || '') ? toNumber(words[at + 1]) : usual);
  }
};
const isNumber = word => /^[-+]?[0-9]+$/.test(word);
// A counter ends with the parent of what made it.
const endCounters = record => {
  counters.forEach(list => {
    while (list.length > 0 && list[list.length - 1].maker !== null && list[list.length - 1].maker.parent === record) list.length--;
  });
};
const countedIn = (words, separator) => {
  const list = memoOf(counters, words[1]) || [{value: 0}];
  const kind = words[words.length - 1];
  if (words[0] === 'counter') return inStyle(list.length > 0 ? list[list.length - 1].value : 0, words.length > 2 ? kind : 'decimal');
  let out = '';
  for (let at = 0; at < list.length; at++) if (list[at].maker !== null || list.length === 1) out += (out === '' ? '' : separator) + inStyle(list[at].value, words.length > 2 ? kind : 'decimal');
  return out;
};
const ROMAN = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const upper = native('toUpperCase', String.prototype.toUpperCase);
// A number as a list shows it; empty for a sign without one.
const inStyle = (value, kind) => {
  if (contains(' disc circle square none disclosure-open disclosure-closed ', kind)) return '';
  if (kind === 'decimal-leading-zero') return (value >= 0 && value < 10 ? '0' : '') + value;
  const isUpper = apply(startText, kind, ['upper-']);
  let out = '';
  if (apply(includesText, kind, ['roman']) && value > 0 && value < 4000) {
    for (let at = 0, rest = value; at < ROMAN.length; at++) for (; rest >= ROMAN[at][0]; rest -= ROMAN[at][0]) out += ROMAN[at][1];
  } else if ((apply(includesText, kind, ['alpha']) || apply(includesText, kind, ['latin'])) && value > 0) {
    for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) out = LETTERS[(rest - 1) % 26] + out;
  } else {
    return '' + value;
  }
  return isUpper ? apply(upper, out, []) : out;
};

// What "content" writes: the strings and counters in it, without what follows "/".
const writtenIn = (content, element, style) => {
  let out = '';
  let quoted = false;
  let call = '';
  for (let at = 0; at < content.length; at++) {
    const c = content[at];
    if (quoted && c === '\\') {
      if (call === '') out += content[at + 1];
      else call += c + content[at + 1];
      at++;
    } else if (c === '"') {
      quoted = !quoted;
      if (call !== '') call += c;
    } else if (call !== '') {
      call += c;
      if (c === ')' && !quoted) {
        out += counted(call);
        call = '';
      }
    } else if (quoted) {
      out += c;
    } else if (c === '/') {
      break;
    } else if (c >= 'a' && c <= 'z') {
      const word = apply(matchIn, slice(content, at, content.length), [/^[a-z-]+/])[0];
      if (apply(startText, word, ['counter'])) {
        call = c;
      } else {
        out += quotedBy(word, element, style);
        at = content[at + word.length] === '(' ? endOfCall(content, at + word.length) : at + word.length - 1;
      }
    }
  }
  return out;
};
// The end of an image that is named within what is written.
const endOfCall = (content, from) => {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < content.length; at++) {
    if (content[at] === '"') quoted = !quoted;
    if (quoted) continue;
    if (content[at] === '(') depth++;
    if (content[at] === ')' && --depth === 0) return at;
  }
  return content.length;
};
let quoteDepth = 0;
const quotedBy = (word, element, style) => {
  if (word === 'open-quote') return quotationMark(element, style, true, quoteDepth++);
  if (word === 'close-quote') return quoteDepth > 0 ? quotationMark(element, style, false, --quoteDepth) : '';
  if (word === 'no-open-quote') quoteDepth++;
  if (word === 'no-close-quote' && quoteDepth > 0) quoteDepth--;
  return '';
};
const counted = call => {
  const strings = apply(matchIn, call, [/"((?:[^"\\]|\\.)*)"/g]) || [];
  const bare = apply(replaceText, call, [/"((?:[^"\\]|\\.)*)"/g, ' ']);
  return countedIn(wordsIn(bare), strings.length > 0 ? slice(strings[0], 1, strings[0].length - 1) : '');
};
const isIcon = text => {
  for (let at = 0; at < text.length; at++) if (!isSpace(text[at]) && !(text[at] >= '\ue000' && text[at] <= '\uf8ff')) return false;
  return true;
};

// The text before or after an element, if it is painted.
const generated = (record, which) => {
  const {element, paint, box} = record;
  const own = styleOf(element, which);
  if (own.content === 'none' || own.content === 'normal' || own.display === 'none') return;
  if (pixels) {
    add('text', squeeze(own.content), '', '', '', box, null);
    return;
  }
  if (sheets.counts) noteCounters(own, record);
  const written = writtenIn(own.content, element, own);
  if (own.display === 'inline') noteTurns(written, record);
  const text = turnedName(written);
  const opacity = paint.opacity * opacityOf(own, own.filter);
  if (isIcon(text) || own.visibility !== 'visible' || opacity < LEAST_OPACITY || sizeOf(own.fontSize) < LEAST_SIZE || isShutOut(element)) return;
  if (isBlurred(paint, own)) return;
  if (paint.veil !== null) return tellVeil(paint.veil);
  const place = isEmpty(box) ? roomFor(box) : box;
  if (isFarAway(own) || !isSeenIn(place, paint.normal) || !isInk(record, own) && !hasOwnGround(own) || isUnder(place, lidsOver(record, place, true), 0.9)) return;
  const block = own.display !== 'inline';
  if (block) endBlock();
  put((block ? ' ' : '') + text + (block ? ' ' : ''), text);
  if (sink.box === null) sink.box = box;
  if (block) endBlock();
};
const hasOwnGround = style => style.backgroundImage !== 'none'
  || colorOf(style.backgroundColor).alpha > 0.3 && !isAlike(colorOf(style.backgroundColor), colorOf(style.color));
// A box that holds generated content alone may have no size of its own.
const roomFor = box => ({left: box.left, top: box.top, right: box.left + 10, bottom: box.top + 10});
const isFarAway = style => style.position === 'absolute' && (sizeOf(style.left) < -500 || sizeOf(style.top) < -500);

// The number or word before an item. Signs that say nothing are left out.
const marker = record => {
  const {element, style, box, paint} = record;
  const own = styleOf(element, '::marker');
  const kind = style.listStyleType;
  if (pixels) {
    const words = own.content === 'none' || own.content === 'normal' ? kind : own.content;
    const width = sizeOf(own.fontSize) * words.length;
    add('text', squeeze(words), '', '', '', {left: box.left - width, top: box.top, right: box.right, bottom: box.bottom, width: width + box.width, height: box.height}, null);
    return;
  }
  if (style.visibility !== 'visible' || paint.opacity < LEAST_OPACITY) return;
  if (kind === 'none' && (own.content === 'normal' || own.content === 'none')) return;
  const written = own.content !== 'none' && own.content !== 'normal' ? writtenIn(own.content, element, own) : kind[0] === '"' ? writtenIn(kind, element, own) : '';
  const number = written === '' && own.content !== 'none' && kind[0] !== '"' && style.listStyleImage === 'none' ? inStyle(ordinalOf(record), kind) : '';
  const text = written !== '' ? written : number === '' ? '' : number + '. ';
  if (isIcon(text) || sizeOf(own.fontSize || style.fontSize) < LEAST_SIZE || !differs(record, colorOf(own.color || style.color))) return;
  const room = {left: box.left - 40, top: box.top, right: box.left + 10, bottom: box.top + 16};
  if (style.listStylePosition === 'inside' || isSeenIn(room, paint.own)) put(text, text);
};
const ordinalOf = record => {
  const {element, parent} = record;
  const list = parent === null ? null : parent.element;
  if (record.ordinal !== undefined) return record.ordinal;
  if (list === null || tagOf(element) !== 'li') return 0;
  if (has(element, 'value') && isNumber(attribute(element, 'value'))) return record.ordinal = toNumber(attribute(element, 'value'));
  const reversed = has(list, 'reversed');
  if (parent.lastItem) return record.ordinal = parent.lastItem.ordinal + (reversed ? -1 : 1);
  if (has(list, 'start') && isNumber(attribute(list, 'start'))) return record.ordinal = toNumber(attribute(list, 'start'));
  let items = 0;
  for (let at = 0; reversed && at < parent.kids.length; at++) if (parent.kids[at].display === 'list-item') items++;
  return record.ordinal = reversed ? items : 1;
};
const noteItem = record => {
  if (record.ordinal === undefined) ordinalOf(record);
  if (record.parent !== null && tagOf(record.element) === 'li') record.parent.lastItem = record;
};

// What the first letter and the first line look like, where a style sheet gives them a look of their own.
const blockRound = record => {
  let at = record;
  while (at.parent !== null && (at.display === 'inline' || at.display === 'contents')) at = at.parent;
  return at;
};
const hasOwnLook = (record, which) => {
  const own = styleOf(record.element, which), whole = record.style;
  return own.color !== whole.color || own.fontSize !== whole.fontSize || own.opacity !== whole.opacity
    || own.webkitTextFillColor !== whole.webkitTextFillColor || own.backgroundColor !== whole.backgroundColor;
};
const isInkOf = (record, which) => {
  const own = styleOf(record.element, which);
  return toNumber(own.opacity) >= LEAST_OPACITY && sizeOf(own.fontSize) >= LEAST_SIZE && isInk(record, own);
};
