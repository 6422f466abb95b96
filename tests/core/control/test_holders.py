"""Who holds each kilometre by what is told of its ends: the rules by example."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from held_road import AUGUST, LEGS, MARCH, MAY, NEXT_YEAR, ROAD, ROUTE, held, holder, judged, town

from kachin_corridors.core.control.holders import sections_on
from kachin_corridors.core.control.ledger import StatusInterval
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import routes_of


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


def test_the_town_of_another_place_does_not_speak_for_the_road() -> None:
    """A town may be drawn at the position of another place: it is that place's town, not this one's."""
    neighbour = ControlUnit("N", "N", "town", "N", stands_at=frozenset({"B", "N"}))
    record = ControlRecord(
        [town("A"), neighbour, town("C")], [held(unit, "controlled", "KIA") for unit in ("A", "N", "C")]
    )
    assert record.town_at("B") is None
    assert [section.status for section in sections_on(ROUTE, record, NEXT_YEAR)][:2] == ["unknown", "unknown"]


def test_rival_claims_and_the_least_confirmation_are_told() -> None:
    sections = judged(
        held("A", "controlled", "KIA", confirmation="both sides", rival_claims="junta: not so"),
        held("B", "controlled", "KIA"),
    )
    assert sections["AB"].confirmation == "one side"
    assert "A, not adopted: junta: not so" in sections["AB"].basis


def test_days_of_change_are_those_of_the_units_on_the_corridor() -> None:
    record = ControlRecord(
        [town("A"), town("elsewhere")], [held("A", "controlled", "KIA"), held("elsewhere", "unknown", "", since=MAY)]
    )
    assert record.change_days(ROUTE) == [MARCH]
    of_road = ControlRecord([ROAD], [held("the-road", "controlled", "KIA", since=MAY)])
    assert of_road.change_days(ROUTE) == [MAY]


def test_a_gap_makes_no_sections() -> None:
    assert routes_of([Leg(**{**LEGS[0].__dict__, "mode": "gap"})], {}) == {}
