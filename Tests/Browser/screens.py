"""How soon people see what was done: `bin/bench screens`. One accepts an order with a key, the other who gave it looks on.

Both are browsers of this machine, which shares its processors with the program; so the figures are the most that it takes."""

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from acts import Program
from conftest import launch, open_page, session
from office import Office, make_company

#: When a row of a list is not seen any more, in milliseconds of this machine's clock.
GONE = """id => {
    const isSeen = () => document.querySelector(`[data-item="${id}"]`)?.checkVisibility() ?? false;
    window.gone = new Promise(resolve => {
        const look = () => isSeen() ? requestAnimationFrame(look) : resolve(performance.timeOrigin + performance.now());
        look();
    });
}"""
PRESSED = """() => {
    window.pressed = new Promise(resolve => addEventListener('keydown',
        event => resolve(performance.timeOrigin + event.timeStamp), { once: true, capture: true }));
}"""


def round_of(orderer, holder, program, number: int) -> tuple[float, float]:
    """One order: milliseconds from the key until it is off the own list, and off the list of whoever gave it."""
    subject = f"Zlecenie na czas {number}"
    program.send("Anna Lis", subject, kind="task", note="Proszę przyjąć.")
    rows = []
    for page in (holder, orderer):
        link = page.get_by_role("link", name=subject, exact=True)
        expect(link.first).to_be_visible(timeout=20_000)
        row = page.locator("[data-item]").filter(has=link).first
        rows.append(row)
        page.evaluate(GONE, row.get_attribute("data-item"))
    rows[0].get_by_role("link", name=subject, exact=True).first.focus()
    holder.evaluate(PRESSED)
    holder.keyboard.press("a")
    pressed = holder.evaluate("window.pressed")
    return holder.evaluate("window.gone") - pressed, orderer.evaluate("window.gone") - pressed


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory(prefix="obieg-screens.") as folder, sync_playwright() as playwright:
        make_company(Path(folder) / "data")
        browsers = [launch(playwright), launch(playwright)]
        with Office(Path(folder) / "data") as office:
            office.sessions = {}
            holder = open_page(browsers[0], office, session(browsers[0], office, "anna"))
            orderer = open_page(browsers[1], office, session(browsers[1], office, "marek"))
            holder.goto("/day")
            orderer.goto("/given")
            for page in (holder, orderer):
                expect(page.locator("#live")).to_have_attribute("data-state", "on")
            program = Program(office, "marek")
            # The first is for the caches.
            taken = [round_of(orderer, holder, program, number) for number in range(rounds + 1)][1:]
        for browser in browsers:
            browser.close()
    for name, times in zip(("off the own list", "off the orderer's list"), zip(*taken)):
        times = sorted(times)
        print(f"{name}: median {statistics.median(times):.0f} ms, most {times[-1]:.0f} ms of {len(times)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
