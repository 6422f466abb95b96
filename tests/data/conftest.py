"""Loads the build package from scripts/ and builds the data once, outside the checkout."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "resources" / "data" / "sources"


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
