"""Files of several analysts merge by union; a row that is there is never changed, and what is wrong is told by row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kachin_corridors.core.exchange.claim_table import CLAIMS, EXCHANGED, PLACES, SOURCES, TYPES, UNITS, FileRow
from kachin_corridors.core.exchange.merging import Offered, merged

TODAY = date(2026, 11, 29)
KEYS = {SOURCES: "source_id", PLACES: "place_id", UNITS: "unit_id", CLAIMS: "claim_id"}
Present = dict[str, dict[str, Mapping[str, Any]]]

SHIPPED: dict[str, list[dict[str, Any]]] = {
    SOURCES: [{"source_id": "dvb-1", "publisher": "DVB", "reliability": "B"}],
    PLACES: [
        {"place_id": "bhamo", "name": "Bhamo", "kind": "town", "code": "MMR001010701", "lat": 24.26, "lon": 97.23},
        {"place_id": "mansi", "name": "Mansi", "kind": "town", "code": "", "lat": 24.12, "lon": 97.3},
    ],
    UNITS: [
        {"unit_id": "bhamo", "name": "Bhamo", "kind": "town", "place_id": "bhamo"},
        {"unit_id": "bhamo-base", "name": "Base of Bhamo", "kind": "base", "place_id": "bhamo"},
    ],
    CLAIMS: [],
}


def row(table: str, **values: Any) -> dict[str, Any]:
    return {**dict.fromkeys(TYPES[table]), **values}


def claim(claim_id: str, **values: Any) -> dict[str, Any]:
    usual = {
        "unit_id": "bhamo", "actor": "KIA", "status": "controlled", "event_date": "2026-11-20", "asserted_by": "DVB",
        "publisher": "DVB", "source_id": "dvb-1", "reliability": "B", "credibility": 2, "statement": "It fell.",
        "kind": "report", "origin": "analyst",
    }  # fmt: skip
    return row(CLAIMS, claim_id=claim_id, **{**usual, **values})


def workspace() -> Present:
    return {
        table: {each[KEYS[table]]: row(table, origin="shipped", **each) for each in SHIPPED[table]}
        for table in EXCHANGED
    }


def offer(present: Present, *rows: tuple[str, dict[str, Any]]) -> Offered:
    return merged([FileRow(n, table, values) for n, (table, values) in enumerate(rows, 2)], [], present, TODAY)


def take(present: Present, offered: Offered) -> None:
    for each in (*offered.new, *(near.row for near in offered.near)):
        present[each.table][each.key] = dict(each.values)


def only_fault(offered: Offered) -> str:
    (fault,) = offered.faults
    return f"{fault.row} {fault.column}: {fault.in_words()}"


def test_the_same_row_is_known():
    present = workspace()
    present[CLAIMS]["c1"] = claim("c1")
    offered = offer(present, (CLAIMS, claim("c1", origin="shipped")), (UNITS, row(UNITS, **SHIPPED[UNITS][0])))
    assert (len(offered.known), offered.new, offered.faults) == (2, [], [])


def test_the_same_id_with_other_content_is_a_fault():
    present = workspace()
    present[CLAIMS]["c1"] = claim("c1")
    said = only_fault(offer(present, (CLAIMS, claim("c1", statement="It held."))))
    assert said.startswith("2 statement: The workspace has “c1” with another statement: “It fell.”.")


def test_a_row_of_another_version_of_the_data_is_left_as_it_is_here():
    present = workspace()
    offered = offer(present, (UNITS, row(UNITS, origin="shipped", **{**SHIPPED[UNITS][0], "name": "Banmaw"})))
    assert offered.faults == []
    assert [(kept.column, kept.known) for kept in offered.kept] == [("name", "Bhamo")]


def test_an_analysts_unit_with_the_id_of_another_is_a_fault():
    offered = offer(workspace(), (UNITS, row(UNITS, origin="analyst", **{**SHIPPED[UNITS][0], "name": "Banmaw"})))
    assert only_fault(offered).startswith("2 name: The workspace has “bhamo” with another name: “Bhamo”.")


def test_what_is_taken_is_an_analysts_whatever_the_file_says():
    (taken,) = offer(workspace(), (CLAIMS, claim("c1", origin="shipped"))).new
    assert taken.values["origin"] == "analyst"


def test_the_same_said_under_another_id_is_told():
    present = workspace()
    present[CLAIMS]["c1"] = claim("c1")
    offered = offer(
        present, (CLAIMS, claim("c2", statement="It has fallen.")), (CLAIMS, claim("c3", event_date="2026-11-21"))
    )
    assert [(near.row.key, near.claim_id, near.statement) for near in offered.near] == [("c2", "c1", "It fell.")]
    assert [each.key for each in offered.new] == ["c3"]


@pytest.mark.parametrize(
    "differs", [{"publisher": "RFA"}, {"asserted_by": "KIA"}, {"actor": "junta"}, {"kind": "withdrawal"}]
)
def test_what_differs_in_who_says_what_is_no_duplicate(differs):
    present = workspace()
    present[CLAIMS]["c1"] = claim("c1")
    assert offer(present, (CLAIMS, claim("c2", **differs))).near == []


def test_a_place_of_the_data_is_known_by_its_code_and_a_unit_by_its_place():
    place = row(PLACES, place_id="p-9", name="Banmaw", kind="town", code="MMR001010701", lat=24.3, lon=97.2)
    unit = row(UNITS, unit_id="u-9", name="Banmaw", kind="town", place_id="p-9")
    offered = offer(workspace(), (CLAIMS, claim("c1", unit_id="u-9")), (UNITS, unit), (PLACES, place))
    assert [(each.table, each.values["unit_id"]) for each in offered.new] == [(CLAIMS, "bhamo")]


def test_a_place_of_the_data_is_known_by_its_position():
    near, far = {"lat": 24.12004, "lon": 97.29996}, {"lat": 24.1203, "lon": 97.3}
    for position, is_known in ((near, True), (far, False)):
        offered = offer(workspace(), (PLACES, row(PLACES, place_id="p-9", name="Manje", kind="town", **position)))
        assert bool(offered.known) == is_known


def test_another_base_of_a_town_is_another_unit():
    base = row(UNITS, unit_id="u-9", name="Artillery base", kind="base", place_id="bhamo", origin="analyst")
    assert [each.key for each in offer(workspace(), (UNITS, base)).new] == ["u-9"]


def test_two_units_of_analysts_at_one_place_stay_two():
    present = workspace()
    town = row(UNITS, unit_id="u-1", name="Mansi", kind="town", place_id="mansi", origin="analyst")
    take(present, offer(present, (UNITS, town)))
    assert [each.key for each in offer(present, (UNITS, {**town, "unit_id": "u-2"})).new] == ["u-2"]


def test_a_unit_is_found_by_its_name():
    offered = offer(workspace(), (CLAIMS, claim("c1", unit_id=None, unit_name="BHAMO ")))
    assert [each.values["unit_id"] for each in offered.new] == ["bhamo"]
    assert only_fault(offer(workspace(), (CLAIMS, claim("c1", unit_id=None, unit_name="Banmaw")))).startswith(
        "2 unit_name: unit_name is “Banmaw”, and not one unit"
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"unit_id": "u-9"}, "2 unit_id: unit_id is “u-9”, which is no unit of the workspace"),
        ({"source_id": "dvb-1; rfa-9"}, "2 source_id: source_id is “rfa-9”, which is not in the table sources."),
        ({"supersedes": "c1"}, "2 supersedes: supersedes is the id of the row itself."),
        ({"supersedes": "c-base"}, "2 supersedes: supersedes is “c-base”, a claim about another unit (bhamo-base)."),
        ({"event_date": "2026-11-30"}, "2 event_date: The day of the event"),
        ({"url": "javascript:alert(1)"}, "2 url: "),
        ({"status": "contested"}, "2 against: "),
        ({"actor": "kia"}, "2 actor: "),
        ({"statement": "x" * 5000}, "2 statement: The statement"),
        ({"date_said": "2026-11-19"}, "2 date_said: "),
    ],
)
def test_faults_say_where_and_what_to_do(values, expected):
    present = workspace()
    present[CLAIMS]["c-base"] = claim("c-base", unit_id="bhamo-base")
    assert only_fault(offer(present, (CLAIMS, claim("c1", **values)))).startswith(expected)


def test_a_claim_falls_with_its_unit():
    unit = row(UNITS, unit_id="u-9", name="Nowhere", kind="town", place_id="p-9")
    offered = offer(workspace(), (CLAIMS, claim("c1", unit_id="u-9")), (UNITS, unit))
    said = [(fault.row, fault.column) for fault in offered.faults]
    assert said == [(3, "place_id"), (2, "unit_id")]
    assert offered.faults[1].in_words() == "unit_id is “u-9”, whose own row 3 has a fault. Correct that one."
    assert offered.new == []


def test_one_id_twice_in_a_file():
    offered = offer(workspace(), (CLAIMS, claim("c1")), (CLAIMS, claim("c1")), (CLAIMS, claim("c1", actor="AA")))
    assert (len(offered.new), len(offered.known)) == (1, 1)
    assert only_fault(offered).startswith("4 claim_id: Row 2 has the same id “c1” and says something else.")


def test_what_the_analyst_should_know_is_told():
    offered = offer(workspace(), (CLAIMS, claim("c1", actor="SSPP", supersedes="c-later")))
    assert [(told.column, told.value) for told in offered.told] == [("supersedes", "c-later"), ("actor", "SSPP")]
    assert len(offered.new) == 1


@st.composite
def ledgers(draw: st.DrawFn) -> list[tuple[str, dict[str, Any]]]:
    """What one analyst adds: places, units at them or at shipped ones, and claims, some of which correct others."""
    me = draw(st.uuids()).hex
    added: list[tuple[str, dict[str, Any]]] = []
    places, units = ["bhamo", "mansi"], ["bhamo", "bhamo-base"]
    for n in range(draw(st.integers(0, 2))):
        position = draw(st.sampled_from([(24.12, 97.3), (25.0, 97.0), (None, None)]))
        code = draw(st.sampled_from(["", "MMR001010701", "MMR009"]))
        kind = draw(st.sampled_from(["town", "base"]))
        places.append(f"{me}-p{n}")
        values = {"place_id": places[-1], "name": f"P{n}", "kind": kind, "code": code}
        added.append((PLACES, row(PLACES, lat=position[0], lon=position[1], origin="analyst", **values)))
    for n in range(draw(st.integers(0, 3))):
        at, kind = draw(st.sampled_from(places)), draw(st.sampled_from(["town", "base"]))
        units.append(f"{me}-u{n}")
        added.append((UNITS, row(UNITS, unit_id=units[-1], name=f"U{n}", kind=kind, place_id=at, origin="analyst")))
    claims: list[dict[str, Any]] = []
    for n in range(draw(st.integers(0, 4))):
        corrected = draw(st.sampled_from([None, *claims]))
        day = draw(st.sampled_from(["2026-11-20", "2026-11-21"]))
        unit_id = corrected["unit_id"] if corrected else draw(st.sampled_from(units))
        supersedes = corrected["claim_id"] if corrected else None
        actor = draw(st.sampled_from(["KIA", "junta"]))
        claims.append(
            claim(f"{me}-c{n}", unit_id=unit_id, event_date=day, actor=actor, supersedes=supersedes, recorded_by=me)
        )
    return added + [(CLAIMS, each) for each in claims]


@settings(max_examples=200)
@given(st.lists(ledgers(), max_size=4), st.randoms(use_true_random=False))
def test_files_merge_by_union_in_any_order(files, random):
    one, other = workspace(), workspace()
    for file in files:
        offered = offer(one, *file)
        assert offered.faults == []
        take(one, offered)
    again = [*files, *random.choices(files, k=2)] if files else []
    random.shuffle(again)
    for file in again:
        take(other, offer(other, *random.sample(file, len(file))))
    assert one == other
    for file in files:
        offered = offer(one, *file)
        assert (offered.new, offered.near, offered.faults) == ([], [], [])
