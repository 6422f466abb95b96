"""The overlays of the dock and the layer panel of QGIS say the same."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import layer_of


def node_of(role: str) -> QgsLayerTreeLayer:
    project = QgsProject.instance()
    return present(project.layerTreeRoot().findLayer(layer_of(project, role).id()))


def item(dock, role: str):
    return dock.content.overlays.item_of(role)


@pytest.mark.shares_project
def test_an_overlay_drives_the_layer_tree_and_follows_it(dock):
    node = node_of("control_status")
    check_box = item(dock, "control_status")
    assert check_box.checkState(0) == Qt.CheckState.Checked
    check_box.setCheckState(0, Qt.CheckState.Unchecked)
    assert not node.isVisible()
    node.setItemVisibilityChecked(True)
    assert check_box.checkState(0) == Qt.CheckState.Checked
    group = node.parent()
    assert isinstance(group, QgsLayerTreeGroup)
    group.setItemVisibilityChecked(False)
    assert check_box.checkState(0) == Qt.CheckState.Unchecked
    check_box.setCheckState(0, Qt.CheckState.Checked)
    assert node.isVisible()


@pytest.mark.shares_project
def test_overlays_can_be_switched_with_the_keyboard(dock):
    dock.content.overlays.tree.setFocus()
    dock.content.overlays.tree.setCurrentItem(item(dock, "claims"))
    QTest.keyClick(dock.content.overlays.tree, Qt.Key.Key_Space)
    claims = node_of("claims")
    assert claims.isVisible()
    QTest.keyClick(dock.content.overlays.tree, Qt.Key.Key_Space)
    assert not claims.isVisible()


@pytest.mark.shares_project
def test_the_opacity_is_set_with_the_keyboard(dock):
    dock.content.overlays.tree.setCurrentItem(item(dock, "township_status"))
    layer, slider = layer_of(QgsProject.instance(), "township_status"), dock.content.overlays.opacity.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert layer.opacity() == 0.95
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert layer.opacity() == 1.0
