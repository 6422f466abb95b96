"""An open window of the map sheet follows the situation date of the dock, without a click on Refresh."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtGui import QImage

from kachin_corridors.reports.layouts import find_layout

PATIENCE_MS = 60_000
ON_SHEET = ("subtitle", "summary", "legend")


@pytest.fixture
def open_window(dock, iface, qtbot):
    """Open a window of the layout; all are closed when the test is over, also one that failed."""

    def opened():
        window = iface.openLayoutDesigner(find_layout(QgsProject.instance()))
        window.view().zoomFull()
        return window

    yield opened
    close_windows(iface, qtbot)


def close_windows(iface, qtbot) -> None:
    """Close the windows of layouts. One that still draws when its project goes has ended QGIS with an abort."""
    for window in iface.openLayoutDesigners():
        window.close()
    qtbot.waitUntil(lambda: not iface.openLayoutDesigners(), timeout=PATIENCE_MS)


def picture(window, item_id: str) -> QImage:
    """Return what the window shows of an item of the layout."""
    view, item = window.view(), window.layout().itemById(item_id)
    corners = view.mapFromScene(item.mapToScene(item.rect())).boundingRect()
    return view.viewport().grab(QRect(corners)).toImage()


def drawn(window, qtbot) -> dict[str, QImage]:
    """Return what the window shows of the items that follow the date, once nothing changes there any more."""

    def pictures() -> dict[str, QImage]:
        return {item_id: picture(window, item_id) for item_id in ON_SHEET}

    seen = [pictures()]

    def are_drawn() -> bool:
        qtbot.wait(300)
        seen.append(pictures())
        return seen[-1] == seen[-2]

    qtbot.waitUntil(are_drawn, timeout=PATIENCE_MS)
    return seen[-1]


@pytest.mark.shares_project
def test_texts_and_legend_follow_the_date_at_once_and_in_a_window_opened_later(dock, iface, open_window, qtbot):
    window = open_window()
    before = drawn(window, qtbot)
    dock.content.dates.edit.choose(date(2024, 4, 15))
    for item_id in ON_SHEET:
        qtbot.waitUntil(lambda name=item_id: picture(window, name) != before[name], timeout=PATIENCE_MS)
    followed = drawn(window, qtbot)
    window.layout().refresh()
    assert drawn(window, qtbot) == followed
    close_windows(iface, qtbot)
    dock.content.dates.edit.choose(date(2025, 9, 12))
    shown = drawn(open_window(), qtbot)
    for item_id in ON_SHEET:
        assert shown[item_id] != followed[item_id], item_id


@pytest.mark.shares_project
def test_moving_the_date_makes_no_layout_anew_that_nobody_sees(dock, qtbot):
    refreshed = []
    find_layout(QgsProject.instance()).refreshed.connect(lambda: refreshed.append(True))
    dock.content.dates.edit.choose(date(2024, 4, 15))
    assert dock.situation.day() == date(2024, 4, 15)
    assert not refreshed
