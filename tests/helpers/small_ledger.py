"""A workspace with a small ledger, in which much can be recorded in little time."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from kachin_corridors.store.workspace import Workspace

UNITS = ("bhamo", "bhamo-airport", "bhamo-ib-236", "momauk", "momauk-lwegel-road", "waingmaw-area", "lwegel")
DERIVED = ("control_status", "claims_in_force", "township_status", "places", "mining_clusters", "mining_statistics")
LEDGER = ("control_claims", "control_units", "sources")
_TOWNSHIPS = ("MMR001010", "MMR001012", "MMR001002")
_WITHOUT = ("rivers", "lakes", "state_lines", "main_roads", "railways", "context_towns", "gazetteer_rejected")


def make_small(built: Path, target: Path) -> Path:
    """Copy few units, townships and villages of the built data, one corridor and nothing of the country; derive it."""
    shutil.copy(built, target)
    units, townships = (", ".join(f"'{one}'" for one in those) for those in (UNITS, _TOWNSHIPS))
    with Workspace(target).tables.writing() as database:
        database.execute(f"DELETE FROM control_claims WHERE unit_id NOT IN ({units})")
        database.execute(f"DELETE FROM control_units WHERE unit_id NOT IN ({units})")
        database.execute(f"DELETE FROM townships WHERE pcode NOT IN ({townships})")
        database.execute("DELETE FROM corridor_legs WHERE leg_id NOT LIKE 'stilwell%'")
        database.execute("DELETE FROM leg_waypoints WHERE leg_id NOT LIKE 'stilwell%'")
        ends = " UNION ".join(f"SELECT {end}_place_id FROM corridor_legs" for end in ("from", "to"))
        database.execute(f"DELETE FROM places WHERE township_pcode NOT IN ({townships}) AND place_id NOT IN ({ends})")
        for table in ("gate_status", "gate_reports"):
            database.execute(f"DELETE FROM {table} WHERE place_id NOT IN (SELECT place_id FROM places)")
        database.execute("DELETE FROM gazetteer WHERE fid % 50 AND township_pcode <> 'MMR001016'")
        database.execute("DELETE FROM mining_statistics")
        for table in _WITHOUT:
            database.execute(f"DELETE FROM {table}")
    Workspace(target).control.derive()
    with closing(sqlite3.connect(target)) as database:
        database.execute("VACUUM")
    return target


def contents(path: Path, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of tables, by their numbers."""
    with closing(sqlite3.connect(path)) as database:
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables}


def derived_from_scratch(path: Path, copy: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return what follows from the ledger of a workspace where nothing was derived yet, without the rows' numbers."""
    shutil.copy(path, copy)
    with Workspace(copy).tables.writing() as database:
        for table in DERIVED[:3]:
            database.execute(f"DELETE FROM {table}")
        for table in ("places", "mining_clusters"):
            database.execute(f"UPDATE {table} SET label_side = NULL, label_from = NULL, label_gap_mm = NULL")
    Workspace(copy).control.derive()
    return without_numbers(contents(copy, *DERIVED))


def without_numbers(tables: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """Return rows without the first column, their fid, in an order of their own."""
    return {table: sorted((row[1:] for row in rows), key=repr) for table, rows in tables.items()}
