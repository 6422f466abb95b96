"""How kilometre posts are drawn: a stroke across the corridor, fewer of them on maps of smaller scale."""

from __future__ import annotations

from qgis.core import QgsFeatureRenderer, QgsRuleBasedLabeling, QgsSymbolLayer

from ..labels import beside_point, label_rule, label_rules, text_format
from ..palette import INK, PAPER
from ..symbols import mark, marker, rule, rules, with_expression

MEDIUM_FROM = 1_200_000
SMALL_FROM = 3_000_000
SHOWN = (
    f'CASE WHEN @map_scale > {SMALL_FROM} THEN "on_small_scale" = 1 '
    f'WHEN @map_scale > {MEDIUM_FROM} THEN "on_medium_scale" = 1 ELSE "on_large_scale" = 1 END'
)


def _stroke(colour: str, length: float, width: float) -> QgsSymbolLayer:
    """Return a stroke across the direction of travel."""
    return with_expression(
        mark("line", length, colour, colour, width), QgsSymbolLayer.Property.Angle, '"course_deg" + 90'
    )


def posts_renderer() -> QgsFeatureRenderer:
    """Return a dark stroke with a light edge, longer than the band of a corridor is wide."""
    return rules([rule("Kilometre post", SHOWN, marker(_stroke(PAPER, 4.6, 1.4), _stroke(INK, 4.2, 0.6)))])


def posts_labels() -> QgsRuleBasedLabeling:
    """Label each post that is drawn with its kilometre mark."""
    made = beside_point("'km ' || \"km\"", text_format(6.5, INK, bold=True), 6, 2.2, 5.0)
    return label_rules([label_rule("Kilometre mark", made, SHOWN)])
