"""The tree of corridors and their legs: a row of lengths for each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core.corridors.leg_cards import LegCard, Row
from ...core.present import present
from ...core.shortening import shortened
from ...core.units import LengthUnit
from ...core.words import RowKind
from ...reports.leg_report import along_text, newest_figure_text, newest_ratio_text, signed_marks, signs, straight_text
from ..common.described import describe
from ..common.plain_text import tip
from ..common.wrapped_names import wrap_names

_CARD, _LINE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NAME, _STRAIGHT, _ALONG, _PUBLISHED, _RATIO, _MARK = range(6)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_UNFOLDED_AT_FIRST = ("stilwell", "kaladan")


class LegsTree(QTreeWidget):
    """Shows corridors, and in each its legs and published stretches."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe(
            self,
            self.tr("Each corridor with its legs and published stretches. Double click: zoom to the leg"),
            self.tr("Corridors and legs"),
        )
        self.setColumnCount(_MARK + 1)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setMinimumSectionSize(24)
        self.setAlternatingRowColors(True)
        self.setIndentation(12)
        wrap_names(self, _NAME)
        self.setMinimumHeight(10 * self.fontMetrics().lineSpacing())

    def show_rows(self, rows: Sequence[tuple[LegCard, QgsGeometry]], unit: LengthUnit) -> None:
        """Show the rows anew, without a signal; the selected row and what is folded out stay so."""
        chosen = _row_of(self.currentItem())
        tops = [present(self.topLevelItem(number)) for number in range(self.topLevelItemCount())]
        expanded = {top.data(0, _CARD).corridor_id for top in tops if top.isExpanded()}
        # What is selected on the way is of no interest: the card and the line are shown once, at the end.
        self.blockSignals(True)
        self.clear()
        corridors: dict[str, QTreeWidgetItem] = {}
        for card, line in sorted(rows, key=lambda row: row[0].kind != RowKind.CORRIDOR):
            parent = corridors.get(card.corridor_id)
            if parent is None:
                parent = corridors[card.corridor_id] = QTreeWidgetItem(self)
                # A corridor of one leg has no row of its own: it shows that leg's.
                _fill_item(parent, card, line, unit)
                parent.setText(_NAME, shortened(card.corridor))
            items = [parent]
            if card.kind != RowKind.CORRIDOR:
                items.append(QTreeWidgetItem(parent))
                _fill_item(items[-1], card, line, unit)
            for item in items:
                if _row_of(item) == chosen:
                    self.setCurrentItem(item)
        for corridor_id, item in corridors.items():
            item.setExpanded(corridor_id in expanded or (not tops and corridor_id in _UNFOLDED_AT_FIRST))
        self.blockSignals(False)

    def select(self, name: str) -> bool:
        """Select the first row of that name; False when there is none."""
        matches = self.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, _NAME)
        if matches:
            self.setCurrentItem(matches[0])
        return bool(matches)

    def current_card(self) -> LegCard | None:
        """Return the card of the selected row."""
        item = self.currentItem()
        return item.data(0, _CARD) if item is not None else None

    def current_line(self) -> QgsGeometry | None:
        """Return the line of the selected row, in the CRS of the workspace."""
        item = self.currentItem()
        return item.data(0, _LINE) if item is not None else None

    def hide_straight(self, hidden: bool) -> None:
        """Leave the straight line to the card, or show it."""
        self.setColumnHidden(_STRAIGHT, hidden)

    def label_columns(self, unit: LengthUnit) -> None:
        """Head the columns, with the unit below the name of a length."""
        header = self.headerItem()
        for column, text, hint in (
            (_NAME, self.tr("Leg"), ""),
            (_STRAIGHT, self.tr("Straight") + f"\n({unit})", self.tr("Geodesic straight line between the two places")),
            (
                _ALONG,
                self.tr("Line") + f"\n({unit})",
                self.tr("Geodesic length along the line on the map; a sparse line is too short"),
            ),
            (
                _PUBLISHED,
                self.tr("Published") + f"\n({unit})",
                self.tr("The newest published figure, and how many more there are: the card shows every one"),
            ),
            (
                _RATIO,
                self.tr("Ratio"),
                self.tr("Published over straight line; in brackets line over straight line"),
            ),
            (
                _MARK,
                self.tr("Mark"),
                self.tr("Published figures: ! impossible, ? doubtful, ≠ contradicting each other"),
            ),
        ):
            header.setText(column, text)
            header.setToolTip(column, tip(hint))
            if column != _NAME:
                header.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)


def _fill_item(item: QTreeWidgetItem, card: LegCard, line: QgsGeometry, unit: LengthUnit) -> None:
    item.setData(0, _CARD, card)
    item.setData(0, _LINE, line)
    for column, text in (
        (_NAME, card.name),
        (_STRAIGHT, straight_text(card, unit)),
        (_ALONG, along_text(card, unit)),
        (_PUBLISHED, newest_figure_text(card.published_km, len(card.figures), unit)),
        (_RATIO, newest_ratio_text(card)),
        (_MARK, signs(card.marks)),
    ):
        item.setText(column, shortened(text))
        if column != _NAME:
            item.setData(column, Qt.ItemDataRole.TextAlignmentRole, _RIGHT)
    item.setToolTip(_NAME, tip(f"{card.name}: {card.mode}, {card.status}"))
    for column in (_PUBLISHED, _RATIO, _MARK):
        item.setToolTip(column, tip(f"{signed_marks(card.marks)}\n{card.remark}".strip()))
    if card.marks:
        item.setData(_MARK, Qt.ItemDataRole.AccessibleTextRole, card.marks)
    if card.kind == RowKind.STRETCH:
        font = item.font(_NAME)
        font.setItalic(True)
        item.setFont(_NAME, font)


def _row_of(item: QTreeWidgetItem | None) -> tuple[Row, bool] | None:
    """Return which row an item shows, and whether as a corridor: names occur more than once."""
    return None if item is None else (item.data(0, _CARD).row, item.parent() is None)
