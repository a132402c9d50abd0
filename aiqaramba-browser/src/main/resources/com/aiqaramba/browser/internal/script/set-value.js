// Gives the field arguments[0] the value arguments[1] as a date picker would. A value that the type does not take leaves
// the old one. Answers the value that it then has.
const [field, value] = arguments;
const trial = make('input');
trial.type = typeOf(field);
trial.value = value;
if (value === '' || trial.value === value) {
  apply(Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set, field, [value]);
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}
return valueOfInput(field);
