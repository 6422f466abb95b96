"""Kilometres of a line by area, 330 areas with 11 MB of vertices: against GeoPandas, against QGIS, and by size."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import made_data
import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsDistanceArea, QgsGeometry
from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.core.geometry.areas import Areas
from kachin_corridors.core.geometry.geodesy import line_length
from kachin_corridors.core.geometry.splitting import Piece, split
from kachin_corridors.core.geometry.wkb import line_wkb
from kachin_corridors.layers.measuring.geometries import area_wkb, line_parts, to_degrees
from kachin_corridors.layers.stored_geometry import wkb_made_valid

VERTICES = 100_000
SIZES = (1_000, 10_000, 100_000, 1_000_000)
ROUNDS = 7
CALLS = 3  # in a turn
NOISE = 1.25  # of two times, each the least of several, on a machine that does other things too
FOLDER = Path(__file__).parent


class Case:
    """A line and areas, as QGIS holds them."""

    def __init__(self, vertices: int, areas: list[bytes]) -> None:
        self.points = np.column_stack(made_data.route(vertices))
        self.line = _geometry(line_wkb(self.points))
        self.areas = [_geometry(area) for area in areas]
        self._crs = QgsCoordinateReferenceSystem("EPSG:4326")
        self._transform = to_degrees(self._crs, "case", QgsCoordinateTransformContext())
        self._qgis = QgsDistanceArea()
        self._qgis.setSourceCrs(self._crs, QgsCoordinateTransformContext())
        if not self._qgis.setEllipsoid("EPSG:7030"):
            raise RuntimeError("QGIS does not know WGS 84.")

    def by_plugin(self) -> list[Piece]:
        """Read the geometries of QGIS, index the areas, split and measure: all that the algorithm does in between."""
        areas = Areas(
            [area_wkb(area, self._transform) for area in self.areas],
            [str(n) for n in range(len(self.areas))],
            wkb_made_valid,
        )
        return split(line_parts(self.line, self._transform).parts, areas)

    def by_qgis(self) -> list[float]:
        """Intersect and measure polygon by polygon."""
        lengths = []
        box = self.line.boundingBox()
        for area in self.areas:
            piece = self.line.intersection(area) if box.intersects(area.boundingBox()) else QgsGeometry()
            lengths.append(self._qgis.measureLength(piece) if not piece.isEmpty() else 0.0)
        return lengths


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    areas = [area.wkb for area in made_data.areas()]
    case = Case(VERTICES, areas)
    return [*_against_others(case), *_growth(areas)]


def _against_others(case: Case) -> list[Row]:
    overlay = Overlay(case)
    ours, by_overlay, by_qgis = alternately(
        ROUNDS, lambda: _least(case.by_plugin), overlay.seconds, lambda: _least(case.by_qgis)
    )
    pieces = case.by_plugin()
    total = sum(line_length(piece.points) for piece in pieces)
    lengths: dict[int, float] = defaultdict(float)
    for piece in pieces:
        for value in piece.values:
            lengths[int(value)] += piece.length_m
    difference = max(abs(lengths.get(number, 0.0) - length) for number, length in enumerate(overlay.lengths))
    title = f"split {VERTICES} vertices by {len(case.areas)} areas"
    return [
        Row(
            f"{title} / geopandas.overlay + Geod",
            ours / by_overlay,
            1.0,
            f"{milliseconds(ours)} / {milliseconds(by_overlay)} (GeoPandas {overlay.version}, in its own process)",
        ),
        Row(
            f"{title} / QgsGeometry.intersection one by one",
            ours / by_qgis,
            0.5,
            f"{milliseconds(ours)} / {milliseconds(by_qgis)}",
        ),
        Row(
            f"{title}: the pieces as drawn less the whole (m)",
            abs(total - line_length(case.points)),
            0.001,
            f"{len(pieces)} pieces, {total / 1000:.1f} km",
        ),
        Row(
            f"{title}: greatest difference from GeoPandas in an area (m)",
            difference,
            0.001,
            f"{sum(length > 0 for length in overlay.lengths)} areas met",
        ),
    ]


def _least(work: Callable[[], object]) -> float:
    """Return the least time of as many calls as GeoPandas makes in its turn: more of them would favour it."""
    return min(seconds(work) for _ in range(CALLS))


def _growth(areas: list[bytes]) -> list[Row]:
    cases = [Case(vertices, areas) for vertices in SIZES]
    index = Areas(areas, [str(number) for number in range(len(areas))], wkb_made_valid)
    times = alternately(ROUNDS, *(lambda case=case: seconds(lambda: split([case.points], index)) for case in cases))
    work = np.array(SIZES) * np.log2(SIZES)
    per_work = np.array(times) / work * 1e9
    exponent = float(np.polyfit(np.log(work), np.log(times), 1)[0])
    made_of = ", ".join(f"{size}: {milliseconds(time)}" for size, time in zip(SIZES, times, strict=True))
    return [
        Row("split 10^3 to 10^6 vertices: fitted exponent of n log n", exponent, 1.0, made_of),
        Row(
            "split 10^6 vertices: time per n log n / that of 10^5",
            float(per_work[-1] / per_work[-2]),
            NOISE,
            "ns per n log2 n: " + ", ".join(f"{number:.1f}" for number in per_work),
        ),
    ]


class Overlay:
    """GeoPandas in a Python of its own: its GEOS and PROJ must not meet those of QGIS."""

    def __init__(self, case: Case) -> None:
        self._geometries = "\n".join(bytes(geometry.asWkb()).hex() for geometry in (case.line, *case.areas))
        self.lengths: list[float] = []
        self.version = ""

    def seconds(self) -> float:
        """Return the time that GeoPandas needs, with all geometries in memory already; the least of its rounds."""
        clean = {name: value for name, value in os.environ.items() if name not in ("PROJ_DATA", "PYTHONPATH")}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "geometries.txt"
            path.write_text(self._geometries, encoding="ascii")
            script = str(FOLDER / "geopandas_overlay.py")
            command = [os.environ["GEOPANDAS_PYTHON"], script, str(path), str(CALLS)]
            run = subprocess.run(command, capture_output=True, text=True, check=True, env=clean)
        answer = json.loads(run.stdout)
        self.lengths, self.version = answer["lengths"], answer["version"]
        return float(answer["seconds"])


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
