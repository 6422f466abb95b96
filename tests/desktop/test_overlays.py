"""The overlays of the dock and the layer panel of QGIS say the same."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.catalogue import OVERLAYS
from kachin_corridors.layers.project.workspace_layers import layer_of


def node_of(role: str) -> QgsLayerTreeLayer:
    project = QgsProject.instance()
    return present(project.layerTreeRoot().findLayer(layer_of(project, role).id()))


def item(dock, role: str):
    return dock.content.overlays.list.item([spec.role for spec in OVERLAYS].index(role))


@pytest.mark.shares_project
def test_an_overlay_drives_the_layer_tree_and_follows_it(dock):
    node = node_of("control_status")
    check_box = item(dock, "control_status")
    assert check_box.checkState() == Qt.CheckState.Checked
    check_box.setCheckState(Qt.CheckState.Unchecked)
    assert not node.isVisible()
    node.setItemVisibilityChecked(True)
    assert check_box.checkState() == Qt.CheckState.Checked
    group = node.parent()
    assert isinstance(group, QgsLayerTreeGroup)
    group.setItemVisibilityChecked(False)
    assert check_box.checkState() == Qt.CheckState.Unchecked
    check_box.setCheckState(Qt.CheckState.Checked)
    assert node.isVisible()


@pytest.mark.shares_project
def test_overlays_can_be_switched_with_the_keyboard(dock):
    dock.content.overlays.list.setFocus()
    dock.content.overlays.list.setCurrentItem(item(dock, "claims"))
    QTest.keyClick(dock.content.overlays.list, Qt.Key.Key_Space)
    claims = node_of("claims")
    assert claims.isVisible()
    QTest.keyClick(dock.content.overlays.list, Qt.Key.Key_Space)
    assert not claims.isVisible()
