"""The card of a measurement as rich text. It sets no colours: those of the theme hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.units import METRES_PER_KM, LengthUnit
from ...layers.measuring.stretches import Measured
from ...reports.leg_report import line_accuracy
from ...reports.measurement_report import facts, length_with_unit, place_heading, place_rows, provenance
from ..common.rich_text import Html, html, joined
from .leg_card import figures_html, pairs_html

_MOST_ROWS = 100


def measurement_html(measured: Measured, unit: LengthUnit) -> Html:
    """Return one measurement: facts, notes, published figures, places passed."""
    kept = measured.kept
    card = html("<p><b>{name}</b></p>{facts}", name=kept.name, facts=pairs_html(facts(measured, unit)))
    card += _warnings(measured.notes)
    if measured.published is not None and measured.published.figures:
        card += figures_html(measured.published.figures, line_accuracy(measured.published), unit)
    elif measured.stretch is not None:
        card += html("<p>{text}</p>", text=_tr("No figure was published for this stretch."))
    rows = place_rows(measured, unit)
    if rows:
        card += _table(place_heading(unit), rows)
    return card + html("<p></p>{pairs}", pairs=pairs_html(provenance(measured)))


def features_html(measured: Sequence[Measured], refused: Sequence[str], unit: LengthUnit) -> Html:
    """Return several lines with their sum, and why others could not be measured."""
    total = sum(each.kept.length_km for each in measured) * METRES_PER_KM
    heading = _tr("{count} lines, {length} together").format(
        count=len(measured), length=length_with_unit(total, unit, 1.0)
    )
    rows = [
        (
            each.kept.name,
            length_with_unit(each.kept.length_km * METRES_PER_KM, unit, each.digits_m),
            length_with_unit(each.kept.straight_km * METRES_PER_KM, unit, each.digits_m),
        )
        for each in measured[:_MOST_ROWS]
    ]
    card = html("<p><b>{heading}</b></p>", heading=heading)
    card += _table((_tr("Line"), _tr("Length"), _tr("Straight line")), rows)
    if len(measured) > _MOST_ROWS:
        card += html("<p>{text}</p>", text=_tr("… and {count} more").format(count=len(measured) - _MOST_ROWS))
    notes = dict.fromkeys(note for each in measured for note in each.notes)
    return card + _warnings([*refused[:_MOST_ROWS], *list(notes)[:_MOST_ROWS]])


def _warnings(texts: Iterable[str]) -> Html:
    return joined(html("<p>⚠ {text}</p>", text=text) for text in texts)


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    def line(cells: Sequence[str], tag: str) -> Html:
        first, *numbers = cells
        number = "<{tag} align='right' style='padding-left:10px'>{number}</{tag}>"
        right = joined(html(number, tag=tag, number=text) for text in numbers)
        return html("<tr><{tag} align='left'>{first}</{tag}>{right}</tr>", tag=tag, first=first, right=right)

    return html(
        "<p></p><table width='100%' cellspacing='0' cellpadding='1'>{head}{body}</table>",
        head=line(heading, "th"),
        body=joined(line(row, "td") for row in rows),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("MeasurementCard", text)
