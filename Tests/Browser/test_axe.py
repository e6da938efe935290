"""Axe finds nothing on any page: WCAG 2.2 A and AA and best practice, light and dark, wide and narrow."""

import pytest

from axe import in_every_look
from pages import PAGES
from tour import Tour


@pytest.fixture(scope="module")
def tour(chromium, office):
    tour = Tour(chromium, office, reduced_motion="reduce")
    yield tour
    tour.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_axe_finds_nothing(tour, page):
    faults = in_every_look(tour.open(page))
    assert not faults, "\n".join(faults)
    tour.check()
