"""Kilometres by holder: sections joined, summed up and compared with another day."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from held_road import AUGUST, MAY, NEXT_YEAR, PLACES, ROAD, ROUTE, VILLAGE, held, holder, judged

from kachin_corridors.core.control.holder_totals import change_in_words, compare, totals
from kachin_corridors.core.control.holders import merged
from kachin_corridors.core.control.record import ControlUnit


def test_joined_sections_have_the_older_news() -> None:
    told = [
        held(place, "controlled", "KIA", last_report=day)
        for place, day in zip("ABC", (AUGUST, AUGUST, MAY), strict=True)
    ]
    alike = [replace(section, claim_ids=()) for section in judged(*told).values()]
    first = merged(alike)[0]
    assert (first.from_name, first.to_name, first.last_report) == ("A", "C", MAY)


def test_neighbours_alike_that_rest_on_other_claims_stay_apart() -> None:
    sections = list(judged(*(held(place, "controlled", "KIA") for place in PLACES)).values())
    assert {section.holder for section in sections} == {holder("controlled", "KIA")}
    assert [(each.from_name, each.to_name) for each in merged(sections)] == [(a, b) for a, b in pairwise("ABCDE")]


def test_kilometres_are_those_of_geographiclib() -> None:
    sections = judged(held("A", "controlled", "KIA"), held("B", "controlled", "KIA"))
    line = [PLACES["A"], VILLAGE, PLACES["B"]]
    expected = sum(Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0])["s12"] for p, q in pairwise(line))
    (kia, unknown) = totals(list(sections.values()))
    assert (kia.holder, unknown.holder) == (holder("controlled", "KIA"), holder("unknown"))
    assert kia.km * 1000 == pytest.approx(expected, abs=1e-3)
    assert kia.share == pytest.approx(expected / ROUTE.length_m, abs=1e-9)


def test_what_changed_is_told_in_words() -> None:
    kia = held("B", "controlled", "KIA", since=AUGUST)
    before, now = (list(judged(held("A", "controlled", "KIA"), kia, day=day).values()) for day in (MAY, NEXT_YEAR))
    km = sum(leg_m for leg_m in [ROUTE.leg_marks_m[1]]) / 1000
    assert change_in_words(compare(now, before), NEXT_YEAR, MAY) == (
        f"since 2024-05-09 KIA controlled +{km:.1f} km, unknown -{km:.1f} km"
    )
    assert change_in_words(compare(now, now), NEXT_YEAR, MAY) == "since 2024-05-09 no change"


def test_a_holder_of_one_of_two_days_has_no_kilometre_and_no_share_on_the_other() -> None:
    kia = held("B", "controlled", "KIA", since=AUGUST)
    before, now = (list(judged(held("A", "controlled", "KIA"), kia, day=day).values()) for day in (MAY, NEXT_YEAR))
    (gained, _) = compare(now, before)
    assert (gained.holder, gained.km_before) == (holder("controlled", "KIA"), 0.0)
    assert gained.km == pytest.approx(ROUTE.leg_marks_m[1] / 1000)
    assert gained.share == pytest.approx(ROUTE.leg_marks_m[1] / ROUTE.length_m)
    (lost, _) = compare(before, now)
    assert (lost.holder, lost.km, lost.share) == (holder("controlled", "KIA"), 0.0, 0.0)
    assert lost.km_before == pytest.approx(gained.km)


def test_what_differs_from_a_later_day_is_not_said_to_have_happened_since() -> None:
    kia = held("B", "controlled", "KIA", since=AUGUST)
    now, later = (list(judged(held("A", "controlled", "KIA"), kia, day=day).values()) for day in (MAY, NEXT_YEAR))
    words = change_in_words(compare(now, later), MAY, NEXT_YEAR)
    assert words.startswith("compared with 2025-09-12 KIA controlled -")


def test_the_minus_is_that_of_the_number_and_of_no_name() -> None:
    nda_k = held("B", "controlled", "NDA-K", since=AUGUST)
    sections = [list(judged(held("A", "controlled", "NDA-K"), nda_k, day=day).values()) for day in (MAY, NEXT_YEAR)]
    words = change_in_words(compare(sections[1], sections[0]), NEXT_YEAR, MAY, minus="−")
    assert "NDA-K controlled +" in words
    assert "unknown −" in words
    assert "2024-05-09" in words


def test_neighbours_with_the_same_holder_and_claims_are_shown_as_one() -> None:
    bases = [ControlUnit(f"base {at}", "Base", "base", "", stands_at=frozenset({at})) for at in ("B", "D")]
    told = [held(base.unit_id, "controlled", "KIA") for base in bases]
    sections = list(judged(held("the-road", "controlled", "KIA"), *told, units=(ROAD, *bases)).values())
    joined = merged(sections)
    assert [(section.from_name, section.to_name) for section in joined] == [("A", "B"), ("B", "D"), ("D", "E")]
    assert totals(joined) == pytest.approx(totals(sections))
    (both,) = merged([sections[1], replace(sections[2], basis=("said of the second",))])
    assert both.basis == (*sections[1].basis, "said of the second")
