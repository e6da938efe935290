"""How somebody works: with the mouse, with the keyboard alone, with a finger, or without JavaScript. The work is the same."""

import time

from playwright.sync_api import Locator, expect

from conftest import NARROW, PATIENCE


class Mouse:
    """Clicks; what others do appears by itself."""

    options: dict = {}

    def __init__(self, page):
        self.page = page

    def go(self, path: str) -> None:
        self.page.goto(path)

    def press(self, what: Locator) -> None:
        what.click()

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)

    def choose(self, field: Locator, label: str) -> None:
        field.select_option(label=label)

    def attach(self, field: Locator, file: str) -> None:
        field.set_input_files(file)

    def unfold(self, fold: Locator) -> None:
        """Opens a `details`, where it is not open."""
        if fold.get_attribute("open") is None:
            self.press(fold.locator("summary").first)

    def see(self, what: Locator) -> None:
        """Waits until it is there."""
        expect(what).to_be_visible()


class Finger(Mouse):
    """A telephone."""

    options = {"viewport": NARROW, "has_touch": True, "is_mobile": True}

    def press(self, what: Locator) -> None:
        what.tap()


class NoScript(Mouse):
    """No JavaScript: who wants to know what is new loads the page again."""

    options = {"java_script_enabled": False}

    def see(self, what: Locator) -> None:
        end = time.monotonic() + PATIENCE / 1000
        while not what.count():
            assert time.monotonic() < end, f"Not there after loading {self.page.url} again and again: {what}"
            self.page.reload()


class Keyboard(Mouse):
    """No mouse at all: Tab to get there, Enter or a space to press, letters to write and to choose."""

    def press(self, what: Locator) -> None:
        self._reach(what)
        self.page.keyboard.press("Enter")

    def write(self, field: Locator, text: str) -> None:
        self._reach(field)
        kind = field.get_attribute("type")
        if kind == "date":
            # The field has its parts in the order of the browser's language; this Chromium's is English.
            year, month, day = text.split("-")
            self.page.keyboard.type(month + day + year)
        else:
            self.page.keyboard.type(text)
        expect(field).to_have_value(text)

    def choose(self, field: Locator, label: str) -> None:
        self._reach(field)
        self.page.keyboard.type(label)
        expect(field.locator("option:checked")).to_have_text(label)

    def attach(self, field: Locator, file: str) -> None:
        self._reach(field)
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Space")
        chooser.value.set_files(file)

    def _reach(self, what: Locator) -> None:
        expect(what).to_be_visible()
        for _ in range(400):
            if what.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Cannot be reached with Tab: {what}")


HANDS = {"mouse": Mouse, "keyboard": Keyboard, "finger": Finger, "no script": NoScript}
