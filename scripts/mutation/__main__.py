"""Command line of scripts/mutate."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from .plan import ROOMS, ROOT, SUITES, Plan, of_room
from .tests_map import TestsMap
from .trial import Trial

BUILD = ROOT / "build" / "mutation"
UNNOTICED, NONE = ("survived", "not reached", "not applied"), ("not tried",)
NOT_TRIED = {"outcome": "not tried"}


def main() -> int:
    """Make a map of tests, try the mutants of a room, or tell what came of them."""
    parser = argparse.ArgumentParser(
        prog="scripts/mutate", description="Breaks the code, and looks whether a test notices."
    )
    actions = parser.add_subparsers(dest="action", required=True)
    made = actions.add_parser("map", help="note which tests reach which lines: first of all, and after changes")
    made.add_argument("suite", choices=SUITES)
    made.add_argument("tests", nargs="*", help="only these, which are added to the map that there is")
    tried = actions.add_parser("try", help="try the mutants of a room that were not tried yet")
    tried.add_argument("room", choices=ROOMS)
    tried.add_argument("--suite", choices=SUITES, help="with other tests than the room's own")
    tried.add_argument("--survivors", action="store_true", help="only those that no test has noticed so far")
    tried.add_argument("--most", type=int, metavar="N", help="so many only; the next call tries more")
    told = actions.add_parser("report", help="print the figures of a room, and the mutants that no test noticed")
    told.add_argument("room", choices=ROOMS)
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)
    if arguments.action == "map":
        plugin = TestsMap(BUILD / f"{arguments.suite}.json", adds=bool(arguments.tests))
        return _run(arguments.suite, plugin, arguments.tests)
    results = BUILD / f"{arguments.room}.jsonl"
    if arguments.action == "try":
        suite = arguments.suite or ROOMS[arguments.room].suite
        known = _outcomes(arguments.room) if results.exists() else {}
        found = [
            each
            for each in of_room(ROOMS[arguments.room])
            if known.get((each.path, each.number), NOT_TRIED)["outcome"] in (UNNOTICED if arguments.survivors else NONE)
        ][: arguments.most]
        return _run(suite, Trial(Plan(found, BUILD / f"{suite}.json", results)))
    _report(arguments.room)
    return 0


def _run(suite: str, plugin: object, tests: Sequence[str] = ()) -> int:
    chosen = [word for word in SUITES[suite] if not (tests and word.startswith("tests/"))]
    return int(pytest.main(["-q", "-o", "cache_dir=build/mutation/cache", *chosen, *tests], plugins=[plugin]))


def _outcomes(room: str) -> dict[tuple[str, int], dict[str, Any]]:
    lines = (BUILD / f"{room}.jsonl").read_text(encoding="utf-8").splitlines()
    return {(row["path"], row["number"]): row for row in map(json.loads, lines)}


def _difference(row: dict[str, Any]) -> str:
    """Return what was changed into what: of several lines those that differ."""
    before, after = row["before"].splitlines(), row["after"].splitlines()
    if len(before) > 1:
        before, after = (
            [line.strip() for line in one if line not in other] for one, other in ((before, after), (after, before))
        )
    return f"{' '.join(before)} -> {' '.join(after)}"


def _report(room: str) -> None:
    rows = _outcomes(room)
    counted = Counter(row["outcome"] for row in rows.values())
    noticed = sum(counted.values()) - sum(counted[outcome] for outcome in UNNOTICED)
    for row in rows.values():
        if row["outcome"] in UNNOTICED:
            print(f"{row['path']}:{row['line']} [{row['number']}] {row['outcome']}: {_difference(row)}")
    print(f"{room}: {noticed} of {len(rows)} noticed, {100 * noticed / len(rows):.1f} %: {dict(counted)}")


if __name__ == "__main__":
    sys.exit(main())
