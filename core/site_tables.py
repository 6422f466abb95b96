"""The tables of sites whose state is reported from time to time: see ``core.schema``, which holds all tables."""

from __future__ import annotations

from .table_row import Table

_REPORT = {
    "day": "str",  # since when: ISO date, or as much of it as is known
    "until": "date",  # last day that the report itself speaks of; mostly empty
    "date_said": "str",
    "asserted_by": "str",
    "publisher": "str",
    "source_id": "str",  # several: separated by ";"
    "reliability": "str",
    "credibility": "int",
    "remark": "str",
}
_SAID = {
    "since": "date",  # when the state began; valid_from: when the evidence last changed
    "said_by": "str",
    "basis": "str",  # who said it, when, in which source, in words
    "rival_reports": "str",  # what contradicts it, in words
    "report_ids": "str",
    "source_id": "str",
    "last_report": "date",  # newest day that its reports tell of; empty where nothing is reported
    "valid_from": "date",
    "valid_to": "date",
}

SITE_TABLES: tuple[Table, ...] = (
    Table(
        "gate_reports",  # append-only: who says whether a border gate lets people and goods pass
        None,
        {"report_id": "str", "place_id": "str", "status": "str", **_REPORT},
        is_optional=True,
    ),
    Table(
        "gate_status",  # derived from the reports
        "Point",  # empty where the place has no position
        {
            "place_id": "str",
            "name": "str",
            "country": "str",  # beyond the gate, ISO 3166 alpha-2
            "status": "str",
            "approximate": "int",
            "note": "str",
            **_SAID,
        },
        is_optional=True,
    ),
    Table(
        "mining_reports",  # append-only: who says whether the mines of clusters work
        None,
        {"report_id": "str", "cluster_id": "str", "activity": "str", **_REPORT},  # several clusters: separated by ";"
        is_optional=True,
    ),
    Table(
        "mining_activity",  # derived from the reports
        None,
        {
            "cluster_id": "str",
            "name": "str",
            "activity": "str",  # empty: nothing is reported
            "beside": "str",  # what is told beside it, in words: a plan to resume, a tax on export
            **_SAID,
        },
        is_optional=True,
    ),
)
