"""Runs the benchmarks, prints a table, and ends with 1 when a number is beyond its limit. See scripts/benchmark."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from qgis.core import QgsApplication

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))

from as_package import load_package
from rows import Row

BENCHMARKS = (
    "geodesic_lengths",
    "split_by_areas",
    "situation_date",
    "search",
    "report_form",
    "why",
    "comparing",
    "plugin_start",
    "opening",
    "import_corridor",
    "recording",
)
"""Modules in this folder with ``run() -> list[Row]``. A new one: a file, and its name here."""


def main(names: list[str]) -> int:
    """Run the benchmarks of these names, or all, and return the exit code."""
    unknown = set(names) - set(BENCHMARKS)
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}: {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    application = QgsApplication([], False)
    application.initQgis()
    load_package()
    rows: list[Row] = []
    for name in names or BENCHMARKS:
        for row in importlib.import_module(name).run():
            verdict = "PASS" if row.passed else "FAIL"
            print(f"{verdict}  {row.value:10.3g}  <= {row.limit:<8g} {row.what}\n{'':28}{row.made_of}", flush=True)
            rows.append(row)
    failed = [row for row in rows if not row.passed]
    print(f"{len(rows) - len(failed)} of {len(rows)} within their limits.")
    application.exitQgis()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
