// Forms of the application are sent without leaving the page. The server sees the same request and answers the same page;
// where that is the page on the screen, only what changed is put there. A row that is done with goes at once, and comes back
// if it was refused. What could not be sent is still in its form.

import { parse, show, supersede } from './parts.js';
import { tell, word, make } from './says.js';
import { tellOthers } from './tabs.js';

// What takes its row off the list.
const finishing = /\/(acceptance|rejection|completion|approval|acknowledgement)$/;

const address = (form, by) => by?.getAttribute('formaction') ?? form.getAttribute('action');

function body(form, by) {
  const data = new FormData(form, by);
  return form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
}

document.addEventListener('submit', event => {
  const [form, by] = [event.target, event.submitter];
  if (event.defaultPrevented || form.getAttribute('method') !== 'post') return;
  // What changes the whole page, or ends it, is sent as ever.
  if (form.matches('[data-whole]') || !document.querySelector('.app')) return;
  event.preventDefault();
  if (form.ariaBusy !== 'true') send(form, by);
});

async function send(form, by) {
  const row = finishing.test(address(form, by)) && !form.matches('[data-stays]') ? form.closest('[data-item]') : null;
  const data = body(form, by);
  form.ariaBusy = 'true';
  supersede();
  if (row) hide(row, true);
  document.dispatchEvent(new CustomEvent('obieg:sending', { detail: form }));
  try {
    const answer = await fetch(address(form, by), { method: 'POST', body: data, headers: { Accept: 'text/html' } });
    const page = parse(await answer.text());
    form.ariaBusy = 'false';
    if (!take(answer, page, form, row) && row) hide(row, false);
  } catch {
    form.ariaBusy = 'false';
    if (row) hide(row, false);
    tell(word('notSent'));
    document.dispatchEvent(new CustomEvent('obieg:unsent', { detail: form }));
  }
}

function hide(row, isLeaving) {
  row.classList.toggle('leaving', isLeaving);
  document.dispatchEvent(new CustomEvent(isLeaving ? 'obieg:leaving' : 'obieg:back', { detail: row }));
}

/** Shows the answer to a form; false where nothing was done. */
function take(answer, page, form, row) {
  const there = new URL(answer.url);
  if (answer.redirected && there.pathname === '/sign-in') {
    tell(word('signedOut'), true, make('a', { href: '/sign-in', target: '_blank', class: 'link' }, word('signIn')));
    return false;
  }
  if (!page.querySelector('.app')) {
    tell(page.querySelector('main p')?.textContent ?? word('notSent'));
    return false;
  }
  const isSame = there.pathname === location.pathname;
  if (answer.ok) {
    document.dispatchEvent(new CustomEvent('obieg:sent', { detail: form }));
    tellOthers({ changed: true });
    if (answer.redirected && !isSame) {
      location.assign(there);
      return true;
    }
  }
  // What the form holds is now what the page says: empty again, or as it was typed with what was wrong.
  form.reset();
  document.dispatchEvent(new CustomEvent('obieg:answered', { detail: form }));
  if (answer.ok) for (let fold = form.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = false;
  if (row && !answer.ok) hide(row, false);
  if (answer.redirected && isSame) {
    there.searchParams.delete('done');
    if (there.href !== location.href) history.replaceState(history.state, '', there);
  }
  show(page);
  if (!answer.ok) mistake();
  return answer.ok;
}

function mistake() {
  const first = [...document.querySelectorAll('main [aria-invalid="true"], main .bad, main .errs')];
  const field = first.find(element => element.matches('input, select, textarea')) ?? first[0];
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const form = event.target.closest?.('form[method="post"]');
  if (!form) return;
  event.preventDefault();
  const button = [...form.elements].find(element => element.type === 'submit' && !element.hasAttribute('formaction'));
  form.requestSubmit(button);
});
