"""Who held the roads and a township on known days: the data as built, under the rules that docs/data.md states.

The expected values were worked out from the reports, by hand: ``resources/data/sources/control_claims.csv`` names them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kachin_corridors.core.control.holders import Section
from kachin_corridors.core.present import present
from kachin_corridors.core.words import Status
from kachin_corridors.store.control.holdings import Holdings
from kachin_corridors.store.workspace import Workspace

KIA, AA, JUNTA = "KIA controlled", "AA controlled", "junta controlled"
FOUGHT_FOR, RIVER_FOUGHT_FOR, UNKNOWN = "contested (KIA, junta)", "contested (AA, junta)", "unknown"


@pytest.fixture(scope="module")
def holdings(built: Path) -> Holdings:
    return Workspace(built).control.holdings()


def held_between(holdings: Holdings, corridor: str, start: str, end: str, day: str) -> dict[str, float]:
    """Return the kilometres of each holder between two places of a corridor."""
    on = date.fromisoformat(day)
    route = holdings.routes_on(on)[corridor]
    low, high = (present(route.mark_of(place)) for place in (start, end))
    km: dict[str, float] = {}
    sections: list[Section] = holdings.sections_on(route, on)
    for each in sections:
        inside = min(each.end_m, high) - max(each.start_m, low)
        if inside > 1.0:
            words = each.holder.in_words()
            km[words] = km.get(words, 0.0) + inside / 1000
    return km


@pytest.mark.parametrize(
    ("corridor", "start", "end", "day", "holders"),
    [
        # One sentence about the road of March 2024, when the junta had the towns at its ends and the bases on it.
        ("stilwell", "waingmaw", "nam-sang-yang", "2024-04-15", {UNKNOWN, FOUGHT_FOR}),
        ("stilwell", "myitkyina", "waingmaw", "2024-04-15", {JUNTA}),
        ("stilwell", "dawthponeyan", "numlang", "2024-04-15", {KIA}),
        # Aung Mye and Kazu fell on 19 May 2024, the base of LIB 321 on the 21st.
        ("stilwell", "aung-myay", "kazu", "2024-05-20", {FOUGHT_FOR}),
        ("stilwell", "aung-myay", "kazu", "2024-06-01", {KIA}),
        ("stilwell", "kazu", "dawthponeyan", "2024-06-01", {KIA}),
        ("stilwell", "waingmaw", "aung-myay", "2024-06-01", {FOUGHT_FOR}),
        # Fighting reported at Waingmaw in February 2026 says nothing of the road beyond the bases that the KIA took.
        ("stilwell", "aung-myay", "dawthponeyan", "2026-03-01", {KIA}),
        ("stilwell", "dawthponeyan", "momauk", "2026-03-01", {KIA}),
        ("stilwell", "momauk", "bhamo", "2026-03-01", {FOUGHT_FOR}),
        # The offensive of March 2024 contests what was attacked by then, not the garrisons at the ends.
        ("stilwell", "myitkyina", "waingmaw", "2024-03-20", {JUNTA}),
        ("stilwell", "nam-sang-yang", "dawthponeyan", "2024-03-20", {FOUGHT_FOR}),
        ("stilwell", "momauk", "bhamo", "2024-03-20", {JUNTA}),
        # "The last post in Paletwa township", from the border to the town.
        ("kaladan", "zorinpui", "paletwa", "2023-11-01", {UNKNOWN}),
        ("kaladan", "zorinpui", "paletwa", "2024-01-13", {RIVER_FOUGHT_FOR}),
        ("kaladan", "zorinpui", "paletwa", "2024-01-14", {AA}),
        ("kaladan", "hmawngbuchhuah", "zorinpui", "2024-06-01", {UNKNOWN}),
        # The Arakan Army has Ponnagyun since 4 March 2024, the junta Sittwe.
        ("kaladan", "ponnagyun", "sittwe", "2024-06-01", {RIVER_FOUGHT_FOR}),
        ("kaladan", "ponnagyun", "sittwe", "2026-03-01", {RIVER_FOUGHT_FOR}),
        ("kaladan", "kyauktaw", "ponnagyun", "2024-06-01", {AA, UNKNOWN}),
    ],
)
def test_whose_a_road_was(holdings, corridor, start, end, day, holders) -> None:
    assert set(held_between(holdings, corridor, start, end, day)) == holders


def test_the_kia_loses_nothing_to_dawthponeyan_by_reports_about_waingmaw(holdings) -> None:
    before = held_between(holdings, "stilwell", "waingmaw", "dawthponeyan", "2025-01-15")
    after = held_between(holdings, "stilwell", "waingmaw", "dawthponeyan", "2026-03-01")
    assert after[KIA] == pytest.approx(before[KIA])


def test_beyond_its_reach_a_town_speaks_for_no_kilometre(holdings) -> None:
    """Kyauktaw and Ponnagyun are 68.6 km apart on the river: fifteen at each end are the Arakan Army's."""
    km = held_between(holdings, "kaladan", "kyauktaw", "ponnagyun", "2024-06-01")
    assert km[AA] == pytest.approx(30.0)
    assert km[UNKNOWN] == pytest.approx(38.6, abs=0.1)


@pytest.mark.parametrize(
    ("day", "status", "named"),
    [
        ("2024-07-15", Status.PARTLY_REPORTED, "Sadung: controlled (KIA)"),
        ("2024-07-15", Status.PARTLY_REPORTED, "Waingmaw: controlled (junta)"),
        ("2026-03-01", Status.PARTLY_REPORTED, "Kanpaikti: controlled (KIA)"),
    ],
)
def test_waingmaw_township_has_no_colour_while_places_in_it_differ(built, day, status, named) -> None:
    rows = Workspace(built).tables.rows("township_status")
    (row,) = [
        row
        for row in rows
        if row["pcode"] == "MMR001002"
        and (row["valid_from"] or "") <= day
        and (row["valid_to"] is None or day < row["valid_to"])
    ]
    assert (row["status"], row["actor"] or "") == (status, "")
    assert named in row["units"]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2025-09-12", ("2025-09-11 (MOI, C4)", "recaptured all headquarters, wards and villages around Bhamo")),
        ("2026-01-22", ("2025-09-11 (MOI, C4)", "junta (UEC), 2026-01-21", "54 of 58 wards and village tracts")),
        # Newer fighting has made both of no account.
        ("2026-11-28", ("There is daily fighting in Bhamo in a KIA offensive.",)),
    ],
)
def test_a_boast_about_all_of_bhamo_stays_a_claim(holdings, day, told) -> None:
    (bhamo,) = [unit for unit in holdings.record.units_at("bhamo") if unit.unit_id == "bhamo"]
    status = present(holdings.record.status_on(bhamo, date.fromisoformat(day)))
    assert (status.status, {status.actor, *status.against}) == (Status.CONTESTED, {"KIA", "junta"})
    claims = [holdings.claims[claim_id] for claim_id in status.claim_ids]
    boast = "The junta claims that it has recaptured all headquarters, wards and villages around Bhamo."
    assert boast not in {claim.statement for claim in claims}
    evidence = f"{status.basis}; {status.rival_claims}"
    assert all(words in evidence for words in told)
    assert ("54 of 58" in evidence) is (day == "2026-01-22")
