"""The ways from India to the mines in the built data: which legs they are, how long, and that the statements agree."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.control.compared_ways import ComparedWay
from kachin_corridors.core.corridors.legs import legs_on
from kachin_corridors.core.corridors.network import way_between
from kachin_corridors.core.statements.facts import Verdict
from kachin_corridors.core.statements.links import INDIAN_BORDER, no_link_to_the_mines
from kachin_corridors.core.words import LegStatus, Mode
from kachin_corridors.store.workspace import Workspace

DAYS = [date(2023, 6, 1), date(2024, 4, 15), date(2025, 9, 12), date(2026, 11, 29)]
STILWELL = [f"stilwell-0{number}" for number in range(1, 10)]
TO_MINES = [f"mines-road-0{number}" for number in range(1, 5)]
BY_LEDO = [*STILWELL, *TO_MINES]
BY_MOREH = [
    *(f"rail-manipur-0{number}" for number in (3, 4, 2)),
    *(f"moreh-road-0{number}" for number in range(1, 9)),
    *STILWELL[-2:],
    *TO_MINES,
]
GAP = ["gap-border-mines-01"]
EXPECTED = {
    "Ledo–Pangwa": BY_LEDO,
    "Jiribam–Pangwa": BY_MOREH,
    "Lawngtlai–Pangwa": ["mizoram-road-01", "kaladan-01", *GAP],
    "Bairabi–Pangwa": ["rail-mizoram-01", "rail-mizoram-02", *GAP],
    "Kolkata–Pangwa": ["kaladan-sea-01", *(f"kaladan-0{number}" for number in (5, 4, 3, 2, 1)), *GAP],
}


def ways(built: Path, day: date, end: str = "pangwa", start: str = "") -> dict[str, ComparedWay]:
    return {each.way.name: each for each in Workspace(built).control.ways(day, end, start)}


def measured_km(built: Path, leg_ids: list[str]) -> float:
    """The lines of legs in the file, read by SQLite and measured by GeographicLib."""
    total = 0.0
    with closing(sqlite3.connect(built)) as database:
        for leg_id in leg_ids:
            (blob,) = database.execute("SELECT geom FROM corridor_legs WHERE leg_id = ?", (leg_id,)).fetchone()
            envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
            points = shapely.wkb.loads(blob[8 + envelope :]).coords
            total += sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(points))
    return total / 1000


@pytest.mark.parametrize("day", DAYS[1:], ids=str)
def test_the_ways_from_india_to_pangwa_are_these_legs(built: Path, day: date) -> None:
    found = ways(built, day)
    assert {name: [leg.leg_id for leg in each.way.legs] for name, each in found.items()} == EXPECTED
    for name, each in found.items():
        assert each.way.km == pytest.approx(measured_km(built, [leg for leg in EXPECTED[name] if leg not in GAP]))
    assert found["Bairabi–Pangwa"].way.missing_km == pytest.approx(measured_km(built, GAP))


def test_a_way_from_one_place_is_the_rest_of_the_way_that_passes_it(built: Path) -> None:
    day = DAYS[2]
    assert [leg.leg_id for leg in ways(built, day, start="moreh")["Moreh–Pangwa"].way.legs] == BY_MOREH[3:]
    assert [leg.leg_id for leg in ways(built, day, "chipwi", "ledo")["Ledo–Chipwi"].way.legs] == BY_LEDO[:-2]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_kilometres_are_the_same_by_mode_status_and_holder(built: Path, day: date) -> None:
    for each in ways(built, day).values():
        by_holder = sum(total.km for total in each.holders)
        sums = [sum(each.way.km_by_mode().values()), sum(each.way.km_by_status().values()), by_holder]
        assert sums == pytest.approx([each.way.km] * 3)
        assert sum(each.age_of_news.values()) + each.unknown_km == pytest.approx(each.way.km)
        assert 0 <= each.unknown_abroad_km <= each.unknown_km


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_leg_is_held_as_on_its_corridor(built: Path, day: date) -> None:
    """Of the road to the mines, which is on the way as a whole, and of the Kaladan, which is travelled backwards."""
    holdings = Workspace(built).control.holdings()
    found = ways(built, day)
    for name, corridor in (("Ledo–Pangwa", "mines-road"), ("Kolkata–Pangwa", "kaladan")):
        if name not in found:
            continue
        of_way: dict[str, float] = {}
        for part in found[name].parts:
            if part.leg.corridor_id == corridor:
                held = part.section.holder.in_words()
                of_way[held] = of_way.get(held, 0.0) + part.section.length_m
        of_corridor: dict[str, float] = {}
        for section in holdings.sections_on(holdings.routes_on(day)[corridor], day):
            held = section.holder.in_words()
            of_corridor[held] = of_corridor.get(held, 0.0) + section.length_m
        assert of_way == pytest.approx(of_corridor)


@pytest.mark.parametrize("is_all_open", [False, True], ids=["as recorded", "were all open"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_statement_that_there_is_no_link_agrees(built: Path, day: date, is_all_open: bool) -> None:
    """A10 does not hold where an open road or railway leads from the border to the mines; so says the way."""
    facts = Workspace(built).statements.facts()
    if is_all_open:
        roads = [replace(leg, status=LegStatus.OPEN) for leg in facts.legs if leg.mode != Mode.GAP]
        facts = replace(facts, legs=roads)
    finding = no_link_to_the_mines(facts, day)
    found = [way_between(legs_on(facts.legs, day), border, "pangwa") for border in INDIAN_BORDER]
    is_open = [
        all(leg.status == LegStatus.OPEN and leg.mode in (Mode.ROAD, Mode.RAIL) for leg in way) for way in found if way
    ]
    assert (finding.verdict == Verdict.DOES_NOT_HOLD) == any(is_open) == is_all_open


def test_the_kolkata_way_is_not_there_before_a_ship_sailed(built: Path) -> None:
    assert "Kolkata–Pangwa" not in ways(built, date(2023, 5, 3))
    assert "Kolkata–Pangwa" in ways(built, date(2023, 5, 4))


def test_figures_stand_beside_their_parts(built: Path) -> None:
    each = ways(built, DAYS[2])["Ledo–Pangwa"]
    told = {part.name: {figure.published.km for figure in part.comparisons} for part in each.widest_figures}
    rows = json.dumps(sorted((name, sorted(figures)) for name, figures in told.items()), ensure_ascii=False)
    assert rows == '[["Ledo–Myitkyina", [427.0, 431.3]], ["Myitkyina–Pangwa", [160.0]]]'
    assert each.unpublished_km == 0.0
    by_moreh = ways(built, DAYS[2])["Jiribam–Pangwa"]
    without = ["moreh-road-01", *(f"moreh-road-0{number}" for number in range(4, 9)), "stilwell-08"]
    assert by_moreh.unpublished_km == pytest.approx(measured_km(built, without))
