"""What was read from a file is kept as long as nobody can have changed the file, and no longer."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from kachin_corridors.store.files.cache import FileCache

LONG_AGO_NS = 1_700_000_000_123_456_789


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data.gpkg"
    path.write_text("one")
    os.utime(path, ns=(LONG_AGO_NS, LONG_AGO_NS))
    return path


@pytest.fixture
def kept():
    return FileCache(lambda path: path.read_text())


def test_an_unchanged_file_is_read_once(path):
    readings = []
    kept = FileCache(lambda path: readings.append(path))
    assert not kept.has(path)
    kept.get(path)
    assert kept.has(path)
    kept.get(path)
    assert readings == [path]


def test_another_file_of_the_same_size_and_time_in_its_place_is_read(path, kept):
    assert kept.get(path) == "one"
    other = path.with_name("other.gpkg")
    other.write_text("two")
    os.utime(other, ns=(LONG_AGO_NS, LONG_AGO_NS))
    other.replace(path)
    assert not kept.has(path)
    assert kept.get(path) == "two"


def test_a_change_that_sits_in_the_log_is_read(path):
    log = path.with_name("data.gpkg-wal")
    kept = FileCache(lambda _: log.read_text() if log.exists() else "none")
    assert kept.get(path) == "none"
    log.write_text("change")
    assert kept.get(path) == "change"


def test_on_a_file_system_of_whole_seconds_nothing_is_kept_of_a_file_just_changed(path, monkeypatch):
    # The clock stands still: on a busy machine two seconds may pass between two lines.
    seconds = int(time.time())
    monkeypatch.setattr(time, "time_ns", lambda: seconds * 10**9 + 10**8)
    os.utime(path, (seconds, seconds))
    readings: list[Path] = []
    kept = FileCache(readings.append)
    kept.get(path)
    kept.get(path)
    assert len(readings) == 2
    assert not kept.has(path)
    os.utime(path, (seconds - 60, seconds - 60))
    kept.get(path)
    assert kept.has(path)


def test_what_cannot_be_read_is_not_kept(path):
    kept = FileCache(lambda path: path.with_name("missing").read_text())
    for _ in range(2):
        with pytest.raises(FileNotFoundError):
            kept.get(path)
    assert not kept.has(path)


def test_only_the_last_state_of_the_last_files_is_kept(tmp_path, kept):
    paths = [tmp_path / f"{number}.gpkg" for number in range(6)]
    for path in paths:
        path.write_text("long")
        os.utime(path, ns=(LONG_AGO_NS, LONG_AGO_NS))
        kept.get(path)
    assert [kept.has(path) for path in paths] == [False, False, True, True, True, True]
    for text in ("a", "bb", "ccc", "dddd"):
        paths[5].write_text(text)
        os.utime(paths[5], ns=(LONG_AGO_NS, LONG_AGO_NS))
        assert kept.get(paths[5]) == text
    assert kept.has(paths[2])


def test_two_threads_read_a_file_once(path):
    readings = []

    def read(_):
        readings.append(threading.get_ident())
        time.sleep(0.05)

    kept = FileCache(read)
    threads = [threading.Thread(target=kept.get, args=(path,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(readings) == 1
