"""The extents that a GeoPackage states of its layers, and when each was changed last."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from .identifiers import statement

_SET_EXTENT = """
    UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (min_x, min_y, max_x, max_y) =
        (SELECT min(ST_MinX(geom)), min(ST_MinY(geom)), max(ST_MaxX(geom)), max(ST_MaxY(geom))
         FROM (SELECT DISTINCT geom FROM {table}))
    WHERE table_name = ?
"""

_SET_TIME = "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?"


def update_extents(database: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Set the extents of layers and the time of the change, in the transaction of ``database``."""
    for table in tables:
        database.execute(statement(_SET_EXTENT, table=table), (table,))


def note_change(database: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Note that tables without geometries were changed now, in the transaction of ``database``."""
    for table in tables:
        database.execute(_SET_TIME, (table,))
