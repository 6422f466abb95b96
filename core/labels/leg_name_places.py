"""Decides where along its line the name of a leg stands, and from which scale on.

The name is nearer to its own line than to that of any other leg, on either side of it; at scales where no stretch of
the line allows that, it is left out. A name at a junction would be read as that of the next leg.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from pyproj import Transformer
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import transform, unary_union

from ..table_row import TableRow
from .metrics import LEG, LEG_OFFSET
from .name_places import CLEARLY, MAP_CRS, roomiest

SCALES = [scale for scale in (round(20_000 * 1.1**step) for step in range(47)) if scale <= LEG.smallest]
"""The scales that are tried, from 1:20,000 to that beyond which no leg has its name."""
PLACES = [0.5 + turn * step / 40 for step in range(17) for turn in (1, -1)]
"""How far along the line a name may stand, the middle first."""


def add_leg_name_places(rows: Sequence[TableRow]) -> None:
    """Fill ``label_at_percent`` and ``label_from`` of the legs."""
    to_map = Transformer.from_crs("EPSG:4326", MAP_CRS, always_xy=True)
    lines = {
        row.values["leg_id"]: transform(to_map.transform, row.geometry) for row in rows if row.geometry is not None
    }
    for row in rows:
        leg_id = row.values["leg_id"]
        others = unary_union([line for other, line in lines.items() if other != leg_id])
        words = f"{row.values['name']}, {row.values['mode']}"
        at, reached = roomiest(PLACES, SCALES, partial(_has_room, lines[leg_id], others, words))
        row.values.update(label_at_percent=round(100 * at, 1), label_from=SCALES[reached - 1] if reached else 0)


def _has_room(line: BaseGeometry, others: BaseGeometry, words: str, at: float, scale: int) -> bool:
    half = LEG.width(words) / 2 * scale / 1000
    middle = at * line.length
    if middle < half or middle + half > line.length:
        return False
    start, end = line.interpolate(middle - half), line.interpolate(middle + half)
    chord = math.hypot(end.x - start.x, end.y - start.y)
    if chord < 1.8 * half:
        # The line bends too much for straight words beside it.
        return False
    x, y = line.interpolate(middle).coords[0]
    east, north = (end.x - start.x) / chord * half, (end.y - start.y) / chord * half
    for side in (1, -1):
        near, far = (side * mm * scale / 1000 / half for mm in (LEG_OFFSET, LEG_OFFSET + LEG.height(words)))
        corners = [(along, off) for along, off in ((-1, near), (1, near), (1, far), (-1, far))]
        covered = Polygon([(x + a * east - o * north, y + a * north + o * east) for a, o in corners])
        if covered.distance(others) < covered.distance(line) + CLEARLY * scale / 1000:
            return False
    return True
