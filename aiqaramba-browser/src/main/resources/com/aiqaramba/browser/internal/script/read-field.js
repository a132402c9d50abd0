// What the field arguments[0] holds after arguments[1] was typed. Answers JSON.
const [field, typed] = arguments;
const connected = field.isConnected === true;
noteRootsRound(field);
const value = heldBy(field);
const isFocused = hasKeys(field);
// What a page adds by itself and selects, one types over.
const isCompleted = isNative(field) && value.length > typed.length && slice(value, 0, typed.length) === typed
  && field.selectionStart === typed.length && field.selectionEnd === value.length;
let row = '';
if (!isFocused && tagOf(field) === 'input') {
  const fields = fieldsNear(field);
  let from = -1;
  for (let at = 0; at < fields.length; at++) {
    if (fields[at] === field) from = at;
    if (from >= 0 && isPassword(fields[at]) === isPassword(field)) row += heldBy(fields[at]);
  }
}
return '{"connected":' + connected + ',"value":' + quote(value) + ',"focused":' + isFocused + ',"active":' + quote(isFocused ? '' : wordsOfActive())
  + ',"completed":' + isCompleted + ',"row":' + quote(row) + ',"near":' + quote(isPassword(field) ? '' : connected ? textNear(field) : '') + '}';
