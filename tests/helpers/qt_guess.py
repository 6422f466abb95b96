"""Qt guesses whether a text is HTML: of a label, and of a tool tip."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QTextEdit


def as_qt_shows(text: str) -> str:
    """Return what is read where Qt guesses: markup is gone if Qt took the text for HTML.

    A text field makes the same guess. ``Qt.mightBeRichText`` itself is in PyQt6 only when QtGui is imported early.
    """
    field = QTextEdit()
    field.setText(text)
    return field.toPlainText()
