"""How border gates are drawn: two posts beside the place, with no bar, one or two between them."""

from __future__ import annotations

import math

from qgis.core import QgsFeatureRenderer, QgsMarkerSymbol, QgsMarkerSymbolLayer, QgsRuleBasedLabeling, QgsSymbolLayer
from qgis.PyQt.QtCore import QPointF

from kachin_corridors.core.labels.metrics import GATE_MARK, GATES_FROM
from kachin_corridors.core.words import GateStatus

from .conditions import is_word
from .freshness import IS_AGEING, IS_OLD
from .labels import blocking, label_rule, label_rules
from .palette import GATE_CLOSED, GATE_OPEN, GATE_RESTRICTED, GREY_INK, PAPER, UNKNOWN, mixed
from .symbols import IN_FORCE, NONE, mark, marker, rule, rules, with_expression

Key = QgsSymbolLayer.Property

WIDTH, CASING = 0.9, 0.5
"""Of a post or bar, and of the paper that is seen on either side of it."""
APART = GATE_MARK - WIDTH / 2
"""Millimetres between the middle of the mark and that of a post."""
LENGTH = 4.4
AGEING_PALE, OLD_PALE = 0.4, 0.6
"""How much paper is mixed into the colour of what was told some time ago."""

EAST, WEST, NORTH, SOUTH = (1, 0), (-1, 0), (0, -1), (0, 1)
_LOOKS: tuple[tuple[GateStatus, str, str, tuple[tuple[int, int], ...]], ...] = (
    (GateStatus.OPEN, "Border gate open", GATE_OPEN, (EAST, WEST)),
    (GateStatus.RESTRICTED, "Border gate restricted: not all people or goods", GATE_RESTRICTED, (EAST, WEST, NORTH)),
    (GateStatus.CLOSED, "Border gate closed", GATE_CLOSED, (EAST, WEST, NORTH, SOUTH)),
)


def gates_renderer() -> QgsFeatureRenderer:
    """Return posts and bars by status: shape and colour say the same. Old news is pale and has a stroke through it."""
    parts = [rule(label, is_word("status", status), _gate(colour, sides)) for status, label, colour, sides in _LOOKS]
    nothing = _posts(UNKNOWN, (EAST, WEST), 0.5, "dot")
    parts.append(rule("Border gate: nothing reported", is_word("status", GateStatus.UNKNOWN), marker(*nothing)))
    return rules(parts, f"{IN_FORCE} AND coalesce(@map_scale, 0) <= {GATES_FROM}")


def gates_labels() -> QgsRuleBasedLabeling:
    """Keep the names of other layers off the gates; their own stand there already, as those of their places."""
    return label_rules([label_rule("Keep labels off gates", blocking(), "", GATES_FROM)])


def _gate(colour: str, sides: tuple[tuple[int, int], ...]) -> QgsMarkerSymbol:
    lines = _posts(colour, sides, WIDTH, "solid")
    for layer in lines:
        ageing, old = mixed(colour, PAPER, AGEING_PALE), mixed(colour, PAPER, OLD_PALE)
        with_expression(layer, Key.StrokeColor, f"if({IS_OLD}, '{old}', if({IS_AGEING}, '{ageing}', '{colour}'))")
    struck = _moved(mark("line", 3.4, NONE, GREY_INK, 0.5, "no", 60), EAST)
    with_expression(struck, Key.StrokeStyle, f"if({IS_OLD}, 'solid', 'no')")
    casing = _posts(PAPER, sides, WIDTH + 2 * CASING, "solid")
    return marker(*casing, *lines, struck)


def _posts(colour: str, sides: tuple[tuple[int, int], ...], width: float, style: str) -> list[QgsMarkerSymbolLayer]:
    """Return a line at each of the sides of a square, upright to the east and west of its middle."""
    return [
        _moved(mark("line", LENGTH, NONE, colour, width, style, 0 if side in (EAST, WEST) else 90), side)
        for side in sides
    ]


def _moved(layer: QgsMarkerSymbolLayer, side: tuple[int, int]) -> QgsMarkerSymbolLayer:
    """Move a line to a side. QGIS turns the offset of a mark with the mark."""
    east, south = APART * side[0], APART * side[1]
    turn = math.radians(layer.angle())
    layer.setOffset(
        QPointF(east * math.cos(turn) + south * math.sin(turn), south * math.cos(turn) - east * math.sin(turn))
    )
    return layer
