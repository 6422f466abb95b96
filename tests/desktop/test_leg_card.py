"""The leg card in the real desktop: its table in the layout, the clipboard, and that it follows the date."""

from __future__ import annotations

from datetime import date

import pytest
import qgis.utils
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtGui import QGuiApplication

from kachin_corridors.core.present import present
from kachin_corridors.layers.settings import LENGTH_UNIT
from kachin_corridors.reports.leg_table import find_leg_table

PATIENCE_MS = 20_000


@pytest.fixture
def _kilometres():
    QgsSettings().remove(LENGTH_UNIT.key)
    yield
    QgsSettings().remove(LENGTH_UNIT.key)


@pytest.fixture
def legs(_kilometres, dock):
    return dock.content.legs


@pytest.mark.shares_project
def test_the_card_follows_the_date(legs, qtbot):
    dock = qgis.utils.plugins["kachin_corridors"].dock
    assert legs.select("Bairabi–Sairang")
    assert "under construction" in legs.card.text()
    dock.content.dates.edit.choose(date(2025, 9, 13))
    qtbot.waitUntil(lambda: "open, since 2025-09-13" in legs.card.text(), timeout=PATIENCE_MS)


@pytest.mark.shares_project
def test_copying_says_so(legs, iface):
    legs.select("Momauk–Bhamo")
    legs.text_button.click()
    assert "“about 14 kilometers (9 miles) east of the town of Bhamo”" in QGuiApplication.clipboard().text()
    assert any("Copied to the clipboard" in item.text() for item in iface.messageBar().items())


@pytest.mark.shares_project
def test_the_panel_fits_beside_a_map(legs):
    assert legs.minimumSizeHint().width() <= 380


@pytest.mark.shares_project
def test_showing_the_rows_anew_reads_and_measures_nothing(legs, calls_of):
    legs.select("Ledo–Bhamo (Stilwell Road)")
    calls = calls_of(lambda: legs.set_unit(legs.unit()))
    assert "set_unit" in calls
    assert calls.keys().isdisjoint({"read_rows", "measure", "line_length", "inverse", "_parts"})
    assert date.fromisoformat(legs.chosen_cards()[0].as_of) == date(2025, 9, 12)


@pytest.mark.shares_project
def test_a_leg_is_shown_zoomed_to_and_highlighted(dock, iface, qtbot):
    qtbot.waitUntil(lambda: QgsProject.instance().crs().authid() == "EPSG:32647")
    assert dock.content.legs.select("Momauk–Bhamo")
    assert "14 km" in dock.content.legs.card.text()
    assert "RFA, 2024" in dock.content.legs.card.text()
    dock.content.legs.zoom_button.click()
    extent = iface.mapCanvas().extent()
    assert 11_000 < extent.width() < 30_000  # metres; the leg is 11 km long
    assert dock.content.legs._highlight.isVisible()
    assert dock.content.legs._highlight.asGeometry().boundingBox().intersects(extent)
    dock.content.legs.tree.setCurrentItem(None)
    assert dock.content.legs._highlight is None


def test_the_table_is_added_to_the_layout_and_the_project_is_changed(legs, iface):
    project = QgsProject.instance()
    project.setDirty(False)
    legs.select("Bairabi–Sairang")
    legs.table_button.click()
    (layout,) = project.layoutManager().printLayouts()
    assert layout.pageCollection().pageCount() == 2
    cells = [cell.content() for row in present(find_leg_table(layout)).tableContents() for cell in row]
    assert "Sairang–Hmawngbuchhuah" in cells
    assert "Momauk–Bhamo" not in cells
    assert project.isDirty()
    assert any("as of 2025-09-12" in item.text() for item in iface.messageBar().items())
