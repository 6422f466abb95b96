"""What stands in the way of a file is told with the file that was meant, and with the reason."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kachin_corridors.core import errors, file_errors
from kachin_corridors.store.files.paths import check_path
from kachin_corridors.store.files.publishing import new_file, same_file, telling, told, unpublished


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def shown(values: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (OSError(errno.ENOSPC, "No space left"), file_errors.DiskFullError, None),
        (OSError(errno.EDQUOT, "Quota exceeded"), file_errors.DiskFullError, None),
        (OSError(errno.EACCES, "Permission denied"), errors.TargetNotWritableError, "Permission denied"),
        (OSError(errno.EROFS, "Read-only file system"), errors.TargetNotWritableError, "Read-only file system"),
        (OSError("no number"), errors.TargetNotWritableError, "no number"),
        (OSError(errno.EEXIST, "File exists"), errors.TargetExistsError, None),
        (OSError(errno.ENOENT, "No such file"), errors.TargetNotWritableError, "No such file"),
    ],
    ids=["full", "quota", "denied", "read only", "other", "there", "gone"],
)
def test_what_the_system_says_is_told_of_the_target(tmp_path, error, kind, reason):
    target = tmp_path / "map.pdf"
    target.touch()
    with pytest.raises(kind) as raised, telling(target):
        raise error
    expected = {"path": str(target)} | ({} if reason is None else {"reason": reason})
    assert shown(raised.value.values) == expected
    assert raised.value.__cause__ is error


def test_a_name_that_is_taken_is_told_only_where_something_has_it(tmp_path):
    kind = type(told(FileExistsError(errno.EEXIST, "File exists"), tmp_path / "gone" / "map.pdf"))
    assert kind is errors.TargetNotWritableError


@pytest.mark.parametrize("number", [32, 33])
def test_a_file_that_another_program_holds_is_told_by_its_name(tmp_path, number):
    error = PermissionError(13, "Access is denied")
    error.winerror = number  # type: ignore[attr-defined]
    found = told(error, tmp_path / "map.pdf")
    assert isinstance(found, file_errors.OpenElsewhereError)
    assert found.values == {"path": tmp_path / "map.pdf"}


def test_what_a_writer_left_half_written_is_told_with_the_fault(tmp_path):
    target = tmp_path / "table.csv"
    with pytest.raises(file_errors.ExportDamagedError) as raised, new_file(target) as path:
        path.write_text("name,km\nBhamo")
    assert raised.value.values == {"path": target, "reason": "its last row has no end"}


def test_a_file_that_was_not_made_at_all_is_told_by_its_name(tmp_path):
    target = tmp_path / "table.csv"
    with pytest.raises(errors.TargetNotWritableError) as raised, new_file(target):
        pass
    assert shown(raised.value.values) == {"path": str(target), "reason": "No such file or directory"}
    assert names(tmp_path) == []


def test_a_full_disk_is_told_by_the_name_of_the_file(tmp_path, monkeypatch):
    target = tmp_path / "table.csv"
    otherwise = errors.TargetNotWritableError(path=target, reason="no reason")
    with unpublished(target) as result:
        before = names(result.path_for(target).parent)

        def full(_descriptor: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        found = result.failure(target, otherwise)
        monkeypatch.undo()
        assert isinstance(found, file_errors.DiskFullError)
        assert found.values == {"path": target}
        assert names(result.path_for(target).parent) == before


def test_another_trouble_than_room_is_not_told_as_a_full_disk(tmp_path, monkeypatch):
    with unpublished(tmp_path / "table.csv") as result:

        def fails(_descriptor: int) -> None:
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr(os, "fsync", fails)
        assert not result.disk_is_full()


def test_a_folder_in_the_place_of_the_file_is_told_by_its_name(tmp_path):
    target = tmp_path / "map.txt"
    target.mkdir()
    with pytest.raises(errors.TargetExistsError) as raised, new_file(target) as path:
        path.write_text("new")
    assert raised.value.values == {"path": target}


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    (tmp_path / "maps").touch()
    for target in (tmp_path / "maps" / "map.txt", tmp_path / "maps" / "new" / "map.txt"):
        with pytest.raises(errors.KachinCorridorsError) as raised, new_file(target) as path:
            path.write_text("new")
        assert raised.value.values["path"] == target
    assert names(tmp_path) == ["maps"]


def test_a_file_that_appeared_meanwhile_is_told_and_stays(tmp_path):
    target = tmp_path / "map.txt"

    def make() -> None:
        with new_file(target, replace=False) as path:
            path.write_text("new")
            target.write_text("another program's")

    with pytest.raises(errors.TargetExistsError) as raised:
        make()
    assert (raised.value.values, target.read_text()) == ({"path": target}, "another program's")


def test_an_error_of_the_body_is_told_of_the_target(tmp_path):
    target = tmp_path / "new" / "map.txt"
    with pytest.raises(errors.TargetNotWritableError) as raised, unpublished(target):
        raise OSError(errno.EIO, "Input/output error")
    assert shown(raised.value.values) == {"path": str(target), "reason": "Input/output error"}
    assert names(tmp_path) == []


def test_the_name_that_is_too_long_is_told_with_its_folder_and_its_bytes(tmp_path):
    target = tmp_path / ("က" * 85 + "a")
    with pytest.raises(file_errors.NameTooLongError) as raised, new_file(target):
        pass
    assert raised.value.values == {"name": target.name, "folder": tmp_path, "bytes": 256}
    found = told(OSError(errno.ENAMETOOLONG, "File name too long"), target)
    assert isinstance(found, file_errors.NameTooLongError)
    assert found.values == {"name": target.name, "folder": tmp_path, "bytes": 256}


def test_where_a_file_system_takes_shorter_names_they_count(tmp_path, monkeypatch):
    asked = []

    def limit(folder: Path, name: str) -> int:
        asked.append((Path(folder), name))
        return 143  # eCryptfs

    monkeypatch.setattr(os, "pathconf", limit)
    with new_file(tmp_path / ("x" * 143)) as path:
        path.write_text("x")
    with pytest.raises(file_errors.NameTooLongError), new_file(tmp_path / ("x" * 144)):
        pass
    assert (tmp_path, "PC_NAME_MAX") in asked
    assert names(tmp_path) == ["x" * 143]


def test_where_the_system_tells_no_limit_255_bytes_are_taken(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "pathconf")
    with new_file(tmp_path / ("x" * 255)) as path:
        path.write_text("x")
    with pytest.raises(file_errors.NameTooLongError), new_file(tmp_path / ("x" * 256)):
        pass


@pytest.mark.parametrize("without_links", [False, True], ids=["links", "no links"])
def test_a_link_is_replaced_or_comes_back_and_what_it_points_to_stays(tmp_path, monkeypatch, without_links):
    """Also where the file system has no second names for a file."""
    kept, first, second = tmp_path / "kept.txt", tmp_path / "map.txt", tmp_path / "map_2.txt"
    kept.write_text("kept")
    first.symlink_to(kept)
    second.mkdir()

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if without_links:
        monkeypatch.setattr(os, "link", refuse)
    with unpublished(first) as result:
        for page in (first, second):
            result.path_for(page).write_text("new")
        with pytest.raises(errors.TargetExistsError):
            result.publish(first, second)
    assert (first.is_symlink(), first.read_text()) == (True, "kept")
    with new_file(first) as path:
        path.write_text("new")
    assert (first.is_symlink(), first.read_text(), kept.read_text()) == (False, "new", "kept")


def test_content_and_names_are_given_to_the_disk_before_and_after(tmp_path, monkeypatch):
    """A file of which only the name came to the disk is empty after a failing power."""
    done = []
    fsync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        done.append(("sync", os.fstat(descriptor).st_ino))
        fsync(descriptor)

    def note_name(path: Path, target: Path) -> Path:
        done.append(("name", path.stat().st_ino))
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_name)
    with new_file(tmp_path / "map.txt") as path:
        path.write_text("new")
    made, folder = (tmp_path / "map.txt").stat().st_ino, tmp_path.stat().st_ino
    assert done == [("sync", made), ("name", made), ("sync", folder)]


def test_a_folder_that_cannot_be_given_to_the_disk_is_no_failure(tmp_path, monkeypatch):
    fsync = os.fsync

    def files_only(descriptor: int) -> None:
        if os.fstat(descriptor).st_ino == tmp_path.stat().st_ino:
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", files_only)
    with new_file(tmp_path / "map.txt") as path:
        path.write_text("new")
    assert (tmp_path / "map.txt").read_text() == "new"


def test_a_loop_of_links_is_no_other_file(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert not same_file(tmp_path / "a", tmp_path / "c")


@pytest.mark.parametrize(
    ("name", "told_bytes"),
    [("x" * 240, None), ("x" * 241, "241 bytes"), ("a|b", "|"), ("a%2fb", "%2f"), ("a%2gb", None)],
)
def test_a_path_that_qgis_could_not_open_is_told(tmp_path, name, told_bytes):
    path = tmp_path / name
    if told_bytes is None:
        check_path(path)
        return
    with pytest.raises(file_errors.UnusablePathError) as raised:
        check_path(path)
    assert raised.value.values["path"] == path
    assert told_bytes in str(raised.value.values["reason"])


def test_a_path_of_500_bytes_is_taken_and_a_longer_one_is_not():
    longest = Path("/" + "x" * 200 + "/" + "y" * 200 + "/" + "z" * 97)
    assert len(str(longest)) == 500
    check_path(longest)
    with pytest.raises(file_errors.UnusablePathError) as raised:
        check_path(Path(f"{longest}z"))
    assert raised.value.values["path"] == Path(f"{longest}z")
