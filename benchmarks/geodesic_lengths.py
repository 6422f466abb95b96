"""Lengths of lines: exactness against GeographicLib; time and memory for a million vertices."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import made_data
import numpy as np
from geographiclib.geodesic import Geodesic
from pyproj import Geod
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsDistanceArea, QgsGeometry
from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.core.geodesy import line_length
from kachin_corridors.core.lines import measure_line
from kachin_corridors.core.wkb import line_wkb
from kachin_corridors.layers.measuring import measure_geometry, to_degrees

LINES = 10_000
VERTICES = 1_000_000
ROUNDS = 7


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    points = np.column_stack(made_data.route(VERTICES))
    return [_exactness(), *_times(points), _memory(points)]


def _exactness() -> Row:
    errors = []
    for line in made_data.hard_lines(LINES):
        expected = sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(line))
        errors.append(abs(line_length(line) - expected) / expected)
    return Row(
        f"length of {LINES} lines against GeographicLib, greatest relative difference",
        max(errors),
        1e-9,
        f"mean {np.mean(errors):.1e}; lines anywhere, nearly antipodal, by the poles, of 10 m",
    )


def _times(points: made_data.Array) -> list[Row]:
    geod = Geod(ellps="WGS84")
    geometry = QgsGeometry()
    geometry.fromWkb(line_wkb(points))
    context = QgsCoordinateTransformContext()
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = to_degrees(crs, "line", context)
    qgis = QgsDistanceArea()
    qgis.setSourceCrs(crs, context)
    if not qgis.setEllipsoid("EPSG:7030"):
        raise RuntimeError("QGIS does not know WGS 84.")
    ours, bare, layer, by_qgis = alternately(
        ROUNDS,
        lambda: seconds(lambda: measure_line([points])),
        lambda: seconds(lambda: geod.line_length(points[:, 0], points[:, 1])),
        lambda: seconds(lambda: measure_geometry(geometry, transform)),
        lambda: seconds(lambda: qgis.measureLength(geometry)),
    )
    return [
        Row(
            f"measure_line of {VERTICES} vertices / Geod.line_length",
            ours / bare,
            1.2,
            f"{milliseconds(ours)} / {milliseconds(bare)}",
        ),
        Row(
            f"measure_geometry of {VERTICES} vertices / QgsDistanceArea.measureLength",
            layer / by_qgis,
            1.0,
            f"{milliseconds(layer)} / {milliseconds(by_qgis)}",
        ),
    ]


def _memory(points: made_data.Array) -> Row:
    tracemalloc.start()
    measure_line([points])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Row(
        f"greatest memory while measuring {VERTICES} vertices / their coordinates, these included",
        (points.nbytes + peak) / points.nbytes,
        3.0,
        f"{(points.nbytes + peak) / 1e6:.0f} MB / {points.nbytes / 1e6:.0f} MB",
    )
