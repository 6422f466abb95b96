"""Writes what follows from the claims of a workspace: the same rows as the build makes of the same claims."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ...core.control.derivation import CLAIMS, STATUS, TOWNSHIPS
from ...core.feedback import NO_FEEDBACK, Feedback, PartOfJob
from ...core.labels.name_places import add_changed_name_places, add_name_places
from ...core.sites.mine_holders import FIGURES
from ...core.table_row import NAME_PLACE, TableRow
from ..tables.connection import rows_of
from ..tables.extents import update_extents
from ..tables.garbage import no_search_for_garbage
from ..tables.identifiers import statement
from ..tables.tables import Tables
from .derived_state import note_derived
from .ledger_facts import Derived, LedgerFacts
from .marks_before import MarksBefore
from .row_difference import RowChange, Wanted, present_columns, update_row, write_difference

_KEYS = {
    STATUS: ("unit_id", "valid_from"),
    CLAIMS: ("unit_id", "asserted_by", "valid_from"),
    TOWNSHIPS: ("pcode", "valid_from"),
}
_MOST_UNITS = 200
"""Where more have changed, to derive all is no slower."""


def derive_in(
    database: sqlite3.Connection,
    tables: Tables,
    units: Collection[str] | None = None,
    job: Feedback = NO_FEEDBACK,
) -> list[RowChange]:
    """Make the derived rows follow from the ledger as an open transaction has it; write only the rows that differ.

    ``database`` is open by ``tables.writing()``. ``units`` are those that are new or whose claims are not as they were
    when all was derived last: what does not depend on them stays as it is. None: anything may have changed, places and
    units too. Claims about units that the workspace does not have are left out, as they are everywhere. Returns what
    was done to each row. Raises JobCancelledError, and sqlite3.Error, of which ``Tables.writing`` makes the
    errors that it raises.
    """
    with no_search_for_garbage():
        facts = LedgerFacts(database, tables.path)
        before = None if units is None or len(units) > _MOST_UNITS else MarksBefore(database)
        if units is None or before is None or not before.are_whole:
            changes = _derive_all(database, facts, job)
        else:
            changes = _derive_for(database, facts, set(units), before)
        update_extents(database, {change.table for change in changes} & _KEYS.keys())
        note_derived(database)
        job.setProgress(100.0)
        return changes


def _derive_all(database: sqlite3.Connection, facts: LedgerFacts, job: Feedback) -> list[RowChange]:
    derived = facts.derived(PartOfJob(job, 5, 30))
    add_name_places({**facts.in_the_way(), **derived.rows}, PartOfJob(job, 30, 80))
    return _write(database, facts, derived, PartOfJob(job, 80, 100))


def _derive_for(
    database: sqlite3.Connection, facts: LedgerFacts, units: set[str], before: MarksBefore
) -> list[RowChange]:
    """Derive what depends on some units, and move the names for which these leave more or less room than before."""
    derived = facts.derived_for(units, before.seats())
    others = _others(before, derived)
    _move_names(facts, before, derived, others)
    changes = _write(database, facts, derived)
    changes += _update(database, CLAIMS, NAME_PLACE, others[CLAIMS])
    of_units = {row.values["unit_id"]: row for row in others[STATUS].values()}
    stored = database.execute(statement("SELECT fid, unit_id FROM {table}", table=STATUS))
    return changes + _update(
        database, STATUS, NAME_PLACE, {fid: of_units[unit_id] for fid, unit_id in stored if unit_id in of_units}
    )


def _others(before: MarksBefore, derived: Derived) -> dict[str, dict[int, TableRow]]:
    """Return the marks that stay what they are."""
    return {
        table: {fid: row for fid, row in rows.items() if row.values["unit_id"] not in derived.of[table]}
        for table, rows in before.rows.items()
    }


def _move_names(
    facts: LedgerFacts, before: MarksBefore, derived: Derived, others: Mapping[str, Mapping[int, TableRow]]
) -> None:
    in_the_way = facts.in_the_way()
    former = {
        **{table: list(filter(_is_placed, rows)) for table, rows in in_the_way.items()},
        **{table: list(rows.values()) for table, rows in before.rows.items()},
    }
    now = {table: [*rows.values(), *derived.rows[table]] for table, rows in others.items()}
    in_order = {table: sorted(rows, key=lambda row: str(row.values["unit_id"])) for table, rows in now.items()}
    add_changed_name_places(former, {**in_the_way, **in_order})


def _is_placed(row: TableRow) -> bool:
    """Tell whether a name had its place: that of a new place had none."""
    return "label_side" not in row.values or row.values["label_side"] is not None


def _write(
    database: sqlite3.Connection, facts: LedgerFacts, derived: Derived, job: Feedback = NO_FEEDBACK
) -> list[RowChange]:
    changes: list[RowChange] = []
    for number, table in enumerate(_KEYS):
        part = PartOfJob(job, 100 * number / len(_KEYS), 100 * (number + 1) / len(_KEYS))
        changes += write_difference(database, _wanted(facts, table, derived.rows[table]), derived.of.get(table), part)
    for table, rows in facts.named.items():
        changes += _update(database, table, NAME_PLACE, rows)
    return changes + _update(database, FIGURES, ("holder",), derived.figures)


def _wanted(facts: LedgerFacts, table: str, rows: Sequence[TableRow]) -> Wanted:
    """Return what a derived table should hold."""
    if table == TOWNSHIPS:
        return Wanted(table, _KEYS[table], _stored_values(rows, "pcode", facts.township_fids()), "townships")
    return Wanted(table, _KEYS[table], _stored_values(rows, "unit_id", facts.points()))


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
    if not present or not rows:
        return []
    stored = rows_of(database, statement("SELECT fid, {columns} FROM {table}", table=table, columns=present))
    return [
        change
        for row in stored
        if row["fid"] in rows
        for change in update_row(
            database, table, row, {column: rows[row["fid"]].values.get(column) for column in present}
        )
    ]
