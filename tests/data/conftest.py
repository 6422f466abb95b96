"""Loads the build package from scripts/ and builds the data once, outside the checkout."""

from __future__ import annotations

import csv
import importlib
import importlib.util
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "resources" / "data" / "sources"
VILLAGES = {"165816", "165772", "166754"}
"""Those that tests of faults are about. The last is one of the rejected."""
UNDER_THE_MAP = ("rivers", "lakes", "state_lines", "main_roads", "railways", "context_towns", "countries")


def _load_build_package() -> None:
    folder = ROOT / "scripts" / "build_data"
    spec = importlib.util.spec_from_file_location(
        "build_data", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_data"] = module
    spec.loader.exec_module(module)


_load_build_package()


@pytest.fixture(scope="session")
def build_module() -> Callable[[str], ModuleType]:
    """Return a module of the build package by its name."""
    return lambda name: importlib.import_module(f"build_data.{name}")


@pytest.fixture(scope="session")
def sources_folder() -> Path:
    """The sources of the repository."""
    return SOURCES


@pytest.fixture(scope="session")
def built(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the GeoPackage that scripts/build-data wrote; test_geopackage.py builds it anew and compares."""
    return Path(shutil.copy(built_data, tmp_path_factory.mktemp("built")))


@pytest.fixture(scope="session")
def country_script() -> Callable[[str], ModuleType]:
    """Return a module of the scripts that cut the country under the map by its name."""
    sys.path.insert(0, str(ROOT / "scripts"))
    return lambda name: importlib.import_module(f"country_data.{name}")


@pytest.fixture(scope="session")
def few_sources(sources_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources with a twentieth of their villages, and two shapes of each file of what lies under the map.

    These are most of what there is to read, and each test of a fault reads all that is left.
    """
    folder = Path(shutil.copytree(sources_folder, tmp_path_factory.mktemp("few") / "sources"))
    for name in ("gazetteer", "gazetteer_rejected"):
        path = folder / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as stream:
            heading, *rows = csv.reader(stream)
        kept = [row for number, row in enumerate(rows) if number % 20 == 0 or row[0] in VILLAGES]
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([heading, *kept])
    for name in UNDER_THE_MAP:
        path = folder / f"{name}.geojson"
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        features.sort(key=lambda feature: len(str(feature["geometry"])))
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features[:2]}), encoding="utf-8")
    return folder


@pytest.fixture
def sources_copy(few_sources: Path, tmp_path: Path) -> Path:
    """A copy of them that a test may spoil."""
    return Path(shutil.copytree(few_sources, tmp_path / "sources"))


@pytest.fixture(scope="session")
def faults(build_module: Callable[[str], ModuleType]) -> Callable[[Path], list[str]]:
    """Return the texts of the faults of a folder of sources."""

    def found(folder: Path) -> list[str]:
        try:
            build_module("build").checked_sources(folder)
        except build_module("problems").SourceError as error:
            return [str(problem) for problem in error.problems]
        return []

    return found
