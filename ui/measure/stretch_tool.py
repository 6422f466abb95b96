"""Two clicks on a corridor, and the stretch between them is traced and measured while the cursor moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, pyqtSignal

from ...core.corridors.distances import nearest_route
from ...core.corridors.measurements import mark_in_words
from ...core.corridors.route_ends import RouteEnd, end_at_point
from ...core.corridors.routes import Route, Stretch
from ...core.errors import KachinCorridorsError
from ...core.geometry.geodesy import LonLat
from ...core.limits import SNAP_LIMIT_M
from ...core.units import METRES_PER_KM
from ...reports.measurement_report import length_with_unit
from ..common.length_unit import chosen_unit
from .measuring_tool import MeasuringTool

_PLACE_PIXELS = 10
_WORTH_TELLING_M = 50.0
_SNAPPED, _TRACED, _START = "snapped", "traced", "start"


@dataclass(frozen=True)
class Snap:
    """A point of a corridor that was clicked at, or near."""

    route: Route
    end: RouteEnd

    @property
    def point(self) -> LonLat:
        """The point on the corridor."""
        return self.route.point_at(self.end.at_m)

    @property
    def is_far(self) -> bool:
        """Whether the click was farther from the corridor than is likely meant."""
        return self.end.offset_m > SNAP_LIMIT_M

    def in_words(self) -> str:
        """Return mark, place, and how far off the click was: ``Tanai · km 150.2``."""
        mark = mark_in_words(self.end.at_m)
        return mark if self.end.name == mark else f"{self.end.name} · {mark}"


class StretchTool(MeasuringTool):
    """Picks a stretch. ``chosen`` is the corridor to stay on; without one the first click takes the nearest."""

    started = pyqtSignal(object)
    """The first point was picked: a Snap; or taken back: None."""
    picked = pyqtSignal(object, object)
    """Both points were picked: two Snaps."""
    far_off = pyqtSignal(object)
    """A click too far off to be taken without asking: a Snap for ``accept``."""
    failed = pyqtSignal(object)
    """What was clicked cannot be measured: a KachinCorridorsError."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas, project)
        self.setToolName(self.tr("Measure a stretch of a corridor"))
        self._routes: Sequence[Route] = ()
        self._chosen: Route | None = None
        self._first: Snap | None = None
        self._last: Snap | None = None

    def set_routes(self, routes: Sequence[Route], chosen: Route | None) -> None:
        """Set the corridors that can be measured, and the one to stay on, if any.

        What is picked stays where the line is the same: only the statuses of its legs change with the date.
        """
        if tuple(routes) == tuple(self._routes) and chosen is self._chosen:
            return
        is_other = _corridor_id(chosen) != _corridor_id(self._chosen)
        is_moved = [route.points for route in routes] != [route.points for route in self._routes]
        picked = sum(snap is not None for snap in (self._first, self._last))
        self._routes, self._chosen = routes, chosen
        self._first, self._last = self._on_routes(self._first), self._on_routes(self._last)
        if is_other or picked != sum(snap is not None for snap in (self._first, self._last)):
            self.reset()
        elif is_moved:
            # What is asked about a far click is about a line that is no longer there.
            self.changed.emit()

    def forget(self) -> None:
        """Forget both points."""
        self._first = self._last = None

    def clicked(self, position: LonLat, pixel: QPoint) -> None:
        """Pick the point of the corridor, or ask back when the click is far off."""
        snap = self._snap(position, pixel)
        if snap is None:
            return
        if snap.is_far:
            self.changed.emit()
            self.far_off.emit(snap)
        else:
            self.accept(snap)

    def accept(self, snap: Snap) -> None:
        """Take a point, however far the click was."""
        if self._first is None or self._last is not None:
            self._first, self._last = snap, None
            self.sketch.draw_point(_START, snap.point)
            self.changed.emit()
            self.started.emit(snap)
            return
        try:
            self._first.route.between(self._first.end.at_m, snap.end.at_m)
        except KachinCorridorsError as error:
            self.failed.emit(error)
            return
        self._last = snap
        self.sketch.clear()
        self.changed.emit()
        self.picked.emit(self._first, snap)

    def moved(self, position: LonLat | None, pixel: QPoint) -> str:
        """Mark the point of the corridor, and trace the stretch up to it."""
        snap = None if position is None else self._snap(position, pixel)
        if snap is None:
            self.sketch.remove(_SNAPPED)
            return self.tr("No position on Earth") if position is None else ""
        self.sketch.draw_point(_SNAPPED, snap.point)
        if self._first is None or self._last is not None:
            self.sketch.remove(_TRACED)
            words = snap.in_words() if self._chosen else f"{snap.in_words()} · {snap.route.name}"
            return words + self._off(snap)
        try:
            stretch = self._first.route.between(self._first.end.at_m, snap.end.at_m)
        except KachinCorridorsError:
            self.sketch.remove(_TRACED)
            return snap.in_words() + self._off(snap)
        self.sketch.draw_line(_TRACED, stretch.points)
        return self._told(stretch, self._first, snap) + self._off(snap)

    def settled(self) -> str:
        """Take the mark and the trace away; the fields of the panel say what was picked."""
        self.sketch.remove(_SNAPPED)
        self.sketch.remove(_TRACED)
        return ""

    def undo(self) -> bool:
        """Take back the last point that was picked."""
        if self._last is not None:
            self._last = None
        elif self._first is not None:
            self._first = None
        else:
            return False
        self.sketch.clear()
        self.rest()
        if self._first is not None:
            self.sketch.draw_point(_START, self._first.point)
        self.changed.emit()
        self.started.emit(self._first)
        return True

    def finish(self) -> bool:
        """There is nothing to end: the second click does it."""
        return False

    def cancel(self) -> bool:
        """Take back the first point of a stretch that is not picked yet."""
        return self._last is None and self.undo()

    def _snap(self, position: LonLat, pixel: QPoint) -> Snap | None:
        """Return the point of the corridor: a place that is near the cursor on the screen, else the nearest point."""
        route = self._route_near(position)
        if route is None:
            return None
        near = []
        for place in route.places:
            drawn = self.pixel_of(route.point_at(place.at_m))
            if drawn is not None and (drawn - pixel).manhattanLength() <= 2 * _PLACE_PIXELS:
                apart = (drawn.x() - pixel.x()) ** 2 + (drawn.y() - pixel.y()) ** 2
                near.append((apart, place))
        nearest = min(near, key=lambda each: each[0], default=None)
        if nearest is not None and nearest[0] <= _PLACE_PIXELS**2:
            return Snap(route, RouteEnd(nearest[1].at_m, nearest[1].name, nearest[1].offset_m))
        return Snap(route, end_at_point(route, position, float("inf")))

    def _route_near(self, position: LonLat) -> Route | None:
        if self._first is not None and self._last is None:
            return self._first.route
        if self._chosen is not None:
            return self._chosen
        near = nearest_route(position, self._routes)
        return None if near is None else near.route

    def _on_routes(self, snap: Snap | None) -> Snap | None:
        """Return a point on the corridor as it is now; None where its line is another one."""
        if snap is None:
            return None
        now = (route for route in self._routes if route.corridor_id == snap.route.corridor_id)
        return next((Snap(route, snap.end) for route in now if route.points == snap.route.points), None)

    def _off(self, snap: Snap) -> str:
        if snap.end.offset_m < _WORTH_TELLING_M:
            return ""
        return "\n" + self.tr("{km:.1f} km off the corridor").format(km=snap.end.offset_m / METRES_PER_KM)

    @staticmethod
    def _told(stretch: Stretch, first: Snap, last: Snap) -> str:
        length = length_with_unit(stretch.length_m, chosen_unit(), stretch.accuracy_m)
        return f"{length}\n{first.in_words()} → {last.in_words()}"


def _corridor_id(route: Route | None) -> str:
    return "" if route is None else route.corridor_id
