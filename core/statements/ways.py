"""Checks of what is said of roads, railways and rivers. Each is a pure function of facts and a day.

Lines run through waypoints or come from maps, which leave bends out: a length along them is a lower bound.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from ..corridors.contradictions import summands_of
from ..corridors.legs import Leg
from ..corridors.network import NOT_BUILT
from ..corridors.published import PublishedDistance
from ..errors import MissingFactError
from ..geometry.geodesy import distance, line_length
from ..units import METRES_PER_KM
from ..words import LegStatus, Mode
from .facts import Evidence, Facts, Finding, Verdict, sources_of, weighed
from .region import ABOUT

STILWELL_PLACES = ("ledo", "pangsau-pass", "myitkyina", "bhamo")
TO_CHINA = ("bhamo", "namhkam")
"""The way on to China: the road by Mansi to Namhkam on the border."""
STILWELL_STRETCHES = (("ledo", "pangsau-pass"), ("ledo", "myitkyina"), ("ledo", "bhamo"), ("ledo", "kunming"))
"""Published lengths of these tell that the road ran by these places, and on to China."""
LEDO_BHAMO_KM = 620.0
OPENING = date(2025, 9, 13)
EXTENSION_KM = 223.0


def stilwell_road(facts: Facts, day: date) -> Finding:
    """A4: the places must come in this order, the road lead on from Bhamo by Mansi to China, and legs be abandoned.

    That it ran so is what published lengths tell; legs that are not abandoned speak against its being so now.
    """
    legs = facts.route(STILWELL_PLACES[0], STILWELL_PLACES[-1], day)
    abandoned = of_status(legs, LegStatus.ABANDONED)
    computed = f"Ledo–Bhamo is {len(legs)} legs by {_modes(legs)}, on {day}: {in_words(km_by_status(legs))}."
    figures = [each for pair in STILWELL_STRETCHES for each in facts.published_between(*pair)]
    figures = [figure for figure in figures if figure.km != LEDO_BHAMO_KM]
    speaks_for = [Evidence(f"the road ran so ({_figures(figures)})", sources_of(*figures), is_main=True)]
    if not abandoned or not _passes_in_order(legs, STILWELL_PLACES):
        now = Evidence(f"{_statuses(legs)} from Ledo to Bhamo", sources_of(*legs))
        return Finding(Verdict.DOES_NOT_HOLD, computed, tuple(speaks_for), (now,))
    try:
        onward = facts.route(*TO_CHINA, day)
    except MissingFactError:
        return Finding(Verdict.CANNOT, f"{computed} Missing: a leg from Bhamo on to China.", tuple(speaks_for))
    by = [leg.from_name for leg in onward[1:]]
    on = f"{onward[0].from_name}–{'–'.join([*by, onward[-1].to_name])}"
    computed += f" On to China by {on}: {in_words(km_by_status(onward))}."
    speaks_for.append(Evidence(f"the road is abandoned on {along_km(abandoned):.0f} km", sources_of(*abandoned)))
    speaks_against = tuple(
        Evidence(_status_of(of_one), sources_of(*of_one))
        for of_one in _runs([*legs, *onward])
        if of_one[0].status is not LegStatus.ABANDONED
    )
    verdict = Verdict.REMARK if speaks_against else Verdict.HOLDS
    return Finding(verdict, computed, tuple(speaks_for), speaks_against)


def _runs(legs: Sequence[Leg]) -> list[list[Leg]]:
    """Return legs that follow each other with one status as one run each."""
    runs: list[list[Leg]] = []
    for leg in legs:
        if runs and runs[-1][-1].status is leg.status and runs[-1][-1].to_place_id == leg.from_place_id:
            runs[-1].append(leg)
        else:
            runs.append([leg])
    return runs


def _status_of(run: Sequence[Leg]) -> str:
    """Return in words what is known of legs of one status."""
    status = run[0].status
    return f"{_from_to(run)} is {'of unknown status' if status is LegStatus.UNKNOWN else status}"


def _from_to(legs: Sequence[Leg]) -> str:
    return f"{legs[0].from_name}–{legs[-1].to_name} ({along_km(legs):.0f} km)"


def _passes_in_order(legs: Sequence[Leg], places: Sequence[str]) -> bool:
    """Tell whether legs in order lead from end to end through these places, in this order and each once."""
    passed = [legs[0].from_place_id, *(leg.to_place_id for leg in legs)]
    return [place for place in passed if place in places] == list(places)


def ledo_to_bhamo(facts: Facts, day: date) -> Finding:
    """A5: 620 km must not be less than the line, and be within a tenth of what each other published figure and the
    line from its end make. Where only some of them agree there is a remark.

    Two figures of which 620 km is the sum do not confirm it: it may be made of them.
    """
    legs = facts.route("ledo", "bhamo", day)
    straight, along = straight_km(legs), along_km(legs)
    computed = f"Straight line {straight:.0f} km, along the line {along:.0f} km (a lower bound)."
    computed += f" {LEDO_BHAMO_KM:g} km is {LEDO_BHAMO_KM / straight:.2f} times the straight line."
    places = [facts.place("ledo"), facts.place("bhamo")]
    line = Evidence(f"the line is {along:.0f} km long and leaves bends out", sources_of(*places))
    if along > LEDO_BHAMO_KM:
        return Finding(Verdict.DOES_NOT_HOLD, computed, (), (line,))
    summands = _summands(facts)
    made_of = tuple(Evidence(_sum_in_words(pair), sources_of(*pair)) for pair in summands)
    estimates = _estimates(facts, legs, {figure for pair in summands for figure in pair})
    if not estimates:
        computed += " Missing: a published figure of another source that covers at least half of the road."
        return Finding(Verdict.CANNOT, computed, (line,), made_of)
    computed += f" It differs by {'; '.join(_difference(facts, *estimate) for estimate in estimates)}."
    if made_of:
        computed += f" {'; '.join(each.words for each in made_of)}: it may be made of them, so they confirm nothing."
    speaks_for, speaks_against = weighed(
        (
            abs(_km_from(*estimate)) <= ABOUT * LEDO_BHAMO_KM,
            Evidence(_end_in_words(facts, estimate[0]), sources_of(estimate[0]), is_main=True),
        )
        for estimate in estimates
    )
    verdict = Verdict.DOES_NOT_HOLD if not speaks_for else Verdict.REMARK if speaks_against else Verdict.HOLDS
    return Finding(verdict, computed, (*speaks_for, line), (*speaks_against, *made_of))


def _km_from(figure: PublishedDistance, rest_km: float) -> float:
    """Return by how much the figure that is checked differs from another one with the rest of the line."""
    return LEDO_BHAMO_KM - figure.km - rest_km


def _difference(facts: Facts, figure: PublishedDistance, rest_km: float) -> str:
    onward = f" to {facts.place(figure.to_place_id).name} + {rest_km:.0f} km of line from there" if rest_km else ""
    return f"{_km_from(figure, rest_km):+.0f} km from {figure.in_words()}{onward}"


def _end_in_words(facts: Facts, figure: PublishedDistance) -> str:
    return f"{figure.in_words()} to {facts.place(figure.to_place_id).name}"


def _sum_in_words(pair: Sequence[PublishedDistance]) -> str:
    return f"{LEDO_BHAMO_KM:g} km are the sum of {' and '.join(figure.in_words() for figure in pair)}"


def _summands(facts: Facts) -> list[tuple[PublishedDistance, PublishedDistance]]:
    """Return the pairs of published figures of which the figure that is checked is the sum."""
    checked = [each for each in facts.published_between("ledo", "bhamo") if each.km == LEDO_BHAMO_KM]
    return [pair for figure in checked for pair in summands_of(figure, facts.published)]


def _estimates(
    facts: Facts, legs: Sequence[Leg], left_out: Collection[PublishedDistance]
) -> list[tuple[PublishedDistance, float]]:
    """Return the road figures from the start over at least half of the line, each with the rest of the line in km.

    The figure that is checked is none of them.
    """
    found = []
    for number in range(len(legs), 0, -1):
        rest = along_km(legs[number:])
        figures = facts.published_between(legs[0].from_place_id, legs[number - 1].to_place_id)
        if rest <= along_km(legs) / 2:
            found += [
                (figure, rest)
                for figure in figures
                if figure.mode == Mode.ROAD and figure.km != LEDO_BHAMO_KM and figure not in left_out
            ]
    return found


def railway_opened(facts: Facts, _day: date) -> Finding:
    """A6: the railway must be open from 13 September 2025 on, and not on the day before."""
    before = facts.route("bairabi", "sairang", OPENING - timedelta(days=1))
    after = facts.route("bairabi", "sairang", OPENING)
    computed = f"On {OPENING - timedelta(days=1)}: {_statuses(before)}; on {OPENING}: {_statuses(after)}."
    figures = facts.published_between("bairabi", "sairang")
    computed += f" Straight line {straight_km(after):.0f} km; published: {_figures(figures)}."
    opened = _one_status(after) == LegStatus.OPEN and not any(leg.status == LegStatus.OPEN for leg in before)
    told = (Evidence(f"{_from_to(after)} is {_statuses(after)} since {OPENING}", sources_of(*after), is_main=True),)
    if not opened:
        return Finding(Verdict.DOES_NOT_HOLD, computed, (), told)
    return Finding(Verdict.HOLDS, computed, told)


def railway_extension(facts: Facts, day: date) -> Finding:
    """A7: the leg must not be in operation, and 223 km be published by somebody else and not be under the line.

    A line that is only proposed, and not planned or begun, is a remark: a survey is no decision to build.
    """
    legs = facts.route("sairang", "hmawngbuchhuah", day)
    figures = facts.published_between("sairang", "hmawngbuchhuah")
    straight, status = straight_km(legs), _statuses(legs)
    computed = f"{legs[0].name}: {status} on {day}; straight line {straight:.0f} km, so that {EXTENSION_KM:g} km is "
    computed += f"{EXTENSION_KM / straight:.2f} times it. Published: {_figures(figures)}."
    agreeing = [figure for figure in figures if round(figure.km) == EXTENSION_KM]
    if straight > EXTENSION_KM or _one_status(legs) not in (*NOT_BUILT, LegStatus.UNDER_CONSTRUCTION) or not agreeing:
        speaks_against = (Evidence(f"{status}; {_figures(figures)}", sources_of(*legs, *figures)),)
        return Finding(Verdict.DOES_NOT_HOLD, computed, (), speaks_against)
    speaks_for = (Evidence(f"the extension is {EXTENSION_KM:g} km long", sources_of(*agreeing), is_main=True),)
    if _one_status(legs) != LegStatus.PROPOSED:
        return Finding(Verdict.HOLDS, computed, speaks_for)
    computed += " It is proposed and being surveyed: no decision to build it is in the data."
    speaks_against = (Evidence("the line is only proposed", sources_of(*legs)),)
    return Finding(Verdict.REMARK, computed, speaks_for, speaks_against)


def kaladan_route(facts: Facts, day: date) -> Finding:
    """A8: road and river legs must join from Hmawngbuchhuah to Sittwe; a leg that is not open is a remark."""
    legs = facts.route("hmawngbuchhuah", "sittwe", day)
    parts = []
    for mode in dict.fromkeys(leg.mode for leg in legs):
        of_mode = [leg for leg in legs if leg.mode == mode]
        parts.append(f"{mode} {in_words(km_by_status(of_mode))}, from {of_mode[0].from_name} to {of_mode[-1].to_name}")
    computed = f"On {day}, along the line: {'; '.join(parts)}."
    told = Evidence("road and river lead to Sittwe", sources_of(*legs), is_main=True)
    if {leg.mode for leg in legs} != {Mode.ROAD, Mode.RIVER}:
        return Finding(Verdict.DOES_NOT_HOLD, computed, (), (Evidence(f"it is by {_modes(legs)}", told.source_ids),))
    if _one_status(legs) == LegStatus.OPEN:
        return Finding(Verdict.HOLDS, computed, (told,))
    not_open = tuple(
        Evidence(_status_of(of_one), sources_of(*of_one))
        for of_one in _runs(legs)
        if of_one[0].status is not LegStatus.OPEN
    )
    return Finding(Verdict.REMARK, f"{computed} It is not open throughout.", (told,), not_open)


def manipur_railway(facts: Facts, day: date) -> Finding:
    """A9: Jiribam–Imphal must be under construction and Imphal–Moreh planned. A completion date cannot be checked."""
    first, second = facts.route("jiribam", "imphal", day), facts.route("imphal", "moreh", day)
    computed = "; ".join(
        f"{legs[0].from_name}–{legs[-1].to_name}: {_statuses(legs)} on {day}, straight line {straight_km(legs):.0f} km"
        for legs in (first, second)
    )
    computed += ". Whether it will be finished by March 2028 cannot be checked."
    fits = any(leg.status == LegStatus.UNDER_CONSTRUCTION for leg in first) and _one_status(second) in NOT_BUILT
    told = tuple(
        Evidence(_status_of(of_one), sources_of(*of_one), is_main=fits) for of_one in (*_runs(first), *_runs(second))
    )
    if not fits:
        return Finding(Verdict.DOES_NOT_HOLD, computed, (), told)
    return Finding(Verdict.REMARK, computed, told)


def of_status(legs: Iterable[Leg], status: LegStatus) -> list[Leg]:
    """Return the legs that have a status."""
    return [leg for leg in legs if leg.status is status]


def straight_km(legs: Sequence[Leg]) -> float:
    """Return the straight line from the beginning of the first leg to the end of the last one in km."""
    return distance(legs[0].points[0], legs[-1].points[-1]) / METRES_PER_KM


def along_km(legs: Sequence[Leg]) -> float:
    """Return the length of legs along their lines, in km."""
    return sum(line_length(leg.points) for leg in legs) / METRES_PER_KM


def km_by_status(legs: Sequence[Leg]) -> dict[LegStatus, float]:
    """Return the km along the lines by the status of the legs."""
    return {status: along_km(of_status(legs, status)) for status in dict.fromkeys(leg.status for leg in legs)}


def in_words(lengths: Mapping[LegStatus, float]) -> str:
    """Return km by status as ``55 km open, 169 km abandoned``."""
    return ", ".join(f"{km:.0f} km {status}" for status, km in lengths.items())


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
