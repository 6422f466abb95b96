"""Prints the table that ``measurelegs`` wrote as CSV: scripts/demo ends with it."""

from __future__ import annotations

import csv
import sys
from pathlib import Path


def main(path: Path) -> None:
    """Print one line per leg, stretch and corridor; lengths in km."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    print(
        f"\n{'':9}{'leg':36}{'mode':14}{'status':20}{'straight km':>12}{'line km':>10}{'published km':>14}{'ratio':>7}"
    )
    corridor = ""
    for row in rows:
        if row["corridor"] != corridor:
            corridor = row["corridor"]
            print(corridor)
        ratio = row["published_ratio"] or row["ratio"]
        print(
            f"  {row['kind']:<9}{row['name'][:34]:<34}{row['mode']:<14}{row['status'][:19]:<20}"
            f"{float(row['straight_km']):>12.1f}{float(row['along_km']):>10.1f}{row['published_km'] or '–':>14}"
            f"{float(ratio):>7.2f}{'  ' + row['remark'] if row['remark'] else ''}"
        )
    print("Ratio: published over straight line; where nothing is published, line over straight line.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
