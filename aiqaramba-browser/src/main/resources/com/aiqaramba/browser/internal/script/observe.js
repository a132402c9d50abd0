// Reads one frame's document. arguments[0]: {pixels, offscreen, maxNodes, maxCharacters, area, listening}. With "pixels"
// everything is read that may be painted in the area, or in the viewport if that is empty, so that secrets can be covered in
// a picture; else only what a person can see, and what can be used. "listening": elements that react to the mouse by a
// listener of their own; "shadows": nodes in closed shadow roots. Answers [JSON, elements, frames]: the numbered elements in document
// order, and the frame elements in the order of their places. "hosts" counts the elements that may have a closed shadow root.
//
// A node is [role, name, value, states, detail, fingerprint, text, joins, left, top, width, height]. "text" is what is painted of
// it, "\n" at each edge of a block; "joins" is true when it goes on in the line of the node before it.
const {pixels, offscreen: frameIsOffscreen, maxNodes, maxCharacters, area, listening, shadows} = arguments[0];
for (let at = 0; shadows && at < shadows.length; at++) {
  const root = rootOf(shadows[at]);
  if (kindOf(root) === 11) closedShadows[closedShadows.length] = root;
}
const SKIPPED = ' script style noscript template head meta link title datalist option optgroup source track param ';
const SKIPPED_IN_SVG = ' desc metadata defs symbol clipPath mask pattern marker ';
const NATURAL = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable],[role=button],[role=link],'
  + '[role=checkbox],[role=radio],[role=switch],[role=tab],[role=menuitem],[role=option],[onclick]';
const BLOCKS_IN_ROW = 'table,ul,ol,h1,h2,h3,h4,h5,h6,form,iframe,fieldset';
const MAX_DEPTH = 400;
if (pixels) longest = maxCharacters;
const width = viewport('innerWidth');
const height = viewport('innerHeight');

let json = '';
let hosts = 0;
let characters = 0;
let full = false;
const elements = [];
const frames = [];

const isOffscreen = box => box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height;
const isOutside = box => area.length === 4
  ? box.right <= area[0] || box.bottom <= area[1] || box.left >= area[2] || box.top >= area[3]
  : isOffscreen(box);

// What was found so far. A sink gathers the text that is painted until something else comes: for a text node, or for the
// element that owns it. "told" is what the model reads, "ink" what a text check reads.
const nodes = [];
const NO_BOX = {left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0};
let atEdge = true;
const plain = {told: '', ink: '', all: '', from: [], box: null, quiet: false, owner: null};
let sink = plain;

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
  const node = {role, name, value, states, detail, fingerprint, text: '', joins: !atEdge, box, isStructure: false, element: null};
  nodes[nodes.length] = node;
  atEdge = false;
  return node;
};

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
  let text = squeeze(sink.told);
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
  while (text.length > longest) {
    let end = longest;
    while (end > longest - 200 && text[end] !== ' ') end--;
    const part = add('text', squeeze(slice(text, 0, end)), '', '', '', box, null);
    if (first === null) first = part;
    text = squeeze(slice(text, end, text.length));
  }
  const last = add('text', text, '', '', '', box, null);
  if (first === null) first = last;
  if (first !== null) {
    first.text = ink;
    if (from.length > 0) first.element = boxedParentOf(from[0]);
  }
};
const boxedParentOf = node => {
  let parent = parentOf(node);
  if (parent && kindOf(parent) === 11) parent = parent.host;
  while (parent && isElement(parent) && styleOf(parent).display === 'contents') parent = layoutParentOf(parent);
  return parent;
};
const put = (told, ink) => {
  sink.told += told;
  sink.ink += ink;
  if (sink.owner !== null) sink.all += ink;
};
const endBlock = () => {
  if (sink.all !== '' && sink.all[sink.all.length - 1] !== EDGE) sink.all += EDGE;
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
    atEdge = true;
  }
};
const separateCells = () => {
  if (squeeze(sink.told) !== '') put(' | ', '');
  endBlock();
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

// What a person can read of a text: all of it, nothing, or the words that are not cut off.
const readable = (node, parent, style, paint) => {
  const text = dataOf(node);
  if (pixels || squeeze(text) === '') return text;
  if (paint.opacity < LEAST_OPACITY || masksText(style)) return '';
  if (paint.lazy !== null) return text;
  selectIn(oneRange, node);
  const boxes = boxesOfRange(oneRange);
  let seenAny = false;
  let seenAll = true;
  for (let at = 0; at < boxes.length; at++) {
    if (!(boxes[at].width > 0)) continue;
    if (isSeenIn(boxes[at], paint.normal)) seenAny = true;
    if (!isWhollyIn(boxes[at], paint.normal)) seenAll = false;
  }
  if (!seenAny || !isInk(parent, style)) return '';
  if (isCovered(parent, style, boxes, paint, paint.normal.port, true)) return '';
  return seenAll ? text : readableWords(node, text, paint.normal);
};
const masksText = style => style.webkitTextSecurity !== undefined && style.webkitTextSecurity !== 'none';

const readableWords = (node, text, region) => {
  let out = '';
  let from = 0;
  let isCut = false;
  for (let at = 0; at <= text.length && at < 20000; at++) {
    if (at < text.length && !isSpace(text[at])) continue;
    if (at > from) {
      startAt(oneRange, node, from);
      endAt(oneRange, node, at);
      if (isSeenIn(boxOfRange(oneRange), region)) {
        out += (isCut ? ' … ' : ' ') + slice(text, from, at);
        isCut = false;
      } else {
        isCut = true;
      }
    }
    from = at + 1;
  }
  return out + (isCut ? ' … ' : isSpace(text[text.length - 1]) ? ' ' : '');
};

const isUnfound = element => cannotBeHit(styleOf(element)) || closest(element, '[inert]') !== null;
const cannotBeHit = style => style.pointerEvents === 'none' || style.interactivity === 'inert';
// Whether something opaque lies over all places that are tried. Only what is in the viewport can be tried.
const isCovered = (element, style, boxes, paint, port, isText) => {
  if (cannotBeHit(style) || inertDepth > 0 || style.display === 'contents') return false;
  let tried = 0;
  for (let at = 0; at < boxes.length && tried < 3; at++) {
    const box = boxes[at];
    const part = meet(box, port);
    if (!(part.right - part.left > 1 && part.bottom - part.top > 2)) continue;
    const y = (part.top + part.bottom) / 2;
    const xs = [(part.left + part.right) / 2, part.left + 2, part.right - 2];
    for (let x = 0; x < xs.length; x++) if (!isCoveredAt(element, xs[x], y, paint.isFixed, isText)) return false;
    tried++;
  }
  return tried > 0;
};

const LISTENED = new WeakSet();
const noteIn = method(WeakSet, 'add');
const isNoted = method(WeakSet, 'has');
for (let at = 0; listening && at < listening.length; at++) if (listening[at]) noteIn(LISTENED, listening[at]);

const hasHandler = element => isNoted(LISTENED, element) || has(element, 'onclick') || has(element, 'onmousedown') || has(element, 'onkeydown')
  || has(element, 'ondblclick') || typeof element.onclick === 'function' || typeof element.onmousedown === 'function'
  || typeof element.onkeydown === 'function' || typeof element.onpointerdown === 'function' || typeof element.ondblclick === 'function';

const findAllIn = method(Element, 'querySelectorAll');
const holdsControl = element => {
  const found = findAllIn(element, NATURAL);
  for (let at = 0; at < found.length && at < 50; at++) if (isShown(found[at])) return true;
  return false;
};

// Where a click belongs: 'one' to the element, 'each' to what is in it, '' to neither.
const clickOn = (element, tag, style, pointer, item) => {
  if (matches(element, 'a[href],area[href],button,input:not([type=hidden]),select,textarea')) return 'one';
  if (tag === 'summary') return 'one';
  if (editsItself(element)) return 'one';
  if (tag === 'label') return subjectOf(element) !== element || isNoted(LISTENED, element) ? 'one' : '';
  if (tag === 'body' || tag === 'html') return '';
  const role = explicitRole(element);
  const focusable = has(element, 'tabindex') && attribute(element, 'tabindex')[0] !== '-';
  if (contains(WIDGETS, role) && (role !== 'gridcell' || focusable)) return 'one';
  if (focusable && role === '' && !holdsControl(element) || attribute(element, 'draggable') === 'true') return 'one';
  const listens = hasHandler(element);
  const points = style.cursor === 'pointer' && !pointer;
  if (!listens && !points && !item && !(focusable && role !== '')) return '';
  if (isListOfChoices(element)) return 'each';
  return points || item || listens && contains(ITEMS, tag) || !holdsControl(element) ? 'one' : '';
};

const ITEMS = ' tr li article ';
// Several children of one kind, each with a text and a line or cell of its own: the click is meant for one of them.
const isListOfChoices = element => {
  let choices = childrenOf(element);
  let only = onlyElementOf(choices);
  while (only !== null) {
    choices = childrenOf(only);
    only = onlyElementOf(choices);
  }
  let tag = '';
  let same = 0;
  for (let at = 0; at < choices.length; at++) {
    if (isText(choices[at]) && squeeze(dataOf(choices[at])) !== '') return false;
    if (!isElement(choices[at])) continue;
    const display = styleOf(choices[at]).display;
    if (display === 'none') continue;
    if (display === 'inline' || display === 'table-cell' || squeeze(textOf(choices[at])) === '') return false;
    if (tag === '') tag = tagOf(choices[at]);
    if (tagOf(choices[at]) === tag) same++;
  }
  return same > 1;
};
const onlyElementOf = children => {
  let only = null;
  for (let at = 0; at < children.length; at++) {
    if (isText(children[at]) && squeeze(dataOf(children[at])) !== '') return null;
    if (!isElement(children[at])) continue;
    if (only !== null) return null;
    only = children[at];
  }
  return only;
};

const STATES = [
  ['DISABLED', isDisabled],
  ['CHECKED', e => matches(e, 'input:checked') || attribute(e, 'aria-checked') === 'true'],
  ['SELECTED', e => attribute(e, 'aria-selected') === 'true'],
  ['EXPANDED', e => attribute(e, 'aria-expanded') === 'true' || matches(e, 'details[open] > summary')],
  ['COLLAPSED', e => attribute(e, 'aria-expanded') === 'false' || matches(e, 'details:not([open]) > summary')],
  ['PRESSED', e => attribute(e, 'aria-pressed') === 'true'],
  ['REQUIRED', e => matches(e, ':required') || attribute(e, 'aria-required') === 'true'],
  ['READONLY', isReadOnly],
  ['INVALID', e => has(e, 'aria-invalid') && attribute(e, 'aria-invalid') !== 'false' || matches(e, ':user-invalid')],
  ['FOCUSED', e => rootOf(e).activeElement === e],
  ['PROTECTED', isPassword],
];
const statesOf = element => {
  let states = '';
  for (let at = 0; at < STATES.length; at++) if (STATES[at][1](element)) states = joined(states, STATES[at][0]);
  return states;
};

const valueOf = (element, role) => {
  const tag = tagOf(element);
  if (tag === 'input') {
    if (contains(' button submit reset image checkbox radio ', typeOf(element))) return '';
    const value = valueFor(element, role);
    return isFileInput(element) ? apply(replaceText, value, ['C:\\fakepath\\', '']) : value;
  }
  return editsItself(element) || contains(EMBEDDED, role) ? valueFor(element, role) : '';
};
const replaceText = native('replace', String.prototype.replace);

const detailOf = (element, tag) => {
  if (tag === 'a' || tag === 'area') {
    const href = element.href;
    if (typeof href !== 'string') return '';
    const own = location.origin + '/';
    return slice(href, 0, own.length) === own ? slice(href, own.length - 1, href.length) : href;
  }
  if (tag === 'select') {
    let detail = '';
    for (let at = 0; at < element.options.length; at++) {
      const name = optionName(element.options[at]);
      if (at === 100 || detail.length + name.length > 1500) {
        return 'options: ' + detail + ' | (' + (element.options.length - at) + ' more)';
      }
      detail += (at === 0 ? '' : ' | ') + name;
    }
    return 'options: ' + detail;
  }
  const type = tag === 'input' ? typeOf(element) : '';
  if (contains(' file date time datetime-local month week color ', type)) return type;
  const hint = squeeze(attribute(element, 'placeholder'));
  return hint !== '' && matches(element, ':placeholder-shown') ? 'placeholder: ' + hint : '';
};

const boxesOf = method(Element, 'getClientRects');
const NEVER_OPAQUE = ' input select textarea ';
const isReached = (box, style, paint) => paint.lazy !== null || style.display === 'contents' || isSeenIn(box, paint.own);
const isSeen = (element, tag, style, box, paint) => {
  if (style.visibility !== 'visible' || !isReached(box, style, paint)) return false;
  if (paint.lazy !== null || style.display === 'contents') return true;
  // A native control without opacity lies over a painted one on purpose.
  if (paint.opacity < LEAST_OPACITY && !contains(NEVER_OPAQUE, tag)) return false;
  return paint.opacity < LEAST_OPACITY || isSvg(element) || !isCovered(element, style, boxesOf(element), paint, paint.own.port, false);
};

const addInteractive = (element, tag, box, isHidden) => {
  const subject = subjectOf(element);
  const {role, name} = identityOf(element);
  const value = squeeze(valueOf(subject, role));
  const states = isHidden ? joined(statesOf(subject), 'HIDDEN') : statesOf(subject);
  const node = add(role, name, cut(value), states, cut(detailOf(subject, tag)), box, fingerprintOf(element));
  if (node !== null) elements[elements.length] = element;
  return node;
};

// A term and what is said of it make a row, as a row of a table does.
const enterRow = element => {
  flush();
  atEdge = true;
  const owner = addStructure('text', boxOf(element));
  return owner === null ? null : enter(owner);
};
const addStructure = (role, box) => {
  const owner = add(role, '', '', '', '', box, null);
  if (owner !== null) owner.isStructure = true;
  return owner;
};
const withoutBar = text => text[text.length - 1] === '|' ? squeeze(slice(text, 0, text.length - 1)) : text;

// Walks what is in a node that is told by itself: its painted text is the node's own. What the name does not say is told
// beside it.
const within = (owner, walkIt) => {
  if (pixels || owner === null) return walkIt();
  const before = enter(owner);
  walkIt();
  leave(before);
};
const enter = owner => {
  const before = sink;
  sink = {told: '', ink: '', all: '', from: [], box: null, quiet: before.quiet, owner, since: nodes.length};
  return before;
};
const leave = before => {
  const {owner, since, all} = sink;
  const told = squeeze(sink.told);
  const ink = squeezeLines(sink.ink);
  sink = before;
  if (sink.owner !== null) sink.all += all;
  atEdge = false;
  if (owner.isStructure) {
    owner.name = cut(withoutBar(told));
    owner.text = squeezeLines(all);
    const isBare = nodes.length === since && owner.name === '' && squeeze(owner.text) === '';
    if (isBare && nodes[since - 1] === owner) nodes.length = since - 1;
    return;
  }
  if (told === '' && squeeze(ink) === '') return;
  if (told === '' || saysAll(owner.name, told)) {
    owner.text = ink;
    return;
  }
  const beside = add('text', cut(told), '', '', '', owner.box, null);
  if (beside !== null) beside.text = ink;
};
const lower = native('toLowerCase', String.prototype.toLowerCase);
const saysAll = (name, told) => {
  const compact = text => {
    let out = '';
    for (let at = 0; at < text.length; at++) if (!isSpace(text[at])) out += text[at];
    return apply(lower, out, []);
  };
  return apply(includesText, compact(name), [compact(told)]);
};

const addFrame = (element, box, style) => {
  const inner = {
    left: box.left + element.clientLeft + parseFloat(style.paddingLeft), top: box.top + element.clientTop + parseFloat(style.paddingTop),
    width: box.width, height: box.height, right: box.right, bottom: box.bottom,
  };
  const name = squeeze(attribute(element, 'title')) || squeeze(attribute(element, 'name'));
  const scale = '' + box.width / element.offsetWidth;
  // Of another origin, or in a sandbox: the page cannot look into it.
  const states = element.contentDocument === null ? 'FOREIGN' : '';
  const node = add('#frame', slice(name, 0, name.length < 80 ? name.length : 80), scale, states, '', inner, null);
  if (node !== null) frames[frames.length] = element;
  atEdge = true;
};

// Something is painted there that cannot be read.
const addHole = (what, box) => {
  flush();
  atEdge = true;
  add('unreadable', what, '', '', (box.width | 0) + ' x ' + (box.height | 0) + ' at ' + (box.left | 0) + ', ' + (box.top | 0), box, null);
  atEdge = true;
};

const levelOf = (element, tag) => attribute(element, 'aria-level') || (tag.length === 2 && tag[0] === 'h' ? tag[1] : '2');

// Adds what is kept beside fields and text.
const addLandmark = (element, role, tag, box) => {
  if (role === 'heading') {
    const name = nameOf(element);
    return name === '' ? null : add(role, cut(name), '', '', 'level ' + levelOf(element, tag), box, null);
  }
  if (role === 'alert' || role === 'status') {
    const text = squeeze(contentOf(element, []));
    return text === '' ? null : add(role, cut(text), '', '', '', box, null);
  }
  const isImage = role === 'img';
  const name = nameOf(element);
  const value = isImage ? '' : attribute(element, 'aria-valuetext') || attribute(element, 'aria-valuenow') || attribute(element, 'value');
  if (!isImage || name !== '') add(role, cut(name), cut(value), '', '', box, null);
  return null;
};
const LANDMARKS = ' heading alert status img dialog alertdialog progressbar meter ';

const namesShownField = element => {
  const control = element.control;
  return !!control && isShown(control) && !has(control, 'aria-label') && !has(control, 'aria-labelledby');
};

// Whether any style sheet writes something; one of another origin cannot be read, and may.
const writesIn = rules => {
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at];
    const selector = rule.selectorText;
    if (typeof selector === 'string' && (apply(includesText, selector, [':before']) || apply(includesText, selector, [':after']))) return true;
    if (rule.cssRules && writesIn(rule.cssRules)) return true;
    if (rule.styleSheet && writesIn(rule.styleSheet.cssRules)) return true;
  }
  return false;
};
const isGenerating = () => {
  try {
    const sheets = document.styleSheets;
    for (let at = 0; at < sheets.length; at++) if (writesIn(sheets[at].cssRules)) return true;
    return document.adoptedStyleSheets.length > 0;
  } catch (foreign) {
    return true;
  }
};
let mayGenerate = isGenerating();
// What a style sheet writes before or after an element, or as the marker of a list item.
const writtenIn = content => {
  let out = '';
  let quoted = false;
  for (let at = 0; at < content.length; at++) {
    const c = content[at];
    if (quoted && c === '\\') out += content[++at];
    else if (c === '"') quoted = !quoted;
    else if (quoted) out += c;
    else if (c === '/') break;
  }
  return out;
};
const isIcon = text => {
  for (let at = 0; at < text.length; at++) if (!isSpace(text[at]) && !(text[at] >= '\ue000' && text[at] <= '\uf8ff')) return false;
  return true;
};
const generated = (element, which, paint) => {
  const own = styleOf(element, which);
  if (own.content === 'none' || own.content === 'normal' || own.display === 'none') return;
  const box = boxOf(element);
  if (pixels) {
    add('text', squeeze(own.content), '', '', '', box, null);
    return;
  }
  const text = writtenIn(own.content);
  if (isIcon(text) || own.visibility !== 'visible' || paint.opacity * opacityOf(own) < LEAST_OPACITY || sizeOf(own.fontSize) < LEAST_SIZE) return;
  if (isFarAway(own) || !isSeenIn(isEmpty(box) ? roomFor(box) : box, paint.normal) || !isInk(element, own) && !hasOwnGround(own)) return;
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

let inertDepth = 0;
const STRUCK = ' s strike del ';

const walkChildren = (element, style, paint, row, pointer, item, depth) => {
  if (mayGenerate) generated(element, '::before', paint);
  const children = childrenOf(element);
  const isList = tagOf(element) === 'dl' && !pixels;
  let term = null;
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (isText(child)) {
      addText(child, element, style, paint);
    } else if (isElement(child)) {
      if (isList && tagOf(child) === 'dt') {
        if (term !== null) leave(term);
        term = enterRow(child);
      }
      walk(child, paint, row || term !== null, pointer, item, depth + 1);
    }
  }
  if (term !== null) leave(term);
  if (mayGenerate) generated(element, '::after', paint);
};

const addText = (node, parent, style, paint) => {
  if (style.visibility !== 'visible') return;
  const text = readable(node, parent, style, paint);
  if (text === '') return;
  const raised = tagOf(parent) === 'sup';
  if (contains(STRUCK, tagOf(parent)) || contains(' ' + style.textDecorationLine + ' ', 'line-through')) put('~' + text + '~', EDGE);
  else if (raised && endsInDigit(sink.ink)) put('^' + text, '^' + text);
  else put(text, keepsLines(style) ? brokenLines(text) : text);
  if (sink.quiet) sink.told = '';
  if (sink.from.length > 0 || squeeze(text) !== '') sink.from[sink.from.length] = node;
};
const keepsLines = style => style.whiteSpace !== 'normal' && style.whiteSpace !== 'nowrap';
const brokenLines = text => {
  let out = '';
  for (let at = 0; at < text.length; at++) out += text[at] === '\n' ? BREAK : text[at];
  return out;
};
const endsInDigit = text => text !== '' && text[text.length - 1] >= '0' && text[text.length - 1] <= '9';

const walk = (element, around, row, pointer, item, depth) => {
  const tag = tagOf(element);
  if (contains(SKIPPED, tag) || contains(SKIPPED_IN_SVG, tag) && isSvg(element)) return;
  const style = styleOf(element);
  const display = style.display;
  const box = boxOf(element);
  if (display === 'none' || display !== 'contents' && !seen(element)) {
    if (!pixels && isFileInput(element)) addHiddenFile(element, tag, box);
    return;
  }
  if (full && !isEmpty(box) && isOffscreen(box)) return;
  if (depth > MAX_DEPTH) {
    cutAnything = true;
    addHole('what is nested more than ' + MAX_DEPTH + ' levels deep', box);
    return;
  }
  const paint = pixels ? around : paintIn(element, tag, style, box, around);
  if (!pixels) noteOverlay(element, style, box, paint);
  const inert = has(element, 'inert');
  if (inert) inertDepth++;
  if (tag === 'br') {
    if (row || sink.owner !== null) put(' ', BREAK);
    else lineBreak();
  } else {
    visitShown(element, tag, style, box, paint, row, pointer, item, depth);
  }
  if (inert) inertDepth--;
};
// A line break tells a new line; the block goes on.
const lineBreak = () => {
  sink.ink += BREAK;
  flush();
};

const addHiddenFile = (element, tag, box) => {
  flush();
  addInteractive(element, tag, box, true);
};

const CELL_TAGS = ' td th dt dd ';
const isSideBySide = element => {
  const parent = layoutParentOf(element);
  const display = parent && isElement(parent) ? styleOf(parent).display : '';
  return display === 'flex' || display === 'inline-flex' || display === 'grid';
};
const CELLS = ' cell gridcell columnheader rowheader ';
const isBlock = display => display !== 'inline' && display !== 'contents' && display !== 'ruby' && apply(startText, display, ['inline-']) === false;

const visitShown = (element, tag, style, box, paint, row, pointer, item, depth) => {
  const display = style.display;
  const cell = display === 'table-cell' || contains(CELL_TAGS, tag) || contains(CELLS, explicitRole(element)) || row && isSideBySide(element);
  const inSvg = isSvg(element);
  const block = inSvg ? tag === 'text' || tag === 'svg' && isBlock(display) : isBlock(display);
  const apart = !block && display !== 'inline' && display !== 'contents';
  if (cell && row) separateCells();
  else if (block) breakRun(row);
  else if (apart) put(' ', ' ');
  if (display === 'list-item') marker(element, style, box, paint);
  visit(element, tag, style, box, paint, row, pointer, item, depth);
  if (cell && row) endBlock();
  else if (block) breakRun(row);
  else if (apart) put(' ', ' ');
};
const startText = native('startsWith', String.prototype.startsWith);

const marker = (element, style, box, paint) => {
  const content = styleOf(element, '::marker').content;
  const text = content !== 'none' && content !== 'normal' ? writtenIn(content) : style.listStyleType[0] === '"' ? writtenIn(style.listStyleType) : '';
  if (!pixels && !isIcon(text) && isSeenIn(roomFor(box), paint.normal) && paint.opacity >= LEAST_OPACITY && style.visibility === 'visible') put(text, text);
};

const visit = (element, tag, style, box, paint, row, pointer, item, depth) => {
  if (shadowOf(element) !== null) mayGenerate = true;
  if (mayBeHost(element, tag, box)) hosts++;
  const visible = style.visibility === 'visible';
  if (tag === 'iframe' || tag === 'frame') {
    flush();
    if (visible && !isEmpty(box) && (pixels || isSeenIn(box, paint.own) && paint.opacity >= LEAST_OPACITY)) addFrame(element, box, style);
    return;
  }
  if (tag === 'canvas' || tag === 'embed' || tag === 'object') {
    if (visible && !pixels && isHole(element, tag, box, paint)) addHole(tag === 'canvas' ? 'canvas' : attribute(element, 'type') || tag, box);
    if (tag !== 'object') return;
  }
  const kind = visible || !pixels && tag === 'input' ? clickOn(element, tag, style, pointer, item) : '';
  if (kind === 'one' && usable(element, tag, style, box)) {
    visitInteractive(element, tag, style, box, paint, row, depth);
    return;
  }
  visitPlain(element, tag, style, box, paint, row, pointer || kind !== '' || style.cursor === 'pointer', kind === 'each', item, depth);
};

// Whether there is a place to click: its own box, or that of something in it.
const usable = (element, tag, style, box) => {
  if (!isEmpty(box) || isFileInput(element)) return true;
  const children = childrenOf(element);
  for (let at = 0; at < children.length; at++) {
    if (isElement(children[at]) && seen(children[at]) && usable(children[at], tagOf(children[at]), styleOf(children[at]), boxOf(children[at]))) return true;
    if (isText(children[at]) && squeeze(dataOf(children[at])) !== '') return true;
  }
  return false;
};

const visitInteractive = (element, tag, style, box, paint, row, depth) => {
  flush();
  const place = isEmpty(box) ? boxOfContents(element) : box;
  const isHidden = !pixels && !isSeen(element, tag, style, place, paint);
  if (isHidden && contains(' checkbox radio ', tag === 'input' ? typeOf(element) : '') && isToldByLabel(element)) return;
  // What is cut off everywhere shows on no hover.
  if (isHidden && !isReached(place, style, paint) && !isFileInput(element)) {
    walkChildren(element, style, paint, row, true, false, depth);
    return;
  }
  const node = addInteractive(element, tag, place, isHidden);
  if (tag === 'select' || tag === 'textarea' || !pixels && editsItself(element)) return;
  if (tag === 'input') {
    if (!isHidden && !pixels) paintedValue(element, node);
    return;
  }
  within(node, () => walkChildren(element, style, paint, row, true, false, depth));
};
const boxOfContents = element => {
  const range = newRange();
  selectIn(range, element);
  return boxOfRange(range);
};
// The words on a button that was made by an input.
const paintedValue = (element, node) => {
  if (node === null || !contains(' button submit reset ', typeOf(element))) return;
  const type = typeOf(element);
  const text = squeeze(valueOfInput(element)) || (type === 'submit' ? 'Submit' : type === 'reset' ? 'Reset' : '');
  within(node, () => put(text, text));
};
const isToldByLabel = control => {
  const labels = labelsOf(control);
  for (let at = 0; at < labels.length; at++) if (isShown(labels[at]) && subjectOf(labels[at]) === control) return true;
  return false;
};

const isHole = (element, tag, box, paint) => {
  if (isEmpty(box) || box.width < 32 || box.height < 12 || !isSeenIn(box, paint.own) || paint.opacity < LEAST_OPACITY) return false;
  return tag === 'canvas' ? isPaintedOn(element) : tag === 'embed' || attribute(element, 'data') !== '' && !/^image\//.test(attribute(element, 'type'));
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

const visitPlain = (element, tag, style, box, paint, row, pointer, each, item, depth) => {
  const visible = style.visibility === 'visible';
  let owner = null;
  let quiet = false;
  if (visible) {
    const role = roleOf(element);
    if (role !== 'generic' && contains(LANDMARKS, role) && (pixels || role === 'alert' || role === 'status' || role === 'dialog' || isSeen(element, tag, style, box, paint))) {
      flush();
      owner = addLandmark(element, role, tag, box);
      if (tag === 'img' && !pixels) paintAlternative(element);
    } else if (tag === 'label') {
      quiet = namesShownField(element);
    }
    if (tag === 'area') return;
    if (tag === 'img' && has(element, 'usemap')) addAreas(element, box);
  }
  if (style.contentVisibility === 'hidden') return;
  if (tag === 'details' && !has(element, 'open')) {
    const summary = findIn(element, ':scope > summary');
    if (summary) walk(summary, paint, false, pointer, false, depth + 1);
    return;
  }
  if (tag === 'canvas' || tag === 'video' || tag === 'audio') return;
  const ofTable = tag === 'tr' || attribute(element, 'role') === 'row';
  const isRow = ofTable || !pixels && isVisualRow(element, tag, style);
  const asRow = row || isRow && findIn(element, BLOCKS_IN_ROW) === null;
  if (isRow) flush();
  if (owner === null && !pixels && visible) owner = structureOf(element, tag, isRow && asRow ? ofTable ? 'row' : 'text' : '', box);
  const passes = each || item && onlyElementOf(childrenOf(element)) !== null && isListOfChoices(element);
  if (quiet) {
    flush();
    sink.quiet = true;
  }
  within(owner, () => walkChildren(element, style, paint, asRow, pointer, passes, depth));
  if (quiet) {
    flush();
    sink.quiet = false;
  }
  if (isRow) flush();
};
// Some short texts side by side, or a term with what is said of it, are read as the row of a table is.
const isVisualRow = (element, tag, style) => {
  const parent = parentOf(element);
  if (tag === 'div' && parent && isElement(parent) && tagOf(parent) === 'dl') return true;
  const display = style.display;
  if (display !== 'flex' && display !== 'inline-flex' && display !== 'grid' || textOf(element).length > 300) return false;
  const children = childrenOf(element);
  let first = null;
  let count = 0;
  for (let at = 0; at < children.length; at++) {
    if (isText(children[at]) && squeeze(dataOf(children[at])) !== '') return false;
    if (!isElement(children[at])) continue;
    const box = boxOf(children[at]);
    if (isEmpty(box)) continue;
    if (hasBlocks(children[at])) return false;
    const middle = (box.top + box.bottom) / 2;
    if (first === null) first = box;
    else if (middle < first.top || middle > first.bottom || box.left < first.left) return false;
    count++;
  }
  return count > 1 && count <= 12 && findIn(element, ROWS_APART) === null;
};
const hasBlocks = element => {
  const children = childrenOf(element);
  let blocks = 0;
  for (let at = 0; at < children.length; at++) if (isElement(children[at]) && isBlock(styleOf(children[at]).display)) blocks++;
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
// The alternative text of an image that did not load is painted.
const paintAlternative = element => {
  const text = squeeze(attribute(element, 'alt'));
  if (element.complete === true && element.naturalWidth === 0 && text !== '' && nodes.length > 0 && nodes[nodes.length - 1].name === text) {
    nodes[nodes.length - 1].text = text;
  }
};

const addAreas = (image, box) => {
  const map = attribute(image, 'usemap');
  const areas = document.getElementsByName(slice(map, 1, map.length))[0];
  if (!areas || tagOf(areas) !== 'map') return;
  const found = findAllIn(areas, 'area[href],area[onclick]');
  for (let at = 0; at < found.length; at++) {
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
const atMost = (text, length) => text.length <= length ? text : slice(text, 0, length);
const body = bodyOf(document);
if (body) walk(body, canvasOf(width, height), false, styleOf(body).cursor === 'pointer', false, 0);
flush();
if (!pixels) {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const isUntried = node.element !== null && !isEmpty(node.box) && (isOffscreen(node.box) || isUnfound(node.element));
    if (isUntried && liesBelow(node.element, node.box)) node.name = node.text = '';
  }
}
const place = box => ',' + box.left + ',' + box.top + ',' + box.width + ',' + box.height;
for (let at = 0; at < nodes.length; at++) {
  const node = nodes[at];
  json += (at === 0 ? '' : ',') + '[' + quote(node.role) + ',' + quote(node.name) + ',' + quote(node.value) + ',' + quote(node.states) + ','
    + quote(node.detail) + ',' + (node.fingerprint === null ? 'null' : node.fingerprint) + ',' + quote(node.text) + ',' + node.joins + place(node.box) + ']';
}
return ['{"nodes":[' + json + '],"complete":' + !cutAnything + ',"tampered":' + (tampered.length > 0) + ',"origin":' + quote(location.origin)
  + ',"document":' + quote('' + performance.timeOrigin) + ',"url":' + quote(atMost(location.href, 20000)) + ',"title":' + quote(atMost(titleOf(document), 2000)) + ',"hosts":' + hosts + ',"width":' + (width === Infinity ? 0 : width) + '}', elements, frames];
