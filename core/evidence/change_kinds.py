"""What kind of change it is when a place or a stretch of road goes from one holder to another, and for whom."""

from __future__ import annotations

from typing import NamedTuple, Union

from ..control.actors import names_as_text
from ..control.claims import HOLDING
from ..control.holders import Holder
from ..shortening import NAME_CHARACTERS, shortened
from ..text_enum import TextEnum
from ..words import Status

MaybeHolder = Union[Holder, None]
"""Who holds something and how; None before anything was reported of it."""
Actors = tuple[str, ...]


class ChangeKind(TextEnum):
    """What changed between two days; what matters most comes first."""

    GAINED = "gained"
    """Somebody holds it who did not hold it alone, or in the same company, before."""
    LOST = "lost"
    """Who held it holds it no more, and nobody else does."""
    NEWLY_CONTESTED = "newly contested"
    CONTEST_ENDED = "no longer contested"
    """And nobody is said to hold it."""
    OTHER_STATUS = "other status"
    """Claimed, infiltrated or unknown before and after, in another way than before."""
    NEWLY_REPORTED = "newly reported"
    """Nothing was recorded before; of a road, nothing that tells who holds it."""
    NOT_REPORTED = "not reported"
    """Nothing is recorded on the day asked for: it is before the first report. Of a road: no longer known."""
    AND_BACK = "changed and back"
    """As before, or as first reported since, but it was otherwise in between."""
    REASSESSED = "reassessed"
    """Only the evidence changed: other claims, another confirmation, other rivals."""
    AGEING = "ageing"
    """Nothing was said, and the last report has become older than 90 or than 180 days."""
    FRESHER = "fresher news"
    """The reverse of ageing, where the day asked for is the earlier one."""


EVIDENCE_ONLY = (ChangeKind.REASSESSED, ChangeKind.AGEING, ChangeKind.FRESHER)
"""Who holds it is the same: nothing of the map changed but its age."""


CHANGED_HANDS = (ChangeKind.GAINED, ChangeKind.LOST)
_ORDER = {kind: number for number, kind in enumerate(ChangeKind)}


class SeenBy(NamedTuple):
    """A change as it is for some actors: what one gained another lost. No actors where nobody is known to hold."""

    actors: Actors
    kind: ChangeKind


def rank_of(kind: ChangeKind) -> int:
    """Return where a kind stands when the most important comes first."""
    return _ORDER[kind]


def kind_of(before: Holder, after: Holder) -> ChangeKind | None:
    """Return what kind of change it is from one holder to another; None where both are alike."""
    if before == after:
        return None
    if after.status == Status.CONTESTED and before.status != Status.CONTESTED:
        return ChangeKind.NEWLY_CONTESTED
    if _holding(after) - _holding(before):
        return ChangeKind.GAINED
    if _holding(before) - _holding(after):
        return ChangeKind.LOST
    if before.status == Status.CONTESTED and after.status != Status.CONTESTED:
        return ChangeKind.CONTEST_ENDED
    return ChangeKind.OTHER_STATUS


def seen_by_actors(kind: ChangeKind, before: MaybeHolder, after: MaybeHolder) -> list[SeenBy]:
    """Return a change as it is for each of those whom it concerns: first who holds it now, then who did before."""
    if kind not in CHANGED_HANDS or before is None or after is None:
        now = after if after is not None and after.actors else before
        return [SeenBy(now.actors if now is not None else (), kind)]
    gained, lost = _holding(after) - _holding(before), _holding(before) - _holding(after)
    seen = [SeenBy(_ordered(gained), ChangeKind.GAINED), SeenBy(_ordered(lost), ChangeKind.LOST)]
    if before.status == Status.CONTESTED:
        seen.append(SeenBy(_ordered(frozenset(before.actors) - gained), ChangeKind.CONTEST_ENDED))
    return [each for each in seen if each.actors]


def holder_in_short(holder: MaybeHolder) -> str:
    """Return ``KIA``, ``KIA, PDF`` (shared), ``contested``, ``junta claimed``, ``unknown`` or ``no report``."""
    if holder is None:
        return "no report"
    if holder.status == Status.CONTESTED:
        return str(holder.status)
    return shortened(names_as_text(holder.actors) if holder.status in HOLDING else holder.in_words(), NAME_CHARACTERS)


def arrow(before: MaybeHolder, after: MaybeHolder) -> str:
    """Return ``KIA → junta``."""
    return f"{holder_in_short(before)} → {holder_in_short(after)}"


def _holding(holder: Holder) -> frozenset[str]:
    return frozenset(holder.actors) if holder.status in HOLDING else frozenset()


def _ordered(actors: frozenset[str]) -> Actors:
    return tuple(sorted(actors))
