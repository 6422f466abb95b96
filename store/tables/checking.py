"""Whether a file is a workspace, and what is wrong with one that is none or is not whole."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ...core.errors import (
    DamagedWorkspaceError,
    KachinCorridorsError,
    LockedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    WorkspaceMissingError,
)
from ...core.file_errors import UnreadableWorkspaceError
from ...core.schema import OPTIONAL_TABLES, SCHEMA_VERSION, TABLE_NAMES
from .connection import read_rows, reading

_SQLITE_MAGIC = b"SQLite format 3\x00"


def check_workspace(path: Path) -> None:
    """Make sure that a file is a whole workspace that this version can use.

    Raises WorkspaceMissingError, NewerWorkspaceError, and what reading it raises; the file is only read.
    """
    try:
        if not path.is_file():
            raise WorkspaceMissingError(path=path)
    except OSError as error:
        raise UnreadableWorkspaceError(path=path, reason=error.strerror) from error
    try:
        _check_tables(path)
    except (NotAWorkspaceError, DamagedWorkspaceError) as error:
        if isinstance(error.__cause__, sqlite3.Error):
            _check_file_is_whole(path)
        raise


def is_workspace(path: Path) -> bool:
    """Tell whether a file is a workspace, whole or not, of whatever version; true of one that is locked."""
    if not path.is_file() or path.suffix.lower() != ".gpkg":
        return False
    try:
        return bool(read_rows(path, "SELECT name FROM sqlite_master WHERE name = 'workspace_info'"))
    except LockedWorkspaceError:
        return True
    except KachinCorridorsError:
        return False


def _check_tables(path: Path) -> None:
    with reading(path) as database:
        # No view and no virtual table: those may bring their rows from elsewhere.
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
        tables = {name for (name,) in database.execute(query)}
        if "workspace_info" not in tables:
            raise NotAWorkspaceError(path=path, reason="it has no table workspace_info")
        info = dict(database.execute("SELECT key, value FROM workspace_info"))
        found = str(info.get("schema_version") or "")
        if not found.isdigit():
            raise NotAWorkspaceError(path=path, reason="it states no schema version")
        if int(found) > SCHEMA_VERSION:
            raise NewerWorkspaceError(path=path, found=found, known=SCHEMA_VERSION)
        missing = sorted(TABLE_NAMES - OPTIONAL_TABLES - tables)
        if missing:
            raise NotAWorkspaceError(path=path, reason="missing tables: " + ", ".join(missing))
        (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise DamagedWorkspaceError(path=path, reason=verdict)


def _check_file_is_whole(path: Path) -> None:
    """Say what is wrong with a file that SQLite cannot read, by its header and its size.

    Only of such a file: who closes a file that QGIS has open takes away the locks that SQLite holds on it (POSIX).
    """
    try:
        with path.open("rb") as stream:
            header = stream.read(100)
        size = path.stat().st_size
    except OSError as error:
        raise NotAWorkspaceError(path=path, reason=error.strerror) from error
    if not header.startswith(_SQLITE_MAGIC[: max(len(header), 1)]):
        raise NotAWorkspaceError(path=path, reason="it is no GeoPackage")
    if len(header) < 100:
        raise DamagedWorkspaceError(path=path, reason=f"it is only {size} bytes long")
    page_size = int.from_bytes(header[16:18], "big")
    stated = int.from_bytes(header[28:32], "big") * (65536 if page_size == 1 else page_size)
    if size < stated:
        raise DamagedWorkspaceError(path=path, reason=f"it has {size} of {stated} bytes")
