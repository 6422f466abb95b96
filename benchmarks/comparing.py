"""What changed between any two days, and what happened on each, in a ledger of 10,000 claims."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from made_ledger import CLAIMS, SEED, UNITS, make_workspace
from rows import Row, milliseconds, seconds

from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.reports.evidence.change_table import csv_of
from kachin_corridors.reports.evidence.changes_text import paragraph_of
from kachin_corridors.store.evidence.comparing import Comparing

FIRST, DAYS, PAIRS = date(2023, 11, 1), 1000, 20
LIMIT_S = 0.1
"""Nothing in the main thread may take longer."""
BACKGROUND_S = 5.0
ROUNDS = 5


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    made = random.Random(SEED)
    pairs = [tuple(FIRST + timedelta(days=made.randrange(DAYS)) for _ in range(2)) for _ in range(PAIRS)]
    with tempfile.TemporaryDirectory() as folder:
        comparing = make_workspace(Path(folder) / "large.gpkg", built_data_path()).comparing
        first = seconds(lambda: comparing.between(*pairs[0]))
        days = seconds(comparing.days)
        slowest = max(_least(another_pair(comparing, *pair)) for pair in pairs)
        changes = comparing.between(FIRST, FIRST + timedelta(days=DAYS))
        told, copied = _least(lambda: paragraph_of(changes)), _least(lambda: csv_of(changes))
        made_of = f"{CLAIMS} claims, {UNITS} units, {len(comparing.days())} days of change"
    return [
        Row("what changed between two days, the slowest of 20 pairs (s)", slowest, LIMIT_S, made_of),
        Row("the same as a paragraph (s)", told, LIMIT_S, f"{len(changes.units)} places that changed"),
        Row("the same as CSV (s)", copied, LIMIT_S, f"{len(changes.units)} places that changed"),
        Row(
            "what is read for it in the background (s)",
            first + days,
            BACKGROUND_S,
            f"once for each state of the file; days of change: {milliseconds(days)}",
        ),
    ]


def another_pair(comparing: Comparing, since: date, day: date) -> Callable[[], object]:
    """Return what compares two days, at each call another one: what was compared before is kept, and nothing to do."""
    calls = count()
    return lambda: comparing.between(since, day + timedelta(days=next(calls)))


def _least(work: Callable[[], object]) -> float:
    return min(seconds(work) for _ in range(ROUNDS))
