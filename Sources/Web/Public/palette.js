// What is in the palette (Ctrl+K): everything that can be done here, where one can go, and people, entries and threads by name.
// Each line shows its key, so that next time the key is enough. `keys.js` opens it; this is loaded when it is first opened.

import { Listbox } from './listbox.js';
import { known, use, pressed } from './keys.js';
import { parse } from './parts.js';
import { make, word } from './says.js';

const dialog = document.getElementById('palette');
const field = dialog.querySelector('input');
const list = dialog.querySelector('[role=listbox]');
const delay = 80;
let timer;
let asking;

const fold = text => text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');

function option(text, keys, act) {
  const line = make('li', { role: 'option', 'aria-selected': 'false' }, make('span', {}, text), ...keys);
  line.act = act;
  return line;
}

/** What this page offers, and where its navigation leads. */
function here() {
  const all = known();
  const acts = all.filter(({ key }) => !key.startsWith('G '));
  const ways = new Map(all.filter(({ key }) => key.startsWith('G ')).map(one => [one.element.pathname, one]));
  const links = [...document.querySelectorAll('.side .nav a[href]')].map(link => {
    const copy = link.cloneNode(true);
    copy.querySelectorAll('.n, svg, kbd').forEach(part => part.remove());
    const keys = ways.get(link.pathname)?.key;
    return { label: copy.textContent.trim(), key: keys ?? '', element: link };
  });
  return [[word('paletteHere'), acts], [word('paletteGo'), links]];
}

function offered(wanted) {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  return here().map(([title, lines]) => [
    title,
    lines.filter(({ label }) => words.every(part => fold(label).includes(part))).map(
      ({ label, key, element }) => option(label, key ? pressed(key) : [], () => use(element))),
  ]).filter(([, lines]) => lines.length);
}

/** Shows what fits by now; that it is nothing is said only when all is there. */
function show(isAll) {
  const { options } = box;
  options.forEach((line, index) => { line.id = `pal-${index}`; });
  box.isOpen = true;
  box.select(box.selected ?? options[0]);
  dialog.querySelector('.pal-none').hidden = !isAll || options.length > 0;
  // What is outside of an open dialog is not heard.
  dialog.querySelector('[role=status]').textContent = isAll && options.length ? `${word('suggestions')}: ${options.length}` : '';
}

/** Offers what fits what stands in the field: at once what the page knows, then what the server finds. */
export function look() {
  const wanted = field.value.trim();
  clearTimeout(timer);
  asking?.abort();
  list.replaceChildren(...offered(wanted).map(([title, lines]) => make(
    'ul', { role: 'group', 'aria-label': title },
    make('li', { class: 'pal-h', role: 'presentation', 'aria-hidden': 'true' }, title), ...lines)));
  show(!wanted);
  if (wanted) timer = setTimeout(ask, delay, wanted);
}

/** People, entries and threads, as far as the reader may see them. */
async function ask(wanted) {
  asking = new AbortController();
  const { signal } = asking;
  let found = '';
  try {
    const answer = await fetch(`/suggest/palette?q=${encodeURIComponent(wanted)}`, {
      headers: { Accept: 'text/html', 'X-Refresh': 'palette' }, redirect: 'manual', signal });
    if (answer.ok) found = await answer.text();
  } catch { /* What the page offers stays. */ }
  if (signal.aborted) return;
  list.append(...parse(found).body.children);
  show(true);
}

const box = new Listbox(field, list, {
  choose: ({ act, dataset }) => {
    dialog.close();
    if (act) act();
    else location.assign(dataset.href);
  },
  tabs: false,
});
field.addEventListener('input', look);
