"""Before anybody has signed in: the first administrator's page, and signing in and out."""

import pytest
from playwright.sync_api import expect

from axe import in_every_look
from conftest import open_page, sign_in
from html_check import check
from office import PASSWORD, Office
from reach import misfits, stray_focus
from words import LANGUAGES, speak, word


@pytest.fixture
def stranger(chromium, office):
    page = open_page(chromium, office)
    yield page
    page.context.close()
    page.watch.check()


def test_the_first_administrator_sets_up_an_empty_office(chromium, tmp_path):
    with Office(None) as office:
        page = open_page(chromium, office, reduced_motion="reduce")
        for language in LANGUAGES:
            page.goto(office.set_up_link)
            speak(page, language)
            (tmp_path / f"{language}.html").write_text(page.context.request.get(office.set_up_link).text())
            faults = in_every_look(page) + misfits(page) + stray_focus(page)
            assert not faults, "\n".join(faults)
        assert not check(tmp_path)
        for field in page.locator("main form input:not([type=hidden])").all():
            name = field.get_attribute("name")
            field.fill({"login": "jan", "company": "Biuro"}.get(name, PASSWORD if "assword" in name else "Jan Nowy"))
        page.locator("main form button.btn-p").click()
        page.wait_for_function("() => location.pathname !== '/set-up' && !location.pathname.startsWith('/set-up/')")
        expect(page.locator("body")).to_contain_text("Jan Nowy")
        page.context.close()
        page.watch.check()


def test_who_is_not_signed_in_is_led_to_the_page_and_back(stranger):
    stranger.goto("/search?q=pompa")
    expect(stranger.locator("h1")).to_have_text(word("signInTitle"))
    stranger.locator("#login").fill("anna")
    stranger.locator("#password").fill(PASSWORD)
    stranger.locator("#password").press("Enter")
    stranger.wait_for_url("**/search?q=pompa")


def test_a_wrong_password_is_said_and_the_login_stays(stranger):
    stranger.watch.allow("status of 4")
    stranger.goto("/sign-in")
    stranger.locator("#login").fill("anna")
    stranger.locator("#password").fill("nie to hasło")
    stranger.locator("#password").press("Enter")
    expect(stranger.get_by_role("alert")).to_have_text(word("refusal.sign-in-failed"))
    expect(stranger.locator("#login")).to_have_value("anna")
    expect(stranger.locator("#password")).to_have_value("")


def test_signing_out_leaves_nothing_behind(stranger):
    sign_in(stranger, "piotr")
    stranger.get_by_role("button", name=word("signOut")).locator("visible=true").first.click()
    stranger.wait_for_url("**/sign-in**")
    stranger.goto("/day")
    stranger.wait_for_url("**/sign-in**")
