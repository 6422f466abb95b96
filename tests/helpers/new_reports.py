"""A report that can be recorded as it is, and others that differ from it in what a test is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kachin_corridors.core.evidence.new_report import NewReport
from kachin_corridors.core.words import Status

TODAY = date(2026, 11, 29)
REPORT = NewReport(
    unit_id="bhamo",
    new_unit=None,
    actor="KIA",
    status=Status.CONTROLLED,
    against=(),
    event_date=date(2026, 11, 20),
    event_date_text="",
    date_said=date(2026, 11, 21),
    asserted_by="DVB",
    publisher="DVB",
    url="https://example.org/a-report",
    reliability="B",
    credibility=2,
    statement="The KIA has taken Bhamo.",
)
"""Told on 21 November 2026 by a page that no workspace knows: the KIA took Bhamo the day before."""


def report(**fields: object) -> NewReport:
    return replace(REPORT, **fields)  # type: ignore[arg-type]
