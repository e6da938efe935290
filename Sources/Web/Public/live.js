// Keeps what is on the screen up to date. The first sign that something happened refreshes at once, what follows within
// 200 ms is one more refresh; a tab that nobody sees waits until somebody does.

import { hear, leads, tellOthers } from './tabs.js';
import { parse, refresh, present } from './parts.js';
import { word, tell, make } from './says.js';
import { formsInUse } from './morph.js';

const status = document.getElementById('live');
const gathering = 200;
const gatheringUnseen = 3_000;

let isAsking = false;
let isWaiting = false;
let isStale = false;

/** Something happened. */
export function changed() {
  if (document.hidden && !leads()) {
    isStale = true;
    return;
  }
  if (isAsking) {
    isWaiting = true;
    return;
  }
  isAsking = true;
  isWaiting = false;
  const rest = new Promise(done => setTimeout(done, document.hidden ? gatheringUnseen : gathering));
  ask().catch(() => { isStale = true; }).then(() => rest).then(() => {
    isAsking = false;
    if (isWaiting) changed();
  });
}

async function ask() {
  const from = present();
  const page = new URL(location);
  page.hash = '';
  const answer = await fetch(page, {
    headers: { Accept: 'text/html', 'X-Refresh': 'live' }, redirect: 'manual', cache: 'no-store' });
  if (answer.type === 'opaqueredirect') return ended();
  if (!answer.ok) return;
  const text = await answer.text();
  // A form was sent meanwhile: its answer is newer than this one.
  if (from !== present()) isWaiting = true;
  else refresh(parse(text));
}

/** Nobody is signed in any more. What is on the screen goes, unless somebody has written something there. */
function ended() {
  if (formsInUse(document.body).length === 0) return location.reload();
  say('off', '');
  tell(word('signedOut'), true, make('a', { href: '/sign-in', target: '_blank', class: 'link' }, word('signIn')));
}

function say(state, text) {
  if (!status || status.dataset.state === state) return;
  status.dataset.state = state;
  status.textContent = text;
}

hear(what => {
  if (what.changed) changed();
  if (what.ended) ended();
  if (what.counts) title(what.counts.decide);
  if (what.state === 'on') say('on', word('liveOn'));
  if (what.state === 'off') say('off', `${word('liveOff')} ${what.since}`);
});

// A page that the browser had got ready may be some minutes old, and shows what was so then.
if (performance.getEntriesByType('navigation')[0]?.deliveryType === 'navigational-prefetch') changed();

document.addEventListener('visibilitychange', () => {
  if (document.hidden || !isStale) return;
  isStale = false;
  changed();
});

// The number that waits for a decision stands in the title of every tab, seen or not.
let name = document.title;
function title(count) { document.title = count > 0 ? `(${count}) ${name}` : name; }

/** How much waits, by the navigation of a page. */
export function counts(page) {
  const number = path => Number(page.querySelector(`#nav-work a[href="${path}"] .n`)?.textContent.match(/\d+/)?.[0] ?? 0);
  return { decide: number('/day'), inbox: number('/inbox') };
}

document.addEventListener('obieg:page', event => {
  const now = counts(event.detail);
  name = event.detail.title || name;
  title(now.decide);
  tellOthers({ counts: now });
});
title(counts(document).decide);
