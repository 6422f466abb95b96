"""Why a claim counts for the status of its unit on a day, and why not.

The assessment itself is made by ``core.control``; here each claim is told from its result. docs/data.md, "How claims
become a status", states the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..control.assessing import Assessment, deciding, doubted_by_its_own, is_worse_boast, of_rumours, taken_back_by
from ..control.claims import Claim, said_by_both_sides
from ..control.ledger import AssessedDay, assessed_days, corrections_among, standing_claims
from ..text_enum import TextEnum
from ..words import ClaimKind, Confirmation, Status


class Reason(TextEnum):
    """Why a claim counts, or why not. "What stands" are the claims that count on the day."""

    STRONG = "strong"
    """Counts: it may set a status by itself."""
    SIDES_DISAGREE = "sides disagree"
    """Counts: as strong as what is said against it, so that the unit is contested."""
    BOTH_SIDES = "both sides say so"
    """Counts, though weak: both sides say it."""
    CONFIRMS = "confirms"
    """Counts, though weak: it says what stands."""
    NOTHING_BETTER = "nothing better"
    """Counts as a claim only: the newest of the best graded, but none is strong."""
    ONLY_RUMOURS = "only rumours"
    """Counts as a claim only: there are nothing but rumours, and all say so."""

    WEAKER = "weaker"
    """Graded worse than what stands."""
    NOT_STRONG = "not strong"
    """Below C3: by itself it sets no status."""
    ONLY_CLAIMED = "only claimed"
    """It says that somebody claims the place, which is no evidence that he has it."""
    RUMOUR = "rumour"
    """Without a source, improbable, or not to be judged: it changes nothing that is known."""
    RUMOURS_DIFFER = "rumours differ"
    """There are nothing but rumours, and they name several."""
    OVERTAKEN = "overtaken"
    """Something newer stands."""
    WORSE_BOAST = "worse boast"
    """A side's word in its own favour, graded worse than what both sides had said."""
    ANOTHER_OF_THE_DAY = "another of the day"
    """Another claim of the same day, as well graded, stands."""
    KNOWN_BY_ANOTHER = "known by another"
    """It says that it is unknown who holds the place, and another claim of the same day knows."""
    OWN_DOUBT = "own doubt"
    """An office doubts what its own side says: evidence for nobody."""
    SAID_OTHERWISE = "said otherwise"
    """Who said it said otherwise since, on evidence no worse."""
    DIFFER = "differ"
    """Nothing strong is said, and the best graded claims name several: none of them counts."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    WITHDRAWAL = "withdrawal"
    """It is no report: it takes one back."""
    VOID_WITHDRAWAL = "void withdrawal"
    """It takes nothing back: nobody withdraws a report but the one who recorded it."""


@dataclass(frozen=True)
class Judged:
    """A claim on a day: whether the status rests on it, and why or why not.

    ``by`` is the claim that stands against it, that bears it out, that makes it void, or that it takes back.
    """

    claim: Claim
    is_adopted: bool
    reason: Reason
    by: Claim | None = None


def judged_on(claims: Iterable[Claim], day: date) -> list[Judged]:
    """Judge the claims about one unit on a day, those of later days left out, the newest first.

    Corrected and withdrawn claims are among them, and the withdrawals.
    """
    rows = set(claims)
    days = list(assessed_days(claim for claim in standing_claims(rows) if claim.event_date <= day))
    judged = [*_void_ones(rows), *_standing_ones(days)]
    return sorted((each for each in judged if each.claim.event_date <= day), key=_order)


def _order(judged: Judged) -> tuple[int, bool, str, str]:
    claim = judged.claim
    return -claim.event_date.toordinal(), not judged.is_adopted, claim.grade, claim.claim_id


def _void_ones(rows: set[Claim]) -> list[Judged]:
    """Judge what is corrected or withdrawn, and the withdrawals."""
    corrections = sorted(corrections_among(rows), key=lambda pair: (pair[0].event_date, pair[0].claim_id))
    voided_by = {old: new for new, old in corrections}
    takes_back = dict(corrections)
    judged = []
    for claim in rows:
        by = voided_by.get(claim)
        if claim.kind is ClaimKind.WITHDRAWAL:
            old = takes_back.get(claim)
            judged.append(Judged(claim, False, Reason.WITHDRAWAL if old else Reason.VOID_WITHDRAWAL, old))
        elif by is not None:
            is_withdrawn = by.kind is ClaimKind.WITHDRAWAL
            judged.append(Judged(claim, False, Reason.WITHDRAWN if is_withdrawn else Reason.CORRECTED, by))
    return judged


def _standing_ones(days: Sequence[AssessedDay]) -> list[Judged]:
    """Judge the claims of all days as of the end of the last."""
    if not days:
        return []
    now, rumours = days[-1].assessment, days[-1].rumours
    if now is None:
        return _judged_rumours(rumours)
    judged = [Judged(rumour, False, Reason.RUMOUR) for rumour in rumours]
    for number, of_day in enumerate(days):
        for claim in of_day.told:
            judged.append(_adopted(claim, now) if claim in now.claims else _left_out(claim, days[number:], now))
    return judged


def _judged_rumours(rumours: Sequence[Claim]) -> list[Judged]:
    counting = of_rumours(rumours).claims
    return [
        Judged(rumour, rumour in counting, Reason.ONLY_RUMOURS if rumour in counting else Reason.RUMOURS_DIFFER)
        for rumour in rumours
    ]


def _adopted(claim: Claim, now: Assessment) -> Judged:
    """Judge a claim on which the status rests."""
    if not now.is_adopted:
        return Judged(claim, True, Reason.NOTHING_BETTER)
    if not claim.is_strong:
        return _adopted_weak(claim, now)
    if now.confirmation is Confirmation.DISAGREE and not now.agrees_with(claim):
        return Judged(claim, True, Reason.SIDES_DISAGREE, _best(c for c in now.claims if c.said != claim.said))
    return Judged(claim, True, Reason.STRONG)


def _adopted_weak(claim: Claim, now: Assessment) -> Judged:
    alike = [each for each in now.claims if each.said == claim.said]
    if said_by_both_sides(alike):
        return Judged(claim, True, Reason.BOTH_SIDES, _best(each for each in alike if each != claim))
    return Judged(claim, True, Reason.CONFIRMS, _best(each for each in now.claims if each.is_strong))


def _left_out(claim: Claim, days: Sequence[AssessedDay], now: Assessment) -> Judged:
    """Judge a claim of the first of some days on which the status of the last one does not rest."""
    standing = deciding(now.claims) or now.claims
    if claim.event_date < now.set_on:
        newer = [each for each in standing if each.event_date == now.set_on]
        return Judged(claim, False, Reason.OVERTAKEN, _best(newer))
    if now.is_adopted:
        return _as_of_its_day(claim, days[0], standing)
    if not now.claims:
        return Judged(claim, False, Reason.DIFFER)
    return _beside_what_is_claimed(claim, days, standing) or _as_of_its_day(claim, days[0], standing)


def _beside_what_is_claimed(claim: Claim, days: Sequence[AssessedDay], standing: Sequence[Claim]) -> Judged | None:
    """Judge a claim where no strong one stands; None where it is left out for how it was heard on its day."""
    if (doubt := _as_doubt(claim, days[0])) is not None:
        return doubt
    later = (taken_back_by(claim, of_day.told) for of_day in days[1:])
    if otherwise := next((each for each in later if each), None):
        return Judged(claim, False, Reason.SAID_OTHERWISE, otherwise)
    if best := _better(claim, standing):
        return Judged(claim, False, Reason.WEAKER, best)
    if best := _best(each for each in standing if each.event_date > claim.event_date):
        return Judged(claim, False, Reason.OVERTAKEN, best)
    return None


def _as_doubt(claim: Claim, of_day: AssessedDay) -> Judged | None:
    """Judge a claim that was heard as a doubt of a side's own office; None for any other."""
    if of_day.before is None or doubted_by_its_own(of_day.before, of_day.told, of_day.told) is None:
        return None
    doubted = [each for each in of_day.before.claims if claim.is_own_doubt_of(each)]
    return Judged(claim, False, Reason.OWN_DOUBT, _best(doubted))


def _as_of_its_day(claim: Claim, of_day: AssessedDay, standing: Sequence[Claim]) -> Judged:
    """Judge a claim that never counted by how it was heard on its day; what stood then still stands."""
    if (doubt := _as_doubt(claim, of_day)) is not None:
        return doubt
    if claim.status is Status.CLAIMED:
        return Judged(claim, False, Reason.ONLY_CLAIMED)
    if claim.is_strong:
        return _strong_as_of_its_day(claim, of_day, standing)
    if best := _better(claim, standing):
        return Judged(claim, False, Reason.WEAKER, best)
    return Judged(claim, False, Reason.NOT_STRONG, _best(standing))


def _strong_as_of_its_day(claim: Claim, of_day: AssessedDay, standing: Sequence[Claim]) -> Judged:
    if of_day.before is not None and is_worse_boast(claim, of_day.before):
        return Judged(claim, False, Reason.WORSE_BOAST, _best(deciding(of_day.before.claims)))
    of_the_day = _best(each for each in standing if each.event_date == claim.event_date)
    if claim.status is Status.UNKNOWN:
        return Judged(claim, False, Reason.KNOWN_BY_ANOTHER, of_the_day)
    if best := _better(claim, standing):
        return Judged(claim, False, Reason.WEAKER, best)
    return Judged(claim, False, Reason.ANOTHER_OF_THE_DAY, of_the_day)


def _better(claim: Claim, standing: Iterable[Claim]) -> Claim | None:
    """Return the best of what stands where that is better graded than a claim."""
    return _best(each for each in standing if each.grade < claim.grade)


def _best(claims: Iterable[Claim]) -> Claim | None:
    """Return the best graded of some claims, of equal ones the newest; None of none."""
    return min(claims, key=lambda claim: (claim.grade, -claim.event_date.toordinal(), claim.claim_id), default=None)
