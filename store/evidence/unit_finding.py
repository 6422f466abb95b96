"""Finds the unit that somebody means by a text, or what a new one must be made of."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.control.record import ControlUnit
from ...core.errors import UnknownPlaceError
from ...core.evidence.new_report import NewUnit
from ...core.evidence.new_unit_faults import known_unit
from ...core.evidence.surroundings import Surroundings
from ...core.geometry.geodesy import LonLat
from ...core.places.names import NamedPlace, NameResolver, NameWarning, the_one
from ...core.places.spelling import plain
from ...core.words import PlaceKind, UnitKind
from ..places.places import FoundPlace, Places
from ..tables.tables import Tables
from .reading import surroundings_of

_MOST_HINTS = 5
_KIND_AT = {
    PlaceKind.BASE: UnitKind.BASE,
    PlaceKind.AIRPORT: UnitKind.AIRPORT,
    PlaceKind.AREA: UnitKind.AREA,
}
"""What is reported of a place, where nobody says of what kind the unit is. Of any other kind it is as of a town."""


@dataclass(frozen=True)
class WantedUnit:
    """What somebody wrote of the unit of a report.

    ``text`` is the id, name, alias or P-code of a unit or place; of a road section its start, and ``to_text`` its end.
    With ``name`` a new unit is meant, with ``position`` (degrees) at a new place.
    """

    text: str = ""
    to_text: str = ""
    name: str = ""
    kind: UnitKind | None = None
    position: LonLat | None = None
    precision_m: int | None = None
    radius_km: float | None = None


@dataclass(frozen=True)
class FoundUnit:
    """The unit that is meant, or the new one; and what is known to mislead about the names that were given."""

    unit_id: str
    new_unit: NewUnit | None
    warnings: tuple[NameWarning, ...] = ()


@dataclass(frozen=True)
class UnitFinder:
    """Finds units of one workspace. All raise what reading a workspace raises."""

    tables: Tables

    def find(self, wanted: WantedUnit) -> FoundUnit:
        """Return the unit, or what the new one is made of: where it may be is looked at by ``report_faults``.

        Raises UnknownPlaceError and AmbiguousPlaceError, which name the candidates; a similar spelling is never taken.
        """
        around = surroundings_of(self.tables)
        if wanted.position is not None or not wanted.text:
            kind = wanted.kind or UnitKind.TOWN
            new = NewUnit(
                wanted.name, kind, position=wanted.position, precision_m=wanted.precision_m, radius_km=wanted.radius_km
            )
            return FoundUnit("", new if wanted.position is not None or wanted.name else None)
        if wanted.to_text or wanted.kind is UnitKind.ROAD_SECTION:
            return self._road(wanted, around)
        if not wanted.name:
            known = self._known(wanted, around)
            if known is not None:
                return FoundUnit(known.unit_id, None)
        return self._at_place(wanted, around)

    def _known(self, wanted: WantedUnit, around: Surroundings) -> ControlUnit | None:
        """Return the unit with that id or name, or None where none has it."""
        units = [each for each in around.units.values() if wanted.kind in (None, each.kind)]
        if wanted.text in around.units:
            return around.units[wanted.text]
        places = {place.place_id: place for place in Places(self.tables).places()}
        resolver = NameResolver(_named(unit, places.get(unit.place_id), wanted.kind) for unit in units)
        try:
            return around.units[the_one(resolver.find(wanted.text)).place.place_id]
        except UnknownPlaceError:
            return None

    def _at_place(self, wanted: WantedUnit, around: Surroundings) -> FoundUnit:
        try:
            found = Places(self.tables).find(wanted.text)
        except UnknownPlaceError as error:
            hint = self._hint(wanted.text, around)
            raise UnknownPlaceError(query=wanted.text, hint=hint) if hint else error from error
        is_place = found.place_id in around.places
        kind = wanted.kind or self._kind_at(found, is_place)
        new = NewUnit(
            wanted.name or found.name,
            kind,
            place_id=found.place_id if is_place else "",
            gazetteer_pcode="" if is_place else found.place_id,
            radius_km=wanted.radius_km,
        )
        return _new_or_known(new, around, wanted, found.warnings)

    def _hint(self, text: str, around: Surroundings) -> str:
        """Return what else a text may mean that is no place: a part of the names of units, or a township."""
        named = [unit for unit in around.units.values() if plain(text) and plain(text) in plain(unit.name)]
        if named:
            listed = "; ".join(f"{unit.name} ({unit.unit_id})" for unit in named[:_MOST_HINTS])
            return f"Did you mean one of these? {listed}."
        pcodes = {row["pcode"]: row["name"] for row in self.tables.rows("townships")}
        if text in pcodes:
            return f"It is the township {pcodes[text]}: a report is of a place, road or area in it. Name that one."
        return ""

    def _kind_at(self, found: FoundPlace, is_place: bool) -> UnitKind:
        kind = self.tables.row("places", found.place_id)["kind"] if is_place else ""
        return next((of_unit for of_place, of_unit in _KIND_AT.items() if of_place == kind), UnitKind.TOWN)

    def _road(self, wanted: WantedUnit, around: Surroundings) -> FoundUnit:
        places = Places(self.tables)
        ends = [places.find(text, around.places) for text in (wanted.text, wanted.to_text) if text]
        name = wanted.name or "–".join(end.name for end in ends) + " road"
        kind = wanted.kind or UnitKind.ROAD_SECTION
        ids = [end.place_id for end in ends] + [""]
        new = NewUnit(name, kind, from_place_id=ids[0], to_place_id=ids[1], radius_km=wanted.radius_km)
        warnings = tuple(warning for end in ends for warning in end.warnings)
        return _new_or_known(new, around, wanted, warnings)


def _new_or_known(
    new: NewUnit, around: Surroundings, wanted: WantedUnit, warnings: tuple[NameWarning, ...]
) -> FoundUnit:
    """Return the unit that is there already, unless somebody named a new one: that is refused where it is there."""
    known = None if wanted.name else known_unit(new, around)
    return FoundUnit(known.unit_id, None, warnings) if known else FoundUnit("", new, warnings)


def _named(unit: ControlUnit, place: NamedPlace | None, wanted: UnitKind | None) -> NamedPlace:
    """Return a unit by its own name and, where it is a town, by those of its place too.

    Where an area is wanted, ``Hpakant`` is a name of the “Hpakant area”.
    """
    others: tuple[str, ...] = ()
    code = ""
    if place is not None and unit.kind == UnitKind.TOWN:
        others, code = (place.name, *place.other_names), place.code
    if wanted is UnitKind.AREA:
        others = (*others, unit.name.removesuffix(" area"))
    return NamedPlace(unit.unit_id, unit.name, unit.kind, code, "", others)
