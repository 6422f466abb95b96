"""Where a file is made before it gets its name, and what runs that were killed left there.

Each run makes its files in a folder of its own beside the target, ``.kachin-corridors-`` and eight hexadecimal digits.
So it is on the target's disk, and whatever a library puts beside what it writes goes with the folder. In it is a file
``in-use`` that is locked while the run lives; the system unlocks it when the process ends, however it ends. A folder
whose lock can be had was left by a run that was killed.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

_FOLDER = re.compile(r"\.kachin-corridors-[0-9a-f]{8}")
_OF_VERSION_0_1 = re.compile(r"\.[0-9a-f]{32}(_\d+)?\.(gpkg|qgz|pdf|png|svg|csv|geojson)(-journal|-wal|-shm)?")
"""Files that version 0.1.0 left. They have no lock: only old ones are taken away."""
_OLD_S = 3600.0
_LOCK = "in-use"


@contextmanager
def own_folder(parent: Path) -> Iterator[Path]:
    """Yield a new folder in ``parent`` that nobody else uses, and take it away with all that is left in it.

    What killed runs left in ``parent`` is taken away before. Raises OSError when no folder can be made.
    """
    remove_leftovers(parent)
    folder, lock = _locked_folder(parent)
    try:
        yield folder
    finally:
        lock.close()
        shutil.rmtree(folder, ignore_errors=True)


def remove_leftovers(parent: Path) -> None:
    """Take away what killed runs left in a folder. What is in use stays, and so does what cannot be removed now."""
    with suppress(OSError):
        for path in list(parent.iterdir()):
            with suppress(OSError):
                _remove_leftover(path)


def _remove_leftover(path: Path) -> None:
    if _OF_VERSION_0_1.fullmatch(path.name) and path.is_file() and time.time() - path.stat().st_mtime > _OLD_S:
        path.unlink()
    if not _FOLDER.fullmatch(path.name) or path.is_symlink() or not path.is_dir():
        return
    if (path / _LOCK).exists():
        with (path / _LOCK).open("r+b") as lock:
            _lock(lock)
    elif time.time() - path.stat().st_mtime < _OLD_S:
        return  # its maker may be about to lock it
    shutil.rmtree(path, ignore_errors=True)


def _locked_folder(parent: Path) -> tuple[Path, IO[bytes]]:
    while True:
        # Not tempfile: its folders are for their owner only, and files are made to be shared.
        folder = parent / f".kachin-corridors-{uuid4().hex[:8]}"
        folder.mkdir()
        lock = (folder / _LOCK).open("xb")
        try:
            _lock(lock)
        except BlockingIOError:  # somebody who takes leftovers away was faster
            lock.close()
            continue
        except OSError:
            pass  # a file system without locks: nobody will take the folder for a leftover either
        return folder, lock


def _lock(stream: IO[bytes]) -> None:
    """Lock an open file for this process. Raises OSError at once when another has it, or where there are no locks."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
