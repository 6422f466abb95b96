"""How it is drawn what changed between two days: who holds it now outside or below, who did before inside or over it.

A ring of two lines around a mark, a band with dashes on a road, and a hatch over the fill of a township; the words
“KIA → junta” beside each, so that colour is never the only sign.
"""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsRuleBasedLabeling,
    QgsSymbolLayer,
)

from kachin_corridors.core.evidence.change_kinds import ChangeKind
from kachin_corridors.core.labels.metrics import OVERVIEW
from kachin_corridors.core.words import Status

from ..conditions import is_one_of, is_word
from ..control import UNITS
from ..formats import number_text
from ..labels import along_line, beside_point, in_area, label_rule, label_rules, text_format
from ..palette import CONTESTED, GREY_INK, INK, OTHER_ACTOR, PAPER, PARTLY, UNKNOWN, rgba
from ..status_words import COLOUR
from ..symbols import NONE, area, fill, hatch, line, mark, marker, rule, rules, stroke, with_expression

Key = QgsSymbolLayer.Property
OUTER, INNER = 9.2, 6.9
"""Diameters of the two lines of a ring, around marks of some 4 mm."""
REPORTED = 8.0
"""Diameter of the ring of a first report, which need not be a change on the ground."""
AROUND = 0.62
ROAD, DASHES = 2.6, 1.0
NAMES_FROM = 4_500_000


_FIRST_REPORT = f"({is_one_of('change', ChangeKind.NEWLY_REPORTED, ChangeKind.NOT_REPORTED)})"


def _colour(status: str, actor: str) -> str:
    """Return an expression for the colour of who holds something; what nobody holds has that of its status."""
    of_actor = COLOUR.replace('"actor"', f'"{actor}"')
    return (
        f"CASE WHEN {is_word(status, Status.CONTESTED)} THEN '{CONTESTED}' "
        f"WHEN {is_word(status, Status.PARTLY_REPORTED)} THEN '{PARTLY}' "
        f"WHEN coalesce(\"{actor}\", '') = '' OR {is_word(status, Status.UNKNOWN)} THEN '{UNKNOWN}' "
        f"ELSE {of_actor} END"
    )


NOW, BEFORE = _colour("status", "actor"), _colour("status_before", "actor_before")


def _smaller(size: float) -> str:
    """Return an expression for a size that is smaller in the overview for what stands around a town."""
    return f'if(coalesce(@map_scale, 0) <= {OVERVIEW} OR coalesce("seat", 0) = 0, {size}, {AROUND * size:.2f})'


def _ring(size: float, width: float, colour: str, style: str = "solid", expression: str = "") -> QgsMarkerSymbolLayer:
    ring = mark("circle", size, NONE, colour, width, style)
    with_expression(ring, Key.Size, _smaller(size))
    if expression:
        with_expression(ring, Key.StrokeColor, expression)
    return ring


def _halo(*rings: QgsMarkerSymbolLayer) -> QgsMarkerSymbol:
    paper = mark("circle", OUTER, "255,255,255,120", INK, 1.5)
    with_expression(paper, Key.Size, _smaller(OUTER))
    return marker(*(UNITS.seat(ring) for ring in (paper, *rings)))


def _who_before() -> QgsMarkerSymbolLayer:
    return _ring(INNER, 0.7, UNKNOWN, "solid", BEFORE)


def places_renderer() -> QgsFeatureRenderer:
    """Return a ring of two lines around each place: the outer is who holds it now, the inner who held it before."""
    now = _ring(OUTER, 1.1, OTHER_ACTOR, "solid", NOW)
    return rules(
        [
            rule(
                "Taken: outside who holds it now, inside who held it",
                is_word("change", ChangeKind.GAINED),
                _halo(now, _who_before()),
            ),
            rule(
                "Lost, and nobody else is reported to hold it",
                is_word("change", ChangeKind.LOST),
                _halo(_ring(OUTER, 1.1, UNKNOWN, "dash"), _who_before()),
            ),
            rule(
                "Newly contested; inside who held it",
                is_word("change", ChangeKind.NEWLY_CONTESTED),
                _halo(_ring(OUTER, 1.1, CONTESTED), _who_before()),
            ),
            rule(
                "No longer contested, or otherwise assessed",
                is_one_of("change", ChangeKind.CONTEST_ENDED, ChangeKind.OTHER_STATUS),
                _halo(_ring(OUTER, 1.1, UNKNOWN, "dash", NOW), _who_before()),
            ),
            rule(
                "First report of who holds it",
                _FIRST_REPORT,
                marker(UNITS.seat(_ring(REPORTED, 0.7, OTHER_ACTOR, "dot", NOW))),
            ),
            rule(
                "Changed, and changed back",
                is_word("change", ChangeKind.AND_BACK),
                _halo(_ring(OUTER, 1.1, OTHER_ACTOR, "dash dot", NOW)),
            ),
        ]
    )


def places_labels() -> QgsRuleBasedLabeling:
    """Write “KIA → junta” beside each ring; of a first report, in quieter letters, that it is one."""
    changed = UNITS.label(beside_point('"label"', text_format(7.0, INK, bold=True), 9, OUTER / 2 + 0.4, 12.0))
    reported = UNITS.label(beside_point('"label"', text_format(6.5, GREY_INK, italic=True), 4, REPORTED / 2 + 0.4))
    return label_rules(
        [
            label_rule("From whom to whom", changed, f"NOT {_FIRST_REPORT}", NAMES_FROM),
            label_rule("First reports", reported, _FIRST_REPORT, OVERVIEW),
        ]
    )


def roads_renderer() -> QgsFeatureRenderer:
    """Return a band in the colour of who holds the road now, with dashes in that of who held it before."""
    now, before = stroke(OTHER_ACTOR, ROAD), stroke(PAPER, DASHES, (2.4, 2.4))
    return rules(
        [
            rule(
                "Corridor with another holder: band now, dashes before",
                "",
                line(
                    stroke(INK, ROAD + 0.6),
                    with_expression(now, Key.StrokeColor, NOW),
                    with_expression(before, Key.StrokeColor, BEFORE),
                ),
            )
        ]
    )


def roads_labels() -> QgsRuleBasedLabeling:
    """Write from whom to whom, and how many kilometres, along the road."""
    length = number_text('"km"', 0)
    words = f"\"from_to\" || ', ' || {length} || ' km'"
    made = along_line(words, text_format(6.5, INK, bold=True), 7, 2.2)
    return label_rules([label_rule("From whom to whom", made, "", NAMES_FROM)])


def townships_renderer() -> QgsFeatureRenderer:
    """Return the colour of the status now, with a hatch in that of the status before, and a heavy outline."""
    return rules(
        [
            rule(
                "Township with another status: fill now, hatch before",
                "",
                fill(
                    with_expression(area(rgba(OTHER_ACTOR, 62)), Key.FillColor, f"set_color_part({NOW}, 'alpha', 62)"),
                    _hatch_before(),
                    stroke(PAPER, 1.3),
                    stroke(GREY_INK, 0.6, (3.0, 1.2)),
                ),
            )
        ]
    )


def _hatch_before() -> QgsSymbolLayer:
    lines = hatch(60, 3.2, 0.7, OTHER_ACTOR)
    assert isinstance(lines, QgsLinePatternFillSymbolLayer)
    colour = f"set_color_part({BEFORE}, 'alpha', 130)"
    lines.setSubSymbol(line(with_expression(stroke(rgba(OTHER_ACTOR, 130), 0.7), Key.StrokeColor, colour)))
    return lines


def townships_labels() -> QgsRuleBasedLabeling:
    """Write from which status to which inside the township, where there is room."""
    made = in_area('"from_to"', text_format(6.5, INK, bold=True), 3)
    return label_rules([label_rule("From status to status", made, "", NAMES_FROM)])
