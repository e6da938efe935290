// Keeps what is typed as a draft on the server, a moment after the last key. What the server cannot be told is kept in this
// browser, and sent later only when its author says so: nobody else's words leave under their name.

import { word, make, own, clock, token } from './says.js';

const pause = 1_500;
const me = document.getElementById('says')?.dataset.me ?? '';
const prefix = 'obieg-draft:';
const here = `${prefix}${me}:`;
const states = new WeakMap();

const formOf = target => {
  const form = target.closest?.('form');
  return form?.querySelector('[data-draft-status]') ? form : null;
};
const state = form => {
  if (!states.has(form)) states.set(form, { timer: 0, request: null, isStopped: false, isKept: false });
  return states.get(form);
};
const say = (form, text) => { form.querySelector('[data-draft-status]').textContent = text; };
const value = (form, name) => form.elements.namedItem(name)?.value ?? '';

/** What stands in a form, without its files: those go ahead as uploads. */
const content = form => [...new FormData(form)].filter(([, text]) => typeof text === 'string');
const place = form => `${here}${value(form, 'order') || value(form, 'thread') || 'new'}:${form.getAttribute('action')}`;

function later(form) {
  const draft = state(form);
  if (draft.isStopped) return;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => save(form), pause);
}

async function save(form, isLeaving = false) {
  const draft = state(form);
  clearTimeout(draft.timer);
  draft.timer = 0;
  // One after the other, so that each knows which draft the one before has made.
  if (draft.request && !isLeaving) return later(form);
  const request = draft.request = new AbortController();
  try {
    const answer = await fetch('/drafts', {
      method: 'POST', body: new URLSearchParams(content(form)), headers: { Accept: 'application/json' },
      redirect: 'manual', keepalive: isLeaving, signal: request.signal });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status >= 500) throw new Error('not kept');
    took(form, answer.status, await answer.json());
  } catch {
    if (!request.signal.aborted) keep(form);
  }
  if (draft.request === request) draft.request = null;
}

function took(form, status, { draft, saved, text }) {
  say(form, text ?? '');
  if (status !== 200) {
    // Another window has written there, or it was sent: this one would only get in the way.
    state(form).isStopped = true;
    return;
  }
  for (const [name, now] of [['draft', draft], ['saved', saved]]) {
    const field = form.elements.namedItem(name);
    if (field) field.value = now;
  }
  localStorage.removeItem(place(form));
  state(form).isKept = false;
}

/** Keeps it in this browser, and says so. */
function keep(form) {
  const typed = content(form).filter(([name]) => name !== 'csrf');
  try {
    localStorage.setItem(place(form), JSON.stringify({ at: clock(), typed }));
    state(form).isKept = true;
    say(form, `${word('draftHere')} ${clock()}.`);
  } catch {
    // The browser keeps nothing: the text is still in the form.
  }
}

document.addEventListener('input', event => {
  const form = formOf(event.target);
  if (form) later(form);
});

document.addEventListener('obieg:sending', ({ detail: form }) => {
  if (!states.has(form)) return;
  clearTimeout(state(form).timer);
  state(form).request?.abort();
});
document.addEventListener('obieg:unsent', ({ detail: form }) => { if (formOf(form)) keep(form); });
document.addEventListener('obieg:sent', ({ detail: form }) => {
  if (formOf(form)) localStorage.removeItem(place(form));
  // Whoever signs out leaves nothing behind.
  if (form.getAttribute('action') === '/sign-out') forget(() => true);
});
document.addEventListener('submit', event => {
  if (event.target.getAttribute('action') === '/sign-out') forget(() => true);
});

addEventListener('pagehide', () => {
  for (const form of document.forms) if (states.get(form)?.timer) save(form, true);
});

function forget(which) {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix) && which(name)) localStorage.removeItem(name);
}

/** What could not be sent before is offered: saved as a draft now, or discarded. */
function offer(name) {
  const { at, typed } = JSON.parse(localStorage.getItem(name));
  const [yes, no] = ['draftSave', 'draftDrop'].map(text => make('button', { type: 'button', class: 'btn btn-s' }, word(text)));
  const text = typed.find(([field, said]) => ['note', 'result'].includes(field) && said.trim())?.[1].trim() ?? '';
  const line = own(make('div', { class: 'flash flash-note kept', role: 'status' },
    make('p', {}, `${word('draftOf')} ${at} ${word('draftUnsent')} `, make('q', {}, text.slice(0, 120))), yes, no));
  const over = () => {
    localStorage.removeItem(name);
    line.remove();
  };
  no.addEventListener('click', over);
  yes.addEventListener('click', async () => {
    const fields = new URLSearchParams(typed.filter(([field]) => field !== 'draft' && field !== 'saved'));
    fields.set('csrf', token());
    try {
      const answer = await fetch('/drafts', { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      over();
      location.assign(answer.url);
    } catch {
      line.querySelector('p').append(' ', word('notSent'));
    }
  });
  document.getElementById('flash')?.before(line);
}

if (me) {
  // Of others who used this browser nothing is kept.
  forget(name => !name.startsWith(here));
  for (const name of Object.keys(localStorage)) if (name.startsWith(here)) offer(name);
}

// The form is still open, and so is whoever typed it: its draft goes to the server as ever.
addEventListener('online', () => {
  for (const form of document.forms) if (states.get(form)?.isKept) later(form);
});
