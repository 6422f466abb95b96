"""From where to where on which corridor: fields for places, kilometre marks and names, and what is wrong with them."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...core.corridors.measurements import mark_in_words
from ...core.corridors.route_ends import RouteEnd, end_on_changed_line
from ...core.corridors.routes import Route
from ...core.errors import KachinCorridorsError, OffCorridorError
from ...core.pairs import zip_equal
from ...core.places.names import NameWarning
from ...core.shortening import shortened
from ...layers.measuring.stretch_ends import Refusal, WantedEnd, find_ends, wanted_point, wanted_text
from ...layers.measuring.stretches import Corridors, Measured, measure_stretch
from ...layers.messages import explain
from ..common.described import describe
from ..common.plain_text import PlainLabel
from .end_box import EndBox
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
        self._wanted: list[WantedEnd | None] = [None, None]
        self._ends: list[RouteEnd | None] = [None, None]
        self._reasons = ["", ""]
        self._reason_of_both = ""
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
        if any(wanted and not end for wanted, end in zip_equal(self._wanted, self._ends)):
            self._find()  # what hindered may be gone
        elif had_both:
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
        self._route, self._warnings, self._reason_of_both = None, (), ""
        self._wanted, self._ends, self._reasons = [None, None], [None, None], ["", ""]
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
        self._wanted = [None if snap is None else wanted_point(snap.route, snap.end) for snap in (first, last)]
        for which in (_FROM, _TO):
            self._set_end(which, None)
        self._find()

    def swap(self) -> None:
        """Measure the other way round."""
        texts = [box.currentText() for box in self._boxes]
        for each in (self._wanted, self._ends, self._reasons):
            each.reverse()
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
        for which in (_FROM, _TO):
            self._take_along(which, self.chosen_route())
        self._offer_places()
        self._find(_FROM, _TO)
        self.corridor_changed.emit()

    def _take_along(self, which: int, route: Route | None) -> None:
        """Let an end be looked up anew on another corridor; a mark that was found means another point there."""
        wanted = self._wanted[which]
        if wanted is None or self._corridors is None:
            self._set_end(which, None)
            return
        before = self._route if self._ends[which] else self._corridors.route(wanted.only)
        if before is not None and before is not route:
            self._wanted[which] = None if wanted.is_mark(before) else wanted.anywhere()
            self._set_end(which, None)

    def _find_ends_again(self, before: Route) -> None:
        """Set the ends to where they are on a line that was changed, and say which of them cannot be told any more."""
        if self._route is None:
            self._wanted, self._ends = [None, None], [None, None]
            return
        if self._route.points == before.points:
            return
        for which, end in enumerate(self._ends):
            if end is None:
                continue
            now = end_on_changed_line(end, before, self._route)
            self._wanted[which] = None if now is None else wanted_point(self._route, now)
            self._set_end(which, now)
            if now is None:
                told = self.tr("The line of {corridor} was changed. Choose the point that was {mark} anew.")
                self._reasons[which] = told.format(corridor=before.name, mark=mark_in_words(end.at_m))

    def _place_chosen(self, which: int, route: Route, end: RouteEnd) -> None:
        self.touched.emit()
        self._take_along(1 - which, route)
        self._wanted[which] = wanted_point(route, end)
        self._find()

    def _text_entered(self, which: int, text: str) -> None:
        self.touched.emit()
        self._wanted[which] = wanted_text(text)
        self._reasons[which] = ""
        self._find(which)

    def _use_far_off(self, which: int, corridor_id: str) -> None:
        self.touched.emit()
        wanted = self._wanted[which]
        self._wanted[which] = None if wanted is None else wanted.far_off(corridor_id)
        self._find()

    def _find(self, *asking: int) -> None:
        """Look up both ends, for one may tell on which corridor the other is; ask of those that are far off."""
        if self._corridors is None:
            self._measure()
            return
        corridors = self._corridors
        found = find_ends(corridors.workspace, corridors.routes, self._wanted, self.chosen_route())
        self._route, self._warnings = found.route, found.warnings
        self._reason_of_both = explain(found.error) if found.error else ""
        for which, (end, refusal) in enumerate(zip_equal(found.ends, found.refusals)):
            if self._wanted[which] is None:
                self._ends[which] = None  # why it was taken away is still told
                continue
            self._set_end(which, end)
            self._reasons[which] = explain(refusal.error) if refusal else ""
            if refusal and which in asking:
                self._ask_far_off(which, refusal)
        self._measure()

    def _ask_far_off(self, which: int, refusal: Refusal) -> None:
        if isinstance(refusal.error, OffCorridorError):
            values = refusal.error.values
            # Short: the message bar shows one line beside the button.
            told = self.tr("{what} is {offset} km off {corridor}, which is nearest at km {mark}.").format(**values)
            self.asked.emit(told, str(values["offset"]), partial(self._use_far_off, which, refusal.corridor_id))

    def _set_end(self, which: int, end: RouteEnd | None) -> None:
        self._ends[which] = end
        self._reasons[which] = ""
        wanted = self._wanted[which]
        # What was given stays in sight until it is found.
        words = "" if wanted is None else wanted.label
        if end is not None and self._route is not None:
            words = Snap(self._route, end).in_words()
        self._boxes[which].settle(words)

    def _measure(self) -> None:
        """Measure where both ends are known; else say of each end what hinders, until it is put right."""
        start, end = self._ends
        reasons = [*self._reasons, self._reason_of_both]
        measured: Measured | None = None
        if self._corridors is not None and self._route is not None and start is not None and end is not None:
            try:
                measured = measure_stretch(self._corridors, self._route, start, end)
            except KachinCorridorsError as error:
                reasons.append(explain(error))
        self.say(*reasons)
        self.measured.emit(measured)
