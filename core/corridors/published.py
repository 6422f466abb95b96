"""Published distances, and what is to be said against them beside a measured line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
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
    that is shorter. ``sums`` are pairs of figures of which this one is the sum.
    """

    published: PublishedDistance
    difference_km: float
    ratio: float
    same_mode: bool
    straight_km: float = 0.0
    straight_accuracy_m: float | None = None
    differing: tuple[PublishedDistance, ...] = ()
    out_of_order: tuple[PublishedDistance, ...] = ()
    sums: tuple[tuple[PublishedDistance, PublishedDistance], ...] = ()

    @property
    def is_impossible(self) -> bool:
        """Whether the figure is shorter than the straight line, by more than the positions of its ends may be off."""
        return self.ratio < 1.0 and not self.within_precision

    @property
    def is_doubtful(self) -> bool:
        """Whether the figure is possible, but too close to the straight line or too far from it to be believed."""
        return not self.is_impossible and not DOUBTFUL_BELOW <= self.ratio <= DOUBTFUL_ABOVE

    @property
    def within_precision(self) -> bool:
        """Whether the figure is shorter than the straight line by no more than that line may be off."""
        missing_m = self.straight_km * METRES_PER_KM * (1.0 - self.ratio)
        return self.ratio < 1.0 and self.straight_accuracy_m is not None and missing_m <= self.straight_accuracy_m

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
            yield "impossible, shorter than the straight line"
        elif self.within_precision:
            yield "doubtful, shorter than the straight line, within the positions' precision"
        elif self.is_doubtful:
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
        for pair in self.sums:
            yield f"the sum of {_listed(pair, ' and ')}: perhaps made of them, and then not independent"
        if not self.same_mode:
            yield f"published for {self.published.mode}"


Against = tuple[Sequence[PublishedDistance], Sequence[PublishedDistance]]
"""The figures that differ from one, and those that are out of order with it."""
Summands = tuple[PublishedDistance, PublishedDistance]
"""Two figures for parts, of which one for the whole is the sum."""


def compare(
    figure: PublishedDistance,
    straight_km: float,
    straight_accuracy_m: float | None,
    measured_km: float,
    against: Against = ((), ()),
    same_mode: bool = True,
    sums: Sequence[Summands] = (),
) -> Comparison:
    """Return a figure beside what was measured, with what ``contradictions`` and ``summands_of`` found for it."""
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
        sums=tuple(sums),
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


def _listed(figures: Iterable[PublishedDistance], between: str = ", ") -> str:
    return between.join(figure.in_words() for figure in figures)
