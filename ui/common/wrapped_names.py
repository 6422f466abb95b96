"""Long names in a narrow column of a tree go on in further lines; QTreeView by itself cuts them off."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_MARGIN = 8
_TALLEST = 1000


class WrappedNames(QStyledItemDelegate):
    """Makes the rows of a tree as high as the text in one of its columns needs. Install it with ``wrap_names``."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the size of the whole text at the present width of the column."""
        size = super().sizeHint(option, index)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        depth = 1 if self._tree.rootIsDecorated() else 0
        while index.parent().isValid():
            index = index.parent()
            depth += 1
        width = self._tree.columnWidth(index.column()) - depth * self._tree.indentation() - _MARGIN
        box = shown.fontMetrics.boundingRect(QRect(0, 0, width, _TALLEST), Qt.TextFlag.TextWordWrap, shown.text)
        return QSize(size.width(), max(size.height(), box.height() + 2))


def wrap_names(tree: QTreeView, column: int) -> None:
    """Let the texts of a column go on in further lines, also when it becomes narrower or wider."""
    tree.setWordWrap(True)
    tree.setItemDelegateForColumn(column, WrappedNames(tree))
    tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)
