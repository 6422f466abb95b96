"""The one module that writes files: beside the target, checked, then given its name, or nothing at all.

Everything is made in the folder of its own that ``leftovers.py`` describes, under the name that it is to have. So it is
on the target's disk and can be renamed, and no name grows beyond what the disk allows.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Callable

from ...core.errors import KachinCorridorsError, TargetExistsError, TargetNotWritableError
from ...core.file_errors import DiskFullError, ExportDamagedError, NameTooLongError, OpenElsewhereError
from .leftovers import own_folder
from .whole_files import fault_of

_PROBE_BYTES = 16 * 2**20
_FULL = (errno.ENOSPC, errno.EDQUOT)
_TOO_LONG = (errno.ENAMETOOLONG,)
_SHARING_VIOLATION = (32, 33)
"""Of Windows: another program has the file open, or a part of it locked."""


class Unpublished:
    """The files of one result under way. They come into being under ``path_for`` and appear with ``publish``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._undo: list[Callable[[], object]] = []

    def path_for(self, target: Path) -> Path:
        """Return where to make the file that is to be ``target``: a path that nothing has, with the same name."""
        return self._folder / target.name

    def publish(self, *targets: Path, replace: bool = True) -> None:
        """Give the finished files their names, in this order: all of them, or none as far as the file system allows.

        Each must be whole, as its ending demands. Raises ExportDamagedError, TargetExistsError without ``replace`` and
        for what is no file, DiskFullError, OpenElsewhereError, and TargetNotWritableError; then all is as it was.
        """
        for target in targets:
            self._check(target)
        done = False
        try:
            for target in targets:
                with telling(target):
                    self._publish(target, replace)
            done = True
        finally:
            if not done:
                for take_back in reversed(self._undo):
                    with suppress(OSError):
                        take_back()
            self._undo.clear()
        for folder in {target.parent for target in targets}:
            _keep_names(folder)

    def disk_is_full(self) -> bool:
        """Tell whether there is no room here: of libraries that say only that they failed."""
        probe = self._folder / "probe"
        try:
            with probe.open("wb", buffering=0) as stream:
                for _ in range(_PROBE_BYTES // 2**20):
                    if stream.write(bytes(2**20)) < 2**20:
                        return True
                os.fsync(stream.fileno())
        except OSError as error:
            return error.errno in _FULL
        finally:
            with suppress(OSError):
                probe.unlink()
        return False

    def failure(self, target: Path, otherwise: KachinCorridorsError) -> KachinCorridorsError:
        """Return the error to raise when a library could not write ``target`` and gives no or a bad reason."""
        return DiskFullError(path=target) if self.disk_is_full() else otherwise

    def _check(self, target: Path) -> None:
        made = self.path_for(target)
        with telling(target):
            _keep_content(made)
        fault = fault_of(made)
        if fault:
            raise self.failure(target, ExportDamagedError(path=target, reason=fault))

    def _publish(self, target: Path, replace: bool) -> None:
        made = self.path_for(target)
        if not replace:
            _give_new_name(made, target)
            self._undo.append(target.unlink)
            return
        if target.exists() and not target.is_file():
            raise TargetExistsError(path=target)
        if os.path.lexists(target):
            before = self._folder / f"before-{len(self._undo)}"
            _second_name(target, before)
            self._undo.append(lambda: before.replace(target))
        else:
            self._undo.append(target.unlink)
        made.replace(target)


@contextmanager
def unpublished(target: Path) -> Iterator[Unpublished]:
    """Yield what to make ``target`` and its companions with, and take away afterwards what was not published.

    Missing folders are made, and taken away again when nothing came of it. Raises NameTooLongError, DiskFullError and
    TargetNotWritableError before any work begins; an OSError of the body is told in the same errors.
    """
    missing = []
    with telling(target):
        _check_name(target)
        missing = [folder for folder in target.parents if not folder.exists()]
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with telling(target), own_folder(target.parent) as folder:
            yield Unpublished(folder)
    finally:
        for made in missing:
            with suppress(OSError):  # something is in it
                made.rmdir()


@contextmanager
def new_file(target: Path, *, replace: bool = True) -> Iterator[Path]:
    """Yield the path under which to make one file; it becomes ``target`` at the end, unless an error ends it before.

    Raises what ``unpublished`` and ``publish`` raise.
    """
    with unpublished(target) as result:
        yield result.path_for(target)
        result.publish(target, replace=replace)


@contextmanager
def telling(target: Path) -> Iterator[None]:
    """Say in the plugin's own errors what the system says against writing ``target``."""
    try:
        yield
    except OSError as error:
        raise told(error, target) from error


def told(error: OSError, target: Path) -> KachinCorridorsError:
    """Return the plugin's own error for one of the system's while ``target`` was to be written."""
    if error.errno in _FULL:
        return DiskFullError(path=target)
    if error.errno in _TOO_LONG:
        return _name_too_long(target)
    if getattr(error, "winerror", None) in _SHARING_VIOLATION:
        return OpenElsewhereError(path=target)
    if error.errno == errno.EEXIST and os.path.lexists(target):
        return TargetExistsError(path=target)
    # Windows refuses to replace a file that is open as it refuses a folder in which one may not write.
    if os.name == "nt" and isinstance(error, PermissionError) and target.exists():
        return OpenElsewhereError(path=target)
    return TargetNotWritableError(path=target, reason=error.strerror or error)


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths name one file: through links of both kinds, and also when it is not there yet."""
    with suppress(OSError):
        return one.samefile(other)
    return _real(one) == _real(other)


def _check_name(target: Path) -> None:
    """Refuse a name that the file system cannot have, before work begins: 255 bytes, three for a Burmese letter."""
    with suppress(FileNotFoundError, NotADirectoryError):
        os.lstat(target)
    folder = next(folder for folder in target.parents if folder.exists())
    limit = os.pathconf(folder, "PC_NAME_MAX") if hasattr(os, "pathconf") else 255
    for part in target.relative_to(folder).parts:
        if (len(os.fsencode(part)) if os.name != "nt" else len(part)) > limit:
            raise _name_too_long(target)


def _name_too_long(target: Path) -> NameTooLongError:
    return NameTooLongError(name=target.name, folder=target.parent, bytes=len(os.fsencode(target.name)))


def _give_new_name(made: Path, target: Path) -> None:
    """Rename to a name that nothing has. Another program may have made it meanwhile: it is not overwritten."""
    if os.name == "nt":
        made.rename(target)
        return
    try:
        os.link(made, target)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links.
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        made.replace(target)


def _second_name(path: Path, name: Path) -> None:
    """Keep a file under a second name until the new one has its place."""
    try:
        os.link(path, name, follow_symlinks=False)
    except (OSError, NotImplementedError):
        path.replace(name)


def _keep_content(path: Path) -> None:
    """Have the disk take what was written, before it gets the name: else a failing power leaves an empty file."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def _keep_names(folder: Path) -> None:
    if os.name == "nt":
        return
    with suppress(OSError):  # some file systems do not know this of folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
