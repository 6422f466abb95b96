"""The sites of a workspace whose state is reported: border gates, and in which state each is on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...core.periods import holds_on
from ...core.sites.gates import Gate
from ...core.words import GateStatus
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.tables import Tables, stored_day


@dataclass(frozen=True)
class Sites:
    """What the tables of sites hold. All raise what reading a workspace raises."""

    tables: Tables

    def gates(self, day: date) -> list[Gate]:
        """Return every border gate as it is on a day, by name; none in a workspace of an older version."""
        return [gate for gate in self.gates_ever() if holds_on(gate.valid_from, gate.valid_to, day)]

    def gates_ever(self) -> list[Gate]:
        """Return every border gate as it was in each time, by name; none in a workspace of an older version."""
        return sorted(map(_gate, self.tables.rows("gate_status")), key=lambda gate: gate.name)


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
