"""Writes the tables of core/schema.py to a GeoPackage, the same bytes for the same rows."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import fiona
from shapely.geometry import mapping

from kachin_corridors.core.schema import CRS, TABLES
from kachin_corridors.core.table_row import Table, TableRow
from kachin_corridors.core.table_triggers import TRIGGERS
from kachin_corridors.store.control.derived_state import note_derived

from .tables import Tables


def write(tables: Tables, target: Path, data_version: date) -> None:
    """Write every table of the schema; ``target`` is replaced only when all is written. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".build-") as folder:
        unfinished = Path(folder) / target.name
        # GDAL writes the time of day into the contents table otherwise.
        with fiona.Env(OGR_CURRENT_DATE=f"{data_version.isoformat()}T00:00:00.000Z"):
            for table in TABLES:
                _write_table(unfinished, table, tables[table.name])
        with closing(sqlite3.connect(unfinished)) as database:
            for trigger in TRIGGERS.values():
                database.execute(trigger)
            note_derived(database)
            database.commit()
        # The journal of a file that QGIS had open would be replayed into the new one.
        for suffix in ("-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        unfinished.replace(target)


def _write_table(path: Path, table: Table, rows: list[TableRow]) -> None:
    description = {"geometry": table.geometry or "None", "properties": dict(table.columns)}
    with fiona.open(
        path,
        "w",
        driver="GPKG",
        layer=table.name,
        schema=description,
        crs=CRS if table.geometry else None,
        encoding="utf-8",
    ) as layer:
        layer.writerecords(_feature(row, table) for row in rows)


def _feature(row: TableRow, table: Table) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": None if row.geometry is None else mapping(row.geometry),
        "properties": {column: _stored(row.values.get(column)) for column in table.columns},
    }


def _stored(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
