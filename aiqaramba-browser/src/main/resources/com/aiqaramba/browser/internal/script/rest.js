// Answers true when the document is loaded and nothing has changed in it for arguments[0] milliseconds, false when that
// does not happen within arguments[1] milliseconds.
const [quiet, limit, answer] = arguments;
const began = performance.now();
let changed = began;
const observer = new MutationObserver(() => {
  changed = performance.now();
});
observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
const look = () => {
  const now = performance.now();
  const rests = document.readyState === 'complete' && now - changed >= quiet;
  if (rests || now - began >= limit) {
    observer.disconnect();
    answer(rests);
  } else {
    setTimeout(look, 20);
  }
};
look();
