// Choosing people and entries by typing: <input data-suggest="/suggest/people">. The server answers a few options; what is
// chosen is put into the field as its name, which is what it takes without the script too.

import { Listbox } from './listbox.js';
import { parse } from './parts.js';
import { announce, make, own, word } from './says.js';

const delay = 80;
let number = 0;

/**
 * Gives a field a list of suggestions: what the server says at `from` to what is `typed`. `choose` is told the option; `name`
 * and `look` are the list's element and class. Who hears the page is told that there are none, unless that is `usual`.
 */
export function suggest(field, { from, typed, choose, name = 'ul', look = 'opts', usual = false }) {
  if (field.isSuggesting) return;
  field.isSuggesting = true;
  const id = `suggested-${number += 1}`;
  const list = own(make(name, { id, class: look, role: 'listbox', hidden: true, 'aria-label': called(field) }));
  field.after(list);
  field.removeAttribute('list');
  field.keeps = new Set(['role', 'list', 'autocomplete', 'aria-autocomplete', 'aria-controls', 'aria-expanded', 'aria-activedescendant']);
  for (const [key, value] of Object.entries({
    role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false',
  })) field.setAttribute(key, value);

  let timer;
  let asking;
  const shut = event => {
    clearTimeout(timer);
    asking?.abort();
    if (event && box.isOpen) {
      event.preventDefault();
      event.stopPropagation();
    }
    box.isOpen = false;
  };
  const box = new Listbox(field, list, { choose: option => { shut(); choose(option); }, close: shut });

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const url = new URL(from, location);
    url.searchParams.set('q', typed());
    try {
      const answer = await fetch(url, { headers: { Accept: 'text/html', 'X-Refresh': 'suggest' }, redirect: 'manual', signal: asking.signal });
      if (!answer.ok || document.activeElement !== field) return;
      show(await answer.text());
    } catch (error) {
      if (error.name !== 'AbortError') shut();
    }
  }

  function show(html) {
    const chosen = box.selected?.textContent;
    list.replaceChildren(...parse(html).body.children);
    box.options.forEach((option, index) => { option.id = `${id}-${index}`; });
    // Whoever has gone into the list meanwhile stays where they are.
    box.select(box.options.find(option => option.textContent === chosen));
    const count = box.options.length;
    box.isOpen = count > 0;
    if (count > 0 || !usual) announce(count > 0 ? `${word('suggestions')}: ${count}` : word('noSuggestions'));
  }

  const soon = () => {
    clearTimeout(timer);
    if (!typed().trim() && !field.dataset.suggestEmpty) return shut();
    timer = setTimeout(ask, delay);
  };
  field.addEventListener('input', soon);
  field.addEventListener('blur', () => shut());
  field.addEventListener('keydown', event => {
    if (!box.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey) {
      event.preventDefault();
      ask();
    }
  });
  if (field.dataset.suggestEmpty) field.addEventListener('focus', soon);
}

const called = field => field.ariaLabel || field.labels?.[0]?.textContent.trim() || '';

// Where a field takes several names, they are parted by semicolons, and the last one is being typed.
const several = field => field.dataset.several !== undefined;

function replace(field, value) {
  const before = several(field) ? field.value.split(';').slice(0, -1).map(text => text.trim()).filter(Boolean) : [];
  field.value = [...before, value].join('; ') + (several(field) ? '; ' : '');
}

const enhance = field => suggest(field, {
  from: field.dataset.suggest,
  typed: () => (several(field) ? field.value.split(';').at(-1) : field.value).trim(),
  choose: option => {
    replace(field, option.dataset.value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  },
});

const enhanceAll = () => document.querySelectorAll('input[data-suggest]').forEach(enhance);
document.addEventListener('obieg:shown', enhanceAll);
enhanceAll();
