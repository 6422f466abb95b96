"""The variables of a layout, through which its texts say who made it, of what, and up to which day there are reports.

A layout keeps those that are its maker's, and is to be changed in *Layout Properties*: the settings only say what a new
one begins with.
"""

from __future__ import annotations

import base64
import re

from qgis.core import Qgis, QgsExpressionContextUtils, QgsMessageLog, QgsPrintLayout
from qgis.PyQt.QtCore import QBuffer, QCoreApplication, Qt
from qgis.PyQt.QtGui import QImageReader

from ..core.control.freshness import reports_up_to
from ..core.present import present
from ..core.shortening import shortened
from ..layers import settings
from ..layers.project.workspace_layers import layer_of
from ..layers.resources import plugin_version
from ..store.workspace import Workspace

_LOGO_PIXELS = (900, 472)
"""Most across and down: 600 dots per inch in its place on the sheet. It travels in each layout."""
_LONGEST_SOURCES = 2000
"""How many characters of a list of sources are printed: twice those of the built-in data."""
_NOT_IN_A_FILE_NAME = re.compile(r"[^\w-]+")


def begin_sheet(layout: QgsPrintLayout) -> None:
    """Let a new layout say what the settings say of its maker. The logo comes with the layout, not as a path."""
    values = {
        "kc_map_series": settings.MAP_SERIES.value(),
        "kc_producer": settings.PRODUCER.value(),
        "kc_organisation": settings.ORGANISATION.value(),
        "kc_sharing": settings.SHARING.value(),
        "kc_logo": _logo(settings.LOGO.value()),
    }
    _set(layout, {name: value for name, value in values.items() if value})


def map_series(layout: QgsPrintLayout) -> str:
    """Return the series that a layout belongs to, as it may begin the name of a file: ``KCH001``."""
    variables = present(QgsExpressionContextUtils.layoutScope(layout))
    return file_name_part(str(variables.variable("kc_map_series") or ""))


def file_name_part(series: str) -> str:
    """Return a series without what the name of a file may not have; the plugin's own for an empty one."""
    return _NOT_IN_A_FILE_NAME.sub("-", series).strip("-") or settings.MAP_SERIES.default


def set_sheet_variables(layout: QgsPrintLayout, workspace: Workspace) -> None:
    """Let a layout tell what workspace and plugin it is made of."""
    values = {
        "kc_map_number": f"{map_series(layout)}, v{plugin_version()}",
        "kc_plugin_version": plugin_version(),
        "kc_control_layer": layer_of(layout.project(), "control_status").id(),
    }
    _set(layout, values)
    refresh_sources(layout, workspace)


def refresh_sources(layout: QgsPrintLayout, workspace: Workspace) -> None:
    """Let the sheet name the boundaries, the sources and the newest day of a report that the workspace has now."""
    values = {
        "kc_reports_up_to": reports_up_to(workspace.control.report_days()) or "none",
        "kc_boundary_version": shortened(workspace.tables.info()["boundary_version"]),
        "kc_sources": "\n".join(shortened(line, _LONGEST_SOURCES) for line in workspace.sources.lines()),
    }
    _set(layout, values)


def logo_fault(path: str) -> str:
    """Return why a picture cannot be the logo, in a sentence, or nothing."""
    reader = QImageReader(path)
    if reader.canRead():
        return ""
    text = _tr("The logo {path} cannot be used ({reason}). Choose an SVG, PNG or JPEG file.")
    return text.format(path=path, reason=reader.errorString())


def _logo(path: str) -> str:
    """Return a picture in base64, as PNG with nothing but its pixels, or nothing where there is none to be used."""
    if not path:
        return ""
    reader = QImageReader(path)
    reader.setScaledSize(reader.size().scaled(*_LOGO_PIXELS, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        QgsMessageLog.logMessage(logo_fault(path), "Kachin Corridors", Qgis.MessageLevel.Warning)
        return ""
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return base64.b64encode(buffer.data().data()).decode("ascii")


def _set(layout: QgsPrintLayout, values: dict[str, str]) -> None:
    for name, value in values.items():
        QgsExpressionContextUtils.setLayoutVariable(layout, name, value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
