// Selects the text arguments[0] in the element arguments[1] or anywhere in the document. Answers how often it stands
// there; it is selected when that is once. Answers -1 where the page takes the selection away at once,
// and -2 where a dialog keeps people from it.
const [wanted, element] = arguments;
if (element) noteRootsRound(element);
const sought = squeeze(wanted);
const countIn = text => {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
};
if (element && (tagOf(element) === 'input' || tagOf(element) === 'textarea')) {
  const value = tagOf(element) === 'input' ? valueOfInput(element) : valueOfArea(element);
  let at = value.indexOf(wanted);
  const count = at < 0 ? 0 : value.indexOf(wanted, at + 1) < 0 ? 1 : 2;
  if (count === 1) {
    element.focus();
    element.setSelectionRange(at, at + wanted.length);
    element.dispatchEvent(new MouseEvent('mouseup', {bubbles: true, composed: true}));
  }
  return count;
}
// The painted characters in order, each with its place; white space is folded.
const places = [];
let text = '';
const add = (c, node, at) => {
  if (c === ' ' && (text === '' || text[text.length - 1] === ' ')) return;
  text += c;
  places[places.length] = [node, at];
};
const walk = node => {
  const children = childrenOf(node);
  for (let i = 0; i < children.length && text.length < 1000000; i++) {
    const child = children[i];
    if (isText(child)) {
      const data = dataOf(child);
      for (let at = 0; at < data.length; at++) add(isSpace(data[at]) ? ' ' : data[at], child, at);
    } else if (isElement(child) && !isHidden(child)) {
      const tag = tagOf(child);
      if (tag === 'script' || tag === 'style' || tag === 'template' || tag === 'textarea' || tag === 'select') continue;
      const display = styleOf(child).display;
      const block = tag === 'br' || display !== 'inline' && display !== 'contents';
      if (block) add(' ', child, -1);
      walk(child);
      if (block) add(' ', child, -1);
    }
  }
};
walk(element || document.body);
const count = countIn(text);
if (count === 1) {
  const from = text.indexOf(sought);
  const start = places[from];
  const end = places[from + sought.length - 1];
  const around = isElement(start[0]) ? start[0] : parentOf(start[0]);
  if (modalBeside(around) || isInert(around)) return -2;
  const host = closest(around, '[contenteditable]');
  if (host && typeof host.focus === 'function') host.focus();
  const range = document.createRange();
  range.setStart(start[0], start[1] < 0 ? 0 : start[1]);
  range.setEnd(end[0], end[1] + 1);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  const last = parentOf(end[0]);
  last.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  last.dispatchEvent(new MouseEvent('mouseup', {bubbles: true, composed: true}));
  if (range.collapsed || selection.isCollapsed) return -1;
}
return count;
