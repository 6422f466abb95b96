"""What recording changes in a workspace, kept so that it can be undone: the last edit first.

Each edit has a number. ``ledger_edits`` lists them; ``ledger_edit_rows`` has what each changed row held before, and of
a row that was added only which it is. Polygons are not kept: those of townships come from the townships again, so that
boundaries imported meanwhile stay. Both tables are made by the first edit: GIS programs do not list them as layers.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from ...core.control.derivation import CLAIMS, STATUS, TOWNSHIPS
from ...core.dates import time_in_words
from ...core.evidence.report_errors import ChangedSinceError
from ...core.row_rules import RULES
from ...core.schema import TABLES
from ...core.text_enum import TextEnum
from ...core.words import Origin
from ..control.derived_state import ledger_state
from ..control.row_difference import RowChange, present_columns
from ..tables.identifiers import statement
from .reading import LEDGER
from .references import is_used

_COLUMNS = {table.name: (*(("geom",) if table.geometry else ()), *table.columns) for table in TABLES}
_DERIVED = frozenset({STATUS, CLAIMS, TOWNSHIPS})
_MAKE = (
    "CREATE TABLE IF NOT EXISTS ledger_edits (edit_id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, what TEXT, "
    "units TEXT, made_by TEXT, made_at TEXT, derived_all INTEGER, ledger_after TEXT)",
    "CREATE TABLE IF NOT EXISTS ledger_edit_rows (edit_id INTEGER, row_order INTEGER, table_name TEXT, row_id TEXT, "
    "before TEXT, PRIMARY KEY (edit_id, row_order)) WITHOUT ROWID",
)
_BEGIN = "INSERT INTO ledger_edits (kind, what, units, made_by, made_at, derived_all) VALUES (?, ?, ?, ?, ?, ?)"
_LIST = "SELECT edit_id, kind, what, units, made_by, made_at, derived_all FROM ledger_edits ORDER BY edit_id DESC"


class EditKind(TextEnum):
    """What an edit was."""

    RECORDED = "report"
    WITHDRAWN = "withdrawal"
    ADDED = "import"


@dataclass(frozen=True)
class Edit:
    """One edit. ``what`` says in words what was recorded; ``made_at`` is an ISO time in UTC."""

    edit_id: int
    kind: EditKind
    what: str
    units: tuple[str, ...]
    """The units whose claims it changed."""
    made_by: str
    made_at: str
    derived_all: bool = False
    """All was derived anew with it, because the ledger may have been changed by hand before."""

    @property
    def when(self) -> str:
        """The day and minute in Myanmar; as it is stored what somebody made no time of."""
        try:
            return time_in_words(datetime.fromisoformat(self.made_at))
        except ValueError:
            return self.made_at


def edits_in(database: sqlite3.Connection) -> list[Edit]:
    """Return the edits of a workspace, the last first."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ledger_edits'").fetchone():
        return []
    return [
        Edit(
            number,
            EditKind.read(kind, EditKind.RECORDED),
            what or "",
            tuple(_listed(units)),
            by or "",
            at or "",
            bool(all_),
        )
        for number, kind, what, units, by, at, all_ in database.execute(_LIST)
    ]


def begin_edit(
    database: sqlite3.Connection, kind: EditKind, what: str, units: Iterable[str], made_by: str, derived_all: bool
) -> Edit:
    """List a new edit in an open transaction."""
    for make in _MAKE:
        database.execute(make)
    made_at = datetime.now(timezone.utc).isoformat(timespec="seconds")
    named = tuple(units)
    values = (str(kind), what, json.dumps(named), made_by, made_at, derived_all)
    number = database.execute(_BEGIN, values).lastrowid
    return Edit(int(number or 0), kind, what, named, made_by, made_at, derived_all)


def finish_edit(database: sqlite3.Connection, edit: Edit, changes: Iterable[RowChange]) -> None:
    """Keep what an edit changed, in the order in which it did, and how the ledger is after it."""
    rows = [
        (edit.edit_id, order, change.table, _row_id(database, change), _as_text(change.before))
        for order, change in enumerate(changes)
    ]
    database.executemany("INSERT INTO ledger_edit_rows VALUES (?, ?, ?, ?, ?)", rows)
    state = ledger_state(database)
    database.execute("UPDATE ledger_edits SET ledger_after = ? WHERE edit_id = ?", (state, edit.edit_id))


def is_as_left(database: sqlite3.Connection, edit: Edit) -> bool:
    """Tell whether the ledger is as an edit left it: nobody added, changed or deleted a row by hand since."""
    found = database.execute("SELECT ledger_after FROM ledger_edits WHERE edit_id = ?", (edit.edit_id,)).fetchone()
    return found is not None and found[0] == ledger_state(database)


def take_back(database: sqlite3.Connection, edit: Edit) -> None:
    """Give the rows that an edit changed what they held before, the last change first, and forget the edit.

    What was added and is used by other rows since stays. Raises ChangedSinceError where what was kept cannot be read.
    """
    query = "SELECT table_name, row_id, before FROM ledger_edit_rows WHERE edit_id = ? ORDER BY row_order DESC"
    at = {table: _numbers(database, table) for table in LEDGER}
    for table, row_id, before in database.execute(query, (edit.edit_id,)).fetchall():
        if table not in _COLUMNS:
            continue
        if before is None:
            _remove(database, table, row_id, at.get(table, {}))
        else:
            _restore(database, table, int(row_id), _as_values(before, edit))
    database.execute("DELETE FROM ledger_edit_rows WHERE edit_id = ?", (edit.edit_id,))
    database.execute("DELETE FROM ledger_edits WHERE edit_id = ?", (edit.edit_id,))


def fit_to_new_data(database: sqlite3.Connection) -> list[Edit]:
    """Fit what is kept for undo to newer data, in an open transaction; return the edits of which nothing is left.

    What followed from the ledger is another now. Of an edit those rows stay that it added to the ledger and that
    are the analyst's still, but not those that the new data have too: undo takes them away, and derives all anew.
    """
    edits = edits_in(database)
    if not edits:
        return []
    own = {(table, row_id) for table in LEDGER for row_id in _own_ids(database, table)}
    kept = database.execute("SELECT edit_id, row_order, table_name, row_id, before FROM ledger_edit_rows").fetchall()
    past = [(edit, order) for edit, order, *row, before in kept if before is not None or tuple(row) not in own]
    database.executemany("DELETE FROM ledger_edit_rows WHERE edit_id = ? AND row_order = ?", past)
    left = {edit for (edit,) in database.execute("SELECT DISTINCT edit_id FROM ledger_edit_rows")}
    ended = [edit for edit in edits if edit.edit_id not in left]
    database.executemany("DELETE FROM ledger_edits WHERE edit_id = ?", [(edit.edit_id,) for edit in ended])
    database.execute("UPDATE ledger_edits SET derived_all = 1")
    return ended


def _own_ids(database: sqlite3.Connection, table: str) -> list[str]:
    query = statement("SELECT {key} FROM {table} WHERE origin = ?", key=RULES[table].key, table=table)
    return [str(row_id) for (row_id,) in database.execute(query, (str(Origin.ANALYST),))]


def _row_id(database: sqlite3.Connection, change: RowChange) -> str:
    """Return by what a row is found again: one that was added to the ledger by its id, any other by its number."""
    if change.before is not None or change.table not in LEDGER:
        return str(change.fid)
    query = statement("SELECT {key} FROM {table} WHERE fid = ?", key=RULES[change.table].key, table=change.table)
    (row_id,) = database.execute(query, (change.fid,)).fetchone()
    return str(row_id)


def _numbers(database: sqlite3.Connection, table: str) -> dict[str, list[int]]:
    """Return the numbers of the rows of each id, read once: there is no index, and an edit may have many rows."""
    numbers: dict[str, list[int]] = {}
    query = statement("SELECT {key}, fid FROM {table}", table=table, key=RULES[table].key)
    for row_id, fid in database.execute(query):
        numbers.setdefault(str(row_id), []).append(fid)
    return numbers


def _remove(database: sqlite3.Connection, table: str, row_id: str, at: Mapping[str, Sequence[int]]) -> None:
    """Take a row away that an edit added; ``at``: the numbers of the rows of a table of the ledger by their ids."""
    delete = statement("DELETE FROM {table} WHERE fid = ?", table=table)
    if table not in LEDGER:
        database.execute(delete, (int(row_id),))
    elif not is_used(database, table, row_id):
        database.executemany(delete, [(fid,) for fid in at.get(row_id, ())])


def _restore(database: sqlite3.Connection, table: str, fid: int, before: Mapping[str, Any]) -> None:
    columns = present_columns(database, table, [each for each in _COLUMNS[table] if each in before])
    if not columns:
        return
    values = tuple(before[column] for column in columns)
    marks = ", ".join("?" * len(columns))
    there = statement("SELECT 1 FROM {table} WHERE fid = ?", table=table)
    if database.execute(there, (fid,)).fetchone():
        update = statement("UPDATE {table} SET ({columns}) =", table=table, columns=columns)
        database.execute(f"{update} ({marks}) WHERE fid = ?", (*values, fid))
        return
    if table not in _DERIVED:
        # Somebody deleted it by hand since. What is derived is looked through once more after this.
        return
    insert = statement("INSERT INTO {table} (fid, {columns}) VALUES", table=table, columns=columns)
    database.execute(f"{insert} (?, {marks})", (fid, *values))
    if table == TOWNSHIPS:
        database.execute(
            "UPDATE township_status SET geom = (SELECT geom FROM townships WHERE townships.pcode = "
            "township_status.pcode LIMIT 1) WHERE fid = ?",
            (fid,),
        )


def _as_text(before: Mapping[str, Any] | None) -> str | None:
    if before is None:
        return None
    return json.dumps(
        {column: {"hex": value.hex()} if isinstance(value, bytes) else value for column, value in before.items()}
    )


def _as_values(text: str, edit: Edit) -> dict[str, Any]:
    try:
        kept = json.loads(text)
        return {
            column: bytes.fromhex(value["hex"]) if isinstance(value, dict) else value for column, value in kept.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ChangedSinceError(what=edit.what) from error


def _listed(units: str | None) -> list[str]:
    try:
        found = json.loads(units or "[]")
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
