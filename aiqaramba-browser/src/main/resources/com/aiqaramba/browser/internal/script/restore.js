// Gives a page its dialogs back.
const key = Symbol.for('aiqaramba.dialogs');
if (window[key]) {
  Object.assign(window, window[key]);
  delete window[key];
}
