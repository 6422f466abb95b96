"""What an exported file says of itself: title, date and producer on purpose, and nothing of who uses the computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout, QgsProject, QgsProjectMetadata
from qgis.PyQt.QtCore import QCoreApplication, QDateTime

from ..core.present import present


@contextmanager
def document_properties(project: QgsProject, layout: QgsPrintLayout, day: date, created: datetime) -> Iterator[None]:
    """Let QGIS write the properties of the map sheet into what it exports meanwhile.

    It takes them from the metadata of the project, in which it has put the full name of the account by itself.
    """
    before, was_dirty = project.metadata(), project.isDirty()
    project.setMetadata(_properties(layout, day, created))
    try:
        yield
    finally:
        project.setMetadata(before)
        project.setDirty(was_dirty)


def _properties(layout: QgsPrintLayout, day: date, created: datetime) -> QgsProjectMetadata:
    variables = present(QgsExpressionContextUtils.layoutScope(layout))
    properties = QgsProjectMetadata()
    properties.setTitle(layout.name())
    properties.setAbstract(QCoreApplication.translate("Layouts", "Situation as of {day}").format(day=day.isoformat()))
    properties.setAuthor(str(variables.variable("kc_producer") or ""))
    moment = QDateTime.fromSecsSinceEpoch(int(created.timestamp()))
    properties.setCreationDateTime(moment.toUTC())
    return properties
