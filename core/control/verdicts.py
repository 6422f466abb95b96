"""Verdicts on how a place or a section of a road is held, and how two or more of them make one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..units import METRES_PER_KM
from ..words import Confirmation, Status
from .actors import sides_of
from .claims import HOLDING, parties_of
from .ledger import StatusInterval
from .reach import REACH_M
from .record import ControlUnit
from .wording import status_in_words

STRENGTH = (Status.CLAIMED, Status.INFILTRATED, Status.SHARED, Status.CONTROLLED)
"""What holding means, weakest first. Contested and unknown are no holding."""


@dataclass(frozen=True)
class Verdict:
    """How a place on the road is held, or a section of it, and what that rests on.

    ``against`` is, as in the ledger, the other party of what is contested and the partners of what is shared.
    ``basis`` are sentences: what is recorded, by whom, and the rival claims. ``last_report`` is as old as the oldest
    news that it rests on; None where the status is unknown.
    """

    actor: str
    against: tuple[str, ...]
    status: Status
    confirmation: Confirmation
    claim_ids: tuple[str, ...]
    basis: tuple[str, ...]
    last_report: date | None

    @property
    def parties(self) -> frozenset[str]:
        """Who holds: of a shared place all partners, of a contested one both sides."""
        return parties_of(self.status, self.actor, self.against)


@dataclass(frozen=True)
class Held(Verdict):
    """A verdict on one end of a section, or on what lies between two; ``reason`` says why it is so."""

    reason: str


def held_by(unit: ControlUnit, status: StatusInterval) -> Held:
    """Return what is assessed of a unit as a verdict of its own."""
    basis = [f"{unit.name}: {words_of(status)}, {status.confirmation} – {status.basis}"]
    if status.rival_claims:
        basis.append(f"{unit.name}, not adopted: {status.rival_claims}")
    return Held(
        actor=status.actor,
        against=status.against,
        status=status.status,
        confirmation=status.confirmation,
        claim_ids=status.claim_ids,
        basis=tuple(basis),
        last_report=status.last_report,
        reason=unit.name,
    )


def both(one: Held, other: Held) -> Held:
    """Return how a place is held of which two claims about roads were made on one day."""
    return with_grounds(_between(one, other), one, other)


def with_grounds(verdict: Held, *grounds: Held) -> Held:
    """Return a verdict that rests on the claims of others."""
    claim_ids = tuple(claim_id for ground in grounds for claim_id in ground.claim_ids)
    basis = tuple(sentence for ground in grounds for sentence in ground.basis)
    return replace(verdict, claim_ids=claim_ids, basis=basis)


def verdict_on(ends: Sequence[Held]) -> Held:
    """Return the verdict on a piece by those who are heard on it: two, one alone, or nobody."""
    if not ends:
        return _unknown(
            f"Unknown: more than {REACH_M / METRES_PER_KM:.0f} km from any town of which something is recorded"
        )
    if len(ends) == 2:
        return _between(*ends)
    (alone,) = ends
    if alone.status == Status.UNKNOWN:
        return _unknown("Unknown: of an end nothing usable is recorded")
    reason = f"By what is told of {alone.reason} alone"
    return _verdict_on(alone.status, alone.parties, [alone], reason)


def _between(start: Held, end: Held) -> Held:
    """Return the verdict on a section by how its two ends are held. It is the same in either direction."""
    statuses = {start.status, end.status}
    if Status.UNKNOWN in statuses:
        return _unknown("Unknown: of an end nothing usable is recorded")
    parties = start.parties | end.parties
    if Status.CONTESTED in statuses:
        contested = [each for each in (start, end) if each.status == Status.CONTESTED]
        # Who only claims the other end is no party to the fighting.
        parties = frozenset().union(*(each.parties for each in (start, end) if each.status != Status.CLAIMED))
        reason = f"Contested: {' and '.join(dict.fromkeys(each.reason for each in contested))}"
        return _verdict_on(Status.CONTESTED, parties, contested, reason)
    if start.parties <= end.parties or end.parties <= start.parties:
        return _of_same_holder(start, end)
    return _of_different_holders(start, end)


def _of_same_holder(start: Held, end: Held) -> Held:
    """Return the verdict where one actor has both ends, alone or with others: the weaker status of the two."""
    weaker = min(start, end, key=lambda held: (STRENGTH.index(held.status), held.actor))
    parties = start.parties | end.parties if weaker.status == Status.SHARED else weaker.parties
    how = "Alike at both ends" if start.status == end.status else "The weaker status of the two ends"
    return _verdict_on(weaker.status, parties, (start, end), f"{how}: {_names_of(start, end)}")


def _of_different_holders(start: Held, end: Held) -> Held:
    """Return the verdict where each end has a holder of its own: allies share what lies between, enemies fight for it.

    A claim is no holding, and of allies both must hold.
    """
    statuses, parties = {start.status, end.status}, start.parties | end.parties
    are_allies = len(sides_of(parties)) == 1
    names, ends = _names_of(start, end), (start, end)
    if are_allies and statuses <= set(HOLDING):
        return _verdict_on(Status.SHARED, parties, ends, f"Shared: allies hold {names}")
    if are_allies or Status.CLAIMED in statuses:
        return _unknown(f"Unknown, because not both of {names} are held")
    return _verdict_on(Status.CONTESTED, parties, ends, f"Contested, because different sides hold {names}")


def _names_of(start: Held, end: Held) -> str:
    return " and ".join(dict.fromkeys((start.reason, end.reason)))


def _unknown(reason: str) -> Held:
    return Held("", (), Status.UNKNOWN, Confirmation.NONE, (), (), None, reason)


def _verdict_on(status: Status, parties: Iterable[str], grounds: Sequence[Held], reason: str) -> Held:
    """Return a verdict as doubtful as the least confirmed of its grounds, and as old as the oldest of their news."""
    actor, *others = sorted(parties) or [""]
    confirmation = max((each.confirmation for each in grounds), key=list(Confirmation).index)
    told = [each.last_report for each in grounds if each.last_report is not None]
    last_report = min(told) if len(told) == len(grounds) else None
    return Held(actor, tuple(others), status, confirmation, (), (), last_report, reason)


def words_of(status: StatusInterval) -> str:
    """Return ``controlled (KIA)`` or ``contested (KIA, junta)``."""
    return status_in_words(status.status, status.actor, status.against)
