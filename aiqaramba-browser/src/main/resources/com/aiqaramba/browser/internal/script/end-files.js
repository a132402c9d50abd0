// Ends the catching of requests for files; a field that was put into the document for the driver leaves it.
const wanted = window[Symbol.for('aiqaramba.files')];
if (wanted) {
  wanted.end();
  if (wanted.added) wanted.field.remove();
}
