// Days as people say them: "jutro", "pt", "+7d". The field takes them without the script too; here it says below what was
// understood, and keeps the calendar at hand. Where there is no keyboard the device's own calendar stays.

import { asset, make, own, word } from './says.js';

const delay = 150;
let number = 0;

function enhance(place) {
  const field = place.querySelector('input[type=date]');
  if (!field || place.isTold) return;
  place.isTold = true;
  const id = `day-said-${number += 1}`;
  const said = own(make('span', { class: 'hint', id, role: 'status' }));
  const picker = own(make('input', { type: 'date', class: 'vh', tabindex: '-1', 'aria-hidden': 'true', 'aria-label': word('calendar') }));
  const button = own(make('button', { type: 'button', class: 'icon-btn day-pick', 'aria-label': word('calendar') }));
  button.innerHTML = `<svg class="i" aria-hidden="true"><use href="${asset('icons.svg')}#i-calendar"/></svg>`;
  field.keeps = new Set(['type', 'placeholder', 'aria-describedby', 'autocomplete']);
  field.type = 'text';
  // A date field drops what is no date; what was typed is in its attribute.
  if (!field.value) field.value = field.defaultValue;
  field.placeholder = word('dayHint');
  field.autocomplete = 'off';
  field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  place.append(button, picker, said, ...quick(place, field));

  let timer;
  let asking;
  async function read() {
    asking?.abort();
    const typed = field.value.trim();
    if (!typed) return void (said.textContent = '');
    asking = new AbortController();
    try {
      const answer = await fetch(`/suggest/day?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: 'application/json', 'X-Refresh': 'suggest' }, redirect: 'manual', signal: asking.signal });
      const day = answer.status === 200 ? await answer.json() : null;
      said.textContent = day ? day.text : word('dayUnknown');
      if (day) picker.value = day.value;
    } catch (error) {
      if (error.name !== 'AbortError') said.textContent = '';
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(read, delay);
  });
  field.addEventListener('change', read);
  button.addEventListener('click', () => picker.showPicker());
  picker.addEventListener('change', () => put(field, picker.value));
  if (field.value) read();
}

function put(field, value) {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The days that are asked for most, at one press. */
function quick(place, field) {
  if (place.dataset.quick === undefined) return [];
  const buttons = word('dayQuick').split('|').map(text => {
    const button = make('button', { type: 'button', class: 'chip' }, text);
    button.addEventListener('click', () => put(field, text));
    return button;
  });
  return [own(make('span', { class: 'quick' }, ...buttons))];
}

const enhanceAll = () => document.querySelectorAll('.day').forEach(enhance);
if (matchMedia('(any-pointer: fine)').matches) {
  document.addEventListener('obieg:shown', enhanceAll);
  enhanceAll();
}
