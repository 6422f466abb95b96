"""The source files: their fields, and what each field may hold."""

from __future__ import annotations

from dataclasses import dataclass

from kachin_corridors.core.words import (
    CONTROL_STATUSES,
    CREDIBILITIES,
    GATE_REPORTS,
    GazetteerKind,
    LegStatus,
    MemberKind,
    MiningActivity,
    Mode,
    PlaceKind,
    PositionGrade,
    Reliability,
    UnitKind,
)


@dataclass(frozen=True)
class Field:
    """One field of a source file.

    ``kind`` is text, integer, number, date (YYYY-MM-DD), partial date (2025, 2025-09 or a day) or uuid.
    ``refers_to`` names file and field of the row that must exist; with ``several``, values are separated by ";".
    """

    kind: str = "text"
    required: bool = False
    key: bool = False
    allowed: tuple[object, ...] = ()
    refers_to: str = ""
    several: bool = False
    at_least: float | None = None
    at_most: float | None = None


REQUIRED = Field(required=True)
OPTIONAL = Field()
KEY = Field(required=True, key=True)
SOURCE = Field(required=True, refers_to="sources.source_id")
PLACE = Field(required=True, refers_to="places.place_id")
LEG = Field(required=True, refers_to="corridor_legs.leg_id")
UNIT = Field(required=True, refers_to="control_units.unit_id")
MODE = Field(required=True, allowed=tuple(Mode))
CREDIBILITY = Field("integer", required=True, allowed=CREDIBILITIES)
COUNT = Field("integer", required=True, at_least=1)

GAZETTEER = {
    "pcode": KEY,
    "name": REQUIRED,
    "name_mmr": OPTIONAL,
    "kind": Field(required=True, allowed=tuple(GazetteerKind)),
    "village_tract": OPTIONAL,
    "township_pcode": Field(required=True, refers_to="township_pcodes.pcode"),
}

REPORT = {
    "day": Field("partial date", required=True),
    "until": Field("date"),
    "date_said": Field("partial date"),
    "asserted_by": REQUIRED,
    "publisher": REQUIRED,
    "source_id": Field(required=True, refers_to="sources.source_id", several=True),
    "reliability": Field(required=True, allowed=tuple(Reliability)),
    "credibility": Field("integer", required=True, allowed=CREDIBILITIES),
    "remark": OPTIONAL,
}
"""What a report on a site has beside its id, the site and the state it is said to be in."""

FILES: dict[str, dict[str, Field]] = {
    "sources": {
        "source_id": KEY,
        "title": REQUIRED,
        "publisher": REQUIRED,
        "published": Field("partial date"),
        "reliability": Field(required=True, allowed=tuple(Reliability)),
        "url": OPTIONAL,
        "licence": OPTIONAL,
        "attribution": OPTIONAL,
        "note": OPTIONAL,
    },
    "township_pcodes": {"pcode": KEY, "name": REQUIRED, "boundary_name": REQUIRED},
    "position_methods": {
        "method": KEY,
        "description": REQUIRED,
        "precision_m": COUNT,
        "approximate": Field("integer", required=True, allowed=(0, 1)),
        "basis": REQUIRED,
    },
    "places": {
        "place_id": KEY,
        "name": REQUIRED,
        "kind": Field(required=True, allowed=tuple(PlaceKind)),
        "code": OPTIONAL,
        "township_pcode": OPTIONAL,
        "country": Field(required=True, allowed=("IN", "MM", "CN", "BD")),
        "lat": Field("number", at_least=15, at_most=31),
        "lon": Field("number", at_least=85, at_most=105),
        "position_of": Field(refers_to="places.place_id"),
        "method": Field(refers_to="position_methods.method"),
        "grade": Field(allowed=tuple(PositionGrade)),
        "source_id": SOURCE,
        "note": OPTIONAL,
    },
    "place_names": {
        "place_id": PLACE,
        "name": REQUIRED,
        "language": Field(required=True, allowed=("eng", "mya", "kac", "lus", "cmn", "hin")),
        "script": Field(required=True, allowed=("Latn", "Mymr", "Hans", "Deva")),
        "source_id": SOURCE,
    },
    "township_names": {
        "pcode": Field(required=True, refers_to="township_pcodes.pcode"),
        "name": REQUIRED,
        "language": Field(required=True, allowed=("eng", "mya", "kac")),
        "script": Field(required=True, allowed=("Latn", "Mymr")),
        "source_id": SOURCE,
    },
    "name_warnings": {
        "name": REQUIRED,
        "place_id": Field(refers_to="places.place_id"),
        "warning": REQUIRED,
        "source_id": Field(required=True, refers_to="sources.source_id", several=True),
    },
    "gazetteer": {
        **GAZETTEER,
        "lat": Field("number", required=True, at_least=15, at_most=31),
        "lon": Field("number", required=True, at_least=85, at_most=105),
    },
    "gazetteer_rejected": {
        **GAZETTEER,
        "lat": Field("number"),
        "lon": Field("number"),
        "reason": REQUIRED,
    },
    "region_members": {
        "region": REQUIRED,
        "name": REQUIRED,
        "kind": Field(required=True, allowed=tuple(MemberKind)),
        "township_pcode": Field(required=True, refers_to="township_pcodes.pcode"),
        "place_id": Field(refers_to="places.place_id"),
        "note": OPTIONAL,
        "source_id": Field(required=True, refers_to="sources.source_id", several=True),
    },
    "mining_clusters": {
        "cluster_id": KEY,
        "name": REQUIRED,
        "aliases": OPTIONAL,
        "township_pcode": Field(required=True, refers_to="township_pcodes.pcode"),
        "lat": Field("number", at_least=15, at_most=31),
        "lon": Field("number", at_least=85, at_most=105),
        "position_of": Field(refers_to="places.place_id"),
        "position_from": OPTIONAL,
        "precision_m": COUNT,
        "source_id": Field(required=True, refers_to="sources.source_id", several=True),
        "credibility": CREDIBILITY,
        "note": OPTIONAL,
    },
    "mining_statistics": {
        "as_of": Field("partial date", required=True),
        "area": REQUIRED,
        "value": Field("number", required=True),
        "qualifier": OPTIONAL,
        "unit": REQUIRED,
        "method": REQUIRED,
        "place_id": Field(refers_to="places.place_id", several=True),
        "source_id": SOURCE,
        "credibility": CREDIBILITY,
        "note": OPTIONAL,
    },
    "corridors": {"corridor_id": KEY, "name": REQUIRED, "description": REQUIRED, "source_id": SOURCE},
    "corridor_legs": {
        "leg_id": KEY,
        "corridor_id": Field(required=True, refers_to="corridors.corridor_id"),
        "leg_order": COUNT,
        "from_place_id": PLACE,
        "to_place_id": PLACE,
        "mode": MODE,
    },
    "leg_waypoints": {
        "leg_id": LEG,
        "waypoint_order": COUNT,
        "place_id": PLACE,
        "why": REQUIRED,
        "source_id": SOURCE,
    },
    "leg_status": {
        "leg_id": LEG,
        "status": Field(required=True, allowed=tuple(LegStatus)),
        "valid_from": Field("date"),
        "source_id": Field(required=True, refers_to="sources.source_id", several=True),
        "credibility": CREDIBILITY,
        "note": OPTIONAL,
    },
    "published_distances": {
        "distance_id": KEY,
        "from_place_id": PLACE,
        "to_place_id": PLACE,
        "mode": Field(allowed=tuple(Mode)),
        "published_km": Field("number", required=True, at_least=0.1),
        "as_published": REQUIRED,
        "year": Field("integer", required=True, at_least=1900, at_most=2100),
        "source_id": SOURCE,
        "credibility": CREDIBILITY,
        "note": OPTIONAL,
    },
    "control_units": {
        "unit_id": KEY,
        "name": REQUIRED,
        "kind": Field(required=True, allowed=tuple(UnitKind)),
        "place_id": Field(refers_to="places.place_id"),
        "from_place_id": Field(refers_to="places.place_id"),
        "to_place_id": Field(refers_to="places.place_id"),
        "radius_km": Field("number", at_least=0.1, at_most=200),
        "note": OPTIONAL,
    },
    "control_claims": {
        "claim_id": Field("uuid", required=True, key=True),
        "unit_id": UNIT,
        "actor": REQUIRED,
        "against": OPTIONAL,
        "status": Field(required=True, allowed=CONTROL_STATUSES),
        "event_date": Field("date", required=True),
        "event_date_text": OPTIONAL,
        "date_said": Field("date"),
        "asserted_by": REQUIRED,
        "publisher": REQUIRED,
        "source_id": Field(required=True, refers_to="sources.source_id", several=True),
        "url": OPTIONAL,
        "reliability": Field(required=True, allowed=tuple(Reliability)),
        "credibility": Field("integer", required=True, allowed=CREDIBILITIES),
        "statement": REQUIRED,
        "supersedes": Field("uuid", refers_to="control_claims.claim_id"),
        "recorded_by": REQUIRED,
        "recorded_at": Field("date", required=True),
    },
    "border_gates": {
        "place_id": Field(required=True, key=True, refers_to="places.place_id"),
        "name": REQUIRED,
        "country": Field(required=True, allowed=("IN", "CN")),
        "note": OPTIONAL,
    },
    "gate_reports": {
        "report_id": Field("uuid", required=True, key=True),
        "place_id": Field(required=True, refers_to="border_gates.place_id"),
        "status": Field(required=True, allowed=GATE_REPORTS),
        **REPORT,
    },
    "mining_reports": {
        "report_id": Field("uuid", required=True, key=True),
        "cluster_id": Field(required=True, refers_to="mining_clusters.cluster_id", several=True),
        "activity": Field(required=True, allowed=tuple(MiningActivity)),
        **REPORT,
    },
    "article_statements": {
        "statement_id": KEY,
        "statement": REQUIRED,
        "checkable_by": REQUIRED,
        "source_id": SOURCE,
    },
}
