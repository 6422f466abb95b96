"""A workspace with all places, but with the claims of few units: what is recorded in it is derived in little time."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from small_ledger import UNITS

from kachin_corridors.store.workspace import Workspace

_UNITS = (*UNITS, "tanai", "laiza", "hpakant-area", "bhamo-myitkyina-road")
_WITHOUT = ("rivers", "lakes", "state_lines", "main_roads", "railways", "context_towns", "gazetteer_rejected")


def with_few_claims(built: Path, target: Path) -> Path:
    """Copy the built data with few units and villages and nothing of the country, and derive it."""
    shutil.copy(built, target)
    units = ", ".join(f"'{unit}'" for unit in _UNITS)
    with Workspace(target).tables.writing() as database:
        for table in ("control_claims", "control_units"):
            database.execute(f"DELETE FROM {table} WHERE unit_id NOT IN ({units})")
        database.execute("DELETE FROM gazetteer WHERE fid % 50 AND township_pcode <> 'MMR001016'")
        for table in _WITHOUT:
            database.execute(f"DELETE FROM {table}")
    Workspace(target).control.derive()
    with closing(sqlite3.connect(target)) as database:
        database.execute("VACUUM")
    return target
