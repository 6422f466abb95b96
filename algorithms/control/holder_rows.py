"""Rows of kachin_corridors:kilometresbyholder: sections of corridors, and sums by actor and status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsGeometry, QgsLineString, QgsPoint

from ...core.control.actors import names_as_text
from ...core.control.holder_totals import compare, oldest_reports
from ...core.control.holders import Section
from ...core.corridors.routes import Route
from ...core.news_age import news_age
from ...core.units import METRES_PER_KM
from ..tables import NEWS_COLUMNS, NUMBER, TEXT, Column, Row

SECTION_COLUMNS = (
    Column("corridor", TEXT, "Corridor"),
    Column("day", TEXT, "Situation date"),
    Column("from_name", TEXT, "From"),
    Column("to_name", TEXT, "To"),
    Column("from_km", NUMBER, "From (kilometre mark)"),
    Column("to_km", NUMBER, "To (kilometre mark)"),
    Column("km", NUMBER, "Length along the line (km)"),
    Column("actor", TEXT, "Actor"),
    Column("against", TEXT, "Against, or shared with"),
    Column("status", TEXT, "Status"),
    Column("confirmation", TEXT, "Confirmed by"),
    *NEWS_COLUMNS,
    Column("compare_day", TEXT, "Compared with the situation on"),
    Column("compare_actor", TEXT, "Actor then"),
    Column("compare_status", TEXT, "Status then"),
    Column("basis", TEXT, "Basis: why, and who said what, when, where"),
    Column("claim_ids", TEXT, "Claims"),
    Column("corridor_id", TEXT, "Corridor id"),
)
TOTAL_COLUMNS = (
    Column("corridor", TEXT, "Corridor"),
    Column("day", TEXT, "Situation date"),
    Column("actor", TEXT, "Actor"),
    Column("status", TEXT, "Status"),
    Column("km", NUMBER, "Length along the line (km)"),
    Column("share_percent", NUMBER, "Share of the corridor (%)"),
    *NEWS_COLUMNS,
    Column("compare_day", TEXT, "Compared with the situation on"),
    Column("compare_km", NUMBER, "Length then (km)"),
    Column("difference_km", NUMBER, "Difference (km)"),
    Column("corridor_id", TEXT, "Corridor id"),
)


@dataclass(frozen=True)
class SectionRow:
    """A section of a corridor on a day: its attributes are the columns. Those of the other day are None without one."""

    corridor: str
    day: str
    from_name: str
    to_name: str
    from_km: float
    to_km: float
    km: float
    actor: str
    against: str
    status: str
    confirmation: str
    last_report: str | None
    news_age_days: int | None
    freshness: str | None
    compare_day: str | None
    compare_actor: str | None
    compare_status: str | None
    basis: str
    claim_ids: str
    corridor_id: str


@dataclass(frozen=True)
class TotalRow:
    """The kilometres of a holder on a day, its attributes the columns. Those of the other day are None without one."""

    corridor: str
    day: str
    actor: str
    status: str
    km: float
    share_percent: float
    last_report: str | None
    news_age_days: int | None
    freshness: str | None
    compare_day: str | None
    compare_km: float | None
    difference_km: float | None
    corridor_id: str


def section_row(route: Route, day: date, other: date | None, section: Section, before: Section) -> Row:
    """Return the row of a section on a day, and as it was on the other day, if there is one."""
    row = SectionRow(
        corridor=route.name,
        day=day.isoformat(),
        from_name=section.from_name,
        to_name=section.to_name,
        from_km=section.start_m / METRES_PER_KM,
        to_km=section.end_m / METRES_PER_KM,
        km=section.length_m / METRES_PER_KM,
        actor=section.actor,
        against=names_as_text(section.against),
        status=section.status,
        confirmation=section.confirmation,
        **vars(news_age(section.last_report, day)),
        compare_day=other.isoformat() if other else None,
        compare_actor=names_as_text(before.holder.actors) if other else None,
        compare_status=before.status if other else None,
        basis="\n".join(section.basis),
        claim_ids="; ".join(section.claim_ids),
        corridor_id=route.corridor_id,
    )
    points = route.line_between(section.start_m, section.end_m)
    line = QgsGeometry(QgsLineString([QgsPoint(lon, lat) for lon, lat in points]))
    return Row.of(row, SECTION_COLUMNS, line)


def total_rows(
    route: Route, day: date, other: date | None, sections: Sequence[Section], before: Sequence[Section]
) -> list[Row]:
    """Return a row for each holder of a corridor: kilometres, share, and what differs from the other day."""
    oldest = oldest_reports(sections)
    return [
        Row.of(
            TotalRow(
                corridor=route.name,
                day=day.isoformat(),
                actor=names_as_text(change.holder.actors),
                status=change.holder.status,
                km=change.km,
                share_percent=100.0 * change.share,
                **vars(news_age(oldest.get(change.holder), day)),
                compare_day=other.isoformat() if other else None,
                compare_km=change.km_before if other else None,
                difference_km=change.difference_km if other else None,
                corridor_id=route.corridor_id,
            ),
            TOTAL_COLUMNS,
        )
        for change in compare(sections, before)
    ]
