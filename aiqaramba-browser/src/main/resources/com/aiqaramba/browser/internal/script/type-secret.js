// Puts arguments[1] into the field arguments[0], or the field arguments[2] places behind it in a row of fields for one
// character each, in place of what it holds. It is inserted by the document in one go: no key is pressed that something
// else could get. Answers [what, the field]: "whole", "partly", or "short" where the field takes fewer characters.
const [first, secret, behind] = arguments;
noteRootsRound(first);
const rowOf = () => {
  const fields = fieldsNear(first);
  const row = [];
  for (let at = 0; at < fields.length; at++) {
    if (fields[at] === first || row.length > 0 && fields[at].maxLength === first.maxLength) row[row.length] = fields[at];
  }
  return row;
};
const field = behind === 0 ? first : rowOf()[behind];
if (!field) return ['short', null];
if (behind === 0 && field.maxLength > 0 && field.maxLength < secret.length) return ['short', field];
const key = type => field.dispatchEvent(new KeyboardEvent(type, {bubbles: true, composed: true, cancelable: true, key: 'Unidentified'}));
takeKeys(field);
key('keydown');
if (hasKeys(field)) {
  placeCaret(field, true);
  document.execCommand('insertText', false, secret);
}
if (heldBy(field) === '' && field.isConnected) {
  apply(Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set, field, [secret]);
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}
key('keyup');
return [heldBy(field) === secret ? 'whole' : 'partly', field];
