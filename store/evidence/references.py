"""Whether other rows of a workspace use a row: then it stays when its recording is undone."""

from __future__ import annotations

import sqlite3

from ...core.control.derivation import CLAIMS, STATUS, TOWNSHIPS
from ...core.schema import TABLES
from ..control.row_difference import present_columns
from ..tables.identifiers import statement

_REFERRING = {
    "sources": ("source_id",),
    "places": ("place_id", "from_place_id", "to_place_id"),
    "control_units": ("unit_id",),
}
"""Columns that refer to a row of a table; several ids may stand in one."""
_DERIVED = frozenset({STATUS, CLAIMS, TOWNSHIPS})
_NAMES = "SELECT 1 FROM {table} WHERE instr(';' || replace({column}, ' ', '') || ';', ?) LIMIT 1"


def is_used(database: sqlite3.Connection, table: str, row_id: str) -> bool:
    """Tell whether a row of another table, of those that are not derived, names this one."""
    for other in TABLES:
        if other.name == table or other.name in _DERIVED:
            continue
        columns = [each for each in _REFERRING.get(table, ()) if each in other.columns]
        for column in present_columns(database, other.name, columns):
            query = statement(_NAMES, table=other.name, column=column)
            if database.execute(query, (f";{row_id};",)).fetchone():
                return True
    return False
