"""The control ledger: from claims to a status for each unit, on any date.

Everything here is a pure function of the set of claims: the order in which they were entered does not matter,
and two ledgers merge by union. Intervals are half open, ``valid_from <= t < valid_to``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..feedback import NO_FEEDBACK, Feedback, followed
from ..pairs import zip_equal
from ..periods import holds_on
from ..words import ClaimKind, Confirmation, Status
from .assessing import Assessment, after, grouped, of_rumours
from .claims import Claim
from .freshness import last_report
from .news import news_of


@dataclass(frozen=True)
class StatusInterval:
    """The assessed status of one unit over ``[valid_from, valid_to)``.

    A new interval begins when anything about the assessment changes, its evidence included; ``since`` is the day on
    which this actor and status began.
    """

    unit_id: str
    actor: str
    against: tuple[str, ...]
    status: Status
    confirmation: Confirmation
    rival_claims: str
    basis: str
    claim_ids: tuple[str, ...]
    since: date
    valid_from: date
    valid_to: date | None
    last_report: date | None = None
    """The newest day that a report of it tells of (``news.news_of``)."""


@dataclass(frozen=True)
class ClaimInForce:
    """What one side last said of one unit: its claim, until it said something else."""

    claim: Claim
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class AssessedDay:
    """A day on which something is said of a unit: ``told`` are its claims but rumours, ``rumours`` all up to this day.

    The assessments are those without the rumours; None as long as nothing else was said.
    """

    day: date
    told: tuple[Claim, ...]
    rumours: tuple[Claim, ...]
    before: Assessment | None
    assessment: Assessment | None


_ClaimKey = tuple[str, str]
"""The unit and the id of a claim."""


def standing_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that no correction or withdrawal supersedes, each once, ordered by date and id.

    A correction is of a claim of its own unit, and by one who may correct it (``Claim.may_correct``): any other
    corrects nothing, nor do claims that correct each other in a circle, so that no mistake in a ledger makes evidence
    disappear. Two rows that share an id and differ (somebody changed one) both stand: which of them is the true one
    cannot be told.
    """
    rows = set(claims)
    void = {old for _, old in corrections_among(rows)}
    standing = {claim for claim in rows - void if claim.kind is ClaimKind.REPORT}
    in_order = sorted(standing, key=lambda claim: (claim.event_date, claim.claim_id))
    if len({claim.claim_id for claim in standing}) == len(standing):
        return in_order
    return sorted(in_order, key=lambda claim: (claim.event_date, claim.claim_id, repr(claim)))


def corrections_among(claims: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the corrections and withdrawals that count, each with the row that it makes void, in no order.

    Of a correction that was withdrawn nothing is left: what it had corrected stands again.
    """
    rows = set(claims)
    by_key = grouped(rows, _key)
    corrections = [
        (claim, old)
        for claim in rows
        for old in by_key.get((claim.unit_id, claim.supersedes or ""), ())
        if claim.may_correct(old)
    ]
    corrects: dict[_ClaimKey, set[_ClaimKey]] = defaultdict(set)
    for claim, old in corrections:
        corrects[_key(claim)].add(_key(old))
    counting = [(claim, old) for claim, old in corrections if not _leads_to(corrects, _key(old), _key(claim))]
    withdrawn = {old for claim, old in counting if (claim.kind, old.kind) == (ClaimKind.WITHDRAWAL, ClaimKind.REPORT)}
    return [(claim, old) for claim, old in counting if claim not in withdrawn]


def _key(claim: Claim) -> _ClaimKey:
    return claim.unit_id, claim.claim_id


def _leads_to(corrects: Mapping[_ClaimKey, set[_ClaimKey]], start: _ClaimKey, end: _ClaimKey) -> bool:
    """Tell whether the corrections that start at one claim come to another, or are of that one itself."""
    reached, ahead = {start}, [start]
    while ahead:
        new = corrects.get(ahead.pop(), set()) - reached
        reached |= new
        ahead += new
    return end in reached


def derive_status(claims: Iterable[Claim], job: Feedback = NO_FEEDBACK) -> list[StatusInterval]:
    """Assess every unit over time, ordered by unit and date, by the rules that docs/data.md states.

    Raises JobCancelledError.
    """
    intervals: list[StatusInterval] = []
    by_unit = sorted(grouped(standing_claims(claims), lambda claim: claim.unit_id).items())
    for unit_id, of_unit in followed(by_unit, len(by_unit), job):
        steps = _steps(of_unit)
        ends: list[date | None] = [day for day, _, _ in steps[1:]]
        since: date | None = None
        held: tuple[str, Status, bool] | None = None
        for (day, step, is_heard_of), end in zip_equal(steps, [*ends, None]):
            # What rumours said first did not begin then.
            if since is None or held != (step.actor, step.status, is_heard_of):
                since, held = day, (step.actor, step.status, is_heard_of)
            intervals.append(_interval(unit_id, step, since, day, end))
    return intervals


def _steps(of_unit: Sequence[Claim]) -> list[tuple[date, Assessment, bool]]:
    """Return the days on which the assessment of a unit changes, and whether more than rumours had been heard by then.

    Rumours are told beside what is assessed without them, until something newer is adopted.
    """
    steps: list[tuple[date, Assessment, bool]] = []
    for each in assessed_days(of_unit):
        shown = _with_rumours(each.assessment, each.rumours) if each.assessment else of_rumours(each.rumours)
        shown = _with_what_is_doubted(shown, [claim for claim in of_unit if claim.event_date <= each.day])
        if not steps or steps[-1][1] != shown:
            steps.append((each.day, shown, each.assessment is not None))
    return steps


def assessed_days(of_unit: Iterable[Claim]) -> Iterator[AssessedDay]:
    """Assess the standing claims of one unit day by day, in order."""
    assessment: Assessment | None = None
    rumours: list[Claim] = []
    for day, of_day in sorted(grouped(of_unit, lambda claim: claim.event_date).items()):
        before = assessment
        rumours += [claim for claim in of_day if claim.is_rumour]
        told = tuple(claim for claim in of_day if not claim.is_rumour)
        if told:
            assessment = after(before, day, told)
        yield AssessedDay(day, told, tuple(rumours), before, assessment)


def _with_rumours(assessment: Assessment, rumours: Iterable[Claim]) -> Assessment:
    others = [
        rumour for rumour in rumours if rumour.event_date >= assessment.set_on and not assessment.agrees_with(rumour)
    ]
    return replace(assessment, rivals=tuple(sorted((*assessment.rivals, *others), key=lambda claim: claim.event_date)))


def _with_what_is_doubted(shown: Assessment, so_far: Sequence[Claim]) -> Assessment:
    """Tell beside a doubt of a side's own office what that side last said to hold, however long ago."""
    told = {*shown.claims, *shown.rivals}
    for doubt in (*shown.claims, *shown.rivals):
        doubted = [claim for claim in so_far if claim.event_date <= doubt.event_date and doubt.is_own_doubt_of(claim)]
        if doubted and doubted[-1] not in told:
            told.add(doubted[-1])
            shown = replace(shown, rivals=tuple(sorted((*shown.rivals, doubted[-1]), key=lambda c: c.event_date)))
    return shown


def claims_in_force(claims: Iterable[Claim]) -> list[ClaimInForce]:
    """Return for each unit and asserter the successive claims; of several on one day the best graded."""
    in_force: list[ClaimInForce] = []
    by_voice = grouped(standing_claims(claims), lambda claim: (claim.unit_id, claim.asserted_by))
    for _, voice in sorted(by_voice.items()):
        by_day = sorted(grouped(voice, lambda claim: claim.event_date).items())
        best = [min(of_day, key=lambda claim: (claim.grade, claim.claim_id)) for _, of_day in by_day]
        ends: list[date | None] = [claim.event_date for claim in best[1:]]
        in_force.extend(ClaimInForce(claim, claim.event_date, end) for claim, end in zip_equal(best, [*ends, None]))
    return in_force


def is_valid_on(interval: StatusInterval | ClaimInForce, day: date) -> bool:
    """Tell whether ``day`` lies in the half-open interval."""
    return holds_on(interval.valid_from, interval.valid_to, day)


def _interval(unit_id: str, step: Assessment, since: date, valid_from: date, valid_to: date | None) -> StatusInterval:
    return StatusInterval(
        unit_id=unit_id,
        actor=step.actor,
        against=step.against,
        status=step.status,
        confirmation=step.confirmation,
        rival_claims="; ".join(claim.in_words() for claim in step.rivals),
        basis="; ".join(claim.in_words() for claim in step.claims),
        claim_ids=tuple(claim.claim_id for claim in step.claims),
        since=since,
        valid_from=valid_from,
        valid_to=valid_to,
        last_report=last_report(news_of(step)),
    )
