"""A click finds what is drawn under it: where a mark is seen, the pixels of a picture of that mark alone tell."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from kachin_corridors.core.evidence.why import SubjectKind
from kachin_corridors.core.present import present
from kachin_corridors.layers.evidence import clicked
from kachin_corridors.layers.evidence.clicked import Thing, finding_things, selected_thing, things_at
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.situation_date import instant
from kachin_corridors.layers.steps import run_to_the_end

DAY = date(2025, 9, 12)
BHAMO = (97.2340, 24.2640)
OF_BHAMO = "unit_name LIKE 'Bhamo%' AND valid_from <= '2025-09-12' AND (valid_to IS NULL OR valid_to > '2025-09-12')"
UTM = QgsCoordinateReferenceSystem("EPSG:32647")


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    (layer,) = [each for each in project.mapLayers().values() if role_of(each) == role]
    assert isinstance(layer, QgsVectorLayer)
    return layer


def view_of(project: QgsProject, roles: list[str], at: tuple[float, float], scale: float, dpi: float = 96.0):
    """Return the settings of a map of 600 by 600 pixels around a position on 2025-09-12."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(UTM)
    settings.setTransformContext(project.transformContext())
    settings.setLayers([layer_of(project, role) for role in roles])
    settings.setOutputSize(QSize(600, 600))
    settings.setOutputDpi(dpi)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), UTM, project.transformContext())
    middle = transform.transform(QgsPointXY(*at))
    half = 300 * scale * 0.0254 / dpi
    settings.setExtent(QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half))
    settings.setIsTemporal(True)
    settings.setTemporalRange(instant(DAY))
    return settings


def middle_of_what_is_drawn(settings: QgsMapSettings, layer: QgsVectorLayer, wanted: str) -> QPoint | None:
    """Draw one feature of a layer alone, without names, and return the middle of its pixels."""
    alone = present(layer.clone())
    # With a subset that is set later, QGIS would open the file for writing.
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    parts["subset"] = " AND ".join(filter(None, (layer.subsetString(), wanted)))
    alone.setDataSource(QgsProviderRegistry.instance().encodeUri("ogr", parts), "alone", "ogr")
    assert alone.isValid()
    alone.setLabelsEnabled(False)
    drawing = QgsMapSettings(settings)
    drawing.setLayers([alone])
    drawing.setBackgroundColor(QColor(0, 0, 0, 0))
    image = QImage(settings.outputSize(), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(drawing, painter)
    job.renderSynchronously()
    painter.end()
    bits = present(image.constBits()).asstring(image.sizeInBytes())
    alpha = np.frombuffer(bits, dtype=np.uint8).reshape(image.height(), image.width(), 4)[..., 3]
    seen = alpha > 100
    if not seen.any():
        return None
    # Where most around a pixel is drawn: a line leads from the position to the mark, and must not count. The sums of
    # all rectangles from the corner give that of the square of 11 pixels around each.
    sums = np.pad(seen, (6, 5)).astype(int).cumsum(0).cumsum(1)
    around = sums[11:, 11:] - sums[:-11, 11:] - sums[11:, :-11] + sums[:-11, :-11]
    line, column = np.argwhere(around == around.max()).mean(axis=0)
    return QPoint(round(float(column)), round(float(line)))


@pytest.mark.parametrize(
    ("role", "scale", "dpi"),
    [("control_status", 150_000, 96.0), ("control_status", 150_000, 192.0), ("claims", 150_000, 96.0)],
)
def test_each_mark_around_bhamo_is_found_where_it_is_drawn(read_project, role, scale, dpi):
    """Around Bhamo eight marks stand on a ring beside one position."""
    settings = view_of(read_project, [role], BHAMO, scale, dpi)
    layer = layer_of(read_project, role)
    found = []
    for feature in map(QgsFeature, layer.getFeatures(OF_BHAMO)):
        middle = middle_of_what_is_drawn(settings, layer, f'"fid" = {feature.id()}')
        if middle is None:
            continue
        found.append(middle)
        things = things_at(settings, read_project, middle)
        # Of the claims some overlap: each must be there, and drawn under the click.
        here = [thing.key for thing in things if thing.pixels < 1.0 and thing.kind is SubjectKind.UNIT]
        assert feature["unit_id"] in (here if role == "claims" else here[:1])
    assert len(found) >= 6
    at = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), UTM, read_project.transformContext())
    position = settings.mapToPixel().transform(at.transform(QgsPointXY(*BHAMO)))
    beside = [each for each in found if (each - QPoint(round(position.x()), round(position.y()))).manhattanLength() > 8]
    assert len(beside) >= 5


def test_what_is_not_shown_on_the_day_is_not_found(read_project):
    settings = view_of(read_project, ["control_status"], BHAMO, 150_000)
    before = QgsMapSettings(settings)
    before.setTemporalRange(instant(date(2015, 1, 1)))
    middle = middle_of_what_is_drawn(settings, layer_of(read_project, "control_status"), "\"unit_id\" = 'bhamo'")
    assert middle is not None
    assert things_at(settings, read_project, middle)[0].key == "bhamo"
    assert things_at(before, read_project, middle) == []
    nothing = view_of(read_project, [], BHAMO, 150_000)
    assert things_at(nothing, read_project, middle) == []


def test_under_one_click_the_mark_comes_before_the_road_and_the_township(read_project):
    roles = ["places", "control_status", "contested", "corridor_legs", "townships", "township_status"]
    settings = view_of(read_project, roles, BHAMO, 300_000)
    middle = middle_of_what_is_drawn(settings, layer_of(read_project, "control_status"), "\"unit_id\" = 'bhamo'")
    assert middle is not None
    things = things_at(settings, read_project, middle)
    assert (things[0].kind, things[0].key) == (SubjectKind.UNIT, "bhamo")
    assert (things[-1].kind, things[-1].key) == (SubjectKind.TOWNSHIP, "MMR001010")
    assert SubjectKind.CORRIDOR in [thing.kind for thing in things]
    keys = [(thing.kind, thing.key) for thing in things]
    assert len(keys) == len(set(keys))
    assert "Bhamo" not in [thing.name for thing in things if thing.kind is SubjectKind.PLACE]


@pytest.mark.parametrize(
    ("role", "wanted", "kind", "key"),
    [
        ("border_gates", "\"place_id\" = 'laiza'", SubjectKind.GATE, "laiza"),
        ("mining_clusters", "\"cluster_id\" = 'pangwa'", SubjectKind.MINE, "pangwa"),
        ("contested", "\"unit_id\" = 'bhamo'", SubjectKind.UNIT, "bhamo"),
    ],
)
def test_gates_mines_and_contested_marks(read_project, role, wanted, kind, key):
    layer = layer_of(read_project, role)
    point = next(QgsFeature(each).geometry().asPoint() for each in layer.getFeatures(wanted) if each.hasGeometry())
    settings = view_of(read_project, [role], (point.x(), point.y()), 200_000)
    middle = middle_of_what_is_drawn(settings, layer, wanted)
    assert middle is not None
    assert (things_at(settings, read_project, middle)[0].kind, things_at(settings, read_project, middle)[0].key) == (
        kind,
        key,
    )
    assert things_at(settings, read_project, QPoint(5, 5)) == []


def test_few_features_are_looked_at_in_a_turn(read_project, monkeypatch, calls_of):
    """As many marks as there are in a ledger of 10,000 claims would else stop QGIS for half a second."""
    monkeypatch.setattr(clicked, "FEATURES_A_TURN", 4)
    settings = view_of(read_project, ["control_status", "claims", "townships"], BHAMO, 4_000_000)
    settings.setIsTemporal(False)
    found: list[Thing] = []
    steps = finding_things(settings, read_project, QPoint(300, 300), found)
    turns, ended = [], [False]
    while not ended[-1]:
        assert found == []
        turns.append(calls_of(lambda: ended.append(next(steps, "end") == "end"))["_distance"])
    assert sum(turns) > 100
    # A generator that goes on is called once more.
    assert max(turns) <= 2 * 4
    assert found == things_at(settings, read_project, QPoint(300, 300)) != []


def test_a_layer_that_is_taken_away_meanwhile_is_looked_through(read_project, monkeypatch):
    monkeypatch.setattr(clicked, "FEATURES_A_TURN", 2)
    settings = view_of(read_project, ["control_status"], BHAMO, 1_000_000)
    wanted = things_at(settings, read_project, QPoint(300, 300))
    taken = present(layer_of(read_project, "control_status").clone())
    next_one = present(layer_of(read_project, "claims").clone())
    settings.setLayers([taken, next_one])
    found: list[Thing] = []
    steps = finding_things(settings, read_project, QPoint(300, 300), found)
    next(steps)
    sip.delete(taken)
    sip.delete(next_one)
    run_to_the_end(steps)
    assert found == wanted != []


def test_a_township_is_found_inside_and_not_beside_it(read_project):
    settings = view_of(read_project, ["township_status", "townships"], BHAMO, 2_000_000)
    assert [thing.key for thing in things_at(settings, read_project, QPoint(300, 300))] == ["MMR001010"]
    far = view_of(read_project, ["township_status", "townships"], (80.0, 10.0), 2_000_000)
    assert things_at(far, read_project, QPoint(300, 300)) == []


def test_the_selected_row_of_a_layer(read_project):
    layer = layer_of(read_project, "claims")
    others = [layer_of(read_project, "places"), layer]
    assert selected_thing(others) is None
    feature = next(QgsFeature(each) for each in layer.getFeatures("unit_id = 'bhamo'"))
    layer.selectByIds([feature.id()])
    try:
        thing = selected_thing(others)
    finally:
        layer.removeSelection()
    assert thing is not None
    assert (thing.kind, thing.key, thing.part) == (SubjectKind.UNIT, "bhamo", feature["claim_id"])
