"""One claim of the ledger: who says what of which unit, how well it is graded, and whom that names.

Grades are terms of the Admiralty code: the reliability of the source (A to F) before the credibility of what it says
(1 to 6). B1 is better than B2, and A3 better than both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..words import ClaimKind, Origin, Reliability, Side, Status
from .actors import SIDE_OF, principal_of, sides_of

ADOPTED_RELIABILITIES = (Reliability.COMPLETELY, Reliability.USUALLY, Reliability.FAIRLY)
ADOPTED_CREDIBILITY = 3
"""A claim of one side is adopted up to "fairly reliable" and "possibly true" (Admiralty code C3)."""
HEARSAY_CREDIBILITY = 5
"""From "improbable" on, up to "truth cannot be judged" (6), a claim is a rumour."""

HOLDING = (Status.CONTROLLED, Status.SHARED)


class Said(NamedTuple):
    """What is asserted: equal where two claims assert the same.

    Who attacks whom is no part of it, nor which of several allies, nor the order in which partners are named.
    """

    status: Status
    of: tuple[str, ...]
    """The parties in order; of what is contested their sides, of what is unknown none."""


@dataclass(frozen=True)
class Claim:
    """One row of the ledger: one asserter says one thing of one unit. Never changed, only superseded.

    A withdrawal repeats what it takes back, so that one row tells all; ``statement`` says why.
    """

    claim_id: str
    unit_id: str
    actor: str
    against: tuple[str, ...]
    status: Status
    event_date: date
    event_date_text: str
    date_said: date | None
    asserted_by: str
    publisher: str
    source_id: str
    url: str
    reliability: str
    credibility: int
    statement: str
    supersedes: str | None = None
    recorded_by: str = ""
    recorded_at: date | None = None
    kind: ClaimKind = ClaimKind.REPORT
    origin: Origin = Origin.SHIPPED

    @property
    def grade(self) -> str:
        """Reliability and credibility as one term of the Admiralty code: B2. The lesser text is the better grade."""
        return f"{self.reliability}{self.credibility}"

    @property
    def is_rumour(self) -> bool:
        """Whether nothing known may change for it: without a source, or held for improbable, or not to be judged."""
        return not self.source_id or self.credibility >= HEARSAY_CREDIBILITY

    @property
    def is_sign(self) -> bool:
        """Whether it is no better than a sign: doubtful (4) or worse."""
        return self.is_rumour or self.credibility > ADOPTED_CREDIBILITY

    @property
    def is_strong(self) -> bool:
        """Whether this claim alone may set a status: sourced, graded C3 or better, and of more than a claim."""
        return (
            bool(self.source_id)
            and self.reliability in ADOPTED_RELIABILITIES
            and self.credibility <= ADOPTED_CREDIBILITY
            and self.status != Status.CLAIMED
        )

    @property
    def named(self) -> frozenset[str]:
        """All actors that are named, as holders or as those they hold it against."""
        return frozenset({self.actor, *self.against} - {""})

    @property
    def parties(self) -> frozenset[str]:
        """Who holds the unit by this claim; of a contested one both sides, of a shared one all partners."""
        return parties_of(self.status, self.actor, self.against)

    @property
    def said(self) -> Said:
        """What is asserted."""
        return said_of(self.status, self.parties)

    @property
    def is_in_own_favour(self) -> bool:
        """Whether the asserter's side has by it what it says to have."""
        own = SIDE_OF.get(principal_of(self.asserted_by))
        return own in sides_of(self.parties) and self.status not in (Status.CONTESTED, Status.UNKNOWN)

    def is_own_doubt_of(self, other: Claim) -> bool:
        """Tell whether another office of those who say that they hold a place says by this claim that it is unknown.

        Such as an election commission that can hold no vote there: evidence against its own side, and for nobody.
        """
        return (
            self.status == Status.UNKNOWN
            and not self.is_rumour
            and other.is_in_own_favour
            and self.asserted_by != other.asserted_by
            and principal_of(self.asserted_by) == principal_of(other.asserted_by)
        )

    def may_correct(self, other: Claim) -> bool:
        """Tell whether this claim, as a correction, makes the other one void: who said it may, and who knows better.

        A row is withdrawn by nobody but the one who recorded it.
        """
        if self.kind is ClaimKind.WITHDRAWAL:
            return bool(self.recorded_by) and self.recorded_by == other.recorded_by
        return not self.is_rumour and (self.asserted_by == other.asserted_by or self.grade < other.grade)

    def in_words(self) -> str:
        """Who said it, where it was published, how it is graded, and what was said."""
        when = self.event_date_text or self.event_date.isoformat()
        return f"{self.asserted_by}, {when} ({self.publisher}, {self.grade}): {self.statement}"


def parties_of(status: Status, actor: str, against: Iterable[str]) -> frozenset[str]:
    """Return who holds what is assessed or claimed so; of a contested unit both sides, of a shared one all partners."""
    return frozenset({actor, *(against if status.is_held_by_several else ())} - {""})


def said_of(status: Status, parties: Iterable[str]) -> Said:
    """Return what a status with its parties says."""
    if status == Status.UNKNOWN:
        return Said(status, ())
    return Said(status, tuple(sorted(sides_of(parties) if status == Status.CONTESTED else parties)))


def is_said_by_a_side(claims: Iterable[Claim]) -> bool:
    """Tell whether one of the sides says it, not as a rumour."""
    return bool(_saying(claims))


def said_by_both_sides(claims: Iterable[Claim]) -> bool:
    """Tell whether both sides say it, neither of them as a rumour."""
    return len(_saying(claims)) == 2


def _saying(claims: Iterable[Claim]) -> set[Side]:
    principals = {principal_of(claim.asserted_by) for claim in claims if not claim.is_rumour}
    return {SIDE_OF[name] for name in principals if name in SIDE_OF}
