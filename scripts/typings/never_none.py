"""A plugin of mypy that corrects the stubs of QGIS and Qt: they say of every pointer that it may be None.

The methods named here return an object as long as QGIS runs: a part that its owner makes with itself and keeps, or what a
factory makes anew; a text among the attributes may be empty, not None. Of any other method the stubs are right, and what it returns is checked where it is used.
"""

from collections.abc import Callable

from mypy.nodes import TypeInfo
from mypy.plugin import AttributeContext, FunctionContext, MethodContext, Plugin
from mypy.types import Type
from mypy.types_utils import remove_optional

_NEVER_NONE = {
    "PyQt5.QtWidgets.QTreeWidget": {"headerItem"},
    "qgis._core.QgsApplication": {"bookmarkManager", "messageLog", "processingRegistry", "taskManager"},
    "qgis._core.QgsDatumTransform.TransformDetails": {"name"},
    "qgis._core.QgsFillSymbol": {"createSimple"},
    "qgis._core.QgsLabelPosition": {"labelText", "layerID"},
    "qgis._core.QgsLayerTreeGroup": {"insertGroup"},
    "qgis._core.QgsLayout": {"pageCollection", "project"},
    "qgis._core.QgsLayoutExporter": {"layout"},
    "qgis._core.QgsLayoutItemManualTable": {"create"},
    "qgis._core.QgsLayoutItemMap": {"grids", "overviews"},
    "qgis._core.QgsLayoutObject": {"layout"},
    "qgis._core.QgsLinePatternFillSymbolLayer": {"create"},
    "qgis._core.QgsLocatorResult": {"displayString"},
    "qgis._core.QgsMapLayer": {"styleManager"},
    "qgis._core.QgsNetworkAccessManager": {"instance"},
    "qgis._core.QgsPrintLayout": {"clone"},
    "qgis._core.QgsProcessingContext": {"temporaryLayerStore"},
    "qgis._core.QgsProject": {
        "bookmarkManager",
        "instance",
        "layerTreeRoot",
        "layoutManager",
        "mapThemeCollection",
        "timeSettings",
        "viewSettings",
    },
    "qgis._core.QgsProviderRegistry": {"instance"},
    "qgis._core.QgsSimpleFillSymbolLayer": {"create"},
    "qgis._core.QgsSimpleLineSymbolLayer": {"create"},
    # Of a layer whose provider QGIS has; those of ours are GeoPackages and memory layers.
    "qgis._core.QgsVectorLayer": {"dataProvider", "temporalProperties"},
    "qgis._gui.QgisInterface": {"actionExit", "mainWindow", "mapCanvas", "messageBar"},
    "qgis._gui.QgsLayoutDesignerInterface": {"layout"},
    "qgis._gui.QgsMapCanvas": {"getCoordinateTransform", "snappingUtils"},
    "qgis._gui.QgsMapTool": {"canvas"},
    "qgis._gui.QgsMessageBar": {"createMessage", "pushWidget"},
}
_NAMES = set().union(*_NEVER_NONE.values())


class _NeverNone(Plugin):
    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        return _without_none if self._is_listed(fullname) else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return _without_none if self._is_listed(fullname) else None

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        return _text_without_none if self._is_listed(fullname) else None

    def _is_listed(self, fullname: str) -> bool:
        """Tell whether a method or attribute, named with the class of the object it is asked of, is one of the list."""
        owner, _, name = fullname.rpartition(".")
        if name not in _NAMES:
            return False
        symbol = self.lookup_fully_qualified(owner)
        info = symbol.node if symbol is not None else None
        return isinstance(info, TypeInfo) and any(name in _NEVER_NONE.get(base.fullname, ()) for base in info.mro)


def _without_none(call: FunctionContext | MethodContext) -> Type:
    return remove_optional(call.default_return_type)


def _text_without_none(asked: AttributeContext) -> Type:
    return remove_optional(asked.default_attr_type)


def plugin(_version: str) -> type[Plugin]:
    """Return the class of the plugin, as mypy asks for it."""
    return _NeverNone
