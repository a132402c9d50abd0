// The DOM as the browser made it. A form lays its fields' names over its own properties, and a page may replace what it
// likes, so nothing here is read through the element itself, and lists are built without the methods of Array.
const apply = Reflect.apply;

const Document = interfaceOf('Document', () => document);
// Also in a document that is not HTML.
const make = name => apply(Document.prototype.createElementNS, document, ['http://www.w3.org/1999/xhtml', name]);
const Node = interfaceOf('Node', () => document);
const Element = interfaceOf('Element', () => make('i'));
const CharacterData = interfaceOf('CharacterData', () => apply(Document.prototype.createTextNode, document, ['']));
const DocumentFragment = interfaceOf('DocumentFragment', () => apply(Document.prototype.createDocumentFragment, document, []));
const ShadowRoot = interfaceOf('ShadowRoot', () => apply(Element.prototype.attachShadow, make('div'), [{mode: 'open'}]));
const HTMLSlotElement = interfaceOf('HTMLSlotElement', () => make('slot'));
const HTMLInputElement = interfaceOf('HTMLInputElement', () => make('input'));
const HTMLTextAreaElement = interfaceOf('HTMLTextAreaElement', () => make('textarea'));
const Range = interfaceOf('Range', () => apply(Document.prototype.createRange, document, []));

const getter = (type, name) => {
  const property = Object.getOwnPropertyDescriptor(type.prototype, name);
  const get = native('get ' + name, property && property.get);
  return node => apply(get, node, []);
};
const method = (type, name) => {
  const call = native(name, type.prototype[name]);
  return (node, ...args) => apply(call, node, args);
};

// A page can lay a value of its own over these two.
const viewport = name => {
  const property = Object.getOwnPropertyDescriptor(window, name);
  const get = native('get ' + name, property && property.get);
  return typeof get === 'function' ? apply(get, window, []) : Infinity;
};

const parentOf = getter(Node, 'parentNode');
const firstOf = getter(Node, 'firstChild');
const nextOf = getter(Node, 'nextSibling');
const kindOf = getter(Node, 'nodeType');
const dataOf = getter(CharacterData, 'data');
const textOf = getter(Node, 'textContent');
const rootOf = method(Node, 'getRootNode');
const tagOf = getter(Element, 'localName');
const openShadowOf = getter(Element, 'shadowRoot');
const hostOf = getter(ShadowRoot, 'host');
const slotOf = getter(Element, 'assignedSlot');
const attributeOf = method(Element, 'getAttribute');
const boxOf = method(Element, 'getBoundingClientRect');
const matches = method(Element, 'matches');
const findIn = method(Element, 'querySelector');
const findAllIn = method(Element, 'querySelectorAll');
const closest = method(Element, 'closest');
const seen = method(Element, 'checkVisibility');
const slotted = method(HTMLSlotElement, 'assignedNodes');
const valueOfInput = getter(HTMLInputElement, 'value');
const valueOfArea = getter(HTMLTextAreaElement, 'value');
const bodyOf = getter(Document, 'body');
const byId = method(Document, 'getElementById');
const byIdInShadow = method(DocumentFragment, 'getElementById');
const noteIn = method(WeakSet, 'add');
const isNoted = method(WeakSet, 'has');
const styleOf = native('getComputedStyle', window.getComputedStyle);

// Closed shadow roots, as far as DevTools told of them.
const closedShadows = new Map();
const noteShadow = root => closedShadows.set(hostOf(root), root);
const shadowOf = element => openShadowOf(element) || closedShadows.size > 0 && closedShadows.get(element) || null;

const isElement = node => kindOf(node) === 1;
const isText = node => kindOf(node) === 3;
const attribute = (element, name) => attributeOf(element, name) || '';
const MAX_ATTRIBUTE = 5000;
const beginning = text => text.length <= MAX_ATTRIBUTE ? text : slice(text, 0, MAX_ATTRIBUTE);
const words = (element, name) => beginning(attribute(element, name));
const has = (element, name) => attributeOf(element, name) !== null;
const typeOf = input => {
  const type = attribute(input, 'type').toLowerCase();
  return type === '' ? 'text' : type;
};
const masksText = style => style.webkitTextSecurity !== undefined && style.webkitTextSecurity !== 'none';
// People see dots in it.
const isPassword = element => tagOf(element) === 'input' && (typeOf(element) === 'password' || masksText(styleOf(element)))
  || tagOf(element) === 'textarea' && masksText(styleOf(element));

// The children as they are laid out: those of an open shadow root, and in a slot what was put into it.
const childrenOf = node => {
  if (isElement(node)) {
    const shadow = shadowOf(node);
    if (shadow) return childrenOf(shadow);
    if (tagOf(node) === 'slot') {
      const assigned = slotted(node);
      if (assigned.length > 0) return assigned;
    }
  }
  const children = [];
  for (let child = firstOf(node); child; child = nextOf(child)) children[children.length] = child;
  return children;
};

const layoutParentOf = element => {
  const slot = slotOf(element);
  if (slot) return slot;
  const parent = parentOf(element);
  return parent && kindOf(parent) === 11 ? parent.host || null : parent;
};

const isSpace = c => c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\f' || c === '\u00a0';

// The beginning of an element's text, up to a length; of a huge element no more is looked at.
const startOfText = (element, length) => {
  let out = '';
  let node = element;
  for (let n = 0; n < 2000 && out.length < length; n++) {
    if (isText(node)) out += slice(dataOf(node), 0, length);
    let next = firstOf(node);
    while (!next && node !== element) {
      next = nextOf(node);
      if (!next) node = parentOf(node);
    }
    if (!next) break;
    node = next;
  }
  return out;
};

// White space collapsed; only operators, so that no replaced method of String can change what is read.
const squeeze = text => {
  let out = '';
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text[at])) {
      if (from >= 0) out += (out === '' ? '' : ' ') + slice(text, from, at);
      from = -1;
    } else if (from < 0) {
      from = at;
    }
  }
  return from >= 0 ? out + (out === '' ? '' : ' ') + slice(text, from, text.length) : out;
};
const slice = (text, from, to) => {
  if (from === 0 && to === text.length) return text;
  return apply(sliceText, text, [from, to]);
};
const sliceText = native('slice', String.prototype.slice);
