"""What is wrong with a report before it is recorded, field by field. Pure: a form asks at each key, the store once.

Faults are refused. Cautions are not: they say what comes of a report that is recorded as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from ..control.claims import Claim
from ..control.ledger import corrections_among
from ..dates import FIRST_TYPED
from ..places.spelling import plain
from ..shortening import NAME_CHARACTERS, shortened
from ..text_enum import TextEnum
from ..words import CONTROL_STATUSES, CREDIBILITIES, ClaimKind, Reliability, Status
from . import report_errors as wrong
from .new_report import NewReport, claim_of, source_id_of
from .new_unit_faults import new_unit_faults
from .report_words import Grade, Hint, Part, Unnamed, Voided
from .surroundings import KNOWN_ACTORS, Surroundings
from .texts import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_STATEMENT, is_address, text_error

_NOWHERE = Surroundings()


class ReportField(TextEnum):
    """The field of a form in which a fault is."""

    UNIT = "unit"
    NEW_UNIT = "new unit"
    ACTOR = "actor"
    AGAINST = "against"
    STATUS = "status"
    EVENT_DATE = "event date"
    EVENT_DATE_TEXT = "event date in words"
    DATE_SAID = "date said"
    ASSERTED_BY = "asserted by"
    PUBLISHER = "publisher"
    URL = "url"
    SOURCE_TITLE = "source title"
    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    STATEMENT = "statement"
    SUPERSEDES = "supersedes"


@dataclass(frozen=True)
class ReportFault:
    """What is wrong with one field, as an error that says what to do."""

    field: ReportField
    error: wrong.ReportError


def faults_of(
    report: NewReport, claims_of_unit: Sequence[Claim], today: date, surroundings: Surroundings = _NOWHERE
) -> list[ReportFault]:
    """Return what is wrong with a report, in the order of its fields; empty where it can be recorded.

    ``claims_of_unit`` are those of the unit it tells of, corrected ones too. Without ``surroundings`` ids are taken on
    trust, and actors are those that have a colour.
    """
    return [
        *_of_unit(report, surroundings),
        *_of_actors(report, surroundings),
        *_of_status(report),
        *_of_days(report, today),
        *_of_texts(report),
        *_of_source(report, surroundings),
        *_of_grade(report, surroundings),
        *_of_correction(report, claims_of_unit, today, surroundings),
    ]


def _of_unit(report: NewReport, surroundings: Surroundings) -> Iterator[ReportFault]:
    if bool(report.unit_id) == (report.new_unit is not None):
        yield ReportFault(ReportField.UNIT, wrong.UnitMissingError())
    elif report.new_unit is not None:
        for error in new_unit_faults(report.new_unit, surroundings):
            yield ReportFault(ReportField.NEW_UNIT, error)
    elif surroundings.units and report.unit_id not in surroundings.units:
        yield ReportFault(ReportField.UNIT, wrong.UnknownUnitError(unit=_short(report.unit_id)))


def _of_actors(report: NewReport, surroundings: Surroundings) -> Iterator[ReportFault]:
    actor = report.actor.strip()
    if not actor:
        yield ReportFault(ReportField.ACTOR, wrong.ValueMissingError(what=Part.ACTOR, hint=Hint.ACTOR))
    named = [(ReportField.ACTOR, actor), *((ReportField.AGAINST, name.strip()) for name in report.against)]
    for field, name in named:
        if name:
            error = _actor_error(name, report.is_new_actor, surroundings.actors)
            if error:
                yield ReportFault(field, error)
    if actor and actor in {name.strip() for name in report.against}:
        yield ReportFault(ReportField.AGAINST, wrong.AgainstItselfError(actor=_short(actor)))


def _actor_error(name: str, is_new: bool, known: frozenset[str]) -> wrong.ReportError | None:
    if name in known:
        return None
    if "," in name or ";" in name:
        return wrong.ActorNameError(actor=_short(name))
    bad = text_error(Part.AN_ACTOR, name, LONGEST_NAME)
    if bad:
        return bad
    same = [each for each in sorted(known) if plain(each) == plain(name)]
    if same:
        return wrong.MisspeltActorError(actor=_short(name), known=_short(same[0]))
    return None if is_new else _unknown_actor(name, known)


def _unknown_actor(name: str, known: frozenset[str]) -> wrong.ReportError:
    """Return the error that names the actors whose names are like the unknown one."""
    alike = get_close_matches(name.casefold(), [each.casefold() for each in known], n=3, cutoff=0.6)
    meant = [each for each in sorted(known) if each.casefold() in alike]
    # A ledger may name many; those with a colour are the ones that are meant as a rule.
    values = {"actor": _short(name), "known": ", ".join(sorted(KNOWN_ACTORS))}
    if meant:
        return wrong.SimilarActorError(**values, alike=" / ".join(map(_short, meant)))
    return wrong.UnknownActorError(**values)


def _of_status(report: NewReport) -> Iterator[ReportFault]:
    if report.status not in CONTROL_STATUSES:
        known = ", ".join(CONTROL_STATUSES)
        yield ReportFault(ReportField.STATUS, wrong.UnknownStatusError(status=_short(report.status), known=known))
    elif Status(report.status).is_held_by_several and not any(name.strip() for name in report.against):
        actor = _short(report.actor.strip()) or Unnamed.FIRST_PARTY
        error = wrong.AgainstMissingError(status=report.status, actor=actor)
        yield ReportFault(ReportField.AGAINST, error)


def _of_days(report: NewReport, today: date) -> Iterator[ReportFault]:
    for field, what, day in (
        (ReportField.EVENT_DATE, Part.EVENT_DATE, report.event_date),
        (ReportField.DATE_SAID, Part.DATE_SAID, report.date_said),
    ):
        if day is not None and day > today:
            yield ReportFault(field, wrong.FutureDayError(what=what, day=day, today=today))
        elif day is not None and day < FIRST_TYPED:
            yield ReportFault(field, wrong.DistantDayError(what=what, day=day, first=FIRST_TYPED.year))
    if report.date_said is not None and report.date_said < report.event_date:
        error = wrong.SaidBeforeEventError(said=report.date_said, event=report.event_date)
        yield ReportFault(ReportField.DATE_SAID, error)


def _of_texts(report: NewReport) -> Iterator[ReportFault]:
    for field, what, text, hint in (
        (ReportField.ASSERTED_BY, Part.ASSERTER, report.asserted_by, Hint.ASSERTER),
        (ReportField.STATEMENT, Part.STATEMENT, report.statement, Hint.STATEMENT),
    ):
        if not text.strip():
            yield ReportFault(field, wrong.ValueMissingError(what=what, hint=hint))
    for field, what, text, most in (
        (ReportField.EVENT_DATE_TEXT, Part.EVENT_DATE_TEXT, report.event_date_text, LONGEST_NAME),
        (ReportField.ASSERTED_BY, Part.ASSERTER, report.asserted_by, LONGEST_NAME),
        (ReportField.PUBLISHER, Part.PUBLISHER, report.publisher, LONGEST_NAME),
        (ReportField.SOURCE_TITLE, Part.TITLE, report.source_title, LONGEST_ADDRESS),
        (ReportField.URL, Part.ADDRESS, report.url, LONGEST_ADDRESS),
        (ReportField.STATEMENT, Part.STATEMENT, report.statement, LONGEST_STATEMENT),
    ):
        error = text_error(what, text, most)
        if error:
            yield ReportFault(field, error)


def _of_source(report: NewReport, surroundings: Surroundings) -> Iterator[ReportFault]:
    url = report.url.strip()
    if url and not is_address(url):
        yield ReportFault(ReportField.URL, wrong.AddressError(url=_short(url)))
    elif url and not report.publisher.strip():
        yield ReportFault(ReportField.PUBLISHER, wrong.PublisherMissingError())


def _of_grade(report: NewReport, surroundings: Surroundings) -> Iterator[ReportFault]:
    for field, what, value, known in (
        (ReportField.RELIABILITY, Grade.RELIABILITY, report.reliability, tuple(Reliability)),
        (ReportField.CREDIBILITY, Grade.CREDIBILITY, report.credibility, CREDIBILITIES),
    ):
        if value not in known:
            listed = ", ".join(map(str, known))
            yield ReportFault(field, wrong.UnknownGradeError(value=_short(str(value)), what=what, known=listed))
    source = known_source(report, surroundings)
    if source is not None and source[1] and source[1] != report.reliability:
        error = wrong.OtherReliabilityError(source=_short(source[0]), known=source[1], given=_short(report.reliability))
        yield ReportFault(ReportField.RELIABILITY, error)


def known_source(report: NewReport, surroundings: Surroundings) -> tuple[str, str] | None:
    """Return publisher and reliability of the source of a report, where the workspace has it already."""
    known = surroundings.reliabilities
    return known.get(report.url.strip()) or known.get(source_id_of(report)) if report.has_source else None


def _of_correction(
    report: NewReport, claims_of_unit: Sequence[Claim], today: date, surroundings: Surroundings
) -> Iterator[ReportFault]:
    if not report.supersedes:
        return
    of_other = surroundings.unit_of_claim.get(report.supersedes)
    old = next((claim for claim in claims_of_unit if claim.claim_id == report.supersedes), None)
    if old is None and of_other is not None and of_other != report.unit_id:
        unit = surroundings.units.get(of_other)
        error: wrong.ReportError | None = wrong.OtherUnitError(
            claim=_short(report.supersedes), other=_short(unit.name if unit else of_other)
        )
    else:
        claim = claim_of(report, "", report.unit_id, source_id_of(report), "", today)
        error = correction_error(claim, old, claims_of_unit)
    if error:
        yield ReportFault(ReportField.SUPERSEDES, error)


def correction_error(claim: Claim, old: Claim | None, claims_of_unit: Sequence[Claim]) -> wrong.ReportError | None:
    """Return why a claim does not correct another of its unit, ``old``; None where it does."""
    if old is None or old.kind is ClaimKind.WITHDRAWAL:
        return wrong.UnknownClaimError(claim=_short(claim.supersedes or ""))
    if claim.claim_id == old.claim_id:
        return wrong.CorrectsItselfError(claim=_short(old.claim_id))
    how = {before: by.kind for by, before in corrections_among(claims_of_unit)}.get(old)
    if how is not None:
        return wrong.AlreadyVoidError(claim=_short(old.claim_id), how=voided_by(how))
    if not claim.may_correct(old):
        return wrong.MayNotCorrectError(other=_short(old.asserted_by), grade=old.grade)
    return None


def voided_by(kind: ClaimKind) -> Voided:
    """Return what became of a claim that a row of this kind made void."""
    return Voided.WITHDRAWN if kind is ClaimKind.WITHDRAWAL else Voided.CORRECTED


def _short(text: str) -> str:
    return shortened(text, NAME_CHARACTERS)
