// What is known of one element: the same answers when a page is observed and when an element is about to be used.
let longest = 2000;
let cutAnything = false;
const cut = (text, length) => {
  const most = length === undefined ? longest : length;
  if (text.length <= most) return text;
  cutAnything = true;
  return slice(text, 0, most);
};

const isEmpty = box => !(box.width > 0 && box.height > 0);
const isShown = element => seen(element, {visibilityProperty: true}) && !isEmpty(boxOf(element));
const isFileInput = element => tagOf(element) === 'input' && typeOf(element) === 'file';

// A label stands in for its check box or radio button when that itself is hidden.
const subjectOf = element => {
  if (tagOf(element) !== 'label') return element;
  const control = element.control;
  return control && matches(control, 'input[type=checkbox],input[type=radio]') && !isPainted(control) ? control : element;
};
// Hidden in one of the ways in which pages put a picture of their own in the place of a native control.
const isPainted = control => {
  const style = styleOf(control);
  const box = boxOf(control);
  const isClipped = style.clipPath !== 'none' || style.clip !== 'auto' && style.position === 'absolute';
  return isShown(control) && box.width > 2 && box.height > 2 && style.opacity !== '0' && !isClipped && box.right > 0 && box.bottom > 0;
};

// What can be scrolled by itself, beside the page and fields.
const isScrollArea = element => {
  const tag = tagOf(element);
  if (tag === 'html' || tag === 'body' || tag === 'textarea' || tag === 'select' || tag === 'input') return false;
  const high = clientOf.clientHeight(element), wide = clientOf.clientWidth(element);
  if (high < 24 || wide < 24 || clientOf.scrollHeight(element) <= high + 4 && clientOf.scrollWidth(element) <= wide + 4) return false;
  const style = styleOf(element);
  return isScrolling(style.overflowY) && clientOf.scrollHeight(element) > high + 4 || isScrolling(style.overflowX) && clientOf.scrollWidth(element) > wide + 4;
};
const isScrolling = overflow => overflow === 'auto' || overflow === 'scroll';
const clientOf = {};
for (const name of ['clientLeft', 'clientTop', 'clientWidth', 'clientHeight', 'scrollLeft', 'scrollTop', 'scrollWidth', 'scrollHeight']) {
  clientOf[name] = getter(Element, name);
}

const identityOf = element => {
  const subject = subjectOf(element);
  const own = roleOf(subject);
  const role = own === 'generic' && isScrollArea(subject) ? 'region' : own;
  let name = nameOf(subject);
  if (name === '' && !contains(EMBEDDED, role) && !isScrollArea(subject)) name = contentNameOf(subject);
  return {role: role, name: cut(name)};
};

// Tells apart what has the same role and name: the target, and the text round it (that of its row, mostly).
const codeAt = native('charCodeAt', String.prototype.charCodeAt);
const hashOf = text => {
  let hash = 7;
  const end = text.length < 500 ? text.length : 500;
  for (let at = 0; at < end; at++) hash = (hash * 31 + apply(codeAt, text, [at])) | 0;
  return hash;
};
const surroundingsOf = element => {
  const own = squeeze(startOfText(element, 1000)).length;
  let node = parentOf(element);
  for (let level = 0; level < 6 && node && isElement(node) && tagOf(node) !== 'body'; level++, node = parentOf(node)) {
    const text = squeeze(startOfText(node, 2000));
    if (text.length > own) return text;
  }
  return '';
};
const fingerprintOf = element => hashOf(words(element, 'href') + ' ' + surroundingsOf(element));

const isDisabled = element => matches(element, ':disabled') || closest(element, '[aria-disabled=true]') !== null;
const isReadOnly = element => matches(element, 'input:read-only,textarea:read-only') && element.readOnly === true
  || attribute(element, 'aria-readonly') === 'true';

const typedInto = element => {
  const tag = tagOf(element);
  if (tag === 'textarea') return true;
  if (tag === 'input') {
    return !contains(' button submit reset image checkbox radio file hidden ', typeOf(element));
  }
  return editsItself(element) || isEditable(element);
};

// Strings in JSON; half of a pair of surrogates is no letter.
const asJson = native('stringify', JSON.stringify);
const wellFormed = native('toWellFormed', String.prototype.toWellFormed);
const quote = text => apply(asJson, JSON, [apply(wellFormed, text, [])]);
