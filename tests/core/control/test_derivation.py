"""The rows of the derived tables: each column has what it is named after, and the position is that of its unit."""

from __future__ import annotations

from datetime import date

import pytest
from shapely.geometry import Point, Polygon

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.derivation import CLAIMS, STATUS, TOWNSHIPS, derived_rows, unit_row
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.words import Status

BHAMO, MOMAUK = Point(97.23357, 24.25256), Point(97.34, 24.25)
OUTLINE = Polygon([(97.0, 24.0), (97.5, 24.0), (97.5, 24.5)])


def claim(claim_id: str, unit_id: str, day: date, actor: str, **fields: object) -> Claim:
    values: dict[str, object] = {
        "claim_id": claim_id,
        "unit_id": unit_id,
        "actor": actor,
        "against": (),
        "status": Status.CONTROLLED,
        "event_date": day,
        "event_date_text": "",
        "date_said": day,
        "asserted_by": "KIA",
        "publisher": "Irrawaddy",
        "source_id": "irrawaddy",
        "url": "https://example.org",
        "reliability": "B",
        "credibility": 2,
        "statement": "taken",
    }
    return Claim(**(values | fields))  # type: ignore[arg-type]


@pytest.fixture
def units() -> dict[str, TableRow]:
    bhamo = TableRow({"township_pcode": "MMR001010", "code": "MMR001010701", "approximate": 1}, BHAMO)
    return {
        "bhamo": unit_row({"unit_id": "bhamo", "name": "Bhamo", "kind": "town"}, bhamo),
        "ib236": unit_row({"unit_id": "ib236", "name": "IB 236", "kind": "base"}, bhamo),
        "momauk": unit_row(
            {"unit_id": "momauk", "name": "Momauk", "kind": "town"}, TableRow({"township_pcode": "MMR001011"}, MOMAUK)
        ),
        "the-road": unit_row({"unit_id": "the-road", "name": "A road", "kind": "road section"}, None),
    }


@pytest.fixture
def rows(units: dict[str, TableRow]) -> dict[str, list[TableRow]]:
    claims = [
        claim("c1", "bhamo", date(2024, 12, 4), "KIA", against=("junta", "AA")),
        claim("c2", "ib236", date(2025, 9, 11), "junta", asserted_by="junta"),
        claim("c3", "the-road", date(2025, 1, 1), "KIA"),
        claim("c4", "bhamo", date(2025, 2, 1), "KIA", statement="still there"),
    ]
    return derived_rows(claims, units, {"MMR001010": TableRow({"name": "Bhamo township"}, OUTLINE)})


def test_a_unit_gives_its_place_or_nothing(units: dict[str, TableRow]) -> None:
    assert units["bhamo"].values == {
        "unit_id": "bhamo",
        "unit_name": "Bhamo",
        "unit_kind": "town",
        "township_pcode": "MMR001010",
        "is_seat": True,
        "approximate": 1,
    }
    assert units["bhamo"].geometry is BHAMO
    road = units["the-road"]
    assert (road.values["township_pcode"], road.values["approximate"], road.geometry) == ("", None, None)


def test_an_assessed_status_has_its_unit_its_claims_and_their_position(rows: dict[str, list[TableRow]]) -> None:
    by_unit = {row.values["unit_id"]: row for row in rows[STATUS] if row.values["valid_to"] is None}
    town = by_unit["bhamo"]
    assert town.geometry == BHAMO
    assert {key: town.values[key] for key in ("unit_name", "unit_kind", "township_pcode", "actor", "status")} == {
        "unit_name": "Bhamo",
        "unit_kind": "town",
        "township_pcode": "MMR001010",
        "actor": "KIA",
        "status": "controlled",
    }
    assert (town.values["claim_ids"], town.values["since"]) == ("c1; c4", date(2024, 12, 4))
    (first,) = (row for row in rows[STATUS] if row.values["valid_from"] == date(2024, 12, 4))
    assert (first.values["against"], first.values["claim_ids"]) == ("AA, junta", "c1")
    # The town stands on the position, which the base only borrows.
    assert (town.values["seat"], by_unit["ib236"].values["seat"] > 0) == (0, True)
    assert by_unit["ib236"].geometry == BHAMO
    assert by_unit["the-road"].geometry is None


def test_an_area_stands_on_its_village_and_the_bases_around_it() -> None:
    village = TableRow({"township_pcode": "MMR001010"}, BHAMO)
    kinds = {"a-camp": "base", "washawng": "area"}
    units = {
        unit_id: unit_row({"unit_id": unit_id, "name": unit_id, "kind": kinds[unit_id]}, village) for unit_id in kinds
    }
    claims = [claim("c1", "a-camp", date(2024, 6, 11), "KIA"), claim("c2", "washawng", date(2025, 9, 16), "KIA")]
    seats = {row.values["unit_id"]: row.values["seat"] for row in derived_rows(claims, units, {})[STATUS]}
    assert seats == {"washawng": 0, "a-camp": 1}


def test_a_claim_in_force_keeps_its_own_words_and_days(rows: dict[str, list[TableRow]]) -> None:
    of_town = [row for row in rows[CLAIMS] if row.values["unit_id"] == "bhamo"]
    assert [(row.values["claim_id"], row.values["valid_from"], row.values["valid_to"]) for row in of_town] == [
        ("c1", date(2024, 12, 4), date(2025, 2, 1)),
        ("c4", date(2025, 2, 1), None),
    ]
    assert [row.geometry for row in of_town] == [BHAMO, BHAMO]
    last = of_town[-1].values
    assert (last["statement"], last["grade"], last["asserted_by"], last["unit_name"]) == (
        "still there",
        "B2",
        "KIA",
        "Bhamo",
    )
    # None of those who say something stands on the position itself.
    assert sorted({(row.values["unit_id"], row.values["seat"]) for row in rows[CLAIMS] if row.geometry}) == [
        ("bhamo", 1),
        ("ib236", 2),
    ]


def test_only_townships_that_are_known_have_rows_with_their_name_and_outline(rows: dict[str, list[TableRow]]) -> None:
    assert {row.values["pcode"] for row in rows[TOWNSHIPS]} == {"MMR001010"}
    assert {row.values["name"] for row in rows[TOWNSHIPS]} == {"Bhamo township"}
    assert all(row.geometry is OUTLINE for row in rows[TOWNSHIPS])
    last = rows[TOWNSHIPS][-1].values
    assert (last["status"], "Bhamo" in last["units"], "IB 236" in last["units"]) == ("partly reported", True, True)
