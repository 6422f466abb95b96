"""A workspace as version 0.1 made it: without what came later, and with the words of that time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

# Compared with a GeoPackage that version 0.1 built.
LATER_TABLES = (
    "state_lines",
    "lakes",
    "gate_status",
    "gate_reports",
    "main_roads",
    "railways",
    "rivers",
    "context_towns",
)
LATER_COLUMNS = {
    "claims_in_force": (
        "label_from", "label_from_small", "label_gap_mm", "label_side", "label_side_small", "last_report",
        "origin", "recorded_by",
    ),
    "control_claims": ("kind", "origin"),
    "control_status": ("label_from_small", "label_side_small", "last_report", "origin", "recorded_by"),
    "control_units": ("radius_km", "origin"),
    "corridor_legs": ("grade", "label_at_percent", "label_from", "last_report"),
    "mining_clusters": ("grade", "label_from_small", "label_side_small"),
    "mining_statistics": ("grade",),
    "places": ("label_from_small", "label_side_small", "origin"),
    "published_distances": ("grade",),
    "sources": ("reliability", "origin"),
    "township_status": ("last_report",),
}  # fmt: skip


def make_old(workspace: Path) -> None:
    """Turn a copy of the built data into what version 0.1 would have written."""
    with closing(sqlite3.connect(workspace)) as database, database:
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f'DROP TRIGGER "{name}"')
        for table, columns in LATER_COLUMNS.items():
            for column in columns:
                database.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in LATER_TABLES:
            database.execute(f"DROP TABLE {table}")
            for catalogue in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"):
                database.execute(f"DELETE FROM {catalogue} WHERE table_name = ?", (table,))
        changed = database.execute("UPDATE township_status SET status = 'mixed' WHERE status = 'partly reported'")
        assert changed.rowcount > 5
        for _, sql in triggers:
            if not any(table in sql for table in LATER_TABLES):
                database.execute(sql)
