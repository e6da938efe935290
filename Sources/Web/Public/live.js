// The live layer. Every page works without it; it keeps what is on the screen up to date.
//
//  <meta name="events" content="…">   where the server says that something happened (no content, only that it did)
//  [data-live][id]                    a part of the page that is fetched again and put in place of itself
//
// Nothing is replaced in which somebody is writing. Tabs share one connection, and a tab that nobody sees waits.

const source = document.querySelector('meta[name="events"]')?.content;
const status = document.getElementById('live');

function isInUse(part) {
  if (part !== document.activeElement && part.contains(document.activeElement)) return true;
  return [...part.querySelectorAll('textarea, input:not([type=hidden])')].some(
    field => field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue);
}

function keepOpen(part, next) {
  for (const fold of part.querySelectorAll('details[id]')) {
    const same = next.querySelector(`details[id="${CSS.escape(fold.id)}"]`);
    if (same) same.open = fold.open;
  }
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Refresh': 'live' } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live][id]')) {
    const next = fresh.getElementById(part.id);
    if (!next || isInUse(part)) continue;
    keepOpen(part, next);
    part.replaceWith(next);
  }
}

// Several events in a row are one refresh.
let waiting;
let isStale = false;
function changed() {
  isStale = true;
  if (document.hidden) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => { isStale = false; refresh().catch(() => say('off')); }, 300);
}

function say(state) {
  if (status) { status.textContent = status.dataset[state] ?? ''; status.dataset.state = state; }
}

function listen(tell) {
  const events = new EventSource(source);
  events.onopen = () => tell('on');
  events.onerror = () => tell('off');
  events.onmessage = () => tell('changed');
}

function hear(what) { if (what === 'changed') changed(); else say(what); }

if (source) {
  document.addEventListener('visibilitychange', () => { if (isStale) changed(); });
  // A browser has few connections to one host. The tab that holds the lock listens for all of them.
  const tabs = new BroadcastChannel('obieg');
  tabs.onmessage = event => hear(event.data);
  const tell = what => { hear(what); tabs.postMessage(what); };
  if (navigator.locks) navigator.locks.request('obieg-events', () => new Promise(() => listen(tell)));
  else listen(hear);
}
