// Keys that save the way to the mouse. Elements say which key is theirs (data-key="A", or "G D" for two in a row); on rows
// (data-item) it is the current row's. Single letters never work where somebody types, with Ctrl, Alt or Meta, or when they
// are switched off on this device (WCAG 2.1.4).

import { word, make } from './says.js';

const root = document.documentElement;
const help = document.getElementById('keys');
const palette = document.getElementById('palette');
const typing = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]';
const areOn = () => root.dataset.keys !== 'off';
const isSeen = element => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;

// MARK: The current row

const rows = () => [...document.querySelectorAll('[data-item]')].filter(
  row => isSeen(row) && !row.classList.contains('leaving'));
const current = () => document.querySelector('[data-item].cur');
let place = 0;

function mark(row) {
  for (const other of document.querySelectorAll('[data-item].cur, [data-item][aria-current]')) {
    if (other === row) continue;
    other.classList.remove('cur');
    other.removeAttribute('aria-current');
  }
  if (!row) return;
  row.keeps = new Set(['class', 'aria-current']);
  row.classList.add('cur');
  row.setAttribute('aria-current', 'true');
  place = rows().indexOf(row);
}

const target = row => row.querySelector('h2 a, h3 a, .row-t a, a[href]') ?? row;

function go(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  mark(next);
  target(next).focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('focusin', event => {
  const row = event.target.closest?.('[data-item]');
  if (row) mark(row);
});

// When a row goes, the next one takes its place; who had the focus in it has it there.
function settle(hadFocus) {
  const now = current();
  if (now && isSeen(now) && !now.classList.contains('leaving')) return;
  const all = rows();
  const next = all[Math.min(place, all.length - 1)];
  mark(next ?? null);
  if (hadFocus) (next ? target(next) : document.getElementById('main'))?.focus({ preventScroll: true });
}

document.addEventListener('obieg:leaving', event => {
  const hadFocus = event.detail.contains(document.activeElement) || document.activeElement === document.body;
  if (event.detail.classList.contains('cur')) settle(hadFocus);
});
document.addEventListener('obieg:back', event => mark(event.detail));
document.addEventListener('obieg:shown', () => settle(document.activeElement === document.body && rows().length > 0));

// MARK: What a key means

/** The element of a key: of the current row, else of the page. */
export function holder(key) {
  const mine = current()?.querySelector(`[data-key="${key}"]`);
  if (mine && isSeen(mine)) return mine;
  return [...document.querySelectorAll(`[data-key="${key}"]`)].find(
    element => !element.closest('[data-item]:not(.cur)') && isSeen(element));
}

/** Does what an element is there for: opens, presses, follows, or begins to write. */
export function use(element) {
  if (element.matches('input:not([type=checkbox], [type=radio]), textarea, select')) {
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  const fold = element.matches('details, summary') ? element.closest('details') : null;
  if (!fold) {
    const field = element.hash && element.pathname === location.pathname && document.querySelector(element.hash);
    if (!field) return element.click();
    for (let outer = field.closest('details'); outer; outer = outer.parentElement.closest('details')) outer.open = true;
    return use(field.matches('input, textarea, select') ? field : field.querySelector('input, textarea, select') ?? field);
  }
  fold.open = true;
  const first = fold.querySelector('input:not([type=hidden]), textarea, select, button');
  (first ?? fold.querySelector('summary')).focus();
}

let went = 0;

addEventListener('keydown', event => {
  if (palette && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    return showPalette();
  }
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return escape(event);
  if (!areOn() || event.key.length !== 1 || event.target.closest?.(typing) || document.querySelector('dialog[open]')) return;
  const key = event.key.toUpperCase();
  const isSecond = Date.now() - went < 1_500;
  went = key === 'G' && !isSecond ? Date.now() : 0;
  if (went) return;
  if (event.repeat && key !== 'J' && key !== 'K') return;
  if (!isSecond && key === 'J') return go(1);
  if (!isSecond && key === 'K') return go(-1);
  const found = isSecond ? holder(`G ${key}`) : key === '?' ? help : holder(key);
  if (!found) return;
  event.preventDefault();
  if (found === help) showHelp();
  else use(found);
});

/** Out of a field, and out of what was opened. */
function escape(event) {
  const fold = event.target.closest?.('details[open].rej, details[open].done, details[open].act, details[open].more');
  if (fold) {
    fold.open = false;
    fold.querySelector('summary').focus();
  } else if (event.target.matches?.(typing) && event.target.getAttribute('aria-expanded') !== 'true') {
    event.target.blur();
  }
}

/** Opens the palette at once, so that what is typed is never taken for keys; what is in it comes with the first opening. */
function showPalette() {
  if (palette.open) return palette.close();
  palette.querySelector('form').reset();
  palette.showModal();
  import('./palette.js').then(({ look }) => look(), () => {});
}

// MARK: Help

/** What the elements of the page are called, with their keys, each key once. */
export function known() {
  const all = new Map();
  for (const element of document.querySelectorAll('[data-key]')) {
    const key = element.dataset.key;
    if (!all.has(key) && holder(key)) all.set(key, { key, element: holder(key), label: label(holder(key)) });
  }
  return [...all.values()];
}

function label(element) {
  if (element.dataset.label || element.ariaLabel) return element.dataset.label || element.ariaLabel;
  if (element.labels?.[0]) return element.labels[0].textContent.trim();
  const copy = (element.localName === 'details' ? element.querySelector('summary') : element).cloneNode(true);
  copy.querySelectorAll('kbd, .n, svg').forEach(part => part.remove());
  return copy.textContent.trim().replace(/\s+/g, ' ');
}

/** "G" "D" as they are pressed. */
export const pressed = key => key.split(' ').map(one => make('kbd', {}, one));

function showHelp() {
  const list = help.querySelector('dl');
  const line = (keys, text) => make('div', {}, make('dt', {}, ...keys), make('dd', {}, text));
  const move = rows().length ? [line([...pressed('J K')], word('keyMove'))] : [];
  list.replaceChildren(
    ...move, ...known().map(({ key, label: text }) => line(pressed(key), text)),
    line([...pressed('Ctrl K')], word('keyPalette')), line([...pressed('Ctrl Enter')], word('keySend')),
    line(pressed('Esc'), word('keyClose')), line(pressed('?'), word('keyHelp')));
  help.showModal();
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-shows="keys"]')) showHelp();
  if (event.target === help || event.target === palette || event.target.closest('dialog [data-closes]')) event.target.closest('dialog').close();
});
