// Puts a newer version of the page on the screen. Refreshing touches the parts that say they are live; after a form the whole
// content of the page follows its answer. What somebody is writing stays in either case.

import { morph, formsInUse, isInUse, key } from './morph.js';
import { word, make, own } from './says.js';

// Keys and marks of forms differ each time, and mean nothing to whoever looks.
const plain = part => part.outerHTML.replace(/(name="(?:key|csrf)" value=")[^"]*/g, '$1');
const shown = new WeakMap();
let version = 0;

/** Changes with everything that is put on the screen: what was asked for before that is too old to be shown. */
export const present = () => version;
export const supersede = () => { version += 1; };

export const parse = html => new DOMParser().parseFromString(html, 'text/html');

const inUse = node => node.localName === 'form' && isInUse(node);

/** Puts the live parts of a newer version in place of those on the screen. */
export function refresh(fresh) {
  frame(fresh);
  const parts = [...document.querySelectorAll('[data-live][id]')];
  for (const part of parts) {
    const next = fresh.getElementById(part.id);
    if (part.parentElement?.closest('[data-live][id]')) continue;
    if (!next) leave(part);
    else if (shown.get(part) !== plain(next)) put(part, next);
  }
  for (const next of fresh.querySelectorAll('[data-live][id]')) {
    if (!document.getElementById(next.id) && !next.parentElement?.closest('[data-live][id]')) arrive(next);
  }
  done();
}

/** Puts a whole page on the screen: the answer to a form of this one. */
export function show(fresh) {
  frame(fresh);
  for (const id of ['main', 'held', 'nav-work', 'tabbar']) {
    const [now, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (now && next) morph(now, next, inUse);
    else if (next) arrive(next);
    else if (now) now.remove();
  }
  document.body.className = fresh.body.className;
  // What has to be corrected is opened; what was open stays so.
  for (const bad of document.querySelectorAll('main details [aria-invalid="true"], main details .bad')) {
    bad.closest('details').open = true;
  }
  done();
}

/** What every version of the page brings: the marks of the session, and the title. */
function frame(fresh) {
  const mark = fresh.querySelector('input[name="csrf"]')?.value;
  if (mark) for (const field of document.querySelectorAll('input[name="csrf"]')) field.setAttribute('value', mark);
  document.dispatchEvent(new CustomEvent('obieg:page', { detail: fresh }));
}

function done() {
  supersede();
  document.dispatchEvent(new CustomEvent('obieg:shown'));
}

/** Makes a part like its newer version; later, where that would take a form away in which somebody writes. */
function put(part, next) {
  const kept = new Set([...next.querySelectorAll('form')].map(key));
  if (next.localName === 'form') kept.add(key(next));
  const lost = formsInUse(part).filter(form => !kept.has(key(form)));
  if (lost.length) return wait(part, next, lost);
  settle(part);
  shown.set(part, plain(next));
  morph(part, next, inUse);
}

function leave(part) {
  const lost = formsInUse(part);
  if (lost.length) return wait(part, null, lost);
  settle(part);
  part.remove();
}

/** A part that was not there is put beside a neighbour that is. */
function arrive(next) {
  const here = node => node?.id && document.getElementById(node.id);
  for (let before = next.previousElementSibling; before; before = before.previousElementSibling) {
    if (here(before)) return here(before).after(document.importNode(next, true));
  }
  for (let after = next.nextElementSibling; after; after = after.nextElementSibling) {
    if (here(after)) return here(after).before(document.importNode(next, true));
  }
  const parent = here(next.parentElement);
  if (parent) parent.append(document.importNode(next, true));
  else if (next.parentElement === next.ownerDocument.body) document.body.append(document.importNode(next, true));
}

// Says that there is something new, and shows it when it is wanted, or when nobody writes there any more.
const waiting = new WeakMap();

function wait(part, next, forms) {
  const before = waiting.get(part);
  if (before) {
    before.next = next;
    return;
  }
  const button = make('button', { type: 'button', class: 'link' }, word('fresherShow'));
  const note = own(make('p', { class: 'fresher', role: 'status' }, word('fresher'), ' ', button));
  const entry = { note, next, apply: () => {
    const newer = waiting.get(part)?.next;
    settle(part);
    if (newer) {
      shown.set(part, plain(newer));
      morph(part, newer);
    } else part.remove();
    done();
  } };
  entry.left = () => setTimeout(() => { if (waiting.has(part) && !forms.some(isInUse)) entry.apply(); });
  button.addEventListener('click', entry.apply);
  part.addEventListener('focusout', entry.left);
  part.before(note);
  waiting.set(part, entry);
}

function settle(part) {
  const entry = waiting.get(part);
  if (!entry) return;
  entry.note.remove();
  part.removeEventListener('focusout', entry.left);
  waiting.delete(part);
}
