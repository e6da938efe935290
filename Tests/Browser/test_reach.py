"""Every page can be used with a finger and by keyboard, from 320 px on: nothing too small, cut off or without focus."""

import pytest

from conftest import NARROW
from pages import PAGES
from reach import misfits, stray_focus
from tour import Tour


@pytest.fixture(scope="module")
def tour(chromium, office):
    tour = Tour(chromium, office, viewport=NARROW, reduced_motion="reduce")
    yield tour
    tour.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_fits_and_can_be_reached(tour, page):
    faults = misfits(tour.open(page))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_focus_goes_round_and_is_seen(tour, page):
    faults = stray_focus(tour.open(page))
    assert not faults, "\n".join(faults)
