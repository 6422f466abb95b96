"""A key pressed in QGIS' locator bar: what is searched, with and without what was read of the file before."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from rows import Row, milliseconds

from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.layers.search import search
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
QUERIES = ("my", "myit", "myitkyina", "bha", "stilwell 120", "nam san", "chipwi")
ROUNDS = 5


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    firsts, nexts = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            workspace = Path(shutil.copy(built_data_path(), folder))
            firsts.append(_seconds(workspace, QUERIES[0]))
            _seconds(workspace, "stilwell 1")
            nexts.append(max(_seconds(workspace, query) for query in QUERIES))
    first, slowest = median(firsts), median(nexts)
    return [
        Row(
            "a search once the names are read, slowest query, over the first search of a file (ratio)",
            slowest / first,
            0.2,
            f"first {milliseconds(first)}, then {milliseconds(slowest)} at most; {len(QUERIES)} queries",
        )
    ]


def _seconds(workspace: Path, query: str) -> float:
    start = perf_counter()
    list(search(Workspace(workspace), query, DAY))
    return perf_counter() - start
