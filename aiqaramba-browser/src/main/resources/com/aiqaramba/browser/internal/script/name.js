// Names after "Accessible Name and Description Computation" and HTML-AAM, without CSS content.
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
    if (selected) return squeeze(textOf(selected));
  }
  return textOf(element);
};

const chosenOf = select => {
  let chosen = '';
  for (let at = 0; at < select.options.length; at++) {
    const option = select.options[at];
    if (option.selected) chosen += (chosen === '' ? '' : ', ') + optionName(option);
  }
  return chosen;
};
const optionName = option => squeeze(attribute(option, 'label') || textOf(option));

const EMBEDDED = ' textbox searchbox combobox listbox slider spinbutton scrollbar ';
const BLOCK = style => style.display !== 'inline' && style.display !== 'contents';

const contentOf = (element, visited) => {
  let out = '';
  const children = childrenOf(element);
  for (let at = 0; at < children.length && out.length < 4000; at++) {
    const child = children[at];
    if (isText(child)) {
      out += dataOf(child);
    } else if (isElement(child)) {
      const tag = tagOf(child);
      if (tag === 'script' || tag === 'style' || tag === 'noscript' || tag === 'template' || isHidden(child)) continue;
      if (tag === 'br') {
        out += ' ';
        continue;
      }
      const part = partOf(child, visited, 'content');
      out += BLOCK(styleOf(child)) ? ' ' + part + ' ' : part;
    }
  }
  return out;
};

const nativeName = (element, role, visited) => {
  const tag = tagOf(element);
  if (tag === 'input') {
    const type = typeOf(element);
    if (type === 'button' || type === 'submit' || type === 'reset') {
      return attribute(element, 'value') || (type === 'submit' ? 'Submit' : type === 'reset' ? 'Reset' : '');
    }
    if (type === 'image') return attribute(element, 'alt') || attribute(element, 'value') || attribute(element, 'title') || 'Submit';
  }
  if (tag === 'img' || tag === 'area') return attribute(element, 'alt');
  const inner = tag === 'fieldset' ? 'legend' : tag === 'table' ? 'caption' : tag === 'figure' ? 'figcaption'
    : tag === 'svg' ? 'title' : '';
  if (inner !== '') {
    for (let child = firstOf(element); child; child = nextOf(child)) {
      if (isElement(child) && tagOf(child) === inner) {
        return inner === 'title' ? textOf(child) : contentOf(child, visited);
      }
    }
  }
  return '';
};

const nameFromLabels = (element, visited) => {
  let name = '';
  const labels = labelsOf(element);
  for (let at = 0; at < labels.length; at++) name = joined(name, squeeze(partOf(labels[at], visited, 'label')));
  return name;
};

// One step of the computation. "why" is "root", "reference" (aria-labelledby), "label" or "content".
const partOf = (element, visited, why) => {
  for (let at = 0; at < visited.length; at++) if (visited[at] === element) return '';
  visited[visited.length] = element;
  const role = roleOf(element);
  if (why !== 'reference') {
    const named = elementsById(element, attribute(element, 'aria-labelledby'));
    let name = '';
    for (let at = 0; at < named.length; at++) {
      name = joined(name, squeeze(partOf(named[at], named[at] === element ? [] : [element], 'reference')));
    }
    if (name !== '') return name;
  }
  const embedded = why !== 'root' && contains(EMBEDDED, role) && (tagOf(element) !== 'label');
  if (embedded && why !== 'reference') return valueFor(element, role);
  const label = squeeze(attribute(element, 'aria-label'));
  if (label !== '') return label;
  const own = squeeze(nameFromLabels(element, visited)) || squeeze(nativeName(element, role, visited));
  if (own !== '') return own;
  if (why !== 'root' && embedded) return valueFor(element, role);
  if ((why !== 'root' || contains(NAMED_BY_CONTENT, role)) && tagOf(element) !== 'input') {
    const content = contentOf(element, visited);
    if (squeeze(content) !== '') return content;
  }
  const title = squeeze(attribute(element, 'title'));
  if (title !== '') return title;
  return contains(EMBEDDED, role) ? squeeze(attribute(element, 'placeholder') || attribute(element, 'aria-placeholder')) : '';
};

const nameOf = element => squeeze(partOf(element, [], 'root'));
