"""A workspace and a project of its own for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer


@pytest.fixture(autouse=True)
def _application(qgis_app) -> None:
    """Every test here needs the application that pytest-qgis makes."""


@pytest.fixture
def workspace(built_data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built_data, tmp_path / "workspace.gpkg"))


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    # pytest holds the last test's project until QGIS has ended: no layer may live that long.
    project.clear()


@pytest.fixture
def rows():
    """Read the rows of a layer, or of a table of a workspace, as dictionaries."""

    def read(layer: QgsVectorLayer | Path, table: str = "") -> list[dict[str, object]]:
        if isinstance(layer, Path):
            layer = QgsVectorLayer(f"{layer}|layername={table}", table, "ogr")
        assert layer.isValid()
        return [QgsFeature(feature).attributeMap() for feature in layer.getFeatures()]

    return read
