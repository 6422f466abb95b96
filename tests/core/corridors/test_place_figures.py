"""Published figures beside the straight line from one place to another, on a corridor and off it."""

from __future__ import annotations

from kachin_corridors.core.corridors.distances import line_between
from kachin_corridors.core.corridors.legs import Leg, measure
from kachin_corridors.core.corridors.place_figures import figures_from
from kachin_corridors.core.corridors.published import Mark, PublishedDistance
from kachin_corridors.core.geometry.geodesy import LonLat
from kachin_corridors.core.words import LegStatus, Mode

EQUATOR: list[LonLat] = [(96.0, 0.0), (97.0, 0.0), (98.0, 0.0)]
DEGREE_KM = 111.31949079327358  # of the equator: 6378.137 km times π / 180


def figure(start: str, end: str, km: float, year: int = 2020, mode: str = "road") -> PublishedDistance:
    return PublishedDistance(start, end, mode, km, f"{km:g} km", year, f"source of {km:g}")


def leg(order: int, start: str, end: str) -> Leg:
    return Leg(
        leg_id=str(order), corridor_id="c", corridor="C", order=order, name=f"{start}–{end}", from_place_id=start,
        to_place_id=end, from_name=start, to_name=end, mode=Mode.ROAD,
        status=LegStatus.OPEN, valid_from=None, valid_to=None,
        accuracy_m=1000, expected_km=None, expected_basis="", points=(EQUATOR[order - 1], EQUATOR[order]),
    )  # fmt: skip


LEGS = [leg(1, "a", "b"), leg(2, "b", "c")]


def test_figures_are_found_in_either_direction_the_newest_first() -> None:
    old, new, back = figure("a", "x", 10, 1945), figure("a", "x", 11, 2024), figure("y", "a", 12)
    found = figures_from("a", [old, figure("x", "y", 9), new, back], [])
    assert found.by_place == {"x": (new, old), "y": (back,)}
    assert found.to("nowhere") == ()


def test_a_figure_stands_beside_the_straight_line() -> None:
    published = [figure("a", "x", 150.0)]
    (compared,) = figures_from("a", published, []).beside("x", line_between(*EQUATOR[:2]), (3000, 4000))
    assert abs(compared.straight_km - DEGREE_KM) < 1e-6
    assert abs(compared.difference_km - (150.0 - DEGREE_KM)) < 1e-6
    assert abs(compared.ratio - 150.0 / DEGREE_KM) < 1e-9
    assert compared.straight_accuracy_m == 5000.0  # 3, 4, 5: two positions that are off independently
    assert compared.marks == ()
    assert compared.remark() == ""


def test_the_precision_of_both_positions_may_be_to_blame() -> None:
    short = figures_from("a", [figure("a", "x", DEGREE_KM - 4.9)], [])
    line = line_between(*EQUATOR[:2])
    (doubted,) = short.beside("x", line, (3000, 4000))
    (certain,) = short.beside("x", line, (3000, 3000))
    (unknown,) = short.beside("x", line, (3000, None))
    assert "within the positions' precision" in doubted.remark()
    assert [each.marks for each in (doubted, certain, unknown)] == [(Mark.DOUBTFUL,), *[(Mark.IMPOSSIBLE,)] * 2]
    assert [each.remark() for each in (certain, unknown)] == ["impossible, shorter than the straight line"] * 2


def test_figures_for_the_same_two_places_contradict_each_other_also_off_the_corridors() -> None:
    one, other, elsewhere = figure("a", "x", 150), figure("x", "a", 180), figure("a", "y", 300)
    found = figures_from("a", [one, other, elsewhere], [])
    assert [each.differing for each in found.beside("x", line_between(*EQUATOR[:2]), (None, None))] == [
        (other,),
        (one,),
    ]
    assert found.beside("y", line_between(*EQUATOR[:2]), (None, None))[0].differing == ()


def test_on_a_corridor_the_same_contradicts_a_figure_as_in_the_leg_table() -> None:
    part, whole, differing = figure("a", "b", 290), figure("a", "c", 270), figure("c", "a", 310)
    published = [part, whole, differing]
    rows = measure(LEGS, published)
    in_table = {each.published: each for row in rows for each in row.comparisons}
    found = figures_from("a", published, rows)
    to_b = found.beside("b", line_between(EQUATOR[0], EQUATOR[1]), (None, None))
    to_c = found.beside("c", line_between(EQUATOR[0], EQUATOR[2]), (None, None))
    assert {each.published for each in [*to_b, *to_c]} == set(published) == set(in_table)
    for each in [*to_b, *to_c]:
        same = in_table[each.published]
        assert (each.differing, each.out_of_order, each.marks) == (same.differing, same.out_of_order, same.marks)
    assert in_table[part].out_of_order == (whole,)  # or the test would show nothing


def test_both_places_at_one_position_have_no_ratio_that_means_anything() -> None:
    (compared,) = figures_from("a", [figure("a", "x", 5)], []).beside("x", line_between(EQUATOR[0], EQUATOR[0]), (0, 0))
    assert compared.ratio == float("inf")
    assert not compared.is_impossible
