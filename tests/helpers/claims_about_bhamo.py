"""Claims about Bhamo on two days, by who says it and by its grade: for the tests of what a ledger makes of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import date

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import (
    StatusInterval,
    derive_status,
    is_valid_on,
)
from kachin_corridors.core.words import Status

_ids = itertools.count()


DECEMBER = date(2024, 12, 4)


SEPTEMBER = date(2025, 9, 11)


def claim(asserted_by: str = "KIA", status: str = "controlled", grade: str = "B2", **fields: object) -> Claim:
    """Return a claim about Bhamo with an id of its own; ``grade`` is reliability and credibility."""
    values: dict[str, object] = {
        "claim_id": f"claim-{next(_ids):04}",
        "unit_id": "bhamo",
        "actor": "KIA",
        "against": (),
        "status": status,
        "event_date": DECEMBER,
        "event_date_text": "",
        "date_said": None,
        "asserted_by": asserted_by,
        "publisher": "Irrawaddy",
        "source_id": "irrawaddy",
        "url": "",
        "reliability": grade[0],
        "credibility": int(grade[1]),
        "statement": "town taken",
    }
    values |= fields
    return Claim(**{**values, "status": Status(str(values["status"]))})  # type: ignore[arg-type]


def on(day: date, claims: Iterable[Claim]) -> StatusInterval:
    (interval,) = [interval for interval in derive_status(claims) if is_valid_on(interval, day)]
    return interval
