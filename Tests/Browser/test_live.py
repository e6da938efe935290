"""Live updates: one connection for all tabs of a browser, without disturbing anybody, and without a gap."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from acts import Program
from conftest import PATIENCE

ROOM = "Sala konferencyjna"


def streams(page) -> list:
    """The addresses of live updates that the browser has asked for since now, growing."""
    asked = []
    page.context.on("request", lambda request: urlsplit(request.url).path == "/events" and asked.append(request.url))
    return asked


def is_connected(page) -> None:
    expect(page.locator("#live")).to_have_attribute("data-state", "on")


def test_tabs_share_one_connection_and_the_next_takes_over(person, office):
    first = person("anna")
    asked = streams(first)
    first.goto("/day")
    is_connected(first)
    second = first.context.new_page()
    second.goto("/inbox")
    is_connected(second)
    assert len(asked) == 1

    first.close()
    Program(office, "marek").send("Anna Lis", f"{ROOM} po zamknięciu karty")
    expect(second.get_by_role("link", name=f"{ROOM} po zamknięciu karty")).to_be_visible()
    assert len(asked) == 2


def test_connections_that_pages_left_open_do_not_hold_up_the_next_page(person):
    """Chromium opens six connections to a host, and keeps streams of pages that have gone."""
    anna = person("anna")
    anna.watch.allow("net::ERR_ABORTED")
    anna.goto("/day")
    is_connected(anna)
    anna.evaluate("""() => {
        window.kept = Array.from({ length: 8 }, () => fetch('/events?after=0', { headers: { Accept: 'text/event-stream' } }));
    }""")
    # As many as there are connections, and each waits until the server lets an older one go.
    answered = anna.evaluate("async () => (await Promise.all(window.kept)).map(answer => answer.status)")
    assert answered == [200] * 8
    anna.goto("/inbox")
    is_connected(anna)


def test_news_reach_every_tab(person, office):
    first = person("anna")
    first.goto("/inbox")
    is_connected(first)
    second = first.context.new_page()
    second.goto("/inbox")
    is_connected(second)
    Program(office, "marek").send("Anna Lis", f"{ROOM} dla obu kart")
    for tab in (first, second):
        tab.bring_to_front()
        expect(tab.get_by_role("link", name=f"{ROOM} dla obu kart")).to_be_visible()


def test_what_is_being_typed_survives_an_update(person, office):
    marek = Program(office, "marek")
    sent = marek.send("Anna Lis", f"{ROOM} podczas pisania")
    anna = person("anna")
    anna.goto(f"/threads/{sent['thread']}")
    is_connected(anna)
    note = anna.locator("#note")
    note.click()
    anna.keyboard.type("Rezerwuję na ")
    marek.answer(sent, "Proszę o projektor.")
    expect(anna.locator("#timeline")).to_contain_text("Proszę o projektor.")
    anna.keyboard.type("czwartek.")
    expect(note).to_have_value("Rezerwuję na czwartek.")
    expect(note).to_be_focused()


def test_a_lost_network_resumes_without_a_missing_event(person, office):
    anna = person("anna")
    anna.watch.allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_NETWORK_CHANGED", "net::ERR_CONNECTION",
                     "net::ERR_INCOMPLETE_CHUNKED_ENCODING", "net::ERR_EMPTY_RESPONSE")
    anna.goto("/inbox")
    is_connected(anna)

    anna.context.set_offline(True)
    office.restart()
    expect(anna.locator("#live")).to_have_attribute("data-state", "off")
    subjects = [f"{ROOM} bez sieci {number}" for number in range(3)]
    marek = Program(office, "marek")
    for subject in subjects:
        marek.send("Anna Lis", subject)
    anna.context.set_offline(False)
    for subject in subjects:
        expect(anna.get_by_role("link", name=subject)).to_be_visible(timeout=2 * PATIENCE)
    is_connected(anna)


def test_another_person_sees_an_acceptance_without_reloading(person, office):
    marek, anna = person("marek"), person("anna")
    Program(office, "marek").send("Anna Lis", f"{ROOM} do przyjęcia", kind="task")
    marek.goto("/day")
    waiting = marek.locator("#waiting .row").filter(has_text=f"{ROOM} do przyjęcia")
    expect(waiting).to_be_visible()
    before = waiting.inner_text()
    anna.goto("/day")
    offer = anna.locator("#decide article").filter(has_text=f"{ROOM} do przyjęcia")
    offer.get_by_role("button", name="Przyjmij").click()
    expect(waiting).not_to_have_text(before)
