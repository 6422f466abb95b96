"""Writes into a table only what differs from what should be there, and tells what it changed, so that it can be undone.

A row that stays keeps its number (fid): to QGIS, and to what an analyst has selected, it is the same feature.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...core.feedback import NO_FEEDBACK, Feedback, PartOfJob, followed
from ...core.schema import TABLES
from ..tables.connection import rows_of
from ..tables.identifiers import statement

_Values = Mapping[str, Any]
_SCHEMA = {table.name: tuple(table.columns) for table in TABLES}


@dataclass(frozen=True)
class RowChange:
    """What was done to one row. ``before``: what its changed columns held, all columns of a deleted one, None of a new.

    Polygons are never in it: those of ``township_status`` are those of ``townships``.
    """

    table: str
    fid: int
    before: _Values | None


@dataclass(frozen=True)
class Wanted:
    """What a table should hold, in order. ``key``: columns that tell which row is which.

    The rows have values by column as SQLite takes them, ``geom`` as bytes. With ``polygons_of`` the ``geom`` of a row
    is the number of the row of that table whose geometry a new row gets; those that are there keep theirs.
    """

    table: str
    key: tuple[str, ...]
    rows: Sequence[_Values]
    polygons_of: str = ""


def present_columns(database: sqlite3.Connection, table: str, columns: Iterable[str]) -> tuple[str, ...]:
    """Return those of the columns that a table has: a workspace of an earlier version lacks what came since."""
    present = {name for (name,) in database.execute("SELECT name FROM pragma_table_info(?)", (table,))}
    return tuple(column for column in columns if column in present)


def write_difference(
    database: sqlite3.Connection,
    wanted: Wanted,
    of: Collection[str] | None = None,
    job: Feedback = NO_FEEDBACK,
) -> list[RowChange]:
    """Change, add and delete rows so that a table holds what is wanted; return what was done, each row once.

    With ``of`` only rows whose first column of the key has one of these values are looked at. Of several rows with one
    key the first is kept. Raises JobCancelledError.
    """
    columns = present_columns(database, wanted.table, _SCHEMA[wanted.table])
    compared = columns if wanted.polygons_of else ("geom", *columns)
    unwanted = {row["fid"]: row for row in _stored(database, wanted, compared, of)}
    by_key = {_key(row, wanted): row for row in reversed(unwanted.values())}
    changes = []
    new = []
    for row in followed(wanted.rows, len(wanted.rows), PartOfJob(job, 0, 20)):
        old = by_key.pop(_key(row, wanted), None)
        if old is None:
            new.append(row)
            continue
        del unwanted[old["fid"]]
        values = {column: row.get(column) for column in compared}
        changes += update_row(database, wanted.table, old, values)
    for row in followed(new, len(new), PartOfJob(job, 20, 100)):
        changes.append(RowChange(wanted.table, _insert(database, wanted, columns, row), None))
    delete = statement("DELETE FROM {table} WHERE fid = ?", table=wanted.table)
    for fid, row in unwanted.items():
        database.execute(delete, (fid,))
        changes.append(RowChange(wanted.table, fid, {column: row[column] for column in compared}))
    return changes


def update_row(database: sqlite3.Connection, table: str, stored: _Values, values: _Values) -> list[RowChange]:
    """Give a stored row, which has its ``fid``, the values that it lacks, and return the change, if any."""
    before = {column: stored[column] for column, value in values.items() if stored[column] != value}
    if not before:
        return []
    update = statement("UPDATE {table} SET ({columns}) = ", table=table, columns=tuple(before))
    marks = ", ".join("?" * len(before))
    database.execute(f"{update} ({marks}) WHERE fid = ?", (*(values[column] for column in before), stored["fid"]))
    return [RowChange(table, stored["fid"], before)]


def _stored(
    database: sqlite3.Connection, wanted: Wanted, columns: Sequence[str], of: Collection[str] | None
) -> list[dict[str, Any]]:
    query = statement("SELECT fid, {columns} FROM {table}", table=wanted.table, columns=columns)
    if of is None:
        return rows_of(database, f"{query} ORDER BY fid")
    named = {f"of_{number}": value for number, value in enumerate(of)}
    marks = ", ".join(f":{name}" for name in named)
    where = statement("WHERE {column}", column=wanted.key[0])
    return rows_of(database, f"{query} {where} IN ({marks}) ORDER BY fid", named)


def _insert(database: sqlite3.Connection, wanted: Wanted, columns: Sequence[str], row: _Values) -> int:
    insert = statement("INSERT INTO {table} (geom, {columns}) VALUES", table=wanted.table, columns=columns)
    geometry = "?"
    if wanted.polygons_of:
        geometry = statement("(SELECT geom FROM {table} WHERE fid = ?)", table=wanted.polygons_of)
    marks = ", ".join((geometry, *"?" * len(columns)))
    values = (row["geom"], *(row.get(column) for column in columns))
    fid = database.execute(f"{insert} ({marks})", values).lastrowid
    if fid is None:
        raise TypeError(f"SQLite numbers every row that it takes, and did not number one of {wanted.table}.")
    return fid


def _key(row: _Values, wanted: Wanted) -> tuple[object, ...]:
    return tuple(row[column] for column in wanted.key)
