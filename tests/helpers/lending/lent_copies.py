"""Copies of a file for tests to change: one that a test left as it was serves the next, and is not read again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

FolderState = list[tuple[str, int, int, int, int, int]]


class LentCopies:
    """Lends copies of a file, each alone in a folder that ``make_folder`` made."""

    def __init__(self, source: Path, make_folder: Callable[[], Path]) -> None:
        self._source, self._make_folder = source, make_folder
        self._returned: tuple[Path, FolderState] | None = None

    @contextmanager
    def lend(self) -> Iterator[Path]:
        """Lend the copy that came back unchanged, with nothing beside it, or else a new one."""
        path, state = self._take()
        yield path
        if state_of(path.parent) == state:
            self._returned = path, state
        else:
            shutil.rmtree(path.parent, ignore_errors=True)

    def _take(self) -> tuple[Path, FolderState]:
        returned, self._returned = self._returned, None
        # What a test began may have written to it after the test.
        if returned is not None and state_of(returned[0].parent) == returned[1]:
            return returned
        path = Path(shutil.copy(self._source, self._make_folder() / "workspace.gpkg"))
        # Of long ago: the clock of a file system ticks slowly, and a change soon after the copy must be seen.
        os.utime(path, (0, 0))
        return path, state_of(path.parent)


def state_of(folder: Path) -> FolderState:
    """Return what changes when a file in a folder is written, replaced, renamed, or given other rights or times."""
    if not folder.is_dir():
        return []
    found = ((path.relative_to(folder), path.lstat()) for path in sorted(folder.rglob("*")))
    return [(str(name), s.st_ino, s.st_size, s.st_mode, s.st_mtime_ns, s.st_ctime_ns) for name, s in found]
