"""No name stands beside another's mark, an area's name is inside it, a contested place has its name, on every run."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLabelPosition,
    QgsLayoutItemMap,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QSize, QSizeF

from kachin_corridors.layers.project import add_workspace, bookmark_extent, layer_of
from kachin_corridors.reports.layouts import add_layout, find_layout

DAYS = [date(2024, 4, 15), date(2024, 11, 20), date(2025, 1, 15), date(2025, 9, 12), date(2026, 11, 28)]
SCALES = (600_000, 1_200_000, 2_400_000)
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def ready(project: QgsProject, workspace) -> QgsProject:
    add_workspace(project, workspace)
    add_layout(project, workspace)
    return project


def canvas(project: QgsProject, workspace, scale: int, bookmark: str) -> QgsMapSettings:
    settings = QgsMapSettings()
    settings.setLayers([node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible()])
    settings.setDestinationCrs(project.crs())
    settings.setOutputSize(QSize(1100, 800))
    settings.setOutputDpi(96)
    to_map = QgsCoordinateTransform(WGS84, project.crs(), project)
    settings.setExtent(to_map.transformBoundingBox(bookmark_extent(workspace, bookmark)))
    extent = settings.extent()
    extent.scale(scale / settings.scale())
    settings.setExtent(extent)
    return settings


def sheet(project: QgsProject, dpi: float) -> QgsMapSettings:
    item = find_layout(project).itemById("main_map")
    assert isinstance(item, QgsLayoutItemMap)
    pixels = QSizeF(item.rect().width() / 25.4 * dpi, item.rect().height() / 25.4 * dpi)
    return item.mapSettings(item.extent(), pixels, dpi, True)


def labels_of(settings: QgsMapSettings) -> list[QgsLabelPosition]:
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return [label for label in job.takeLabelingResults().allLabels() if not label.isUnplaced]


def assert_true(project: QgsProject, settings: QgsMapSettings, labels: list[QgsLabelPosition]) -> None:
    places, control, townships = (layer_of(project, role) for role in ("places", "control_status", "townships"))
    to_map = QgsCoordinateTransform(WGS84, settings.destinationCrs(), project)
    towns = {
        feature.id(): QgsGeometry.fromPointXY(to_map.transform(feature.geometry().asPoint()))
        for feature in places.getFeatures()
        if feature.hasGeometry() and feature["kind"] in ("town", "village")
    }
    for label in labels:
        covered = QgsGeometry.fromPolygonXY([[QgsPointXY(corner) for corner in label.cornerPoints]])
        if label.layerID == places.id() and label.featureId in towns:
            own = covered.distance(towns[label.featureId])
            others = [covered.distance(point) for point in towns.values() if not point.equals(towns[label.featureId])]
            assert own < min(others), f"{label.labelText} at 1:{settings.scale():.0f}"
        if label.layerID == townships.id():
            area = townships.getFeature(label.featureId).geometry()
            assert area.transform(to_map) == Qgis.GeometryOperationResult.Success
            assert area.buffer(settings.scale() * 0.0005, 4).contains(covered), label.labelText
    named = {label.labelText for label in labels}
    for feature in control.getFeatures("\"status\" = 'contested'"):
        if not feature.hasGeometry() or not in_force(feature, settings):
            continue
        if (
            settings.extent()
            .buffered(-settings.scale() * 0.02)
            .contains(to_map.transform(feature.geometry().asPoint()))
        ):
            name = feature["unit_name"].split(": ")[-1]
            assert any(text.startswith(name) for text in named), f"{name} at 1:{settings.scale():.0f}"


def in_force(feature, settings: QgsMapSettings) -> bool:
    day = settings.temporalRange().begin().date()
    until = feature["valid_to"]
    return bool(feature["valid_from"] <= day and (not until or until > day))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_names_on_the_canvas_are_beside_their_own_marks(ready, workspace, dated, day):
    for scale in SCALES:
        settings = dated(canvas(ready, workspace, scale, "kachin_corridors_special_region_1"), day)
        labels = labels_of(settings)
        assert labels
        assert_true(ready, settings, labels)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_names_on_the_sheet_are_beside_their_own_marks(ready, dated, day):
    settings = dated(sheet(ready, 300), day)
    labels = labels_of(settings)
    assert "Myitkyina" in {label.labelText for label in labels}
    assert_true(ready, settings, labels)


def test_the_names_of_places_are_where_they_are_on_every_run_and_at_every_resolution(ready, dated):
    """A PDF, a PNG and the next export show the same."""
    roles = [layer_of(ready, role).id() for role in ("places", "control_status", "mining_clusters")]

    def drawn(dpi: float) -> dict[tuple[str, str], tuple[int, int]]:
        settings = dated(sheet(ready, dpi), DAYS[3])
        a_millimetre = settings.scale() / 1000
        return {
            (label.layerID, label.labelText): (
                round(label.labelRect.center().x() / a_millimetre),
                round(label.labelRect.center().y() / a_millimetre),
            )
            for label in labels_of(settings)
            if label.layerID in roles
        }

    first = drawn(300)
    assert len(first) > 20
    assert drawn(300) == first
    coarse = drawn(150)
    assert coarse.keys() == first.keys()
    for key, (x, y) in first.items():
        assert coarse[key] == pytest.approx((x, y), abs=1)
