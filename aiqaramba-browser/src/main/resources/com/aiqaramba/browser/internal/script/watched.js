// What the mouse did near the watched place: [moved, pressed, released, asked for a file], each text empty when it
// reached the element and null when nothing came; null when nothing is watched, because the document is another one.
// Goes on watching when arguments[0] says so and nothing came.
const current = window[WATCH];
const nothing = current && current.pressed === null && (current.moved === null || arguments[0] === 'press');
const seenHere = nothing && arguments[0] !== '' ? current : unwatch();
return seenHere ? [seenHere.moved, seenHere.pressed, seenHere.released, seenHere.asksForFile] : null;
