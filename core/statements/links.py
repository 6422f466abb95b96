"""The check of what is said of links between the Indian border and the mines. A pure function of facts and a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from ..corridors.legs import Leg, legs_on
from ..corridors.network import best_way, reachable
from ..errors import MissingFactError
from ..geometry.geodesy import distance
from ..units import METRES_PER_KM
from ..words import LegStatus, Mode
from .facts import Evidence, Facts, Finding, Site, Verdict, sources_of
from .ways import along_km, in_words, km_by_status, of_status, straight_km

INDIAN_BORDER = ("pangsau-pass", "zorinpui", "moreh")
"""Places of the corridors where they enter Myanmar from India."""
IN_EXISTENCE = frozenset({LegStatus.OPEN, LegStatus.UNDER_CONSTRUCTION, LegStatus.ABANDONED, LegStatus.UNKNOWN})
"""Statuses of a leg that is there in some form; what is planned or missing is none."""
PERHAPS_OPEN = frozenset({LegStatus.OPEN, LegStatus.UNKNOWN})


def no_link_to_the_mines(facts: Facts, day: date) -> Finding:
    """A10: does not hold when open roads and railways lead from the border to within a cluster's precision.

    Where they lead there all the way, but of some it is not known whether they are open, it cannot be checked. Where
    none does, a source must say that there is no link, for roads off the corridors are not in the data: a remark.
    """
    clusters = [cluster for cluster in facts.clusters if cluster.position is not None]
    on_day = legs_on(facts.legs, day)
    by_land = [leg for leg in _inside_myanmar(facts, on_day) if leg.mode in (Mode.ROAD, Mode.RAIL)]
    borders = [place for place in INDIAN_BORDER if place in _places_of(by_land)]
    if not clusters or not borders:
        raise MissingFactError(what="a mining cluster with a position, or a leg from the Indian border into Myanmar")
    mines = _at_mines(facts, by_land, clusters)
    best = _best_way(by_land, borders, mines)
    gaps = of_status(on_day, LegStatus.NO_LINK)
    verdict, sentence = _judged(best, gaps)
    sentences = (
        f"On {day}, by road and rail inside Myanmar: {_ways_in_words(facts, by_land, borders, mines, clusters)}.",
        sentence,
        _gaps_in_words(gaps),
        "Roads off the corridors are not in the data.",
        _left_out(facts),
    )
    speaks_for = (Evidence("there is no link", sources_of(*gaps), is_main=True),) if gaps else ()
    speaks_against = (Evidence(f"a road leads {_in_words(best)}", sources_of(*best)),) if best else ()
    return Finding(verdict, " ".join(filter(None, sentences)), speaks_for, speaks_against)


def _best_way(legs: Sequence[Leg], borders: Collection[str], mines: Collection[str]) -> list[Leg]:
    """Return the shortest way that is open; if there is none, the shortest that may be."""
    perhaps_open = [leg for leg in legs if leg.status in PERHAPS_OPEN]
    return best_way(of_status(legs, LegStatus.OPEN), borders, mines) or best_way(perhaps_open, borders, mines)


def _judged(best: Sequence[Leg], gaps: Sequence[Leg]) -> tuple[Verdict, str]:
    """Return the verdict by the best way to the mines that is or may be open, and the sentence that says why."""
    if not best and not gaps:
        return Verdict.CANNOT, "No open way leads there. Missing: a source that says that there is no link."
    if not best:
        return Verdict.REMARK, "No way that is open, or may be, leads there."
    way = " with ".join(_ends(best))
    if unknown_km := along_km(of_status(best, LegStatus.UNKNOWN)):
        why = (
            f"Missing: whether {unknown_km:.0f} km of the way that joins {way} are open. Nothing is missing of the way"
        )
        return Verdict.CANNOT, f"{why} itself, so that it speaks against the statement."
    return Verdict.DOES_NOT_HOLD, f"An open way joins {way}."


def _ways_in_words(
    facts: Facts, legs: Sequence[Leg], borders: Sequence[str], mines: Collection[str], clusters: Sequence[Site]
) -> str:
    parts = []
    for border in borders:
        way = best_way(legs, [border], mines)
        parts.append(f"{_in_words(way)}" if way else _nearest_to(facts, border, legs, clusters))
    return "; ".join(parts)


def _in_words(way: Sequence[Leg]) -> str:
    start, end = _ends(way)
    return f"from {start} to {end} {along_km(way):.0f} km ({in_words(km_by_status(way))})"


def _ends(way: Sequence[Leg]) -> tuple[str, str]:
    """Return the names of the places where a way begins and ends."""
    return way[0].from_name, way[-1].to_name


def _nearest_to(facts: Facts, border: str, legs: Sequence[Leg], clusters: Sequence[Site]) -> str:
    """Return in words how near to a mine the legs from a border place come."""
    sites = [site for site in _sites(facts, reachable(legs, [border])) if site.position is not None]
    if not sites:
        raise MissingFactError(what=f"a position of any place that can be reached from {facts.place(border).name}")
    return f"from {facts.place(border).name} none, nearest {_nearest(sites, clusters)}"


def _gaps_in_words(gaps: Sequence[Leg]) -> str:
    if not gaps:
        return ""
    told = "; ".join(f"{gap.name}, {straight_km([gap]):.0f} km" for gap in gaps)
    return f"Gaps: {told} as the crow flies."


def _places_of(legs: Iterable[Leg]) -> set[str]:
    """Return the ids of the places at both ends of legs."""
    return {place for leg in legs for place in (leg.from_place_id, leg.to_place_id)}


def _left_out(facts: Facts) -> str:
    names = [cluster.name for cluster in facts.clusters if cluster.position is None]
    return f"Left out, without position: {', '.join(names)}." if names else ""


def _inside_myanmar(facts: Facts, legs: Iterable[Leg]) -> list[Leg]:
    """Return the legs that are there in some form and have an end in Myanmar: the border places count as India."""
    existing = [leg for leg in legs if leg.status in IN_EXISTENCE]
    return [leg for leg in existing if any(site.country == "MM" for site in _sites(facts, _places_of([leg])))]


def _sites(facts: Facts, place_ids: Collection[str]) -> list[Site]:
    return [facts.places[place] for place in sorted(place_ids) if place in facts.places]


def _at_mines(facts: Facts, legs: Sequence[Leg], clusters: Sequence[Site]) -> set[str]:
    """Return the ids of the places at the ends of legs that lie at a mine, within the precision of its position."""
    return {
        site.site_id
        for site in _sites(facts, _places_of(legs))
        for cluster in clusters
        if site.position is not None and distance(site.position, cluster.located()) <= cluster.precision_m
    }


def _nearest(sites: Sequence[Site], clusters: Sequence[Site]) -> str:
    metres, place, cluster_name = min(
        (distance(site.located(), cluster.located()), site.name, cluster.name) for site in sites for cluster in clusters
    )
    return f"at {place}, {metres / METRES_PER_KM:.0f} km from {cluster_name}"
