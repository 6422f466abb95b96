"""What the ledger's own words make of the road Myitkyina-Bhamo, the Kaladan and Waingmaw township, day by day.

The claims copy those that are told of these places; the roads run straight between the places' positions.
"""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from told_claims import claim

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.derivation import TOWNSHIPS, derived_rows, unit_row
from kachin_corridors.core.control.holders import Section, sections_on
from kachin_corridors.core.control.ledger import derive_status
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.control.townships import is_seat
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import Route, Waypoint, route_of
from kachin_corridors.core.present import present
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.words import LegStatus, Mode

PLACES = {
    "myitkyina": (97.39637, 25.38327), "waingmaw": (97.44354, 25.37395), "kazu": (97.50, 25.12),
    "nam-sang-yang": (97.52, 24.85), "dawthponeyan": (97.46112, 24.61390), "myothit": (97.40754, 24.40557),
    "momauk": (97.34485, 24.25556), "bhamo": (97.23357, 24.25256),
    "kaletwa": (92.79710, 21.73751), "paletwa": (92.85545, 21.30394), "kyauktaw": (92.97527, 20.84468),
    "ponnagyun": (92.98, 20.33), "sittwe": (92.89835, 20.14624),
}  # fmt: skip
STILWELL = ("myitkyina", "waingmaw", "dawthponeyan", "myothit", "momauk", "bhamo")
KALADAN = ("kaletwa", "paletwa", "kyauktaw", "ponnagyun", "sittwe")


def route(places: tuple[str, ...], mode: Mode, waypoints: dict[str, list[Waypoint]]) -> Route:
    legs = []
    for order, (start, end) in enumerate(itertools.pairwise(places), start=1):
        between = [waypoint.point for waypoint in waypoints.get(end, [])]
        legs.append(
            Leg(
                leg_id=end, corridor_id="way", corridor="Way", order=order, name=f"{start} to {end}",
                from_place_id=start, to_place_id=end, from_name=start, to_name=end, mode=mode,
                status=LegStatus.OPEN, valid_from=None, valid_to=None, accuracy_m=100, expected_km=None,
                expected_basis="", points=(PLACES[start], *between, PLACES[end]),
            )
        )  # fmt: skip
    return route_of(legs, waypoints)


ON_THE_WAY = [Waypoint(name, name, PLACES[name]) for name in ("kazu", "nam-sang-yang")]
ROAD = route(STILWELL, Mode.ROAD, {"dawthponeyan": ON_THE_WAY})
RIVER = route(KALADAN, Mode.RIVER, {})


def town(place: str) -> ControlUnit:
    return ControlUnit(place, place, "town", place, stands_at=frozenset({place}))


UNITS = [
    *(town(place) for place in PLACES if place not in ("kazu", "nam-sang-yang", "myothit", "kaletwa")),
    ControlUnit("lib-321", "LIB 321", "base", "lib-321", stands_at=frozenset({"lib-321", "kazu"})),
    ControlUnit("ib-142", "IB 142", "base", "ib-142", stands_at=frozenset({"ib-142", "dawthponeyan"})),
    ControlUnit("bhamo-myitkyina-road", "Bhamo-Myitkyina road", "road section", "", "myitkyina", "bhamo"),
    ControlUnit("waingmaw-area", "Waingmaw area", "area", "waingmaw-area", stands_at=frozenset({"waingmaw"}),
                radius_m=4000.0),
    ControlUnit("paletwa-township", "Paletwa township", "area", "paletwa-township", stands_at=frozenset({"paletwa"}),
                radius_m=55_000.0),
]  # fmt: skip


LEDGER = [
    claim("bhamo-myitkyina-road", "2024-03-07", "contested", "KIA", "junta", grade="B1"),
    claim("bhamo-myitkyina-road", "2024-03-07", "contested", "KIA", "junta", by="junta", grade="B1"),
    claim("ib-142", "2024-03-08", "controlled", "KIA"),
    claim("bhamo-myitkyina-road", "2024-03-31", "controlled", "KIA", by="The Irrawaddy"),
    claim("momauk", "2024-05-08", "contested", "KIA", "junta"),
    claim("dawthponeyan", "2024-05-09", "controlled", "KIA", by="The Irrawaddy"),
    claim("lib-321", "2024-05-21", "controlled", "KIA"),
    claim("momauk", "2024-08-19", "controlled", "KIA"),
    claim("waingmaw-area", "2026-02-15", "contested", "KIA", "junta"),
    claim("paletwa-township", "2024-01-14", "controlled", "AA", by="AA", grade="B1"),
    claim("ponnagyun", "2024-03-04", "controlled", "AA", by="AA"),
    claim("sittwe", "2024-03-05", "controlled", "junta", by="The Irrawaddy"),
]


def sections(of: Route, day: str, *left_out: str, more: tuple[Claim, ...] = ()) -> list[Section]:
    ledger = [each for each in (*LEDGER, *more) if each.unit_id not in left_out]
    return sections_on(of, ControlRecord(UNITS, derive_status(ledger)), date.fromisoformat(day))


def held_between(found: list[Section], of: Route, start: str, end: str) -> dict[str, float]:
    """Return the kilometres of each holder between two places."""
    low, high = (present(of.mark_of(place)) for place in (start, end))
    km: dict[str, float] = {}
    for each in found:
        if low - 1 <= each.start_m and each.end_m <= high + 1:
            words = each.holder.in_words()
            km[words] = km.get(words, 0.0) + each.length_m / 1000
    return km


@pytest.mark.parametrize(
    "more",
    [
        pytest.param((), id="as it is told"),
        pytest.param(
            tuple(claim(place, "2023-01-01", "controlled", "junta", by="UN") for place in ("myitkyina", "waingmaw")),
            id="with the junta in the towns",
        ),
        pytest.param((claim("lib-321", "2023-01-01", "controlled", "junta", by="UN"),), id="with the junta's base"),
    ],
)
def test_one_sentence_about_the_road_gave_the_kia_no_kilometre_from_waingmaw_in_april_2024(more) -> None:
    found = sections(ROAD, "2024-04-15", more=more)
    assert "KIA controlled" not in held_between(found, ROAD, "myitkyina", "dawthponeyan")


def test_the_stretch_from_the_base_to_dawthponeyan_is_the_kias_once_it_fell() -> None:
    found = sections(ROAD, "2024-06-01")
    assert set(held_between(found, ROAD, "kazu", "dawthponeyan")) == {"KIA controlled"}
    assert set(held_between(found, ROAD, "waingmaw", "kazu")) == {"unknown"}
    assert "KIA controlled" not in held_between(sections(ROAD, "2024-05-20"), ROAD, "waingmaw", "kazu")


def test_a_report_about_waingmaw_takes_no_kilometre_to_dawthponeyan_from_the_kia() -> None:
    day = "2026-03-01"
    found, without = sections(ROAD, day), sections(ROAD, day, "waingmaw-area")
    before = held_between(without, ROAD, "waingmaw", "momauk")
    after = held_between(found, ROAD, "waingmaw", "momauk")
    assert after["KIA controlled"] == pytest.approx(before["KIA controlled"])
    assert set(held_between(found, ROAD, "kazu", "momauk")) == {"KIA controlled"}
    assert after["contested (KIA, junta)"] == pytest.approx(4.0)


def test_the_claim_about_a_township_speaks_for_its_road_and_the_lower_river_is_contested() -> None:
    found = sections(RIVER, "2024-06-01")
    assert set(held_between(found, RIVER, "kaletwa", "paletwa")) == {"AA controlled"}
    assert held_between(sections(RIVER, "2024-01-13"), RIVER, "kaletwa", "paletwa").keys() == {"unknown"}
    assert held_between(found, RIVER, "ponnagyun", "sittwe").keys() == {"contested (AA, junta)"}
    one_side = sections(RIVER, "2024-06-01", "sittwe")
    assert held_between(one_side, RIVER, "ponnagyun", "sittwe").keys() == {"unknown"}


def township_on(day: str, *ledger: Claim) -> dict[str, object]:
    places = {"waingmaw": "MMR001002701", "sadung": "MMR001002702"}
    units = {
        name: unit_row(
            {"unit_id": name, "name": name.capitalize(), "kind": "town"},
            TableRow({"township_pcode": "MMR001002", "code": code}),
        )
        for name, code in places.items()
    }
    rows = derived_rows(list(ledger), units, {"MMR001002": TableRow({"name": "Waingmaw"})})[TOWNSHIPS]
    on = date.fromisoformat(day)
    (found,) = [
        row.values for row in rows
        if (row.values["valid_from"] or on) <= on and (not row.values["valid_to"] or on < row.values["valid_to"])
    ]  # fmt: skip
    return found


def test_waingmaw_township_is_not_the_kias_on_the_word_about_sadung() -> None:
    sadung = claim("sadung", "2024-06-12", "controlled", "KIA")
    found = township_on("2024-07-15", sadung)
    assert (found["status"], found["actor"]) == ("partly reported", "")
    assert found["units"] == "Sadung: controlled (KIA); seat of the township: no report"
    assert found["last_report"] == date(2024, 6, 12)
    of_kia = township_on("2024-07-15", sadung, claim("waingmaw", "2024-07-01", "controlled", "KIA"))
    assert (of_kia["status"], of_kia["actor"]) == ("controlled", "KIA")
    of_junta = township_on("2024-07-15", sadung, claim("waingmaw", "2024-07-01", "controlled", "junta"))
    assert (of_junta["status"], of_junta["units"]) == (
        "partly reported",
        "Sadung: controlled (KIA); Waingmaw: controlled (junta)",
    )


@pytest.mark.parametrize(
    ("code", "pcode", "expected"),
    [
        ("MMR001002701", "MMR001002", True),
        ("MMR001002702", "MMR001002", False),
        ("MMR001006701", "MMR001002", False),
        ("", "", False),
        (None, "MMR001002", False),
        ("701", "", False),
    ],
)
def test_the_seat_of_a_township_is_the_first_of_its_towns(code, pcode, expected) -> None:
    assert is_seat(code, pcode) is expected
