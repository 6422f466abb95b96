"""The paragraph of what changed: who took what from whom, and what is not recorded."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.core.control.holders import Holder
from kachin_corridors.core.evidence.changes import Changes, ComparedUnit, ControlChange, Passage, RoadChange
from kachin_corridors.core.words import Status
from kachin_corridors.reports.evidence.changes_text import counts_in_words, paragraph_of, road_in_words, summary_of
from kachin_corridors.store.workspace import Workspace

KIA, JUNTA = Holder(("KIA",), Status.CONTROLLED), Holder(("junta",), Status.CONTROLLED)
SINCE, DAY = date(2025, 9, 10), date(2025, 9, 11)


@pytest.fixture(scope="module")
def between(built_data):
    return Workspace(built_data).comparing.between


def test_a_day_in_september(between):
    assert paragraph_of(between(SINCE, DAY)) == (
        "Between 2025-09-10 and 2025-09-11 2 places changed hands. The junta took Bhamo: IB 236 and Bhamo: tank "
        "battalion TB 5014 from the KIA. The evidence changed, but not who holds it: Bhamo. Other places with a "
        "report, without any change recorded: 123; of 98 the last report is over 180 days old. Reports reach up to "
        "2025-09-11; what nobody reported is not in this account."
    )


def test_it_reads_the_same_whichever_day_comes_first(between):
    assert paragraph_of(between(DAY, SINCE)) == paragraph_of(between(SINCE, DAY))


def test_silence_is_told(between):
    text = paragraph_of(between(date(2025, 3, 1), date(2025, 3, 2)))
    assert text.startswith("Between 2025-03-01 and 2025-03-02 no place is recorded to have changed hands. ")
    assert "Reports reach up to 2025-02-28; what nobody reported is not in this account." in text
    before_all = paragraph_of(between(date(1990, 1, 1), date(1990, 1, 2)))
    assert before_all.endswith("There is no report up to 1990-01-02.")


def test_months_have_all_kinds(between):
    changes = between(date(2025, 9, 12), date(2026, 2, 20))
    text = paragraph_of(changes)
    for sentence in (
        "The AA took Sittwe: two outposts of the Regional Command from the junta.",
        "The KIA took Bhamo: LB 933 outposts from the junta.",
        "Newly contested: Bhamo: IB 47 (before: junta), Hpakant (before: junta), Sittwe (before: junta) and Washawng "
        "(Waingmaw; before: KIA).",
        "Otherwise assessed: Khaunglanhpu (unknown → junta claimed).",
        "Kyaukphyu (junta; in between: contested from 2025-12-31)",
        "Townships with another status: Nawngmun (unknown → claimed (junta)).",
        "Mogaung and 13 more.",
        "Reports reach up to 2026-02-20;",
    ):
        assert sentence in text
    assert counts_in_words(changes).startswith(
        "2 gained, 4 newly contested, 1 other status, 2 newly reported, 3 changed"
    )
    assert summary_of(between(DAY, DAY)) == "Changes from 2025-09-11 to 2025-09-11: none is recorded."


def test_who_held_it_in_between_is_told_of_what_changed_too(between):
    text = paragraph_of(between(date(2024, 12, 1), date(2025, 9, 12)))
    for words in (
        "Bhamo airport (before: junta; in between: KIA from 2025-01-26; unknown from 2025-08-10)",
        "Bhamo: IB 236 (junta; in between: KIA from 2025-02-20)",
    ):
        assert words in text


def of_town(before, after, *in_between):
    path = tuple(Passage(holder, SINCE) for holder in (before, *in_between, after))
    unit = ComparedUnit("momauk", "Momauk", "town", "MMR001012", "Momauk")
    return ControlChange(unit, SINCE, DAY, None, None, path)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (JUNTA, KIA, "The KIA took Momauk from the junta."),
        (KIA, Holder((), Status.UNKNOWN), "The KIA is no longer reported to hold Momauk, and nobody else is."),
        (Holder(("KIA", "junta"), Status.CONTESTED), KIA, "The KIA now holds Momauk, which was contested before."),
        (
            Holder((), Status.UNKNOWN),
            KIA,
            "The KIA is now reported to hold Momauk; before, it was not known who held it.",
        ),
        (JUNTA, Holder(("AA", "KIA"), Status.SHARED), "The AA and the KIA took Momauk from the junta."),
    ],
)
def test_who_holds_it_now(before, after, sentence):
    text = paragraph_of(Changes(SINCE, DAY, (of_town(before, after),)))
    assert text.startswith(f"Between 2025-09-10 and 2025-09-11 one place changed hands. {sentence} ")


def test_kilometres_of_a_corridor():
    road = RoadChange("stilwell", "Stilwell Road", 0.0, 43_000.0, "Waingmaw", "Dawthponeyan", JUNTA, KIA)
    assert road_in_words(road) == "43.0 km of Stilwell Road, between Waingmaw and Dawthponeyan (junta → KIA)"
    around = RoadChange("stilwell", "Stilwell Road", 0.0, 4_000.0, "2 km from La War", "2 km from La War", JUNTA, KIA)
    assert road_in_words(around) == "4.0 km of Stilwell Road, within 2 km from La War (junta → KIA)"
