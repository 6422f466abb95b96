"""Writes what follows from the claims of a workspace: the same rows as the build makes of the same claims."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from shapely import wkb

from ...core.control.claims import Claim
from ...core.control.derivation import CLAIMS, STATUS, TOWNSHIPS, derived_rows, unit_row
from ...core.labels.name_places import add_name_places
from ...core.pairs import zip_equal
from ...core.schema import TABLES
from ...core.table_row import NAME_PLACE, TableRow
from ..tables.checked_rows import Row
from ..tables.extents import update_extents
from ..tables.geopackage import wkb_of
from ..tables.identifiers import statement
from ..tables.tables import Tables

_NAMED = ("places", "mining_clusters")
"""Tables whose names make room for those of the statuses, and get their places together with them."""
_IN_THE_WAY = "gate_status"
"""A table whose marks the names keep off."""


def derive(tables: Tables, claims: Sequence[Claim]) -> None:
    """Replace the derived rows of a workspace by those that follow from ``claims``, in one transaction.

    Claims about units that the workspace does not have are left out, as they are everywhere. Raises what
    ``Tables.check`` and ``Tables.writing`` raise; then nothing is changed.
    """
    tables.check()
    named = {table: _by_fid(tables.rows(table)) for table in _NAMED}
    places = {row.values["place_id"]: row for row in named["places"].values()}
    units = {row["unit_id"]: unit_row(row, places.get(row["place_id"])) for row in tables.rows("control_units")}
    townships = {row["pcode"]: TableRow(dict(row)) for row in tables.rows("townships")}
    derived = derived_rows([claim for claim in claims if claim.unit_id in units], units, townships)
    in_the_way = {_IN_THE_WAY: list(_by_fid(tables.rows(_IN_THE_WAY)).values())}
    add_name_places({**{table: list(rows.values()) for table, rows in named.items()}, **derived, **in_the_way})
    stored = _stored_geometries(tables)
    with tables.writing() as database:
        for table in (STATUS, CLAIMS):
            _replace(database, table, derived[table], [stored[row.values["unit_id"]] for row in derived[table]])
        geometries = [townships[row.values["pcode"]].values["geom"] for row in derived[TOWNSHIPS]]
        _replace(database, TOWNSHIPS, derived[TOWNSHIPS], geometries)
        for table, rows in named.items():
            _place_names(database, table, rows)
        update_extents(database, (STATUS, CLAIMS, TOWNSHIPS))


def _by_fid(rows: Iterable[Row]) -> dict[int, TableRow]:
    return {row["fid"]: TableRow(dict(row), _shape(row["geom"])) for row in rows}


def _shape(blob: object) -> Any:
    stored = wkb_of(blob)
    return None if stored is None else wkb.loads(stored)


def _stored_geometries(tables: Tables) -> dict[str, bytes | None]:
    """Return where each unit is drawn: the very bytes of the position of its place."""
    at = {row["place_id"]: row["geom"] for row in tables.rows("places")}
    return {row["unit_id"]: at.get(row["place_id"]) for row in tables.rows("control_units")}


def _replace(
    database: sqlite3.Connection, table: str, rows: Sequence[TableRow], geometries: Sequence[bytes | None]
) -> None:
    schema = next(known.columns for known in TABLES if known.name == table)
    columns = ("fid", "geom", *_present(database, table, schema))
    database.execute(statement("DELETE FROM {table}", table=table))
    insert = statement("INSERT INTO {table} ({columns}) VALUES", table=table, columns=columns)
    marks = ", ".join("?" * len(columns))
    values = (
        (fid, geometry, *(_value(row.values.get(column)) for column in columns[2:]))
        for fid, (row, geometry) in enumerate(zip_equal(rows, geometries), start=1)
    )
    database.executemany(f"{insert} ({marks})", values)


def _place_names(database: sqlite3.Connection, table: str, rows: Mapping[int, TableRow]) -> None:
    columns = _present(database, table, NAME_PLACE)
    if not columns:
        return
    update = statement("UPDATE {table} SET ({columns}) =", table=table, columns=columns)
    marks = ", ".join("?" * len(columns))
    values = ((*(row.values[column] for column in columns), fid) for fid, row in rows.items())
    database.executemany(f"{update} ({marks}) WHERE fid = ?", values)


def _present(database: sqlite3.Connection, table: str, columns: Iterable[str]) -> tuple[str, ...]:
    """Return those of the columns that a table has: a workspace of an earlier version lacks what came since."""
    present = {name for (name,) in database.execute("SELECT name FROM pragma_table_info(?)", (table,))}
    return tuple(column for column in columns if column in present)


def _value(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
