"""Each name is nearest to what it names, an area's is inside it, none touches another, a star has its name."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.layers.project import bookmark_extent

DAYS = [date(2024, 4, 15), date(2024, 6, 12), date(2025, 1, 15), date(2025, 9, 12), date(2026, 11, 28)]
SCALES = (600_000, 1_200_000, 2_400_000)
REGION = "kachin_corridors_special_region_1"


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_names_on_the_canvas_are_true(maps, workspace, day):
    for scale in SCALES:
        shown = maps.canvas(day, bookmark_extent(workspace, REGION), scale)
        assert "places" in {shown.role(label) for label in shown.labels}
        assert shown.faults() == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_names_on_the_sheet_are_true(maps, day):
    shown = maps.sheet(day)
    assert {"Myitkyina", "Waingmaw", "Bhamo", "Momauk"} <= shown.names()
    assert shown.faults() == []


@pytest.mark.parametrize("corridor", ["stilwell", "kaladan"])
def test_names_at_the_bookmarks_are_true(maps, workspace, corridor):
    box = bookmark_extent(workspace, f"kachin_corridors_{corridor}")
    for shown in (maps.canvas(DAYS[-1], box), maps.sheet(DAYS[-1], box)):
        assert shown.names()
        assert shown.faults() == []


@pytest.mark.parametrize("corridor", ["stilwell", "kaladan"])
def test_names_after_zoom_to_leg_are_true(maps, leg_boxes, corridor):
    legs = {leg: box for leg, box in leg_boxes.items() if leg[:-3] == corridor}
    assert len(legs) >= 5
    named = 0
    for leg, box in legs.items():
        for shown in (maps.canvas(DAYS[3], box), maps.sheet(DAYS[3], box)):
            assert shown.faults() == [], leg
            named += any(shown.role(label) == "corridor_legs" for label in shown.labels)
    assert named >= len(legs)


@pytest.mark.parametrize("day", [DAYS[1], DAYS[-1]], ids=str)
def test_a_star_has_its_name_without_the_layer_of_places(maps, day):
    maps.hidden = {"places"}
    shown = maps.sheet(day)
    assert "Bhamo" in shown.names() or day == DAYS[1]
    assert {"Momauk"} <= shown.names() or day != DAYS[1]
    assert shown.faults() == []


def test_a_star_that_its_place_names_is_named_once(maps):
    shown = maps.sheet(DAYS[-1])
    names = [label.labelText for label in shown.labels]
    assert names.count("Waingmaw") == names.count("Bhamo") == names.count("Washawng") == 1


@pytest.mark.parametrize("scale", [600_000, 2_400_000])
def test_the_words_of_claims_are_beside_their_own_marks(maps, workspace, scale):
    maps.shown, maps.hidden = {"claims"}, {"control_status", "contested", "mining_clusters"}
    for day in (DAYS[3], DAYS[-1]):
        shown = maps.canvas(day, bookmark_extent(workspace, REGION), scale)
        assert any("KIA: held by KIA\n" in text for text in shown.names())
        assert shown.faults() == []


def test_names_are_where_they_are_on_every_run_and_at_every_resolution(maps):
    """A PDF, a PNG and the next export show the same."""
    fixed = {"places", "control_status", "mining_clusters"}

    def drawn(dpi: float) -> dict[tuple[str, str], tuple[float, float]]:
        shown = maps.sheet(DAYS[3], dpi=dpi)
        return {
            (shown.role(label), label.labelText): (
                label.labelRect.center().x() / shown.millimetre,
                label.labelRect.center().y() / shown.millimetre,
            )
            for label in shown.labels
            if shown.role(label) in fixed
        }

    first = drawn(300)
    assert len(first) > 20
    assert drawn(300) == first
    coarse = drawn(150)
    assert coarse.keys() == first.keys()
    for key, place in first.items():
        assert coarse[key] == pytest.approx(place, abs=1)
