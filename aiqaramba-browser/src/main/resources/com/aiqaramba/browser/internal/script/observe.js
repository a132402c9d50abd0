// Reads one frame's document. arguments[0]: {pixels, offscreen, maxNodes, maxCharacters, area}. With "pixels" everything is
// read that is painted in the area, or in the viewport if that is empty, with its place, so that secrets can be covered in a
// picture. Answers [JSON, elements,
// frames]: the numbered elements in document order, and the frame elements in the order of their places.
const {pixels, offscreen: frameIsOffscreen, maxNodes, maxCharacters, area} = arguments[0];
const SKIPPED = ' script style noscript template head meta link title datalist option optgroup ';
const NATURAL = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable],[role=button],[role=link],'
  + '[role=checkbox],[role=radio],[role=switch],[role=tab],[role=menuitem],[role=option],[onclick]';
const BLOCKS_IN_ROW = 'table,ul,ol,h1,h2,h3,h4,h5,h6,form,iframe,fieldset';
if (pixels) longest = maxCharacters;
const width = viewport('innerWidth');
const height = viewport('innerHeight');

let json = '';
let count = 0;
let characters = 0;
let full = false;
const elements = [];
const frames = [];

const isOffscreen = box => box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height;
const isOutside = box => area.length === 4
  ? box.right <= area[0] || box.bottom <= area[1] || box.left >= area[2] || box.top >= area[3]
  : isOffscreen(box);
const place = box => ',' + box.left + ',' + box.top + ',' + box.width + ',' + box.height;

const add = (role, name, value, states, detail, box, fingerprint) => {
  if (full || pixels && isOutside(box)) return false;
  characters += name.length + value.length + detail.length;
  if (count >= maxNodes || characters > maxCharacters) {
    full = true;
    return false;
  }
  if (frameIsOffscreen || isOffscreen(box)) states = joined(states, 'OFFSCREEN');
  json += (count++ === 0 ? '' : ',') + '[' + quote(role) + ',' + quote(name) + ',' + quote(value) + ',' + quote(states) + ','
    + quote(detail) + ',' + (fingerprint === null ? 'null' : fingerprint) + (pixels ? place(box) : '') + ']';
  return true;
};

// The text that is being collected, until something else comes.
let run = '';
let runNodes = [];
const flush = () => {
  let text = squeeze(run);
  const nodes = runNodes;
  run = '';
  runNodes = [];
  if (text[text.length - 1] === '|') text = squeeze(slice(text, 0, text.length - 1));
  if (text === '') return;
  const around = boxOf(parentOf(nodes[0]));
  const box = pixels || isEmpty(around) ? boxOfTexts(nodes) : around;
  while (text.length > longest) {
    let end = longest;
    while (end > longest - 200 && text[end] !== ' ') end--;
    add('text', squeeze(slice(text, 0, end)), '', '', '', box, null);
    text = squeeze(slice(text, end, text.length));
  }
  add('text', text, '', '', '', box, null);
};
const addText = node => {
  const text = dataOf(node);
  run += text;
  if (runNodes.length > 0 || squeeze(text) !== '') runNodes[runNodes.length] = node;
};
const breakRun = row => {
  if (row) run += ' ';
  else flush();
};
const separateCells = () => {
  if (squeeze(run) !== '') run += ' | ';
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
  return {left, top, right, bottom, width: right - left, height: bottom - top};
};
const createRange = method(Document, 'createRange');
const newRange = () => createRange(document);
const selectIn = method(Range, 'selectNodeContents');
const boxOfRange = method(Range, 'getBoundingClientRect');

const hasHandler = element => has(element, 'onclick') || has(element, 'onmousedown') || has(element, 'onkeydown')
  || typeof element.onclick === 'function' || typeof element.onmousedown === 'function'
  || typeof element.onkeydown === 'function' || typeof element.onpointerdown === 'function';

const isInteractive = (element, tag, style, pointer) => {
  if (matches(element, 'a[href],area[href],button,input:not([type=hidden]),select,textarea')) return true;
  if (tag === 'summary') return true;
  if (editsItself(element)) return true;
  if (tag === 'label') return subjectOf(element) !== element && !isDisabled(subjectOf(element));
  const role = explicitRole(element);
  const focusable = has(element, 'tabindex') && attribute(element, 'tabindex')[0] !== '-';
  if (contains(WIDGETS, role) && (role !== 'gridcell' || focusable)) return true;
  const clickable = hasHandler(element) || focusable && role !== '' || style.cursor === 'pointer' && !pointer;
  return clickable && tag !== 'body' && tag !== 'html' && findIn(element, NATURAL) === null;
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
  return contains(' file date time datetime-local month week color ', type) ? type : '';
};

const addInteractive = (element, tag, box) => {
  const subject = subjectOf(element);
  const {role, name} = identityOf(element);
  const value = squeeze(valueOf(subject, role));
  const added = add(role, name, cut(value), statesOf(subject), cut(detailOf(subject, tag)), box, fingerprintOf(element));
  if (added) elements[elements.length] = element;
};

const addFrame = (element, box) => {
  const style = styleOf(element);
  const inner = {
    left: box.left + element.clientLeft + parseFloat(style.paddingLeft), top: box.top + element.clientTop + parseFloat(style.paddingTop),
    width: box.width, height: box.height, right: box.right, bottom: box.bottom,
  };
  const name = squeeze(attribute(element, 'title')) || squeeze(attribute(element, 'name'));
  const scale = '' + box.width / element.offsetWidth;
  if (add('#frame', slice(name, 0, name.length < 80 ? name.length : 80), scale, '', '', inner, null)) frames[frames.length] = element;
};

const levelOf = (element, tag) => attribute(element, 'aria-level') || (tag.length === 2 && tag[0] === 'h' ? tag[1] : '2');

// Adds what is kept beside fields and text; true when its text has been told with it.
const addLandmark = (element, tag, box) => {
  const role = roleOf(element);
  if (role === 'heading') {
    const name = nameOf(element);
    if (name !== '') add(role, cut(name), '', '', 'level ' + levelOf(element, tag), box, null);
    return true;
  }
  if (role === 'alert' || role === 'status') {
    const text = squeeze(contentOf(element, []));
    if (text !== '') add(role, cut(text), '', '', '', box, null);
    return true;
  }
  const isImage = role === 'img';
  if (isImage || role === 'dialog' || role === 'alertdialog' || role === 'progressbar' || role === 'meter') {
    const name = nameOf(element);
    const value = isImage ? '' : attribute(element, 'aria-valuetext') || attribute(element, 'aria-valuenow') || attribute(element, 'value');
    if (!isImage || name !== '') add(role, cut(name), cut(value), '', '', box, null);
    return isImage;
  }
  return false;
};

const namesShownField = element => {
  const control = element.control;
  return !!control && isShown(control) && !has(control, 'aria-label') && !has(control, 'aria-labelledby');
};

const walkChildren = (element, quiet, row, pointer, depth) => {
  const children = childrenOf(element);
  for (let at = 0; at < children.length && !full; at++) {
    const child = children[at];
    if (isText(child)) {
      if (!quiet) addText(child);
    } else if (isElement(child)) {
      walk(child, quiet, row, pointer, depth + 1);
    }
  }
};

const walk = (element, quiet, row, pointer, depth) => {
  const tag = tagOf(element);
  if (contains(SKIPPED, tag)) return;
  if (!pixels && (attribute(element, 'aria-hidden') === 'true' || has(element, 'inert'))) return;
  const style = styleOf(element);
  const display = style.display;
  const box = boxOf(element);
  if (display === 'none' || display !== 'contents' && !seen(element)) {
    if (!pixels && isFileInput(element)) addHiddenFile(element, tag, box);
    return;
  }
  if (isEmpty(box) && display !== 'contents' && style.overflow !== 'visible') return;
  if (depth > 400) {
    full = true;
    return;
  }
  const visible = style.visibility === 'visible' && (!isEmpty(box) || isFileInput(element));
  if (pixels && visible) addGenerated(element, box);
  if (tag === 'br') breakRun(row);
  else visitShown(element, tag, style, box, visible, quiet, row, pointer, depth);
};

// What a style sheet writes before or after an element. It is taken to be painted within the element.
const PLACES = ['::before', '::after'];
const addGenerated = (element, box) => {
  for (let at = 0; at < PLACES.length; at++) {
    const content = styleOf(element, PLACES[at]).content;
    if (content !== 'none' && content !== 'normal') add('text', squeeze(content), '', '', '', box, null);
  }
};

const addHiddenFile = (element, tag, box) => {
  flush();
  addInteractive(element, tag, box);
};

const visitShown = (element, tag, style, box, visible, quiet, row, pointer, depth) => {
  const display = style.display;
  const cell = display === 'table-cell' || tag === 'td' || tag === 'th';
  const block = display !== 'inline' && display !== 'contents' && apply(startText, display, ['inline-']) === false;
  if (cell && row) separateCells();
  else if (block) breakRun(row);
  else if (display !== 'inline' && display !== 'contents') run += ' ';
  const silent = style.visibility !== 'visible';
  if (tag === 'iframe' || tag === 'frame') {
    flush();
    if (visible) addFrame(element, box);
    return;
  }
  if (visible && isInteractive(element, tag, style, pointer)) {
    flush();
    addInteractive(element, tag, box);
    if (tag === 'select' || tag === 'textarea' || !pixels && editsItself(element)) return;
    walkChildren(element, !pixels, row, true, depth);
  } else {
    visitPlain(element, tag, style, box, visible, silent, quiet, row, pointer, depth);
  }
  if (!row && block) flush();
  else if (display !== 'inline' && display !== 'contents') run += ' ';
};
const startText = native('startsWith', String.prototype.startsWith);

const visitPlain = (element, tag, style, box, visible, silent, quiet, row, pointer, depth) => {
  let told = quiet;
  if (visible && !quiet) {
    const role = roleOf(element);
    if (role !== 'generic' && contains(' heading alert status img dialog alertdialog progressbar meter ', role)) {
      flush();
      told = addLandmark(element, tag, box);
    } else if (tag === 'label') {
      told = namesShownField(element);
    }
  }
  if (tag === 'svg' && !pixels || style.contentVisibility === 'hidden') return;
  const hush = pixels ? silent : told || silent;
  if (tag === 'details' && !has(element, 'open')) {
    const summary = findIn(element, 'summary');
    if (summary && parentOf(summary) === element) walk(summary, quiet, false, pointer, depth + 1);
    return;
  }
  const isRow = tag === 'tr' || attribute(element, 'role') === 'row';
  const asRow = row || isRow && findIn(element, BLOCKS_IN_ROW) === null;
  if (isRow) flush();
  // A visible child of an invisible parent is read again, so only what was told stays quiet.
  walkVisible(element, hush, told, asRow, pointer || style.cursor === 'pointer', depth);
  if (isRow) flush();
};

const walkVisible = (element, hush, told, row, pointer, depth) => {
  const children = childrenOf(element);
  for (let at = 0; at < children.length && !full; at++) {
    if (isText(children[at])) {
      if (!hush) addText(children[at]);
    } else if (isElement(children[at])) {
      walk(children[at], told && !pixels, row, pointer, depth + 1);
    }
  }
};

const titleOf = getter(Document, 'title');
const atMost = (text, length) => text.length <= length ? text : slice(text, 0, length);
const body = bodyOf(document);
if (body) walk(body, false, false, styleOf(body).cursor === 'pointer', 0);
flush();
if (full) cutAnything = true;
return ['{"nodes":[' + json + '],"complete":' + !cutAnything + ',"tampered":' + (tampered.length > 0) + ',"origin":' + quote(location.origin)
  + ',"url":' + quote(atMost(location.href, 20000)) + ',"title":' + quote(atMost(titleOf(document), 2000)) + ',"width":' + (width === Infinity ? 0 : width) + '}', elements, frames];
