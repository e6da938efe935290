"""The palette (Ctrl+K): what can be done here, where one can go, and people, entries and threads by name."""

import re

import pytest
from playwright.sync_api import expect

from acts import Program
from axe import in_every_look
from conftest import NARROW
from words import speak, word

ACTIVE = "[role=option][aria-selected=true]"


def field(page):
    return page.locator("#pal-q")


def options(page):
    return page.locator("#pal-l [role=option]")


def group(page, key: str, language: str = "pl"):
    """The lines below a title."""
    return page.get_by_role("group", name=word(key, language), exact=True).get_by_role("option")


def summoned(page, text: str = ""):
    """Opens the palette and types."""
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()
    expect(field(page)).to_be_focused()
    page.keyboard.type(text)
    return field(page)


@pytest.fixture
def answers(person):
    """`answers("anna")`: her page, and how everything was answered that it asked for."""
    seen = []

    def enter(login: str, **options):
        page = person(login, **options)
        page.context.on("response", lambda answer: seen.append((answer.status, answer.url)))
        return page

    yield enter
    assert not [(status, url) for status, url in seen if status >= 400]


def test_every_act_of_the_page_is_there_with_its_key(answers):
    page = answers("anna")
    page.goto("/day")
    summoned(page)
    acts = group(page, "paletteHere")
    expect(acts.first).to_have_attribute("aria-selected", "true")
    for act in acts.all():
        assert act.locator("kbd").count() >= 1, act.inner_text()
    keys = page.evaluate("""() => [...document.querySelectorAll('[data-key]')].filter(
        element => element.checkVisibility() && !element.closest('[data-item]:not(.cur)')).map(element => element.dataset.key)""")
    shown = [" ".join(act.locator("kbd").all_inner_texts()) for act in page.locator("#pal-l [role=option]:has(kbd)").all()]
    assert set(keys) == set(shown) and len(shown) == len(set(shown)) > 3
    expect(group(page, "paletteGo")).not_to_have_count(0)


def test_an_act_is_done_and_a_place_is_gone_to(answers):
    page = answers("anna")
    page.goto("/day")
    summoned(page, word("navInbox").lower())
    page.keyboard.press("Enter")
    page.wait_for_url("**/inbox")
    summoned(page)
    page.locator("#pal-l [role=option]", has=page.locator("kbd", has_text=re.compile("^/$"))).click()
    expect(page.locator("#palette")).to_be_hidden()
    expect(page.locator("#q")).to_be_focused()


def test_a_thread_is_found_by_the_beginning_of_its_subject_and_opened(answers, office):
    sent = Program(office, "marek").send("Anna Lis", "Osobliwe sprzężenie wirnika")
    page = answers("anna")
    page.goto("/inbox")
    expect(page.get_by_role("link", name="Osobliwe sprzężenie wirnika")).to_be_visible()
    summoned(page, "sprzężenie wirn")
    threads = group(page, "paletteThreads")
    expect(threads).to_have_count(1)
    expect(threads).to_contain_text("Osobliwe sprzężenie wirnika")
    expect(threads).to_contain_text("Marek")
    expect(threads).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_have_attribute("aria-activedescendant", threads.get_attribute("id"))
    expect(page.locator("#palette [role=status]")).to_have_text(f"{word('suggestions')}: 2")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/threads/{sent['thread']}#message-{sent['message']}")
    stranger = answers("admin")
    stranger.goto("/day")
    summoned(stranger, "sprzężenie wirn")
    expect(group(stranger, "searchArchive")).to_have_count(1)
    expect(options(stranger)).to_have_count(1)


def test_a_person_and_an_entry_are_found(answers):
    page = answers("anna")
    page.goto("/day")
    summoned(page, "marek wi")
    people = group(page, "searchPeople")
    expect(people).to_have_count(1)
    people.click()
    page.wait_for_url("**/search?q=autor*")
    expect(page.locator(".understood .tok")).to_have_count(1)
    summoned(page, "hotel")
    entry = group(page, "navRecords").first
    name = entry.locator("span").evaluate("span => span.firstChild.data.trim()")
    while page.locator(ACTIVE).get_attribute("id") != entry.get_attribute("id"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entries/*")
    expect(page.locator("h1")).to_contain_text(name)


def test_the_words_lead_to_the_search_also_before_anything_is_found(answers):
    page = answers("anna")
    page.goto("/day")
    summoned(page, "x")
    expect(group(page, "searchArchive")).to_have_text("x")
    field(page).press("ArrowUp")
    expect(group(page, "searchArchive")).to_have_attribute("aria-selected", "true")
    field(page).press("Enter")
    page.wait_for_url("**/search?q=x")
    page.route("**/suggest/palette*", lambda route: None)
    summoned(page, "qwertyuiop")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=qwertyuiop")
    page.unroute_all(behavior="ignoreErrors")


def test_the_keyboard_goes_round_and_escape_leads_back(answers):
    page = answers("anna")
    page.goto("/day")
    link = page.locator("main a[href]").first
    link.focus()
    summoned(page)
    count = options(page).count()
    field(page).press("ArrowUp")
    expect(options(page).nth(count - 1)).to_have_attribute("aria-selected", "true")
    field(page).press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    field(page).press("Escape")
    expect(page.locator("#palette")).to_be_hidden()
    expect(link).to_be_focused()
    summoned(page)
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_hidden()
    summoned(page, "hotel")
    page.keyboard.press("Escape")
    summoned(page)
    expect(field(page)).to_have_value("")
    page.mouse.click(5, 5)
    expect(page.locator("#palette")).to_be_hidden()


def test_what_is_typed_before_the_palette_is_there_is_no_key(answers):
    page = answers("anna")
    asked = []
    page.route("**/palette.js", lambda route: asked.append(route))
    page.goto("/day")
    with page.expect_request("**/palette.js"):
        summoned(page, "hotel")
    expect(field(page)).to_have_value("hotel")
    asked[0].continue_()
    expect(group(page, "navRecords").first).to_be_visible()
    expect(field(page)).to_have_value("hotel")
    assert page.url.endswith("/day")


def test_a_request_that_fails_changes_nothing(person):
    page = person("anna")
    page.watch.allow("net::ERR_FAILED", "500")
    page.goto("/day")
    for way in ("abort", "error"):
        page.route("**/suggest/palette*", lambda route: (
            route.abort() if way == "abort" else route.fulfill(status=500, body="<li role=option>x</li>")))
        with page.expect_request("**/suggest/palette*"):
            summoned(page, word("navInbox"))
        expect(options(page)).to_have_count(1)
        field(page).fill("zzzz")
        expect(page.locator(".pal-none")).to_be_visible()
        expect(page.locator("#flash")).to_be_empty()
        page.keyboard.press("Escape")
        page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("language", ["pl", "en"])
def test_on_a_narrow_screen_in_both_languages_by_finger(answers, language):
    page = answers("ewa", viewport=NARROW, has_touch=True, is_mobile=True)
    page.goto("/day")
    speak(page, language)
    page.goto("/day")
    summoned(page, "hotel")
    expect(group(page, "paletteThreads", language).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    for box in (option.bounding_box() for option in options(page).all()):
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= NARROW["width"]
    group(page, "navRecords", language).first.tap()
    page.wait_for_url("**/entries/*")


def test_axe_finds_nothing_in_the_palette(person):
    page = person("anna", reduced_motion="reduce")
    page.goto("/day")
    summoned(page)
    faults = in_every_look(page)
    field(page).fill("ma")
    expect(group(page, "searchArchive")).to_be_visible()
    faults += in_every_look(page)
    field(page).fill("hotel")
    expect(group(page, "paletteThreads").first).to_be_visible()
    faults += in_every_look(page)
    assert not faults, "\n".join(faults)
