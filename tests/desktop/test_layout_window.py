"""An open window of the map sheet follows the situation date of the dock, without a click on Refresh."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtGui import QImage

from kachin_corridors.reports.layouts import add_layout, find_layout

PATIENCE_MS = 20_000
ON_SHEET = ("subtitle", "summary", "legend")


@pytest.fixture
def window(dock, iface, qtbot, tmp_path):
    project = QgsProject.instance()
    add_layout(project, tmp_path / "workspace.gpkg")
    dock.dates.edit.choose(date(2025, 9, 12))
    window = iface.openLayoutDesigner(find_layout(project))
    window.view().zoomFull()
    yield window
    window.close()


def picture(window, item_id: str) -> QImage:
    """Return what the window shows of an item of the layout."""
    view, item = window.view(), window.layout().itemById(item_id)
    corners = view.mapFromScene(item.mapToScene(item.rect())).boundingRect()
    return view.viewport().grab(QRect(corners)).toImage()


def test_texts_and_legend_follow_the_date_at_once(dock, window, qtbot):
    def are_drawn() -> bool:
        before = [picture(window, item_id) for item_id in ON_SHEET]
        qtbot.wait(300)
        return before == [picture(window, item_id) for item_id in ON_SHEET]

    qtbot.waitUntil(are_drawn, timeout=PATIENCE_MS)
    before = {item_id: picture(window, item_id) for item_id in ON_SHEET}
    dock.dates.edit.choose(date(2024, 4, 15))
    for item_id in ON_SHEET:
        qtbot.waitUntil(lambda name=item_id: picture(window, name) != before[name], timeout=PATIENCE_MS)
    qtbot.waitUntil(are_drawn, timeout=PATIENCE_MS)
    followed = {item_id: picture(window, item_id) for item_id in ON_SHEET}
    window.layout().refresh()
    qtbot.waitUntil(are_drawn, timeout=PATIENCE_MS)
    assert {item_id: picture(window, item_id) for item_id in ON_SHEET} == followed
