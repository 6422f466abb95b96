"""The zip through QGIS' own plugin manager, as a user installs it."""

from __future__ import annotations

import sys

import pyplugin_installer
import qgis.utils
from qgis.core import QgsApplication

from kachin_corridors.core.present import present

PACKAGE = "kachin_corridors"


def test_the_plugin_manager_installs_the_zip(plugin_zip):
    """Over the version that is there, as for an update; QGIS unloads that, and loads and starts the new one."""
    before = qgis.utils.plugins[PACKAGE]
    pyplugin_installer.instance().installFromZipFile(str(plugin_zip))
    assert qgis.utils.plugins[PACKAGE] is not before
    assert PACKAGE in qgis.utils.active_plugins
    assert QgsApplication.processingRegistry().providerById(PACKAGE)
    qgis.utils.plugins[PACKAGE].action.trigger()
    assert qgis.utils.plugins[PACKAGE].dock.isVisible()
    assert present(sys.modules[f"{PACKAGE}.ui.dock"].__file__).startswith(QgsApplication.qgisSettingsDirPath())
