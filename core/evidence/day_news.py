"""What happened on each day on which anything in a workspace begins or ends: for the list of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..pairs import zip_equal
from ..words import UnitKind
from .change_kinds import ChangeKind, MaybeHolder, kind_of, rank_of
from .changes import ComparedUnit, HeldHistory

_KINDS = (UnitKind.TOWN, UnitKind.AREA, UnitKind.ROAD_SECTION, UnitKind.AIRPORT, UnitKind.BASE)
_OF_PLACE = ": "
"""“Bhamo: IB 236” is named after the place at which it stands."""


@dataclass(frozen=True)
class News:
    """The same change of one unit, or of several units of one kind at one place; None before and after any report."""

    kind: ChangeKind
    units: tuple[ComparedUnit, ...]
    before: MaybeHolder
    after: MaybeHolder

    @property
    def place(self) -> str:
        """The place that the names of the units begin with; the name where they begin with none."""
        return place_of(self.units[0])


@dataclass(frozen=True)
class DayOfChange:
    """A day, what changed on it, the most important first, and of what only the evidence or a leg changed."""

    day: date
    news: tuple[News, ...] = ()
    evidence: tuple[str, ...] = ()
    legs: tuple[str, ...] = ()


def place_of(unit: ComparedUnit) -> str:
    """Return the place that a unit's name begins with, else the whole name."""
    return unit.name.partition(_OF_PLACE)[0]


def days_of_change(
    units: Iterable[ComparedUnit],
    histories: Mapping[str, HeldHistory],
    claims: Mapping[date, Iterable[str]],
    legs: Mapping[date, Iterable[str]],
) -> list[DayOfChange]:
    """Return the days in order. ``claims`` and ``legs`` are the names of what begins or ends on a day."""
    alike: dict[date, _Alike] = {}
    evidence: dict[date, set[str]] = {day: set(names) for day, names in claims.items()}
    for unit in units:
        for day, before, after in _steps(histories[unit.unit_id]):
            if after == before:
                evidence.setdefault(day, set()).add(unit.name)
            else:
                of_day = alike.setdefault(day, {})
                of_day.setdefault((place_of(unit), unit.kind, before, after), []).append(unit)
    return [
        _day(day, alike.get(day, {}), evidence.get(day, set()), legs.get(day, ()))
        for day in sorted({*alike, *evidence, *legs})
    ]


_Alike = dict[tuple[str, str, MaybeHolder, MaybeHolder], list[ComparedUnit]]
"""Units by place, kind, and who held and who holds them."""


def _steps(history: HeldHistory) -> Iterator[tuple[date, MaybeHolder, MaybeHolder]]:
    """Yield the days on which a status begins, with who held it before and who does from then on.

    A status that somebody ended by hand, with none after it, is followed by no report.
    """
    before: MaybeHolder = None
    ended: date | None = None
    for interval, after in zip_equal(history.intervals, history.holders):
        if ended is not None and ended < interval.valid_from:
            yield ended, before, None
            before = None
        yield interval.valid_from, before, after
        before, ended = after, interval.valid_to
    if ended is not None:
        yield ended, before, None


def _day(
    day: date,
    alike: _Alike,
    evidence: Iterable[str],
    legs: Iterable[str],
) -> DayOfChange:
    news = [
        News(_kind(before, after), tuple(sorted(units)), before, after)
        for (_, _, before, after), units in alike.items()
    ]
    changed = {unit.name for each in news for unit in each.units}
    return DayOfChange(
        day, tuple(sorted(news, key=_importance)), tuple(sorted({*evidence} - changed)), tuple(sorted(set(legs)))
    )


def _kind(before: MaybeHolder, after: MaybeHolder) -> ChangeKind:
    if before is None:
        return ChangeKind.NEWLY_REPORTED
    if after is None:
        return ChangeKind.NOT_REPORTED
    return kind_of(before, after) or ChangeKind.REASSESSED


def _importance(news: News) -> tuple[int, int, int, str]:
    """Towns before bases, and what is of many before what is of one."""
    kind = news.units[0].kind
    of_kind = next((number for number, known in enumerate(_KINDS) if known == kind), len(_KINDS))
    return rank_of(news.kind), of_kind, -len(news.units), news.place
