// The field that asked for files, null when none did.
const wanted = window[Symbol.for('aiqaramba.files')];
return wanted ? wanted.field : null;
