"""The rows of the corridors' legs: their lines, where those come from, how accurate and how long they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from shapely.geometry import LineString

from kachin_corridors.core.dates import first_day
from kachin_corridors.core.geometry import geodesy
from kachin_corridors.core.schema import split_ids
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.units import METRES_PER_KM
from kachin_corridors.core.words import LegStatus, Mode

from .geometry import leg_accuracy
from .grades import grade_of
from .lengths import Expectation, expectations, leg_lengths
from .reading import Record, Sources


def corridor_legs(sources: Sources) -> list[TableRow]:
    """Return one row for each leg and each period of its status; the rows of a leg share their line (EPSG:4326)."""
    lines = {leg["leg_id"]: leg_line(leg, sources) for leg in sources["corridor_legs"]}
    lengths, expected = leg_lengths(sources), expectations(sources, lines)
    rows: list[TableRow] = []
    for leg in sources["corridor_legs"]:
        leg_id = leg["leg_id"]
        common = {
            **_named(leg, sources),
            **_line_source(leg, sources, lengths.get(leg_id)),
            **_expected(expected[leg_id]),
        }
        rows.extend(TableRow({**common, **period}, LineString(lines[leg_id])) for period in _periods(sources, leg_id))
    return rows


def leg_line(leg: Record, sources: Sources) -> list[geodesy.LonLat]:
    """Return the line of a leg (degrees): the digitised one, joined to its two places, or one through its waypoints."""
    digitised = _digitised(leg, sources)
    if digitised is None:
        return [_lon_lat(place) for place in stations(leg, sources)]
    places = sources.by_key("places")
    ends = (_lon_lat(places[leg[f"{end}_place_id"]]) for end in ("from", "to"))
    assert digitised.geometry is not None
    start, end = ends
    return [start, *((lon, lat) for lon, lat in digitised.geometry.coords), end]


def _digitised(leg: Record, sources: Sources) -> Record | None:
    return next((record for record in sources.leg_lines if record["leg_id"] == leg["leg_id"]), None)


def stations(leg: Record, sources: Sources) -> list[Record]:
    """Return the places that the leg passes by what a source says, in their order, its ends included."""
    places = sources.by_key("places")
    via = [record["place_id"] for record in sources["leg_waypoints"] if record["leg_id"] == leg["leg_id"]]
    return [places[code] for code in (leg["from_place_id"], *via, leg["to_place_id"])]


def _named(leg: Record, sources: Sources) -> dict[str, Any]:
    places, corridors = sources.by_key("places"), sources.by_key("corridors")
    ends = {end: places[leg[f"{end}_place_id"]]["name"] for end in ("from", "to")}
    return {
        **leg.values,
        "corridor": corridors[leg["corridor_id"]]["name"],
        "name": f"{ends['from']}–{ends['to']}",
        "from_name": ends["from"],
        "to_name": ends["to"],
    }


def _line_source(leg: Record, sources: Sources, published_m: float | None) -> dict[str, Any]:
    """Return where the line comes from, and its accuracy; the line of a gap stands for no way and has none."""
    digitised, known = _digitised(leg, sources), stations(leg, sources)
    if leg["mode"] == Mode.GAP:
        return {"geometry_source": "straight line between two places that nothing joins", "accuracy_m": None}
    if digitised is not None:
        return {"geometry_source": digitised["geometry_source"], "accuracy_m": int(digitised["accuracy_m"])}
    methods = sources.by_key("position_methods")
    precisions = [methods[place["method"]]["precision_m"] for place in known]
    number = len(known)
    words = "straight line between 2" if number == 2 else f"straight lines through {number}"
    return {
        "geometry_source": f"{words} sourced points",
        "accuracy_m": leg_accuracy([_lon_lat(place) for place in known], precisions, leg["mode"], published_m),
    }


def _expected(expected: Expectation) -> dict[str, Any]:
    metres = expected.metres
    return {
        "expected_km": None if metres is None else round(metres / METRES_PER_KM, 3),
        "expected_basis": expected.basis,
    }


def _lon_lat(place: Record) -> geodesy.LonLat:
    return place["lon"], place["lat"]


def _periods(sources: Sources, leg_id: str) -> list[dict[str, Any]]:
    """Return status, dates, source and note of each period of a leg; one ends where the next begins."""
    by_id = sources.by_key("sources")
    records = [record for record in sources["leg_status"] if record["leg_id"] == leg_id]
    ends: list[date | None] = [record["valid_from"] for record in records[1:]]
    return [
        {**record.values, "valid_to": end, "grade": grade_of(record, by_id), "last_report": _last_report(record, by_id)}
        for record, end in zip(records, [*ends, None], strict=True)
    ]


def _last_report(record: Record, sources: Mapping[str, Record]) -> date | None:
    """Return the day of the newest source of a status; of one dated to a month or a year its first day.

    None for an unknown status: nothing is reported there.
    """
    if record["status"] == LegStatus.UNKNOWN:
        return None
    published = [sources[name]["published"] for name in split_ids(record["source_id"])]
    return max((first_day(text) for text in published if text), default=None)
