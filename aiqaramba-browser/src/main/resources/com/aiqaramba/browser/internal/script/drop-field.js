// A field for the files that are going to be dropped.
const field = make('input');
field.type = 'file';
field.multiple = true;
field.style.display = 'none';
document.documentElement.appendChild(field);
return field;
