"""The dates of which somebody wants maps: some that were typed, or those of a time on which something changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from ..dates import change_days, typed_day
from .picture_errors import DateTwiceError, EmptySpanError, NoChangeInSpanError, NoDatesError, TooManyDatesError

MOST_DATES = 6
"""So many maps beside each other are still read on A3."""
_BETWEEN = re.compile(r"[\s,;]+")


def typed_days(text: str) -> list[date]:
    """Return the days of a text, in order: YYYY-MM-DD with commas, semicolons or spaces between them.

    Raises DateError and YearError for what is no date, and what ``checked_days`` raises.
    """
    return checked_days([typed_day(part) for part in _BETWEEN.split(text) if part])


def checked_days(days: Iterable[date]) -> list[date]:
    """Return some days in order, MOST_DATES at most. Raises NoDatesError, DateTwiceError and TooManyDatesError."""
    ordered = sorted(days)
    if not ordered:
        raise NoDatesError(most=MOST_DATES)
    for day, following in zip(ordered, ordered[1:]):
        if day == following:
            raise DateTwiceError(day=day.isoformat())
    if len(ordered) > MOST_DATES:
        raise TooManyDatesError(count=len(ordered), most=MOST_DATES)
    return ordered


def days_of_frames(changes: Sequence[date], first: date | None, last: date | None) -> list[date]:
    """Return the days of change from the first to the last day, both included; without one from or to the end.

    Raises EmptySpanError for an end before the beginning, NoChangeInSpanError where nothing is left.
    """
    begin, end = first or date.min, last or date.max
    if begin > end:
        raise EmptySpanError(first=begin.isoformat(), last=end.isoformat())
    days = [day for day in change_days(changes) if begin <= day <= end]
    if not days:
        raise NoChangeInSpanError(first=first or "the beginning", last=last or "today")
    return days
