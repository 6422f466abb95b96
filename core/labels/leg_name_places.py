"""Decides where along its line the name of a leg stands, and from which scale on.

The name is nearer to its own line than to that of any other leg, on either side of it; at scales where no stretch of
the line allows that, it is left out. A name at a junction would be read as that of the next leg. The name of a gap
stands on its line, away from all legs, and as near to the end as it can, for the maps show what the gap is to reach.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import transform, unary_union

from ..table_row import TableRow
from ..words import Mode
from .metrics import GAP_NAME, GAP_PREFIX, LEG, LEG_OFFSET, NameStyle
from .on_map import to_map
from .placing import CLEARLY
from .room import roomiest

Band = tuple[float, float]

SCALES = [round(20_000 * 1.1**step) for step in range(60)]
"""The scales that are tried, from 1:20,000 on."""
PLACES = [0.5 + turn * step / 40 for step in range(17) for turn in (1, -1)]
"""How far along the line a name may stand, the middle first."""
PLACES_OF_GAPS = [1 - step / 100 for step in range(1, 100)]


def add_leg_name_places(rows: Sequence[TableRow]) -> None:
    """Fill ``label_at_percent`` and ``label_from`` of the legs."""
    lines = {
        row.values["leg_id"]: transform(to_map().transform, row.geometry) for row in rows if row.geometry is not None
    }
    for row in rows:
        leg_id = row.values["leg_id"]
        others = unary_union([line for other, line in lines.items() if other != leg_id])
        style, words, bands, places = _of_gap(row) if row.values["mode"] == Mode.GAP else _of_leg(row)
        scales = [scale for scale in SCALES if scale <= style.smallest]
        room = partial(_has_room, lines[leg_id], others, style.width(words), bands)
        at, reached = roomiest(places, scales, room)
        row.values.update(label_at_percent=round(100 * at, 1), label_from=scales[reached - 1] if reached else 0)


def _of_gap(row: TableRow) -> tuple[NameStyle, str, list[Band], list[float]]:
    """Return style, words, room across the line and places along it of the name of a gap, which stands on it."""
    words = f"{GAP_PREFIX}{row.values['name']}"
    half = GAP_NAME.height(words) / 2
    return GAP_NAME, words, [(-half, half)], PLACES_OF_GAPS


def _of_leg(row: TableRow) -> tuple[NameStyle, str, list[Band], list[float]]:
    """Return the same of the name of a leg, which stands beside it."""
    words = f"{row.values['name']}, {row.values['mode']}"
    return LEG, words, _beside(LEG, words), PLACES


def _beside(style: NameStyle, words: str) -> list[Band]:
    """Return from where to where, in millimetres left of the line, a name reaches on either side of it."""
    near, far = LEG_OFFSET, LEG_OFFSET + style.height(words)
    return [(near, far), (-far, -near)]


def _has_room(
    line: BaseGeometry, others: BaseGeometry, width: float, bands: Sequence[Band], at: float, scale: int
) -> bool:
    half = width / 2 * scale / 1000
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
    for band in bands:
        near, far = (mm * scale / 1000 / half for mm in band)
        corners = [(along, off) for along, off in ((-1, near), (1, near), (1, far), (-1, far))]
        covered = Polygon([(x + a * east - o * north, y + a * north + o * east) for a, o in corners])
        # A bend of the line may reach into the rectangle; QGIS then sets the words farther off.
        own = max(covered.distance(line), max(0, min(band), -max(band)) * scale / 1000)
        if covered.distance(others) < own + CLEARLY * scale / 1000:
            return False
    return True
