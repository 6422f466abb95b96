"""Notices that rows of a layer were changed: by an import, or by an edit once it is saved."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal


class DataWatch(QObject):
    """Emits ``changed`` once for what changes at one go, when the event loop comes round."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._layer: QgsVectorLayer | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.changed)

    def follow(self, layer: QgsVectorLayer | None) -> None:
        """Listen to a layer, and no longer to the one before."""
        if self._layer is not None and not sip.isdeleted(self._layer):
            self._layer.dataChanged.disconnect(self._begin)
            self._layer.afterCommitChanges.disconnect(self._begin)
        self._layer = layer
        self._timer.stop()
        if layer is not None:
            # Of a layer that reads its file anew QGIS emits the one, of one that writes to it the other.
            layer.dataChanged.connect(self._begin)
            layer.afterCommitChanges.connect(self._begin)

    def _begin(self) -> None:
        self._timer.start(0)
