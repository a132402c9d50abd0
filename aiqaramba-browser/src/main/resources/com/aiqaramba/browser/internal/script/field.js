// A field that is typed into: what it holds, and whether the keys go there.
const activeIn = root => {
  const active = root.activeElement;
  const shadow = active && shadowOf(active);
  return shadow && shadow.activeElement ? activeIn(shadow) : active;
};
const isNative = field => tagOf(field) === 'input' || tagOf(field) === 'textarea';
const heldBy = field => tagOf(field) === 'input' ? valueOfInput(field) : tagOf(field) === 'textarea' ? valueOfArea(field)
  : field.innerText === undefined ? textOf(field) : field.innerText;
const hasKeys = field => {
  const active = activeIn(document);
  return active === field || active !== null && editsItself(active) && isInside(active, field);
};
// A body is active in its frame also while the keys go elsewhere, and so is a field that had them before.
const takeKeys = field => {
  if (!document.hasFocus()) window.focus();
  if (!document.hasFocus() || !hasKeys(field) || tagOf(field) === 'body') field.focus();
};
const wordsOfActive = () => {
  const active = activeIn(document);
  return !active || active === document.body ? '' : inWords(active);
};
// Puts the caret behind what is there, or selects all of it.
const placeCaret = (field, all) => {
  if (isNative(field)) {
    try {
      if (all) field.select();
      else field.setSelectionRange(heldBy(field).length, heldBy(field).length);
      return true;
    } catch (noSelectionInThisType) {
      return false;
    }
  }
  const selection = getSelection();
  selection.selectAllChildren(field);
  if (!all) selection.collapseToEnd();
  return true;
};
// The fields beside one, which a page may hand on to while one types.
const fieldsNear = field => {
  for (let node = parentOf(field), level = 0; node && level < 5; node = parentOf(node) || node.host || null, level++) {
    const found = node.querySelectorAll ? node.querySelectorAll('input') : [];
    const fields = [];
    for (let at = 0; at < found.length && fields.length < 50; at++) if (typedInto(found[at])) fields[fields.length] = found[at];
    if (fields.length > 1) return fields;
  }
  return [field];
};
const textNear = field => {
  let node = field;
  for (let level = 0; level < 4; level++) {
    const next = layoutParentOf(node);
    if (!next || !isElement(next) || tagOf(next) === 'body') break;
    node = next;
  }
  const text = squeeze(node.innerText === undefined ? textOf(node) : node.innerText);
  return slice(text, 0, text.length < 20000 ? text.length : 20000);
};
