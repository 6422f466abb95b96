"""Where maps of several dates go beside each other: millimetres of paper, no QGIS."""

from __future__ import annotations

import math
from dataclasses import dataclass

GAP_MM = 3.0
HEADING_MM = 7.0
"""Above each map, for its date."""


@dataclass(frozen=True)
class Box:
    """A rectangle on paper, from the top left of the page."""

    x: float
    y: float
    width: float
    height: float


def boxes_in(count: int, room: Box, aspect: float) -> list[Box]:
    """Return boxes for so many maps, each below its heading, that show an extent as large as the room allows.

    ``aspect`` is the width of the extent divided by its height. The boxes fill the room row by row.
    """
    columns = max(range(1, count + 1), key=lambda number: (_size(count, number, room, aspect), -number))
    width, height = _cell(count, columns, room)
    return [
        Box(
            room.x + (number % columns) * (width + GAP_MM),
            room.y + (number // columns) * (height + HEADING_MM + GAP_MM) + HEADING_MM,
            width,
            height,
        )
        for number in range(count)
    ]


def room_for(count: int, aspect: float, area_mm2: float) -> tuple[float, float]:
    """Return width and height in millimetres that so many maps of this aspect and area need, three in a row at most."""
    columns = 2 if count == 4 else min(count, 3)
    rows = math.ceil(count / columns)
    width = math.sqrt(area_mm2 * aspect)
    return columns * (width + GAP_MM) - GAP_MM, rows * (width / aspect + HEADING_MM + GAP_MM) - GAP_MM


def _cell(count: int, columns: int, room: Box) -> tuple[float, float]:
    rows = math.ceil(count / columns)
    width = (room.width - GAP_MM * (columns - 1)) / columns
    return width, (room.height - GAP_MM * (rows - 1)) / rows - HEADING_MM


def _size(count: int, columns: int, room: Box, aspect: float) -> float:
    """Return how wide an extent is drawn in so many columns."""
    width, height = _cell(count, columns, room)
    return min(width, height * aspect)
