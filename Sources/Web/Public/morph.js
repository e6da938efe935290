// Turns what is on the screen into a newer version of it, changing only what differs: what is focused, selected, opened,
// scrolled or typed stays as it is.

const typed = 'textarea, select, input:not([type=hidden], [type=submit], [type=button])';
const texts = 'textarea, input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio])';

/** Whether somebody has changed a field. */
export function isChanged(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.type === 'file') return field.files.length > 0;
  if (field.localName !== 'select') return field.value !== field.defaultValue;
  const usual = [...field.options].findLastIndex(option => option.defaultSelected);
  return field.selectedIndex !== Math.max(usual, 0);
}

/** Whether somebody is writing in a form, or has written in it. */
export function isInUse(form) {
  const focused = document.activeElement;
  if (focused && form.contains(focused) && focused.matches(texts)) return true;
  return [...form.querySelectorAll(typed)].some(isChanged) || form.querySelector('.up') !== null;
}

/** The forms in use in a part of the page. */
export const formsInUse = part => [part, ...part.querySelectorAll('form')].filter(
  form => form.localName === 'form' && isInUse(form));

/** What two versions of an element have in common. */
export function key(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  return node.id || node.dataset.item || (node.localName === 'form' && node.getAttribute('action')) || '';
}

/**
 * Makes `now` like `next`.
 * @param keeps told of each element; those for which it answers true stay as they are.
 */
export function morph(now, next, keeps = () => false) {
  if (keeps(now) || now.isEqualNode(next)) return;
  if (now.nodeType !== Node.ELEMENT_NODE) {
    if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
    return;
  }
  attributes(now, next);
  children(now, next, keeps);
}

function attributes(now, next) {
  const isOwn = name => now.keeps?.has(name) || (name === 'open' && now.localName === 'details');
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !isOwn(name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (isOwn(name) || now.getAttribute(name) === value) continue;
    // A field that nobody has touched shows what the page says now, even where it was once typed in.
    const follows = name === 'value' && now.localName === 'input' && now.type !== 'file' && now.value === now.defaultValue;
    now.setAttribute(name, value);
    if (follows) now.value = value;
  }
}

function children(now, next, keeps) {
  const wanted = new Set([...next.childNodes].map(key).filter(Boolean));
  const known = new Map([...now.childNodes].filter(key).map(node => [key(node), node]));
  let at = now.firstChild;
  const past = () => { while (at?.isOurs) at = at.nextSibling; };
  for (const child of next.childNodes) {
    past();
    const name = key(child);
    let match = name ? known.get(name) : at && !key(at) ? at : null;
    if (match?.nodeName !== child.nodeName) match = null;
    if (!match) {
      now.insertBefore(document.importNode(child, true), at);
      continue;
    }
    known.delete(name);
    // What stands before it and is not wanted goes first, so that what stays is not moved: moving would take its focus.
    while (at && at !== match && !at.isOurs && !wanted.has(key(at)) && isAhead(at, match)) at = removed(at);
    if (at === match) at = at.nextSibling;
    else now.insertBefore(match, at);
    morph(match, child, keeps);
  }
  while (at) at = at.isOurs ? at.nextSibling : removed(at);
}

const isAhead = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

function removed(node) {
  const after = node.nextSibling;
  node.remove();
  return after;
}
