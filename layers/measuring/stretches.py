"""Measures stretches of corridors and free lines as the interface shows them. Reads through SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from functools import cached_property

from qgis.core import QgsCoordinateTransform, QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from ...core.corridors.leg_cards import LegCard
from ...core.corridors.measurements import METHOD_FEATURE, SavedMeasurement, of_line, of_stretch
from ...core.corridors.route_ends import RouteEnd
from ...core.corridors.routes import Route, Stretch
from ...core.errors import GeometryError, LegsApartError
from ...core.feedback import NO_FEEDBACK, Feedback, followed
from ...core.geometry.arrays import as_points
from ...core.geometry.geodesy import LonLat, line_positions
from ...core.geometry.lines import crosses_antimeridian, gaps_between, measure_line
from ...core.pairs import pairwise, zip_equal
from ...core.units import METRES_PER_KM
from ...store.workspace import Workspace
from ..messages import explain
from .geometries import line_parts, notes_on
from .selection import SelectedLines

_SAME_POINT_M = 1.0
_WORTH_TELLING_M = 50.0
_EXACT_M = 1.0


@dataclass(frozen=True)
class Corridors:
    """The corridors of a workspace on a day: those that can be measured, and why others cannot."""

    workspace: Workspace
    day: date
    routes: tuple[Route, ...]
    apart: tuple[LegsApartError, ...]

    @cached_property
    def cards(self) -> tuple[LegCard, ...]:
        """The cards of legs, measured when a stretch first has both of its ends where legs end."""
        return tuple(self.workspace.corridors.measured_on(self.day).cards)

    def route(self, corridor_id: str) -> Route | None:
        """Return a corridor by its id, None where there is none that can be measured."""
        return next((route for route in self.routes if route.corridor_id == corridor_id), None)


@dataclass(frozen=True)
class Measured:
    """What was measured, as it would be kept, and what stands beside it on the card.

    ``digits_m`` is the accuracy that decides how many digits are shown. ``stretch`` and ``published`` (the card of the
    legs from end to end, with every published figure) are of a corridor; ``notes`` are whole sentences.
    """

    kept: SavedMeasurement
    digits_m: float | None
    stretch: Stretch | None = None
    published: LegCard | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class MeasuredFeatures:
    """Lines of features, each that is one in itself, and in sentences why other features could not be measured."""

    lines: tuple[Measured, ...]
    refused: tuple[str, ...]


def read_corridors(workspace: Workspace, day: date) -> Corridors:
    """Read the corridors of a workspace; only once while its file stays as it is. Raises GeometryError."""
    holdings = workspace.control.holdings()
    return Corridors(workspace, day, tuple(holdings.routes_on(day).values()), tuple(holdings.faults_on(day)))


def measure_stretch(corridors: Corridors, route: Route, start: RouteEnd, end: RouteEnd) -> Measured:
    """Measure from one end to the other. Raises SamePointError where both are one point."""
    stretch = route.between(start.at_m, end.at_m)
    kept = of_stretch(
        stretch,
        corridors.workspace.measurements.line_version(stretch.legs),
        datetime.now(timezone.utc),
        from_name=start.name,
        to_name=end.name,
        situation_date=corridors.day,
    )
    notes = tuple(_off(route, each) for each in (start, end) if each.offset_m >= _WORTH_TELLING_M)
    return Measured(kept, stretch.accuracy_m, stretch, _published(corridors, route, start, end), notes)


def measure_drawn(points: Sequence[LonLat], click_m: float | None, day: date | None, scale: float) -> Measured:
    """Measure a line drawn by hand on a map of that scale. Raises GeometryError."""
    line = measure_line([line_positions(points)])
    version = _tr("drawn by hand on a map at 1:{scale}, {count} vertices").format(
        scale=f"{scale:.0f}", count=line.vertices
    )
    notes = [_tr("The line crosses the antimeridian.")] if line.crosses_antimeridian else []
    kept = of_line(points, version, datetime.now(timezone.utc), situation_date=day)
    return Measured(kept, click_m, notes=tuple(notes))


def measure_features(selected: SelectedLines, day: date | None, feedback: Feedback = NO_FEEDBACK) -> MeasuredFeatures:
    """Measure the lines of features. Parts that do not join are lines apart. Raises JobCancelledError."""
    lines: list[Measured] = []
    refused: list[str] = []
    for name, geometry in followed(selected.features(), selected.count, feedback):
        try:
            lines += _lines(name, geometry, selected.layer, selected.transform, day)
        except GeometryError as error:
            refused.append(f"{name}: {explain(error)}")
    return MeasuredFeatures(tuple(lines), tuple(refused))


def _lines(
    name: str, geometry: QgsGeometry, layer: str, transform: QgsCoordinateTransform, day: date | None
) -> list[Measured]:
    line = line_parts(geometry, transform)
    crosses = any(crosses_antimeridian(part) for part in line.parts)
    notes = tuple(notes_on(line, gaps_between(line.parts), crosses))
    joined: list[list[LonLat]] = []
    for number, part in enumerate(line.parts):
        points = as_points(part)
        if number and not gaps_between(line.parts[number - 1 : number + 1]):
            joined[-1] += points[1:]
        else:
            joined.append(points)
    version = _tr("{name} of the layer {layer} ({crs})").format(
        name=name, layer=layer, crs=transform.sourceCrs().authid() or _tr("own CRS")
    )
    if not joined:
        raise GeometryError(what=name, reason=_tr("it has no vertices"))
    measured = []
    for number, points in enumerate(joined, start=1):
        title = name if len(joined) == 1 else _tr("{name} (part {number})").format(name=name, number=number)
        now = datetime.now(timezone.utc)
        kept = of_line(points, version, now, name=title, situation_date=day, method=METHOD_FEATURE)
        measured.append(Measured(kept, _EXACT_M, notes=notes))
    return measured


def _published(corridors: Corridors, route: Route, start: RouteEnd, end: RouteEnd) -> LegCard | None:
    """Return the card of the whole legs from end to end.

    None where one of the ends is within a leg, or is another place beside the corridor: no figure was published for it.
    """
    if max(start.offset_m, end.offset_m) >= _WORTH_TELLING_M:
        return None
    low, high = sorted((start.at_m, end.at_m))
    if not all(any(abs(mark - at_m) <= _SAME_POINT_M for mark in route.leg_marks_m) for at_m in (low, high)):
        return None
    inside = [
        leg.leg_id
        for leg, (begin, finish) in zip_equal(route.legs, pairwise(route.leg_marks_m))
        if low - _SAME_POINT_M <= begin and finish <= high + _SAME_POINT_M
    ]
    key = (route.corridor_id, ",".join(inside))
    return next((card for card in corridors.cards if (card.corridor_id, card.leg_ids) == key), None)


def _off(route: Route, end: RouteEnd) -> str:
    return _tr("{name} is {km} km off the line of {corridor}: measured is from the nearest point of it.").format(
        name=end.name, km=f"{end.offset_m / METRES_PER_KM:.1f}", corridor=route.name
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CorridorMeasuring", text)
