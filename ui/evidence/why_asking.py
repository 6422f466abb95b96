"""How one asks why something has its colour: by a click on the map, by a name, or by the row selected in a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import KachinCorridorsError, NoPositionOnMapError
from ...core.evidence.why import Subject, SubjectKind
from ...core.geometry.geodesy import LonLat
from ...core.pairs import zip_equal
from ...core.places.names import the_one
from ...core.shortening import shortened
from ...layers.evidence.clicked import Thing, selected_thing
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.running import AlgorithmRunner
from ..measure.measuring_tool import bind_tool
from .why_tool import WhyTool

_MOST_BACK = 50


@dataclass(frozen=True)
class Asked:
    """What was asked for; ``at_m`` is where on a corridor, ``claim_id`` the claim whose mark was clicked."""

    subject: Subject
    at_m: float = 0.0
    claim_id: str = ""


class AskingBox(QWidget):
    """Emits ``asked`` (Asked) for what is to be shown, and ``from_map`` when that was clicked on the map."""

    asked = pyqtSignal(object)
    from_map = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._workspace: Workspace | None = None
        self._day: date | None = None
        self._by_label: dict[str, Subject] = {}
        self._before: list[Asked] = []
        self._now: Asked | None = None
        self.tool = WhyTool(canvas, project)
        self.map_button = QPushButton(self.tr("Ask the map"), self)
        self.place = QLineEdit(self)
        self.row_button = QToolButton(self)
        self.back_button = QToolButton(self)
        self.others = QComboBox(self)
        self._lay_out()
        self._connect()

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Ask in a workspace as of a day from now on; nothing is read yet."""
        if workspace != self._workspace:
            self.forget()
        self._workspace, self._day = workspace, day

    def offer_subjects(self) -> None:
        """Offer what can be asked for in the workspace. Raises what reading it raises."""
        if self._workspace is not None:
            self._offer(self._workspace.evidence.subjects())

    def clear(self) -> None:
        """Forget the workspace."""
        self._workspace = self._day = None
        self.tool.leave()
        self.tool.forget()
        self._offer([])
        self.forget()

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        self.tool.tear_down()

    def forget(self) -> None:
        """Forget what was asked before."""
        self._before, self._now = [], None
        self.back_button.setEnabled(False)
        self.place.clear()
        self._show_others([])

    def ask(self, asked: Asked) -> None:
        """Ask for something, and remember what was shown before."""
        if self._now is not None and self._now != asked:
            self._before = [*self._before[-_MOST_BACK:], self._now]
        self._show(asked)

    def go_back(self) -> None:
        """Show again what was shown before."""
        if self._before:
            self._show_others([])
            self._show(self._before.pop())

    def ask_by_name(self) -> None:
        """Ask for what was typed: a place of the list, or any name or P-code that the workspace knows."""
        text = self.place.text().strip()
        if not text or self._workspace is None:
            return
        self._show_others([])
        try:
            self.ask(Asked(self._by_label.get(text) or self._named(self._workspace, text)))
        except KachinCorridorsError as error:
            self._runner.show_error(error)

    def ask_at(self, pixel: QPoint, position: LonLat) -> None:
        """Ask for what is drawn at a pixel of the canvas, which is at a position in degrees."""
        self.tool.look(position, pixel)

    def ask_selected(self) -> None:
        """Ask for the row that is selected in the attribute table of a layer, that of the active layer first."""
        layers = [self._canvas.currentLayer(), *self._project.mapLayers().values()]
        thing = selected_thing(layer for layer in layers if isinstance(layer, QgsVectorLayer))
        if thing is None:
            self._runner.show_warning(
                self.tr("No row is selected. Select one in the attribute table of a layer of Kachin Corridors.")
            )
            return
        self._show_others([])
        self._ask_thing(thing, None)

    def _lay_out(self) -> None:
        describe(
            self.map_button,
            self.tr("Click anything that the plugin draws to see why it looks as it does; Esc ends it"),
        )
        self.row_button.setIcon(QgsApplication.getThemeIcon("/mActionOpenTable.svg"))
        self.row_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row_hint = self.tr("Ask for the row that is selected in the attribute table of a layer")
        describe(self.row_button, row_hint, self.tr("Selected row"))
        self.back_button.setArrowType(Qt.ArrowType.LeftArrow)
        self.back_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back_button.setShortcut("Alt+Left")
        describe(self.back_button, self.tr("Show again what was shown before (Alt+Left)"), self.tr("Back"))
        describe(
            self.place,
            self.tr("A place, township, border gate or mine: choose from the list, or type a name or a P-code, Enter"),
            self.tr("Why this place?"),
        )
        self.place.setPlaceholderText(self.tr("or type a place, e.g. Bhamo"))
        self.place.setClearButtonEnabled(True)
        describe(
            self.others,
            self.tr("What else is drawn where you clicked, the nearest first"),
            self.tr("Also under the click"),
        )
        self.others.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.others.setMinimumContentsLength(16)
        line = QHBoxLayout()
        line.addWidget(self.map_button)
        line.addWidget(self.place, 1)
        line.addWidget(self.row_button)
        line.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.others)
        self.forget()

    def _connect(self) -> None:
        bind_tool(self.tool, self.map_button, self.tr("Stop asking"))
        self.tool.found.connect(self._clicked)
        self.tool.off_earth.connect(lambda: self._runner.show_error(NoPositionOnMapError()))
        self.row_button.clicked.connect(self.ask_selected)
        self.back_button.clicked.connect(self.go_back)
        self.place.returnPressed.connect(self.ask_by_name)
        self.others.activated.connect(lambda _: self._ask_thing(*self.others.currentData()))

    def _offer(self, subjects: Sequence[Subject]) -> None:
        by_label = {shortened(self._label(subject)): subject for subject in subjects}
        if by_label == self._by_label:
            return
        self._by_label = by_label
        completer = QCompleter(list(by_label), self.place)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # The text is in the field only after this signal: what is chosen is asked for at the next turn.
        completer.activated.connect(lambda _: QTimer.singleShot(0, self.ask_by_name))
        self.place.setCompleter(completer)

    def _label(self, subject: Subject) -> str:
        if subject.kind is SubjectKind.TOWNSHIP:
            return self.tr("{name} township").format(name=subject.name)
        if subject.kind is SubjectKind.GATE:
            return self.tr("{name} (border gate)").format(name=subject.name)
        if subject.kind is SubjectKind.MINE:
            return self.tr("{name} (mines)").format(name=subject.name)
        if subject.kind is SubjectKind.CORRIDOR:
            return self.tr("{name} (here)").format(name=subject.name)
        return subject.name

    def _named(self, workspace: Workspace, text: str) -> Subject:
        """Return what a name means. Raises UnknownPlaceError and AmbiguousPlaceError."""
        for label, subject in self._by_label.items():
            if text.casefold() in (label.casefold(), subject.key.casefold()):
                return subject
        found = the_one(workspace.places.resolver().find(text)).place
        if found.place_id == found.township_pcode:
            return Subject(SubjectKind.TOWNSHIP, found.place_id, found.name)
        return Subject(SubjectKind.PLACE, found.place_id, found.name)

    def _clicked(self, things: list[Thing], position: LonLat) -> None:
        """Show the nearest of what was clicked, and offer the others."""
        if not things:
            self._runner.show_warning(self.tr("Nothing that the plugin draws is here."))
            return
        self._show_others(things, position)
        self._ask_thing(things[0], position)
        self.from_map.emit()

    def _ask_thing(self, thing: Thing, position: LonLat | None) -> None:
        try:
            self.ask(self._asked(thing, position))
        except KachinCorridorsError as error:
            self._runner.show_error(error)

    def _asked(self, thing: Thing, position: LonLat | None) -> Asked:
        """Return what a thing on the map means. Raises what reading the corridors raises."""
        subject = Subject(thing.kind, thing.key, thing.name)
        if thing.kind is not SubjectKind.CORRIDOR or self._workspace is None or self._day is None:
            return Asked(subject, claim_id=thing.part)
        route = self._workspace.control.holdings().routes_on(self._day).get(thing.key)
        if route is None:
            return Asked(subject)
        if position is not None:
            return Asked(subject, at_m=route.foot_of(position).at_m)
        marks = zip_equal(route.legs, route.leg_marks_m[:-1])
        return Asked(subject, at_m=next((mark for leg, mark in marks if leg.leg_id == thing.part), 0.0))

    def _show_others(self, things: Sequence[Thing], position: LonLat | None = None) -> None:
        self.others.clear()
        for thing in things:
            label = self._label(Subject(thing.kind, thing.key, thing.name))
            self.others.addItem(shortened(label), (thing, position))
        self.others.setVisible(len(things) > 1)

    def _show(self, asked: Asked) -> None:
        self._now = asked
        self.back_button.setEnabled(bool(self._before))
        self.place.setText(shortened(self._label(asked.subject)))
        self.asked.emit(asked)
