"""What explains a colour, as sentences in the language of the interface: plain text, with names from data too."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.actors import names_as_text
from ...core.control.claims import Claim
from ...core.control.holders import Section
from ...core.control.ledger import StatusInterval
from ...core.control.townships import TownshipInterval
from ...core.control.wording import status_in_words
from ...core.evidence.why import PlaceWhy, SectionWhy, SiteWhy, TownshipWhy, UnitWhy, Why
from ...core.news_age import Freshness, freshness
from ...core.units import METRES_PER_KM
from ...core.words import Confirmation, Origin, Status


def sentence_of(why: Why) -> str:
    """Return in one or two sentences what holds on the day, and since when."""
    if isinstance(why, UnitWhy):
        return _of_unit(why)
    if isinstance(why, TownshipWhy):
        return _of_township(why.status)
    if isinstance(why, SectionWhy):
        return _of_section(why.section)
    if isinstance(why, SiteWhy):
        return _of_site(why)
    return _of_place(why)


def news_of(why: Why) -> str:
    """Return ``Last report 2024-11-30, 286 days before this date: old.``; empty where nothing is reported."""
    if isinstance(why, PlaceWhy):
        return ""
    told = why.section if isinstance(why, SectionWhy) else why.now if isinstance(why, SiteWhy) else why.status
    return "" if told is None or told.last_report is None else last_report_sentence(told.last_report, why.day)


def last_report_sentence(last_report: date, day: date) -> str:
    """Return how long before a day the last report was, and whether that is ageing or old."""
    days = (day - last_report).days
    values = {"last": last_report.isoformat(), "days": abs(days)}
    if days < 0:
        return _tr("Last report {last}, {days} days after this date: it looks back.").format(**values)
    if days == 0:
        return _tr("Last report {last}, on this date.").format(**values)
    if days == 1:
        return _tr("Last report {last}, the day before this date.").format(**values)
    return {
        Freshness.FRESH: _tr("Last report {last}, {days} days before this date."),
        Freshness.AGEING: _tr("Last report {last}, {days} days before this date: the news is ageing."),
        Freshness.OLD: _tr("Last report {last}, {days} days before this date: the news is old."),
    }[freshness(last_report, day)].format(**values)


def about_of(why: Why) -> str:
    """Return what kind of thing it is and where: ``town in Bhamo township``."""
    if isinstance(why, UnitWhy):
        text = _tr("{kind} in {township} township") if why.township_name else "{kind}"
        return text.format(kind=why.unit.kind, township=why.township_name)
    if isinstance(why, TownshipWhy):
        return _tr("township, {pcode}").format(pcode=why.pcode)
    if isinstance(why, SectionWhy):
        start, end = why.section.start_m / METRES_PER_KM, why.section.end_m / METRES_PER_KM
        return _tr("km {start:.1f}–{end:.1f} of {corridor}").format(start=start, end=end, corridor=why.corridor)
    if isinstance(why, SiteWhy):
        return _tr("border gate") if why.is_gate else _tr("mining cluster")
    return _tr("place on the map")


def status_words(status: StatusInterval | None) -> str:
    """Return ``contested (KIA against junta)``; of None that nothing is reported."""
    return _tr("no report") if status is None else status_in_words(status.status, status.actor, status.against)


def claim_says(claim: Claim) -> str:
    """Return what a claim says of its unit: ``controlled (junta)``."""
    return status_in_words(claim.status, claim.actor, claim.against)


def recorded_of(claim: Claim) -> str:
    """Return who recorded a claim of the analyst's own and when; empty for one that came with the plugin."""
    if claim.origin is not Origin.ANALYST:
        return ""
    day = claim.recorded_at.isoformat() if claim.recorded_at else ""
    return _tr("Recorded by {who} {day}").format(who=claim.recorded_by or _tr("an analyst"), day=day).strip()


def _of_unit(why: UnitWhy) -> str:
    status = why.status
    if status is None:
        if why.periods:
            return _tr("Nothing is reported up to this date. The first report is of {day}.").format(
                day=why.periods[0].valid_from.isoformat()
            )
        return _tr("Nothing is reported.")
    values = {"since": status.since.isoformat(), "who": status.actor, "others": names_as_text(status.against)}
    values["both"] = names_as_text((status.actor, *status.against))
    said = _confirmed(status.confirmation)
    if status.status is Status.CONTESTED and status.against:
        return _tr("Contested since {since}, {who} against {others}; {said}.").format(**values, said=said)
    return {
        Status.CONTROLLED: _tr("Controlled since {since} by {who}; {said}."),
        Status.CONTESTED: _tr("Contested since {since} by {who}; {said}."),
        Status.INFILTRATED: _tr("Infiltrated since {since}: {who} is present, but does not hold it; {said}."),
        Status.CLAIMED: _tr("Claimed since {since} for {both}; {said}."),
        Status.SHARED: _tr("Shared since {since} by {both}; {said}."),
    }.get(status.status, _tr("Unknown since {since}; {said}.")).format(**values, said=said)


def _confirmed(confirmation: Confirmation) -> str:
    return {
        Confirmation.BOTH_SIDES: _tr("both sides say so"),
        Confirmation.ONE_SIDE: _tr("not confirmed by both sides"),
        Confirmation.UNCONFIRMED: _tr("nobody confirms it"),
        Confirmation.DISAGREE: _tr("each side says otherwise"),
    }.get(confirmation, _tr("nobody confirms it"))


def _of_township(status: TownshipInterval | None) -> str:
    if status is None or status.status is Status.UNKNOWN:
        return _tr("Unknown: of no place in it anything is known.")
    if status.status is Status.PARTLY_REPORTED:
        return _tr("Partly reported, so without a colour: its seat is not known, or a reported place differs from it.")
    words = status_in_words(status.status, status.actor, ())
    return _tr("{status}: so is its seat, and no other reported place differs.").format(status=_capital(words))


def _of_section(section: Section) -> str:
    words = status_in_words(section.status, section.actor, section.against)
    reason = section.basis[0] if section.basis else ""
    return f"{_capital(words)}. {reason}." if reason else f"{_capital(words)}."


def _of_site(why: SiteWhy) -> str:
    now = why.now
    if now is None or not now.state or not now.basis:
        return _tr("Nothing is reported of this date.")
    if now.since is None:
        return f"{_capital(now.state)}."
    return _tr("{state} since {since}.").format(state=_capital(now.state), since=now.since.isoformat())


def _of_place(why: PlaceWhy) -> str:
    return _tr("Nobody reports who holds it.") if not why.places else _tr("Of these at this place there are reports:")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Why", text)
