"""The one way in which the file of a workspace is opened, and what prevents it in the plugin's own errors.

Never outside SQLite: who closes a file that QGIS has open takes away the locks that SQLite holds on it (POSIX).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from ...core.errors import (
    DamagedWorkspaceError,
    KachinCorridorsError,
    LockedWorkspaceError,
    NotAWorkspaceError,
    TargetNotWritableError,
    WorkspaceMissingError,
)
from ...core.file_errors import ChangeRefusedError, DiskFullError, UnfinishedWriteError, UnreadableWorkspaceError
from ...core.pairs import zip_equal
from ..files.logs import unfinished_log
from .geopackage import GEOMETRY_FUNCTIONS, envelope_part
from .triggers import refuse_foreign_triggers

RawRow = tuple[Any, ...]

PATIENCE_S = 2.0
"""So long is waited for another program that has the file locked."""

_DEFENSIVE = 1010
"""SQLITE_DBCONFIG_DEFENSIVE: no statement, and no trigger, writes past the rules of SQLite into the file."""
# What SQLite says, by what it means. Its error codes would be better: Python has them from 3.11 on only.
_LOCKED = ("locked", "locking protocol")
_FULL = ("disk is full",)
_READ_ONLY = ("readonly",)
_NOT_OPENED = ("unable to open",)
_NOT_READ = ("disk i/o error", "access permission denied", "out of memory", "large file support")
_BROKEN = ("malformed",)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a GeoPackage for reading only.

    What another program left half written when it was killed is taken back first, as every program does that opens the
    file for writing. Raises LockedWorkspaceError, UnfinishedWriteError where it cannot be taken back,
    WorkspaceMissingError, UnreadableWorkspaceError, DiskFullError, DamagedWorkspaceError, and NotAWorkspaceError for
    what is no GeoPackage or lacks what a query asks for.
    """
    with _telling(path, is_writing=False), closing(_opened_for_reading(path)) as database:
        yield database


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a workspace for writing, in one transaction: all is written, or nothing.

    Another program may have it open meanwhile. Raises LockedWorkspaceError when that one is writing or reading for
    longer than PATIENCE_S, TargetNotWritableError for a file that is read only, ChangeRefusedError when a constraint of
    its tables forbids the change, ForeignTriggersError, and what ``reading`` raises.
    """
    with _telling(path, is_writing=True), closing(_connected(path, "mode=rw")) as database:
        database.isolation_level = None
        for number, function in enumerate(GEOMETRY_FUNCTIONS):
            database.create_function(function, 1, partial(envelope_part, number), deterministic=True)
        # The lock is asked for at once: later it would be too late to wait for it.
        database.execute("BEGIN IMMEDIATE")
        try:
            refuse_foreign_triggers(database, path)
            yield database
            database.execute("COMMIT")
        finally:
            if database.in_transaction:
                database.execute("ROLLBACK")


def read_rows(path: Path, query: str, values: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
    """Return the rows of a query by column name; geometries are bytes, dates ISO texts. Also for background tasks.

    ``values`` fill the named placeholders (``:day``) of the query.
    """
    with reading(path) as database:
        return rows_of(database, query, values)


def rows_of(
    database: sqlite3.Connection, query: str, values: Mapping[str, object] | None = None
) -> list[dict[str, Any]]:
    """Return the same from a file that is open: for one who asks several things of it, as to open it takes long."""
    columns, rows = raw_rows_of(database, query, values)
    return [dict(zip_equal(columns, row)) for row in rows]


def raw_rows_of(
    database: sqlite3.Connection, query: str, values: Mapping[str, object] | None = None
) -> tuple[tuple[str, ...], list[RawRow]]:
    """Return the names of the columns of a query, and its rows as they are."""
    cursor = database.cursor()
    # Whoever opened the file may have chosen other rows.
    cursor.row_factory = None
    try:
        rows = cursor.execute(query, values or {}).fetchall()
    except sqlite3.OperationalError as error:
        if "decode" not in str(error):
            raise
        # A text in another encoding, written by some other program: what can be read of it is shown.
        database.text_factory = partial(str, encoding="utf-8", errors="replace")
        rows = cursor.execute(query, values or {}).fetchall()
    return tuple(name for name, *_ in cursor.description), rows


def _opened_for_reading(path: Path) -> sqlite3.Connection:
    try:
        return _connected(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if not _says(error, _READ_ONLY + _NOT_OPENED):
            raise
    if unfinished_log(path) is None:
        # The log of a file in WAL mode is missing and cannot be made here. It is not needed: nothing would be in it.
        return _connected(path, "mode=ro&immutable=1")
    _connected(path, "mode=rw").close()
    return _connected(path, "mode=ro")


def _connected(path: Path, how: str) -> sqlite3.Connection:
    """Open a file and read its header: only then does SQLite look for locks and for an unfinished write."""
    database = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=PATIENCE_S)
    try:
        if how != "mode=rw":
            # Views and generated columns of a foreign file may call harmless functions only. When writing, the triggers
            # of the spatial index need those of GEOMETRY_FUNCTIONS, which SQLite cannot know to be harmless.
            database.execute("PRAGMA trusted_schema = OFF")
        if hasattr(database, "setconfig"):  # Python 3.12
            database.setconfig(_DEFENSIVE, True)
        database.execute("PRAGMA schema_version")
    except sqlite3.Error:
        database.close()
        raise
    return database


@contextmanager
def _telling(path: Path, is_writing: bool) -> Iterator[None]:
    """Say in the plugin's own errors what SQLite says."""
    try:
        yield
    except sqlite3.Error as error:
        told = _told(error, path, is_writing)
        if told is None:
            raise
        raise told from error
    except UnicodeDecodeError as error:
        # Of what SQLite says about a broken file: it quotes from it.
        raise DamagedWorkspaceError(path=path, reason=error.reason) from error


def _told(error: sqlite3.Error, path: Path, is_writing: bool) -> KachinCorridorsError | None:
    """Return what an error of SQLite means, or None for one that is a fault of this plugin."""
    if _says(error, _LOCKED):
        return LockedWorkspaceError(path=path)
    if _says(error, _FULL):
        return DiskFullError(path=path)
    if isinstance(error, sqlite3.IntegrityError):
        return ChangeRefusedError(path=path, reason=error)
    if _says(error, _READ_ONLY + _NOT_OPENED):
        return _not_opened(error, path, is_writing)
    if _says(error, _NOT_READ):
        return UnreadableWorkspaceError(path=path, reason=error)
    if _says(error, _BROKEN):
        return DamagedWorkspaceError(path=path, reason=error)
    if isinstance(error, sqlite3.OperationalError):
        return NotAWorkspaceError(path=path, reason=error)
    if type(error) in (sqlite3.DatabaseError, sqlite3.DataError, sqlite3.InternalError):
        return DamagedWorkspaceError(path=path, reason=error)
    return None


def _not_opened(error: sqlite3.Error, path: Path, is_writing: bool) -> KachinCorridorsError:
    log = unfinished_log(path)
    if log is not None:
        return UnfinishedWriteError(path=path, log=log.name)
    if not _may_be_there(path):
        return WorkspaceMissingError(path=path)
    if not is_writing:
        return UnreadableWorkspaceError(path=path, reason=error)
    reason = "it or its folder is read only" if _says(error, _READ_ONLY) else error
    return TargetNotWritableError(path=path, reason=reason)


def _may_be_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # in a folder that may not be entered, or with a name that no file can have
        return True


def _says(error: sqlite3.Error, phrases: tuple[str, ...]) -> bool:
    text = str(error).lower()
    return any(phrase in text for phrase in phrases)
