"""Features saved with empty fields: the dock goes on, says how many are left out, and shows each."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY
from qgis.PyQt.QtWidgets import QPushButton

from kachin_corridors.layers.project.workspace_layers import layer_of

PATIENCE_MS = 20_000


def add_feature(layer, geometry) -> int:
    """Digitise a feature and save it without filling in its form; return its number."""
    before = layer.allFeatureIds()
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    assert layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    (fid,) = set(layer.allFeatureIds()) - set(before)
    return fid


def delete_feature(layer, fid) -> None:
    assert layer.startEditing()
    assert layer.deleteFeature(fid)
    assert layer.commitChanges(), layer.commitErrors()


@pytest.mark.shares_project
def test_a_place_and_a_leg_without_a_name_are_listed_and_shown(dock, iface, qtbot):
    legs = dock.content.legs.tree.topLevelItemCount()
    assert not dock.content.incomplete.isVisible()
    places, lines = layer_of(dock._project, "places"), layer_of(dock._project, "corridor_legs")
    place = add_feature(places, QgsGeometry.fromPointXY(QgsPointXY(97.6, 25.7)))
    line = add_feature(lines, QgsGeometry.fromPolylineXY([QgsPointXY(97.0, 25.0), QgsPointXY(97.5, 25.5)]))
    qtbot.waitUntil(lambda: "left out: 2." in dock.content.incomplete.label.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    assert dock.content.legs.tree.topLevelItemCount() == legs
    dock.content.incomplete.list_button.click()
    dialog = dock.content.incomplete.dialog
    assert dialog.isVisible()
    texts = [dialog.table.item(row, 3).text() for row in range(dialog.table.rowCount())]
    assert "name is empty. Fill it in." in texts
    if folder := os.environ.get("KACHIN_ROWS_PICTURES"):
        iface.mainWindow().grab().save(str(Path(folder) / "dock.png"))
        dialog.grab().save(str(Path(folder) / "list.png"))
    (row_of_place,) = (
        row
        for row in range(dialog.table.rowCount())
        if dialog.table.item(row, 0).text() == "places" and dialog.table.item(row, 3).text().startswith("name ")
    )
    button = dialog.table.cellWidget(row_of_place, 4)
    assert isinstance(button, QPushButton)
    button.click()
    assert places.selectedFeatureIds() == [place]
    assert str(place) == dialog.table.item(row_of_place, 1).text()
    if folder := os.environ.get("KACHIN_ROWS_PICTURES"):
        qtbot.wait(1500)
        iface.mainWindow().grab().save(str(Path(folder) / "shown.png"))
    dialog.close()
    delete_feature(places, place)
    delete_feature(lines, line)
    qtbot.waitUntil(lambda: not dock.content.incomplete.isVisible(), timeout=PATIENCE_MS)
