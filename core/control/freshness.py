"""Which day claims are reports of, and up to which day there are any. How old that is tells ``core.news_age``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from .claims import Claim

_STRAGGLERS = ("one later one", "two later ones", "three later ones")
_TOMORROW = timedelta(days=1)
_GAP = timedelta(days=7)
"""So few reports, that long after all others, are no news of the whole: the sentence tells them apart."""


def report_day(claim: Claim) -> date | None:
    """Return the newest day that a claim tells of: that of the event, or the later one on which it was said.

    A day that had not come when the claim was recorded is a slip or a plan, and not told of; None where no other is
    left. One day more is allowed, as it may already be tomorrow where it happened. A claim that does not say when it
    was recorded is believed.
    """
    told = [claim.event_date] if claim.date_said is None else [claim.event_date, claim.date_said]
    return max((day for day in told if claim.recorded_at is None or day - claim.recorded_at <= _TOMORROW), default=None)


def last_report(claims: Iterable[Claim]) -> date | None:
    """Return the newest day that any of some claims tells of; None without any."""
    return max((day for claim in claims if (day := report_day(claim)) is not None), default=None)


def reports_up_to(days: Iterable[date]) -> str:
    """Return up to which day there are reports, ``2026-02-25; three later ones to 2026-04-27``; empty without any.

    ``days`` are those of all reports, in any order; several of one day count as several. Up to three at the end are
    told apart where more than a week lies between them and all others.
    """
    ordered = sorted(days)
    if not ordered:
        return ""
    for count in range(min(len(_STRAGGLERS), len(ordered) - 1), 0, -1):
        bulk = ordered[-count - 1]
        if ordered[-count] - bulk > _GAP:
            return f"{bulk.isoformat()}; {_STRAGGLERS[count - 1]} to {ordered[-1].isoformat()}"
    return ordered[-1].isoformat()
