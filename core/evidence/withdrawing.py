"""Taking a report back: a row of its own, by the one who recorded it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..control.claims import Claim
from ..control.ledger import corrections_among
from ..shortening import NAME_CHARACTERS, shortened
from ..words import ClaimKind, Origin
from . import report_errors as wrong
from .report_faults import voided_by
from .report_words import Hint, Part, Unnamed
from .texts import LONGEST_STATEMENT, text_error


def withdrawal_of(old: Claim, claim_id: str, reason: str, recorded_by: str, recorded_at: date) -> Claim:
    """Return the row that takes a report back. It repeats what it takes back; its statement says why."""
    return replace(
        old,
        claim_id=claim_id,
        statement=reason,
        supersedes=old.claim_id,
        recorded_by=recorded_by,
        recorded_at=recorded_at,
        kind=ClaimKind.WITHDRAWAL,
        origin=Origin.ANALYST,
    )


def withdrawal_error(
    claim_id: str, old: Claim | None, claims_of_unit: Sequence[Claim], reason: str, recorded_by: str
) -> wrong.ReportError | None:
    """Return why a report is not taken back by somebody; None where it is."""
    if not reason.strip():
        return wrong.ValueMissingError(what=Part.REASON, hint=Hint.REASON)
    bad = text_error(Part.REASON, reason, LONGEST_STATEMENT)
    if bad:
        return bad
    shown = shortened(claim_id, NAME_CHARACTERS)
    if old is None or old.kind is ClaimKind.WITHDRAWAL:
        return wrong.UnknownClaimError(claim=shown)
    if old.origin is Origin.SHIPPED:
        return wrong.NotOwnReportError(claim=shown)
    void = {before: by.kind for by, before in corrections_among(claims_of_unit)}
    if old in void:
        return wrong.AlreadyVoidError(claim=shown, how=voided_by(void[old]))
    if old.recorded_by != recorded_by:
        by = shortened(old.recorded_by, NAME_CHARACTERS) or Unnamed.NOBODY
        return wrong.MayNotWithdrawError(recorded_by=by, asking=shortened(recorded_by, NAME_CHARACTERS))
    return None
