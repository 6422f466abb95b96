"""The tree of overlays: as high as its rows, so that the page scrolls and not the tree."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..common.described import describe
from ..common.plain_text import tip
from .symbol_icons import CHIP, CHIPS

TITLE, REPORTS = 0, 1
_INDENTATION = 8


class OverlaysTree(QTreeWidget):
    """Groups, which are always open, of rows that can be checked; the last column has the newest report."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("Overlay"), self.tr("Reports up to")])
        describe(
            self,
            self.tr("Check what the map shows: the same as the check boxes in the panel Layers"),
            self.tr("Overlays"),
        )
        self.headerItem().setToolTip(
            REPORTS, tip(self.tr("The day of the newest report that the overlay shows at the situation date"))
        )
        self.setColumnCount(2)
        self.setIndentation(_INDENTATION)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIconSize(QSize(CHIPS * CHIP + CHIPS, CHIP))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(REPORTS, QHeaderView.ResizeMode.ResizeToContents)

    def add_group(self, title: str) -> QTreeWidgetItem:
        """Add the heading of a group; it is no row to be chosen."""
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(TITLE)
        font.setBold(True)
        group.setFont(TITLE, font)
        group.setFirstColumnSpanned(True)
        return group

    def fit(self) -> None:
        """Be as high as all rows."""
        groups = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        items = [item for group in groups if group is not None for item in (group, *_children(group))]
        rows = sum(self.rowHeight(self.indexFromItem(item)) for item in items)
        self.setFixedHeight(rows + self.header().sizeHint().height() + 2 * (self.frameWidth() + 1))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font and the style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [group.child(number) for number in range(group.childCount())]
