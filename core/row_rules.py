"""What a row of each table needs so that it can be read, beside the columns and types of ``core.schema``.

A workspace is the analyst's own and is edited by hand. A row that lacks what is required here is left out of every
reading and named; any other value that cannot be used counts as empty, and is named too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .incomplete_rows import Wrong
from .words import (
    CONTROL_STATUSES,
    CREDIBILITIES,
    FORMER_STATUSES,
    GATE_REPORTS,
    MINING_STATES,
    ClaimKind,
    GateStatus,
    LegStatus,
    MiningActivity,
    Mode,
    Origin,
    Reliability,
    Status,
)

SOURCES = "sources"


@dataclass(frozen=True)
class RowRule:
    """What a row needs. ``key`` is unique, ``needs`` and ``links`` name the table in whose key a value must occur.

    Without a value in ``needs`` the row is left out, one unknown in ``links`` is only named. ``positive`` columns must
    be greater than 0, ``not_negative`` ones at least 0. ``describes`` is the column that tells an analyst which row
    it is. ``former`` are words of older versions for today's, by column.
    """

    describes: str
    required: tuple[str, ...] = ()
    key: str = ""
    choices: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    needs: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    positive: frozenset[str] = frozenset()
    not_negative: frozenset[str] = frozenset()
    needs_geometry: bool = False
    length_km: str = ""  # holds the geodesic length of the geometry
    only_with: str = ""  # rows without a value in this column are drafts: left out, and no fault

    def refused(self, column: str, value: Any) -> Wrong | None:
        """Return what is wrong with a value that has the type of its column; None where nothing is."""
        if column in self.choices and value not in self.choices[column]:
            return Wrong.NOT_LISTED
        if column in self.positive and not value > 0:
            return Wrong.NOT_POSITIVE
        if column in self.not_negative and value < 0:
            return Wrong.NEGATIVE
        return None


_SOURCED = {"source_id": SOURCES}
_ACCURACY = frozenset({"accuracy_m"})
_ORIGIN = {"origin": tuple(Origin)}

RULES: Mapping[str, RowRule] = {
    "workspace_info": RowRule("key", ("key",), key="key"),
    "sources": RowRule(
        "title", ("source_id",), key="source_id", choices={"reliability": tuple(Reliability), **_ORIGIN}
    ),
    "countries": RowRule("name", ("name",), links=_SOURCED, needs_geometry=True),
    "rivers": RowRule("name", links=_SOURCED, not_negative=_ACCURACY, needs_geometry=True),
    "lakes": RowRule("name", links=_SOURCED, not_negative=_ACCURACY | {"area_km2"}, needs_geometry=True),
    "state_lines": RowRule("country", links=_SOURCED, not_negative=_ACCURACY, needs_geometry=True),
    "main_roads": RowRule("source_id", links=_SOURCED, not_negative=_ACCURACY, needs_geometry=True),
    "railways": RowRule("source_id", links=_SOURCED, not_negative=_ACCURACY, needs_geometry=True),
    "context_towns": RowRule("name", ("name",), links=_SOURCED, not_negative=_ACCURACY, needs_geometry=True),
    "townships": RowRule("name", ("pcode", "name"), key="pcode", links=_SOURCED, needs_geometry=True),
    "region_members": RowRule("name", ("region", "name", "kind", "township_pcode"), links=_SOURCED),
    "places": RowRule(
        "name",
        ("place_id", "name"),
        key="place_id",
        choices=_ORIGIN,
        links=_SOURCED,
        not_negative=frozenset({"precision_m"}),
    ),
    "gazetteer": RowRule("name", ("pcode", "name"), key="pcode", links=_SOURCED, needs_geometry=True),
    "gazetteer_rejected": RowRule("name", links=_SOURCED),
    "place_names": RowRule("name", ("place_id", "name"), links=_SOURCED),
    "township_names": RowRule("name", ("pcode", "name"), links=_SOURCED),
    "name_warnings": RowRule("name", ("name", "warning"), links=_SOURCED),
    "mining_clusters": RowRule(
        "name", ("cluster_id", "name"), key="cluster_id", links=_SOURCED, not_negative=frozenset({"precision_m"})
    ),
    "mining_statistics": RowRule("area", ("as_of", "area", "value", "unit"), links=_SOURCED | {"place_id": "places"}),
    "corridors": RowRule("name", ("corridor_id", "name"), key="corridor_id", links=_SOURCED),
    "corridor_legs": RowRule(
        "name",
        (
            "leg_id",
            "corridor_id",
            "corridor",
            "leg_order",
            "name",
            "from_place_id",
            "to_place_id",
            "from_name",
            "to_name",
            "mode",
            "status",
        ),
        choices={"mode": tuple(Mode), "status": tuple(LegStatus)},
        links=_SOURCED | {"from_place_id": "places", "to_place_id": "places"},
        not_negative=frozenset({"accuracy_m", "expected_km"}),
        needs_geometry=True,
    ),
    "leg_waypoints": RowRule("leg_id", ("leg_id", "waypoint_order", "place_id"), links=_SOURCED),
    "published_distances": RowRule(
        "as_published",
        ("from_place_id", "to_place_id", "published_km", "year", "source_id"),
        needs=_SOURCED,
        positive=frozenset({"published_km"}),
    ),
    "measurements": RowRule(
        "name",
        ("measurement_id", "length_km", "straight_km"),
        key="measurement_id",
        not_negative=frozenset({"length_km", "straight_km", "accuracy_m"}),
        needs_geometry=True,
        length_km="length_km",
        only_with="length_km",
    ),
    "control_units": RowRule(
        "name", ("unit_id", "name", "kind"), key="unit_id", choices=_ORIGIN, positive=frozenset({"radius_km"})
    ),
    "control_claims": RowRule(
        "statement",
        ("claim_id", "unit_id", "status", "event_date", "reliability", "credibility"),
        key="claim_id",
        choices={
            "status": CONTROL_STATUSES,
            "reliability": tuple(Reliability),
            "credibility": CREDIBILITIES,
            "kind": tuple(ClaimKind),
            **_ORIGIN,
        },
        needs={"unit_id": "control_units"},
        links=_SOURCED,
    ),
    "control_status": RowRule(
        "unit_name",
        ("unit_id", "unit_name", "status", "valid_from"),
        choices={"status": CONTROL_STATUSES},
    ),
    "claims_in_force": RowRule(
        "unit_name",
        ("claim_id", "unit_id", "unit_name", "status", "valid_from"),
        choices={"status": CONTROL_STATUSES},
    ),
    "township_status": RowRule(
        "name",
        ("pcode", "name", "status"),
        choices={"status": tuple(Status)},
        former={"status": FORMER_STATUSES},
        needs_geometry=True,
    ),
    "gate_reports": RowRule(
        "place_id",
        ("report_id", "place_id", "status", "day", "reliability", "credibility"),
        key="report_id",
        choices={"status": GATE_REPORTS, "reliability": tuple(Reliability), "credibility": CREDIBILITIES},
        needs={"place_id": "places"},
        links=_SOURCED,
    ),
    "gate_status": RowRule(
        "name",
        ("place_id", "name", "status"),
        choices={"status": tuple(GateStatus)},
        links=_SOURCED | {"place_id": "places"},
    ),
    "mining_reports": RowRule(
        "cluster_id",
        ("report_id", "cluster_id", "activity", "day", "reliability", "credibility"),
        key="report_id",
        choices={
            "activity": tuple(MiningActivity),
            "reliability": tuple(Reliability),
            "credibility": CREDIBILITIES,
        },
        needs={"cluster_id": "mining_clusters"},
        links=_SOURCED,
    ),
    "mining_activity": RowRule(
        "name",
        ("cluster_id", "name"),
        choices={"activity": MINING_STATES},
        links=_SOURCED | {"cluster_id": "mining_clusters"},
    ),
    "article_statements": RowRule("statement", ("statement_id", "statement", "source_id"), needs=_SOURCED),
}
"""The rule of each table of ``core.schema``."""
