// Ctrl+K: everything that can be done here, where one can go, and people, entries and threads by name. Each line shows its
// key, so that next time the key is enough.

import { Listbox } from './listbox.js';
import { known, use, pressed } from './keys.js';
import { announce, make, word } from './says.js';

const dialog = document.getElementById('palette');
const field = dialog?.querySelector('input');
const list = dialog?.querySelector('[role=listbox]');
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
  ]);
}

function show(groups) {
  const filled = groups.filter(([, lines]) => lines.length);
  list.replaceChildren(...filled.map(([title, lines]) => make(
    'ul', { role: 'group', 'aria-label': title },
    make('li', { class: 'pal-h', role: 'presentation', 'aria-hidden': 'true' }, title), ...lines)));
  box.options.forEach((line, index) => { line.id = `pal-${index}`; });
  box.isOpen = true;
  box.select(box.options[0]);
  dialog.querySelector('.pal-none').hidden = box.options.length > 0;
}

function look() {
  const wanted = field.value.trim();
  const mine = offered(wanted);
  show(mine);
  clearTimeout(timer);
  asking?.abort();
  if (wanted.length > 1) timer = setTimeout(() => ask(wanted, mine), delay);
}

/** People, entries and threads, as far as the reader may see them. */
async function ask(wanted, mine) {
  asking = new AbortController();
  try {
    const answer = await fetch(`/palette?q=${encodeURIComponent(wanted)}`, {
      headers: { Accept: 'text/html', 'X-Refresh': 'palette' }, redirect: 'manual', signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const groups = [...page.querySelectorAll('[data-group]')].map(group => [
      group.dataset.group,
      [...group.querySelectorAll('[role=option]')].map(line => {
        line.act = () => location.assign(line.dataset.href);
        return line;
      })]);
    show([...mine, ...groups]);
    announce(`${word('suggestions')}: ${box.options.length}`);
  } catch (error) {
    if (error.name !== 'AbortError') announce(word('noSuggestions'));
  }
}

let box;
if (dialog) {
  const choose = line => {
    dialog.close();
    line.act();
  };
  box = new Listbox(field, list, { choose, close: () => {}, tabs: false });
  field.addEventListener('input', look);
  dialog.querySelector('form').addEventListener('submit', event => event.preventDefault());
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    open();
  });
  document.addEventListener('click', event => { if (event.target.closest('[data-shows="palette"]')) open(); });
}

function open() {
  if (dialog.open) return dialog.close();
  field.value = '';
  look();
  dialog.showModal();
}
