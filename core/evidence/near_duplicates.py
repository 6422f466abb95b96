"""Which claims say what a new report says, so that nobody records twice what one source told the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from ..control.claims import Claim
from ..control.ledger import standing_claims

NEAR = timedelta(days=3)
"""Reports of one event give days that differ so much: the day of the fight, of the news, of the statement."""
_FRONT = re.compile(r"^https?://(www\.|m\.)?", re.IGNORECASE)


def near_duplicates(claims: Iterable[Claim], draft: Claim) -> list[Claim]:
    """Return the standing claims that say the same of the same unit within ``NEAR``, the nearest in time first.

    Who says it, and where, makes no difference; what the draft corrects is none of them.
    """
    same = [
        claim
        for claim in standing_claims(claim for claim in claims if claim.unit_id == draft.unit_id)
        if claim.said == draft.said
        and abs(claim.event_date - draft.event_date) <= NEAR
        and claim.claim_id not in (draft.claim_id, draft.supersedes)
    ]
    return sorted(same, key=lambda claim: (abs(claim.event_date - draft.event_date), claim.claim_id))


def plain_address(url: str) -> str:
    """Return an address without what differs between two ways to write it; empty for none."""
    return _FRONT.sub("", url.strip()).partition("#")[0].rstrip("/").lower()
