"""The facts that statements are checked against, as plain rows, and what a check finds.

Positions are longitude, latitude in degrees (EPSG:4326). A fact that is not there raises MissingFactError: a statement
is never said to hold when data are missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..control.wording import status_in_words
from ..corridors.legs import Leg, legs_on, stretch
from ..corridors.published import PublishedDistance
from ..errors import MissingFactError
from ..geometry.geodesy import LonLat
from ..periods import holds_on
from ..schema import split_ids
from ..sites.gates import Gate
from ..text_enum import TextEnum
from ..words import Confirmation, Status
from .statistics import Figure


class Verdict(TextEnum):
    """What a check can find."""

    HOLDS = "holds"
    REMARK = "holds with a remark"
    DOES_NOT_HOLD = "does not hold"
    CANNOT = "cannot be checked"


@dataclass(frozen=True)
class Evidence:
    """One thing that speaks for or against a statement, in words that may follow "says that".

    ``source_ids`` are the sources that tell just that. With what is ``main`` the statement stands or falls: the rest,
    such as positions, does not confirm it.
    """

    words: str
    source_ids: frozenset[str] = frozenset()
    is_main: bool = False


@dataclass(frozen=True)
class Finding:
    """The result of a check: the verdict, the numbers in words, and what speaks for and against the statement.

    ``gates`` is what is told beside it of passing at the border: it is neither.
    """

    verdict: Verdict
    computed: str
    speaks_for: tuple[Evidence, ...] = ()
    speaks_against: tuple[Evidence, ...] = ()
    gates: tuple[Evidence, ...] = ()

    @property
    def evidence(self) -> frozenset[str]:
        """The ids of all sources that it rests on."""
        return told_by((*self.speaks_for, *self.speaks_against, *self.gates))


Weighed = tuple[tuple[Evidence, ...], tuple[Evidence, ...]]
"""What speaks for a statement, and what against it."""


def weighed(evidence: Iterable[tuple[bool, Evidence]]) -> Weighed:
    """Return the evidence that fits, and the evidence that does not, each in order."""
    told = list(evidence)
    return tuple(each for fits, each in told if fits), tuple(each for fits, each in told if not fits)


def told_by(evidence: Iterable[Evidence]) -> frozenset[str]:
    """Return the ids of the sources of all of it."""
    return frozenset().union(*(each.source_ids for each in evidence))


@dataclass(frozen=True)
class Statement:
    """One row of article_statements."""

    statement_id: str
    text: str
    checkable_by: str
    source_id: str


@dataclass(frozen=True)
class Site:
    """A place or a mining cluster. ``position`` is None where none is known; ``precision_m`` belongs to it."""

    site_id: str
    name: str
    township_pcode: str
    position: LonLat | None
    precision_m: int
    source_ids: frozenset[str]
    country: str = ""  # ISO 3166 alpha-2, of a place

    def located(self) -> LonLat:
        """Return the position. Raises MissingFactError."""
        if self.position is None:
            raise MissingFactError(what=f"a position of {self.name}")
        return self.position


@dataclass(frozen=True)
class Member:
    """A township or town that belongs to a region."""

    region: str
    name: str
    kind: str  # a MemberKind
    township_pcode: str
    source_id: str
    note: str = ""


@dataclass(frozen=True)
class UnitStatus:
    """What is assessed of one unit over ``[valid_from, valid_to)``: a row of control_status."""

    unit_id: str
    name: str
    township_pcode: str
    actor: str
    against: tuple[str, ...]
    status: Status
    confirmation: Confirmation
    valid_from: date
    valid_to: date | None
    source_ids: frozenset[str]

    def in_words(self) -> str:
        """Return unit, status and parties: ``Washawng contested (junta against KIA)``."""
        return f"{self.name} {status_in_words(self.status, self.actor, self.against)}"


@dataclass(frozen=True)
class Facts:
    """All that the checks read. ``townships`` names each P-code that has a polygon, from ``township_source_ids``."""

    places: Mapping[str, Site]
    clusters: Sequence[Site]
    townships: Mapping[str, str]
    township_source_ids: frozenset[str]
    members: Sequence[Member]
    legs: Sequence[Leg]
    published: Sequence[PublishedDistance]
    control: Sequence[UnitStatus]
    statistics: Sequence[Figure] = field(default=())
    gates: Sequence[Gate] = field(default=())

    def place(self, place_id: str) -> Site:
        """Return a place. Raises MissingFactError."""
        if place_id not in self.places:
            raise MissingFactError(what=f"the place “{place_id}”")
        return self.places[place_id]

    def township(self, pcode: str) -> str:
        """Return the name of a township, or its P-code where it has no polygon."""
        return self.townships.get(pcode, pcode)

    def region(self, name: str) -> list[Member]:
        """Return the members of a region. Raises MissingFactError."""
        members = [member for member in self.members if member.region == name]
        if not members:
            raise MissingFactError(what=f"the members of {name}")
        return members

    def route(self, start: str, end: str, day: date) -> list[Leg]:
        """Return the legs between two places as they were on a day, in order. Raises MissingFactError."""
        legs = stretch(legs_on(self.legs, day), start, end)
        if not legs:
            raise MissingFactError(what=f"legs from {self.place(start).name} to {self.place(end).name} on {day}")
        return legs

    def published_between(self, start: str, end: str) -> list[PublishedDistance]:
        """Return the published distances between two places, in either direction."""
        return [figure for figure in self.published if {figure.from_place_id, figure.to_place_id} == {start, end}]

    def units_on(self, day: date, unit_ids: Iterable[str] | None = None) -> list[UnitStatus]:
        """Return the units as assessed on a day: all of them, or those named."""
        wanted = None if unit_ids is None else set(unit_ids)
        return [
            unit
            for unit in self.control
            if holds_on(unit.valid_from, unit.valid_to, day) and (wanted is None or unit.unit_id in wanted)
        ]

    def gates_on(self, day: date, place_id: str) -> list[Gate]:
        """Return what is reported on a day of the gate at a place; nothing where none is recorded."""
        return [
            gate for gate in self.gates if gate.place_id == place_id and holds_on(gate.valid_from, gate.valid_to, day)
        ]


def sources_of(*items: Site | UnitStatus | Member | Leg | PublishedDistance | Figure | Gate) -> frozenset[str]:
    """Return the ids of the sources of all the rows."""
    ids: set[str] = set()
    for item in items:
        ids |= item.source_ids if isinstance(item, (Site, UnitStatus)) else set(split_ids(item.source_id))
    return frozenset(ids)
