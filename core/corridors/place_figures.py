"""Published figures for the way from one place to others, beside the straight lines between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..units import METRES_PER_KM
from .contradictions import contradictions, summands_of
from .distances import Line
from .legs import Measurement
from .published import (
    Against,
    Comparison,
    PublishedDistance,
    Summands,
    compare,
    newest_first,
    straight_accuracy_m,
)


@dataclass(frozen=True)
class PlaceFigures:
    """The figures from or to one place. ``by_place`` has them by the other place, the newest first."""

    by_place: Mapping[str, tuple[PublishedDistance, ...]] = field(default_factory=dict)
    against: Mapping[PublishedDistance, Against] = field(default_factory=dict)
    sums: Mapping[PublishedDistance, Sequence[Summands]] = field(default_factory=dict)

    def to(self, place_id: str) -> tuple[PublishedDistance, ...]:
        """Return the figures for the way to another place, or back."""
        return self.by_place.get(place_id, ())

    def beside(self, place_id: str, line: Line, precisions: tuple[float | None, float | None]) -> list[Comparison]:
        """Return the figures for the way to another place beside the straight line there.

        ``precisions`` are those of both positions in metres. A straight line has no mode: a figure may be for any.
        """
        km, accuracy_m = line.metres / METRES_PER_KM, straight_accuracy_m(precisions)
        return [
            compare(figure, km, accuracy_m, km, self.against[figure], sums=self.sums.get(figure, ()))
            for figure in self.to(place_id)
        ]


def figures_from(place_id: str, published: Iterable[PublishedDistance], rows: Iterable[Measurement]) -> PlaceFigures:
    """Return the figures from or to a place, and what contradicts them.

    ``rows`` are the measured rows of the leg table: where a figure belongs to a corridor, the same contradicts it as
    there, and everywhere the other figures for the same two places.
    """
    by_place: defaultdict[str, list[PublishedDistance]] = defaultdict(list)
    every = list(published)
    for figure in every:
        if place_id in (figure.from_place_id, figure.to_place_id):
            other = figure.to_place_id if figure.from_place_id == place_id else figure.from_place_id
            by_place[other].append(figure)
    against: dict[PublishedDistance, Against] = {}
    for figures in by_place.values():
        against.update(contradictions({(0, 1): figures}))
    for comparison in (each for row in rows for each in row.comparisons):
        if comparison.published in against:
            differing, out_of_order = against[comparison.published]
            against[comparison.published] = (
                list(dict.fromkeys([*differing, *comparison.differing])),
                list(dict.fromkeys([*out_of_order, *comparison.out_of_order])),
            )
    sums = {figure: summands_of(figure, every) for figure in against}
    return PlaceFigures({other: tuple(newest_first(figures)) for other, figures in by_place.items()}, against, sums)
