"""Who holds each kilometre: the rules by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic
from held_road import AUGUST, LEGS, MARCH, MAY, NEXT_YEAR, PLACES, ROAD, ROUTE, VILLAGE, held, holder, town

from kachin_corridors.core.control.holder_totals import change_in_words, compare, totals
from kachin_corridors.core.control.holders import Section, merged, sections_on
from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import routes_of
from kachin_corridors.core.present import present


def judged(
    *intervals: StatusInterval, units: tuple[ControlUnit, ...] = (), day: date = NEXT_YEAR
) -> dict[str, Section]:
    towns = [town(place) for place in PLACES]
    sections = sections_on(ROUTE, ControlRecord([*towns, *units], intervals), day)
    return {f"{section.from_name}{section.to_name}": section for section in sections}


def agreeing(actor: str = "KIA", *places: str) -> list[StatusInterval]:
    """Return reports that agree with a claim about the road: it speaks from the first to the last of them."""
    return [held(place, "controlled", actor) for place in places or ("B", "D")]


def between(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[str, tuple[str, ...], str]:
    """Return actor, against and status of the section between two towns; the same the other way round."""
    there = judged(held("A", *first), held("B", *second))["AB"]
    back = judged(held("A", *second), held("B", *first))["AB"]
    assert (there.actor, there.against, there.status) == (back.actor, back.against, back.status)
    return there.actor, there.against, there.status


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(("controlled", "KIA", MAY), ("controlled", "KIA", AUGUST), MAY, id="the older of two ends"),
        pytest.param(("controlled", "KIA", AUGUST), ("controlled", "junta", MARCH), MARCH, id="of two sides"),
        pytest.param(("controlled", "KIA", None), ("controlled", "KIA", AUGUST), None, id="one end never reported"),
        pytest.param(("controlled", "KIA", AUGUST), ("unknown", "", MARCH), None, id="unknown"),
        pytest.param(("controlled", "KIA", MARCH), ("contested", "KIA", MAY), MAY, id="that of the contested end"),
        pytest.param(("contested", "KIA", AUGUST), ("contested", "KIA", MAY), MAY, id="both contested"),
    ],
)
def test_the_news_of_a_section_is_as_old_as_what_it_rests_on(first, second, expected) -> None:
    def end(place: str, status: str, actor: str, report: date | None) -> StatusInterval:
        against = ("junta",) if status == "contested" else ()
        return held(place, status, actor, *against, last_report=report)

    assert judged(end("A", *first), end("B", *second))["AB"].last_report == expected
    assert judged(end("A", *second), end("B", *first))["AB"].last_report == expected


def test_joined_sections_have_the_older_news() -> None:
    told = [
        held(place, "controlled", "KIA", last_report=day)
        for place, day in zip("ABC", (AUGUST, AUGUST, MAY), strict=True)
    ]
    alike = [replace(section, claim_ids=()) for section in judged(*told).values()]
    first = merged(alike)[0]
    assert (first.from_name, first.to_name, first.last_report) == ("A", "C", MAY)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(("controlled", "KIA"), ("controlled", "KIA"), ("KIA", (), "controlled"), id="one holder"),
        pytest.param(("controlled", "KIA"), ("controlled", "junta"), ("KIA", ("junta",), "contested"), id="two sides"),
        pytest.param(("controlled", "KIA"), ("controlled", "PDF"), ("KIA", ("PDF",), "shared"), id="allies"),
        pytest.param(("controlled", "KIA"), ("claimed", "KIA"), ("KIA", (), "claimed"), id="claimed is weaker"),
        pytest.param(("controlled", "KIA"), ("infiltrated", "KIA", "junta"), ("KIA", (), "infiltrated"), id="present"),
        pytest.param(("infiltrated", "KIA"), ("claimed", "KIA"), ("KIA", (), "claimed"), id="claimed is weakest"),
        pytest.param(
            ("controlled", "KIA"), ("shared", "KIA", "PDF"), ("KIA", ("PDF",), "shared"), id="shared is weaker"
        ),
        pytest.param(
            ("shared", "AA", "KIA"),
            ("shared", "AA", "KIA", "PDF"),
            ("AA", ("KIA", "PDF"), "shared"),
            id="shared by more",
        ),
        pytest.param(
            ("controlled", "KIA"), ("contested", "junta", "KIA"), ("KIA", ("junta",), "contested"), id="contested end"
        ),
        pytest.param(
            ("contested", "KIA", "junta"),
            ("controlled", "AA"),
            ("AA", ("KIA", "junta"), "contested"),
            id="three parties",
        ),
        pytest.param(("controlled", "KIA"), ("claimed", "junta"), ("", (), "unknown"), id="a claim is no holding"),
        pytest.param(("controlled", "KIA"), ("infiltrated", "PDF"), ("", (), "unknown"), id="ally does not hold"),
        pytest.param(
            ("controlled", "KIA"), ("infiltrated", "junta"), ("KIA", ("junta",), "contested"), id="enemy present"
        ),
        pytest.param(("controlled", "KIA"), ("unknown", ""), ("", (), "unknown"), id="unknown end"),
        pytest.param(("contested", "KIA", "junta"), ("unknown", ""), ("", (), "unknown"), id="contested and unknown"),
    ],
)
def test_a_section_is_judged_by_its_ends(first, second, expected) -> None:
    assert between(first, second) == expected


def test_what_two_hold_counts_for_both() -> None:
    section = judged(held("A", "controlled", "PDF"), held("B", "controlled", "KIA"))["AB"]
    assert section.holder == holder("shared", "KIA", "PDF")
    assert section.holder.in_words() == "shared (KIA, PDF)"


def test_a_section_is_contested_as_surely_as_its_contested_end_is() -> None:
    fought_for = held("A", "contested", "KIA", "junta", confirmation="both sides")
    assert judged(fought_for, held("B", "controlled", "KIA"))["AB"].confirmation == "both sides"


def test_a_road_cuts_at_its_ends_also_where_no_unit_stands() -> None:
    from_village = ControlUnit("the-road", "V–B road", "road section", "", "V", "B")
    sections = judged(held("the-road", "controlled", "KIA"), units=(from_village,))
    assert [name for name in sections if name in ("AB", "AV", "VB")] == ["AV", "VB"]
    assert (sections["AV"].status, sections["VB"].holder) == ("unknown", holder("controlled", "KIA"))


def test_a_base_of_a_partner_beside_a_shared_road_contradicts_nothing() -> None:
    base = ControlUnit("base", "Base", "base", "base", stands_at=frozenset({"C", "base"}))
    towns = [held(place, "shared", "KIA", "AA") for place in ("B", "D")]
    road = held("the-road", "shared", "KIA", "AA")
    of_partner = judged(road, *towns, held("base", "controlled", "AA", since=AUGUST), units=(ROAD, base))
    assert of_partner["BC"].holder == holder("shared", "AA", "KIA")
    of_another = judged(road, *towns, held("base", "controlled", "PDF", since=AUGUST), units=(ROAD, base))
    assert of_another["BC"].holder == holder("unknown")


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (("controlled", "KIA"), ("controlled", "KIA"), "Alike at both ends: A and B"),
        (("controlled", "KIA"), ("claimed", "KIA"), "The weaker status of the two ends: A and B"),
        (("controlled", "KIA"), ("controlled", "PDF"), "Shared: allies hold A and B"),
        (("controlled", "KIA"), ("claimed", "PDF"), "Unknown, because not both of A and B are held"),
        (("controlled", "KIA"), ("controlled", "junta"), "Contested, because different sides hold A and B"),
        (("controlled", "KIA"), ("contested", "junta", "KIA"), "Contested: B"),
        (("controlled", "KIA"), ("unknown", ""), "Unknown: of an end nothing usable is recorded"),
    ],
)
def test_the_first_sentence_says_why(first, second, reason) -> None:
    section = judged(held("A", *first), held("B", *second))["AB"]
    assert section.basis[0] == reason
    assert section.claim_ids == ("claim of A", "claim of B")


def test_an_end_without_a_record_makes_unknown_and_says_so() -> None:
    section = judged(held("A", "controlled", "KIA"))["AB"]
    assert section.holder == holder("unknown")
    assert "B: no recorded status on 2025-09-12" in section.basis
    assert section.claim_ids == ("claim of A",)


def test_a_village_without_a_record_cuts_nothing_and_one_with_a_record_cuts() -> None:
    ends = (held("A", "controlled", "KIA"), held("B", "controlled", "KIA"))
    assert list(judged(*ends)) == ["AB", "BC", "CD", "DE"]
    cut = judged(*ends, held("V", "controlled", "junta", since=AUGUST), units=(town("V"),))
    assert [cut[name].status for name in ("AV", "VB")] == ["contested", "contested"]
    # Before it was reported, nobody knew: it is no reason to look past it.
    before = judged(*ends, held("V", "controlled", "KIA", since=AUGUST), units=(town("V"),), day=MAY)
    assert [before[name].status for name in ("AV", "VB")] == ["unknown", "unknown"]


def test_the_town_speaks_for_the_road_and_its_bases_do_not() -> None:
    base = ControlUnit("base", "Base", "base", "base", stands_at=frozenset({"B", "base"}))
    ends = (held("A", "controlled", "KIA"), held("base", "controlled", "junta"))
    without_town = judged(*ends, units=(base,))["AB"]
    assert without_town.status == "unknown"
    assert "At B, but not taken for the road through it: Base controlled (junta)" in without_town.basis
    with_town = judged(*ends, held("B", "controlled", "KIA"), units=(base,))["AB"]
    assert with_town.holder == holder("controlled", "KIA")
    assert "At B, but not taken for the road through it: Base controlled (junta)" in with_town.basis


def test_a_claim_about_a_road_holds_from_the_first_to_the_last_report_that_agrees() -> None:
    road = held("the-road", "controlled", "KIA")
    sections = judged(road, *agreeing(), units=(ROAD,))
    assert [section.status for section in sections.values()] == ["unknown", "controlled", "controlled", "unknown"]
    assert sections["BC"].claim_ids == ("claim of the-road", "claim of B")
    alone = judged(road, units=(ROAD,))
    one = judged(road, *agreeing("KIA", "C"), units=(ROAD,))
    others = judged(road, *agreeing("junta"), units=(ROAD,))
    for silent in (alone, one, others):
        assert {section.status for section in silent.values()} == {"unknown"}


def test_a_base_agrees_with_a_claim_about_the_road_where_nothing_is_told_of_its_town() -> None:
    bases = [ControlUnit(f"base {at}", "Base", "base", "", stands_at=frozenset({at})) for at in ("B", "D")]
    told = [held(base.unit_id, "controlled", "KIA") for base in bases]
    road = held("the-road", "controlled", "KIA", since=MAY)
    sections = judged(road, *told, units=(ROAD, *bases))
    assert [section.status for section in sections.values()] == ["unknown", "controlled", "controlled", "unknown"]
    lost = judged(road, *told, held("B", "controlled", "junta", since=MARCH), units=(ROAD, *bases))
    assert lost["BC"].status == "unknown"


def test_a_claim_about_the_very_section_holds_from_end_to_end() -> None:
    of_section = ControlUnit("the-road", "D–E road", "road section", "", "E", "D")
    sections = judged(held("the-road", "controlled", "KIA"), units=(of_section,))
    assert sections["DE"].holder == holder("controlled", "KIA")
    assert sections["CD"].status == "unknown"
    newer = judged(
        held("the-road", "controlled", "KIA"), held("E", "contested", "KIA", "junta", since=AUGUST), units=(of_section,)
    )
    assert newer["DE"].holder == holder("contested", "KIA", "junta")


def test_a_claim_about_a_road_goes_before_what_is_older_and_yields_to_what_is_newer() -> None:
    road = held("the-road", "controlled", "KIA", since=MAY)
    older = judged(road, *agreeing(), held("C", "controlled", "junta", since=MARCH), units=(ROAD,))
    assert older["BC"].holder == holder("controlled", "KIA")
    assert set(older["BC"].claim_ids) == {"claim of the-road", "claim of B", "claim of C"}
    newer = judged(road, *agreeing(), held("C", "contested", "KIA", "junta", since=AUGUST), units=(ROAD,))
    assert [newer[name].status for name in ("BC", "CD")] == ["contested", "contested"]
    assert any("set aside at C, because of a newer report" in sentence for sentence in newer["BC"].basis)
    lost = judged(road, *agreeing(), held("C", "controlled", "junta", since=AUGUST), units=(ROAD,))
    assert [lost[name].status for name in ("BC", "CD")] == ["contested", "contested"]
    assert (
        judged(road, *agreeing(), held("C", "contested", "KIA", "junta", since=AUGUST), units=(ROAD,), day=MAY)[
            "BC"
        ].status
        == "controlled"
    )


def test_evidence_of_the_same_day_about_a_place_goes_before_a_claim_about_the_road() -> None:
    road = held("the-road", "controlled", "KIA", since=MAY)
    same_day = judged(road, *agreeing(), held("C", "contested", "KIA", "junta", since=MAY), units=(ROAD,))
    assert [same_day[name].status for name in ("BC", "CD")] == ["contested", "contested"]
    day_before = judged(
        road, *agreeing(), held("C", "contested", "KIA", "junta", since=MAY - timedelta(days=1)), units=(ROAD,)
    )
    assert [day_before[name].status for name in ("BC", "CD")] == ["controlled", "controlled"]


def test_what_is_told_beside_a_status_is_no_newer_evidence_for_it() -> None:
    """A rumour about a town in August does not set aside what was said of the road in May."""
    town = [
        held("C", "controlled", "junta", since=MARCH, valid_to=AUGUST),
        held("C", "controlled", "junta", since=MARCH, valid_from=AUGUST, rival_claims="somebody: otherwise"),
    ]
    road = held("the-road", "controlled", "KIA", since=MAY)
    assert judged(road, *agreeing(), *town, units=(ROAD,))["BC"].holder == holder("controlled", "KIA")
    confirmed = replace(town[1], claim_ids=("claim of C", "another"))
    assert judged(road, *agreeing(), town[0], confirmed, units=(ROAD,))["BC"].holder == holder(
        "contested", "KIA", "junta"
    )


def taken_from_the_junta(place: str) -> tuple[StatusInterval, StatusInterval]:
    return (
        held(place, "controlled", "junta", since=MARCH - timedelta(days=90), valid_to=AUGUST),
        held(place, "controlled", "KIA", since=AUGUST),
    )


def test_fighting_along_a_road_is_where_something_is_fought_for_or_was_taken() -> None:
    """An offensive contests what is attacked: the garrisons at its two ends sit where they sat."""
    road = held("the-road", "contested", "KIA", "junta")
    garrisons = [held(place, "controlled", "junta") for place in "AE"]
    assert [each.status for each in judged(road, *garrisons, units=(ROAD,)).values()] == ["unknown"] * 4
    told = (road, *garrisons, *taken_from_the_junta("B"), held("D", "contested", "KIA", "junta", since=MAY))
    assert [each.status for each in judged(*told, units=(ROAD,)).values()] == ["contested"] * 4
    held_on = (road, *garrisons, held("B", "controlled", "KIA"), held("D", "contested", "KIA", "junta", since=MAY))
    assert [each.status for each in judged(*held_on, units=(ROAD,)).values()] == [
        "contested", "unknown", "unknown", "contested",
    ]  # fmt: skip


@pytest.mark.parametrize("actor", ["KIA", "junta", "AA", "Kachin BGF"])
def test_a_base_beside_a_contested_road_gives_it_no_colour_whosever_it_is(actor: str) -> None:
    base = ControlUnit("base", "Base", "base", "base", stands_at=frozenset({"C", "base"}))
    road = held("the-road", "contested", "KIA", "junta")
    own = [taken for place in "BD" for taken in taken_from_the_junta(place)]
    sections = judged(road, *own, held("base", "controlled", actor, since=AUGUST), units=(ROAD, base))
    assert sections["BC"].holder == sections["CD"].holder == holder("contested", "KIA", "junta")
    assert "set aside at C" not in " ".join(sections["BC"].basis)


def test_neighbours_alike_that_rest_on_other_claims_stay_apart() -> None:
    sections = list(judged(*(held(place, "controlled", "KIA") for place in PLACES)).values())
    assert {section.holder for section in sections} == {holder("controlled", "KIA")}
    assert [(each.from_name, each.to_name) for each in merged(sections)] == [(a, b) for a, b in pairwise("ABCDE")]


def test_the_town_of_another_place_does_not_speak_for_the_road() -> None:
    """A town may be drawn at the position of another place: it is that place's town, not this one's."""
    neighbour = ControlUnit("N", "N", "town", "N", stands_at=frozenset({"B", "N"}))
    record = ControlRecord(
        [town("A"), neighbour, town("C")], [held(unit, "controlled", "KIA") for unit in ("A", "N", "C")]
    )
    assert record.town_at("B") is None
    assert [section.status for section in sections_on(ROUTE, record, NEXT_YEAR)][:2] == ["unknown", "unknown"]


def test_an_area_contests_the_road_within_its_radius_and_nothing_beyond() -> None:
    area = ControlUnit("area", "Area", "area", "around", stands_at=frozenset({"C", "around"}), radius_m=4000.0)
    road = held("the-road", "controlled", "KIA")
    fighting = held("area", "contested", "KIA", "junta", since=AUGUST)
    sections = sections_with(area, road, *agreeing(), fighting, held("C", "controlled", "KIA"))
    contested = [each for each in sections if each.status == "contested"]
    assert sum(each.length_m for each in contested) == pytest.approx(8000.0)
    b, mark, d = (present(ROUTE.mark_of(place)) for place in "BCD")
    assert (contested[0].start_m, contested[-1].end_m) == (mark - 4000.0, mark + 4000.0)
    assert contested[0].from_name == "4 km from C"
    held_by_kia = sum(each.length_m for each in sections if each.holder == holder("controlled", "KIA"))
    assert held_by_kia == pytest.approx(d - b - 8000.0)
    # What is told of its town later sets the area aside there.
    later = sections_with(area, road, *agreeing(), fighting, held("C", "controlled", "KIA", since=NEXT_YEAR))
    assert "contested" not in {each.status for each in later}


def test_an_area_speaks_for_the_places_without_a_report_of_their_own() -> None:
    area = ControlUnit("area", "Area", "area", "around", stands_at=frozenset({"C", "around"}), radius_m=60_000.0)
    of_area = held("area", "controlled", "AA", since=AUGUST)
    assert {each.holder for each in sections_with(area, of_area)} == {holder("controlled", "AA")}
    with_report = sections_with(area, of_area, held("D", "controlled", "junta"))
    by_name = {f"{each.from_name}{each.to_name}": each.status for each in with_report}
    assert by_name == {"AB": "controlled", "BC": "controlled", "CD": "contested", "DE": "contested"}
    assert "Area: D has a report of its own" in with_report[-1].basis


def sections_with(area: ControlUnit, *intervals: StatusInterval) -> list[Section]:
    record = ControlRecord([*(town(place) for place in PLACES), ROAD, area], intervals)
    return sections_on(ROUTE, record, NEXT_YEAR)


def test_a_claim_about_a_road_that_nobody_confirmed_displaces_nothing() -> None:
    of_section = ControlUnit("the-road", "B–C road", "road section", "", "B", "C")
    road = held("the-road", "claimed", "junta", since=AUGUST, confirmation="unconfirmed")
    sections = judged(road, held("B", "controlled", "KIA"), held("C", "controlled", "KIA"), units=(of_section,))
    assert sections["BC"].holder == holder("controlled", "KIA")
    assert judged(road, units=(of_section,))["BC"].holder == holder("claimed", "junta")


def test_of_two_claims_about_roads_the_newest_that_is_confirmed_speaks() -> None:
    roads = [ControlUnit(name, f"{name} road", "road section", "", "B", "C") for name in ("the-road", "other-road")]
    kia = held("the-road", "controlled", "KIA")

    def on_road(other: StatusInterval) -> Section:
        return judged(kia, other, units=(*roads,))["BC"]

    assert on_road(held("other-road", "controlled", "junta", since=MAY)).actor == "junta"
    one_day = on_road(held("other-road", "controlled", "junta"))
    assert one_day.holder == holder("contested", "KIA", "junta")
    assert set(one_day.claim_ids) == {"claim of the-road", "claim of other-road"}
    assert on_road(held("other-road", "claimed", "junta", since=MAY)).actor == "KIA"


def test_rival_claims_and_the_least_confirmation_are_told() -> None:
    sections = judged(
        held("A", "controlled", "KIA", confirmation="both sides", rival_claims="junta: not so"),
        held("B", "controlled", "KIA"),
    )
    assert sections["AB"].confirmation == "one side"
    assert "A, not adopted: junta: not so" in sections["AB"].basis


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


def test_days_of_change_are_those_of_the_units_on_the_corridor() -> None:
    record = ControlRecord(
        [town("A"), town("elsewhere")], [held("A", "controlled", "KIA"), held("elsewhere", "unknown", "", since=MAY)]
    )
    assert record.change_days(ROUTE) == [MARCH]
    of_road = ControlRecord([ROAD], [held("the-road", "controlled", "KIA", since=MAY)])
    assert of_road.change_days(ROUTE) == [MAY]


def test_a_gap_makes_no_sections() -> None:
    assert routes_of([Leg(**{**LEGS[0].__dict__, "mode": "gap"})], {}) == {}
