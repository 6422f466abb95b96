"""What a control says of itself: a name for screen readers, and a tool tip that says what it does."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from .plain_text import tip


def describe(control: QWidget, hint: str, name: str = "") -> None:
    """Give a control its tool tip, and its name where no text of its own is one. The tip says more than the name."""
    control.setToolTip(tip(hint))
    if name:
        control.setAccessibleName(name)


def describe_entry(menu: QMenu, entry: QAction, hint: str) -> None:
    """Give an entry of a menu its tool tip; menus show none unless they are told to."""
    menu.setToolTipsVisible(True)
    entry.setToolTip(tip(hint))
