"""Claims of a ledger, written short: for the tests of the rules."""

from __future__ import annotations

from datetime import date

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.words import Status


def claim(
    unit: str,
    day: str,
    status: str,
    actor: str,
    *against: str,
    by: str = "KIA",
    grade: str = "B2",
    date_said: date | None = None,
) -> Claim:
    """Return a sourced claim; its id is made of what it is about and who says it when."""
    return Claim(
        claim_id=f"{unit} {day} {by}",
        unit_id=unit,
        actor=actor,
        against=against,
        status=Status(status),
        event_date=date.fromisoformat(day),
        event_date_text="",
        date_said=date_said,
        asserted_by=by,
        publisher="a paper",
        source_id="a-source",
        url="",
        reliability=grade[0],
        credibility=int(grade[1]),
        statement="said",
    )
