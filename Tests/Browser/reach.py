"""Whether a page can be used: how large what one presses is, whether it fits, and where the focus goes."""

# Interactive elements smaller than 24 by 24 (WCAG 2.2, 2.5.8); links within a sentence are excepted by the rule itself, and
# so is what has enough room around itself.
SMALL = """
() => {
  const inSentence = element => element.matches('a') && getComputedStyle(element).display === 'inline' &&
    [...element.parentNode.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const reach = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], [tabindex]:not([tabindex="-1"])';
  const all = [...document.querySelectorAll(reach)].filter(
    element => element.checkVisibility({visibilityProperty: true}) && !element.matches('[aria-hidden=true]'));
  const boxes = all.map(element => {
    const label = element.matches('input[type=radio], input[type=checkbox], input[type=file]') && element.labels?.[0];
    return (label || element).getBoundingClientRect();
  });
  return all.flatMap((element, index) => {
    const box = boxes[index];
    if ((box.width >= 24 && box.height >= 24) || box.width <= 1 || inSentence(element)) return [];
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const isCrowded = boxes.some((other, place) => place !== index && other.width > 1 &&
      Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)) < 12);
    return isCrowded ? [`${element.outerHTML.slice(0, 120)}: ${Math.round(box.width)} × ${Math.round(box.height)}`] : [];
  });
}
"""

WIDER = """
() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.body.querySelectorAll('*')].filter(element => {
    if (element.getBoundingClientRect().right <= document.documentElement.clientWidth + 1) return false;
    for (let parent = element; parent; parent = parent.parentElement) {
      const style = getComputedStyle(parent);
      if (style.position === 'fixed' || parent !== element && style.overflowX !== 'visible') return false;
    }
    return true;
  }).map(element => element.outerHTML.slice(0, 100))
"""

# How everything looks while nothing has the focus.
REMEMBER = """
() => {
  document.activeElement?.blur();
  getSelection().removeAllRanges();
  scrollTo(0, 0);
  window.looks = element => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join();
  };
  window.before = new Map([...document.querySelectorAll('*')].map((element, order) => [element, {order, look: looks(element)}]));
}
"""

# What has the focus, where it is, and whether it, its label or what is around it shows that.
FOCUSED = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const around = [element, ...element.labels ?? [], element.parentElement, element.parentElement.parentElement];
  const box = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 120), order: before.get(element)?.order ?? -1, tabindex: element.tabIndex,
    // The parts of a date field are the browser's own, and so is the mark on the one that has the focus.
    shows: !element.matches(':focus') || around.some(one => before.has(one) && before.get(one).look !== looks(one)),
    isSeen: box.width > 0 && element.checkVisibility({visibilityProperty: true}) &&
      box.bottom > 0 && box.top < innerHeight,
  };
}
"""


def misfits(tab) -> list[str]:
    """What is too small or sticks out, folded and unfolded, from 320 px on."""
    faults = []
    for folded in ("folded", "unfolded"):
        tab.evaluate("open => document.querySelectorAll('main details').forEach(fold => { fold.open = open; })",
                     folded == "unfolded")
        for width in (320, 390, 1440):
            tab.set_viewport_size({"width": width, "height": 800})
            faults += [f"{width} {folded}: sideways: {fault}" for fault in tab.evaluate(WIDER)]
            faults += [f"{width} {folded}: too small: {fault}" for fault in tab.evaluate(SMALL)]
    return faults


def stray_focus(tab) -> list[str]:
    """What is wrong where Tab leads, from the top of the page to its end."""
    tab.set_viewport_size({"width": 1440, "height": 800})
    tab.evaluate(REMEMBER)
    faults, before = [], -1
    for _ in range(400):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None or focused["order"] < before:
            break
        if focused["tabindex"] > 0:
            faults.append(f"order of its own: {focused['name']}")
        if not focused["shows"]:
            faults.append(f"shows no focus: {focused['name']}")
        if not focused["isSeen"]:
            faults.append(f"not seen: {focused['name']}")
        before = focused["order"]
    return faults if before > 0 else ["Nothing can be reached."]
