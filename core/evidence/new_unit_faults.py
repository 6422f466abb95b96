"""What is wrong with a unit that the workspace was to get: where it is, what it is, whether it is there already."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..control.record import ControlUnit
from ..places.spelling import plain
from ..shortening import NAME_CHARACTERS, shortened
from ..words import UnitKind
from . import report_errors as wrong
from .new_report import NewUnit
from .report_words import Hint, Part, Unclear
from .surroundings import Surroundings
from .texts import LONGEST_NAME, text_error


def new_unit_faults(unit: NewUnit, surroundings: Surroundings) -> Iterator[wrong.ReportError]:
    """Yield what is wrong with a new unit."""
    if not unit.name.strip():
        yield wrong.ValueMissingError(what=Part.NAME_OF_PLACE, hint=Hint.NAME_OF_PLACE)
    bad = text_error(Part.NAME, unit.name, LONGEST_NAME)
    if bad:
        yield bad
    yield from _of_where(unit)
    yield from _of_measures(unit)
    yield from _of_ids(unit, surroundings)
    same = known_unit(unit, surroundings)
    if same is not None:
        yield wrong.KnownUnitError(
            name=_short(unit.name), kind=same.kind, known=_short(same.name), unit_id=same.unit_id
        )


def place_of(unit: NewUnit, surroundings: Surroundings) -> str:
    """Return the place at which a new unit stands, where it is there already: also one with the code of the entry."""
    return unit.place_id or surroundings.place_of_code.get(unit.gazetteer_pcode, "")


def known_unit(unit: NewUnit, surroundings: Surroundings) -> ControlUnit | None:
    """Return the unit that a new one would be again: of its kind, at its place or between its ends."""
    return next((each for each in surroundings.units.values() if _is_same(unit, each, surroundings)), None)


def _is_same(unit: NewUnit, known: ControlUnit, surroundings: Surroundings) -> bool:
    if known.kind != unit.kind:
        return False
    ends, known_ends = {unit.from_place_id, unit.to_place_id}, {known.from_place_id, known.to_place_id}
    if unit.kind is UnitKind.ROAD_SECTION:
        return ends == known_ends and "" not in ends
    place_id = place_of(unit, surroundings)
    # Several bases stand at one place, and are told by their names.
    is_named_so = unit.kind is not UnitKind.BASE or plain(known.name) == plain(unit.name)
    return bool(place_id) and place_id == known.place_id and is_named_so


def _of_where(unit: NewUnit) -> Iterator[wrong.ReportError]:
    places = sum((bool(unit.place_id), bool(unit.gazetteer_pcode), unit.position is not None))
    ends = sum((bool(unit.from_place_id), bool(unit.to_place_id)))
    reason: Unclear | None = None
    if unit.kind is UnitKind.ROAD_SECTION:
        if ends < 2:
            reason = Unclear.ROAD_WITHOUT_ENDS
        elif places:
            reason = Unclear.ROAD_WITH_PLACE
    elif ends and unit.kind is not UnitKind.AREA:
        reason = Unclear.ENDS_OF_OTHER_KIND
    elif ends == 1:
        reason = Unclear.ONE_END
    elif places > 1:
        reason = Unclear.SEVERAL_PLACES
    elif not places:
        reason = Unclear.NO_PLACE
    if reason:
        yield wrong.PlaceOfUnitError(name=_short(unit.name), reason=reason)
    if unit.from_place_id and unit.from_place_id == unit.to_place_id:
        yield wrong.SameEndsError(place=_short(unit.from_place_id))


def _of_measures(unit: NewUnit) -> Iterator[wrong.ReportError]:
    if unit.position is not None:
        lon, lat = unit.position
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            yield wrong.PositionError(lon=f"{lon:g}", lat=f"{lat:g}")
        if unit.precision_m is None:
            yield wrong.ValueMissingError(what=Part.PRECISION, hint=Hint.PRECISION)
    for what, value in ((Part.PRECISION, unit.precision_m), (Part.RADIUS, unit.radius_km)):
        if value is not None and not (math.isfinite(value) and value > 0):
            yield wrong.NotPositiveError(what=what, value=f"{value:g}")
    if unit.radius_km is not None and unit.kind is not UnitKind.AREA:
        yield wrong.PlaceOfUnitError(name=_short(unit.name), reason=Unclear.RADIUS_OF_OTHER_KIND)


def _of_ids(unit: NewUnit, surroundings: Surroundings) -> Iterator[wrong.ReportError]:
    if not surroundings.places:
        return
    ids = [each for each in (unit.place_id, unit.from_place_id, unit.to_place_id) if each]
    unknown = [each for each in ids if each not in surroundings.places]
    if unit.gazetteer_pcode and unit.gazetteer_pcode not in surroundings.gazetteer:
        unknown.append(unit.gazetteer_pcode)
    for place in unknown:
        yield wrong.UnknownPlaceIdError(place=_short(place))
    ends = {unit.from_place_id, unit.to_place_id}
    if not unknown and len(ends) == 2 and "" not in ends:
        yield from _of_road(unit, surroundings)


def _of_road(unit: NewUnit, surroundings: Surroundings) -> Iterator[wrong.ReportError]:
    start, end = unit.from_place_id, unit.to_place_id
    passed, also = (surroundings.corridors.get(each, frozenset()) for each in (start, end))
    if not passed & also:
        names = _short(surroundings.places[start]), _short(surroundings.places[end])
        yield wrong.NoRoadBetweenError(start=names[0], end=names[1])


def _short(text: str) -> str:
    return shortened(text, NAME_CHARACTERS)
