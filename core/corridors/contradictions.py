"""What published figures say of each other: which contradict each other, and which is the sum of two others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .published import CONTRADICTION, PublishedDistance, Summands

Span = tuple[int, int]
"""The legs from the first number to the second (excluded) of a corridor, counted from 0."""


def contradictions(
    by_span: Mapping[Span, Sequence[PublishedDistance]],
) -> dict[PublishedDistance, tuple[list[PublishedDistance], list[PublishedDistance]]]:
    """Return for each figure of a corridor those that differ from it, and those that are out of order with it.

    Two figures for one span differ when they are more than CONTRADICTION apart even if both were rounded (see
    ``rounding_km``). They are out of order when a span inside another one has the greater figure. Figures for two
    different modes do not contradict each other; a figure without a mode may be for any.
    """
    every = [(span, figure) for span, figures in by_span.items() for figure in figures]
    implied = _implied(every)
    found: dict[PublishedDistance, tuple[list[PublishedDistance], list[PublishedDistance]]] = {}
    for span, figure in every:
        same_span = [*(other for other in by_span[span] if other != figure), *_of_others(figure, implied.get(span, ()))]
        found[figure] = (
            [other for other in same_span if _comparable(figure, other) and _differ(figure, other)],
            _out_of_order(span, figure, every),
        )
    return found


def _of_others(figure: PublishedDistance, implied: Iterable[PublishedDistance]) -> list[PublishedDistance]:
    return [other for other in implied if other.source_id != figure.source_id]


def _out_of_order(
    span: Span, figure: PublishedDistance, every: Iterable[tuple[Span, PublishedDistance]]
) -> list[PublishedDistance]:
    others = [(place, other) for place, other in every if other != figure and _comparable(figure, other)]
    return [other for place, other in others if _are_out_of_order(span, figure, place, other)]


def _implied(every: Iterable[tuple[Span, PublishedDistance]]) -> dict[Span, list[PublishedDistance]]:
    """Return the figures that follow from two of one source and mode that begin or end at one place: mileposts."""
    series: dict[tuple[str, str], list[tuple[Span, PublishedDistance]]] = defaultdict(list)
    for span, figure in every:
        series[figure.source_id, figure.mode].append((span, figure))
    found: dict[Span, list[PublishedDistance]] = defaultdict(list)
    for figures in series.values():
        for whole, longer in figures:
            for part, shorter in figures:
                rest = _rest(part, whole)
                if rest is not None and longer.km > shorter.km:
                    found[rest].append(_difference(longer, shorter))
    return found


def _rest(part: Span, whole: Span) -> Span | None:
    """Return what a part leaves of a whole that begins or ends with it; else None."""
    if not _is_part(part, whole):
        return None
    if part[0] == whole[0]:
        return part[1], whole[1]
    return (whole[0], part[0]) if part[1] == whole[1] else None


def _difference(longer: PublishedDistance, shorter: PublishedDistance) -> PublishedDistance:
    ends = {longer.from_place_id, longer.to_place_id} ^ {shorter.from_place_id, shorter.to_place_id}
    first, last = sorted(ends) if len(ends) == 2 else (longer.from_place_id, longer.to_place_id)
    return replace(
        longer,
        from_place_id=first,
        to_place_id=last,
        km=round(longer.km - shorter.km, 3),
        as_published=f"{longer.as_published} less {shorter.as_published}",
        source=f"{longer.source}: {longer.km:g} less {shorter.km:g} km",
    )


def _are_out_of_order(span: Span, figure: PublishedDistance, place: Span, other: PublishedDistance) -> bool:
    """Tell whether the span of one of two figures is inside that of the other and has the greater figure."""
    if _is_part(place, span):
        return _exceeds(other, figure)
    return _is_part(span, place) and _exceeds(figure, other)


def rounding_km(figure: PublishedDistance) -> float:
    """Return by how much rounding may have moved a figure: half a unit of the last digit that it has in km."""
    digits = len(f"{figure.km:.6f}".rstrip("0").partition(".")[2])
    return float(0.5 / 10**digits)


def summands_of(figure: PublishedDistance, figures: Iterable[PublishedDistance]) -> list[Summands]:
    """Return the pairs of figures for two parts, joined at a place between, of which ``figure`` is the sum.

    It is their sum where it is so to the rounding of the roughest of the three. Such a figure may be made of the two,
    and then is no independent one; of younger figures, and of figures for two other modes, it cannot be made.
    """
    others = [other for other in figures if other != figure and _comparable(figure, other) and _is_newer(figure, other)]
    begins, ends = (_from_or_to(place, others) for place in (figure.from_place_id, figure.to_place_id))
    pairs = [(one, other) for one in begins for other in ends if _comparable(one, other)]
    whole = {figure.from_place_id, figure.to_place_id}
    return [pair for pair in pairs if _joined_ends(*pair) == whole and _is_sum(figure, pair)]


def _from_or_to(place_id: str, figures: Iterable[PublishedDistance]) -> list[PublishedDistance]:
    return [figure for figure in figures if place_id in (figure.from_place_id, figure.to_place_id)]


def _is_newer(figure: PublishedDistance, other: PublishedDistance) -> bool:
    """Tell whether a figure may have been published after another one, or in the same year."""
    return figure.year is None or other.year is None or other.year <= figure.year


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
