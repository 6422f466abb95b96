"""Workspaces as other programs leave them: killed while writing, in folders of others, locked."""

from __future__ import annotations

import csv
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kachin_corridors.store.workspace import Workspace

KILLED_WRITER = """
import os, signal, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    database.execute(statement)
os.kill(os.getpid(), signal.SIGKILL)
"""
HALF_WRITTEN = (
    # With so small a cache SQLite writes into the file before the transaction ends: what a crash leaves half written.
    "PRAGMA cache_size = 1",
    "BEGIN IMMEDIATE",
    "UPDATE workspace_info SET value = 'half written' WHERE key = 'data_version'",
    "CREATE TABLE half AS SELECT * FROM countries",
)
IN_THE_LOG = (
    "PRAGMA journal_mode = WAL",
    "UPDATE workspace_info SET value = 'in the log' WHERE key = 'data_version'",
)


@pytest.fixture
def workspace(built_data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built_data, tmp_path / "workspace.gpkg"))


@pytest.fixture(scope="session")
def few_claims(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data as built with half of its towns, the bases of one, and one area: derived in half the time."""
    path = Path(shutil.copy(built_data, tmp_path_factory.mktemp("few_claims") / "workspace.gpkg"))
    named = "'laiza', 'sumprabum', 'chipwi', 'sadung', 'tsawlaw', 'waingmaw-area'"
    with Workspace(path).tables.writing() as database:
        database.execute(
            f"DELETE FROM control_units WHERE unit_id NOT IN ({named}) AND unit_id NOT LIKE 'bhamo%' "
            "AND (kind <> 'town' OR fid % 2)"
        )
        database.execute("DELETE FROM control_claims WHERE unit_id NOT IN (SELECT unit_id FROM control_units)")
        database.execute(
            "DELETE FROM places WHERE kind = 'base' AND place_id NOT IN (SELECT place_id FROM control_units)"
        )
    Workspace(path).control.derive()
    return path


@pytest.fixture
def kill_while_writing() -> Callable[..., None]:
    """Execute statements in another process that is killed after the last of them."""

    def kill(path: Path, *statements: str) -> None:
        run = subprocess.run([sys.executable, "-c", KILLED_WRITER, str(path), *statements])
        assert run.returncode == -9

    return kill


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every account may enter, which those of pytest are not."""
    with tempfile.TemporaryDirectory(prefix="kachin-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o755)


@pytest.fixture
def run_as_reader(public_folder: Path, root: Path) -> Callable[[str, Path], str]:
    """Run code as somebody who may write nothing of ours (nobody, for root); return what it prints."""
    package = public_folder / "code" / "kachin_corridors"
    for floor in ("core", "store"):
        shutil.copytree(root / floor, package / floor, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "__init__.py").touch()
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if as_nobody and shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to be somebody else")

    def run(code: str, path: Path) -> str:
        preamble = (
            f"import sys; sys.path.insert(0, {str(package.parent)!r}); path = __import__('pathlib').Path(sys.argv[1])\n"
        )
        python = Path(sys.executable).resolve()
        done = subprocess.run(
            [*as_nobody, python, "-B", "-c", preamble + code, path], cwd="/", capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


@pytest.fixture(scope="module")
def copied(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data as built, for tests that only read."""
    return Path(shutil.copy(built_data, tmp_path_factory.mktemp("read") / "workspace.gpkg"))


@pytest.fixture
def read(copied: Path) -> Workspace:
    """The workspace as built, which the test only reads."""
    return Workspace(copied)


@pytest.fixture
def source(root: Path) -> Callable[[str], list[dict[str, str]]]:
    """Return the rows of a file of sources."""

    def rows(name: str) -> list[dict[str, str]]:
        with (root / "resources" / "data" / "sources" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    return rows


@pytest.fixture
def positions(source: Callable[[str], list[dict[str, str]]]) -> dict[str, tuple[float, float]]:
    """The positions of the places, some of which stand where another one does."""
    rows = {row["place_id"]: row for row in source("places")}
    at = {key: rows[row["position_of"]] if row["position_of"] else row for key, row in rows.items()}
    return {key: (float(row["lon"]), float(row["lat"])) for key, row in at.items() if row["lon"]}


@pytest.fixture
def selected(copied: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """Return what a statement of SQL selects from the data as built."""

    def rows(statement: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(copied)) as database:
            return database.execute(statement, values).fetchall()

    return rows
