"""Checks of what is said of roads, railways and rivers. Each is a pure function of facts and a day.

Lines run through waypoints or come from maps, which leave bends out: a length along them is a lower bound.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from ..corridors.legs import Leg, legs_on
from ..corridors.published import PublishedDistance
from ..errors import MissingFactError
from ..geometry.geodesy import distance, line_length
from ..units import METRES_PER_KM
from ..words import LegStatus, Mode
from .facts import Facts, Finding, Site, Verdict, sources_of
from .region import ABOUT

STILWELL_PLACES = ("ledo", "pangsau-pass", "myitkyina", "bhamo")
BEYOND_BHAMO = frozenset({"lwegel", "namhkam", "kunming"})
"""Where a road goes on to China: two towns on the border, and the end of the wartime road."""
LEDO_BHAMO_KM = 620.0
OPENING = date(2025, 9, 13)
EXTENSION_KM = 223.0
INDIAN_BORDER = ("pangsau-pass", "zorinpui", "moreh")
"""Places of the corridors where they enter Myanmar from India."""
IN_EXISTENCE = frozenset({LegStatus.OPEN, LegStatus.UNDER_CONSTRUCTION, LegStatus.ABANDONED, LegStatus.UNKNOWN})
"""Statuses of a leg that is there in some form; what is planned or missing is none."""
INTENDED = (LegStatus.PROPOSED, LegStatus.PLANNED)


def stilwell_road(facts: Facts, day: date) -> Finding:
    """A4: the places must come in this order, a road must lead on to China, and every leg must be abandoned."""
    legs = facts.route(STILWELL_PLACES[0], STILWELL_PLACES[-1], day)
    onward = [leg for leg in legs_on(facts.legs, day) if _leads_to_china(leg)]
    abandoned = _of_status(legs, LegStatus.ABANDONED)
    computed = f"Ledo–Bhamo is {len(legs)} legs by {_modes(legs)}, on {day}: {_in_words(_km_by_status(legs))}."
    evidence = sources_of(*legs, *onward)
    if not abandoned or not _passes_in_order(legs, STILWELL_PLACES):
        return Finding(Verdict.DOES_NOT_HOLD, computed, evidence)
    if not onward:
        return Finding(Verdict.CANNOT, f"{computed} Missing: a leg from Bhamo on to China.", evidence)
    computed += f" On to China: {'; '.join(f'{leg.name} ({leg.status})' for leg in onward)}."
    everywhere = _one_status([*legs, *onward]) == LegStatus.ABANDONED
    points = (("that the road is abandoned", sources_of(*abandoned)),)
    return Finding(Verdict.HOLDS if everywhere else Verdict.REMARK, computed, evidence, points)


def _leads_to_china(leg: Leg) -> bool:
    return leg.mode == Mode.ROAD and not BEYOND_BHAMO.isdisjoint((leg.from_place_id, leg.to_place_id))


def _passes_in_order(legs: Sequence[Leg], places: Sequence[str]) -> bool:
    """Tell whether legs in order lead from end to end through these places, in this order and each once."""
    passed = [legs[0].from_place_id, *(leg.to_place_id for leg in legs)]
    return [place for place in passed if place in places] == list(places)


def ledo_to_bhamo(facts: Facts, day: date) -> Finding:
    """A5: 620 km must not be less than the line, and be within a tenth of what each other published figure and the
    line from its end make. Where only some of them agree there is a remark.
    """
    legs = facts.route("ledo", "bhamo", day)
    straight, along = _straight_km(legs), _along_km(legs)
    computed = f"Straight line {straight:.0f} km, along the line {along:.0f} km (a lower bound)."
    computed += f" {LEDO_BHAMO_KM:g} km is {LEDO_BHAMO_KM / straight:.2f} times the straight line."
    places = [facts.place("ledo"), facts.place("bhamo")]
    if along > LEDO_BHAMO_KM:
        return Finding(Verdict.DOES_NOT_HOLD, computed, sources_of(*places))
    estimates = _estimates(facts, legs)
    if not estimates:
        computed += " Missing: a published figure of another source that covers at least half of the road."
        return Finding(Verdict.CANNOT, computed, sources_of(*places))
    parts = []
    for figure, rest in estimates:
        onward = f" to {facts.place(figure.to_place_id).name} + {rest:.0f} km of line from there" if rest else ""
        parts.append(f"{LEDO_BHAMO_KM - figure.km - rest:+.0f} km from {figure.in_words()}{onward}")
    computed += f" It differs by {'; '.join(parts)}."
    fits = [abs(LEDO_BHAMO_KM - figure.km - rest) <= ABOUT * LEDO_BHAMO_KM for figure, rest in estimates]
    verdict = Verdict.HOLDS if all(fits) else Verdict.REMARK if any(fits) else Verdict.DOES_NOT_HOLD
    return Finding(verdict, computed, sources_of(*(figure for figure, _ in estimates), *places))


def _estimates(facts: Facts, legs: Sequence[Leg]) -> list[tuple[PublishedDistance, float]]:
    """Return the road figures from the start over at least half of the line, each with the rest of the line in km.

    The figure that is checked is none of them.
    """
    found = []
    for number in range(len(legs), 0, -1):
        rest = _along_km(legs[number:])
        figures = facts.published_between(legs[0].from_place_id, legs[number - 1].to_place_id)
        if rest <= _along_km(legs) / 2:
            found += [(figure, rest) for figure in figures if figure.mode == Mode.ROAD and figure.km != LEDO_BHAMO_KM]
    return found


def railway_opened(facts: Facts, _day: date) -> Finding:
    """A6: the railway must be open from 13 September 2025 on, and not on the day before."""
    before = facts.route("bairabi", "sairang", OPENING - timedelta(days=1))
    after = facts.route("bairabi", "sairang", OPENING)
    computed = f"On {OPENING - timedelta(days=1)}: {_statuses(before)}; on {OPENING}: {_statuses(after)}."
    figures = facts.published_between("bairabi", "sairang")
    computed += f" Straight line {_straight_km(after):.0f} km; published: {_figures(figures)}."
    opened = _one_status(after) == LegStatus.OPEN and not any(leg.status == LegStatus.OPEN for leg in before)
    return Finding(Verdict.HOLDS if opened else Verdict.DOES_NOT_HOLD, computed, sources_of(*after))


def railway_extension(facts: Facts, day: date) -> Finding:
    """A7: the leg must not be in operation, and 223 km be published by somebody else and not be under the line."""
    legs = facts.route("sairang", "hmawngbuchhuah", day)
    figures = facts.published_between("sairang", "hmawngbuchhuah")
    straight, status = _straight_km(legs), _statuses(legs)
    computed = f"{legs[0].name}: {status} on {day}; straight line {straight:.0f} km, so that {EXTENSION_KM:g} km is "
    computed += f"{EXTENSION_KM / straight:.2f} times it. Published: {_figures(figures)}."
    agreeing = [figure for figure in figures if round(figure.km) == EXTENSION_KM]
    if straight > EXTENSION_KM or _one_status(legs) not in (*INTENDED, LegStatus.UNDER_CONSTRUCTION) or not agreeing:
        return Finding(Verdict.DOES_NOT_HOLD, computed, sources_of(*legs, *figures))
    return Finding(Verdict.HOLDS, computed, sources_of(*agreeing))


def kaladan_route(facts: Facts, day: date) -> Finding:
    """A8: road and river legs must join from Hmawngbuchhuah to Sittwe; a leg that is not open is a remark."""
    legs = facts.route("hmawngbuchhuah", "sittwe", day)
    parts = []
    for mode in dict.fromkeys(leg.mode for leg in legs):
        of_mode = [leg for leg in legs if leg.mode == mode]
        parts.append(
            f"{mode} {_in_words(_km_by_status(of_mode))}, from {of_mode[0].from_name} to {of_mode[-1].to_name}"
        )
    computed = f"On {day}, along the line: {'; '.join(parts)}."
    if {leg.mode for leg in legs} != {Mode.ROAD, Mode.RIVER}:
        return Finding(Verdict.DOES_NOT_HOLD, computed, sources_of(*legs))
    if _one_status(legs) == LegStatus.OPEN:
        return Finding(Verdict.HOLDS, computed, sources_of(*legs))
    return Finding(Verdict.REMARK, f"{computed} It is not open throughout.", sources_of(*legs))


def manipur_railway(facts: Facts, day: date) -> Finding:
    """A9: Jiribam–Imphal must be under construction and Imphal–Moreh planned. A completion date cannot be checked."""
    first, second = facts.route("jiribam", "imphal", day), facts.route("imphal", "moreh", day)
    computed = "; ".join(
        f"{legs[0].from_name}–{legs[-1].to_name}: {_statuses(legs)} on {day}, straight line {_straight_km(legs):.0f} km"
        for legs in (first, second)
    )
    computed += ". Whether it will be finished by March 2028 cannot be checked."
    fits = any(leg.status == LegStatus.UNDER_CONSTRUCTION for leg in first) and _one_status(second) in INTENDED
    verdict = Verdict.REMARK if fits else Verdict.DOES_NOT_HOLD
    return Finding(verdict, computed, sources_of(*first, *second))


def no_link_to_the_mines(facts: Facts, day: date) -> Finding:
    """A10: does not hold when open road and rail legs lead from the border to within a cluster's precision.

    Otherwise there is a remark: roads off the corridors are not in the data.
    """
    clusters = [cluster for cluster in facts.clusters if cluster.position is not None]
    on_day = legs_on(facts.legs, day)
    inside = _inside_myanmar(facts, on_day)
    if not clusters or _places_of(inside).isdisjoint(INDIAN_BORDER):
        raise MissingFactError(what="a mining cluster with a position, or a leg from the Indian border into Myanmar")
    by_land = [leg for leg in inside if leg.mode in (Mode.ROAD, Mode.RAIL)]
    arrived = _mines_reached(facts, _of_status(by_land, LegStatus.OPEN), clusters)
    gaps = _of_status(on_day, LegStatus.NO_LINK)
    sentences = (
        f"On {day}, by road and rail inside Myanmar: {_corridors_in_words(facts, by_land, clusters)}.",
        f"Open legs from the border reach {', '.join(arrived) or 'no mining cluster'}.",
        _gaps_in_words(gaps),
        "Roads off the corridors are not in the data.",
        _left_out(facts),
    )
    verdict = Verdict.DOES_NOT_HOLD if arrived else Verdict.REMARK
    return Finding(
        verdict,
        " ".join(filter(None, sentences)),
        evidence=sources_of(*by_land, *clusters),
        points=(("that there is no link", sources_of(*gaps)),) if gaps else (),
    )


def _corridors_in_words(facts: Facts, legs: Sequence[Leg], clusters: Sequence[Site]) -> str:
    return "; ".join(_nearest_on_corridor(facts, of_corridor, clusters) for of_corridor in _by_corridor(legs))


def _mines_reached(facts: Facts, legs: Sequence[Leg], clusters: Sequence[Site]) -> list[str]:
    """Return the names of the places at a mine to which legs lead from the Indian border."""
    sites = _sites(facts, _reachable(legs, INDIAN_BORDER))
    return [site.name for site in sites if any(_is_at(site, cluster) for cluster in clusters)]


def _nearest_on_corridor(facts: Facts, legs: Sequence[Leg], clusters: Sequence[Site]) -> str:
    """Return in words how the legs of a corridor are, and which of their ends is nearest to a mine."""
    corridor = legs[0].corridor
    sites = [site for site in _sites(facts, _places_of(legs)) if site.position is not None]
    if not sites:
        raise MissingFactError(what=f"a position of any place on {corridor}")
    return f"{corridor} {_in_words(_km_by_status(legs))}, nearest {_nearest(sites, clusters)}"


def _gaps_in_words(gaps: Sequence[Leg]) -> str:
    if not gaps:
        return ""
    return f"Gaps: {'; '.join(f'{gap.name}, {_straight_km([gap]):.0f} km' for gap in gaps)} as the crow flies."


def _by_corridor(legs: Sequence[Leg]) -> list[list[Leg]]:
    corridors: dict[str, list[Leg]] = {}
    for leg in legs:
        corridors.setdefault(leg.corridor_id, []).append(leg)
    return list(corridors.values())


def _places_of(legs: Iterable[Leg]) -> set[str]:
    """Return the ids of the places at both ends of legs."""
    return {place for leg in legs for place in (leg.from_place_id, leg.to_place_id)}


def _of_status(legs: Iterable[Leg], status: LegStatus) -> list[Leg]:
    return [leg for leg in legs if leg.status is status]


def _left_out(facts: Facts) -> str:
    names = [cluster.name for cluster in facts.clusters if cluster.position is None]
    return f"Left out, without position: {', '.join(names)}." if names else ""


def _inside_myanmar(facts: Facts, legs: Iterable[Leg]) -> list[Leg]:
    """Return the legs that are there in some form and have an end in Myanmar: the border places count as India."""
    existing = [leg for leg in legs if leg.status in IN_EXISTENCE]
    return [leg for leg in existing if any(site.country == "MM" for site in _sites(facts, _places_of([leg])))]


def _reachable(legs: Sequence[Leg], starts: Collection[str]) -> set[str]:
    """Return the ids of the places that the legs lead to from any of ``starts``, in either direction."""
    reached = _places_of(legs) & {*starts}
    grown = True
    while grown:
        ends = [{leg.from_place_id, leg.to_place_id} for leg in legs]
        wider = reached.union(*(pair for pair in ends if pair & reached))
        grown = wider != reached
        reached = wider
    return reached


def _sites(facts: Facts, place_ids: Collection[str]) -> list[Site]:
    return [facts.places[place] for place in sorted(place_ids) if place in facts.places]


def _is_at(site: Site, cluster: Site) -> bool:
    return site.position is not None and distance(site.position, cluster.located()) <= cluster.precision_m


def _nearest(sites: Sequence[Site], clusters: Sequence[Site]) -> str:
    metres, place, cluster_name = min(
        (distance(site.located(), cluster.located()), site.name, cluster.name) for site in sites for cluster in clusters
    )
    return f"at {place}, {metres / METRES_PER_KM:.0f} km from {cluster_name}"


def _straight_km(legs: Sequence[Leg]) -> float:
    return distance(legs[0].points[0], legs[-1].points[-1]) / METRES_PER_KM


def _along_km(legs: Sequence[Leg]) -> float:
    return sum(line_length(leg.points) for leg in legs) / METRES_PER_KM


def _km_by_status(legs: Sequence[Leg]) -> dict[LegStatus, float]:
    return {status: _along_km(_of_status(legs, status)) for status in dict.fromkeys(leg.status for leg in legs)}


def _in_words(km_by_status: Mapping[LegStatus, float]) -> str:
    return ", ".join(f"{km:.0f} km {status}" for status, km in km_by_status.items())


def _modes(legs: Sequence[Leg]) -> str:
    return ", ".join(dict.fromkeys(leg.mode for leg in legs))


def _one_status(legs: Sequence[Leg]) -> LegStatus | None:
    """Return the status that all legs have; None where they differ."""
    statuses = {leg.status for leg in legs}
    return statuses.pop() if len(statuses) == 1 else None


def _statuses(legs: Sequence[Leg]) -> str:
    return ", ".join(dict.fromkeys(leg.status for leg in legs))


def _figures(figures: Sequence[PublishedDistance]) -> str:
    return "; ".join(figure.in_words() for figure in figures) or "nothing"
