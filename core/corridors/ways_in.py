"""A way from one place to another over legs of several corridors: its kilometres, figures, missing links, changes.

Lengths are geodesic and along the lines of the legs, in km where a name says so, in metres where it ends in ``_m``. A
missing link (a gap) stands for no way: it has a straight line, and is in no sum.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import NamedTuple, TypeVar

from ..pairs import pairwise
from ..units import METRES_PER_KM
from ..words import LegStatus, Mode, RowKind
from .legs import Leg, Measurement, leg_length, measure
from .network import outermost, way_between
from .published import PublishedDistance

INDIA = "IN"
_Key = TypeVar("_Key")


class Transfer(NamedTuple):
    """A place at which a way goes on in another mode."""

    place_id: str
    place: str
    before: Mode
    after: Mode


@dataclass(frozen=True)
class Way:
    """Legs in order of travel from the first place to the last, missing links among them."""

    legs: tuple[Leg, ...]

    @property
    def start(self) -> Leg:
        """The leg with which it begins."""
        return self.legs[0]

    @property
    def end(self) -> Leg:
        """The leg with which it ends."""
        return self.legs[-1]

    @property
    def name(self) -> str:
        """From and to: ``Ledo–Pangwa``."""
        return f"{self.start.from_name}–{self.end.to_name}"

    @property
    def way_id(self) -> str:
        """The ids of its two ends: ``ledo-pangwa``."""
        return f"{self.start.from_place_id}-{self.end.to_place_id}"

    @cached_property
    def pieces(self) -> tuple[tuple[Leg, ...], ...]:
        """The runs of legs between the missing links."""
        runs = groupby(self.legs, lambda leg: leg.mode == Mode.GAP)
        return tuple(tuple(run) for is_missing, run in runs if not is_missing)

    @cached_property
    def travelled(self) -> tuple[Leg, ...]:
        """The legs that stand for a way."""
        return tuple(leg for leg in self.legs if leg.mode != Mode.GAP)

    @property
    def missing(self) -> tuple[Leg, ...]:
        """The legs that say that nothing joins their places."""
        return tuple(leg for leg in self.legs if leg.mode == Mode.GAP)

    @cached_property
    def length_m(self) -> float:
        """The length along the lines, without missing links."""
        return sum(leg_length(leg) for leg in self.travelled)

    @property
    def km(self) -> float:
        """The length along the lines in km."""
        return self.length_m / METRES_PER_KM

    @property
    def missing_km(self) -> float:
        """The straight lines of the missing links together."""
        return sum(leg_length(leg) for leg in self.missing) / METRES_PER_KM

    @property
    def expected_km(self) -> float | None:
        """The length expected along the real way; None where it is for any of the legs."""
        known = [leg.expected_km for leg in self.travelled if leg.expected_km is not None]
        return sum(known) if len(known) == len(self.travelled) else None

    def km_by_mode(self) -> dict[Mode, float]:
        """Return the kilometres of each mode, in order of travel."""
        return self._km_by(lambda leg: leg.mode)

    def km_by_status(self) -> dict[LegStatus, float]:
        """Return the kilometres of each status, in order of travel."""
        return self._km_by(lambda leg: leg.status)

    def km_by_mode_and_status(self) -> dict[tuple[Mode, LegStatus], float]:
        """Return the kilometres of each mode and status together, in order of travel."""
        return self._km_by(lambda leg: (leg.mode, leg.status))

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Ids and names of the places where legs begin or end, in order of travel."""
        first = (self.start.from_place_id, self.start.from_name)
        return (first, *((leg.to_place_id, leg.to_name) for leg in self.legs))

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """Where it goes on in another mode; over a missing link nobody changes anything."""
        return tuple(
            Transfer(after.from_place_id, after.from_name, before.mode, after.mode)
            for before, after in pairwise(self.legs)
            if before.mode != after.mode and Mode.GAP not in (before.mode, after.mode)
        )

    def marks_m(self) -> list[float]:
        """Return how far each place of ``places`` is from the start: both ends of a missing link have one mark."""
        marks = [0.0]
        for leg in self.legs:
            marks.append(marks[-1] + (0.0 if leg.mode == Mode.GAP else leg_length(leg)))
        return marks

    def _km_by(self, key: Callable[[Leg], _Key]) -> dict[_Key, float]:
        sums: dict[_Key, float] = {}
        for leg in self.travelled:
            sums[key(leg)] = sums.get(key(leg), 0.0) + leg_length(leg) / METRES_PER_KM
        return sums


def ways_to(legs: Sequence[Leg], end: str, countries: Mapping[str, str], start: str = "") -> list[Way]:
    """Return the way from a place to another; without ``start`` the ways from India.

    Those begin at the places in India that no way from another one passes. ``legs`` are those of one day, ``countries``
    ISO codes by the id of the place. Ways without a missing link come first, and of those the shortest.
    """
    if start:
        found = [way_between(legs, start, end)]
    else:
        ends = {place for leg in legs for place in (leg.from_place_id, leg.to_place_id)}
        found = outermost(legs, [place for place in ends - {end} if countries.get(place) == INDIA], end)
    ways = [Way(tuple(way)) for way in found if way]
    return sorted(ways, key=lambda way: (way.missing_km, way.length_m, way.way_id))


def is_abroad(leg: Leg, countries: Mapping[str, str]) -> bool:
    """Tell whether a leg lies in India or at sea, where nothing is recorded of who holds it."""
    return leg.mode == Mode.SEA or {countries.get(leg.from_place_id), countries.get(leg.to_place_id)} == {INDIA}


def published_parts(
    way: Way, published: Iterable[PublishedDistance], precisions: Mapping[str, float] | None = None
) -> list[Measurement]:
    """Return the parts of a way for which figures are published, each figure beside its part, the longest parts first.

    Over no missing link, and never stretched: a figure stands beside the very part that it is published for.
    """
    figures = list(published)
    found: list[Measurement] = []
    for piece in way.pieces:
        as_one = [replace(leg, corridor_id=way.way_id, corridor=way.name) for leg in piece]
        rows = measure(as_one, figures, precisions)
        found += [
            replace(row, name=part_name(row.legs)) for row in rows if row.comparisons and not _is_again(row, rows)
        ]
    return sorted(found, key=lambda row: -row.along_km)


def widest(parts: Sequence[Measurement]) -> list[Measurement]:
    """Return those parts that lie in no other one, in the given order."""
    return [part for part in parts if not any(_ids(part) < _ids(other) for other in parts)]


def unpublished_km(way: Way, parts: Iterable[Measurement]) -> float:
    """Return the kilometres of which no figure is published, not even together with others."""
    told = {leg_id for part in parts for leg_id in _ids(part)}
    return sum(leg_length(leg) for leg in way.travelled if leg.leg_id not in told) / METRES_PER_KM


def part_name(legs: Collection[Leg]) -> str:
    """Return from and to of legs in order of travel."""
    ordered = list(legs)
    return f"{ordered[0].from_name}–{ordered[-1].to_name}"


def _is_again(row: Measurement, rows: Sequence[Measurement]) -> bool:
    """Tell whether a row repeats a leg: a piece of one leg is no corridor of its own."""
    return row.kind != RowKind.LEG and any(other.kind == RowKind.LEG and other.legs == row.legs for other in rows)


def _ids(part: Measurement) -> frozenset[str]:
    return frozenset(leg.leg_id for leg in part.legs)
