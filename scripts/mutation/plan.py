"""What is tried: the files of a room, its mutants, and the tests for each."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .mutants import Mutant, mutants

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 30.0
"""Of tests for one mutant, by the map: the slowest beyond that are not tried."""
SEED = 10


SUITES = {
    "plain": ("-p", "no:pytest_qgis", "-p", "no:pytest-qt", "tests/core", "tests/store", "tests/data"),
    "qgis": (
        "tests/qgis/imports",
        "tests/qgis/sharing",
        "tests/qgis/files/test_outputs.py",
        "tests/qgis/reports/test_leg_table.py",
        "tests/qgis/project/test_workspace.py",
        "tests/qgis/statements",
        "tests/qgis/dock/test_search.py",
        "tests/qgis/control/test_holders.py",
        "tests/qgis/measuring/test_legs_panel.py",
        "tests/qgis/measuring/test_measure_legs.py",
        "tests/qgis/measuring/test_stretches.py",
        "tests/qgis/measuring/test_distances.py",
        "tests/qgis/measuring/test_measurements.py",
        "tests/qgis/expressions/test_answers.py",
    ),
}
"""Tests that run in one process, as pytest's arguments. Of those in QGIS the ones nearest to what is mutated:
starting the dock, or another QGIS, for each mutant would take days."""


@dataclass(frozen=True)
class Room:
    """Folders that are judged together. ``sample``: how many of their mutants are tried; 0 is all."""

    folders: tuple[str, ...]
    suite: str
    sample: int = 0


ROOMS = {
    "control": Room(("core/control",), "plain"),
    "corridors": Room(("core/corridors",), "plain"),
    "geometry": Room(("core/geometry",), "plain"),
    "store": Room(("store",), "plain"),
    "sharing": Room(("sharing", "layers/imports", "algorithms/imports"), "qgis", 100),
}


def of_room(room: Room) -> list[Mutant]:
    """Return the mutants of a room in an order by chance, always the same: the first ones are a fair sample of all."""
    files = [file for folder in room.folders for file in sorted((ROOT / folder).rglob("*.py"))]
    found = [mutant for file in files for mutant in mutants(ROOT, file)]
    random.Random(SEED).shuffle(found)
    return found[: room.sample or len(found)]


@dataclass
class Plan:
    """Mutants, the map of the tests, and the file that gets a line for each."""

    mutants: list[Mutant]
    map: Path
    results: Path
    seconds: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        known: dict[str, Any] = json.loads(self.map.read_text(encoding="utf-8"))
        self.seconds = known["seconds"]
        self._names = list(self.seconds)
        self._failed = set(known["failed"])
        self._reached: dict[str, dict[str, list[int]]] = known["reached"]

    def tests(self, mutant: Mutant, collected: Iterable[str]) -> list[str]:
        """Return the tests that reach the mutant's line, and those that the map does not know; the quickest first."""
        of_line = self._reached.get(mutant.path, {}).get(str(mutant.line), [])
        reaching = {self._names[number] for number in of_line} - self._failed
        chosen: list[str] = []
        total = 0.0
        for test in sorted(collected, key=lambda test: self.seconds.get(test, 0.0)):
            if test in reaching or (test not in self.seconds and test not in self._failed):
                total += self.seconds.get(test, 0.0)
                if chosen and total > MOST_SECONDS:
                    break
                chosen.append(test)
        return chosen

    def distrust(self, test: str) -> None:
        """Leave a test out from now on."""
        print(f"{test} fails without any mutant, and is left out.", file=sys.__stderr__)
        self._failed.add(test)

    def note(self, mutant: Mutant, outcome: str, tests: int, seconds: float) -> None:
        """Add a line to the results."""
        row = {name: value for name, value in asdict(mutant).items() if name != "text"}
        row |= {"outcome": outcome, "tests": tests, "seconds": round(seconds, 2)}
        with self.results.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
