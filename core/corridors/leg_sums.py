"""Lengths of legs summed by corridor, mode, status and country."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..geometry.areas import Areas, MakeValid
from ..geometry.geodesy import LonLat, positions
from ..geometry.splitting import split
from ..units import METRES_PER_KM
from ..words import Mode, SumBy
from .legs import Leg, leg_length

OF_ALL = (SumBy.CORRIDOR, SumBy.MODE, SumBy.STATUS, SumBy.COUNTRY)
OF_ONE_CORRIDOR = OF_ALL[1:]
OUTSIDE = "outside any country"
"""Where a line over land leaves the generalised areas of the countries, for example over an estuary."""
AT_SEA = "at sea"
"""Where the legs by sea are, with all of their length: a straight line between two ports is no way over land."""
Countries = tuple[tuple[str, bytes], ...]
"""Names of countries and their areas as WKB (degrees, EPSG:4326)."""
_Shares = Callable[[Leg], Mapping[str, float]]
"""Returns the metres of a leg in each country."""


@dataclass(frozen=True)
class LegSum:
    """The legs of one corridor, mode, status or country; lengths in km along the lines.

    ``scope`` is the corridor whose legs are summed, empty for all corridors together; ``by`` a SumBy, ``group`` the
    corridor, mode ... summed. ``is_way`` is False for gaps, which stand for no way and are in no other sum.
    ``expected_km`` is along the real way, None where that is not known of each leg, and for countries. ``accuracy_m``
    is that of the least accurate leg.
    """

    scope_id: str
    scope: str
    by: str
    group: str
    is_way: bool
    legs: int
    along_km: float
    expected_km: float | None
    accuracy_m: int | None


def leg_sums(legs: Sequence[Leg], countries: Countries, make_valid: MakeValid) -> list[LegSum]:
    """Return the sums over all corridors, then those of each corridor. ``legs``: on one day, as of ``legs_on``.

    Each leg counts once in each sum. A way that two corridors share counts for each of them.
    """

    def in_countries(leg: Leg) -> Mapping[str, float]:
        return country_lengths([leg], countries, make_valid)

    corridors = {leg.corridor_id: leg.corridor for leg in legs}
    sums = _sums("", "", legs, OF_ALL, in_countries)
    for corridor_id, corridor in corridors.items():
        of_corridor = [leg for leg in legs if leg.corridor_id == corridor_id]
        sums += _sums(corridor_id, corridor, of_corridor, OF_ONE_CORRIDOR, in_countries)
    return sums


def total(sums: Iterable[LegSum]) -> LegSum | None:
    """Return the total of the ways among sums of one scope and kind; None where there are not two to add.

    A leg that is in several countries counts in each of them: the number of legs of their total is 0, for not known.
    """
    ways = [item for item in sums if item.is_way]
    if len(ways) < 2:
        return None
    known = [item.expected_km for item in ways if item.expected_km is not None]
    return replace(
        ways[0],
        by=SumBy.TOTAL,
        group="",
        legs=0 if ways[0].by == SumBy.COUNTRY else sum(item.legs for item in ways),
        along_km=sum(item.along_km for item in ways),
        expected_km=sum(known) if len(known) == len(ways) else None,
        accuracy_m=max((item.accuracy_m for item in ways if item.accuracy_m is not None), default=None),
    )


def _sums(scope_id: str, scope: str, legs: Sequence[Leg], each: Iterable[SumBy], in_countries: _Shares) -> list[LegSum]:
    return [
        _sum_up(scope_id, scope, by, group, parts)
        for by in each
        for group, parts in [*_grouped(_ways(legs), by, in_countries), *_grouped(_gaps(legs), by, _as_gap)]
    ]


def _ways(legs: Sequence[Leg]) -> list[Leg]:
    return [leg for leg in legs if leg.mode != Mode.GAP]


def _gaps(legs: Sequence[Leg]) -> list[Leg]:
    return [leg for leg in legs if leg.mode == Mode.GAP]


def _as_gap(leg: Leg) -> Mapping[str, float]:
    """Return the group of a gap among countries: it is in none."""
    return {Mode.GAP: leg_length(leg)}


def _grouped(legs: Sequence[Leg], by: SumBy, in_countries: _Shares) -> Iterable[tuple[str, list[tuple[Leg, float]]]]:
    """Return the legs of each corridor, mode, status or country with the metres of each that are in it.

    In the order in which the legs name the groups.
    """
    groups: dict[str, list[tuple[Leg, float]]] = {}
    for leg in legs:
        shares = in_countries(leg) if by == SumBy.COUNTRY else {_group_of(leg, by): leg_length(leg)}
        for group, metres in shares.items():
            groups.setdefault(group, []).append((leg, metres))
    return groups.items()


def _group_of(leg: Leg, by: SumBy) -> str:
    return {SumBy.CORRIDOR: leg.corridor, SumBy.MODE: leg.mode, SumBy.STATUS: leg.status}[by]


def _sum_up(scope_id: str, scope: str, by: SumBy, group: str, parts: Sequence[tuple[Leg, float]]) -> LegSum:
    legs = [leg for leg, _ in parts]
    known = [leg.expected_km for leg in legs if leg.expected_km is not None]
    is_whole = by != SumBy.COUNTRY and len(known) == len(legs)
    return LegSum(
        scope_id=scope_id,
        scope=scope,
        by=by,
        group=group,
        is_way=legs[0].mode != Mode.GAP,
        legs=len(legs),
        along_km=sum(metres for _, metres in parts) / METRES_PER_KM,
        expected_km=sum(known) if is_whole else None,
        accuracy_m=max((leg.accuracy_m for leg in legs if leg.accuracy_m is not None), default=None),
    )


def country_lengths(legs: Iterable[Leg], countries: Countries, make_valid: MakeValid) -> dict[str, float]:
    """Return the metres of the legs in each country, which together are the metres of the legs.

    Legs by sea are AT_SEA; what is in no country is OUTSIDE. What several countries have, where their areas overlap
    along a border, is the first one's. Gaps count like any other leg: leave them out.
    """
    lengths: dict[str, float] = {}
    for leg in legs:
        parts = {AT_SEA: leg_length(leg)} if leg.mode == Mode.SEA else dict(_parts(leg.points, countries, make_valid))
        for country, metres in parts.items():
            lengths[country] = lengths.get(country, 0.0) + metres
    return lengths


@lru_cache(maxsize=4)
def _areas(countries: Countries, make_valid: MakeValid) -> Areas:
    return Areas([area for _, area in countries], [name for name, _ in countries], make_valid)


@lru_cache(maxsize=512)
def _parts(points: tuple[LonLat, ...], countries: Countries, make_valid: MakeValid) -> tuple[tuple[str, float], ...]:
    """Return the countries on a line and the metres in each."""
    lengths: dict[str, float] = {}
    for piece in split([positions(points)], _areas(countries, make_valid)):
        country = next((name for name, _ in countries if name in piece.values), OUTSIDE)
        lengths[country] = lengths.get(country, 0.0) + piece.length_m
    return tuple(lengths.items())
