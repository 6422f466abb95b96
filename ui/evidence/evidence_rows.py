"""The rows of the evidence list in words: reports of a place, and places."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtCore import QCoreApplication, QSize, QUrl
from qgis.PyQt.QtGui import QIcon, QPalette

from ...core.control.claims import Claim
from ...core.control.holders import Holder, holder_of
from ...core.evidence.adoption import Judged
from ...core.evidence.why import SectionWhy, SiteWhy, UnitOnDay, UnitWhy, Why
from ...core.shortening import shortened
from ...core.sites.reports import SiteReport
from ...core.words import ClaimKind, Status
from ...reports.evidence.grades import grade_in_words
from ...reports.evidence.reasons import reason_in_words
from ...reports.evidence.timeline import MarkStyle, style_of
from ...reports.evidence.why_text import claim_says, last_report_sentence, recorded_of, status_words
from ..common.plain_text import fitting
from ..common.rich_text import Html, html, joined
from .claim_marks import mark_icon, status_pixmap

Row = Union[Judged, Claim, UnitOnDay, SiteReport]
"""What a row of the list stands for. A Claim by itself is of a later day."""


def rows_of(why: Why) -> list[Row]:
    """Return what is behind a colour, in the order in which it is listed."""
    if isinstance(why, UnitWhy):
        return [*why.judged, *why.later]
    if isinstance(why, SiteWhy):
        return [*why.reports]
    return [*why.places]


def key_of(row: Row | None) -> str:
    """Return the id of what a row stands for."""
    if isinstance(row, UnitOnDay):
        return row.unit.unit_id
    if isinstance(row, SiteReport):
        return row.report_id
    claim = row.claim if isinstance(row, Judged) else row
    return "" if claim is None else claim.claim_id


def words_of(row: Row) -> str:
    """Return the words of a row: who says what of which day, and below whether and why it counts."""
    return fitting(_heading_of(row) + "\n" + _remark_of(row))


def _heading_of(row: Row) -> str:
    if isinstance(row, UnitOnDay):
        return f"{row.unit.name}: {status_words(row.status)}"
    if isinstance(row, SiteReport):
        return f"{row.day}  {row.asserted_by}: {row.state}"
    claim = row.claim if isinstance(row, Judged) else row
    if claim.kind is ClaimKind.WITHDRAWAL:
        day = claim.recorded_at.isoformat() if claim.recorded_at else ""
        return _tr("{day}  {who} withdrew a report").format(day=day, who=shortened(claim.recorded_by))
    return f"{claim.event_date.isoformat()}  {shortened(claim.asserted_by)}: {claim_says(claim)}"


def _remark_of(row: Row) -> str:
    if isinstance(row, UnitOnDay):
        return row.unit.kind
    if isinstance(row, SiteReport):
        return f"{row.publisher} · {row.grade}"
    if isinstance(row, Judged):
        return f"{row.claim.publisher} · {row.claim.grade} · {reason_in_words(row)}"
    return f"{row.publisher} · {row.grade} · {_later()}"


def _later() -> str:
    return _tr("later than the situation date")


def icon_of(row: Row, why: Why | None, size: int, palette: QPalette, ratio: float) -> QIcon:
    """Return the mark of a row, ``size`` pixels high."""
    if isinstance(row, UnitOnDay):
        holder = Holder((), Status.UNKNOWN) if row.status is None else holder_of(row.status)
        return QIcon(status_pixmap(holder, QSize(size, size), palette, ratio))
    if isinstance(row, SiteReport):
        counts = isinstance(why, SiteWhy) and row.report_id in why.counting
        style = MarkStyle.ADOPTED if counts else MarkStyle.LEFT_OUT
        return mark_icon("", Status.UNKNOWN, style, size, palette, ratio)
    if isinstance(row, Judged):
        return mark_icon(row.claim.actor, row.claim.status, style_of(row), size, palette, ratio)
    return mark_icon(row.actor, row.status, MarkStyle.LATER, size, palette, ratio)


def details_of(row: Row, why: Why) -> Html:
    """Return all that is known of what a row stands for."""
    if isinstance(row, UnitOnDay):
        return _details_of_place(row, why)
    if isinstance(row, SiteReport):
        lines = [html("<b>{who}</b>: {said}", who=row.asserted_by, said=row.in_words())]
        return joined((*lines, *_link(address_of(row, why), row.publisher)), "<br>")
    claim = row.claim if isinstance(row, Judged) else row
    lines = [
        html("<b>{who}</b>: {said}", who=claim.asserted_by, said=claim_says(claim)),
        html("{said}", said=claim.statement),
        html("{days}", days=_days_of(claim)),
        html("{grade}", grade=grade_in_words(claim.reliability, claim.credibility)),
        html("<i>{reason}</i>", reason=reason_in_words(row) if isinstance(row, Judged) else _later()),
        *_link(claim.url, claim.publisher),
    ]
    if recorded := recorded_of(claim):
        lines.append(html("{recorded}", recorded=recorded))
    return joined((line for line in lines if line), "<br>")


def _details_of_place(row: UnitOnDay, why: Why) -> Html:
    status = row.status
    lines = [html("<b>{name}</b>: {held}", name=row.unit.name, held=status_words(status))]
    if status is not None:
        lines += [html("{said}", said=sentence) for sentence in status.basis.split("; ") if sentence]
        if status.last_report is not None:
            lines.append(html("{told}", told=last_report_sentence(status.last_report, why.day)))
    if isinstance(why, SectionWhy):
        lines += [html("{said}", said=sentence) for sentence in why.section.basis]
    lines.append(html("<i>{hint}</i>", hint=_tr("Enter or a double click shows its reports.")))
    return joined(lines, "<br>")


def _days_of(claim: Claim) -> str:
    event = claim.event_date_text or claim.event_date.isoformat()
    if claim.date_said is None:
        return _tr("Of {event}").format(event=event)
    return _tr("Of {event}, said {said}").format(event=event, said=claim.date_said.isoformat())


def _link(address: str, publisher: str) -> list[Html]:
    """Return a line with a link to what was published, where it is on the web; else the address as it is.

    The link has no address itself: ``address_of`` tells it to who opens it.
    """
    if not is_of_the_web(address):
        return [html("{publisher} {address}", publisher=publisher, address=address)]
    return [html('{publisher}: <a href="#open">{address}</a>', publisher=publisher, address=address)]


def address_of(row: Row, why: Why) -> str:
    """Return the address of what was published; empty without any."""
    if isinstance(row, SiteReport):
        return why.link_of(row) if isinstance(why, SiteWhy) else ""
    if isinstance(row, UnitOnDay):
        return ""
    return row.claim.url if isinstance(row, Judged) else row.url


def is_of_the_web(address: str) -> bool:
    """Tell whether an address may be opened: data may name a program of this machine, too."""
    url = QUrl(address)
    return url.scheme().casefold() in ("http", "https") and bool(url.host())


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceRows", text)
