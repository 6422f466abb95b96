"""A file is read once while it stays as it is, and again as soon as it may be another one."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kachin_corridors.store.files.cache import FileCache
from kachin_corridors.store.files.logs import unfinished_log

S = 1_000_000_000


class Reader:
    """Reads files and notes which."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: Path) -> str:
        self.read.append(path.name)
        return path.read_text()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.gpkg" for number in range(6)]
    for path in paths:
        path.write_text(path.name)
        os.utime(path, ns=(0, time.time_ns() // S * S - 60 * S + 1))
    return paths


def test_four_files_are_kept_and_of_more_those_that_were_asked_for_last(files):
    reader = Reader()
    cache = FileCache(reader)
    for path in (*files[:4], *files[:4]):
        assert cache.get(path) == path.name
    assert reader.read == ["0.gpkg", "1.gpkg", "2.gpkg", "3.gpkg"]
    cache.get(files[0])
    cache.get(files[4])
    assert [cache.has(path) for path in files] == [True, False, True, True, True, False]


def test_a_file_with_another_log_beside_it_is_read_anew(files):
    """A change may still sit in the log while the file itself is as it was."""
    reader = Reader()
    cache = FileCache(reader)
    cache.get(files[0])
    files[0].with_name("0.gpkg-wal").write_text("a change")
    assert not cache.has(files[0])
    cache.get(files[0])
    assert reader.read == ["0.gpkg", "0.gpkg"]


def test_a_path_of_the_same_file_is_the_same(files, monkeypatch):
    reader = Reader()
    cache = FileCache(reader)
    cache.get(files[0])
    monkeypatch.chdir(files[0].parent)
    assert cache.has(Path("0.gpkg"))


@pytest.mark.parametrize(
    ("age_ns", "times"),
    [
        pytest.param(0, 2, id="in this second"),
        pytest.param(S, 2, id="in the last one"),
        pytest.param(3 * S, 1, id="long enough ago"),
        pytest.param(-60 * S, 1, id="in the future, of another clock"),
        pytest.param(1, 1, id="told more finely"),
    ],
)
def test_a_change_within_the_seconds_that_a_file_system_tells_is_not_missed(files, monkeypatch, age_ns, times):
    """A USB stick tells the time of a change to two seconds: the next change may leave it as it is."""
    now = 1_790_000_000 * S
    monkeypatch.setattr(time, "time_ns", lambda: now + 5)
    os.utime(files[0], ns=(0, now - age_ns))
    reader = Reader()
    cache = FileCache(reader)
    cache.get(files[0])
    cache.get(files[0])
    assert len(reader.read) == times


def test_what_cannot_be_read_is_asked_for_again(files):
    reader = Reader()
    cache = FileCache(reader)
    files[0].unlink()
    for _ in range(2):
        with pytest.raises(FileNotFoundError):
            cache.get(files[0])
    assert not cache.has(files[0])
    assert len(reader.read) == 2


@pytest.mark.parametrize(
    ("ending", "size", "is_unfinished"),
    [("-journal", 0, False), ("-journal", 1, True), ("-wal", 32, False), ("-wal", 33, True), ("-shm", 100, False)],
)
def test_a_log_with_something_in_it_was_not_written_to_the_end(tmp_path, ending, size, is_unfinished):
    log = tmp_path / f"workspace.gpkg{ending}"
    log.write_bytes(bytes(size))
    assert unfinished_log(tmp_path / "workspace.gpkg") == (log if is_unfinished else None)


def test_a_log_that_was_only_given_to_somebody_is_no_change(files):
    cache = FileCache(Reader())
    log = files[0].with_name("0.gpkg-wal")
    log.write_text("a change")
    cache.get(files[0])
    os.chown(log, os.getuid(), os.getgid())
    assert cache.has(files[0])
    log.write_text("another")
    assert not cache.has(files[0])
