// Looks at the element arguments[0] again, right before it is used, and where the mouse would reach it. Answers JSON.
// arguments[1] are elements inside it that may have listeners; arguments[2] says whether to scroll to it, the point in
// percent that is wanted, and whether to watch what the mouse does there: "use", "drop" or "".
const [element, listening = [], wanted = {}] = arguments;
const isTaken = wanted.watch !== '' && freeMouse();
const connected = element.isConnected === true;
const subject = subjectOf(element);
const {role, name} = identityOf(element);
const aim = aimAt(element, subject, listening);
const isSeenInside = () => (tagOf(element) === 'area' || styleOf(element).display === 'contents' || seen(element, {visibilityProperty: true}))
  && boxesOf(element).length > 0;
const shown = connected && (isShown(element) || isSeenInside());

const isWholeInView = () => {
  const box = boxOf(element);
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) return false;
  for (let node = layoutParentOf(element); node && isElement(node) && node !== document.documentElement; node = layoutParentOf(node)) {
    if (styleOf(node).overflow === 'visible') continue;
    const around = boxOf(node);
    if (box.top < around.top || box.bottom > around.bottom || box.left < around.left || box.right > around.right) return false;
  }
  return true;
};
const find = () => wanted.point ? aim.point(wanted.point[0], wanted.point[1]) : aim.place();
const isBetter = (one, other) => one && (!other || one.grade < other.grade);

let scrolled = false;
let place = null;
if (shown) {
  const inView = isWholeInView();
  place = inView || !wanted.scroll ? find() : null;
  const blocks = ['center', 'end', 'start'];
  for (let at = 0; wanted.scroll && at < blocks.length && !(place && place.grade < 2); at++) {
    element.scrollIntoView({block: blocks[at], inline: 'center', behavior: 'instant'});
    scrolled = true;
    const here = find();
    if (isBetter(here, place) || at === 0) place = here;
  }
}
// The mouse over what it stands in may show it, or let it react.
const roundHidden = () => {
  for (let node = layoutParentOf(element); node && isElement(node) && tagOf(node) !== 'body' && tagOf(node) !== 'html'; node = layoutParentOf(node)) {
    if (!isShown(node)) continue;
    if (wanted.scroll) node.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
    return aimAt(node, node, []).place();
  }
  return null;
};
const isReached = place !== null && place.grade < 2;
// Inert, or without events of the mouse: what is hit is what it stands in.
const isDeaf = place !== null && place.grade === 3 && place.top !== null && isInside(place.top, element);
const anchor = connected && !shown ? roundHidden() : isDeaf ? {x: place.x, y: place.y, grade: 0} : null;

const watches = isReached && (wanted.watch === 'use' && watch(aim, place, wanted.point ? 3 : 2) || wanted.watch === 'drop' && watchDrop(aim, place));
const isOn = matches(subject, 'input[type=checkbox],input[type=radio]') ? '' + (subject.checked === true) : attribute(subject, 'aria-checked');
const modal = modalBeside(element);
const number = value => value === value && value !== Infinity && value !== -Infinity ? value : 0;
const box = boxOf(element);
return '{"connected":' + connected + ',"shown":' + shown + ',"disabled":' + matches(subject, ':disabled')
  + ',"ariaDisabled":' + (closest(subject, '[aria-disabled=true]') !== null) + ',"readOnly":' + isReadOnly(element)
  + ',"typable":' + typedInto(element) + ',"role":' + quote(role) + ',"name":' + quote(name) + ',"fingerprint":' + fingerprintOf(element)
  + ',"on":' + quote(isOn) + ',"tag":' + quote(tagOf(element)) + ',"type":' + quote(tagOf(element) === 'input' ? typeOf(element) : '')
  + ',"cover":' + quote(place && !isReached && !isDeaf ? inWords(place.top) || 'something' : '') + ',"inside":' + (place !== null && place.grade === 2)
  + ',"modal":' + quote(modal ? inWords(modal) || 'a dialog' : '') + ',"inert":' + isInert(element)
  + ',"painted":' + isPainted(element) + ',"smallCover":' + (place !== null && place.grade === 3 && isPartOfField(element, place.top))
  + ',"reached":' + isReached + ',"scrolled":' + scrolled + ',"watches":' + watches + ',"taken":' + isTaken
  + ',"x":' + number(isReached ? place.x : anchor && anchor.grade < 3 ? anchor.x : 0)
  + ',"y":' + number(isReached ? place.y : anchor && anchor.grade < 3 ? anchor.y : 0)
  + ',"anchored":' + (anchor !== null && anchor.grade < 3)
  + ',"left":' + number(box.left) + ',"top":' + number(box.top) + ',"width":' + number(innerWidth) + '}';
