"""What is assessed of one unit over time, and which of it holds on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from .ledger import StatusInterval, is_valid_on


class History:
    """What is assessed of one unit over time, put in order once for many days.

    Of two statuses that hold at a time, which only a hand makes, the one that begins later counts.
    """

    def __init__(self, intervals: Iterable[StatusInterval] = ()) -> None:
        self.intervals = tuple(sorted(intervals, key=lambda interval: interval.valid_from))
        self._days = [interval.valid_from for interval in self.intervals]

    def begun_by(self, day: date) -> int:
        """Return how many statuses have begun by a day."""
        return bisect_right(self._days, day)

    def on(self, day: date) -> StatusInterval | None:
        """Return what is assessed on a day; None where nothing was reported by then."""
        begun = self.begun_by(day)
        found = self.intervals[begun - 1] if begun else None
        return found if found is not None and is_valid_on(found, day) else None
