"""Rows of kachin_corridors:controlchanges and controlstatus, and the meaning of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsGeometry, QgsPointXY

from ...core.control.claims import Claim
from ...core.evidence.changes import Changes
from ...core.geometry.geodesy import LonLat
from ...core.news_age import news_age
from ...core.pairs import zip_equal
from ...core.schema import split_ids
from ...reports.evidence.change_table import rows_of
from ...store.evidence.comparing import Comparing
from ...store.tables.checked_rows import Row as StoredRow
from ...store.tables.tables import stored_day
from ..tables import NEWS_COLUMNS, NUMBER, TEXT, Column, Row

CHANGE_COLUMNS = (
    Column("since", TEXT, "Compared with the situation on"),
    Column("day", TEXT, "Situation date"),
    Column("change", TEXT, "What changed"),
    Column("what", TEXT, "What it is: town, base, airport, area, road section; corridor of a stretch of road"),
    Column("name", TEXT, "Place, or corridor with its stretch"),
    Column("township", TEXT, "Township; of a stretch those along it"),
    Column("township_pcode", TEXT, "Township (P-code)"),
    Column("actor_before", TEXT, "Actors before; of a place told of since then, the first on record"),
    Column("status_before", TEXT, "Status before"),
    Column("actor", TEXT, "Actors on the situation date"),
    Column("status", TEXT, "Status on the situation date"),
    Column("from_to", TEXT, "From whom to whom"),
    Column("gained_by", TEXT, "Gained by"),
    Column("lost_by", TEXT, "Lost by"),
    Column("in_between", TEXT, "Who held it in between, and from which day"),
    Column("km", NUMBER, "Length of a stretch along the line (km)"),
    Column("status_since", TEXT, "This actor and status since"),
    Column("confirmation", TEXT, "Confirmed by"),
    *NEWS_COLUMNS,
    Column("claim_ids_before", TEXT, "Claims before"),
    Column("claim_ids", TEXT, "Claims on the situation date"),
    Column("unit_id", TEXT, "Unit of control, or corridor"),
)
STATUS_COLUMNS = (
    Column("day", TEXT, "Situation date"),
    Column("name", TEXT, "Place"),
    Column("kind", TEXT, "What it is: town, base, airport, area, road section"),
    Column("township", TEXT, "Township"),
    Column("township_pcode", TEXT, "Township (P-code)"),
    Column("status", TEXT, "Status"),
    Column("actor", TEXT, "Actor"),
    Column("against", TEXT, "Against, or shared with"),
    Column("since", TEXT, "This actor and status since"),
    *NEWS_COLUMNS,
    Column("confirmation", TEXT, "Confirmed by"),
    Column("grade", TEXT, "Best grade of the claims that it rests on (Admiralty code)"),
    Column("basis", TEXT, "Basis: who said what, when, where"),
    Column("rival_claims", TEXT, "Not adopted: who said otherwise"),
    Column("claim_ids", TEXT, "Claims"),
    Column("unit_id", TEXT, "Unit of control"),
)


@dataclass(frozen=True)
class StatusRow:
    """How one unit is assessed on a day: its attributes are the columns."""

    day: str
    name: str
    kind: str
    township: str
    township_pcode: str
    status: str
    actor: str
    against: str
    since: str | None
    last_report: str | None
    news_age_days: int | None
    freshness: str | None
    confirmation: str
    grade: str
    basis: str
    rival_claims: str
    claim_ids: str
    unit_id: str


def change_rows(changes: Changes, comparing: Comparing) -> list[Row]:
    """Return a row for each place and each stretch of road, at its position or in its middle."""
    marks = comparing.marks()
    points = [marks[change.unit.unit_id].point for change in changes.units]
    points += [comparing.middle_of(change, changes) for change in changes.roads]
    return [Row.of(row, CHANGE_COLUMNS, _point(point)) for row, point in zip_equal(rows_of(changes), points)]


def status_row(stored: StoredRow, day: date, township: str, claims: Mapping[str, Claim], point: LonLat | None) -> Row:
    """Return the row of a stored status on a day; ``claims`` by id."""
    ids = split_ids(stored["claim_ids"])
    row = StatusRow(
        day=day.isoformat(),
        name=stored["unit_name"] or stored["unit_id"],
        kind=stored["unit_kind"] or "",
        township=township,
        township_pcode=stored["township_pcode"] or "",
        status=stored["status"],
        actor=stored["actor"] or "",
        against=stored["against"] or "",
        since=stored["since"],
        **vars(news_age(stored_day(stored["last_report"]), day)),
        confirmation=stored["confirmation"] or "",
        grade=min((claims[claim_id].grade for claim_id in ids if claim_id in claims), default=""),
        basis=stored["basis"] or "",
        rival_claims=stored["rival_claims"] or "",
        claim_ids=stored["claim_ids"] or "",
        unit_id=stored["unit_id"],
    )
    return Row.of(row, STATUS_COLUMNS, _point(point))


def _point(point: LonLat | None) -> QgsGeometry | None:
    return None if point is None else QgsGeometry.fromPointXY(QgsPointXY(*point))
