"""Pages are there at once: small, got ready before they are asked for, and nothing is noted by that."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from acts import Program
from conftest import PATIENCE
from pages import PAGES
from tour import Tour

#: Bytes, as they travel: 50 KB.
MOST = 50 << 10

SIZES = """() => {
  const sizes = { html: performance.getEntriesByType('navigation')[0].encodedBodySize };
  for (const { name, encodedBodySize, initiatorType } of performance.getEntriesByType('resource')) {
    // What a script asks for when the page is there already (results to narrow by, news) is not waited for.
    if (initiatorType === 'fetch') continue;
    const kind = /[.]([a-z0-9]+)$/.exec(new URL(name).pathname)?.[1] ?? 'other';
    sizes[kind] = (sizes[kind] ?? 0) + encodedBodySize;
  }
  return sizes;
}"""


@pytest.fixture(scope="module")
def tour(chromium, office):
    # What a worker passes on is counted unpacked.
    tour = Tour(chromium, office, service_workers="block")
    yield tour
    tour.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_smaller_than_50_kb(tour, page):
    """Even on the first visit, with its style, scripts and pictures; the font comes once in a browser's life."""
    sizes = tour.open(page).evaluate(SIZES)
    first = sum(size for kind, size in sizes.items() if kind != "woff2")
    print(f"{page.name}: {sizes}, first visit {first}")
    assert 0 < sizes["html"] < first < MOST


def test_files_are_asked_for_once(person):
    page = person("anna")
    page.goto("/day")
    expect(page.locator("#live")).to_have_attribute("data-state", "on")
    page.goto("/inbox")
    fetched = page.evaluate("""() => performance.getEntriesByType('resource')
      .filter(entry => entry.transferSize > 0).map(entry => new URL(entry.name).pathname)""")
    assert not [path for path in fetched if path.startswith("/public/")]


def test_scripts_do_not_wait_for_each_other(person):
    page = person("anna")
    page.goto("/day")
    expect(page.locator("#live")).to_have_attribute("data-state", "on")
    asked = page.evaluate("""() => performance.getEntriesByType('resource')
      .filter(entry => entry.name.endsWith('.js')).map(entry => entry.initiatorType)""")
    # `other` is how Chromium calls what was asked for by modulepreload; an import that was found later is a `script`.
    assert len(asked) > 10 and set(asked) == {"other"}


def asked_for(page) -> list:
    """What a browser asks for ahead since now, with the answers' status, growing."""
    asked = []

    def note(answer):
        if answer.request.headers.get("sec-purpose", "").startswith("prefetch"):
            asked.append((urlsplit(answer.url).path, answer.status))

    page.context.on("response", note)
    return asked


def point_at(page, link, condition) -> None:
    """Until the browser has understood: it may have learnt of the rules only after the pointer had come."""
    for _ in range(PATIENCE // 1_000):
        page.mouse.move(0, 0)
        link.hover()
        page.wait_for_timeout(1_000)
        if condition():
            return
    raise AssertionError("Nothing was asked for ahead.")


def test_what_was_got_ready_is_shown_at_once_and_catches_up(person, office):
    deliveries = []
    # Whether it shows what it got ready is the browser's to decide: while a page changes, it may forget it. That the page shows
    # what came meanwhile holds always.
    for attempt in range(5):
        page = person("anna")
        asked = asked_for(page)
        page.goto("/day")
        expect(page.locator("#live")).to_have_attribute("data-state", "on")
        inbox = page.locator("#nav-work a[href='/inbox']")
        point_at(page, inbox, lambda: ("/inbox", 200) in asked)
        subject = f"Gotowe przed czasem {attempt}"
        Program(office, "marek").send("Anna Lis", subject)
        inbox.click()
        page.wait_for_url("**/inbox")
        expect(page.get_by_role("link", name=subject)).to_be_visible()
        deliveries.append(page.evaluate("performance.getEntriesByType('navigation')[0].deliveryType"))
        if deliveries[-1] == "navigational-prefetch":
            return
    raise AssertionError(f"Nothing that was got ready was shown: {deliveries}")


def test_a_thread_is_not_read_by_pointing_at_it(person, office):
    Program(office, "marek").send("Anna Lis", "Jeszcze nieczytane")
    page = person("anna")
    asked = asked_for(page)
    page.goto("/inbox")
    unread = page.locator("#inbox .unread").filter(has_text="Jeszcze nieczytane")
    link = unread.get_by_role("link", name="Jeszcze nieczytane")
    point_at(page, link, lambda: asked)
    assert asked[0][1] == 403
    page.reload()
    expect(unread).to_have_count(1)
    link.click()
    expect(page.locator("h1")).to_have_text("Jeszcze nieczytane")
    page.goto("/inbox")
    expect(page.get_by_role("link", name="Jeszcze nieczytane")).to_be_visible()
    expect(unread).to_have_count(0)


def test_pages_fade_over_only_for_those_who_like_movement(person):
    fades = """() => new Promise(done => addEventListener('pageswap', event => {
      localStorage.setItem('fades', String(event.viewTransition !== null)); done(); }))"""
    for movement, expected in [("no-preference", "true"), ("reduce", "false")]:
        page = person("anna", reduced_motion=movement)
        page.goto("/day")
        page.evaluate(f"() => {{ ({fades})(); }}")
        page.locator("#nav-work a[href='/given']").click()
        page.wait_for_url("**/given")
        assert page.evaluate("localStorage.getItem('fades')") == expected, movement
