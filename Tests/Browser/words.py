"""The two languages: choosing one, and what of a catalogue could show through."""

import re

from office import ROOT

LANGUAGES = ("pl", "en")


def speak(tab, language: str) -> None:
    """Chooses the language as the buttons do, where it is another one."""
    if tab.url == "about:blank" or not tab.locator("form.lang").count():
        tab.goto("/")
    if tab.locator("html").get_attribute("lang") == language:
        return
    button = tab.locator(f"form.lang button[value={language}]").first
    button.evaluate("button => button.form.requestSubmit(button)")
    tab.wait_for_function("language => document.documentElement.lang === language", arg=language)


def keys() -> list[str]:
    """The catalogue's keys that are no word of either language, as `navCompose` is none."""
    names = re.findall(r"^([\w.-]+) = ", (ROOT / "Sources/Web/Words/en.txt").read_text(), re.MULTILINE)
    return [name for name in names if re.search(r"[a-z][A-Z]|\w\.\w", name)]


def word(key: str, language: str = "pl") -> str:
    """What the catalogue says, as a reader sees it."""
    text = (ROOT / f"Sources/Web/Words/{language}.txt").read_text()
    return re.search(rf"^{re.escape(key)} = (.+)$", text, re.MULTILINE)[1]
