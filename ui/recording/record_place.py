"""What a report is about: a place by name, code, position or click, a road by its two ends, or an area."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from ...core.errors import KachinCorridorsError
from ...core.evidence.new_report import NewUnit
from ...core.evidence.typed_positions import TypedPositionError, looks_like_position
from ...core.geometry.geodesy import LonLat
from ...core.words import UnitKind
from ...layers.evidence.reported_places import (
    PlaceChoice,
    choice_of,
    place_choices,
    position_choice,
    road_between,
)
from ...layers.messages import explain
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.suggest_field import SuggestField, Suggestion
from ..measure.measuring_tool import bind_tool
from ..measure.point_tool import PointTool
from .record_rows import FormRows

PLACE, ROAD, AREA = range(3)
_POINT_KINDS = (UnitKind.TOWN, UnitKind.BASE, UnitKind.AIRPORT)
_PRECISION_M, _RADIUS_KM = 2000, 10


class PlaceFields(QObject):
    """The first rows of the form. ``changed`` tells that the report is about something else, or about nothing."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, rows: FormRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._choice: PlaceChoice | None = None
        self._end: PlaceChoice | None = None
        self.fault = ""
        """What is wrong with what was typed as the place."""
        self.about = QComboBox(parent)
        self.about.addItems([self.tr("a place"), self.tr("a road between two places"), self.tr("an area")])
        self.pick_button = QPushButton(self.tr("Pick on map"), parent)
        self.place = SuggestField(
            self.tr("Place"),
            self.tr("A name, a P-code, a spelling variant, or a position: 24.2650, 97.2330. Tab takes what is marked"),
            parent,
        )
        self.end = SuggestField(
            self.tr("The other end of the road"),
            self.tr("A place of the same corridor: the report is about the road between the two"),
            parent,
        )
        self.name = QLineEdit(parent)
        self.kind = QComboBox(parent)
        self.precision = QSpinBox(parent)
        self.radius = QSpinBox(parent)
        self.tool = PointTool(canvas, project)
        self._set_up()
        rows.add("about", self.tr("&About"), self.about, self.pick_button)
        rows.add("place", self.tr("&Place"), self.place)
        rows.add("end", self.tr("Plac&e at the other end"), self.end)
        rows.add("name", self.tr("Na&me of the new place"), self.name)
        rows.add("kind", self.tr("&Kind"), self.kind)
        rows.add("precision", self.tr("Position within"), self.precision)
        rows.add("radius", self.tr("Reaches as far as"), self.radius)
        self._rows = rows
        self._show_rows()

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        self.tool.tear_down()

    def follow(self, workspace: Workspace) -> None:
        """Offer the places of a workspace."""
        self._workspace = workspace

    def show_unit(self, unit_id: str) -> None:
        """Take a unit of the workspace."""
        if self._workspace is not None:
            self.about.setCurrentIndex(PLACE)
            self._take(choice_of(self._workspace, unit_id))

    def show_position(self, position: LonLat) -> None:
        """Take a new place at a position in degrees."""
        if self.about.currentIndex() == ROAD:
            self.about.setCurrentIndex(PLACE)
        self._take(position_choice(position))

    def clear(self) -> None:
        """Forget the place."""
        self.about.setCurrentIndex(PLACE)
        self._take(None)

    def unit_id(self) -> str:
        """Return the unit of the workspace that the report is about; empty for one that is to be made, or none."""
        about, choice = self.about.currentIndex(), self._choice
        if choice is None:
            return ""
        if about == ROAD:
            return self._road()[0]
        return choice.unit_id

    def new_unit(self) -> NewUnit | None:
        """Return the unit that recording is to make; None where there is one, or nothing was chosen yet."""
        if self._choice is None:
            return None
        if self.about.currentIndex() == ROAD:
            return self._road()[1]
        new = self._choice.new_unit
        if new is None:
            return None
        name = self.name.text().strip() if new.position is not None else new.name
        precision_m = None if new.position is None else self.precision.value()
        if self.about.currentIndex() == AREA:
            titled = name if new.position is not None else self.tr("{place} area").format(place=new.name)
            return replace(
                new, name=titled, kind=UnitKind.AREA, precision_m=precision_m, radius_km=float(self.radius.value())
            )
        kind = UnitKind(self.kind.currentData())
        return replace(new, name=name, kind=kind, precision_m=precision_m)

    def is_road(self) -> bool:
        """Tell whether the report is about a road between two places."""
        return self.about.currentIndex() == ROAD

    def titled(self) -> str:
        """Return how the place is called in a sentence."""
        new = self.new_unit()
        if new is not None:
            return new.name
        return self.place.text() if not self.is_road() else f"{self.place.text()}–{self.end.text()}"

    def _road(self) -> tuple[str, NewUnit | None]:
        if self._workspace is None or self._choice is None or self._end is None:
            return "", None
        return road_between(self._workspace, self._choice, self._end)

    def _set_up(self) -> None:
        describe(
            self.about,
            self.tr("What the report is about: a place, the road between two places, or an area around a place"),
            self.tr("What the report is about"),
        )
        self.pick_button.setAutoDefault(False)
        describe(self.pick_button, self.tr("Click on the map where a place is that the workspace does not have"))
        self.place.setPlaceholderText(self.tr("e.g. Bhamo, or 24.2650, 97.2330"))
        describe(self.name, self.tr("Under which the new place is listed and drawn"), self.tr("Name of the new place"))
        for kind in _POINT_KINDS:
            self.kind.addItem(str(kind), kind)
        describe(self.kind, self.tr("What stands there"), self.tr("Kind of the place"))
        self.precision.setRange(10, 50_000)
        self.precision.setValue(_PRECISION_M)
        self.precision.setSuffix(self.tr(" m"))
        describe(
            self.precision,
            self.tr("How far off the position may be: 2000 m for a village as reports name it"),
            self.tr("Precision of the position"),
        )
        self.radius.setRange(1, 200)
        self.radius.setValue(_RADIUS_KM)
        self.radius.setSuffix(self.tr(" km"))
        describe(self.radius, self.tr("How far the area reaches around its place"), self.tr("Radius of the area"))
        self.place.suggest = self._suggest
        self.end.suggest = self._suggest
        self.place.settled.connect(self._settled)
        self.end.settled.connect(self._end_settled)
        self.about.currentIndexChanged.connect(self._about_changed)
        for box in (self.precision, self.radius):
            box.valueChanged.connect(lambda _: self.changed.emit())
        self.kind.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.name.textEdited.connect(lambda _: self.changed.emit())
        bind_tool(self.tool, self.pick_button, self.tr("Stop picking"))
        self.tool.picked.connect(self._picked)

    def _suggest(self, text: str) -> list[Suggestion]:
        if self._workspace is None:
            return []
        try:
            found = place_choices(self._workspace, text, self.about.currentIndex() == PLACE)
        except KachinCorridorsError:
            # What is wrong is told when the field is left.
            return []
        about = self.about.currentIndex()
        fitting = [choice for choice in found if about != ROAD or choice.place_id]
        return [Suggestion(choice.title, choice.description, choice) for choice in fitting]

    def _settled(self, taken: Suggestion | None) -> None:
        self._take(taken.meaning if taken is not None else None, self.place.text())  # type: ignore[arg-type]

    def _end_settled(self, taken: Suggestion | None) -> None:
        self._end = taken.meaning if taken is not None else None  # type: ignore[assignment]
        self.changed.emit()

    def _take(self, choice: PlaceChoice | None, text: str = "") -> None:
        if choice is not None:
            self.fault = ""
            self.place.settle(choice.title)
        else:
            self.place.settle(text)
            self.fault = self._why_nothing(text)
        self._choice = choice
        new = choice.new_unit if choice is not None else None
        if new is not None:
            self.kind.setCurrentIndex(max(0, self.kind.findData(new.kind)))
        self._show_rows()
        self.changed.emit()

    def _why_nothing(self, text: str) -> str:
        if not text.strip():
            return ""
        if looks_like_position(text):
            return explain(TypedPositionError(text=text))
        return self.tr("No place is called “{text}”. Choose one of the list, or give a position.").format(text=text)

    def _picked(self, position: LonLat) -> None:
        self.show_position(position)
        window = self.pick_button.window()
        window.activateWindow()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _about_changed(self) -> None:
        self._choice = self._end = None
        self.place.settle("")
        self.end.settle("")
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        about = self.about.currentIndex()
        new = self._choice.new_unit if self._choice is not None else None
        is_at_position = new is not None and new.position is not None
        self._rows.show_row("end", about == ROAD)
        self._rows.show_row("name", is_at_position)
        self._rows.show_row("kind", about == PLACE and new is not None)
        self._rows.show_row("precision", is_at_position)
        self._rows.show_row("radius", about == AREA and new is not None)
