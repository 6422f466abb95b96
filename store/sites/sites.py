"""The sites of a workspace whose state is reported: border gates, and in which state each is on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...core.geometry.geodesy import LonLat
from ...core.periods import holds_on
from ...core.words import GateStatus
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables, stored_day


@dataclass(frozen=True)
class Gate:
    """A border gate on one day, and who says so. Of an unknown status nobody says anything.

    ``valid_from`` and ``valid_to`` bound the time in which the evidence is the same, half open. ``last_report`` is the
    newest day that the reports tell of: how old the news is tells ``core.news_age``. ``point`` is None where
    no position is known, ``country`` the one beyond the gate (ISO 3166 alpha-2).
    """

    place_id: str
    name: str
    country: str
    status: GateStatus
    since: date | None
    valid_from: date | None
    valid_to: date | None
    last_report: date | None
    said_by: str
    source_id: str
    basis: str
    rival_reports: str
    point: LonLat | None


@dataclass(frozen=True)
class Sites:
    """What the tables of sites hold. All raise what reading a workspace raises."""

    tables: Tables

    def gates(self, day: date) -> list[Gate]:
        """Return every border gate as it is on a day, by name; none in a workspace of an older version."""
        text = day.isoformat()
        rows = [row for row in self.tables.rows("gate_status") if holds_on(row["valid_from"], row["valid_to"], text)]
        return sorted(map(_gate, rows), key=lambda gate: gate.name)


def _gate(row: Row) -> Gate:
    points = vertices_of(row["geom"])
    return Gate(
        place_id=row["place_id"],
        name=row["name"],
        country=row["country"] or "",
        status=GateStatus(row["status"]),
        since=stored_day(row["since"]),
        valid_from=stored_day(row["valid_from"]),
        valid_to=stored_day(row["valid_to"]),
        last_report=stored_day(row["last_report"]),
        said_by=row["said_by"] or "",
        source_id=row["source_id"] or "",
        basis=row["basis"] or "",
        rival_reports=row["rival_reports"] or "",
        point=points[0] if points else None,
    )
