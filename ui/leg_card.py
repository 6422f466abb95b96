"""The card of one leg as rich text: facts, then every published figure with what is to be said against it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from ..core.leg_cards import Figure, LegCard
from ..core.published import ratio_text
from ..core.units import LengthUnit, published_text
from ..reports.leg_report import difference_text, figure_notes, identity, lengths, line_accuracy, signed_marks


class LegCardView(QScrollArea):
    """Shows a card and scrolls it. ``label`` holds the text, which can be selected with mouse and keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setAccessibleName(self.tr("Leg card"))
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.label.setMargin(4)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWidget(self.label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(8 * self.fontMetrics().lineSpacing())

    def show_card(self, card: LegCard | None, unit: LengthUnit) -> None:
        """Show a card from its top, or nothing."""
        self.show_html("" if card is None else card_html(card, unit))

    def show_html(self, html: str) -> None:
        """Show a text from its top."""
        self.label.setText(html)
        self.verticalScrollBar().setValue(0)


def card_html(card: LegCard, unit: LengthUnit) -> str:
    """Return a card as rich text. It sets no colours: those of the theme hold."""
    of = " · ".join(text for _, text in identity(card))
    lines = "".join(
        f"<tr><td style='padding-right:8px'>{escape(label)}</td><td>{escape(text)}</td></tr>"
        for label, text in lengths(card, unit)
    )
    html = f"<p><b>{escape(card.name)}</b><br>{escape(of)}</p><table cellspacing='0' cellpadding='1'>{lines}</table>"
    if card.figures:
        html += figures_html(card.figures, line_accuracy(card), unit)
    else:
        html += f"<p>{escape(_tr('No figure was published.'))}</p>"
    if card.sources:
        html += f"<p><i>{escape(_tr('Sources: {sources}').format(sources=card.sources))}</i></p>"
    return html


def figures_html(figures: Iterable[Figure], accuracy_m: float | None, unit: LengthUnit, modes: bool = False) -> str:
    """Return published figures as a table, each with what is to be said against it.

    ``accuracy_m`` is that of the line which they stand beside; ``modes``: say for which way each was published.
    """
    heading = "".join(
        f"<th align='{align}' style='padding-right:10px'>{escape(text)}</th>"
        for align, text in (
            ("right", _tr("Published")),
            ("right", _tr("Difference")),
            ("right", _tr("Ratio")),
            ("left", _tr("Mark")),
        )
    )
    rows = "".join(_figure_rows(figure, accuracy_m, unit, modes) for figure in figures)
    return f"<p></p><table width='100%' cellspacing='0' cellpadding='1'><tr>{heading}</tr>{rows}</table>"


def _figure_rows(figure: Figure, accuracy_m: float | None, unit: LengthUnit, modes: bool) -> str:
    cells = (
        f"<b>{published_text(figure.published_km, unit)} {unit}</b>",
        f"{difference_text(figure, accuracy_m, unit)} {unit}",
        ratio_text(figure.ratio),
    )
    numbers = "".join(f"<td align='right' style='padding-right:10px'>{cell}</td>" for cell in cells)
    mark = f"<td><b>{escape(signed_marks(figure.marks))}</b></td>"
    notes = escape(figure_notes(figure))
    if modes:
        way = _tr("by {mode}").format(mode=figure.published_mode) if figure.published_mode else _tr("way not said")
        notes += f"; {escape(way)}"
    if figure.remark:
        notes += f"<br>{escape(figure.remark)}"
    return f"<tr>{numbers}{mark}</tr><tr><td colspan='4' style='padding-bottom:6px'>{notes}</td></tr>"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LegCard", text)
