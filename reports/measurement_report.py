"""A measurement as people read it: facts in words, the places passed, aligned text for a letter, CSV."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ..core.corridors.measurements import mark_in_words
from ..core.corridors.published import ratio_text
from ..core.geometry.geodesy import compass_point
from ..core.units import METRES_PER_KM, LengthUnit, accuracy_text, length_text, published_text
from ..layers.measuring.stretches import Measured
from .csv_text import csv_text
from .leg_report import figure_notes, signed_marks

_WIDTH = 96
_EXACT_M = 1.0
"""How exactly a line of a layer is measured: its vertices are taken as they are."""


def length_with_unit(metres: float, unit: LengthUnit, accuracy_m: float | None) -> str:
    """Return a length with its unit, in as many digits as its accuracy allows: ``368.7 km``."""
    return f"{length_text(metres / METRES_PER_KM, unit, accuracy_m)} {unit}"


def facts(measured: Measured, unit: LengthUnit) -> list[tuple[str, str]]:
    """Return what was measured, each with its label."""
    kept, digits = measured.kept, measured.digits_m
    lines = [(_tr("Length"), _length(measured, unit)), (_tr("Straight line"), _straight(measured, unit))]
    if measured.stretch is not None:
        marks = f"{mark_in_words(measured.stretch.from_m)} → {mark_in_words(measured.stretch.to_m)}"
        lines.insert(0, (_tr("Corridor"), f"{measured.stretch.route.name}, {marks}"))
    if kept.accuracy_m is not None:
        accuracy = _tr("at least 95 % of the line lies within {accuracy} {unit} of the real way")
        lines.append((_tr("Accuracy"), accuracy.format(accuracy=accuracy_text(kept.accuracy_m, unit), unit=unit)))
    elif digits is not None and digits > _EXACT_M:
        accuracy = _tr("drawn by hand: each click is good to about {accuracy} m")
        lines.append((_tr("Accuracy"), accuracy.format(accuracy=f"{digits:.0f}")))
    return lines


def provenance(measured: Measured) -> list[tuple[str, str]]:
    """Return which legs a measurement touches, on which line it was made, and how, each with its label."""
    kept, lines = measured.kept, []
    if measured.stretch is not None:
        # Legs in the same state are told together, in order of travel.
        states: dict[str, list[str]] = {}
        for leg in measured.stretch.legs:
            states.setdefault(f"{leg.mode}, {leg.status}", []).append(leg.name)
        touched = "; ".join(f"{', '.join(names)} ({state})" for state, names in states.items())
        lines.append((_tr("Legs touched"), touched))
    if kept.situation_date:
        lines.append((_tr("Situation as of"), kept.situation_date))
    return [*lines, (_tr("Line measured"), kept.line_version), (_tr("Method"), kept.method)]


def place_rows(measured: Measured, unit: LengthUnit) -> list[tuple[str, str, str]]:
    """Return the places passed: name, kilometre mark on the corridor, distance from the start of the stretch."""
    stretch = measured.stretch
    if stretch is None:
        return []
    return [
        (
            place.name,
            f"{place.at_km:.1f}",
            length_text(abs(place.at_m - stretch.from_m) / METRES_PER_KM, unit, measured.digits_m),
        )
        for place in stretch.places
    ]


def place_heading(unit: LengthUnit) -> tuple[str, str, str]:
    """Return the headings of ``place_rows``."""
    return _tr("Place passed"), _tr("km mark"), _tr("from start ({unit})").format(unit=unit)


def as_text(measured: Measured, unit: LengthUnit) -> str:
    """Return a measurement for a letter in a font of fixed width."""
    kept = measured.kept
    lines = [kept.name, "=" * len(kept.name)]
    labelled = [(_tr("From–to"), f"{kept.from_name}–{kept.to_name}"), *facts(measured, unit), *provenance(measured)]
    if kept.note:
        labelled.append((_tr("Note"), kept.note))
    labelled += [(_tr("Measured"), " ".join(part for part in (kept.measured_at, kept.measured_by) if part))]
    labelled += [(_tr("Remark"), note) for note in measured.notes]
    width = max(len(label) for label, _ in labelled) + 2
    for label, text in labelled:
        lines += textwrap.wrap(text, _WIDTH, initial_indent=label.ljust(width), subsequent_indent=" " * width)
    lines += [*_places_as_text(measured, unit), *_figures_as_text(measured, unit)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _places_as_text(measured: Measured, unit: LengthUnit) -> list[str]:
    rows = place_rows(measured, unit)
    if not rows:
        return []
    table = [place_heading(unit), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(3)]
    return [
        "",
        *(
            f"{name.ljust(widths[0])}  {mark.rjust(widths[1])}  {travelled.rjust(widths[2])}"
            for name, mark, travelled in table
        ),
    ]


def _figures_as_text(measured: Measured, unit: LengthUnit) -> list[str]:
    if measured.published is None or not measured.published.figures:
        return []
    lines = ["", _tr("Published")]
    for figure in measured.published.figures:
        text = f"{published_text(figure.published_km, unit)} {unit}  {signed_marks(figure.marks)}  "
        lines += textwrap.wrap(text + figure_notes(figure), _WIDTH, subsequent_indent="  ")
    return lines


def as_csv(several: Sequence[Measured], unit: LengthUnit) -> str:
    """Return a row for each measurement, one for each place it passes and one for each published figure (RFC 4180)."""
    heading = [
        _tr("row"),
        _tr("name"),
        _tr("km mark"),
        _tr("length from start ({unit})").format(unit=unit),
        _tr("straight line ({unit})").format(unit=unit),
        _tr("azimuth out (°)"),
        _tr("azimuth back (°)"),
        _tr("accuracy of the line (m)"),
        _tr("ratio to straight line"),
        _tr("source or method"),
        _tr("line measured"),
        _tr("situation date"),
        _tr("measured at (UTC)"),
        _tr("measured by"),
        _tr("note"),
    ]
    return csv_text(heading, (row for measured in several for row in _csv_rows(measured, unit)))


def _csv_rows(measured: Measured, unit: LengthUnit) -> Iterator[list[str]]:
    kept, card = measured.kept, measured.published
    length = length_text(kept.length_km, unit, measured.digits_m)
    straight = length_text(kept.straight_km, unit, measured.digits_m)
    azimuths = [_degrees(kept.azimuth_deg), _degrees(kept.back_azimuth_deg)]
    accuracy = "" if kept.accuracy_m is None else str(kept.accuracy_m)
    ratio = f"{kept.length_km / kept.straight_km:.2f}" if kept.straight_km else ""
    line = [_tr("measurement"), kept.name, "", length, straight, *azimuths, accuracy, ratio, kept.method]
    notes = " ".join(part for part in (kept.note, *measured.notes) if part)
    yield [*line, kept.line_version, kept.situation_date, kept.measured_at, kept.measured_by, notes]
    for name, mark, travelled in place_rows(measured, unit):
        yield [_tr("place passed"), name, mark, travelled, *[""] * 11]
    for figure in card.figures if card is not None else ():
        row = [_tr("published figure"), card.name if card else "", "", published_text(figure.published_km, unit)]
        row += ["", "", "", "", ratio_text(figure.ratio), figure_notes(figure), "", "", "", "", figure.remark]
        yield row


def _length(measured: Measured, unit: LengthUnit) -> str:
    kept = measured.kept
    text = f"{length_text(kept.length_km, unit, measured.digits_m)} {unit}"
    if kept.straight_km:
        text += _tr(" ({ratio:.2f} times the straight line)").format(ratio=kept.length_km / kept.straight_km)
    return text


def _straight(measured: Measured, unit: LengthUnit) -> str:
    kept = measured.kept
    text = f"{length_text(kept.straight_km, unit, measured.digits_m)} {unit}"
    if kept.azimuth_deg is None or kept.back_azimuth_deg is None:
        return text
    return text + _tr(", azimuth {out}° ({compass}) out, {back}° back").format(
        out=_degrees(kept.azimuth_deg), compass=compass_point(kept.azimuth_deg), back=_degrees(kept.back_azimuth_deg)
    )


def _degrees(azimuth: float | None) -> str:
    return "" if azimuth is None else f"{round(azimuth) % 360:03d}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("MeasurementReport", text)
