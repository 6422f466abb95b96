"""The figures in the worked examples of docs/data.md are those of the built data under the rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kachin_corridors.store.control.holdings import Holdings
from kachin_corridors.store.workspace import Workspace

KIA, AA, JUNTA = "KIA controlled", "AA controlled", "junta controlled"
FOUGHT_FOR, TOWNSHIP_FOUGHT_FOR = "contested (KIA, junta)", "contested (AA, junta)"
ROAD, KALADAN = "stilwell", "kaladan"


@pytest.fixture(scope="module")
def holdings(built: Path) -> Holdings:
    return Workspace(built).control.holdings()


@pytest.fixture(scope="module")
def document(root: Path) -> str:
    return " ".join((root / "docs" / "data.md").read_text(encoding="utf-8").split())


def km_by_holder(holdings: Holdings, corridor: str, start: str, end: str, day: str) -> tuple[float, dict[str, float]]:
    """Return the length between two places of a corridor, named as the document names them, and km by holder."""
    on = date.fromisoformat(day)
    route = holdings.routes_on(on)[corridor]
    marks = {place.name: place.at_m for place in route.places}
    low, high = marks[start], marks[end]
    km: dict[str, float] = {}
    for section in holdings.sections_on(route, on):
        inside = (min(section.end_m, high) - max(section.start_m, low)) / 1000
        if inside > 0:
            words = section.holder.in_words()
            km[words] = km.get(words, 0.0) + inside
    return (high - low) / 1000, km


@pytest.mark.parametrize(
    ("corridor", "start", "end", "day", "holder"),
    [
        (ROAD, "Nam Sang Yang", "Numlang", "2024-03-20", FOUGHT_FOR),
        (ROAD, "Numlang", "Bhamo", "2024-03-20", JUNTA),
        (ROAD, "Numlang", "Myothit (Momauk)", "2024-03-24", FOUGHT_FOR),
        (ROAD, "Nam Sang Yang", "Numlang", "2024-04-15", KIA),
        (ROAD, "Shwe Nyaung Pin", "Nam Sang Yang", "2024-06-01", KIA),
        (KALADAN, "Zorinpui", "Paletwa", "2024-01-13", TOWNSHIP_FOUGHT_FOR),
        (KALADAN, "Zorinpui", "Paletwa", "2024-01-14", AA),
    ],
)
def test_a_stretch_of_an_example_is_as_long_and_held_as_told(
    holdings, document, corridor, start, end, day, holder
) -> None:
    length, km = km_by_holder(holdings, corridor, start, end, day)
    assert f"the {length:.1f} km from {start} to {end}" in document
    assert day in document
    assert km == {holder: pytest.approx(length)}


def test_what_nobody_told_of_the_road_is_not_the_kia_s(holdings, document) -> None:
    length, km = km_by_holder(holdings, ROAD, "Waingmaw", "Nam Sang Yang", "2024-04-15")
    assert f"the {length:.1f} km from Waingmaw to Nam Sang Yang are not the KIA's" in document
    assert KIA not in km


def test_beyond_an_area_with_two_ends_only_the_town_is_heard(holdings, document) -> None:
    length, km = km_by_holder(holdings, KALADAN, "Paletwa", "Kyauktaw", "2024-01-14")
    assert f"The {length:.1f} km of river from Paletwa to Kyauktaw lie beyond: {km[AA]:.1f} km of them" in document
    assert km[AA] == pytest.approx(15.0)
