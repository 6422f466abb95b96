"""The legend of the sheet fits on it on every day, and says what the marks of border gates mean."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsLayoutExporter, QgsLayoutItemLegend, QgsPrintLayout, QgsProject

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import set_layout_date
from kachin_corridors.reports.layouts import find_layout

BUSY_DAYS = (date(2024, 4, 15), date(2024, 6, 20), date(2024, 11, 15), date(2025, 1, 15), date(2025, 9, 12))
"""Days on which the map shows most kinds of marks."""


@pytest.fixture(scope="module")
def sheet(_opened_once: QgsProject) -> QgsPrintLayout:
    """A copy of the sheet: QGIS takes it for a change of the project, which no other module shares."""
    return find_layout(_opened_once).clone()


@pytest.mark.parametrize("day", BUSY_DAYS, ids=str)
def test_the_legend_ends_above_the_foot_of_the_sheet(sheet, day):
    set_layout_date(sheet, day)
    (legend,) = (item for item in sheet.items() if isinstance(item, QgsLayoutItemLegend))
    exporter = QgsLayoutExporter(sheet)
    # It takes its size when it is drawn; the second time with what the map then shows.
    for _ in range(2):
        legend.updateLegend()
        exporter.renderPageToImage(0, dpi=30)
    bottom = legend.pos().y() + legend.rect().height()
    foot = min(present(sheet.itemById(name)).pos().y() for name in ("disclaimer", "caution"))
    assert 200 < bottom < foot
