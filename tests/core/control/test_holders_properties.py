"""Who holds each kilometre: what must hold for any record."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from held_road import LEGS, MARCH, PLACES, ROUTE, WAYPOINTS, held, town
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.holder_totals import compare, totals
from kachin_corridors.core.control.holders import merged, sections_on
from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import Route, route_of
from kachin_corridors.core.words import Confirmation

ACTORS = st.sampled_from(["KIA", "junta", "PDF", "SNA", "AA"])
STATUSES = st.sampled_from(["controlled", "contested", "infiltrated", "claimed", "shared", "unknown"])


@st.composite
def records(draw: st.DrawFn) -> tuple[list[ControlUnit], list[StatusInterval]]:
    """Units on and beside the road, each with up to three statuses."""
    units = [town(place) for place in draw(st.sets(st.sampled_from([*PLACES, "V"])))]
    units += [
        ControlUnit(f"base {place}", "Base", "base", "", stands_at=frozenset({place}))
        for place in draw(st.sets(st.sampled_from([*PLACES, "V"])))
    ]
    for number, ends in enumerate(
        draw(st.lists(st.sets(st.sampled_from([*PLACES, "V"]), min_size=2, max_size=2), max_size=3))
    ):
        first, last = sorted(ends)
        units.append(ControlUnit(f"road {number}", "Road", "road section", "", first, last))
    for place in draw(st.sets(st.sampled_from([*PLACES, "V"]), max_size=2)):
        radius_m = draw(st.floats(500.0, 40_000.0))
        units.append(ControlUnit(f"area {place}", "Area", "area", "", stands_at=frozenset({place}), radius_m=radius_m))
    intervals = []
    for unit in units:
        days = sorted(draw(st.sets(st.integers(0, 20), max_size=3)))
        for start, end in zip(days, [*days[1:], None], strict=False):
            actor, against = draw(ACTORS), draw(ACTORS)
            intervals.append(
                held(
                    unit.unit_id,
                    draw(STATUSES),
                    actor,
                    against,
                    since=MARCH + timedelta(days=start),
                    valid_to=None if end is None else MARCH + timedelta(days=end),
                    confirmation=draw(st.sampled_from(Confirmation)),
                )
            )
    return units, intervals


@given(records(), st.integers(-1, 22), st.randoms())
def test_sections_partition_the_corridor_in_any_order_of_entry(record, after, random) -> None:
    units, intervals = record
    day = MARCH + timedelta(days=after)
    sections = sections_on(ROUTE, ControlRecord(units, intervals), day)
    assert (sections[0].start_m, sections[-1].end_m) == (0.0, ROUTE.length_m)
    assert all(before.end_m == following.start_m for before, following in pairwise(sections))
    assert sum(total.km for total in totals(sections)) * 1000 == pytest.approx(ROUTE.length_m, abs=1e-3)
    assert sum(total.share for total in totals(sections)) == pytest.approx(1.0)
    assert all(change.difference_km == 0 for change in compare(sections, sections))
    shuffled_units, shuffled = list(units), list(intervals)
    random.shuffle(shuffled_units)
    random.shuffle(shuffled)
    assert sections_on(ROUTE, ControlRecord(shuffled_units, shuffled), day) == sections
    again = {total.holder: total.km for total in totals(merged(sections))}
    assert again == pytest.approx({total.holder: total.km for total in totals(sections)})


@given(records(), st.integers(-1, 22))
def test_no_colour_without_a_claim_and_the_way_back_is_held_alike(record, after) -> None:
    units, intervals = record
    day = MARCH + timedelta(days=after)
    sections = sections_on(ROUTE, ControlRecord(units, intervals), day)
    assert all(section.claim_ids for section in sections if section.status != "unknown")
    named = {name for interval in intervals for name in (interval.actor, *interval.against)}
    assert all(set(section.holder.actors) <= named for section in sections)
    back = sections_on(_reversed(), ControlRecord(units, intervals), day)
    assert [section.holder for section in reversed(back)] == [section.holder for section in sections]


def _reversed() -> Route:
    legs = [
        Leg(
            **{
                **each.__dict__,
                "order": 5 - each.order,
                "from_place_id": each.to_place_id,
                "to_place_id": each.from_place_id,
                "from_name": each.to_name,
                "to_name": each.from_name,
                "points": each.points[::-1],
            }
        )
        for each in reversed(LEGS)
    ]
    return route_of(legs, WAYPOINTS)
