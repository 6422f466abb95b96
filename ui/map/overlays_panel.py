"""The conflict overlays as a checkable list that drives the layer tree and follows it."""

from __future__ import annotations

from qgis.core import QgsLayerTreeNode, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGroupBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...core.errors import KachinCorridorsError
from ...core.pairs import zip_equal
from ...core.present import present
from ...layers.messages import explain
from ...layers.project.catalogue import OVERLAYS, LayerSpec
from ...layers.project.workspace_layers import layer_of
from ..common.described import describe
from ..common.plain_text import tip

_ROLE = Qt.ItemDataRole.UserRole


class OverlaysPanel(QGroupBox):
    """One item per overlay. An overlay whose layer is gone or unreadable is disabled and says why."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setTitle(self.tr("Overlays"))
        self.list = QListWidget(self)
        describe(
            self.list,
            self.tr("Check what the map shows: the same as the check boxes in the panel Layers"),
            self.tr("Overlays"),
        )
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addStretch(1)
        for spec in OVERLAYS:
            item = QListWidgetItem(spec.translated_title())
            item.setData(_ROLE, spec.role)
            self.list.addItem(item)
        rows = self.list.sizeHintForRow(0) * self.list.count()
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth() + 2)
        self.list.itemChanged.connect(self._item_changed)
        self._project.layerTreeRoot().visibilityChanged.connect(self._tree_changed)
        self.follow_tree()

    def tear_down(self) -> None:
        """Stop listening to the project."""
        self._project.layerTreeRoot().visibilityChanged.disconnect(self._tree_changed)

    def follow_tree(self) -> None:
        """Show which overlays are visible in the layer tree."""
        self.list.blockSignals(True)
        for spec, item in zip_equal(OVERLAYS, self._items()):
            self._show(spec, item)
        self.list.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [present(self.list.item(row)) for row in range(self.list.count())]

    def _show(self, spec: LayerSpec, item: QListWidgetItem) -> None:
        flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
        try:
            layer = layer_of(self._project, spec.role)
        except KachinCorridorsError as error:
            item.setFlags(flags)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setToolTip(tip(explain(error)))
            return
        node = self._project.layerTreeRoot().findLayer(layer.id())
        visible = node is not None and node.isVisible()
        item.setFlags(flags | Qt.ItemFlag.ItemIsEnabled)
        item.setCheckState(Qt.CheckState.Checked if visible else Qt.CheckState.Unchecked)
        item.setToolTip(tip(spec.translated_abstract()))

    def _item_changed(self, item: QListWidgetItem) -> None:
        layer = layer_of(self._project, item.data(_ROLE))
        node = self._project.layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        if item.checkState() == Qt.CheckState.Checked:
            # A layer in a switched-off group would stay hidden.
            node.setItemVisibilityCheckedParentRecursive(True)
        else:
            node.setItemVisibilityChecked(False)

    def _tree_changed(self, _node: QgsLayerTreeNode) -> None:
        self.follow_tree()
