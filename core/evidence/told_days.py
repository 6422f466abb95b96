"""When something happened, as somebody types it from a report: a day, a month, or from when to when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..dates import last_day, typed_day
from ..errors import DateError

_SPAN = re.compile(r"\s+(?:to|until|-|–|—)\s+|\s*(?:\.\.+|…|/)\s*", re.IGNORECASE)
_BACK = {"today": 0, "yesterday": 1}


@dataclass(frozen=True)
class ToldDay:
    """The last day that a source allows, and what it says where that is less than a day."""

    day: date
    text: str


def told_day(text: str, today: date) -> ToldDay:
    """Return the day of an event: of a month or a span its last day, but none that is still to come.

    Also ``today`` and ``yesterday``. Raises DateError, and YearError for a year that nobody can mean.
    """
    plain = text.strip()
    if plain.lower() in _BACK:
        return ToldDay(today - timedelta(days=_BACK[plain.lower()]), "")
    ends = _SPAN.split(plain)
    if len(ends) == 1:
        day, is_whole = _day(plain)
        return ToldDay(day, "") if is_whole else ToldDay(min(day, today), plain)
    first, last = (_day(end)[0] for end in (ends[0], ends[-1]))
    if len(ends) > 2 or first > last:
        raise DateError(text=plain)
    said = f"{ends[0]} to {ends[1]}"
    return ToldDay(last if _day(ends[1])[1] else min(last, today), said)


def _day(text: str) -> tuple[date, bool]:
    """Return a day, and whether all of it was given: of a month or year its last one."""
    try:
        return typed_day(text), True
    except DateError as error:
        try:
            day = last_day(text)
        except DateError:
            raise error from None
        return typed_day(day.isoformat()), False
