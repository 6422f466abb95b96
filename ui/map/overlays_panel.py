"""The overlays of the map with their symbols and newest reports; they drive the layer tree and follow it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import QgsLayerTreeNode, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from ...layers.messages import explain
from ...layers.project.overlays import (
    OVERLAY_GROUPS,
    Overlay,
    OverlayLayers,
    layers_of_overlay,
    newest_reports,
    translated_group,
)
from ...layers.project.roles import role_of
from ..common.plain_text import tip
from .opacity_line import OpacityLine
from .overlays_tree import REPORTS, TITLE, OverlaysTree
from .symbol_icons import CHIP, CHIPS, legend_of, symbols_pixmap

if TYPE_CHECKING:
    from ...store.workspace import Workspace

_USABLE = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class OverlaysPanel(QWidget):
    """One row per overlay. What has no usable layer is disabled and says why.

    Emits ``styles_changed`` when layers look otherwise.
    """

    styles_changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._rows: list[tuple[Overlay, QTreeWidgetItem]] = []
        self._followed: list[QgsVectorLayer] = []
        self.tree = OverlaysTree(self)
        self.opacity = OpacityLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        column.addWidget(self.opacity)
        self._fill()
        # A change of style tells so several times.
        self._styles_later = QTimer(self)
        self._styles_later.setSingleShot(True)
        self._styles_later.timeout.connect(self._show_styles)
        self.tree.itemChanged.connect(self._item_changed)
        self.tree.currentItemChanged.connect(self._show_opacity)
        self.opacity.moved.connect(self._opacity_moved)
        project.layerTreeRoot().visibilityChanged.connect(self._tree_changed)
        project.layersAdded.connect(self._follow)
        self._follow(project.mapLayers().values())
        self.follow_tree()
        self._show_styles()

    def tear_down(self) -> None:
        """Stop listening to the project and its layers."""
        self._project.layerTreeRoot().visibilityChanged.disconnect(self._tree_changed)
        self._project.layersAdded.disconnect(self._follow)
        for layer in self._followed:
            if not sip.isdeleted(layer):
                layer.styleChanged.disconnect(self._style_changed)
        self._followed.clear()
        self._styles_later.stop()
        self.opacity.tear_down()

    def follow_tree(self) -> None:
        """Show which overlays are visible in the layer tree, and which cannot be."""
        self.tree.blockSignals(True)
        for overlay, item in self._rows:
            self._show(overlay, layers_of_overlay(self._project, overlay), item)
        self.tree.blockSignals(False)
        self._show_opacity()

    def show_reports(self, workspace: Workspace, day: date) -> None:
        """Say of each overlay up to which day it has reports. Raises what reading a workspace raises."""
        newest = newest_reports(workspace, day)
        for overlay, item in self._rows:
            if overlay in newest:
                of_overlay = newest[overlay]
                item.setText(REPORTS, of_overlay.isoformat() if of_overlay else self.tr("no report"))

    def clear_reports(self) -> None:
        """Say nothing of reports: nothing is known of them."""
        for _, item in self._rows:
            item.setText(REPORTS, "")

    def item_of(self, role: str) -> QTreeWidgetItem:
        """Return the row that switches the layer of a role. Raises LookupError where none does."""
        for overlay, item in self._rows:
            if role in overlay.roles:
                return item
        raise LookupError(role)

    def _fill(self) -> None:
        for title, overlays in OVERLAY_GROUPS:
            group = self.tree.add_group(translated_group(title))
            for overlay in overlays:
                item = QTreeWidgetItem(group, [overlay.translated_title()])
                self._rows.append((overlay, item))
        self.tree.expandAll()
        self.tree.setCurrentItem(self._rows[0][1])

    def _show(self, overlay: Overlay, layers: OverlayLayers, item: QTreeWidgetItem) -> None:
        is_usable = bool(layers.usable)
        item.setFlags(_USABLE if is_usable else _USABLE & ~Qt.ItemFlag.ItemIsEnabled)
        item.setCheckState(TITLE, layers.visibility(self._project))
        says = explain(layers.fault) if layers.fault is not None else overlay.translated_abstract()
        for column in (TITLE, REPORTS):
            item.setToolTip(column, tip(says))

    def _show_styles(self) -> None:
        """Show symbols and opacity as the layers have them."""
        ratio = self.devicePixelRatioF()
        self.tree.blockSignals(True)
        for overlay, item in self._rows:
            layers = layers_of_overlay(self._project, overlay).usable
            symbols = [entry.symbol for layer in layers for entry in legend_of(layer)[:CHIPS]]
            item.setIcon(TITLE, QIcon(symbols_pixmap(symbols, CHIPS, CHIP, ratio)))
        self.tree.blockSignals(False)
        # A row is as high as its symbols.
        self.tree.fit()
        self._show_opacity()
        self.styles_changed.emit()

    def _show_opacity(self) -> None:
        overlay = self._current()
        layers = layers_of_overlay(self._project, overlay).usable if overlay is not None else ()
        if overlay is None or not layers:
            self.opacity.show_none()
        else:
            self.opacity.show_of(overlay.translated_title(), layers[0].opacity())

    def _current(self) -> Overlay | None:
        current = self.tree.currentItem()
        return next((overlay for overlay, item in self._rows if item is current), None)

    def _item_changed(self, changed: QTreeWidgetItem) -> None:
        overlay = next((overlay for overlay, item in self._rows if item is changed), None)
        if overlay is not None:
            is_visible = changed.checkState(TITLE) != Qt.CheckState.Unchecked
            layers_of_overlay(self._project, overlay).set_visible(self._project, is_visible)

    def _opacity_moved(self, opacity: float) -> None:
        overlay = self._current()
        if overlay is None:
            return
        layers = layers_of_overlay(self._project, overlay)
        layers.set_opacity(opacity)
        self._project.setDirty(True)
        self.opacity.repaint_later(layers.usable)

    def _follow(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and role_of(layer) is not None:
                layer.styleChanged.connect(self._style_changed)
                self._followed.append(layer)
                self._style_changed()

    def _style_changed(self) -> None:
        self._styles_later.start(0)

    def _tree_changed(self, _node: QgsLayerTreeNode) -> None:
        self.follow_tree()
