"""Rows of the ledger and of what is assessed by it, as the rules take them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from ...core.control.actors import names_as_text, names_in_text
from ...core.control.claims import Claim
from ...core.control.ledger import StatusInterval
from ...core.control.townships import TownshipInterval
from ...core.schema import split_ids
from ...core.text_enum import TextEnum
from ...core.words import ClaimKind, Confirmation, Origin, Status
from ..tables.checked_rows import Row, made_of
from ..tables.tables import stored_day


def claim_of(row: Row) -> Claim:
    """Return a checked row of control_claims as a claim: the same of the same row."""
    return made_of(row, _claim)


def interval_of(row: Row) -> StatusInterval:
    """Return a checked row of control_status as an interval: the same of the same row."""
    return made_of(row, _interval)


def township_of(row: Row) -> TownshipInterval:
    """Return a checked row of township_status as an interval: the same of the same row."""
    return made_of(row, _township)


def _claim(row: Row) -> Claim:
    values: dict[str, Any] = {field.name: row[field.name] or "" for field in fields(Claim)}
    values |= {
        "against": names_in_text(row["against"]),
        "status": Status(row["status"]),
        "event_date": date.fromisoformat(row["event_date"]),
        "date_said": stored_day(row["date_said"]),
        "credibility": row["credibility"],
        "supersedes": row["supersedes"] or None,
        "recorded_at": stored_day(row["recorded_at"]),
        "kind": ClaimKind.read(row["kind"], ClaimKind.REPORT),
        "origin": Origin.read(row["origin"], Origin.SHIPPED),
    }
    return Claim(**values)


def row_of(claim: Claim) -> dict[str, Any]:
    """Return a claim as a row of control_claims, in values that SQLite takes: the inverse of ``claim_of``."""
    values = {field.name: getattr(claim, field.name) for field in fields(Claim)}
    values["against"] = names_as_text(claim.against)
    return {
        column: value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, TextEnum) else value
        for column, value in values.items()
    }


def _interval(row: Row) -> StatusInterval:
    valid_from = date.fromisoformat(row["valid_from"])
    return StatusInterval(
        unit_id=row["unit_id"],
        actor=row["actor"] or "",
        against=names_in_text(row["against"]),
        status=Status(row["status"]),
        confirmation=Confirmation.read(row["confirmation"], Confirmation.NONE),
        rival_claims=row["rival_claims"] or "",
        basis=row["basis"] or "",
        claim_ids=tuple(split_ids(row["claim_ids"])),
        since=stored_day(row["since"]) or valid_from,
        valid_from=valid_from,
        valid_to=stored_day(row["valid_to"]),
        last_report=stored_day(row["last_report"]),
    )


def _township(row: Row) -> TownshipInterval:
    return TownshipInterval(
        pcode=row["pcode"],
        actor=row["actor"] or "",
        status=Status(row["status"]),
        units=row["units"] or "",
        last_report=stored_day(row["last_report"]),
        valid_from=stored_day(row["valid_from"]),
        valid_to=stored_day(row["valid_to"]),
    )
