// Drops the files of the field arguments[1] onto the element arguments[0], as from the desktop. Answers whether it took
// them.
const [element, field] = arguments;
noteRootsRound(element);
const data = new DataTransfer();
for (let at = 0; at < field.files.length; at++) data.items.add(field.files[at]);
field.remove();
const box = boxOf(element);
const x = box.left + box.width / 2;
const y = box.top + box.height / 2;
const top = topAt(document, x, y);
const target = top && isInside(element, top) ? top : element;
const fire = type => !target.dispatchEvent(new DragEvent(type, {bubbles: true, composed: true, cancelable: true, dataTransfer: data, clientX: x, clientY: y}));
fire('dragenter');
const takes = fire('dragover');
if (takes) fire('drop');
else fire('dragleave');
return takes;
