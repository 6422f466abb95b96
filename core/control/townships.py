"""The status of a township: that of its seat, where no other reported place in it differs.

A part is not the whole. What is known of some places in a township, and not of its seat, or of places that differ,
gives the township no colour: it is partly reported, and the places are named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..words import Status
from .assessing import grouped
from .ledger import StatusInterval, is_valid_on
from .wording import status_in_words

_SEAT_NOT_REPORTED = "seat of the township: no report"


@dataclass(frozen=True)
class TownshipInterval:
    """The status of one township over ``[valid_from, valid_to)``; ``units`` are its reported places in words.

    ``last_report`` is the day of the newest report on any of them whose status is known, else on any; None without.
    """

    pcode: str
    actor: str
    status: Status
    units: str
    last_report: date | None
    valid_from: date | None
    valid_to: date | None


def is_seat(place_code: str | None, township_pcode: str) -> bool:
    """Tell whether a place is the seat of a township, by its MIMU code.

    MIMU numbers the towns of a township from 701 on, the seat first. Names do not tell: Hsawlaw and
    Tsawlaw are spellings of one name and lie 25 km apart.
    """
    return bool(township_pcode) and place_code == f"{township_pcode}701"


def derive_township_status(
    intervals: Sequence[StatusInterval],
    township_of_unit: Mapping[str, str],
    unit_names: Mapping[str, str],
    pcodes: Iterable[str],
    seats: Collection[str],
) -> list[TownshipInterval]:
    """Sum the units of each township up, for all of time: the first interval begins and the last ends open.

    ``seats`` are the units that are the seat of their township. A unit of unknown status differs from none. Without
    any known unit the township is ``unknown``.
    """
    by_township = grouped(
        [interval for interval in intervals if interval.unit_id in township_of_unit],
        lambda interval: township_of_unit[interval.unit_id],
    )
    result: list[TownshipInterval] = []
    for pcode in sorted(pcodes):
        inside = by_township.get(pcode, [])
        begin_on = grouped(inside, lambda interval: interval.valid_from)
        latest: dict[str, StatusInterval] = {}
        periods: list[TownshipInterval] = [TownshipInterval(pcode, "", Status.UNKNOWN, "", None, None, None)]
        for day, beginning in sorted(begin_on.items()):
            latest.update({interval.unit_id: interval for interval in beginning})
            valid = [interval for _, interval in sorted(latest.items()) if is_valid_on(interval, day)]
            current = _sum_up(pcode, valid, unit_names, seats, day)
            last = periods[-1]
            if _is_alike(current, last):
                continue
            periods[-1] = replace(last, valid_to=day)
            periods.append(current)
        result.extend(periods)
    return result


def _is_alike(one: TownshipInterval, other: TownshipInterval) -> bool:
    return (one.actor, one.status, one.units, one.last_report) == (
        other.actor,
        other.status,
        other.units,
        other.last_report,
    )


def _sum_up(
    pcode: str,
    intervals: Sequence[StatusInterval],
    unit_names: Mapping[str, str],
    seats: Collection[str],
    day: date,
) -> TownshipInterval:
    """Return how a township is from a day on, by the statuses of its units on that day."""
    words = [
        f"{unit_names[interval.unit_id]}: {status_in_words(interval.status, interval.actor, interval.against)}"
        for interval in sorted(intervals, key=lambda interval: unit_names[interval.unit_id])
    ]
    if not any(interval.unit_id in seats for interval in intervals):
        words.append(_SEAT_NOT_REPORTED)
    actor, status = _in_common(intervals, seats)
    # Of places whose status is unknown there are reports too: they are no news of the others.
    telling = [interval for interval in intervals if interval.status != Status.UNKNOWN] or intervals
    reports = [interval.last_report for interval in telling if interval.last_report is not None]
    return TownshipInterval(pcode, actor, status, "; ".join(words), max(reports, default=None), day, None)


def _in_common(intervals: Sequence[StatusInterval], seats: Collection[str]) -> tuple[str, Status]:
    """Return the actor and the status that all reported places share, the seat among them."""
    # Who attacks whom differs from place to place; that all are contested is what the township has in common.
    known = {
        interval.unit_id: ("" if interval.status == Status.CONTESTED else interval.actor, interval.status)
        for interval in intervals
        if interval.status != Status.UNKNOWN
    }
    if not known:
        return "", Status.UNKNOWN
    if len({*known.values()}) > 1 or not any(unit_id in seats for unit_id in known):
        return "", Status.PARTLY_REPORTED
    return next(iter(known.values()))
