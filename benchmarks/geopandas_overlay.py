"""The same split by GeoPandas, in its own virtual environment: geopandas_overlay.py FILE CALLS; answers in JSON.

The file has one geometry a line as hexadecimal WKB: first the line, then the areas.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import geopandas
from pyproj import Geod
from shapely import from_wkb

CRS = "EPSG:4326"


def main(path: Path, calls: int) -> None:
    """Split the line a few times, and print the least time and the length in each area."""
    geod = Geod(ellps="WGS84")
    route, *polygons = from_wkb(path.read_text(encoding="ascii").split())
    areas = geopandas.GeoDataFrame({"area": range(len(polygons))}, geometry=polygons, crs=CRS)
    line = geopandas.GeoDataFrame(geometry=[route], crs=CRS)
    times = []
    for _ in range(calls):
        start = time.perf_counter()
        pieces = geopandas.overlay(line, areas, how="intersection")
        found = [geod.geometry_length(piece) for piece in pieces.geometry]
        times.append(time.perf_counter() - start)
    lengths = [0.0] * len(polygons)
    for area, length in zip(pieces["area"], found, strict=True):
        lengths[area] += length
    print(json.dumps({"seconds": min(times), "lengths": lengths, "version": geopandas.__version__}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
