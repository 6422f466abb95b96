"""Tells whether a file that was just written is whole, by its format: not every writer fails on a full disk."""

from __future__ import annotations

import os
import re
import sqlite3
import zipfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Callable
from xml.parsers import expat

_PNG = b"\x89PNG\r\n\x1a\n"
_PAGE = re.compile(rb"/Type\s*/Page\b")


def fault_of(path: Path) -> str:
    """Return what is wrong with a file of a format that is known here, or an empty text."""
    check = _CHECKS.get(path.suffix.lower(), _not_empty)
    try:
        return check(path)
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, sqlite3.Error, expat.ExpatError) as error:
        return str(error)


def _not_empty(path: Path) -> str:
    return "" if path.stat().st_size else "it is empty"


def _csv(path: Path) -> str:
    if fault := _not_empty(path):
        return fault
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return "" if stream.read() == b"\n" else "its last row has no end"


def _pdf(path: Path) -> str:
    content = path.read_bytes()
    end = content[-1024:].rstrip()
    if not content.startswith(b"%PDF-") or not end.endswith(b"%%EOF"):
        return "its end is missing"
    found = re.search(rb"startxref\s+(\d+)\s+%%EOF$", end)
    if not found or int(found.group(1)) >= len(content):
        return "its table of contents is missing"
    return "" if _PAGE.search(content) else "it has no page"


def _png(path: Path) -> str:
    with path.open("rb") as stream:
        if stream.read(len(_PNG)) != _PNG:
            return "it is no PNG"
        while True:
            kind = _png_chunk(stream)
            if kind == b"IEND":
                return ""
            if kind is None:
                return "its end is missing"


def _png_chunk(stream: BinaryIO) -> bytes | None:
    """Read one chunk and return its kind; None for one that is not whole."""
    head = stream.read(8)
    size = int.from_bytes(head[:4], "big")
    body = stream.read(size)
    stated = stream.read(4)
    if len(head) < 8 or len(body) < size or int.from_bytes(stated, "big") != zlib.crc32(head[4:] + body):
        return None
    return head[4:]


def _svg(path: Path) -> str:
    with path.open("rb") as stream:
        expat.ParserCreate().ParseFile(stream)
    return ""


def _qgz(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        damaged = archive.testzip()
        if damaged:
            return f"{damaged} in it is damaged"
        projects = [name for name in archive.namelist() if name.endswith(".qgs")]
        for name in projects:
            # Not by a parser: QGIS writes and reads control characters in names, which XML has not.
            if not archive.read(name).rstrip().endswith(b"</qgis>"):
                return f"the end of {name} in it is missing"
    return "" if projects else "there is no project in it"


def _gpkg(path: Path) -> str:
    # Nobody has a file open that was just made: so it may be opened like this.
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
    return "" if verdict == "ok" else str(verdict)


_CHECKS: dict[str, Callable[[Path], str]] = {
    ".csv": _csv,
    ".pdf": _pdf,
    ".png": _png,
    ".svg": _svg,
    ".qgz": _qgz,
    ".gpkg": _gpkg,
}
