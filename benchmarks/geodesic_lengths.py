"""Lengths of lines: exactness against GeographicLib; time and memory for a million vertices."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import made_data
import numpy as np
from geographiclib.geodesic import Geodesic
from pyproj import Geod
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
)
from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.core.geometry.geodesy import line_length
from kachin_corridors.core.geometry.lines import measure_line
from kachin_corridors.core.geometry.wkb import line_wkb
from kachin_corridors.layers.measuring.geometries import measure_geometry, to_degrees

LINES = 10_000
VERTICES = 1_000_000
ROUNDS = 7


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    points = np.column_stack(made_data.route(VERTICES))
    line = _of_qgis(points)
    return [_exactness(), *_times(points, line), _memory(points), _memory_of_qgis(points, line)]


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


@dataclass(frozen=True)
class _OfQgis:
    """A line as QGIS holds it, and what measures it there."""

    geometry: QgsGeometry
    transform: QgsCoordinateTransform
    measure: QgsDistanceArea


def _of_qgis(points: made_data.Array) -> _OfQgis:
    geometry = QgsGeometry()
    geometry.fromWkb(line_wkb(points))
    context = QgsCoordinateTransformContext()
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    if not measure.setEllipsoid("EPSG:7030"):
        raise RuntimeError("QGIS does not know WGS 84.")
    return _OfQgis(geometry, to_degrees(crs, "line", context), measure)


def _times(points: made_data.Array, line: _OfQgis) -> list[Row]:
    geod = Geod(ellps="WGS84")
    # Two that are nearly alike: side by side, and more often, or a busy moment decides.
    ours, bare = alternately(
        2 * ROUNDS,
        lambda: seconds(lambda: measure_line([points])),
        lambda: seconds(lambda: geod.line_length(points[:, 0], points[:, 1])),
    )
    layer, by_qgis = alternately(
        ROUNDS,
        lambda: seconds(lambda: measure_geometry(line.geometry, line.transform)),
        lambda: seconds(lambda: line.measure.measureLength(line.geometry)),
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


def _memory_of_qgis(points: made_data.Array, line: _OfQgis) -> Row:
    """Compare the greatest memory of the process: what QGIS needs to hand its vertices over is in it."""
    ours = min(_peak(lambda: measure_geometry(line.geometry, line.transform)) for _ in range(ROUNDS))
    by_qgis = min(_peak(lambda: line.measure.measureLength(line.geometry)) for _ in range(ROUNDS))
    return Row(
        f"memory that measure_geometry of {VERTICES} vertices adds / that of QgsDistanceArea.measureLength",
        ours / by_qgis,
        1.0,
        f"{ours / 1e6:.0f} MB / {by_qgis / 1e6:.0f} MB, beside {points.nbytes / 1e6:.0f} MB of coordinates; QGIS "
        "takes 48 MB to write them as WKB",
    )


def _peak(work: Callable[[], object]) -> int:
    """Return by how many bytes the process grows at most during one call (Linux)."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the greatest so far is forgotten
    before = _status("VmRSS")
    work()
    return _status("VmHWM") - before


def _status(name: str) -> int:
    (line,) = (each for each in Path("/proc/self/status").read_text("ascii").splitlines() if each.startswith(name))
    return int(line.split()[1]) * 1024
