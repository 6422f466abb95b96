"""What the marks of control mean, with the symbols that the layers have now and the words of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsProject, QgsSymbol
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ...core.errors import KachinCorridorsError
from ...core.pairs import zip_equal
from ...core.words import Status
from ...layers.project.status_definitions import STATUS_DEFINITIONS, definition_of
from ...layers.project.workspace_layers import layer_of
from ..common.fold import Fold
from ..common.plain_text import PlainLabel
from .symbol_icons import CHIP, CHIPS, LegendEntry, legend_of, symbols_pixmap

_Row = tuple[str, list[QgsSymbol]]


class LegendPanel(QWidget):
    """Folded at first, and filled when it is unfolded."""

    def __init__(self, project: QgsProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        self.rows = LegendRows(self)
        self.fold = Fold(
            self.tr("What the marks mean"),
            self.tr("List the statuses with their definitions, and the marks of the actors"),
            self.rows,
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.fold.unfolded.connect(self._fill)

    def follow_styles(self) -> None:
        """Show the symbols as they are now."""
        if self.fold.is_open():
            self._fill()

    def _fill(self) -> None:
        control, townships = self._legend("control_status"), self._legend("township_status")
        definitions = [
            (definition_of(status), symbols_of(status, [*control, *townships])) for status in STATUS_DEFINITIONS
        ]
        self.rows.show_rows([*definitions, *beside(control)])

    def _legend(self, role: str) -> list[LegendEntry]:
        try:
            return legend_of(layer_of(self._project, role))
        except KachinCorridorsError:
            return []  # the list of overlays says why; the words hold without the layer


def symbols_of(status: Status, entries: Sequence[LegendEntry]) -> list[QgsSymbol]:
    """Return the symbols of a status among entries of a legend: those whose words begin with it."""
    return [entry.symbol for entry in entries if entry.words.casefold().startswith(status.value)]


def beside(entries: Sequence[LegendEntry]) -> Iterator[_Row]:
    """Yield the entries that say more than which status it is: who the actor is, and how old the news."""
    for entry in entries:
        status = next((status for status in STATUS_DEFINITIONS if symbols_of(status, [entry])), None)
        if status in (None, Status.CONTROLLED):
            yield entry.words, [entry.symbol]


class LegendRows(QWidget):
    """A column of symbols with words beside them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words: list[PlainLabel] = []
        self.marks: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: Sequence[_Row]) -> None:
        """Show these rows in place of those before."""
        for label in (*self.words, *self.marks):
            self._grid.removeWidget(label)
            label.deleteLater()
        self.words, self.marks = [], []
        for number, (words, symbols) in enumerate(rows):
            mark, label = PlainLabel(self), PlainLabel(words, self)
            mark.setPixmap(symbols_pixmap(symbols, CHIPS, CHIP, self.devicePixelRatioF()))
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(mark, number, 0)
            self._grid.addWidget(label, number, 1)
            self.words.append(label)
            self.marks.append(mark)
        self._keep_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each text the room for its lines."""
        super().resizeEvent(event)
        self._keep_heights()

    def _keep_heights(self) -> None:
        for label, mark in zip_equal(self.words, self.marks):
            label.keep_height(max(1, self.width() - mark.sizeHint().width() - self._grid.horizontalSpacing()))
