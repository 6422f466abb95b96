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
from kachin_corridors.core.labels.metrics import (
    CLAIMS_AT_MOST,
    CLAIMS_IN_OVERVIEW,
    OVERVIEW,
    RING_EACH,
    RING_LEAST,
)
from kachin_corridors.core.words import Status, UnitKind

from ..conditions import is_one_of, is_word
from ..formats import number_text
from ..labels import along_line, beside_point, in_area, label_rule, label_rules, text_format
from ..palette import CONTESTED, GREY_INK, INK, OTHER_ACTOR, PAPER, PARTLY, UNKNOWN, rgba
from ..seats import Ring
from ..status_words import COLOUR
from ..symbols import NONE, area, fill, hatch, line, mark, marker, rule, rules, stroke, with_expression

Key = QgsSymbolLayer.Property
SEATS = Ring(
    least=RING_LEAST, each=RING_EACH, inner=2.0, outer=1.4, in_overview=CLAIMS_IN_OVERVIEW, at_most=CLAIMS_AT_MOST
)
"""Where the marks of assessed control are; in the overview, which leaves bases around a town out, close to the town."""
OUTER, INNER = 9.2, 6.9
"""Diameters of the two lines of a ring, around marks of some 4 mm."""
REPORTED = 8.0
"""Diameter of the ring of a first report, which need not be a change on the ground."""
IN_OVERVIEW, BASE_IN_OVERVIEW = 0.62, 0.4
ROAD, DASHES = 2.6, 1.0
GAP = 0.4
"""Between a ring and its words."""
FARTHEST = 10.0
"""So far from its ring words may go where others are in their way; from there a line leads back."""
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
    """Return an expression for a size that is smaller in the overview, still smaller for what stands around a town."""
    of_seat = f'if(coalesce("seat", 0) = 0, {IN_OVERVIEW * size:.2f}, {BASE_IN_OVERVIEW * size:.2f})'
    return f"if(coalesce(@map_scale, 0) <= {OVERVIEW}, {size}, {of_seat})"


def _ring(size: float, width: float, colour: str, style: str = "solid", expression: str = "") -> QgsMarkerSymbolLayer:
    ring = mark("circle", size, NONE, colour, width, style)
    with_expression(ring, Key.Size, _smaller(size))
    if expression:
        with_expression(ring, Key.StrokeColor, expression)
    return ring


def _halo(*rings: QgsMarkerSymbolLayer) -> QgsMarkerSymbol:
    paper = mark("circle", OUTER, "255,255,255,120", INK, 1.5)
    with_expression(paper, Key.Size, _smaller(OUTER))
    return marker(*(SEATS.seat(ring) for ring in (paper, *rings)))


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
                marker(SEATS.seat(_ring(REPORTED, 0.7, OTHER_ACTOR, "dot", NOW))),
            ),
            rule(
                "Changed, and changed back",
                is_word("change", ChangeKind.AND_BACK),
                _halo(_ring(OUTER, 1.1, OTHER_ACTOR, "dash dot", NOW)),
            ),
        ]
    )


def places_labels() -> QgsRuleBasedLabeling:
    """Write “KIA → junta” beside each ring; of a first report, in quieter letters, that it is one.

    All other names come first, and where there is no room left the ring alone tells it: words on words tell nothing. In
    the overview only towns have them, as most other places are not even named there.
    """
    form, quiet = text_format(7.0, INK, bold=True), text_format(6.5, GREY_INK, italic=True)
    detailed = SEATS.label(beside_point('"label"', form, 0, OUTER / 2 + GAP, FARTHEST))
    overview = beside_point('"label"', form, 0, IN_OVERVIEW * OUTER / 2 + GAP)
    reported = SEATS.label(beside_point('"label"', quiet, 0, REPORTED / 2 + GAP))
    of_town = f"NOT {_FIRST_REPORT} AND {is_word('unit_kind', UnitKind.TOWN)}"
    return label_rules(
        [
            label_rule("From whom to whom", detailed, f"NOT {_FIRST_REPORT}", OVERVIEW),
            label_rule("From whom to whom, in the overview", overview, of_town, NAMES_FROM, OVERVIEW),
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
    made = along_line(words, text_format(6.5, INK, bold=True), 0, 2.2)
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
    made = in_area('"from_to"', text_format(6.5, INK, bold=True), 0)
    return label_rules([label_rule("From status to status", made, "", NAMES_FROM)])
