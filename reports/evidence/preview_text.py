"""What recording a report will change, as lines of text with the status that stands for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.claims import Claim
from ...core.control.holder_totals import Change
from ...core.control.holders import Holder, holder_of
from ...core.control.townships import TownshipInterval
from ...core.control.wording import status_in_words
from ...core.evidence.preview import CorridorPreview, Preview, StatusPeriod, TownshipPreview
from ..strip import signed_km
from .reasons import reason_in_words

_DAY = timedelta(days=1)
_LEAST_KM = 0.05
"""A difference that would be written as 0.0 km is none."""
_MOST_TOLD = 3


@dataclass(frozen=True)
class PreviewLine:
    """One line. ``holder`` is the status whose symbol stands before it; ``is_warning``: to be looked at first."""

    text: str
    holder: Holder | None = None
    is_warning: bool = False


def preview_lines(preview: Preview) -> list[PreviewLine]:
    """Return what is to be told before a report is recorded, the most important first."""
    return [
        *_warnings(preview),
        *_of_unit(preview),
        PreviewLine(_capital(reason_in_words(preview.judged)), is_warning=not preview.judged.is_adopted),
        *_of_township(preview.township),
        *(line for corridor in preview.corridors for line in _of_corridor(corridor)),
    ]


def recorded_in_words(preview: Preview) -> str:
    """Return ``Bhamo is now controlled (junta), from 2025-09-11`` for the message after recording."""
    period = _period_on_event(preview)
    if period is None:
        return preview.unit_name
    if not preview.is_status_changed:
        told = _tr("{unit} stays {status}, since {day}")
    else:
        told = _tr("{unit} is {status} from {day}") if period.end is None else _tr("{unit} was {status} from {day}")
    return told.format(unit=preview.unit_name, status=_words(period), day=period.start.isoformat())


def _warnings(preview: Preview) -> Iterator[PreviewLine]:
    for claim in preview.near[:_MOST_TOLD]:
        days = abs((claim.event_date - preview.claim.event_date).days)
        when = _tr("of the same day") if days == 0 else _tr("of {day}").format(day=claim.event_date.isoformat())
        told = _tr("The same was said already: {who}, {publisher}, {when} ({grade})")
        text = told.format(who=claim.asserted_by, publisher=claim.publisher, when=when, grade=claim.grade)
        yield PreviewLine(text, is_warning=True)
    if preview.at_address:
        told = _tr("This address is cited already: {claims}")
        some = "; ".join(map(_cited, preview.at_address[:_MOST_TOLD]))
        more = len(preview.at_address) - _MOST_TOLD
        some += _tr("; and {count} more").format(count=more) if more > 0 else ""
        yield PreviewLine(told.format(claims=some), is_warning=True)


def _cited(claim: Claim) -> str:
    return f"{claim.event_date.isoformat()} {claim.asserted_by}: {claim.statement}"


def _of_unit(preview: Preview) -> Iterator[PreviewLine]:
    """Yield the statuses around the day of the event, with the report."""
    period = _period_on_event(preview)
    if period is None:
        yield PreviewLine(_tr("{unit}: nothing is known of the day").format(unit=preview.unit_name))
        return
    if not preview.is_status_changed:
        told = _tr("{unit} stays {status}, since {day}")
        text = told.format(unit=preview.unit_name, status=_words(period), day=period.start.isoformat())
        yield PreviewLine(text, holder_of(period.shown))
        return
    periods = preview.periods
    number = periods.index(period)
    if number == 0:
        told = _tr("{unit}: nothing recorded until {day}")
        yield PreviewLine(told.format(unit=preview.unit_name, day=(period.start - _DAY).isoformat()))
    for before in periods[max(0, number - 1) : number]:
        told = _tr("{unit}: {status} until {day},")
        text = told.format(unit=preview.unit_name, status=_words(before), day=(period.start - _DAY).isoformat())
        yield PreviewLine(text, holder_of(before.shown))
    for now in periods[number : number + 2]:
        told = _tr("then {status}, from {day}") if now.end is None else _tr("then {status}, from {day} to {last}")
        last = "" if now.end is None else (now.end - _DAY).isoformat()
        text = told.format(status=_words(now), day=now.start.isoformat(), last=last)
        yield PreviewLine(text, holder_of(now.shown))


def _of_township(township: TownshipPreview | None) -> Iterator[PreviewLine]:
    if township is None:
        return
    holder = _holder_of_township(township.after)
    if township.is_changed:
        told = _tr("{township} township: {before} → {after}")
    else:
        told = _tr("{township} township stays {after}")
    before = _township_words(township.before)
    text = told.format(township=township.name, before=before, after=_township_words(township.after))
    yield PreviewLine(text, holder)


def _of_corridor(corridor: CorridorPreview) -> Iterator[PreviewLine]:
    changed = [change for change in corridor.changes if abs(change.difference_km) >= _LEAST_KM]
    if not changed:
        yield PreviewLine(_tr("{corridor}: no kilometre changes").format(corridor=corridor.name))
        return
    yield PreviewLine(_tr("{corridor}:").format(corridor=corridor.name))
    yield from (PreviewLine(_kilometres(change), change.holder) for change in changed)


def _kilometres(change: Change) -> str:
    told = _tr("{holder} {before:.1f} → {after:.1f}\u00a0km ({difference})")
    return told.format(
        holder=change.holder.in_words(),
        before=change.km_before,
        after=change.km,
        difference=signed_km(change.difference_km),
    )


def _period_on_event(preview: Preview) -> StatusPeriod | None:
    day = preview.claim.event_date
    return next((each for each in preview.periods if each.start <= day and (each.end is None or day < each.end)), None)


def _words(period: StatusPeriod) -> str:
    return status_in_words(period.shown.status, period.shown.actor, period.shown.against)


def _holder_of_township(interval: TownshipInterval) -> Holder:
    return Holder((interval.actor,) if interval.actor else (), interval.status)


def _township_words(interval: TownshipInterval) -> str:
    return status_in_words(interval.status, interval.actor, ())


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preview", text)
