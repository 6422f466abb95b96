"""Command line of the build: scripts/build-data [--output FILE]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from as_package import load_package

load_package()

from .build import TARGET, build  # noqa: E402 (the core must be importable first)
from .problems import SourceError  # noqa: E402


def main() -> int:
    """Build the GeoPackage; report every fault of the sources on standard error."""
    parser = argparse.ArgumentParser(prog="build-data", description="Builds the data of the plugin from its sources.")
    parser.add_argument("--output", type=Path, default=TARGET, help="the GeoPackage to write")
    target: Path = parser.parse_args().output
    try:
        tables = build(target=target)
    except SourceError as error:
        print(f"{error}\nNothing was built: {len(error.problems)} fault(s) in the sources.", file=sys.stderr)
        return 1
    print(f"{target}: {sum(map(len, tables.rows.values()))} rows in {len(tables.rows)} tables")
    return 0


if __name__ == "__main__":
    sys.exit(main())
