"""What is to be said of a report that is recorded all the same: what comes of it, and what may be a slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..control.claims import Claim
from ..control.ledger import standing_claims
from ..places.spelling import plain
from ..shortening import NAME_CHARACTERS, shortened
from ..words import Status
from .new_report import NewReport
from .report_errors import ReportError
from .report_faults import ReportFault, ReportField, known_source
from .surroundings import Surroundings

REGION = (85.0, 105.0, 15.0, 31.0)
"""Least and greatest longitude, least and greatest latitude (degrees) of the map: from the Ganges to Hainan."""


class NoSourceError(ReportError):
    """Something that nobody published."""

    sentence = (
        "Nobody published it. A status without a source is only claimed or unknown: the report is kept and told beside "
        "what is known, and changes no status that has a source."
    )


class FarAwayError(ReportError):
    """A position that the map does not show."""

    sentence = "Longitude {lon}, latitude {lat} is outside the map. Check whether the two were exchanged."


class SameNameError(ReportError):
    """A new unit that is called as one that is there."""

    sentence = "A {kind} is called “{name}” already ({unit_id}). Record a second one only if it is another."


class OtherPagesError(ReportError):
    """A page that is graded otherwise than the others of its publisher."""

    sentence = (
        "The pages of “{publisher}” in this workspace are graded {known}, and this one {given}. Take {known} where it "
        "is as reliable as those."
    )


class NotConfirmedError(ReportError):
    """The best credibility, and nobody else who says so."""

    sentence = (
        "Credibility 1 means confirmed by independent sources, and nobody else in this workspace says the same. Take 2 "
        "where no other source is known to you."
    )


def cautions_of(
    report: NewReport, claims_of_unit: Sequence[Claim], surroundings: Surroundings | None = None
) -> list[ReportFault]:
    """Return what is to be said of a report, by field. Nothing of it is refused."""
    return [
        *_of_source(report, surroundings or Surroundings()),
        *_of_new_unit(report, surroundings or Surroundings()),
        *_of_credibility(report, claims_of_unit),
    ]


def _of_source(report: NewReport, surroundings: Surroundings) -> Iterator[ReportFault]:
    if not report.has_source and report.status not in (Status.CLAIMED, Status.UNKNOWN):
        yield ReportFault(ReportField.PUBLISHER, NoSourceError())
    known = surroundings.publishers.get(report.publisher.strip(), report.reliability)
    if known != report.reliability and known_source(report, surroundings) is None:
        publisher = shortened(report.publisher.strip(), NAME_CHARACTERS)
        error = OtherPagesError(publisher=publisher, known=known, given=report.reliability)
        yield ReportFault(ReportField.RELIABILITY, error)


def _of_new_unit(report: NewReport, surroundings: Surroundings) -> Iterator[ReportFault]:
    unit = report.new_unit
    if unit is None:
        return
    if unit.position is not None:
        lon, lat = unit.position
        west, east, south, north = REGION
        if not (west <= lon <= east and south <= lat <= north):
            yield ReportFault(ReportField.NEW_UNIT, FarAwayError(lon=f"{lon:g}", lat=f"{lat:g}"))
    for known in surroundings.units.values():
        if known.kind == unit.kind and plain(known.name) == plain(unit.name):
            name = shortened(known.name, NAME_CHARACTERS)
            error = SameNameError(kind=known.kind, name=name, unit_id=known.unit_id)
            yield ReportFault(ReportField.NEW_UNIT, error)


def _of_credibility(report: NewReport, claims_of_unit: Sequence[Claim]) -> Iterator[ReportFault]:
    if report.credibility != 1:
        return
    others = (claim for claim in standing_claims(claims_of_unit) if claim.publisher != report.publisher.strip())
    if not any((claim.actor, claim.status) == (report.actor.strip(), report.status) for claim in others):
        yield ReportFault(ReportField.CREDIBILITY, NotConfirmedError())
