"""How sections of a corridor are drawn by who holds them: the colours of assessed control, on lines."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRenderer,
    QgsMarkerLineSymbolLayer,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
)

from kachin_corridors.core.words import Status

from ..conditions import is_word
from ..formats import number_text
from ..labels import along_line, label_rule, label_rules, text_format
from ..palette import ACTORS, CONTESTED, INK, OTHER_ACTOR, PAPER, UNKNOWN, Actor
from ..status_words import (
    COLOUR,
    IS_CONTROLLED,
    IS_KNOWN,
    IS_OTHER_ACTOR,
    IS_UNKNOWN,
    STATUS_IN_WORDS,
    by_actor,
)
from ..symbols import line, mark, marker, rule, rules, stroke, ticks, with_expression

WIDTH = 2.2
NAMES_FROM = 3_000_000
PARTNER = by_actor(lambda actor: actor.colour, OTHER_ACTOR).replace('"actor"', '"against"')


def _beads(actor: Actor) -> QgsSymbolLayer:
    """Return the shape of an actor again and again along the line: its colour is not the only sign."""
    beads = QgsMarkerLineSymbolLayer(True, 9.0)
    beads.setOffsetAlongLine(4.5)
    beads.setSubSymbol(marker(mark(actor.shape, 3.0 * actor.scale, actor.colour, PAPER, 0.35)))
    return beads


def _by_expression(layer: QgsSymbolLayer, expression: str) -> QgsSymbolLayer:
    return with_expression(layer, QgsSymbolLayer.Property.StrokeColor, expression)


def _lane(expression: str, offset: float) -> QgsSymbolLayer:
    lane = stroke(OTHER_ACTOR, WIDTH / 2)
    assert isinstance(lane, QgsSimpleLineSymbolLayer)
    lane.setOffset(offset)
    return _by_expression(lane, expression)


def _held() -> list[QgsRuleBasedRenderer.Rule]:
    casing = WIDTH + 0.5
    parts = [
        rule(
            f"Controlled by {actor.name}",
            f"{IS_CONTROLLED} AND {is_word('actor', actor.key)}",
            line(stroke(INK, casing), stroke(actor.colour, WIDTH), _beads(actor)),
        )
        for actor in ACTORS
    ]
    parts.append(
        rule(
            "Controlled by another actor",
            f"{IS_CONTROLLED} AND {IS_OTHER_ACTOR}",
            line(stroke(INK, casing), stroke(OTHER_ACTOR, WIDTH)),
        )
    )
    return parts


def holders_renderer() -> QgsFeatureRenderer:
    """Return one rule a status, those of control by actor; what is unknown is thin and grey."""
    casing = WIDTH + 0.5
    return rules(
        [
            *_held(),
            rule(
                "Contested: fought for, or its ends are held by different sides",
                is_word("status", Status.CONTESTED),
                line(stroke(INK, casing), stroke(CONTESTED, WIDTH), ticks(INK, 1.6, WIDTH, 0.35)),
            ),
            rule(
                "Infiltrated: actor present, does not hold it",
                is_word("status", Status.INFILTRATED),
                line(stroke(PAPER, casing), _by_expression(stroke(OTHER_ACTOR, 1.2, (2.6, 1.6)), COLOUR)),
            ),
            rule(
                "Claimed by one side only, not confirmed",
                is_word("status", Status.CLAIMED),
                line(stroke(PAPER, casing), _by_expression(stroke(OTHER_ACTOR, 1.0, (0.9, 1.3)), COLOUR)),
            ),
            rule(
                "Shared: allies hold it, or its two ends",
                is_word("status", Status.SHARED),
                line(stroke(INK, casing), _lane(COLOUR, -WIDTH / 4), _lane(PARTNER, WIDTH / 4)),
            ),
            rule(
                "Unknown: no usable report",
                IS_UNKNOWN,
                line(stroke(UNKNOWN, 0.8)),
            ),
        ]
    )


def holders_labels() -> QgsRuleBasedLabeling:
    """Label what is known with its holder and its kilometres."""
    length = number_text('"km"', 1)
    words = f"{STATUS_IN_WORDS} || ', ' || {length} || ' km'"
    made = along_line(words, text_format(6.5, INK, bold=True), 6, 1.6)
    return label_rules([label_rule("Holder and kilometres", made, IS_KNOWN, NAMES_FROM)])
