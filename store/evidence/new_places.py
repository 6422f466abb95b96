"""The place that is made for a new unit, where the workspace does not have it: of the gazetteer, or of a position."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from shapely import wkb
from shapely.geometry import Point

from ...core.evidence.new_report import NewUnit, place_id_of
from ...core.evidence.new_unit_faults import place_of
from ...core.evidence.surroundings import Surroundings
from ...core.geometry.geodesy import LonLat
from ...core.table_row import TableRow
from ...core.words import GazetteerKind, Origin, PlaceKind, PositionGrade, UnitKind
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of, wkb_of
from .reading import Rows

APPROXIMATE_FROM_M = 5_000
"""A position that is no better than this is drawn hollow, as those of the plugin's data are."""
_GAZETTEER_M = {GazetteerKind.TOWN: 4_000}
_VILLAGE_M = 2_000
_KIND = {
    UnitKind.TOWN: PlaceKind.TOWN,
    UnitKind.BASE: PlaceKind.BASE,
    UnitKind.AIRPORT: PlaceKind.AIRPORT,
    UnitKind.AREA: PlaceKind.AREA,
}


def new_place(
    rows: Rows, unit: NewUnit, surroundings: Surroundings, source_id: str = "", recorded_by: str = ""
) -> TableRow | None:
    """Return the row of places that a new unit needs, with its position; None where its place is there already.

    A road section has no place of its own, nor has an area that two places name.
    """
    if place_of(unit, surroundings):
        return None
    if unit.gazetteer_pcode:
        entry = next(row for row in rows("gazetteer") if row["pcode"] == unit.gazetteer_pcode)
        return _of_gazetteer(entry, recorded_by)
    if unit.position is None:
        return None
    country = _code_around(rows("countries"), unit.position, "iso_a2")
    values = {
        "place_id": str(uuid4()),
        "name": unit.name.strip(),
        "kind": _KIND[unit.kind],
        "township_pcode": _code_around(rows("townships"), unit.position, "pcode"),
        "country": country,
        "precision_m": unit.precision_m,
        "grade": PositionGrade.WEAK,
        "position_from": f"recorded by {recorded_by}" if recorded_by else "recorded by an analyst",
        "source_id": source_id,
    }
    return _row(values, unit.position)


def _of_gazetteer(entry: Row, recorded_by: str) -> TableRow:
    kind = PlaceKind.TOWN if entry["kind"] == GazetteerKind.TOWN else PlaceKind.VILLAGE
    values = {
        "place_id": place_id_of(entry["pcode"]),
        "name": entry["name"],
        "kind": kind,
        "code": entry["pcode"],
        "township_pcode": entry["township_pcode"] or "",
        "country": "MM",
        "precision_m": _GAZETTEER_M.get(entry["kind"], _VILLAGE_M),
        "grade": PositionGrade.READ,
        "position_from": f"MIMU, position of the {kind}",
        "source_id": entry["source_id"] or "",
        "note": f"taken from the gazetteer by {recorded_by}" if recorded_by else "taken from the gazetteer",
    }
    return _row(values, vertices_of(entry["geom"])[0])


def _row(values: dict[str, Any], position: LonLat) -> TableRow:
    empty = dict.fromkeys(("code", "region", "note"), "")
    approximate = int((values["precision_m"] or 0) >= APPROXIMATE_FROM_M)
    words = {column: str(value) if isinstance(value, str) else value for column, value in values.items()}
    return TableRow({**empty, **words, "approximate": approximate, "origin": str(Origin.ANALYST)}, Point(position))


def _code_around(areas: Any, position: LonLat, column: str) -> str:
    """Return the code of the area that has a position, empty where none has; of a border, the first that it is of."""
    point = Point(position)
    for row in areas:
        shape = wkb_of(row["geom"])
        if shape is not None and wkb.loads(shape).intersects(point):
            return row[column] or ""
    return ""
