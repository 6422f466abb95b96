"""Checks of what is said of the region, its mines and who controls them. Each is a pure function of facts and a day."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from ..control.actors import JUNTA, KIA
from ..errors import MissingFactError
from ..geometry.geodesy import compass_point, distance, inverse
from ..units import METRES_PER_KM
from ..words import Confirmation, MemberKind, Status
from .facts import Evidence, Facts, Finding, Member, Site, UnitStatus, Verdict, Weighed, sources_of, weighed
from .statistics import Figure, Quantity

ABOUT = 0.10
"""A figure given as "about" fits when the computed one is within a tenth of it, beyond the precision of positions."""
HALF_OF_A_WIND = 22.5
"""Degrees: a bearing is "northeast" when it lies in the sector of that one of eight winds."""

SPECIAL_REGION = "Special Region 1"
STATED_MEMBERS = ("Chipwi", "Tsawlaw", "Pangwa", "Kanpaikti", "Waingmaw")
"""As the data spell Chipwe, Tsawlaw, Pangwa, Kanpiketi and Waingmaw."""
MINES_KM = 125.0
NORTHEAST = 45.0
CHOSEN_TO_FIT = frozenset({"pangwa-border-field"})
"""Clusters whose position was chosen because it lies 125 km off: they cannot tell whether the 125 km are right."""
BHAMO_DISTRICT = frozenset({"MMR001010", "MMR001011", "MMR001012", "MMR001013"})
"""Bhamo, Shwegu, Momauk and Mansi townships: district MMR001D003 in MIMU's place codes 9.6."""
NEAR_WASHAWNG = ("lamyang",)
"""Units near Washawng. Lamyang is about 10 km from Waingmaw, near where the roads to Chipwi and Kanpaikti part."""
REGAINED = date(2025, 9, 11)
REGAINED_BASES = ("bhamo-ib-236", "bhamo-tb-5014")
IMPORT_SHARE = Quantity(57.0, "% of China's rare-earth imports")


def members_are_townships(facts: Facts, _day: date) -> Finding:
    """A1: holds when the five named belong to the region and each is a township with a P-code."""
    members = {member.name: member for member in facts.region(SPECIAL_REGION)}
    townships = [f"{each.name} ({each.township_pcode})" for each in members.values() if _is_township(each, facts)]
    others = [_in_its_township(each, facts) for each in members.values() if not _is_township(each, facts)]
    absent = sorted({*STATED_MEMBERS} - {*members}, key=STATED_MEMBERS.index)
    computed = f"{len(townships)} of {len(STATED_MEMBERS)} are townships with a P-code: {', '.join(townships)}."
    if others:
        computed += f" {'; '.join(others)}."
    evidence = _of_members(list(members.values()), townships, facts)
    if absent or not townships:
        computed += f" Not in {SPECIAL_REGION}: {', '.join(absent) or 'any township'}."
        return Finding(Verdict.DOES_NOT_HOLD, computed, *evidence)
    return Finding(Verdict.REMARK if others else Verdict.HOLDS, computed, *evidence)


def _of_members(members: Sequence[Member], townships: Sequence[str], facts: Facts) -> Weighed:
    """Return who says that they belong to the region, that they are townships, and what was noted of any of them."""
    listed = f"{', '.join(member.name for member in members)} belong to {SPECIAL_REGION}"
    speaks_for = [Evidence(listed, sources_of(*members), is_main=True)]
    if townships:
        speaks_for.append(Evidence(f"{', '.join(townships)} are townships", facts.township_source_ids))
    return tuple(speaks_for), tuple(Evidence(f"of {each.name}: {each.note}") for each in members if each.note)


def _is_township(member: Member, facts: Facts) -> bool:
    return member.kind == MemberKind.TOWNSHIP and member.township_pcode in facts.townships


def _in_its_township(member: Member, facts: Facts) -> str:
    return f"{member.name} is a {member.kind} in {facts.township(member.township_pcode)} township"


def mines_lie_northeast(facts: Facts, _day: date) -> Finding:
    """A2: holds with a remark when a cluster that was not put there to fit lies about 125 km to the northeast, or a
    published distance to one is about 125 km.

    It never holds without a remark, because the data do not say how many mines each cluster has.
    """
    start = facts.place("myitkyina")
    located = [cluster for cluster in facts.clusters if cluster.position is not None]
    if not located:
        raise MissingFactError(what="a position of any mining cluster")
    fitting = [cluster for cluster in located if _lies_as_stated(start, cluster)]
    chosen = [cluster for cluster in fitting if cluster.site_id in CHOSEN_TO_FIT]
    sentences = (
        f"From Myitkyina: {'; '.join(_seen_from(start, cluster) for cluster in located)}.",
        f"About {MINES_KM:g} km (± {ABOUT:.0%}) northeast, within its precision: {_names(fitting) or 'none'}.",
        _why_circular(chosen),
        _without_position(facts),
        "How many mines each has is not in the data.",
    )
    evidence = _of_clusters(facts, start, located)
    verdict = Verdict.REMARK if evidence[0] else Verdict.CANNOT if chosen else Verdict.DOES_NOT_HOLD
    return Finding(verdict, " ".join(filter(None, sentences)), *evidence)


def _names(sites: Iterable[Site]) -> str:
    return ", ".join(site.name for site in sites)


def _without_position(facts: Facts) -> str:
    listed = _names(cluster for cluster in facts.clusters if cluster.position is None)
    return f"Without position: {listed}." if listed else ""


def _why_circular(chosen: Sequence[Site]) -> str:
    if not chosen:
        return ""
    return (
        f"{_names(chosen)} was chosen, among the fields of a study's map, because it fits: "
        "that is circular, no confirmation."
    )


def _of_clusters(facts: Facts, start: Site, clusters: Sequence[Site]) -> Weighed:
    """Return what positions of clusters and published distances say for and against about 125 km to the northeast."""
    told: list[tuple[bool, Evidence]] = []
    for cluster in clusters:
        fits = _lies_as_stated(start, cluster)
        if cluster.site_id not in CHOSEN_TO_FIT:
            words = f"{_seen_from(start, cluster)} from {start.name} as the crow flies"
            told.append((fits, Evidence(words, sources_of(start, cluster), is_main=True)))
        for figure in facts.published_between(start.site_id, cluster.site_id):
            way = figure.mode or "a way that is not said"
            words = f"{cluster.name} is {figure.km:g} km from {start.name}, by {way}"
            fits = abs(figure.km - MINES_KM) <= ABOUT * MINES_KM
            told.append((fits, Evidence(words, sources_of(figure), is_main=True)))
    return weighed(told)


def _seen_from(start: Site, cluster: Site) -> str:
    metres, azimuth, _ = inverse(start.located(), cluster.located())
    return (
        f"{cluster.name} {metres / METRES_PER_KM:.0f} km {compass_point(azimuth)} ({azimuth:.0f}°, "
        f"position ± {cluster.precision_m / METRES_PER_KM:g} km)"
    )


def _lies_as_stated(start: Site, cluster: Site) -> bool:
    metres, azimuth, _ = inverse(start.located(), cluster.located())
    slack_km = ABOUT * MINES_KM + cluster.precision_m / METRES_PER_KM
    return abs(metres / METRES_PER_KM - MINES_KM) <= slack_km and abs(azimuth - NORTHEAST) <= HALF_OF_A_WIND


def mines_in_bhamo_district(facts: Facts, _day: date) -> Finding:
    """A3: needs a position of Nhkawng Pa; then its township decides. Hills and border are not measured."""
    clusters = [cluster for cluster in facts.clusters if cluster.site_id == "nhkawng-pa"]
    if not clusters:
        raise MissingFactError(what="a mining cluster Nhkawng Pa")
    (cluster,) = clusters
    inside = cluster.township_pcode in BHAMO_DISTRICT
    where = (
        f"It is listed in {facts.township(cluster.township_pcode)} township ({cluster.township_pcode}), "
        f"{'' if inside else 'not '}in Bhamo district."
    )
    listed = Evidence(f"{cluster.name} lies in {facts.township(cluster.township_pcode)}", sources_of(cluster), True)
    if not inside:
        return Finding(Verdict.DOES_NOT_HOLD, where, speaks_against=(listed,))
    others = tuple(
        Evidence(f"{other.name} is mined in {facts.township(other.township_pcode)} too", sources_of(other))
        for other in facts.clusters
        if other.site_id != cluster.site_id and other.township_pcode in BHAMO_DISTRICT
    )
    if cluster.position is None:
        computed = f"Missing: a position of {cluster.name}. {where}"
        return Finding(Verdict.CANNOT, computed, (listed, *others))
    lon, lat = cluster.position
    computed = f"{where} Position {lat:.3f} N, {lon:.3f} E; hills and distance to the border are not measured."
    return Finding(Verdict.REMARK, computed, (listed, *others))


def mines_under_kia(facts: Facts, day: date) -> Finding:
    """A11: holds with a remark when the KIA controls every reported unit in the townships of the clusters.

    A remark always: no status is recorded for a mine itself, and a plan cannot be checked.
    """
    known = [unit for unit in facts.units_on(day) if unit.status != Status.UNKNOWN]
    at_mines: list[UnitStatus] = []
    parts: list[str] = []
    for pcode in sorted(_pcodes(facts.clusters)):
        units = _units_in({pcode}, known)
        if not units:
            raise MissingFactError(what=f"any control status in {facts.township(pcode)} township on {day}")
        at_mines += units
        parts.append(f"{facts.township(pcode)} {_held(units)} of {len(units)}")
    computed = f"On {day} the KIA controls of the reported places in the townships with mines: {', '.join(parts)}."
    region = _units_in(_pcodes(facts.region(SPECIAL_REGION)), known)
    computed += f" In {SPECIAL_REGION} {_held(region)} of {len(region)}"
    not_held = [unit.in_words() for unit in region if not _is_kia(unit)]
    computed += f"; not: {', '.join(not_held)}." if not_held else "."
    computed += " The mines themselves have no status in the data, and a plan cannot be checked."
    verdict = Verdict.REMARK if all(map(_is_kia, at_mines)) else Verdict.DOES_NOT_HOLD
    return Finding(verdict, computed, *_of_holders(at_mines, region))


def _of_holders(at_mines: Sequence[UnitStatus], region: Sequence[UnitStatus]) -> Weighed:
    """Return what the KIA holds where the mines are, and where it is attacked; and what it does not hold."""
    held = [unit for unit in at_mines if _is_kia(unit)]
    fought = [unit for unit in region if unit.status == Status.CONTESTED and JUNTA in (unit.actor, *unit.against)]
    words = f"the KIA controls {len(held)} reported places in townships with mines"
    speaks_for = (
        Evidence(words, sources_of(*held), is_main=True),
        *(Evidence(f"there is fighting in {SPECIAL_REGION}, at {unit.name}", unit.source_ids) for unit in fought),
    )
    others = {unit.unit_id: unit for unit in (*at_mines, *region) if not _is_kia(unit)}
    return speaks_for, tuple(Evidence(unit.in_words(), unit.source_ids) for unit in others.values())


def _pcodes(items: Iterable[Site | Member]) -> set[str]:
    return {item.township_pcode for item in items}


def _units_in(pcodes: set[str], units: Iterable[UnitStatus]) -> list[UnitStatus]:
    return [unit for unit in units if unit.township_pcode in pcodes]


def _is_kia(unit: UnitStatus) -> bool:
    return (unit.actor, unit.status) == (KIA, Status.CONTROLLED)


def _held(units: Sequence[UnitStatus]) -> int:
    return sum(_is_kia(unit) for unit in units)


def fighting_in_washawng(facts: Facts, day: date) -> Finding:
    """A12: Washawng must be contested, and lie nearer to Chipwi and Kanpaikti than Waingmaw, the town before it.

    Fighting in a village nearby is evidence for it too; where the article alone tells of all of it, nothing is shown.
    """
    units = facts.units_on(day, ["washawng"])
    if not units:
        raise MissingFactError(what=f"a control status of Washawng on {day}")
    (unit,) = units
    start, front = facts.place("waingmaw"), facts.place("washawng")
    goals = [facts.place("chipwi"), facts.place("kanpaikti")]
    parts, gains = [], []
    for goal in goals:
        near, far = (distance(site.located(), goal.located()) / METRES_PER_KM for site in (front, start))
        slack = math.hypot(front.precision_m, start.precision_m) / METRES_PER_KM
        gains.append(far - near)
        parts.append(f"to {goal.name} {near:.0f} km instead of {far:.0f} km (± {slack:.0f} km)")
    nearby = [each for each in facts.units_on(day, NEAR_WASHAWNG) if each.status == Status.CONTESTED]
    told = "; ".join(each.in_words() for each in (unit, *nearby))
    computed = f"On {day}: {told}. From Washawng instead of Waingmaw it is {', '.join(parts)}."
    nearer = Evidence("Washawng lies nearer to both than Waingmaw", sources_of(start, front, *goals))
    if unit.status != Status.CONTESTED or min(gains) <= 0:
        return Finding(Verdict.DOES_NOT_HOLD, computed, (), (Evidence(unit.in_words(), unit.source_ids), nearer))
    fights = [Evidence(f"there is fighting in {each.name}", each.source_ids, is_main=True) for each in (unit, *nearby)]
    if unit.confirmation != Confirmation.BOTH_SIDES:
        computed += " Only one side tells of the fighting."
        return Finding(Verdict.REMARK, computed, (*fights, nearer))
    return Finding(Verdict.HOLDS, computed, (*fights, nearer))


def bases_regained(facts: Facts, _day: date) -> Finding:
    """A13: both bases must be the junta's on 11 September 2025, and the KIA's on the day before.

    Where the data say nothing of the day before, or one side only tells it, there is a remark.
    """
    before = {unit.unit_id: unit for unit in facts.units_on(REGAINED - timedelta(days=1), REGAINED_BASES)}
    after = {unit.unit_id: unit for unit in facts.units_on(REGAINED, REGAINED_BASES)}
    missing = [unit_id for unit_id in REGAINED_BASES if unit_id not in after]
    if missing:
        raise MissingFactError(what=f"a control status of {', '.join(missing)} on {REGAINED}")
    parts = [_regained_in_words(before.get(unit_id), after[unit_id]) for unit_id in REGAINED_BASES]
    verdict = Verdict.HOLDS
    if not all(map(_is_junta, after.values())):
        verdict = Verdict.DOES_NOT_HOLD
    elif not all(_is_surely_regained(before.get(unit_id), after[unit_id]) for unit_id in REGAINED_BASES):
        verdict = Verdict.REMARK
    then = [(_is_kia(unit), Evidence(f"{unit.in_words()} the day before", unit.source_ids)) for unit in before.values()]
    now = [
        (_is_junta(unit), Evidence(f"{unit.in_words()} on {REGAINED}", unit.source_ids, is_main=True))
        for unit in after.values()
    ]
    return Finding(verdict, f"On {REGAINED}: {'. '.join(parts)}.", *weighed([*now, *then]))


def _is_junta(unit: UnitStatus) -> bool:
    return (unit.actor, unit.status) == (JUNTA, Status.CONTROLLED)


def _regained_in_words(then: UnitStatus | None, now: UnitStatus) -> str:
    told = then.in_words() if then else "nothing recorded"
    return f"{now.in_words()}, by {now.confirmation}; the day before: {told}"


def _is_surely_regained(then: UnitStatus | None, now: UnitStatus) -> bool:
    """Tell whether both sides say of a base that the junta has it, and the KIA had it the day before."""
    return then is not None and _is_kia(then) and now.confirmation == Confirmation.BOTH_SIDES


def share_of_imports(facts: Facts, _day: date) -> Finding:
    """A14: the share must be published by somebody else too, and be the same when rounded to whole percent.

    It never holds without a remark: no source says whether it is a share of the mass or of the value.
    """
    same_unit = [figure for figure in facts.statistics if figure.quantity.unit == IMPORT_SHARE.unit]
    if not same_unit:
        raise MissingFactError(what=f"a figure in {IMPORT_SHARE.unit}")
    fitting = [figure for figure in same_unit if _is_the_share(figure.quantity)]
    others = sorted({figure.quantity.unit for figure in facts.statistics} - {IMPORT_SHARE.unit})
    sentences = (
        f"Published: {'; '.join(f'{figure.in_words()}, {figure.method}' for figure in same_unit)}.",
        f"Figures in other units ({len(others)} of them) are not compared.",
        "Whether it is a share of the mass or of the value is not said.",
        "The figures may rest on the same trade data." if len(fitting) > 1 else "",
    )
    verdict = Verdict.REMARK if fitting else Verdict.DOES_NOT_HOLD
    return Finding(verdict, " ".join(filter(None, sentences)), *_of_shares(same_unit, fitting))


def _of_shares(figures: Iterable[Figure], fitting: Sequence[Figure]) -> Weighed:
    """Return who has the share that is stated, as one piece of evidence, and who has another."""
    agreed = Evidence(f"it is {IMPORT_SHARE.value:g} %", sources_of(*fitting), is_main=True)
    differing = [figure for figure in figures if figure not in fitting]
    speaks_against = tuple(Evidence(f"it is {figure.in_words()}", sources_of(figure)) for figure in differing)
    return (agreed,) if fitting else (), speaks_against


def _is_the_share(quantity: Quantity) -> bool:
    half = Quantity(0.5, IMPORT_SHARE.unit)
    return IMPORT_SHARE - half <= quantity <= IMPORT_SHARE + half
