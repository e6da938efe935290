// Documents over the page: a picture, or a PDF page by page. Without this script the link leads to the picture.

import { announce, make, word } from './says.js';

const isPlain = event => !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-preview]');
  if (!link || event.defaultPrevented || !isPlain(event)) return;
  event.preventDefault();
  open(link);
});

function open(link) {
  const name = link.dataset.preview;
  const address = new URL(link.href);
  const picture = make('div', { class: 'preview-page', tabindex: '0' });
  const place = make('span', { class: 'preview-place' });
  const before = button('previewPrevious', '‹', () => turn(-1));
  const next = button('previewNext', '›', () => turn(1));
  const pages = make('div', { class: 'preview-turn', hidden: true }, before, place, next);
  const close = make('button', { class: 'btn', type: 'button' }, word('previewClose'));
  const save = make('a', { class: 'btn', href: address.pathname.replace(/\/preview$/, '') }, word('previewSave'));
  const dialog = make('dialog', { class: 'preview', 'aria-labelledby': 'preview-name' },
    make('header', {}, make('h2', { id: 'preview-name' }, name), pages, save, close), picture);
  let page = 1;
  let count = 1;
  let asked;

  function turn(step) {
    const wanted = page + step;
    if (wanted < 1 || wanted > count) return;
    page = wanted;
    show();
  }

  async function show() {
    asked?.abort();
    const own = asked = new AbortController();
    picture.ariaBusy = 'true';
    try {
      address.searchParams.set('page', page);
      const answer = await fetch(address, { signal: own.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      count = Number(answer.headers.get('Preview-Pages')) || 1;
      const source = await data(await answer.blob());
      if (own.signal.aborted) return;
      const said = `${word('previewPage')} ${page} / ${count}`;
      picture.replaceChildren(make('img', { src: source, alt: count > 1 ? `${name}, ${said}` : name }));
      picture.scrollTo(0, 0);
      place.textContent = said;
      if (count > 1) announce(said);
      pages.hidden = count < 2;
      before.ariaDisabled = String(page === 1);
      next.ariaDisabled = String(page === count);
    } catch {
      if (own.signal.aborted) return;
      picture.replaceChildren(make('p', {}, word('previewMissing')));
    }
    picture.ariaBusy = 'false';
  }

  close.addEventListener('click', () => dialog.close());
  // Beside the picture is beside the dialog.
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('close', () => {
    asked?.abort();
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  show();
}

function button(name, sign, act) {
  const made = make('button', { class: 'btn', type: 'button', 'aria-label': word(name) }, sign);
  made.addEventListener('click', act);
  return made;
}

/** A picture as an address: only such and our own are shown on a page. */
const data = blob => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(blob);
});
