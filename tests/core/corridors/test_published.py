"""What is to be said against published figures: impossible, doubtful, contradicting each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kachin_corridors.core.corridors.contradictions import contradictions, rounding_km, summands_of
from kachin_corridors.core.corridors.published import Comparison, Mark, PublishedDistance, ratio_text


def figure(km: float, mode: str = "road", source: str = "A", year: int | None = 2021) -> PublishedDistance:
    return PublishedDistance("a", "b", mode, km, f"{km:g} km", year, source)


def beside(km: float, straight_km: float, **fields: object) -> Comparison:
    return Comparison(figure(km), km - straight_km, km / straight_km, True, straight_km, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("km", "marks"),
    [
        pytest.param(99.9, (Mark.IMPOSSIBLE,), id="shorter than the straight line"),
        pytest.param(100.0, (Mark.DOUBTFUL,), id="the straight line itself"),
        pytest.param(104.9, (Mark.DOUBTFUL,), id="under 1.05"),
        pytest.param(105.0, (), id="1.05"),
        pytest.param(160.0, (), id="between"),
        pytest.param(220.0, (), id="2.2"),
        pytest.param(220.1, (Mark.DOUBTFUL,), id="over 2.2"),
    ],
)
def test_marks_of_a_ratio(km: float, marks: tuple[Mark, ...]) -> None:
    assert beside(km, 100.0).marks == marks


def test_a_doubtful_figure_is_told_with_the_limit_that_it_passes() -> None:
    assert beside(104.0, 100.0).remark() == "doubtful, under 1.05 times the straight line"
    assert beside(230.0, 100.0).remark() == "doubtful, over 2.2 times the straight line"
    assert beside(160.0, 100.0).remark() == ""


@pytest.mark.parametrize(
    ("km", "accuracy_m", "marks", "remark"),
    [
        pytest.param(
            96.0,
            5700.0,
            (Mark.DOUBTFUL,),
            "doubtful, shorter than the straight line, within the positions' precision",
            id="4 km short, 5.7 km precise",
        ),
        pytest.param(
            94.0,
            5700.0,
            (Mark.IMPOSSIBLE,),
            "impossible, shorter than the straight line",
            id="6 km short, 5.7 km precise",
        ),
        pytest.param(
            96.0, None, (Mark.IMPOSSIBLE,), "impossible, shorter than the straight line", id="precision not known"
        ),
    ],
)
def test_a_figure_is_impossible_only_beyond_the_precision_of_the_positions(
    km: float, accuracy_m: float | None, marks: tuple[Mark, ...], remark: str
) -> None:
    compared = beside(km, 100.0, straight_accuracy_m=accuracy_m)
    assert (compared.marks, compared.remark()) == (marks, remark)


def test_a_sum_of_two_figures_is_said_to_be_one() -> None:
    parts = (figure(427, source="Assam Tribune", year=2011), figure(193, "", "DVB", 2025))
    assert beside(620.0, 369.0, sums=(parts,)).remark() == (
        "the sum of 427 km (Assam Tribune, 2011) and 193 km (DVB, 2025): perhaps made of them, and then not independent"
    )


def test_what_two_figures_of_one_source_leave_contradicts_a_third() -> None:
    """On the signpost of 1945 it is 268 miles to Myitkyina and 372 to Bhamo, so 104 from the one to the other."""
    long, short = (
        PublishedDistance("ledo", end, "road", km, "", 1945, "Wikipedia", "sign")
        for end, km in (("bhamo", 598.7), ("myitkyina", 431.3))
    )
    told = PublishedDistance("bhamo", "myitkyina", "", 193.0, "", 2025, "DVB", "dvb")
    found = contradictions({(0, 3): [long], (0, 2): [short], (2, 3): [told]})
    ((left,), _) = found[told]
    assert left.km == pytest.approx(104 * 1.609344, abs=0.1)
    assert left.in_words() == "167.4 km (Wikipedia: 598.7 less 431.3 km, 1945)"
    near = PublishedDistance("bhamo", "myitkyina", "", 170.0, "", 2025, "DVB", "dvb")
    assert contradictions({(0, 3): [long], (0, 2): [short], (2, 3): [near]})[near] == ([], [])
    from_another = PublishedDistance("ledo", "myitkyina", "road", 431.3, "", 1945, "B", "other")
    assert contradictions({(0, 3): [long], (0, 2): [from_another], (2, 3): [told]})[told] == ([], [])


def between(start: str, end: str, km: float, mode: str = "road") -> PublishedDistance:
    return PublishedDistance(start, end, mode, km, f"{km:g} km", 2021, "A")


WHOLE = between("ledo", "bhamo", 620)
PARTS = (between("ledo", "myitkyina", 427), between("bhamo", "myitkyina", 193, ""))


@pytest.mark.parametrize(
    ("whole", "parts", "is_sum"),
    [
        pytest.param(WHOLE, PARTS, True, id="Ledo-Bhamo, one part the other way round"),
        pytest.param(WHOLE, (PARTS[1], between("ledo", "tanai", 427)), False, id="no common place"),
        pytest.param(WHOLE, (PARTS[0], between("bhamo", "myitkyina", 195)), False, id="2 km more"),
        pytest.param(WHOLE, (PARTS[0], replace(PARTS[1], year=2022)), False, id="younger than their sum"),
        pytest.param(WHOLE, (PARTS[0], between("bhamo", "myitkyina", 193, "rail")), False, id="another mode"),
        pytest.param(
            between("jiribam", "imphal", 110.625, "rail"),
            (between("jiribam", "khongsang", 55.36, "rail"), between("khongsang", "imphal", 55.27, "rail")),
            True,
            id="Jiribam-Imphal, rounded",
        ),
        pytest.param(WHOLE, (between("ledo", "bhamo", 310), between("ledo", "bhamo", 310)), False, id="the same ends"),
    ],
)
def test_a_figure_that_is_the_sum_of_two_others(
    whole: PublishedDistance, parts: tuple[PublishedDistance, ...], is_sum: bool
) -> None:
    assert [set(pair) for pair in summands_of(whole, [whole, *parts])] == ([{*parts}] if is_sum else [])


def test_a_ratio_is_never_rounded_over_a_limit() -> None:
    assert [ratio_text(ratio) for ratio in (0.9961, 1.0, 1.0478, 1.05, 1.68, 2.2, 2.2004)] == [
        "0.996",
        "1.00",
        "1.048",
        "1.05",
        "1.68",
        "2.20",
        "2.2004",
    ]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        pytest.param(figure(45), figure(62, source="B"), True, id="Kaletwa-Zorinpui"),
        pytest.param(figure(109), figure(129, source="B"), True, id="Paletwa-Zorinpui"),
        pytest.param(figure(109), figure(110, source="B"), False, id="the same but for a kilometre"),
        pytest.param(figure(598.7), figure(620, source="B"), False, id="Ledo-Bhamo"),
        pytest.param(figure(10), figure(11, source="B"), False, id="one kilometre of rounding"),
        pytest.param(figure(10.0001), figure(10.9999, source="B"), True, id="stated so exactly that they differ"),
        pytest.param(figure(45), figure(62, "river", "B"), False, id="another mode"),
        pytest.param(figure(45, ""), figure(62, "river", "B"), True, id="a mode that is not said may be any"),
    ],
)
def test_figures_for_the_same_places_that_differ_contradict_each_other(
    one: PublishedDistance, other: PublishedDistance, differ: bool
) -> None:
    found = contradictions({(0, 1): [one, other]})
    assert found[one] == (([other] if differ else []), [])
    assert found[other] == (([one] if differ else []), [])


def test_a_part_cannot_be_longer_than_the_whole() -> None:
    part, whole, fine = figure(170), figure(160, source="B"), figure(100, source="C")
    found = contradictions({(0, 1): [part, fine], (0, 2): [whole]})
    assert found[part] == ([fine], [whole])
    assert found[whole] == ([], [part])
    assert found[fine] == ([part], [])
    assert "which is for a longer stretch" in beside(170, 150, out_of_order=(whole,)).remark()
    assert "which is for a part of it" in beside(160, 150, out_of_order=(part,)).remark()


def test_stretches_that_overlap_only_are_not_compared() -> None:
    found = contradictions({(0, 2): [figure(170)], (1, 3): [figure(100, source="B")]})
    assert list(found.values()) == [([], []), ([], [])]


@pytest.mark.parametrize(("km", "rounding"), [(620.0, 0.5), (61.38, 0.005), (1736.5, 0.05)])
def test_rounding_is_half_of_the_last_digit(km: float, rounding: float) -> None:
    assert rounding_km(figure(km)) == pytest.approx(rounding)


def test_a_contradiction_names_the_other_figure() -> None:
    remark = beside(129, 90, differing=(figure(109, source="MEA", year=2024),)).remark()
    assert remark == "contradicts 109 km (MEA, 2024)"
    assert beside(129, 90, differing=(figure(109),)).marks == (Mark.CONTRADICTS,)
