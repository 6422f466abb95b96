"""Published distances, and what is to be said against them beside a measured line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..text_enum import TextEnum
from ..units import METRES_PER_KM

DOUBTFUL_BELOW = 1.05
"""Published over straight line. A way this straight is an exception, also in plains; here it rather is a distance as
the crow flies that was taken for one by road. Whole provinces have 1.22 to 1.44, the most mountainous one the highest
(roads of South Korea: Kim, Shin, Lee and Suh, J. Korean Society of Agricultural Engineers 57 (4), 2015).
"""
DOUBTFUL_ABOVE = 2.2
"""Published over straight line. Mountain roads and winding rivers come near 2; more is rather a figure for other
places, for another way, or a misprint.
"""
CONTRADICTION = 0.05
"""By what share of the smaller one two figures may differ. Editions of one route agree within about 4 % (Ledo–Bhamo:
598.7 and 620 km), for towns are some kilometres wide and roads are realigned; what differs more does not describe the
same way.
"""


class Mark(TextEnum):
    """What is to be said against a published figure."""

    IMPOSSIBLE = "impossible"
    DOUBTFUL = "doubtful"
    CONTRADICTS = "contradicts"


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
    grade: str = ""  # reliability of the source and credibility of the figure, as in B2

    def in_words(self) -> str:
        """Return figure, source and year: ``620 km (The Federal, 2025)``."""
        return f"{self.km:g} km ({self.told_by()})"

    def told_by(self) -> str:
        """Return source and year: ``The Federal, 2025``."""
        return f"{self.source}, {self.year}" if self.year else self.source


@dataclass(frozen=True)
class Comparison:
    """A published figure beside a measured stretch.

    ``difference_km`` is published minus measured: along the line, or straight where there is no line between the two
    places. ``ratio`` is published over the straight line, which for the same two points can never be under 1.
    ``straight_accuracy_m`` is how good the straight line is, None where that is not known. ``differing`` are figures
    for the same two places that contradict this one, ``out_of_order`` those of a part that is longer, or of a whole
    that is shorter.
    """

    published: PublishedDistance
    difference_km: float
    ratio: float
    same_mode: bool
    straight_km: float = 0.0
    straight_accuracy_m: float | None = None
    differing: tuple[PublishedDistance, ...] = ()
    out_of_order: tuple[PublishedDistance, ...] = ()

    @property
    def is_impossible(self) -> bool:
        """Whether the published figure is shorter than the straight line."""
        return self.ratio < 1.0

    @property
    def is_doubtful(self) -> bool:
        """Whether the figure is possible, but too close to the straight line or too far from it to be believed."""
        return not self.is_impossible and not DOUBTFUL_BELOW <= self.ratio <= DOUBTFUL_ABOVE

    @property
    def within_precision(self) -> bool:
        """Whether the straight line is less certain than the figure is shorter than it."""
        missing_m = self.straight_km * METRES_PER_KM * (1.0 - self.ratio)
        return self.is_impossible and self.straight_accuracy_m is not None and missing_m <= self.straight_accuracy_m

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is to be said against the figure, the worst first."""
        found = {
            Mark.IMPOSSIBLE: self.is_impossible,
            Mark.DOUBTFUL: self.is_doubtful,
            Mark.CONTRADICTS: bool(self.differing or self.out_of_order),
        }
        return tuple(mark for mark, holds in found.items() if holds)

    def remark(self) -> str:
        """Return in words what is to be said against the figure; empty where there is nothing."""
        return "; ".join([*self._beside_straight_line(), *self._beside_other_figures()])

    def _beside_straight_line(self) -> Iterator[str]:
        if self.is_impossible:
            unless = ", unless the positions of the two places are off" if self.within_precision else ""
            yield f"impossible, shorter than the straight line{unless}"
        if self.is_doubtful:
            limit = f"under {DOUBTFUL_BELOW:g}" if self.ratio < DOUBTFUL_BELOW else f"over {DOUBTFUL_ABOVE:g}"
            yield f"doubtful, {limit} times the straight line"

    def _beside_other_figures(self) -> Iterator[str]:
        if self.differing:
            yield f"contradicts {_listed(self.differing)}"
        # A part and a whole cannot be told apart by their figures alone: the longer one is the part.
        if shorter := [figure for figure in self.out_of_order if figure.km < self.published.km]:
            yield f"contradicts {_listed(shorter)}, which is for a longer stretch"
        if longer := [figure for figure in self.out_of_order if figure.km >= self.published.km]:
            yield f"contradicts {_listed(longer)}, which is for a part of it"
        if not self.same_mode:
            yield f"published for {self.published.mode}"


def compare(
    figure: PublishedDistance,
    straight_km: float,
    straight_accuracy_m: float | None,
    measured_km: float,
    against: Against = ((), ()),
    same_mode: bool = True,
) -> Comparison:
    """Return a figure beside what was measured. ``against`` is what ``contradictions`` found for it."""
    differing, out_of_order = against
    return Comparison(
        published=figure,
        difference_km=figure.km - measured_km,
        ratio=figure.km / straight_km if straight_km else math.inf,
        same_mode=same_mode,
        straight_km=straight_km,
        straight_accuracy_m=straight_accuracy_m,
        differing=tuple(differing),
        out_of_order=tuple(out_of_order),
    )


def newest_first(figures: Iterable[PublishedDistance]) -> list[PublishedDistance]:
    """Return figures from the newest to the oldest; of one year the smallest first."""
    return sorted(figures, key=lambda figure: (-(figure.year or 0), figure.km))


def straight_accuracy_m(precisions: Sequence[float | None]) -> float | None:
    """Return how good a straight line between positions is, None where the precision of one is not known."""
    known = [precision for precision in precisions if precision is not None]
    # Two positions that are off independently of each other.
    return math.hypot(*known) if len(known) == len(precisions) else None


def ratio_text(ratio: float) -> str:
    """Return a ratio in two decimals, or in as many as it takes to see on which side of a limit it is."""
    text = ""
    for digits in (2, 3, 4):
        text = f"{ratio:.{digits}f}"
        shown = float(text)
        if (shown < 1, shown < DOUBTFUL_BELOW, shown > DOUBTFUL_ABOVE) == (
            ratio < 1,
            ratio < DOUBTFUL_BELOW,
            ratio > DOUBTFUL_ABOVE,
        ):
            break
    return text


Span = tuple[int, int]
"""The legs from the first number to the second (excluded) of a corridor, counted from 0."""
Against = tuple[Sequence[PublishedDistance], Sequence[PublishedDistance]]
"""The figures that differ from one, and those that are out of order with it."""


def contradictions(
    by_span: Mapping[Span, Sequence[PublishedDistance]],
) -> dict[PublishedDistance, tuple[list[PublishedDistance], list[PublishedDistance]]]:
    """Return for each figure of a corridor those that differ from it, and those that are out of order with it.

    Two figures for one span differ when they are more than CONTRADICTION apart even if both were rounded (see
    ``rounding_km``). They are out of order when a span inside another one has the greater figure. Figures for two
    different modes do not contradict each other; a figure without a mode may be for any.
    """
    every = [(span, figure) for span, figures in by_span.items() for figure in figures]
    found: dict[PublishedDistance, tuple[list[PublishedDistance], list[PublishedDistance]]] = {}
    for span, figure in every:
        others = [(place, other) for place, other in every if other != figure and _comparable(figure, other)]
        found[figure] = (
            [other for place, other in others if place == span and _differ(figure, other)],
            [other for place, other in others if _are_out_of_order(span, figure, place, other)],
        )
    return found


def _are_out_of_order(span: Span, figure: PublishedDistance, place: Span, other: PublishedDistance) -> bool:
    """Tell whether the span of one of two figures is inside that of the other and has the greater figure."""
    if _is_part(place, span):
        return _exceeds(other, figure)
    return _is_part(span, place) and _exceeds(figure, other)


def rounding_km(figure: PublishedDistance) -> float:
    """Return by how much rounding may have moved a figure: half a unit of the last digit that it has in km."""
    digits = len(f"{figure.km:.6f}".rstrip("0").partition(".")[2])
    return float(0.5 / 10**digits)


def summands_of(
    figure: PublishedDistance, figures: Iterable[PublishedDistance]
) -> list[tuple[PublishedDistance, PublishedDistance]]:
    """Return the pairs of figures for two parts, joined at a place between, of which ``figure`` is the sum.

    It is their sum where it is so to the rounding of the roughest of the three. Such a figure may be made of the two,
    and then is no independent one; of figures for two other modes it cannot be made.
    """
    others = [other for other in figures if other != figure and _comparable(figure, other)]
    ends = {figure.from_place_id, figure.to_place_id}
    pairs = [
        (one, other)
        for one in others
        for other in others
        if figure.from_place_id in (one.from_place_id, one.to_place_id)
        and _joined_ends(one, other) == ends
        and _comparable(one, other)
    ]
    return [pair for pair in pairs if _is_sum(figure, pair)]


def _joined_ends(one: PublishedDistance, other: PublishedDistance) -> set[str]:
    """Return the two places that two figures lead from and to where they meet at a third; else nothing."""
    apart = {one.from_place_id, one.to_place_id} ^ {other.from_place_id, other.to_place_id}
    return apart if len(apart) == 2 else set()


def _is_sum(figure: PublishedDistance, parts: Sequence[PublishedDistance]) -> bool:
    roughest = max(map(rounding_km, (figure, *parts)))
    return abs(figure.km - sum(part.km for part in parts)) <= roughest + 1e-9


def _comparable(one: PublishedDistance, other: PublishedDistance) -> bool:
    return not one.mode or not other.mode or one.mode == other.mode


def _differ(one: PublishedDistance, other: PublishedDistance) -> bool:
    apart = abs(one.km - other.km) - rounding_km(one) - rounding_km(other)
    return apart > CONTRADICTION * min(one.km, other.km)


def _exceeds(part: PublishedDistance, whole: PublishedDistance) -> bool:
    return part.km - rounding_km(part) > whole.km + rounding_km(whole)


def _is_part(inner: Span, outer: Span) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def _listed(figures: Iterable[PublishedDistance]) -> str:
    return ", ".join(figure.in_words() for figure in figures)
