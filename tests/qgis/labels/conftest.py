"""Maps as the canvas and the sheet show them, and what is false about the names on them."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLabelPosition,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QSize, QSizeF

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.reports.layouts import add_layout, find_layout, round_scale
from kachin_corridors.store.workspace import Workspace

OUTLINE_MM = 0.5
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
CANVAS = QSize(1100, 800)
RINGS_MM = {
    **dict.fromkeys(("control_status", "contested", "changed places"), (5.2, 0.9)),
    "claims": (3.6, 0.85),
}
"""The radius of a ring of marks around a position: at least the one, and the other times their number."""
LEADER_MM = 4.6 + 0.4 + 0.8
"""From so far on a line leads from the words of a change to their ring: its radius, the gap, the least line."""
MARGIN_MM = 20
"""A mark so near to the edge of the map has no room for its name."""


@dataclass(frozen=True)
class Drawn:
    """A feature that the map draws: its shape in map units, a mark as a point."""

    layer: str
    feature: QgsFeature
    shape: QgsGeometry
    box: QgsRectangle


class LabelledMap:
    """What a map shows with its names. ``faults`` is a sentence for each name that says something false."""

    def __init__(
        self, project: QgsProject, settings: QgsMapSettings, shapes: Callable[[QgsVectorLayer], list[Drawn]]
    ) -> None:
        self._project, self._settings, self._shapes = project, settings, shapes
        self.millimetre = settings.scale() / 1000
        # Nobody looks at the picture: names are placed around marks that are not painted as around those that are.
        settings.setFlag(Qgis.MapSettingsFlag.SkipSymbolRendering)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        self.labels = [label for label in present(job.takeLabelingResults()).allLabels() if not label.isUnplaced]
        self._roles = {layer.id(): kind_of(layer) for layer in settings.layers()}
        self.drawn = [shown for layer in settings.layers() for shown in self._drawn(layer)]

    def role(self, label: QgsLabelPosition) -> str:
        return present(self._roles[label.layerID])

    def role_of(self, drawn: Drawn) -> str:
        return present(self._roles[drawn.layer])

    def names(self) -> set[str]:
        return {label.labelText for label in self.labels}

    def legs_named(self) -> set[str]:
        named = {(label.layerID, label.featureId) for label in self.labels if self.role(label) == "corridor_legs"}
        return {shown.feature["leg_id"] for shown in self.drawn if (shown.layer, shown.feature.id()) in named}

    def faults(self) -> list[str]:
        found = [*self._not_nearest_own(), *self._outside(), *self._touching(), *self._without_name()]
        return [f"{fault}, at 1:{self._settings.scale():.0f}" for fault in found]

    def _drawn(self, layer: QgsMapLayer) -> Iterator[Drawn]:
        assert isinstance(layer, QgsVectorLayer)
        context = QgsRenderContext.fromMapSettings(self._settings)
        context.expressionContext().appendScope(layer.createExpressionContextScope())
        renderer = present(present(layer.renderer()).clone())
        renderer.startRender(context, layer.fields())
        day = self._settings.temporalRange().begin().date()
        ring = RINGS_MM.get(kind_of(layer))
        has_dates = "valid_from" in layer.fields().names()
        # To half a map beside it: farther away nothing is nearer to a name on the map than what the name is of.
        near = self._settings.visibleExtent()
        near.scale(2)
        for unmoved in self._shapes(layer):
            feature = unmoved.feature
            if not near.intersects(unmoved.box) or (has_dates and not is_in_force(feature, day)):
                continue
            context.expressionContext().setFeature(feature)
            if not renderer.willRenderFeature(feature, context):
                continue
            if ring is None or not feature["seat"]:
                yield unmoved
                continue
            shape = QgsGeometry(unmoved.shape)
            moved = shape.translate(*self._off_position(feature, *ring))
            assert moved == Qgis.GeometryOperationResult.Success
            yield Drawn(layer.id(), feature, shape, shape.boundingBox())
        renderer.stopRender(context)

    def _off_position(self, feature: QgsFeature, least: float, each: float) -> tuple[float, float]:
        radius = max(least, each * feature["ring"]) * self.millimetre
        if {"asserted_by", "from_to"} & set(feature.fields().names()) and self._settings.scale() > 800_000:
            radius = min(radius / 4, 1.2 * self.millimetre)  # the claims and the changes of an overview
        angle = 2 * math.pi * (feature["seat"] - 1) / feature["ring"]
        return radius * math.sin(angle), radius * math.cos(angle)

    def _not_nearest_own(self) -> Iterator[str]:
        of_layer: dict[str, list[Drawn]] = defaultdict(list)
        for shown in self.drawn:
            of_layer[shown.layer].append(shown)
        for label in self.labels:
            if self.role(label) in ("countries", "townships"):
                continue
            of_its_kind = of_layer[label.layerID]
            own = [shown for shown in of_its_kind if shown.feature.id() == label.featureId]
            if not own:
                yield f"{label.labelText!r} has no mark"
                continue
            words = covered(label)
            distance = words.distance(own[0].shape)
            if self.role(label) == "changed places" and distance > LEADER_MM * self.millimetre:
                continue
            reach = words.boundingBox().buffered(distance + self.millimetre)
            for other in of_its_kind:
                if not reach.intersects(other.box) or other.shape.equals(own[0].shape):
                    continue
                if self._is_base_of(other, own[0]) or self._is_arm(other):
                    continue
                if words.distance(other.shape) <= distance:
                    yield f"{label.labelText!r} is nearer to {other.feature.attributes()[1:4]} ({self.role(label)})"

    def _is_arm(self, other: Drawn) -> bool:
        """Tell whether a shape is a river without a name: the Brahmaputra has arms on both sides of its name."""
        return self.role_of(other) == "rivers" and not other.feature["name"]

    def _is_base_of(self, other: Drawn, own: Drawn) -> bool:
        """Tell whether another mark is of a base on the ring around a town: a spoke and other letters tell them."""
        if self._roles[own.layer] not in ("control_status", "changed places") or own.feature["seat"]:
            return False
        is_beside = bool(other.feature["seat"]) and other.feature.geometry().equals(own.feature.geometry())
        return is_beside or str(other.feature["unit_name"]).startswith(f"{own.feature['unit_name']}: ")

    def _outside(self) -> Iterator[str]:
        for label in self.labels:
            if self.role(label) in ("countries", "townships"):
                own = next(s for s in self.drawn if (s.layer, s.feature.id()) == (label.layerID, label.featureId))
                words, outline = covered(label), OUTLINE_MM * self.millimetre
                # Seldom on the outline: a buffer takes far longer than to look whether all is inside.
                if not own.shape.contains(words) and not own.shape.buffer(outline, 4).contains(words):
                    yield f"{label.labelText!r} is not inside its area"

    def _touching(self) -> Iterator[str]:
        rects = [(label, covered(label)) for label in self.labels]
        for (one, one_rect), (other, other_rect) in itertools.combinations(rects, 2):
            # QGIS lists some labels more than once, with one rectangle.
            is_same = (one.layerID, one.featureId, one.labelRect) == (other.layerID, other.featureId, other.labelRect)
            if one_rect.intersects(other_rect) and not is_same:
                yield f"{one.labelText!r} ({self.role(one)}) touches {other.labelText!r} ({self.role(other)})"

    def _without_name(self) -> Iterator[str]:
        inside = self._settings.extent().buffered(-MARGIN_MM * self.millimetre)
        names = self.names()
        for shown in self.drawn:
            if self._roles[shown.layer] != "control_status" or shown.feature["status"] != "contested":
                continue
            # The star of an area stands on its town, whose name it has.
            name = shown.feature["unit_name"].split(": ")[-1].removesuffix(" area")
            if inside.contains(shown.shape.asPoint()) and not any(text.startswith(name) for text in names):
                yield f"the star of {name!r} has no name"


def kind_of(layer: QgsMapLayer) -> str:
    """Return the role of a layer; ``changed places`` and the like of those that show what changed."""
    return role_of(layer) or f"changed {layer.name().rpartition(': ')[2]}"


def is_in_force(feature: QgsFeature, day: QDate) -> bool:
    begin, until = feature["valid_from"], feature["valid_to"]
    return (not begin or begin <= day) and (not until or until > day)


def covered(label: QgsLabelPosition) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([[QgsPointXY(corner) for corner in label.cornerPoints]])


class Maps:
    """Makes maps of a workspace as the canvas and the sheet do, on a day."""

    def __init__(self, project: QgsProject, dated: Callable[[QgsMapSettings, date], QgsMapSettings]) -> None:
        self.project, self._dated = project, dated
        # Nothing changes the project between two maps, and to read it took longer than to look at it.
        self._shapes = cache(self._read_shapes)
        self.hidden: set[str] = set()
        self.shown: set[str] = set()

    def canvas(self, day: date, box: QgsRectangle, scale: float | None = None) -> LabelledMap:
        """Return what a canvas shows that was zoomed to a box in degrees, at the scale that fits or at another."""
        settings = QgsMapSettings()
        settings.setLayers(self._layers())
        settings.setDestinationCrs(self.project.crs())
        settings.setOutputSize(CANVAS)
        settings.setOutputDpi(96)
        settings.setExtent(self.on_map(box))
        if scale is not None:
            extent = settings.extent()
            extent.scale(scale / settings.scale())
            settings.setExtent(extent)
        return LabelledMap(self.project, self._dated(settings, day), self._shapes)

    def sheet(self, day: date, box: QgsRectangle | None = None, dpi: float = 100) -> LabelledMap:
        """Return what the sheet shows, at its own extent or as exported from a canvas that was zoomed to a box."""
        item = find_layout(self.project).itemById("main_map")
        assert isinstance(item, QgsLayoutItemMap)
        own_extent = item.extent()
        if box is not None:
            # What is exported is the canvas' extent, which is more than the box.
            settings = QgsMapSettings()
            settings.setDestinationCrs(self.project.crs())
            settings.setOutputSize(CANVAS)
            settings.setExtent(self.on_map(box))
            item.zoomToExtent(settings.visibleExtent())
            item.setScale(round_scale(item.scale()))
        pixels = QSizeF(item.rect().width() / 25.4 * dpi, item.rect().height() / 25.4 * dpi)
        settings = item.mapSettings(item.extent(), pixels, dpi, True)
        item.setExtent(own_extent)
        settings.setLayers(self._layers())
        return LabelledMap(self.project, self._dated(settings, day), self._shapes)

    def item(self, item: QgsLayoutItemMap, dpi: float) -> LabelledMap:
        """Return what a map of a layout shows on its own date."""
        pixels = QSizeF(item.rect().width() / 25.4 * dpi, item.rect().height() / 25.4 * dpi)
        settings = item.mapSettings(item.extent(), pixels, dpi, True)
        settings.setLayers(self._layers())
        return LabelledMap(self.project, settings, self._shapes)

    def _layers(self) -> list[QgsMapLayer]:
        nodes = self.project.layerTreeRoot().findLayers()
        layers = [(present(node.layer()), node.isVisible()) for node in nodes]
        return [
            layer
            for layer, is_visible in layers
            if (is_visible or role_of(layer) in self.shown) and role_of(layer) not in self.hidden
        ]

    def _read_shapes(self, layer: QgsVectorLayer) -> list[Drawn]:
        to_map = QgsCoordinateTransform(layer.crs(), self.project.crs(), self.project)
        shapes = []
        for feature in layer.getFeatures():
            if not QgsGeometry(feature.geometry()).isEmpty():
                shape = QgsGeometry(feature.geometry())
                assert shape.transform(to_map) == Qgis.GeometryOperationResult.Success
                shapes.append(Drawn(layer.id(), feature, shape, shape.boundingBox()))
        return shapes

    def on_map(self, box: QgsRectangle) -> QgsRectangle:
        return QgsCoordinateTransform(WGS84, self.project.crs(), self.project).transformBoundingBox(box)


@pytest.fixture
def opened(project: QgsProject, workspace: Path, dated) -> Callable[[], Maps]:
    """Open the workspace when it is called: a test may change it before."""

    def open_it() -> Maps:
        add_workspace(project, Workspace(workspace))
        add_layout(project, Workspace(workspace))
        return Maps(project, dated)

    return open_it


@pytest.fixture(scope="session")
def _maps(_opened_once: QgsProject, dated) -> Maps:
    return Maps(_opened_once, dated)


@pytest.fixture
def maps(read_project: QgsProject, _maps: Maps) -> Maps:
    """Maps of the project that tests share: each test says anew what they show."""
    _maps.hidden, _maps.shown = set(), set()
    return _maps


@pytest.fixture(scope="session")
def sheet_on(_opened_once: QgsProject, dated) -> Callable[[date], LabelledMap]:
    """Return the sheet of the shared project on a day with the layers that are visible; made once for each day."""
    return cache(Maps(_opened_once, dated).sheet)


@pytest.fixture
def leg_boxes(read_project: QgsProject) -> dict[str, QgsRectangle]:
    """What *Zoom to leg* shows of each leg: its box in degrees and a fifth more, at least a tenth of a degree."""
    boxes = {}
    for leg in layer_of(read_project, "corridor_legs").getFeatures():
        box = leg.geometry().boundingBox()
        box.grow(max(0.0, (0.1 - max(box.width(), box.height())) / 2))
        box.scale(1.2)
        boxes[leg["leg_id"]] = box
    return boxes
