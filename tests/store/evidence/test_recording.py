"""Reports into workspaces that are not as they should be, beside other programs, and undone after other changes."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from full_disk import leave_free
from new_reports import REPORT, TODAY, report
from small_ledger import DERIVED, LEDGER, contents, derived_from_scratch, make_small, without_numbers

from kachin_corridors.core import errors, file_errors
from kachin_corridors.core.evidence import report_errors
from kachin_corridors.core.evidence.new_report import NewUnit
from kachin_corridors.core.evidence.report_faults import faults_of
from kachin_corridors.core.words import Reliability, UnitKind
from kachin_corridors.store.evidence import recording
from kachin_corridors.store.evidence.recording import Additions
from kachin_corridors.store.imports.imports import NewTownship
from kachin_corridors.store.workspace import Workspace

RECORD_AND_SAY = Path(__file__).parents[2] / "in_qgis" / "record_and_say.py"


@pytest.fixture(scope="module")
def small(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")


@pytest.fixture
def own(small: Path, tmp_path: Path) -> Workspace:
    """A workspace of the test's own."""
    return Workspace(Path(shutil.copy(small, tmp_path / "own.gpkg")))


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch, impatient: None) -> None:
    """Another program is waited for only once."""
    monkeypatch.setattr(recording, "WAIT_S", 0.0)


def record(workspace: Workspace, **fields: object) -> recording.Recorded:
    return workspace.recording.record(report(**fields), "N. N.", TODAY)


def changed_by_hand(workspace: Workspace, *statements: str) -> None:
    with closing(sqlite3.connect(workspace.path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def test_a_workspace_of_an_earlier_version_is_refused_and_named(own):
    changed_by_hand(own, "ALTER TABLE control_claims DROP COLUMN kind", "ALTER TABLE sources DROP COLUMN origin")
    before = own.path.read_bytes()
    with pytest.raises(report_errors.OldWorkspaceError) as refused:
        record(own)
    assert "(missing: sources.origin, control_claims.kind)" in str(refused.value)
    assert "kachin_corridors:updateworkspace" in str(refused.value)
    with pytest.raises(report_errors.OldWorkspaceError):
        own.recording.add(Additions(units=[{"unit_id": "x", "name": "X", "kind": "town"}]), "an import")
    assert own.path.read_bytes() == before
    assert own.recording.edits() == []


def test_foreign_triggers_do_not_run(own):
    changed_by_hand(
        own, "CREATE TRIGGER theirs AFTER INSERT ON control_claims BEGIN DELETE FROM control_status WHERE 1; END"
    )
    before = contents(own.path, *DERIVED, *LEDGER)
    with pytest.raises(file_errors.ForeignTriggersError, match="theirs"):
        record(own)
    assert contents(own.path, *DERIVED, *LEDGER) == before


def test_a_rule_of_somebody_else_refuses_all_of_it(own):
    changed_by_hand(own, "CREATE UNIQUE INDEX theirs ON control_claims (publisher) WHERE publisher = 'DVB 2'")
    record(own, publisher="DVB 2")
    before = contents(own.path, *DERIVED, *LEDGER)
    with pytest.raises(file_errors.ChangeRefusedError):
        record(own, publisher="DVB 2", url="https://example.org/other")
    assert contents(own.path, *DERIVED, *LEDGER) == before
    assert len(own.recording.edits()) == 1


def test_a_locked_workspace_is_told(own, hasty):
    with closing(sqlite3.connect(own.path, isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.LockedWorkspaceError):
            record(own)
        with pytest.raises(errors.LockedWorkspaceError):
            own.recording.undo_last()
    assert record(own).edit_id == 1


def test_another_program_is_waited_for(own, impatient):
    """Longer than whoever reads or writes anything else waits: what was typed must not be lost."""
    other = sqlite3.connect(own.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    with closing(other):
        done = threading.Timer(0.8, other.execute, ("COMMIT",))
        done.start()
        assert record(own).edit_id == 1
        done.join()


def test_a_workspace_that_is_read_only_is_told(small, public_folder, run_as_reader):
    path = Path(shutil.copy(small, public_folder / "own.gpkg"))
    path.chmod(0o444)
    public_folder.chmod(0o555)
    code = """
from datetime import date
from kachin_corridors.core.evidence.new_report import NewReport
from kachin_corridors.core.errors import TargetNotWritableError
from kachin_corridors.core.words import Status
from kachin_corridors.store.workspace import Workspace
day = date(2026, 11, 20)
report = NewReport("bhamo", None, "KIA", Status.CONTROLLED, (), day, "", None, "DVB", "DVB", "", "B", 2, "x")
try:
    Workspace(path).recording.record(report, "N. N.", date(2026, 11, 29))
except TargetNotWritableError as error:
    print(error)
"""
    assert "cannot be written (it or its folder is read only)" in run_as_reader(code, path)


@pytest.mark.parametrize("free_kb", [0, 16, 64])
def test_a_full_disk_keeps_all_as_it_was(small, small_disk, free_kb):
    own = Workspace(Path(shutil.copy(small, small_disk / "own.gpkg")))
    record(own)
    before = contents(own.path, *DERIVED, *LEDGER, "ledger_edits", "ledger_edit_rows")
    leave_free(small_disk, free_kb)
    long = {"url": "https://example.org/" + "x" * 1_900, "statement": "y" * 4_000, "source_title": "z" * 1_900}
    unit = NewUnit("Hka Ya", UnitKind.TOWN, position=(97.25, 24.27), precision_m=500)
    with pytest.raises(file_errors.DiskFullError, match="The disk is full"):
        record(own, unit_id="", new_unit=unit, **long)
    if free_kb < 64:
        with pytest.raises(file_errors.DiskFullError, match="The disk is full"):
            own.recording.undo_last()
    (small_disk / "filler").unlink()
    assert contents(own.path, *DERIVED, *LEDGER, "ledger_edits", "ledger_edit_rows") == before
    assert [path.name for path in small_disk.iterdir()] == ["own.gpkg"]
    own.recording.undo_last()
    assert without_numbers(contents(own.path, *DERIVED, *LEDGER)) == without_numbers(contents(small, *DERIVED, *LEDGER))


def test_two_who_record_at_once_are_both_kept(own):
    programs = [
        subprocess.Popen(
            [sys.executable, RECORD_AND_SAY, own.path, name, "4"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    ids = []
    for program in programs:
        out, err = program.communicate(timeout=300)
        assert program.returncode == 0, err
        ids += out.split()
    assert len(ids) == 8
    claims = {claim.claim_id for claim in own.control.claims()}
    assert set(ids) <= claims
    assert len(own.recording.edits()) == 8
    copy = own.path.with_name("copy.gpkg")
    assert without_numbers(contents(own.path, *DERIVED)) == derived_from_scratch(own.path, copy)


def test_the_last_step_is_undone_first_also_of_another_session(own):
    states = [contents(own.path, *DERIVED, *LEDGER)]
    for number in range(3):
        record(own, url=f"https://example.org/{number}", event_date=date(2026, 10, 1 + number))
        states.append(contents(own.path, *DERIVED, *LEDGER))
    moved = Workspace(Path(shutil.move(own.path, own.path.with_name("moved.gpkg"))))
    for number in (2, 1, 0):
        assert moved.recording.undo_last().edit_id == number + 1
        assert contents(moved.path, *DERIVED, *LEDGER) == states[number]
    with pytest.raises(report_errors.NothingRecordedError):
        moved.recording.undo_last()


def test_a_row_that_recording_deletes_comes_back_with_its_number(own):
    """Corrected to another day, a report leaves no status that begins on the first: that row is gone until undone."""
    first = record(own, event_date=date(2026, 10, 1), date_said=None)
    before = contents(own.path, *DERIVED)
    (numbers,) = [[row[0] for row in before[table] if first.claim_id in row] for table in ["claims_in_force"]]
    record(own, event_date=date(2026, 10, 5), date_said=None, supersedes=first.claim_id)
    after = contents(own.path, *DERIVED)
    assert set(numbers) <= {row[0] for row in before["claims_in_force"]} - {row[0] for row in after["claims_in_force"]}
    own.recording.undo_last()
    assert contents(own.path, *DERIVED) == before


def test_a_row_that_somebody_deleted_since_stays_away(own):
    record(own)
    images = [(9_998, "places", '{"label_side": "T"}'), (9_999, "control_status", '{"actor": "nobody"}')]
    for order, table, before in images:
        changed_by_hand(
            own,
            f"INSERT INTO ledger_edit_rows SELECT edit_id, {order}, '{table}', '77777', '{before}' FROM ledger_edits",
        )
    own.recording.undo_last()
    assert not [
        row for rows in contents(own.path, "places", "control_status").values() for row in rows if row[0] == 77777
    ]


def test_boundaries_imported_in_between_stay(own):
    """Undone is the report, and not the import; the polygons of a status are those of its township, whichever."""
    before = without_numbers(contents(own.path, *DERIVED))
    record(own)
    (other,) = [row for row in own.tables.rows("townships") if row["pcode"] == "MMR001012"]
    own.imports.replace_townships("9.9", {"MMR001010": NewTownship(other["geom"], 1.0)})
    record(own, url="https://example.org/2", unit_id="momauk")
    own.recording.undo_last()
    own.recording.undo_last()
    polygons = {row["pcode"]: row["geom"] for row in own.tables.rows("townships")}
    statuses = own.tables.rows("township_status")
    assert {row["pcode"]: row["geom"] for row in statuses} == {row["pcode"]: polygons[row["pcode"]] for row in statuses}
    assert polygons["MMR001010"] == other["geom"]
    own.imports.undo_last()
    assert without_numbers(contents(own.path, *DERIVED)) == before


def test_what_others_use_since_stays(own):
    made = record(own, unit_id="", new_unit=NewUnit("Hka Ya", UnitKind.TOWN, position=(97.25, 24.27), precision_m=500))
    changed_by_hand(
        own,
        "INSERT INTO control_claims (claim_id, unit_id, actor, status, event_date, asserted_by, source_id, "
        f"reliability, credibility, statement) VALUES ('by hand', '{made.unit_id}', 'AA', 'controlled', '2026-11-02', "
        f"'AA', '{made.source_id}', 'B', 2, 'seen')",
    )
    own.recording.undo_last()
    (status,) = [row for row in own.tables.rows("control_status") if row["unit_id"] == made.unit_id]
    assert (status["actor"], status["claim_ids"]) == ("AA", "by hand")
    assert made.source_id in {row["source_id"] for row in own.tables.rows("sources")}
    assert made.claim_id not in {claim.claim_id for claim in own.control.claims()}


@pytest.mark.parametrize("kept", ["nonsense", '{"actor": {"hex": "zz"}}', "[1]", '"x"'])
def test_what_cannot_be_read_is_not_undone(own, kept):
    record(own)
    changed_by_hand(own, f"UPDATE ledger_edit_rows SET before = '{kept}' WHERE before IS NOT NULL")
    before = contents(own.path, *DERIVED, *LEDGER)
    with pytest.raises(report_errors.ChangedSinceError, match="cannot be read"):
        own.recording.undo_last()
    assert contents(own.path, *DERIVED, *LEDGER) == before


def test_a_stranger_cannot_have_other_tables_changed_by_undo(own):
    """A workspace may come from somebody else: undo changes what recording changes, and nothing else."""
    record(own)
    changed_by_hand(
        own,
        "INSERT INTO ledger_edit_rows SELECT edit_id, 9999, 'townships', '1', NULL FROM ledger_edits",
        "INSERT INTO ledger_edit_rows SELECT edit_id, 9998, 'sqlite_master', '1', NULL FROM ledger_edits",
        "INSERT INTO ledger_edit_rows SELECT edit_id, 9997, 'measurements', '1', NULL FROM ledger_edits",
    )
    townships = contents(own.path, "townships", "measurements")
    own.recording.undo_last()
    assert contents(own.path, "townships", "measurements") == townships


HOSTILE = (
    "'); DROP TABLE places; --",
    "<img src=x onerror=alert(1)>",
    "[% @project_path %]",
    "{actor} %s",
    "=1+1",
    "မြို့",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_kept_as_they_are(own, text):
    before = contents(own.path, *DERIVED, *LEDGER)
    unit = NewUnit(text, UnitKind.TOWN, position=(97.25, 24.27), precision_m=500)
    fields = {"asserted_by": text, "publisher": text, "statement": text, "source_title": text, "event_date_text": text}
    made = record(own, unit_id="", new_unit=unit, **fields)
    claim = next(claim for claim in own.control.claims() if claim.claim_id == made.claim_id)
    assert {name: getattr(claim, name, text) for name in fields} == dict.fromkeys(fields, text)
    assert own.tables.row("sources", made.source_id)["title"] == text
    own.recording.undo_last()
    assert contents(own.path, *DERIVED, *LEDGER) == before


def test_a_page_that_is_known_is_no_new_source(own):
    """Whoever cites a page of the data, or the page of an earlier report on another day, makes no second source."""
    shipped = next(row for row in own.tables.rows("sources") if row["publisher"] == "DVB" and row["url"])
    count = len(own.tables.rows("sources"))
    cited = record(own, url=shipped["url"], reliability=shipped["reliability"])
    assert cited.source_id == shipped["source_id"]
    first = record(own, date_said=None)
    second = record(own, date_said=REPORT.date_said, statement="Another sentence of it.")
    assert first.source_id == second.source_id
    assert len(own.tables.rows("sources")) == count + 1
    without = record(own, publisher="", url="")
    assert (without.source_id, len(own.tables.rows("sources"))) == ("", count + 1)


@pytest.mark.parametrize("hostile_workspace", [300], indirect=True)
def test_a_workspace_full_of_hostile_texts(hostile_workspace):
    own = Workspace(hostile_workspace)
    own.control.derive()
    before = contents(own.path, *DERIVED, *LEDGER)
    record(own)
    with pytest.raises(report_errors.UnknownActorError) as unknown:
        record(own, actor="KIO")
    assert len(str(unknown.value)) < 500
    own.recording.undo_last()
    assert contents(own.path, *DERIVED, *LEDGER) == before


def test_rows_are_added_once(own):
    unit = {"unit_id": "new", "name": "New", "kind": "town", "place_id": "bhamo", "origin": "analyst"}
    before = contents(own.path, *DERIVED, *LEDGER)
    assert own.recording.add(Additions(units=[unit, unit]), "two rows", "N. N.") == 1
    assert own.recording.add(Additions(units=[unit]), "the same") == 0
    (edit,) = own.recording.edits()
    assert (edit.kind, edit.what, edit.made_by, edit.units) == ("import", "two rows", "N. N.", ("new",))
    own.recording.undo_last()
    assert contents(own.path, *DERIVED, *LEDGER) == before


def test_who_records_is_named(own):
    for name in ("", " \n"):
        with pytest.raises(report_errors.ValueMissingError, match="Who records it is missing"):
            own.recording.record(REPORT, name, TODAY)
    with pytest.raises(report_errors.BadCharacterError):
        own.recording.record(REPORT, "N.\u202eN.", TODAY)


def test_only_who_recorded_a_report_withdraws_it(own):
    made = record(own)
    (shipped, *_) = [claim for claim in own.control.claims() if claim.unit_id == "bhamo"]
    for claim_id, by, error in (
        (made.claim_id, "another", report_errors.MayNotWithdrawError),
        (shipped.claim_id, "Kachin Corridors project", report_errors.NotOwnReportError),
        ("nothing", "N. N.", report_errors.UnknownClaimError),
    ):
        with pytest.raises(error):
            own.recording.withdraw(claim_id, "a mistake", by, TODAY)
    with pytest.raises(report_errors.ValueMissingError):
        own.recording.withdraw(made.claim_id, " ", "N. N.", TODAY)
    withdrawn = own.recording.withdraw(made.claim_id, "a mistake", "N. N.", TODAY)
    with pytest.raises(report_errors.AlreadyVoidError, match="was withdrawn already"):
        own.recording.withdraw(made.claim_id, "a mistake", "N. N.", TODAY)
    with pytest.raises(report_errors.UnknownClaimError):
        own.recording.withdraw(withdrawn.claim_id, "no", "N. N.", TODAY)


def test_a_publisher_is_graded_as_most_of_its_sources(own, source):
    graded = own.recording.known_sources()
    assert (graded["DVB"], graded["The Irrawaddy"], graded["RFA"]) == ("B", "B", "B")
    assert set(graded.values()) <= set(Reliability)


def test_every_road_of_the_data_is_one_that_could_be_recorded(read, source):
    """The rule that a road section lies on one corridor holds for those that the data have."""
    around = read.recording.surroundings()
    roads = [row for row in source("control_units") if row["kind"] == "road section"]
    assert roads
    for row in roads:
        unit = NewUnit(
            row["name"], UnitKind.ROAD_SECTION, from_place_id=row["from_place_id"], to_place_id=row["to_place_id"]
        )
        (fault,) = faults_of(report(unit_id="", new_unit=unit), [], TODAY, around)
        assert isinstance(fault.error, report_errors.KnownUnitError)


def test_what_was_withdrawn_takes_no_room_and_is_not_credited(own):
    """A base recorded at a town moves the marks there, and its publisher is named; withdrawn, neither."""
    before, lines = without_numbers(contents(own.path, *DERIVED)), own.sources.lines()
    unit = NewUnit("A post", UnitKind.BASE, place_id="bhamo")
    made = record(own, unit_id="", new_unit=unit, publisher="A bulletin")
    assert without_numbers(contents(own.path, *DERIVED)) != before
    assert "A bulletin" in own.sources.lines()[-1]
    own.recording.withdraw(made.claim_id, "a mistake", "N. N.", TODAY)
    assert without_numbers(contents(own.path, *DERIVED)) == before
    assert own.sources.lines() == lines
    assert REPORT.date_said not in own.control.report_days()
