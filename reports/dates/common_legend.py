"""One legend for several maps of a layout: what at least one of them shows, on its own date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeModel,
    QgsLayerTreeModelLegendNode,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapHitTest,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsRenderContext,
)

from ...core.present import present
from ...layers.steps import run_to_the_end
from ..sheet_items import GREY, text_format

_DPI = 96.0
_RULE_KEY = QgsLayerTreeModelLegendNode.CustomRole.RuleKey


def add_common_legend(layout: QgsPrintLayout, item_id: str, maps: Sequence[QgsLayoutItemMap]) -> QgsLayoutItemLegend:
    """Add a legend of what any of the maps shows; it follows the layers only where ``refilling_legend`` is called."""
    legend = QgsLayoutItemLegend(layout)
    legend.setId(item_id)
    layout.addLayoutItem(legend)
    legend.setTitle("Legend")
    _set_fonts(legend)
    legend.setLinkedMap(maps[0])
    legend.setResizeToContents(True)
    run_to_the_end(refilling_legend(legend, maps))
    return legend


def refilling_legend(legend: QgsLayoutItemLegend, maps: Sequence[QgsLayoutItemMap]) -> Iterator[None]:
    """Let a legend have what any of the maps shows now, a layer of a map at each step."""
    shown: dict[str, set[str]] = {}
    for each in maps:
        settings = each.mapSettings(each.extent(), each.rect().size() * _DPI / 25.4, _DPI, True)
        for layer in settings.layers():
            settings.setLayers([layer])
            test = QgsMapHitTest(settings)
            test.run()
            for layer_id, keys in test.results().items():
                shown.setdefault(layer_id, set()).update(keys)
            yield
    # The layers of the project, each with all that it can show.
    legend.setAutoUpdateModel(True)
    legend.setAutoUpdateModel(False)
    _reduce(present(legend.model()), shown)
    yield


def height_of_legend(legend: QgsLayoutItemLegend) -> float:
    """Return how high a legend will be, in millimetres."""
    renderer = QgsLegendRenderer(present(legend.model()), legend.legendSettings())
    return renderer.minimumSize(QgsRenderContext()).height()


def _set_fonts(legend: QgsLayoutItemLegend) -> None:
    fonts = {
        QgsLegendStyle.Style.Title: text_format(9, bold=True),
        QgsLegendStyle.Style.Group: text_format(7.5, GREY, bold=True),
        QgsLegendStyle.Style.Subgroup: text_format(8, bold=True),
        QgsLegendStyle.Style.SymbolLabel: text_format(7),
    }
    for part, form in fonts.items():
        style = legend.style(part)
        style.setTextFormat(form)
        legend.setStyle(part, style)
    legend.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 2.2)
    legend.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 0.75)
    legend.setBoxSpace(0)
    legend.setSymbolWidth(9.0)
    legend.setSymbolHeight(4.0)
    legend.setMaximumSymbolSize(5.4)


def _reduce(model: QgsLayerTreeModel, shown: dict[str, set[str]]) -> None:
    """Take out of a legend what no map shows."""
    root = present(model.rootGroup())
    for node in root.findLayers():
        order = _order(model, node, shown.get(node.layerId(), set()))
        if order:
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, order)
            model.refreshLayerLegend(node)
        else:
            parent = node.parent()
            if isinstance(parent, QgsLayerTreeGroup):
                parent.removeChildNode(node)
    _remove_empty_groups(root)


def _order(model: QgsLayerTreeModel, node: QgsLayerTreeLayer, keys: set[str]) -> list[int]:
    """Return which entries of a layer are to be seen: those of the layer's own order that are shown."""
    layer = node.layer()
    if layer is None or not keys:
        return []
    own = QgsMapLayerLegendUtils.legendNodeOrder(node) if QgsMapLayerLegendUtils.hasLegendNodeOrder(node) else None
    entries = present(layer.legend()).createLayerTreeModelLegendNodes(node)
    numbers = range(len(entries)) if own is None else own
    return [number for number in numbers if number < len(entries) and _is_shown(entries[number], keys)]


def _is_shown(entry: QgsLayerTreeModelLegendNode, keys: set[str]) -> bool:
    key = entry.data(_RULE_KEY)
    return key is None or key == "" or str(key) in keys


def _remove_empty_groups(group: QgsLayerTreeGroup) -> None:
    for child in list(group.children()):
        if isinstance(child, QgsLayerTreeGroup):
            _remove_empty_groups(child)
            if not child.children():
                group.removeChildNode(child)
