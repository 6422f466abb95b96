"""What explains a colour on the map: of a unit of control, a township, a section of a corridor, or a site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Union

from ..control.claims import Claim
from ..control.holders import Section
from ..control.ledger import StatusInterval
from ..control.record import ControlUnit
from ..control.townships import TownshipInterval
from ..schema import split_ids
from ..sites.reports import SiteReport
from ..text_enum import TextEnum
from ..words import Status
from .adoption import Judged


class SubjectKind(TextEnum):
    """Of what one may ask why it looks as it does."""

    UNIT = "unit"
    TOWNSHIP = "township"
    CORRIDOR = "corridor"
    """The section of it at a mark."""
    GATE = "gate"
    MINE = "mine"
    PLACE = "place"


class Subject(NamedTuple):
    """Something that can be explained: its id in the workspace, and its name."""

    kind: SubjectKind
    key: str
    name: str


@dataclass(frozen=True)
class UnitOnDay:
    """A unit and what is assessed of it on a day; None where nothing was reported by then."""

    unit: ControlUnit
    status: StatusInterval | None


@dataclass(frozen=True)
class UnitWhy:
    """Why a unit has its colour on a day. ``later`` are the standing claims about later days, oldest first.

    ``periods`` are all assessments over time. ``derived_otherwise``: the claims do not make the status that the map
    shows, because somebody changed the ledger without deriving it anew.
    """

    unit: ControlUnit
    day: date
    township_pcode: str
    township_name: str
    status: StatusInterval | None
    periods: tuple[StatusInterval, ...]
    judged: tuple[Judged, ...]
    later: tuple[Claim, ...]
    derived_otherwise: bool

    @property
    def title(self) -> str:
        """The name of the unit."""
        return self.unit.name


@dataclass(frozen=True)
class TownshipWhy:
    """Why a township has its colour on a day: the places in it, the seat first."""

    pcode: str
    title: str
    day: date
    status: TownshipInterval | None
    periods: tuple[TownshipInterval, ...]
    places: tuple[UnitOnDay, ...]
    seats: frozenset[str]


@dataclass(frozen=True)
class SectionWhy:
    """Why a section of a corridor has its holder on a day: the units at its ends and those that it rests on."""

    corridor_id: str
    corridor: str
    day: date
    section: Section
    places: tuple[UnitOnDay, ...]

    @property
    def title(self) -> str:
        """The names of its two ends."""
        return f"{self.section.from_name}–{self.section.to_name}"


@dataclass(frozen=True)
class SitePeriod:
    """What holds of a site in a time, half open; open where a day is None."""

    state: str
    basis: str
    rivals: str
    since: date | None
    last_report: date | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class SiteWhy:
    """Why a border gate or a mine is drawn as it is on a day, or what is told of it. Its reports are the newest first.

    ``counting`` are the ids of the reports that tell its state on the day, ``links`` addresses by the ids of sources.
    """

    site_id: str
    title: str
    is_gate: bool
    day: date
    now: SitePeriod | None
    periods: tuple[SitePeriod, ...]
    reports: tuple[SiteReport, ...]
    counting: frozenset[str]
    links: Mapping[str, str]

    def link_of(self, report: SiteReport) -> str:
        """Return the address of the first source of a report that has one; empty without any."""
        return next((self.links[each] for each in split_ids(report.source_id) if each in self.links), "")


@dataclass(frozen=True)
class PlaceWhy:
    """A place of the map, and the units that stand at it: none where nobody reports who holds it."""

    place_id: str
    title: str
    day: date
    places: tuple[UnitOnDay, ...]


Why = Union[UnitWhy, TownshipWhy, SectionWhy, SiteWhy, PlaceWhy]


def rests_on_others(status: StatusInterval | None, judged: Sequence[Judged]) -> bool:
    """Tell whether a stored status rests on other claims than those that count on its day."""
    stored = sorted(status.claim_ids) if status is not None else []
    return stored != sorted(each.claim.claim_id for each in judged if each.is_adopted)


def seat_first(places: Sequence[UnitOnDay], seats: frozenset[str]) -> list[UnitOnDay]:
    """Return the places of a township: its seat, then those with a known status, then the others, each by name."""

    def rank(place: UnitOnDay) -> tuple[bool, bool, str]:
        is_known = place.status is not None and place.status.status is not Status.UNKNOWN
        return place.unit.unit_id not in seats, not is_known, place.unit.name

    return sorted(places, key=rank)
