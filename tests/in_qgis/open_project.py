"""Opens a project file in a fresh QGIS that has no plugin, and reports as JSON what a colleague would find.

open_project.py PROJECT PDF: the layout is exported to PDF, as QGIS' own export does it.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsLayoutExporter, QgsProject, QgsVectorLayer

application = QgsApplication([], True)
application.initQgis()
project = QgsProject.instance()
is_read = project.read(sys.argv[1])
layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
(layout,) = project.layoutManager().printLayouts()
main_map: Any = layout.itemById("main_map")
settings = QgsLayoutExporter.PdfExportSettings()
settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
exported = QgsLayoutExporter(layout).exportToPdf(sys.argv[2], settings)
report = {
    "read": is_read,
    "plugin_imported": "kachin_corridors" in sys.modules,
    "invalid_layers": [layer.name() for layer in layers if not layer.isValid()],
    "sources": sorted(layer.source() for layer in layers),
    "names": [node.name() for node in project.layerTreeRoot().findLayers()],
    "renderers": {layer.name(): renderer.type() for layer in layers if (renderer := layer.renderer()) is not None},
    "labelled": sorted(layer.name() for layer in layers if layer.labelsEnabled()),
    "temporal": sorted(layer.name() for layer in layers if layer.temporalProperties().isActive()),
    "themes": sorted(project.mapThemeCollection().mapThemes()),
    "bookmarks": sorted(bookmark.name() for bookmark in project.bookmarkManager().bookmarks()),
    "navigation": project.readEntry("TemporalControllerWidget", "/StartDateTime", "")[0],
    "layout_date": main_map.temporalRange().begin().toString("yyyy-MM-dd"),
    "exported": exported == QgsLayoutExporter.ExportResult.Success,
}
print(json.dumps(report))
application.exitQgis()
