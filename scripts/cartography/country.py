"""How the country under the map is drawn: quiet, below all else, and its names never in the way of others."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFeatureRenderer,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
)

from kachin_corridors.core.labels.metrics import CONTEXT_TOWNS

from .labels import (
    along_line,
    by_expression,
    has_room,
    label_rule,
    label_rules,
    pinned,
    settings,
    text_format,
    without_ends,
)
from .palette import COAST, CONTEXT_INK, CONTEXT_RAIL, CONTEXT_ROAD, CONTEXT_WATER, PAPER, SEA, STATE_LINE, WATER_INK
from .symbols import area, fill, line, mark, marker, rule, rules, stroke, ticks, with_expression

Key = QgsSymbolLayer.Property

LEAST = 0
"""The priority of names here: every other name of ours has a higher one."""
CREEKS_FROM = 3_500_000
"""Smallest scale at which rivers without a name are drawn."""
RIVER_NAMES_FROM = 4_000_000
LAKE_NAMES_FROM = 3_000_000
CONFLUENCE_MM = 12
"""So near the end of a river its name could be taken for that of the other one."""


def _one(symbol: QgsSymbol) -> QgsFeatureRenderer:
    """Return a renderer whose legend is one row, with the name of the layer."""
    return QgsSingleSymbolRenderer(symbol)


def rivers_renderer() -> QgsFeatureRenderer:
    """Return thin blue lines, rivers with a name a little wider."""
    water = stroke(CONTEXT_WATER, 0.4)
    is_named = "coalesce(\"name\", '') <> ''"
    with_expression(water, Key.StrokeWidth, f"if({is_named}, 0.45, 0.2)")
    with_expression(water, Key.LayerEnabled, f"{is_named} OR coalesce(@map_scale <= {CREEKS_FROM}, true)")
    return _one(line(water))


def rivers_labels() -> QgsRuleBasedLabeling:
    """Write the names of rivers along them in italics, away from where one flows into another."""
    made = along_line('"name"', text_format(7, WATER_INK, italic=True, halo=0.5), LEAST, 0.3)
    made.geometryGeneratorEnabled = True
    made.geometryGeneratorType = Qgis.GeometryType.Line
    made.geometryGenerator = without_ends(CONFLUENCE_MM)
    return label_rules([label_rule("Rivers", _unseen(made), "coalesce(\"name\", '') <> ''", RIVER_NAMES_FROM)])


def lakes_renderer() -> QgsFeatureRenderer:
    """Return water as the sea has it, with a shore as the coast."""
    return _one(fill(area(SEA), stroke(COAST, 0.2)))


def lakes_labels() -> QgsRuleBasedLabeling:
    """Write the names of lakes over them; they may be wider than the lake."""
    form = text_format(7, WATER_INK, italic=True, halo=0.5)
    made = _unseen(settings('"name"', form, Qgis.LabelPlacement.Horizontal, LEAST))
    return label_rules([label_rule("Lakes", made, "coalesce(\"name\", '') <> ''", LAKE_NAMES_FROM)])


def state_lines_renderer() -> QgsFeatureRenderer:
    """Return dashes, lighter than a border."""
    return _one(line(stroke(STATE_LINE, 0.3, (2.0, 0.8, 0.5, 0.8))))


def main_roads_renderer() -> QgsFeatureRenderer:
    """Return a line paler than any of a corridor."""
    return _one(line(stroke(CONTEXT_ROAD, 0.35)))


def railways_renderer() -> QgsFeatureRenderer:
    """Return a thin grey line with sleepers, thinner and paler than the railway of a corridor."""
    return _one(line(stroke(CONTEXT_RAIL, 0.2), ticks(CONTEXT_RAIL, 2.5, 1.0, 0.2)))


def towns_renderer() -> QgsFeatureRenderer:
    """Return small rings, unlike the dots of the places whose control is recorded; none where its name has no room."""
    ring = mark("circle", 1.1, PAPER, CONTEXT_INK, 0.25)
    whens = " ".join(f'WHEN "rank" = {rank} THEN {style.smallest}' for rank, style in CONTEXT_TOWNS.items())
    from_scale = f"CASE {whens} ELSE {min(style.smallest for style in CONTEXT_TOWNS.values())} END"
    is_shown = f"coalesce(@map_scale <= {from_scale} AND {has_room()}, true)"
    return rules([rule("Town beyond Kachin", is_shown, marker(ring))])


def towns_labels() -> QgsRuleBasedLabeling:
    """Write the names of towns small and grey, at the side that the build chose, or not at all."""
    parts = []
    for rank, style in CONTEXT_TOWNS.items():
        made = pinned('"name"', text_format(style.points, CONTEXT_INK, halo=0.5), style.priority)
        # Others are written over what is in their way; these never.
        by_expression(made, QgsPalLayerSettings.Property.OverlapHandling, "'Prevent'")
        condition = f'"rank" = {rank} AND {has_room()}'
        parts.append(label_rule(f"Towns of rank {rank}", _unseen(made), condition, style.smallest))
    return label_rules(parts)


def _unseen(made: QgsPalLayerSettings) -> QgsPalLayerSettings:
    """Let the labels of other layers stand on these features as if they were not there."""
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(False)
    made.setObstacleSettings(obstacle)
    return made
