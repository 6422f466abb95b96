"""What of a widget's texts and controls has less room than it needs, as one who looks at the screen would find it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)


def cut_off(root: QWidget) -> list[str]:
    """Return what is seen of a widget less than whole: kind and text of each part, and what it lacks."""
    found = []
    for part in root.findChildren(QWidget):
        # Qt gives a button inside a field its size; tables and lists have scroll bars of their own.
        inside = (QLineEdit, QComboBox, QAbstractItemView, QHeaderView)
        if part.isVisible() and not _is_inside(part, inside, root) and (lack := _lack(part, root)):
            found.append(f"{type(part).__name__} “{_words(part)}”: {lack}")
    return found


def _is_inside(part: QWidget, kinds: tuple[type, ...], root: QWidget) -> bool:
    around = part.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, kinds):
            return True
        around = around.parentWidget()
    return False


def _lack(part: QWidget, root: QWidget) -> str:
    if isinstance(part, QTabBar):
        cut = [part.tabText(number) for number in range(part.count()) if not part.rect().contains(part.tabRect(number))]
        return f"tabs {cut}" if cut else ""
    if isinstance(part, QScrollArea) and part.horizontalScrollBar().isVisible():
        return "scrolls sideways"
    if isinstance(part, QLabel):
        needed = _room_of(part)
    elif isinstance(part, (QAbstractButton, QComboBox, QLineEdit)):
        needed = part.minimumSizeHint()
    else:
        return ""
    if part.width() < needed.width() or part.height() < needed.height():
        return f"has {part.width()} x {part.height()}, needs {needed.width()} x {needed.height()}"
    left = part.mapTo(root, QPoint(0, 0)).x()
    across = QRect(left, 0, part.width(), 1)
    return "" if root.rect().contains(across) else f"stands at {left} to {across.right()} of {root.width()}"


def _room_of(label: QLabel) -> QSize:
    if label.wordWrap():
        return QSize(0, label.heightForWidth(label.width()))
    return label.minimumSizeHint() if label.text() else QSize(0, 0)


def _words(part: QWidget) -> str:
    text = part.text() if isinstance(part, (QAbstractButton, QLabel, QLineEdit)) else ""
    return (text or part.accessibleName())[:60]
