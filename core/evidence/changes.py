"""What changed between two days: places, townships and kilometres of road, and what only became older.

Everything is compared from ``since`` to ``day``. Where ``day`` is the earlier one, all of it is reversed: who gained a
place then lost it. What is held is compared as kilometres are counted: who attacks whom makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from ..control.history import History
from ..control.holders import Holder, Section, holder_of
from ..control.ledger import StatusInterval
from ..control.townships import TownshipInterval
from ..control.wording import status_in_words
from ..news_age import Freshness, freshness
from ..pairs import zip_equal
from ..periods import holds_on
from ..shortening import NAME_CHARACTERS, shortened
from ..units import METRES_PER_KM
from ..words import Status
from .change_kinds import ChangeKind, MaybeHolder, SeenBy, arrow, holder_in_short, kind_of, rank_of, seen_by_actors

_AGES = (Freshness.FRESH, Freshness.AGEING, Freshness.OLD)


class ComparedUnit(NamedTuple):
    """A unit of control with its township; empty where it lies in none that the workspace has."""

    unit_id: str
    name: str
    kind: str
    pcode: str
    township: str


class Passage(NamedTuple):
    """Who held a unit for a while; ``first_day`` is the day on which that began, as far as it is recorded."""

    holder: MaybeHolder
    first_day: date


@dataclass(frozen=True)
class ControlChange:
    """What changed of one unit: how it was assessed on ``since`` and on ``day``, and all holders on the way.

    ``path`` begins with who held it on ``since`` and ends with who does on ``day``; None is in it for no report.
    """

    unit: ComparedUnit
    since: date
    day: date
    was: StatusInterval | None
    now: StatusInterval | None
    path: tuple[Passage, ...]

    @property
    def name(self) -> str:
        """The name of the place."""
        return self.unit.name

    @cached_property
    def before(self) -> MaybeHolder:
        """Who held it: the first who is recorded, for one tells who held a place when it is taken."""
        return next((passage.holder for passage in self.path if passage.holder is not None), None)

    @cached_property
    def after(self) -> MaybeHolder:
        """Who holds it: the last who is recorded."""
        return next((passage.holder for passage in reversed(self.path) if passage.holder is not None), None)

    @property
    def in_between(self) -> tuple[Passage, ...]:
        """Who held it after the first and before the last."""
        told = [passage for passage in self.path if passage.holder is not None]
        return tuple(told[1:-1])

    @cached_property
    def kind(self) -> ChangeKind | None:
        """What kind of change it is; None where nothing changed at all."""
        before, after = self.before, self.after
        if before is None or after is None:
            return None
        if kind := kind_of(before, after):
            return kind
        if self.in_between:
            return ChangeKind.AND_BACK
        if self.was is None or self.now is None:
            return ChangeKind.NEWLY_REPORTED if self.was is None else ChangeKind.NOT_REPORTED
        if self.was != self.now:
            return ChangeKind.REASSESSED
        return self._ageing(self.now.last_report)

    @property
    def in_short(self) -> str:
        """Return ``KIA → junta``, with all on the way where it came back; who holds it where that did not change."""
        if self.kind in (ChangeKind.NEWLY_REPORTED, ChangeKind.NOT_REPORTED):
            return f"first report: {holder_in_short(self.after)}"
        if self.kind is ChangeKind.AND_BACK:
            on_the_way = [passage.holder for passage in self.in_between]
            return " → ".join(map(holder_in_short, (self.before, *on_the_way, self.after)))
        return holder_in_short(self.after) if self.before == self.after else arrow(self.before, self.after)

    @property
    def freshness(self) -> Freshness | None:
        """How old the news of it is on ``day``; None without any."""
        return None if self.now is None else freshness(self.now.last_report, self.day)

    def seen(self) -> list[SeenBy]:
        """Return the change as it is for each actor whom it concerns."""
        return [] if self.kind is None else seen_by_actors(self.kind, self.before, self.after)

    def inverse(self) -> ControlChange:
        """Return what changed the other way round."""
        return ControlChange(self.unit, self.day, self.since, self.now, self.was, self.path[::-1])

    def _ageing(self, last_report: date | None) -> ChangeKind | None:
        was, now = (_AGES.index(freshness(last_report, day)) for day in (self.since, self.day))
        if was == now:
            return None
        return ChangeKind.AGEING if was < now else ChangeKind.FRESHER


@dataclass(frozen=True)
class RoadChange:
    """A stretch of a corridor whose kilometres have another holder; marks in metres along the line."""

    corridor_id: str
    corridor: str
    start_m: float
    end_m: float
    from_name: str
    to_name: str
    before: Holder
    after: Holder
    townships: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The corridor, and from where to where on it."""
        return f"{self.corridor}: {self.from_name}–{self.to_name}"

    @property
    def km(self) -> float:
        """The length along the line."""
        return (self.end_m - self.start_m) / METRES_PER_KM

    @property
    def in_short(self) -> str:
        """Return ``KIA → junta``."""
        return arrow(self.before, self.after)

    @property
    def kind(self) -> ChangeKind:
        """What kind of change it is. Of a road one knows nothing, or who holds it: unknown is no report."""
        if self.before.status == Status.UNKNOWN:
            return ChangeKind.NEWLY_REPORTED
        if self.after.status == Status.UNKNOWN:
            return ChangeKind.NOT_REPORTED
        return kind_of(self.before, self.after) or ChangeKind.OTHER_STATUS

    def seen(self) -> list[SeenBy]:
        """Return the change as it is for each actor whom it concerns."""
        return seen_by_actors(self.kind, self.before, self.after)

    def inverse(self) -> RoadChange:
        """Return what changed the other way round."""
        return RoadChange(
            self.corridor_id,
            self.corridor,
            self.start_m,
            self.end_m,
            self.from_name,
            self.to_name,
            self.after,
            self.before,
            self.townships,
        )


@dataclass(frozen=True)
class TownshipChange:
    """A township whose status is another one."""

    pcode: str
    name: str
    before: TownshipInterval
    after: TownshipInterval

    @property
    def in_words(self) -> str:
        """Return ``contested → controlled (KIA)``."""
        words = (status_in_words(each.status, each.actor, ()) for each in (self.before, self.after))
        return " → ".join(shortened(each, NAME_CHARACTERS) for each in words)

    @property
    def in_short(self) -> str:
        """Return ``contested → KIA``."""
        words = (each.actor or str(each.status) for each in (self.before, self.after))
        return " → ".join(shortened(each, NAME_CHARACTERS) for each in words)

    def inverse(self) -> TownshipChange:
        """Return what changed the other way round."""
        return TownshipChange(self.pcode, self.name, self.after, self.before)


@dataclass(frozen=True)
class Changes:
    """All that changed from ``since`` to ``day``, and what did not: the units of which the same is told on both."""

    since: date
    day: date
    units: tuple[ControlChange, ...] = ()
    roads: tuple[RoadChange, ...] = ()
    townships: tuple[TownshipChange, ...] = ()
    unchanged: tuple[ControlChange, ...] = field(default=(), repr=False)
    reports_up_to: date | None = None
    """The newest day that any report tells of that is not later than the later of the two days."""

    def of_kind(self, *kinds: ChangeKind) -> list[ControlChange]:
        """Return the changes of units that are of one of these kinds."""
        return [change for change in self.units if change.kind in kinds]

    def inverse(self) -> Changes:
        """Return what changed the other way round."""
        return Changes(
            self.day,
            self.since,
            tuple(change.inverse() for change in self.units),
            tuple(change.inverse() for change in self.roads),
            tuple(change.inverse() for change in self.townships),
            tuple(change.inverse() for change in self.unchanged),
            self.reports_up_to,
        )


class HeldHistory(History):
    """What is assessed of a unit over time, with who holds it by each status."""

    def __init__(self, intervals: Iterable[StatusInterval]) -> None:
        super().__init__(intervals)
        self.holders = [holder_of(interval) for interval in self.intervals]


def unit_change(unit: ComparedUnit, history: HeldHistory, since: date, day: date) -> ControlChange:
    """Return what changed of a unit."""
    first, last = min(since, day), max(since, day)
    start, end = history.on(first), history.on(last)
    begun = history.begun_by(first)
    path = [Passage(None, first) if start is None else Passage(history.holders[begun - 1], start.since)]
    for number in range(begun, history.begun_by(last)):
        if history.holders[number] != path[-1].holder:
            path.append(Passage(history.holders[number], history.intervals[number].valid_from))
    if end is None and path[-1].holder is not None:
        # Somebody ended a status by hand.
        path.append(Passage(None, last))
    change = ControlChange(unit, first, last, start, end, tuple(path))
    return change if since <= day else change.inverse()


def unit_changes(
    units: Iterable[ComparedUnit], histories: Mapping[str, HeldHistory], since: date, day: date
) -> tuple[list[ControlChange], list[ControlChange]]:
    """Return the units of which anything changed, and those that were told of on both days without any change."""
    changes = [
        unit_change(unit, histories[unit.unit_id], since, day)
        for unit in sorted(units, key=lambda unit: (unit.name, unit.unit_id))
        if unit.unit_id in histories
    ]
    changed = [change for change in changes if change.kind is not None]
    unchanged = [change for change in changes if change.kind is None and change.now is not None]
    return changed, unchanged


def road_changes(
    corridor_id: str, corridor: str, sections: Sequence[Section], before: Sequence[Section]
) -> list[RoadChange]:
    """Return the stretches of a corridor that have another holder than ``before``, from its start to its end.

    Both are sections of the same line: then they are the same stretches.
    """
    found: list[RoadChange] = []
    for now, was in zip_equal(sections, before):
        if now.holder == was.holder:
            continue
        last = found[-1] if found else None
        start_m, from_name = now.start_m, now.from_name
        if last and (last.end_m, last.before, last.after) == (now.start_m, was.holder, now.holder):
            start_m, from_name = last.start_m, last.from_name
            found.pop()
        names = (from_name, now.to_name)
        found.append(RoadChange(corridor_id, corridor, start_m, now.end_m, *names, was.holder, now.holder))
    return found


def township_changes(
    intervals: Iterable[TownshipInterval], names: Mapping[str, str], since: date, day: date
) -> list[TownshipChange]:
    """Return the townships whose actor or status is another one."""
    on_days: dict[str, dict[date, TownshipInterval]] = {}
    for interval in intervals:
        for on in (since, day):
            if holds_on(interval.valid_from, interval.valid_to, on):
                on_days.setdefault(interval.pcode, {})[on] = interval
    return [
        TownshipChange(pcode, names.get(pcode, ""), on[since], on[day])
        for pcode, on in sorted(on_days.items())
        if since in on and day in on and _held(on[since]) != _held(on[day])
    ]


def by_actor(changes: Changes) -> dict[tuple[str, ...], list[tuple[ChangeKind, ControlChange | RoadChange]]]:
    """Return the changes of units and roads by the actors whom they concern, each time the most important first.

    One who gained something stands before one who did not; what nobody is known to hold comes last.
    """
    grouped: dict[tuple[str, ...], list[tuple[ChangeKind, ControlChange | RoadChange]]] = {}
    every: list[ControlChange | RoadChange] = [*changes.units, *changes.roads]
    for change in every:
        for seen in change.seen():
            grouped.setdefault(seen.actors, []).append((seen.kind, change))
    for entries in grouped.values():
        entries.sort(key=lambda entry: (rank_of(entry[0]), isinstance(entry[1], RoadChange)))
    return dict(
        sorted(
            grouped.items(),
            key=lambda item: (not item[0], rank_of(item[1][0][0]), -len(item[1]), item[0]),
        )
    )


def _held(interval: TownshipInterval) -> tuple[str, Status]:
    return interval.actor, interval.status
