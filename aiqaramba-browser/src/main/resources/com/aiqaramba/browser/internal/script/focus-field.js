// Gives the field arguments[0] the focus, with its content selected (arguments[1] 'all'), the caret at its end ('end'),
// or as it is (''). Answers JSON.
const [field, caret] = arguments;
noteRootsRound(field);
takeKeys(field);
const isFocused = hasKeys(field);
const placedCaret = isFocused && caret !== '' && placeCaret(field, caret === 'all');
return '{"focused":' + isFocused + ',"active":' + quote(isFocused ? '' : wordsOfActive()) + ',"caret":' + placedCaret
  + ',"value":' + quote(typedInto(field) ? heldBy(field) : '') + ',"near":' + quote(typedInto(field) && !isPassword(field) ? textNear(field) : '') + '}';
