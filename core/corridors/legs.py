"""Legs of corridors: their lengths, and the published figures beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ..geometry.geodesy import LonLat, inverse, line_length
from ..periods import holds_on
from ..units import METRES_PER_KM
from ..words import LegStatus, Mode, RowKind
from .contradictions import Span, contradictions, summands_of
from .published import Against, Comparison, PublishedDistance, compare, newest_first, straight_accuracy_m


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
    mode: Mode
    status: LegStatus
    valid_from: date | None
    valid_to: date | None
    accuracy_m: int | None  # None: a gap, whose line stands for no way
    expected_km: float | None  # along the real way, in the light of published lengths; None where none tells
    expected_basis: str
    points: tuple[LonLat, ...]
    geometry_source: str = ""
    source_id: str = ""  # of the status
    last_report: date | None = None  # newest day of its sources; None for an unknown status
    grade: str = ""  # of the status


@dataclass(frozen=True)
class Measurement:
    """A leg, a stretch of several legs for which a figure is published, or a whole corridor; lengths in km.

    Azimuths are degrees clockwise from north, at the start of the straight line and from its end back; None where both
    ends are the same point. ``straight_accuracy_m`` is None where the precision of an end is not known.
    """

    kind: RowKind
    corridor_id: str
    corridor: str
    name: str
    legs: tuple[Leg, ...]
    straight_km: float
    straight_accuracy_m: float | None
    azimuth_deg: float | None
    back_azimuth_deg: float | None
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

    @property
    def last_report(self) -> date | None:
        """The oldest of the days on which the statuses of the legs were last reported; None where none was."""
        return min((leg.last_report for leg in self.legs if leg.last_report is not None), default=None)

    @property
    def grades(self) -> str:
        """The grades of the statuses in order of travel, each once."""
        return ", ".join(dict.fromkeys(leg.grade for leg in self.legs if leg.grade))

    @property
    def status_since(self) -> date | None:
        """The day since which all legs have their one status; None where it differs or no beginning is recorded."""
        if len({leg.status for leg in self.legs}) != 1:
            return None
        return max((leg.valid_from for leg in self.legs if leg.valid_from is not None), default=None)


def legs_on(legs: Iterable[Leg], day: date | None) -> list[Leg]:
    """Return the legs as they are on ``day``, or as they are now without one, in order of travel.

    Corridors come in the order in which ``legs`` names them first.
    """
    every = list(legs)
    rank = {corridor_id: number for number, corridor_id in enumerate(dict.fromkeys(leg.corridor_id for leg in every))}

    def holds(leg: Leg) -> bool:
        return leg.valid_to is None if day is None else holds_on(leg.valid_from, leg.valid_to, day)

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


def measure(
    legs: Sequence[Leg], published: Iterable[PublishedDistance], precisions: Mapping[str, float] | None = None
) -> list[Measurement]:
    """Measure each leg, each stretch with a published figure, and each corridor of several legs.

    ``legs`` must be in the order of ``legs_on``. ``precisions`` are those of the places' positions in metres, by the id
    of the place. Raises GeometryError for a line that is no line.
    """
    figures = list(published)
    corridors: dict[str, list[Leg]] = {}
    for leg in legs:
        corridors.setdefault(leg.corridor_id, []).append(leg)
    every = corridors.values()
    return [row for of_corridor in every for row in _measure_corridor(of_corridor, figures, precisions or {})]


def leg_length(leg: Leg) -> float:
    """Return the geodesic length of a leg's line in metres."""
    return _length(leg.points)


# A line does not change when the date does: what was measured once is not measured again on every step through time.
@lru_cache(maxsize=512)
def _length(points: tuple[LonLat, ...]) -> float:
    return line_length(points)


_inverse = lru_cache(maxsize=4096)(inverse)


def _measure_corridor(
    legs: Sequence[Leg], figures: Sequence[PublishedDistance], precisions: Mapping[str, float]
) -> list[Measurement]:
    by_span: dict[Span, list[PublishedDistance]] = {}
    for figure in figures:
        span = _span(legs, figure.from_place_id, figure.to_place_id)
        if span is not None:
            by_span.setdefault(span, []).append(figure)
    against = contradictions(by_span)
    whole = (0, len(legs))
    single = [(index, index + 1) for index in range(len(legs))]
    between = sorted(span for span in by_span if span not in single and span != whole)
    spans = [(RowKind.LEG, span) for span in single] + [(RowKind.STRETCH, span) for span in between]
    if len(legs) > 1:
        spans.append((RowKind.CORRIDOR, whole))
    return [
        _compared(_measurement(kind, legs[slice(*span)], precisions), by_span.get(span, ()), against)
        for kind, span in spans
    ]


def _compared(
    bare: Measurement, figures: Iterable[PublishedDistance], against: Mapping[PublishedDistance, Against]
) -> Measurement:
    """Return a measurement with the figures that are published for it beside it."""
    modes = {leg.mode for leg in bare.legs}
    compared = [
        compare(
            figure,
            bare.straight_km,
            bare.straight_accuracy_m,
            bare.along_km,
            against[figure],
            same_mode=not figure.mode or modes == {figure.mode},
            sums=summands_of(figure, against),
        )
        for figure in newest_first(figures)
    ]
    return replace(bare, comparisons=tuple(compared))


def _span(legs: Sequence[Leg], start: str, end: str) -> tuple[int, int] | None:
    """Return the slice of legs between two places, in either direction, or None."""
    places = [legs[0].from_place_id, *(leg.to_place_id for leg in legs)]
    if start not in places or end not in places:
        return None
    first, last = sorted((places.index(start), places.index(end)))
    return (first, last) if first < last else None


def _measurement(kind: RowKind, legs: Sequence[Leg], precisions: Mapping[str, float]) -> Measurement:
    """Measure legs, without the published figures beside them."""
    straight_m, azimuth, back_azimuth = _inverse(legs[0].points[0], legs[-1].points[-1])
    ends = [precisions.get(place) for place in (legs[0].from_place_id, legs[-1].to_place_id)]
    return Measurement(
        kind=kind,
        corridor_id=legs[0].corridor_id,
        corridor=legs[0].corridor,
        name=legs[0].corridor if kind == RowKind.CORRIDOR else f"{legs[0].from_name}–{legs[-1].to_name}",
        legs=tuple(legs),
        straight_km=straight_m / METRES_PER_KM,
        straight_accuracy_m=straight_accuracy_m(ends),
        azimuth_deg=azimuth if straight_m else None,
        back_azimuth_deg=back_azimuth if straight_m else None,
        along_km=sum(leg_length(leg) for leg in legs) / METRES_PER_KM,
        comparisons=(),
    )
