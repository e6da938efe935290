// The live layer. Every page works without it; it keeps what is on the screen up to date.
//
//  <meta name="events" content="…">   where the server says that something happened (no content, only that it did)
//  [data-live][id]                    a part of the page that is fetched again and put in place of itself
//
// Nothing is replaced in which somebody is writing, or has opened something.

const source = document.querySelector('meta[name="events"]')?.content;
const status = document.getElementById('live');

function isInUse(part) {
  if (part.contains(document.activeElement) && document.activeElement !== document.body) return true;
  return [...part.querySelectorAll('textarea, input:not([type=hidden])')].some(
    field => field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue);
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live][id]')) {
    const next = fresh.getElementById(part.id);
    if (!next || isInUse(part)) continue;
    for (const open of part.querySelectorAll('details[id]')) {
      const same = next.querySelector(`details[id="${CSS.escape(open.id)}"]`);
      if (same) same.open = open.open;
    }
    if (!part.isEqualNode(next)) part.replaceWith(next);
  }
}

// Several events in a row are one refresh.
let waiting;
function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => refresh().catch(() => say('off')), 300);
}

function say(state) {
  if (status) { status.textContent = status.dataset[state] ?? ''; status.dataset.state = state; }
}

if (source) {
  const events = new EventSource(source);
  events.onopen = () => say('on');
  events.onerror = () => say('off');
  events.onmessage = changed;
}
