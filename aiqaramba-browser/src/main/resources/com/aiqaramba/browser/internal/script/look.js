// Looks at the element arguments[0] again, right before it is used. Answers JSON.
const element = arguments[0];
const connected = element.isConnected === true;
const subject = subjectOf(element);
const {role, name} = identityOf(element);
const box = boxOf(element);
const shown = connected && isShown(element);

const middleOf = () => ({x: box.left + box.width / 2, y: box.top + box.height / 2});
const isInside = (outer, inner) => {
  for (let node = inner; node; node = isElement(node) ? layoutParentOf(node) : parentOf(node)) if (node === outer) return true;
  return false;
};
const topAt = (root, x, y) => {
  const found = root.elementFromPoint(x, y);
  const shadow = found && shadowOf(found);
  return shadow && shadow !== root ? topAt(shadow, x, y) || found : found;
};
// What a click in the middle would hit instead, in words; empty when it hits the element or a label of it.
const coverOf = () => {
  const {x, y} = middleOf();
  const top = x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight ? null : topAt(document, x, y);
  if (!top || isInside(element, top) || isInside(top, element) && tagOf(top) === 'label') return '';
  const label = closest(top, 'label');
  if (label && label.control === subject) return '';
  const named = identityOf(top);
  return named.name === '' ? named.role + ' <' + tagOf(top) + '>' : named.role + ' "' + slice(named.name, 0, named.name.length < 80 ? named.name.length : 80) + '"';
};

return '{"connected":' + connected + ',"shown":' + shown + ',"disabled":' + isDisabled(subject) + ',"readOnly":' + isReadOnly(element)
  + ',"typable":' + typedInto(element) + ',"role":' + quote(role) + ',"name":' + quote(name) + ',"fingerprint":' + fingerprintOf(element)
  + ',"tag":' + quote(tagOf(element)) + ',"type":' + quote(tagOf(element) === 'input' ? typeOf(element) : '')
  + ',"cover":' + quote(shown ? coverOf() : '') + '}';
