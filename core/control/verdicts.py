"""Verdicts on how a place or a section of a road is held, and how two or more of them make one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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
class Held:
    """How a place on the road is held, or a section: a verdict with what it rests on."""

    actor: str
    against: tuple[str, ...]
    status: Status
    confirmation: Confirmation
    claim_ids: tuple[str, ...]
    basis: tuple[str, ...]
    reason: str = ""

    @property
    def parties(self) -> frozenset[str]:
        """Who holds: of a shared place all partners, of a contested one both sides."""
        return parties_of(self.status, self.actor, self.against)


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
    return _verdict_of(alone.status, alone.parties, alone.confirmation, reason)


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
        return _verdict_of(Status.CONTESTED, parties, _least_confirmed(contested), reason)
    if start.parties <= end.parties or end.parties <= start.parties:
        return _of_same_holder(start, end)
    return _of_different_holders(start, end)


def _of_same_holder(start: Held, end: Held) -> Held:
    """Return the verdict where one actor has both ends, alone or with others: the weaker status of the two."""
    weaker = min(start, end, key=lambda held: (STRENGTH.index(held.status), held.actor))
    parties = start.parties | end.parties if weaker.status == Status.SHARED else weaker.parties
    how = "Alike at both ends" if start.status == end.status else "The weaker status of the two ends"
    return _verdict_of(weaker.status, parties, _least_confirmed((start, end)), f"{how}: {_names_of(start, end)}")


def _of_different_holders(start: Held, end: Held) -> Held:
    """Return the verdict where each end has a holder of its own: allies share what lies between, enemies fight for it.

    A claim is no holding, and of allies both must hold.
    """
    statuses, parties = {start.status, end.status}, start.parties | end.parties
    are_allies = len(sides_of(parties)) == 1
    names, confirmation = _names_of(start, end), _least_confirmed((start, end))
    if are_allies and statuses <= set(HOLDING):
        return _verdict_of(Status.SHARED, parties, confirmation, f"Shared: allies hold {names}")
    if are_allies or Status.CLAIMED in statuses:
        return _unknown(f"Unknown, because not both of {names} are held")
    return _verdict_of(Status.CONTESTED, parties, confirmation, f"Contested, because different sides hold {names}")


def _names_of(start: Held, end: Held) -> str:
    return " and ".join(dict.fromkeys((start.reason, end.reason)))


def _unknown(reason: str) -> Held:
    return _verdict_of(Status.UNKNOWN, (), Confirmation.NONE, reason)


def _verdict_of(status: Status, parties: Iterable[str], confirmation: Confirmation, reason: str) -> Held:
    actor, *others = sorted(parties) or [""]
    return Held(actor, tuple(others), status, confirmation, (), (), reason)


def _least_confirmed(ends: Sequence[Held]) -> Confirmation:
    """Return the least confirmation of the ends: what a verdict rests on is as doubtful as the worst of it."""
    return max((end.confirmation for end in ends), key=list(Confirmation).index)


def words_of(status: StatusInterval) -> str:
    """Return ``controlled (KIA)`` or ``contested (KIA, junta)``."""
    return status_in_words(status.status, status.actor, status.against)
