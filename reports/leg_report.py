"""Cards of legs as people read them: facts in words, aligned text for a letter, CSV, rows of a table on a map sheet."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ..core.corridors.leg_cards import Figure, FigureRow, LegCard, marks_in_text
from ..core.corridors.published import Mark, ratio_text
from ..core.news_age import Freshness
from ..core.units import LengthUnit, accuracy_text, length_text, published_text
from ..core.words import LegStatus, Mode, RowKind
from .csv_text import csv_text

SIGNS: Mapping[str, str] = {Mark.IMPOSSIBLE: "!", Mark.DOUBTFUL: "?", Mark.CONTRADICTS: "≠"}
"""One sign for each mark, for narrow columns: a colour alone would not be seen by all."""

_WIDTH = 96
_GAP = "  "


def _tr(text: str) -> str:
    return QCoreApplication.translate("LegReport", text)


def signs(marks: str) -> str:
    """Return the signs of the marks of a card or a figure: ``!≠``."""
    return "".join(SIGNS[mark] for mark in marks_in_text(marks))


def signed_marks(marks: str) -> str:
    """Return the marks with their signs: ``!≠ impossible, contradicts``; empty without any."""
    return f"{signs(marks)} {marks}".strip()


def straight_text(card: LegCard, unit: LengthUnit) -> str:
    """Return the straight line without its unit, as exact as the positions of its ends."""
    return length_text(card.straight_km, unit, card.straight_accuracy_m)


def along_text(card: LegCard, unit: LengthUnit) -> str:
    """Return the length along the line without its unit, as exact as the line; a gap is as exact as its ends."""
    return length_text(card.along_km, unit, line_accuracy(card))


def difference_text(figure: Figure, accuracy_m: float | None, unit: LengthUnit) -> str:
    """Return by how much a figure is more than the line, with its sign, as exact as the line (``accuracy_m``)."""
    return length_text(figure.difference_km, unit, accuracy_m, signed=True).replace("-", "−")


def newest_figure_text(newest_km: float | None, count: int, unit: LengthUnit) -> str:
    """Return the newest of some published figures without its unit, and how many others there are: ``620 +1``."""
    if newest_km is None:
        return "–"
    return published_text(newest_km, unit) + (f" +{count - 1}" if count > 1 else "")


def newest_ratio_text(card: LegCard) -> str:
    """Return the ratio of the newest figure, or in brackets that of the line: the two are not to be compared."""
    if card.published_ratio is not None:
        return ratio_text(card.published_ratio)
    return "–" if card.ratio is None else f"({card.ratio:.2f})"


def identity(card: LegCard) -> list[tuple[str, str]]:
    """Return what a card is of: corridor, date, mode, status and its last report, each with its label."""
    lines = [] if card.kind == RowKind.CORRIDOR else [(_tr("Corridor"), card.corridor)]
    return [
        *lines,
        (_tr("Situation as of"), card.as_of or _tr("the latest")),
        (_tr("Mode"), card.mode),
        (_tr("Status"), _status(card)),
        *_news(card),
    ]


def lengths(card: LegCard, unit: LengthUnit) -> list[tuple[str, str]]:
    """Return how long a leg is, besides the published figures, and what that rests on, each with its label."""
    lines = [(_tr("Straight line"), _straight(card, unit)), (_tr("Along the line"), _along(card, unit))]
    if card.expected_km is not None:
        lines.append((_tr("Along the real way"), _expected(card, unit)))
        # A corridor rests on as much as all of its legs together: each of them says it.
        if card.kind == RowKind.LEG and card.expected_basis:
            lines.append((_tr("Basis"), card.expected_basis))
    elif card.kind == RowKind.LEG and card.expected_basis and card.mode != Mode.GAP:
        # Why it is not known: a figure that is not relied on is named.
        lines.append((_tr("Along the real way"), card.expected_basis))
    return lines


def figure_notes(figure: Figure) -> str:
    """Return who published a figure, when, how it is graded and in which words: ``RFA, 2024 (B6): “about 14 km”``."""
    told_by = f"{figure.told_by} ({figure.grade})" if figure.grade else figure.told_by
    return f"{told_by}: “{figure.as_published}”" if figure.as_published else told_by


def explanation() -> str:
    """Return what the columns of a table of figures mean, and the signs."""
    return _tr(
        "Lengths are geodesic on WGS 84, with as many digits as the accuracy of the line allows. Difference: published "
        "− along the line. Ratio: published / straight line. Marks: ! impossible, shorter than the straight line by "
        "more than the positions may be off; ? doubtful, less than 1.05 or more than 2.2 times the straight line; "
        "≠ contradicts another figure."
    )


def as_text(cards: Sequence[LegCard], unit: LengthUnit) -> str:
    """Return the first card in full and the others as a table, for a letter in a font of fixed width."""
    first = cards[0]
    labels = [*identity(first), *lengths(first, unit)]
    width = max(len(label) for label, _ in labels) + len(_GAP)
    lines = [first.name, "=" * len(first.name)]
    for label, text in labels:
        lines += _wrapped(label.ljust(width), text)
    lines.append("")
    lines += _table_lines([first], unit) if first.figures else [_tr("No figure was published.")]
    if len(cards) > 1:
        lines += ["", _tr("Legs, and stretches for which a figure was published"), *_table_lines(cards[1:], unit)]
    lines += ["", *textwrap.wrap(explanation(), _WIDTH)]
    for source in dict.fromkeys(card.sources for card in (cards if len(cards) == 1 else cards[:1])):
        lines += _wrapped(_tr("Sources") + ": ", source)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def as_csv(cards: Iterable[LegCard], unit: LengthUnit) -> str:
    """Return one row for each published figure, and one for each card without any (RFC 4180)."""
    rows = (_csv_row(card, figure, unit) for card in cards for figure in card.figures or (None,))
    return csv_text(_csv_heading(unit), rows)


def table_heading(unit: LengthUnit) -> dict[str, str]:
    """Return the columns of a table of legs and figures: their keys in ``table_rows``, and their headings."""
    return {
        "leg": _tr("Leg"),
        "mode": _tr("Mode"),
        "status": _tr("Status"),
        "straight": _tr("Straight ({unit})").format(unit=unit),
        "azimuths": _tr("Azimuth out / back"),
        "line": _tr("Line ({unit})").format(unit=unit),
        "accuracy": _tr("± ({unit})").format(unit=unit),
        "expected": _tr("Expected ({unit})").format(unit=unit),
        "published": _tr("Published ({unit})").format(unit=unit),
        "difference": _tr("Difference ({unit})").format(unit=unit),
        "ratio": _tr("Ratio"),
        "mark": _tr("Mark"),
        "source": _tr("Source, year: as published"),
    }


def table_rows(cards: Iterable[LegCard], unit: LengthUnit) -> list[dict[str, str]]:
    """Return a row for each card and figure by the keys of ``table_heading``; a leg is named in its first row only."""
    rows = []
    for card in cards:
        leg = {
            "leg": card.name,
            "mode": card.mode,
            "status": card.status,
            "straight": straight_text(card, unit),
            "azimuths": azimuths_text(card, " / "),
            "line": along_text(card, unit),
            "accuracy": "" if card.accuracy_m is None else accuracy_text(card.accuracy_m, unit),
            "expected": "" if card.expected_km is None else _expected_text(card, unit),
        }
        for number, figure in enumerate(card.figures or (None,)):
            row = dict.fromkeys(table_heading(unit), "")
            if number == 0:
                row |= leg
            if figure is not None:
                row |= {
                    "published": published_text(figure.published_km, unit),
                    "difference": difference_text(figure, line_accuracy(card), unit),
                    "ratio": ratio_text(figure.ratio),
                    "mark": signed_marks(figure.marks),
                    "source": figure_notes(figure),
                }
            rows.append(row)
    return rows


def azimuths_text(card: LegCard, between: str) -> str:
    """Return both azimuths in whole degrees: ``041° / 224°``; empty where both ends are the same point."""
    if card.azimuth_deg is None or card.back_azimuth_deg is None:
        return ""
    out, back = (f"{round(azimuth) % 360:03d}°" for azimuth in (card.azimuth_deg, card.back_azimuth_deg))
    return f"{out}{between}{back}"


def line_accuracy(card: LegCard) -> float | None:
    """Return how good the line of a card is, in metres; a gap is as good as its ends."""
    return card.straight_accuracy_m if card.accuracy_m is None else card.accuracy_m


def _expected_text(card: LegCard, unit: LengthUnit) -> str:
    return length_text(card.expected_km or 0.0, unit, line_accuracy(card))


def _status(card: LegCard) -> str:
    if card.status_since:
        return _tr("{status}, since {day}").format(status=card.status, day=card.status_since)
    if card.status not in tuple(LegStatus):  # of legs with several statuses
        return card.status
    return _tr("{status}, since when is not recorded").format(status=card.status)


def _news(card: LegCard) -> list[tuple[str, str]]:
    """Return how old the last report on the status is, with its label; nothing where that is not known."""
    ages: dict[str | None, str] = {
        Freshness.FRESH: _tr("last report {day}, fresh"),
        Freshness.AGEING: _tr("last report {day}, ageing"),
        Freshness.OLD: _tr("last report {day}, old"),
    }
    text = ages.get(card.freshness or None, "")
    return [(_tr("News"), text.format(day=card.last_report))] if text else []


def _straight(card: LegCard, unit: LengthUnit) -> str:
    text = f"{straight_text(card, unit)} {unit}"
    if card.straight_accuracy_m is not None:
        text += f" (± {accuracy_text(card.straight_accuracy_m, unit)} {unit})"
    if card.azimuth_deg is not None:
        text += _tr(", azimuth {azimuths} back").format(azimuths=azimuths_text(card, _tr(" out, ")))
    return text


def _along(card: LegCard, unit: LengthUnit) -> str:
    text = f"{along_text(card, unit)} {unit}"
    if card.ratio is not None:
        text += _tr(" ({ratio:.2f} times the straight line)").format(ratio=card.ratio)
    if card.accuracy_m is None:
        return text + _tr("; no road, railway or river joins the two places")
    return text + _tr("; at least 95 % of it lies within {accuracy} {unit} of the real way").format(
        accuracy=accuracy_text(card.accuracy_m, unit), unit=unit
    )


def _expected(card: LegCard, unit: LengthUnit) -> str:
    text = _tr("{expected} {unit} expected").format(expected=_expected_text(card, unit), unit=unit)
    short = length_text(max(0.0, card.shortfall_km or 0.0), unit, line_accuracy(card))
    # The line is not known well enough to say that it is short by less than the last digit.
    if float(short) == 0.0:
        return text
    return text + _tr("; the line is {shortfall} {unit} too short").format(shortfall=short, unit=unit)


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)) or [head]


def _table_lines(cards: Sequence[LegCard], unit: LengthUnit) -> list[str]:
    """Return the aligned lines of the table: numbers to the right, and last the text that may be of any length."""
    numbers = ("straight", "line", "published", "difference", "ratio")
    columns = (*(("leg",) if len(cards) > 1 else ()), *numbers, "mark")
    # The unit stands above the table, once.
    heading = {key: text.replace(f" ({unit})", "") for key, text in table_heading(unit).items()}
    rows = [heading, *table_rows(cards, unit)]
    widths = {column: max(len(row[column]) for row in rows) for column in columns}
    lines = [_tr("Lengths in {unit}").format(unit=unit)]
    for row in rows:
        cells = [
            row[column].rjust(widths[column]) if column in numbers else row[column].ljust(widths[column])
            for column in columns
        ]
        lines.append(_GAP.join([*cells, row["source"]]))
    return [*lines, *_remark_lines(cards)]


def _remark_lines(cards: Sequence[LegCard]) -> list[str]:
    figures = [figure for card in cards for figure in card.figures if figure.remark]
    lines = [""] if figures else []
    for figure in figures:
        shown = f"{signs(figure.marks) or '-'} {published_text(figure.published_km, LengthUnit.KM)} km"
        lines += textwrap.wrap(f"{shown} ({figure.told_by}): {figure.remark}", _WIDTH, subsequent_indent="  ")
    return lines


def _csv_heading(unit: LengthUnit) -> list[str]:
    return [
        _tr("situation date"),
        _tr("corridor"),
        _tr("kind"),
        _tr("from–to"),
        _tr("mode"),
        _tr("status"),
        _tr("status since"),
        _tr("grade of the status"),
        _tr("last report"),
        _tr("age of the news (days)"),
        _tr("how old the news is"),
        _tr("straight line ({unit})").format(unit=unit),
        _tr("azimuth out (°)"),
        _tr("azimuth back (°)"),
        _tr("along the line ({unit})").format(unit=unit),
        _tr("expected along the real way ({unit})").format(unit=unit),
        _tr("accuracy of the line (m)"),
        _tr("published ({unit})").format(unit=unit),
        _tr("as published"),
        _tr("mode as published"),
        _tr("source"),
        _tr("year"),
        _tr("grade"),
        _tr("published − along the line ({unit})").format(unit=unit),
        _tr("published / straight line"),
        _tr("marks"),
        _tr("remark"),
        _tr("sources"),
    ]


def _csv_row(card: LegCard, figure: FigureRow | None, unit: LengthUnit) -> list[object]:
    row: list[object] = [
        card.as_of,
        card.corridor,
        card.kind,
        card.name,
        card.mode,
        card.status,
        card.status_since,
        card.status_grade,
        card.last_report or "",
        "" if card.news_age_days is None else card.news_age_days,
        card.freshness or "",
        straight_text(card, unit),
        "" if card.azimuth_deg is None else round(card.azimuth_deg) % 360,
        "" if card.back_azimuth_deg is None else round(card.back_azimuth_deg) % 360,
        along_text(card, unit),
        "" if card.expected_km is None else _expected_text(card, unit),
        "" if card.accuracy_m is None else card.accuracy_m,
    ]
    if figure is None:
        row += [""] * 10
    else:
        row += [
            published_text(figure.published_km, unit),
            figure.as_published,
            figure.published_mode,
            figure.source,
            figure.year or "",
            figure.grade,
            length_text(figure.difference_km, unit, line_accuracy(card)),
            ratio_text(figure.ratio),
            figure.marks,
            figure.remark,
        ]
    return [*row, card.sources]
