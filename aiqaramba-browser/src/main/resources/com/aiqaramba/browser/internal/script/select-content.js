// Selects the whole content of the field arguments[0].
const field = arguments[0];
field.focus();
if (typeof field.select === 'function') field.select();
else getSelection().selectAllChildren(field);
