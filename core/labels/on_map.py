"""Positions of rows in the CRS in which the map is drawn."""

from __future__ import annotations

from functools import lru_cache

from pyproj import Transformer
from shapely.geometry import Point

from ..table_row import TableRow
from .named_marks import MAP_CRS


@lru_cache(maxsize=1)
def to_map() -> Transformer:
    """Return what transforms longitude and latitude to MAP_CRS, for all threads: it takes milliseconds to make."""
    return Transformer.from_crs("EPSG:4326", MAP_CRS, always_xy=True)


class OnMap:
    """Returns where the point of a row is, in metres of MAP_CRS. Rows that share a geometry are looked at once."""

    def __init__(self) -> None:
        self._to_map = to_map()
        # With the geometry, so that its id stays its own.
        self._known: dict[int, tuple[Point, tuple[float, float]]] = {}

    def __call__(self, row: TableRow) -> tuple[float, float]:
        """Return the position of a row. Raises TypeError for one without a point."""
        point = row.geometry
        if not isinstance(point, Point):
            raise TypeError(f"a name stands at a point, not at {point!r}")
        if id(point) not in self._known:
            x, y = self._to_map.transform(point.x, point.y)
            self._known[id(point)] = point, (float(x), float(y))
        return self._known[id(point)][1]
