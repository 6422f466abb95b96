"""Reads the rows of a workspace, checked: what cannot be used is left out and named, and no reading fails on a row."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from ...core.dates import parse_day
from ...core.errors import DateError
from ...core.geometry.geodesy import line_length
from ...core.geometry.stored_shape import ShapeError, check_shape, is_empty_shape
from ...core.geometry.wkb import paths_of
from ...core.incomplete_rows import IncompleteRow, Wrong
from ...core.pairs import zip_equal
from ...core.periods import Period, without_overlaps
from ...core.row_rules import RULES
from ...core.schema import TABLES, split_ids
from ...core.table_row import Table
from ...core.units import METRES_PER_KM
from ..files.cache import FILES_CACHED, FileCache
from .connection import RawRow, raw_rows_of, read_rows, reading, rows_of
from .geopackage import wkb_of
from .identifiers import statement

Row = Mapping[str, Any]
_Made = TypeVar("_Made")
_LONGEST_SHOWN = 40
_LENGTH_TOLERANCE_KM = 0.001
_EVERY_ROW = "SELECT * FROM {table} ORDER BY fid"
_EVERY_KEY = "SELECT DISTINCT %d AS number, {column} AS value FROM {table}"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_HAS_TABLE = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = :name"
_PERIODS_OF = {"corridor_legs": "leg_id"}
"""Tables with a row for each period, and the column that tells what the periods are of."""
_NOT = {"str": Wrong.NOT_TEXT, "int": Wrong.NOT_WHOLE, "float": Wrong.NOT_NUMBER, "date": Wrong.NOT_DAY}


class CheckedRows(NamedTuple):
    """The rows of a table that can be used, and what is wrong with those that are left out or read without a value."""

    usable: tuple[Row, ...]
    incomplete: tuple[IncompleteRow, ...]


class CheckedRow(dict[str, Any]):
    """A row that was read, with all that was made of it: nobody changes either.

    As attributes of its own, not as objects beside it: Python's search for garbage, which stops all threads, looks at
    each object, and there are tens of thousands of rows.
    """

    __slots__ = ("made", "maker", "of_geometry", "of_values", "raw")

    def __init__(self, raw: RawRow) -> None:
        super().__init__()
        self.raw = raw
        """The values as they are stored."""
        self.of_values: tuple[IncompleteRow, ...] = ()
        self.of_geometry: tuple[IncompleteRow, ...] = ()
        """What is wrong with its values and its geometry, wherever its relations lead."""
        self.maker: Callable[[Row], Any] | None = None
        self.made: Any = None


class _Memory(NamedTuple):
    """The rows of a table by number as they were read last."""

    columns: tuple[str, ...]
    rows: Mapping[object, CheckedRow]


def read_checked(table: str, path: Path) -> CheckedRows:
    """Return the rows of a table, by fid, and what is wrong with others; from the cache while the file is as it was.

    Raises what reading a workspace raises.
    """
    return _cached[table].get(path)


def read_checked_in(database: sqlite3.Connection, table: str, path: Path) -> CheckedRows:
    """Return the same as an open transaction on the file sees it, with what it has not committed yet.

    Raises sqlite3.Error where the table or what it refers to cannot be read.
    """
    return _readers[table].read_in(database, path)


def incomplete_rows_of(path: Path) -> list[IncompleteRow]:
    """Return what is wrong with the rows of a file, by table and row. It is opened once, and not if all are cached.

    Raises what reading a workspace raises.
    """
    with ExitStack() as stack:

        @cache
        def database() -> sqlite3.Connection:
            return stack.enter_context(reading(path))

        def checked(name: str) -> CheckedRows:
            return _cached[name].get(path, lambda _path: _readers[name].read_in(database(), path))

        return [fault for name in _readers for fault in checked(name).incomplete]


def made_of(row: Row, make: Callable[[Row], _Made]) -> _Made:
    """Return what ``make``, a function that lives on, makes of a row: once, however often the file is read.

    That holds for the first function that asks; another one makes its own each time.
    """
    if not isinstance(row, CheckedRow):
        return make(row)
    if row.maker is None:
        row.maker, row.made = make, make(row)
    return cast("_Made", row.made) if row.maker is make else make(row)


def table_names(path: Path) -> frozenset[str]:
    """Return the names of the tables that a workspace has. Raises what reading a workspace raises."""
    return frozenset(row["name"] for row in read_rows(path, _TABLES))


class _TableReader:
    """Reads a table of several files, and makes nothing anew of rows that are as it read them before."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._memories: dict[Path, _Memory] = {}

    def read(self, path: Path) -> CheckedRows:
        """Return the rows of a table and what is wrong with them."""
        with reading(path) as database:
            return self.read_in(database, path)

    def read_in(self, database: sqlite3.Connection, path: Path) -> CheckedRows:
        """Return the same of a file that is open."""
        table = self._table
        if table.is_optional and not rows_of(database, _HAS_TABLE, {"name": table.name}):
            return CheckedRows((), ())
        columns, found = raw_rows_of(database, statement(_EVERY_ROW, table=table.name))
        key = path.absolute()
        known = self._known_rows(key, columns)
        checker = _Checker(table, database)
        read = [checker.read(columns, raw, known) for raw in found]
        number = columns.index("fid")
        self._memories.pop(key, None)
        self._memories[key] = _Memory(columns, {row.raw[number]: row for row in read})
        while len(self._memories) > FILES_CACHED:
            self._memories.pop(next(iter(self._memories)), None)
        rows = [row for each in read if (row := checker.checked(each)) is not None]
        if table.name in _PERIODS_OF:
            rows = list(checker.cut(rows, _PERIODS_OF[table.name]))
        return CheckedRows(tuple(rows), tuple(checker.faults))

    def _known_rows(self, key: Path, columns: tuple[str, ...]) -> Mapping[object, CheckedRow]:
        """Return the rows of a file as they were read before, else of the file that was read last.

        Most workspaces are copies: what is made of a row depends on its values alone, whatever file it is in. Another
        thread may read at the same time: then both make the same.
        """
        memories = dict(self._memories)
        memory = memories.get(key) or next(reversed(memories.values()), None)
        return memory.rows if memory is not None and memory.columns == columns else {}


_readers = {table.name: _TableReader(table) for table in TABLES}
_cached = {name: FileCache(reader.read) for name, reader in _readers.items()}


class _Checker:
    """Checks the rows of one table, in order, and notes what is wrong with them."""

    def __init__(self, table: Table, database: sqlite3.Connection) -> None:
        self.faults: list[IncompleteRow] = []
        self._table = table
        self._rule = RULES[table.name]
        self._seen: dict[object, int | None] = {}
        self._known = _keys(database, sorted({*self._rule.needs.values(), *self._rule.links.values()}))

    def read(self, columns: Sequence[str], raw: RawRow, known: Mapping[object, CheckedRow]) -> CheckedRow:
        """Return a row in the types of the schema; of one that is equal to a row that is known, that one.

        A draft has no values.
        """
        former = known.get(raw[columns.index("fid")])
        if former is not None and former.raw == raw:
            return former
        found = dict(zip_equal(columns, raw))
        row = CheckedRow(raw)
        if self._rule.only_with and found.get(self._rule.only_with) is None:
            return row
        row["fid"] = found.get("fid")
        row.of_values = tuple(self._values(found, row))
        row.of_geometry = tuple(self._geometry(found, row))
        return row

    def checked(self, row: CheckedRow) -> Row | None:
        """Return a row that was read, or None for one that is left out; note what is wrong with it."""
        if not row:
            return None
        faults = [*row.of_values, *self._relations(row), *row.of_geometry]
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
            pieces += [_within(periods[number], valid_from, valid_to) for number, valid_from, valid_to in kept]
        yield from sorted(pieces, key=lambda row: (row["fid"], row["valid_from"] or ""))

    def _values(self, found: Row, row: dict[str, Any]) -> Iterator[IncompleteRow]:
        """Fill ``row`` with values of the right types."""
        rule = self._rule
        for column, kind in self._table.columns.items():
            value = found.get(column)
            is_required = column in rule.required
            # Most columns of most rows.
            if value is None and not is_required:
                row[column] = None
                continue
            usable = _usable(value, kind)
            if column in rule.former:
                usable = rule.former[column].get(usable, usable)
            wrong = self._wrong(column, kind, value, usable)
            row[column] = None if wrong else usable
            if wrong:
                # A day that cannot be read must not become "still so".
                left_out = is_required or kind == "date"
                known = ", ".join(map(str, rule.choices.get(column, ())))
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


def _within(row: Row, valid_from: str | None, valid_to: str | None) -> Row:
    if (row["valid_from"], row["valid_to"]) == (valid_from, valid_to):
        return row
    return {**row, "valid_from": valid_from, "valid_to": valid_to}


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
