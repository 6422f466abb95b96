"""The tables of a Kachin Corridors GeoPackage: one place for their names and columns.

The build writes them, a workspace is checked against them, layers read them. All geometries are EPSG:4326.
Column types are fiona's: ``str``, ``int``, ``float``, ``date``. Units are in the column names
(``_km``, ``_m``, ``_km2``). Intervals are half open: ``valid_from <= t < valid_to``, where an empty
``valid_from`` means "since before the record begins" and an empty ``valid_to`` "still so".
"""

from __future__ import annotations

from .site_tables import SITE_TABLES
from .table_row import NAME_PLACE, Table

SCHEMA_VERSION = 1
"""Raised whenever a table or column changes its name or meaning. A workspace of a newer version is refused."""

CRS = "EPSG:4326"

SEA_CODE = "XZ"
"""Code of the sea in the table of countries, as UN/LOCODE has it for international waters."""

_OF_CONTEXT = {"accuracy_m": "int", "source_id": "str"}

TABLES: tuple[Table, ...] = (
    # key: schema_version, data_version, boundary_version; after an import boundary_imported, the day of it
    Table("workspace_info", None, {"key": "str", "value": "str"}),
    Table(
        "sources",
        None,
        {
            "source_id": "str",
            "title": "str",
            "publisher": "str",
            "published": "str",  # ISO date, or as much of it as is known: 2025, 2025-09
            "reliability": "str",  # A to F, of the Admiralty code
            "url": "str",
            "licence": "str",
            "attribution": "str",
            "note": "str",
            "origin": "str",
        },
    ),
    Table("countries", "MultiPolygon", {"name": "str", "iso_a2": "str", "source_id": "str"}),
    # The country under the map: for orientation only, nothing is measured or derived from it
    Table("rivers", "LineString", {"name": "str", **_OF_CONTEXT}, is_optional=True),
    Table("lakes", "MultiPolygon", {"name": "str", "area_km2": "float", **_OF_CONTEXT}, is_optional=True),
    Table("state_lines", "LineString", {"country": "str", **_OF_CONTEXT}, is_optional=True),
    Table("main_roads", "LineString", _OF_CONTEXT, is_optional=True),
    Table("railways", "LineString", _OF_CONTEXT, is_optional=True),
    Table(
        "context_towns",  # beyond Kachin State; one that is among the places is not there again
        "Point",
        {"name": "str", "country": "str", "code": "str", "rank": "int", **_OF_CONTEXT, **NAME_PLACE},
        is_optional=True,
    ),
    Table(
        "townships",
        "MultiPolygon",
        {
            "pcode": "str",
            "name": "str",
            "region": "str",  # "Special Region 1" or empty
            "region_towns": "str",  # towns of that region inside this township, comma separated
            "area_km2": "float",  # geodesic
            "boundary_version": "str",
            "source_id": "str",
        },
    ),
    Table(
        "region_members",
        None,
        {
            "region": "str",
            "name": "str",
            "kind": "str",  # township or town
            "township_pcode": "str",
            "place_id": "str",  # of a town
            "note": "str",
            "source_id": "str",
        },
    ),
    Table(
        "places",
        "Point",  # empty where no position is known: listed, never guessed
        {
            "place_id": "str",
            "name": "str",
            "kind": "str",  # town, village, roadside village, camp, way point, pass, border crossing, base, ...
            "code": "str",  # MIMU P-code or GeoNames id
            "township_pcode": "str",
            "country": "str",  # ISO 3166 alpha-2
            "precision_m": "int",
            "approximate": "int",  # 1: drawn hollow
            "grade": "str",
            "position_from": "str",
            "region": "str",
            "source_id": "str",
            "note": "str",
            "origin": "str",
            **NAME_PLACE,
        },
    ),
    Table(
        "gazetteer",  # towns and villages of Kachin State whose position in MIMU is sound
        "Point",
        {
            "pcode": "str",
            "name": "str",
            "name_mmr": "str",
            "kind": "str",  # town or village
            "village_tract": "str",
            "township_pcode": "str",
            "source_id": "str",
        },
    ),
    Table(
        "gazetteer_rejected",  # those whose position is missing or wrong, and why; never drawn
        None,
        {
            "pcode": "str",
            "name": "str",
            "name_mmr": "str",
            "kind": "str",
            "village_tract": "str",
            "township_pcode": "str",
            "lat": "float",  # as published
            "lon": "float",
            "reason": "str",
            "source_id": "str",
        },
    ),
    Table(
        "place_names",
        None,
        {
            "place_id": "str",
            "name": "str",
            "language": "str",
            "script": "str",
            "source_id": "str",
        },  # ISO 639-3; ISO 15924
    ),
    Table(
        "township_names",
        None,
        {"pcode": "str", "name": "str", "language": "str", "script": "str", "source_id": "str"},
    ),
    Table(
        "name_warnings",  # names that mislead
        None,
        {
            "name": "str",
            "place_id": "str",  # empty where the name is that of no place listed here
            "warning": "str",
            "source_id": "str",  # several: separated by ";"
        },
    ),
    Table(
        "mining_clusters",
        "Point",
        {
            "cluster_id": "str",
            "name": "str",
            "aliases": "str",
            "township_pcode": "str",
            "position_from": "str",
            "precision_m": "int",
            "source_id": "str",
            "grade": "str",  # reliability of the source and credibility, as in B2
            "note": "str",
            "activity": "str",  # what mining_activity says of it, for the map tip: see core/sites/derivation.py
            **NAME_PLACE,
        },
    ),
    Table(
        "mining_statistics",
        None,
        {
            "as_of": "str",
            "area": "str",
            "value": "float",
            "qualifier": "str",  # more than, almost, at least ...
            "unit": "str",
            "method": "str",
            "place_id": "str",  # the places that stand for the area; several: separated by ";"
            "holder": "str",  # derived: who held these in the time of the figure, in words
            "source_id": "str",
            "grade": "str",  # reliability of the source and credibility, as in B2
            "note": "str",
        },
    ),
    Table("corridors", None, {"corridor_id": "str", "name": "str", "description": "str", "source_id": "str"}),
    Table(
        "corridor_legs",
        "LineString",  # one row per leg and status period; the rows of a leg share their geometry
        {
            "leg_id": "str",
            "corridor_id": "str",
            "corridor": "str",
            "leg_order": "int",
            "name": "str",
            "from_place_id": "str",
            "to_place_id": "str",
            "from_name": "str",
            "to_name": "str",
            "mode": "str",
            "status": "str",
            "valid_from": "date",
            "valid_to": "date",
            "geometry_source": "str",
            "accuracy_m": "int",  # at least 95 % of the length lies within it of the real line; empty for a gap
            "expected_km": "float",  # along the real way, in the light of published lengths; empty where none tells
            "expected_basis": "str",  # which published length, in words
            "source_id": "str",  # of the status; several: separated by ";"
            "grade": "str",  # of the status: reliability of the source and credibility, as in B2
            "last_report": "date",  # newest day of its sources; empty for an unknown status
            "note": "str",
            "label_at_percent": "float",  # how far along the line its name stands
            "label_from": "int",  # denominator of the smallest scale at which the name has room there
        },
    ),
    Table(
        "leg_waypoints",  # the places between its ends that the line of a leg passes, in order, and why
        None,
        {"leg_id": "str", "waypoint_order": "int", "place_id": "str", "why": "str", "source_id": "str"},
    ),
    Table(
        "published_distances",
        None,
        {
            "distance_id": "str",
            "from_place_id": "str",
            "to_place_id": "str",
            "mode": "str",  # as published; empty where the source does not say
            "published_km": "float",
            "as_published": "str",
            "year": "int",
            "source_id": "str",
            "grade": "str",  # reliability of the source and credibility, as in B2
            "note": "str",
        },
    ),
    Table(
        "measurements",  # what the analyst measured and kept; empty as built
        "LineString",
        {
            "measurement_id": "str",  # UUID
            "name": "str",
            "kind": "str",  # stretch (of a corridor) or free (a line drawn by hand, or a feature)
            "corridor_id": "str",  # empty for free, as the two marks are
            "from_name": "str",
            "to_name": "str",
            "from_km": "float",
            "to_km": "float",
            "length_km": "float",
            "straight_km": "float",
            "azimuth_deg": "float",  # of the straight line at its start; empty where both ends are one point
            "back_azimuth_deg": "float",
            "method": "str",
            "line_version": "str",  # which line was measured, in words
            "accuracy_m": "int",
            "situation_date": "date",
            "measured_at": "str",  # ISO time, UTC
            "measured_by": "str",
            "note": "str",
        },
    ),
    Table(
        "control_units",
        None,
        {
            "unit_id": "str",
            "name": "str",
            "kind": "str",  # town, base, airport, road section, area
            "place_id": "str",
            "from_place_id": "str",  # of a road section, or an area: two places of one corridor, between which it lies
            "to_place_id": "str",
            "radius_km": "float",  # of an area: how far it reaches; empty: as far as its place is precise
            "note": "str",
            "origin": "str",
        },
    ),
    Table(
        "control_claims",  # the append-only ledger
        None,
        {
            "claim_id": "str",
            "unit_id": "str",
            "actor": "str",
            "against": "str",
            "status": "str",
            "event_date": "date",
            "event_date_text": "str",  # as the source puts it, where it is not one day
            "date_said": "date",
            "asserted_by": "str",
            "publisher": "str",
            "source_id": "str",  # several: separated by ";"
            "url": "str",
            "reliability": "str",
            "credibility": "int",
            "statement": "str",
            "supersedes": "str",  # claim_id of the row that this one corrects
            "recorded_by": "str",
            "recorded_at": "date",
            "kind": "str",  # a report, or a withdrawal of the row that it supersedes
            "origin": "str",  # shipped with the plugin, or recorded by an analyst
        },
    ),
    Table(
        "control_status",  # derived from the ledger: what is assessed
        "Point",
        {
            "unit_id": "str",
            "unit_name": "str",
            "unit_kind": "str",
            "township_pcode": "str",
            "actor": "str",
            "against": "str",
            "status": "str",
            "confirmation": "str",
            "rival_claims": "str",  # claims of the same time that were not adopted, in words
            "basis": "str",  # who said it, when, in which source, in words
            "claim_ids": "str",
            "origin": "str",  # analyst: it rests on a report that an analyst recorded
            "recorded_by": "str",  # who recorded those reports, one name for each; several: separated by ";"
            "approximate": "int",
            "seat": "int",  # where its mark stands among those at one position: see core/labels/rings.py
            "ring": "int",
            **NAME_PLACE,
            "since": "date",  # when this actor and status began; valid_from: when the evidence last changed
            "last_report": "date",  # newest day that a report of the status tells of
            "valid_from": "date",
            "valid_to": "date",
        },
    ),
    Table(
        "claims_in_force",  # derived: what each side last said of each unit
        "Point",
        {
            "claim_id": "str",
            "unit_id": "str",
            "unit_name": "str",
            "asserted_by": "str",
            "actor": "str",
            "against": "str",
            "status": "str",
            "statement": "str",
            "publisher": "str",
            "grade": "str",  # reliability and credibility, as in B2
            "origin": "str",
            "recorded_by": "str",
            "approximate": "int",
            "seat": "int",
            "ring": "int",
            **NAME_PLACE,
            "last_report": "date",  # the day of the event, or the later one on which it was said
            "valid_from": "date",
            "valid_to": "date",
        },
    ),
    Table(
        "township_status",  # derived: the status of the places in a township
        "MultiPolygon",
        {
            "pcode": "str",
            "name": "str",
            "actor": "str",
            "status": "str",
            "units": "str",  # each unit with its status, in words
            "last_report": "date",  # newest of its units of known status; empty without any
            "valid_from": "date",
            "valid_to": "date",
        },
    ),
    *SITE_TABLES,
    Table(
        "article_statements",
        None,
        {"statement_id": "str", "statement": "str", "checkable_by": "str", "source_id": "str"},
    ),
)

TABLE_NAMES = frozenset(table.name for table in TABLES)
OPTIONAL_TABLES = frozenset(table.name for table in TABLES if table.is_optional)


def split_ids(text: str | None) -> list[str]:
    """Return the ids in a column that may hold several, separated by semicolons."""
    return [part.strip() for part in (text or "").split(";") if part.strip()]
