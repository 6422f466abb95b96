"""Any six claims about one town, with or without corrections: for the properties of the ledger's rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st
from ledgers import ALLIES, FIRST, claim

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import derive_status

ACTORS, ASSERTERS = ("KIA", "AA", "junta", "NDA-K"), ("KIA", "AA", "junta", "NDA-K", "UN", "BNI")
GRADES = ("A1", "B2", "C3", "C4", "D3", "E4", "F6", "B5")


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """One claim of five days, without a correction. A contested unit has two sides, a shared one two holders."""
    actor = draw(st.sampled_from(ACTORS))
    status = draw(
        st.sampled_from(["controlled", "controlled", "contested", "shared", "infiltrated", "claimed", "unknown"])
    )
    against: tuple[str, ...] = ()
    if status == "contested":
        against = (draw(st.sampled_from([name for name in ACTORS if (name in ALLIES) != (actor in ALLIES)])),)
    if status == "shared":
        against = (draw(st.sampled_from([name for name in ACTORS if name != actor])),)
    return claim(
        draw(st.integers(0, 4)),
        draw(st.sampled_from(ASSERTERS)),
        draw(st.sampled_from(GRADES)),
        actor,
        status,
        against=against,
        source_id=draw(st.sampled_from(["bni", "bni", "bni", ""])),
    )  # fmt: skip


ledgers = st.lists(claims(), max_size=6)


@st.composite
def corrected_ledgers(draw: st.DrawFn) -> list[Claim]:
    ledger = draw(ledgers)
    ids = [None, None, *(each.claim_id for each in ledger)]
    return [replace(each, supersedes=draw(st.sampled_from(ids))) for each in ledger]


def days_from_the_first_report(ledger: Iterable[Claim]) -> range:
    """The days on which more than rumours was known."""
    told = derive_status(each for each in ledger if each.source_id and each.credibility < 5)
    return range((told[0].valid_from - FIRST).days, 7) if told else range(0)
