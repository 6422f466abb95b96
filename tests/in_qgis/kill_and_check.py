"""Kills the plugin at its work at random moments, starts it again, and tells what was lost or left broken.

kill_and_check.py [--small] KILLS SEED [OPERATION...]: each operation is killed so often. Prints what went wrong, and
fails then. --small: in a workspace with the claims of few units, where all takes less time.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.extend(str(Path(__file__).resolve().parents[1] / folder) for folder in ("helpers", "helpers/lending"))

import work_to_kill
from few_claims import with_few_claims

from kachin_corridors.store.control.derivation import derive_in
from kachin_corridors.store.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
BUILT_DATA = ROOT / "resources" / "data" / "kachin_corridors.gpkg"
OPERATIONS = ("create", "save", "record", "undo", "boundaries", "project", "share", "export")
OVERTIME = 1.1
"""Kills fall up to this much of the time that the work takes: some come when it is just done."""
MOST_RECORDED = 12
"""With so many reports in it the ledger is emptied: recording is what is killed, not what grows with its length."""
_PNG_END = b"IEND\xaeB`\x82"
_FORK = multiprocessing.get_context("fork")


class Worker:
    """A QGIS that works until it is killed. What it said is kept in ``said``.

    It is forked from here, where the libraries are loaded but no QGIS was begun: loading them is most of a start.
    """

    def __init__(self, folder: Path) -> None:
        self.log = folder / "log.txt"
        self._pipe, theirs = _FORK.Pipe()
        self.process = _FORK.Process(target=self._work, args=(folder, theirs), daemon=True)
        self.process.start()
        theirs.close()
        self.said: list[str] = []
        self.until("ready")

    def _work(self, folder: Path, pipe: work_to_kill.Pipe) -> None:
        self._pipe.close()
        with self.log.open("ab") as log:
            for stream in (1, 2):
                os.dup2(log.fileno(), stream)
        work_to_kill.work(folder, pipe)

    def begin(self, *words: str) -> None:
        self._pipe.send(" ".join(words))

    def until(self, *ends: str) -> str:
        """Return the first line that begins with one of ``ends``."""
        try:
            while True:
                self.said.append(self._pipe.recv())
                if self.said[-1].split()[0] in ends:
                    return self.said[-1]
        except EOFError:
            text = self.log.read_text(errors="replace")[-2000:]
            raise RuntimeError(f"the work ended by itself: {text}") from None

    def do(self, *words: str) -> str:
        """Work to the end. Return ``done``, or the error with which it refused."""
        self.begin(*words)
        return self.until("done", "error", "faults")

    def kill(self) -> None:
        """End the process as a failing power does: at once, wherever it is."""
        self.process.kill()
        self.process.join()
        try:
            while True:
                self.said.append(self._pipe.recv())
        except EOFError:
            self._pipe.close()


class Endurance:
    """A folder in which the plugin works and is killed."""

    def __init__(self, folder: Path, seed: int, is_small: bool) -> None:
        self.folder = folder
        self.random = random.Random(seed)
        self.workspace = Path(shutil.copy(BUILT_DATA, folder / "workspace.gpkg"))
        if is_small:
            with_few_claims(BUILT_DATA, self.workspace)
        self.faults: list[str] = []
        self.saved: list[str] = []
        self.recorded: list[str] = []
        self.before_recording = ledger_of(self.workspace)
        self.imported = ""
        self.told: set[Path] = set()
        self._write_townships()
        self.worker = Worker(folder)
        self.expect_done("project", "first")
        self.check_all("project", "first")

    def run(self, operation: str, kills: int) -> None:
        """Kill an operation so often, each time at another moment, and do it to the end after each."""
        self.prepare(operation)
        begun = time.time()
        self.expect_done(operation, "timed")
        seconds = (time.time() - begun) * OVERTIME
        self.note()
        for number in range(kills):
            self.prepare(operation)
            self.worker.begin(operation, str(number))
            time.sleep(self.random.uniform(0.0, seconds))
            self.worker.kill()
            self.note()
            self.check_all(operation, f"{operation} {number} after the kill")
            if operation in ("record", "undo"):
                self.check_ledger(operation, f"{operation} {number} after the kill")
            self.worker = Worker(self.folder)
            self.check_projects(operation, f"{operation} {number} after the kill")
            self.expect_done(operation, str(number))
            self.note()
            self.check_all(operation, f"{operation} {number} done again")
            if operation in ("record", "undo"):
                self.check_ledger(operation, f"{operation} {number} done again")
            if operation == "undo":
                self.check_undone(f"{operation} {number} done again")
            self.check_projects(operation, f"{operation} {number} done again")
            self.check_leftovers(f"{operation} {number} done again")
            shutil.rmtree(self.folder / "share", ignore_errors=True)

    def expect_done(self, operation: str, number: str) -> None:
        said = self.worker.do(operation, number)
        is_there = operation == "create" and "already exists" in said
        if said != "done" and not is_there:
            self.faults.append(f"{operation} {number}: {said}")

    def prepare(self, operation: str) -> None:
        """Let the worker do before what of an operation is not to be killed, as it writes nothing."""
        if operation == "export":
            self.expect_done("sheet", "opened")
        if operation == "undo":
            self.expect_done("record", "to-undo")
        if operation == "record" and len(self.recorded) > MOST_RECORDED:
            self.recorded.clear()
            self.worker.said.clear()
            self.expect_done("undo", "to record anew")

    def note(self) -> None:
        """Note what the workers said was committed."""
        for line in self.worker.said:
            word, _, what = line.partition(" ")
            if word == "saved":
                self.saved.append(what)
            elif word == "recorded":
                self.recorded.append(what)
            elif word == "imported":
                self.imported = what
        self.worker.said.clear()

    def check_all(self, operation: str, when: str) -> None:
        """Look at every file that has its final name, and at what is in the workspace."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(self.folder).parts):
                fault = fault_of(path)
                if fault:
                    self.faults.append(f"{when}: {path.relative_to(self.folder)} {fault}")
        with closing(sqlite3.connect(self.workspace)) as database:
            kept = {row[0] for row in database.execute("SELECT measurement_id FROM measurements")}
            lost = set(self.saved) - kept
            if lost:
                self.faults.append(f"{when}: {len(lost)} saved measurements are lost")
            versions = {row[0] for row in database.execute("SELECT DISTINCT boundary_version FROM townships")}
            versions |= set(
                database.execute("SELECT value FROM workspace_info WHERE key = 'boundary_version'").fetchone()
            )
            if len(versions) != 1:
                self.faults.append(f"{when}: boundaries of {versions}")
            if operation != "boundaries" and self.imported and versions != {f"boundaries {self.imported}"}:
                self.faults.append(f"{when}: the import {self.imported} is lost: {versions}")

    def check_ledger(self, operation: str, when: str) -> None:
        """Nothing recorded is lost, and what is derived is what follows from the ledger, whatever that is now."""
        if operation == "record":
            lost = set(self.recorded) - {claim.claim_id for claim in Workspace(self.workspace).control.claims()}
            if lost:
                self.faults.append(f"{when}: {len(lost)} reports are lost")
        elif operation == "undo":
            self.recorded.clear()
        copy = Workspace(Path(shutil.copy(self.workspace, self.folder / ".copy.gpkg")))
        with copy.tables.writing() as database:
            different = derive_in(database, copy.tables)
        if different:
            self.faults.append(f"{when}: {len(different)} derived rows are not those of the ledger")
        copy.path.unlink()

    def check_undone(self, when: str) -> None:
        if ledger_of(self.workspace) != self.before_recording:
            self.faults.append(f"{when}: not all is as it was before anything was recorded")

    def check_projects(self, operation: str, when: str) -> None:
        """Open what the operation writes in QGIS, if that is a project."""
        written = {"project": "kachin.qgz", "share": "share/*/kachin.qgz"}.get(operation)
        for path in sorted(self.folder.glob(written)) if written else ():
            said = self.worker.do("check", str(path))
            self.worker.until("done")
            if said != "faults":
                self.faults.append(f"{when}: {path.relative_to(self.folder)}: {said}")

    def check_leftovers(self, when: str) -> None:
        for path in sorted(set(self.folder.rglob("*")) - self.told):
            if path.name.startswith(".") or path.name.endswith(("-journal", "-wal", "-shm", "~")):
                self.faults.append(f"{when}: {path.relative_to(self.folder)} was left")
                self.told.add(path)

    def _write_townships(self) -> None:
        """Write the boundaries of the workspace into a file of their own, with the columns of MIMU."""
        target = self.folder / "townships.gpkg"
        columns = "geom, pcode AS TS_PCODE, name AS TS"
        subprocess.run(
            ["ogr2ogr", str(target), str(BUILT_DATA), "-nln", "mimu", "-sql", f"SELECT {columns} FROM townships"],
            check=True,
        )


def ledger_of(path: Path) -> list[list[tuple[object, ...]]]:
    """Return all rows of the ledger and of what follows from it."""
    tables = ("control_claims", "sources", "control_status", "claims_in_force", "township_status", "places")
    with closing(sqlite3.connect(path)) as database:
        return [database.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() for table in tables]


def fault_of(path: Path) -> str:
    """Say what is wrong with a file, by what its format asks for; an empty text when it is whole."""
    content = path.read_bytes()
    if path.suffix == ".gpkg":
        with closing(sqlite3.connect(path)) as database:
            return "" if database.execute("PRAGMA integrity_check").fetchall() == [("ok",)] else "is corrupt"
    if path.suffix == ".qgz":
        if not zipfile.is_zipfile(path):
            return "is no archive"
        with zipfile.ZipFile(path) as archive:
            return "is a broken archive" if archive.testzip() else ""
    if path.suffix == ".pdf":
        start = content.rfind(b"startxref")
        offset = content[start:].split()[1] if start > 0 else b"0"
        whole = content.rstrip().endswith(b"%%EOF") and content[int(offset) : int(offset) + 4] == b"xref"
        return "" if whole else "is no whole PDF"
    if path.suffix == ".png":
        return "" if content.endswith(_PNG_END) else "is no whole PNG"
    if path.suffix == ".svg":
        return "" if content.rstrip().endswith(b"</svg>") else "is no whole SVG"
    if path.suffix == ".csv":
        return "" if content.endswith(b"\n") else "is no whole table"
    return ""


def main() -> int:
    is_small = "--small" in sys.argv
    kills, seed, *operations = (word for word in sys.argv[1:] if word != "--small")
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="kachin-endurance-") as folder:
        endurance = Endurance(Path(folder), int(seed), is_small)
        for operation in operations or OPERATIONS:
            before = len(endurance.faults)
            try:
                endurance.run(operation, int(kills))
            except RuntimeError as error:
                endurance.faults.append(f"{operation}: {error}")
                endurance.worker = Worker(endurance.folder)
            print(f"{operation}: {kills} kills, {len(endurance.faults) - before} faults", flush=True)
        endurance.worker.kill()
        faults = endurance.faults
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
