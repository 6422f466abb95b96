"""One line with the opacity of the overlay that is chosen above it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSlider, QWidget

from ..common.described import describe
from ..common.plain_text import PlainLabel

_REPAINT_MS = 150
"""While the slider moves, the map is not drawn anew at each step."""
_STEP, _LEAP = 5, 25


class OpacityLine(QWidget):
    """Emits ``moved`` with an opacity from 0 to 1 when the user moves the slider, never when it is set by code."""

    moved = pyqtSignal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._to_repaint: list[QgsVectorLayer] = []
        self.label = PlainLabel(self)
        self.label.setWordWrap(True)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_LEAP)
        describe(
            self.slider,
            self.tr("Draw the overlay that is chosen in the list more or less transparent, as its properties can too"),
            self.tr("Opacity of the overlay"),
        )
        self.percent = PlainLabel(self)
        self.percent.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.label, 3)
        line.addWidget(self.slider, 2)
        line.addWidget(self.percent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REPAINT_MS)
        self._timer.timeout.connect(self._repaint)
        self.slider.valueChanged.connect(self._moved)

    def tear_down(self) -> None:
        """Draw nothing any more."""
        self._timer.stop()
        self._to_repaint.clear()

    def show_none(self) -> None:
        """Offer nothing: what is chosen cannot be drawn."""
        self.slider.setEnabled(False)
        self.label.setText(self.tr("Opacity: choose an overlay"))
        self.percent.clear()

    def show_of(self, title: str, opacity: float) -> None:
        """Show the opacity of an overlay, from 0 to 1."""
        self.slider.blockSignals(True)
        self.slider.setEnabled(True)
        self.slider.setValue(round(100 * opacity))
        self.slider.blockSignals(False)
        self.label.setText(self.tr("Opacity: {overlay}").format(overlay=title))
        self._tell()

    def repaint_later(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Draw layers on the map when the slider rests."""
        self._to_repaint += [layer for layer in layers if layer not in self._to_repaint]
        self._timer.start()

    def _moved(self, value: int) -> None:
        self._tell()
        self.moved.emit(value / 100)

    def _tell(self) -> None:
        self.percent.setText(self.tr("{percent} %").format(percent=self.slider.value()))

    def _repaint(self) -> None:
        layers, self._to_repaint = self._to_repaint, []
        for layer in layers:
            # The project may have been closed meanwhile.
            if not sip.isdeleted(layer):
                layer.triggerRepaint()
