"""Keeps what was read from a file until the file changes, so that moving the situation date reads nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

_Read = TypeVar("_Read")
_FILES_KEPT = 4


class KeptByFile(Generic[_Read]):
    """What ``read`` makes of a file, from memory while the file is as it was. Also for background tasks."""

    def __init__(self, read: Callable[[Path], _Read]) -> None:
        self._read = read
        self._kept: dict[tuple[object, ...], _Read] = {}

    def get(self, path: Path) -> _Read:
        """Return what the file holds now. Raises what reading it raises; then nothing is kept."""
        state = state_of(path)
        found = self._kept.get(state)
        if found is None:
            found = self._read(path)
            while len(self._kept) >= _FILES_KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[state] = found
        return found

    def has(self, path: Path) -> bool:
        """Tell whether ``get`` would answer from memory."""
        return state_of(path) in self._kept


def state_of(path: Path) -> tuple[object, ...]:
    """Return what changes whenever a GeoPackage is written: also when the change still sits in the log beside it."""
    path = path.absolute()
    state: list[object] = [path]
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            found = file.stat()
        except OSError:
            state.append(None)
        else:
            state.append((found.st_ino, found.st_size, found.st_mtime_ns))
    return tuple(state)
