// What a person can use, and how it is told.
const LISTENED = new WeakSet();
const DROPPED_ON = new WeakSet();
const HOVERED = new WeakSet();
const SECRETS = new WeakSet();
const noteAll = (found, set) => {
  for (let at = 0; found && at < found.length; at++) if (found[at]) noteIn(set, found[at]);
};

const hasHandler = element => isNoted(LISTENED, element) || has(element, 'onclick') || has(element, 'onmousedown') || has(element, 'onkeydown')
  || has(element, 'ondblclick') || typeof element.onclick === 'function' || typeof element.onmousedown === 'function'
  || typeof element.onkeydown === 'function' || typeof element.onpointerdown === 'function' || typeof element.ondblclick === 'function';

const holdsControl = element => {
  const found = findAllIn(element, NATURAL);
  for (let at = 0; at < found.length && at < 50; at++) if (isShown(found[at])) return true;
  return false;
};


// Where a click belongs: 'one' to the element, 'each' to what is in it, '' to neither.
const clickOn = (record, pointer, item) => {
  const {element, tag, style} = record;
  if (matches(element, NATIVE)) return 'one';
  if (tag === 'summary') return 'one';
  if (editsItself(element)) return 'one';
  if (tag === 'label') return subjectOf(element) !== element || isNoted(LISTENED, element) ? 'one' : '';
  if (tag === 'body' || tag === 'html') return '';
  const role = explicitRole(element);
  const focusable = has(element, 'tabindex') && attribute(element, 'tabindex')[0] !== '-';
  if (contains(WIDGETS, role) && (role !== 'gridcell' || focusable)) return 'one';
  if (focusable && role === '' && !holdsControl(element) || attribute(element, 'draggable') === 'true' || isNoted(DROPPED_ON, element)) return 'one';
  const listens = hasHandler(element);
  const points = style.cursor === 'pointer' && !pointer;
  const grips = !pointer && contains(GRIPS, style.cursor) && (record.parent === null || record.parent.style.cursor !== style.cursor);
  if (!listens && !points && !grips && !item && !(focusable && role !== '')) return !pointer && hoversAlone(record) ? 'one' : '';
  if (isListOfChoices(record)) return 'each';
  if (points || item || listens && contains(ITEMS, tag)) return 'one';
  return holdsControl(element) || !pointer && holdsPointed(record) ? '' : 'one';
};
const NATIVE = 'a[*|href],area[href],button,input:not([type=hidden]),select,textarea,video[controls],audio[controls]';

const ITEMS = ' tr li article ';
// Pointers of the mouse that show that something can be drawn or made bigger.
const GRIPS = ' grab move zoom-in zoom-out col-resize row-resize ew-resize ns-resize nwse-resize nesw-resize e-resize w-resize n-resize s-resize se-resize sw-resize ne-resize nw-resize ';
// Something in it shows by the mouse pointer that it can be clicked, or listens itself; what is round it only listens for it.
const holdsPointed = record => {
  const stack = [record];
  for (let n = 0; stack.length > 0 && n < 300; n++) {
    const at = stack[stack.length - 1];
    stack.length--;
    for (let k = 0; k < at.kids.length; k++) {
      const kid = at.kids[k];
      if (!kid.element) continue;
      if (kid.style.cursor === 'pointer' || has(kid.element, 'tabindex') || hasHandler(kid.element)) return true;
      stack[stack.length] = kid;
    }
  }
  return false;
};
// What reacts to the mouse over it, and may show something then: it has a number of its own, unless something in it has one
// that says the same. A part of the page that is as big as much of the screen only follows the mouse.
const hoversAlone = record => isHovered(record) && !pixels && !holdsControl(record.element) && !holdsPointed(record) && isSeen(record, record.box);
const isHovered = record => (isNoted(HOVERED, record.element) || has(record.element, 'onmouseover') || has(record.element, 'onmouseenter'))
  && record.box.width * record.box.height < width * height / 4;
let hoverAround = null;

// Several children of one kind, each with a text and a line or cell of its own: the click is meant for one of them.
const isListOfChoices = record => {
  let choices = record.kids;
  let only = onlyElementOf(choices);
  while (only !== null) {
    choices = only.kids;
    only = onlyElementOf(choices);
  }
  let tag = '';
  let same = 0;
  for (let at = 0; at < choices.length; at++) {
    const choice = choices[at];
    if (!choice.element) {
      if (squeeze(dataOf(choice)) !== '') return false;
      continue;
    }
    if (choice.display === 'inline' || choice.display === 'table-cell' && !isSmallCell(choice) || squeeze(startOfText(choice.element, 200)) === '') return false;
    if (tag === '') tag = choice.tag;
    if (choice.tag === tag) same++;
  }
  return same > (tag === 'td' ? 4 : 1);
};
// A day of a calendar and the like.
const isSmallCell = record => squeeze(startOfText(record.element, 50)).length <= 3;
const onlyElementOf = kids => {
  let only = null;
  for (let at = 0; at < kids.length; at++) {
    if (!kids[at].element) {
      if (squeeze(dataOf(kids[at])) !== '') return null;
      continue;
    }
    if (only !== null) return null;
    only = kids[at];
  }
  return only;
};

const isMixed = element => matches(element, '[aria-checked=mixed]:not(input),[aria-pressed=mixed],input[type=checkbox]:indeterminate');
const STATES = [
  ['DISABLED', isDisabled],
  ['CHECKED', e => !isMixed(e) && (matches(e, 'input:checked') || attribute(e, 'aria-checked') === 'true')],
  ['MIXED', e => isMixed(e)],
  ['SELECTED', e => attribute(e, 'aria-selected') === 'true'],
  ['EXPANDED', e => attribute(e, 'aria-expanded') === 'true' || matches(e, 'details[open] > summary')],
  ['COLLAPSED', e => attribute(e, 'aria-expanded') === 'false' || matches(e, 'details:not([open]) > summary')],
  ['PRESSED', e => attribute(e, 'aria-pressed') === 'true'],
  ['REQUIRED', e => matches(e, ':required') || attribute(e, 'aria-required') === 'true'],
  ['READONLY', isReadOnly],
  ['INVALID', e => has(e, 'aria-invalid') && attribute(e, 'aria-invalid') !== 'false' || matches(e, ':user-invalid')],
  ['FOCUSED', e => rootOf(e).activeElement === e],
  ['PROTECTED', isPassword],
];
const statesOf = element => {
  const spoken = spokenOf(element);
  let states = '';
  for (let at = 0; at < STATES.length; at++) {
    const [state, holds] = STATES[at];
    if (holds(element) || spoken !== null && contains(' ' + spoken.states + ' ', state)) states = joined(states, state);
  }
  return states;
};

const CANNOT_SCROLL = ' button input textarea select a ';
const valueOf = (element, role) => {
  const tag = tagOf(element);
  if (tag === 'input') {
    if (contains(' button submit reset image checkbox radio ', typeOf(element))) return '';
    const value = valueFor(element, role);
    return isFileInput(element) ? apply(replaceText, value, ['C:\\fakepath\\', '']) : value;
  }
  const spoken = spokenOf(element);
  if (spoken !== null && spoken.value !== '') return beginning(spoken.value);
  return editsItself(element) || contains(EMBEDDED, role) ? valueFor(element, role) : '';
};

const detailOf = (element, tag) => {
  if (tag === 'a' || tag === 'area') {
    const href = element.href;
    if (typeof href !== 'string') return '';
    const own = location.origin + '/';
    return slice(href, 0, own.length) === own ? slice(href, own.length - 1, href.length) : href;
  }
  if (tag === 'select') {
    let detail = '';
    let told = 0;
    const named = countNames(element);
    for (let at = 0; at < element.options.length; at++) {
      if (!isOffered(element.options[at])) continue;
      const name = optionToldApart(element, element.options[at], named);
      if (at === 2000 || detail.length + name.length > MAX_VALUE - 100) {
        return 'options: ' + detail + ' | (' + (element.options.length - at) + ' more)';
      }
      detail += (told++ === 0 ? '' : ' | ') + name;
    }
    return 'options: ' + detail;
  }
  if (tag === 'video' || tag === 'audio') return mediaState(element);
  if (!contains(CANNOT_SCROLL, tag) && isScrollArea(element)) return scrollState(element);
  const type = tag === 'input' ? typeOf(element) : '';
  if (contains(' file date time datetime-local month week color ', type)) return type;
  const hint = squeeze(words(element, 'placeholder'));
  const said = hint !== '' && matches(element, ':placeholder-shown') && showsHint(element) ? 'placeholder: ' + hint : '';
  return typedInto(element) ? joined(said, complaintOf(element)) : said;
};
// What the browser says in a bubble beside a field that was found wrong when a form was sent.
const complaintOf = element => {
  if (!matches(element, ':focus:user-invalid') || closest(element, 'form[novalidate]') !== null) return '';
  const message = element.validationMessage;
  return typeof message === 'string' && message !== '' ? '(' + squeeze(beginning(message)) + ')' : '';
};


// With its group, where another option has the same name, and that it cannot be chosen. "named" counts the options of each name.
const optionToldApart = (list, option, named) => {
  const name = optionName(option);
  const group = parentOf(option);
  const isApart = group !== list && tagOf(group) === 'optgroup' && memoOf(named, name) !== 1;
  const told = isApart ? joined(squeeze(words(group, 'label')), '> ' + name) : name;
  return matches(option, ':disabled') ? joined(told, '(disabled)') : told;
};
const countNames = list => {
  const named = new Map();
  if (findIn(list, 'optgroup') === null) return named;
  for (let at = 0; at < list.options.length && at < 2000; at++) {
    const name = optionName(list.options[at]);
    memoize(named, name, (memoOf(named, name) || 0) + 1);
  }
  return named;
};

const inMinutes = seconds => seconds >= 0 && seconds < Infinity ? ((seconds / 60) | 0) + ':' + (seconds % 60 < 10 ? '0' : '') + (seconds % 60 | 0) : '?';
const mediaState = media => (media.ended === true ? 'ended' : media.paused === false ? 'playing' : 'paused') + (media.muted === true ? ', muted' : '')
  + ', ' + inMinutes(media.currentTime) + ' of ' + inMinutes(media.duration);
const scrollState = element => {
  const down = clientOf.scrollHeight(element) - clientOf.clientHeight(element), top = clientOf.scrollTop(element);
  const right = clientOf.scrollWidth(element) - clientOf.clientWidth(element), left = clientOf.scrollLeft(element);
  const ways = joined(joined(top > 1 ? 'up' : '', top < down - 1 ? 'down' : ''), joined(left > 1 ? 'left' : '', left < right - 1 ? 'right' : ''));
  return 'scrolls ' + apply(replaceAllText, ways, [' ', ', ']);
};

const boxesOf = method(Element, 'getClientRects');
const NEVER_OPAQUE = ' input select textarea ';
const isReached = (record, box) => record.paint.lazy !== null || record.display === 'contents' || isSeenIn(box, record.paint.own);
const isSeen = (record, box) => {
  const {element, tag, style, paint, display} = record;
  if (style.visibility !== 'visible' || isShutOut(element) || !isReached(record, box)) return false;
  if (paint.lazy !== null || display === 'contents') return true;
  // A native control without opacity lies over a painted one on purpose.
  if (paint.opacity < LEAST_OPACITY) return contains(NEVER_OPAQUE, tag);
  if (record.isSunk && isSunk(record, box)) return false;
  const over = lidsOver(record, box, false);
  return over === NO_LIDS || !areAllUnder([meet(box, paint.own)], over, 0.9);
};

// Whether there is a place to click: its own box, or that of something in it.
const usable = record => {
  if (!isEmpty(record.box) || isFileInput(record.element)) return true;
  for (let at = 0; at < record.kids.length; at++) {
    const kid = record.kids[at];
    if (kid.element ? usable(kid) : squeeze(dataOf(kid)) !== '') return true;
  }
  return false;
};

const addInteractive = (element, tag, box, isHidden) => {
  const subject = subjectOf(element);
  const {role, name} = identityOf(element);
  const isSecret = isNoted(SECRETS, subject) || isNoted(SECRETS, element);
  const held = isSecret ? '' : squeeze(atMost(valueOf(subject, role), MAX_VALUE * 2));
  const isSeen = showsValue(subject, role, held);
  const value = isSeen ? held : '';
  const own = isSecret || !isSeen ? joined(statesOf(subject), 'PROTECTED') : statesOf(subject);
  const hovered = hoverAround !== null || isHovered({element, box});
  hoverAround = null;
  const states = joined(isHidden ? joined(own, 'HIDDEN') : own, hovered && !isHidden ? 'HOVERABLE' : '');
  const node = add(role, name, cut(value, MAX_VALUE), states, cut(detailOf(subject, tag), MAX_VALUE), box, fingerprintOf(element));
  if (node !== null) {
    elements[elements.length] = element;
    if (spokenOf(subject) !== null) node.written = writtenIdentityOf(element);
  }
  return node;
};
const MAX_VALUE = 20000;
// Role and name without what only DevTools know.
const writtenIdentityOf = element => {
  listensToSpoken = false;
  const {role, name} = identityOf(element);
  listensToSpoken = true;
  return {role, name};
};
