"""Legs, stretches and corridors with the published figures beside them."""

from __future__ import annotations

from datetime import date

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.corridors.leg_cards import marks_in_text
from kachin_corridors.core.corridors.legs import Leg, Measurement, legs_on, measure
from kachin_corridors.core.corridors.published import Mark, PublishedDistance

LEDO, PASS, SHINGBWIYANG = (95.74175, 27.29402), (96.1560, 27.2476), (96.21105, 26.69064)
OPENING = date(2025, 9, 13)


def leg(order: int, start: str, end: str, *points: tuple[float, float], **fields: object) -> Leg:
    values: dict[str, object] = {
        "leg_id": f"stilwell-{order:02}",
        "corridor_id": "stilwell",
        "corridor": "Ledo–Bhamo",
        "order": order,
        "name": f"{start}–{end}",
        "from_place_id": start.lower(),
        "to_place_id": end.lower(),
        "from_name": start,
        "to_name": end,
        "mode": "road",
        "status": "abandoned",
        "valid_from": None,
        "valid_to": None,
        "accuracy_m": 1000 * order,
        "expected_km": None,
        "expected_basis": "no length is published",
        "points": points,
    }
    return Leg(**{**values, **fields})  # type: ignore[arg-type]


def published(start: str, end: str, km: float, mode: str = "road", year: int | None = 1945) -> PublishedDistance:
    return PublishedDistance(start, end, mode, km, f"{km} km", year, "US Army")


LEGS = [leg(1, "Ledo", "Pass", LEDO, PASS), leg(2, "Pass", "Shingbwiyang", PASS, SHINGBWIYANG)]


def row(kind: str, name: str, rows: list[Measurement]) -> Measurement:
    (found,) = [row for row in rows if (row.kind, row.name) == (kind, name)]
    return found


def km(start: tuple[float, float], end: tuple[float, float]) -> float:
    return Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000


def test_a_corridor_is_straight_from_end_to_end_and_as_long_as_its_legs() -> None:
    corridor = row("corridor", "Ledo–Bhamo", measure(LEGS, []))
    assert corridor.straight_km == pytest.approx(km(LEDO, SHINGBWIYANG), abs=1e-6)
    assert corridor.along_km == pytest.approx(km(LEDO, PASS) + km(PASS, SHINGBWIYANG), abs=1e-6)
    assert corridor.accuracy_m == 2000


def test_azimuths_equal_geographiclib() -> None:
    corridor = row("corridor", "Ledo–Bhamo", measure(LEGS, []))
    there = Geodesic.WGS84.Inverse(LEDO[1], LEDO[0], SHINGBWIYANG[1], SHINGBWIYANG[0])
    back = Geodesic.WGS84.Inverse(SHINGBWIYANG[1], SHINGBWIYANG[0], LEDO[1], LEDO[0])
    assert corridor.azimuth_deg == pytest.approx(there["azi1"] % 360, abs=1e-6)
    assert corridor.back_azimuth_deg == pytest.approx(back["azi1"] % 360, abs=1e-6)


def test_a_round_trip_has_no_azimuth() -> None:
    trip = [leg(1, "Ledo", "Pass", LEDO, PASS), leg(2, "Pass", "Home", PASS, LEDO)]
    corridor = row("corridor", "Ledo–Bhamo", measure(trip, []))
    assert (corridor.azimuth_deg, corridor.back_azimuth_deg, corridor.ratio) == (None, None, None)


def test_the_straight_line_is_as_exact_as_its_two_ends() -> None:
    rows = measure(LEGS, [], {"ledo": 4000, "pass": 3000})
    assert row("leg", "Ledo–Pass", rows).straight_accuracy_m == pytest.approx(5000)
    assert row("leg", "Pass–Shingbwiyang", rows).straight_accuracy_m is None


def test_a_status_that_all_legs_have_began_with_the_last_of_them() -> None:
    since = [leg(1, "Ledo", "Pass", LEDO, PASS, valid_from=OPENING), LEGS[1]]
    assert row("corridor", "Ledo–Bhamo", measure(since, [])).status_since == OPENING
    mixed = [leg(1, "Ledo", "Pass", LEDO, PASS, valid_from=OPENING, status="open"), LEGS[1]]
    assert row("corridor", "Ledo–Bhamo", measure(mixed, [])).status_since is None


def test_figures_that_contradict_each_other_are_marked_on_their_rows() -> None:
    figures = [
        published("ledo", "pass", 62.0),
        published("pass", "ledo", 80.0, year=2011),
        published("ledo", "shingbwiyang", 70.0, year=2020),
    ]
    rows = measure(LEGS, figures)
    newer, older = row("leg", "Ledo–Pass", rows).comparisons
    assert newer.remark() == (
        "contradicts 62 km (US Army, 1945); contradicts 70 km (US Army, 2020), which is for a longer stretch"
    )
    assert older.differing == (figures[1],)
    (whole,) = row("corridor", "Ledo–Bhamo", rows).comparisons
    assert whole.marks == (Mark.IMPOSSIBLE, Mark.CONTRADICTS)


def test_a_corridor_is_expected_to_measure_what_its_legs_are() -> None:
    legs = [
        leg(1, "Ledo", "Pass", LEDO, PASS, expected_km=62.0, expected_basis="a"),
        leg(2, "Pass", "Shingbwiyang", PASS, SHINGBWIYANG, expected_km=103.7, expected_basis="b"),
    ]
    corridor = row("corridor", "Ledo–Bhamo", measure(legs, []))
    assert corridor.expected_km == pytest.approx(165.7)
    assert corridor.shortfall_km == pytest.approx(165.7 - km(LEDO, PASS) - km(PASS, SHINGBWIYANG))
    assert corridor.expected_basis == "a; b"


def test_a_corridor_with_an_unknown_leg_is_expected_to_measure_nothing() -> None:
    legs = [leg(1, "Ledo", "Pass", LEDO, PASS, expected_km=62.0), LEGS[1]]
    corridor = row("corridor", "Ledo–Bhamo", measure(legs, []))
    assert (corridor.expected_km, corridor.shortfall_km) == (None, None)


def test_a_leg_that_stands_for_no_way_has_no_accuracy() -> None:
    (gap,) = measure([leg(1, "Ledo", "Pass", LEDO, PASS, accuracy_m=None)], [])
    assert gap.accuracy_m is None


def test_a_published_figure_stands_beside_its_leg_in_either_direction() -> None:
    for figure in (published("ledo", "pass", 62.0), published("pass", "ledo", 62.0)):
        (comparison,) = row("leg", "Ledo–Pass", measure(LEGS, [figure])).comparisons
        assert comparison.ratio == pytest.approx(62.0 / km(LEDO, PASS))
        assert comparison.difference_km == pytest.approx(62.0 - km(LEDO, PASS))
        assert not comparison.is_impossible


def test_a_figure_for_several_legs_makes_a_stretch() -> None:
    legs = [*LEGS, leg(3, "Shingbwiyang", "Tanai", SHINGBWIYANG, (96.72252, 26.35597))]
    rows = measure(legs, [published("ledo", "shingbwiyang", 164.2)])
    stretch = row("stretch", "Ledo–Shingbwiyang", rows)
    assert stretch.straight_km == pytest.approx(km(LEDO, SHINGBWIYANG), abs=1e-6)
    assert [r.kind for r in rows] == ["leg", "leg", "leg", "stretch", "corridor"]


def test_a_figure_shorter_than_the_straight_line_is_impossible() -> None:
    (comparison,) = row("leg", "Ledo–Pass", measure(LEGS, [published("ledo", "pass", 40.0)])).comparisons
    assert km(LEDO, PASS) > 40.0
    assert comparison.is_impossible


def test_a_figure_for_another_mode_is_told() -> None:
    (comparison,) = row("leg", "Ledo–Pass", measure(LEGS, [published("ledo", "pass", 62.0, "river")])).comparisons
    assert not comparison.same_mode


def test_the_newest_figure_comes_first() -> None:
    figures = [published("ledo", "pass", 62.0, year=1945), published("ledo", "pass", 61.0, year=2011)]
    comparisons = row("leg", "Ledo–Pass", measure(LEGS, figures)).comparisons
    assert [comparison.published.year for comparison in comparisons] == [2011, 1945]


def test_a_figure_for_places_off_the_corridor_is_left_out() -> None:
    assert all(not r.comparisons for r in measure(LEGS, [published("ledo", "kunming", 1736.5)]))


@pytest.mark.parametrize(
    ("day", "status"),
    [
        pytest.param(date(2025, 9, 12), "under construction", id="the day before"),
        pytest.param(OPENING, "open", id="the day of the opening"),
        pytest.param(None, "open", id="now"),
    ],
)
def test_the_status_of_a_leg_depends_on_the_day(day: date | None, status: str) -> None:
    periods = [
        leg(1, "Bairabi", "Sairang", LEDO, PASS, status="under construction", valid_to=OPENING),
        leg(1, "Bairabi", "Sairang", LEDO, PASS, status="open", valid_from=OPENING),
    ]
    assert [found.status for found in legs_on(periods, day)] == [status]


def test_a_figure_of_one_leg_or_of_the_whole_makes_no_row_of_its_own() -> None:
    three = [*LEGS, leg(3, "Shingbwiyang", "Bhamo", SHINGBWIYANG, (97.23357, 24.27357))]
    figures = [published("ledo", "pass", 50), published("ledo", "bhamo", 600), published("ledo", "shingbwiyang", 150)]
    assert [(each.kind, len(each.legs)) for each in measure(three, figures)] == [
        ("leg", 1), ("leg", 1), ("leg", 1), ("stretch", 2), ("corridor", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("marks", [(), (Mark.DOUBTFUL,), tuple(Mark)], ids=str)
def test_marks_come_back_from_their_words(marks: tuple[Mark, ...]) -> None:
    assert marks_in_text(", ".join(marks)) == marks


def test_what_is_no_mark_names_none() -> None:
    assert marks_in_text("impossible, odd") == (Mark.IMPOSSIBLE,)
