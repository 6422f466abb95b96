"""HTML that the plugin composes for its cards. Whatever is filled in is escaped, unless it is such HTML itself.

``Html`` is a type of its own so that mypy finds a text that got round this.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser, QWidget

from .plain_text import fitting


class Html(str):
    """A text that is HTML, made here only."""

    __slots__ = ()

    def __add__(self, more: str) -> Html:
        """Append HTML, or any other text as it is."""
        return Html(f"{self}{_escaped(more)}")


NOTHING = Html("")


def html(template: str, **values: object) -> Html:
    """Fill values into the placeholders of a template, which must be a literal."""
    return Html(template.format(**{name: _escaped(value) for name, value in values.items()}))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Return parts in a row. ``between`` is a literal, as a template is."""
    return Html(between.join(_escaped(part) for part in parts))


def link(address: str, text: str) -> Html:
    """Return a link to the whole of an address, however long it is; its text is made to fit, as all others are."""
    return Html(f'<a href="{escape(address)}">{_escaped(text)}</a>')


class RichLabel(QLabel):
    """A label for ``show_html``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)


def show_html(view: RichLabel | QTextBrowser, text: Html) -> None:
    """Show HTML that was made here."""
    if isinstance(view, RichLabel):
        view.setText(text)
    else:
        view.setHtml(text)


def _escaped(value: object) -> str:
    return value if isinstance(value, Html) else escape(fitting(str(value)))
