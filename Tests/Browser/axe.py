"""Axe, put into a page: what it finds there (WCAG 2.2 A and AA, and best practice)."""

from pathlib import Path

import axe_playwright_python

from conftest import NARROW, WIDE

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n').slice(1).join(' ')}`)))
"""


def violations(tab) -> list[str]:
    """What axe finds on the page as it is."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE)
    return tab.evaluate(RUN, TAGS)


def in_every_look(tab) -> list[str]:
    """What axe finds with everything unfolded, light and dark, wide and narrow."""
    tab.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
    found = set()
    for look, width in (("light", WIDE), ("dark", WIDE), ("dark", NARROW), ("light", NARROW)):
        tab.emulate_media(color_scheme=look)
        tab.set_viewport_size(width)
        found |= {f"{look} {width['width']}: {fault}" for fault in violations(tab)}
    tab.set_viewport_size(WIDE)
    return sorted(found)
