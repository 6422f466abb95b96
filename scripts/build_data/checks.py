"""What the sources must fulfil beyond the type of each value. Every check returns all the faults it finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from kachin_corridors.core.control.actors import ACTORS
from kachin_corridors.core.geometry import geodesy
from kachin_corridors.core.geometry.geodesy import LonLat
from kachin_corridors.core.schema import split_ids
from kachin_corridors.core.units import METRES_PER_KM
from kachin_corridors.core.words import LegStatus, MemberKind, Mode, Status, UnitKind

from .gazetteer import BOUNDARY_TOLERANCE_M, Site, metres_outside, reject
from .grade_checks import check_grades
from .problems import Problem
from .reading import Record, Sources
from .site_checks import check_reports
from .source_files import FILES, Field

JOIN_TOLERANCE_M = 4_000.0
"""How far the end of a digitised line may be from the place that it is joined to."""
_SHAPES = {
    "rivers": "LineString",
    "lakes": "Polygon",
    "state_lines": "LineString",
    "main_roads": "LineString",
    "railways": "LineString",
    "context_towns": "Point",
}
_CHOOSE = "Name one that exists, or add it there first"


def check(sources: Sources) -> list[Problem]:
    """Return every fault of the sources."""
    checks = (
        _keys, _references, _polygons, _positions, _townships_of_places, _names, _regions,
        _gazetteer, _legs, _waypoints, _leg_lines, _gaps, _leg_status, _distances, _road_sections, _claims,
        _context_shapes, check_reports, check_grades,
    )  # fmt: skip
    return [problem for one in checks for problem in one(sources)]


def _keys(sources: Sources) -> Iterator[Problem]:
    for name, fields in FILES.items():
        for key in (field for field, spec in fields.items() if spec.key):
            seen: dict[object, int] = {}
            for record in sources[name]:
                if record[key] is not None and record[key] in seen:
                    reason = f"“{record[key]}” is already used in row {seen[record[key]]}"
                    yield record.problem(key, reason, "Every row needs its own")
                seen.setdefault(record[key], record.row)


def _references(sources: Sources) -> Iterator[Problem]:
    for name, fields in FILES.items():
        for field, spec in fields.items():
            if spec.refers_to:
                yield from _unknown_references(sources, name, field, spec)
    known_sources = {record["source_id"] for record in sources["sources"]}
    for record in [*sources.townships, *sources.countries, *sources.leg_lines, *_context(sources)]:
        if record["source_id"] and record["source_id"] not in known_sources:
            yield record.problem("source_id", f"“{record['source_id']}” is not in sources.csv", _CHOOSE)


def _unknown_references(sources: Sources, name: str, field: str, spec: Field) -> Iterator[Problem]:
    target, target_field = spec.refers_to.split(".")
    known = {record[target_field] for record in sources[target]}
    for record in sources[name]:
        for value in split_ids(record[field]) if spec.several else [record[field]]:
            if value and value not in known:
                yield record.problem(field, f"“{value}” is not in {target}.csv", _CHOOSE)


def _context(sources: Sources) -> Iterator[Record]:
    for records in sources.context.values():
        yield from records


def _context_shapes(sources: Sources) -> Iterator[Problem]:
    """What lies under the map has shapes of the right kind and says how accurate they are."""
    for name, records in sources.context.items():
        for record in records:
            if record.geometry is None or record.geometry.is_empty or not record.geometry.is_valid:
                yield record.problem("geometry", "it is no valid shape", "Make the file again as README.md says")
            elif record.geometry.geom_type.removeprefix("Multi") != _SHAPES[name]:
                reason = f"it is a {record.geometry.geom_type}"
                yield record.problem("geometry", reason, f"Every feature of this file is a {_SHAPES[name]}")
            if not isinstance(record["accuracy_m"], int) or record["accuracy_m"] <= 0:
                yield record.problem("accuracy_m", "it is no whole number of metres", "Say how accurate it is")


def _polygons(sources: Sources) -> Iterator[Problem]:
    for record in [*sources.townships, *sources.countries]:
        if record.geometry is None or record.geometry.is_empty or not record.geometry.is_valid:
            yield record.problem("geometry", f"the polygon of {record['name']} is not valid", "Make the file again")
    expected = {record["pcode"] for record in sources["township_pcodes"]}
    found = [record["pcode"] for record in sources.townships]
    if sorted(found) != sorted(expected):
        reason = "the townships are not those of township_pcodes.csv"
        yield Problem("townships.geojson", 0, "pcode", reason, "Run scripts/fetch_townships.py")
    if len({record["boundary_version"] for record in sources.townships}) > 1:
        reason = "the townships are of several versions"
        yield Problem("townships.geojson", 0, "boundary_version", reason, "Run scripts/fetch_townships.py")


def _positions(sources: Sources) -> Iterator[Problem]:
    """A place has a position of its own or that of another place, or none; a position says how it was found."""
    places = sources.by_key("places")
    for record in sources["places"]:
        yield from _own_position(record)
        yield from _how_found(record)
    for record in [*sources["places"], *sources["mining_clusters"]]:
        other = places.get(record["position_of"] or "")
        if other is not None and other["lat"] is None:
            yield record.problem("position_of", f"{other['name']} has no position of its own", "Name another place")


def _own_position(record: Record) -> Iterator[Problem]:
    given = [record[field] is not None for field in ("lat", "lon")]
    if any(given) and not all(given):
        yield record.problem("lat", "latitude and longitude are not both given", "Give both, or neither")
    if any(given) and record["position_of"]:
        yield record.problem("position_of", "the place has a position of its own", "Give one of the two")


def _how_found(record: Record) -> Iterator[Problem]:
    has_position = record["lat"] is not None or record["lon"] is not None or bool(record["position_of"])
    said = [bool(record[field]) for field in ("method", "grade")]
    if has_position and not all(said):
        yield record.problem("method", "a position without method or grade", "Say how the position was found")
    if not has_position and any(said):
        yield record.problem("method", "there is no position", "Leave method and grade empty")


def _townships_of_places(sources: Sources) -> Iterator[Problem]:
    """A place lies in the township it is said to lie in, and says so if it lies in one that is known here."""
    polygons = {record["pcode"]: record.geometry for record in sources.townships}
    places = sources.by_key("places")
    for record in [*sources["places"], *sources["mining_clusters"]]:
        position = places.get(record["position_of"] or "", record)
        if position["lat"] is None or position["lon"] is None:
            continue
        inside = _township_at((position["lon"], position["lat"]), record["township_pcode"], polygons)
        if inside != (record["township_pcode"] if polygons.get(record["township_pcode"]) is not None else ""):
            reason = f"{record['name']} lies in {inside or 'no township of Kachin'}, not in {record['township_pcode']}"
            yield record.problem("township_pcode", reason, "Check the position and the P-code")


def _township_at(lonlat: LonLat, named: str, polygons: Mapping[str, BaseGeometry | None]) -> str:
    """Return the P-code of the township of a point: the named one also a little outside it; empty for none."""
    point = Point(lonlat)
    inside = next((pcode for pcode, polygon in polygons.items() if polygon and polygon.contains(point)), "")
    polygon = polygons.get(named)
    if not inside and polygon is not None and metres_outside(lonlat, polygon) <= BOUNDARY_TOLERANCE_M:
        return named
    return inside


def _gazetteer(sources: Sources) -> Iterator[Problem]:
    """Every position of the gazetteer is sound, and no place is both in it and rejected."""
    townships = {record["pcode"]: record.geometry for record in sources.townships if record.geometry}
    records = [r for r in sources["gazetteer"] if r["township_pcode"] in townships and None not in (r["lat"], r["lon"])]
    sites = [_site(record) for record in records]
    reasons = reject(sites, townships)
    rejected = {record["pcode"] for record in sources["gazetteer_rejected"]}
    for record in sources["gazetteer"]:
        if record["pcode"] in reasons:
            yield record.problem(
                "lat", f"{record['name']}: {reasons[record['pcode']]}", "Run scripts/fetch_gazetteer.py"
            )
        if record["pcode"] in rejected:
            yield record.problem("pcode", "it is in gazetteer_rejected.csv too", "Run scripts/fetch_gazetteer.py")


def _site(record: Record) -> Site:
    values = {name: record[name] for name in ("pcode", "name", "name_mmr", "kind", "village_tract", "township_pcode")}
    return Site(**values, group=record["pcode"], group_name=record["name"], lat=record["lat"], lon=record["lon"])


def _names(sources: Sources) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for record in sources["place_names"]:
        pair = (record["place_id"], record["name"])
        if pair in seen:
            yield record.problem("name", f"“{record['name']}” is there twice", "Drop one")
        seen.add(pair)


def _regions(sources: Sources) -> Iterator[Problem]:
    places = sources.by_key("places")
    for record in sources["region_members"]:
        place = places.get(record["place_id"] or "")
        if (record["kind"] == MemberKind.TOWN) != bool(record["place_id"]):
            yield record.problem("place_id", "a town needs its place, a township has none", "Fill it in, or empty it")
        elif place is not None and place["township_pcode"] != record["township_pcode"]:
            yield record.problem("township_pcode", f"{place['name']} is not in it", "Check both")


def _legs(sources: Sources) -> Iterator[Problem]:
    """The legs of a corridor are numbered from 1 without a gap and join end to end at places with a position."""
    places = sources.by_key("places")
    by_corridor: dict[str, list[Record]] = defaultdict(list)
    for record in sources["corridor_legs"]:
        by_corridor[record["corridor_id"]].append(record)
        for field in ("from_place_id", "to_place_id"):
            yield from _without_position(record, field, places)
    for legs in by_corridor.values():
        legs.sort(key=lambda record: record["leg_order"] or 0)
        for number, record in enumerate(legs, start=1):
            if record["leg_order"] != number:
                yield record.problem("leg_order", f"it is {record['leg_order']}", f"Write {number}")
        for before, after in pairwise(legs):
            if before["to_place_id"] != after["from_place_id"]:
                reason = f"the leg before ends at {before['to_place_id']}"
                yield after.problem("from_place_id", reason, "Legs must join end to end")


def _waypoints(sources: Sources) -> Iterator[Problem]:
    places = sources.by_key("places")
    orders: dict[str, list[int]] = defaultdict(list)
    for record in sources["leg_waypoints"]:
        yield from _without_position(record, "place_id", places)
        orders[record["leg_id"]].append(record["waypoint_order"])
        if record["waypoint_order"] is not None and record["waypoint_order"] != len(orders[record["leg_id"]]):
            reason = f"it is {record['waypoint_order']}"
            yield record.problem("waypoint_order", reason, f"Write {len(orders[record['leg_id']])}, rows in order")


def _leg_lines(sources: Sources) -> Iterator[Problem]:
    """A digitised line belongs to a leg, runs from its first to its second place, and says how accurate it is."""
    places, legs = sources.by_key("places"), sources.by_key("corridor_legs")
    for record in sources.leg_lines:
        leg = legs.get(record["leg_id"])
        if leg is None:
            yield record.problem("leg_id", f"“{record['leg_id']}” is not in corridor_legs.csv", _CHOOSE)
            continue
        if record.geometry is None or record.geometry.geom_type != "LineString" or not record.geometry.is_valid:
            yield record.problem(
                "geometry", "it is no valid line", "Run scripts/fetch_river.py or scripts/make_road_lines.py"
            )
            continue
        if not isinstance(record["accuracy_m"], int) or record["accuracy_m"] <= 0:
            yield record.problem("accuracy_m", "it is no whole number of metres", "Say how accurate the line is")
        for field, end in (("from_place_id", 0), ("to_place_id", -1)):
            place = places.get(leg[field])
            if place is None or place["lat"] is None:
                continue
            lon, lat = record.geometry.coords[end][:2]
            away = geodesy.distance((place["lon"], place["lat"]), (lon, lat))
            if away > JOIN_TOLERANCE_M:
                reason = f"the line ends {away / METRES_PER_KM:.1f} km from {place['name']}"
                yield record.problem("geometry", reason, "Check the direction of the line, and its ends")


def _gaps(sources: Sources) -> Iterator[Problem]:
    """A leg that is no way has no status but that there is no link, and no other leg has that."""
    modes = {leg["leg_id"]: leg["mode"] for leg in sources["corridor_legs"]}
    for record in sources["leg_status"]:
        mode = modes.get(record["leg_id"])
        if mode and (mode == Mode.GAP) != (record["status"] == LegStatus.NO_LINK):
            reason = f"“{record['status']}” is said of a leg whose mode is {mode}"
            yield record.problem("status", reason, "A gap has “no link”, and nothing else has it")


def _without_position(record: Record, field: str, places: dict[str, Record]) -> Iterator[Problem]:
    place = places.get(record[field] or "")
    if place is not None and place["lat"] is None:
        yield record.problem(field, f"{place['name']} has no position", "A line needs places with a position")


def _leg_status(sources: Sources) -> Iterator[Problem]:
    """Every leg has a status, and its periods are in order of date; only the first may begin at no date."""
    periods: dict[str, list[Record]] = defaultdict(list)
    for record in sources["leg_status"]:
        periods[record["leg_id"]].append(record)
    for leg in sources["corridor_legs"]:
        if leg["leg_id"] not in periods:
            yield leg.problem("leg_id", f"{leg['leg_id']} has no row in leg_status.csv", "Add one, if only unknown")
    for rows in periods.values():
        for before, after in pairwise(rows):
            if after["valid_from"] is None:
                yield after.problem("valid_from", "only the first status may have no date", "Fill it in")
            elif before["valid_from"] is not None and before["valid_from"] >= after["valid_from"]:
                reason = f"{after['valid_from']} is not after {before['valid_from']} of the row before"
                yield after.problem("valid_from", reason, "Put the rows of a leg in order of date")


def _distances(sources: Sources) -> Iterator[Problem]:
    for record in sources["published_distances"]:
        if record["from_place_id"] and record["from_place_id"] == record["to_place_id"]:
            yield record.problem("to_place_id", "it is the same place", "Name the other end")


def _road_sections(sources: Sources) -> Iterator[Problem]:
    """A road section runs between two places that one corridor passes; an area may, other units have no ends."""
    passed: dict[str, set[str]] = defaultdict(set)
    corridor_of = {leg["leg_id"]: leg["corridor_id"] for leg in sources["corridor_legs"]}
    for leg in sources["corridor_legs"]:
        passed[leg["corridor_id"]] |= {leg["from_place_id"], leg["to_place_id"]}
    for waypoint in sources["leg_waypoints"]:
        passed[corridor_of.get(waypoint["leg_id"], "")].add(waypoint["place_id"])
    for record in sources["control_units"]:
        is_area_with_ends = record["kind"] == UnitKind.AREA and (record["from_place_id"] or record["to_place_id"])
        if record["kind"] == UnitKind.ROAD_SECTION or is_area_with_ends:
            yield from _ends_of_section(record, passed)
        elif field := next((field for field in ("from_place_id", "to_place_id") if record[field]), ""):
            yield record.problem(field, f"a {record['kind']} is one place", "Leave both ends empty")


def _ends_of_section(record: Record, passed: Mapping[str, set[str]]) -> Iterator[Problem]:
    """``passed``: the places of each corridor."""
    start, end = record["from_place_id"], record["to_place_id"]
    if not start or not end or start == end:
        yield record.problem("to_place_id", "what runs along a road has two ends", "Name both places")
    elif not any({start, end} <= places for places in passed.values()):
        reason = f"no corridor passes both {start} and {end}"
        yield record.problem("to_place_id", reason, "Name two places of one corridor")


def _claims(sources: Sources) -> Iterator[Problem]:
    claims, published = sources.by_key("control_claims"), sources.by_key("sources")
    for record in sources["control_claims"]:
        yield from _claim(record, claims)
        days = [published[name]["published"] or "9999" for name in split_ids(record["source_id"]) if name in published]
        # A source may be dated to its month or year only: then just that much is compared.
        if record["event_date"] and days and all(str(record["event_date"])[: len(day)] > day for day in days):
            reason = f"{record['event_date']} is after its source was published, {max(days)}"
            yield record.problem("event_date", reason, "Check the event, and the date of the source")


def _claim(record: Record, claims: dict[str, Record]) -> Iterator[Problem]:
    known = [actor.key for actor in ACTORS]
    for field in ("actor", "against"):
        if record[field] and record[field] not in known:
            remedy = f"Write one of: {', '.join(known)}; or add the actor to core/control/actors.py"
            yield record.problem(field, f"“{record[field]}” is not a known actor", remedy)
    if record["status"] == Status.CONTESTED and (not record["against"] or record["against"] == record["actor"]):
        yield record.problem("against", "a contested place has two sides", "Name the other side")
    yield from _dates_of_claim(record)
    yield from _correction(record, claims)


def _dates_of_claim(record: Record) -> Iterator[Problem]:
    event, said, recorded = record["event_date"], record["date_said"], record["recorded_at"]
    if event and said and said < event:
        yield record.problem("date_said", f"{said} is before the event, {event}", "Check both dates")
    if recorded and max(filter(None, (event, said)), default=recorded) > recorded:
        yield record.problem("recorded_at", f"{recorded} is before what is recorded", "Check the dates")


def _correction(record: Record, claims: dict[str, Record]) -> Iterator[Problem]:
    corrected = claims.get(record["supersedes"] or "")
    if corrected is record:
        yield record.problem("supersedes", "the claim corrects itself", "Name the row it corrects")
    elif corrected is not None and corrected["unit_id"] != record["unit_id"]:
        yield record.problem("supersedes", "the corrected claim is of another unit", "Name a claim of the same unit")
    elif _comes_back(record, claims):
        yield record.problem("supersedes", "the claims correct each other in a circle", "Name an older row only")


def _comes_back(record: Record, claims: dict[str, Record]) -> bool:
    """Tell whether the corrections that start at a claim come back to it."""
    passed: list[str] = []
    here = record["supersedes"]
    while here in claims and here not in passed:
        passed.append(here)
        here = claims[here]["supersedes"]
    return record["claim_id"] in passed
