// The order in which letters are painted, where that is not the one in which they are written.
// Where a style sheet turns the direction of all letters, they are told as they are painted.
let turned = false;
const isTurned = ({style, display}, around) => {
  const way = style.unicodeBidi;
  if (apply(includesText, way, ['override'])) return style.direction === 'rtl';
  return way === 'normal' && display === 'inline' && around;
};
const MIRRORED = {__proto__: null, '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<'};
const backwards = text => {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const isPair = text[at] >= '\ud800' && text[at] <= '\udbff' && at + 1 < text.length;
    const letter = isPair ? text[at] + text[at + 1] : text[at];
    out = (MIRRORED[letter] || letter) + out;
    if (isPair) at++;
  }
  return out;
};

// Signs that turn the direction of what follows, up to another sign or the end of the block.
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
const OVERRIDES = /[\u202d\u202e]/;
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const isTurnedBySigns = text => TURNS.test(text);
// Blocks in which such a sign goes on behind the text that has it.
const turnedBlocks = new Map();
const mayTurn = (text, record) => TURNS.test(text) || turnedBlocks.size > 0 && memoOf(turnedBlocks, blockRound(record)) !== undefined;
// How many signs are still open at the end of a text.
const openTurns = text => {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] >= '\u202a' && text[at] <= '\u202e' && text[at] !== '\u202c' || text[at] >= '\u2066' && text[at] <= '\u2068') open++;
    else if ((text[at] === '\u202c' || text[at] === '\u2069') && open > 0) open--;
  }
  return open;
};
const noteTurns = (text, record) => {
  if (openTurns(text) > 0) memoize(turnedBlocks, blockRound(record), true);
};
const withoutTurns = text => apply(replaceText, text, [/[\u202a-\u202e\u2066-\u2069]/g, '']);
// What of a text is painted, in that order. Letters that are read from the right are only turned by what overrides them.
const turnedText = (node, record, text) => {
  const whole = dataOf(node);
  const isOpen = memoOf(turnedBlocks, blockRound(record)) !== undefined || openTurns(whole) > 0;
  noteTurns(whole, record);
  if (!isOpen && FROM_RIGHT.test(whole) && !OVERRIDES.test(whole)) return withoutTurns(text);
  if (!isOpen && !FROM_RIGHT.test(whole) && text === whole && !turned && whole.length <= MOST_TURNED) return asPainted(node, whole);
  addHole('text whose letters are turned', boxOfTexts([node]));
  return '';
};
const MOST_TURNED = 2000;
// The letters of a text by their places, line by line.
const asPainted = (node, text) => {
  const lines = [];
  let last = null;
  for (let at = 0; at < text.length;) {
    const end = text[at] >= '\ud800' && text[at] <= '\udbff' && at + 1 < text.length ? at + 2 : at + 1;
    const letter = slice(text, at, end);
    startAt(oneRange, node, at);
    endAt(oneRange, node, end);
    at = end;
    const {left, top, width: wide, height: high} = boxOfRange(oneRange);
    if (last !== null && /^\p{M}/u.test(letter)) last.letter += letter;
    else if (!(wide > 0) || TURNS.test(letter)) continue;
    else last = noteLetter(lines, {letter, left, top: top + high / 2, high, isLeftward: false});
  }
  let out = '';
  for (let at = 0; at < lines.length; at++) out += (at === 0 ? '' : ' ') + lineAsPainted(lines[at]);
  return (isSpace(text[0]) ? ' ' : '') + out + (isSpace(text[text.length - 1]) ? ' ' : '');
};
const noteLetter = (lines, letter) => {
  let line = lines.length > 0 ? lines[lines.length - 1] : null;
  if (line === null || difference(line[0].top, letter.top) > letter.high * 0.6) {
    line = [];
    lines[lines.length] = line;
  }
  const before = line.length > 0 ? line[line.length - 1] : null;
  if (before !== null && letter.left < before.left) letter.isLeftward = before.isLeftward = true;
  line[line.length] = letter;
  return letter;
};
const lineAsPainted = line => {
  for (let at = 1; at < line.length; at++) {
    const letter = line[at];
    let to = at;
    for (; to > 0 && line[to - 1].left > letter.left; to--) line[to] = line[to - 1];
    line[to] = letter;
  }
  let out = '';
  for (let at = 0; at < line.length; at++) out += line[at].isLeftward && MIRRORED[line[at].letter] || line[at].letter;
  return out;
};
// A name, or what a style sheet writes, as far as it is overridden.
const turnedName = text => {
  if (!TURNS.test(text)) return text;
  const turnedParts = apply(replaceText, text, [/\u202e([^\u202c]*)\u202c?/g, (all, part) => backwards(withoutTurns(part))]);
  return withoutTurns(turnedParts);
};
