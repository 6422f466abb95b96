"""The one way in which data become text on a widget, in a tip and in the message bar: as they are, never as markup.

Names and notes come from files that somebody else may have written. Qt takes a text that looks like HTML for HTML, and
then loads what it names: a file of this machine, or an address that learns who opened the workspace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem, QgsMessageViewer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from ...core.shortening import shortened

MOST_CHARACTERS = 1000
"""Three times the longest text of the built-in data. What is longer would push everything else out of sight."""
_BESIDE_CHARACTERS = 30
"""The room that the bar needs beside a text: its icon, the count of other messages, and the button that closes it."""
_LONG_WORD = re.compile(r"([^\s/\\-]{40})(?=[^\s/\\-])")
"""What a line cannot end in, and would make the dock as wide as itself."""
_MAY_BREAK = "\u200b"


def fitting(text: str) -> str:
    """Return a text for a place that wraps lines: not too long, and its long words may be broken."""
    return _LONG_WORD.sub(rf"\1{_MAY_BREAK}", shortened(text, MOST_CHARACTERS))


class PlainLabel(QLabel):
    """A label that shows each character as it is, and of a text without end the beginning."""

    def __init__(self, *arguments: Any) -> None:
        self._fitted: tuple[int, str, str] | None = None
        super().__init__(*arguments)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.text())

    def setText(self, text: str | None) -> None:
        """Show a text."""
        super().setText(fitting(text or ""))

    def keep_height(self, width: int) -> None:
        """Keep room for all lines at a width in pixels: a layout does not ask a label how high it is at its width."""
        fitted = (width, self.text(), self.font().toString())
        if fitted == self._fitted:
            return  # each change makes the layouts ask again, which may lead here again
        self._fitted = fitted
        # Qt answers with the least height if that is more: with an earlier one a label could only grow.
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(0, self.heightForWidth(width)))


def tip(text: str) -> str:
    """Return what a tool tip, a "What's this" or a status tip must be set to so that it shows the text as it is."""
    text = fitting(text)
    # Qt looks for these two to know HTML. Others stay as they are: screen readers read a tip with its markup.
    if "<" not in text and "&" not in text:
        return text
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


def message_item(bar: QgsMessageBar, text: str, more: str = "", paths: Iterable[str] = ()) -> QgsMessageBarItem:
    """Return an item for the bar that shows a text as it is, with the names of files for their ``paths``.

    What the bar has no room for, the paths and ``more`` are behind a button.
    """
    title = QCoreApplication.translate("Plugin", "Kachin Corridors")
    brief = _with_names(shortened(text, MOST_CHARACTERS), paths)
    # With a title the bar takes every text for HTML.
    item = bar.createMessage(title, escape(brief, quote=False))
    if more or brief != text or not _fits(bar, f"{title}: {brief}"):
        button = QPushButton(QCoreApplication.translate("Plugin", "More"), item)
        button.setToolTip(QCoreApplication.translate("Plugin", "Show the whole message in a window of its own"))
        button.clicked.connect(lambda: _show_whole(bar, title, f"{text}\n\n{more}".rstrip()))
        item.layout().addWidget(button)
    return item


def show_message(
    bar: QgsMessageBar,
    text: str,
    level: Qgis.MessageLevel,
    seconds: int = 0,
    more: str = "",
    paths: Iterable[str] = (),
) -> None:
    """Show a text in the message bar for some seconds, or until it is closed (0)."""
    bar.pushWidget(message_item(bar, text, more, paths), level, seconds)


def _with_names(text: str, paths: Iterable[str]) -> str:
    """Put the names of files in the place of their paths: those are long, and push out of sight what is the matter."""
    # The longest first: one may be the beginning of another.
    for path in sorted(set(paths), key=len, reverse=True):
        name = Path(path).name
        if name and Path(path).is_absolute():
            text = text.replace(path, name)
    return text


def _fits(bar: QgsMessageBar, text: str) -> bool:
    metrics = bar.fontMetrics()
    room = bar.width() - _BESIDE_CHARACTERS * metrics.averageCharWidth()
    return metrics.horizontalAdvance(text) <= room


def _show_whole(bar: QgsMessageBar, title: str, text: str) -> None:
    viewer = QgsMessageViewer(bar.window())  # it deletes itself when it is closed
    viewer.setWindowTitle(title)
    viewer.setMessageAsPlainText(text)
    viewer.showMessage(False)
