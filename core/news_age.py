"""How old the news of something is on a day. What nobody has told of lately ages: silence is no peace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .text_enum import TextEnum

AGEING_AFTER_DAYS, OLD_AFTER_DAYS = 90, 180
"""A status is ageing, or old, when its last report is more days than that before the situation date."""


class Freshness(TextEnum):
    """How old the last report on a status is."""

    FRESH = "fresh"
    AGEING = "ageing"
    OLD = "old"


def freshness(last_report: date | None, day: date) -> Freshness:
    """Return how old the news of a status is on a situation date; without any report it is old.

    A report of a later day than the situation date is fresh: it tells of that day or of one before.
    """
    if last_report is None:
        return Freshness.OLD
    age = (day - last_report).days
    if age > OLD_AFTER_DAYS:
        return Freshness.OLD
    return Freshness.AGEING if age > AGEING_AFTER_DAYS else Freshness.FRESH


@dataclass(frozen=True)
class NewsAge:
    """How old the news of a status is, as tables have it: an ISO day, whole days, and a word; None where unknown.

    A report of a later day than the situation date is negative days old.
    """

    last_report: str | None
    news_age_days: int | None
    freshness: str | None


def news_age(last_report: date | None, day: date | None) -> NewsAge:
    """Return how old news of a day is on another; nothing for none, and no age without a day to tell it on."""
    if last_report is None or day is None:
        return NewsAge(last_report.isoformat() if last_report else None, None, None)
    return NewsAge(last_report.isoformat(), (day - last_report).days, freshness(last_report, day))
