"""Imports into a workspace, and how they are undone: before a row is changed, a copy of it is kept.

Each import has a number. The former rows are in the tables ``<table>_before`` under that number; the table ``imports``
lists what was imported. The last import is undone first. These tables are made by the first import: GIS programs do not
list them as layers.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import NamedTuple

from ...core.errors import NothingToUndoError
from ..tables.extents import update_extents
from ..tables.identifiers import statement
from ..tables.tables import Tables

BOUNDARIES = "boundaries"
CORRIDOR = "corridor"

# What an import may change, by table. The other columns stay as they are, also when it is undone.
CHANGED_COLUMNS = {
    "townships": ("geom", "area_km2", "boundary_version", "source_id"),
    "corridor_legs": ("geom", "geometry_source", "accuracy_m", "expected_km", "expected_basis"),
    "workspace_info": ("value",),
    "sources": ("attribution",),
}
_LAYERS = ("townships", "township_status", "corridor_legs")
# No copy is kept of what follows from the townships: its rows may have been derived anew since, and be others by then.
_SAME_POLYGONS = (
    "UPDATE township_status SET geom = (SELECT geom FROM townships WHERE townships.pcode = township_status.pcode)"
)
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


class NewTownship(NamedTuple):
    """The polygons of a township as a GeoPackage stores them, and their geodesic area."""

    geometry: bytes
    area_km2: float


class NewLine(NamedTuple):
    """The line of a leg as a GeoPackage stores it, where it comes from, and its accuracy."""

    geometry: bytes
    source: str
    accuracy_m: int


@dataclass(frozen=True)
class Imports:
    """What was imported into a workspace. Each import is one transaction.

    All raise LockedWorkspaceError and what else writing into a workspace raises.
    """

    tables: Tables

    def replace_townships(
        self, version: str, townships: Mapping[str, NewTownship], before_commit: Callable[[], None] = lambda: None
    ) -> None:
        """Give the townships, by P-code, other boundaries. When ``before_commit`` raises, nothing is changed."""
        with self.tables.writing() as database:
            replace_townships_in(database, version, townships)
            before_commit()

    def replace_line(self, leg_id: str, line: NewLine) -> int:
        """Give a leg another line in all its status periods, and return how many there are."""
        with self.tables.writing() as database:
            return replace_line_in(database, leg_id, line)

    def undo_last(self) -> Import:
        """Give the rows that the last import changed their former values, and return what was undone.

        Raises NothingToUndoError, and what ``Tables.check`` raises.
        """
        self.tables.check()
        with self.tables.writing() as database:
            # Within the transaction: another program may be undoing the same import.
            last = last_import(database)
            if last is None:
                raise NothingToUndoError(path=self.tables.path)
            take_back(database, last)
        return last


def replace_line_in(database: sqlite3.Connection, leg_id: str, line: NewLine, imported_at: str = "") -> int:
    """Do what ``Imports.replace_line`` does, in an open transaction; ``imported_at`` is now where it is empty."""
    new = _begin(database, CORRIDOR, leg_id, line.source, imported_at)
    _keep(database, new, "corridor_legs", "leg_id = ?", leg_id)
    changed = database.execute(
        # What was expected of the former line does not hold for the new one.
        "UPDATE corridor_legs SET geom = ?, geometry_source = ?, accuracy_m = ?, expected_km = NULL, "
        "expected_basis = '' WHERE leg_id = ?",
        (*line, leg_id),
    )
    update_extents(database, _LAYERS)
    return changed.rowcount


def replace_townships_in(
    database: sqlite3.Connection, version: str, townships: Mapping[str, NewTownship], imported_at: str = ""
) -> None:
    """Do what ``Imports.replace_townships`` does, in an open transaction."""
    _replace_townships(database, _begin(database, BOUNDARIES, "", version, imported_at), version, townships)


def take_back(database: sqlite3.Connection, last: Import) -> None:
    """Undo the last import in an open transaction."""
    listed = database.execute("SELECT name FROM sqlite_master WHERE name LIKE '%\\_before' ESCAPE '\\'")
    kept = {name for (name,) in listed}
    for table, columns in CHANGED_COLUMNS.items():
        if f"{table}_before" in kept:
            _restore(database, last, table, columns)
    if last.kind == BOUNDARIES:
        database.execute(_SAME_POLYGONS)
    database.execute("DELETE FROM sources WHERE source_id = ?", (last.source_id,))
    database.execute("DELETE FROM imports WHERE import_id = ?", (last.import_id,))
    update_extents(database, _LAYERS)


def _begin(database: sqlite3.Connection, kind: str, subject: str, description: str, imported_at: str = "") -> Import:
    """Note an import in the transaction of ``database`` and list what was imported as a source."""
    database.execute(
        "CREATE TABLE IF NOT EXISTS imports "
        "(import_id INTEGER PRIMARY KEY, kind TEXT, subject TEXT, description TEXT, imported_at TEXT)"
    )
    (number,) = database.execute("SELECT coalesce(max(import_id), 0) + 1 FROM imports").fetchone()
    imported_at = imported_at or datetime.now(timezone.utc).isoformat(timespec="seconds")
    new = Import(number, kind, subject, description, imported_at)
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


def _keep(database: sqlite3.Connection, new: Import, table: str, where: str, *values: object) -> None:
    """Keep the rows of a table that the import is about to change. ``where`` is ours, ``values`` fill its marks."""
    # By name: the analyst may have added a column since, or taken one of those away that an import does not change.
    kept = ("fid", *CHANGED_COLUMNS[table])
    make = "CREATE TABLE IF NOT EXISTS {table}_before AS SELECT 0 AS import_id, {kept} FROM {table} WHERE 0"
    copy = "INSERT INTO {table}_before (import_id, {kept}) SELECT ?, {kept} FROM {table} WHERE"
    database.execute(statement(make, table=table, kept=kept))
    database.execute(" ".join((statement(copy, table=table, kept=kept), where)), (new.import_id, *values))


def _replace_townships(
    database: sqlite3.Connection, new: Import, version: str, townships: Mapping[str, NewTownship]
) -> None:
    for key in ("boundary_version", "boundary_imported"):
        database.execute(
            "INSERT INTO workspace_info (key, value) "
            "SELECT ?1, '' WHERE NOT EXISTS (SELECT 1 FROM workspace_info WHERE key = ?1)",
            (key,),
        )
    _keep(database, new, "workspace_info", "key IN ('boundary_version', 'boundary_imported')")
    of_former_source = "source_id IN (SELECT source_id FROM townships) AND source_id <> ?"
    _keep(database, new, "sources", of_former_source, new.source_id)
    _keep(database, new, "townships", "1")
    # A source that nothing on the map comes from any more must not be credited on it.
    database.execute(
        "UPDATE sources SET attribution = '' WHERE source_id IN (SELECT source_id FROM townships) AND source_id <> ?",
        (new.source_id,),
    )
    for pcode, township in townships.items():
        database.execute(
            "UPDATE townships SET geom = ?, area_km2 = ?, boundary_version = ?, source_id = ? WHERE pcode = ?",
            (township.geometry, round(township.area_km2, 3), version, new.source_id, pcode),
        )
    database.execute(_SAME_POLYGONS)
    for key, value in (("boundary_version", version), ("boundary_imported", new.imported_at[:10])):
        database.execute("UPDATE workspace_info SET value = ? WHERE key = ?", (value, key))
    update_extents(database, _LAYERS)


def last_import(database: sqlite3.Connection) -> Import | None:
    """Return the import that would be undone next; None where nothing was imported."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'imports'").fetchone():
        return None
    row = database.execute(
        "SELECT import_id, kind, subject, description, imported_at FROM imports ORDER BY import_id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else Import(*row)


def _restore(database: sqlite3.Connection, last: Import, table: str, columns: tuple[str, ...]) -> None:
    database.execute(statement(_RESTORE, table=table, columns=columns), (last.import_id, last.import_id))
    database.execute(statement("DELETE FROM {table}_before WHERE import_id = ?", table=table), (last.import_id,))
