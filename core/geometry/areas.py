"""Areas with a value each, made ready for splitting lines by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..pairs import zip_equal
from .arrays import as_numbers
from .box_trees import BoxTree, SegmentTree, overlapping
from .wkb import paths_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry
    from shapely.prepared import PreparedGeometry

    from .geodesy import Coordinates, Indices


MakeValid = Callable[[bytes], bytes]
"""Returns what an invalid area covers as a valid one, both as WKB; what has no area, a spike or a line, is left out.

It is handed in: QGIS has GEOS' own, where shapely may be too old for it.
"""

_TURN = 360.0


class Areas:
    """Polygons and multipolygons, each with a value; they may overlap, touch and have holes.

    Edges are straight in longitude and latitude, and a border belongs to its area. An area that reaches beyond 180
    degrees east or west stands for the same place within them too. Invalid areas are repaired when they are met.
    """

    def __init__(self, areas: Iterable[bytes], values: Sequence[str], make_valid: MakeValid) -> None:
        """Index areas in EPSG:4326, given as WKB: ``bytes(geometry.asWkb())`` of QGIS, ``geometry.wkb`` of shapely."""
        self.values = tuple(values)
        self._make_valid = make_valid
        self.repaired: set[int] = set()
        """Numbers (from 0) of the areas that were met so far and had to be repaired."""
        self._areas = list(areas)
        self._prepared: dict[int, PreparedGeometry[BaseGeometry]] = {}
        self._edges: SegmentTree | None = None
        self._index([[ring for ring in paths_of(area) if len(ring)] for area in self._areas])

    def borders_near(self, line: SegmentTree) -> tuple[Indices, Coordinates, Coordinates, Indices]:
        """Return the edges whose boxes overlap the box of a segment of a line, one row for each such pair.

        Four columns: number of the segment, both ends of the edge, number of the area.
        """
        import numpy as np

        if self._edges is None:
            nowhere, none = np.empty((0, 2)), np.empty(0, dtype=np.intp)
            return none, nowhere, nowhere, none
        segments, edges = overlapping(line, self._edges)
        owners = self._owners[np.searchsorted(self._starts, edges, side="right") - 1]
        return segments, self._edges.points[edges], self._edges.points[edges + 1], owners

    def around(self, points: Coordinates) -> list[set[int]]:
        """Return for each point the numbers of the areas that it is in. Longitudes within -180..180."""
        import numpy as np
        from shapely.geometry import Point

        found: list[set[int]] = [set() for _ in points]
        if self._edges is None or not len(points):
            return found
        numbers, copies = overlapping(BoxTree(np.column_stack([points, -points])), self._boxes)
        for number, copy in zip_equal(numbers, copies):
            area = int(self._owners[copy])
            lon, lat = as_numbers(points[number])
            if self._prepare(area).covers(Point(lon - self._shifts[copy], lat)):
                found[number].add(area)
        return found

    def _prepare(self, area: int) -> PreparedGeometry[BaseGeometry]:
        from shapely import wkb
        from shapely.prepared import prep

        if area not in self._prepared:
            geometry = _valid(self._areas[area])
            if geometry is None:
                # The borders of what is valid run along those of what was not: the cuts stay where they are.
                self.repaired.add(area)
                geometry = wkb.loads(self._make_valid(self._areas[area]))
            self._prepared[area] = prep(geometry)
        return self._prepared[area]

    def _index(self, rings: Sequence[Sequence[Coordinates]]) -> None:
        """Index all edges, and the boxes of the areas; those beyond 180 degrees once more, a turn away."""
        import numpy as np

        paths: list[Coordinates] = []
        starts: list[int] = []
        owners: list[int] = []
        shifts: list[float] = []
        count = 0
        for area, of_area in enumerate(rings):
            for shift in _shifts(of_area):
                starts.append(count)
                owners.append(area)
                shifts.append(shift)
                paths += [path + np.array([shift, 0.0]) for path in of_area] if shift else of_area
                count += sum(len(path) + 1 for path in of_area)
        if not paths:
            return
        self._starts, self._owners, self._shifts = np.array(starts), np.array(owners), shifts
        self._edges = SegmentTree(paths)
        least = np.fmin.reduceat(self._edges.points, self._starts)
        self._boxes = BoxTree(np.column_stack([least, -np.fmax.reduceat(self._edges.points, self._starts)]))


def _valid(area: bytes) -> BaseGeometry | None:
    """Return an area as a geometry; None where it is none that is valid."""
    from shapely import wkb
    from shapely.errors import ShapelyError

    try:
        geometry = wkb.loads(area)
    except ShapelyError:  # of a ring of two or three points
        return None
    return geometry if geometry.is_valid else None


def _shifts(rings: Sequence[Coordinates]) -> Iterator[float]:
    """Return by how many degrees an area is to be moved, so that all of it is within -180..180 in one copy or two."""
    if rings:
        yield 0.0
        if max(ring[:, 0].max() for ring in rings) > _TURN / 2:
            yield -_TURN
        if min(ring[:, 0].min() for ring in rings) < -_TURN / 2:
            yield _TURN
