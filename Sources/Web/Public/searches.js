// How much is new in saved searches is asked for when the page is there, because each costs a search; and then not too often.

import { parse } from './parts.js';

const list = document.getElementById('nav-searches');
const pause = 15_000;
let last = 0;

async function ask() {
  if (!list?.dataset.news || document.hidden || Date.now() - last < pause) return;
  last = Date.now();
  const answer = await fetch(list.dataset.news, { headers: { 'X-Refresh': 'live' }, redirect: 'manual', cache: 'no-store' });
  if (!answer.ok) return;
  const here = list.querySelector('[aria-current]')?.getAttribute('href');
  list.replaceChildren(...parse(await answer.text()).body.children);
  for (const link of list.querySelectorAll('a')) if (link.getAttribute('href') === here) link.ariaCurrent = 'page';
}

const news = () => { ask().catch(() => {}); };
news();
document.addEventListener('obieg:page', news);
