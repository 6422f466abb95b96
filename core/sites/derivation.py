"""The rows that follow from the reports on sites: the status of border gates.

Made by the build only: an analyst's workspace has no reports of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..table_row import TableRow
from ..words import GateStatus
from .reports import SiteInterval, SiteReport, derive_intervals

GATES = "gate_status"
"""The derived table, as ``core.schema`` calls it."""


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


def _said(interval: SiteInterval) -> dict[str, object]:
    """Return the columns that tell who says so, and since when it is so."""
    return {
        "since": interval.since,
        "said_by": _each_once(report.asserted_by for report in interval.reports),
        "basis": _each_once(report.in_words() for report in interval.reports),
        "rival_reports": _each_once(report.in_words() for report in interval.rivals),
        "report_ids": _each_once(report.report_id for report in interval.reports),
        "source_id": _each_once(
            source.strip() for report in interval.reports for source in report.source_id.split(";")
        ),
        "last_report": interval.last_report,
        "valid_from": interval.valid_from,
        "valid_to": interval.valid_to,
    }


def _each_once(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))
