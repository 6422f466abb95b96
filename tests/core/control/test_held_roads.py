"""Who holds each kilometre where something is told of the road itself or of an area: the rules by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from held_road import AUGUST, MARCH, MAY, NEXT_YEAR, PLACES, ROAD, ROUTE, held, holder, judged, town

from kachin_corridors.core.control.holders import Section, sections_on
from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.present import present


def agreeing(actor: str = "KIA", *places: str) -> list[StatusInterval]:
    """Return reports that agree with a claim about the road: it speaks from the first to the last of them."""
    return [held(place, "controlled", actor) for place in places or ("B", "D")]


def test_a_base_of_a_partner_beside_a_shared_road_contradicts_nothing() -> None:
    base = ControlUnit("base", "Base", "base", "base", stands_at=frozenset({"C", "base"}))
    towns = [held(place, "shared", "KIA", "AA") for place in ("B", "D")]
    road = held("the-road", "shared", "KIA", "AA")
    of_partner = judged(road, *towns, held("base", "controlled", "AA", since=AUGUST), units=(ROAD, base))
    assert of_partner["BC"].holder == holder("shared", "AA", "KIA")
    of_another = judged(road, *towns, held("base", "controlled", "PDF", since=AUGUST), units=(ROAD, base))
    assert of_another["BC"].holder == holder("unknown")


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
