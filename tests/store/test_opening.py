"""A workspace is opened as other programs left it: half written, locked, on a full disk, where nobody may write."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from kachin_corridors.core import errors, file_errors
from kachin_corridors.store.files.logs import unfinished_log
from kachin_corridors.store.tables.connection import read_rows, reading, writing
from kachin_corridors.store.workspace import Workspace

from .conftest import HALF_WRITTEN, IN_THE_LOG

READ = """
from kachin_corridors.core.errors import KachinCorridorsError
from kachin_corridors.store.workspace import Workspace
try:
    Workspace(path).check()
    print(Workspace(path).tables.info()["data_version"])
except KachinCorridorsError as error:
    print(type(error).__name__, error)
"""
WRITE = """
from kachin_corridors.core.errors import KachinCorridorsError
from kachin_corridors.store.tables.connection import writing
try:
    with writing(path) as database:
        database.execute("UPDATE workspace_info SET value = 'written'")
except KachinCorridorsError as error:
    print(type(error).__name__, error)
"""


def check(path: Path) -> None:
    Workspace(path).check()


def info(path: Path) -> Mapping[str, str]:
    return Workspace(path).tables.info()


def data_version(path: Path) -> str:
    return Workspace(path).tables.info()["data_version"]


def make_read_only(path: Path) -> None:
    for file in path.parent.iterdir():
        file.chmod(0o444)
    path.parent.chmod(0o555)


@pytest.fixture
def others(built_data: Path, public_folder: Path) -> Path:
    """A workspace in a folder of somebody else's."""
    folder = public_folder / "theirs"
    folder.mkdir()
    return Path(shutil.copy(built_data, folder / "workspace.gpkg"))


def test_what_a_killed_writer_left_half_written_is_taken_back(workspace, built_data, kill_while_writing):
    kill_while_writing(workspace, *HALF_WRITTEN)
    assert unfinished_log(workspace) == workspace.with_name("workspace.gpkg-journal")
    assert workspace.read_bytes() != built_data.read_bytes()
    Workspace(workspace).check()
    assert data_version(workspace) == data_version(built_data)
    assert unfinished_log(workspace) is None
    with reading(workspace) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not database.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall()


def test_the_first_to_come_after_a_kill_may_be_a_writer(workspace, built_data, kill_while_writing):
    kill_while_writing(workspace, *HALF_WRITTEN)
    with writing(workspace) as database:
        database.execute("UPDATE workspace_info SET value = 'written' WHERE key = 'boundary_version'")
    assert Workspace(workspace).tables.info()["boundary_version"] == "written"
    assert data_version(workspace) == data_version(built_data)


def test_what_was_committed_to_the_log_before_a_kill_is_read(workspace, kill_while_writing):
    kill_while_writing(workspace, *IN_THE_LOG)
    assert data_version(workspace) == "in the log"


@pytest.mark.parametrize("left", [HALF_WRITTEN, IN_THE_LOG], ids=["journal", "log"])
def test_what_was_left_of_a_former_workspace_does_not_get_into_a_new_one(
    workspace, built_data, kill_while_writing, left
):
    """SQLite would put the new file right by whatever log of that name lies beside it."""
    kill_while_writing(workspace, *left)
    workspace.unlink()
    stray = unfinished_log(workspace)
    assert stray is not None
    with pytest.raises(file_errors.StrayLogError, match=f"{stray.name} beside it was left of another"):
        Workspace(built_data).copy_to(workspace)
    assert not workspace.exists()
    stray.unlink()
    Workspace(built_data).copy_to(workspace)
    assert Workspace(workspace).tables.info() == Workspace(built_data).tables.info()


@pytest.mark.parametrize("code", [READ, WRITE], ids=["reading", "writing"])
def test_a_half_written_workspace_of_others_is_told_with_the_file_that_it_needs(
    others, kill_while_writing, run_as_reader, code
):
    kill_while_writing(others, *HALF_WRITTEN)
    make_read_only(others)
    told = run_as_reader(code, others)
    assert told.startswith(f"UnfinishedWriteError {others} was left by a program before it had finished writing")
    assert "workspace.gpkg-journal beside it is needed" in told
    assert "Copy both files together" in told


def test_a_copy_of_both_files_is_put_right_as_that_error_says(others, tmp_path, built_data, kill_while_writing):
    kill_while_writing(others, *HALF_WRITTEN)
    for file in others.parent.iterdir():
        shutil.copy(file, tmp_path)
    assert data_version(tmp_path / others.name) == data_version(built_data)


def test_a_workspace_in_wal_mode_is_read_where_no_log_can_be_made(others, built_data, run_as_reader):
    with closing(sqlite3.connect(others)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    make_read_only(others)
    assert run_as_reader(READ, others) == data_version(built_data)
    assert [file.name for file in others.parent.iterdir()] == ["workspace.gpkg"]


def test_a_log_of_others_is_read_too(others, kill_while_writing, run_as_reader):
    kill_while_writing(others, *IN_THE_LOG)
    make_read_only(others)
    assert run_as_reader(READ, others) == "in the log"


def test_a_log_that_cannot_be_read_is_told_and_not_left_out(others, kill_while_writing, run_as_reader):
    """Without its index beside it (-shm), which a copy may lack, SQLite reads no log where it can make none."""
    kill_while_writing(others, *IN_THE_LOG)
    others.with_name("workspace.gpkg-shm").unlink()
    make_read_only(others)
    assert "workspace.gpkg-wal beside it is needed" in run_as_reader(READ, others)


def test_a_file_that_is_read_only_is_read_and_told_when_written(others, built_data, run_as_reader):
    make_read_only(others)
    assert run_as_reader(READ, others) == data_version(built_data)
    assert "cannot be written (it or its folder is read only)" in run_as_reader(WRITE, others)


def test_a_folder_that_takes_no_journal_is_told(others, run_as_reader):
    others.chmod(0o666)
    assert "cannot be written (it or its folder is read only)" in run_as_reader(WRITE, others)


def test_a_workspace_that_is_gone_is_told_by_every_reader_and_writer(tmp_path):
    for use in (check, info, write_something):
        with pytest.raises(errors.WorkspaceMissingError, match="no workspace at"):
            use(tmp_path / "gone.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_workspace_that_one_may_not_read_is_told(others, run_as_reader, locked):
    (others if locked == "file" else others.parent).chmod(0)
    told = run_as_reader(READ, others)
    assert told.startswith(f"UnreadableWorkspaceError {others} cannot be read (")


def test_reading_leaves_a_workspace_to_its_writer(workspace):
    """A journal that a living program is writing is not taken back under its hands."""
    with closing(sqlite3.connect(workspace, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE workspace_info SET value = 'written' WHERE key = 'data_version'")
        assert data_version(workspace) != "written"
        writer.execute("COMMIT")
    assert data_version(workspace) == "written"


HOLD = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    database.execute(statement).fetchone()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held_elsewhere(workspace):
    """Let another program hold a lock on the workspace until the test is over."""
    programs = []

    def hold(*statements: str) -> None:
        program = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(workspace), *statements],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        programs.append(program)
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"

    yield hold
    for program in programs:
        program.communicate()


@pytest.mark.usefixtures("impatient")
def test_a_workspace_that_another_program_has_for_itself_is_told(workspace, held_elsewhere):
    held_elsewhere("BEGIN EXCLUSIVE")
    for use in (check, info, write_something):
        with pytest.raises(errors.LockedWorkspaceError, match="locked by another program"):
            use(workspace)


@pytest.mark.usefixtures("impatient")
def test_nothing_is_written_while_another_program_reads_on(workspace, built_data, held_elsewhere):
    held_elsewhere("BEGIN", "SELECT * FROM gazetteer")
    with pytest.raises(errors.LockedWorkspaceError, match="locked by another program"):
        write_something(workspace)
    assert data_version(workspace) == data_version(built_data)
    assert unfinished_log(workspace) is None


def write_something(path: Path, change: str = "value = 'written' WHERE key = 'data_version'") -> None:
    with writing(path) as database:
        database.execute(f"UPDATE workspace_info SET {change}")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("database or disk is full", file_errors.DiskFullError),
        ("disk I/O error", file_errors.UnreadableWorkspaceError),
        ("database schema is locked: main", errors.LockedWorkspaceError),
        ("locking protocol", errors.LockedWorkspaceError),
        ("no such column: note", errors.NotAWorkspaceError),
    ],
)
@pytest.mark.parametrize("opened", [reading, writing])
def test_what_sqlite_says_is_told_as_what_it_is(workspace, opened, said, error):
    with pytest.raises(error), opened(workspace):
        raise sqlite3.OperationalError(said)


def test_a_full_disk_is_told(workspace, built_data):
    """SQLite's own limit of pages stands for the disk: the error is the same, and comes from SQLite itself."""

    def write_more() -> None:
        with writing(workspace) as database:
            (pages,) = database.execute("PRAGMA page_count").fetchone()
            database.execute(f"PRAGMA max_page_count = {pages}")
            database.execute("CREATE TABLE more AS SELECT * FROM gazetteer")

    with pytest.raises(file_errors.DiskFullError, match="disk is full"):
        write_more()
    assert workspace.read_bytes() == built_data.read_bytes()


def test_a_constraint_that_somebody_added_is_told_and_nothing_is_written(workspace):
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("CREATE UNIQUE INDEX one_value ON workspace_info (value)")
    before = Workspace(workspace).tables.info()
    with pytest.raises(file_errors.ChangeRefusedError, match=r"does not accept the change \(UNIQUE constraint failed"):
        write_something(workspace, "value = 'same'")
    assert Workspace(workspace).tables.info() == before


def test_a_text_in_another_encoding_does_not_hide_the_others(workspace):
    with writing(workspace) as database:
        database.execute("UPDATE workspace_info SET value = CAST(x'4CE46E64' AS TEXT) WHERE key = 'boundary_version'")
    assert Workspace(workspace).tables.info()["boundary_version"] == "L\N{REPLACEMENT CHARACTER}nd"


@pytest.mark.parametrize(
    "name", ["100% ကချင် #1?", "a%20b", "a%2Fb", 'it\'s "quoted"', "a&b=c;d", "?mode=memory", "#", " ", "ü" * 90]
)
def test_a_workspace_in_a_folder_of_any_name_is_made_read_and_written(built_data, tmp_path, name):
    path = tmp_path / name / f"{name}.gpkg"
    path.parent.mkdir()
    shutil.copy(built_data, path)
    write_something(path)
    assert data_version(path) == "written"
    assert [file.name for file in tmp_path.rglob("*.gpkg*")] == [path.name]


@pytest.mark.parametrize("long", ["x" * 300, "x" * 251 + ".gpkg", "/".join(["x" * 200] * 30)])
def test_a_name_that_is_too_long_is_told(tmp_path, built_data, long):
    for use in (check, info):
        with pytest.raises((file_errors.UnreadableWorkspaceError, errors.WorkspaceMissingError)):
            use(tmp_path / long)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a%20b", "“%20” as the code"),
        ("a|b", "by “|”"),
        ("/".join(["x" * 200] * 3), r"path is \d{3} bytes long, and 500"),
        ("x" * 250, "name of 250 bytes, and 240"),
        ("x" * 300, "name of 300 bytes, and 240"),
    ],
)
def test_a_place_in_which_qgis_would_not_find_it_is_refused(built_data, tmp_path, name, reason):
    with pytest.raises(file_errors.UnusablePathError, match=reason):
        Workspace(built_data).copy_to(tmp_path / name / "mine.gpkg")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_broken_where_its_tables_are_described_is_damaged(workspace):
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "UPDATE sqlite_master SET name = CAST(x'9797' AS TEXT), sql = 'CREATE TABLE (' WHERE name = 'places'"
        )
        database.commit()
    for use in (check, info, write_something):
        with pytest.raises(errors.DamagedWorkspaceError, match="invalid start byte"):
            use(workspace)


def test_functions_that_reach_out_of_the_file_are_not_called(workspace):
    """A foreign file may hold a view in which a function of the program that opens it is called."""
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("CREATE VIEW reaching AS SELECT load_extension('somewhere') AS value")
    with pytest.raises(errors.KachinCorridorsError, match=r"unsafe use of load_extension"):
        read_rows(workspace, "SELECT * FROM reaching")
