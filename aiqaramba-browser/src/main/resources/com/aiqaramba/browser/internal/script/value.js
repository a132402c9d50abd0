// Whether a person sees what a field holds: the field paints it itself, so there is no text in the page that could be looked at.
// What nobody sees is not told, and no check takes it as shown.
const showsValue = (element, role, value) => {
  const record = pixels || value === '' ? undefined : recordOf(element);
  if (record === undefined || isTurnedBySigns(value)) return record === undefined;
  if (record.tag !== 'input' && record.tag !== 'textarea' && record.tag !== 'select') return !editsItself(element) || showsAnyText(record);
  if (record.paint.opacity < LEAST_OPACITY || !isWrittenInField(record, role)) return true;
  return areLettersSeen(record, record.style) || isPaintedThere(record, value);
};
// A slider, a file and a colour are no letters; a list of which several entries show paints the chosen ones in colours of its own.
const isWrittenInField = ({element, tag, style}, role) => tag === 'textarea' || tag === 'select' && role !== 'listbox' && style.appearance !== 'base-select'
  || tag === 'input' && !contains(' range file color checkbox radio hidden image ', typeOf(element));
const areLettersSeen = (record, style) => {
  const size = sizeOf(style.fontSize);
  return size >= LEAST_SIZE && sizeOf(style.letterSpacing) > -0.3 * size && !isMovedOut(record, style, size)
    && record.paint.veil === null && !isBlurred(record.paint, style) && isInk(record, style, standsInField);
};
// What is moved to the left of the field's beginning is cut off there.
const isMovedOut = ({element, tag}, style, size) => {
  const wide = clientOf.clientWidth(element), left = sizeOf(style.paddingLeft), right = sizeOf(style.paddingRight);
  const indent = lengthIn(style.textIndent, wide);
  const room = wide - left - right;
  return indent < -2 && -indent > left || indent > room - size / 2 || room < size / 2
    || tag === 'textarea' && sizeOf(style.lineHeight) > clientOf.clientHeight(element) * 2;
};
// A field that paints its own ground has no other.
const standsInField = (record, ink) => {
  const {paint, box, element, style} = record;
  const ground = hasSignOnly(style) ? [painted(colorOf(style.backgroundColor), paint.effects)] : colorsIn(paint.ground, box);
  if (differsIn(record, ink, ground)) return true;
  const isOwn = paint.paints && colorOf(style.backgroundColor).alpha > 0.9 && !apply(includesText, style.boxShadow, ['inset']);
  return ink.alpha >= LEAST_OPACITY && !isOwn && hasOtherGround(element, paint.effects === null ? ink : painted(ink, paint.effects));
};

// A small picture beside the letters, as the arrow of a list.
const hasSignOnly = style => apply(startText, style.backgroundImage, ['url(']) && colorOf(style.backgroundColor).alpha > 0.9
  && /^no-repeat(, no-repeat)*$/.test(style.backgroundRepeat) && !/cover|contain|100%/.test(style.backgroundSize);
// Some pages paint what a field holds themselves, in the same place: digits of a code in boxes, a program in colours.
const isPaintedThere = (record, value) => {
  let around = record;
  for (let level = 0; level < 3 && around.parent !== null && around.parent.tag !== 'body'; level++) around = around.parent;
  const found = {text: '', texts: 0};
  if (around !== record) gatherPainted(around, record.box, found, 0);
  return apply(includesText, found.text, [withoutBlanks(value)]);
};
const gatherPainted = (record, box, found, depth) => {
  for (let at = 0; at < record.kids.length && found.texts < 500; at++) {
    const kid = record.kids[at];
    if (kid.element) {
      if (!kid.isGone && depth < 20 && !contains(' select textarea ', kid.tag)) gatherPainted(kid, box, found, depth + 1);
    } else if (squeeze(dataOf(kid)) !== '' && ++found.texts && meets(boxOfTexts([kid]), box) && record.style.visibility === 'visible') {
      found.text += withoutBlanks(readable(kid, record));
    }
  }
};
const withoutBlanks = text => {
  let out = '';
  for (let at = 0; at < text.length; at++) if (!isSpace(text[at])) out += text[at];
  return out;
};
const showsAnyText = record => {
  let texts = 0;
  const stack = [record];
  while (stack.length > 0 && texts < 200) {
    const at = stack[stack.length - 1];
    stack.length--;
    for (let k = at.kids.length - 1; k >= 0; k--) {
      const kid = at.kids[k];
      if (kid.element) {
        if (!kid.isGone) stack[stack.length] = kid;
      } else if (squeeze(dataOf(kid)) !== '') {
        texts++;
        if (at.style.visibility === 'visible' && readable(kid, at) !== '') return true;
      }
    }
  }
  return texts >= 200 || texts === 0;
};

// The hint in an empty field: style sheets can hide it alone.
const showsHint = element => {
  const record = pixels ? undefined : recordOf(element);
  if (record === undefined || record.paint.opacity < LEAST_OPACITY) return true;
  const own = sheets.hints ? styleOf(element, '::placeholder') : record.style;
  if (!sheets.hints) return !isMovedOut(record, own, sizeOf(own.fontSize));
  return own.display !== 'none' && own.visibility === 'visible' && toNumber(own.opacity) >= LEAST_OPACITY && areLettersSeen(record, own);
};

// What the browser itself writes on a field for files, in the one language of which it is known.
const writtenByFileField = record => {
  const {element, style, paint} = record;
  const {files} = element;
  const button = nameOfFileButton(element);
  if (button === '' || paint.opacity < LEAST_OPACITY || !files) return;
  if (isFileButtonSeen(record, styleOf(element, '::file-selector-button'))) put('', button + ' ');
  if (areLettersSeen(record, style)) put('', files.length === 0 ? 'No file chosen' : files.length > 1 ? files.length + ' files' : '');
};
const isFileButtonSeen = (record, style) => {
  const color = colorOf(style.color), back = colorOf(style.backgroundColor);
  if (style.display === 'none' || style.visibility !== 'visible' || toNumber(style.opacity) < LEAST_OPACITY || sizeOf(style.fontSize) < LEAST_SIZE) return false;
  return differsIn(record, color, back.alpha > 0.5 ? [back] : colorsIn(record.paint.ground, record.box));
};
