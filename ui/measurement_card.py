"""The card of a measurement as rich text. It sets no colours: those of the theme hold."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.PyQt.QtCore import QCoreApplication

from ..core.units import METRES_PER_KM, LengthUnit
from ..layers.corridor_measuring import Measured
from ..reports.leg_report import line_accuracy
from ..reports.measurement_report import facts, length_with_unit, place_heading, place_rows, provenance
from .leg_card import figures_html

_MOST_ROWS = 100


def measurement_html(measured: Measured, unit: LengthUnit) -> str:
    """Return one measurement: facts, notes, published figures, places passed."""
    kept = measured.kept
    html = f"<p><b>{escape(kept.name)}</b></p>{_pairs(facts(measured, unit))}"
    html += "".join(f"<p>⚠ {escape(note)}</p>" for note in measured.notes)
    if measured.published is not None and measured.published.figures:
        html += figures_html(measured.published.figures, line_accuracy(measured.published), unit)
    elif measured.stretch is not None:
        html += f"<p>{escape(_tr('No figure was published for this stretch.'))}</p>"
    rows = place_rows(measured, unit)
    if rows:
        html += _table(place_heading(unit), rows)
    return f"{html}<p></p>{_pairs(provenance(measured))}"


def features_html(measured: Sequence[Measured], refused: Sequence[str], unit: LengthUnit) -> str:
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
    html = f"<p><b>{escape(heading)}</b></p>"
    html += _table((_tr("Line"), _tr("Length"), _tr("Straight line")), rows)
    if len(measured) > _MOST_ROWS:
        html += f"<p>{escape(_tr('… and {count} more').format(count=len(measured) - _MOST_ROWS))}</p>"
    notes = dict.fromkeys(note for each in measured for note in each.notes)
    return html + "".join(f"<p>⚠ {escape(text)}</p>" for text in [*refused[:_MOST_ROWS], *list(notes)[:_MOST_ROWS]])


def _pairs(lines: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td style='padding-right:8px'>{escape(label)}</td><td>{escape(text)}</td></tr>" for label, text in lines
    )
    return f"<table cellspacing='0' cellpadding='1'>{rows}</table>"


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        first, *numbers = (escape(cell) for cell in cells)
        right = "".join(f"<{tag} align='right' style='padding-left:10px'>{number}</{tag}>" for number in numbers)
        return f"<tr><{tag} align='left'>{first}</{tag}>{right}</tr>"

    body = "".join(line(row, "td") for row in rows)
    return f"<p></p><table width='100%' cellspacing='0' cellpadding='1'>{line(heading, 'th')}{body}</table>"


def _tr(text: str) -> str:
    return QCoreApplication.translate("MeasurementCard", text)
