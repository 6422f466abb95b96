"""Short ways to place items on a layout. Positions and sizes are in millimetres from the top left of the page."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpressionBasedNumericFormat,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProperty,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..labels import text_format
from ..palette import GREY_INK, INK, SEA
from ..symbols import area as plain_area
from ..symbols import fill, line, stroke

_NORTH = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><path d="M10 9 4 29l6-5 6 5z" fill="#1A1A1A"/>\
<path d="M10 9v15l-6 5z" fill="#fff" stroke="#1A1A1A" stroke-width=".6"/>\
<path d="M7 7V1l6 6V1" fill="none" stroke="#1A1A1A" stroke-width="1.4"/></svg>"""


@dataclass(frozen=True)
class Box:
    """A rectangle on the page."""

    x: float
    y: float
    width: float
    height: float


def place(item: QgsLayoutItem, item_id: str, box: Box) -> None:
    """Name an item, put it on the page and give it its size."""
    item.setId(item_id)
    item.layout().addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x, box.y, Qgis.LayoutUnit.Millimeters))
    item.attemptResize(QgsLayoutSize(box.width, box.height, Qgis.LayoutUnit.Millimeters))


def add_text(
    layout: QgsPrintLayout,
    item_id: str,
    box: Box,
    text: str,
    points: float = 7,
    bold: bool = False,
    colour: str = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QgsLayoutItemLabel:
    """Add a text; parts between ``[%`` and ``%]`` are expressions."""
    label = QgsLayoutItemLabel(layout)
    label.setTextFormat(text_format(points, colour, bold=bold, halo=0))
    label.setText(text)
    label.setMarginX(0)
    label.setMarginY(0)
    label.setHAlign(align)
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    place(label, item_id, box)
    return label


def add_panel(layout: QgsPrintLayout, item_id: str, box: Box) -> QgsLayoutItemShape:
    """Add a white panel for items that stand on the map."""
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(fill(plain_area("255,255,255,235"), stroke(GREY_INK, 0.15)))
    place(shape, item_id, box)
    return shape


def add_map(layout: QgsPrintLayout, item_id: str, box: Box, crs: str, extent: QgsRectangle) -> QgsLayoutItemMap:
    """Add a map that shows the project's visible layers, with a frame and the sea as its background."""
    item = QgsLayoutItemMap(layout)
    place(item, item_id, box)
    item.setCrs(QgsCoordinateReferenceSystem(crs))
    item.setExtent(extent)
    item.setBackgroundColor(QColor(SEA))
    item.setFrameEnabled(True)
    return item


def add_graticule(item: QgsLayoutItemMap, degrees: float) -> None:
    """Draw meridians and parallels over a map and write their degrees around it."""
    grid = QgsLayoutItemMapGrid("Graticule", item)
    grid.setEnabled(True)
    grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    grid.setIntervalX(degrees)
    grid.setIntervalY(degrees)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    grid.setLineSymbol(line(stroke("90,90,90,110", 0.1)))
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.ExteriorTicks)
    grid.setFrameWidth(1.2)
    grid.setFramePenSize(0.2)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.DecimalWithSuffix)
    grid.setAnnotationPrecision(0)
    grid.setAnnotationTextFormat(text_format(6.5, GREY_INK, halo=0))
    grid.setAnnotationFrameDistance(0.6)
    for side in (QgsLayoutItemMapGrid.BorderSide.Left, QgsLayoutItemMapGrid.BorderSide.Right):
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, side)
    item.grids().addGrid(grid)


def _round_segment(at_most_mm: float) -> str:
    """Return an expression for the largest 1, 2 or 5 times a power of ten km that is no longer than that on the map."""
    longest = f"map_get(item_variables('main_map'), 'map_scale') * {at_most_mm / 1e6}"
    return (
        f"with_variable('km', {longest}, with_variable('power', 10 ^ floor(log10(@km)), "
        "@power * CASE WHEN @km >= 5 * @power THEN 5 WHEN @km >= 2 * @power THEN 2 ELSE 1 END))"
    )


def add_scale_bar(layout: QgsPrintLayout, box: Box, linked: QgsLayoutItemMap) -> None:
    """Add a scale bar in kilometres that fits the box at any scale of the map."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(linked)
    bar.setStyle("Single Box")
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.Fixed)
    bar.dataDefinedProperties().setProperty(
        QgsLayoutObject.DataDefinedProperty.ScalebarSegmentWidth,
        QgsProperty.fromExpression(_round_segment(box.width * 0.42)),
    )
    # QGIS' own numbers follow the machine's locale, with some (my_MM) as "50.000000".
    form = QgsExpressionBasedNumericFormat()
    form.setExpression("to_string(@value)")
    bar.setNumericFormat(form)
    bar.setHeight(1.6)
    bar.setTextFormat(text_format(6.5, halo=0))
    bar.setBoxContentSpace(0.5)
    bar.setLabelBarSpace(0.8)
    place(bar, "scale_bar", box)


def add_north(layout: QgsPrintLayout, box: Box, linked: QgsLayoutItemMap) -> None:
    """Add an arrow to the north of the map's grid."""
    picture = QgsLayoutItemPicture(layout)
    picture.setPicturePath("base64:" + base64.b64encode(_NORTH.encode()).decode(), Qgis.PictureFormat.SVG)
    picture.setLinkedMap(linked)
    picture.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    place(picture, "north", box)


def add_logo(layout: QgsPrintLayout, box: Box) -> None:
    """Add the picture in the layout variable ``kc_logo``, whole and to the right; without one nothing is drawn."""
    picture = QgsLayoutItemPicture(layout)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperRight)
    source = QgsProperty.fromExpression("CASE WHEN coalesce(@kc_logo, '') <> '' THEN from_base64(@kc_logo) END")
    picture.dataDefinedProperties().setProperty(QgsLayoutObject.DataDefinedProperty.PictureSource, source)
    place(picture, "logo", box)


def add_legend(layout: QgsPrintLayout, box: Box, linked: QgsLayoutItemMap) -> QgsLayoutItemLegend:
    """Add a legend of what the map shows: it follows the project's layer tree, so the template names no layer."""
    legend = QgsLayoutItemLegend(layout)
    legend.setTitle("Legend")
    fonts = {
        QgsLegendStyle.Style.Title: text_format(9, bold=True, halo=0),
        QgsLegendStyle.Style.Group: text_format(7.5, GREY_INK, bold=True, halo=0),
        QgsLegendStyle.Style.Subgroup: text_format(8, bold=True, halo=0),
        QgsLegendStyle.Style.SymbolLabel: text_format(7, halo=0),
    }
    for part, form in fonts.items():
        style = legend.style(part)
        style.setTextFormat(form)
        legend.setStyle(part, style)
    legend.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 1.4)
    legend.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 0.3)
    legend.setBoxSpace(0)
    legend.setSymbolWidth(9.0)
    legend.setSymbolHeight(3.4)
    legend.setMaximumSymbolSize(4.8)
    legend.setLinkedMap(linked)
    legend.setLegendFilterByMapEnabled(True)
    legend.setAutoUpdateModel(True)
    legend.setResizeToContents(True)
    place(legend, "legend", box)
    return legend
