// Where a script runs in a world of our own: everything in it is as the browser made it.
const tampered = [];
const interfaceOf = name => window[name];
const native = (name, what) => what;
