"""What published lengths tell of the legs: the length of a leg itself, and what its real way is expected to measure.

A line through sparse points is shorter than the way. How much shorter is known only where somebody published a length:
of the leg, or of a stretch of several legs of the same mode. Then the way is expected to be as much longer than the
line on each leg of that stretch. Elsewhere it is taken to be as much longer as on the legs of that mode that are known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kachin_corridors.core.control.claims import ADOPTED_RELIABILITIES
from kachin_corridors.core.geometry import geodesy
from kachin_corridors.core.units import METRES_PER_KM

from .reading import Record, Sources


@dataclass(frozen=True)
class Span:
    """A published length of the legs ``first`` to ``last`` (excluded) of a corridor, counted from 0."""

    first: int
    last: int
    metres: float
    mode: str
    source_id: str
    year: int


@dataclass(frozen=True)
class Expectation:
    """The length (m) that the way of a leg is expected to have, None where nothing tells, and what that rests on."""

    metres: float | None
    basis: str


def corridors(sources: Sources) -> list[list[Record]]:
    """Return the legs of each corridor in their order."""
    found: dict[str, list[Record]] = defaultdict(list)
    for leg in sources["corridor_legs"]:
        found[leg["corridor_id"]].append(leg)
    return [sorted(legs, key=lambda leg: int(leg["leg_order"])) for legs in found.values()]


def published_spans(legs: Sequence[Record], published: Iterable[Record]) -> list[Span]:
    """Return every length that is published for these legs of a corridor, or follows from two that are.

    One source that gives several lengths from one place gives mileposts: the length between two of them is their
    difference, or their sum where the place is between them.
    """
    stations = [legs[0]["from_place_id"], *(leg["to_place_id"] for leg in legs)]
    order = {place: number for number, place in enumerate(stations)}
    posts: dict[tuple[str, str, str], dict[str, tuple[float, int]]] = defaultdict(dict)
    for record in published:
        ends = record["from_place_id"], record["to_place_id"]
        if ends[0] not in order or ends[1] not in order:
            continue
        for start, end in (ends, ends[::-1]):
            sign = 1 if order[end] > order[start] else -1
            reached = posts[record["source_id"], record["mode"], start]
            reached[start] = (0.0, record["year"])
            reached[end] = (sign * record["published_km"] * METRES_PER_KM, record["year"])
    spans = set()
    for (source_id, mode, _), reached in posts.items():
        ordered = sorted(reached, key=order.__getitem__)
        for number, one in enumerate(ordered):
            for other in ordered[number + 1 :]:
                metres = reached[other][0] - reached[one][0]
                spans.add(
                    Span(order[one], order[other], metres, mode, source_id, max(reached[one][1], reached[other][1]))
                )
    return sorted(spans, key=lambda span: (span.first, span.last, -span.year, -span.metres, span.source_id))


def leg_lengths(sources: Sources) -> dict[str, float]:
    """Return the published length (m) of each leg that has one: of several the longest, for it allows the way to be
    farthest off the line.
    """
    lengths: dict[str, float] = {}
    for legs in corridors(sources):
        for span in published_spans(legs, sources["published_distances"]):
            leg = legs[span.first]
            if span.last == span.first + 1 and span.mode == leg["mode"]:
                lengths[leg["leg_id"]] = max(span.metres, lengths.get(leg["leg_id"], 0.0))
    return lengths


def expectations(sources: Sources, lines: Mapping[str, Sequence[geodesy.LonLat]]) -> dict[str, Expectation]:
    """Return what each leg is expected to measure along the real way. ``lines`` are the lines of the legs (degrees)."""
    along = {leg_id: geodesy.line_length(points) for leg_id, points in lines.items()}
    names = {place["place_id"]: place["name"] for place in sources["places"]}
    names |= {source["source_id"]: source["publisher"] for source in sources["sources"]}
    doubtful = {each["source_id"]: each["reliability"] for each in sources["sources"] if _is_doubtful(each)}
    found = _told_of_legs(sources, doubtful, lines, along, names)
    left_out = _left_out(sources, doubtful, names)
    for leg in sources["corridor_legs"]:
        if leg["leg_id"] not in found:
            others = _like_others(leg, sources["corridor_legs"], found, along)
            found[leg["leg_id"]] = replace(others, basis="; ".join([others.basis, *left_out.get(leg["leg_id"], [])]))
    return found


def _told_of_legs(
    sources: Sources,
    doubtful: Collection[str],
    lines: Mapping[str, Sequence[geodesy.LonLat]],
    along: Mapping[str, float],
    names: Mapping[str, str],
) -> dict[str, Expectation]:
    """Return the expectations of the legs of which a source that is relied on tells something."""
    found: dict[str, Expectation] = {}
    for legs in corridors(sources):
        spans = published_spans(legs, sources["published_distances"])
        relied_on = [span for span in spans if span.source_id not in doubtful]
        for number, leg in enumerate(legs):
            told = _told(number, legs, relied_on, lines, along, names)
            if told is not None:
                found[leg["leg_id"]] = told
    return found


def _is_doubtful(source: Record) -> bool:
    """Tell whether the reliability of a source is too poor to rely on its figure alone."""
    return bool(source["reliability"]) and source["reliability"] not in ADOPTED_RELIABILITIES


def _left_out(sources: Sources, doubtful: Mapping[str, str], names: Mapping[str, str]) -> dict[str, list[str]]:
    """Return for legs what is to be said of figures for them that are not relied on."""
    told: dict[str, list[str]] = defaultdict(list)
    for legs in corridors(sources):
        for span in published_spans(legs, sources["published_distances"]):
            if span.source_id in doubtful and span.last == span.first + 1:
                source = f"{names[span.source_id]}, reliability {doubtful[span.source_id]}"
                told[legs[span.first]["leg_id"]].append(
                    f"{span.metres / METRES_PER_KM:.1f} km ({source}) are not relied on alone"
                )
    return told


def _told(
    number: int,
    legs: Sequence[Record],
    spans: Iterable[Span],
    lines: Mapping[str, Sequence[geodesy.LonLat]],
    along: Mapping[str, float],
    names: Mapping[str, str],
) -> Expectation | None:
    """Return what the published length of the shortest stretch with this leg tells; of several lengths the newest.

    ``names``: of places and of publishers, by the ids of places and of sources.
    """
    candidates = []
    for span in spans:
        stretch = legs[span.first : span.last]
        straight = geodesy.distance(lines[stretch[0]["leg_id"]][0], lines[stretch[-1]["leg_id"]][-1])
        covers = span.first <= number < span.last and {leg["mode"] for leg in stretch} == {span.mode}
        # A length shorter than the straight line is wrong.
        if covers and span.metres >= straight:
            candidates.append(span)
    if not candidates:
        return None
    best = min(candidates, key=lambda span: (span.last - span.first, -span.year, -span.metres))
    measured = sum(along[leg["leg_id"]] for leg in legs[best.first : best.last])
    ratio = best.metres / measured
    places = f"{names[legs[best.first]['from_place_id']]}–{names[legs[best.last - 1]['to_place_id']]}"
    published = f"{best.metres / METRES_PER_KM:.1f} km published for {places} ({names[best.source_id]})"
    basis = f"{published}: {ratio:.2f} times the line"
    if ratio < 1:
        basis += "; the line is longer, nothing is missing"
    return Expectation(along[legs[number]["leg_id"]] * max(1.0, ratio), basis)


def _like_others(
    leg: Record, legs: Iterable[Record], found: Mapping[str, Expectation], along: Mapping[str, float]
) -> Expectation:
    """Return what the legs of the same mode that something is published for lead one to expect."""
    known = {
        other["leg_id"]: found[other["leg_id"]].metres or 0.0
        for other in legs
        if other["mode"] == leg["mode"]
        and "published for" in (found.get(other["leg_id"]) or Expectation(None, "")).basis
    }
    if not known:
        return Expectation(None, "no length that can be relied on is published")
    ratio = sum(known.values()) / sum(along[leg_id] for leg_id in known)
    basis = f"nothing is published; as the {leg['mode']} legs with a published length: {ratio:.2f} times the line"
    return Expectation(along[leg["leg_id"]] * ratio, basis)
