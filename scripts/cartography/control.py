"""How control is drawn: assessed control, the halo of contested places, and the claims of each side."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRenderer,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)

from kachin_corridors.core.labels.metrics import (
    CLAIM,
    CLAIMS_AT_MOST,
    CLAIMS_EACH,
    CLAIMS_IN_OVERVIEW,
    CLAIMS_LEAST,
    CONTESTED_AREA,
    OF_AREA,
    OVERVIEW,
    RING_EACH,
    RING_LEAST,
    UNIT,
    VILLAGE,
    NameStyle,
)
from kachin_corridors.core.labels.metrics import CONTESTED as CONTESTED_NAME
from kachin_corridors.core.words import Status, UnitKind

from .conditions import is_none_of, is_one_of, is_word
from .formats import iso_date
from .freshness import AGEING_IN_WORDS, IS_AGEING, IS_OLD, OLD_IN_WORDS, veil
from .labels import CHOSEN_SIDE, blocking, by_expression, has_room, label_rule, label_rules, pinned, text_format
from .palette import ACTORS, CONTESTED, GREY_INK, INK, OTHER_ACTOR, PAPER, RECENT_DAYS, UNKNOWN
from .seats import Ring
from .status_words import (
    CLAIM_IN_WORDS,
    COLOUR,
    HAS_NO_HOLDER,
    IS_CONTESTED,
    IS_CONTROLLED,
    IS_KNOWN,
    IS_OTHER_ACTOR,
    IS_UNKNOWN,
    SHAPE,
    STATUS_IN_WORDS,
)
from .symbols import IN_FORCE, NONE, fill, hatch, hatched_mark, letter, mark, marker, rule, rules, with_expression
from .symbols import area as plain_area
from .symbols import stroke as outline

Key = QgsSymbolLayer.Property

SIZE = 3.2
SMALLER = 0.75

RECENT = 4.8
"""Diameter of the ring around what changed recently."""

AGEING_PAPER, OLD_PAPER = 95, 145
"""How opaque (of 255) the paper over the mark of a status is whose last report is some time ago."""

UNITS = Ring(least=RING_LEAST, each=RING_EACH, inner=2.0, outer=1.4)
VOICES = Ring(
    least=CLAIMS_LEAST, each=CLAIMS_EACH, inner=0.5, outer=1.8, in_overview=CLAIMS_IN_OVERVIEW, at_most=CLAIMS_AT_MOST
)
"""Seats of what shares a position: units of control, and claims. A town stands in the middle of its bases."""

IS_RECENT = (
    f"coalesce(\"since\" >= to_date(to_date(@map_start_time) - to_interval('{RECENT_DAYS} days'))"
    ' AND "since" <= to_date(@map_start_time), false)'
)
"""False, not an error, on a map without a date."""

IN_DETAIL = f"(coalesce(\"unit_kind\", '{UnitKind.TOWN}') = '{UnitKind.TOWN}' OR coalesce(@map_scale, 0) <= {OVERVIEW})"

IS_IN_PLACE = (
    f'(coalesce(@map_scale, 0) <= {OVERVIEW} OR coalesce("seat", 0) = 0'
    f" AND ({is_one_of('unit_kind', UnitKind.TOWN, UnitKind.AREA)} OR {has_room()}))"
)

IS_TELLING = f"({IS_KNOWN} OR {IN_DETAIL})"


def _unit(*layers: QgsMarkerSymbolLayer) -> QgsMarkerSymbol:
    """Return the symbol of a unit: the layers, bottom first, with a ring around them when its status is recent.

    Over them lies paper where the news is old: what nobody has told of lately must not look as sure as what is new.
    """
    ring = mark("circle", RECENT, NONE, INK, 0.4, "no")
    with_expression(ring, Key.StrokeStyle, f"if({IS_RECENT}, 'solid', 'no')")
    parts = (ring, *layers, *_age())
    return marker(UNITS.spoke(), *(UNITS.seat(_smaller_in_overview(layer)) for layer in parts))


def _age() -> tuple[QgsMarkerSymbolLayer, QgsMarkerSymbolLayer]:
    """Return paper over a mark as far as its news has aged, and a stroke through it where they are old."""
    paper, stroke = mark("circle", RECENT, NONE, NONE, 0, "no"), _old_stroke("no")
    with_expression(paper, Key.FillColor, veil(AGEING_PAPER, OLD_PAPER))
    with_expression(stroke, Key.StrokeStyle, f"if({IS_OLD}, 'solid', 'no')")
    return paper, stroke


def _old_stroke(style: str) -> QgsMarkerSymbolLayer:
    # Upright: QGIS would turn its offset on a ring with it.
    return mark("line", RECENT, NONE, GREY_INK, 0.5, style)


def _smaller_in_overview(layer: QgsMarkerSymbolLayer) -> QgsMarkerSymbolLayer:
    """Draw a base smaller than a town on small-scale maps, where the bases of a town crowd around it."""
    full = layer.size()
    with_expression(layer, Key.Size, f"if({IN_DETAIL}, {full:.2f}, {SMALLER * full:.2f})")
    return layer


def _solid(shape: str, colour: str, size: float = SIZE) -> QgsMarkerSymbolLayer:
    """Return a full mark that becomes hollow where the position is approximate."""
    layer = mark(shape, size, colour, INK, 0.2)
    with_expression(layer, Key.FillColor, f"if(\"approximate\" = 1, '{PAPER}', '{colour}')")
    with_expression(layer, Key.StrokeColor, f"if(\"approximate\" = 1, '{colour}', '{INK}')")
    with_expression(layer, Key.StrokeWidth, 'if("approximate" = 1, 0.8, 0.2)')
    return layer


def _outlined(style: str, inside: str) -> QgsMarkerSymbolLayer:
    """Return a mark that is an outline in the shape and colour of its actor."""
    layer = mark("circle", SIZE, inside, OTHER_ACTOR, 0.6, style)
    with_expression(layer, Key.StrokeColor, COLOUR)
    with_expression(layer, Key.Name, SHAPE)
    return layer


def _legend_only(*layers: QgsMarkerSymbolLayer) -> QgsMarkerSymbol:
    """Return a symbol that is drawn where there is no feature: in a legend."""
    return marker(*(with_expression(layer, Key.LayerEnabled, "@feature IS NULL") for layer in layers))


def _half() -> QgsMarkerSymbol:
    half = mark("semi_circle", SIZE, OTHER_ACTOR, INK, 0.2)
    with_expression(half, Key.FillColor, COLOUR)
    return _unit(mark("circle", SIZE, PAPER, INK, 0.3), half)


def _status_rules() -> list[QgsRuleBasedRenderer.Rule]:
    """Return the legend of control. A feature is drawn by the first rule that fits it.

    The last rules draw nothing: the marks themselves show the ring, the hollow centre and the age. They fit the
    features that do so, and thus appear in a legend that is filtered by the map.
    """
    return [*_held_rules(), *_other_rules(), *_legend_rules()]


def _held_rules() -> list[QgsRuleBasedRenderer.Rule]:
    parts = [
        rule(
            f"Controlled by {actor.name}",
            f"{IS_CONTROLLED} AND {is_word('actor', actor.key)}",
            _unit(_solid(actor.shape, actor.colour, SIZE * actor.scale)),
        )
        for actor in ACTORS
    ]
    other = f"{IS_CONTROLLED} AND {IS_OTHER_ACTOR}"
    return [*parts, rule("Controlled by another actor", other, _unit(_solid("circle", OTHER_ACTOR)))]


def _other_rules() -> list[QgsRuleBasedRenderer.Rule]:
    return [
        rule(
            "Contested: both sides fight for it",
            is_word("status", Status.CONTESTED),
            _unit(
                mark("circle", SIZE + 0.6, PAPER, NONE, 0),
                mark("star", SIZE + 2.0, INK, INK, 0.2),
                _solid("star", CONTESTED, SIZE + 1.1),
            ),
        ),
        rule(
            "Infiltrated: actor present, does not hold it",
            is_word("status", Status.INFILTRATED),
            _unit(_outlined("dash", PAPER)),
        ),
        rule(
            "Claimed by one side only, not confirmed",
            is_word("status", Status.CLAIMED),
            _unit(_outlined("dot", NONE)),
        ),
        rule("Shared: two actors hold it together", is_word("status", Status.SHARED), _half()),
        rule(
            "Unknown: no usable report",
            IS_UNKNOWN,
            _unit(mark("circle", SIZE, PAPER, UNKNOWN, 0.4), letter("?", 2.6, GREY_INK)),
        ),
    ]


def _legend_rules() -> list[QgsRuleBasedRenderer.Rule]:
    return [
        rule(
            f"Ring: changed in the last {RECENT_DAYS} days",
            IS_RECENT,
            _legend_only(mark("circle", RECENT, NONE, INK, 0.4), mark("circle", 1.6, GREY_INK, GREY_INK, 0)),
        ),
        rule(
            "Hollow: position only approximate",
            '"approximate" = 1',
            _legend_only(mark("circle", SIZE - 0.6, PAPER, GREY_INK, 0.8)),
        ),
        rule(AGEING_IN_WORDS, IS_AGEING, _legend_only(*_aged(AGEING_PAPER))),
        rule(OLD_IN_WORDS, IS_OLD, _legend_only(*_aged(OLD_PAPER), _old_stroke("solid"))),
    ]


def _aged(opacity: int) -> tuple[QgsMarkerSymbolLayer, ...]:
    return mark("circle", SIZE, GREY_INK, INK, 0.2), mark("circle", RECENT, f"255,255,255,{opacity}", NONE, 0, "no")


def control_renderer() -> QgsFeatureRenderer:
    """Return how assessed control is drawn.

    In the overview what stands around a town is left out, and a base elsewhere whose name has no room: nine bases
    around Bhamo would hide the names of the towns near it, and each would pass for a place on the road out of the town.
    """
    return rules(_status_rules(), f"{IN_FORCE} AND {IS_TELLING} AND {IS_IN_PLACE}")


_SHORT_NAME = "regexp_replace(\"unit_name\", '^.*: ', '')"
""""Bhamo: IB 236" stands beside Bhamo."""


def _is_on_map(role: str, title: str) -> str:
    """Return the condition that a layer is on the map too; ``title`` is in the ids that it had in version 0.1."""
    return f"coalesce(regexp_match(array_to_string(@map_layer_ids), '(^|,)(kachin_corridors_{role}|{title})_'), 0) > 0"


_HAS_PLACES = _is_on_map("places", "Places")
_HAS_ASSESSMENT = f"{_is_on_map('control_status', 'Assessed_control')} OR {_is_on_map('contested', 'Contested')}"
_IS_OF_TOWN = f"({is_word('unit_kind', UnitKind.TOWN)} OR \"unit_name\" LIKE '%{OF_AREA}')"
IS_NAMED_BY_PLACES = f"({_HAS_PLACES} AND (@map_scale <= {VILLAGE.smallest} OR {_IS_OF_TOWN}))"
"""Whether the layer of places is on the map and writes the name of a unit's place."""


def control_labels() -> QgsRuleBasedLabeling:
    """Label bases and airports, and contested places at scales at which the layer of places leaves their names out."""
    words = f"{_SHORT_NAME} || '\\n' || {STATUS_IN_WORDS}"
    made = UNITS.label(pinned(words, text_format(UNIT.points, INK, italic=True), UNIT.priority), CHOSEN_SIDE)
    by_expression(made, QgsPalLayerSettings.Property.Color, f"if({IS_CONTROLLED}, {COLOUR}, '{INK}')")
    of_its_own = is_one_of("unit_kind", UnitKind.BASE, UnitKind.AIRPORT, UnitKind.ROAD_SECTION)
    contested = f"{IS_CONTESTED} AND NOT {of_its_own} AND NOT {IS_NAMED_BY_PLACES}"
    return label_rules(
        [
            label_rule("Keep labels off towns", blocking(), is_word("unit_kind", UnitKind.TOWN)),
            _star_name("Contested towns", CONTESTED_NAME, f"{contested} AND {_IS_OF_TOWN}", bold=True),
            _star_name("Contested areas", CONTESTED_AREA, f"{contested} AND NOT {_IS_OF_TOWN}"),
            label_rule(
                "Bases and the like",
                made,
                f"{of_its_own} AND {IS_TELLING} AND {has_room()}",
                UNIT.smallest,
            ),
        ]
    )


def _star_name(rule_name: str, style: NameStyle, condition: str, bold: bool = False) -> QgsRuleBasedLabeling.Rule:
    """Name a contested place in the letters and at the side that the layer of places gives it."""
    words = f"regexp_replace(\"unit_name\", '{OF_AREA}$', '')"
    made = UNITS.label(pinned(words, text_format(style.points, INK, bold=bold), style.priority), CHOSEN_SIDE)
    return label_rule(rule_name, made, f"{condition} AND {has_room()}")


def contested_renderer() -> QgsFeatureRenderer:
    """Return the hatched halo behind contested places."""
    inside = fill(
        plain_area("240,228,66,110"),
        hatch(45, 1.2, 0.2, GREY_INK),
        outline(INK, 0.3),
    )
    halo = UNITS.seat(hatched_mark("circle", 8.6, inside))
    return rules([rule("A place that is contested", "", marker(halo))], f"{IN_FORCE} AND {IS_IN_PLACE}")


def contested_labels() -> QgsRuleBasedLabeling:
    """Keep labels off the halo. The places in it are labelled by other layers."""
    return label_rules([label_rule("Keep labels off the halo", UNITS.label(blocking()))])


def claims_renderer() -> QgsFeatureRenderer:
    """Return how claims are drawn: dotted outlines, whose colour and shape are of the actor who is said to hold."""
    parts = [
        rule(
            f"Said to be held by {actor.name}",
            f"{is_none_of('status', Status.CONTESTED, Status.UNKNOWN)} AND {is_word('actor', actor.key)}",
            _voice(mark(actor.shape, (SIZE + 0.8) * actor.scale, NONE, actor.colour, 0.6, "dot")),
        )
        for actor in ACTORS
    ]
    parts += [
        rule(
            "Said to be contested",
            is_word("status", Status.CONTESTED),
            _voice(mark("star", SIZE + 1.8, NONE, INK, 0.5, "dot")),
        ),
        rule(
            "Said of another actor, or nothing said of who holds it",
            "ELSE",
            _voice(mark("circle", SIZE + 0.8, NONE, UNKNOWN, 0.6, "dot")),
        ),
    ]
    return rules(parts, IN_FORCE)


def _voice(layer: QgsSimpleMarkerSymbolLayer) -> QgsMarkerSymbol:
    for key, full in ((Key.Size, layer.size()), (Key.StrokeWidth, layer.strokeWidth())):
        with_expression(layer, key, f"{VOICES.shrinking} * {full:.2f}")
    return marker(VOICES.spoke(), VOICES.seat(layer))


def claims_labels() -> QgsRuleBasedLabeling:
    """Label each claim with who says what, since when, and how it is graded, where no assessment is on the map.

    Beside the marks and names of assessed control there is room for two in thirty, and for each that QGIS finds no
    room for it writes the name that comes next once more over itself.
    """
    since = iso_date('"valid_from"')
    said = f"\"asserted_by\" || ': ' || {CLAIM_IN_WORDS}"
    words = f"{_SHORT_NAME} || '\\n' || {said} || '\\n' || {since} || ' (' || \"grade\" || ')'"
    made = VOICES.label(pinned(words, text_format(CLAIM.points, INK), CLAIM.priority), CHOSEN_SIDE)
    # They are many, and the names of what they are about come first.
    by_expression(made, QgsPalLayerSettings.Property.OverlapHandling, "'Prevent'")
    by_expression(made, QgsPalLayerSettings.Property.Color, f"if({HAS_NO_HOLDER}, '{INK}', {COLOUR})")
    return label_rules([label_rule("Who says what", made, f"{has_room()} AND NOT ({_HAS_ASSESSMENT})", CLAIM.smallest)])
