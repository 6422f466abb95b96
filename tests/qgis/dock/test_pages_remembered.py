"""The page that was in front, and what was chosen on it, come back with the next dock."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from kachin_corridors.layers.settings import MEASURE_CHOICE, PAGE
from kachin_corridors.ui.dock_pages import DockPages
from kachin_corridors.ui.help.topics import HelpTopic
from kachin_corridors.ui.measure.measure_page import MeasurePage

CHOICES = ("Legs", "Stretch", "Saved", "Holders", "Distances")


@pytest.fixture(autouse=True)
def nothing_remembered():
    for setting in (PAGE, MEASURE_CHOICE):
        QgsSettings().remove(setting.key)
    yield
    for setting in (PAGE, MEASURE_CHOICE):
        QgsSettings().remove(setting.key)


def panel(parent: QWidget | None = None) -> QWidget:
    made = QWidget(parent)
    QVBoxLayout(made)
    return made


@pytest.fixture
def owner(qtbot) -> QWidget:
    """The widget in which the pages are, which lives until they are looked at."""
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def made_pages(owner: QWidget) -> tuple[DockPages, MeasurePage, list[QWidget]]:
    """Return pages as the dock makes them, with the page Measure and its panels."""
    pages, measure = DockPages(owner), MeasurePage()
    pages.add_page(panel(), "map", "Map", "What the map shows", HelpTopic.GUIDE)
    pages.add_page(measure, "measure", "Measure", "Lengths and distances", HelpTopic.GUIDE, scrolls=False)
    panels = [panel() for _ in CHOICES]
    for each in panels:
        measure.choice.put(each)
    pages.restore()
    return pages, measure, panels


def test_at_first_the_first_page_and_the_first_choice_are_in_front(owner):
    pages, measure, panels = made_pages(owner)
    assert pages.currentIndex() == 0
    assert measure.choice.chosen() is panels[0]


def test_page_and_choice_come_back(owner):
    pages, _, panels = made_pages(owner)
    pages.bring(panels[3])
    again, measure, panels = made_pages(owner)
    assert again.currentWidget() is measure
    assert measure.choice.chosen() is panels[3]
    assert [button.text() for button in measure.choice.buttons if button.isChecked()] == ["Holders"]


def test_a_page_that_is_no_more_leads_to_the_first(owner):
    PAGE.set_value("events")
    MEASURE_CHOICE.set_value("areas")
    pages, measure, panels = made_pages(owner)
    assert pages.currentIndex() == 0
    assert measure.choice.chosen() is panels[0]
