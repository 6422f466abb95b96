"""Imports into a workspace, and how they are undone: before a row is changed, a copy of it is kept.

Each import has a number. The former rows are in the tables ``<table>_before`` under that number; the table ``imports``
lists what was imported. The last import is undone first. These tables are made by the first import: GIS programs do not
list them as layers.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from ...core.errors import NothingToUndoError
from ..tables.connection import writing
from ..tables.identifiers import statement
from ..workspace import check_workspace

BOUNDARIES = "boundaries"
CORRIDOR = "corridor"

# What an import may change, by table. The other columns stay as they are, also when it is undone.
CHANGED_COLUMNS = {
    "townships": ("geom", "area_km2", "boundary_version", "source_id"),
    "township_status": ("geom",),
    "corridor_legs": ("geom", "geometry_source", "accuracy_m", "expected_km", "expected_basis"),
    "workspace_info": ("value",),
    "sources": ("attribution",),
}
_LAYERS = ("townships", "township_status", "corridor_legs")
_SET_EXTENT = """
    UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (min_x, min_y, max_x, max_y) =
        (SELECT min(ST_MinX(geom)), min(ST_MinY(geom)), max(ST_MaxX(geom)), max(ST_MaxY(geom)) FROM {table})
    WHERE table_name = ?
"""
_RESTORE = """
    UPDATE {table} SET ({columns}) = (
        SELECT {columns} FROM {table}_before AS former WHERE former.import_id = ? AND former.fid = {table}.fid
    ) WHERE fid IN (SELECT fid FROM {table}_before AS former WHERE former.import_id = ?)
"""


@dataclass(frozen=True)
class Import:
    """One import. ``subject`` is the id of the leg whose line was replaced; ``imported_at`` an ISO time in UTC."""

    import_id: int
    kind: str
    subject: str
    description: str
    imported_at: str

    @property
    def source_id(self) -> str:
        """The id that the import has in the table ``sources``."""
        return f"import-{self.import_id}"


def begin_import(database: sqlite3.Connection, kind: str, subject: str, description: str) -> Import:
    """Note an import in the transaction of ``database`` and list what was imported as a source."""
    database.execute(
        "CREATE TABLE IF NOT EXISTS imports "
        "(import_id INTEGER PRIMARY KEY, kind TEXT, subject TEXT, description TEXT, imported_at TEXT)"
    )
    (number,) = database.execute("SELECT coalesce(max(import_id), 0) + 1 FROM imports").fetchone()
    new = Import(number, kind, subject, description, datetime.now(timezone.utc).isoformat(timespec="seconds"))
    database.execute(
        "INSERT INTO imports VALUES (?, ?, ?, ?, ?)", (number, kind, subject, description, new.imported_at)
    )
    what = "Boundaries" if kind == BOUNDARIES else f"Line of {subject}"
    database.execute(
        "INSERT INTO sources (source_id, title, publisher, published, url, licence, attribution, note) "
        "VALUES (?, ?, 'imported by the user', '', '', '', ?, ?)",
        (new.source_id, description, f"{what}: {description}", f"imported at {new.imported_at}"),
    )
    return new


def keep(database: sqlite3.Connection, new: Import, table: str, where: str, *values: object) -> None:
    """Keep the rows of a table that the import is about to change. ``where`` is ours, ``values`` fill its marks."""
    # By name: the analyst may have added a column since, or taken one of those away that an import does not change.
    kept = ("fid", *CHANGED_COLUMNS[table])
    make = "CREATE TABLE IF NOT EXISTS {table}_before AS SELECT 0 AS import_id, {kept} FROM {table} WHERE 0"
    copy = "INSERT INTO {table}_before (import_id, {kept}) SELECT ?, {kept} FROM {table} WHERE"
    database.execute(statement(make, table=table, kept=kept))
    database.execute(" ".join((statement(copy, table=table, kept=kept), where)), (new.import_id, *values))


def undo_last_import(workspace: Path) -> Import:
    """Give the rows that the last import changed their former values, and return what was undone.

    Raises NothingToUndoError, LockedWorkspaceError, and what check_workspace raises.
    """
    check_workspace(workspace)
    with writing(workspace) as database:
        # Within the transaction: another program may be undoing the same import.
        last = _last_import(database)
        if last is None:
            raise NothingToUndoError(path=workspace)
        kept = {
            name
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE name LIKE '%\\_before' ESCAPE '\\'")
        }
        for table, columns in CHANGED_COLUMNS.items():
            if f"{table}_before" in kept:
                _restore(database, last, table, columns)
        database.execute("DELETE FROM sources WHERE source_id = ?", (last.source_id,))
        database.execute("DELETE FROM imports WHERE import_id = ?", (last.import_id,))
        update_extents(database)
    return last


def update_extents(database: sqlite3.Connection, tables: Iterable[str] = _LAYERS) -> None:
    """Set the extents of layers, by default of those that an import may change, and the time of the change."""
    for table in tables:
        database.execute(statement(_SET_EXTENT, table=table), (table,))


def _last_import(database: sqlite3.Connection) -> Import | None:
    if not database.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'imports'").fetchone():
        return None
    row = database.execute(
        "SELECT import_id, kind, subject, description, imported_at FROM imports ORDER BY import_id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else Import(*row)


def _restore(database: sqlite3.Connection, last: Import, table: str, columns: tuple[str, ...]) -> None:
    database.execute(statement(_RESTORE, table=table, columns=columns), (last.import_id, last.import_id))
    database.execute(statement("DELETE FROM {table}_before WHERE import_id = ?", table=table), (last.import_id,))
