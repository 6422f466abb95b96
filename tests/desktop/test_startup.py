"""The desktop started with the packaged plugin."""

from __future__ import annotations

import sys
from pathlib import Path

import qgis.utils
from import_watch import MOST_AT_START, watch
from qgis.core import QgsApplication

from kachin_corridors.core.present import present

PACKAGE = "kachin_corridors"


def test_plugin_is_loaded_and_started():
    assert qgis.utils.isPluginLoaded(PACKAGE)
    assert PACKAGE in qgis.utils.active_plugins


def test_plugin_comes_from_the_profile_not_from_the_checkout(root):
    package_dir = Path(present(sys.modules[PACKAGE].__file__)).resolve().parent
    assert package_dir == Path(QgsApplication.qgisSettingsDirPath(), "python", "plugins", PACKAGE).resolve()
    assert str(root) not in sys.path


def test_nothing_went_wrong_at_start(message_log):
    assert message_log.entries, "the recorder heard nothing: it was started too late"
    assert message_log.complaints() == []


def test_enabling_imports_nothing_heavy():
    assert watch.heavy == []


def test_enabling_imports_few_modules():
    assert f"{PACKAGE}.ui.map.locator" in watch.modules, "counted too early: the plugin was not started"
    assert len(watch.modules) <= MOST_AT_START, watch.modules


def test_no_address_is_asked(message_log):
    """The plugin works offline; and the request of QGIS for its news can crash it at its end (scripts/desktop)."""
    assert message_log.requests == []
