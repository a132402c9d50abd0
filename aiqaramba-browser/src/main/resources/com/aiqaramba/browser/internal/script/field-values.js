// The fields of the document and what they hold: [fields, values, the one with the focus or null].
const fields = [];
const values = [];
const walk = node => {
  const children = childrenOf(node);
  for (let at = 0; at < children.length && fields.length < 300; at++) {
    const child = children[at];
    if (!isElement(child)) continue;
    const tag = tagOf(child);
    if (tag === 'input' && typedInto(child) || tag === 'textarea' || editsItself(child)) {
      fields[fields.length] = child;
      values[values.length] = heldBy(child);
    }
    walk(child);
  }
};
noteRootsRound(arguments[0]);
walk(document.documentElement);
const focused = activeIn(document);
return [fields, values, focused && typedInto(focused) ? focused : null];
