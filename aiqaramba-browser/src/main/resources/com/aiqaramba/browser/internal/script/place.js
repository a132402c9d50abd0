// The place of the element arguments[0]: left, top, width and height.
const box = boxOf(arguments[0]);
return [box.left, box.top, box.width, box.height];
