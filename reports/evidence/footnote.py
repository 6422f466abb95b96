"""Reports as a footnote: who said what, where it was published, when, how it is graded, and by whom it was recorded."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.claims import Claim
from ...core.words import Origin


def footnote(claims: Iterable[Claim]) -> str:
    """Return claims as one footnote, plain text, the oldest first; empty without any.

    ``KIA, “We hold the town.”, The Irrawaddy, 2024-12-05 (of 2024-12-04), https://…, graded B2, recorded 2026-11-23.``
    """
    ordered = sorted(set(claims), key=lambda claim: (claim.event_date, claim.asserted_by, claim.claim_id))
    text = "; ".join(_cited(claim) for claim in ordered)
    return f"{text}." if text else ""


def _cited(claim: Claim) -> str:
    parts = [
        claim.asserted_by,
        _quoted(claim.statement),
        claim.publisher,
        _days(claim),
        claim.url,
        _tr("graded {grade}").format(grade=claim.grade),
        _recorded(claim),
    ]
    return ", ".join(_one_line(part) for part in parts if part)


def _quoted(statement: str) -> str:
    return f"“{statement.strip().strip('“”')}”" if statement.strip() else ""


def _days(claim: Claim) -> str:
    event = claim.event_date_text or claim.event_date.isoformat()
    if claim.date_said is None or claim.date_said.isoformat() == event:
        return event
    return _tr("{said} (of {event})").format(said=claim.date_said.isoformat(), event=event)


def _recorded(claim: Claim) -> str:
    if claim.recorded_at is None:
        return ""
    if claim.origin is Origin.ANALYST and claim.recorded_by:
        return _tr("recorded {day} by {who}").format(day=claim.recorded_at.isoformat(), who=claim.recorded_by)
    return _tr("recorded {day}").format(day=claim.recorded_at.isoformat())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Footnote", text)
