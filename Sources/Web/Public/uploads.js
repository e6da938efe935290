// Files go ahead of the form: chosen, dropped anywhere on the page or pasted, each with its progress and a way to stop it.
// The form then carries their ids. Without the script it carries the files themselves.

import { announce, asset, make, own, size, tell, token, word } from './says.js';

const atOnce = 2;
const limit = Number(document.getElementById('says')?.dataset.limit ?? 0);
const queue = [];
let running = 0;

const fieldOf = form => form?.querySelector('input[type=file][name=attachment]');

/** The form that files belong to which were dropped or pasted somewhere on the page. */
function formFor(target) {
  const near = target?.closest?.('form');
  if (fieldOf(near)) return near;
  const all = [...document.querySelectorAll('main form')].filter(form => fieldOf(form) && form.checkVisibility());
  return all.find(form => form.getAttribute('action') === '/messages') ?? all[0];
}

function listOf(form) {
  const there = form.querySelector('.ups');
  if (there) return there;
  const field = fieldOf(form);
  const list = own(make('ul', { class: 'ups', 'aria-label': word('uploads') }));
  (field.closest('.drop, .compose-b') ?? field).before(list);
  return list;
}

function add(form, files) {
  for (const file of files) {
    const row = make('li', { class: 'up' });
    listOf(form).append(row);
    if (limit && file.size > limit) show(row, file, `${word('uploadTooLarge')} ${size(limit)}.`);
    else begin({ form, file, row });
  }
}

function begin(upload) {
  const { row, file } = upload;
  upload.amount = make('span', { class: 'muted num' }, size(file.size));
  upload.bar = make('progress', { max: Math.max(1, file.size), value: '0', 'aria-label': file.name });
  row.classList.remove('up-bad');
  row.classList.add('up-going');
  row.replaceChildren(make('b', {}, file.name), upload.amount, cross(word('uploadStop'), file, () => stop(upload)), upload.bar);
  queue.push(upload);
  next();
}

function next() {
  while (running < atOnce && queue.length) send(queue.shift());
}

function send(upload) {
  const { file, row, bar, amount } = upload;
  running += 1;
  const request = upload.request = new XMLHttpRequest();  // fetch tells no progress of what it sends
  request.open('POST', `/uploads?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('X-CSRF', token());
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
  request.responseType = 'json';
  request.upload.onprogress = event => {
    bar.value = event.loaded;
    amount.textContent = `${size(event.loaded)} ${word('uploadOf')} ${size(file.size)}`;
  };
  request.onload = () => {
    if (request.status === 201) arrived(upload, request.response);
    else show(row, file, request.response?.detail || word('uploadFailed'), () => begin(upload));
  };
  request.onerror = () => show(row, file, word('uploadFailed'), () => begin(upload));
  request.onloadend = () => {
    running -= 1;
    next();
    settle(upload.form);
  };
  request.send(file);
}

function stop(upload) {
  const waits = queue.indexOf(upload);
  if (waits >= 0) queue.splice(waits, 1);
  upload.request?.abort();
  upload.row.remove();
  fieldOf(upload.form)?.focus();
  settle(upload.form);
}

function arrived({ row, file }, { id }) {
  row.classList.remove('up-going');
  row.replaceChildren(
    make('b', {}, file.name), make('span', { class: 'muted num' }, size(file.size)),
    cross(word('uploadRemove'), file, () => row.remove()), make('input', { type: 'hidden', name: 'attachmentId', value: id }));
  announce(`${word('uploadDone')}: ${file.name}`);
  row.dispatchEvent(new Event('input', { bubbles: true }));
}

function show(row, file, sentence, again) {
  row.classList.remove('up-going');
  row.classList.add('up-bad');
  row.replaceChildren(make('b', {}, file.name), again ? retry(again) : '', cross(word('uploadRemove'), file, () => row.remove()),
    make('span', { class: 'badmsg', role: 'alert' }, sentence));
}

function retry(act) {
  const button = make('button', { type: 'button', class: 'link' }, word('uploadAgain'));
  button.addEventListener('click', act);
  return button;
}

function cross(text, file, act) {
  const button = make('button', { type: 'button', class: 'icon-btn', 'aria-label': `${text}: ${file.name}` });
  button.innerHTML = `<svg class="i i-s" aria-hidden="true"><use href="${asset('icons.svg')}#i-x"/></svg>`;
  button.addEventListener('click', act);
  return button;
}

// A form waits for its files.
addEventListener('submit', event => {
  if (!event.target.querySelector('.up-going')) return;
  event.preventDefault();
  event.target.sendsLater = event.submitter ?? true;
  tell(word('uploadsFirst'), false);
}, { capture: true });

function settle(form) {
  if (!form.sendsLater || form.querySelector('.up-going')) return;
  const by = form.sendsLater;
  form.sendsLater = null;
  if (!form.querySelector('.up-bad')) form.requestSubmit(by === true ? null : by);
}

// What the answer shows again as kept stands there already.
document.addEventListener('obieg:answered', event => event.detail.querySelectorAll('.up:not(.up-going)').forEach(row => row.remove()));

document.addEventListener('change', event => {
  const field = event.target;
  if (!field.matches('input[type=file][name=attachment]') || !field.files.length) return;
  add(field.form, [...field.files]);
  field.value = '';
});

document.addEventListener('paste', event => {
  const files = [...event.clipboardData.files];
  const form = files.length ? formFor(event.target) : null;
  if (!form) return;
  event.preventDefault();
  add(form, files);
});

const carries = event => event.dataTransfer?.types.includes('Files') && formFor(event.target);
const drops = isOver => document.body.classList.toggle('drops', isOver);

addEventListener('dragover', event => {
  if (!carries(event)) return;
  event.preventDefault();
  drops(true);
});
addEventListener('dragleave', event => { if (!event.relatedTarget) drops(false); });
addEventListener('drop', event => {
  drops(false);
  const form = carries(event);
  if (!form) return;
  event.preventDefault();
  add(form, [...event.dataTransfer.files]);
});
