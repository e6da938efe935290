// Notifications of the desktop, for whoever asked for them on this device: a sentence when something new waits and nobody
// looks at the pages. Its subject only for whoever wants that too. One at a time.

import { asset, word } from './says.js';
import { leads } from './tabs.js';
import { counts } from './live.js';
import { parse } from './parts.js';

const wish = document.documentElement.dataset.notify;  // "on", or "subject"
const pause = 5_000;
let before = counts(document);
let last = 0;

// A tab that is seen holds this lock together with the others that are.
let unseen;
function see() {
  if (document.hidden) unseen?.();
  else navigator.locks?.request('obieg-seen', { mode: 'shared' }, () => new Promise(done => { unseen = done; }));
}

async function isSeen() {
  if (!navigator.locks) return !document.hidden;
  const { held } = await navigator.locks.query();
  return held.some(lock => lock.name === 'obieg-seen');
}

/** What the newest of a list is about. */
async function subject(path, place) {
  const answer = await fetch(path, { headers: { Accept: 'text/html', 'X-Refresh': 'notice' }, redirect: 'manual' });
  return answer.ok ? parse(await answer.text()).querySelector(place)?.textContent.trim() ?? '' : '';
}

async function notice(now) {
  const was = before;
  before = now;
  const isOrder = now.decide > was.decide;
  if (!isOrder && now.inbox <= was.inbox) return;
  if (!leads() || Notification.permission !== 'granted' || Date.now() - last < pause || await isSeen()) return;
  last = Date.now();
  const body = wish !== 'subject' ? '' : isOrder
    ? await subject('/day', '#decide h3') : await subject('/inbox', '#inbox .unread h3 a');
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.showNotification(word(isOrder ? 'noticeOrder' : 'noticeMessage'), {
    body, tag: 'obieg', icon: asset('icon.svg'), lang: document.documentElement.lang, data: isOrder ? '/day' : '/inbox' });
}

if (wish && wish !== 'off' && 'Notification' in window) {
  document.addEventListener('obieg:page', event => notice(counts(event.detail)));
  document.addEventListener('visibilitychange', see);
  see();
}

// The browser asks for its permission when the wish is saved, because it wants a press of a button for that.
addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[action="/account/notifications"]') || !('Notification' in window)) return;
  if (new FormData(form).get('notify') === 'off' || Notification.permission !== 'default') return;
  event.preventDefault();
  Notification.requestPermission().finally(() => form.submit());
}, { capture: true });
