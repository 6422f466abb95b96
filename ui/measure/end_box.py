"""One end of a stretch: a place from a list, a kilometre mark, or any name that the resolver knows."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QWidget

from ...core.corridors.measurements import mark_in_words
from ...core.corridors.route_ends import RouteEnd
from ...core.corridors.routes import Route
from ...core.shortening import shortened
from ..common.described import describe


class EndBox(QComboBox):
    """Emits ``place_chosen`` (Route, RouteEnd) for a place of the list and ``text_entered`` for any other text."""

    place_chosen = pyqtSignal(object, object)
    text_entered = pyqtSignal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe(
            self,
            self.tr("Choose a place of the corridor, or type a name, a P-code or a mark such as km 120.5"),
            accessible_name,
        )
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completer().setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.lineEdit().setPlaceholderText(self.tr("e.g. Tanai, or km 120.5"))
        self.lineEdit().setClearButtonEnabled(True)
        self._settled = ""
        self._choices: list[tuple[Route, RouteEnd]] = []
        self.activated.connect(self._choose)
        self.lineEdit().editingFinished.connect(self._enter)

    def offer(self, routes: Sequence[Route]) -> None:
        """List the places of corridors with their marks; of several corridors with the corridor too."""
        text = self.currentText()
        self.clear()
        self._choices = []
        for route in routes:
            for place in route.places:
                title = f"{place.name} · {mark_in_words(place.at_m)}"
                self.addItem(shortened(title if len(routes) == 1 else f"{title} · {route.name}"))
                self._choices.append((route, RouteEnd(place.at_m, place.name, place.offset_m)))
        self.settle(text)

    def settle(self, text: str) -> None:
        """Show a text without telling anybody."""
        self._settled = text
        self.setCurrentIndex(-1)
        self.setEditText(text)

    def _choose(self, index: int) -> None:
        if not 0 <= index < len(self._choices):
            return
        self._settled = self.itemText(index)
        self.place_chosen.emit(*self._choices[index])

    def _enter(self) -> None:
        text = self.currentText().strip()
        # Leaving the field, and choosing from the list, end the editing too.
        if text == self._settled:
            return
        index = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if index >= 0:
            self._choose(index)
            return
        self._settled = text
        self.text_entered.emit(text)
