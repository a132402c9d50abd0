// What a script marks in texts, with colours that style sheets give to the mark.
const highlighted = new Map();
const MOST_HIGHLIGHTED = 5000;
const noteHighlights = () => {
  if (!sheets.highlights) return;
  const found = [];
  try {
    CSS.highlights.forEach((highlight, name) => {
      highlight.forEach(range => {
        found[found.length] = {name, range, priority: highlight.priority};
      });
    });
  } catch (unknown) {
    return;
  }
  let texts = 0;
  for (let at = 0; at < found.length; at++) {
    const {startContainer, startOffset, endContainer, endOffset} = found[at].range;
    const end = isText(endContainer) ? afterInTree(endContainer) : placeIn(endContainer, endOffset);
    for (let node = placeIn(startContainer, startOffset); node && node !== end && texts < MOST_HIGHLIGHTED; node = afterInTree(node), texts++) {
      if (!isText(node)) continue;
      const from = node === startContainer ? startOffset : 0, to = node === endContainer ? endOffset : dataOf(node).length;
      const marks = memoOf(highlighted, node) || [];
      memoize(highlighted, node, marks);
      marks[marks.length] = {...found[at], from, to};
    }
  }
};
const afterInTree = node => firstOf(node) || behind(node);
const behind = node => {
  for (let at = node; at; at = parentOf(at)) if (nextOf(at)) return nextOf(at);
  return null;
};
// The node at an edge of a range.
const placeIn = (container, offset) => {
  if (isText(container)) return container;
  let child = firstOf(container);
  for (let n = 0; child && n < offset; n++) child = nextOf(child);
  return child || behind(container);
};
// Where the letters of a text can be seen when some of them are marked.
const inkMarked = (ink, marks, node, record) => {
  const parts = [];
  for (let at = 0; at < marks.length; at++) {
    const {name, from, to, priority} = marks[at];
    const style = styleOf(record.element, '::highlight(' + name + ')');
    const back = colorOf(style.backgroundColor), color = colorOf(style.color);
    startAt(oneRange, node, from);
    endAt(oneRange, node, to);
    const isSeen = back.alpha > 0.9 ? color.alpha >= LEAST_OPACITY && !isAlike(color, back) : differs(record, color);
    parts[parts.length] = {boxes: boxesOfRange(oneRange), isSeen, priority};
  }
  return {...ink, isUneven: true, at: box => {
    let top = null;
    for (let at = 0; at < parts.length; at++) if (isUnder(box, parts[at].boxes, 0.5) && (top === null || parts[at].priority >= top.priority)) top = parts[at];
    return top === null ? ink.at(box) : top.isSeen;
  }};
};

// Buttons and marks for scrolling, which style sheets make. They are no elements: their text is told where they belong.
const noteScrollButtons = (selector, style) => {
  const parts = partsOf(selector);
  for (let at = 0; at < parts.length && sheets.scrollButtons.length < 100; at++) {
    const found = apply(matchIn, parts[at], [/^(.*)::scroll-button\(([a-z*-]+)\)$/]);
    if (found && style && isSet(style.content)) sheets.scrollButtons[sheets.scrollButtons.length] = {owner: found[1] || '*', way: found[2], content: style.content};
  }
};
const tellScrollParts = record => {
  const {element, style, paint} = record;
  if (paint.opacity < LEAST_OPACITY || style.visibility !== 'visible') return;
  if (sheets.scrollMarkers) noteScrollMarker(record);
  if (!isScrolling(style.overflowX) && !isScrolling(style.overflowY)) return;
  const texts = record.scrollMarkers || [];
  const buttons = new Map();
  for (let at = 0; at < sheets.scrollButtons.length; at++) {
    const {owner, way, content} = sheets.scrollButtons[at];
    try {
      if (matches(element, owner)) memoize(buttons, way, content);
    } catch (unknown) {
      continue;
    }
  }
  buttons.forEach(content => {
    texts[texts.length] = writtenIn(content, element, style);
  });
  for (let at = 0; at < texts.length; at++) {
    if (isIcon(texts[at])) continue;
    endBlock();
    put(' ' + texts[at] + ' ', texts[at]);
    if (sink.box === null) sink.box = record.box;
    endBlock();
  }
};
const noteScrollMarker = record => {
  const own = styleOf(record.element, '::scroll-marker');
  if (own.content === 'none' || own.content === 'normal' || own.display === 'none') return;
  let round = record.parent;
  while (round !== null && (round.style.scrollMarkerGroup || 'none') === 'none') round = round.parent;
  if (round === null) return;
  round.scrollMarkers = round.scrollMarkers || [];
  round.scrollMarkers[round.scrollMarkers.length] = writtenIn(own.content, record.element, own);
};
