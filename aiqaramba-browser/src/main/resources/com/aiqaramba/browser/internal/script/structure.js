// What is told of the structure of a page: rows, items, groups, headings, frames, and what could not be read.
// A term and what is said of it make a row, as a row of a table does.
const enterRow = element => {
  flush();
  atEdge = true;
  const owner = addStructure('text', boxOf(element));
  return owner === null ? null : enter(owner);
};
const addStructure = (role, box) => {
  const owner = add(role, '', '', '', '', box, null);
  if (owner !== null) owner.isStructure = true;
  return owner;
};

// Walks what is in a node that is told by itself: its painted text is the node's own. What the name does not say is told
// beside it.
const within = (owner, walkIt) => {
  if (pixels || owner === null) return walkIt();
  const before = enter(owner);
  walkIt();
  leave(before);
};
const enter = owner => {
  const before = sink;
  sink = {told: '', ink: '', all: '', cells: 0, from: [], box: null, quiet: before.quiet, mute: before.mute, owner, since: nodes.length};
  return before;
};
const leave = before => {
  const {owner, since, all} = sink;
  const told = squeeze(sink.told);
  const ink = squeezeLines(sink.ink);
  sink = before;
  if (sink.owner !== null) sink.all += sink.cells > 0 ? inOneCell(all) : all;
  atEdge = false;
  if (owner.isStructure) {
    owner.name = cut(cellsOf(told));
    owner.text = squeezeLines(all !== '' && all[all.length - 1] === EDGE ? slice(all, 0, all.length - 1) : all);
    const isBare = nodes.length === since && owner.name === '' && squeeze(owner.role === 'text' ? spaced(owner.text) : owner.text) === '';
    if (isBare && nodes[since - 1] === owner) nodes.length = since - 1;
    return;
  }
  if (owner.role === 'alert' || owner.role === 'status') nameAsPainted(owner, since, all);
  if (told === '' && squeeze(ink) === '') return;
  if (told === '' || saysAll(owner.name, told)) {
    owner.text = ink;
    return;
  }
  const beside = add('text', cut(cellsOf(told)), '', '', '', owner.box, null);
  if (beside !== null) beside.text = ink;
};
// What a live region says is what is painted in it: a name that has more would tell what nobody sees.
const nameAsPainted = (owner, since, all) => {
  let painted = '';
  for (let at = 0; at < all.length; at++) painted += all[at] === EDGE || all[at] === BREAK ? ' ' : all[at];
  painted = squeeze(painted);
  let inner = '';
  for (let at = since; at < nodes.length; at++) if (!contains(' ' + nodes[at].states + ' ', 'HIDDEN')) inner = joined(inner, nodes[at].name);
  if (saysAll(painted, owner.name)) return;
  if (painted !== '' || inner !== '') owner.name = cut(painted || inner);
  else owner.states = joined(owner.states, 'HIDDEN');
};
// Blocks in a cell are lines of it.
const inOneCell = text => {
  let out = '';
  for (let at = 0; at < text.length; at++) out += text[at] === EDGE ? BREAK : text[at];
  return out;
};
const saysAll = (name, told) => {
  const compact = text => {
    let out = '';
    for (let at = 0; at < text.length; at++) if (!isSpace(text[at]) && text[at] !== EDGE) out += text[at];
    return apply(lower, out, []);
  };
  return apply(includesText, compact(name), [compact(told)]);
};

const addFrame = (element, box, style) => {
  const inner = {
    left: box.left + element.clientLeft + parseFloat(style.paddingLeft), top: box.top + element.clientTop + parseFloat(style.paddingTop),
    width: box.width, height: box.height, right: box.right, bottom: box.bottom,
  };
  const name = squeeze(words(element, 'title')) || squeeze(words(element, 'name'));
  const scale = '' + box.width / element.offsetWidth;
  // Of another origin, or in a sandbox: the page cannot look into it.
  const states = element.contentDocument || tagOf(element) === 'embed' && isFrameOfPage(element) ? '' : 'FOREIGN';
  const node = add('#frame', slice(name, 0, name.length < 80 ? name.length : 80), scale, states, '', inner, null);
  if (node !== null) frames[frames.length] = element;
  atEdge = true;
};

// Something is painted there that cannot be read.
const addHole = (what, box) => {
  flush();
  atEdge = true;
  add('unreadable', what, '', '', (box.width | 0) + ' x ' + (box.height | 0) + ' at ' + (box.left | 0) + ', ' + (box.top | 0), box, null);
  atEdge = true;
};

const levelOf = (element, tag) => attribute(element, 'aria-level') || (tag.length === 2 && tag[0] === 'h' ? tag[1] : '2');

// Adds what is kept beside fields and text.
const addLandmark = (element, role, tag, box) => {
  if (role === 'heading') {
    const name = nameOf(element);
    if (name !== '' && scope === null) lastHeading = name;
    return name === '' ? null : add(role, cut(name), '', '', 'level ' + levelOf(element, tag), box, null);
  }
  if (role === 'alert' || role === 'status') {
    const text = contentNameOf(element);
    return text === '' ? null : add(role, cut(text), '', '', '', box, null);
  }
  const isImage = role === 'img';
  const name = nameOf(element);
  const value = isImage ? '' : attribute(element, 'aria-valuetext') || attribute(element, 'aria-valuenow') || attribute(element, 'value');
  if (!isImage || name !== '') add(role, cut(name), cut(value), '', '', box, null);
  return null;
};

// Regions of a page are told where they begin; groups of fields, tables and the like where they have a name.
const REGIONS = ' navigation main search complementary banner contentinfo ';
const NAMED_REGIONS = ' form region group radiogroup toolbar tablist table grid treegrid list menu menubar tree feed article figure ';
const addRegion = (element, role, box) => {
  const isNamed = contains(NAMED_REGIONS, role);
  if (!isNamed && !contains(REGIONS, role)) return null;
  const name = nameOf(element);
  if (isNamed && name === '') return null;
  flush();
  atEdge = true;
  const node = add(role, cut(name), '', '', '', box, null);
  if (node !== null) node.isRegion = true;
  atEdge = true;
  return name === '' || role === 'list' || role === 'table' ? null : node;
};

// Where a thing stands: the row, item or group round it, or else the heading before it; and the column of a table.
let scope = null;
let column = '';
let lastHeading = '';
const placeOf = node => {
  const around = node.scope === null ? '' : node.scope.name || squeeze(spaced(node.scope.text));
  const label = around !== '' ? (node.scope.role === 'text' ? 'row' : node.scope.role) + ' "' + short(around) + '"'
    : node.heading !== '' ? 'heading "' + short(node.heading) + '"' : '';
  return node.column === '' ? label : joined(label === '' ? '' : label + ',', 'column "' + short(node.column) + '"');
};
const spaced = text => {
  let out = '';
  for (let at = 0; at < text.length && out.length < 200; at++) out += text[at] === EDGE || text[at] === BREAK ? ' ' : text[at];
  return out;
};
const short = text => text.length <= 80 ? text : slice(text, 0, 79) + '…';

const LANDMARKS = ' heading alert status img dialog alertdialog progressbar meter ';

const namesShownField = element => {
  const control = element.control;
  return !!control && isShown(control) && !has(control, 'aria-label') && !has(control, 'aria-labelledby');
};
