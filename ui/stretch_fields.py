"""From where to where on which corridor: fields for places, kilometre marks and names, and what is wrong with them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ..core.errors import KachinCorridorsError, NoCorridorChosenError, OffCorridorError
from ..core.limits import SNAP_LIMIT_M
from ..core.measurements import mark_in_words
from ..core.names import NameWarning
from ..core.pairs import zip_equal
from ..core.route_ends import RouteEnd, end_on_changed_line
from ..core.routes import Route
from ..core.shortening import shortened
from ..layers.corridor_measuring import Corridors, Measured, measure_stretch
from ..layers.messages import explain
from ..layers.route_ends import end_of_text
from .described import describe
from .end_box import EndBox
from .plain_text import PlainLabel
from .stretch_tool import Snap

_FROM, _TO = 0, 1


class StretchFields(QWidget):
    """Keeps the two ends. ``measured`` tells a stretch (Measured) when both are there and differ, else None."""

    measured = pyqtSignal(object)
    corridor_changed = pyqtSignal()
    asked = pyqtSignal(str, str, object)
    """Something to be asked: the question, how far off in km, and what to call when the answer is yes."""
    touched = pyqtSignal()
    """The user goes on: what was asked before is of no interest any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corridors: Corridors | None = None
        self._route: Route | None = None
        self._ends: list[RouteEnd | None] = [None, None]
        self._reasons = ["", ""]
        self._warnings: tuple[NameWarning, ...] = ()
        self.corridor_box = QComboBox(self)
        self.from_box = EndBox(self.tr("From: place or kilometre mark"), self)
        self.to_box = EndBox(self.tr("To: place or kilometre mark"), self)
        self.swap_button = QToolButton(self)
        self.hint = PlainLabel(self)
        self._boxes = (self.from_box, self.to_box)
        self._lay_out()
        self.corridor_box.activated.connect(self._corridor_chosen)
        for which, box in enumerate(self._boxes):
            box.place_chosen.connect(partial(self._place_chosen, which))
            box.text_entered.connect(partial(self._text_entered, which))
        self.swap_button.clicked.connect(self.swap)

    def show_corridors(self, corridors: Corridors) -> None:
        """Offer the corridors; what was chosen stays, and is measured anew on lines that may have changed."""
        chosen = self.corridor_box.currentData()
        self._corridors = corridors
        self.corridor_box.clear()
        self.corridor_box.addItem(self.tr("Nearest to the first click"), "")
        for route in corridors.routes:
            self.corridor_box.addItem(shortened(route.name), route.corridor_id)
        self.corridor_box.setCurrentIndex(max(0, self.corridor_box.findData(chosen)))
        before, had_both = self._route, all(self._ends)
        self._route = corridors.route(before.corridor_id) if before else None
        self._offer_places()
        if before is not None:
            self._find_ends_again(before)
        if had_both:
            self._measure()
        else:
            self.say(*self._reasons)

    def clear(self) -> None:
        """Forget corridors and ends."""
        self._corridors = None
        self.corridor_box.clear()
        self._offer_places()
        self.forget_ends()

    def forget_ends(self) -> None:
        """Empty both fields."""
        self._route, self._ends, self._reasons, self._warnings = None, [None, None], ["", ""], ()
        for box in self._boxes:
            box.settle("")
        self.say()

    def chosen_route(self) -> Route | None:
        """Return the corridor that was chosen; None for whichever is nearest."""
        corridor_id = self.corridor_box.currentData()
        return self._corridors.route(corridor_id) if self._corridors and corridor_id else None

    def measured_route(self) -> Route | None:
        """Return the corridor on which the ends are; None without any."""
        return self._route

    def show_ends(self, first: Snap | None, last: Snap | None) -> None:
        """Take over what was picked on the map."""
        self._route = first.route if first else None
        self._warnings = ()
        self._set_end(_FROM, first.end if first else None)
        self._set_end(_TO, last.end if last else None)
        self._measure()

    def swap(self) -> None:
        """Measure the other way round."""
        texts = [box.currentText() for box in self._boxes]
        self._ends.reverse()
        self._reasons.reverse()
        self.from_box.settle(texts[_TO])
        self.to_box.settle(texts[_FROM])
        self._measure()

    def say(self, *texts: str) -> None:
        """Say what hinders, what misleads about a name, and which corridors cannot be measured."""
        apart = [explain(error) for error in self._corridors.apart] if self._corridors else []
        warnings = [f"{warning.name}: {warning.warning}" for warning in dict.fromkeys(self._warnings)]
        lines = [line for line in dict.fromkeys((*texts, *warnings, *apart)) if line]
        self.hint.setText("\n".join(f"⚠ {line}" for line in lines))
        self.hint.setVisible(bool(lines))

    def _lay_out(self) -> None:
        self.swap_button.setText("⇅")
        describe(
            self.swap_button, self.tr("Swap the two ends, to measure the other way round"), self.tr("Swap from and to")
        )
        self.swap_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.corridor_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.corridor_box.setMinimumContentsLength(16)
        describe(
            self.corridor_box,
            self.tr("The corridor on which is measured; without one, the one that is nearest to the first point"),
            self.tr("Corridor"),
        )
        self.hint.setWordWrap(True)
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        to_label = PlainLabel(self.tr("To"), self)
        to_label.setBuddy(self.to_box)
        to_row = QHBoxLayout()
        to_row.addWidget(self.to_box, 1)
        to_row.addWidget(self.swap_button)
        form = QFormLayout()
        form.addRow(self.tr("Corridor"), self.corridor_box)
        form.addRow(self.tr("From"), self.from_box)
        form.addRow(to_label, to_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.hint)

    def _offer_places(self) -> None:
        chosen = self.chosen_route()
        routes = () if self._corridors is None else (chosen,) if chosen else self._corridors.routes
        for box in self._boxes:
            box.offer(routes)

    def _corridor_chosen(self) -> None:
        self.touched.emit()
        # What was typed and waits for a corridor stays; a mark on another corridor means another point.
        waiting = [box.currentText() if end is None else "" for box, end in zip_equal(self._boxes, self._ends)]
        self.forget_ends()
        self._offer_places()
        self.measured.emit(None)
        self.corridor_changed.emit()
        for which, text in enumerate(waiting):
            if text:
                self._boxes[which].settle(text)
                self._text_entered(which, text)

    def _find_ends_again(self, before: Route) -> None:
        """Set the ends to where they are on a line that was changed, and say which of them cannot be told any more."""
        if self._route is None:
            self._ends = [None, None]
            return
        if self._route.points == before.points:
            return
        for which, end in enumerate(self._ends):
            if end is None:
                continue
            now = end_on_changed_line(end, before, self._route)
            self._set_end(which, now)
            if now is None:
                told = self.tr("The line of {corridor} was changed. Choose the point that was {mark} anew.")
                self._reasons[which] = told.format(corridor=before.name, mark=mark_in_words(end.at_m))

    def _place_chosen(self, which: int, route: Route, end: RouteEnd) -> None:
        self.touched.emit()
        self._warnings = ()
        if route is not self._route:
            # A mark means another point on another corridor.
            self._set_end(1 - which, None)
        self._route = route
        self._set_end(which, end)
        self._measure()

    def _text_entered(self, which: int, text: str, limit_m: float = SNAP_LIMIT_M) -> None:
        self.touched.emit()
        self._ends[which] = None
        self._reasons[which] = ""
        self._warnings = ()
        try:
            if text and self._corridors is not None:
                self._route, end, self._warnings = self._found(self._corridors, text, limit_m)
                self._set_end(which, end)
        except KachinCorridorsError as error:
            self._reasons[which] = explain(error)
            if isinstance(error, OffCorridorError):
                anyhow = partial(self._text_entered, which, text, float("inf"))
                # Short: the message bar shows one line beside the button.
                told = self.tr("{what} is {offset} km off {corridor}, which is nearest at km {mark}.")
                self.asked.emit(told.format(**error.values), str(error.values["offset"]), anyhow)
        self._measure()

    def _found(
        self, corridors: Corridors, text: str, limit_m: float
    ) -> tuple[Route, RouteEnd, tuple[NameWarning, ...]]:
        """Return what a text means: on the corridor in use, else on the only one on which it means anything.

        Raises what end_of_text raises; without a corridor in use NoCorridorChosenError, unless it means a point on one.
        """
        route = self.chosen_route() or self._route
        if route is not None:
            return (route, *end_of_text(corridors.workspace, route, text, limit_m))
        found = []
        for each in corridors.routes:
            with suppress(KachinCorridorsError):
                found.append((each, *end_of_text(corridors.workspace, each, text, limit_m)))
        if len(found) != 1:
            raise NoCorridorChosenError(text=text)
        return found[0]

    def _set_end(self, which: int, end: RouteEnd | None) -> None:
        self._ends[which] = end
        self._reasons[which] = ""
        words = "" if end is None or self._route is None else Snap(self._route, end).in_words()
        self._boxes[which].settle(words)

    def _measure(self) -> None:
        """Measure where both ends are known; else say of each end what hinders, until it is put right."""
        start, end = self._ends
        reasons = list(self._reasons)
        measured: Measured | None = None
        if self._corridors is not None and self._route is not None and start is not None and end is not None:
            try:
                measured = measure_stretch(self._corridors, self._route, start, end)
            except KachinCorridorsError as error:
                reasons.append(explain(error))
        self.say(*reasons)
        self.measured.emit(measured)
