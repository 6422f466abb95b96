"""Rows of kachin_corridors:distances: from one place to clusters, bases, airports, crossings, passes and corridors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsGeometry, QgsPoint

from ...core.corridors.distances import DistanceTo, Line, RouteFoot, Target, line_between
from ...core.corridors.leg_cards import marks_in_words, remarks_in_words
from ...core.corridors.place_figures import PlaceFigures
from ...core.corridors.published import Comparison, PublishedDistance
from ...core.geometry.geodesy import geodesic
from ...core.units import METRES_PER_KM
from ...store.places.places import CLUSTER, FoundPlace
from ..tables import NUMBER, TEXT, WHOLE, Column, Row

_STEP_M = 10_000.0

COLUMNS = (
    Column("from_name", TEXT, "From"),
    Column("kind", TEXT, "Kind: mining cluster, base, airport, border crossing, pass, town …, corridor"),
    Column("to_name", TEXT, "To"),
    Column("distance_km", NUMBER, "Straight line (km)"),
    Column("uncertainty_km", NUMBER, "Uncertainty of both positions together (± km)"),
    Column("azimuth_deg", NUMBER, "Azimuth (° from north)"),
    Column("compass", TEXT, "Direction"),
    Column("back_azimuth_deg", NUMBER, "Azimuth back (°)"),
    Column("from_precision_m", WHOLE, "Precision of the start (m)"),
    Column("to_precision_m", WHOLE, "Precision of the target, of a corridor's line there (m)"),
    Column("corridor", TEXT, "Nearest corridor to the target"),
    Column("corridor_km", NUMBER, "Nearest point of that corridor (kilometre mark)"),
    Column("corridor_offset_km", NUMBER, "Target to that point (km)"),
    Column("leg", TEXT, "Leg of the corridor there"),
    Column("published_km", NUMBER, "Published, newest figure (km)"),
    Column("as_published", TEXT, "As published, newest figure"),
    Column("published_source", TEXT, "Source of the newest figure"),
    Column("published_year", WHOLE, "Year of the newest figure"),
    Column("difference_km", NUMBER, "Published − straight line (km)"),
    Column("published_ratio", NUMBER, "Published / straight line"),
    Column("published", TEXT, "All published figures"),
    Column("marks", TEXT, "Marks of published figures: impossible, doubtful, contradicts"),
    Column("published_remark", TEXT, "What is to be said against published figures"),
    Column("remark", TEXT, "Remark"),
    Column("target_id", TEXT, "Target id"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("method", TEXT, "Method"),
)
FIGURE_COLUMNS = (
    Column("from_name", TEXT, "From"),
    Column("to_name", TEXT, "To"),
    Column("kind", TEXT, "Kind of the target"),
    Column("target_id", TEXT, "Target id"),
    Column("published_km", NUMBER, "Published (km)"),
    Column("as_published", TEXT, "As published"),
    Column("published_mode", TEXT, "Mode as published (empty: not said)"),
    Column("year", WHOLE, "Year"),
    Column("source", TEXT, "Source"),
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("difference_km", NUMBER, "Published − straight line (km)"),
    Column("ratio", NUMBER, "Published / straight line"),
    Column("marks", TEXT, "Marks: impossible, doubtful, contradicts"),
    Column("remark", TEXT, "Remark"),
    Column("source_id", TEXT, "Source id"),
    Column("grade", TEXT, "Grade: reliability of the source and credibility (B2; 6: cannot be judged)"),
)
METHOD = "geodesic on WGS 84 (Karney)"


@dataclass(frozen=True)
class DistanceRow:
    """The way from one place to another, or to a corridor: its attributes are the columns, and the line is drawn."""

    line: Line | None
    from_name: str
    kind: str
    to_name: str
    target_id: str
    from_precision_m: int | None
    distance_km: float | None = None
    uncertainty_km: float | None = None
    azimuth_deg: float | None = None
    compass: str | None = None
    back_azimuth_deg: float | None = None
    to_precision_m: int | None = None
    corridor: str | None = None
    corridor_km: float | None = None
    corridor_offset_km: float | None = None
    leg: str | None = None
    corridor_id: str | None = None
    published_km: float | None = None
    as_published: str | None = None
    published_source: str | None = None
    published_year: int | None = None
    difference_km: float | None = None
    published_ratio: float | None = None
    published: str | None = None
    marks: str | None = None
    published_remark: str | None = None
    remark: str = ""
    method: str = METHOD

    @property
    def order_km(self) -> float:
        """The distance, by which the nearest come first, and those without one last."""
        return math.inf if self.distance_km is None else self.distance_km

    def as_row(self) -> Row:
        """Return it as a row of the table."""
        return Row.of(self, COLUMNS, _drawn(self.line))


@dataclass(frozen=True)
class FigureRow:
    """A published figure for the way between two places: its attributes are the columns of the table of figures."""

    from_name: str
    to_name: str
    kind: str
    target_id: str
    published_km: float
    as_published: str
    published_mode: str
    year: int | None
    source: str
    source_id: str
    grade: str
    straight_km: float | None = None
    difference_km: float | None = None
    ratio: float | None = None
    marks: str | None = None
    remark: str | None = None

    def as_row(self) -> Row:
        """Return it as a row of the table of figures."""
        return Row.of(self, FIGURE_COLUMNS)


def target_row(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> DistanceRow:
    """Return the row of a place, with the figures that were published for the way to it."""
    row = _row(origin, found.target, found.line, found.nearest)
    if found.line is None:
        row = replace(row, remark=f"no position: {found.target.reason}")
    told = _figures_to(found.target, figures)
    if not told:
        return row
    newest, compared = told[0], _compared(origin, found, figures)
    return replace(
        row,
        published_km=newest.km,
        as_published=newest.as_published,
        published_source=newest.source,
        published_year=newest.year,
        difference_km=compared[0].difference_km if compared else None,
        published_ratio=_ratio(compared[0]) if compared else None,
        published="; ".join(figure.in_words() for figure in told),
        marks=marks_in_words(compared),
        published_remark=remarks_in_words(compared),
    )


def corridor_row(origin: FoundPlace, near: RouteFoot) -> DistanceRow:
    """Return the row of a corridor, with its point nearest to the start. Raises ValueError for a start without one."""
    if origin.point is None:
        raise ValueError("There is no straight line from a place without a position.")
    line = line_between(origin.point, near.foot.point)
    route = near.route
    target = Target(route.corridor_id, "corridor", route.name, near.foot.point, near.leg.accuracy_m)
    return replace(_row(origin, target, line, near), corridor_offset_km=0.0)


def figure_rows(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> list[FigureRow]:
    """Return the published figures for the way to a place, one a row."""
    compared = _compared(origin, found, figures)
    if found.line is None:
        return [_figure_row(origin, found.target, figure) for figure in _figures_to(found.target, figures)]
    return [
        replace(
            _figure_row(origin, found.target, beside.published),
            straight_km=beside.straight_km,
            difference_km=beside.difference_km,
            ratio=_ratio(beside),
            marks=marks_in_words([beside]),
            remark=beside.remark(),
        )
        for beside in compared
    ]


def _figures_to(target: Target, figures: PlaceFigures) -> Sequence[PublishedDistance]:
    """Return the figures for a target. They were published for places: a cluster may have the id of one."""
    return () if target.kind == CLUSTER else figures.to(target.target_id)


def _compared(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> list[Comparison]:
    """Return the figures for a target beside the straight line; none where there is no line."""
    if found.line is None or not _figures_to(found.target, figures):
        return []
    precisions = origin.precision_m, found.target.precision_m
    return figures.beside(found.target.target_id, found.line, precisions)


def _figure_row(origin: FoundPlace, target: Target, figure: PublishedDistance) -> FigureRow:
    """Return the row of a figure to which there is no straight line."""
    return FigureRow(
        from_name=origin.name,
        to_name=target.name,
        kind=target.kind,
        target_id=target.target_id,
        published_km=figure.km,
        as_published=figure.as_published,
        published_mode=figure.mode,
        year=figure.year,
        source=figure.source,
        source_id=figure.source_id,
        grade=figure.grade,
    )


def _row(origin: FoundPlace, target: Target, line: Line | None, near: RouteFoot | None) -> DistanceRow:
    row = DistanceRow(line, origin.name, target.kind, target.name, target.target_id, origin.precision_m)
    if line is not None:
        both = _both(origin.precision_m, target.precision_m)
        row = replace(
            row,
            distance_km=_km(line.metres),
            uncertainty_km=None if both is None else both / METRES_PER_KM,
            azimuth_deg=line.azimuth,
            compass=line.compass,
            back_azimuth_deg=line.back_azimuth,
            to_precision_m=target.precision_m,
        )
    if near is not None:
        row = replace(
            row,
            corridor=near.route.name,
            corridor_km=_km(near.foot.at_m),
            corridor_offset_km=_km(near.foot.offset_m),
            leg=near.leg.name,
            corridor_id=near.route.corridor_id,
        )
    return row


def _both(one_m: int | None, other_m: int | None) -> int | None:
    return None if one_m is None or other_m is None else one_m + other_m


def _ratio(compared: Comparison) -> float | None:
    """Return a ratio as a table can hold it: none where both places have one position."""
    return compared.ratio if math.isfinite(compared.ratio) else None


def _km(metres: float) -> float:
    """Return kilometres to the millimetre: what is beyond is noise of the computation."""
    return round(metres / METRES_PER_KM, 6)


def _drawn(line: Line | None) -> QgsGeometry | None:
    """Return a line with enough vertices to be drawn where the geodesic runs; none where there is no way to go."""
    if line is None or line.azimuth is None:
        return None
    return QgsGeometry.fromPolyline([QgsPoint(*point) for point in geodesic(line.start, line.end, _STEP_M)])
