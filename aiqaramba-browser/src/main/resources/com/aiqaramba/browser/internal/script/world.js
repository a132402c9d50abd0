// Keeps in a world of its own what is needed between two readings of a document: "read" is what reads it. Nodes are known by the
// numbers that DevTools have for them; elements are found again by the number of their reading and their place in it.
const known = new Map();
const readings = new Map();
const MAX_READINGS = 60;
let last = 0;
const nodesOf = ids => {
  const nodes = [];
  for (const id of ids) if (known.has(id) && known.get(id).isConnected) nodes.push(known.get(id));
  return nodes;
};
globalThis.aiqaramba = {
  read(settings) {
    const {listening, dropped, shadows, secrets} = settings;
    const all = {...settings, listening: nodesOf(listening), dropped: nodesOf(dropped), shadows: nodesOf(shadows), secrets: nodesOf(secrets)};
    const [json, elements, frames] = read(all);
    last++;
    readings.set(last, {elements: elements.map(element => new WeakRef(element)), frames: frames.map(frame => new WeakRef(frame))});
    readings.delete(last - MAX_READINGS);
    return last + '\n' + json;
  },
  know(ids, ...nodes) {
    nodes.forEach((node, at) => node.ownerDocument === document && known.set(ids[at], node));
  },
  element(reading, kind, at) {
    const found = readings.has(reading) ? readings.get(reading)[kind][at] : undefined;
    const element = found && found.deref();
    return element && element.isConnected && element.ownerDocument === document ? element : null;
  },
};
