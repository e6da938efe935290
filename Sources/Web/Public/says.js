// What the scripts say, in the reader's language: the page brings the words, as attributes of #says.

const words = document.getElementById('says')?.dataset ?? {};

/** A word of the page; empty where the page has none. */
export const word = name => words[name] ?? '';

/** "9:12" */
export const clock = (at = new Date()) => `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;

/** "11,2 MB" */
export function size(bytes) {
  const [number, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB'];
  return `${number.toLocaleString(document.documentElement.lang)} ${unit}`;
}

/** Says a sentence to those who hear the page, and shows nothing. */
export function announce(text) {
  const place = document.getElementById('announced');
  if (place) place.textContent = text;
}

/** Says a sentence where the page says what was done; `more` is put behind it. */
export function tell(text, isBad = true, ...more) {
  const place = document.getElementById('flash');
  if (!place) return;
  const line = document.createElement('p');
  line.className = isBad ? 'flash flash-bad' : 'flash flash-note';
  line.append(text, ...more.flatMap(piece => [' ', piece]));
  place.replaceChildren(line);
  line.scrollIntoView({ block: 'nearest' });
}

/** An element with its attributes and what is in it. */
export function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...inside);
  return element;
}

/** Marks an element as the script's own: a newer version of the page leaves it where it is. */
export function own(element) {
  element.isOurs = true;
  return element;
}

/** The address of a file of the same version as the scripts. */
export const asset = name => new URL(name, import.meta.url).pathname;

/** The mark of the session, without which nothing is taken from us. */
export const token = () => document.querySelector('input[name="csrf"]')?.value ?? '';
