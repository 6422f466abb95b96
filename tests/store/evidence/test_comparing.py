"""What changed between two days in the data that the plugin carries.

The expected values were read in resources/data/sources/control_claims.csv and places.csv, row by row.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kachin_corridors.core.evidence.change_kinds import ChangeKind, arrow
from kachin_corridors.core.evidence.changes import by_actor
from kachin_corridors.store.workspace import Workspace

FIRST, LAST = date(2021, 1, 1), date(2026, 6, 1)
days = st.integers(0, (LAST - FIRST).days).map(lambda number: FIRST + timedelta(days=number))


@pytest.fixture(scope="module")
def built(built_data):
    return Workspace(built_data)


def of_kind(changes, *kinds):
    return {each.unit.name: arrow(each.before, each.after) for each in changes.of_kind(*kinds)}


def test_on_11_september_2025_two_bases_of_bhamo_went_to_the_junta(built):
    changes = built.comparing.between(date(2025, 9, 10), date(2025, 9, 11))
    assert of_kind(changes, ChangeKind.GAINED) == {
        "Bhamo: IB 236": "KIA → junta",
        "Bhamo: tank battalion TB 5014": "KIA → junta",
    }
    # The junta says that it has all of Bhamo, which the KIA denies.
    assert of_kind(changes, ChangeKind.REASSESSED) == {"Bhamo": "contested → contested"}
    assert len(changes.units) == 3
    assert {each.unit.township for each in changes.units} == {"Bhamo"}
    assert (changes.roads, changes.townships) == ((), ())
    assert [(actors, len(entries)) for actors, entries in by_actor(changes).items()] == [
        (("junta",), 2),
        (("KIA",), 2),
        (("KIA", "junta"), 1),
    ]


def test_since_12_september_2025(built):
    changes = built.comparing.between(date(2025, 9, 12), date(2026, 2, 20))
    assert of_kind(changes, ChangeKind.GAINED, ChangeKind.LOST) == {
        # Rows of the same report: a base is the enemy's on the day before it falls.
        "Bhamo: LB 933 outposts": "junta → KIA",
        "Sittwe: two outposts of the Regional Command": "junta → AA",
    }
    assert of_kind(changes, ChangeKind.NEWLY_CONTESTED) == {
        "Bhamo: IB 47": "junta → contested",
        "Hpakant": "junta → contested",
        "Sittwe": "junta → contested",
        "Washawng": "KIA → contested",
    }
    assert of_kind(changes, ChangeKind.NEWLY_REPORTED) == {
        "Bhamo: ordnance depot 641": "junta → junta",
        "Nawngmun": "junta claimed → junta claimed",
    }
    # Fought for from 2025-12-31 to 2026-02-03.
    back = {each.unit.name: each for each in changes.of_kind(ChangeKind.AND_BACK)}
    assert back.keys() == {"Kyaukphyu", "He Pu (Indawgyi)", "Long Ton (Indawgyi)"}
    assert [passage.first_day for passage in back["Kyaukphyu"].in_between] == [date(2025, 12, 31)]
    assert [(each.name, each.in_words) for each in changes.townships] == [("Nawngmun", "unknown → claimed (junta)")]
    assert changes.reports_up_to == date(2026, 2, 20)


def test_a_road_goes_over_with_the_places_on_it(built):
    """Indaw became the PDF's on 2025-04-07: 15 km of railway and road either way, as far as a place is heard."""
    changes = built.comparing.between(date(2025, 4, 6), date(2025, 4, 7))
    assert of_kind(changes, ChangeKind.GAINED) == {"Indaw": "contested → PDF"}
    assert {(each.corridor_id, round(each.km, 1), arrow(each.before, each.after)) for each in changes.roads} == {
        ("moreh-road", 30.0, "contested → PDF"),
        ("mandalay-railway", 15.0, "contested → PDF"),
    }


def test_a_stretch_of_road_names_its_townships(built):
    changes = built.comparing.between(date(2025, 1, 7), date(2025, 1, 8))
    assert {(each.townships, arrow(each.before, each.after)) for each in changes.roads} == {
        (("Mansi",), "contested → KIA")
    }


@settings(max_examples=60)
@given(days, days)
def test_backwards_is_the_inverse(built, since, day):
    there = built.comparing.between(since, day)
    assert there.inverse() == built.comparing.between(day, since)


@settings(max_examples=20)
@given(days)
def test_nothing_changes_in_no_time(built, day):
    changes = built.comparing.between(day, day)
    assert (changes.units, changes.roads, changes.townships) == ((), (), ())


@settings(max_examples=40)
@given(days, days, days)
def test_a_chain_leads_where_one_step_does(built, first, second, third):
    """What changed first and what changed then make the statuses, townships and roads of the third day."""
    one, two, whole = (built.comparing.between(*ends) for ends in ((first, second), (second, third), (first, third)))
    now: dict[str, object] = {}
    for changes in (one, two):
        now |= {each.unit.unit_id: each.now for each in (*changes.units, *changes.unchanged)}
    assert all(now[each.unit.unit_id] == each.now for each in (*whole.units, *whole.unchanged))
    towns: dict[str, tuple[str, str]] = {}
    for changes in (one, two):
        towns |= {each.pcode: (each.after.actor, each.after.status) for each in changes.townships}
    for change in whole.townships:
        assert towns[change.pcode] == (change.after.actor, change.after.status)


def test_each_day_of_change_tells_what_happened(built):
    told = {each.day: each for each in built.comparing.days()}
    assert list(told) == built.control.change_dates()
    (bases,) = told[date(2025, 9, 11)].news
    assert (bases.place, arrow(bases.before, bases.after)) == ("Bhamo", "KIA → junta")
    assert [unit.name for unit in bases.units] == ["Bhamo: IB 236", "Bhamo: tank battalion TB 5014"]
    assert told[date(2025, 9, 11)].evidence == ("Bhamo",)
    town, three_bases = told[date(2025, 1, 8)].news
    assert (town.place, arrow(town.before, town.after)) == ("Mansi", "contested → KIA")
    assert (three_bases.place, len(three_bases.units)) == ("Mansi", 3)
    assert told[date(2025, 9, 13)].legs == ("Bairabi–Sairang",)
    assert (told[date(2026, 2, 20)].news, told[date(2026, 2, 20)].evidence) == ((), ("Myitkyina",))
