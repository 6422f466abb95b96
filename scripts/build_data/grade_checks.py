"""Whether grades are straight, and whether the ledger bears what the map would show of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kachin_corridors.core.control.actors import principal_of
from kachin_corridors.core.control.claim_sources import PublishedSource, disagreements
from kachin_corridors.core.control.claims import HOLDING, Claim
from kachin_corridors.core.control.ledger import StatusInterval, derive_status, standing_claims
from kachin_corridors.core.schema import split_ids
from kachin_corridors.core.words import Confirmation, LegStatus, Status

from .derived import claim_of
from .grades import FIGURES, reliability_of
from .problems import Problem
from .reading import Record, Sources

SAME_EVENT_DAYS = 3
"""Two claims about one unit that say the same are of one event up to so many days apart."""
_NEEDED = ("claim_id", "unit_id", "status", "event_date", "asserted_by", "reliability", "credibility")
_TELLS_OF_BEFORE = re.compile(r"\b(until|before|after|since|when)\b|;")
_TAKES = re.compile(
    r"\b((has|have|had)( not)?( \w+)? (?<!been )(taken|come into|given up|fallen)|took|gave up|fell to"
    r"|(re)?(seized|captured|occupied|conquered|gained)|retook|retaken|overran|overrun)\b"
)
"""That a place changes hands, in the words of the ledger's own statements; what they tell of before is cut off."""

_Rows = Mapping[str, Record]


def check_grades(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with grades, and with claims that the map would show as more than they are."""
    yield from _sources_of_claims(sources)
    yield from _reliability_of_reports(sources)
    rows = {
        record["claim_id"]: record
        for record in sources["control_claims"]
        if all(record[field] is not None for field in _NEEDED)
    }
    claims = standing_claims(claim_of(record) for record in rows.values())
    yield from _confirmed(claims, rows)
    yield from _taken_from(claims, rows)
    intervals = derive_status(claims)
    yield from _alone(intervals, {claim.claim_id: claim for claim in claims}, rows)
    yield from _without_report(intervals, rows)
    yield from _legs_without_report(sources)
    yield from _confirmed_figures(sources)


def _sources_of_claims(sources: Sources) -> Iterator[Problem]:
    """A claim says of its sources what sources.csv does (``core.control.claim_sources``)."""
    by_id = sources.by_key("sources")
    corrected = {record["supersedes"] for record in sources["control_claims"] if record["supersedes"]}
    for record in sources["control_claims"]:
        if record["claim_id"] not in corrected:
            named = [_published(by_id[name]) for name in split_ids(record["source_id"]) if name in by_id]
            told = (record["publisher"] or "", record["reliability"] or "", record["url"] or "")
            for wrong in disagreements(*told, named):
                yield _not_its_sources(record, wrong.column, "; ".join(wrong.source_ids), wrong.expected)


def _published(source: Record) -> PublishedSource:
    return PublishedSource(*(source[field] or "" for field in PublishedSource._fields))


def _reliability_of_reports(sources: Sources) -> Iterator[Problem]:
    by_id = sources.by_key("sources")
    for record in (*sources["gate_reports"], *sources["mining_reports"]):
        of_source = reliability_of(record["source_id"], by_id)
        if of_source and record["reliability"] and record["reliability"] != of_source:
            yield _not_its_sources(record, "reliability", record["source_id"], of_source)


def _not_its_sources(record: Record, field: str, source_ids: str, expected: str) -> Problem:
    reason = f"it is {record[field] or 'empty'}, and that of its source {source_ids} is {expected or 'empty'}"
    return record.problem(field, reason, "Write that of the source, or change it in sources.csv")


def _confirmed(claims: Iterable[Claim], rows: _Rows) -> Iterator[Problem]:
    """Credibility 1 is confirmed by another party on the strength of another source, or by two sources."""
    said = list(claims)
    for claim in said:
        if (
            claim.credibility == 1
            and len(split_ids(claim.source_id)) < 2
            and not any(_confirms(c, claim) for c in said)
        ):
            reason = "it is 1, and neither another party nor a second source says the same"
            yield rows[claim.claim_id].problem("credibility", reason, "Name the other source, or write 2")


def _confirms(other: Claim, claim: Claim) -> bool:
    return (
        other.unit_id == claim.unit_id
        and other.said == claim.said
        and not other.is_sign
        and principal_of(other.asserted_by) != principal_of(claim.asserted_by)
        and not {*split_ids(other.source_id)} & {*split_ids(claim.source_id)}
        and abs((other.event_date - claim.event_date).days) <= SAME_EVENT_DAYS
    )


def _taken_from(claims: Iterable[Claim], rows: _Rows) -> Iterator[Problem]:
    """A place that was taken was somebody's before: its first claim does not tell of its taking."""
    by_unit: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_unit[claim.unit_id].append(claim)
    for of_unit in by_unit.values():
        first = min(claim.event_date for claim in of_unit)
        for claim in of_unit:
            if claim.event_date == first and claim.status in HOLDING and is_a_taking(claim.statement):
                reason = f"{claim.unit_id} changed hands by it, and no claim tells of it before {first}"
                yield rows[claim.claim_id].problem("event_date", reason, "Add a claim of who held it until then")


def is_a_taking(statement: str) -> bool:
    """Tell whether a statement of the ledger says that a place changed hands."""
    return bool(_TAKES.search(_TELLS_OF_BEFORE.split(statement)[0]))


def _alone(intervals: Iterable[StatusInterval], claims: Mapping[str, Claim], rows: _Rows) -> Iterator[Problem]:
    """What nothing better than a doubtful claim tells has no colour but by a claim that says no more than “claimed”."""
    alone: dict[str, StatusInterval] = {}
    for interval in intervals:
        behind = [claims[claim_id] for claim_id in interval.claim_ids]
        if interval.confirmation == Confirmation.UNCONFIRMED and all(claim.is_sign for claim in behind):
            boasting = (claim for claim in behind if claim.status not in (Status.CLAIMED, Status.UNKNOWN))
            alone.update({claim.claim_id: interval for claim in boasting if claim.claim_id not in alone})
    for claim_id, interval in alone.items():
        grade = rows[claim_id]["credibility"]
        reason = f"it is {grade}, and nothing better is told of {interval.unit_id} on {interval.valid_from}"
        remedy = "It would set a colour alone: write “claimed” or “unknown” as its status, or add better evidence"
        yield rows[claim_id].problem("credibility", reason, remedy)


def _without_report(intervals: Iterable[StatusInterval], rows: _Rows) -> Iterator[Problem]:
    unreported = [interval for interval in intervals if interval.last_report is None]
    for claim_id, unit_id in {claim_id: each.unit_id for each in unreported for claim_id in each.claim_ids}.items():
        reason = f"when {unit_id} was last reported is not known"
        yield rows[claim_id].problem("event_date", reason, "Give a day that had come when it was recorded")


def _legs_without_report(sources: Sources) -> Iterator[Problem]:
    """Of the state of a leg the last report is as new as its newest source."""
    published = {record["source_id"]: record["published"] for record in sources["sources"]}
    for record in sources["leg_status"]:
        is_known = record["status"] not in (None, LegStatus.UNKNOWN)
        if is_known and not any(published.get(source) for source in split_ids(record["source_id"])):
            reason = f"when {record['leg_id']} was last reported is not known: no source of it has a day of publication"
            yield record.problem("source_id", reason, "Give the day in sources.csv, if only the year")


def _confirmed_figures(sources: Sources) -> Iterator[Problem]:
    for name in FIGURES:
        for record in sources[name]:
            if record["credibility"] == 1 and len(split_ids(record["source_id"])) < 2:
                yield record.problem("credibility", "it is 1, by one source", "Name a second source, or write 2")
