// In which columns the cells of a table stand, and what the columns are called. A cell that goes over several rows moves those
// of the rows below it to the right.
const columnOf = cell => {
  const table = tableRound(cell.parent);
  if (table === null) return '';
  if (table.headers === undefined) layOut(table);
  if (isAmong(table.headers, cell.parent) || cell.column === undefined) return '';
  let name = '';
  for (let at = 0; at < table.headers.length; at++) {
    const header = headerAt(table.headers[at], cell.column);
    if (header !== '' && header !== name) name = joined(name, header);
  }
  return name;
};
// The first head is painted before all other rows of a table and the first foot after them, wherever they are written; captions
// where a style sheet puts them.
const orderRows = table => {
  const parts = [[], [], [], [], []];
  for (let at = 0; at < table.kids.length; at++) {
    const kid = table.kids[at];
    let part = parts[2];
    if (kid.display === 'table-caption') part = parts[kid.style.captionSide === 'bottom' ? 4 : 0];
    else if (kid.display === 'table-header-group' && parts[1].length === 0) part = parts[1];
    else if (kid.display === 'table-footer-group' && parts[3].length === 0) part = parts[3];
    part[part.length] = kid;
  }
  for (let n = 0, to = 0; n < parts.length; n++) for (let at = 0; at < parts[n].length; at++) table.kids[to++] = parts[n][at];
};
const tableRound = row => {
  for (let at = row, n = 0; at !== null && n < 4; at = at.parent, n++) {
    if (at.tag === 'table' || contains(' table grid treegrid ', explicitRole(at.element))) return at;
  }
  return null;
};
const isAmong = (list, one) => {
  for (let at = 0; at < list.length; at++) if (list[at] === one) return true;
  return false;
};
// Numbers the columns of all cells, and finds the rows in which there are headers only.
const layOut = table => {
  table.headers = [];
  let isAtHead = true;
  const parts = [table];
  while (parts.length > 0) {
    const part = parts[parts.length - 1];
    parts.length--;
    const below = [];
    for (let k = 0; k < part.kids.length; k++) {
      const kid = part.kids[k];
      if (!kid.element) continue;
      if (!isTableRow(kid)) {
        if (kid.tag !== 'td' && kid.tag !== 'th' && kid.tag !== 'table') below[below.length] = kid;
        continue;
      }
      numberCells(kid, part);
      isAtHead = isAtHead && table.headers.length < MOST_HEADERS && areHeaders(kid, table.headers.length > 0);
      if (isAtHead && !isTitle(kid)) table.headers[table.headers.length] = kid;
    }
    for (let k = below.length - 1; k >= 0 && parts.length < 2000; k--) parts[parts.length] = below[k];
  }
};
const MOST_HEADERS = 3;
const isTableRow = record => record.tag === 'tr' || attribute(record.element, 'role') === 'row';
// "part" knows, for each column, for how many rows more it is taken by a cell above.
const numberCells = (row, part) => {
  const taken = part.taken = part.taken || [];
  let column = 0;
  for (let at = 0; at < row.kids.length; at++) {
    const cell = row.kids[at];
    if (!cell.element) continue;
    const skipped = column;
    while (taken[column] > 0) taken[column++]--;
    const named = cell.tag !== 'td' && cell.tag !== 'th' && has(cell.element, 'aria-colindex') ? toNumber(attribute(cell.element, 'aria-colindex')) - 1 : NaN;
    if (named >= column && named < 1000) column = named;
    cell.column = column;
    cell.skipped = column - skipped;
    const rows = rowsOf(cell), span = spanOf(cell);
    for (let n = 0; n < span; n++) taken[column++] = rows - 1;
  }
  for (; column < taken.length; column++) if (taken[column] > 0) taken[column]--;
};
const rowsOf = cell => {
  const text = attributeOf(cell.element, 'rowspan');
  if (text === null) return 1;
  const rows = toNumber(text);
  return rows === 0 ? Infinity : rows > 1 ? rows : 1;
};
const spanOf = cell => {
  const isCell = cell.tag === 'td' || cell.tag === 'th';
  const text = attributeOf(cell.element, isCell ? 'colspan' : 'aria-colspan');
  const span = text === null ? 1 : toNumber(text);
  return span > 1 && span < 1000 ? span : 1;
};
// Beside the first such row only those that have nothing but headers.
const areHeaders = (row, isFurther) => {
  let headers = 0;
  const isInHead = row.parent !== null && row.parent.tag === 'thead';
  for (let at = 0; at < row.kids.length; at++) {
    const kid = row.kids[at];
    if (!kid.element) continue;
    const isHeader = isInHead || kid.tag === 'th' || attribute(kid.element, 'role') === 'columnheader';
    if (!isHeader && (isFurther || squeeze(startOfText(kid.element, 200)) !== '')) return false;
    if (isHeader) headers++;
  }
  return headers > 0;
};
// One header over all columns says what the table is about.
const isTitle = row => {
  let cells = 0;
  let span = 0;
  for (let at = 0; at < row.kids.length; at++) {
    if (!row.kids[at].element) continue;
    cells++;
    span = spanOf(row.kids[at]);
  }
  return cells === 1 && span > 1;
};
const headerAt = (row, column) => {
  for (let at = 0; at < row.kids.length; at++) {
    const kid = row.kids[at];
    if (kid.element && kid.column <= column && column < kid.column + spanOf(kid)) return squeeze(startOfText(kid.element, 500));
  }
  return '';
};
// How many columns beside a cell are taken by cells of rows above.
const skippedBefore = cell => {
  const table = cell.parent === null ? null : tableRound(cell.parent);
  if (table !== null && table.headers === undefined) layOut(table);
  return cell.skipped || 0;
};
