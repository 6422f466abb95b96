"""How the legs of the corridors are drawn: a band that tells the status, and on it a line that tells the mode."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFeatureRenderer,
    QgsMarkerLineSymbolLayer,
    QgsRuleBasedLabeling,
    QgsSymbol,
    QgsSymbolLayer,
)

from kachin_corridors.core.labels.metrics import GAP_NAME, GAP_PREFIX, LEG, LEG_OFFSET
from kachin_corridors.core.words import LegStatus, Mode

from .attributes.fields import DECIMALS
from .conditions import is_word
from .formats import number_text
from .labels import (
    along_line,
    at_place_of_line,
    blocking,
    label_rule,
    label_rules,
    line_has_room,
    on_place_of_line,
    text_format,
)
from .palette import GAP, INK, LEG_STATUSES, MEASURED, PAPER, RIVER, LegLook
from .symbols import IN_FORCE, crosses, line, mark, marker, rule, rules, stroke, ticks

BAND_WIDTH = 2.0


def _band(status: LegLook) -> QgsSymbol:
    band = stroke(status.colour, BAND_WIDTH, status.dashes_mm)
    if status.key != LegStatus.ABANDONED:
        return line(band)
    marks = crosses(INK, 5.0, 1.7, 0.25)
    marks.setRenderingPass(3)
    return line(band, marks)


def _on_top(*layers: QgsSymbolLayer) -> QgsSymbol:
    """Return a line whose layers are drawn after the bands of all features."""
    for number, layer in enumerate(layers, start=1):
        layer.setRenderingPass(number)
    return line(*layers)


def corridors_renderer() -> QgsFeatureRenderer:
    """Return two groups of rules: each leg is drawn by one of its status and by one of its mode."""
    bands = [rule(status.label, is_word("status", status.key), _band(status)) for status in LEG_STATUSES]
    river = stroke(RIVER, 0.7, (2.4, 0.7, 0.7, 0.7))
    modes = [
        rule("Road", is_word("mode", Mode.ROAD), _on_top(stroke(INK, 0.5))),
        rule("Railway", is_word("mode", Mode.RAIL), _on_top(stroke(INK, 0.35), ticks(INK, 2.2, 1.7, 0.35))),
        rule("River", is_word("mode", Mode.RIVER), _on_top(stroke(PAPER, 1.1), river)),
        rule("No road, railway or river", is_word("mode", Mode.GAP), _on_top(stroke(GAP, 0.3, (1.5, 3.5)))),
        rule("Sea", is_word("mode", Mode.SEA), _on_top(stroke(PAPER, 1.1), stroke(RIVER, 0.5, (0.6, 1.0)))),
    ]
    renderer = rules(
        [
            rule("Line: mode of the leg", "", None, children=modes),
            rule("Band: status of the leg", "", None, children=bands),
        ],
        IN_FORCE,
    )
    renderer.setUsingSymbolLevels(True)
    return renderer


def measurements_renderer() -> QgsFeatureRenderer:
    """Return a line between two rings, narrower than the band of a corridor under it."""
    ring = mark("circle", 2.2, PAPER, MEASURED, 0.5)
    ends = QgsMarkerLineSymbolLayer(True)
    ends.setPlacements(
        Qgis.MarkerLinePlacements(Qgis.MarkerLinePlacement.FirstVertex) | Qgis.MarkerLinePlacement.LastVertex
    )
    ends.setSubSymbol(marker(ring))
    symbol = line(stroke(PAPER, 1.5), stroke(MEASURED, 0.8), ends)
    return rules([rule("Measured line", "", symbol)])


def measurements_labels() -> QgsRuleBasedLabeling:
    """Label a measurement with its name and length; one that was changed by hand has no length."""
    length = number_text('"length_km"', DECIMALS)
    words = f"\"name\" || coalesce(': ' || {length} || ' km', '')"
    return label_rules(
        [label_rule("Name and length", along_line(words, text_format(7.0, MEASURED, bold=True), 8, 1.8))]
    )


def corridors_labels() -> QgsRuleBasedLabeling:
    """Label legs with name and mode when the map is large enough for it."""
    words = '"name" || \', \' || "mode"'
    made = at_place_of_line(words, text_format(LEG.points, INK, italic=True), LEG, LEG_OFFSET)
    # Its line crosses the map, where a reader might take it for a way.
    gap_words = f"'{GAP_PREFIX}' || \"name\""
    gap = on_place_of_line(gap_words, text_format(GAP_NAME.points, GAP, italic=True), GAP_NAME)
    is_way = f"\"mode\" <> '{Mode.GAP}'"
    return label_rules(
        [
            label_rule(
                "Gap", gap, f"{is_word('mode', Mode.GAP)} AND {line_has_room(gap_words, GAP_NAME)}", GAP_NAME.smallest
            ),
            label_rule("Name and mode", made, f"{is_way} AND {line_has_room(words, LEG)}", LEG.smallest),
            label_rule("Keep labels off the lines", blocking(0.4), "", 0, LEG.smallest),
        ]
    )
