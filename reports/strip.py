"""The strip of a corridor: what its picture shows, and in which words. ``strip_painter`` draws it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from qgis.PyQt.QtCore import QCoreApplication

from ..core.control.holder_totals import compare, totals
from ..core.control.holders import Holder, Section, holder_of
from ..core.corridors.routes import PlaceOnRoute, Route
from ..core.pairs import pairwise
from ..core.schema import split_ids
from ..core.units import METRES_PER_KM
from ..core.words import Status
from ..layers.project.control_look import actor_look
from ..store.control.holdings import Holdings

MINOR_PLACE = 4
"""The rank of a place between the ends of a leg at which nothing changes."""
_NICE = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class TownOnStrip:
    """A town on the corridor with a status of its own."""

    at_km: float
    name: str
    holder: Holder


@dataclass(frozen=True)
class StripRow:
    """The corridor on one day."""

    day: date
    sections: tuple[Section, ...]
    towns: tuple[TownOnStrip, ...]


@dataclass(frozen=True)
class PlaceOnStrip:
    """A place that may be labelled; those of low ``rank`` first."""

    at_km: float
    name: str
    rank: int


@dataclass(frozen=True)
class Strip:
    """All that the picture of a corridor shows; one row a day."""

    corridor_id: str
    title: str
    subtitle: str
    length_km: float
    rows: tuple[StripRow, ...]
    places: tuple[PlaceOnStrip, ...]
    legend: tuple[tuple[Holder, str], ...]
    town_label: str
    town_in_short: str
    caution: str


def strip_of(holdings: Holdings, route: Route, days: Sequence[date]) -> Strip:
    """Return the strip of a corridor on one or two days; the first is the situation date."""
    rows = tuple(_row(holdings, route, day) for day in days)
    start, length_km = route.places[0].name, route.length_m / METRES_PER_KM
    dates = _tr("Situation as of {day}").format(day=days[0].isoformat())
    if len(days) > 1:
        dates += _tr(", compared with {days}").format(days=", ".join(day.isoformat() for day in days[1:]))
    return Strip(
        corridor_id=route.corridor_id,
        title=_tr("Who holds each kilometre: {corridor}").format(corridor=route.name),
        subtitle=_tr("{dates}. {length:.1f}\u00a0km along the line on the map, counted from {start}.").format(
            dates=dates, length=length_km, start=start
        ),
        length_km=length_km,
        rows=rows,
        places=tuple(_places(route, rows)),
        legend=tuple(_legend(rows)),
        town_label=_towns_in_words(rows[0]),
        town_in_short=_tr("town with a status of its own"),
        caution=_caution(days[0], _publishers(holdings, rows)),
    )


def status_in_words(holder: Holder) -> str:
    """Return who holds and how, in the words of the map's legend."""
    names = [actor_look(name).name for name in holder.actors]
    together = _tr(" and ").join(names)
    sentences = {
        Status.CONTROLLED: _tr("Controlled by {actor}"),
        Status.CONTESTED: _tr("Contested between {actor}"),
        Status.INFILTRATED: _tr("Infiltrated: {actor} present, does not hold it"),
        Status.CLAIMED: _tr("Claimed for {actor}, not confirmed"),
        Status.SHARED: _tr("Shared: held by {actor}"),
    }
    return sentences.get(holder.status, _tr("Unknown: no usable report")).format(actor=together)


def signed_km(difference: float) -> str:
    """Return a difference in kilometres with its sign, a true minus; none under 50 m."""
    if abs(difference) < 0.05:
        return "±0\u00a0km"
    return f"{difference:+.1f}\u00a0km".replace("-", "−")


def nice_step(length: float, most: int) -> float:
    """Return the least step of 1, 2 or 5 times a power of ten that divides a length into at most ``most`` parts."""
    least = length / max(most, 1)
    power = 10.0 ** math.floor(math.log10(least))
    return next(nice * power for nice in _NICE if nice * power >= least * (1 - 1e-9))


def _row(holdings: Holdings, route: Route, day: date) -> StripRow:
    sections = holdings.sections_on(route, day)
    towns = [
        TownOnStrip(place.at_km, place.name, holder_of(status))
        for place, status in holdings.record.towns_on(route, day)
    ]
    return StripRow(day, tuple(sections), tuple(towns))


def _places(route: Route, rows: Sequence[StripRow]) -> list[PlaceOnStrip]:
    """Return the places with the rank of their labels: ends, changes of the holder, towns with a status, legs, others.

    Where a route turns back to a place, it is there twice.
    """
    changes = {
        before.end_m for row in rows for before, after in pairwise(row.sections) if before.holder != after.holder
    }
    reported = {town.name for row in rows for town in row.towns}

    def rank(place: PlaceOnRoute) -> int:
        if place.at_m in (0.0, route.length_m):
            return 0
        if place.at_m in changes:
            return 1
        if place.name in reported:
            return 2
        return 3 if place.is_leg_end else MINOR_PLACE

    return [PlaceOnStrip(place.at_km, place.name, rank(place)) for place in route.places]


def _legend(rows: Sequence[StripRow]) -> list[tuple[Holder, str]]:
    """Return each holder of any row with its kilometres: on the first day, and on the others beside it."""
    entries = []
    if len(rows) == 1:
        for total in totals(rows[0].sections):
            figures = _tr("{km:.1f}\u00a0km ({share:.1f}\u00a0%)").format(km=total.km, share=100 * total.share)
            entries.append((total.holder, f"{status_in_words(total.holder)}: {figures}"))
        return entries
    for change in compare(rows[0].sections, rows[1].sections):
        figures = _tr("{km:.1f}\u00a0km ({share:.1f}\u00a0%), {difference} compared with {day}").format(
            km=change.km,
            share=100 * change.share,
            difference=signed_km(change.difference_km),
            day=rows[1].day.isoformat(),
        )
        entries.append((change.holder, f"{status_in_words(change.holder)}: {figures}"))
    return entries


def towns_in(row: StripRow, section: Section) -> str:
    """Return the towns of a section with a status of their own; empty where there is none."""
    start_km, end_km = section.start_m / METRES_PER_KM, section.end_m / METRES_PER_KM
    return _named(town for town in row.towns if start_km <= town.at_km <= end_km)


def _named(towns: Iterable[TownOnStrip]) -> str:
    return _tr(", ").join(f"{town.name} {town.holder.in_words()}" for town in towns)


def _towns_in_words(row: StripRow) -> str:
    """Return the towns with a status of their own, so that the colour of their marks is not the only sign."""
    towns = _named(row.towns) or _tr("none")
    return _tr("Towns with a status of their own on {day}: {towns}").format(day=row.day.isoformat(), towns=towns)


def _publishers(holdings: Holdings, rows: Sequence[StripRow]) -> list[str]:
    """Return who published the claims that the sections rest on."""
    claims = [claim for row in rows for section in row.sections for claim in holdings.claims_of(section)]
    return sorted({name for claim in claims for name in split_ids(claim.publisher)})


def _caution(day: date, publishers: Sequence[str]) -> str:
    sentences = [
        _tr(
            "Control status is an assessment from open sources as of {day}; it is not validated in the field and must "
            "not be used for navigation or movement planning."
        ).format(day=day.isoformat())
    ]
    if publishers:
        sentences.append(_tr("Sources: {names}.").format(names="; ".join(publishers)))
    return " ".join(sentences)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Strip", text)
