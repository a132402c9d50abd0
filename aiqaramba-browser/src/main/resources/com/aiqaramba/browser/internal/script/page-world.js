// Where a script runs among those of the page, which may have replaced what the browser has: that is noted.
const tampered = [];

// The types of the DOM, found by what is of them: a script of the page may have a function named "Node".
const interfaceOf = (name, makeOne) => {
  for (let at = makeOne(); at; at = Object.getPrototypeOf(at)) {
    const tag = Object.getOwnPropertyDescriptor(at, Symbol.toStringTag);
    if (tag && tag.value === name) return {prototype: at};
  }
  return {prototype: {}};
};
const native = (name, what) => {
  const text = typeof what === 'function' ? apply(Function.prototype.toString, what, []) : '';
  if (text !== 'function ' + name + '() { [native code] }') tampered[tampered.length] = name;
  return what;
};
