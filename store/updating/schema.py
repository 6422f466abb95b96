"""Gives an older workspace the tables, columns and triggers that it lacks, as the shipped data have them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping

from ...core.schema import TABLES
from ...core.table_triggers import TRIGGERS
from ..tables.identifiers import statement

_COLUMN_TYPE = re.compile(r"[A-Z]+")
_CATALOGUES = (
    (
        "DELETE FROM gpkg_contents WHERE table_name = ?",
        "SELECT table_name, data_type, identifier, description, srs_id FROM gpkg_contents WHERE table_name = ?",
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
    ),
    (
        "DELETE FROM gpkg_geometry_columns WHERE table_name = ?",
        "SELECT table_name, column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns "
        "WHERE table_name = ?",
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
        "VALUES (?, ?, ?, ?, ?, ?)",
    ),
    (
        "DELETE FROM gpkg_extensions WHERE table_name = ?",
        "SELECT table_name, column_name, extension_name, definition, scope FROM gpkg_extensions WHERE table_name = ?",
        "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) "
        "VALUES (?, ?, ?, ?, ?)",
    ),
    (
        "DELETE FROM gpkg_ogr_contents WHERE table_name = ?",
        "SELECT table_name FROM gpkg_ogr_contents WHERE table_name = ?",
        "INSERT INTO gpkg_ogr_contents (table_name, feature_count) VALUES (?, 0)",
    ),
)
"""What takes a table out of the lists of a GeoPackage, reads its entries in the shipped data, and adds them."""
_SQL_OF = "SELECT name, sql FROM sqlite_master WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid"


def lacks_columns(database: sqlite3.Connection) -> bool:
    """Tell whether a workspace lacks any table or column of today's."""
    return any(not table.columns.keys() <= column_types(database, table.name).keys() for table in TABLES)


def complete_schema(database: sqlite3.Connection, shipped: sqlite3.Connection) -> dict[str, set[str]]:
    """Add what is missing, in the open transaction of ``database``; return the columns that are new in each table."""
    added: dict[str, set[str]] = {}
    new = [table.name for table in TABLES if not column_types(database, table.name)]
    for table in new:
        _add_table(database, shipped, table)
    for table in (table.name for table in TABLES if table.name not in new):
        present = column_types(database, table)
        for column, kind in column_types(shipped, table).items():
            if column not in present:
                _add_column(database, table, column, kind)
                added.setdefault(table, set()).add(column)
    triggers = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for name, sql in TRIGGERS.items():
        if name not in triggers:
            database.execute(sql)
    return added


def column_types(database: sqlite3.Connection, table: str) -> Mapping[str, str]:
    """Return the columns of a table with their types in SQL; none where there is no such table."""
    return dict(tuple(row) for row in database.execute("SELECT name, type FROM pragma_table_info(?)", (table,)))


def _add_column(database: sqlite3.Connection, table: str, column: str, kind: str) -> None:
    if not _COLUMN_TYPE.fullmatch(kind):
        raise ValueError(f"The shipped data have a column of the type {kind!r}.")
    # The type is one word of capitals: names go through ``statement``.
    database.execute(statement("ALTER TABLE {table} ADD COLUMN {column} ", table=table, column=column) + kind)


def _add_table(database: sqlite3.Connection, shipped: sqlite3.Connection, table: str) -> None:
    """Make a table as GDAL made it in the shipped data: listed as a layer, with its spatial index and triggers."""
    _run_sql_of(database, shipped, "table", table)
    _copy_entries(database, shipped, table)
    for (index,) in shipped.execute("SELECT name FROM sqlite_master WHERE name = ?", (f"rtree_{table}_geom",)):
        _run_sql_of(database, shipped, "table", index)
    _run_sql_of(database, shipped, "trigger", table)


def _run_sql_of(database: sqlite3.Connection, shipped: sqlite3.Connection, kind: str, table: str) -> None:
    for name, sql in shipped.execute(_SQL_OF, (kind, table)).fetchall():
        if not database.execute("SELECT 1 FROM sqlite_master WHERE type = ? AND name = ?", (kind, name)).fetchone():
            database.execute(sql)


def _copy_entries(database: sqlite3.Connection, shipped: sqlite3.Connection, table: str) -> None:
    for delete, select, insert in _CATALOGUES:
        database.execute(delete, (table,))
        rows = shipped.execute(select, (table,)).fetchall()
        database.executemany(insert, [tuple(row) for row in rows])
