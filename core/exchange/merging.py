"""What a file of claims would add to a workspace: rows merge by union, and a row that is there is never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from ..control.actors import ACTORS, names_in_text
from ..evidence.new_report import NewReport
from ..evidence.report_faults import ReportField, faults_of
from ..feedback import NO_FEEDBACK, Feedback, followed
from ..incomplete_rows import Wrong
from ..row_rules import RULES
from ..schema import split_ids
from ..words import ClaimKind, Origin, Status
from . import exchange_faults as words
from .claim_table import CLAIMS, EXCHANGED, PLACES, SOURCES, TYPES, UNIT_NAME, UNITS, Fault, FileRow, shown
from .same_units import PLACE_COLUMNS, ShippedPlaces, folded, is_shipped, shipped_units, what_it_is

Row = Mapping[str, Any]
_COLUMN_OF = {ReportField.EVENT_DATE_TEXT: "event_date_text"}
"""Columns that are not called as the fields of a form are."""
_BESIDE: Mapping[str, frozenset[str]] = {
    CLAIMS: frozenset({"origin"}),
    UNITS: frozenset({"origin", "note"}),
    PLACES: frozenset({"origin", "note", "position_from", "source_id", "township_pcode"}),
    SOURCES: frozenset({"origin", "note"}),
}
"""Columns in which two rows may differ and say the same: who brought a row, and what he remarked. A township follows
from the boundaries that a workspace has."""


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


def merged(
    rows: Iterable[FileRow],
    faults: Iterable[Fault],
    present: Mapping[str, Mapping[str, Row]],
    today: date,
    feedback: Feedback = NO_FEEDBACK,
) -> Offered:
    """Compare a file with a workspace.

    ``rows`` are those of the file that could be read, ``faults`` what is wrong with the others and with some of these.
    ``present`` are the rows of the workspace by table and id, places with ``lat`` and ``lon``. Nothing can have
    happened after ``today``. Raises JobCancelledError.
    """
    by_table: dict[str, list[FileRow]] = {table: [] for table in EXCHANGED}
    for row in rows:
        by_table[row.table].append(row)
    merging = _Merging(list(faults), present, {row.key: row for row in by_table[CLAIMS]}, today)
    for row in followed(chain(*by_table.values()), sum(map(len, by_table.values())), feedback):
        merging.look_at(row)
    return merging.offered


class _Merging:
    """Goes through the rows of a file, those first that others name."""

    def __init__(
        self, faults: list[Fault], present: Mapping[str, Mapping[str, Row]], claims: Mapping[str, FileRow], today: date
    ) -> None:
        self.offered = Offered(faults=faults)
        self._today = today
        self._present = present
        self._claims_of_file = claims
        self._faulty: dict[tuple[str, str], int] = {(fault.table, fault.key): fault.row for fault in faults}
        self._bad_rows = {fault.row for fault in faults}
        self._taken: dict[str, dict[str, FileRow]] = {table: {} for table in EXCHANGED}
        self._same: dict[tuple[str, str], str] = {}
        """The id in the workspace of a place or a unit of the file that is there under another one."""
        self._shipped_places = ShippedPlaces(present[PLACES].values())
        self._shipped_units = shipped_units(present[UNITS].values())
        self._unit_names: dict[str, set[str]] = defaultdict(set)
        for unit_id, unit in present[UNITS].items():
            self._unit_names[folded(unit["name"])].add(unit_id)
        self._actors = {actor.key for actor in ACTORS}
        for claim in present[CLAIMS].values():
            self._actors.update(*(names_in_text(claim[column]) for column in ("actor", "against")))
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
            self._refuse(row, [_fault(row, RULES[row.table].key, words.TWICE, row.key, earlier.number)])
        elif earlier is not None:
            self.offered.known.append(row)
        elif faults := list(self._faults_of(row)):
            self._refuse(row, faults)
        elif not self._is_same_as_shipped(row):
            self._take(row)

    def _with_known_ids(self, row: FileRow) -> FileRow:
        """Return a row that names places and units by the ids that they have in the workspace."""
        columns = PLACE_COLUMNS if row.table == UNITS else ()
        changed = {column: self._same.get((PLACES, row.values[column] or ""), row.values[column]) for column in columns}
        if row.table == CLAIMS:
            changed = {"unit_id": self._unit_of(row), "kind": row.values["kind"] or ClaimKind.REPORT}
        return FileRow(row.number, row.table, {**row.values, **changed})

    def _unit_of(self, claim: FileRow) -> str:
        """Return the id that the unit of a claim has here; empty for a name that is not that of one unit."""
        unit_id = claim.values["unit_id"] or ""
        if not unit_id:
            named = self._unit_names.get(folded(claim.values.get(UNIT_NAME)), set())
            return next(iter(named)) if len(named) == 1 else ""
        return self._same.get((UNITS, unit_id), unit_id)

    def _faults_of(self, row: FileRow) -> Iterator[Fault]:
        if row.table in (PLACES, CLAIMS):
            for source_id in split_ids(row.values["source_id"]):
                yield from self._missing(row, "source_id", SOURCES, source_id, Wrong.UNKNOWN_ID.value)
        if row.table == UNITS:
            for column in PLACE_COLUMNS:
                if row.values[column]:
                    yield from self._missing(row, column, PLACES, row.values[column], Wrong.UNKNOWN_ID.value)
        if row.table == CLAIMS:
            if row.values["unit_id"]:
                yield from self._missing(row, "unit_id", UNITS, row.values["unit_id"], words.UNKNOWN_UNIT)
            else:
                yield _fault(row, UNIT_NAME, words.UNKNOWN_NAME, row.values.get(UNIT_NAME))
            yield from _faults_of_claim(row, self._today)
            yield from self._correction(row)

    def _missing(self, row: FileRow, column: str, table: str, key: str, wrong: str) -> Iterator[Fault]:
        if key in self._present[table] or key in self._taken[table]:
            return
        faulty = self._faulty.get((table, key))
        yield _fault(row, column, words.FAULTY_ROW if faulty else wrong, key, faulty or table)

    def _correction(self, row: FileRow) -> Iterator[Fault]:
        corrected = row.values["supersedes"]
        if not corrected:
            return
        if corrected == row.key:
            yield _fault(row, "supersedes", words.CORRECTS_ITSELF, corrected)
            return
        unit_id = row.values["unit_id"]
        if corrected in self._present[CLAIMS]:
            unit_id = self._present[CLAIMS][corrected]["unit_id"]
        elif corrected in self._claims_of_file:
            unit_id = self._unit_of(self._claims_of_file[corrected])
        else:
            self.offered.told.append(_fault(row, "supersedes", words.NOT_HERE, corrected))
        if unit_id != row.values["unit_id"]:
            yield _fault(row, "supersedes", words.OTHER_UNIT, corrected, unit_id)

    def _refuse(self, row: FileRow, faults: Iterable[Fault]) -> None:
        self.offered.faults += faults
        self._bad_rows.add(row.number)
        self._faulty.setdefault((row.table, row.key), row.number)

    def _compare(self, row: FileRow, here: Row) -> None:
        column = _difference(row, here)
        if not column:
            self.offered.known.append(row)
            return
        known = shown(here.get(column) or "")
        if row.table == SOURCES or (is_shipped(here) and row.values["origin"] != Origin.ANALYST):
            self.offered.kept.append(_fault(row, column, words.KEPT, row.key, known))
        else:
            self._refuse(row, [_fault(row, column, words.OTHER_CONTENT, row.key, known)])

    def _is_same_as_shipped(self, row: FileRow) -> bool:
        """Tell whether the workspace has a place or a unit of the plugin's data that is this one under another id."""
        same = None
        if row.table == PLACES:
            same = self._shipped_places.same(row.values)
        elif row.table == UNITS:
            same = self._shipped_units.get(what_it_is(row.values))
        if same is None:
            return False
        self._same[row.table, row.key] = same
        self.offered.known.append(row)
        return True

    def _take(self, row: FileRow) -> None:
        own = FileRow(row.number, row.table, {**row.values, "origin": Origin.ANALYST})
        self._taken[row.table][row.key] = own
        if row.table == CLAIMS:
            self._tell_of_actors(own)
        if row.table == UNITS:
            self._unit_names[folded(own.values["name"])].add(own.key)
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

    def _tell_of_actors(self, claim: FileRow) -> None:
        for column in ("actor", "against"):
            for name in names_in_text(claim.values[column]):
                if name not in self._actors:
                    self.offered.told.append(_fault(claim, column, words.UNKNOWN_ACTOR, name))


def _faults_of_claim(row: FileRow, today: date) -> Iterator[Fault]:
    """Yield what would be wrong with a claim of a known unit if the analyst recorded it himself."""
    values = row.values
    said = values["date_said"]
    report = NewReport(
        unit_id="-",
        new_unit=None,
        actor=values["actor"] or "",
        status=Status(values["status"]),
        against=names_in_text(values["against"]),
        event_date=date.fromisoformat(values["event_date"]),
        event_date_text=values["event_date_text"] or "",
        date_said=date.fromisoformat(said) if said else None,
        asserted_by=values["asserted_by"] or "",
        publisher=values["publisher"] or "",
        url=values["url"] or "",
        reliability=values["reliability"] or "",
        credibility=values["credibility"],
        statement=values["statement"] or "",
        is_new_actor=True,
    )
    for field_of, error in ((fault.field, fault.error) for fault in faults_of(report, (), today)):
        column = _COLUMN_OF.get(field_of, field_of.replace(" ", "_"))
        more = tuple(error.values.items())
        yield Fault(row.number, row.table, row.key, column, error.sentence, shown(values.get(column) or ""), more=more)


def _telling(claim: Row) -> tuple[object, ...]:
    """Return what makes two claims near duplicates: who says what of which unit and day, and where it was published."""
    of = ("unit_id", "asserted_by", "publisher", "event_date", "status", "actor", "against", "supersedes")
    return (claim["kind"] or ClaimKind.REPORT, *(claim[column] or "" for column in of))


def _difference(row: FileRow, here: Row) -> str:
    """Return the first column in which a row of the file says other than one that is there; empty where none does.

    What ``_BESIDE`` has is no part of what it says, nor are columns that the file has not.
    """
    for column in TYPES[row.table]:
        if (
            column not in _BESIDE[row.table]
            and column in row.values
            and not _are_equal(row.values[column], here.get(column))
        ):
            return column
    return ""


def _are_equal(one: object, other: object) -> bool:
    return one == other or (one in (None, "") and other in (None, ""))


def _fault(row: FileRow, column: str, wrong: str, value: object, known: object = "") -> Fault:
    return Fault(row.number, row.table, row.key, column, wrong, shown(value), str(known))
