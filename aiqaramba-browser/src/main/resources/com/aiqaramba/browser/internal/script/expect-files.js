// Catches the next request for files: instead of the browser's dialog, the field that asks is kept for the driver.
const WANTED = Symbol.for('aiqaramba.files');
const old = window[WANTED];
if (old) old.end();
const wanted = {field: null, end: null};
const take = field => {
  wanted.field = field;
  if (!field.isConnected) {
    field.style.display = 'none';
    document.documentElement.appendChild(field);
    wanted.added = true;
  }
};
const isFiles = field => field && tagOf(field) === 'input' && typeOf(field) === 'file';
const onClick = event => {
  const field = event.composedPath()[0];
  if (isFiles(field)) {
    event.preventDefault();
    take(field);
  }
};
const click = HTMLElement.prototype.click;
const showPicker = HTMLInputElement.prototype.showPicker;
const dispatch = EventTarget.prototype.dispatchEvent;
const open = window.showOpenFilePicker;
HTMLElement.prototype.click = function () {
  if (isFiles(this)) take(this);
  else apply(click, this, []);
};
HTMLInputElement.prototype.showPicker = function () {
  if (isFiles(this)) take(this);
  else apply(showPicker, this, []);
};
EventTarget.prototype.dispatchEvent = function (event) {
  if (event.type === 'click' && this instanceof HTMLInputElement && isFiles(this) && !this.isConnected) {
    take(this);
    return true;
  }
  return apply(dispatch, this, [event]);
};
if (open) {
  window.showOpenFilePicker = options => new Promise(done => {
    const field = make('input');
    field.type = 'file';
    field.multiple = Boolean(options && options.multiple);
    field.addEventListener('change', () => {
      const handles = [];
      for (let at = 0; at < field.files.length; at++) {
        const file = field.files[at];
        handles[at] = {kind: 'file', name: file.name, getFile: () => Promise.resolve(file), queryPermission: () => Promise.resolve('granted'), requestPermission: () => Promise.resolve('granted')};
      }
      done(handles);
    });
    take(field);
  });
}
addEventListener('click', onClick, true);
wanted.end = () => {
  removeEventListener('click', onClick, true);
  HTMLElement.prototype.click = click;
  HTMLInputElement.prototype.showPicker = showPicker;
  EventTarget.prototype.dispatchEvent = dispatch;
  if (open) window.showOpenFilePicker = open;
  delete window[WANTED];
};
window[WANTED] = wanted;
