"""What a file of claims would add to a workspace: rows merge by union, and a row that is there is never changed.

A row is known by its id. Places and units of another version of the plugin's data are known by what they are, too: a
place by its code, or by kind and position, a unit by kind and place. Only those that came with the plugin: they are the
same in all workspaces of a version, so that files give the same ledger in whatever order they are taken. Two analysts'
own units at one place stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..incomplete_rows import Wrong
from ..row_rules import RULES
from ..schema import split_ids
from ..words import ClaimKind, Origin, UnitKind
from .claim_table import CLAIMS, EXCHANGED, LAT, LON, PLACES, SOURCES, TYPES, UNIT_NAME, UNITS, Fault, FileRow, shown

Row = Mapping[str, Any]

OTHER_CONTENT = (
    "The workspace has “{value}” with another {column}: “{known}”. A row is never changed. Give this one an id of its own, "
    "or take it out."
)
TWICE = "Row {known} has the same id “{value}” and says something else. Give each row its own, or take one out."
FAULTY_ROW = "{column} is “{value}”, whose own row {known} has a fault. Correct that one."
UNKNOWN_UNIT = (
    "{column} is “{value}”, which is no unit of the workspace and no row of the file. Export the file again with its units, "
    "or write an id or a name that the workspace has."
)
UNKNOWN_NAME = (
    "{column} is “{value}”, and not one unit alone has that name. Write the id of the unit that is meant into unit_id."
)
NOT_HERE = (
    "{column} is “{value}”, a claim that is neither in the workspace nor in the file. The row is taken, and corrects that "
    "one when it comes."
)
CORRECTS_ITSELF = "{column} is the id of the row itself. Name the row that it corrects, or leave it empty."
OTHER_UNIT = "{column} is “{value}”, a claim about another unit ({known}). A correction is about the same unit."
_PLACE_COLUMNS = ("place_id", "from_place_id", "to_place_id")
_SAME_POSITION_DEG = 1e-4
"""Some 10 m: places of one kind that are as near are the same."""


class NearDuplicate(NamedTuple):
    """A row that says the same as a claim under another id: of the workspace, or of an earlier row of the file."""

    row: FileRow
    claim_id: str
    statement: str


@dataclass
class Offered:
    """What a file of claims offers to a workspace."""

    new: list[FileRow] = field(default_factory=list)
    """Rows that are taken when the analyst agrees; each after those that it names."""
    near: list[NearDuplicate] = field(default_factory=list)
    """Claims that are taken only when the analyst says so."""
    known: list[FileRow] = field(default_factory=list)
    kept: list[Fault] = field(default_factory=list)
    """Rows of the plugin's data that another version has otherwise, or sources: what the workspace has is kept."""
    told: list[Fault] = field(default_factory=list)
    """What the analyst should know of rows that are taken all the same."""
    faults: list[Fault] = field(default_factory=list)

    @property
    def rows_with_faults(self) -> int:
        """How many rows have faults."""
        return len({fault.row for fault in self.faults})

    def claims(self) -> list[FileRow]:
        """Return the new claims that are no near duplicates."""
        return [row for row in self.new if row.table == CLAIMS]


def merged(rows: Iterable[FileRow], faults: Iterable[Fault], present: Mapping[str, Mapping[str, Row]]) -> Offered:
    """Compare a file with a workspace.

    ``rows`` are those of the file that could be read, ``faults`` what is wrong with the others and with some of these.
    ``present`` are the rows of the workspace by table and id, places with ``lat`` and ``lon``.
    """
    by_table: dict[str, list[FileRow]] = {table: [] for table in EXCHANGED}
    for row in rows:
        by_table[row.table].append(row)
    merging = _Merging(list(faults), present, {row.key: row for row in by_table[CLAIMS]})
    for of_table in by_table.values():
        for row in of_table:
            merging.look_at(row)
    return merging.offered


class _Merging:
    """Goes through the rows of a file, those first that others name."""

    def __init__(
        self, faults: list[Fault], present: Mapping[str, Mapping[str, Row]], claims: Mapping[str, FileRow]
    ) -> None:
        self.offered = Offered(faults=faults)
        self._present = present
        self._claims_of_file = claims
        self._faulty: dict[tuple[str, str], int] = {(fault.table, fault.key): fault.row for fault in faults}
        self._bad_rows = {fault.row for fault in faults}
        self._taken: dict[str, dict[str, FileRow]] = {table: {} for table in EXCHANGED}
        self._same: dict[tuple[str, str], str] = {}
        """The id in the workspace of a place or a unit of the file that is there under another one."""
        self._shipped_places = _Shipped(present[PLACES].values())
        self._shipped_units = _unit_index(present[UNITS].values())
        self._unit_names: dict[str, set[str]] = defaultdict(set)
        for unit_id, unit in present[UNITS].items():
            self._unit_names[_folded(unit["name"])].add(unit_id)
        self._told = {_telling(claim): claim for claim in present[CLAIMS].values()}

    def look_at(self, row: FileRow) -> None:
        """Decide what becomes of a row."""
        row = self._with_known_ids(row)
        here, earlier = self._present[row.table].get(row.key), self._taken[row.table].get(row.key)
        if row.number in self._bad_rows:
            self._refuse(row, ())
        elif here is not None:
            self._compare(row, here)
        elif earlier is not None and _difference(row, earlier.values):
            self._refuse(row, [_fault(row, RULES[row.table].key, TWICE, row.key, earlier.number)])
        elif earlier is not None:
            self.offered.known.append(row)
        elif faults := list(self._faults_of(row)):
            self._refuse(row, faults)
        elif not self._is_same_as_shipped(row):
            self._take(row)

    def _with_known_ids(self, row: FileRow) -> FileRow:
        """Return a row that names places and units by the ids that they have in the workspace."""
        columns = _PLACE_COLUMNS if row.table == UNITS else ()
        changed = {column: self._same.get((PLACES, row.values[column] or ""), row.values[column]) for column in columns}
        if row.table == CLAIMS:
            changed = {"unit_id": self._unit_of(row), "kind": row.values["kind"] or ClaimKind.REPORT}
        return FileRow(row.number, row.table, {**row.values, **changed})

    def _unit_of(self, claim: FileRow) -> str:
        """Return the id that the unit of a claim has in the workspace; empty for a name that is not that of one unit."""
        unit_id = claim.values["unit_id"] or ""
        if not unit_id:
            named = self._unit_names.get(_folded(claim.values.get(UNIT_NAME)), set())
            return next(iter(named)) if len(named) == 1 else ""
        return self._same.get((UNITS, unit_id), unit_id)

    def _faults_of(self, row: FileRow) -> Iterator[Fault]:
        if row.table in (PLACES, CLAIMS):
            for source_id in split_ids(row.values["source_id"]):
                yield from self._missing(row, "source_id", SOURCES, source_id, Wrong.UNKNOWN_ID.value)
        if row.table == UNITS:
            for column in _PLACE_COLUMNS:
                if row.values[column]:
                    yield from self._missing(row, column, PLACES, row.values[column], Wrong.UNKNOWN_ID.value)
        if row.table == CLAIMS:
            if row.values["unit_id"]:
                yield from self._missing(row, "unit_id", UNITS, row.values["unit_id"], UNKNOWN_UNIT)
            else:
                yield _fault(row, UNIT_NAME, UNKNOWN_NAME, row.values.get(UNIT_NAME))
            yield from self._correction(row)

    def _missing(self, row: FileRow, column: str, table: str, key: str, words: str) -> Iterator[Fault]:
        if key in self._present[table] or key in self._taken[table]:
            return
        faulty = self._faulty.get((table, key))
        yield _fault(row, column, FAULTY_ROW if faulty else words, key, faulty or table)

    def _correction(self, row: FileRow) -> Iterator[Fault]:
        corrected = row.values["supersedes"]
        if not corrected:
            return
        if corrected == row.key:
            yield _fault(row, "supersedes", CORRECTS_ITSELF, corrected)
            return
        unit_id = row.values["unit_id"]
        if corrected in self._present[CLAIMS]:
            unit_id = self._present[CLAIMS][corrected]["unit_id"]
        elif corrected in self._claims_of_file:
            unit_id = self._unit_of(self._claims_of_file[corrected])
        else:
            self.offered.told.append(_fault(row, "supersedes", NOT_HERE, corrected))
        if unit_id != row.values["unit_id"]:
            yield _fault(row, "supersedes", OTHER_UNIT, corrected, unit_id)

    def _refuse(self, row: FileRow, faults: Iterable[Fault]) -> None:
        self.offered.faults += faults
        self._bad_rows.add(row.number)
        self._faulty.setdefault((row.table, row.key), row.number)

    def _compare(self, row: FileRow, here: Row) -> None:
        column = _difference(row, here)
        if not column:
            self.offered.known.append(row)
            return
        fault = _fault(row, column, OTHER_CONTENT, row.key, shown(here.get(column) or ""))
        if row.table == SOURCES or (_is_shipped(here) and row.values["origin"] != Origin.ANALYST):
            self.offered.kept.append(fault)
        else:
            self._refuse(row, [fault])

    def _is_same_as_shipped(self, row: FileRow) -> bool:
        """Tell whether the workspace has a place or a unit of the plugin's data that is this one under another id."""
        same = None
        if row.table == PLACES:
            same = self._shipped_places.same(row.values)
        elif row.table == UNITS:
            same = self._shipped_units.get(_what_it_is(row.values))
        if same is None:
            return False
        self._same[row.table, row.key] = same
        self.offered.known.append(row)
        return True

    def _take(self, row: FileRow) -> None:
        own = FileRow(row.number, row.table, {**row.values, "origin": Origin.ANALYST})
        self._taken[row.table][row.key] = own
        if row.table == UNITS:
            self._unit_names[_folded(own.values["name"])].add(own.key)
        if row.table != CLAIMS:
            self.offered.new.append(own)
            return
        said_already = self._told.get(_telling(row.values))
        if said_already is None:
            self._told[_telling(row.values)] = row.values
            self.offered.new.append(own)
        else:
            statement = shown(said_already["statement"] or "")
            self.offered.near.append(NearDuplicate(own, str(said_already["claim_id"]), statement))


class _Shipped:
    """The places that came with the plugin, by what they are."""

    def __init__(self, places: Iterable[Row]) -> None:
        self._by_code: dict[tuple[str, str], str] = {}
        self._by_cell: dict[tuple[str, int, int], list[Row]] = defaultdict(list)
        for place in filter(_is_shipped, places):
            if place["code"]:
                self._by_code.setdefault((place["code"], place["kind"]), place["place_id"])
            if place[LAT] is not None:
                self._by_cell[place["kind"], *_cell(place)].append(place)

    def same(self, place: Row) -> str | None:
        """Return the id of the place of the same code, or else the only one of its kind at its position."""
        if place["code"]:
            return self._by_code.get((place["code"], place["kind"]))
        if place[LAT] is None:
            return None
        row, column = _cell(place)
        near = [
            other["place_id"]
            for i in (row - 1, row, row + 1)
            for j in (column - 1, column, column + 1)
            for other in self._by_cell.get((place["kind"], i, j), ())
            if all(abs(other[axis] - place[axis]) <= _SAME_POSITION_DEG for axis in (LAT, LON))
        ]
        return near[0] if len(near) == 1 else None


def _cell(place: Row) -> tuple[int, int]:
    return int(place[LAT] // _SAME_POSITION_DEG), int(place[LON] // _SAME_POSITION_DEG)


def _unit_index(units: Iterable[Row]) -> dict[tuple[object, ...], str]:
    index: dict[tuple[object, ...], str] = {}
    for unit in filter(_is_shipped, units):
        index.setdefault(_what_it_is(unit), unit["unit_id"])
    return index


def _what_it_is(unit: Row) -> tuple[object, ...]:
    """Return what makes two units the same: of a town or a section of road its place or ends, of others its name too.

    Several bases may stand at the place of one town.
    """
    where = tuple(unit[column] or "" for column in _PLACE_COLUMNS)
    is_named_by_place = unit["kind"] in (UnitKind.TOWN, UnitKind.ROAD_SECTION) and any(where)
    return unit["kind"], where, "" if is_named_by_place else _folded(unit["name"])


def _telling(claim: Row) -> tuple[object, ...]:
    """Return what makes two claims near duplicates: who says what of which unit and day, and where it was published."""
    of = ("unit_id", "asserted_by", "publisher", "event_date", "status", "actor", "against", "supersedes")
    return (claim["kind"] or ClaimKind.REPORT, *(claim[column] or "" for column in of))


def _difference(row: FileRow, here: Row) -> str:
    """Return the first column in which a row of the file says other than one that is there; empty where none does.

    Who brought a row is no part of what it says, nor are columns that the file has not.
    """
    for column in TYPES[row.table]:
        if column != "origin" and column in row.values and not _are_equal(row.values[column], here.get(column)):
            return column
    return ""


def _are_equal(one: object, other: object) -> bool:
    return one == other or (one in (None, "") and other in (None, ""))


def _is_shipped(row: Row) -> bool:
    return row["origin"] != Origin.ANALYST


def _folded(name: str | None) -> str:
    return (name or "").strip().casefold()


def _fault(row: FileRow, column: str, wrong: str, value: object, known: object = "") -> Fault:
    return Fault(row.number, row.table, row.key, column, wrong, shown(value), str(known))
