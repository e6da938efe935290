"""The HTML checker finds nothing in any page, in both languages."""

from html_check import check
from pages import PAGES
from tour import Tour
from words import LANGUAGES, speak


def test_every_page_is_valid_html(chromium, office, tmp_path):
    names = {}
    tour = Tour(chromium, office)
    for language in LANGUAGES:
        for page in PAGES:
            speak(tour.tab(page.who), language)
            answer = tour.tab(page.who).context.request.get(tour.address(page))
            assert f'<html lang="{language}"' in answer.text(), f"{page.name} in {language}"
            file = tmp_path / f"{len(names)}.html"
            file.write_bytes(answer.body())
            names[file.name] = f"{page.name} in {language}"
    tour.close()
    faults = [f"{names[file]}: {fault}" for file, fault in check(tmp_path)]
    assert not faults, "\n".join(faults)
