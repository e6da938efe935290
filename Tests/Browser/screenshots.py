"""Makes the pictures of the README and the handbooks: `bin/screenshots`. Each page in both languages, light, and small."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from conftest import launch, open_page, session
from office import ROOT, Office, make_company
from words import LANGUAGES, speak

SIZE = {"width": 1280, "height": 860}
# Flat areas and text: this many colours look the same, and take a third of the room.
COLOURS = 128

#: Name: who looks at it, where, and the text of the link there that leads to it.
PICTURES = {
    "day": ("anna", "/day", None),
    "thread": ("anna", "/day", "Uszkodzony agregat CX-40 po dostawie"),
    "compose": ("anna", "/compose", None),
    "search": ("anna", "/search?q=przeglad+pomp", None),
    "reports": ("katarzyna", "/reports", None),
}


def take(tab, path: str, link: str | None) -> bytes:
    tab.goto(path)
    if link:
        tab.get_by_role("link", name=link).first.click()
        tab.wait_for_url("**/threads/**")
        tab.evaluate("scrollTo(0, 0)")
    tab.evaluate("document.fonts.ready")
    return tab.screenshot(animations="disabled", caret="hide")


def save(picture: bytes, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="obieg-screenshots.") as folder, sync_playwright() as playwright:
        make_company(Path(folder) / "data")
        browser = launch(playwright)
        with Office(Path(folder) / "data") as office:
            office.sessions = {}
            for name, (who, path, link) in PICTURES.items():
                tab = open_page(browser, office, session(browser, office, who), viewport=SIZE, color_scheme="light")
                for language in LANGUAGES:
                    speak(tab, language)
                    save(take(tab, path, link), ROOT / f"docs/pictures/{language}/{name}.png")
                tab.context.close()
        browser.close()


if __name__ == "__main__":
    main()
