"""The ways compared on a page of their own in the project's layout: a table, the picture, sources and cautions."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Sequence
from datetime import date

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF

from ...core.present import present
from ...core.shortening import shortened
from ..sheet_items import (
    GREY,
    MARGIN_MM,
    MILLIMETRES,
    add_label,
    add_map_number,
    add_page,
    remove_page,
    set_plain,
    set_told,
    table_cell,
    text_format,
)
from ..strip_export import MM_PER_PIXEL, export_font
from . import ways_report as words
from .ways_picture import LONGEST_NOTE, WaysPicture, gate_notes, layout_of, svg_of

PAGE_ID = "ways"
"""How the ids of all items of the page begin."""
_SPEC_KEY = "kachin_corridors/ways"
_TOP, _GAP, _FOOT = 24.5, 2.0, 3.5
_POINTS = 7.0
_LEAST_MM = 0.01
_CELL = 600
"""Characters of a cell: twice what the built-in data need."""
_LEAST_HEIGHT = 30
"""In millimetres, of the table: in a frame that is lower than one row QGIS takes all rows for shown."""
_PIXELS = 12
_FINE = 10
"""How many times finer than in pixels a text is measured."""
_WIDTHS_MM = (25.0, 25.0, 45.0, 66.0, 83.0, 41.0, 32.0, 76.0)


def add_ways(layout: QgsPrintLayout, picture: WaysPicture, caution: str) -> int:
    """Put the ways on a new last page of the layout, instead of those that are there; return its number from 1.

    The map's page is left as it is. What has no room below the table goes on, on a second page.
    """
    remove_page(layout, PAGE_ID)
    page = add_page(layout)
    size = present(layout.pageCollection().page(page)).pageSize()
    body = QRectF(MARGIN_MM, _TOP, size.width() - 2 * MARGIN_MM, size.height() - _TOP - _FOOT)
    _head(layout, page, picture, body.width())
    y = body.top() + _add_table(layout, page, picture, body) + _GAP
    notes = _notes(picture, caution)
    notes_mm = _height_of(notes, body.width())
    drawn = layout_of(picture, body.width() / MM_PER_PIXEL, _PIXELS, compact=True)
    picture_mm = drawn.height * MM_PER_PIXEL
    if y + picture_mm + notes_mm > body.bottom():
        page, y = add_page(layout), body.top()
        _head(layout, page, picture, body.width())
    box = QRectF(body.left(), y, body.width(), min(picture_mm, body.bottom() - notes_mm - y))
    _add_picture(layout, page, picture, box)
    foot = QRectF(body.left(), box.bottom(), body.width(), notes_mm)
    label = add_label(layout, page, f"{PAGE_ID}_notes", foot, text_format(_POINTS))
    set_told(layout, label, "\n".join(notes))
    return page + 1


def page_spec(layout: QgsPrintLayout) -> tuple[date, str, str] | None:
    """Return of which day the page of the ways is, and from where to where they lead; None without such a page.

    That of an older version does not tell.
    """
    picture = layout.itemById(f"{PAGE_ID}_picture")
    told = picture.customProperty(_SPEC_KEY) if picture is not None else None
    if not told:
        return None
    day, start, end = json.loads(str(told))
    return date.fromisoformat(day), start, end


def fill_ways(layout: QgsPrintLayout, picture: WaysPicture, caution: str) -> None:
    """Fill the page of the ways anew; its items stay where they are and as large as they are.

    Made anew is only a page whose table has no longer room in its frame.
    """
    table = _table_of(layout)
    item, notes = (layout.itemById(f"{PAGE_ID}_{name}") for name in ("picture", "notes"))
    if table is None or not isinstance(item, QgsLayoutItemPicture) or not isinstance(notes, QgsLayoutItemLabel):
        add_ways(layout, picture, caution)
        return
    frame = present(table.frame(0))
    was_whole = table.totalSize().height() <= frame.rect().height() + _LEAST_MM
    _fill(table, picture)
    if was_whole and table.totalSize().height() > frame.rect().height() + _LEAST_MM:
        add_ways(layout, picture, caution)
        return
    _draw(item, picture, item.rect().width())
    set_told(layout, notes, "\n".join(_notes(picture, caution)))


def _table_of(layout: QgsPrintLayout) -> QgsLayoutItemManualTable | None:
    for table in layout.multiFrames():
        frames = table.frames()
        if isinstance(table, QgsLayoutItemManualTable) and any(frame.id() == f"{PAGE_ID}_table" for frame in frames):
            return table
    return None


def _notes(picture: WaysPicture, caution: str) -> list[str]:
    return [shortened(note, LONGEST_NOTE) for note in (*gate_notes(picture.report), caution)]


def _head(layout: QgsPrintLayout, page: int, picture: WaysPicture, width: float) -> None:
    title = add_label(
        layout, page, f"{PAGE_ID}_title", QRectF(MARGIN_MM, 7, width - 110, 10), text_format(19, bold=True)
    )
    set_told(layout, title, shortened(picture.report.title))
    day = add_label(layout, page, f"{PAGE_ID}_day", QRectF(MARGIN_MM, 16.5, width, 7.5), text_format(13, GREY))
    day.setText(_tr("Situation as of {day}. Lengths in km.").format(day=picture.report.day.isoformat()))
    add_map_number(layout, page, f"{PAGE_ID}_map", MARGIN_MM + width)


def _add_table(layout: QgsPrintLayout, page: int, picture: WaysPicture, body: QRectF) -> float:
    """Add the table and return its height in millimetres."""
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
    columns = [QgsLayoutTableColumn(heading) for heading in _headings()]
    for column in columns:
        column.setHAlignment(Qt.AlignmentFlag.AlignLeft)
    table.setHeaders(columns)
    set_plain(table, _POINTS, margin_mm=0.6)
    _fill(table, picture)
    table.setColumnWidths(_WIDTHS_MM)
    frame = QgsLayoutFrame(layout, table)
    frame.setId(f"{PAGE_ID}_table")
    frame.attemptMove(QgsLayoutPoint(body.x(), body.y(), MILLIMETRES), page=page)
    table.addFrame(frame)
    return _fit(table, frame, body)


def _fill(table: QgsLayoutItemManualTable, picture: WaysPicture) -> None:
    table.setTableContents(
        [
            [table_cell(shortened(text, _CELL), Qt.AlignmentFlag.AlignLeft, _POINTS) for text in row]
            for row in _rows(picture)
        ]
    )


def _fit(table: QgsLayoutItemManualTable, frame: QgsLayoutFrame, body: QRectF) -> float:
    """Make the frame as low as all rows fit into, and return its height: QGIS tells the height of whole frames only."""
    fitting, too_low = math.floor(body.height()), _LEAST_HEIGHT
    while fitting - too_low > 1:
        height = (fitting + too_low) // 2
        frame.attemptResize(QgsLayoutSize(body.width(), height, MILLIMETRES))
        # Of a frame into which not all rows fit, it tells the height of as many frames as are needed.
        if table.totalSize().height() > height + _LEAST_MM:
            too_low = height
        else:
            fitting = height
    frame.attemptResize(QgsLayoutSize(body.width(), fitting, MILLIMETRES))
    return float(fitting)


def _headings() -> tuple[str, ...]:
    return (
        _tr("Way"),
        _tr("Along the lines (expected)"),
        _tr("Mode and status"),
        _tr("Who holds it, and how old the news is"),
        _tr("Published, each for its part"),
        _tr("Missing links"),
        _tr("Border gates, changes of mode"),
        _tr("Not known"),
    )


def _rows(picture: WaysPicture) -> list[list[str]]:
    report = picture.report
    rows = []
    for each in report.ways:
        expected = _tr("not known") if each.way.expected_km is None else f"{each.way.expected_km:.0f}"
        gates = [words.gates_in_short(report, each), words.transfers_words(each)]
        rows.append(
            [
                each.way.name,
                f"{each.way.km:.0f} ({expected}){words.pieces_words(each)}",
                words.modes_words(each),
                f"{words.holders_in_short(each)}; {words.news_words(each)}",
                words.published_in_short(each),
                words.missing_words(each) or _tr("none"),
                "; ".join(filter(None, gates)),
                " ".join(words.unknown_words(report, each)),
            ]
        )
    return rows


def _height_of(notes: Sequence[str], width: float) -> float:
    """Return how high the notes are in millimetres, with some room."""
    scale = MM_PER_PIXEL / _FINE
    font = export_font(round(_POINTS * 96 / 72 * _FINE))
    room = QRectF(0, 0, width / scale, 1e6)
    found = QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, "\n".join(notes))
    return found.height() * scale * 1.05 + _GAP


def _add_picture(layout: QgsPrintLayout, page: int, picture: WaysPicture, box: QRectF) -> None:
    item = QgsLayoutItemPicture(layout)
    item.setId(f"{PAGE_ID}_picture")
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x(), box.y(), MILLIMETRES), page=page)
    item.attemptResize(QgsLayoutSize(box.width(), box.height(), MILLIMETRES))
    _draw(item, picture, box.width())


def _draw(item: QgsLayoutItemPicture, picture: WaysPicture, width_mm: float) -> None:
    """Draw the ways, and note which they are."""
    report = picture.report
    item.setCustomProperty(_SPEC_KEY, json.dumps([report.day.isoformat(), report.start, report.end]))
    svg = svg_of(picture, width_mm / MM_PER_PIXEL, _PIXELS, compact=True)
    item.setPicturePath("base64:" + base64.b64encode(svg).decode("ascii"), Qgis.PictureFormat.SVG)
    item.refreshPicture()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ways", text)
