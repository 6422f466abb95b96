"""Rows of kachin_corridors:distances: from one place to clusters, bases, airports, crossings, passes and corridors."""

from __future__ import annotations

import math

from qgis.core import QgsGeometry, QgsPoint

from ...core.corridors.distances import DistanceTo, Line, RouteFoot, line_between
from ...core.corridors.leg_cards import figure_of, marks_in_words, remarks_in_words
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
)
METHOD = "geodesic on WGS 84 (Karney)"


def kilometres_of(row: Row) -> float:
    """Return the distance (km) of a row, by which the nearest come first."""
    km = row.values[_DISTANCE]
    return km if isinstance(km, float) else float("inf")


_DISTANCE = [column.name for column in COLUMNS].index("distance_km")


def target_row(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> Row:
    """Return the row of a place, with the figures that were published for the way to it."""
    target, near = found.target, found.nearest
    values = {"kind": target.kind, "to_name": target.name, "target_id": target.target_id}
    remark = f"no position: {target.reason}" if found.line is None else ""
    published = _published(origin, found, figures)
    return _row(origin, found.line, near, target.precision_m, {**values, "remark": remark, **published})


def _compared(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> list[Comparison]:
    """Return the figures for a target beside the straight line; none where there is no line."""
    # Figures are published for places: a cluster may have the id of one.
    if found.line is None or found.target.kind == CLUSTER:
        return []
    precisions = origin.precision_m, found.target.precision_m
    return figures.beside(found.target.target_id, found.line, precisions)


def _published(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> dict[str, object]:
    told = () if found.target.kind == CLUSTER else figures.to(found.target.target_id)
    if not told:
        return {}
    newest, compared = told[0], _compared(origin, found, figures)
    return {
        "published_km": newest.km,
        "as_published": newest.as_published,
        "published_source": newest.source,
        "published_year": newest.year,
        "difference_km": compared[0].difference_km if compared else None,
        "published_ratio": _ratio(compared[0].ratio) if compared else None,
        "published": "; ".join(figure.in_words() for figure in told),
        "marks": marks_in_words(compared),
        "published_remark": remarks_in_words(compared),
    }


def figure_rows(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> list[Row]:
    """Return the published figures for the way to a place, one a row."""
    of = {
        "from_name": origin.name,
        "to_name": found.target.name,
        "kind": found.target.kind,
        "target_id": found.target.target_id,
    }
    compared = [figure_of(each) for each in _compared(origin, found, figures)]
    told = [vars(figure) | {"ratio": _ratio(figure.ratio)} for figure in compared]
    if found.line is None:
        told = [_alone(figure) for figure in figures.to(found.target.target_id)]
    return [Row([(of | values).get(column.name) for column in FIGURE_COLUMNS]) for values in told]


def _alone(figure: PublishedDistance) -> dict[str, object]:
    """Return the columns of a figure to which there is no straight line."""
    return vars(figure) | {"published_km": figure.km, "published_mode": figure.mode}


def _ratio(ratio: float) -> float | None:
    """Return a ratio as a table can hold it: none where both places have one position."""
    return ratio if math.isfinite(ratio) else None


def corridor_row(origin: FoundPlace, near: RouteFoot) -> Row:
    """Return the row of a corridor, with its point nearest to the start. Raises ValueError for a start without one."""
    if origin.point is None:
        raise ValueError("There is no straight line from a place without a position.")
    line = line_between(origin.point, near.foot.point)
    name, corridor_id = near.route.name, near.route.corridor_id
    values = {"kind": "corridor", "to_name": name, "target_id": corridor_id, "corridor_offset_km": 0.0}
    return _row(origin, line, near, near.leg.accuracy_m, values)


def _row(
    origin: FoundPlace, line: Line | None, near: RouteFoot | None, precision_m: int | None, values: dict[str, object]
) -> Row:
    both = None if origin.precision_m is None or precision_m is None else origin.precision_m + precision_m
    filled: dict[str, object] = {"from_name": origin.name, "from_precision_m": origin.precision_m, "remark": ""}
    filled["method"] = METHOD
    if line is not None:
        filled |= {
            "distance_km": _km(line.metres),
            "uncertainty_km": None if both is None else both / METRES_PER_KM,
            "azimuth_deg": line.azimuth,
            "compass": line.compass,
            "back_azimuth_deg": line.back_azimuth,
            "to_precision_m": precision_m,
        }
    if near is not None:
        filled |= {
            "corridor": near.route.name,
            "corridor_km": _km(near.foot.at_m),
            "corridor_offset_km": _km(near.foot.offset_m),
            "leg": near.leg.name,
            "corridor_id": near.route.corridor_id,
        }
    filled |= values
    return Row([filled.get(column.name) for column in COLUMNS], _drawn(line))


def _km(metres: float) -> float:
    """Return kilometres to the millimetre: what is beyond is noise of the computation."""
    return round(metres / METRES_PER_KM, 6)


def _drawn(line: Line | None) -> QgsGeometry | None:
    """Return a line with enough vertices to be drawn where the geodesic runs; none where there is no way to go."""
    if line is None or line.azimuth is None:
        return None
    return QgsGeometry.fromPolyline([QgsPoint(*point) for point in geodesic(line.start, line.end, _STEP_M)])
