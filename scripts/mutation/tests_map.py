"""A plugin of pytest: notes in a file which lines each test reaches, and how long it takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from coverage import Coverage

from . import profile

ROOT = Path(__file__).resolve().parents[2]


class TestsMap:
    """Give it to pytest.main as a plugin. ``target`` is written when all tests have been run;
    with ``adds`` what it has of other tests is kept.
    """

    def __init__(self, target: Path, *, adds: bool) -> None:
        self._target, self._adds = target, adds
        folders = [ROOT / folder for folder in ("core", "store", "layers", "sharing", "algorithms", "reports")]
        self._coverage = Coverage(data_file=None, source=[str(folder) for folder in folders], config_file=False)
        self._seconds: dict[str, float] = {}
        self._failed: set[str] = set()

    def pytest_sessionstart(self) -> None:
        """Begin before anything of the plugin is imported."""
        profile.load()
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Note what the test and its fixtures reach."""
        self._coverage.switch_context(item.nodeid)
        began = process_time()
        result = yield
        self._seconds[item.nodeid] = round(process_time() - began, 4)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what fails without any mutant: it could not tell one."""
        if report.failed:
            self._failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write the map."""
        self._coverage.stop()
        data = self._coverage.get_data()
        known: dict[str, Any] = {"seconds": {}, "failed": [], "reached": {}}
        if self._adds:
            known = json.loads(self._target.read_text(encoding="utf-8"))
        known["seconds"].update(self._seconds)
        numbers = {test: number for number, test in enumerate(known["seconds"])}
        for file in data.measured_files():
            lines = known["reached"].setdefault(str(Path(file).relative_to(ROOT)), {})
            for line, by in data.contexts_by_lineno(file).items():
                reaching = {numbers[test] for test in by if test in numbers}
                lines[str(line)] = sorted(reaching.union(lines.get(str(line), ())))
        known["failed"] = sorted({*known["failed"], *self._failed})
        self._target.write_text(json.dumps(known), encoding="utf-8")
