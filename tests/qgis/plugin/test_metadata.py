"""The QGIS that runs this is one that metadata.txt allows, as QGIS' own plugin manager sees it."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication


@pytest.fixture
def version_range(root):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]["qgisMinimumVersion"], parser["general"]["qgisMaximumVersion"]


@pytest.fixture
def is_compatible(monkeypatch):
    """The plugin manager's own comparison; the desktop has it on its path."""
    monkeypatch.syspath_prepend(str(Path(QgsApplication.pkgDataPath(), "python")))
    from pyplugin_installer.version_compare import isCompatible

    return isCompatible


def test_running_qgis_is_in_range(is_compatible, version_range):
    assert is_compatible(Qgis.version().split("-")[0], *version_range)


@pytest.mark.parametrize(
    ("version", "allowed"), [("3.34.15", False), ("3.40.0", True), ("3.44.1", True), ("4.2.0", True)]
)
def test_range(is_compatible, version_range, version, allowed):
    assert is_compatible(version, *version_range) is allowed
