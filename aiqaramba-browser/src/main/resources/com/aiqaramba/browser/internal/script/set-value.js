// Gives the field arguments[0] the value arguments[1] as a date picker would. Answers the value that it then has.
const [field, value] = arguments;
Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
field.dispatchEvent(new Event('input', {bubbles: true}));
field.dispatchEvent(new Event('change', {bubbles: true}));
return field.value;
