"""Paths that a workspace may not have, because QGIS would not find it there, or another file in its place."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ...core.file_errors import UnusablePathError

_MOST_NAME_BYTES = 240
"""File systems take 255, of which SQLite needs some for the endings of the files beside a workspace."""
_MOST_BYTES = 500
"""SQLite opens no path of more than 512 bytes, those endings among them."""


def check_path(path: Path) -> None:
    """Make sure that QGIS can open a workspace of that name. Raises UnusablePathError, which says what is in the way.

    SQLite itself opens every path: what only reads the rows of a workspace need not ask.
    """
    text = str(path)
    if "|" in text:
        raise UnusablePathError(path=path, reason="it separates the name of a file from that of a layer by “|”")
    # GDAL up to 3.6 at least: it would open the folder “a b” when asked for “a%20b”.
    coded = re.search("%[0-9A-Fa-f]{2}", text)
    if coded:
        raise UnusablePathError(path=path, reason=f"it reads “{coded.group()}” as the code of another character")
    longest = max(len(os.fsencode(part)) for part in path.parts)
    if longest > _MOST_NAME_BYTES:
        raise UnusablePathError(
            path=path, reason=f"it has a name of {longest} bytes, and {_MOST_NAME_BYTES} are possible"
        )
    length = len(os.fsencode(path.absolute()))
    if length > _MOST_BYTES:
        raise UnusablePathError(path=path, reason=f"its path is {length} bytes long, and {_MOST_BYTES} are possible")
