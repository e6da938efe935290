"""Completing what is typed into the search: by keyboard, mouse and finger, heard, on both fields; and never in anybody's way."""

import re

import pytest
from playwright.sync_api import expect

from axe import in_every_look
from conftest import NARROW
from words import speak, word

LIS = 'autor:"Anna Lis" '


def options(page):
    return page.locator("form:has([aria-expanded]) [role=listbox]:not([hidden]) [role=option]")


def typed(page, text, field="#sq", path="/search"):
    """Types into the search, as somebody does who has clicked there."""
    page.goto(path)
    place = page.locator(field)
    place.click()
    expect(place).to_have_attribute("role", "combobox")
    place.press_sequentially(text)
    return place


def test_a_person_is_chosen_with_the_keyboard_and_one_goes_on_typing(person):
    page = person("anna")
    field = typed(page, "pilne anna l")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#announced")).to_have_text(re.compile(word("suggestions")))
    field.press("ArrowDown")
    first = options(page).first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    field.press("Enter")
    expect(field).to_have_value("pilne " + LIS)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_be_focused()
    page.keyboard.type("faktura")
    expect(field).to_have_value("pilne " + LIS + "faktura")
    field.press("Enter")
    page.wait_for_url("**/search?q=pilne*")
    expect(page.locator(".understood .tok")).to_have_count(1)


def test_the_name_of_a_filter_is_completed_and_then_its_value(person):
    page = person("anna")
    field = typed(page, "rodz")
    options(page).filter(has_text="rodzaj:").click()
    expect(field).to_have_value("rodzaj:")
    expect(options(page).first).to_contain_text("rodzaj:")
    field.press("ArrowUp")
    field.press("Enter")
    expect(field).to_have_value(re.compile(r'^rodzaj:("[^"]+"|\S+) $'))
    field.press_sequentially("stan:zal")
    options(page).first.click()
    expect(field).to_have_value(re.compile(r" stan:po-terminie $"))


def test_in_the_middle_only_the_word_at_the_caret_makes_way(person):
    page = person("anna")
    for before, after in (
        ("od:an| dach", LIS + "dach"), ("dach od:a|nna „stary dach”", f"dach {LIS}„stary dach”"),
        ('od:"Anna L|isa" dach "a"', LIS + 'dach "a"'), ("od:\"Anna L| dach", LIS + "dach"),
    ):
        caret = before.index("|")
        field = typed(page, "")
        field.evaluate("""(field, [text, caret]) => {
            field.value = text;
            field.setSelectionRange(caret, caret);
            field.dispatchEvent(new Event('input'));
        }""", [before.replace("|", ""), caret])
        options(page).filter(has_text="Anna Lis").first.click()
        expect(field).to_have_value(after)
        assert field.evaluate("field => field.selectionStart") == after.index(LIS) + len(LIS)


def test_where_the_caret_is_put_elsewhere_something_else_is_completed(person):
    page = person("anna")
    field = typed(page, "stan:otw od:anna")
    expect(options(page).filter(has_text="Anna Lis")).to_be_visible()
    field.press("Home")
    expect(options(page)).to_have_count(0)
    for _ in "stan:otw":
        field.press("ArrowRight")
    field.press("ArrowDown")
    expect(options(page)).to_have_text([re.compile("stan:otwarte")])
    field.press("ArrowLeft")
    expect(options(page).filter(has_text="stan:otwarte")).to_be_visible()


def test_enter_with_nothing_chosen_searches_and_escape_only_closes(person):
    page = person("anna")
    field = typed(page, "anna")
    expect(options(page).first).to_be_visible()
    field.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_have_value("anna")
    expect(field).to_be_focused()
    field.press_sequentially(" l")
    expect(options(page).first).to_be_visible()
    field.press("Enter")
    page.wait_for_url("**/search?q=anna+l*")


def test_a_saved_search_is_opened_from_any_page(person):
    page = person("anna")
    page.goto("/search?q=pompa")
    page.locator("#save-search summary").click()
    page.locator("#save-name").fill("Wszystkie pompy")
    page.locator("#save-name").press("Enter")
    expect(page.locator("#nav-searches")).to_contain_text("Wszystkie pompy")
    field = typed(page, "pomp", "#q", "/day")
    saved = options(page).filter(has_text="Wszystkie pompy")
    expect(saved).to_be_visible()
    saved.click()
    page.wait_for_url("**/search?q=pompa*")
    other = person("piotr")
    typed(other, "pom", "#q", "/day").press_sequentially("p")
    other.wait_for_timeout(500)
    expect(options(other).filter(has_text="Wszystkie pompy")).to_have_count(0)


def test_a_request_that_fails_changes_nothing(person):
    page = person("anna")
    page.watch.allow("net::ERR_FAILED", "500")
    answers = iter(["abort", "error", "late"])

    def answer(route):
        way = next(answers, "late")
        if way == "abort":
            route.abort()
        elif way == "error":
            route.fulfill(status=500, body="<li role=option data-at=0 data-value=x>x</li>")
        else:
            route.fulfill(body="<li role=option data-at=0 data-typed=inne data-value=x>x</li>")

    page.route("**/suggest/search*", answer)
    field = typed(page, "")
    for text in ("an", "na", " l"):
        with page.expect_request("**/suggest/search*"):
            field.press_sequentially(text)
        if text != " l":
            expect(options(page)).to_have_count(0)
    # What was said of another text is not taken.
    options(page).click()
    expect(field).to_have_value("anna l")
    expect(field).to_be_focused()


@pytest.mark.parametrize("language", ["pl", "en"])
def test_by_finger_on_a_telephone_in_both_languages(person, language):
    page = person("anna", viewport=NARROW, has_touch=True, is_mobile=True)
    page.goto("/search")
    speak(page, language)
    page.goto("/search")
    field = page.locator("#sq")
    field.tap()
    expect(field).to_have_attribute("role", "combobox")
    field.press_sequentially("hotel")
    expect(options(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    for box in (option.bounding_box() for option in options(page).all()):
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= NARROW["width"]
    entry = options(page).filter(has_text="klienci:" if language == "pl" else "customers:").first
    said = entry.locator("small").inner_text()
    entry.tap()
    expect(field).to_have_value(f"{said} ")
    expect(field).to_be_focused()


def test_axe_finds_nothing_in_the_list(person):
    page = person("anna", reduced_motion="reduce")
    field = typed(page, "ma")
    expect(options(page).first).to_be_visible()
    field.press("ArrowDown")
    faults = in_every_look(page)
    assert not faults, "\n".join(faults)
