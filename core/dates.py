"""Situation dates: ISO days, and the days on which something changed."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from .errors import DateError

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_day(text: str) -> date:
    """Return the day that an ISO text (YYYY-MM-DD) names. Raises DateError for anything else."""
    if not _ISO_DAY.fullmatch(text.strip()):
        raise DateError(text=text)
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise DateError(text=text) from error


def last_day(text: str) -> date:
    """Return the last day of a date of which only the year or the month may be known: 2025-09 is 2025-09-30.

    By then it had happened. Raises DateError for anything else than YYYY, YYYY-MM or YYYY-MM-DD.
    """
    whole = text.strip()
    if _YEAR.fullmatch(whole):
        whole += "-12"
    if _MONTH.fullmatch(whole):
        year, month = map(int, whole.split("-"))
        whole += f"-{calendar.monthrange(year, month)[1]}"
    return parse_day(whole)


def change_days(days: Iterable[date | None]) -> list[date]:
    """Return the days on which something begins or ends, each once and in order."""
    return sorted({day for day in days if day is not None})


def previous_change(changes: Sequence[date], day: date) -> date | None:
    """Return the last change before ``day``, or None. ``changes`` must be in order."""
    position = bisect_left(changes, day)
    return changes[position - 1] if position else None


def next_change(changes: Sequence[date], day: date) -> date | None:
    """Return the first change after ``day``, or None. ``changes`` must be in order."""
    position = bisect_right(changes, day)
    return changes[position] if position < len(changes) else None
