// Roles after HTML-AAM and WAI-ARIA, for what an agent can meet.
const ROLES = ' alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox '
  + 'complementary contentinfo definition deletion dialog document emphasis feed figure form generic grid gridcell group '
  + 'heading img image insertion link list listbox listitem log main mark marquee math menu menubar menuitem '
  + 'menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio '
  + 'radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong '
  + 'subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid '
  + 'treeitem ';
// The browser calls some of these by names of its own (image, Date, ColorWell); here they have their ARIA names.
const WIDGETS = ' button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio '
  + 'searchbox slider spinbutton switch tab textbox treeitem ';
const NAMED_BY_CONTENT = ' button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox '
  + 'menuitemradio option radio row rowheader switch tab tooltip treeitem ';
const INPUT_ROLES = {
  __proto__: null, button: 'button', submit: 'button', reset: 'button', image: 'button', checkbox: 'checkbox',
  radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox', file: 'button', hidden: 'none',
};
const TAG_ROLES = {
  __proto__: null, button: 'button', textarea: 'textbox', option: 'option', h1: 'heading', h2: 'heading', h3: 'heading',
  h4: 'heading', h5: 'heading', h6: 'heading', img: 'img', dialog: 'dialog', progress: 'progressbar', meter: 'meter',
  output: 'status', fieldset: 'group', details: 'group', optgroup: 'group', summary: 'button', table: 'table', tr: 'row',
  td: 'cell', th: 'columnheader', ul: 'list', ol: 'list', menu: 'list', li: 'listitem', p: 'paragraph', nav: 'navigation', main: 'main',
  aside: 'complementary', article: 'article', search: 'search', hr: 'separator', figure: 'figure', datalist: 'listbox', video: 'video', audio: 'audio', math: 'math',
};

const contains = (list, word) => word !== '' && apply(includesText, list, [' ' + word + ' ']);
const includesText = native('includes', String.prototype.includes);

// What custom elements say of themselves to the browser alone, by ElementInternals, as far as DevTools told of it.
const SPOKEN = new Map();
let listensToSpoken = true;
const spokenOf = element => SPOKEN.size > 0 && listensToSpoken && SPOKEN.get(element) || null;

const explicitRole = element => {
  const written = squeeze(words(element, 'role')).toLowerCase();
  if (written === '') {
    const spoken = spokenOf(element);
    return spoken !== null && contains(ROLES, spoken.role) ? spoken.role : '';
  }
  let word = '';
  for (let at = 0; at <= written.length; at++) {
    if (at < written.length && written[at] !== ' ') {
      word += written[at];
    } else {
      if (contains(ROLES, word)) return word === 'image' ? 'img' : word;
      word = '';
    }
  }
  return '';
};

const roleOfInput = element => {
  const type = typeOf(element);
  const known = INPUT_ROLES[type];
  if (known === 'searchbox' || known === undefined) {
    if (attribute(element, 'list') !== '' && type !== 'password') return 'combobox';
  }
  return known || 'textbox';
};

const isEditable = element => element.isContentEditable === true;
// A frame whose document can be edited as a whole is an editor.
const editsItself = element => {
  if (tagOf(element) === 'body' && document.designMode === 'on') return true;
  const written = attributeOf(element, 'contenteditable');
  return written !== null && written.toLowerCase() !== 'false';
};

const PARTS = 'article,aside,main,nav,section,[role=article],[role=complementary],[role=main],[role=navigation],[role=region]';
const nativeRole = element => {
  const tag = tagOf(element);
  if (tag === 'input') return roleOfInput(element);
  if (tag === 'a' || tag === 'area') return has(element, 'href') || has(element, 'xlink:href') ? 'link' : 'generic';
  if (tag === 'select') return element.multiple === true || element.size > 1 ? 'listbox' : 'combobox';
  if (tag === 'img' && attributeOf(element, 'alt') === '' && !has(element, 'aria-label')) return 'none';
  if (tag === 'svg') return 'img';
  if (tag === 'header' || tag === 'footer') return closest(element, PARTS) === null ? tag === 'header' ? 'banner' : 'contentinfo' : 'generic';
  if (tag === 'form') return has(element, 'aria-label') || has(element, 'aria-labelledby') ? 'form' : 'generic';
  if (tag === 'section') return has(element, 'aria-label') || has(element, 'aria-labelledby') ? 'region' : 'generic';
  if (editsItself(element) && TAG_ROLES[tag] === undefined) return 'textbox';
  return TAG_ROLES[tag] || 'generic';
};

const isFocusable = element => has(element, 'tabindex') || matches(element,
  'a[href],area[href],button,input:not([type=hidden]),select,textarea,summary');

const roleOf = element => {
  const written = explicitRole(element);
  if (written === '' || (written === 'none' || written === 'presentation') && isFocusable(element)) {
    return nativeRole(element);
  }
  return written === 'presentation' ? 'none' : written;
};
