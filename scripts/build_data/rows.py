"""Turns the checked source records into the rows of the GeoPackage's tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pyproj import Geod
from shapely.geometry import LineString, MultiPolygon, Point
from shapely.geometry.base import BaseGeometry

from kachin_corridors.core import geodesy, schema

from .geometry import leg_accuracy
from .reading import Record, Sources

KM = 1000.0


@dataclass
class Row:
    """One row: its values by column (a column not given is empty) and its geometry in EPSG:4326, if it has one."""

    values: dict[str, Any]
    geometry: BaseGeometry | None = None


@dataclass
class Tables:
    """The rows of every table by table name."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Row]:
        return self.rows[name]


def position(record: Record, places: dict[str, Record]) -> Point | None:
    """Return where a place or cluster is drawn: its own position, or that of the place it names, or None."""
    source = places[record["position_of"]] if record["position_of"] else record
    return None if source["lat"] is None else Point(source["lon"], source["lat"])


def as_multi(geometry: BaseGeometry | None) -> MultiPolygon:
    """Return a polygon, or several, as a MultiPolygon."""
    return MultiPolygon(list(getattr(geometry, "geoms", [geometry])))


def table_rows(sources: Sources) -> Tables:
    """Return the rows of all tables that are not derived from the ledger. The sources must be free of faults."""
    return Tables(
        {
            "workspace_info": _workspace_info(sources),
            "countries": [Row(dict(r.values), as_multi(r.geometry)) for r in sources.countries],
            "townships": _townships(sources),
            "places": _places(sources),
            "mining_clusters": _mining_clusters(sources),
            "corridor_legs": _corridor_legs(sources),
            **{
                name: [Row(dict(record.values)) for record in sources[name]]
                for name in (
                    "sources", "region_members", "place_names", "township_names", "name_warnings", "mining_statistics",
                    "corridors", "published_distances", "control_units", "control_claims", "article_statements",
                )
            },
        }
    )  # fmt: skip


def _workspace_info(sources: Sources) -> list[Row]:
    info = {
        "schema_version": str(schema.SCHEMA_VERSION),
        "data_version": str(sources.data_version),
        "boundary_version": sources.townships[0]["boundary_version"],
    }
    return [Row({"key": key, "value": value}) for key, value in info.items()]


def _townships(sources: Sources) -> list[Row]:
    members: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in sources["region_members"]:
        members[record["kind"], record["township_pcode"]].append(record)
    wgs84 = Geod(ellps="WGS84")
    rows = []
    for record in sources.townships:
        regions = [member["region"] for member in members["township", record["pcode"]]]
        towns = [member["name"] for member in members["town", record["pcode"]]]
        area_km2 = abs(wgs84.geometry_area_perimeter(record.geometry)[0]) / KM**2
        values = {"region": ", ".join(regions), "region_towns": ", ".join(towns), "area_km2": round(area_km2, 3)}
        rows.append(Row({**record.values, **values}, as_multi(record.geometry)))
    return rows


def _places(sources: Sources) -> list[Row]:
    places, methods = sources.by_key("places"), sources.by_key("position_methods")
    regions = {record["place_id"]: record["region"] for record in sources["region_members"] if record["place_id"]}
    rows = []
    for record in sources["places"]:
        values: dict[str, Any] = dict(record.values)
        if record["method"]:
            method = methods[record["method"]]
            of = f": {places[record['position_of']]['name']}" if record["position_of"] else ""
            values.update(
                precision_m=method["precision_m"],
                approximate=method["approximate"],
                position_from=method["description"] + of,
            )
        values["region"] = regions.get(record["place_id"], "")
        rows.append(Row(values, position(record, places)))
    return rows


def _mining_clusters(sources: Sources) -> list[Row]:
    places = sources.by_key("places")
    rows = []
    for record in sources["mining_clusters"]:
        of = places.get(record["position_of"] or "")
        text = f"town of that name: {of['name']}" if of else record["position_from"]
        rows.append(Row({**record.values, "position_from": text}, position(record, places)))
    return rows


def _corridor_legs(sources: Sources) -> list[Row]:
    places, corridors = sources.by_key("places"), sources.by_key("corridors")
    lengths = leg_lengths(sources)
    rows: list[Row] = []
    for leg in sources["corridor_legs"]:
        via = [record["place_id"] for record in sources["leg_waypoints"] if record["leg_id"] == leg["leg_id"]]
        points = [_lon_lat(places[code]) for code in (leg["from_place_id"], *via, leg["to_place_id"])]
        ends = {end: places[leg[f"{end}_place_id"]]["name"] for end in ("from", "to")}
        common = {
            **leg.values,
            "corridor": corridors[leg["corridor_id"]]["name"],
            "name": f"{ends['from']}–{ends['to']}",
            "from_name": ends["from"],
            "to_name": ends["to"],
            "geometry_source": _geometry_source(len(points)),
            "accuracy_m": leg_accuracy(points, lengths.get(leg["leg_id"])),
        }
        rows.extend(Row({**common, **period}, LineString(points)) for period in _periods(sources, leg["leg_id"]))
    return rows


def _lon_lat(place: Record) -> geodesy.LonLat:
    return place["lon"], place["lat"]


def _geometry_source(points: int) -> str:
    return (
        "straight line between 2 sourced points" if points == 2 else f"straight lines through {points} sourced points"
    )


def _periods(sources: Sources, leg_id: str) -> list[dict[str, Any]]:
    """Return status, dates, source and note of each period of a leg; one ends where the next begins."""
    records = [record for record in sources["leg_status"] if record["leg_id"] == leg_id]
    ends: list[date | None] = [record["valid_from"] for record in records[1:]]
    return [{**record.values, "valid_to": end} for record, end in zip(records, [*ends, None], strict=True)]


def leg_lengths(sources: Sources) -> dict[str, float]:
    """Return the published length (m) of each leg that has one.

    It is a figure for the very leg, or the difference of two figures that one source gives from one starting point, as
    mileposts are. Of several the longest, for it allows the way to be farthest off.
    """
    figures: dict[tuple[str, str, str], dict[str, float]] = defaultdict(dict)
    for record in sources["published_distances"]:
        for start, end in (("from_place_id", "to_place_id"), ("to_place_id", "from_place_id")):
            reached = figures[record["source_id"], record["mode"], record[start]]
            reached[record[start]] = 0.0
            reached[record[end]] = record["published_km"] * KM
    lengths: dict[str, float] = {}
    for leg in sources["corridor_legs"]:
        found = [
            abs(reached[leg["to_place_id"]] - reached[leg["from_place_id"]])
            for (_, mode, _), reached in figures.items()
            if mode == leg["mode"] and leg["from_place_id"] in reached and leg["to_place_id"] in reached
        ]
        if found:
            lengths[leg["leg_id"]] = max(found)
    return lengths
