"""One claim of the ledger: who says what of which unit, how well it is graded, and whom that names.

Grades are terms of the Admiralty code: the reliability of the source (A to F) before the credibility of what it says
(1 to 6). B1 is better than B2, and A3 better than both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

SIDE_OF = {
    "junta": "with the junta",
    "NDA-K": "with the junta",
    "Kachin BGF": "with the junta",
    "SNA": "with the junta",
    "KIA": "against the junta",
    "AA": "against the junta",
    "PDF": "against the junta",
}
"""Which side of the war an asserter speaks for. Who is not listed (press, UN) speaks for neither."""

ADOPTED_RELIABILITIES = ("A", "B", "C")
ADOPTED_CREDIBILITY = 3
"""A claim of one side is adopted up to "fairly reliable" and "possibly true" (Admiralty code C3)."""
HEARSAY_CREDIBILITY = 5
"""From "improbable" on, up to "truth cannot be judged" (6), a claim is a rumour."""

CONTESTED, SHARED, CLAIMED, UNKNOWN = "contested", "shared", "claimed", "unknown"
HOLDING = ("controlled", SHARED)


@dataclass(frozen=True)
class Claim:
    """One row of the ledger: one asserter says one thing of one unit. Never changed, only superseded."""

    claim_id: str
    unit_id: str
    actor: str
    against: str
    status: str
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

    @property
    def grade(self) -> str:
        """Reliability and credibility as one term of the Admiralty code: B2. The lesser text is the better grade."""
        return f"{self.reliability}{self.credibility}"

    @property
    def is_rumour(self) -> bool:
        """Whether nothing known may change for it: without a source, or held for improbable, or not to be judged."""
        return not self.source_id or self.credibility >= HEARSAY_CREDIBILITY

    @property
    def is_strong(self) -> bool:
        """Whether this claim alone may set a status: sourced, graded C3 or better, and of more than a claim."""
        return (
            bool(self.source_id)
            and self.reliability in ADOPTED_RELIABILITIES
            and self.credibility <= ADOPTED_CREDIBILITY
            and self.status != CLAIMED
        )

    @property
    def parties(self) -> frozenset[str]:
        """Who holds the unit by this claim; of a contested one both sides, of a shared one all partners."""
        return names_in(self.actor, self.against if self.status in (CONTESTED, SHARED) else "")

    @property
    def said(self) -> tuple[str, ...]:
        """What is asserted: equal where two claims assert the same.

        Who attacks whom is no part of it, nor which of several allies, nor the order in which partners are named.
        """
        return said_of(self.status, self.parties)

    @property
    def is_in_own_favour(self) -> bool:
        """Whether the asserter's side has by it what it says to have."""
        own = SIDE_OF.get(self.asserted_by)
        return own in sides_of(self.parties) and self.status not in (CONTESTED, UNKNOWN)

    def may_correct(self, other: Claim) -> bool:
        """Tell whether this claim, as a correction, makes the other one void: who said it may, and who knows better."""
        return not self.is_rumour and (self.asserted_by == other.asserted_by or self.grade < other.grade)

    def in_words(self) -> str:
        """Who said it, where it was published, how it is graded, and what was said."""
        when = self.event_date_text or self.event_date.isoformat()
        return f"{self.asserted_by}, {when} ({self.publisher}, {self.grade}): {self.statement}"


def said_of(status: str, parties: Iterable[str]) -> tuple[str, ...]:
    """Return what a status with its parties says, as ``Claim.said`` has it."""
    if status == UNKNOWN:
        return (status,)
    return (status, *sorted(sides_of(parties) if status == CONTESTED else parties))


def names_in(*texts: str) -> frozenset[str]:
    """Return the actors named in fields that hold one or several, separated by commas."""
    return frozenset(name for text in texts for name in (part.strip() for part in text.split(",")) if name)


def sides_of(names: Iterable[str]) -> set[str]:
    """Return the sides of the war that actors are on; who is on neither is one by himself."""
    return {SIDE_OF.get(name, name) for name in names}


def is_said_by_a_side(claims: Iterable[Claim]) -> bool:
    """Tell whether one of the sides says it, not as a rumour."""
    return bool(_saying(claims))


def said_by_both_sides(claims: Iterable[Claim]) -> bool:
    """Tell whether both sides say it, neither of them as a rumour."""
    return len(_saying(claims)) == 2


def _saying(claims: Iterable[Claim]) -> set[str]:
    return {SIDE_OF[claim.asserted_by] for claim in claims if not claim.is_rumour and claim.asserted_by in SIDE_OF}
