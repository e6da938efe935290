"""The list of pages is complete: a new page is in it, or is said to be none."""

import re

from office import ROOT
from pages import NOT_PAGES, PAGES


def test_every_page_of_the_program_is_listed():
    spelled = (ROOT / "Sources/Web/Paths.swift").read_text()
    paths = dict(re.findall(r'case `?(\w+)`? = "(/[^"]*)"', spelled))
    sources = "".join(file.read_text() for file in (ROOT / "Sources/Web").rglob("*.swift"))
    asked = {paths[name] for name in re.findall(r"\.get\(\s*Path\.(\w+)\.route", sources)}
    assert len(asked) > 20, "The routes are registered in another way than this test knows."
    missing = asked - {page.path for page in PAGES} - set(NOT_PAGES)
    assert not missing, f"Neither in PAGES nor in NOT_PAGES of pages.py: {sorted(missing)}"


def test_every_listed_page_is_a_page_of_the_program():
    spelled = (ROOT / "Sources/Web/Paths.swift").read_text()
    paths = set(re.findall(r'case `?\w+`? = "(/[^"]*)"', spelled))
    assert not {page.path for page in PAGES} - paths
