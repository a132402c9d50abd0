// Keeps in a world of our own what is needed between two looks at a document; "read" is the reading script, "scripts" has
// those about elements. Elements that were read are found again by a number of ours; nodes of which DevTools tell are known
// by the numbers that they have there.
const here = document;
const numbers = new WeakMap();
const elements = new Map();
const told = new Map();
let last = 0;

const numberOf = element => {
  if (!numbers.has(element)) {
    numbers.set(element, ++last);
    elements.set(last, new WeakRef(element));
    if (last % 1000 === 0) forgetDead();
  }
  return numbers.get(element);
};
const forgetDead = () => {
  for (const [number, reference] of elements) if (reference.deref() === undefined) elements.delete(number);
};
const isHere = node => node !== undefined && node.isConnected && node.ownerDocument === document;
// Elements in an answer are told by their numbers.
const inJson = value => value instanceof Element ? {element: numberOf(value)} : Array.isArray(value) ? value.map(inJson) : value;
const nodesOf = list => (list || []).map(number => told.has(number) ? told.get(number).deref() : undefined).filter(isHere);

return {
  read(settings) {
    // A window that showed nothing yet is used again for the document that comes.
    if (document !== here) return null;
    const all = {...settings};
    for (const kind of ['listening', 'dropped', 'hovered', 'shadows', 'secrets']) all[kind] = nodesOf(settings[kind]);
    all.spoken = (settings.spoken || []).map(said => ({...said, element: this.element(said.number)})).filter(said => said.element !== null);
    scripts.NOTE_SHADOWS(...all.shadows);
    const [json, numbered, frames, customs] = read(all);
    return (settings.pixels ? '' : numbered.map(numberOf)) + '\n' + frames.map(numberOf) + '\n' + customs.map(numberOf) + '\n' + json;
  },
  know(list, nodes) {
    nodes.forEach((node, at) => node.ownerDocument === document && told.set(list[at], new WeakRef(node)));
  },
  element(number) {
    const element = elements.has(number) ? elements.get(number).deref() : undefined;
    return isHere(element) ? element : null;
  },
  // Answers the value in an array, or nothing when an element is gone; those in lists may be. Each argument is of a kind.
  run(name, kinds) {
    let isGone = document !== here;
    const element = number => this.element(number);
    const found = kinds.map(([kind, what]) => {
      if (kind === 'value') return what;
      if (kind === 'elements') return what.map(element).filter(one => one !== null);
      const one = element(what);
      isGone ||= one === null;
      return one;
    });
    return isGone ? null : [inJson(scripts[name](...found))];
  },
};
