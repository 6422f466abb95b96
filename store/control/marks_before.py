"""The marks and names that a workspace has on the map before what follows from its ledger is written anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from ...core.control.derivation import CLAIMS, STATUS
from ...core.labels.rings import Seat
from ...core.table_row import NAME_PLACE, TableRow
from ...core.words import Status
from ..tables.connection import rows_of
from ..tables.identifiers import statement
from .ledger_facts import rows_by_fid
from .row_difference import present_columns

_ONE_OF_EACH_UNIT = (
    "SELECT min(fid) AS fid, max(status = :contested) AS is_contested, geom, {columns} FROM {table} GROUP BY {unit}"
)
_EVERY_CLAIM = "SELECT fid, geom, {columns} FROM {table} ORDER BY fid"
_NEEDED = {
    STATUS: ("unit_id", "unit_name", "unit_kind", "status", "seat", "ring"),
    CLAIMS: ("unit_id", "unit_name", "asserted_by", "actor", "status", "grade", "valid_from", "seat", "ring"),
}


class MarksBefore:
    """Read once, when it is made: one row of each unit, a contested one if there is any, and the claims in force.

    Raises sqlite3.Error.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self.are_whole = all(len(present_columns(database, table, NAME_PLACE)) == len(NAME_PLACE) for table in _NEEDED)
        """Whether all is there that was derived: an older version, or an edit by hand, may have left something out."""
        self.rows: dict[str, dict[int, TableRow]] = {}
        """By table and fid."""
        if not self.are_whole:
            return
        columns = {table: (*needed, *NAME_PLACE) for table, needed in _NEEDED.items()}
        query = statement(_ONE_OF_EACH_UNIT, columns=columns[STATUS], table=STATUS, unit="unit_id")
        statuses = rows_of(database, query, {"contested": Status.CONTESTED})
        claims = rows_of(database, statement(_EVERY_CLAIM, columns=columns[CLAIMS], table=CLAIMS))
        for row in statuses:
            row["status"] = Status.CONTESTED if row["is_contested"] else row["status"]
        found = {STATUS: statuses, CLAIMS: claims}
        self.are_whole = all(_is_whole(row, _NEEDED[table]) for table, rows in found.items() for row in rows)
        if self.are_whole:
            self.rows = {table: rows_by_fid(rows) for table, rows in found.items()}

    def seats(self) -> dict[str, Seat]:
        """Return the seat of each unit."""
        rows = self.rows[STATUS].values()
        return {row.values["unit_id"]: Seat(row.values["seat"], row.values["ring"]) for row in rows}


def _is_whole(row: Mapping[str, Any], needed: Iterable[str]) -> bool:
    is_named = row["geom"] is None or row["label_from"] is not None
    return is_named and None not in [row[column] for column in needed]
