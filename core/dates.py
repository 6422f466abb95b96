"""Situation dates: ISO days, and the days on which something changed."""

from __future__ import annotations

import calendar
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone

from .errors import DateError, YearError
from .shortening import NAME_CHARACTERS, shortened

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DIGITS_OF_A_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")

FIRST_TYPED, LAST_TYPED = date(1900, 1, 1), date(2100, 12, 31)
"""What may be typed as a date: before the first there were no corridors, and who means a later one has mistyped."""
MYANMAR_TIME = timezone(timedelta(hours=6, minutes=30), "UTC+06:30")


def time_in_words(moment: datetime) -> str:
    """Return the day and minute of a moment as they are in Myanmar: ``2026-11-29 16:44 UTC+06:30``."""
    return f"{moment.astimezone(MYANMAR_TIME):%Y-%m-%d %H:%M} {MYANMAR_TIME}"


def parse_day(text: str) -> date:
    """Return the day that an ISO text (YYYY-MM-DD) names. Raises DateError for anything else."""
    if not _ISO_DAY.fullmatch(text.strip()):
        raise DateError(text=text)
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise DateError(text=text) from error


def typed_day(text: str) -> date:
    """Return the day that somebody typed or pasted: ISO with or without hyphens, in the digits of any script.

    Stored days are read by ``parse_day``: there each has one spelling, by which files compare them.
    Raises DateError for what is no date, YearError for one before FIRST_TYPED or after LAST_TYPED.
    """
    shown = shortened(text.strip(), NAME_CHARACTERS)
    plain = "".join(map(_plain_character, text.strip()))
    try:
        day = parse_day(_DIGITS_OF_A_DAY.sub(r"\1-\2-\3", plain) if _DIGITS_OF_A_DAY.fullmatch(plain) else plain)
    except DateError as error:
        raise DateError(text=shown) from error
    if not FIRST_TYPED <= day <= LAST_TYPED:
        raise YearError(text=shown, first=FIRST_TYPED.year, last=LAST_TYPED.year)
    return day


def _plain_character(character: str) -> str:
    """Return the ASCII digit of a digit and the hyphen of a dash; any other character as it is."""
    if unicodedata.category(character) == "Pd" or character == "\N{MINUS SIGN}":
        return "-"
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


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


def first_day(text: str) -> date:
    """Return the first day of a date of which only the year or the month may be known. Raises as ``last_day`` does."""
    whole = text.strip()
    if _YEAR.fullmatch(whole):
        whole += "-01"
    return parse_day(f"{whole}-01" if _MONTH.fullmatch(whole) else whole)


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
