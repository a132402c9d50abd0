// Watches what the mouse reaches near a place, and keeps a press away from what it was not meant for. Nothing is left of
// it once it was asked, or after some seconds.
const WATCH = Symbol.for('aiqaramba.watch');
const DROP = Symbol.for('aiqaramba.drop');
const MOVES = ['pointermove', 'mousemove'];
const EVENTS = [...MOVES, 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];
const DROP_EVENTS = [...MOVES, 'dragover', 'pointerup', 'mouseup', 'drop'];
const NEAR = 12; // A pixel of the page may be several of a frame.
const LONGEST = 5000;
const LONGEST_DRAG = 60000;

const stop = (key, events) => {
  const old = window[key];
  if (!old) return null;
  for (let at = 0; at < events.length; at++) removeEventListener(events[at], old.listener, true);
  delete window[key];
  return old;
};
const start = (key, events, watching) => {
  window[key] = watching;
  for (let at = 0; at < events.length; at++) addEventListener(events[at], watching.listener, {capture: true, passive: false});
};
const unwatch = () => stop(WATCH, EVENTS);
// Answers whether listeners are called at all: they are not where scripts are forbidden.
const canWatch = () => {
  let works = false;
  const probe = new EventTarget();
  probe.addEventListener('probe', () => {
    works = true;
  });
  probe.dispatchEvent(new Event('probe'));
  return works;
};

const watch = (aim, place, tooBad) => {
  unwatch();
  if (!canWatch()) return false;
  const watching = {element: aim.element, moved: null, pressed: null, released: null, asksForFile: false, lost: ''};
  const began = performance.now();
  let presses = 0;
  let wasThere = false;
  watching.listener = event => {
    if (event.type === 'click' && event.target && event.target.type === 'file' && tagOf(event.target) === 'input') watching.asksForFile = true;
    if (!event.isTrusted || event.timeStamp - began > LONGEST || !(event instanceof MouseEvent)) return;
    const isMove = contains(' pointermove mousemove ', event.type);
    const isPress = event.type === 'pointerdown' || event.type === 'mousedown';
    const x = event.clientX, y = event.clientY;
    const far = Math.abs(x - place.x) > NEAR || Math.abs(y - place.y) > NEAR;
    if (watching.pressed === null && far) return;
    // What is taken away by the press itself was pressed.
    const found = aim.isThere() ? aim.gradeAt(x, y) : null;
    const what = !found || found.grade < tooBad ? '' : inWords(found.top) || 'something';
    if (isMove) {
      if (watching.pressed === null) watching.moved = what;
    } else if (isPress) {
      if (watching.pressed === null) watching.pressed = what;
      if (event.type === 'mousedown' && presses++ === 0) wasThere = found !== null;
    } else if (event.type === 'mouseup' || event.type === 'pointerup') {
      watching.released = what;
      // No click comes of a press and a release that reach two things.
      if (presses <= 1 && wasThere && event.button === 0) {
        watching.lost = !found ? (aim.isLikeThatAt(x, y) ? 'rebuilt' : '') : what !== '' && aim.hasLeft(x, y) ? 'moved' : '';
      }
    }
    if (watching.pressed !== null && watching.pressed !== '' && !isMove) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  start(WATCH, EVENTS, watching);
  return true;
};

// Watches where something that is dragged is let go.
const undrop = () => stop(DROP, DROP_EVENTS);
const watchDrop = (aim, place) => {
  undrop();
  if (!canWatch()) return false;
  const watching = {over: null, isBeside: false, isRefused: false};
  let passed = false;
  // What is held follows the mouse, or was put there already as lists do that are sorted meanwhile.
  const isHeld = top => {
    const held = window[WATCH] && window[WATCH].element;
    return held && top && (isInside(held, top) || isInside(top, held) && !isInside(top, aim.element));
  };
  const isUnderHeld = (x, y) => {
    const root = rootOf(aim.element);
    const all = root.elementsFromPoint ? root.elementsFromPoint(x, y) : [];
    for (let at = 0; at < all.length; at++) if (isInside(aim.element, all[at])) return true;
    return false;
  };
  const isBeside = top => {
    const list = layoutParentOf(aim.element);
    return list && isElement(list) && tagOf(list) !== 'body' && tagOf(list) !== 'html' && isInside(list, top);
  };
  const began = performance.now();
  watching.listener = event => {
    if (!event.isTrusted || event.timeStamp - began > LONGEST_DRAG || !(event instanceof MouseEvent)) return;
    const x = event.clientX, y = event.clientY;
    // What is dragged as in HTML is dropped only where the page takes it.
    if (event.type === 'dragover' || event.type === 'drop') watching.isRefused = event.type === 'dragover';
    if (!aim.isThere()) {
      watching.over = passed ? '' : 'something else, because it is gone';
      return;
    }
    const found = aim.gradeAt(x, y);
    const held = found.grade === 3 && isHeld(found.top);
    const isOver = found.grade < 3 || held && isUnderHeld(x, y);
    passed = passed || isOver && Math.abs(x - place.x) <= NEAR && Math.abs(y - place.y) <= NEAR;
    watching.over = isOver || held && passed ? '' : inWords(found.top) || 'something';
    watching.isBeside = passed && found.top !== null && isBeside(found.top);
  };
  start(DROP, DROP_EVENTS, watching);
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
