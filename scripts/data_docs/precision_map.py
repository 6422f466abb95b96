"""Draws how precisely places, mining clusters and lines are known: the whole area, and Special Region 1 beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cartography.palette import FONT, GREY_INK, INK, LAND, NEIGHBOUR_BORDER, PAPER, SEA, TOWNSHIP_LINE
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from kachin_corridors.core.words import Mode, PlaceKind

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
VIEWS = (
    ("Places and corridors", QgsRectangle(91.4, 19.9, 99.6, 27.7), "EPSG:32646"),
    ("Special Region 1 and the road to Bhamo", QgsRectangle(96.5, 24.0, 99.2, 26.6), "EPSG:32647"),
)
"""Titles, extents in degrees (EPSG:4326), and projections in which circles stay round."""
LABELLED_KINDS = (PlaceKind.TOWN, PlaceKind.COL, PlaceKind.BORDER_CROSSING)
PANEL = QSize(900, 980)
TITLE_HEIGHT = 44
GAP = 6
DPI = 110

PLACE = {"color": "0,114,178,50", "outline_color": "0,114,178,255", "outline_width": "0.25"}
APPROXIMATE = {**PLACE, "color": "0,114,178,0", "outline_style": "dash"}
CLUSTER = {"color": "230,159,0,70", "outline_color": "180,110,0,255", "outline_width": "0.35"}
BAND = {"color": "95,95,95,60", "outline_style": "no"}
LEGEND = (
    (PLACE, "position of a place (precision_m)"),
    (APPROXIMATE, "position of a place, neighbourhood only"),
    (CLUSTER, "position of a mining cluster (precision_m)"),
    (BAND, "line of a leg, stated accuracy to both sides (accuracy_m)"),
)


def draw(workspace: Path, target: Path) -> Path:
    """Draw the panels side by side as PNG and return its path. Raises OSError when it cannot be written."""
    layers = _layers(workspace)
    image = QImage((PANEL.width() + GAP) * len(VIEWS) - GAP, PANEL.height() + TITLE_HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    painter = QPainter(image)
    painter.setPen(QColor(INK))
    painter.setFont(QFont(FONT, 12))
    for number, (title, extent, crs) in enumerate(VIEWS):
        left = number * (PANEL.width() + GAP)
        painter.drawText(QRect(left + 12, 0, PANEL.width(), TITLE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, title)
        painter.drawImage(left, TITLE_HEIGHT, _panel(layers, extent, QgsCoordinateReferenceSystem(crs)))
    _draw_legend(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise OSError(f"{target} cannot be written")
    return target


def _panel(layers: list[QgsVectorLayer], extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setOutputSize(PANEL)
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor(SEA))
    settings.setExtent(QgsCoordinateTransform(DEGREES, crs, QgsProject.instance()).transformBoundingBox(extent))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def _draw_legend(painter: QPainter) -> None:
    line = 34
    left, top = PANEL.width() - 490, TITLE_HEIGHT + PANEL.height() - line * len(LEGEND) - 14
    painter.fillRect(left - 6, top - 6, 470, line * len(LEGEND) + 12, QColor(PAPER))
    painter.setFont(QFont(FONT, 9))
    for number, (style, text) in enumerate(LEGEND):
        image = QgsFillSymbol.createSimple(style).asImage(QSize(40, 22))
        painter.drawImage(left, top + number * line + 5, image)
        painter.setPen(QColor(INK))
        painter.drawText(left + 52, top + number * line + 21, text)


def _layers(workspace: Path) -> list[QgsVectorLayer]:
    """Return the layers, the topmost first."""

    def table(name: str) -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{workspace}|layername={name}", name, "ogr")
        if not layer.isValid():
            raise OSError(f"{workspace} has no table {name}")
        return layer

    places = [feature for feature in table("places").getFeatures() if feature.hasGeometry()]
    exact = [feature for feature in places if not feature["approximate"]]
    vague = [feature for feature in places if feature["approximate"]]
    townships, countries = table("townships"), table("countries")
    _show(townships, {"style": "no", "outline_color": TOWNSHIP_LINE, "outline_width": "0.15"})
    _show(countries, {"color": LAND, "outline_color": NEIGHBOUR_BORDER, "outline_width": "0.4"})
    labelled = {feature["name"] for feature in places if feature["kind"] in LABELLED_KINDS}
    clusters = list(table("mining_clusters").getFeatures())
    others = {feature["name"] for feature in clusters} - labelled
    return [
        _drawn("clusters", list(_circles(clusters, others)), CLUSTER, "#7A4B00"),
        _drawn("places", list(_circles(exact, labelled)), PLACE, GREY_INK),
        _drawn("approximate", list(_circles(vague, set())), APPROXIMATE),
        _drawn("bands", list(_bands(table("corridor_legs").getFeatures())), BAND),
        townships,
        countries,
    ]


def _circles(features: list[QgsFeature], labelled: set[str]) -> Iterator[tuple[str, QgsGeometry]]:
    """Yield the circle of each feature with its label, which is empty for names that are not to be shown."""
    for feature in features:
        if feature.hasGeometry():
            name = str(feature["name"])
            yield name if name in labelled else "", _buffered(feature.geometry(), feature["precision_m"])


def _bands(features: Iterator[QgsFeature]) -> Iterator[tuple[str, QgsGeometry]]:
    """Yield each leg once: its periods share the line."""
    by_leg = {feature["leg_id"]: feature for feature in features}
    for feature in by_leg.values():
        # A gap has none, for its line stands for no way; the band of the sea leg would hide the land.
        if feature["mode"] != Mode.SEA and not QgsVariantUtils.isNull(feature["accuracy_m"]):
            yield str(feature["name"]), _buffered(feature.geometry(), feature["accuracy_m"])


def _buffered(geometry: QgsGeometry, metres: float) -> QgsGeometry:
    """Buffer in metres: in a projection that keeps distances from the middle of the geometry."""
    middle: QgsPointXY = geometry.centroid().asPoint()
    local = QgsCoordinateReferenceSystem.fromProj(f"+proj=aeqd +lat_0={middle.y()} +lon_0={middle.x()} +datum=WGS84")
    there = QgsCoordinateTransform(DEGREES, local, QgsProject.instance())
    return _transformed(_transformed(geometry, there).buffer(metres, 24), there, Qgis.TransformDirection.Reverse)


def _transformed(
    geometry: QgsGeometry,
    transform: QgsCoordinateTransform,
    direction: Qgis.TransformDirection = Qgis.TransformDirection.Forward,
) -> QgsGeometry:
    moved = QgsGeometry(geometry)
    if moved.transform(transform, direction) != Qgis.GeometryOperationResult.Success:
        raise ValueError(f"{geometry.asWkt(3)} cannot be projected")
    return moved


def _drawn(
    name: str, areas: list[tuple[str, QgsGeometry]], style: dict[str, str], label_colour: str = ""
) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", name, "memory")
    features = []
    for label, geometry in areas:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([label])
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    _show(layer, style)
    if label_colour:
        _label(layer, label_colour)
    return layer


def _show(layer: QgsVectorLayer, style: dict[str, str]) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))


def _label(layer: QgsVectorLayer, colour: str) -> None:
    form = QgsTextFormat()
    form.setFont(QFont(FONT))
    form.setSize(7)
    form.setColor(QColor(colour))
    buffer = form.buffer()
    buffer.setEnabled(True)
    buffer.setSize(0.6)
    buffer.setColor(QColor(PAPER))
    form.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = Qgis.LabelPlacement.OutsidePolygons
    settings.setFormat(form)
    settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
