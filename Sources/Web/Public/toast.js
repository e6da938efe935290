// Counts down what can still be taken back. The server decides when it leaves; this only shows how long that is.

const ends = new WeakMap();
let timer = 0;

const timed = () => document.querySelectorAll('[data-leaves]');

function look() {
  for (const element of timed()) {
    const leaves = element.dataset.leaves;
    // A newer version of the page says anew how long it is.
    if (ends.get(element)?.leaves !== leaves) ends.set(element, { leaves, at: performance.now() + Number(leaves) });
  }
  tick();
}

function tick() {
  clearTimeout(timer);
  let isRunning = false;
  for (const element of timed()) {
    const left = ends.get(element).at - performance.now();
    if (left > 0) {
      isRunning = true;
      const shown = element.querySelector('[data-countdown]');
      const text = `${Math.ceil(left / 1000)} s`;
      if (shown && shown.textContent !== text) shown.textContent = text;
    } else over(element);
  }
  if (isRunning) timer = setTimeout(tick, 250);
}

/** It has left: there is nothing to press any more. */
function over(element) {
  if (element.localName !== 'form') return;
  const hadFocus = element.contains(document.activeElement);
  element.remove();
  if (hadFocus) document.getElementById('main')?.focus();
}

document.addEventListener('obieg:shown', look);
look();
