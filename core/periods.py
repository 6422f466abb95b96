"""Half-open periods ``valid_from <= t < valid_to``, and those of rows of one thing: none holds while another does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeVar

_Day = TypeVar("_Day", date, str)
_BEFORE_ALL, _AFTER_ALL = "", "~"
"""Sort before and after every ISO day: an empty beginning and an empty end."""


def holds_on(valid_from: _Day | None, valid_to: _Day | None, day: _Day) -> bool:
    """Tell whether a day lies in a period; all of them days or all ISO texts.

    No beginning: since before the record begins; no end: still so.
    """
    return (valid_from is None or valid_from <= day) and (valid_to is None or day < valid_to)


class Period(NamedTuple):
    """A period of row ``row``, in ISO days.

    An empty beginning: since before the record begins; an empty end: still so.
    """

    row: int
    valid_from: str | None
    valid_to: str | None


class Overlap(NamedTuple):
    """Row ``row`` holds while ``later``, which begins later or else was added later, does too: that one counts."""

    row: int
    later: int


def without_overlaps(periods: Sequence[Period]) -> tuple[list[Period], list[Overlap]]:
    """Cut out of each period what belongs to one that begins later; of two that begin at once the second counts.

    A period in whose middle another lies comes back in two pieces. What is left of a row may be nothing.
    """
    kept: list[Period] = []
    overlaps: list[Overlap] = []
    for later in sorted(periods, key=lambda period: (_start(period), period.row)):
        cut: list[Period] = []
        for earlier in kept:
            if _end(earlier) <= _start(later) or _end(later) <= _start(earlier):
                cut.append(earlier)
                continue
            overlaps.append(Overlap(earlier.row, later.row))
            if _start(earlier) < _start(later):
                cut.append(earlier._replace(valid_to=later.valid_from))
            if _end(later) < _end(earlier):
                cut.append(earlier._replace(valid_from=later.valid_to))
        kept = [*cut, later]
    return sorted(kept, key=lambda period: (period.row, _start(period))), sorted(set(overlaps))


def _start(period: Period) -> str:
    return period.valid_from or _BEFORE_ALL


def _end(period: Period) -> str:
    return period.valid_to or _AFTER_ALL
