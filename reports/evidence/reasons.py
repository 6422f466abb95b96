"""Why a claim counts or does not, as a sentence in the language of the interface."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.claims import Claim
from ...core.evidence.adoption import Judged, Reason


def reason_in_words(judged: Judged) -> str:
    """Return ``not adopted: C4 is weaker than the C3 that stands``: plain text, of names that come from data too."""
    claim, by = judged.claim, judged.by
    values = {"grade": claim.grade, "who": "", "day": "", "other": "", "recorded_by": "", "recorded_at": "", "why": ""}
    if by is not None:
        values |= {"who": by.asserted_by, "day": by.event_date.isoformat(), "other": by.grade, "why": by.statement}
        values |= {"recorded_by": by.recorded_by, "recorded_at": _day_recorded(by)}
    return _sentence(judged).format(**values)


def _day_recorded(claim: Claim) -> str:
    return claim.recorded_at.isoformat() if claim.recorded_at else _tr("a day that is not known")


def _sentence(judged: Judged) -> str:
    if judged.reason is Reason.RUMOUR:
        return _rumour(judged.claim)
    if judged.reason is Reason.WITHDRAWN and judged.by is not None and not judged.by.statement:
        return _tr("withdrawn by {recorded_by} on {recorded_at}")
    return _sentences()[judged.reason]


def _rumour(claim: Claim) -> str:
    if not claim.source_id:
        return _tr("not adopted: a rumour, because it has no source; it changes nothing that is known")
    return _tr("not adopted: a rumour, because it is graded {grade}; it changes nothing that is known")


def _sentences() -> dict[Reason, str]:
    return {
        Reason.STRONG: _tr("adopted: {grade} is strong enough to set a status"),
        Reason.SIDES_DISAGREE: _tr("adopted, and so is what {who} says against it: contested"),
        Reason.BOTH_SIDES: _tr("adopted although {grade} is weak: both sides say so"),
        Reason.CONFIRMS: _tr("adopted: it confirms what {who} said ({other})"),
        Reason.NOTHING_BETTER: _tr("counts as a claim only: {grade} is not strong, and nothing better is reported"),
        Reason.ONLY_RUMOURS: _tr("counts as a claim only: there are rumours only, and all of them say so"),
        Reason.WEAKER: _tr("not adopted: {grade} is weaker than the {other} that stands"),
        Reason.NOT_STRONG: _tr("not adopted: {grade} is too weak to change what stands, that takes C3 or better"),
        Reason.ONLY_CLAIMED: _tr("not adopted: that somebody claims a place is no evidence that he has it"),
        Reason.RUMOURS_DIFFER: _tr("not adopted: there are rumours only, and they name several"),
        Reason.OVERTAKEN: _tr("older than what stands: {who}, {day} ({other})"),
        Reason.WORSE_BOAST: _tr(
            "not adopted: {grade} in the asserter's own favour, against what both sides had said at {other}"
        ),
        Reason.ANOTHER_OF_THE_DAY: _tr("not adopted: of the same day and as well graded, what {who} said stands"),
        Reason.KNOWN_BY_ANOTHER: _tr("not adopted: it does not know what {who} knew of the same day"),
        Reason.OWN_DOUBT: _tr("told beside what stands: an office's doubt of its own side is evidence for nobody"),
        Reason.SAID_OTHERWISE: _tr("not adopted: {who} said otherwise on {day} ({other})"),
        Reason.DIFFER: _tr("not adopted: nothing strong is reported, and the best graded reports name several"),
        Reason.CORRECTED: _tr("corrected by {who}, {day} ({other})"),
        Reason.WITHDRAWN: _tr("withdrawn by {recorded_by} on {recorded_at}: {why}"),
        Reason.WITHDRAWAL: _tr("takes back what {who} is recorded to have said, {day}"),
        Reason.VOID_WITHDRAWAL: _tr("takes nothing back: only who recorded a report can withdraw it"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reasons", text)
