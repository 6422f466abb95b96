"""What of the plugin's layers is drawn under a click, whatever layer is active.

A mark is found where it is drawn: many stand beside their position, so that none hides another.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsVectorLayerTemporalProperties,
)
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # not in the stubs
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QTransform

from ...core.evidence.why import SubjectKind
from ...core.present import present
from ..project.roles import role_of
from ..reference_systems import transformed
from ..steps import run_to_the_end

_FARTHEST_MM = 60.0
"""No mark stands farther from its position, or is larger."""
_BESIDE_MM, _BESIDE_MM_A_SEAT = 12.0, 1.2
"""A mark that is alone is no farther from its position than the one; on a ring as much more as there are seats."""
_REACH_MM = 2.5
"""So far beside a mark or a line a click still means it: half of the largest mark, which may be hollow."""
_MM_PER_INCH = 25.4
_SEEN = 60
"""The alpha of a pixel from which on a mark is seen there."""
FEATURES_A_TURN = 100
"""A feature takes 0.03 to 0.3 ms."""
_AREA_PIXELS = 1000.0
"""Areas come after all that is nearer than this: whoever clicks a mark means the mark."""


_POINTS = {
    "control_status": (SubjectKind.UNIT, "unit_id", "unit_name"),
    "contested": (SubjectKind.UNIT, "unit_id", "unit_name"),
    "claims": (SubjectKind.UNIT, "unit_id", "unit_name"),
    "border_gates": (SubjectKind.GATE, "place_id", "name"),
    "mining_clusters": (SubjectKind.MINE, "cluster_id", "name"),
    "places": (SubjectKind.PLACE, "place_id", "name"),
}
_OTHERS = {
    "corridor_legs": (SubjectKind.CORRIDOR, "corridor_id", "corridor"),
    "township_status": (SubjectKind.TOWNSHIP, "pcode", "name"),
    "townships": (SubjectKind.TOWNSHIP, "pcode", "name"),
}
_RING = "ring"
_COLUMNS = {**_POINTS, **_OTHERS}
_PARTS = {"claims": "claim_id", "corridor_legs": "leg_id"}


@dataclass(frozen=True)
class Thing:
    """Something that is drawn, ``pixels`` from the click. ``part`` is the claim whose mark it is, or the leg."""

    kind: SubjectKind
    key: str
    name: str
    pixels: float = 0.0
    part: str = ""


def things_at(settings: QgsMapSettings, project: QgsProject, pixel: QPoint) -> list[Thing]:
    """Return what is drawn at a pixel of the map or very near it, the nearest first, each once.

    Only layers of ours that the map shows count, as of the time that it shows.
    """
    found: list[Thing] = []
    run_to_the_end(finding_things(settings, project, pixel, found))
    return found


def finding_things(settings: QgsMapSettings, project: QgsProject, pixel: QPoint, found: list[Thing]) -> Iterator[None]:
    """Do what ``things_at`` does some features at each turn, and put the things into ``found`` at last."""
    things: list[Thing] = []
    for layer in settings.layers():
        # The user may take a layer away meanwhile.
        if sip.isdeleted(layer) or not isinstance(layer, QgsVectorLayer) or role_of(layer) not in _COLUMNS:
            continue
        if layer.isInScaleRange(settings.scale()):
            yield from _Drawn(layer, settings, project).finding_things(pixel, things)
    found += _each_once(things)


def selected_thing(layers: Iterable[QgsVectorLayer]) -> Thing | None:
    """Return what the first selected row of a layer of ours stands for; None where none is selected."""
    for layer in layers:
        if role_of(layer) not in _COLUMNS or not layer.selectedFeatureCount():
            continue
        for feature in layer.getSelectedFeatures():
            thing = _thing(str(role_of(layer)), feature, 0.0)
            if thing is not None:
                return thing
    return None


def _each_once(found: Iterable[Thing]) -> list[Thing]:
    """Return things by distance. Of places only the nearest: it tells of all that stands at one position."""
    nearest: dict[tuple[SubjectKind, str], Thing] = {}
    for thing in sorted(found, key=lambda each: each.pixels):
        nearest.setdefault((thing.kind, thing.key), thing)
    place = next((each for each in nearest.values() if each.kind is SubjectKind.PLACE), None)
    return [each for each in nearest.values() if each.kind is not SubjectKind.PLACE or each is place]


def _thing(role: str, feature: QgsFeature, pixels: float) -> Thing | None:
    kind, key, name = _COLUMNS[role]
    if feature.fields().indexOf(key) < 0:
        return None
    part = str(feature[_PARTS[role]] or "") if role in _PARTS else ""
    found = feature[key]
    return Thing(kind, found, str(feature[name] or found), pixels, part) if isinstance(found, str) else None


class _Drawn:
    """A layer as a map shows it."""

    def __init__(self, layer: QgsVectorLayer, settings: QgsMapSettings, project: QgsProject) -> None:
        self._layer = layer
        self._kind = layer.geometryType()
        self._role = str(role_of(layer))
        self._settings = settings
        self._has_seats = layer.fields().indexOf(_RING) >= 0
        self._to_map = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), project.transformContext())
        self._context = QgsRenderContext.fromMapSettings(settings)
        expressions = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        expressions.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        self._context.setExpressionContext(expressions)

    def finding_things(self, pixel: QPoint, found: list[Thing]) -> Iterator[None]:
        """Add what is drawn at a pixel to what was found, and yield after some features.

        The layer may be gone after that: its features are read from the source that it had.
        """
        a_mm = self._settings.outputDpi() / _MM_PER_INCH
        reach = a_mm * _REACH_MM
        farthest = {Qgis.GeometryType.Point: a_mm * _FARTHEST_MM, Qgis.GeometryType.Polygon: 1.0}.get(self._kind, reach)
        request = self._request(pixel, farthest)
        renderer = present(self._layer.renderer()).clone()
        if request is None or renderer is None:
            return
        renderer.startRender(self._context, self._layer.fields())
        needed = renderer.usedAttributes(self._context) | {*_COLUMNS[self._role][1:], _PARTS.get(self._role, ""), _RING}
        request.setSubsetOfAttributes([name for name in needed if name], self._layer.fields())
        try:
            for number, feature in enumerate(self._layer.getFeatures(request), 1):
                things = (_thing(self._role, feature, far) for far in self._distance(feature, renderer, pixel, reach))
                found += [thing for thing in things if thing is not None]
                if number % FEATURES_A_TURN == 0:
                    yield
        finally:
            renderer.stopRender(self._context)
        yield

    def _request(self, pixel: QPoint, farthest: float) -> QgsFeatureRequest | None:
        """Return what reads the features near a pixel, of the time of the map; None beside the Earth."""
        at = self._settings.mapToPixel().toMapCoordinates(pixel)
        size = farthest * self._settings.mapUnitsPerPixel()
        box = QgsRectangle(at.x() - size, at.y() - size, at.x() + size, at.y() + size)
        try:
            box = self._to_map.transformBoundingBox(box, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return None
        request = QgsFeatureRequest().setFilterRect(box)
        if self._kind == Qgis.GeometryType.Polygon:
            request.setFlags(Qgis.FeatureRequestFlag.ExactIntersect)
        times = self._layer.temporalProperties()
        if self._settings.isTemporal() and isinstance(times, QgsVectorLayerTemporalProperties) and times.isActive():
            context = QgsVectorLayerTemporalContext()
            context.setLayer(self._layer)
            if expression := times.createFilterString(context, self._settings.temporalRange()):
                request.setFilterExpression(expression)
        return request

    def _distance(
        self, feature: QgsFeature, renderer: QgsFeatureRenderer, pixel: QPoint, reach: float
    ) -> Iterator[float]:
        """Yield how far from a pixel a feature is drawn; nothing where it is not drawn there."""
        self._context.expressionContext().setFeature(feature)
        if self._kind == Qgis.GeometryType.Polygon:
            if renderer.willRenderFeature(feature, self._context):
                yield _AREA_PIXELS
            return
        geometry = QgsGeometry(feature.geometry())
        if not transformed(geometry, self._to_map):
            return
        to_pixels = self._settings.mapToPixel()
        if geometry.type() == Qgis.GeometryType.Point:
            for vertex in geometry.vertices():
                drawn = to_pixels.transform(QgsPointXY(vertex)).toQPointF()
                if math.hypot(drawn.x() - pixel.x(), drawn.y() - pixel.y()) > self._farthest_of(feature):
                    continue
                for off in self._distance_of_mark(feature, renderer, drawn, pixel, reach):
                    # What is assessed of a place comes before the place itself.
                    yield off + (2 * reach if self._role == "places" else 0.0)
            return
        at = QgsGeometry.fromPointXY(to_pixels.toMapCoordinates(pixel))
        off = geometry.distance(at) / self._settings.mapUnitsPerPixel()
        if off <= reach and renderer.willRenderFeature(feature, self._context):
            yield off

    def _farthest_of(self, feature: QgsFeature) -> float:
        """Return how many pixels from its position a mark may be drawn: a bound that costs little."""
        seats = feature[_RING] if self._has_seats else 0
        far = _BESIDE_MM + _BESIDE_MM_A_SEAT * (seats if isinstance(seats, int) else 0)
        return far * self._settings.outputDpi() / _MM_PER_INCH

    def _distance_of_mark(
        self, feature: QgsFeature, renderer: QgsFeatureRenderer, drawn: QPointF, pixel: QPoint, reach: float
    ) -> Iterator[float]:
        """Yield how far the nearest drawn pixel of a mark is, where it is within reach.

        Of marks that lie on each other the one counts as nearer whose middle is nearer.
        """
        symbols = [
            symbol
            for symbol in renderer.symbolsForFeature(feature, self._context)
            if isinstance(symbol, QgsMarkerSymbol)
        ]
        boxes = [symbol.bounds(drawn, self._context, feature) for symbol in symbols]
        near = [box for box in boxes if box.adjusted(-reach, -reach, reach, reach).contains(QPointF(pixel))]
        if near and (off := self._nearest_drawn(feature, symbols, drawn, pixel, math.ceil(reach))) is not None:
            middle = min(math.hypot(box.center().x() - pixel.x(), box.center().y() - pixel.y()) for box in near)
            yield off + middle / _AREA_PIXELS

    def _nearest_drawn(
        self, feature: QgsFeature, symbols: Iterable[QgsMarkerSymbol], drawn: QPointF, pixel: QPoint, reach: int
    ) -> float | None:
        """Draw a mark around a pixel, and return how far its nearest drawn pixel is; None where none is in reach."""
        size = 2 * reach + 1
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setTransform(QTransform.fromTranslate(reach - pixel.x(), reach - pixel.y()))
        self._context.setPainter(painter)
        for symbol in symbols:
            symbol.renderPoint(drawn, feature, self._context)
        painter.end()
        self._context.setPainter(None)
        seen = _seen(image, reach)
        if _is_inside(seen):
            return 0.0
        return min((off for x, y in seen if (off := math.hypot(x, y)) <= reach), default=None)


def _seen(image: QImage, reach: int) -> list[tuple[int, int]]:
    """Return which pixels of a square image are drawn, from its middle."""
    alphas = image.convertToFormat(QImage.Format.Format_Alpha8)
    line = alphas.bytesPerLine()
    bits = present(alphas.constBits()).asstring(alphas.sizeInBytes())
    drawn = [divmod(number, line) for number, alpha in enumerate(bits) if alpha > _SEEN]
    return [(x - reach, y - reach) for y, x in drawn if x <= 2 * reach]


def _is_inside(seen: Collection[tuple[int, int]]) -> bool:
    """Tell whether something is drawn on all four sides of the origin: it is inside a mark, hollow or dashed too."""
    sides = {(x > 0 if abs(x) >= abs(y) else y > 0, abs(x) >= abs(y)) for x, y in seen if (x, y) != (0, 0)}
    return len(sides) == 4
