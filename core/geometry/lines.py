"""Measures any line, in one part or several: its length, the straight line between its ends, and its gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import GeometryError
from ..pairs import pairwise
from .arrays import as_numbers
from .geodesy import LonLat, distance, inverse, line_length, line_positions

if TYPE_CHECKING:
    from .geodesy import Coordinates

SAME_POINT_M = 0.01
"""Parts whose ends are this near to each other join."""
_HALF_TURN, _TURN = 180.0, 360.0
_COORDINATE_DIGITS = 9


@dataclass(frozen=True)
class Gap:
    """Where two parts do not join: after which part (from 1), and how far it is to the next, in metres."""

    after_part: int
    length_m: float


@dataclass(frozen=True)
class LineMeasurement:
    """What there is to say of a line; lengths geodesic in metres, azimuths in degrees clockwise from north.

    ``length_m`` is that of the parts, gaps left out. ``straight_m`` and the azimuths are from the first vertex to the
    last, of all parts; a line that ends where it begins has no azimuth.
    """

    length_m: float
    straight_m: float
    azimuth_deg: float | None
    back_azimuth_deg: float | None
    vertices: int
    parts: int
    gaps: tuple[Gap, ...]
    crosses_antimeridian: bool

    @property
    def ratio(self) -> float | None:
        """Length along the line over the straight line, or None for a line that ends where it begins."""
        return self.length_m / self.straight_m if self.straight_m else None

    @property
    def gap_m(self) -> float:
        """The length of all gaps."""
        return sum(gap.length_m for gap in self.gaps)


def measure_line(parts: Sequence[Coordinates | Sequence[LonLat]]) -> LineMeasurement:
    """Measure a line of one or several parts, taken in their order: arrays of longitude and latitude, shape (n, 2).

    Any two vertices that follow each other are joined the shorter way, across the antimeridian or a pole too. Raises
    GeometryError for a line without parts, and for a part of fewer than two vertices or with one that is no position.
    """
    if not parts:
        raise GeometryError(what="A line", reason="it has no vertices")
    lines = [_positions(number, part, len(parts)) for number, part in enumerate(parts, start=1)]
    straight, azimuth, back_azimuth = inverse(_point(lines[0], 0), _point(lines[-1], -1))
    return LineMeasurement(
        length_m=sum(line_length(line) for line in lines),
        straight_m=straight,
        azimuth_deg=azimuth if straight else None,
        back_azimuth_deg=back_azimuth if straight else None,
        vertices=sum(len(line) for line in lines),
        parts=len(lines),
        gaps=gaps_between(lines),
        crosses_antimeridian=any(crosses_antimeridian(line) for line in lines),
    )


def gaps_between(parts: Sequence[Coordinates]) -> tuple[Gap, ...]:
    """Return where the end of a part and the start of the next are apart. The parts must have positions."""
    gaps = (
        Gap(number, distance(_point(before, -1), _point(after, 0)))
        for number, (before, after) in enumerate(pairwise(parts), start=1)
    )
    return tuple(gap for gap in gaps if gap.length_m > SAME_POINT_M)


def _positions(number: int, part: Coordinates | Sequence[LonLat], count: int) -> Coordinates:
    try:
        return line_positions(part)
    except GeometryError as error:
        if count == 1:
            raise
        raise GeometryError(what=f"Part {number} of a line", reason=error.values["reason"]) from error


def _point(line: Coordinates, number: int) -> LonLat:
    lon, lat = as_numbers(line[number])
    return lon, lat


def crosses_antimeridian(line: Coordinates) -> bool:
    """Tell whether a line has points on both sides of it; one that only touches it has not."""
    import numpy as np

    longitudes = line[:, 0]
    west, east = longitudes.min(), longitudes.max()
    if east - west > _HALF_TURN:
        # Some step may lead the other way round: follow the line over the limits of the longitudes.
        steps = np.diff(longitudes)
        steps -= _TURN * np.round(steps / _TURN)
        unwound = np.round(longitudes[0] + np.concatenate([[0.0], np.cumsum(steps)]), _COORDINATE_DIGITS)
        west, east = unwound.min(), unwound.max()
    antimeridian = (np.floor((west - _HALF_TURN) / _TURN) + 1.0) * _TURN + _HALF_TURN
    return bool(antimeridian < east)
