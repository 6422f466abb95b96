"""Gives a workspace the plugin's newer data, in one transaction: all of it, or nothing.

In place, not as a new file that takes the name of the old one: QGIS may have the file open, on Windows it could not be
replaced then, elsewhere QGIS would go on reading the old one; and what nobody here knows of (layers, columns and styles
that the analyst added) stays where it is. The state before is kept in a file beside it.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ...core.dates import parse_day
from ...core.errors import DamagedWorkspaceError, DateError
from ...core.exchange.exchange_errors import ChangedMeanwhileError, NewerDataError, UpToDateError
from ...core.exchange.update_changes import Renewed, UpdateChange
from ...core.feedback import NO_FEEDBACK, Feedback, PartOfJob, followed, stop_if_cancelled
from ...core.periods import holds_on
from ..control.derivation import derive_in
from ..control.derived_state import DERIVED_FROM
from ..evidence.edits import fit_to_new_data
from ..files.cache import FileState, state_of
from ..tables.checked_rows import read_checked_in
from ..tables.connection import rows_of
from ..tables.copying import copy_workspace
from ..tables.extents import update_extents
from ..tables.identifiers import statement
from ..tables.tables import Tables
from .kept_imports import do_again, imports_taken_back
from .renewal import RENEWED, Renewal
from .schema import complete_schema, lacks_columns

_LAYERS = ("places", "mining_clusters", "corridor_legs", "townships")
_Statuses = dict[str, tuple[str, str]]


@dataclass
class Update:
    """What an update did."""

    backup: Path
    data_version: str
    changes: list[UpdateChange] = field(default_factory=list)

    def count(self, table: str, what: Renewed) -> int:
        """Count the rows of a table with which something was done."""
        return sum(change.table == table and change.what is what for change in self.changes)


def is_older(workspace: Tables, data: Tables) -> bool:
    """Tell whether a workspace has older data than ``data``, or lacks columns of today's. Raises as reading does."""
    if _compared(workspace, data) < 0:
        return True
    with workspace.reading() as database:
        return lacks_columns(database)


def update_workspace(
    workspace: Tables, data: Tables, backup: Path, today: date, feedback: Feedback = NO_FEEDBACK
) -> Update:
    """Renew a workspace from ``data``, the plugin's own, and keep the state before in the new file ``backup``.

    Raises UpToDateError, NewerDataError, RowsNotCarriedError, ImportNotCarriedError, ChangedMeanwhileError,
    JobCancelledError, and what copying and writing a workspace raise; then nothing is changed.
    """
    workspace.check()
    version = data.info()["data_version"]
    compared = _compared(workspace, data)
    if compared > 0:
        raise NewerDataError(path=workspace.path, found=workspace.info()["data_version"], version=version)
    if not is_older(workspace, data):
        raise UpToDateError(path=workspace.path, version=version)
    before = state_of(workspace.path)
    copy_workspace(workspace.path, backup, PartOfJob(feedback, 0, 20))
    update = Update(backup, version)
    with ExitStack() as undone:
        undone.callback(_remove, backup)
        stop_if_cancelled(feedback)
        with workspace.writing() as database, data.reading() as shipped:
            _refuse_changed(workspace.path, before)
            _renew(database, shipped, workspace, update, today, PartOfJob(feedback, 20, 90))
            _check(database, shipped, workspace.path)
        # The update is done, and the backup stays.
        undone.pop_all()
    return update


def _remove(backup: Path) -> None:
    """Take away the backup of what was not changed, where the disk lets us."""
    with suppress(OSError):
        backup.unlink()


def backup_path(workspace: Path, data_version: str) -> Path:
    """Return a name beside a workspace that nothing has, for what it was: ``mine_data_2026-11-28.gpkg``."""
    plain = "".join(each for each in data_version if each.isalnum() or each in "-.")[:20] or "old"
    names = [f"{workspace.stem}_data_{plain}", *(f"{workspace.stem}_data_{plain}_{n}" for n in range(2, 1000))]
    paths = (workspace.with_name(f"{name}.gpkg") for name in names)
    return next(path for path in paths if not path.exists())


def _renew(
    database: sqlite3.Connection,
    shipped: sqlite3.Connection,
    tables: Tables,
    update: Update,
    today: date,
    job: Feedback,
) -> None:
    statuses = _statuses(database, tables.path, today)
    imports = imports_taken_back(database)
    renewal = Renewal(database, lambda table: _rows(shipped, table), complete_schema(database, shipped))
    for table in followed(RENEWED, len(RENEWED) + 5, job):
        update.changes += [change for change in renewal.renew(table) if change.key != DERIVED_FROM]
    for kept in imports:
        do_again(database, kept)
        update.changes.append(UpdateChange("imports", Renewed.IMPORT, kept.done.subject, kept.in_words))
    ended = fit_to_new_data(database)
    update.changes += [UpdateChange("control_claims", Renewed.NOT_UNDONE, "", edit.what) for edit in ended]
    derive_in(database, tables, job=PartOfJob(job, 85, 100))
    update_extents(database, _LAYERS)
    now = _statuses(database, tables.path, today)
    for unit in sorted(statuses.keys() | now.keys()):
        was, has = statuses.get(unit, ("", "nothing reported")), now.get(unit, ("", "nothing reported"))
        if was[1] != has[1]:
            change = UpdateChange("control_status", Renewed.STATUS, unit, was[0] or has[0], "status", was[1], has[1])
            update.changes.append(change)


def _compared(workspace: Tables, data: Tables) -> int:
    """Return -1 where the workspace has older data, or of no version that is known, 1 where newer, else 0."""
    try:
        has, shipped = (parse_day(tables.info()["data_version"]) for tables in (workspace, data))
    except DateError:
        return -1
    return (has > shipped) - (has < shipped)


def _refuse_changed(path: Path, before: FileState) -> None:
    if state_of(path) != before:
        raise ChangedMeanwhileError(path=path)


def _statuses(database: sqlite3.Connection, path: Path, today: date) -> _Statuses:
    """Return what is assessed of each unit on a day: its name, and the status with its holder."""
    day = today.isoformat()
    rows = read_checked_in(database, "control_status", path).usable
    return {
        row["unit_id"]: (row["unit_name"], " ".join(filter(None, (row["actor"], row["status"]))))
        for row in rows
        if holds_on(row["valid_from"], row["valid_to"], day)
    }


def _rows(shipped: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    return rows_of(shipped, statement("SELECT * FROM {table} ORDER BY fid", table=table))


def _check(database: sqlite3.Connection, shipped: sqlite3.Connection, path: Path) -> None:
    """Make sure, before anything counts, that the file is whole and has every claim of the new data."""
    (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedWorkspaceError(path=path, reason=verdict)
    have, wanted = (
        {claim_id for (claim_id,) in each.execute("SELECT claim_id FROM control_claims")}
        for each in (database, shipped)
    )
    if not wanted <= have:
        raise DamagedWorkspaceError(path=path, reason="claims of the new data are missing in it")
