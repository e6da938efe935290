"""The main job from end to end by people in browsers of their own at once: Marek orders, Anna accepts and hands over, Piotr
accepts and completes, Marek has the confirmation. Once with each pair of hands."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from hands import HANDS
from words import word


def button(place, key):
    return place.get_by_role("button", name=word(key), exact=True)


@pytest.mark.parametrize("hands", HANDS.values(), ids=HANDS.keys())
def test_an_order_goes_from_marek_over_anna_to_piotr_and_its_confirmation_back(person, hands, tmp_path):
    subject = f"Klucze do kotłowni {hands.__name__}"
    paper = tmp_path / "klucze.txt"
    paper.write_text("Trzy komplety.")
    marek, anna, piotr = (hands(person(login, **hands.options)) for login in ("marek", "anna", "piotr"))
    for everybody in (marek, anna, piotr):
        everybody.go("/day")

    order(marek, subject, paper)
    accept(anna, subject)
    hand_over(anna, subject, "Piotr Nowak")
    accept(piotr, subject)
    complete(piotr, subject, "Komplety wydane i pokwitowane.")

    confirmed = marek.page.locator("#confirmations")
    marek.go("/day")
    marek.see(confirmed.get_by_role("link", name=subject))
    marek.press(confirmed.get_by_role("link", name=subject))
    marek.see(marek.page.get_by_text("Komplety wydane i pokwitowane.").first)
    main = marek.page.locator("main")
    for name in ("Anna Lis", "Piotr Nowak"):
        expect(main).to_contain_text(name)
    expect(main).to_contain_text("klucze.txt")


def order(who, subject, paper):
    who.press(who.page.get_by_role("link", name=word("navCompose")).locator("visible=true").first)
    form = who.page.locator("main form[action='/messages']")
    who.choose(form.locator("#kind"), "Polecenie")
    who.write(form.locator("#subject"), subject)
    who.write(form.locator("[name=to]").first, "Anna Lis")
    who.write(form.locator("#note"), "Proszę wydać komplety przed piątkiem.")
    who.write(form.locator("#due"), (date.today() + timedelta(days=3)).isoformat())
    who.attach(form.locator("#attachment"), paper)
    who.press(button(form, "actSend"))
    # It is held back for a moment first.
    who.see(who.page.locator("main").get_by_text(subject).first)


def accept(who, subject):
    offer = who.page.locator("#decide article").filter(has_text=subject)
    who.see(offer)
    who.press(button(offer, "actAccept"))
    expect(who.page.locator("#decide article").filter(has_text=subject)).to_have_count(0)


def hand_over(who, subject, name):
    open_work(who, subject)
    fold = who.page.locator("details[id^='act-offer-']")
    who.unfold(fold)
    who.write(fold.locator("[name=to]").first, name)
    who.write(fold.locator("[name=note]"), "Masz klucz do szafki.")
    who.press(button(fold, "actOfferSend"))
    who.see(who.page.locator(".flash"))


def complete(who, subject, result):
    open_work(who, subject)
    fold = who.page.locator("details[id^='act-complete-']")
    who.unfold(fold)
    who.write(fold.locator("[name=result]"), result)
    who.press(button(fold, "actCompleteSend"))
    who.see(who.page.locator(".flash, .toast").first)


def open_work(who, subject):
    """The thread of something that one holds."""
    who.go("/day")
    who.see(who.page.locator("#work").get_by_role("link", name=subject))
    who.press(who.page.locator("#work").get_by_role("link", name=subject))
    who.see(who.page.locator("h1").filter(has_text=subject))
