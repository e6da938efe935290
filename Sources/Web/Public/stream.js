// Listens to the server until told to stop, through lost networks and sleep. It is `fetch` and not `EventSource` because
// that tells neither silence nor why it was refused: a laptop that slept would wait on a dead connection.

const patience = 45_000;  // the server shows every 20 s that it is there
const longest = 30_000;

const pause = (milliseconds, signal) => new Promise(done => {
  const over = () => { clearTimeout(timer); removeEventListener('online', over); done(); };
  const timer = setTimeout(over, milliseconds);
  addEventListener('online', over, { once: true });
  signal.addEventListener('abort', over, { once: true });
});

/**
 * @param address where to listen; asked for anew each time, because it says where to go on.
 * @param tells `on(isAgain)`, `off()`, `event(number)`, `ended()` when whoever listened is signed out, `gaveWay()` when a
 *   newer page of this browser listens instead.
 */
export async function listen(address, signal, tells) {
  let tries = 0;
  let wasOn = false;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const give = () => attempt.abort();
    signal.addEventListener('abort', give, { once: true });
    addEventListener('offline', give, { once: true });
    let silence = setTimeout(give, patience);
    try {
      const answer = await fetch(address(), {
        headers: { Accept: 'text/event-stream' }, redirect: 'manual', cache: 'no-store', signal: attempt.signal });
      if (answer.type === 'opaqueredirect' || answer.status === 401) return tells.ended();
      if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
      tells.on(wasOn || tries > 0);
      [wasOn, tries] = [true, 0];
      const gaveWay = await read(answer.body, attempt.signal, tells.event, () => {
        clearTimeout(silence);
        silence = setTimeout(give, patience);
      });
      if (gaveWay) return tells.gaveWay();
    } catch {
      // Whatever went wrong with the network is tried again.
    }
    clearTimeout(silence);
    attempt.abort();
    signal.removeEventListener('abort', give);
    removeEventListener('offline', give);
    if (signal.aborted) return;
    // A server that was started anew is not worth a word; one that does not answer is.
    if (tries > 0 || !navigator.onLine) tells.off();
    tries += 1;
    const wait = tries === 1 && navigator.onLine ? 200 : Math.min(longest, 500 * 2 ** tries);
    await pause(wait * (0.75 + Math.random() / 2), signal);
  }
}

/**
 * Reads events (https://html.spec.whatwg.org/multipage/server-sent-events.html) and tells their numbers.
 *
 * @returns whether a newer page listens instead.
 */
async function read(body, signal, event, alive) {
  const reader = body.getReader();
  // Whoever only forgets the body keeps its connection until memory is tidied up.
  signal.addEventListener('abort', () => reader.cancel().catch(() => {}), { once: true });
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return false;
    alive();
    const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
    text = blocks.pop();
    if (blocks.some(block => block.startsWith('event: gave-way'))) return true;
    const numbers = blocks.flatMap(block => block.match(/^id: (\d+)$/m)?.[1] ?? []);
    if (numbers.length) event(Number(numbers.at(-1)));
  }
}
