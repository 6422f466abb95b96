"""Decides on which side of its mark each name stands, and from which scale on: columns that the styles read.

QGIS' own search for free places moves a name when anything near it changes, and with the resolution: the name of one
town then stands beside another. Here each name gets one side, at which at every scale that shows it

- it covers no other mark and no name that is more important,
- it is nearer to its own mark than to any other.

On maps of smaller scale than that it is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pyproj import Transformer
from shapely.geometry import Point

from .label_metrics import (
    AIR,
    CLUSTER,
    CLUSTER_MARK,
    CONTESTED,
    CONTESTED_AREA,
    DOT,
    LINE_HEIGHT_EM,
    MM_PER_POINT,
    RING_EACH,
    RING_LEAST,
    SEAT_MARK,
    SIDES,
    TOWN,
    UNIT,
    UNIT_MARK,
    NameStyle,
    place_style,
)
from .tables import Row, Tables

MAP_CRS = "EPSG:32647"
SCALES = [round(50_000 * 1.05**step) for step in range(98)]
"""The scales that are tried, from 1:50,000 to about 1:5,800,000."""
CLEARLY, BLANK = 0.1, 0.3
"""By how many millimetres a name must be nearer to its own mark; and what is blank around the letters of a name."""
_EAST_NORTH = {
    "R": (1, 0), "L": (-1, 0), "T": (0, 1), "B": (0, -1), "TR": (1, 1), "TL": (-1, 1), "BR": (1, -1), "BL": (-1, -1),
}  # fmt: skip
_OUTWARD = ("T", "TR", "R", "BR", "B", "BL", "L", "TL")
"""Sides by their bearing, north first."""


class Rect(NamedTuple):
    """A rectangle on the map in millimetres."""

    x0: float
    y0: float
    x1: float
    y1: float

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from the rectangle; 0 inside."""
        return math.hypot(max(self.x0 - x, 0, x - self.x1), max(self.y0 - y, 0, y - self.y1))

    def is_near(self, other: Rect) -> bool:
        """Tell whether the letters in two rectangles touch."""
        return (
            self.x0 < other.x1 - BLANK
            and other.x0 < self.x1 - BLANK
            and self.y0 < other.y1 - BLANK
            and other.y0 < self.y1 - BLANK
        )


@dataclass(frozen=True)
class Mark:
    """Where something is drawn: metres of MAP_CRS, and millimetres off that where it has a seat on a ring."""

    x: float
    y: float
    radius: float
    smallest: int
    seat: int = 0
    ring: int = 0

    def at(self, scale: int) -> tuple[float, float]:
        """Return the place on a map of a scale, in millimetres."""
        x, y = self.x * 1000 / scale, self.y * 1000 / scale
        if self.seat == 0:
            return x, y
        radius, angle = max(RING_LEAST, RING_EACH * self.ring), self.bearing
        return x + radius * math.sin(angle), y + radius * math.cos(angle)

    @property
    def bearing(self) -> float:
        """Direction of the seat from the middle of the ring, clockwise from north, in radians."""
        return 2 * math.pi * (self.seat - 1) / self.ring

    def shares_position(self, other: Mark) -> bool:
        """Tell whether both are at one position on the ground."""
        return (self.x, self.y) == (other.x, other.y)


@dataclass
class Name:
    """A name, its mark, and the rows that carry it. ``gap``: millimetres from the middle of the mark to the name."""

    text: str
    style: NameStyle
    mark: Mark
    gap: float = 0.0
    rows: list[Row] = field(default_factory=list)
    side: str = ""
    smallest: int = 0

    @property
    def shown_to(self) -> int:
        """The smallest scale at which the name is on the map: a contested place has it also where it has no room."""
        is_always_shown = self.style.rank in (CONTESTED.rank, CONTESTED_AREA.rank)
        return self.style.smallest if is_always_shown else self.smallest

    def rect(self, side: str, scale: int) -> Rect:
        """Return what the name covers at a side of its mark."""
        em = self.style.points * MM_PER_POINT
        lines = self.text.split("\n")
        width = max(map(len, lines)) * em * self.style.em_per_letter
        height = len(lines) * em * LINE_HEIGHT_EM
        east, north = _EAST_NORTH[side]
        reach = self.gap / math.hypot(east, north)
        x, y = self.mark.at(scale)
        left = x + east * reach - width * (1 - east) / 2
        bottom = y + north * reach - height * (1 - north) / 2
        return Rect(left, bottom, left + width, bottom + height)

    def sides(self) -> Sequence[str]:
        """Return the sides at which the name may stand, best first: that of a seat away from the ring."""
        if self.mark.seat == 0:
            return SIDES
        number = round(self.mark.bearing / (math.pi / 4))
        return [_OUTWARD[(number + turn) % 8] for turn in (0, 1, -1)]


def add_name_places(tables: Tables) -> None:
    """Fill ``label_side``, ``label_gap_mm`` and ``label_from`` of places, units of control and mining clusters."""
    to_map = Transformer.from_crs("EPSG:4326", MAP_CRS, always_xy=True)
    names = list(_names(tables, to_map))
    marks = [name.mark for name in names]
    for name in names:
        name.gap = AIR + max(m.radius for m in marks if m.shares_position(name.mark) and m.seat == name.mark.seat)
    placed: list[Name] = []
    for name in sorted(names, key=lambda name: (name.style.rank, -name.mark.seat, name.text)):
        _place(name, marks, placed)
        placed.append(name)
    for name in names:
        for row in name.rows:
            row.values.update(label_side=name.side, label_gap_mm=round(name.gap, 2), label_from=name.smallest)


def _names(tables: Tables, to_map: Transformer) -> Iterator[Name]:
    """Yield the names on the map; a unit that is called like its place shares the place's name."""
    by_text: dict[tuple[str, float, float], Name] = {}
    for row in tables["places"]:
        style = place_style(row.values["kind"], row.values["region"])
        if row.geometry is not None and style is not None:
            x, y = _on_map(row, to_map)
            region = row.values["region"] if row.values["kind"] == "town" else ""
            text = row.values["name"] + (f"\ntown of {region}" if region else "")
            name = Name(text, style, Mark(x, y, DOT, 0 if style.rank <= TOWN.rank else style.smallest), rows=[row])
            by_text[row.values["name"], x, y] = name
    for text, style, row in _units(tables["control_status"]):
        x, y = _on_map(row, to_map)
        radius = SEAT_MARK if row.values["seat"] else UNIT_MARK
        mark = Mark(x, y, radius, 0, row.values["seat"], row.values["ring"])
        known = by_text.get((text, x, y)) if mark.seat == 0 else by_text.get((f"{text} {mark.seat}", x, y))
        # The place itself is drawn in the middle of a ring, its name is not that of a seat.
        if known is None or (mark.seat and known.mark.seat == 0):
            by_text[f"{text} {mark.seat}", x, y] = Name(text, style, mark, rows=[row])
        else:
            known.rows.append(row)
            known.mark = mark
            if style.rank < known.style.rank:
                known.style = replace(style, smallest=known.style.smallest)
    for row in tables["mining_clusters"]:
        if row.geometry is not None:
            x, y = _on_map(row, to_map)
            by_text["cluster", x, y] = Name(
                f"{row.values['name']} cluster\n± 00 km", CLUSTER, Mark(x, y, CLUSTER_MARK, 0), rows=[row]
            )
    yield from by_text.values()


def _on_map(row: Row, to_map: Transformer) -> tuple[float, float]:
    """Return the position of a row in metres of MAP_CRS."""
    assert isinstance(row.geometry, Point)
    x, y = to_map.transform(row.geometry.x, row.geometry.y)
    return float(x), float(y)


def _units(rows: Sequence[Row]) -> Iterator[tuple[str, NameStyle, Row]]:
    """Yield what is written of each row of a unit with a position, and how: a contested place needs its name most."""
    contested = {row.values["unit_id"] for row in rows if row.values["status"] == "contested"}
    for row in rows:
        if row.geometry is None:
            continue
        name = row.values["unit_name"]
        if row.values["unit_kind"] in ("town", "area"):
            of_contested = CONTESTED if row.values["unit_kind"] == "town" else CONTESTED_AREA
            yield name, of_contested if row.values["unit_id"] in contested else TOWN, row
        else:
            yield name.split(": ")[-1] + "\ncontested, KIA – junta", UNIT, row


def _place(name: Name, marks: Sequence[Mark], placed: Sequence[Name]) -> None:
    """Give the name the side at which it can stand on maps of the smallest scale, and that scale."""
    reached = {side: _smallest_scale(name, side, marks, placed) for side in name.sides()}
    name.side = max(reached, key=lambda side: reached[side])
    name.smallest = max(reached[name.side], SCALES[0])


def _smallest_scale(name: Name, side: str, marks: Sequence[Mark], placed: Sequence[Name]) -> int:
    """Return the denominator up to which the name has room at a side; 0 where it has none at all."""
    reached = 0
    for scale in SCALES:
        if scale > name.style.smallest:
            break
        if not _has_room(name, side, scale, marks, placed):
            return reached
        reached = scale
    return name.style.smallest


def _has_room(name: Name, side: str, scale: int, marks: Sequence[Mark], placed: Sequence[Name]) -> bool:
    rect = name.rect(side, scale)
    own = rect.distance(*name.mark.at(scale))
    for mark in marks:
        if mark.smallest and scale > mark.smallest:
            continue
        is_of_ring = mark.shares_position(name.mark)
        if is_of_ring and mark.seat == name.mark.seat:
            continue
        distance = rect.distance(*mark.at(scale))
        # A base on a ring crowds towns, its own and others: the name of a town tells them by its kind of letters.
        is_of_its_kind = mark.seat == 0 or name.mark.seat > 0
        if distance < mark.radius or (is_of_its_kind and distance < own + CLEARLY):
            return False
    return not any(scale <= other.shown_to and rect.is_near(other.rect(other.side, scale)) for other in placed)
