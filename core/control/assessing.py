"""The rules by which the claims about one unit become its status, day by day. docs/data.md states them in plain words.

Rumours are no matter of this module's ``after``: what is assessed is a function of the other claims alone, so that a
rumour can change nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from ..words import Confirmation, Status
from .actors import principal_of, sides_of
from .claims import HOLDING, Claim, Said, is_said_by_a_side, parties_of, said_by_both_sides, said_of

_Groups = Mapping[Said, Sequence[Claim]]
"""Claims by what they say."""


@dataclass(frozen=True)
class Assessment:
    """The status of a unit and what it rests on. ``rivals`` are the claims since it was set that were not adopted.

    ``heard`` are all claims that still count when another is made: those adopted, and those made since. ``level`` is
    the grade of the best claim behind a status that is not confirmed, and ``set_on`` the day on which one was adopted.
    """

    actor: str
    against: tuple[str, ...]
    status: Status
    confirmation: Confirmation
    claims: tuple[Claim, ...]
    rivals: tuple[Claim, ...]
    heard: tuple[Claim, ...] = ()
    level: str = ""
    set_on: date = date.min

    @property
    def is_adopted(self) -> bool:
        """Whether claims were adopted: strong ones, or what both sides say."""
        return self.confirmation != Confirmation.UNCONFIRMED

    @property
    def parties(self) -> frozenset[str]:
        """Who holds the unit; of a contested one both sides, of a shared one all partners."""
        return parties_of(self.status, self.actor, self.against)

    def agrees_with(self, claim: Claim) -> bool:
        """Tell whether a claim says what is assessed."""
        if not self.is_adopted:
            return {_named(claim)} == {_named(each) for each in self.claims}
        return claim.said == said_of(self.status, self.parties)


def after(before: Assessment | None, day: date, told: Sequence[Claim]) -> Assessment:
    """Return the assessment after the claims of one day, none of which is a rumour."""
    heard = (*_still_said(before, told), *told)
    if before is not None and (doubted := doubted_by_its_own(before, told, heard)):
        return doubted
    if adopted := _to_adopt(before, told, heard):
        return _adopted(before, day, adopted, told)
    if before is not None and before.is_adopted:
        return _kept(before, told, heard)
    return _claimed(before, told, heard)


def doubted_by_its_own(before: Assessment, told: Sequence[Claim], heard: tuple[Claim, ...]) -> Assessment | None:
    """Return the assessment when all that is said today is that a side's own office does not know; None otherwise.

    What that side alone says to hold is then claimed. Anything else stays what it is, contested or held by others, and
    the doubt is told beside: that a side does not have a place is no evidence of who has it.
    """
    if not all(
        claim.status == Status.UNKNOWN and claim.asserted_by != principal_of(claim.asserted_by) for claim in told
    ):
        return None
    rivals = (*before.rivals, *told)
    if before.claims and all(any(doubt.is_own_doubt_of(claim) for doubt in told) for claim in before.claims):
        actor, against, status = _claimed_by(before.claims)
        confirmation, level = Confirmation.UNCONFIRMED, _best(before.claims)
        return Assessment(actor, against, status, confirmation, before.claims, rivals, heard, level, before.set_on)
    return None if before.status == Status.UNKNOWN else replace(before, rivals=rivals, heard=heard)


def of_rumours(rumours: Sequence[Claim]) -> Assessment:
    """Return the assessment of a unit of which there are rumours only: what all of them say is claimed."""
    if len({_named(claim) for claim in rumours}) > 1:
        return Assessment("", (), Status.UNKNOWN, Confirmation.UNCONFIRMED, (), tuple(rumours))
    return Assessment(*_claimed_by(rumours), Confirmation.UNCONFIRMED, tuple(rumours), ())


def _still_said(before: Assessment | None, told: Sequence[Claim]) -> list[Claim]:
    """Return what was said before, less what the same asserters now say otherwise, on evidence no worse."""
    return [] if before is None else [claim for claim in before.heard if not taken_back_by(claim, told)]


def taken_back_by(old: Claim, told: Iterable[Claim]) -> Claim | None:
    """Return the claim by which an asserter now says otherwise, on evidence no worse; None if he says the same or less.

    ``told`` are the claims of one day.
    """
    own = [claim for claim in told if claim.asserted_by == old.asserted_by]
    if not own or any(claim.said == old.said for claim in own):
        return None
    best = min(own, key=lambda claim: claim.grade)
    return best if best.grade <= old.grade else None


def _to_adopt(before: Assessment | None, told: Sequence[Claim], heard: Sequence[Claim]) -> _Groups:
    """Return which of the things said today set the status, each with all claims that say it; empty for none of them.

    One strong claim does, and so does what both sides say by now.
    """
    saying = grouped(heard, lambda claim: claim.said)

    def is_adopted(said: Said, claims: Sequence[Claim]) -> bool:
        if any(_may_set(claim, before) for claim in claims):
            return True
        if said.status == Status.CLAIMED or _is_assessed(claims[0], before):
            return False
        # What a third party repeats is no news of the sides.
        return said_by_both_sides(saying[said]) and is_said_by_a_side(claims)

    today = grouped(told, lambda claim: claim.said)
    return {said: saying[said] for said, claims in today.items() if is_adopted(said, claims)}


def _is_assessed(claim: Claim, before: Assessment | None) -> bool:
    return before is not None and before.is_adopted and before.agrees_with(claim)


def _may_set(claim: Claim, before: Assessment | None) -> bool:
    """Tell whether a claim sets the status. What both sides had said yields to no boast on worse evidence."""
    return claim.is_strong and not is_worse_boast(claim, before)


def is_worse_boast(claim: Claim, before: Assessment | None) -> bool:
    """Tell whether a claim in its own favour is on worse evidence than what both sides had said, and it contradicts."""
    return (
        before is not None
        and before.confirmation == Confirmation.BOTH_SIDES
        and not before.agrees_with(claim)
        and claim.is_in_own_favour
        and claim.grade > _best(deciding(before.claims))
    )


def _adopted(before: Assessment | None, day: date, adopted: _Groups, told: Sequence[Claim]) -> Assessment:
    """Return the status that claims set of which some were made today, ``told``."""
    # That one does not know takes nothing away from what another knows on the same day.
    known = {said: claims for said, claims in adopted.items() if said.status != Status.UNKNOWN} or adopted
    used, status = _reconciled(known) if len(known) > 1 else (known, next(iter(known)).status)
    claims = tuple(claim for group in used.values() for claim in group)
    grounds = deciding(claims)
    if len(used) > 1:
        names = _parties(grounds)
        actor = min(names, default="")
    else:
        names = _all_named(grounds)
        actor = _former_actor(before, claims[0], names) or _actor(grounds)
    rivals = tuple(claim for claim in told if claim.said not in used)
    against = _against(actor, names, status)
    return Assessment(
        actor, against, status, _confirmation(used, status), claims, rivals, (*claims, *rivals), set_on=day
    )


def _former_actor(before: Assessment | None, claim: Claim, names: frozenset[str]) -> str:
    """Return the actor of the assessment before where a claim says the same and names him too; empty otherwise."""
    return before.actor if before is not None and _is_assessed(claim, before) and before.actor in names else ""


def _confirmation(used: _Groups, status: Status) -> Confirmation:
    if len(used) > 1 and status == Status.CONTESTED:
        return Confirmation.DISAGREE
    both = all(said_by_both_sides(claims) for claims in used.values())
    return Confirmation.BOTH_SIDES if both else Confirmation.ONE_SIDE


def _reconciled(known: _Groups) -> tuple[_Groups, Status]:
    """Return which of several things that were said on one day are adopted, and the status they amount to.

    What sets sides against each other is contested. What one side's claims say adds up: allies who both hold share it;
    otherwise the best graded claim stands, and of equally graded ones that of the lesser status.
    """
    if len(sides_of(_parties(claim for claims in known.values() for claim in claims))) > 1:
        return known, Status.CONTESTED
    best = min(known, key=lambda said: (_best(deciding(known[said])), said.status in HOLDING, said))
    if best.status not in HOLDING:
        return {best: known[best]}, best.status
    holding = {said: claims for said, claims in known.items() if said.status in HOLDING}
    holders = _parties(claim for claims in holding.values() for claim in claims)
    return holding, Status.SHARED if len(holders) > 1 else best.status


def _parties(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset().union(*(claim.parties for claim in claims))


def _all_named(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset().union(*(claim.named for claim in claims))


def _against(actor: str, names: Iterable[str], status: Status) -> tuple[str, ...]:
    """Return the other parties; of a contested unit those of another side than the actor's, where there are any."""
    others = {*names} - {actor}
    enemies = {name for name in others if status == Status.CONTESTED and sides_of([name]) != sides_of([actor])}
    return tuple(sorted(enemies or others))


def _kept(before: Assessment, told: Sequence[Claim], heard: tuple[Claim, ...]) -> Assessment:
    """Return the assessment when nothing said today is strong enough to set another."""
    agreeing = tuple(claim for claim in told if before.agrees_with(claim))
    claims = before.claims + agreeing
    is_one_side = before.confirmation == Confirmation.ONE_SIDE and agreeing
    return replace(
        before,
        confirmation=Confirmation.BOTH_SIDES if is_one_side and said_by_both_sides(claims) else before.confirmation,
        claims=claims,
        rivals=before.rivals + tuple(claim for claim in told if claim not in agreeing),
        heard=heard,
    )


def _claimed(before: Assessment | None, told: Sequence[Claim], heard: tuple[Claim, ...]) -> Assessment:
    """Return it when nothing is adopted: the newest of the best graded claims; unknown where they differ."""
    today = {named: _best(claims) for named, claims in grouped(told, _named).items()}
    former: tuple[Claim, ...] = ()
    if before is not None:
        today = _still_counting(today, before)
        former = before.claims + before.rivals
        if not today:
            return replace(before, rivals=(*before.rivals, *told), heard=heard)
    level = min(today.values())
    best, *others = [named for named, grade in today.items() if grade == level]
    if others:
        return Assessment("", (), Status.UNKNOWN, Confirmation.UNCONFIRMED, (), (*former, *told), heard, level)
    claims = tuple(claim for claim in heard if _named(claim) == best)
    rivals = tuple(claim for claim in (*former, *told) if claim not in claims)
    return Assessment(*_claimed_by(claims), Confirmation.UNCONFIRMED, claims, rivals, heard, level)


def _still_counting(today: Mapping[Said, str], before: Assessment) -> dict[Said, str]:
    """Return what counts, with its grade, of things said today beside what was claimed before; empty for nothing.

    Said again on worse evidence, what stands still stands; beside a claim as good as it was it counts for less.
    """
    as_good = {named: grade for named, grade in today.items() if grade <= before.level}
    standing = {_named(claim) for claim in before.claims}
    return as_good or {named: before.level for named in today if named in standing}


def _claimed_by(claims: Sequence[Claim]) -> tuple[str, tuple[str, ...], Status]:
    """Return actor, others and status where claims that name the same parties are all there is."""
    actor, status = _actor(claims), claims[0].status
    claimed = Status.UNKNOWN if status == Status.UNKNOWN else Status.CLAIMED
    return actor, _against(actor, _all_named(claims), status), claimed


def _named(claim: Claim) -> Said:
    """Return whom a claim names: all that a claim is worth which nobody confirms."""
    return said_of(Status.UNKNOWN if claim.status == Status.UNKNOWN else Status.CLAIMED, claim.parties)


def _actor(claims: Iterable[Claim]) -> str:
    """Return who holds or attacks, by the best graded of claims that say the same; ids decide nothing."""
    return min(claims, key=lambda claim: (claim.grade, claim.event_date, claim.actor)).actor


def deciding(claims: Iterable[Claim]) -> list[Claim]:
    """Return those of adopted claims for which they are adopted: the strong ones and those of the sides.

    What a third party says weakly beside them is evidence, but decides neither who is named nor what is best graded.
    """
    return [claim for claim in claims if claim.is_strong or is_said_by_a_side([claim])]


def _best(claims: Iterable[Claim]) -> str:
    return min(claim.grade for claim in claims)


_Item = TypeVar("_Item")
_Key = TypeVar("_Key")


def grouped(items: Iterable[_Item], key: Callable[[_Item], _Key]) -> dict[_Key, list[_Item]]:
    """Group items by a key, keeping their order."""
    groups: dict[_Key, list[_Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
