"""The card of one leg as rich text: facts, then every published figure with what is to be said against it."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget

from ...core.corridors.leg_cards import Figure, LegCard
from ...core.corridors.published import ratio_text
from ...core.units import LengthUnit, published_text
from ...reports.leg_report import difference_text, figure_notes, identity, lengths, line_accuracy, signed_marks
from ..common.described import describe
from ..common.rich_text import NOTHING, Html, RichLabel, html, joined, show_html


class LegCardView(QScrollArea):
    """Shows a card and scrolls it. ``label`` holds the text, which can be selected with mouse and keyboard."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = RichLabel(self)
        for each in (self, self.label):
            describe(each, hint, name)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.label.setMargin(4)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWidget(self.label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(5 * self.fontMetrics().lineSpacing())

    def show_card(self, card: LegCard | None, unit: LengthUnit) -> None:
        """Show a card from its top, or nothing."""
        self.show_html(NOTHING if card is None else card_html(card, unit))

    def show_html(self, text: Html) -> None:
        """Show a text from its top."""
        show_html(self.label, text)
        self.verticalScrollBar().setValue(0)


def card_html(card: LegCard, unit: LengthUnit) -> Html:
    """Return a card as rich text. It sets no colours: those of the theme hold."""
    of = " · ".join(text for _, text in identity(card))
    text = html("<p><b>{name}</b><br>{of}</p>", name=card.name, of=of) + pairs_html(lengths(card, unit))
    if card.figures:
        text += figures_html(card.figures, line_accuracy(card), unit)
    else:
        text += html("<p>{text}</p>", text=_tr("No figure was published."))
    if card.sources:
        text += html("<p><i>{text}</i></p>", text=_tr("Sources: {sources}").format(sources=card.sources))
    return text


def pairs_html(lines: Iterable[tuple[str, str]]) -> Html:
    """Return labels with their texts as a table of two columns."""
    row = "<tr><td style='padding-right:8px'>{label}</td><td>{text}</td></tr>"
    rows = joined(html(row, label=label, text=text) for label, text in lines)
    return html("<table cellspacing='0' cellpadding='1'>{rows}</table>", rows=rows)


def figures_html(figures: Iterable[Figure], accuracy_m: float | None, unit: LengthUnit, modes: bool = False) -> Html:
    """Return published figures as a table, each with what is to be said against it.

    ``accuracy_m`` is that of the line which they stand beside; ``modes``: say for which way each was published.
    """
    heading = joined(
        html("<th align='{align}' style='padding-right:10px'>{text}</th>", align=align, text=text)
        for align, text in (
            ("right", _tr("Published")),
            ("right", _tr("Difference")),
            ("right", _tr("Ratio")),
            ("left", _tr("Mark")),
        )
    )
    return html(
        "<p></p><table width='100%' cellspacing='0' cellpadding='1'><tr>{heading}</tr>{rows}</table>",
        heading=heading,
        rows=joined(_figure_rows(figure, accuracy_m, unit, modes) for figure in figures),
    )


def _figure_rows(figure: Figure, accuracy_m: float | None, unit: LengthUnit, modes: bool) -> Html:
    cells = (
        html("<b>{length}</b>", length=f"{published_text(figure.published_km, unit)} {unit}"),
        f"{difference_text(figure, accuracy_m, unit)} {unit}",
        ratio_text(figure.ratio),
    )
    number = "<td align='right' style='padding-right:10px'>{cell}</td>"
    notes = html("{notes}", notes=figure_notes(figure))
    if modes:
        way = _tr("by {mode}").format(mode=figure.published_mode) if figure.published_mode else _tr("way not said")
        notes += f"; {way}"
    if figure.remark:
        notes += html("<br>{remark}", remark=figure.remark)
    return html(
        "<tr>{numbers}<td><b>{mark}</b></td></tr><tr><td colspan='4' style='padding-bottom:6px'>{notes}</td></tr>",
        numbers=joined(html(number, cell=cell) for cell in cells),
        mark=signed_marks(figure.marks),
        notes=notes,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("LegCard", text)
