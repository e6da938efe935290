// One connection for all tabs of a browser: it may have few to one host. The tab that holds the lock listens and tells the
// others; when it is closed, the next one goes on after the last number that was heard. What is told is only that something
// happened: each tab asks for its own page, with the rights that its reader has at that moment.

import { listen } from './stream.js';
import { clock } from './says.js';

const source = document.querySelector('meta[name="events"]')?.content;
let heard = source ? Number(new URL(source, location).searchParams.get('after') ?? 0) : 0;
let channel;
let stop;

/** What this tab does with what is told: `changed`, `on`, `off`, `ended`, `counts`. */
const hearers = [];
export const hear = hearer => hearers.push(hearer);

let isLeader = false;
export const leads = () => isLeader;

/** Tells every tab of this browser, this one included. */
export function tell(what) {
  take(what);
  channel?.postMessage(what);
}

/** Tells the other tabs only. */
export const tellOthers = what => channel?.postMessage(what);

function take(what) {
  if (what.heard) heard = Math.max(heard, what.heard);
  for (const hearer of hearers) hearer(what);
}

function received({ data }) {
  // A tab that has just been opened may have missed what came after it was written and before it listened.
  if (data.hello !== undefined && isLeader) channel.postMessage({ ...state, heard });
  if (data.state && data.heard > heard) take({ changed: true });
  take(data);
}

let state = { state: 'on' };
function said(next) {
  state = { state: next, since: clock() };
  tell(state);
}

function lead(signal) {
  isLeader = true;
  listen(() => `${new URL(source, location).pathname}?after=${heard}`, signal, {
    on: isAgain => { said('on'); if (isAgain) tell({ changed: true }); },
    off: () => said('off'),
    ended: () => tell({ ended: true }),
    gaveWay: restUntilLookedAt,
    event: number => tell({ changed: true, heard: number }),
  });
}

function start() {
  if (!source || stop) return;
  channel = new BroadcastChannel('obieg');
  channel.onmessage = received;
  channel.postMessage({ hello: heard });
  const leaving = new AbortController();
  stop = leaving;
  // The promise is what holds the lock.
  const held = () => new Promise(release => {
    if (leaving.signal.aborted) return release();
    leaving.signal.addEventListener('abort', release);
    lead(leaving.signal);
  });
  if (!navigator.locks) return void held();
  navigator.locks.request('obieg-events', { signal: leaving.signal }, held).catch(error => {
    if (error.name !== 'AbortError') throw error;
  });
}

function rest() {
  stop?.abort();
  stop = null;
  isLeader = false;
  channel?.close();
  channel = null;
}

// More than one browser uses this session, or the browser keeps the connections of pages that have gone. Whoever is being
// looked at listens.
function restUntilLookedAt() {
  rest();
  addEventListener('focus', () => {
    start();
    take({ changed: true });
  }, { once: true });
}

// A page in the back-forward cache holds no lock and no connection; when it comes back it may be old.
addEventListener('pagehide', rest);
addEventListener('pageshow', event => {
  start();
  if (event.persisted) take({ changed: true });
});
start();
