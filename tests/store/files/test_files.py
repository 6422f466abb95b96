"""Files are made beside their target, checked and renamed: whole under their names, or as they were before."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from full_disk import leave_free

from kachin_corridors.core import errors, file_errors
from kachin_corridors.core.dates import parse_day
from kachin_corridors.store.files import publishing as files
from kachin_corridors.store.files.publishing import new_file, same_file, unpublished
from kachin_corridors.store.workspace import Workspace


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("free_kb", [0, 4, 64, 512, 1000])
def test_a_workspace_for_which_there_is_no_room_is_not_there(small_disk, built_data, free_kb):
    assert built_data.stat().st_size > free_kb * 1024
    leave_free(small_disk, free_kb)
    with pytest.raises(file_errors.DiskFullError, match="The disk is full"):
        Workspace(built_data).copy_to(small_disk / "kachin.gpkg")
    assert names(small_disk) == ["filler"]


def test_a_workspace_for_which_there_is_room_is_whole(tmp_path, built_data):
    Workspace(built_data).copy_to(tmp_path / "new" / "kachin.gpkg")
    Workspace(tmp_path / "new" / "kachin.gpkg").check()
    assert names(tmp_path / "new") == ["kachin.gpkg"]


def test_a_full_disk_leaves_the_former_file(small_disk):
    target = small_disk / "report.csv"
    target.write_text("former")
    leave_free(small_disk, free_kb=1000)
    with pytest.raises(file_errors.DiskFullError), new_file(target) as path:
        path.write_bytes(bytes(2 * 2**20))
    assert target.read_text() == "former"
    assert names(small_disk) == ["filler", "report.csv"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("map.pdf", b"%PDF-1.4\n1 0 obj <</Type /Page>> endobj\n"),
        ("map.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"),
        ("map.svg", b"<svg><g></g>"),
        ("kachin.qgz", b"PK\x03\x04 cut off"),
        ("kachin.gpkg", b"SQLite format 3\0 cut off"),
        ("table.csv", b""),
        ("table.csv", b"name,km\r\nBhamo,12"),
    ],
)
def test_what_a_writer_left_half_written_gets_no_name(tmp_path, name, content):
    (tmp_path / name).write_text("former")
    with (
        pytest.raises(file_errors.ExportDamagedError, match="could not be written whole"),
        new_file(tmp_path / name) as path,
    ):
        path.write_bytes(content)
    assert (tmp_path / name).read_text() == "former"
    assert names(tmp_path) == [name]


def test_pages_come_in_order_and_all_or_none(tmp_path, monkeypatch):
    first, second = tmp_path / "map.txt", tmp_path / "map_2.txt"
    first.write_text("former")
    order = []
    replace = Path.replace

    def note(path, target):
        order.append(Path(target).name)
        if Path(target) == second:
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", note)
    with unpublished(first) as result:
        for page in (first, second):
            result.path_for(page).write_text("new")
        with pytest.raises(errors.TargetNotWritableError):
            result.publish(first, second)
    assert order[:2] == ["map.txt", "map_2.txt"]
    assert first.read_text() == "former"
    assert names(tmp_path) == ["map.txt"]


def test_an_existing_file_stays_unless_it_is_to_be_replaced(tmp_path):
    (tmp_path / "a.csv").write_text("former")
    with pytest.raises(errors.TargetExistsError), new_file(tmp_path / "a.csv", replace=False) as path:
        path.write_text("new\n")
    assert (tmp_path / "a.csv").read_text() == "former"


def test_of_new_files_all_get_their_names_or_none(tmp_path):
    first, second = tmp_path / "map.txt", tmp_path / "map_2.txt"
    second.write_text("former")
    with unpublished(first) as result:
        for page in (first, second):
            result.path_for(page).write_text("new")
        with pytest.raises(errors.TargetExistsError):
            result.publish(first, second, replace=False)
    assert (names(tmp_path), second.read_text()) == (["map_2.txt"], "former")


def test_a_folder_of_that_name_stays_with_what_is_in_it(tmp_path):
    (tmp_path / "map.txt").mkdir()
    (tmp_path / "map.txt" / "notes").write_text("former")
    with pytest.raises(errors.TargetExistsError), new_file(tmp_path / "map.txt") as path:
        path.write_text("new")
    assert (tmp_path / "map.txt" / "notes").read_text() == "former"


def test_on_a_disk_without_hard_links_too_a_new_file_takes_no_name_that_there_is(tmp_path, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with new_file(tmp_path / "a.csv", replace=False) as path:
        path.write_text("first\n")
    with pytest.raises(errors.TargetExistsError), new_file(tmp_path / "a.csv", replace=False) as path:
        path.write_text("second\n")
    assert (tmp_path / "a.csv").read_text() == "first\n"


def test_a_full_disk_is_told_of_writers_that_say_only_that_they_failed(small_disk):
    otherwise = errors.TargetNotWritableError(path="a.csv", reason="no reason")
    with unpublished(small_disk / "a.csv") as result:
        assert isinstance(result.failure(small_disk / "a.csv", otherwise), file_errors.DiskFullError)


def test_where_there_is_room_a_writers_own_reason_is_told_and_nothing_is_left_of_the_trial(tmp_path):
    otherwise = errors.TargetNotWritableError(path="a.csv", reason="no reason")
    with unpublished(tmp_path / "a.csv") as result:
        made_in = result.path_for(tmp_path / "a.csv").parent
        before = names(made_in)
        assert result.failure(tmp_path / "a.csv", otherwise) is otherwise
        assert names(made_in) == before


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_used_up_quota_is_a_full_disk(tmp_path, number):
    assert isinstance(files.told(OSError(number, "no"), tmp_path / "a.csv"), file_errors.DiskFullError)


def test_a_name_of_255_bytes_is_written_and_a_longer_one_refused_before_work_begins(tmp_path):
    longest = tmp_path / ("မ" * 83 + "ab.csv")
    assert len(os.fsencode(longest.name)) == 255
    with new_file(longest) as path:
        path.write_text("x\n")
    assert longest.read_text() == "x\n"
    with pytest.raises(file_errors.NameTooLongError, match="256 bytes"):
        unpublished(tmp_path / ("မ" * 83 + "abc.csv")).__enter__()
    with pytest.raises(file_errors.NameTooLongError):
        unpublished(tmp_path / "new" / ("မ" * 83 + "abc.csv")).__enter__()
    assert names(tmp_path) == [longest.name]


def test_folders_made_for_nothing_are_taken_away(tmp_path):
    with pytest.raises(errors.DateError), new_file(tmp_path / "a" / "b" / "c.csv"):
        parse_day("no date")
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_links_name_the_same_file(tmp_path):
    (tmp_path / "a").touch()
    (tmp_path / "soft").symlink_to(tmp_path / "a")
    os.link(tmp_path / "a", tmp_path / "hard")
    assert same_file(tmp_path / "soft", tmp_path / "a")
    assert same_file(tmp_path / "hard", tmp_path / "a")
    assert same_file(tmp_path / "x" / ".." / "new", tmp_path / "new")
    assert not same_file(tmp_path / "new", tmp_path / "a")


def test_a_file_that_another_program_has_open_on_windows_is_told_so(tmp_path):
    error = PermissionError(13, "Access is denied")
    error.winerror = 32  # type: ignore[attr-defined]
    assert "open in another program" in str(files.told(error, tmp_path / "map.pdf"))
