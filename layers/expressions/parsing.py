"""Makes QGIS parse expressions of a project again, after functions have come or gone.

A parsed expression remembers a function by its number in QGIS' list. When the function is gone, that number is that of
another or of none, and the next drawing of a symbol with such a size, or reading of such a virtual field, ends QGIS.
One that was parsed before a function came stays invalid. Labels and the filters of rules are parsed for each drawing;
data-defined properties and virtual fields are not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast

from qgis.core import (
    QgsLayoutObject,
    QgsMapLayer,
    QgsMessageLog,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsPropertyCollection,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtXml import QDomDocument

_PARTS_OF_STYLE = cast(
    "QgsMapLayer.StyleCategories",
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Diagrams
    | QgsMapLayer.StyleCategory.Rendering,
)


def parse_anew(project: QgsProject, functions: Collection[str]) -> None:
    """Parse again what names one of the functions in layers and print layouts; nothing else is touched.

    The texts of the expressions stay what they are, and the project does not count as changed. In the main thread only.
    """
    was_dirty = project.isDirty()
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer):
            _parse_virtual_fields(layer, functions)
            _parse_style(layer, functions)
    for layout in project.layoutManager().printLayouts():
        for item in _objects_of(layout):
            _parse_properties(item, functions)
    project.setDirty(was_dirty)


def _parse_virtual_fields(layer: QgsVectorLayer, functions: Collection[str]) -> None:
    for index in range(layer.fields().count()):
        expression = layer.expressionField(index)
        if _names_any(expression, functions):
            layer.updateExpressionField(index, expression)


def _parse_style(layer: QgsVectorLayer, functions: Collection[str]) -> None:
    style = QDomDocument()
    layer.exportNamedStyle(style, categories=_PARTS_OF_STYLE)
    if not _names_any(style.toString(), functions):
        return
    is_read, reason = layer.importNamedStyle(style, _PARTS_OF_STYLE)
    if not is_read:
        told = QCoreApplication.translate("Expressions", "QGIS cannot read the style of {layer} again: {reason}")
        QgsMessageLog.logMessage(told.format(layer=layer.name(), reason=reason), "Kachin Corridors")


def _objects_of(layout: QgsPrintLayout) -> Iterator[QgsLayoutObject]:
    for found in (*layout.items(), *layout.multiFrames()):
        if isinstance(found, QgsLayoutObject):
            yield found


def _parse_properties(item: QgsLayoutObject, functions: Collection[str]) -> None:
    properties = QgsPropertyCollection(item.dataDefinedProperties())
    stale = [key for key in properties.propertyKeys() if _names_any(_expression(properties.property(key)), functions)]
    for key in stale:
        anew = QgsProperty()
        anew.loadVariant(properties.property(key).toVariant())
        properties.setProperty(key, anew)
    if stale:
        item.setDataDefinedProperties(properties)


def _expression(of_property: QgsProperty) -> str:
    return str(of_property.expressionString())


def _names_any(text: str, functions: Collection[str]) -> bool:
    return any(name in text for name in functions)
