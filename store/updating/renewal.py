"""Puts the rows of newer data in the place of those that came with older ones; what is the analyst's stays.

There is no copy of the older data. So a row is told by its key: what the new data have is theirs, what they do not have
is the analyst's own, but for rows that are known to have been taken out (``core.exchange.former_rows``).
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...core.exchange.claim_table import CLAIMS, EXCHANGED, PLACES, SOURCES, UNITS, shown
from ...core.exchange.exchange_errors import RowsNotCarriedError
from ...core.exchange.former_rows import FORMER_ROWS
from ...core.exchange.same_units import PLACE_COLUMNS
from ...core.exchange.update_changes import Renewed, UpdateChange
from ...core.row_rules import RULES
from ...core.schema import TABLES, split_ids
from ...core.table_row import NAME_PLACE
from ...core.words import Origin
from ..tables.connection import rows_of
from ..tables.identifiers import statement

Row = Mapping[str, Any]

_KEYS: Mapping[str, tuple[str, ...]] = {
    **{
        name: (RULES[name].key,)
        for name in (
            "workspace_info", SOURCES, "townships", PLACES, "gazetteer", "mining_clusters", "corridors",
            UNITS, CLAIMS, "gate_reports", "mining_reports",
        )
    },
    "published_distances": ("distance_id",),
    "article_statements": ("statement_id",),
    "region_members": ("region", "name"),
    "place_names": ("place_id", "name"),
    "township_names": ("pcode", "name"),
    "name_warnings": ("name", "place_id"),
    "mining_statistics": ("as_of", "area", "unit", "source_id"),
}  # fmt: skip
"""Tables to which an analyst may add rows, and what tells two rows apart."""
_GROUPS = {"corridor_legs": "leg_id", "leg_waypoints": "leg_id"}
"""Tables of which several rows are of one thing: it is the data's with all of them, or the analyst's."""
_WHOLE = (
    "countries", "rivers", "lakes", "state_lines", "main_roads", "railways", "context_towns", "gazetteer_rejected",
    "gate_status", "mining_activity",
)  # fmt: skip
"""Tables that nothing but the data fills: the country under the map, and what the build derives of sites."""
_DERIVED = {"places": NAME_PLACE.keys(), "mining_clusters": NAME_PLACE.keys(), "mining_statistics": {"holder"}}
"""Columns that are derived anew, and tell nothing of a row."""
RENEWED = (*_KEYS, *_GROUPS, *_WHOLE)
"""The tables that are renewed: neither measurements, which are the analyst's, nor what follows from the ledger."""


@dataclass
class Renewal:
    """One renewal, in an open transaction. ``shipped`` returns the rows of the new data by table.

    ``new_columns`` by table: those that the workspace did not have, which are filled in and not told as changes.
    """

    database: sqlite3.Connection
    shipped: Callable[[str], list[dict[str, Any]]]
    new_columns: Mapping[str, set[str]]

    def renew(self, table: str) -> Iterator[UpdateChange]:
        """Renew a table, and yield what is done. Raises RowsNotCarriedError."""
        if table in _WHOLE:
            yield from self._replace(table)
        elif table in _GROUPS:
            yield from self._renew_groups(table, _GROUPS[table])
        else:
            yield from self._renew_rows(table, _KEYS[table])

    def _renew_rows(self, table: str, key: Sequence[str]) -> Iterator[UpdateChange]:
        new = {_key(row, key): row for row in self.shipped(table)}
        seen = set()
        for row in self._rows(table):
            its_key = _key(row, key)
            if its_key in seen:
                continue  # a copy made by hand, which reading leaves out and names
            seen.add(its_key)
            if its_key in new:
                yield from self._renew_row(table, key, row, new[its_key])
            elif its_key[0] in FORMER_ROWS.get(table, ()) and not self._is_named(table, its_key[0]):
                self.database.execute(statement("DELETE FROM {table} WHERE fid = ?", table=table), (row["fid"],))
                yield _change(table, Renewed.GONE, row)
            elif table != "workspace_info":
                self._mark_own(table, row)
                yield _change(table, Renewed.KEPT, row)
        for its_key, row in new.items():
            if its_key not in seen:
                self._insert(table, [row])
                if table != "workspace_info":
                    yield _change(table, Renewed.ADDED, row)

    def _renew_row(self, table: str, key: Sequence[str], row: Row, new: Row) -> Iterator[UpdateChange]:
        columns = [name for name in new if name not in {"fid", "origin", *_DERIVED.get(table, ())}]
        changed = [name for name in columns if not _equal(row[name], new[name])]
        if changed and row.get("origin") == Origin.ANALYST:
            raise RowsNotCarriedError(table=table, key=shown("; ".join(map(str, _key(row, key)))), column=changed[0])
        # An empty text for none is written too, and not told: so both are the same row.
        written = {name: new[name] for name in columns if row[name] != new[name]}
        written |= {"origin": new["origin"]} if row.get("origin") != new.get("origin") else {}
        self._write(table, row, written)
        yield from (
            _change(table, Renewed.CHANGED, row, name, _told(row[name]), _told(new[name]))
            for name in changed
            if name not in self.new_columns.get(table, ())
        )

    def _write(self, table: str, row: Row, values: Row) -> None:
        """Give a row new values in some columns."""
        if values:
            update = statement("UPDATE {table} SET ({columns}) =", table=table, columns=tuple(values))
            marks = ", ".join("?" * len(values))
            self.database.execute(f"{update} ({marks}) WHERE fid = ?", (*values.values(), row["fid"]))

    def _renew_groups(self, table: str, key: str) -> Iterator[UpdateChange]:
        new, old = _grouped(self.shipped(table), key), _grouped(self._rows(table), key)
        for group, rows in old.items():
            if group in new and _contents(table, rows) == _contents(table, new[group]):
                continue
            if group not in new and group not in FORMER_ROWS.get(table, ()):
                yield _change(table, Renewed.KEPT, rows[0])
                continue
            self._put_in_place(table, rows, new.get(group, []))
            if group not in new or self._differ(table, rows, new[group]):
                yield _change(table, Renewed.CHANGED if group in new else Renewed.GONE, rows[0])
        for group, rows in new.items():
            if group not in old:
                self._insert(table, rows)
                yield _change(table, Renewed.ADDED, rows[0])

    def _differ(self, table: str, old: Sequence[Row], new: Sequence[Row]) -> bool:
        """Tell whether more differs than what the workspace had no columns for."""
        told = {*_columns(table)} - self.new_columns.get(table, set())
        return len(old) != len(new) or any(
            not _equal(one[column], other[column]) for one, other in zip(old, new) for column in told
        )

    def _put_in_place(self, table: str, old: Sequence[Row], new: Sequence[Row]) -> None:
        """Give the rows of a group new values, so that they keep their numbers and columns that somebody added."""
        columns = _columns(table)
        marks = ", ".join("?" * len(columns))
        update = (
            f"{statement('UPDATE {table} SET ({columns}) =', table=table, columns=columns)} ({marks}) WHERE fid = ?"
        )
        for row, values in zip(old, new):
            self.database.execute(update, (*(values[column] for column in columns), row["fid"]))
        delete = statement("DELETE FROM {table} WHERE fid = ?", table=table)
        self.database.executemany(delete, [(row["fid"],) for row in old[len(new) :]])
        self._insert(table, new[len(old) :])

    def _replace(self, table: str) -> Iterator[UpdateChange]:
        new, old = self.shipped(table), self._rows(table)
        if _contents(table, new) == _contents(table, old):
            return
        lost = _contents(table, old) - _contents(table, new)
        self.database.execute(statement("DELETE FROM {table}", table=table))
        self._insert(table, new)
        yield UpdateChange(table, Renewed.REPLACED, "", "", "", f"{len(old)} rows", f"{len(new)} rows")
        if lost:
            told = f"{sum(lost.values())} rows that the new data do not have; the backup has them"
            yield UpdateChange(table, Renewed.GONE, "", told)

    def _is_named(self, table: str, key: str) -> bool:
        """Tell whether a row of the analyst's names one that the data had."""
        named: dict[str, set[str]] = {
            UNITS: {row["unit_id"] for row in self._own(CLAIMS)},
            PLACES: {row[column] for row in self._own(UNITS) for column in PLACE_COLUMNS},
            SOURCES: {
                each
                for name in EXCHANGED[1:]
                for row in self._own(name)
                for each in split_ids(str(row.get("source_id") or ""))
            },
        }
        return key in named.get(table, ())

    def _own(self, table: str) -> list[dict[str, Any]]:
        shipped = {_key(row, _KEYS[table]) for row in self.shipped(table)}
        return [
            row
            for row in self._rows(table)
            if row["origin"] == Origin.ANALYST
            or (_key(row, _KEYS[table]) not in shipped and row[_KEYS[table][0]] not in FORMER_ROWS.get(table, ()))
        ]

    def _mark_own(self, table: str, row: Row) -> None:
        if "origin" in row and row["origin"] != Origin.ANALYST:
            mark = statement("UPDATE {table} SET origin = ? WHERE fid = ?", table=table)
            self.database.execute(mark, (Origin.ANALYST.value, row["fid"]))

    def _rows(self, table: str) -> list[dict[str, Any]]:
        return rows_of(self.database, statement("SELECT * FROM {table} ORDER BY fid", table=table))

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        columns = _columns(table)
        insert = statement("INSERT INTO {table} ({columns}) VALUES", table=table, columns=columns)
        marks = ", ".join("?" * len(columns))
        values = [tuple(row[column] for column in columns) for row in rows]
        self.database.executemany(f"{insert} ({marks})", values)


def _columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table that the data fill, the geometry first."""
    described = next(each for each in TABLES if each.name == table)
    return (*(("geom",) if described.geometry else ()), *described.columns)


def _key(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(row[column] or "") for column in columns)


def _grouped(rows: Iterable[dict[str, Any]], key: str) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[str(row[key] or "")].append(row)
    return groups


def _contents(table: str, rows: Iterable[Row]) -> Counter[tuple[object, ...]]:
    """Return what rows say, whatever their order; empty texts are as good as none."""
    columns = _columns(table)
    return Counter(tuple(None if row[column] == "" else row[column] for column in columns) for row in rows)


def _equal(one: object, other: object) -> bool:
    return one == other or (one in (None, "") and other in (None, ""))


def _told(value: object) -> str:
    if isinstance(value, bytes):
        return f"geometry of {len(value)} bytes"
    return "" if value is None else shown(value)


def _change(table: str, what: Renewed, row: Row, column: str = "", before: str = "", after: str = "") -> UpdateChange:
    columns = _KEYS.get(table) or (_GROUPS[table],)
    name = row.get(RULES[table].describes) or ""
    return UpdateChange(table, what, "; ".join(_key(row, columns)), shown(name), column, before, after)
