// Records what a document shows between two looks: texts of live regions, and short texts that come. Runs in a world of its
// own, from before the document begins; each record is a line of the console that begins with TOKEN, which no page knows.
// Also knows for how long nothing has changed.
const DELAY = 100;
const PATIENCE = 6;
const LONGEST = 2000;
const SHORT = 400;
const LIVE = '[role=alert],[role=alertdialog],[role=status],[role=log],[aria-live=polite],[aria-live=assertive],output';
const SILENT = /^(script|style|noscript|template|title|option|textarea)$/;
let changed = performance.now();
let changes = 0;
let timer = 0;
let left = 2000;
let leftInPage = 1500;
let inPage = {since: 0, count: 0};
let scanned = 0;
const observed = new WeakSet();
let roots = [];
const waiting = new Map();
// What was put off: more came at once than is looked at in one go.
const putOff = new Map();
const added = new WeakSet();
const regions = new WeakMap();
const latest = new Map();
const restless = new WeakMap();
const hidden = new Set();

// Where no console is heard, in a frame with a process of its own, lines are kept until they are asked for.
const kept = [];
const write = line => {
  if (TOKEN !== '') console.debug(TOKEN + line);
  else if (kept.length < 200) kept.push(line);
};
const tell = (kind, shown, floats, text) => {
  if (kind === 'TEXT' && !floats && leftInPage-- <= 0) {
    if (leftInPage === -1) write('no more');
    return;
  }
  if (left-- === 0) write('no more');
  if (left >= 0) write([Date.now(), kind, shown ? 1 : 0, floats ? 1 : 0, text.length > LONGEST ? 'a text of ' + text.length + ' characters' : text].join(' '));
};
const textsIn = (node, most) => {
  const texts = [];
  let length = 0;
  const walk = node => {
    if (length > most || texts.length > 60) return;
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim() === '') return;
      texts.push(node);
      length += node.data.length;
    } else if (node.nodeType !== Node.ELEMENT_NODE || !SILENT.test(node.localName)) {
      if (node.shadowRoot) walk(node.shadowRoot);
      for (const child of node.childNodes) walk(child);
    }
  };
  walk(node);
  return {texts, length};
};
const wordsOf = texts => texts.map(text => text.data).join(' ').replace(/\s+/g, ' ').trim();
const regionOf = node => {
  for (let at = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement; at; at = parentOf(at)) if (at.matches(LIVE)) return at;
  return null;
};
const isAssertive = region => /alert/.test(region.getAttribute('role') || '') || region.getAttribute('aria-live') === 'assertive';
const isAfloat = element => {
  const {position, zIndex} = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky' || position === 'absolute' && parseInt(zIndex) > 0 || element.matches(':popover-open,:modal');
};
const floats = (element, known = new Map()) => {
  if (!element || element === document.body) return false;
  if (!known.has(element)) known.set(element, isAfloat(element) || floats(parentOf(element), known));
  return known.get(element);
};

const lookAtRegion = region => {
  const {texts, length} = textsIn(region, LONGEST * 2);
  const before = regions.get(region) || {words: '', seen: '', tries: 0};
  const words = wordsOf(texts);
  if (words === before.words && words === before.seen) return;
  const told = length > LONGEST ? words.slice(0, LONGEST + 1).padEnd(length) : words;
  const seen = wordsOf(texts.filter(isSeen));
  const isMore = seen !== '' && !before.seen.includes(seen);
  if (words !== '' && (words !== before.words || isMore)) {
    // What fades in is waited for.
    if (seen === '' && before.tries < PATIENCE && getComputedStyle(region).display !== 'none') {
      regions.set(region, {...before, tries: before.tries + 1});
      schedule();
      return;
    }
    tell(isAssertive(region) ? 'ALERT' : 'STATUS', seen !== '', false, seen === '' || seen === words ? told : seen);
  }
  regions.set(region, {words, seen: words !== before.words || isMore ? seen : before.seen, tries: 0});
};
// A clock or a counter is told a few times: what differs in digits only. Other texts in one place are told, up to a flood.
const isRestless = (element, words, now) => {
  let times = restless.get(element);
  if (times === undefined || now - times.since >= 10000) restless.set(element, times = {since: now, all: 0, counts: new Map()});
  const letters = words.replace(/[^\p{L}]|(?<=\d)e(?=-?\d)/gu, '');
  return times.all >= 30 || (times.counts.get(letters) || 0) >= 3 ? null : () => {
    times.all++;
    times.counts.set(letters, (times.counts.get(letters) || 0) + 1);
  };
};
// What lies in the page, and not over it, may be drawn anew as a whole again and again.
const isFlooded = now => {
  if (now - inPage.since >= 10000) inPage = {since: now, count: 0};
  return inPage.count >= 150;
};
const lookAt = (node, tries, now) => {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : parentOf(node);
  if (!node.isConnected || !element || regionOf(element)) return;
  if (node === element) for (const one of [node, ...[...node.children].slice(0, 10)]) lookAtWritten(one, now);
  const {texts, length} = textsIn(node, SHORT);
  if (length > SHORT) lookOver(node);
  if (texts.length === 0 || length > SHORT) return;
  const over = floats(element);
  if (!over && isFlooded(now)) return;
  const noteTold = isRestless(element, wordsOf(texts), now);
  if (noteTold === null) return;
  const seen = texts.filter(isSeen);
  if (seen.length === 0) {
    if (tries < PATIENCE) waiting.set(node, tries + 1);
    return;
  }
  const words = wordsOf(seen);
  noteTold();
  if (now - (latest.get(words) || -Infinity) < 2000) return;
  if (latest.size > 500) latest.clear();
  latest.set(words, now);
  if (!over) inPage.count++;
  tell('TEXT', true, over, words);
};
// A style sheet may write the message, as "content: attr(data-message)" does.
const lookAtWritten = (element, now) => {
  for (const which of ['::before', '::after']) {
    const style = getComputedStyle(element, which);
    const words = style.content === 'none' || style.content === 'normal' ? '' : writtenBy(element, style);
    if (!/\p{L}{2}/u.test(words) || words.length > SHORT || now - (latest.get(words) || -Infinity) < 2000) continue;
    const noteTold = isRestless(element, words, now);
    if (noteTold === null || !isWrittenSeen(element, style, which)) continue;
    noteTold();
    latest.set(words, now);
    tell('TEXT', true, style.position === 'fixed' || floats(element), words);
  }
};
// What comes together with a long text, as a page that is drawn anew does, and lies over it.
const lookOver = node => {
  if (!added.delete(node)) return;
  const inner = node.getElementsByTagName('*');
  for (let at = 0; at < inner.length && at < 2000; at++) if (isAfloat(inner[at])) waiting.set(inner[at], 0);
};
// What lies over the page comes first, and what was put off last.
const inTurn = () => {
  const known = new Map();
  const isFirst = ([node]) => node.isConnected && floats(node.nodeType === Node.ELEMENT_NODE ? node : parentOf(node), known);
  const came = [...waiting];
  waiting.clear();
  const first = [];
  for (const one of came) {
    if (isFirst(one)) first.push(one), putOff.delete(one[0]);
    else putOff.set(one[0], one[1]);
  }
  const turn = [...first, ...[...putOff].filter(([node]) => node.isConnected)];
  putOff.clear();
  for (const [node, tries] of turn.slice(MOST)) putOff.set(node, tries);
  return turn.slice(0, MOST);
};
const MOST = 60;
const look = () => {
  timer = 0;
  const now = performance.now();
  for (const [node] of waiting) enter(node);
  const nodes = inTurn();
  // A shadow root that comes later is no change of the document.
  if (now - scanned > 1000 && document.body) scanned = now, enter(document.body), awaitHidden(document.body);
  roots = roots.filter(root => root.isConnected);
  for (const root of [document, ...roots]) for (const region of [...root.querySelectorAll(LIVE)].slice(0, 100)) lookAtRegion(region);
  for (const [node, tries] of nodes) lookAt(node, tries, now);
  if (waiting.size + putOff.size > 0) schedule();
};
const schedule = () => {
  if (timer === 0) timer = setTimeout(look, DELAY);
};
const come = node => {
  waiting.set(node, 0);
  schedule();
};
const comes = new IntersectionObserver(entries => {
  for (const {isIntersecting, target} of entries) if (isIntersecting) come(target);
});
const awaitText = element => {
  if (hidden.has(element) || SILENT.test(element.localName)) return;
  const text = element.textContent;
  if (text.length > SHORT || text.trim() === '') return;
  if (hidden.size >= 300) for (const one of hidden) if (!one.isConnected) comes.unobserve(one), hidden.delete(one);
  if (hidden.size < 300) hidden.add(element), comes.observe(element);
};
// What a style sheet shows, or what stands on another element, is no change of an element: short texts that are hidden are
// waited for.
const awaitHidden = root => {
  if (root.getElementsByTagName('*').length > 20000) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, element => {
    if (element.checkVisibility()) return NodeFilter.FILTER_ACCEPT;
    awaitText(element);
    return NodeFilter.FILTER_REJECT;
  });
  while (walker.nextNode() !== null);
};
const enter = node => {
  if (node.nodeType !== Node.ELEMENT_NODE || node.getElementsByTagName('*').length > 20000) return;
  const inner = roots.length < 200 ? [node, ...node.querySelectorAll('*')].filter(element => element.shadowRoot && !observed.has(element.shadowRoot)) : [];
  for (const element of inner.slice(0, 200)) {
    roots.push(element.shadowRoot);
    observe(element.shadowRoot);
    for (const child of element.shadowRoot.children) enter(child);
  }
};
// Closed shadow roots, of which somebody else knows: a node in each is handed over.
const enterAll = nodes => {
  for (const node of nodes) {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot) || observed.has(root)) continue;
    roots.push(root);
    observe(root);
    for (const child of root.children) enter(child);
  }
  schedule();
};
const change = () => {
  changed = performance.now();
  changes++;
};
const note = records => {
  change();
  for (const record of records) {
    // What the document begins with is seen by the next look.
    if (waiting.size >= 3000 || document.readyState === 'loading') break;
    if (record.type !== 'childList') waiting.set(record.target, 0);
    else for (const node of record.addedNodes) waiting.set(node, 0), node.nodeType === Node.ELEMENT_NODE && added.add(node);
  }
  schedule();
};
const observe = root => {
  observed.add(root);
  new MutationObserver(note).observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
  // A popover that is shown has no other attributes than before.
  root.addEventListener('toggle', event => come(event.target), {capture: true, passive: true});
};
// How long the longest of the animations that end soon still takes, in milliseconds.
const animated = () => document.getAnimations().reduce((longest, animation) => {
  const timing = animation.playState === 'running' && animation.effect ? animation.effect.getComputedTiming() : {endTime: Infinity};
  const rest = timing.endTime - (timing.localTime || 0);
  return rest <= 1000 && rest > longest ? rest : longest;
}, 0);
// A rule of a style sheet, and what a page highlights, change a picture of the document and not the document.
let styled = '';
const noteStyles = () => {
  let now = '';
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    try {
      now += sheet.disabled ? '-' : sheet.cssRules.length + sheet.media.mediaText;
    } catch (ofAnotherSite) {
      now += '?';
    }
    now += ',';
  }
  if (CSS.highlights) for (const [name, ranges] of CSS.highlights) now += name + ranges.size + ',';
  if (now !== styled) changes++;
  styled = now;
};
const rest = () => {
  if (self !== top) return null;
  noteStyles();
  return [document.readyState, performance.now() - changed, animated(), performance.timeOrigin, TOKEN, changes, Date.now()];
};
observe(document);
schedule();
self.addEventListener('load', () => {
  scanned = -Infinity;
  schedule();
});
const whenever = (target, events, heard) => events.forEach(event => target.addEventListener(event, heard, {capture: true, passive: true}));
// What is done to a document seldom changes it at once: a form is sent, a timer runs.
whenever(self, ['click', 'change', 'submit', 'drop'], change);
// What is typed does so sooner.
whenever(self, ['keydown', 'input'], () => {
  changes++;
  changed = Math.max(changed, performance.now() - 50);
});
// The browser takes a while until it tells that the document is about to be left.
if (self.navigation) whenever(navigation, ['navigate'], change);
// What changes a picture of the document, and nothing else.
whenever(document, ['scroll', 'load', 'focusin', 'focusout', 'selectionchange', 'toggle', 'transitionend', 'animationend', 'fullscreenchange'], () => changes++);
return {enterAll, drain: () => kept.splice(0), retell: lines => lines.forEach(write), rest};
