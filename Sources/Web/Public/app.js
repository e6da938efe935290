// The scripts of the pages. Every page works without them; they save waiting, typing and reloading. Nothing here comes from
// elsewhere, and what is said to people comes from the page (`says.js`).

import './live.js';
import './forms.js';
import './keys.js';
import './combobox.js';
import './dates.js';
import './uploads.js';
import './previews.js';
import './drafts.js';
import './toast.js';
import './notify.js';
import './offline.js';

// What few pages need.
if (document.querySelector('[data-facets]')) import('./facets.js');
if (document.querySelector('#nav-searches[data-news]')) import('./searches.js');

// Who types into the search has what is typed completed; without a network one types all of it.
const complete = () => { if (document.activeElement?.dataset.completes) import('./completing.js').catch(() => {}); };
addEventListener('focusin', complete);
complete();

// What was just done is said once: reloading or refreshing the page does not say it again.
const here = new URL(location);
if (here.searchParams.has('done')) {
  here.searchParams.delete('done');
  history.replaceState(history.state, '', here);
}
