"""An entry in the menu of the plugin's layers (right click in the panel Layers): what the guide says of them."""

from __future__ import annotations

from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu

from ...layers.project.roles import role_of
from ..common.described import describe_entry
from .guide import Guide
from .topics import HelpTopic


class LayerMenu(QObject):
    """Other layers get no entry."""

    def __init__(self, view: QgsLayerTreeView, guide: Guide) -> None:
        super().__init__(guide)
        self._view = view
        self._guide = guide
        view.contextMenuAboutToShow.connect(self._add_to_menu)

    def tear_down(self) -> None:
        """Offer nothing any more."""
        self._view.contextMenuAboutToShow.disconnect(self._add_to_menu)

    def _add_to_menu(self, menu: QMenu) -> None:
        layer = self._view.currentLayer()
        if layer is None or role_of(layer) is None:
            return
        menu.addSeparator()
        entry = menu.addAction(self.tr("How to read this layer"))
        entry.triggered.connect(lambda: self._guide.show_topic(HelpTopic.LAYERS))
        describe_entry(menu, entry, self.tr("Show what the guide says of the plugin's layers"))
