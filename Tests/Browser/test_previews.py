"""Pictures of documents: beside their names, and over the page."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from acts import Program
from axe import violations
from conftest import NARROW


def picture() -> bytes:
    """A photograph, wider than high."""
    content = io.BytesIO()
    Image.new("RGB", (640, 320), (30, 120, 90)).save(content, "JPEG")
    return content.getvalue()


def pdf(pages: int) -> bytes:
    content = io.BytesIO()
    first, *others = [Image.new("RGB", (200, 300), (255, 255, 255 - number)) for number in range(pages)]
    first.save(content, "PDF", save_all=True, append_images=others)
    return content.getvalue()


@pytest.fixture(scope="module")
def thread(office) -> str:
    """The page of a thread with a picture, a PDF of three pages, one that is none, and a text."""
    marek = Program(office, "marek")
    documents = [
        marek.upload("palety.jpg", "image/jpeg", picture()), marek.upload("protokół.pdf", "application/pdf", pdf(3)),
        marek.upload("popsuty.pdf", "application/pdf", b"%PDF-1.4 popsuty"),
        marek.upload("uwagi.txt", "text/plain", b"Uwagi"),
    ]
    return f"/threads/{marek.send('Anna Lis', 'Zdjęcia z odbioru', attachments=documents)['thread']}"


def reader(person, thread: str, **options):
    """Anna, who looks at the thread."""
    anna = person("anna", **options)
    # One of the documents is no PDF, whatever it is called.
    anna.watch.allow("404")
    anna.goto(thread)
    return anna


def preview(page, name: str):
    return page.get_by_role("link", name=f"Podgląd: {name}")


def is_shown(picture) -> None:
    """A picture that has been loaded and can be drawn."""
    expect(picture).to_be_visible()
    assert picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 0


def test_documents_have_small_pictures_where_they_can(person, thread):
    anna = reader(person, thread)
    for name in ("palety.jpg", "protokół.pdf"):
        is_shown(preview(anna, name).locator("img"))
    broken = preview(anna, "popsuty.pdf")
    expect(broken.locator(".thumb")).to_be_visible()
    assert broken.locator("img").evaluate("picture => picture.naturalWidth") == 0
    expect(preview(anna, "uwagi.txt")).to_have_count(0)


def test_a_picture_opens_over_the_page_and_escape_leads_back(person, thread):
    anna = reader(person, thread)
    preview(anna, "palety.jpg").click()
    dialog = anna.get_by_role("dialog", name="palety.jpg")
    is_shown(dialog.get_by_role("img", name="palety.jpg"))
    expect(dialog.get_by_role("button", name="Następna strona")).to_be_hidden()
    assert violations(anna) == []
    with anna.expect_download() as saved:
        dialog.get_by_role("link", name="Pobierz").click()
    assert saved.value.suggested_filename == "palety.jpg"
    anna.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(preview(anna, "palety.jpg")).to_be_focused()


def test_a_pdf_is_turned_page_by_page_with_the_keyboard(person, thread):
    anna = reader(person, thread, viewport=NARROW, color_scheme="dark")
    preview(anna, "protokół.pdf").focus()
    anna.keyboard.press("Enter")
    dialog = anna.get_by_role("dialog", name="protokół.pdf")
    is_shown(dialog.get_by_role("img", name="protokół.pdf, Strona 1 / 3"))
    anna.keyboard.press("ArrowLeft")
    anna.keyboard.press("ArrowRight")
    is_shown(dialog.get_by_role("img", name="protokół.pdf, Strona 2 / 3"))
    dialog.get_by_role("button", name="Następna strona").press("Enter")
    is_shown(dialog.get_by_role("img", name="protokół.pdf, Strona 3 / 3"))
    anna.keyboard.press("ArrowRight")
    expect(dialog).to_contain_text("Strona 3 / 3")
    assert violations(anna) == []
    assert anna.evaluate("document.documentElement.scrollWidth <= innerWidth")
    dialog.get_by_role("button", name="Zamknij").click()
    expect(preview(anna, "protokół.pdf")).to_be_focused()


def test_what_cannot_be_shown_says_what_to_do(person, thread):
    anna = reader(person, thread)
    preview(anna, "popsuty.pdf").click()
    dialog = anna.get_by_role("dialog", name="popsuty.pdf")
    expect(dialog).to_contain_text("Nie udało się pokazać tego dokumentu. Pobierz go, aby go otworzyć.")


def test_without_scripts_the_link_leads_to_the_picture(person, thread):
    anna = person("anna", java_script_enabled=False)
    # The picture's page allows no script, those of this test neither.
    anna.watch.allow("404", "Blocked script execution")
    anna.goto(thread)
    preview(anna, "palety.jpg").click()
    anna.wait_for_url("**/preview?size=large")
    expect(anna.locator("img")).to_be_visible()
