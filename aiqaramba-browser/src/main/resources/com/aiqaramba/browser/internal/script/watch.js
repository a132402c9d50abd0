// Watches what the mouse reaches near a place, and keeps a press away from what it was not meant for. Nothing is left of
// it once it was asked, or after some seconds.
const WATCH = Symbol.for('aiqaramba.watch');
const EVENTS = ['pointermove', 'mousemove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];
const NEAR = 12; // A pixel of the page may be several of a frame.
const LONGEST = 5000;

const unwatch = () => {
  const old = window[WATCH];
  if (!old) return null;
  for (let at = 0; at < EVENTS.length; at++) removeEventListener(EVENTS[at], old.listener, true);
  delete window[WATCH];
  return old;
};

// Answers whether listeners are called at all: they are not where scripts are forbidden.
const watch = (aim, place, tooBad) => {
  unwatch();
  let works = false;
  const probe = new EventTarget();
  probe.addEventListener('probe', () => {
    works = true;
  });
  probe.dispatchEvent(new Event('probe'));
  if (!works) return false;
  const watching = {moved: null, pressed: null, released: null, asksForFile: false};
  const began = performance.now();
  watching.listener = event => {
    if (event.type === 'click' && event.target && event.target.type === 'file' && tagOf(event.target) === 'input') watching.asksForFile = true;
    if (!event.isTrusted || event.timeStamp - began > LONGEST || !(event instanceof MouseEvent)) return;
    const isPress = event.type === 'pointerdown' || event.type === 'mousedown';
    const far = Math.abs(event.clientX - place.x) > NEAR || Math.abs(event.clientY - place.y) > NEAR;
    if (watching.pressed === null && far) return;
    // What is taken away by the press itself was pressed.
    const found = aim.isThere() ? aim.gradeAt(event.clientX, event.clientY) : null;
    const what = !found || found.grade < tooBad ? '' : inWords(found.top) || 'something';
    if (event.type === 'pointermove' || event.type === 'mousemove') {
      if (watching.pressed === null) watching.moved = what;
    } else if (isPress && watching.pressed === null) {
      watching.pressed = what;
    } else if (event.type === 'mouseup' || event.type === 'pointerup') {
      watching.released = what;
    }
    if (watching.pressed !== null && watching.pressed !== '' && event.type !== 'pointermove' && event.type !== 'mousemove') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window[WATCH] = watching;
  for (let at = 0; at < EVENTS.length; at++) addEventListener(EVENTS[at], watching.listener, {capture: true, passive: false});
  return true;
};
// A field is often covered by its own placeholder or by a small box round it, a veil is bigger.
const isPartOfField = (field, cover) => {
  const around = boxOf(field);
  const box = boxOf(cover);
  let common = layoutParentOf(field);
  for (let level = 0; common && isElement(common) && level < 3; common = layoutParentOf(common), level++) {
    if (!isInside(common, cover)) continue;
    const tag = tagOf(common);
    const limit = around.height * 3 > 80 ? around.height * 3 : 80;
    return tag !== 'body' && tag !== 'html' && tag !== 'form' && boxOf(common).height <= limit && box.height <= limit && common !== cover;
  }
  return false;
};
