// Where the mouse reaches an element, and what it would reach elsewhere. A point is right when the topmost element there
// is the element, something inside it that is no control of its own, or a label of it.
const isInside = (outer, inner) => {
  for (let node = inner; node; node = isElement(node) ? layoutParentOf(node) : parentOf(node)) if (node === outer) return true;
  return false;
};
// Closed shadow roots tell nothing of themselves, but an element in one knows it.
const noteRootsRound = node => {
  for (let root = rootOf(node); kindOf(root) === 11 && root.host; root = rootOf(root.host)) noteShadow(root);
};
// A page that has taken the mouse gets all that it does. Answers whether it had; it takes a moment to give it back.
const freeMouse = () => {
  if (!document.pointerLockElement) return false;
  document.exitPointerLock();
  return true;
};
const topAt = (root, x, y) => {
  const found = root.elementFromPoint(x, y);
  const shadow = found && shadowOf(found);
  if (!shadow || shadow === root) return found;
  const inner = topAt(shadow, x, y);
  return inner && isInside(found, inner) ? inner : found;
};

// What keeps people from an element whatever they use: a modal dialog that it is not in, or an ancestor that is inert.
const modalRound = start => {
  for (let node = start; node && isElement(node); node = layoutParentOf(node)) if (matches(node, 'dialog:modal')) return node;
  return null;
};
const modalBeside = element => {
  if (modalRound(element)) return null;
  const top = modalRound(topAt(document, innerWidth / 2, innerHeight / 2));
  for (let root = rootOf(element), found = top; ; root = rootOf(root.host)) {
    found = found || root.querySelector && root.querySelector('dialog:modal');
    if (found || kindOf(root) !== 11 || !root.host) return found || null;
  }
};
// A modal dialog is not inert for what it stands in.
const isInert = element => {
  for (let node = element; node && isElement(node); node = layoutParentOf(node)) {
    if (has(node, 'inert')) return true;
    if (matches(node, 'dialog:modal')) return false;
  }
  return false;
};

const MOST_RECTS = 20;
const rectsIn = element => {
  const list = element.getClientRects();
  const rects = [];
  for (let at = 0; at < list.length && rects.length < MOST_RECTS; at++) {
    if (list[at].width > 0 && list[at].height > 0) rects[rects.length] = list[at];
  }
  return rects;
};
const areaRect = area => {
  const map = closest(area, 'map');
  const image = map && rootOf(area).querySelector('img[usemap="#' + attribute(map, 'name') + '"]');
  if (!image) return [];
  const box = boxOf(image);
  const numbers = attribute(area, 'coords').split(',').map(Number);
  const at = numbers.length === 3
    ? [numbers[0] - numbers[2], numbers[1] - numbers[2], numbers[0] + numbers[2], numbers[1] + numbers[2]]
    : numbers.length < 3 ? [0, 0, box.width, box.height]
    : [Math.min(...numbers.filter((_, i) => i % 2 === 0)), Math.min(...numbers.filter((_, i) => i % 2 === 1)),
      Math.max(...numbers.filter((_, i) => i % 2 === 0)), Math.max(...numbers.filter((_, i) => i % 2 === 1))];
  return [new DOMRect(box.left + at[0], box.top + at[1], at[2] - at[0], at[3] - at[1])];
};
// The boxes of an element, one for each line; of one without, those of what stands in it.
const boxesOf = element => {
  if (tagOf(element) === 'area') return areaRect(element);
  const own = rectsIn(element);
  if (own.length > 0) return own;
  const inner = [];
  const walk = node => {
    const children = childrenOf(node);
    for (let at = 0; at < children.length && inner.length < MOST_RECTS; at++) {
      if (!isElement(children[at])) continue;
      const rects = rectsIn(children[at]);
      for (let i = 0; i < rects.length; i++) inner[inner.length] = rects[i];
      if (rects.length === 0) walk(children[at]);
    }
  };
  walk(element);
  return inner;
};
const visiblePart = rect => {
  const left = rect.left > 0 ? rect.left : 0;
  const top = rect.top > 0 ? rect.top : 0;
  const right = rect.right < innerWidth ? rect.right : innerWidth;
  const bottom = rect.bottom < innerHeight ? rect.bottom : innerHeight;
  return right - left >= 1 && bottom - top >= 1 ? {left: left, top: top, width: right - left, height: bottom - top} : null;
};

const STRONG = 'a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,iframe,frame';
const SHARES = [0.5, 0.25, 0.75, 0.1, 0.9];
const FINE = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.04, 0.96];

// An aim at one element; "listening" are elements inside it that are known to listen to the mouse.
const aimAt = (element, subject, listening) => {
  noteRootsRound(element);
  const {role, name} = identityOf(element);
  const takesText = typedInto(element) || contains(' combobox searchbox textbox spinbutton ', roleOf(element));
  const isOwn = control => {
    if (control === subject || tagOf(control) === 'label' && control.control === subject) return true;
    if (takesText && typedInto(control)) return true;
    const inner = nameOf(control);
    return inner === '' && tagOf(control) === 'input' || inner === name && name !== '';
  };
  const grade = node => {
    if (matches(node, STRONG) || contains(WIDGETS, explicitRole(node)) || tagOf(node) === 'label' && node.control) return isOwn(node) ? 0 : 2;
    if (has(node, 'onclick') || has(node, 'tabindex') || editsItself(node)) return 1;
    for (let at = 0; at < listening.length; at++) if (listening[at] === node) return 1;
    return 0;
  };
  // 0: nothing else is there; 1: something that may react besides; 2: a control of its own; 3: something else.
  const gradeAt = (x, y) => {
    const top = topAt(document, x, y);
    if (!top) return {grade: 3, top: null};
    if (!isInside(element, top)) {
      const label = closest(top, 'label');
      const labels = label && label.control === subject;
      const bare = isInside(top, element) && contains(' checkbox radio ', typeOf(element)) && styleOf(element).pointerEvents === 'none';
      if (!labels && !bare) return {grade: 3, top: top};
      for (let node = top; labels && node && node !== label; node = layoutParentOf(node)) if (grade(node) === 2) return {grade: 3, top: node};
      return {grade: 0, top: top};
    }
    let worst = 0;
    let control = null;
    for (let node = top; node && node !== element; node = isElement(node) ? layoutParentOf(node) : parentOf(node)) {
      const here = isElement(node) ? grade(node) : 0;
      if (here > worst) {
        worst = here;
        control = node;
      }
    }
    return {grade: worst, top: control || top};
  };
  const search = (rects, shares) => {
    let best = null;
    for (let a = 0; a < shares.length; a++) {
      for (let b = 0; b < shares.length; b++) {
        for (let at = 0; at < rects.length; at++) {
          const x = rects[at].left + rects[at].width * shares[a];
          const y = rects[at].top + rects[at].height * shares[b];
          const found = gradeAt(x, y);
          if (found.grade === 0) return {x: x, y: y, grade: 0, top: found.top};
          if (!best || found.grade < best.grade) best = {x: x, y: y, grade: found.grade, top: found.top};
        }
      }
    }
    return best;
  };
  const onLine = () => {
    const length = typeof element.getPointAtLength === 'function' && element.getTotalLength();
    const matrix = length && element.getScreenCTM();
    for (let share = 1; matrix && share < 8; share++) {
      const point = element.getPointAtLength(length * share / 8).matrixTransform(matrix);
      if (gradeAt(point.x, point.y).grade < 2) return {x: point.x, y: point.y, grade: 0, top: element};
    }
    return null;
  };
  // The best place; null where nothing of the element is in the viewport.
  const place = () => {
    const rects = [];
    const boxes = boxesOf(element);
    for (let at = 0; at < boxes.length; at++) {
      const part = visiblePart(boxes[at]);
      if (part) rects[rects.length] = part;
    }
    const line = rects.length === 0 || tagOf(element) === 'line' || tagOf(element) === 'path' ? onLine() : null;
    if (line || rects.length === 0) return line;
    const coarse = search(rects, SHARES);
    if (coarse.grade === 0) return coarse;
    const fine = search(rects, FINE);
    return fine.grade < coarse.grade ? fine : coarse;
  };
  // A point that was asked for, in percent; whatever of the element is there belongs to it.
  const point = (x, y) => {
    const box = boxOf(element);
    const at = {x: box.left + box.width * (x === 100 ? 0.995 : x / 100), y: box.top + box.height * (y === 100 ? 0.995 : y / 100)};
    if (at.x < 0 || at.y < 0 || at.x >= innerWidth || at.y >= innerHeight) return null;
    const found = gradeAt(at.x, at.y);
    return {x: at.x, y: at.y, grade: found.grade === 3 ? 3 : 0, top: found.top};
  };
  const isThere = () => element.isConnected === true;
  // It is shown still, and not at a point any more.
  const hasLeft = (x, y) => {
    const boxes = boxesOf(element);
    for (let at = 0; at < boxes.length; at++) {
      if (x >= boxes[at].left && x <= boxes[at].right && y >= boxes[at].top && y <= boxes[at].bottom) return false;
    }
    return boxes.length > 0;
  };
  // Something of the same role and name stands at a point now.
  const isLikeThatAt = (x, y) => {
    for (let node = topAt(document, x, y), level = 0; node && isElement(node) && level < 5; node = layoutParentOf(node), level++) {
      const other = identityOf(node);
      if (other.role === role && other.name === name) return true;
    }
    return false;
  };
  return {element: element, place: place, point: point, gradeAt: gradeAt, isThere: isThere, hasLeft: hasLeft, isLikeThatAt: isLikeThatAt};
};

const FEW = 80;
const few = text => slice(text, 0, text.length < FEW ? text.length : FEW);
const inWords = found => {
  if (!found) return '';
  const node = tagOf(found) === 'svg' || !closest(found, 'svg') ? found : closest(found, 'svg');
  for (let near = node, level = 0; near && isElement(near) && level < 4; near = layoutParentOf(near), level++) {
    if (tagOf(near) === 'html' || tagOf(near) === 'body') break;
    const named = identityOf(near);
    if (named.name !== '' && (level === 0 || named.role !== 'generic')) return named.role + ' "' + few(named.name) + '"';
  }
  if (tagOf(node) === 'html' || tagOf(node) === 'body') return 'the page itself';
  const text = squeeze(textOf(node));
  return roleOf(node) + (text === '' || text.length > FEW ? ' <' + tagOf(node) + '>' : ' "' + text + '"');
};
