"""Both languages on every page: said in its words, with no key, no tag and no place left raw."""

import re

import pytest

from pages import PAGES
from tour import Tour
from words import LANGUAGES, keys, speak

# What a reader sees or hears.
TEXT = """
() => [document.title, document.body.innerText, ...[...document.querySelectorAll('*')].flatMap(
  element => ['aria-label', 'placeholder', 'title', 'alt', 'value', 'data-on', 'data-off', 'label'].map(
    name => element.matches('input[type=hidden]') ? '' : element.getAttribute(name) ?? ''))].join('\\n')
"""


@pytest.fixture(scope="module")
def tour(chromium, office):
    tour = Tour(chromium, office)
    yield tour
    tour.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_anything_raw(tour, language):
    raw = re.compile(r"\{\{|\}\}|\{\w+[|}]|(?<![\w.-])(" + "|".join(map(re.escape, keys())) + r")(?![\w-])")
    faults = []
    for page in PAGES:
        speak(tour.tab(page.who), language)
        tab = tour.open(page)
        if tab.locator("html").get_attribute("lang") != language:
            faults.append(f"{page.name}: is not in {language}")
        text = tab.evaluate("open => document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        text = tab.evaluate(TEXT)
        faults += [f"{page.name}: {found[0]}" for found in raw.finditer(text)]
    assert not faults, "\n".join(faults)
    tour.check()


def test_each_page_says_other_words_in_the_other_language(tour):
    def headings(language):
        said = {}
        for page in PAGES:
            speak(tour.tab(page.who), language)
            tab = tour.open(page)
            said[page.name] = tab.evaluate("() => [document.title, ...[...document.querySelectorAll('label, .btn, th')]"
                                           ".map(element => element.textContent.trim())].join('|')")
        return said

    polish, english = headings("pl"), headings("en")
    assert [name for name in polish if polish[name] == english[name]] == []
