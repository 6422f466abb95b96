"""Writes what follows from the claims of a workspace: the same rows as the build makes of the same claims."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from shapely import wkb

from ...core.control.derivation import CLAIMS, STATUS, TOWNSHIPS, derived_rows, unit_row
from ...core.labels.name_places import add_name_places
from ...core.sites.mine_holders import FIGURES, add_holders
from ...core.table_row import NAME_PLACE, TableRow
from ..tables.checked_rows import Row, read_checked_in
from ..tables.connection import rows_of
from ..tables.extents import update_extents
from ..tables.geopackage import wkb_of
from ..tables.identifiers import statement
from ..tables.tables import Tables
from .ledger_rows import claim_of
from .row_difference import RowChange, Wanted, present_columns, update_row, write_difference

_NAMED = ("places", "mining_clusters")
"""Tables whose names make room for those of the statuses, and get their places together with them."""
_IN_THE_WAY = "gate_status"
"""A table whose marks the names keep off."""
_KEYS = {
    STATUS: ("unit_id", "valid_from"),
    CLAIMS: ("unit_id", "asserted_by", "valid_from"),
    TOWNSHIPS: ("pcode", "valid_from"),
}


def derive_in(database: sqlite3.Connection, tables: Tables, units: Collection[str] | None = None) -> list[RowChange]:
    """Make the derived rows follow from the ledger as an open transaction has it; write only the rows that differ.

    ``database`` is open by ``tables.writing()``. ``units`` are those whose claims changed; None: all may have. Claims
    about units that the workspace does not have are left out, as they are everywhere. Returns what was done to each
    row. Raises sqlite3.Error, of which ``Tables.writing`` makes the errors that it raises.
    """
    read = {table: read_checked_in(database, table).usable for table in _READ}
    named = {table: _by_fid(read[table]) for table in _NAMED}
    derived = _derived(read, named)
    figures = {row["fid"]: TableRow(dict(row)) for row in read[FIGURES]}
    _add_holders(figures.values(), read, derived[STATUS])
    changes = [change for table in _KEYS for change in write_difference(database, _wanted(table, derived[table], read))]
    for table, rows in named.items():
        changes += _update(database, table, NAME_PLACE, rows)
    changes += _update(database, FIGURES, ("holder",), figures)
    update_extents(database, {change.table for change in changes} & _KEYS.keys())
    return changes


_READ = ("control_claims", "control_units", "townships", *_NAMED, _IN_THE_WAY, FIGURES)


def _derived(
    read: Mapping[str, Sequence[Row]], named: Mapping[str, Mapping[int, TableRow]]
) -> dict[str, list[TableRow]]:
    places = {row.values["place_id"]: row for row in named["places"].values()}
    units = {row["unit_id"]: unit_row(row, places.get(row["place_id"])) for row in read["control_units"]}
    townships = {row["pcode"]: TableRow({"name": row["name"]}) for row in read["townships"]}
    claims = [claim_of(row) for row in read["control_claims"] if row["unit_id"] in units]
    derived = derived_rows(claims, units, townships)
    in_the_way = {_IN_THE_WAY: list(_by_fid(read[_IN_THE_WAY]).values())}
    add_name_places({**{table: list(rows.values()) for table, rows in named.items()}, **derived, **in_the_way})
    return derived


def _by_fid(rows: Iterable[Row]) -> dict[int, TableRow]:
    return {row["fid"]: TableRow(dict(row), _shape(row["geom"])) for row in rows}


def _shape(blob: object) -> Any:
    stored = wkb_of(blob)
    return None if stored is None else wkb.loads(stored)


def _add_holders(figures: Iterable[TableRow], read: Mapping[str, Sequence[Row]], statuses: Sequence[TableRow]) -> None:
    names = {row["place_id"]: row["name"] for row in read["places"]}
    units = {row["place_id"]: row["unit_id"] for row in read["control_units"] if row["place_id"]}
    add_holders(list(figures), names, units, statuses)


def _wanted(table: str, rows: Sequence[TableRow], read: Mapping[str, Sequence[Row]]) -> Wanted:
    """Return what a derived table should hold: points are the very bytes of the position of the unit's place."""
    if table == TOWNSHIPS:
        at = {row["pcode"]: row["fid"] for row in read["townships"]}
        return Wanted(table, _KEYS[table], _stored_values(rows, "pcode", at), polygons_of="townships")
    of_places = {row["place_id"]: row["geom"] for row in read["places"]}
    points = {row["unit_id"]: of_places.get(row["place_id"]) for row in read["control_units"]}
    return Wanted(table, _KEYS[table], _stored_values(rows, "unit_id", points))


def _stored_values(rows: Sequence[TableRow], key: str, geometry: Mapping[str, object]) -> list[dict[str, Any]]:
    return [
        {**{column: _value(value) for column, value in row.values.items()}, "geom": geometry[row.values[key]]}
        for row in rows
    ]


def _value(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _update(
    database: sqlite3.Connection, table: str, columns: Iterable[str], rows: Mapping[int, TableRow]
) -> list[RowChange]:
    """Give rows their values in some columns, by fid."""
    present = present_columns(database, table, columns)
    if not present:
        return []
    stored = rows_of(database, statement("SELECT fid, {columns} FROM {table}", table=table, columns=present))
    return [
        change
        for row in stored
        if row["fid"] in rows
        for change in update_row(database, table, row, {column: rows[row["fid"]].values[column] for column in present})
    ]
