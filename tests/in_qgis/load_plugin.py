"""Loads the plugin from a folder of plugins as QGIS does, in a fresh QGIS without a window, and reports as JSON.

load_plugin.py PLUGINS_FOLDER
"""

from __future__ import annotations

import json
import sys

import qgis.utils
from import_watch import MOST_AT_START, PACKAGE, watch
from qgis.core import QgsApplication


def provider_algorithms() -> list[str] | None:
    """Ids of the algorithms that the plugin's provider offers; None without a provider."""
    provider = QgsApplication.processingRegistry().providerById(PACKAGE)
    return sorted(algorithm.id() for algorithm in provider.algorithms()) if provider else None


plugins_folder = sys.argv[1]
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, plugins_folder)
qgis.utils.plugin_paths = [plugins_folder]
qgis.utils.updateAvailablePlugins()
path_before = list(sys.path)

watch.start()
loaded = qgis.utils.loadPlugin(PACKAGE)
started = loaded and qgis.utils.startProcessingPlugin(PACKAGE)
watch.stop()
report = {
    "loaded": loaded,
    "started": started,
    "file": getattr(sys.modules.get(PACKAGE), "__file__", None),
    "algorithms": provider_algorithms(),
    "heavy_imports": watch.heavy,
    "modules": watch.modules,
    "most_modules": MOST_AT_START,
    "sys_path_added": [entry for entry in sys.path if entry not in path_before],
}
report["unloaded"] = started and qgis.utils.unloadPlugin(PACKAGE)
report["algorithms_after_unload"] = provider_algorithms()
print(json.dumps(report))
application.exitQgis()
