"""Gives the layer of a result the names and units of its columns, and its style."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ..layers.project.tip_html import as_html, tip
from ..layers.resources import apply_style


class _Finisher(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, aliases: tuple[tuple[str, str], ...], style: str) -> None:
        super().__init__()
        self._aliases = aliases
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer | None, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> None:
        if layer is not None and self._style:
            apply_style(layer, self._style)
        if isinstance(layer, QgsVectorLayer):
            _describe(layer, self._aliases)


# Processing asks them after the algorithm is gone, and deletes them with its context: until then they are kept.
_kept: list[_Finisher] = []


def _finisher(aliases: tuple[tuple[str, str], ...], style: str) -> _Finisher:
    _kept[:] = [each for each in _kept if not sip.isdeleted(each)]
    made = _Finisher(aliases, style)
    _kept.append(made)
    return made


def finish(context: QgsProcessingContext, layer_id: str, aliases: Mapping[str, str], style: str) -> None:
    """Set the aliases of a temporary layer, and let QGIS finish a layer that it loads into a project.

    A file does not keep aliases in every format, and a style belongs to the main thread: both follow on loading.
    """
    pairs = tuple(aliases.items())
    # Not context.getMapLayer: it looks through the layers of the project, which the main thread may be changing.
    layer = context.temporaryLayerStore().mapLayer(layer_id)
    if isinstance(layer, QgsVectorLayer):
        _describe(layer, pairs)
    if context.willLoadLayerOnCompletion(layer_id):
        context.layerToLoadOnCompletionDetails(layer_id).setPostProcessor(_finisher(pairs, style))


def _describe(layer: QgsVectorLayer, aliases: tuple[tuple[str, str], ...]) -> None:
    # Without a tip of its own a layer shows its display name, and that as HTML.
    layer.setMapTipTemplate(tip(as_html(layer.displayExpression())))
    for name, alias in aliases:
        index = layer.fields().indexOf(name)
        if index >= 0:
            layer.setFieldAlias(index, alias)
