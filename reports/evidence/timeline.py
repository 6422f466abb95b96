"""The time line of a place: who said what when, and what was assessed. The dock draws it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.actors import SIDE_OF, principal_of
from ...core.control.claims import Claim
from ...core.control.holders import Holder, holder_of
from ...core.control.ledger import StatusInterval
from ...core.control.townships import TownshipInterval
from ...core.evidence.adoption import Judged, Reason
from ...core.evidence.why import SitePeriod, SiteWhy, TownshipWhy, UnitWhy, Why
from ...core.shortening import shortened
from ...core.text_enum import TextEnum
from ...core.words import ClaimKind, Side, Status
from .reasons import reason_in_words
from .why_text import claim_says, status_words

_MOST_ROWS = 5
"""Of more voices than these the last row has all that are left."""
_MARGIN = 0.03
_LEAST_DAYS = 60


class MarkStyle(TextEnum):
    """How a mark of the time line is drawn."""

    ADOPTED = "adopted"
    LEFT_OUT = "left out"
    VOID = "void"
    """Corrected or withdrawn."""
    LATER = "later"
    """Of a day after the situation date."""


@dataclass(frozen=True)
class Mark:
    """A report on the time line. ``actor`` and ``status`` say how it looks; ``words`` are its tip."""

    day: date
    actor: str
    status: str
    style: MarkStyle
    words: str


@dataclass(frozen=True)
class TimelineRow:
    """What one voice said, in the order of days."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Band:
    """What holds over time: without a beginning since before the record, without an end still so.

    Without a ``holder`` it is the state of a site, which is its ``label``.
    """

    begins: date | None
    ends: date | None
    holder: Holder | None
    words: str
    label: str = ""


@dataclass(frozen=True)
class Timeline:
    """All that the picture shows, from its first to its last day."""

    rows: tuple[TimelineRow, ...]
    bands: tuple[Band, ...]
    day: date
    first: date
    last: date

    def stops(self) -> list[date]:
        """Return the days at which something is said or begins, in order: where the arrow keys stop."""
        days = {mark.day for row in self.rows for mark in row.marks}
        return sorted(days | {band.begins for band in self.bands if band.begins is not None})

    def words_on(self, day: date) -> str:
        """Return what is said of a day and what holds on it, a line each."""
        said = [mark.words for row in self.rows for mark in row.marks if mark.day == day]
        held = [band.words for band in self.bands if band.begins == day]
        return "\n".join([*said, *held])


def timeline_of(why: Why) -> Timeline | None:
    """Return the time line of what is explained; None where nothing has happened to it."""
    if isinstance(why, UnitWhy):
        rows, bands = _rows(why), list(_joined(map(_band, why.periods)))
    elif isinstance(why, TownshipWhy):
        rows, bands = [], list(_joined(map(_township_band, why.periods)))
    elif isinstance(why, SiteWhy):
        rows, bands = _site_rows(why), list(_joined(_site_band(each) for each in why.periods if each.basis))
    else:
        return None
    days = [mark.day for row in rows for mark in row.marks]
    days += [day for band in bands for day in (band.begins, band.ends) if day is not None]
    if not days:
        return None
    first, last = min(*days, why.day), max(*days, why.day)
    margin = timedelta(days=max(int((last - first).days * _MARGIN), _LEAST_DAYS // 2))
    return Timeline(tuple(rows), tuple(bands), why.day, first - margin, last + margin)


def style_of(judged: Judged) -> MarkStyle:
    """Return how a judged claim is drawn."""
    if judged.reason in (Reason.CORRECTED, Reason.WITHDRAWN, Reason.WITHDRAWAL, Reason.VOID_WITHDRAWAL):
        return MarkStyle.VOID
    return MarkStyle.ADOPTED if judged.is_adopted else MarkStyle.LEFT_OUT


def _rows(why: UnitWhy) -> Sequence[TimelineRow]:
    marks: dict[str, list[Mark]] = {}
    for judged in reversed(why.judged):
        claim = judged.claim
        if claim.kind is ClaimKind.REPORT:
            mark = _mark(claim, style_of(judged), reason_in_words(judged))
            marks.setdefault(principal_of(claim.asserted_by), []).append(mark)
    for claim in why.later:
        mark = _mark(claim, MarkStyle.LATER, _tr("later than this date"))
        marks.setdefault(principal_of(claim.asserted_by), []).append(mark)
    return _grouped(marks)


def _grouped(marks: dict[str, list[Mark]]) -> Sequence[TimelineRow]:
    """Return a row for each voice: who is against the junta, who is with it, then others; those who said most first."""
    sides = [Side.OPPOSED, Side.JUNTA]

    def order(name: str) -> tuple[int, int, str]:
        side = SIDE_OF.get(name)
        return sides.index(side) if side in sides else len(sides), -len(marks[name]), name

    names = sorted(marks, key=order)
    return joined_rows([_row(shortened(name), marks[name]) for name in names], _MOST_ROWS)


def joined_rows(rows: Sequence[TimelineRow], most: int) -> Sequence[TimelineRow]:
    """Return as many rows as there may be, at least one: of more the last one has all marks that are left."""
    if len(rows) <= most:
        return rows
    left = [mark for row in rows[most - 1 :] for mark in row.marks]
    return [*rows[: most - 1], _row(_tr("others") if most > 1 else _tr("all"), left)]


def _row(name: str, marks: Iterable[Mark]) -> TimelineRow:
    return TimelineRow(name, tuple(sorted(marks, key=lambda mark: mark.day)))


def _mark(claim: Claim, style: MarkStyle, reason: str) -> Mark:
    words = _tr("{day}, {who}: {said} ({publisher}, {grade}); {reason}").format(
        day=claim.event_date_text or claim.event_date.isoformat(),
        who=claim.asserted_by,
        said=claim_says(claim),
        publisher=claim.publisher,
        grade=claim.grade,
        reason=reason,
    )
    return Mark(claim.event_date, claim.actor, claim.status, style, words)


def _band(interval: StatusInterval) -> Band:
    return _held_band(interval.valid_from, interval.valid_to, holder_of(interval), status_words(interval))


def _township_band(interval: TownshipInterval) -> Band:
    actors = (interval.actor,) if interval.actor else ()
    words = f"{interval.status} ({interval.actor})" if interval.actor else str(interval.status)
    return _held_band(interval.valid_from, interval.valid_to, Holder(actors, interval.status), words)


def _site_band(period: SitePeriod) -> Band:
    state = period.state or _tr("nothing is reported")
    return replace(_held_band(period.valid_from, period.valid_to, None, state), label=state)


def _held_band(begins: date | None, ends: date | None, holder: Holder | None, words: str) -> Band:
    told = _tr("from {day}: {words}").format(day=begins.isoformat(), words=words) if begins else words
    return Band(begins, ends, holder, told)


def _site_rows(why: SiteWhy) -> Sequence[TimelineRow]:
    marks: dict[str, list[Mark]] = {}
    for report in sorted(why.reports, key=lambda each: each.begins):
        style = MarkStyle.ADOPTED if report.report_id in why.counting else MarkStyle.LEFT_OUT
        mark = Mark(report.begins, "", Status.UNKNOWN, style, report.in_words())
        marks.setdefault(report.publisher, []).append(mark)
    return _grouped(marks)


def _joined(bands: Iterable[Band]) -> Iterator[Band]:
    """Yield bands, neighbours of the same holder or state joined to one."""
    pending: Band | None = None
    for band in bands:
        alike = (band.begins, band.holder, band.label)
        if pending is not None and (pending.ends, pending.holder, pending.label) == alike:
            pending = replace(pending, ends=band.ends)
            continue
        if pending is not None:
            yield pending
        pending = band
    if pending is not None:
        yield pending


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
