// Inserts arguments[1] into the field arguments[0] as a paste does, without a key. Answers whether it was inserted.
const [field, text] = arguments;
noteRootsRound(field);
return hasKeys(field) && document.execCommand('insertText', false, text);
