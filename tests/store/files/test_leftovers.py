"""What a killed run left is taken away by the next one, and what is in use is not."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kachin_corridors.store.files.leftovers import own_folder, remove_leftovers
from kachin_corridors.store.files.publishing import new_file

MAKE = """
import sys
sys.path.insert(0, sys.argv[1])
from as_package import load_package
load_package()
from pathlib import Path
from kachin_corridors.store.files.publishing import new_file
with new_file(Path(sys.argv[2]) / "map.pdf") as temporary:
    temporary.write_text("half a map")
    temporary.with_name("map_2.pdf").touch()
    print("making", flush=True)
    sys.stdin.read()
"""
OF_VERSION_0_1 = ".0123456789abcdef0123456789abcdef.gpkg"


@pytest.fixture
def maker(root, tmp_path):
    """Another program that is about to write map.pdf."""
    command = [sys.executable, "-B", "-c", MAKE, str(root / "scripts"), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "making\n"
        yield program
        program.kill()


def contents(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_run_left_goes_when_the_next_file_is_made(maker, tmp_path):
    assert len(contents(tmp_path)) == 1
    maker.send_signal(signal.SIGKILL)
    maker.wait()
    assert len(contents(tmp_path)) == 1
    with new_file(tmp_path / "other.csv") as temporary:
        temporary.write_text("new\n")
    assert contents(tmp_path) == ["other.csv"]


def test_what_another_program_is_making_stays(maker, tmp_path):
    before = contents(tmp_path)
    remove_leftovers(tmp_path)
    with own_folder(tmp_path):
        pass
    assert contents(tmp_path) == before
    assert contents(tmp_path / before[0]) == ["in-use", "map.pdf", "map_2.pdf"]


def test_what_this_program_is_making_stays(tmp_path):
    with own_folder(tmp_path) as first, own_folder(tmp_path) as second:
        assert contents(tmp_path) == sorted([first.name, second.name])
    assert contents(tmp_path) == []


def test_a_folder_without_a_lock_stays_while_its_maker_may_be_about_to_lock_it(tmp_path):
    folder = tmp_path / ".kachin-corridors-0123abcd"
    folder.mkdir()
    remove_leftovers(tmp_path)
    assert folder.is_dir()
    os.utime(folder, (time.time() - 7200, time.time() - 7200))
    remove_leftovers(tmp_path)
    assert not folder.exists()


def test_what_version_0_1_left_goes_when_it_is_old_and_nothing_else_does(tmp_path):
    others = [".kachin-corridors-notes", ".0123.gpkg", "0123456789abcdef0123456789abcdef.gpkg", ".git"]
    old = time.time() - 7200
    for name in [*others, OF_VERSION_0_1, f"{OF_VERSION_0_1}-journal"]:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (old, old))
    (tmp_path / OF_VERSION_0_1.replace("0123", "abcd")).touch()
    remove_leftovers(tmp_path)
    assert contents(tmp_path) == sorted([*others, OF_VERSION_0_1.replace("0123", "abcd")])


def test_a_link_is_never_followed(tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "mine").touch()
    (tmp_path / ".kachin-corridors-0123abcd").symlink_to(kept)
    remove_leftovers(tmp_path)
    assert contents(kept) == ["mine"]


def test_only_a_folder_of_that_very_name_is_a_leftover(tmp_path):
    old = time.time() - 7200
    (tmp_path / ".kachin-corridors-0123abcd").write_text("a file")
    for name in (".kachin-corridors-notes", ".kachin-corridors-0123abcde", "map"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine").touch()
    before = contents(tmp_path)
    for path in tmp_path.iterdir():
        os.utime(path, (old, old))
    remove_leftovers(tmp_path)
    assert contents(tmp_path) == before
    assert contents(tmp_path / ".kachin-corridors-notes") == ["mine"]


def test_where_there_is_no_folder_there_are_no_leftovers(tmp_path):
    remove_leftovers(tmp_path / "gone")
    assert contents(tmp_path) == []


def test_a_folder_of_ones_own_is_known_by_its_name_and_may_be_gone_at_the_end(tmp_path):
    with own_folder(tmp_path) as folder:
        assert re.fullmatch(r"\.kachin-corridors-[0-9a-f]{8}", folder.name)
        shutil.rmtree(folder)
    assert contents(tmp_path) == []
