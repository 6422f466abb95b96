"""The same split by GeoPandas. Run in its own virtual environment: geopandas_overlay.py VERTICES; answers in JSON."""

from __future__ import annotations

import json
import sys
import time

import geopandas
import made_data
import numpy as np
from pyproj import Geod
from shapely.geometry import LineString

ROUNDS = 3
CRS = "EPSG:4326"


def main(vertices: int) -> None:
    """Split the line a few times, and print the least time and the length in each area."""
    geod = Geod(ellps="WGS84")
    polygons = made_data.areas()
    areas = geopandas.GeoDataFrame({"area": range(len(polygons))}, geometry=polygons, crs=CRS)
    line = geopandas.GeoDataFrame(geometry=[LineString(np.column_stack(made_data.route(vertices)))], crs=CRS)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        pieces = geopandas.overlay(line, areas, how="intersection")
        found = [geod.geometry_length(piece) for piece in pieces.geometry]
        times.append(time.perf_counter() - start)
    lengths = [0.0] * len(polygons)
    for area, length in zip(pieces["area"], found):
        lengths[area] += length
    print(json.dumps({"seconds": min(times), "lengths": lengths, "version": geopandas.__version__}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
