"""What computes each expression function: its arguments checked, its answer from what the workspace holds.

To add a function: its answer in ``ANSWERS``, its help in ``help.DOCUMENTED``; what it needs to know of the
workspace belongs to ``WorkspaceFacts``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ...core.corridors.distances import nearest_route
from ...core.dates import parse_day
from ...core.errors import ArgumentError, LegsApartError, UnknownLegError
from ...core.geometry.geodesy import LonLat
from ...core.limits import SNAP_LIMIT_M
from ...core.present import present
from ...core.schema import CRS
from ...core.units import METRES_PER_KM, LengthUnit
from ..measuring.map_positions import position_of
from ..reference_systems import is_known
from .facts import WorkspaceFacts
from .help import DOCUMENTED

_UNITS_M = {"m": 1.0, **{unit.value: unit.metres for unit in LengthUnit}}


@dataclass(frozen=True)
class Question:
    """One call of a function: the facts of the workspace, the values given, and the CRS of the layer at hand."""

    function: str
    facts: WorkspaceFacts
    values: Sequence[Any]
    layer_crs: str

    def text(self, index: int) -> str:
        """Return a value as text."""
        return str(self.values[index])

    def number(self, index: int) -> float:
        """Return a value as a finite number. Raises ArgumentError."""
        try:
            number = float(self.values[index])
        except (TypeError, ValueError):
            number = math.nan
        if not math.isfinite(number):
            raise self._refused(index, "a number")
        return number

    def day(self, index: int) -> date:
        """Return a value that is a QDate, a QDateTime or an ISO text as a day. Raises DateError."""
        value = self.values[index]
        if isinstance(value, QDateTime):
            value = value.toUTC().date()
        if isinstance(value, QDate):
            value = value.toString(Qt.DateFormat.ISODate)
        return parse_day(str(value))

    def per_unit(self, metres: float, index: int) -> float:
        """Return metres in the unit that a value names. Raises ArgumentError."""
        unit = _UNITS_M.get(self.text(index))
        if unit is None:
            raise self._refused(index, " or ".join(f"'{known}'" for known in _UNITS_M))
        return metres / unit

    def point(self, index: int, crs_index: int) -> LonLat:
        """Return a point in degrees; an empty CRS is that of the layer, or EPSG:4326 without one.

        Raises ArgumentError for what is no single point, and for a CRS that is unknown or does not have it.
        """
        geometry, name = self.values[index], self.text(crs_index) or self.layer_crs or CRS
        if not isinstance(geometry, QgsGeometry) or geometry.type() != Qgis.GeometryType.Point or geometry.isEmpty():
            raise self._refused(index, "a point")
        if geometry.isMultipart() and present(geometry.constGet()).partCount() != 1:
            raise self._refused(index, "a single point")
        crs = QgsCoordinateReferenceSystem(name)
        if not is_known(crs):
            raise ArgumentError(function=self.function, value=name, parameter="crs", expected="such as 'EPSG:32647'")
        position = position_of(QgsPointXY(geometry.vertexAt(0)), crs, QgsCoordinateTransformContext())
        if position is None:
            raise self._refused(index, f"within the range of {name}")
        return position

    def _refused(self, index: int, expected: str) -> ArgumentError:
        parameter = DOCUMENTED[self.function].parameters[index].name
        value = self.values[index]
        shown = value.asWkt(4)[:60] if isinstance(value, QgsGeometry) else repr(value)
        return ArgumentError(function=self.function, value=shown, parameter=parameter, expected=expected)


Answer = Callable[[Question], object]


def _leg_length(asked: Question) -> object:
    leg_id = asked.text(0)
    if leg_id not in asked.facts.leg_lengths_m:
        raise UnknownLegError(leg=leg_id, legs=", ".join(asked.facts.leg_lengths_m))
    metres = asked.facts.leg_lengths_m[leg_id]
    return None if metres is None else asked.per_unit(metres, 1)


def _corridor_length(asked: Question) -> object:
    return asked.per_unit(asked.facts.route(asked.text(0)).length_m, 1)


def _km_mark(asked: Question) -> object:
    foot = asked.facts.route(asked.text(1)).foot_of(asked.point(0, 2))
    return foot.at_m / METRES_PER_KM if foot.offset_m <= SNAP_LIMIT_M else None


def _offset_km(asked: Question) -> object:
    return asked.facts.route(asked.text(1)).foot_of(asked.point(0, 2)).offset_m / METRES_PER_KM


def _nearest_corridor(asked: Question) -> object:
    point = asked.point(0, 1)
    routes = []
    for corridor_id in asked.facts.corridors:
        try:
            routes.append(asked.facts.route(corridor_id))
        except LegsApartError:
            continue  # no line to be near to; asking for it by name says why
    nearest = nearest_route(point, routes)
    return None if nearest is None else nearest.route.corridor_id


def _point_at_km(asked: Question) -> object:
    point = asked.facts.route(asked.text(0)).point_at(asked.number(1) * METRES_PER_KM)
    return QgsGeometry.fromPointXY(QgsPointXY(*point))


def _holder_at(asked: Question) -> object:
    section = asked.facts.section_at(asked.text(0), asked.number(1) * METRES_PER_KM, asked.day(2))
    return section.holder.in_words()


ANSWERS: dict[str, Answer] = {
    "kc_leg_length": _leg_length,
    "kc_corridor_length": _corridor_length,
    "kc_km_mark": _km_mark,
    "kc_offset_km": _offset_km,
    "kc_nearest_corridor": _nearest_corridor,
    "kc_point_at_km": _point_at_km,
    "kc_holder_at": _holder_at,
}
"""What computes each function, by its name."""
