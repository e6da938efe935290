// Completing what is typed into the search: the filter or the words before the caret make way for what is chosen, and one goes
// on typing behind it. The server says where that begins (`at`) and what stood there when it was asked (`typed`).

import { suggest } from './combobox.js';

const marks = /["„”“‟«»＂]/g;
const isOdd = text => (text.match(marks)?.length ?? 0) % 2 === 1;

/** How much of what stands behind the caret belongs to what makes way: the rest of a word, or up to the quote that ends it. */
function rest(typed, after) {
  if (isOdd(typed) && isOdd(after)) return after.search(marks) + 1;
  return after.match(/^[^\s"„”“‟«»＂]*/)[0].length;
}

function complete(field, { at, typed, value }) {
  const caret = field.selectionEnd;
  const since = field.value.slice(at, caret);
  // Since the list was shown somebody may have typed on, but only in the same word.
  if (!since.startsWith(typed) || /\s/.test(since.slice(typed.length))) return;
  field.setRangeText(value, at, caret + rest(since, field.value.slice(caret)), 'end');
  if (value.endsWith(':')) return field.dispatchEvent(new Event('input', { bubbles: true }));
  const end = field.selectionEnd;
  if (field.value[end] !== ' ') field.setRangeText(' ', end, end);
  field.setSelectionRange(end + 1, end + 1);
  // A long question is scrolled to where one goes on.
  if (end + 1 === field.value.length) field.scrollLeft = field.scrollWidth;
}

function enhance(field) {
  if (!field?.dataset.completes) return;
  suggest(field, {
    from: field.dataset.completes, name: 'div', look: 'opts pal', usual: true,
    typed: () => field.value.slice(0, field.selectionEnd),
    choose: ({ dataset }) => (dataset.href ? location.assign(dataset.href) : complete(field, { ...dataset, at: Number(dataset.at) })),
  });
  // What was found for another place of the caret is not left there.
  const move = () => { if (field.getAttribute('aria-expanded') === 'true') field.dispatchEvent(new Event('input')); };
  field.addEventListener('click', move);
  field.addEventListener('keyup', ({ key }) => { if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) move(); });
}

addEventListener('focusin', event => enhance(event.target));
enhance(document.activeElement);
