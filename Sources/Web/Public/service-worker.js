// Keeps the shell: style, scripts, icons, and the page that says that there is no network, in each language. No page of
// somebody who has signed in is ever kept. The address of this file names the version: another one is a new worker, which
// keeps its own shell and drops the old one's.

const { searchParams } = new URL(self.location);
const shell = `obieg-${searchParams.get('v')}`;
const languages = searchParams.getAll('language');
const offline = language => `/offline?language=${language}`;
/** Under which address it is remembered in which language pages were last shown. */
const last = '/language';
/** Milliseconds for which a page that was asked for before this worker ran is waited for. */
const patience = 5_000;
let spoken;
/** Whether the page that says that there is no network was what could be shown last. */
let isAlone = false;

self.addEventListener('install', event => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

/** The pages without network, and what they need. */
async function keep() {
  const cache = await caches.open(shell);
  const seen = new Set();
  for (const language of languages) await keepPage(offline(language), cache, seen);
}

async function keepPage(address, cache, seen) {
  const page = await fetch(address, { cache: 'no-store' });
  if (!page.ok) throw new Error(`${address}: ${page.status}`);
  const wanted = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/public\/[^"#]+)/g)].map(([, path]) => path);
  while (wanted.length) {
    const path = new URL(wanted.pop(), location).pathname;
    if (seen.has(path)) continue;
    seen.add(path);
    const file = await fetch(path);
    if (!file.ok) throw new Error(`${path}: ${file.status}`);
    if (path.endsWith('.js')) {
      // Modules name others.
      for (const [, name] of (await file.clone().text()).matchAll(/(?:from|import) '(\.\/[^']+)'/g)) {
        wanted.push(new URL(name, new URL(path, location)).pathname);
      }
    }
    await cache.put(path, file);
  }
  await cache.put(address, page);
}

self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('obieg-') && name !== shell) await caches.delete(name);
    // The browser asks for the page at once, and does not wait until this worker runs.
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  // What the page without network needs; as long as there is one, nothing comes between the page and its files.
  else if (url.pathname.startsWith('/public/') && (isAlone || !navigator.onLine)) event.respondWith(kept(request));
});

async function page(event) {
  try {
    const answer = await preloaded(event) ?? await fetch(event.request);
    isAlone = false;
    event.waitUntil(remember(answer.headers.get('Content-Language')));
    return answer;
  } catch {
    isAlone = true;
    return kept(offline(await language()));
  }
}

/** What the browser asked for by itself; nothing where it did not, or where it does not come: then it is asked for again. */
const preloaded = event => Promise.race([
  event.preloadResponse, new Promise(done => setTimeout(done, patience))]);

async function remember(language) {
  if (!language || language === spoken) return;
  spoken = language;
  await (await caches.open(shell)).put(last, new Response(language));
}

async function language() {
  spoken ??= await (await caches.match(last, { cacheName: shell }))?.text();
  return languages.includes(spoken) ? spoken : languages[0];
}

async function kept(what) {
  return await caches.match(what, { cacheName: shell, ignoreSearch: typeof what !== 'string' }) ?? Response.error();
}

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil((async () => {
    const path = event.notification.data ?? '/day';
    const [open] = await self.clients.matchAll({ type: 'window' });
    if (!open) return self.clients.openWindow(path);
    await open.focus();
    return open.navigate(path);
  })());
});
