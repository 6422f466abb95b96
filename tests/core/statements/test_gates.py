"""Border gates are told beside a statement, by the day; they make no verdict, and are no reason for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kachin_corridors.core.sites.gates import Gate
from kachin_corridors.core.statements.article import CHECKS, check
from kachin_corridors.core.statements.facts import Facts, Site, Statement, Verdict
from kachin_corridors.core.words import GateStatus

SHUT, OPENED, DAY = date(2025, 3, 1), date(2025, 9, 1), date(2025, 9, 1)
CLOSED = Gate(
    place_id="zorinpui",
    name="Zorinpui",
    country="IN",
    status=GateStatus.CLOSED,
    since=SHUT,
    valid_from=SHUT,
    valid_to=OPENED,
    last_report=SHUT,
    said_by="a trader",
    source_id="dmg; bni",
    basis="",
    rival_reports="",
    point=None,
)
OPEN = replace(
    CLOSED, status=GateStatus.OPEN, since=OPENED, valid_from=OPENED, valid_to=None, last_report=OPENED, source_id="dmg"
)
NOTHING = Facts({}, [], {}, frozenset(), [], [], [], [])


def statement(statement_id: str) -> Statement:
    return Statement(statement_id, "text", "checkable by", "article")


@pytest.mark.parametrize(
    ("day", "words", "sources"),
    [
        (date(2025, 2, 28), "zorinpui: nothing is recorded of a gate", set()),
        (
            date(2025, 8, 31),
            "Zorinpui, to India: closed since 2025-03-01 according to a trader (last report 2025-03-01, old)",
            {"dmg", "bni"},
        ),
        (
            date(2025, 9, 1),
            "Zorinpui, to India: open since 2025-09-01 according to a trader (last report 2025-09-01, fresh)",
            {"dmg"},
        ),
    ],
)
def test_a_gate_is_told_as_it_is_on_the_day_with_its_sources(day: date, words: str, sources: set[str]) -> None:
    finding = check(statement("A8"), replace(NOTHING, gates=[CLOSED, OPEN]), day)
    assert [(each.words, each.source_ids) for each in finding.gates] == [(words, frozenset(sources))]
    assert finding.evidence == sources


def test_a_missing_fact_is_still_what_is_said_to_be_missing() -> None:
    for gates in ([], [CLOSED], [OPEN]):
        finding = check(statement("A8"), replace(NOTHING, gates=gates), DAY)
        assert finding.verdict == Verdict.CANNOT
        assert finding.computed.startswith("Missing: ")
        assert (finding.speaks_for, finding.speaks_against) == ((), ())


def test_a_place_without_a_gate_is_told_by_its_name() -> None:
    namhkam = Site("namhkam", "Namhkam", "", None, 0, frozenset(), "MM")
    finding = check(statement("A4"), replace(NOTHING, places={"namhkam": namhkam}), DAY)
    assert [each.words for each in finding.gates] == [
        "pangsau-pass: nothing is recorded of a gate",
        "Namhkam: nothing is recorded of a gate",
    ]


def test_no_gate_is_told_beside_what_is_about_no_border() -> None:
    gates = [replace(OPEN, place_id=place) for place in ("pangsau-pass", "zorinpui", "moreh", "lwegel")]
    told = {each: check(statement(each), replace(NOTHING, gates=gates), DAY).gates for each in CHECKS}
    assert [each for each, of_it in told.items() if of_it] == ["A4", "A8", "A9", "A10"]
    assert [evidence.words.partition(",")[0] for evidence in told["A10"]] == ["Zorinpui"] * 3


def test_what_others_say_of_a_gate_comes_last() -> None:
    disputed = replace(CLOSED, rival_reports="a minister, 2025-03-01 (KNG, B4): open")
    assert disputed.in_words(SHUT) == (
        "Zorinpui, to India: closed since 2025-03-01 according to a trader (last report 2025-03-01, fresh); "
        "otherwise a minister, 2025-03-01 (KNG, B4): open"
    )


def test_of_an_unknown_gate_nothing_more_is_told() -> None:
    unknown = replace(CLOSED, status=GateStatus.UNKNOWN, country="BD")
    assert unknown.in_words(DAY) == "Zorinpui, to BD: not known"
