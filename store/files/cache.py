"""Caches what was read from a file until the file changes, so that moving the situation date reads nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

_Read = TypeVar("_Read")
FILES_CACHED = 4
_SECOND_NS = 1_000_000_000
_COARSEST_NS = 2 * _SECOND_NS
"""To no more than this do the file systems of USB sticks (FAT) tell the time of a change."""

_Stat = tuple[int, int, int, int]
"""Number, size, and the times of the last change of content (ns) and of anything."""


class FileState(NamedTuple):
    """What changes whenever a GeoPackage is written: also when the change still sits in the log beside it."""

    file: _Stat | None
    log: _Stat | None


class FileCache(Generic[_Read]):
    """What ``read`` makes of a file, cached while the file is as it was. For any thread: a file is read once."""

    def __init__(self, read: Callable[[Path], _Read]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._cached: dict[Path, tuple[FileState, _Read]] = {}

    def get(self, path: Path, read: Callable[[Path], _Read] | None = None) -> _Read:
        """Return what the file holds now. Raises what reading it raises; then nothing is cached.

        ``read`` reads the same in another way: from a file that is open.
        """
        key = path.absolute()
        with self._lock:
            state = state_of(key)
            known = self._cached.pop(key, None)
            if known is None or known[0] != state:
                known = state, (read or self._read)(path)
                if _may_change_unseen(state):
                    return known[1]
            self._cached[key] = known
            while len(self._cached) > FILES_CACHED:
                del self._cached[next(iter(self._cached))]
        return known[1]

    def has(self, path: Path) -> bool:
        """Tell whether ``get`` would answer from the cache."""
        key = path.absolute()
        known = self._cached.get(key)
        return known is not None and known[0] == state_of(key)


def state_of(path: Path) -> FileState:
    """Return the state of a GeoPackage now."""
    log = _stat(path.with_name(f"{path.name}-wal"))
    # SQLite gives the log to the owner of the file whenever root opens that, and with it a new time of change.
    return FileState(_stat(path), None if log is None else (*log[:3], 0))


def _stat(path: Path) -> _Stat | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _may_change_unseen(state: FileState) -> bool:
    """Tell whether another change may leave the state as it is: the file system tells whole seconds only."""
    now = time.time_ns()
    times = [mtime for _, _, mtime, _ in filter(None, state)]
    return any(mtime % _SECOND_NS == 0 and 0 <= now - mtime < _COARSEST_NS for mtime in times)
