"""CSV for spreadsheets (RFC 4180), in which no text can pose as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

# The wide ones are those of Chinese and Japanese keyboards, which spreadsheets take for the others.
_BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_GUARD = "'"


def csv_text(heading: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as CSV with a heading; None is an empty cell."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([harmless(cell) for cell in heading])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def harmless(cell: object) -> object:
    """Return a cell so that no spreadsheet computes it: before such a text stands an apostrophe. Numbers stay.

    A name or a note may come from anybody with whom a workspace was shared, and a formula may send data away.
    """
    # One that has the apostrophe already gets another, so that it comes back with its own.
    if not isinstance(cell, str) or not _unguarded(cell).startswith(_BEGIN_FORMULAS) or _is_number(cell):
        return cell
    return f"{_GUARD}{cell}"


def as_it_was(cell: str) -> str:
    """Return the text of which ``harmless`` made a cell; one that somebody wrote without that guard stays."""
    is_guarded = cell.startswith(_GUARD) and _unguarded(cell).startswith(_BEGIN_FORMULAS)
    return cell[len(_GUARD) :] if is_guarded else cell


def _unguarded(cell: str) -> str:
    return cell.lstrip(_GUARD)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
