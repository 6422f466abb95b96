"""What an analyst reads that somebody did or has, and what that is in the ledger. docs/data.md says why."""

from __future__ import annotations

from collections.abc import Sequence

from ..control.actors import name_in_a_sentence, names_as_text
from ..text_enum import TextEnum
from ..words import Status


class Deed(TextEnum):
    """What a report says of a place, in the words in which reports say it."""

    TOOK = "took"
    HOLDS = "holds"
    ATTACKS = "attacks"
    LEFT = "left"
    IS_PRESENT = "is present in"
    SHARES = "holds together with others"
    CLAIMS = "only claims"
    NOT_KNOWN = "who holds it is not known"

    @property
    def status(self) -> Status:
        """The status that the ledger has for it."""
        return _STATUS_OF[self]

    @property
    def names_others(self) -> bool:
        """Whether others are part of what is said: those who are attacked, or who share the place."""
        return self.status.is_held_by_several


_STATUS_OF = {
    Deed.TOOK: Status.CONTROLLED,
    Deed.HOLDS: Status.CONTROLLED,
    Deed.ATTACKS: Status.CONTESTED,
    # Withdrawn from, and nobody says who holds it now; the ledger names the side that does not have it any more.
    Deed.LEFT: Status.UNKNOWN,
    Deed.IS_PRESENT: Status.INFILTRATED,
    Deed.SHARES: Status.SHARED,
    Deed.CLAIMS: Status.CLAIMED,
    Deed.NOT_KNOWN: Status.UNKNOWN,
}
_SENTENCES = {
    Deed.TOOK: "{actor} took {place}{others}.",
    Deed.HOLDS: "{actor} holds {place}.",
    Deed.ATTACKS: "{actor} attacks {place}{others}.",
    Deed.LEFT: "{actor} has left {place}; who holds it is not said.",
    Deed.IS_PRESENT: "{actor} is present in {place}.",
    Deed.SHARES: "{actor} holds {place}{others}.",
    Deed.CLAIMS: "{actor} claims {place}.",
    Deed.NOT_KNOWN: "Of {actor}: who holds {place} is not known.",
}
_OTHERS = {Deed.TOOK: " from {others}", Deed.ATTACKS: ", held by {others}", Deed.SHARES: " together with {others}"}


def deed_of(status: Status) -> Deed:
    """Return the deed by which a claim of a status is shown again."""
    return next((deed for deed in (Deed.HOLDS, *Deed) if deed.status == status), Deed.NOT_KNOWN)


def sentence_of(deed: Deed, actor: str, place: str, others: Sequence[str]) -> str:
    """Return what a report says, where the analyst quotes nothing, as in ``The KIA took Bhamo from the junta.``."""
    names = names_as_text(name_in_a_sentence(name) for name in others)
    told = _OTHERS.get(deed, "").format(others=names) if others else ""
    sentence = _SENTENCES[deed].format(actor=name_in_a_sentence(actor), place=place, others=told)
    return f"{sentence[0].upper()}{sentence[1:]}"
