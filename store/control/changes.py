"""What changes on which day of a workspace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..tables.checked_rows import Row, rows_of
from ..workspace import change_dates


@dataclass(frozen=True)
class Change:
    """A day and the names of what begins or ends on it: assessed units, legs, and units of which a claim does."""

    day: date
    units: tuple[str, ...]
    legs: tuple[str, ...]
    claims: tuple[str, ...]


def changes_of(path: Path) -> list[Change]:
    """Return the days on which something changes, in order. Raises what reading a workspace raises."""
    units = _names_by_day(rows_of(path, "control_status"), "unit_name")
    legs = _names_by_day(rows_of(path, "corridor_legs"), "name")
    claims = _names_by_day(rows_of(path, "claims_in_force"), "unit_name")
    return [
        Change(day, *(tuple(sorted(names.get(day.isoformat(), ()))) for names in (units, legs, claims)))
        for day in change_dates(path)
    ]


def _names_by_day(rows: Iterable[Row], column: str) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for row in rows:
        for day in (row["valid_from"], row["valid_to"]):
            if day is not None:
                names.setdefault(day, set()).add(row[column] or "")
    return names
