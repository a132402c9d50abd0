// Names after "Accessible Name and Description Computation" and HTML-AAM, as Chromium has them.
const elementsById = (element, ids) => {
  const root = rootOf(element);
  const find = kindOf(root) === 9 ? byId : kindOf(root) === 11 ? byIdInShadow : null;
  const found = [];
  let word = '';
  for (let at = 0; find && at <= ids.length; at++) {
    if (at < ids.length && !isSpace(ids[at])) {
      word += ids[at];
    } else {
      const one = word === '' ? null : find(root, word);
      if (one) found[found.length] = one;
      word = '';
    }
  }
  return found;
};

// The browser looks through the whole document for the labels of each element; here that is done once for all of a reading.
let labelsBy = null;
const labelsOf = element => {
  if (labelsBy !== null) return labelsBy.get(element) || [];
  const labels = element.labels;
  return labels && typeof labels.length === 'number' ? labels : [];
};
const gatherLabels = () => {
  labelsBy = new Map();
};
const noteLabel = label => {
  const control = label.control;
  if (!control) return;
  const labels = labelsBy.get(control) || [];
  labels[labels.length] = label;
  labelsBy.set(control, labels);
};

const isHidden = element => attribute(element, 'aria-hidden') === 'true' || !seen(element, {visibilityProperty: true})
  && styleOf(element).display !== 'contents';

const joined = (left, right) => left === '' ? right : right === '' ? left : left + ' ' + right;

const valueFor = (element, role) => {
  if (isPassword(element)) return '';
  if (tagOf(element) === 'select') return chosenOf(element);
  if (tagOf(element) === 'input') return valueOfInput(element);
  if (tagOf(element) === 'textarea') return valueOfArea(element);
  if (role === 'slider' || role === 'spinbutton' || role === 'scrollbar') {
    return attribute(element, 'aria-valuetext') || attribute(element, 'aria-valuenow');
  }
  if (role === 'listbox' || role === 'combobox') {
    const selected = findIn(element, '[aria-selected=true]');
    if (selected) return squeeze(startOfText(selected, MAX_ATTRIBUTE));
  }
  return startOfText(element, 100000);
};

const chosenOf = select => {
  let chosen = '';
  for (let at = 0; at < select.options.length; at++) {
    const option = select.options[at];
    if (option.selected) chosen += (chosen === '' ? '' : ', ') + optionName(option);
  }
  return chosen;
};
const isOffered = option => styleOf(option).display !== 'none';
const optionName = option => squeeze(words(option, 'label') || startOfText(option, MAX_ATTRIBUTE));

const EMBEDDED = ' textbox searchbox combobox listbox slider spinbutton scrollbar ';
const SKIPPED_IN_NAMES = ' script style noscript template rt rp ';
const SET_APART = ' img svg input select textarea button slot video audio ';
const isApart = (element, tag) => {
  if (contains(SET_APART, tag)) return true;
  const display = styleOf(element).display;
  return display !== 'inline' && display !== 'contents';
};

// The content of an element: what style sheets write before it, its children, what it owns, what they write after it. In what
// is hidden itself and was named nevertheless, hidden parts count.
const contentOf = (element, visited) => {
  let out = written(element, '::before');
  const children = childrenOf(element);
  const isShut = tagOf(element) === 'details' && !has(element, 'open');
  for (let at = 0; at < children.length && out.length < 4000; at++) {
    const child = children[at];
    if (isText(child)) out += isShut ? '' : beginning(dataOf(child));
    else if (isElement(child) && !(isShut && tagOf(child) !== 'summary')) out += contentPart(child, visited);
  }
  const owned = elementsById(element, attribute(element, 'aria-owns'));
  for (let at = 0; at < owned.length && out.length < 4000; at++) out += ' ' + contentPart(owned[at], visited);
  return out + written(element, '::after');
};
const contentPart = (child, visited) => {
  const tag = tagOf(child);
  if (contains(SKIPPED_IN_NAMES, tag) || !visited.inHidden && isHidden(child)) return '';
  if (tag === 'br') return ' ';
  const role = explicitRole(child);
  if (role === 'menu' || role === 'group' && visited.role === 'treeitem') return '';
  const part = partOf(child, visited, 'content');
  return isApart(child, tag) ? ' ' + part + ' ' : part;
};
// The text that "content" writes, or what stands for it after "/".
let mayWrite = true;
const written = (element, which) => {
  if (!mayWrite && tagOf(element) !== 'q') return '';
  const style = styleOf(element, which);
  const content = style.content;
  if (content === 'none' || content === 'normal' || style.display === 'none' || style.visibility !== 'visible') return '';
  if (content === 'open-quote' || content === 'close-quote') return quotationMark(element, style, content === 'open-quote', quotesRound(element));
  const strings = [];
  let isInstead = false;
  let isAddress = false;
  let word = '';
  let quoted = false;
  for (let at = 0; at < content.length; at++) {
    const c = content[at];
    if (quoted && c === '\\') {
      word += content[++at];
    } else if (c === '"') {
      if (quoted && !isAddress) strings[strings.length] = word;
      quoted = !quoted;
      word = '';
    } else if (quoted) {
      word += c;
    } else if (c === '(') {
      isAddress = true;
    } else if (c === ')') {
      isAddress = false;
    } else if (c === '/' && !isInstead) {
      isInstead = true;
      strings.length = 0;
    }
  }
  let text = '';
  for (let at = 0; at < strings.length; at++) text += strings[at];
  return text === '' ? '' : style.display === 'inline' && style.cssFloat === 'none' && style.position === 'static' && !isInstead ? text : ' ' + text + ' ';
};

// Quotation marks: those that a style sheet names, or those of the language, by the quotation's depth.
const quotationMark = (element, style, isOpen, depth) => {
  const own = apply(matchIn, style.quotes || '', [/"([^"]*)"/g]) || [];
  if (style.quotes === 'none') return '';
  let pairs = '';
  for (let at = 0; at < own.length; at++) pairs += slice(own[at], 1, own[at].length - 1) + ' ';
  const marks = own.length > 1 ? splitWords(pairs) : splitWords(QUOTATION_MARKS[languageFor(element)] || QUOTATION_MARKS.en);
  const last = marks.length / 2 - 1;
  return marks[(depth < last ? depth : last) * 2 + (isOpen ? 0 : 1)] || '';
};
const matchIn = native('match', String.prototype.match);
const splitWords = text => apply(splitText, squeeze(text), [' ']);
const splitText = native('split', String.prototype.split);
const QUOTATION_MARKS = {
  __proto__: null, en: '“ ” ‘ ’', de: '„ “ ‚ ‘', cs: '„ “ ‚ ‘', fr: '« » « »', it: '« » “ ”', nb: '« » ‘ ’', ru: '« » „ “', uk: '« » „ “', el: '« » “ ”',
  pl: '„ ” « »', ro: '„ ” « »', hu: '„ ” » «', sv: '” ” ’ ’', fi: '” ” ’ ’', nl: '‘ ’ ‘ ’', ja: '「 」 『 』', ar: '” “ ’ ‘',
};
// A quotation is marked in the language of what it stands in.
const languageFor = element => {
  const from = tagOf(element) === 'q' ? parentOf(element) : element;
  const around = from && isElement(from) ? closest(from, '[lang]') : null;
  return around === null ? 'en' : apply(lower, slice(attribute(around, 'lang'), 0, 2), []);
};
const lower = native('toLowerCase', String.prototype.toLowerCase);
const quotesRound = element => {
  let depth = 0;
  for (let at = parentOf(element); at && isElement(at); at = parentOf(at)) if (tagOf(at) === 'q') depth++;
  return depth;
};

const isSvg = element => spaceOf(element) === 'http://www.w3.org/2000/svg';
const spaceOf = getter(Element, 'namespaceURI');
const DRAWN = ' a g circle ellipse image line path polygon polyline rect svg text tspan use ';
const nativeName = (element, role, visited) => {
  const tag = tagOf(element);
  if (tag === 'input') {
    const type = typeOf(element);
    if (type === 'button' || type === 'submit' || type === 'reset') {
      return words(element, 'value') || (type === 'submit' ? 'Submit' : type === 'reset' ? 'Reset' : '');
    }
    if (type === 'image') return words(element, 'alt') || words(element, 'value') || words(element, 'title') || 'Submit';
  }
  if (tag === 'img' || tag === 'area') return words(element, 'alt');
  if (tag === 'optgroup') return attribute(element, 'label');
  if (tag === 'details' && findIn(element, ':scope > summary') === null) return 'Details';
  const inner = tag === 'fieldset' ? 'legend' : tag === 'table' ? 'caption' : tag === 'figure' ? 'figcaption'
    : contains(DRAWN, tag) && isSvg(element) ? 'title' : '';
  if (inner !== '') {
    for (let child = firstOf(element); child; child = nextOf(child)) {
      if (isElement(child) && tagOf(child) === inner) {
        return inner === 'title' ? startOfText(child, MAX_ATTRIBUTE) : contentOf(child, visited);
      }
    }
  }
  return '';
};

const nameFromLabels = (element, visited) => {
  let name = '';
  const labels = labelsOf(element);
  for (let at = 0; at < labels.length; at++) name = joined(name, squeeze(referenced(labels[at], visited, 'label')));
  return name;
};
// What is named as the label of something counts though it is hidden.
const referenced = (element, visited, why) => {
  const before = visited.inHidden;
  visited.inHidden = before || isHidden(element);
  const name = partOf(element, visited, why);
  visited.inHidden = before;
  return name;
};
const named = (element, visited) => {
  let name = '';
  const found = elementsById(element, attribute(element, 'aria-labelledby'));
  for (let at = 0; at < found.length; at++) {
    const seen = visitedFor(visited.role);
    if (found[at] !== element) noteIn(seen.elements, element);
    name = joined(name, squeeze(referenced(found[at], seen, 'reference')));
  }
  return name;
};
const visitedFor = role => ({elements: new WeakSet(), inHidden: false, role});

// One step of the computation. "why" is "root", "reference" (aria-labelledby), "label" or "content".
const partOf = (element, visited, why) => {
  if (isNoted(visited.elements, element)) return '';
  noteIn(visited.elements, element);
  const role = roleOf(element);
  if (why !== 'reference' && has(element, 'aria-labelledby')) {
    const name = named(element, visited);
    if (name !== '') return name;
  }
  const embedded = why !== 'root' && contains(EMBEDDED, role) && (tagOf(element) !== 'label');
  if (embedded && why !== 'reference') return valueFor(element, role);
  const label = squeeze(words(element, 'aria-label'));
  if (label !== '') return label;
  if (role === 'none' && why === 'root' && !isFocusable(element)) return '';
  const own = squeeze(nameFromLabels(element, visited)) || (role === 'none' ? '' : squeeze(nativeName(element, role, visited)));
  if (own !== '') return own;
  if (why !== 'root' && embedded) return valueFor(element, role);
  if ((why !== 'root' || contains(NAMED_BY_CONTENT, role)) && tagOf(element) !== 'input') {
    const content = contentOf(element, visited);
    if (squeeze(content) !== '' || why === 'content' && content !== '' && !has(element, 'title')) return content;
  }
  const title = role === 'none' ? '' : squeeze(words(element, 'title') || words(element, 'xlink:title'));
  if (title !== '') return title;
  if (tagOf(element) === 'input' && typeOf(element) === 'file') return nameOfFileButton(element);
  return contains(EMBEDDED, role) ? squeeze(words(element, 'placeholder') || words(element, 'aria-placeholder')) : '';
};
// The browser's own words, in the one language of which they are known.
const nameOfFileButton = input => /^en/.test(navigator.language) ? has(input, 'multiple') ? 'Choose Files' : 'Choose File' : '';

const nameOf = element => {
  const spoken = spokenOf(element);
  if (spoken !== null && spoken.name !== '' && !has(element, 'aria-label') && !has(element, 'aria-labelledby')) return squeeze(beginning(spoken.name));
  return squeeze(partOf(element, visitedFor(roleOf(element)), 'root'));
};
const contentNameOf = element => squeeze(contentOf(element, visitedFor(roleOf(element))));
