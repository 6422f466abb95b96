"""The table of legs and published distances on a page of its own in the project's layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsProject,
    QgsTableCell,
)
from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt

from ..core.corridors.leg_cards import LegCard
from ..core.errors import LayoutMissingError, NoSuchCorridorError
from ..core.present import present
from ..core.shortening import shortened
from ..core.units import LengthUnit, unit_of
from ..store.workspace import Workspace
from .layouts import find_layout
from .leg_report import explanation, table_heading, table_rows
from .sheet_items import (
    GREY,
    MARGIN_MM,
    MILLIMETRES,
    add_label,
    add_map_number,
    add_page,
    set_plain,
    table_cell,
    text_format,
)

TABLE_ID = "leg_table"
"""Id of the frames of the table: a table that is there is filled anew, wherever the user has put it."""
_TITLE_ID, _DAY_ID, _NOTES_ID = f"{TABLE_ID}_title", f"{TABLE_ID}_day", f"{TABLE_ID}_notes"
_CONTINUED_ID = f"{TABLE_ID}_continued"
_UNIT_KEY, _CORRIDOR_KEY = "kachin_corridors/length_unit", "kachin_corridors/corridor_id"

_WIDTHS_MM = {
    "leg": 62.0,
    "mode": 17.0,
    "status": 38.0,
    "straight": 18.0,
    "azimuths": 25.0,
    "line": 14.0,
    "accuracy": 12.0,
    "expected": 20.0,
    "published": 21.0,
    "difference": 21.0,
    "ratio": 12.0,
    "mark": 35.0,
    "source": 97.0,
}
_NUMBERS = frozenset({"straight", "azimuths", "line", "accuracy", "expected", "published", "difference", "ratio"})
_TOP, _FOOT = 26.0, 17.0
_POINTS = 6.5


@dataclass(frozen=True)
class LegTableSpec:
    """What a table of legs shows: the legs of one corridor, or of all where the id is empty, in a unit."""

    unit: LengthUnit = LengthUnit.KM
    corridor_id: str = ""


def table_cards(workspace: Workspace, day: date, spec: LegTableSpec) -> list[LegCard]:
    """Return what the table shows on a day. Raises NoSuchCorridorError."""
    every = workspace.corridors.measured_on(day).cards
    cards = [card for card in every if spec.corridor_id in ("", card.corridor_id)]
    if spec.corridor_id and not cards:
        known = ", ".join(dict.fromkeys(card.corridor_id for card in every))
        raise NoSuchCorridorError(corridor=spec.corridor_id, known=known)
    return cards


def add_leg_table(layout: QgsPrintLayout, cards: Sequence[LegCard], day: date, spec: LegTableSpec) -> None:
    """Put a table of the cards of a day on a new last page of the layout, or fill the table that is there anew.

    The map's page is left as it is. ``cards`` are those of ``table_cards`` for the same day and spec.
    """
    table = find_leg_table(layout) or _make_table(layout)
    table.setCustomProperty(_UNIT_KEY, spec.unit.value)
    table.setCustomProperty(_CORRIDOR_KEY, spec.corridor_id)
    _forget_continued(layout)
    _fill(table, cards, spec.unit)
    texts = {
        _TITLE_ID: QCoreApplication.translate("LegTable", "Legs and published distances"),
        _DAY_ID: QCoreApplication.translate("LegTable", "Situation as of {day}. Lengths in {unit}.").format(
            day=day, unit=spec.unit
        ),
        _NOTES_ID: " ".join(
            (
                explanation(),
                QCoreApplication.translate("LegTable", "±: at least 95 % of the line lies within it of the real way."),
                QCoreApplication.translate(
                    "LegTable", "Expected: length along the real way, in the light of published lengths."
                ),
            )
        ),
    }
    for item_id, text in texts.items():
        label = layout.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel):
            label.setText(text)
    _label_continued(layout, table, f"{texts[_TITLE_ID]}. {texts[_DAY_ID]}")


def _forget_continued(layout: QgsPrintLayout) -> None:
    """Take the headings off further pages: QGIS removes pages that it needs no more, if nothing is on them."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.id() == _CONTINUED_ID:
            layout.removeLayoutItem(item)


def _label_continued(layout: QgsPrintLayout, table: QgsLayoutItemManualTable, text: str) -> None:
    """Say on each further page of the table what it is, and of which day: pages get separated."""
    text = QCoreApplication.translate("LegTable", "{table} Continued.").format(table=text)
    for frame in table.frames()[1:]:
        box = QRectF(MARGIN_MM, 17, frame.rect().width(), 8)
        add_label(layout, frame.page(), _CONTINUED_ID, box, text_format(11, GREY)).setText(text)


def leg_table_spec(project: QgsProject) -> LegTableSpec | None:
    """Return what the table of legs in the project's layout shows, or None where there is no such table."""
    try:
        table = find_leg_table(find_layout(project))
    except LayoutMissingError:
        return None
    return None if table is None else spec_of_table(table)


def spec_of_table(table: QgsLayoutItemManualTable) -> LegTableSpec:
    """Return what a table of legs shows."""
    return LegTableSpec(unit_of(table.customProperty(_UNIT_KEY)), str(table.customProperty(_CORRIDOR_KEY) or ""))


def find_leg_table(layout: QgsPrintLayout) -> QgsLayoutItemManualTable | None:
    """Return the table of legs of a layout, or None."""
    for table in layout.multiFrames():
        frames = table.frames()
        if isinstance(table, QgsLayoutItemManualTable) and any(frame.id() == TABLE_ID for frame in frames):
            return table
    return None


def _make_table(layout: QgsPrintLayout) -> QgsLayoutItemManualTable:
    """Add the page with its heading, an empty table and the notes below."""
    number = add_page(layout)
    size = present(layout.pageCollection().page(number)).pageSize()
    width, height = size.width(), size.height()
    body = QRectF(MARGIN_MM, _TOP, width - 2 * MARGIN_MM, height - _TOP - _FOOT)
    add_label(layout, number, _TITLE_ID, QRectF(MARGIN_MM, 7, body.width() - 110, 10), text_format(19, bold=True))
    add_label(layout, number, _DAY_ID, QRectF(MARGIN_MM, 17, body.width(), 8), text_format(13, GREY))
    add_label(layout, number, _NOTES_ID, QRectF(MARGIN_MM, height - _FOOT + 3, body.width(), 10), text_format(_POINTS))
    add_map_number(layout, number, f"{TABLE_ID}_map", width - MARGIN_MM)
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    frame = QgsLayoutFrame(layout, table)
    frame.setId(TABLE_ID)
    frame.attemptMove(QgsLayoutPoint(body.x(), body.y(), MILLIMETRES), page=number)
    frame.attemptResize(QgsLayoutSize(body.width(), body.height(), MILLIMETRES))
    table.addFrame(frame)
    table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
    return table


def _fill(table: QgsLayoutItemManualTable, cards: Sequence[LegCard], unit: LengthUnit) -> None:
    headings = table_heading(unit)
    columns = []
    for key in _WIDTHS_MM:
        column = QgsLayoutTableColumn(headings[key])
        column.setHAlignment(_alignment(key))
        columns.append(column)
    table.setHeaders(columns)
    set_plain(table, _POINTS, margin_mm=0.45)
    contents = []
    corridor = ""
    for card in cards:
        if card.corridor != corridor:
            corridor = card.corridor
            contents.append([_cell(key, corridor if key == "leg" else "", heads=True) for key in _WIDTHS_MM])
        contents += [[_cell(key, row[key]) for key in _WIDTHS_MM] for row in table_rows([card], unit)]
    table.setTableContents(contents)
    table.setColumnWidths(list(_WIDTHS_MM.values()))
    # What does not fit goes on, under the same headings and within the same margins, on pages that QGIS adds.
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.RepeatUntilFinished)
    table.recalculateFrameSizes()


def _cell(column: str, text: str, heads: bool = False) -> QgsTableCell:
    return table_cell(shortened(text), _alignment(column), _POINTS, heads)


def _alignment(column: str) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
