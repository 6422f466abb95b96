"""Legs of corridors: their lengths, and the published figures beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from .geodesy import LonLat, distance, line_length

METRES_PER_KM = 1000.0
GAP = "gap"
"""Mode of a leg that is no way: its line only shows what nothing joins."""


@dataclass(frozen=True)
class Leg:
    """One leg in one status. ``points`` run from its first to its second place (degrees, EPSG:4326)."""

    leg_id: str
    corridor_id: str
    corridor: str
    order: int
    name: str
    from_place_id: str
    to_place_id: str
    from_name: str
    to_name: str
    mode: str
    status: str
    valid_from: date | None
    valid_to: date | None
    accuracy_m: int | None  # None: a gap, whose line stands for no way
    expected_km: float | None  # along the real way, in the light of published lengths; None where none tells
    expected_basis: str
    points: tuple[LonLat, ...]
    geometry_source: str = ""
    source_id: str = ""  # of the status


@dataclass(frozen=True)
class PublishedDistance:
    """A figure that a source states for the way between two places. ``mode`` is empty where it does not say."""

    from_place_id: str
    to_place_id: str
    mode: str
    km: float
    as_published: str
    year: int | None
    source: str
    source_id: str = ""

    def in_words(self) -> str:
        """Return figure, source and year: ``620 km (The Federal, 2025)``."""
        year = f", {self.year}" if self.year else ""
        return f"{self.km:g} km ({self.source}{year})"


@dataclass(frozen=True)
class Comparison:
    """A published figure beside a measured stretch.

    ``difference_km`` is published minus measured along the line; ``ratio`` is published over the straight line, which
    for the same two points can never be under 1.
    """

    published: PublishedDistance
    difference_km: float
    ratio: float
    same_mode: bool

    @property
    def is_impossible(self) -> bool:
        """Whether the published figure is shorter than the straight line."""
        return self.ratio < 1.0


@dataclass(frozen=True)
class Measurement:
    """A leg, a stretch of several legs for which a figure is published, or a whole corridor; lengths in km."""

    kind: str  # leg, stretch, corridor
    corridor_id: str
    corridor: str
    name: str
    legs: tuple[Leg, ...]
    straight_km: float
    along_km: float
    comparisons: tuple[Comparison, ...]

    @property
    def ratio(self) -> float | None:
        """Length along the line over the straight line, or None where both ends are the same point."""
        return self.along_km / self.straight_km if self.straight_km else None

    @property
    def accuracy_m(self) -> int | None:
        """The stated accuracy of the least accurate leg, in metres; None where no leg has one."""
        return max((leg.accuracy_m for leg in self.legs if leg.accuracy_m is not None), default=None)

    @property
    def expected_km(self) -> float | None:
        """The length expected along the real way; None where it is for any of the legs."""
        known = [leg.expected_km for leg in self.legs if leg.expected_km is not None]
        return sum(known) if len(known) == len(self.legs) else None

    @property
    def shortfall_km(self) -> float | None:
        """By how much the line is expected to be too short."""
        return None if self.expected_km is None else self.expected_km - self.along_km

    @property
    def expected_basis(self) -> str:
        """What the expected length rests on, each reason once."""
        return "; ".join(dict.fromkeys(leg.expected_basis for leg in self.legs))

    @property
    def modes(self) -> str:
        """The modes in order of travel, each once: ``road, river``."""
        return ", ".join(dict.fromkeys(leg.mode for leg in self.legs))

    @property
    def statuses(self) -> str:
        """The statuses in order of travel, each once."""
        return ", ".join(dict.fromkeys(leg.status for leg in self.legs))


def legs_on(legs: Iterable[Leg], day: date | None) -> list[Leg]:
    """Return the legs as they are on ``day``, or as they are now without one, in order of travel.

    Corridors come in the order in which ``legs`` names them first.
    """
    every = list(legs)
    rank = {corridor_id: number for number, corridor_id in enumerate(dict.fromkeys(leg.corridor_id for leg in every))}

    def holds(leg: Leg) -> bool:
        if day is None:
            return leg.valid_to is None
        return (leg.valid_from is None or leg.valid_from <= day) and (leg.valid_to is None or day < leg.valid_to)

    return sorted((leg for leg in every if holds(leg)), key=lambda leg: (rank[leg.corridor_id], leg.order))


def stretch(legs: Sequence[Leg], start: str, end: str) -> list[Leg]:
    """Return the legs of one corridor that lead from place ``start`` to place ``end``, or back; empty without any.

    ``legs`` must be in the order of ``legs_on``; the returned ones are in that order.
    """
    for corridor_id in dict.fromkeys(leg.corridor_id for leg in legs):
        of_corridor = [leg for leg in legs if leg.corridor_id == corridor_id]
        span = _span(of_corridor, start, end)
        if span is not None:
            return of_corridor[slice(*span)]
    return []


def measure(legs: Sequence[Leg], published: Iterable[PublishedDistance]) -> list[Measurement]:
    """Measure each leg, each stretch with a published figure, and each corridor of several legs.

    ``legs`` must be in the order of ``legs_on``. Raises GeometryError for a line that is no line.
    """
    figures = list(published)
    corridors: dict[str, list[Leg]] = {}
    for leg in legs:
        corridors.setdefault(leg.corridor_id, []).append(leg)
    return [row for of_corridor in corridors.values() for row in _measure_corridor(of_corridor, figures)]


def _measure_corridor(legs: Sequence[Leg], figures: Sequence[PublishedDistance]) -> list[Measurement]:
    by_span: dict[tuple[int, int], list[PublishedDistance]] = {}
    for figure in figures:
        span = _span(legs, figure.from_place_id, figure.to_place_id)
        if span is not None:
            by_span.setdefault(span, []).append(figure)
    whole = (0, len(legs))
    single = [(index, index + 1) for index in range(len(legs))]
    between = sorted(span for span in by_span if span not in single and span != whole)
    rows = [_measurement("leg", legs[slice(*span)], by_span.get(span, [])) for span in single]
    rows += [_measurement("stretch", legs[slice(*span)], by_span[span]) for span in between]
    if len(legs) > 1:
        rows.append(_measurement("corridor", legs, by_span.get(whole, [])))
    return rows


def _span(legs: Sequence[Leg], start: str, end: str) -> tuple[int, int] | None:
    """Return the slice of legs between two places, in either direction, or None."""
    places = [legs[0].from_place_id, *(leg.to_place_id for leg in legs)]
    if start not in places or end not in places:
        return None
    first, last = sorted((places.index(start), places.index(end)))
    return (first, last) if first < last else None


def _measurement(kind: str, legs: Sequence[Leg], figures: Sequence[PublishedDistance]) -> Measurement:
    straight_m = distance(legs[0].points[0], legs[-1].points[-1])
    along_m = sum(line_length(leg.points) for leg in legs)
    modes = {leg.mode for leg in legs}
    comparisons = tuple(
        Comparison(
            published=figure,
            difference_km=figure.km - along_m / METRES_PER_KM,
            ratio=figure.km * METRES_PER_KM / straight_m if straight_m else float("inf"),
            same_mode=not figure.mode or modes == {figure.mode},
        )
        for figure in sorted(figures, key=lambda figure: (-(figure.year or 0), figure.km))
    )
    name = legs[0].corridor if kind == "corridor" else f"{legs[0].from_name}–{legs[-1].to_name}"
    return Measurement(
        kind=kind,
        corridor_id=legs[0].corridor_id,
        corridor=legs[0].corridor,
        name=name,
        legs=tuple(legs),
        straight_km=straight_m / METRES_PER_KM,
        along_km=along_m / METRES_PER_KM,
        comparisons=comparisons,
    )
