"""What an analyst records: one report of a unit of control, and the unit where the workspace does not have it yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from ..control.claims import Claim
from ..geometry.geodesy import LonLat
from ..places.spelling import plain
from ..words import ClaimKind, Origin, Status, UnitKind

_NAMESPACE = UUID("5d3ff2a4-6f0c-5a53-9c3c-0d5b8f4f9f1e")
"""Of the ids that follow from what a row says: two analysts who record the same make the same row."""


@dataclass(frozen=True)
class NewUnit:
    """A unit that the workspace does not have.

    A town, base or airport stands at one place: one that is there (``place_id``), an entry of the gazetteer, of which
    a place is made, or a new ``position``. A road section has two places as its ends. An area has a place or a
    position with a radius around it, and may have two places of a corridor between which the road lies in it.
    """

    name: str
    kind: UnitKind
    place_id: str = ""
    gazetteer_pcode: str = ""
    position: LonLat | None = None
    """Degrees, WGS 84."""
    precision_m: int | None = None
    """How good the position is."""
    from_place_id: str = ""
    to_place_id: str = ""
    radius_km: float | None = None


@dataclass(frozen=True)
class NewReport:
    """What somebody says of a unit: of one that is there (``unit_id``), or of a new one."""

    unit_id: str
    new_unit: NewUnit | None
    actor: str
    status: Status
    against: tuple[str, ...]
    event_date: date
    """The last day that the source allows."""
    event_date_text: str
    """As the source puts it, where that is not one day."""
    date_said: date | None
    asserted_by: str
    publisher: str
    """Empty, as the address: nobody published it. Such a report changes nothing that is known."""
    url: str
    reliability: str
    credibility: int
    statement: str
    source_title: str = ""
    supersedes: str | None = None
    is_new_actor: bool = False
    """Actors that the workspace does not know are meant, and not misspelt."""

    @property
    def has_source(self) -> bool:
        """Whether it can be looked up who published it."""
        return bool(self.publisher.strip() or self.url.strip())


def claim_of(
    report: NewReport, claim_id: str, unit_id: str, source_id: str, recorded_by: str, recorded_at: date
) -> Claim:
    """Return the row of the ledger that a report becomes. ``source_id`` is empty for one without a source."""
    return Claim(
        claim_id=claim_id,
        unit_id=unit_id,
        actor=report.actor.strip(),
        against=tuple(dict.fromkeys(name.strip() for name in report.against if name.strip())),
        status=report.status,
        event_date=report.event_date,
        event_date_text=report.event_date_text.strip(),
        date_said=report.date_said,
        asserted_by=report.asserted_by.strip(),
        publisher=report.publisher.strip(),
        source_id=source_id,
        url=report.url.strip(),
        reliability=report.reliability,
        credibility=report.credibility,
        statement=report.statement.strip(),
        supersedes=report.supersedes or None,
        recorded_by=recorded_by.strip(),
        recorded_at=recorded_at,
        kind=ClaimKind.REPORT,
        origin=Origin.ANALYST,
    )


def source_id_of(report: NewReport) -> str:
    """Return the id of the source of a report, as a new row of sources has it; empty for a report without one."""
    if not report.has_source:
        return ""
    said = report.date_said.isoformat() if report.date_said else ""
    return _id_of("source", report.publisher.strip(), report.url.strip() or report.source_title.strip(), said)


def place_id_of(gazetteer_pcode: str) -> str:
    """Return the id of the place that is made of an entry of the gazetteer."""
    return _id_of("place", gazetteer_pcode)


def unit_id_of(kind: UnitKind, name: str, places: Sequence[str]) -> str:
    """Return the id of a new unit at known places. Several bases stand at one place, and are told by their names."""
    return _id_of("unit", kind, *([plain(name)] if kind is UnitKind.BASE else []), *places)


def _id_of(*parts: str) -> str:
    return str(uuid5(_NAMESPACE, "\n".join(parts)))
