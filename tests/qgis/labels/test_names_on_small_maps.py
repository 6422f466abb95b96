"""Small maps of several dates name what changed between them, seats and ends of corridors, each beside its own mark."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap, QgsRectangle

from kachin_corridors.core.present import present
from kachin_corridors.layers.steps import run_to_the_end
from kachin_corridors.reports.dates.dates_page import add_dates_page, refilling_dates
from kachin_corridors.reports.dates.named_places import NAME_SIDES
from kachin_corridors.reports.dates.shown import SeveralDates, Shown
from kachin_corridors.reports.layouts import find_layout

DAYS = [date(2024, 4, 15), date(2024, 11, 15), date(2025, 1, 15), date(2025, 9, 12)]
KACHIN = QgsRectangle(95.6, 23.7, 99.0, 27.6)
WIDER = QgsRectangle(95.2, 23.3, 99.6, 27.8)
BHAMO = QgsRectangle(97.0, 24.0, 97.5, 24.6)
DPI = 150
MATTER = {
    *("Bhamo", "Momauk", "Mansi", "Waingmaw", "Chipwi", "Pangwa", "Sumprabum"),  # taken between these dates
    *("Myitkyina", "Mogaung", "Puta-O", "Shwegu", "Tsawlaw"),  # seats of townships
    *("Ledo", "Kanpaikti"),  # ends of corridors
}


def maps_on_page(maps, days: list[date], box: QgsRectangle) -> list[QgsLayoutItemMap]:
    """Put maps of a box in degrees on a page and return them."""
    layout = find_layout(maps.project)
    add_dates_page(layout, SeveralDates(days, Shown(maps.on_map(box), maps.project.crs())))
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    return sorted((item for item in items if item.id().startswith("dates_map_")), key=lambda item: item.id())


def told(item: QgsLayoutItemMap) -> str:
    return str(present(QgsExpressionContextUtils.layoutItemScope(item)).variable(NAME_SIDES))


@pytest.mark.parametrize(("box", "least"), [(KACHIN, 4_000_000), (WIDER, 4_600_000)], ids=["Kachin", "wider"])
def test_what_matters_is_named_beside_its_own_mark(opened, box, least):
    maps = opened()
    for item in maps_on_page(maps, DAYS, box):
        assert item.scale() >= least
        shown = maps.item(item, DPI)
        assert MATTER - shown.names() == set()
        assert shown.faults() == []


def test_on_larger_maps_the_styles_find_the_room(opened):
    maps = opened()
    (item,) = maps_on_page(maps, DAYS[-1:], BHAMO)
    assert told(item) == ""
    assert {"Bhamo", "Momauk", "Mansi"} <= maps.item(item, DPI).names()


def test_the_names_follow_when_something_is_recorded(opened):
    maps = opened()
    (item, *_) = maps_on_page(maps, DAYS, KACHIN)
    before = told(item)
    assert '"bhamo"' in before
    QgsExpressionContextUtils.setLayoutItemVariable(item, NAME_SIDES, "")
    run_to_the_end(refilling_dates(find_layout(maps.project)))
    assert told(item) == before
