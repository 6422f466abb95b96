"""What changed between two days as the rows of a table: one for each place and each stretch of road."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from ...core.control.actors import names_as_text
from ...core.control.ledger import StatusInterval
from ...core.evidence.change_kinds import Actors, ChangeKind, arrow, holder_in_short
from ...core.evidence.changes import Changes, ControlChange, Passage, RoadChange
from ...core.news_age import news_age
from ..csv_text import csv_text

ROAD = "corridor"
"""The kind of thing that a stretch of a corridor is, where a place has its kind of unit."""


@dataclass(frozen=True)
class ChangeRow:
    """What changed of one thing. Texts are empty, and figures None, where there is nothing to say."""

    since: str
    day: str
    change: str
    what: str
    name: str
    township: str
    township_pcode: str
    actor_before: str
    status_before: str
    actor: str
    status: str
    from_to: str
    gained_by: str
    lost_by: str
    in_between: str
    km: float | None
    status_since: str | None
    confirmation: str
    last_report: str | None
    news_age_days: int | None
    freshness: str | None
    claim_ids_before: str
    claim_ids: str
    unit_id: str


def rows_of(changes: Changes) -> list[ChangeRow]:
    """Return a row for each place and each stretch of road of which anything changed."""
    return [
        *(_of_unit(change, change.kind) for change in changes.units if change.kind is not None),
        *(_of_road(change, changes) for change in changes.roads),
    ]


def csv_of(changes: Changes) -> str:
    """Return the rows as CSV, with the names of the columns as heading."""
    return csv_text([field.name for field in fields(ChangeRow)], [astuple(row) for row in rows_of(changes)])


def passages_in_words(passages: Sequence[Passage]) -> str:
    """Return ``KIA from 2025-02-20; unknown from 2025-08-10``."""
    return "; ".join(f"{holder_in_short(each.holder)} from {each.first_day.isoformat()}" for each in passages)


def _of_unit(change: ControlChange, kind: ChangeKind) -> ChangeRow:
    unit, was, now = change.unit, change.was, change.now
    before, after = change.before, change.after
    return ChangeRow(
        since=change.since.isoformat(),
        day=change.day.isoformat(),
        change=kind,
        what=unit.kind,
        name=unit.name,
        township=unit.township,
        township_pcode=unit.pcode,
        actor_before=names_as_text(before.actors) if before else "",
        status_before=before.status if before else "",
        actor=names_as_text(after.actors) if after else "",
        status=after.status if after else "",
        from_to=arrow(before, after),
        gained_by=_who(change, ChangeKind.GAINED),
        lost_by=_who(change, ChangeKind.LOST),
        in_between=passages_in_words(change.in_between),
        km=None,
        status_since=now.since.isoformat() if now else None,
        confirmation=now.confirmation if now else "",
        **vars(news_age(now.last_report if now else None, change.day)),
        claim_ids_before=_claims(was),
        claim_ids=_claims(now),
        unit_id=unit.unit_id,
    )


def _of_road(change: RoadChange, changes: Changes) -> ChangeRow:
    return ChangeRow(
        since=changes.since.isoformat(),
        day=changes.day.isoformat(),
        change=change.kind,
        what=ROAD,
        name=change.name,
        township=names_as_text(change.townships),
        township_pcode="",
        actor_before=names_as_text(change.before.actors),
        status_before=change.before.status,
        actor=names_as_text(change.after.actors),
        status=change.after.status,
        from_to=arrow(change.before, change.after),
        gained_by=_who(change, ChangeKind.GAINED),
        lost_by=_who(change, ChangeKind.LOST),
        in_between="",
        km=round(change.km, 3),
        status_since=None,
        confirmation="",
        last_report=None,
        news_age_days=None,
        freshness=None,
        claim_ids_before="",
        claim_ids="",
        unit_id=change.corridor_id,
    )


def _who(change: ControlChange | RoadChange, kind: ChangeKind) -> str:
    actors: Actors = next((seen.actors for seen in change.seen() if seen.kind is kind), ())
    return names_as_text(actors)


def _claims(status: StatusInterval | None) -> str:
    return "; ".join(status.claim_ids) if status else ""
