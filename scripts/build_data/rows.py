"""Turns the checked source records into the rows of the GeoPackage's tables."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from pyproj import Geod
from shapely.geometry import Point

from kachin_corridors.core import schema
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.units import METRES_PER_KM
from kachin_corridors.core.words import ClaimKind, MemberKind, Origin

from .context import context_rows
from .grades import grade_of
from .legs import corridor_legs
from .reading import Record, Sources
from .tables import Tables, as_multi

GAZETTEER_SOURCE = "mimu-9.6"
"""Both gazetteer files are made from it; a row of its own source would say nothing more."""
_WITH_ORIGIN = ("sources", "places", "control_units", "control_claims")


def position(record: Record, places: dict[str, Record]) -> Point | None:
    """Return where a place or cluster is drawn: its own position, or that of the place it names, or None."""
    source = places[record["position_of"]] if record["position_of"] else record
    return None if source["lat"] is None else Point(source["lon"], source["lat"])


def table_rows(sources: Sources) -> Tables:
    """Return the rows of all tables that are not derived from the ledger. The sources must be free of faults."""
    tables = Tables(
        {
            "workspace_info": _workspace_info(sources),
            "countries": [TableRow(dict(r.values), as_multi(r.geometry)) for r in sources.countries],
            **context_rows(sources),
            "townships": _townships(sources),
            "places": _places(sources),
            "mining_clusters": _mining_clusters(sources),
            "mining_statistics": _graded(sources, "mining_statistics"),
            "published_distances": _graded(sources, "published_distances"),
            "corridor_legs": corridor_legs(sources),
            "measurements": [],  # the analyst's, in the workspace
            "gazetteer": [_gazetteer_row(r, Point(r["lon"], r["lat"])) for r in sources["gazetteer"]],
            "gazetteer_rejected": [_gazetteer_row(r) for r in sources["gazetteer_rejected"]],
            **{
                name: [TableRow(dict(record.values)) for record in sources[name]]
                for name in (
                    "sources", "region_members", "place_names", "township_names", "name_warnings",
                    "corridors", "leg_waypoints", "control_units", "control_claims",
                    "gate_reports", "mining_reports",
                    "article_statements",
                )
            },
        }
    )  # fmt: skip
    for name in _WITH_ORIGIN:
        for row in tables[name]:
            row.values["origin"] = Origin.SHIPPED
    for row in tables["control_claims"]:
        row.values["kind"] = ClaimKind.REPORT
    return tables


def _graded(sources: Sources, name: str) -> list[TableRow]:
    by_id = sources.by_key("sources")
    return [TableRow({**record.values, "grade": grade_of(record, by_id)}) for record in sources[name]]


def _workspace_info(sources: Sources) -> list[TableRow]:
    info = {
        "schema_version": str(schema.SCHEMA_VERSION),
        "data_version": str(sources.data_version),
        "boundary_version": sources.townships[0]["boundary_version"],
    }
    return [TableRow({"key": key, "value": value}) for key, value in info.items()]


def _townships(sources: Sources) -> list[TableRow]:
    members: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in sources["region_members"]:
        members[record["kind"], record["township_pcode"]].append(record)
    wgs84 = Geod(ellps="WGS84")
    rows = []
    for record in sources.townships:
        regions = [member["region"] for member in members[MemberKind.TOWNSHIP, record["pcode"]]]
        towns = [member["name"] for member in members[MemberKind.TOWN, record["pcode"]]]
        area_km2 = abs(wgs84.geometry_area_perimeter(record.geometry)[0]) / METRES_PER_KM**2
        values = {"region": ", ".join(regions), "region_towns": ", ".join(towns), "area_km2": round(area_km2, 3)}
        rows.append(TableRow({**record.values, **values}, as_multi(record.geometry)))
    return rows


def _places(sources: Sources) -> list[TableRow]:
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
        rows.append(TableRow(values, position(record, places)))
    return rows


def _mining_clusters(sources: Sources) -> list[TableRow]:
    places, by_id = sources.by_key("places"), sources.by_key("sources")
    rows = []
    for record in sources["mining_clusters"]:
        of = places.get(record["position_of"] or "")
        text = f"town of that name: {of['name']}" if of else record["position_from"]
        values = {**record.values, "position_from": text, "grade": grade_of(record, by_id)}
        rows.append(TableRow(values, position(record, places)))
    return rows


def _gazetteer_row(record: Record, geometry: Point | None = None) -> TableRow:
    return TableRow({**record.values, "source_id": GAZETTEER_SOURCE}, geometry)
