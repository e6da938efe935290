"""What is typed is not lost: drafts on the server as one types, in the browser without a network, and taking back."""

from playwright.sync_api import expect

from words import word

NOTE = "Proszę o przegląd agregatu przed świętami."


def compose(page):
    page.goto("/compose")
    page.locator("#note").fill(NOTE)
    return page.locator("main form[action='/messages']")


def test_what_is_typed_is_a_draft_without_saving(person):
    anna = person("anna")
    form = compose(anna)
    expect(form.locator("[data-draft-status]")).to_contain_text(word("draftSaved").split("{")[0].strip())
    anna.goto("/drafts")
    expect(anna.locator("main")).to_contain_text(NOTE)
    anna.locator("main a[href^='/compose?draft=']").first.click()
    expect(anna.locator("#note")).to_have_value(NOTE)


def test_what_is_sent_is_taken_back_and_still_there(person):
    marek = person("marek")
    form = compose(marek)
    form.locator("#kind").select_option(label="Informacja")
    form.locator("#subject").fill("Wysłane za wcześnie")
    form.locator("[name=to]").first.fill("Anna Lis")
    form.get_by_role("button", name=word("actSend"), exact=True).click()
    toast = marek.locator("#held form")
    expect(toast).to_be_visible()
    toast.get_by_role("button").click()
    expect(marek.locator("#subject")).to_have_value("Wysłane za wcześnie")
    expect(marek.locator("#note")).to_have_value(NOTE)
    expect(marek.locator("#held form")).to_have_count(0)


def test_without_a_network_it_stays_in_the_browser_until_its_author_decides(person):
    piotr = person("piotr")
    piotr.watch.allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_NETWORK_CHANGED", "net::ERR_CONNECTION",
                      "net::ERR_INCOMPLETE_CHUNKED_ENCODING")
    piotr.goto("/compose")
    piotr.context.set_offline(True)
    piotr.locator("#note").fill(NOTE)
    expect(piotr.locator("main form[action='/messages'] [data-draft-status]")).to_contain_text(word("draftHere"))
    # A page that is opened afterwards offers it; nothing has been sent by itself.
    other = piotr.context.new_page()
    piotr.close()
    piotr = other
    piotr.context.set_offline(False)
    piotr.goto("/drafts")
    kept = piotr.locator(".kept")
    expect(kept).to_contain_text(NOTE)
    expect(piotr.locator("main .list, main .card").filter(has_text=NOTE)).to_have_count(0)
    kept.get_by_role("button", name=word("draftSave"), exact=True).click()
    expect(piotr.locator("#note")).to_have_value(NOTE)
    piotr.goto("/drafts")
    expect(piotr.locator("main")).to_contain_text(NOTE)
    expect(piotr.locator(".kept")).to_have_count(0)


def test_signing_out_leaves_nothing_in_the_browser(person):
    ewa = person("ewa")
    ewa.goto("/day")
    ewa.evaluate("""() => localStorage.setItem(
        `obieg-draft:${document.getElementById('says').dataset.me}:new:/messages`,
        JSON.stringify({at: '9:12', typed: [['note', 'Poufne']]}))""")
    ewa.goto("/inbox")
    expect(ewa.locator(".kept")).to_contain_text("Poufne")
    ewa.locator("form[action='/sign-out'] button").first.click()
    ewa.wait_for_url("**/sign-in*")
    assert ewa.evaluate("() => Object.keys(localStorage).filter(name => name.startsWith('obieg-draft'))") == []
