// Chooses the option at arguments[1] of the native list arguments[0] as a click does, or gives it up where several can be.
const [list, at] = arguments;
const option = list.options[at];
option.selected = list.multiple ? !option.selected : true;
list.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
list.dispatchEvent(new Event('change', {bubbles: true}));
