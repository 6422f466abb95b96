"""Keeps GDAL to the file that the user gave: by its content a .geojson may be a list of other files and of servers."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, cast

from ...core.errors import ImportFileError

_DRIVERS = frozenset(
    {
        "CSV",
        "DXF",
        "ESRI Shapefile",
        "ESRIJSON",
        "FlatGeobuf",
        "GML",
        "GPKG",
        "GPX",
        "GeoJSON",
        "GeoJSONSeq",
        "KML",
        "LIBKML",
        "MapInfo File",
        "OpenFileGDB",
        "SQLite",
        "TopoJSON",
    }
)
"""Drivers of GDAL that read the file and what lies beside it. Two may want a schema or a CRS from a server."""

_NOWHERE_HOST = "127.0.0.1"
_NOWHERE = f"{_NOWHERE_HOST}:1"
"""Where no proxy listens."""
_PAST_THE_PROXY = ("no_proxy", "NO_PROXY")
"""Of the environment: hosts that GDAL reaches without a proxy. It has no setting of its own for them."""

# Only when something is imported, as everywhere: GDAL takes a tenth of a second to load.


def gdal_raises() -> AbstractContextManager[Any]:
    """Let GDAL raise RuntimeError for a while, where it can.

    Whether it raises or returns None is a setting of the whole process, which is left as it is. Newer versions can set
    it for a while, and warn where nobody did.
    """
    from osgeo import gdal

    return cast(AbstractContextManager[Any], gdal.ExceptionMgr() if hasattr(gdal, "ExceptionMgr") else nullcontext())


class _NoExceptions:
    """Takes the hosts that need no proxy out of the environment, while anybody is in a ``with`` block of it.

    The environment is the whole process': the first thread takes them out, and the last puts them back.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before: dict[str, str] = {}

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._before = {name: os.environ.pop(name) for name in _PAST_THE_PROXY if name in os.environ}

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                os.environ.update(self._before)


_no_exceptions = _NoExceptions()


@contextmanager
def offline() -> Iterator[None]:
    """Let GDAL reach no server from this thread: requests go to a proxy that is not there, whatever their host."""
    from osgeo import gdal

    # GDAL 3.3, on macOS, has them for the whole process only.
    get = getattr(gdal, "GetThreadLocalConfigOption", gdal.GetConfigOption)
    put = getattr(gdal, "SetThreadLocalConfigOption", gdal.SetConfigOption)
    before = get("GDAL_HTTP_PROXY", None)
    put("GDAL_HTTP_PROXY", _NOWHERE)
    try:
        with _no_exceptions:
            yield
    finally:
        put("GDAL_HTTP_PROXY", before)


def harmless_driver(path: Path) -> str | None:
    """Return the driver that GDAL takes for a file, or for an archive of one, by its content; None where it takes none.

    Raises ImportFileError for a format that may name other files or servers, and where there is no file.
    """
    from osgeo import gdal

    if not path.exists():
        raise ImportFileError(path=path, reason="there is no such file")
    # QGIS looks into an archive in the same way.
    inside = f"/vsizip/{path}" if path.suffix.lower() == ".zip" else str(path)
    driver = gdal.IdentifyDriverEx(inside, gdal.OF_VECTOR)
    if driver is None:
        return None
    if driver.ShortName not in _DRIVERS or _calls_a_server(gdal, inside, driver.ShortName):
        reason = (
            f"it is in a format ({driver.ShortName}) and of a kind that may make QGIS read other files or call a "
            "server. If you trust where it comes from, add it to the project and import that layer"
        )
        raise ImportFileError(path=path, reason=reason)
    return str(driver.ShortName)


def _calls_a_server(gdal: Any, path: str, driver: str) -> bool:
    """Tell whether a file wants a schema or a CRS from a server: QGIS, which opens it next, would fetch that."""
    messages: list[str] = []
    gdal.PushErrorHandler(lambda _kind, _number, message: messages.append(message))
    try:
        with offline():
            gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
    except RuntimeError as error:
        messages.append(str(error))
    finally:
        gdal.PopErrorHandler()
    # Only the host is the same in the words of each curl: "127.0.0.1 port 1" in 7.88, "127.0.0.1:1" in 8.22.
    return any(_NOWHERE_HOST in message for message in messages)
