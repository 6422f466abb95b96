"""The rows that follow from the reports on sites: the status of border gates, and whether mines work.

Made by the build only: an analyst's workspace has no reports of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ..schema import split_ids
from ..table_row import TableRow
from ..words import GateStatus
from .reports import SiteInterval, SiteReport, derive_intervals

GATES, MINES = "gate_status", "mining_activity"
"""The derived tables, as ``core.schema`` calls them."""


def gate_rows(gates: Mapping[str, TableRow], reports: Sequence[SiteReport]) -> list[TableRow]:
    """Return the rows of the status of border gates, in order, without the places of their names.

    ``gates`` by place_id, with what each gives to its rows: columns, and the position of its place, if it has one.
    """
    return [
        TableRow(
            {**gate.values, "status": interval.state or GateStatus.UNKNOWN, **_said(interval)},
            gate.geometry,
        )
        for place_id, gate in gates.items()
        for interval in derive_intervals(place_id, reports)
    ]


def mining_rows(names: Mapping[str, str], reports: Sequence[SiteReport]) -> list[TableRow]:
    """Return the rows of the activity of mining clusters, in order; ``names`` by cluster_id."""
    return [
        TableRow(
            {
                "cluster_id": cluster_id,
                "name": name,
                "activity": interval.state or "",
                "beside": _each_once(report.in_words() for report in interval.beside),
                **_said(interval),
            }
        )
        for cluster_id, name in names.items()
        for interval in derive_intervals(cluster_id, reports)
    ]


def activity_for_tip(rows: Iterable[TableRow]) -> str:
    """Return the activity of one cluster as JSON: a list of what holds from and until which day, in words.

    A map tip sees one row of one table only, and shows without the plugin what held on the day of the map.
    """
    return json.dumps(
        [
            {
                "from": _iso(row.values["valid_from"]),
                "to": _iso(row.values["valid_to"]),
                "activity": row.values["activity"] or "nothing is reported",
                "since": _iso(row.values["since"]),
                "last": _iso(row.values["last_report"]),
                **{key: row.values[key] for key in ("basis", "beside", "rival_reports")},
            }
            for row in rows
        ],
        ensure_ascii=False,
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _said(interval: SiteInterval) -> dict[str, object]:
    """Return the columns that tell who says so, and since when it is so."""
    return {
        "since": interval.since,
        "said_by": _each_once(report.asserted_by for report in interval.reports),
        "basis": _each_once(report.in_words() for report in interval.reports),
        "rival_reports": _each_once(report.in_words() for report in interval.rivals),
        "report_ids": _each_once(report.report_id for report in interval.reports),
        "source_id": _each_once(source for report in interval.reports for source in split_ids(report.source_id)),
        "last_report": interval.last_report,
        "valid_from": interval.valid_from,
        "valid_to": interval.valid_to,
    }


def _each_once(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))
