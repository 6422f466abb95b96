"""A button behind which several things can be done, for places where a button for each has no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtWidgets import QMenu, QPushButton, QWidget

from .described import describe, describe_entry

Entry = tuple[str, str, Callable[[], object]]
"""Text, tool tip, and what is done."""


def menu_button(text: str, hint: str, entries: Sequence[Entry], parent: QWidget) -> QPushButton:
    """Return the button; its entries are the actions of its menu."""
    button = QPushButton(text, parent)
    describe(button, hint)
    menu = QMenu(button)
    for entry_text, entry_hint, act in entries:
        entry = menu.addAction(entry_text)
        describe_entry(menu, entry, entry_hint)
        entry.triggered.connect(lambda _checked, act=act: act())
    button.setMenu(menu)
    return button
