"""Which claims are news of a status. docs/data.md, "How news ages", states it in plain words."""

from __future__ import annotations

from ..words import Status
from .actors import SIDE_OF, principal_of, sides_of
from .assessing import Assessment
from .claims import Claim


def news_of(assessment: Assessment) -> tuple[Claim, ...]:
    """Return the claims that are news of a status: what it rests on, and what else was said that bears it out."""
    return (*_rests_on(assessment), *(claim for claim in assessment.heard if _bears_out(claim, assessment)))


def _rests_on(assessment: Assessment) -> tuple[Claim, ...]:
    """Return what a status rests on, or what is told beside one that rests on nothing.

    A sign is left out where anything better was heard, but for one that set the status; so is a rumour.
    """
    told = assessment.claims or assessment.rivals
    better = tuple(claim for claim in told if not claim.is_sign)
    setting = (claim for claim in told if not assessment.is_adopted or claim.event_date <= assessment.set_on)
    return better or tuple(claim for claim in setting if not claim.is_rumour) or told


def _bears_out(claim: Claim, assessment: Assessment) -> bool:
    """Tell whether a claim is news of a status, adopted or not."""
    if assessment.status == Status.CONTESTED:
        return _bears_out_contest(claim, assessment)
    if claim.is_sign:
        return False
    if assessment.status == Status.SHARED:
        return _is_heard(claim, assessment) and claim.parties <= assessment.parties
    return not assessment.is_adopted and any(claim.is_own_doubt_of(each) for each in assessment.claims)


def _bears_out_contest(claim: Claim, contest: Assessment) -> bool:
    """Tell whether a claim is news of a contest: what a side says to have, that one cannot tell who has it, fighting.

    A side's own word is heard here even if it is doubtful: it is no evidence that the place is its own, but that it is
    fought for.
    """
    if claim.is_sign and not (claim.is_in_own_favour and claim.asserted_by in SIDE_OF):
        return False
    says_so = claim.is_in_own_favour or claim.status in (Status.CONTESTED, Status.UNKNOWN)
    return says_so and _is_heard(claim, contest) and sides_of(claim.parties) <= sides_of(contest.parties)


def _is_heard(claim: Claim, assessment: Assessment) -> bool:
    """Tell whether one of the sides of a status says it, or one who is on no side."""
    side = SIDE_OF.get(principal_of(claim.asserted_by))
    return side is None or side in sides_of(assessment.parties)
