"""Who holds a way that runs over several corridors: the sections of its corridors, as it passes them.

A kilometre has the holder that it has on its corridor: nothing is judged anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..corridors.legs import Leg, leg_length
from ..corridors.routes import Route
from ..corridors.ways_in import Way
from ..news_age import Freshness, freshness
from ..units import METRES_PER_KM
from ..words import Confirmation, Status
from .holders import Section

_LEAST_M = 1e-6
_NOT_JOINED = "The legs of {corridor} do not join: it cannot be judged"


@dataclass(frozen=True)
class HeldPart:
    """A section of a way and its leg. Its marks are metres from the start of the way, without missing links."""

    leg: Leg
    section: Section


def parts_of(way: Way, routes: Mapping[str, Route], judged: Mapping[str, Sequence[Section]]) -> list[HeldPart]:
    """Return the sections of a way from its start to its end, cut at its legs, without gap or overlap.

    ``routes`` are the corridors of the day by id, ``judged`` their sections; what is on one without is unknown.
    """
    parts: list[HeldPart] = []
    at_m = 0.0
    for leg in way.travelled:
        if leg.corridor_id in judged:
            sections = _of_leg(leg, routes[leg.corridor_id], judged[leg.corridor_id])
        else:
            sections = [_unknown(leg)]
        parts += [HeldPart(leg, _moved(section, at_m)) for section in sections]
        at_m += leg_length(leg)
    return parts


def known_by_freshness(parts: Sequence[HeldPart], day: date) -> dict[Freshness, float]:
    """Return the kilometres of which something is known, by how old the news of them is on a day."""
    sums: dict[Freshness, float] = {}
    for part in parts:
        if part.section.status != Status.UNKNOWN:
            age = freshness(part.section.last_report, day)
            sums[age] = sums.get(age, 0.0) + part.section.length_m / METRES_PER_KM
    return sums


def _of_leg(leg: Leg, route: Route, sections: Sequence[Section]) -> list[Section]:
    """Return the sections on one leg in the direction of the way, with marks from the beginning of the leg."""
    number = next(index for index, each in enumerate(route.legs) if each.leg_id == leg.leg_id)
    start_m, end_m = route.leg_marks_m[number : number + 2]
    is_turned = route.legs[number].from_place_id != leg.from_place_id
    cut = [
        _clipped(section, start_m, end_m, route.legs[number])
        for section in sections
        if min(section.end_m, end_m) - max(section.start_m, start_m) > _LEAST_M
    ]
    # The line of the leg is measured in its own direction, that of the corridor from the corridor's start.
    return [_mirrored(section, end_m - start_m) for section in reversed(cut)] if is_turned else cut


def _clipped(section: Section, start_m: float, end_m: float, leg: Leg) -> Section:
    """Return what of a section lies on a leg that begins and ends at these marks of its corridor."""
    begins, ends = section.start_m >= start_m, section.end_m <= end_m
    return replace(
        section,
        start_m=max(section.start_m, start_m) - start_m,
        end_m=min(section.end_m, end_m) - start_m,
        from_name=section.from_name if begins else leg.from_name,
        to_name=section.to_name if ends else leg.to_name,
    )


def _mirrored(section: Section, length_m: float) -> Section:
    return replace(
        section,
        start_m=length_m - section.end_m,
        end_m=length_m - section.start_m,
        from_name=section.to_name,
        to_name=section.from_name,
    )


def _moved(section: Section, by_m: float) -> Section:
    return replace(section, start_m=section.start_m + by_m, end_m=section.end_m + by_m)


def _unknown(leg: Leg) -> Section:
    return Section(
        start_m=0.0,
        end_m=leg_length(leg),
        from_name=leg.from_name,
        to_name=leg.to_name,
        actor="",
        against=(),
        status=Status.UNKNOWN,
        confirmation=Confirmation.NONE,
        claim_ids=(),
        basis=(_NOT_JOINED.format(corridor=leg.corridor),),
        last_report=None,
    )
