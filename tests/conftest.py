"""Makes the checkout importable as ``kachin_corridors``, whatever its folder is called, and by that name only."""

from __future__ import annotations

import contextlib
import http.server
import importlib.util
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent


def _load_checkout() -> None:
    spec = importlib.util.spec_from_file_location("as_package", ROOT / "scripts" / "as_package.py")
    assert spec is not None
    assert spec.loader is not None
    as_package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(as_package)
    # Inside the QGIS desktop the plugin is loaded already, from the zip; this leaves it as it is.
    as_package.load_package()


# With the root on sys.path, `import core` would work in a test and fail in QGIS.
sys.path[:] = [entry for entry in sys.path if entry and Path(entry).resolve() != ROOT]
_load_checkout()

# For all tests: a busy machine is no fault of what is tested. In CI the examples are the same in each run, so that a
# change cannot fail for what another one did; anywhere else they differ, and find more. Half as many as Hypothesis
# would try: the mutants in docs/development.md were noticed with 25, and most of the time goes into drawing examples.
settings.register_profile(
    "kachin_corridors",
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("CI") == "true",
    database=None if os.environ.get("CI") == "true" else settings().database,
)
settings.load_profile("kachin_corridors")


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """pytest-qt's, with the patience of a busy machine: by itself it fails after 5 s, whatever the machine is doing."""
    for wait in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=60_000))
    return qtbot


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def plugin_sources() -> list[Path]:
    """Every Python file that the zip carries."""
    folders = ("core", "store", "layers", "reports", "sharing", "algorithms", "ui")
    return [*sorted(ROOT.glob("*.py")), *(path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))]


@pytest.fixture(scope="session")
def calls_of() -> Callable[[Callable[[], object]], Counter[str]]:
    """Return how often ``work`` calls each function, of Python and of C, by name: unlike its time, always the same."""

    def count(work: Callable[[], object]) -> Counter[str]:
        calls: Counter[str] = Counter()

        def note(frame: FrameType, event: str, argument: object) -> None:
            if event == "call":
                calls[frame.f_code.co_name] += 1
            elif event == "c_call":
                calls[getattr(argument, "__name__", "")] += 1

        former = sys.getprofile()
        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(former)
        return calls

    return count


@pytest.fixture(scope="session")
def plugin_zip() -> Path:
    """The packaged plugin: the one that scripts/test made, or else a new one."""
    if made := os.environ.get("KACHIN_ZIP"):
        return Path(made)
    run = subprocess.run([ROOT / "scripts" / "package"], capture_output=True, text=True, check=True)
    return Path(run.stdout.splitlines()[-1])


@pytest.fixture(scope="session")
def built_data() -> Path:
    """The GeoPackage that scripts/build-data writes. Read it, or copy it: SQLite leaves files beside what it opens."""
    path = ROOT / "resources" / "data" / "kachin_corridors.gpkg"
    assert path.is_file(), f"{path} is missing: run scripts/build-data"
    return path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program has locked is given up at once: what is told then is the same."""
    monkeypatch.setattr("kachin_corridors.store.tables.connection.PATIENCE_S", 0.05)


class Listener:
    """A server on this machine that notes what is asked of it. ``address`` is where; ``requests`` should stay empty."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        requests = self.requests

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                requests.append(f"{self.command} {self.path}")
                self.send_error(404)

            do_HEAD = do_POST = do_GET  # noqa: N815 (the library's names)

            def log_message(self, *_arguments: object) -> None:
                """Stay silent."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        # By itself it looks every half second whether it is to stop, and each test that ends waits for that.
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A server that should hear nothing."""
    server = Listener()
    yield server
    server.stop()


def hostile_texts(address: str) -> list[str]:
    """Names by somebody who means harm, or only writes unusually. ``address``: of the server to stay silent."""
    return [
        f"<script>new Image().src='{address}/script'</script>",
        f"<img src='{address}/img.png' onerror='alert(1)'>",
        f'<img src="{address}/quoted.png"><link rel="stylesheet" href="{address}/style.css">',
        '<img src="file:///etc/hostname">',
        "[% @project_path %] [% 1 + 1 %]",
        "%1 %2 %n {0} {name} {actor} {} }{",
        "\"quoted\" and 'single' -- \\",
        "\u202elivE\u202c \u200f",
        "=cmd|' /C calc'!A0",
        '@SUM(1+1)*HYPERLINK("http://127.0.0.1")',
        "word" * 2_500,
        "many words " * 900,
        "control \x01\x1b[31m\x7f tab\tline\nend",
        "လိုင်ဇာ မြို့",
        "<b>bold</b> & &amp; &lt;i&gt; <br>",
        "x\x00after nothing",
    ]


HOSTILE_COLUMNS = {
    "article_statements": ["statement", "checkable_by"],
    "claims_in_force": ["unit_name", "asserted_by", "actor", "against", "statement", "publisher"],
    "control_claims": ["actor", "against", "asserted_by", "publisher", "statement", "recorded_by"],
    "control_status": ["unit_name", "actor", "against", "confirmation", "rival_claims", "basis"],
    "control_units": ["name", "note"],
    "corridor_legs": ["corridor", "name", "from_name", "to_name", "geometry_source", "expected_basis", "note"],
    "corridors": ["name", "description"],
    "countries": ["name"],
    "gazetteer": ["name", "village_tract"],
    "mining_clusters": ["name", "aliases", "position_from", "note"],
    "mining_statistics": ["area", "qualifier", "method", "note"],
    "name_warnings": ["warning"],
    "places": ["name", "position_from", "note"],
    "published_distances": ["as_published", "note"],
    "region_members": ["name", "note"],
    "sources": ["title", "publisher", "licence", "attribution", "note"],
    "township_status": ["name", "actor", "units"],
    "townships": ["name", "region_towns", "boundary_version"],
    "workspace_info": ["value"],
}
"""Columns of free text. The others hold ids and words with a meaning."""


@pytest.fixture
def hostile_workspace(built_data: Path, tmp_path: Path, listener: Listener, request: pytest.FixtureRequest) -> Path:
    """A workspace all of whose names and notes are hostile, as a file from a stranger may be.

    As a parameter: how long the longest of them may be.
    """
    path = Path(shutil.copy(built_data, tmp_path / "hostile.gpkg"))
    texts = [text for text in hostile_texts(listener.address) if len(text) <= getattr(request, "param", 10_000)]
    with contextlib.closing(sqlite3.connect(path)) as database:
        for function in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            # The triggers of the spatial index name them; no geometry is changed here.
            database.create_function(function, 1, lambda _geometry: None)
        for table, columns in HOSTILE_COLUMNS.items():
            where = "" if table != "workspace_info" else " WHERE key = 'boundary_version'"
            for column in columns:
                rows = database.execute(f'SELECT rowid FROM "{table}"{where}').fetchall()
                # A search goes through each word of each village.
                fitting = [text for text in texts if len(text) < 1000] if table == "gazetteer" else texts
                changes = [(fitting[number % len(fitting)], rowid) for number, (rowid,) in enumerate(rows)]
                database.executemany(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', changes)
        database.commit()
    return path


@pytest.fixture
def native_libraries(built_data: Path, tmp_path: Path) -> dict[str, set[str]]:
    """Files of GDAL, GEOS, PROJ and SQLite in this process, by library, after QGIS and fiona read one GeoPackage."""
    from qgis.core import QgsVectorLayer

    copy = shutil.copy(built_data, tmp_path)
    layer = QgsVectorLayer(f"{copy}|layername=townships", "townships", "ogr")
    assert layer.isValid()

    import fiona
    import pyproj
    import shapely.geometry

    with fiona.open(copy, layer="townships") as townships:
        polygons = [shapely.geometry.shape(row["geometry"]) for row in townships]
    assert len(polygons) == layer.featureCount() > 0
    assert all(polygon.is_valid for polygon in polygons)
    assert pyproj.CRS("EPSG:4326").is_geographic

    maps = Path("/proc/self/maps").read_text(encoding="utf-8")
    paths = {line.split(maxsplit=5)[5] for line in maps.splitlines() if ".so" in line}
    return {
        # A wheel's own copy carries a hash: libgeos-3ab4c5.so.3.11.1
        name: {path for path in paths if re.fullmatch(rf"{name}(-[0-9a-f]+)?\.so[.\d]*", Path(path).name)}
        for name in ("libgdal", "libgeos", "libgeos_c", "libproj", "libsqlite3")
    }


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)
