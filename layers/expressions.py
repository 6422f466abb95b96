"""Functions for expressions: labels, layouts, the field calculator, Processing. All are in a group of their own.

They answer for the workspace of the project in which the expression is evaluated, with the statuses of the legs as they
are now. What they cannot answer is an error of the expression, never one of the program: an exception that leaves a
function ends QGIS.

To add a function: its answer in ``ANSWERS``, its help in ``expression_help.DOCUMENTED``; what it needs to know of the
workspace belongs to ``WorkspaceFacts``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsExpressionNodeFunction,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # not in the stubs
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.dates import parse_day
from ..core.distances import nearest_route
from ..core.errors import ArgumentError, KachinCorridorsError, LegsApartError, UnknownLegError
from ..core.geodesy import LonLat
from ..core.routes import SNAP_LIMIT_M
from ..core.schema import CRS
from ..core.units import METRES_PER_KM
from ..store.file_state import KeptByFile
from .expression_facts import KnownWorkspaces, WorkspaceFacts, read_facts
from .expression_help import DOCUMENTED, help_text
from .messages import explain
from .parsed_expressions import parse_anew

GROUP = "Kachin Corridors"
# C++ is the caller: what leaves a function ends QGIS, so that here even faults of the program are only told.
_UNFORESEEN = (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)
_UNITS_M = {"m": 1.0, "km": METRES_PER_KM, "mi": 1609.344, "nmi": 1852.0}


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
        if geometry.isMultipart() and geometry.constGet().partCount() != 1:
            raise self._refused(index, "a single point")
        crs = QgsCoordinateReferenceSystem(name)
        if not crs.isValid():
            raise ArgumentError(function=self.function, value=name, parameter="crs", expected="such as 'EPSG:32647'")
        vertex = geometry.vertexAt(0)
        if name == CRS:
            return vertex.x(), vertex.y()
        to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext())
        try:
            point = to_degrees.transform(QgsPointXY(vertex.x(), vertex.y()))
        except QgsCsException as error:
            raise self._refused(index, f"within the range of {name}") from error
        return point.x(), point.y()

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


class _CorridorFunction(QgsExpressionFunction):
    def __init__(self, name: str, answer: Answer, known: KnownWorkspaces, facts: KeptByFile[WorkspaceFacts]) -> None:
        parameters = [
            QgsExpressionFunction.Parameter(each.name, each.default is not None, each.default)
            for each in DOCUMENTED[name].parameters
        ]
        super().__init__(name, parameters, GROUP, help_text(name))
        self._answer = answer
        self._known = known
        self._facts = facts

    def func(
        self,
        values: Iterable[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression,
        node: QgsExpressionNodeFunction,
    ) -> object:
        """Return the answer, or None with an error of the expression."""
        try:
            at_hand = context if context is not None and context.hasVariable("layer_ids") else None
            if at_hand is None:
                at_hand = self._known.context_of_project()
            facts = self._facts.get(self._known.of_context(at_hand))
            layer_crs = context.variable("layer_crs") if context is not None else None
            return self._answer(Question(self.name(), facts, list(values), str(layer_crs or "")))
        except KachinCorridorsError as error:
            parent.setEvalErrorString(explain(error))
        except _UNFORESEEN as error:
            parent.setEvalErrorString(f"{self.name()}: {error}")
        return None

    def prepare(
        self, node: QgsExpressionNodeFunction, parent: QgsExpression, context: QgsExpressionContext | None
    ) -> bool:
        """Note where the layers of the project are, if this is the main thread."""
        if context is not None:
            self._known.note_context(context)
        return True

    def usesGeometry(self, node: QgsExpressionNodeFunction) -> bool:
        """Tell that no geometry is needed but what the arguments ask for themselves."""
        return False

    def referencedColumns(self, node: QgsExpressionNodeFunction) -> set[str]:
        """Tell that no column is needed but what the arguments ask for themselves."""
        return set()


def register_functions(project: QgsProject) -> Callable[[], None]:
    """Offer the functions to all expressions and return what takes them away again.

    ``project`` is the one whose workspace is meant where an expression comes without a project.
    """
    known, facts = KnownWorkspaces(project), KeptByFile(read_facts)
    made = [_CorridorFunction(name, answer, known, facts) for name, answer in ANSWERS.items()]
    registered = [each for each in made if QgsExpression.registerFunction(each)]
    # A project that is open while the plugin is installed or renewed.
    parse_anew(project, ANSWERS.keys())

    def unregister() -> None:
        for each in registered:
            QgsExpression.unregisterFunction(each.name())
        parse_anew(project, ANSWERS.keys())
        registered.clear()
        known.forget()

    return unregister
