"""The tab Distances."""

from __future__ import annotations

import re
from datetime import date

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsSettings,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kachin_corridors.core.present import present
from kachin_corridors.core.units import LengthUnit
from kachin_corridors.layers.settings import LENGTH_UNIT
from kachin_corridors.store.places.places import CLUSTER
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.measure.distance_card import distance_html
from kachin_corridors.ui.measure.distances_panel import DistancesPanel

DAY = date(2025, 9, 12)


def row_of(panel: DistancesPanel, name: str) -> int:
    (row,) = [row for row in range(panel.table.rowCount()) if present(panel.table.item(row, 0)).text() == name]
    return row


def test_distances_are_sorted_by_number_and_their_lines_drawn(canvas, project, runner, workspace, qtbot, click):
    panel = DistancesPanel(canvas, project, runner)
    panel.show_situation(Workspace(workspace), DAY)
    panel.show()
    panel.origin.setText("MMR001001701")
    QTest.keyClick(panel.origin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not runner.is_busy())
    shown = [present(panel.table.item(row, 1)).text() for row in range(panel.table.rowCount())]
    numbers = [float(text) for text in shown if text != "–"]
    assert len(numbers) > 10
    assert numbers == sorted(numbers)
    assert shown == [text for text in shown if text != "–"] + [text for text in shown if text == "–"]
    panel.table.selectRow(5)
    assert "line" in panel._sketch._bands
    panel.tool.start()
    click(canvas, 97.0, 25.0)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert panel.origin.text().startswith(("24.9", "25.0"))
    panel.tear_down()
    panel.deleteLater()


def test_distances_show_as_many_digits_as_the_positions_allow(canvas, project, runner, workspace, qtbot):
    """From a point of the map, too: the cluster Pangwa is known to 10 km, so that no decimal means anything."""
    panel = DistancesPanel(canvas, project, runner)
    panel.show_situation(Workspace(workspace), DAY)
    panel.show()
    panel.measure_from_point((97.0, 25.0))
    qtbot.waitUntil(lambda: not runner.is_busy())
    row = row_of(panel, "Pangwa")
    (cluster,) = [
        place for place in Workspace(workspace).places.targets() if (place.name, place.kind) == ("Pangwa", CLUSTER)
    ]
    lon, lat = present(cluster.point)
    km = Geodesic.WGS84.Inverse(25.0, 97.0, lat, lon)["s12"] / 1000
    assert present(panel.table.item(row, 1)).text() == f"{km:.0f}"
    panel.table.selectRow(row)
    assert f"{km:.0f} km (± 10 km)" in panel.details.label.text()
    LENGTH_UNIT.set_value("mi")
    panel.hide()
    panel.show()
    row = row_of(panel, "Pangwa")
    assert present(panel.table.item(row, 1)).text() == f"{km / 1.609344:.0f}"
    QgsSettings().remove(LENGTH_UNIT.key)
    panel.tear_down()
    panel.deleteLater()


def test_every_published_figure_is_told_with_its_marks(canvas, project, runner, workspace, qtbot):
    """From Lu Pyi two sources have 10 and 16 km to Pangwa, 13.7 km away as the crow flies."""
    with Workspace(workspace).tables.writing() as database:
        database.execute("DELETE FROM published_distances WHERE distance_id NOT LIKE 'lu-pyi-pangwa-2024%'")
    panel = DistancesPanel(canvas, project, runner)
    panel.show_situation(Workspace(workspace), DAY)
    panel.show()
    panel.origin.setText("lu-pyi")
    panel.measure_from_name()
    qtbot.waitUntil(lambda: not runner.is_busy())
    shown = {present(panel.table.item(row, 0)).text(): row for row in range(panel.table.rowCount())}
    assert len(shown) == panel.table.rowCount()  # the town and the cluster called after it are told apart
    row = shown["Pangwa (town)"]
    assert present(panel.table.item(row, 2)).text() == "10 +1 ?≠"
    assert "16 km (RFA, 2024)" in present(panel.table.item(row, 2)).toolTip()
    panel.table.selectRow(row)
    text = panel.details.label.text()
    told_by = "The Irrawaddy, 2024 (B6): “about 10 kilometers from Pangwa”"
    for told in ("10 km", "16 km", told_by, "way not said", "shorter than the straight line, within the positions"):
        assert told in text
    panel.table.selectRow(shown["Pangwa (mining cluster)"])
    cluster_row = shown["Pangwa (mining cluster)"]
    assert present(panel.table.item(cluster_row, 2)).text() == "–"  # the figure is for the town
    assert "km" in panel.details.label.text()
    assert "Irrawaddy" not in panel.details.label.text()
    LENGTH_UNIT.set_value("mi")
    panel.hide()
    panel.show()
    (row,) = [row for row in range(panel.table.rowCount()) if present(panel.table.item(row, 2)).text().endswith("?≠")]
    assert present(panel.table.item(row, 2)).text() == "6 +1 ?≠"  # 10 km, to the kilometre
    QgsSettings().remove(LENGTH_UNIT.key)
    panel.tear_down()
    panel.deleteLater()


@pytest.mark.parametrize(
    ("offset_km", "said"),
    [(0.0, ""), (0.04, ""), (0.06, ", 0.1 km off"), (3.24, ", 3.2 km off")],
)
def test_what_lies_on_a_corridor_is_not_off_it(offset_km, said):
    columns = ("uncertainty_km", "from_precision_m", "to_precision_m", "azimuth_deg", "published")
    known = dict.fromkeys(columns) | {"to_name": "Pangwa", "kind": "town", "distance_km": 13.7}
    known |= {"corridor": "Ledo–Bhamo", "corridor_km": 12.0, "corridor_offset_km": offset_km}
    shown = distance_html(known, [], LengthUnit.KM)
    assert present(re.search(r"of Ledo–Bhamo(.*?)</p>", shown)).group(1) == said
