"""Gives the layer of a result its style when QGIS loads it, in the main thread."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

from ..layers.resources import apply_style


class _Styler(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, style: str) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        apply_style(layer, self._style)


# Processing does not own them, and asks them after the algorithm is gone: they are kept.
_styler = lru_cache(maxsize=None)(_Styler)


def style_when_loaded(context: QgsProcessingContext, layer_id: str, style: str) -> None:
    """Let QGIS load ``resources/styles/STYLE.qml`` into a result, if it adds that to a project at all."""
    if context.willLoadLayerOnCompletion(layer_id):
        context.layerToLoadOnCompletionDetails(layer_id).setPostProcessor(_styler(style))
