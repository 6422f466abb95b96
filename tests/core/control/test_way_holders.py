"""Who holds a way over several corridors: each kilometre as on its corridor."""

from __future__ import annotations

from datetime import timedelta

import pytest
from held_road import LEGS, MARCH, PLACES, ROUTE, WAYPOINTS, held, town
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.holder_totals import totals
from kachin_corridors.core.control.holders import Holder, Section, sections_on
from kachin_corridors.core.control.record import ControlRecord
from kachin_corridors.core.control.way_holders import HeldPart, known_by_freshness, parts_of
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.network import way_between
from kachin_corridors.core.corridors.routes import route_of
from kachin_corridors.core.corridors.ways_in import Way
from kachin_corridors.core.news_age import Freshness
from kachin_corridors.core.words import Status

DAY = MARCH + timedelta(days=200)
SPUR = Leg(
    **{
        **LEGS[0].__dict__,
        "leg_id": "spur-1",
        "corridor_id": "spur",
        "corridor": "Spur",
        "from_place_id": "X",
        "from_name": "X",
        "to_place_id": "C",
        "to_name": "C",
        "points": ((97.9, 24.4), PLACES["C"]),
    }
)
ROUTES = {"road": ROUTE, "spur": route_of([SPUR], {})}
ENDS = st.lists(st.sampled_from([*PLACES, "X"]), min_size=2, max_size=2, unique=True)
STATUSES = st.sampled_from(["controlled", "contested", "infiltrated", "claimed", "shared"])


def parts_between(start: str, end: str, record: ControlRecord) -> tuple[Way, list[HeldPart]]:
    way = Way(tuple(way_between([*LEGS, SPUR], start, end)))
    return way, parts_of(way, ROUTES, {key: sections_on(route, record, DAY) for key, route in ROUTES.items()})


@st.composite
def records(draw: st.DrawFn) -> ControlRecord:
    places = sorted(draw(st.sets(st.sampled_from([*PLACES, "V", "X"]))))
    intervals = [held(place, draw(STATUSES), draw(st.sampled_from(["KIA", "junta"])), "AA") for place in places]
    return ControlRecord([town(place) for place in places], intervals)


def per_holder(sections: list[Section]) -> dict[Holder, float]:
    return {total.holder: total.km for total in totals(sections)}


@given(records(), ENDS)
def test_parts_are_the_way_without_gap_and_the_way_back_mirrors_them(record: ControlRecord, ends: list[str]) -> None:
    way, parts = parts_between(ends[0], ends[1], record)
    sections = [part.section for part in parts]
    assert sections[0].start_m == 0.0
    assert sections[-1].end_m == pytest.approx(way.length_m)
    assert [each.end_m for each in sections[:-1]] == pytest.approx([each.start_m for each in sections[1:]])
    assert sum(per_holder(sections).values()) == pytest.approx(way.km)
    for mode, km in way.km_by_mode().items():
        assert sum(part.section.length_m for part in parts if part.leg.mode == mode) / 1000 == pytest.approx(km)
    _, back = parts_between(ends[1], ends[0], record)
    mirrored = [(part.leg.leg_id, part.section.holder, part.section.to_name, part.section.from_name) for part in back]
    assert mirrored[::-1] == [
        (part.leg.leg_id, part.section.holder, part.section.from_name, part.section.to_name) for part in parts
    ]
    assert [way.length_m - part.section.end_m for part in reversed(back)] == pytest.approx(
        [each.start_m for each in sections], abs=1e-6
    )


@given(records())
def test_a_whole_corridor_as_a_way_is_held_as_the_corridor_is(record: ControlRecord) -> None:
    _, parts = parts_between("A", "E", record)
    assert per_holder([part.section for part in parts]) == pytest.approx(per_holder(sections_on(ROUTE, record, DAY)))


def test_a_way_that_leaves_a_corridor_has_the_kilometres_that_it_passes() -> None:
    record = ControlRecord([town("B"), town("C")], [held("B", "controlled", "KIA"), held("C", "controlled", "KIA")])
    way, parts = parts_between("X", "A", record)
    assert [leg.leg_id for leg in way.legs] == ["spur-1", "leg-2", "leg-1"]
    by_leg = {leg.leg_id: per_holder([part.section for part in parts if part.leg == leg]) for leg in way.legs}
    kia, unknown = Holder(("KIA",), Status.CONTROLLED), Holder((), Status.UNKNOWN)
    # C speaks for the first 15 km of the spur; B and C for what lies between them; B for 15 km towards A.
    assert by_leg["spur-1"][kia] == pytest.approx(15.0)
    assert unknown not in by_leg["leg-2"]
    assert set(by_leg["leg-2"]) == {kia}
    assert parts[0].section.from_name == "X"


def test_the_age_of_the_news_is_told_of_what_is_known() -> None:
    ends = [held(place, "controlled", "KIA", last_report=MARCH) for place in "AB"]
    record = ControlRecord([town("A"), town("B")], ends)
    _, parts = parts_between("A", "C", record)
    known = sum(part.section.length_m for part in parts if part.section.status != "unknown") / 1000
    assert known > 0
    assert known_by_freshness(parts, MARCH + timedelta(days=90)) == pytest.approx({Freshness.FRESH: known})
    assert known_by_freshness(parts, MARCH + timedelta(days=91)) == pytest.approx({Freshness.AGEING: known})
    assert known_by_freshness(parts, MARCH + timedelta(days=181)) == pytest.approx({Freshness.OLD: known})


def test_a_corridor_that_cannot_be_judged_is_unknown_and_says_why() -> None:
    way = Way(tuple(way_between([*LEGS, SPUR], "X", "D")))
    record = ControlRecord([town("C")], [held("C", "controlled", "KIA")])
    route = route_of(LEGS, WAYPOINTS)
    parts = parts_of(way, {"road": route}, {"road": sections_on(route, record, DAY)})
    assert parts[0].section.status == Status.UNKNOWN
    assert "do not join" in parts[0].section.basis[0]
    assert parts[0].section.length_m == pytest.approx(parts[1].section.start_m)
