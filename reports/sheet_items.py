"""What the pages of the sheet beside the map share: labels, cells of tables, and how their texts look."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsTableCell,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

MILLIMETRES = Qgis.LayoutUnit.Millimeters
INK, GREY, SHADE = QColor("#1A1A1A"), QColor("#4D4D4D"), QColor("#E8E8E8")
MARGIN_MM = 8.0
# Layout variables that the map's page shows too; expressions, so that they are right without the plugin.
_MAP_NUMBER = "[% coalesce('Map ' || @kc_map_number, '') %]"


def add_page(layout: QgsPrintLayout) -> int:
    """Add an A3 page at the end and return its number, counted from 0."""
    page = QgsLayoutItemPage(layout)
    page.setPageSize("A3", QgsLayoutItemPage.Orientation.Landscape)
    layout.pageCollection().addPage(page)
    return layout.pageCollection().pageCount() - 1


def remove_page(layout: QgsPrintLayout, page_id: str) -> None:
    """Take the items whose ids begin so off the layout, and the pages on which nothing else is but for the first."""
    former = [
        item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id().startswith(f"{page_id}_")
    ]
    pages = {item.page() for item in former}
    for table in layout.multiFrames():
        if any(frame.id().startswith(f"{page_id}_") for frame in table.frames()):
            layout.removeMultiFrame(table)
    for item in former:
        layout.removeLayoutItem(item)
    for page in sorted(pages, reverse=True):
        if page > 0 and layout.pageCollection().pageIsEmpty(page):
            layout.pageCollection().deletePage(page)


def add_label(layout: QgsPrintLayout, page: int, item_id: str, box: QRectF, text: QgsTextFormat) -> QgsLayoutItemLabel:
    """Add an empty label to a page, in a box in millimetres."""
    label = QgsLayoutItemLabel(layout)
    label.setId(item_id)
    label.setTextFormat(text)
    label.setMarginX(0)
    label.setMarginY(0)
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(box.x(), box.y(), MILLIMETRES), page=page)
    label.attemptResize(QgsLayoutSize(box.width(), box.height(), MILLIMETRES))
    return label


def set_told(layout: QgsPrintLayout, label: QgsLayoutItemLabel, text: str) -> None:
    """Let a label tell a text that holds names from data: as a variable, for in a label ``[% %]`` is an expression."""
    name = f"kc_{label.id()}"
    QgsExpressionContextUtils.setLayoutVariable(layout, name, text)
    label.setText(f"[% @{name} %]")


def add_map_number(layout: QgsPrintLayout, page: int, item_id: str, right_mm: float) -> None:
    """Write the number of the map into the upper right corner of a page."""
    label = add_label(layout, page, item_id, QRectF(right_mm - 100, 7.5, 100, 5), text_format(9, bold=True))
    label.setText(_MAP_NUMBER)
    label.setHAlign(Qt.AlignmentFlag.AlignRight)


def text_format(points: float, colour: QColor = INK, bold: bool = False) -> QgsTextFormat:
    """Return a text of so many points in the font of the sheet."""
    font = QFont("Open Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(points)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(colour)
    return text


def set_plain(table: QgsLayoutItemManualTable, points: float, margin_mm: float) -> None:
    """Let a table have its headings on each page, thin lines between the rows, and all of a text in its cell."""
    table.setIncludeTableHeader(True)
    table.setContentTextFormat(text_format(points))
    table.setHeaderTextFormat(text_format(points, bold=True))
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setCellMargin(margin_mm)
    table.setGridStrokeWidth(0.1)
    table.setGridColor(GREY)
    table.setVerticalGrid(False)


def table_cell(text: str, align: Qt.AlignmentFlag, points: float, heads: bool = False) -> QgsTableCell:
    """Return a cell of a table; one that heads others is shaded and bold.

    Shorten its text: QGIS wraps a book for minutes.
    """
    cell = QgsTableCell(text)
    cell.setHorizontalAlignment(align)
    if heads:
        cell.setBackgroundColor(SHADE)
        cell.setTextFormat(text_format(points, bold=True))
    return cell
