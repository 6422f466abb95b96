"""What stands in the way of a workspace is told with the file that was meant, and with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kachin_corridors.core import errors, file_errors
from kachin_corridors.core.schema import SCHEMA_VERSION
from kachin_corridors.store.tables.checking import check_workspace
from kachin_corridors.store.tables.connection import reading, writing
from kachin_corridors.store.workspace import Workspace


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def shown(values: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


SAID: list[tuple[sqlite3.Error, type[errors.KachinCorridorsError] | None, str | None]] = [
    (sqlite3.OperationalError("database is locked"), errors.LockedWorkspaceError, None),
    (sqlite3.OperationalError("database or disk is full"), file_errors.DiskFullError, None),
    (
        sqlite3.IntegrityError("NOT NULL constraint failed"),
        file_errors.ChangeRefusedError,
        "NOT NULL constraint failed",
    ),
    (sqlite3.OperationalError("Disk I/O error"), file_errors.UnreadableWorkspaceError, "Disk I/O error"),
    (sqlite3.OperationalError("no such table: x"), errors.NotAWorkspaceError, "no such table: x"),
    (sqlite3.OperationalError("malformed schema"), errors.DamagedWorkspaceError, "malformed schema"),
    (sqlite3.DatabaseError("file is not a database"), errors.DamagedWorkspaceError, "file is not a database"),
    (sqlite3.DataError("string too big"), errors.DamagedWorkspaceError, "string too big"),
    (sqlite3.ProgrammingError("Cannot operate on a closed database."), None, None),
]


@pytest.mark.parametrize(("error", "kind", "reason"), SAID, ids=[str(error) for error, *_ in SAID])
def test_what_sqlite_says_is_told_of_the_workspace(workspace, error, kind, reason):
    with pytest.raises(kind or type(error)) as raised, reading(workspace):
        raise error
    if kind is None:
        assert raised.value is error
    else:
        expected = {"path": str(workspace)} | ({} if reason is None else {"reason": reason})
        assert shown(raised.value.values) == expected
        assert raised.value.__cause__ is error


def test_a_text_that_cannot_be_read_within_what_sqlite_says_is_damage(workspace):
    with pytest.raises(errors.DamagedWorkspaceError) as raised, reading(workspace):
        b"\x97".decode()
    assert raised.value.values == {"path": workspace, "reason": "invalid start byte"}


@pytest.mark.parametrize(
    ("opened", "said", "kind", "reason"),
    [
        (reading, "unable to open database file", file_errors.UnreadableWorkspaceError, "unable to open database file"),
        (writing, "unable to open database file", errors.TargetNotWritableError, "unable to open database file"),
        (
            writing, "attempt to write a readonly database", errors.TargetNotWritableError,
            "it or its folder is read only",
        ),
    ],
)  # fmt: skip
def test_a_workspace_that_cannot_be_opened_is_told_with_what_was_wanted(workspace, opened, said, kind, reason):
    with pytest.raises(kind) as raised, opened(workspace):
        raise sqlite3.OperationalError(said)
    assert shown(raised.value.values) == {"path": str(workspace), "reason": reason}
    # With a log beside it, it is this one that is needed.
    log = workspace.with_name("workspace.gpkg-journal")

    def open_with_log() -> None:
        with opened(workspace):
            log.write_bytes(b"half written")
            raise sqlite3.OperationalError(said)

    with pytest.raises(file_errors.UnfinishedWriteError) as unfinished:
        open_with_log()
    assert unfinished.value.values == {"path": workspace, "log": log.name}


def test_a_workspace_that_is_gone_is_told_by_where_it_was(tmp_path):
    gone = tmp_path / "gone.gpkg"

    def read() -> None:
        with reading(gone):
            pass

    for use in (lambda: check_workspace(gone), read):
        with pytest.raises(errors.WorkspaceMissingError) as raised:
            use()
        assert raised.value.values == {"path": gone}


def test_a_name_that_no_file_can_have_is_told_with_what_the_system_says(tmp_path):
    path = tmp_path / ("x" * 300)
    with pytest.raises(errors.KachinCorridorsError) as raised:
        check_workspace(path)
    assert raised.value.values["path"] == path


def damaged(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return write


def executed(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()

    return change


def page_bytes(content: bytes) -> int:
    return int.from_bytes(content[16:18], "big")


@pytest.mark.parametrize(
    ("change", "kind", "reason"),
    [
        (damaged(lambda content: b""), errors.NotAWorkspaceError, "it has no table workspace_info"),
        (damaged(lambda content: b"SQLite"), errors.DamagedWorkspaceError, "it is only 6 bytes long"),
        (damaged(lambda content: content[:99]), errors.DamagedWorkspaceError, "it is only 99 bytes long"),
        (damaged(lambda content: b"GeoJSON, " * 1000), errors.NotAWorkspaceError, "it is no GeoPackage"),
        (damaged(lambda content: b"S" + b"?" * 5000), errors.NotAWorkspaceError, "it is no GeoPackage"),
        (
            executed("DELETE FROM workspace_info WHERE key = 'schema_version'"),
            errors.NotAWorkspaceError, "it states no schema version",
        ),
        (
            executed("UPDATE workspace_info SET value = NULL WHERE key = 'schema_version'"),
            errors.NotAWorkspaceError, "it states no schema version",
        ),
        (
            executed("DROP TABLE sources", "DROP TABLE leg_waypoints"),
            errors.NotAWorkspaceError, "missing tables: leg_waypoints, sources",
        ),
    ],
    ids=["empty", "few letters", "part of the header", "other", "one letter", "no version", "no value", "tables"],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_told_with_its_name(workspace, change, kind, reason):
    change(workspace)
    with pytest.raises(kind) as raised:
        check_workspace(workspace)
    assert shown(raised.value.values) == {"path": str(workspace), "reason": reason}


def test_a_workspace_of_a_later_version_is_told_with_both(workspace):
    executed(f"UPDATE workspace_info SET value = '{SCHEMA_VERSION + 1}' WHERE key = 'schema_version'")(workspace)
    with pytest.raises(errors.NewerWorkspaceError) as raised:
        check_workspace(workspace)
    assert raised.value.values == {"path": workspace, "found": str(SCHEMA_VERSION + 1), "known": SCHEMA_VERSION}


@pytest.mark.parametrize("page_size", [4096, 65536])
def test_a_part_of_a_file_is_told_with_its_bytes_and_those_of_the_whole(tmp_path, page_size):
    """The size of a page is 1 in the header where it is 65536 (SQLite's file format, 1.3.2)."""
    path = tmp_path / "part.gpkg"
    executed(f"PRAGMA page_size = {page_size}", "CREATE TABLE workspace_info (key TEXT, value TEXT)")(path)
    executed(*[f"CREATE TABLE t{number} (a)" for number in range(30)])(path)
    whole = path.stat().st_size
    assert int.from_bytes(path.read_bytes()[16:18], "big") == (1 if page_size == 65536 else page_size)
    path.write_bytes(path.read_bytes()[: page_size // 2])
    with pytest.raises(errors.DamagedWorkspaceError) as raised:
        check_workspace(path)
    assert raised.value.values == {"path": path, "reason": f"it has {page_size // 2} of {whole} bytes"}


def test_a_page_that_is_broken_is_told_with_what_sqlite_says_of_it(workspace):
    content = workspace.read_bytes()
    size = page_bytes(content)
    with closing(sqlite3.connect(workspace)) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'gazetteer'").fetchone()
    workspace.write_bytes(content[: (page - 1) * size] + bytes(size) + content[page * size :])
    with pytest.raises(errors.DamagedWorkspaceError) as raised:
        check_workspace(workspace)
    assert raised.value.values["path"] == workspace
    # In capitals or not: by the version of SQLite.
    assert f"page {page}: " in str(raised.value.values["reason"]).lower()


def test_where_a_copy_cannot_go_is_told_with_its_name(workspace, tmp_path):
    copy = Workspace(workspace).copy_to
    with pytest.raises(errors.WrongSuffixError) as suffix:
        copy(tmp_path / "copy.sqlite")
    assert suffix.value.values == {"path": tmp_path / "copy.sqlite", "suffix": ".gpkg"}
    with pytest.raises(errors.TargetExistsError) as there:
        copy(workspace)
    assert there.value.values == {"path": workspace}
    log = tmp_path / "copy.gpkg-wal"
    log.write_bytes(bytes(33))
    with pytest.raises(file_errors.StrayLogError) as stray:
        copy(tmp_path / "copy.gpkg")
    assert stray.value.values == {"path": tmp_path / "copy.gpkg", "log": log.name}
    log.write_bytes(bytes(32))  # a log with nothing in it: its header is as long
    copy(tmp_path / "copy.GPKG")
    assert names(tmp_path) == sorted(["workspace.gpkg", "copy.GPKG", log.name])


def test_how_far_a_copy_has_come_is_told_in_per_cent(workspace, tmp_path):
    class Told:
        def __init__(self) -> None:
            self.at: list[float] = []

        def setProgress(self, progress: float) -> None:
            self.at.append(progress)

        def isCanceled(self) -> bool:
            return False

    feedback = Told()
    Workspace(workspace).copy_to(tmp_path / "copy.gpkg", feedback)
    assert len(feedback.at) > 1
    assert feedback.at == sorted(feedback.at)
    assert 0 < feedback.at[0] < feedback.at[-1] == 100


def test_a_copy_that_is_cancelled_under_way_leaves_nothing(workspace, tmp_path):
    class Stops:
        def __init__(self) -> None:
            self.told = 0

        def setProgress(self, _progress: float) -> None:
            self.told += 1

        def isCanceled(self) -> bool:
            return self.told > 0

    feedback = Stops()
    Workspace(workspace).copy_to(tmp_path / "new" / "copy.gpkg", feedback)
    assert feedback.told == 1
    assert names(tmp_path) == ["workspace.gpkg"]


def test_a_copy_takes_no_name_that_was_taken_meanwhile(workspace, tmp_path):
    target = tmp_path / "copy.gpkg"

    class Another:
        def setProgress(self, _progress: float) -> None:
            target.write_text("another program's")

        def isCanceled(self) -> bool:
            return False

    with pytest.raises(errors.TargetExistsError):
        Workspace(workspace).copy_to(target, Another())
    assert target.read_text() == "another program's"


def test_a_measurement_that_is_gone_is_told_with_the_workspace(workspace):
    measurements = Workspace(workspace).measurements
    for use in (lambda: measurements.delete(["gone"]), lambda: measurements.change("gone", "another name")):
        with pytest.raises(errors.UnknownMeasurementError) as raised:
            use()
        assert raised.value.values == {"path": workspace}
