"""Sums of legs as people read them: cells of a table, aligned text for a letter, CSV."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication

from ..core.corridors.leg_sums import LegSum
from ..core.pairs import zip_equal
from ..core.units import LengthUnit, length_text
from ..core.words import SumBy
from .csv_text import csv_text

_WIDTH = 96
_GAP = "  "


def sums_heading(unit: LengthUnit) -> list[str]:
    """Return the headings above the cells of ``sum_cells``."""
    return [
        _tr("Sum"),
        _tr("Line ({unit})").format(unit=unit),
        _tr("Expected ({unit})").format(unit=unit),
        _tr("Legs"),
    ]


def sum_cells(item: LegSum, unit: LengthUnit) -> list[str]:
    """Return a sum as people read it: what is summed, along the lines, expected, number of legs."""
    return [
        _sum_title(item),
        length_text(item.along_km, unit, item.accuracy_m),
        "–" if item.expected_km is None else length_text(item.expected_km, unit, item.accuracy_m),
        str(item.legs) if item.legs else "",
    ]


def _sum_title(item: LegSum) -> str:
    if item.by == SumBy.TOTAL:
        return _tr("Total")
    if item.is_way:
        return item.group
    # Other groups of such legs are codes: "gap" among the modes and countries, "no link" among the statuses.
    if item.by == SumBy.CORRIDOR:
        return _tr("{corridor}: not joined by road, railway or river").format(corridor=item.group)
    return _tr("Not joined by road, railway or river")


def sums_as_text(heading: str, day: str, sums: Iterable[LegSum], unit: LengthUnit) -> str:
    """Return sums as aligned text; ``day`` is the situation date (ISO)."""
    rows = [sums_heading(unit), *(sum_cells(item, unit) for item in sums)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        _GAP.join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip_equal(row, widths))
        ).rstrip()
        for row in rows
    ]
    as_of = _tr("Situation as of {day}").format(day=day)
    notes = _tr(
        "Lengths are geodesic on WGS 84 along the lines on the map, which are too short where waypoints are few. "
        "Expected: along the real way, in the light of published lengths. Countries are generalised (Natural Earth)."
    )
    return "\n".join([heading, as_of, "", *lines, "", *textwrap.wrap(notes, _WIDTH)]) + "\n"


def sums_as_csv(day: str, sums: Iterable[LegSum], unit: LengthUnit) -> str:
    """Return one row for each sum (RFC 4180); ``day`` is the situation date (ISO)."""
    heading = [
        _tr("situation date"),
        _tr("corridor"),
        _tr("summed by"),
        _tr("of"),
        _tr("is a way"),
        _tr("along the line ({unit})").format(unit=unit),
        _tr("expected along the real way ({unit})").format(unit=unit),
        _tr("legs"),
    ]
    rows = []
    for item in sums:
        _, along, expected, legs = sum_cells(item, unit)
        scope = item.scope or _tr("all corridors")
        rows.append([day, scope, item.by, item.group, int(item.is_way), along, expected.replace("–", ""), legs])
    return csv_text(heading, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SumReport", text)
