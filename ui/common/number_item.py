"""Cells of a table: those with a number are sorted by it, not by their text."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTableWidget, QTableWidgetItem

from .plain_text import tip

_NUMBER = Qt.ItemDataRole.UserRole
_FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class NumberItem(QTableWidgetItem):
    """Shows ``text`` to the right; a cell without a number is the last."""

    def __init__(self, number: float | None, text: str) -> None:
        super().__init__(text)
        self.setData(_NUMBER, math.inf if number is None else number)
        self.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        self.setFlags(_FIXED)

    def __lt__(self, other: object) -> bool:
        return isinstance(other, QTableWidgetItem) and bool(self.data(_NUMBER) < other.data(_NUMBER))


def text_item(text: str, is_editable: bool = False) -> QTableWidgetItem:
    """Return a cell of text, with the whole of it as its tool tip."""
    item = QTableWidgetItem(text)
    item.setToolTip(tip(text))
    item.setFlags(_FIXED | Qt.ItemFlag.ItemIsEditable if is_editable else _FIXED)
    return item


def row_height(table: QTableWidget) -> int:
    """Return how high a row of one line need be: beside a map there is little room."""
    return int(1.5 * table.fontMetrics().height())
