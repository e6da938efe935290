"""The page that says that there is no network, kept by the browser."""

import pytest
from playwright.sync_api import expect

from words import LANGUAGES, speak, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_does_not_come_is_said_so_in_the_readers_language(person, office, language):
    natalia = person("natalia")
    natalia.watch.allow("net::ERR_CONNECTION", "net::ERR_INCOMPLETE_CHUNKED_ENCODING", "net::ERR_EMPTY_RESPONSE", "net::ERR_FAILED")
    natalia.goto("/day")
    speak(natalia, language)
    natalia.evaluate("navigator.serviceWorker.ready.then(() => true)")
    # A page that was on its way while the worker became active may stay without it; the next one has it.
    natalia.goto("/inbox")
    natalia.wait_for_function("() => navigator.serviceWorker.controller !== null")
    with office.away():
        natalia.goto("/day")
        expect(natalia.get_by_role("heading", name=word("offlineTitle", language), exact=True)).to_be_visible()
        assert natalia.locator("html").get_attribute("lang") == language
        # It looks as the others do.
        assert natalia.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Inter')
    natalia.goto("/day")
    expect(natalia.locator("#work")).to_be_visible()
