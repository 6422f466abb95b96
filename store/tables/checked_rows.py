"""Reads the rows of a workspace, checked: what cannot be used is left out and named, and no reading fails on a row."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from ...core.dates import parse_day
from ...core.errors import DateError
from ...core.geometry.geodesy import line_length
from ...core.geometry.stored_shape import ShapeError, check_shape, is_empty_shape
from ...core.geometry.wkb import paths_of
from ...core.incomplete_rows import IncompleteRow, Wrong
from ...core.periods import Period, without_overlaps
from ...core.row_rules import RULES
from ...core.schema import TABLES, split_ids
from ...core.table_row import Table
from ...core.units import METRES_PER_KM
from ..files.cache import FileCache
from .connection import read_rows, reading, rows_of
from .geopackage import wkb_of
from .identifiers import statement

Row = Mapping[str, Any]
_LONGEST_SHOWN = 40
_LENGTH_TOLERANCE_KM = 0.001
_EVERY_ROW = "SELECT * FROM {table} ORDER BY fid"
_EVERY_KEY = "SELECT DISTINCT %d AS number, {column} AS value FROM {table}"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_HAS_TABLE = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = :name"
_TABLE = {table.name: table for table in TABLES}
_PERIODS_OF = {"corridor_legs": "leg_id"}
"""Tables with a row for each period, and the column that tells what the periods are of."""
_NOT = {"str": Wrong.NOT_TEXT, "int": Wrong.NOT_WHOLE, "float": Wrong.NOT_NUMBER, "date": Wrong.NOT_DAY}


class CheckedRows(NamedTuple):
    """The rows of a table that can be used, and what is wrong with those that are left out or read without a value."""

    usable: tuple[Row, ...]
    incomplete: tuple[IncompleteRow, ...]


def read_checked(table: str, path: Path) -> CheckedRows:
    """Return the rows of a table, by fid, and what is wrong with others; from the cache while the file is as it was.

    Raises what reading a workspace raises.
    """
    return _cached[table].get(path)


def read_checked_in(database: sqlite3.Connection, table: str) -> CheckedRows:
    """Return the same as an open transaction sees it, with what it has not committed yet.

    Raises sqlite3.Error where the table or what it refers to cannot be read.
    """
    return _read_in(database, _TABLE[table])


def table_names(path: Path) -> frozenset[str]:
    """Return the names of the tables that a workspace has. Raises what reading a workspace raises."""
    return frozenset(row["name"] for row in read_rows(path, _TABLES))


def _read(table: Table, path: Path) -> CheckedRows:
    with reading(path) as database:
        return _read_in(database, table)


def _read_in(database: sqlite3.Connection, table: Table) -> CheckedRows:
    if table.is_optional and not rows_of(database, _HAS_TABLE, {"name": table.name}):
        return CheckedRows((), ())
    checker = _Checker(table, database)
    every_row = rows_of(database, statement(_EVERY_ROW, table=table.name))
    rows = [row for found in every_row if (row := checker.checked(found))]
    if table.name in _PERIODS_OF:
        rows = list(checker.cut(rows, _PERIODS_OF[table.name]))
    return CheckedRows(tuple(rows), tuple(checker.faults))


_cached = {table.name: FileCache(partial(_read, table)) for table in TABLES}


class _Checker:
    """Checks the rows of one table, in order, and notes what is wrong with them."""

    def __init__(self, table: Table, database: sqlite3.Connection) -> None:
        self.faults: list[IncompleteRow] = []
        self._table = table
        self._rule = RULES[table.name]
        self._seen: dict[object, int | None] = {}
        self._known = _keys(database, sorted({*self._rule.needs.values(), *self._rule.links.values()}))

    def checked(self, found: Row) -> Row | None:
        """Return a row in the types of the schema, or None for one that is left out."""
        if self._rule.only_with and found.get(self._rule.only_with) is None:
            return None
        row: dict[str, Any] = {"fid": found.get("fid")}
        faults = [*self._values(found, row), *self._relations(row), *self._geometry(found, row)]
        self.faults += faults
        if any(fault.left_out for fault in faults):
            return None
        if self._rule.key:
            self._seen[row[self._rule.key]] = row["fid"]
        return row

    def cut(self, rows: list[Row], of: str) -> Iterator[Row]:
        """Yield the rows with their periods cut so that nothing holds twice at a time."""
        by_thing: dict[object, list[Row]] = {}
        for row in rows:
            by_thing.setdefault(row[of], []).append(row)
        pieces = []
        for periods in by_thing.values():
            kept, overlaps = without_overlaps(
                [Period(number, row["valid_from"], row["valid_to"]) for number, row in enumerate(periods)]
            )
            for overlap in overlaps:
                row = periods[overlap.row]
                value = f"{row['valid_from'] or '…'} to {row['valid_to'] or '…'}"
                later = str(periods[overlap.later]["fid"])
                self.faults.append(self._fault(row, "valid_to", Wrong.OVERLAP, False, value, later))
            pieces += [
                {**periods[number], "valid_from": valid_from, "valid_to": valid_to}
                for number, valid_from, valid_to in kept
            ]
        yield from sorted(pieces, key=lambda row: (row["fid"], row["valid_from"] or ""))

    def _values(self, found: Row, row: dict[str, Any]) -> Iterator[IncompleteRow]:
        """Fill ``row`` with values of the right types."""
        for column, kind in self._table.columns.items():
            value = found.get(column)
            is_required = column in self._rule.required
            usable = _usable(value, kind)
            usable = self._rule.former.get(column, {}).get(usable, usable)
            wrong = self._wrong(column, kind, value, usable)
            row[column] = None if wrong else usable
            if wrong:
                # A day that cannot be read must not become "still so".
                left_out = is_required or kind == "date"
                known = ", ".join(map(str, self._rule.choices.get(column, ())))
                yield self._fault(found, column, wrong, left_out, _shown(value), known)

    def _wrong(self, column: str, kind: str, value: object, usable: Any) -> Wrong | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return Wrong.EMPTY if column in self._rule.required else None
        if usable is None:
            return _NOT[kind]
        return self._rule.refused(column, usable)

    def _relations(self, row: Row) -> Iterator[IncompleteRow]:
        key = self._rule.key
        if key and row[key] is not None and row[key] in self._seen:
            yield self._fault(row, key, Wrong.DUPLICATE, True, _shown(row[key]), str(self._seen[row[key]]))
        for relations, left_out in ((self._rule.needs, True), (self._rule.links, False)):
            for column, other in relations.items():
                for value in split_ids(row[column]):
                    if value not in self._known[other]:
                        yield self._fault(row, column, Wrong.UNKNOWN_ID, left_out, _shown(value), other)
        valid_from, valid_to = row.get("valid_from"), row.get("valid_to")
        if valid_from and valid_to and valid_to <= valid_from:
            yield self._fault(row, "valid_to", Wrong.BACKWARDS, True, valid_to, valid_from)

    def _geometry(self, found: Row, row: dict[str, Any]) -> Iterator[IncompleteRow]:
        kind = self._table.geometry
        if kind is None:
            return
        blob, row["geom"] = found.get("geom"), None
        wkb = wkb_of(blob)
        if blob is None or (wkb is not None and is_empty_shape(wkb)):
            if self._rule.needs_geometry:
                yield self._fault(found, "geom", Wrong.NO_GEOMETRY, True)
            return
        fault = self._shape(found, wkb, kind)
        if fault is not None:
            yield fault
            return
        row["geom"] = blob
        if wkb is not None:
            yield from self._length(found, row.get(self._rule.length_km), wkb)

    def _shape(self, found: Row, wkb: bytes | None, kind: str) -> IncompleteRow | None:
        """Return what is wrong with a geometry, which must be of a kind; None where nothing is."""
        try:
            if wkb is None:
                raise ShapeError
            bad = check_shape(wkb, kind)
        except ShapeError:
            return self._fault(found, "geom", Wrong.OTHER_GEOMETRY, True, known=kind)
        if bad is None:
            return None
        where = f"longitude {bad.lon:g}, latitude {bad.lat:g}"
        return self._fault(found, "geom", Wrong.OUT_OF_RANGE, True, where, str(bad.number))

    def _length(self, found: Row, stated_km: float | None, wkb: bytes) -> Iterator[IncompleteRow]:
        """Compare the length that a row states with that of its line."""
        if stated_km is None:
            return
        km = sum(line_length(path) for path in paths_of(wkb)) / METRES_PER_KM
        if abs(km - stated_km) > _LENGTH_TOLERANCE_KM:
            value, known = f"{stated_km:.3f}", f"{km:.3f}"
            yield self._fault(found, self._rule.length_km, Wrong.OTHER_LENGTH, True, value, known)

    def _fault(
        self, row: Row, column: str, wrong: Wrong, left_out: bool, value: str = "", known: str = ""
    ) -> IncompleteRow:
        name = row.get(self._rule.describes) or row.get(self._rule.key) or ""
        return IncompleteRow(self._table.name, row.get("fid"), _shown(name), column, wrong, left_out, value, known)


def _keys(database: sqlite3.Connection, tables: Sequence[str]) -> Mapping[str, set[object]]:
    """Return the keys of each of the tables, those of rows that are left out too: one fault is named once."""
    keys: dict[str, set[object]] = {table: set() for table in tables}
    query = " UNION ALL ".join(
        statement(_EVERY_KEY % number, table=table, column=RULES[table].key) for number, table in enumerate(tables)
    )
    for row in rows_of(database, query) if tables else ():
        keys[tables[row["number"]]].add(row["value"])
    return keys


def _usable(value: object, kind: str) -> Any:
    """Return a value in the type of its column, or None for one that has none."""
    if kind == "str":
        return value if isinstance(value, str) else None
    if kind == "date":
        return _day(value)
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    if kind == "float":
        return float(value)
    return int(value) if value == int(value) else None


def _day(value: object) -> str | None:
    try:
        return parse_day(value).isoformat() if isinstance(value, str) else None
    except DateError:
        return None


def _shown(value: object) -> str:
    """Return a value as a message shows it."""
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
