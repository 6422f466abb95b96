"""Why something has its colour, in a ledger of 10,000 claims: each kind of thing, once the rows are read."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from made_ledger import CLAIMS, UNITS, make_workspace
from rows import Row, milliseconds, seconds

from kachin_corridors.core.evidence.why import SubjectKind
from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.reports.evidence.timeline import timeline_of
from kachin_corridors.reports.evidence.why_csv import csv_of

DAY = date(2025, 9, 12)
ASKED = (
    (SubjectKind.UNIT, "bhamo", 0.0),
    (SubjectKind.UNIT, "made-333", 0.0),
    (SubjectKind.TOWNSHIP, "MMR001010", 0.0),
    (SubjectKind.CORRIDOR, "stilwell", 350_000.0),
    (SubjectKind.GATE, "pangwa", 0.0),
    (SubjectKind.MINE, "pangwa", 0.0),
    (SubjectKind.PLACE, "bhamo", 0.0),
)
LIMIT_S = 0.05
ROUNDS = 7


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder) / "large.gpkg", built_data_path())

        def explain(kind: SubjectKind, key: str, at_m: float) -> None:
            why = workspace.evidence.of(kind, key, DAY, at_m)
            if why is None:
                raise LookupError(f"The workspace has no {kind} {key}.")
            timeline_of(why)
            csv_of(why)

        read = seconds(workspace.control.holdings)
        for asked in ASKED:
            explain(*asked)
        took = {
            asked: min(seconds(lambda asked=asked: explain(*asked)) for _ in range(ROUNDS))  # type: ignore[misc]
            for asked in ASKED
        }
    (kind, key, _), slowest = max(took.items(), key=lambda each: each[1])
    return [
        Row(
            "why something has its colour, time line and CSV with it, the slowest of seven (s)",
            slowest,
            LIMIT_S,
            f"{kind} {key}; {CLAIMS} claims, {UNITS} units; corridors read once, beside QGIS, in {milliseconds(read)}",
        )
    ]
