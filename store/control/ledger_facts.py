"""What an open transaction has of the ledger and of what it is about, and the rows that follow from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from shapely import wkb

from ...core.control.claims import Claim
from ...core.control.derivation import (
    CLAIMS,
    STATUS,
    TOWNSHIPS,
    claim_rows,
    derived_rows,
    status_rows,
    township_rows,
    unit_row,
    unit_seats,
)
from ...core.control.ledger import StatusInterval, derive_status, standing_claims
from ...core.feedback import Feedback
from ...core.labels.rings import Seat
from ...core.schema import split_ids
from ...core.sites.mine_holders import FIGURES, add_holders
from ...core.table_row import TableRow
from ...core.words import ClaimKind
from ..tables.checked_rows import Row, read_checked_in
from ..tables.geopackage import wkb_of
from .ledger_rows import claim_of

NAMED = ("places", "mining_clusters")
"""Tables whose names make room for those of the statuses, and get their places together with them."""
IN_THE_WAY = "gate_status"
"""A table whose marks the names keep off."""
_READ = ("control_claims", "control_units", "townships", *NAMED, IN_THE_WAY, FIGURES)


@dataclass(frozen=True)
class Derived:
    """The rows of the derived tables, those of some ``units`` and townships only, and the figures, by fid, that follow.

    ``of`` tells for each table by the first column of its key what the rows are of; it is empty where they are all.
    """

    rows: Mapping[str, list[TableRow]]
    figures: Mapping[int, TableRow]
    of: Mapping[str, frozenset[str]] = field(default_factory=dict)


class LedgerFacts:
    """Reads once, when it is made. Raises sqlite3.Error."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self._read = {table: read_checked_in(database, table, path).usable for table in _READ}
        self.named = {table: rows_by_fid(self._read[table]) for table in NAMED}
        places = {row.values["place_id"]: row for row in self.named["places"].values()}
        self._units = {
            row["unit_id"]: unit_row(row, places.get(row["place_id"])) for row in self._read["control_units"]
        }
        self._townships = {row["pcode"]: TableRow({"name": row["name"]}) for row in self._read["townships"]}
        self._claims: dict[str, list[Row]] = {}
        for row in self._read["control_claims"]:
            if row["unit_id"] in self._units:
                self._claims.setdefault(row["unit_id"], []).append(row)

    def in_the_way(self) -> dict[str, list[TableRow]]:
        """Return the rows of other tables whose names or marks take room on the map."""
        gates = rows_by_fid(self._read[IN_THE_WAY])
        return {table: list(rows.values()) for table, rows in {**self.named, IN_THE_WAY: gates}.items()}

    def derived(self, job: Feedback) -> Derived:
        """Return all that follows from the claims, without the places of names. Raises JobCancelledError."""
        rows = derived_rows(self._claims_of(self._claims), self._units, self._townships, job)
        figures = {row["fid"]: TableRow(dict(row)) for row in self._read[FIGURES]}
        self._add_holders(figures.values(), rows[STATUS])
        return Derived(rows, figures)

    def derived_for(self, changed: Collection[str], stored_seats: Mapping[str, Seat]) -> Derived:
        """Return what may be otherwise where the claims of units changed, without the places of names.

        That is what these units are, and those that share their positions or have another seat for their sake than is
        stored; the townships in which they lie; and the figures about their places.
        """
        seats = unit_seats(self._told_of(), self._units)
        moved = {unit_id for unit_id, seat in stored_seats.items() if seats.get(unit_id, seat) != seat}
        affected = self._at_positions_of(moved | set(changed))
        pcodes = {self._pcode(unit_id) for unit_id in changed} & self._townships.keys()
        inside = {unit_id for unit_id in self._units if self._pcode(unit_id) in pcodes}
        figures = self._figures_about(changed)
        told_of = set().union(*map(self._units_of_figure, figures.values()))
        intervals = derive_status(self._claims_of(affected | inside | told_of))
        statuses = self._status_rows(intervals, affected | told_of, seats)
        self._add_holders(figures.values(), statuses)
        rows = {
            STATUS: [row for row in statuses if row.values["unit_id"] in affected],
            CLAIMS: claim_rows(self._claims_of(affected), self._units),
            TOWNSHIPS: township_rows(intervals, self._units, {pcode: self._townships[pcode] for pcode in pcodes}),
        }
        of = {STATUS: affected, CLAIMS: affected, TOWNSHIPS: pcodes}
        return Derived(rows, figures, {table: frozenset(keys) for table, keys in of.items()})

    def _status_rows(
        self, intervals: Iterable[StatusInterval], units: Collection[str], seats: Mapping[str, Seat]
    ) -> list[TableRow]:
        of_units = [interval for interval in intervals if interval.unit_id in units]
        return status_rows(of_units, self._claims_of(units), seats, self._units)

    def points(self) -> dict[str, bytes | None]:
        """Return where each unit is drawn: the very bytes of the position of its place."""
        of_places = {row["place_id"]: row["geom"] for row in self._read["places"]}
        return {row["unit_id"]: of_places.get(row["place_id"]) for row in self._read["control_units"]}

    def township_fids(self) -> dict[str, int]:
        """Return the number of the row of each township, by P-code."""
        return {row["pcode"]: row["fid"] for row in self._read["townships"]}

    def _claims_of(self, units: Iterable[str]) -> list[Claim]:
        return [claim_of(row) for unit_id in units for row in self._claims.get(unit_id, ())]

    def _told_of(self) -> list[str]:
        """Return the units of which a report stands: all may have been withdrawn."""
        return [
            unit_id
            for unit_id, rows in self._claims.items()
            if all(row["kind"] != ClaimKind.WITHDRAWAL for row in rows) or standing_claims(self._claims_of([unit_id]))
        ]

    def _at_positions_of(self, units: Collection[str]) -> set[str]:
        """Return the units, and those that stand where one of them does."""
        at = {unit_id: row.geometry.wkb for unit_id, row in self._units.items() if row.geometry is not None}
        positions = {at[unit_id] for unit_id in units if unit_id in at}
        return {*units, *(unit_id for unit_id, position in at.items() if position in positions)}

    def _pcode(self, unit_id: str) -> str:
        unit = self._units.get(unit_id)
        return "" if unit is None else unit.values["township_pcode"] or ""

    def _figures_about(self, units: Collection[str]) -> dict[int, TableRow]:
        rows = {row["fid"]: TableRow(dict(row)) for row in self._read[FIGURES]}
        return {fid: row for fid, row in rows.items() if not self._units_of_figure(row).isdisjoint(units)}

    def _units_of_figure(self, row: TableRow) -> set[str]:
        units = self._units_at_places()
        return {units[place_id] for place_id in split_ids(row.values["place_id"]) if place_id in units}

    def _units_at_places(self) -> dict[str, str]:
        return {row["place_id"]: row["unit_id"] for row in self._read["control_units"] if row["place_id"]}

    def _add_holders(self, figures: Iterable[TableRow], statuses: Sequence[TableRow]) -> None:
        names = {row["place_id"]: row["name"] for row in self._read["places"]}
        add_holders(list(figures), names, self._units_at_places(), statuses)


def rows_by_fid(rows: Iterable[Row]) -> dict[int, TableRow]:
    """Return rows, with their geometries read, by their numbers."""
    return {row["fid"]: TableRow(dict(row), _shape(row["geom"])) for row in rows}


# Many rows of few places: all of one unit have the same position.
@lru_cache(maxsize=4096)
def _shape(blob: bytes | None) -> Any:
    stored = wkb_of(blob)
    return None if stored is None else wkb.loads(stored)
