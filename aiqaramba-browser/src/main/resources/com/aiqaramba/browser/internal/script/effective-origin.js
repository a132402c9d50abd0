// The origin of the document as the browser takes it: "null" for a sandboxed one, whatever its address and whatever its
// scripts say. A page can redefine its own "origin", but not what a frame in it is told of those round it.
const probe = document.createElement('iframe');
probe.style.display = 'none';
(document.body || document.documentElement).appendChild(probe);
let effective = '';
for (let at = 0; at < 100 && window[at] && effective === ''; at++) {
  try {
    const around = window[at].location.ancestorOrigins;
    if (around === undefined) effective = self.origin;
    else if (around.length > 0) effective = around[0];
  } catch (frameOfAnotherOrigin) {
    // Another one may tell.
  }
}
probe.remove();
return effective;
