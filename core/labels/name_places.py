"""Decides on which side of its mark each name stands, and from which scale on: columns that the styles read.

QGIS' own search for free places moves a name when anything near it changes, and with the resolution: the name of one
town then stands beside another. Here each name gets one side, at which at every scale that shows it

- it covers no other mark and no name that is more important,
- it is nearer to its own mark than to any other.

On maps of smaller scale than that it is left out.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from pyproj import Transformer
from shapely.geometry import Point

from ..table_row import TableRow
from ..words import PlaceKind, Status, UnitKind
from .metrics import (
    ABOVE_EM,
    AIR,
    BELOW_EM,
    CLAIM,
    CLAIM_MARK,
    CLAIMS_AT_MOST,
    CLAIMS_EACH,
    CLAIMS_IN_OVERVIEW,
    CLAIMS_LEAST,
    CLUSTER,
    CLUSTER_MARK,
    CONTESTED,
    CONTESTED_AREA,
    CONTEXT_TOWNS,
    DOT,
    MM_PER_POINT,
    OF_AREA,
    OVERVIEW,
    RING_EACH,
    RING_LEAST,
    SEAT_MARK,
    SHEET_SCALE,
    SIDES,
    TOWN,
    UNIT,
    UNIT_MARK,
    NameStyle,
    place_style,
)
from .room import roomiest

MAP_CRS = "EPSG:32647"
SCALES = sorted([*(round(50_000 * 1.05**step) for step in range(98)), SHEET_SCALE])
"""The scales that are tried, from 1:50,000 to about 1:5,800,000."""
CLEARLY, APART = 0.05, 0.1
"""By how many millimetres a name must be nearer to its own mark, and how far two names are apart."""
_EAST_NORTH_START = {
    "R": (1, 0, 0), "L": (-1, 0, 1), "T": (0, 1, 0.5), "B": (0, -1, 0.5),
    "TR": (1, 1, 0), "TL": (-1, 1, 1), "BR": (1, -1, 0), "BL": (-1, -1, 1),
    "TSL": (0, 1, 0.25), "TSR": (0, 1, 0.75), "BSL": (0, -1, 0.25), "BSR": (0, -1, 0.75),
}  # fmt: skip
"""For each side its direction from the mark, and what part of the name is west of where that leads."""
CLEARLY_ON_RING = 0.3
"""The same for what stands on a ring: its words in two lines are measured less well."""
FAR = 100.0
"""Millimetres between two marks beyond which neither is in the way of the other's name."""
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
        """Tell whether two rectangles touch, or almost."""
        return (
            self.x0 < other.x1 + APART
            and other.x0 < self.x1 + APART
            and self.y0 < other.y1 + APART
            and other.y0 < self.y1 + APART
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
    is_claim: bool = False
    is_base: bool = False  # in the overview it is drawn only where its name has room

    def at(self, scale: int) -> tuple[float, float]:
        """Return the place on a map of a scale, in millimetres."""
        x, y = self.x * 1000 / scale, self.y * 1000 / scale
        if self.seat == 0:
            return x, y
        least, each = (CLAIMS_LEAST, CLAIMS_EACH) if self.is_claim else (RING_LEAST, RING_EACH)
        radius, angle = max(least, each * self.ring), self.bearing
        if self.is_claim and scale > OVERVIEW:
            radius = min(CLAIMS_AT_MOST, radius * CLAIMS_IN_OVERVIEW)
        return x + radius * math.sin(angle), y + radius * math.cos(angle)

    @property
    def bearing(self) -> float:
        """Direction of the seat from the middle of the ring, clockwise from north, in radians."""
        return 2 * math.pi * (self.seat - 1) / self.ring

    def shares_position(self, other: Mark) -> bool:
        """Tell whether both are at one position on the ground."""
        return (self.x, self.y) == (other.x, other.y)


class SideTo(NamedTuple):
    """A side, and the smallest scale at which the name stands there."""

    side: str
    smallest: int


@dataclass
class Name:
    """A name, its mark, and the rows that carry it. ``gap``: millimetres from the middle of the mark to the name."""

    text: str
    style: NameStyle
    mark: Mark
    gap: float = 0.0
    rows: list[TableRow] = field(default_factory=list)
    places: list[SideTo] = field(default_factory=list)

    @property
    def smallest(self) -> int:
        """The smallest scale at which the name has room."""
        return self.places[-1].smallest if self.places else 0

    def side_at(self, scale: int) -> str:
        """Return the side at which the name stands on a map of a scale; empty where it is left out."""
        return next((place.side for place in self.places if scale <= place.smallest), "")

    def rect(self, side: str, scale: int) -> Rect:
        """Return what the name covers at a side of its mark."""
        em = self.style.points * MM_PER_POINT
        width, height = self.style.width(self.text), self.style.height(self.text)
        east, north, start = _EAST_NORTH_START[side]
        reach = self.gap / math.hypot(east, north)
        x, y = self.mark.at(scale)
        left = x + east * reach - width * start
        nearer = {1: BELOW_EM * em, 0: 0.0, -1: -ABOVE_EM * em}[north]
        bottom = y + north * reach - height * (1 - north) / 2 - nearer
        return Rect(left, bottom, left + width, bottom + height)

    def sides(self) -> Sequence[str]:
        """Return the sides at which the name may stand, best first: that of a seat away from the ring."""
        if self.mark.seat == 0:
            return SIDES
        number = round(self.mark.bearing / (math.pi / 4))
        return [_OUTWARD[(number + turn) % 8] for turn in (0, 1, -1, 2, -2)]


def add_name_places(tables: Mapping[str, Sequence[TableRow]]) -> None:
    """Fill the columns that place the names of places, units of control, mining clusters and claims.

    Claims are seldom shown. They give way to the names of places here, and to all other names on the map by QGIS.
    """
    to_map = Transformer.from_crs("EPSG:4326", MAP_CRS, always_xy=True)
    names = list(_names(tables, to_map))
    marks = [name.mark for name in names]
    placed: list[Name] = []
    for name in _in_order(names):
        _place(name, marks, placed)
        placed.append(name)
    of_places = [name for name in placed if name.style.rank != UNIT.rank]
    claims = list(_claims(tables["claims_in_force"], to_map))
    for claim in claims:
        _place(claim, [other.mark for other in claims], of_places)
    _add_context_towns(tables.get("context_towns", ()), marks, placed, to_map)


def _add_context_towns(
    rows: Sequence[TableRow], marks: Sequence[Mark], placed: Sequence[Name], to_map: Transformer
) -> None:
    """Place the names of the country's towns where those of the places leave room; none of these moves for them."""
    towns = []
    for row in rows:
        style = CONTEXT_TOWNS.get(row.values["rank"], CONTEXT_TOWNS[max(CONTEXT_TOWNS)])
        towns.append(Name(row.values["name"], style, Mark(*on_map(row, to_map), DOT, style.smallest), rows=[row]))
    everything, names = [*marks, *(town.mark for town in towns)], list(placed)
    for town in sorted(towns, key=lambda town: (town.style.rank, town.text)):
        _place(town, everything, names)
        names.append(town)


def _in_order(names: Sequence[Name]) -> list[Name]:
    """Return names as they are placed: by rank, of towns the most crowded first."""
    towns = [name.mark for name in names if name.style.rank <= TOWN.rank]

    def importance(name: Name) -> tuple[int, float, int, str]:
        rank = name.style.rank
        away = (math.hypot(m.x - name.mark.x, m.y - name.mark.y) for m in towns if not m.shares_position(name.mark))
        return rank, min(away, default=0.0) if rank <= TOWN.rank else 0.0, -name.mark.seat, name.text

    return sorted(names, key=importance)


def _columns(name: Name) -> dict[str, Any]:
    first, second = [*name.places, *[SideTo("", 0)] * 2][:2]
    return {
        "label_side": first.side or SIDES[0],
        "label_gap_mm": round(name.gap, 2),
        "label_from": first.smallest,
        "label_side_small": second.side,
        "label_from_small": second.smallest,
    }


def _names(tables: Mapping[str, Sequence[TableRow]], to_map: Transformer) -> Iterator[Name]:
    """Yield the names on the map; a unit that is called like its place shares the place's name."""
    by_text = dict(_places(tables["places"], to_map))
    for text, style, row in _units(tables["control_status"]):
        x, y = on_map(row, to_map)
        seat, ring = row.values["seat"], row.values["ring"]
        mark = Mark(
            x,
            y,
            SEAT_MARK if seat or style.rank == TOWN.rank else UNIT_MARK,
            OVERVIEW if seat else 0,
            seat,
            ring,
            is_base=style.rank == UNIT.rank,
        )
        if seat:
            style = replace(style, smallest=min(style.smallest, OVERVIEW))
        known = by_text.get((text, x, y)) if mark.seat == 0 else by_text.get((f"{text} {mark.seat}", x, y))
        # The place itself is drawn in the middle of a ring, its name is not that of a seat.
        if known is None or (mark.seat and known.mark.seat == 0):
            by_text[f"{text} {mark.seat}", x, y] = Name(text, style, mark, rows=[row])
        else:
            known.rows.append(row)
            known.mark = mark
            if style.rank < known.style.rank:
                # In the letters of its place, and on smaller maps too: there the star has it.
                known.style = replace(known.style, rank=style.rank, smallest=TOWN.smallest)
    yield from by_text.values()
    yield from _clusters(tables["mining_clusters"], to_map)


def _places(rows: Sequence[TableRow], to_map: Transformer) -> Iterator[tuple[tuple[str, float, float], Name]]:
    """Yield the names of places by name and position."""
    for row in rows:
        style = place_style(row.values["kind"], row.values["region"])
        if row.geometry is not None and style is not None:
            x, y = on_map(row, to_map)
            region = row.values["region"] if row.values["kind"] == PlaceKind.TOWN else ""
            text = row.values["name"] + (f"\ntown of {region}" if region else "")
            mark = Mark(x, y, DOT, 0 if style.rank <= TOWN.rank else style.smallest)
            yield (row.values["name"], x, y), Name(text, style, mark, rows=[row])


def _clusters(rows: Sequence[TableRow], to_map: Transformer) -> Iterator[Name]:
    for row in rows:
        if row.geometry is not None:
            text = f"{row.values['name']} cluster\n± 00 km"
            yield Name(text, CLUSTER, Mark(*on_map(row, to_map), CLUSTER_MARK, 0), rows=[row])


def _claims(rows: Sequence[TableRow], to_map: Transformer) -> Iterator[Name]:
    """Yield what is written of the claims: those of one side on one unit share a seat, and follow each other."""
    seats: dict[tuple[str, str], list[TableRow]] = {}
    for row in rows:
        if row.geometry is not None:
            seats.setdefault((row.values["unit_id"], row.values["asserted_by"]), []).append(row)
    for together in seats.values():
        x, y = on_map(together[0], to_map)
        mark = Mark(x, y, CLAIM_MARK, 0, together[0].values["seat"], together[0].values["ring"], is_claim=True)
        yield Name(max(map(_claim_text, together), key=CLAIM.width), CLAIM, mark, rows=together)


def _claim_text(row: TableRow) -> str:
    """Return about what the style writes of a claim."""
    said = f"{row.values['asserted_by']}: held by {row.values['actor']}"
    if row.values["status"] != Status.CONTROLLED:
        said = f"{row.values['asserted_by']}: {row.values['actor']} {row.values['status']}"
    return f"{row.values['unit_name'].split(': ')[-1]}\n{said}\n{row.values['valid_from']} ({row.values['grade']})"


def on_map(row: TableRow, to_map: Transformer) -> tuple[float, float]:
    """Return the position of a row in metres of MAP_CRS. Raises TypeError for one without a point."""
    if not isinstance(row.geometry, Point):
        raise TypeError(f"a name stands at a point, not at {row.geometry!r}")
    x, y = to_map.transform(row.geometry.x, row.geometry.y)
    return float(x), float(y)


def _units(rows: Sequence[TableRow]) -> Iterator[tuple[str, NameStyle, TableRow]]:
    """Yield what is written of each row of a unit with a position, and how: a contested place needs its name most."""
    contested = {row.values["unit_id"] for row in rows if row.values["status"] == Status.CONTESTED}
    for row in rows:
        if row.geometry is None:
            continue
        # As the style does: the area around a town is called like the town where it is drawn.
        name = row.values["unit_name"].removesuffix(OF_AREA)
        if row.values["unit_kind"] in (UnitKind.TOWN, UnitKind.AREA):
            of_contested = CONTESTED if row.values["unit_kind"] == UnitKind.TOWN else CONTESTED_AREA
            yield name, of_contested if row.values["unit_id"] in contested else TOWN, row
        else:
            yield name.split(": ")[-1] + "\ncontested, KIA – junta", UNIT, row


def _place(name: Name, marks: Sequence[Mark], placed: Sequence[Name]) -> None:
    """Give the name the side at which it can stand on maps of the smallest scale, and a second one for smaller ones.

    What is in the way on a map of a town, a village beside the road, is not on a map of the state.
    """
    name.gap = AIR + max(m.radius for m in marks if m.shares_position(name.mark) and m.seat == name.mark.seat)
    around = _Around(name, marks, placed)
    for _ in ("large", "small"):
        scales = [scale for scale in SCALES if name.smallest < scale <= name.style.smallest]
        side, reached = roomiest(name.sides(), scales, partial(_has_room, name, around))
        if reached:
            name.places.append(SideTo(side, name.style.smallest if reached == len(scales) else scales[reached - 1]))
    for row in name.rows:
        row.values.update(_columns(name))


class _Around:
    """The marks and names around a name, nearest first: what is far off is not asked."""

    def __init__(self, name: Name, marks: Sequence[Mark], placed: Sequence[Name]) -> None:
        def metres(mark: Mark) -> float:
            return math.hypot(mark.x - name.mark.x, mark.y - name.mark.y)

        self._marks = sorted(((metres(mark), mark) for mark in marks), key=lambda pair: pair[0])
        self._names = sorted(((metres(other.mark), other) for other in placed), key=lambda pair: pair[0])

    def marks(self, scale: int) -> Iterator[Mark]:
        """Yield the marks that can matter on a map of a scale."""
        return (mark for metres, mark in itertools.takewhile(lambda pair: pair[0] < FAR * scale / 1000, self._marks))

    def names(self, scale: int) -> Iterator[Name]:
        """Yield the names that can matter on a map of a scale."""
        return (name for metres, name in itertools.takewhile(lambda pair: pair[0] < FAR * scale / 1000, self._names))


def _has_room(name: Name, around: _Around, side: str, scale: int) -> bool:
    rect, at = name.rect(side, scale), name.mark.at(scale)
    em = name.style.points * MM_PER_POINT
    # The room for what few letters have, g and accents, may lie over a mark.
    letters = rect._replace(y0=rect.y0 + BELOW_EM * em, y1=rect.y1 - ABOVE_EM * em)
    nearest = rect.distance(*at) + (CLEARLY_ON_RING if name.mark.seat else CLEARLY)
    for mark in around.marks(scale):
        if _counts(mark, name, scale):
            other = mark.at(scale)
            # A base on a ring crowds towns, its own and others: the name of a town tells them by its kind of letters.
            is_of_its_kind = mark.seat == 0 or name.mark.seat > 0
            if letters.distance(*other) < mark.radius or (is_of_its_kind and rect.distance(*other) < nearest):
                return False
    return not _meets_names(name, around, rect, scale)


def _meets_names(name: Name, around: _Around, rect: Rect, scale: int) -> bool:
    """Tell whether a name touches another, or in the overview its base lies under one."""
    written = [other.rect(other.side_at(scale), scale) for other in around.names(scale) if other.side_at(scale)]
    at = name.mark.at(scale)
    if scale > OVERVIEW and name.mark.is_base and any(other.distance(*at) < name.mark.radius for other in written):
        return True
    return any(rect.is_near(other) for other in written)


def _counts(mark: Mark, name: Name, scale: int) -> bool:
    """Tell whether a mark is on the map of a scale and another than the name's, which does not go before it."""
    gives_way = scale > OVERVIEW and name.style.rank < UNIT.rank
    if (mark.smallest and scale > mark.smallest) or (gives_way and mark.is_base):
        return False
    return not (mark.shares_position(name.mark) and mark.seat == name.mark.seat)
