"""Why something has its colour, as CSV to paste into a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.control.actors import names_as_text
from ...core.control.claims import Claim
from ...core.evidence.adoption import Judged
from ...core.evidence.why import SiteWhy, UnitOnDay, UnitWhy, Why
from ...core.news_age import news_age
from ..csv_text import csv_text
from .reasons import reason_in_words

_CLAIM = (
    "claim_id",
    "event_date",
    "event_date_text",
    "date_said",
    "asserted_by",
    "actor",
    "against",
    "status",
    "publisher",
    "url",
    "grade",
    "statement",
    "recorded_by",
    "recorded_at",
    "kind",
    "origin",
)
_UNIT = ("unit_id", "unit", "kind", "status", "actor", "against", "confirmation", "since")
_NEWS = ("last_report", "news_age_days", "freshness")
_REPORT = ("report_id", "day", "until", "date_said", "state", "asserted_by", "publisher", "url", "grade", "remark")


def csv_of(why: Why) -> str:
    """Return the claims of a unit, the reports of a site, or the units of anything else, with a heading."""
    if isinstance(why, UnitWhy):
        return _claims(why)
    if isinstance(why, SiteWhy):
        return _reports(why)
    return csv_text(("date", *_UNIT, *_NEWS), (_unit_row(each, why) for each in why.places))


def _claims(why: UnitWhy) -> str:
    heading = ("unit_id", "unit", "date", "adopted", "reason", "because_of", *_CLAIM)
    return csv_text(heading, (_claim_row(judged, why) for judged in why.judged))


def _claim_row(judged: Judged, why: UnitWhy) -> Iterable[object]:
    because_of = judged.by.claim_id if judged.by is not None else None
    is_adopted = "yes" if judged.is_adopted else "no"
    about = (why.unit.unit_id, why.unit.name, why.day.isoformat(), is_adopted, reason_in_words(judged), because_of)
    return (*about, *(_cell(judged.claim, column) for column in _CLAIM))


def _cell(claim: Claim, column: str) -> object:
    value = names_as_text(claim.against) if column == "against" else getattr(claim, column)
    return value if value is None else str(value)


def _unit_row(each: UnitOnDay, why: Why) -> Iterable[object]:
    unit, status = each.unit, each.status
    about = (why.day.isoformat(), unit.unit_id, unit.name, unit.kind)
    if status is None:
        return (*about, *[None] * (len(_UNIT) - 3 + len(_NEWS)))
    parties = (str(status.status), status.actor, names_as_text(status.against), str(status.confirmation))
    news = vars(news_age(status.last_report, why.day))
    return (*about, *parties, status.since.isoformat(), *(news[column] for column in _NEWS))


def _reports(why: SiteWhy) -> str:
    rows = (
        (
            why.site_id,
            why.title,
            why.day.isoformat(),
            "yes" if each.report_id in why.counting else "no",
            each.report_id,
            each.day,
            each.until.isoformat() if each.until else None,
            each.date_said,
            each.state,
            each.asserted_by,
            each.publisher,
            why.link_of(each),
            each.grade,
            each.remark,
        )
        for each in why.reports
    )
    return csv_text(("site_id", "site", "date", "counts", *_REPORT), rows)
