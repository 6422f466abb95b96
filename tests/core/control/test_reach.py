"""How far a town speaks for the road: by example, on a road along a meridian, and for any record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from geographiclib.geodesic import Geodesic
from held_road import MARCH, MAY, held, town
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.holders import Section, sections_on
from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.control.reach import REACH_M
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import Route, Waypoint, route_of
from kachin_corridors.core.words import LegStatus, Mode

KM = {"P": 0.0, "Q": 20.0, "R": 65.0, "S": 140.0}
"""Towns by their distance along the road: P and Q hear each other, Q and R do not, nor do R and S."""


def point(km: float) -> tuple[float, float]:
    found = Geodesic.WGS84.Direct(24.0, 97.0, 0.0, km * 1000)
    return found["lon2"], found["lat2"]


def road(places: dict[str, float] = KM, villages: dict[str, float] | None = None) -> Route:
    ends = sorted(places, key=places.__getitem__)
    first, last = ends[0], ends[-1]
    passed = {**{name: places[name] for name in ends[1:-1]}, **(villages or {})}
    waypoints = [Waypoint(name, name, point(km)) for name, km in sorted(passed.items(), key=lambda item: item[1])]
    leg = Leg(
        leg_id="leg", corridor_id="road", corridor="Road", order=1, name="Road", from_place_id=first, to_place_id=last,
        from_name=first, to_name=last, mode=Mode.ROAD, status=LegStatus.OPEN, valid_from=None, valid_to=None,
        accuracy_m=100, expected_km=None, expected_basis="", points=tuple(point(km) for km in
        sorted({places[first], places[last], *passed.values()})),
    )  # fmt: skip
    return route_of([leg], {"leg": waypoints})


def base(name: str, at: str) -> ControlUnit:
    return ControlUnit(name, name, "base", name, stands_at=frozenset({at}))


def judged(
    *intervals: StatusInterval, units: tuple[ControlUnit, ...] = (), route: Route | None = None
) -> list[Section]:
    record = ControlRecord([*(town(name) for name in KM), *units], intervals)
    return sections_on(route or road(), record, MAY)


def kilometres(sections: list[Section], status: str = "controlled") -> list[tuple[float, float, str]]:
    """Return where a status holds, in whole kilometres, and whose it is."""
    return [
        (round(each.start_m / 1000), round(each.end_m / 1000), ", ".join(each.holder.actors))
        for each in sections
        if each.status == status
    ]


def test_a_town_speaks_for_fifteen_kilometres_and_the_middle_is_unknown() -> None:
    sections = judged(held("Q", "controlled", "KIA"), held("R", "controlled", "KIA"))
    assert kilometres(sections) == [(20, 35, "KIA"), (50, 65, "KIA"), (65, 80, "KIA")]
    assert kilometres(sections, "unknown") == [(0, 20, ""), (35, 50, ""), (80, 125, ""), (125, 140, "")]
    assert [each.basis[0] for each in sections if each.start_m / 1000 == pytest.approx(35)] == [
        "Unknown: more than 15 km from any town of which something is recorded"
    ]
    assert [(each.from_name, each.to_name) for each in sections][1:4] == [
        ("Q", "15 km from Q"),
        ("15 km from Q", "15 km from R"),
        ("15 km from R", "R"),
    ]


def test_towns_of_two_sides_contest_what_lies_between_them_only_where_both_are_heard() -> None:
    near = judged(held("P", "controlled", "junta"), held("Q", "controlled", "KIA"))
    assert kilometres(near, "contested") == [(0, 20, "KIA, junta")]
    far = judged(held("Q", "controlled", "junta"), held("R", "controlled", "KIA"))
    assert kilometres(far, "contested") == []
    assert kilometres(far)[:2] == [(20, 35, "junta"), (50, 65, "KIA")]


@pytest.mark.parametrize(("km", "between"), [(29.9, ["controlled"]), (30.1, ["controlled", "unknown", "controlled"])])
def test_twice_the_reach_is_the_farthest_that_two_towns_hear_each_other(km: float, between: list[str]) -> None:
    route = road({"P": 0.0, "Q": km})
    told = [held(name, "controlled", "KIA") for name in "PQ"]
    assert [each.status for each in sections_on(route, ControlRecord([town("P"), town("Q")], told), MAY)] == between


def test_a_base_on_the_way_cuts_the_road_and_gives_no_colour_alone() -> None:
    route = road(villages={"V": 28.0})
    of_junta = held("V base", "controlled", "junta")
    sections = judged(of_junta, held("Q", "controlled", "KIA"), units=(base("V base", "V"),), route=route)
    assert kilometres(sections, "contested") == [(20, 28, "KIA, junta")]
    assert kilometres(sections) == []
    unreported = judged(held("Q", "controlled", "KIA"), units=(base("V base", "V"),), route=route)
    assert kilometres(unreported) == []
    without = judged(held("Q", "controlled", "KIA"), route=route)
    assert kilometres(without) == [(20, 35, "KIA")]


ACTORS = st.sampled_from(["KIA", "junta", "PDF", "AA"])
STATUSES = st.sampled_from(["controlled", "contested", "infiltrated", "claimed", "shared", "unknown"])
REPORTS = st.dictionaries(st.sampled_from("PQRS"), st.tuples(STATUSES, ACTORS, ACTORS), max_size=4)


def told(reports: dict[str, tuple[str, str, str]]) -> list[StatusInterval]:
    return [held(name, status, actor, against) for name, (status, actor, against) in reports.items()]


@given(REPORTS, st.sampled_from("PQRS"), STATUSES, ACTORS, ACTORS)
def test_a_report_about_a_far_place_changes_nothing_near(reports, name, status, actor, against) -> None:
    before = judged(*told(reports))
    after = judged(*told({**reports, name: (status, actor, against)}))
    assert [(each.start_m, each.end_m) for each in before] == [(each.start_m, each.end_m) for each in after]
    for old, new in zip(before, after, strict=True):
        nearest = min(abs(mark / 1000 - KM[name]) for mark in (old.start_m, old.end_m))
        if nearest > 2 * REACH_M / 1000:
            assert old == new


@given(REPORTS)
def test_no_kilometre_has_a_colour_that_no_town_within_reach_has(reports) -> None:
    for section in judged(*told(reports)):
        if section.status == "unknown":
            continue
        middle = (section.start_m + section.end_m) / 2000
        near = {name for name in reports if abs(KM[name] - middle) < 2 * REACH_M / 1000}
        assert set(section.holder.actors) <= {actor for name in near for actor in reports[name][1:]}
        assert section.claim_ids


@given(REPORTS)
def test_nothing_is_reported_before_its_day(reports) -> None:
    record = ControlRecord([town(name) for name in KM], told(reports))
    assert {each.status for each in sections_on(road(), record, MARCH - timedelta(days=1))} == {"unknown"}
