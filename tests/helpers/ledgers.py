"""Claims about one town, and what they amount to on a day: for the tests of the ledger's rules."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import date, timedelta

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import StatusInterval, derive_status, is_valid_on
from kachin_corridors.core.words import Status

FIRST = date(2025, 9, 1)
ALLIES = {"KIA", "AA", "PDF"}
"""One side of the war by the data's README; the junta, the NDA-K, the Kachin BGF and the SNA are the other."""
_ids = itertools.count()


def claim(day: int, asserted_by: str, grade: str, actor: str, status: str = "controlled", **fields: object) -> Claim:
    """Return a claim about Bhamo, ``day`` days after the first, with an id of its own."""
    values: dict[str, object] = {
        "claim_id": f"claim-{next(_ids):05}",
        "unit_id": "bhamo",
        "actor": actor,
        "against": (),
        "status": Status(status),
        "event_date": FIRST + timedelta(days=day),
        "event_date_text": "",
        "date_said": None,
        "asserted_by": asserted_by,
        "publisher": "BNI",
        "source_id": "bni",
        "url": "",
        "reliability": grade[0],
        "credibility": int(grade[1]),
        "statement": f"{actor} {status}",
    }
    values |= fields
    return Claim(**{**values, "status": Status(str(values["status"]))})  # type: ignore[arg-type]


def rumour(day: int, actor: str, **fields: object) -> Claim:
    return claim(day, "somebody", "A1", actor, **{"source_id": "", **fields})  # type: ignore[arg-type]


def on(day: int, ledger: Iterable[Claim]) -> StatusInterval:
    (interval,) = [each for each in derive_status(ledger) if is_valid_on(each, FIRST + timedelta(days=day))]
    return interval


def judged(day: int, ledger: Iterable[Claim]) -> tuple[str, str, str]:
    interval = on(day, ledger)
    return interval.actor, interval.status, interval.confirmation
