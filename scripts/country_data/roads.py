"""The main roads of Myanmar on the Digital Chart of the World: its roads, not its trails."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from shapely.geometry import LineString, shape
from shapely.ops import linemerge, unary_union

from .output import Feature, parts_of

SOURCE_ID = "dcw-roads"
ACCURACY_M = 2_500
"""As scripts/make_road_lines.py has it measured."""
TOLERANCE = 0.002
"""Degrees (200 m) by which the lines may be straightened."""
ROAD = "Road"
LEAST_NETWORK = 0.6
"""Degrees (some 60 km) of road or railway that belong together: shorter bits lead from nowhere to nowhere."""
TOUCHING = 0.003


def road_features(path: Path) -> list[Feature]:
    """Return the main roads, joined where two parts meet."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    parts = [shape(f["geometry"]) for f in features if f["properties"]["F_CODE_DES"] == ROAD]
    lines = [LineString(part) for whole in parts for part in parts_of(whole)]
    joined = sorted(networks(parts_of(linemerge(lines))), key=lambda line: line.bounds)
    return [({"accuracy_m": ACCURACY_M, "source_id": SOURCE_ID}, line.simplify(TOLERANCE)) for line in joined]


def networks(lines: Iterable[LineString]) -> Iterator[LineString]:
    """Yield the lines (EPSG:4326) that belong to a network which is not short."""
    every = list(lines)
    for network in parts_of(unary_union([line.buffer(TOUCHING) for line in every])):
        inside = [line for line in every if network.contains(line)]
        if sum(line.length for line in inside) >= LEAST_NETWORK:
            yield from inside
