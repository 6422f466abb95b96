"""Controls in a row that go on in the next line where the dock is too narrow for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class WrappingRow(QWidget):
    """As wide at least as its widest control, as high as the lines that it needs at its width.

    ``fills`` lets the controls of a line share what room is left in it; else they stay as wide as their texts.
    """

    def __init__(self, controls: Iterable[QWidget], fills: bool = False, spacing: int = 4) -> None:
        super().__init__()
        self._lines = _Lines(fills, spacing)
        for control in controls:
            self._lines.addWidget(control)
        self.setLayout(self._lines)

    def hasHeightForWidth(self) -> bool:
        """Keep it from the layouts around: those would take for their least height what they would like to have."""
        return False

    def event(self, event: QEvent) -> bool:
        """Keep the room for all lines, also when a control has another text or font."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setFixedHeight(self._lines.heightForWidth(self.width()))
        return done


class _Lines(QLayout):
    """Lays items out line by line."""

    def __init__(self, fills: bool, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._fills = fills
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem | None) -> None:
        """Append an item; Qt calls this for each widget."""
        if item is not None:
            self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # the stubs know no None
        """Return an item, or None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Take an item out of the layout."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # type: ignore[override] # Qt 5 has a class of its own for it
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width in pixels."""
        lines = self._lines_at(width)
        return sum(_height(line) for line in lines) + self.spacing() * max(0, len(lines) - 1)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items; from right to left where the language is written so."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        top = rect.top()
        for line in self._lines_at(rect.width()):
            self._place(line, QRect(rect.left(), top, rect.width(), _height(line)), direction)
            top += _height(line) + self.spacing()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, _height(shown))

    def minimumSize(self) -> QSize:
        """Ask for the room of the widest item."""
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), _height(shown))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines_at(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or left + needed > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += needed + self.spacing()
        return lines

    def _place(self, line: list[QLayoutItem], room: QRect, direction: Qt.LayoutDirection) -> None:
        needed = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
        extra = max(0, room.width() - needed) // len(line) if self._fills else 0
        left = room.left()
        for item in line:
            width = min(item.sizeHint().width() + extra, room.width())
            place = QRect(QPoint(left, room.top()), QSize(width, room.height()))
            item.setGeometry(QStyle.visualRect(direction, room, place))
            left += width + self.spacing()


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
