"""Each name is nearest to what it names, an area's is inside it, none touches another, a star has its name."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

from kachin_corridors.layers.project.workspace_layers import bookmark_extent
from kachin_corridors.store.workspace import Workspace

DAYS = [date(2024, 4, 15), date(2024, 6, 12), date(2025, 1, 15), date(2025, 9, 12), date(2026, 11, 28)]
SCALES = (600_000, 1_200_000, 2_400_000)
CORRIDORS = {
    *("stilwell", "stilwell-border", "kaladan", "kaladan-sea"),
    *("mizoram-road", "rail-mizoram", "rail-manipur", "gap-border-mines", "mines-road", "kanpaikti-road"),
    *("namhkam-road", "moreh-road", "mandalay-railway"),
}
WITHOUT_ROOM = {
    *("stilwell-02", "stilwell-07", "stilwell-10", "stilwell-11", "stilwell-12", "kaladan-01", "kaladan-sea-01"),
    *("mines-road-03", "mines-road-04", "gap-border-mines-01", "moreh-road-07", "moreh-road-08"),
    "mandalay-railway-03",
}
"""Legs that are short beside their name, have bases or the railway beside them all along, or are so long that no leg is
named at their scale."""
REGION = "kachin_corridors_special_region_1"


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_names_on_the_canvas_are_true(maps, read_workspace, day):
    for scale in SCALES:
        shown = maps.canvas(day, bookmark_extent(Workspace(read_workspace), REGION), scale)
        assert "places" in {shown.role(label) for label in shown.labels}
        assert shown.faults() == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_names_on_the_sheet_are_true(read_project, sheet_on, day):
    shown = sheet_on(day)
    assert {"Myitkyina", "Waingmaw", "Bhamo", "Momauk"} <= shown.names()
    assert shown.faults() == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_base_around_a_town_is_on_the_sheet(read_project, sheet_on, day):
    """Nine of them around Bhamo would hide the towns near it; from 1:800,000 on there is room."""
    units = [drawn for drawn in sheet_on(day).drawn if sheet_on(day).role_of(drawn) == "control_status"]
    assert units
    assert [unit.feature["unit_name"] for unit in units if unit.feature["seat"]] == []


@pytest.mark.parametrize("day", DAYS[2:], ids=str)
def test_no_mark_of_a_claim_lies_on_that_of_another_town_on_the_sheet(maps, day):
    """A claim's mark is 1 mm wide on the sheet. As large as on other maps, those on Bhamo lay on Momauk and Mansi."""
    maps.shown = {"claims"}
    shown = maps.sheet(day)
    towns = [
        drawn
        for drawn in shown.drawn
        if shown.role_of(drawn) == "control_status" and drawn.feature["unit_kind"] == "town"
    ]
    claims = [drawn for drawn in shown.drawn if shown.role_of(drawn) == "claims" and drawn.feature["seat"]]
    assert claims
    for claim, town in itertools.product(claims, towns):
        # Bhamo and its airport, Myitkyina and Waingmaw, are 1 and 2 mm apart themselves.
        between = claim.feature.geometry().distance(town.feature.geometry())
        if between > 0.08:
            apart = claim.shape.distance(town.shape) / shown.millimetre
            assert apart >= 2.1, (claim.feature["unit_name"], town.feature["unit_name"])


@pytest.mark.parametrize("corridor", ["stilwell", "kaladan"])
def test_names_at_the_bookmarks_are_true(maps, read_workspace, corridor):
    box = bookmark_extent(Workspace(read_workspace), f"kachin_corridors_{corridor}")
    for shown in (maps.canvas(DAYS[-1], box), maps.sheet(DAYS[-1], box)):
        assert shown.names()
        assert shown.faults() == []


def test_corridors_of_legs_are_those_below(leg_boxes):
    assert {leg[:-3] for leg in leg_boxes} == CORRIDORS


@pytest.mark.parametrize("corridor", sorted(CORRIDORS))
def test_names_after_zoom_to_leg_are_true(maps, leg_boxes, corridor):
    legs = {leg: box for leg, box in leg_boxes.items() if leg[:-3] == corridor}
    for leg, box in legs.items():
        canvas, sheet = maps.canvas(DAYS[3], box), maps.sheet(DAYS[3], box)
        assert canvas.faults() == sheet.faults() == [], leg
        assert leg in {*canvas.legs_named(), *sheet.legs_named()} or leg in WITHOUT_ROOM


@pytest.mark.parametrize("day", [DAYS[1], DAYS[-1]], ids=str)
def test_a_star_has_its_name_without_the_layer_of_places(maps, day):
    maps.hidden = {"places"}
    shown = maps.sheet(day)
    assert "Bhamo" in shown.names() or day == DAYS[1]
    assert {"Momauk"} <= shown.names() or day != DAYS[1]
    assert shown.faults() == []


def test_a_star_that_its_place_names_is_named_once(read_project, sheet_on):
    shown = sheet_on(DAYS[-1])
    names = [label.labelText for label in shown.labels]
    assert names.count("Momauk") == names.count("Bhamo") == names.count("Washawng") == 1


@pytest.mark.parametrize("scale", [600_000, 2_400_000])
def test_the_words_of_claims_are_beside_their_own_marks(maps, read_workspace, scale):
    maps.shown, maps.hidden = {"claims"}, {"control_status", "contested", "mining_clusters"}
    for day in (DAYS[3], DAYS[-1]):
        shown = maps.canvas(day, bookmark_extent(Workspace(read_workspace), REGION), scale)
        assert any("KIA: held by KIA\n" in text for text in shown.names())
        assert shown.faults() == []


@pytest.mark.parametrize("hidden", ["", "control_status contested", "control_status"])
def test_names_with_all_layers_on_are_true(maps, read_workspace, hidden):
    maps.shown, maps.hidden = {"claims", "measurements"}, set(hidden.split())
    region = bookmark_extent(Workspace(read_workspace), REGION)
    for day in (DAYS[1], DAYS[3], DAYS[-1]):
        for shown in (*(maps.canvas(day, region, scale) for scale in (300_000, *SCALES)), maps.sheet(day)):
            assert shown.faults() == [], day
            assert {"places", "townships"} <= {shown.role(label) for label in shown.labels}


def test_names_are_where_they_are_on_every_run_and_at_every_resolution(maps):
    """A PDF, a PNG and the next export show the same."""
    fixed = {"places", "control_status", "mining_clusters"}

    def drawn(dpi: float) -> dict[tuple[str, str, int], tuple[float, float]]:
        shown = maps.sheet(DAYS[3], dpi=dpi)
        return {
            (shown.role(label), label.labelText, label.featureId): (
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


def digitise(workspace: Path, *places: tuple[str, float, float]) -> None:
    layer = QgsVectorLayer(f"{workspace}|layername=places", "places", "ogr")
    features = []
    for name, lon, lat in places:
        feature = QgsFeature(layer.fields())
        feature["name"], feature["kind"] = name, "village"
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]


def test_a_place_digitised_by_hand_is_named_where_it_has_room(opened, workspace):
    (washawng,) = rows_of_places(workspace, "Washawng")
    digitise(
        workspace,
        ("New village", washawng.x() + 0.06, washawng.y() + 0.02),
        ("Second one", washawng.x() + 0.07, washawng.y() + 0.05),
    )
    maps = opened()
    around = QgsRectangle(washawng.x(), washawng.y(), washawng.x() + 0.1, washawng.y() + 0.1)
    for scale, are_named in ((100_000, True), (1_200_000, False)):
        shown = maps.canvas(DAYS[3], around, scale)
        # A name that the build placed may come to lie beside a mark that it did not know.
        assert [fault for fault in shown.faults() if fault.startswith(("'New", "'Second"))] == []
        assert ({"New village", "Second one"} <= shown.names()) == are_named


def rows_of_places(workspace: Path, name: str) -> list[QgsPointXY]:
    layer = QgsVectorLayer(f"{workspace}|layername=places", "places", "ogr")
    return [row.geometry().asPoint() for row in layer.getFeatures() if row["name"] == name]


@pytest.mark.parametrize("is_missing", [True, False], ids=["column missing", "column empty"])
def test_names_in_a_workspace_that_is_older_than_the_columns_are_true(opened, workspace, is_missing):
    for table in ("places", "control_status", "mining_clusters", "corridor_legs"):
        layer = QgsVectorLayer(f"{workspace}|layername={table}", table, "ogr")
        columns = [number for number, name in enumerate(layer.fields().names()) if name.startswith("label_")]
        assert columns
        if is_missing:
            assert layer.dataProvider().deleteAttributes(columns)
        else:
            empty = dict.fromkeys(columns)
            assert layer.dataProvider().changeAttributeValues({row.id(): empty for row in layer.getFeatures()})
        del layer
    maps = opened()
    (town,) = rows_of_places(workspace, "Myitkyina")
    around = QgsRectangle(town.x() - 0.05, town.y() - 0.1, town.x() + 0.1, town.y() + 0.05)
    for scale, are_named in ((200_000, True), (1_200_000, False)):
        shown = maps.canvas(DAYS[3], around, scale)
        assert ("Myitkyina" in shown.names()) == are_named
        assert [fault for fault in shown.faults() if "is nearer" in fault] == []
