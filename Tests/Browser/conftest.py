"""What every browser test gets: Debian's Chromium, a company of the module's own, people who have signed in."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from office import PASSWORD, Office, make_company
from watch import Watch

WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 390, "height": 844}
# A debug build on two busy cores: a condition may take its time, and a test never waits longer than it must.
PATIENCE = 20_000

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def launch(playwright):
    """Debian's Chromium; its own sandbox does not work for root."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)


@pytest.fixture(scope="session")
def company():
    """The company as it was made; every module begins with a copy."""
    folder = Path(tempfile.mkdtemp(prefix="obieg-browser-company."))
    make_company(folder / "data")
    yield folder / "data"
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def office(company):
    with Office(company) as office:
        office.sessions = {}
        yield office


@pytest.fixture
def person(chromium, office):
    """`person("anna")`: a page on which Anna has signed in, in a browser of its own; options as of a context.

    What the browser complained about fails the test at its end; `page.watch.allow(…)` lets pass what is meant.
    """
    contexts = []

    def enter(login: str, **options):
        page = open_page(chromium, office, session(chromium, office, login), **options)
        contexts.append(page.context)
        return page

    yield enter
    watches = [context.watch for context in contexts]
    for context in contexts:
        context.close()
    for watch in watches:
        watch.check()


def open_page(chromium, office, state=None, **options):
    """A page in a context of its own."""
    settings = {"viewport": WIDE, "locale": "pl-PL", "timezone_id": "Europe/Warsaw"} | options
    context = chromium.new_context(base_url=office.address, storage_state=state, **settings)
    context.set_default_timeout(PATIENCE)
    context.watch = Watch(context, office.address)
    page = context.new_page()
    page.watch = context.watch
    return page


def session(chromium, office, login: str):
    """The cookies of somebody who signed in once; signing in is slow by intent."""
    if login not in office.sessions:
        page = open_page(chromium, office)
        sign_in(page, login)
        office.sessions[login] = page.context.storage_state()
        page.context.watch.check()
        page.context.close()
    return office.sessions[login]


def sign_in(page, login: str) -> None:
    page.goto("/sign-in")
    page.locator("#login").fill(login)
    page.locator("#password").fill(PASSWORD)
    page.locator("#password").press("Enter")
    page.wait_for_url("**/day")
