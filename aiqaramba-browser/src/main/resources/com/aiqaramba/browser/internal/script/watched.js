// What the mouse did near the watched place: [moved, pressed, released, asked for a file, why no click came of it], each
// text empty when it reached the element and null when nothing came; null when nothing is watched, because the document is
// another one. Goes on watching when arguments[0] says so and nothing came. For "drop": [where it was let go, whether that
// is beside the element, where it was before, whether the page refused a drop].
if (arguments[0] === 'drop') {
  const drop = window[DROP] && window[DROP].over === null ? window[DROP] : undrop();
  return drop ? [drop.over, drop.isBeside, drop.isRefused] : null;
}
const current = window[WATCH];
const nothing = current && current.pressed === null && (current.moved === null || arguments[0] === 'press');
const seenHere = nothing && arguments[0] !== '' || arguments[0] === 'down' ? current : unwatch();
return seenHere ? [seenHere.moved, seenHere.pressed, seenHere.released, seenHere.asksForFile, seenHere.lost] : null;
