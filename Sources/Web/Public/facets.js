// What the results of a search can be narrowed by, asked for when they are on the screen. Without this script a link leads to
// the page that has it.

import { parse } from './parts.js';

const headers = { Accept: 'text/html', 'X-Refresh': 'facets' };

async function show() {
  const place = document.querySelector('[data-facets]:not(:has(details))');
  if (!place) return;
  const answer = await fetch(place.dataset.facets, { headers, redirect: 'manual' }).catch(() => null);
  if (!answer?.ok) return;
  place.replaceChildren(...parse(await answer.text()).body.childNodes);
  // Beside the results there is room; above them it is folded.
  place.querySelector('details').open = matchMedia('(min-width: 821px)').matches;
}

document.addEventListener('obieg:shown', show);
show();
