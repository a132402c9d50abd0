// Scrolls the element arguments[0] into the middle of the viewport unless it is wholly visible, and waits until the page
// has reacted.
const [element, answer] = arguments;
const box = element.getBoundingClientRect();
const visible = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
const inScroller = () => {
  for (let node = element.parentElement; node && node !== document.documentElement; node = node.parentElement) {
    const around = node.getBoundingClientRect();
    const clips = getComputedStyle(node).overflow !== 'visible';
    if (clips && (box.top < around.top || box.bottom > around.bottom || box.left < around.left || box.right > around.right)) return true;
  }
  return false;
};
if (visible && !inScroller()) {
  answer();
} else {
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const timer = setTimeout(answer, 200);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    clearTimeout(timer);
    setTimeout(answer, 0);
  }));
}
