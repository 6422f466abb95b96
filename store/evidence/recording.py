"""Records what an analyst reports: one transaction each, with all that follows from it, and undone as one."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import uuid4

from ...core.control.claims import Claim
from ...core.errors import LockedWorkspaceError
from ...core.evidence.adoption import Judged, judged_on
from ...core.evidence.cautions import cautions_of
from ...core.evidence.new_report import NewReport, claim_of
from ...core.evidence.report_errors import NothingRecordedError, ValueMissingError
from ...core.evidence.report_faults import ReportFault, faults_of
from ...core.evidence.report_words import Hint, Part
from ...core.evidence.surroundings import Surroundings
from ...core.evidence.texts import LONGEST_NAME, text_error
from ...core.evidence.withdrawing import withdrawal_error, withdrawal_of
from ...core.feedback import NO_FEEDBACK, Feedback
from ..control.derivation import derive_in
from ..control.derived_state import is_derived
from ..control.ledger_rows import row_of
from ..tables.tables import Tables
from .edits import Edit, EditKind, begin_edit, edits_in, finish_edit, is_as_left, take_back
from .ledger_writing import LedgerWriter, refuse_old_tables
from .new_places import new_place
from .reading import claims_of_unit, reliabilities_of_publishers, surroundings_of

WAIT_S = 20.0
"""So long another QGIS that records into the same workspace is waited for: both reports are kept."""
_PAUSE_S = 0.1
_Done = TypeVar("_Done")


@dataclass(frozen=True)
class Recorded:
    """What was recorded. ``judged`` says whether the status rests on it today; None of a withdrawal."""

    edit_id: int
    claim_id: str
    unit_id: str
    source_id: str
    cautions: tuple[ReportFault, ...] = ()
    judged: Judged | None = None


@dataclass(frozen=True)
class Additions:
    """Rows for the ledger, by column of the schema, in values that SQLite takes; ``geom`` of places as bytes."""

    sources: Sequence[dict[str, Any]] = field(default_factory=tuple)
    places: Sequence[dict[str, Any]] = field(default_factory=tuple)
    units: Sequence[dict[str, Any]] = field(default_factory=tuple)
    claims: Sequence[dict[str, Any]] = field(default_factory=tuple)


@dataclass(frozen=True)
class Recording:
    """Reports recorded into a workspace. Each is one transaction: all of it is written, or nothing.

    Nothing is ever edited or deleted but by undo: a correction and a withdrawal are rows of their own. All that write
    raise OldWorkspaceError for a workspace whose tables lack the columns, and what ``Tables.check`` and
    ``Tables.writing`` raise.
    """

    tables: Tables

    def record(self, report: NewReport, recorded_by: str, today: date) -> Recorded:
        """Record a report. Raises the first of its faults (``core.evidence.report_errors``)."""
        _check_name(recorded_by)
        return self._patiently(lambda: self._record(report, recorded_by.strip(), today))

    def withdraw(self, claim_id: str, reason: str, recorded_by: str, today: date) -> Recorded:
        """Take a report back by a row that names it. Raises what of ``core.evidence.report_errors`` forbids it."""
        _check_name(recorded_by)
        return self._patiently(lambda: self._withdraw(claim_id, reason.strip(), recorded_by.strip(), today))

    def add(self, additions: Additions, what: str, made_by: str = "", job: Feedback = NO_FEEDBACK) -> int:
        """Add rows that were checked, as one edit, and return its number; 0 where all of them are there already.

        Raises JobCancelledError; then nothing is added.
        """
        return self._patiently(lambda: self._add(additions, what, made_by, job))

    def last(self) -> Edit | None:
        """Return what would be undone; None where nothing is left to undo."""
        return next(iter(self.edits()), None)

    def edits(self) -> list[Edit]:
        """Return what was recorded and can be undone, the last first."""
        with self.tables.reading() as database:
            return edits_in(database)

    def undo_last(self, job: Feedback = NO_FEEDBACK) -> Edit:
        """Undo the last edit, and return it: its rows are gone, and what follows from the ledger is as it was.

        Raises JobCancelledError, NothingRecordedError, and ChangedSinceError where what was kept cannot be read.
        """
        return self._patiently(lambda: self._undo_last(job))

    def surroundings(self) -> Surroundings:
        """Return what a report may refer to; cached while the file stays as it is."""
        return surroundings_of(self.tables)

    def known_sources(self) -> dict[str, str]:
        """Return the reliability of each publisher that the workspace knows: that of most of his sources."""
        return reliabilities_of_publishers(self.tables.rows)

    def _record(self, report: NewReport, recorded_by: str, today: date) -> Recorded:
        with _editing(self.tables) as edited:
            around = surroundings_of(edited.tables)
            told = claims_of_unit(edited.tables.rows, report.unit_id)
            for fault in faults_of(report, told, today, around):
                raise fault.error
            source_id = edited.writer.source(report, recorded_by)
            unit_id = report.unit_id
            if report.new_unit is not None:
                place = new_place(edited.tables.rows, report.new_unit, around, source_id, recorded_by)
                unit_id = edited.writer.unit(report.new_unit, place, around)
            claim = claim_of(report, str(uuid4()), unit_id, source_id, recorded_by, today)
            edited.writer.claim(row_of(claim))
            unit_name = report.new_unit.name if report.new_unit else around.units[unit_id].name
            what = f"{claim.asserted_by}: {claim.actor} {claim.status}, {unit_name}, {claim.event_date}"
            edit = edited.finish(EditKind.RECORDED, what, {unit_id}, recorded_by)
        cautions = tuple(cautions_of(report, told, around))
        return Recorded(edit.edit_id, claim.claim_id, unit_id, source_id, cautions, _judged(claim, told, today))

    def _withdraw(self, claim_id: str, reason: str, recorded_by: str, today: date) -> Recorded:
        with _editing(self.tables) as edited:
            around = surroundings_of(edited.tables)
            told = claims_of_unit(edited.tables.rows, around.unit_of_claim.get(claim_id, ""))
            old = next((claim for claim in told if claim.claim_id == claim_id), None)
            error = withdrawal_error(claim_id, old, told, reason, recorded_by)
            if error or old is None:
                raise error or LookupError(claim_id)
            claim = withdrawal_of(old, str(uuid4()), reason, recorded_by, today)
            edited.writer.claim(row_of(claim))
            what = f"{old.asserted_by}: {old.actor} {old.status}, {around.units[old.unit_id].name}, {old.event_date}"
            edit = edited.finish(EditKind.WITHDRAWN, what, {old.unit_id}, recorded_by)
        return Recorded(edit.edit_id, claim.claim_id, old.unit_id, old.source_id)

    def _add(self, additions: Additions, what: str, made_by: str, job: Feedback) -> int:
        with _editing(self.tables) as edited:
            edited.writer.add("sources", additions.sources)
            edited.writer.add("places", additions.places)
            edited.writer.add("control_units", additions.units)
            edited.writer.add("control_claims", additions.claims)
            if not edited.writer.changes:
                return 0
            units = {str(row["unit_id"]) for row in (*additions.units, *additions.claims)}
            return edited.finish(EditKind.ADDED, what, units, made_by, job).edit_id

    def _undo_last(self, job: Feedback) -> Edit:
        self.tables.check()
        with self.tables.writing() as database:
            # Within the transaction: another program may be undoing the same edit.
            edits = edits_in(database)
            if not edits:
                raise NothingRecordedError(path=self.tables.path)
            last = edits[0]
            # Where something else came between, or before it, what was kept may be out of date.
            derives_units = is_as_left(database, last) and not last.derived_all
            take_back(database, last)
            derive_in(database, self.tables, last.units if derives_units else None, job)
            LedgerWriter(database, self.tables.path).note_changes()
        return last

    def _patiently(self, work: Callable[[], _Done]) -> _Done:
        """Do work that writes, once more as long as another program has the workspace locked, up to WAIT_S."""
        until = time.monotonic() + WAIT_S
        while True:
            try:
                return work()
            except LockedWorkspaceError:
                if time.monotonic() > until:
                    raise
                time.sleep(_PAUSE_S)


@dataclass
class _Transaction:
    """An edit while it is made: what it reads, what it writes, and what it keeps for undo.

    As long as nothing is written, ``tables`` hold what the transaction sees: nobody else can write, and what is cached
    of a file that changed before is read anew.
    """

    database: sqlite3.Connection
    tables: Tables
    writer: LedgerWriter
    is_up_to_date: bool
    """Nobody changed the ledger by hand since all was derived: what follows from it is as it should be."""

    def finish(
        self, kind: EditKind, what: str, units: Collection[str], made_by: str, job: Feedback = NO_FEEDBACK
    ) -> Edit:
        """Write what follows from the ledger, and keep what was changed."""
        edit = begin_edit(self.database, kind, what, sorted(units), made_by, not self.is_up_to_date)
        derived = derive_in(self.database, self.tables, units if self.is_up_to_date else None, job)
        finish_edit(self.database, edit, [*self.writer.changes, *derived])
        self.writer.note_changes()
        return edit


@contextmanager
def _editing(tables: Tables) -> Iterator[_Transaction]:
    """Open the workspace for one edit, which is written whole or not at all."""
    tables.check()
    with tables.writing() as database:
        refuse_old_tables(database, tables.path)
        writer = LedgerWriter(database, tables.path)
        yield _Transaction(database, tables, writer, is_derived(database))


def _check_name(recorded_by: str) -> None:
    """Make sure that a report says who recorded it. Raises what is wrong with the name."""
    if not recorded_by.strip():
        raise ValueMissingError(what=Part.RECORDER, hint=Hint.RECORDER)
    error = text_error(Part.RECORDERS_NAME, recorded_by, LONGEST_NAME)
    if error:
        raise error


def _judged(claim: Claim, told: Sequence[Claim], today: date) -> Judged | None:
    judged = judged_on([*told, claim], today)
    return next((each for each in judged if each.claim.claim_id == claim.claim_id), None)
