"""How places and mining clusters are drawn."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsSymbolLayer,
)

from kachin_corridors.core.labels.metrics import (
    AIR,
    AREA,
    CLUSTER,
    OVERVIEW,
    REGION_TOWN,
    ROADSIDE,
    ROADSIDE_KINDS,
    SMALL_MAP,
    TOWN,
    UNIT_MARK,
    UNNAMED_KINDS,
    VILLAGE,
    WAY_POINT,
    NameStyle,
)
from kachin_corridors.core.words import PlaceKind
from kachin_corridors.reports.dates.named_places import NAME_SIDES

from .conditions import is_none_of, is_one_of, is_word, listed
from .labels import beside_point, by_expression, has_room, label_rule, label_rules, pinned, text_format
from .palette import INK, MINING, MINING_FILL, PAPER
from .symbols import NONE, mark, marker, rule, rules, with_expression

Key = QgsSymbolLayer.Property

_IS_SMALL_MAP = f"coalesce(@{NAME_SIDES}, '') <> ''"
VILLAGES_FROM = 2_600_000
ROADSIDE_FROM = 1_000_000
"""Villages that are known here only because a corridor passes them: too many for a map of the whole state."""
WAY_POINTS_FROM = WAY_POINT.smallest

KINDS: tuple[tuple[PlaceKind, str, str, float, int], ...] = (
    (PlaceKind.TOWN, "Town", "circle", 1.5, 0),
    (PlaceKind.VILLAGE, "Village", "circle", 1.0, VILLAGES_FROM),
    (PlaceKind.ROADSIDE_VILLAGE, "Village on a corridor", "circle", 0.8, ROADSIDE_FROM),
    (PlaceKind.CAMP, "Camp on a corridor", "square", 0.8, ROADSIDE_FROM),
    (PlaceKind.WAY_POINT, "Point of a corridor", "circle", 0.6, WAY_POINTS_FROM),
    (PlaceKind.COL, "Pass", "triangle", 1.6, VILLAGES_FROM),
    (PlaceKind.BORDER_CROSSING, "Border crossing", "square", 1.3, VILLAGES_FROM),
    (PlaceKind.BASE, "Base", "diamond", 1.6, OVERVIEW),
    (PlaceKind.AIRPORT, "Airport", "cross_fill", 1.7, OVERVIEW),
    (PlaceKind.AREA, "Area", "octagon", 1.6, VILLAGES_FROM),
)
"""Kind, legend text, shape, size in millimetres, smallest scale at which it is drawn (0: every scale)."""


def _dot(shape: str, size: float) -> QgsSymbolLayer:
    layer = mark(shape, size, INK, PAPER, 0.15)
    with_expression(layer, Key.FillColor, f"if(\"approximate\" = 1, '{PAPER}', '{INK}')")
    with_expression(layer, Key.StrokeColor, f"if(\"approximate\" = 1, '{INK}', '{PAPER}')")
    return with_expression(layer, Key.StrokeWidth, 'if("approximate" = 1, 0.3, 0.15)')


def places_renderer() -> QgsFeatureRenderer:
    """Return small dark marks by kind, small enough to stand inside the marks of control."""
    known = listed(kind for kind, *_ in KINDS)
    parts = [
        rule(label, is_word("kind", kind), marker(_dot(shape, size)), smallest)
        for kind, label, shape, size, smallest in KINDS
    ]
    parts += [
        rule("Other place", f"coalesce(\"kind\", '') NOT IN ({known})", marker(_dot("circle", 1.0)), VILLAGES_FROM),
        rule(
            "Hollow: position only approximate",
            f'"approximate" = 1 AND {is_none_of("kind", PlaceKind.WAY_POINT)}'
            f" AND ({is_none_of('kind', *UNNAMED_KINDS)} OR coalesce(@map_scale, 0) <= {OVERVIEW})",
            marker(mark("circle", 1.3, PAPER, INK, 0.3)),
            VILLAGES_FROM,
        ),
    ]
    renderer = rules(parts)
    # A base that is only known to be near a town carries the town's position: the town's own mark goes on top.
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause('"approximate"', False)]))
    renderer.setOrderByEnabled(True)
    return renderer


def places_labels() -> QgsRuleBasedLabeling:
    """Name towns first, and villages, passes and areas when there is room for them."""
    is_town = is_word("kind", PlaceKind.TOWN)
    is_village = is_none_of("kind", PlaceKind.TOWN, PlaceKind.AREA, *UNNAMED_KINDS, *ROADSIDE_KINDS)
    in_region = f"coalesce(\"region\", '') <> '' AND {is_town}"
    with_region = '"name" || \'\\ntown of \' || "region"'
    return label_rules(
        [
            _named("Towns of a region", with_region, REGION_TOWN, f"{in_region} AND NOT {_IS_SMALL_MAP}", bold=True),
            _named("Towns", '"name"', TOWN, f"{is_town} AND NOT ({in_region}) AND NOT {_IS_SMALL_MAP}", bold=True),
            _named("Villages, passes and the like", '"name"', VILLAGE, is_village),
            _named("Villages and camps on corridors", '"name"', ROADSIDE, is_one_of("kind", *ROADSIDE_KINDS)),
            _named("Areas", '"name"', AREA, is_word("kind", PlaceKind.AREA), italic=True),
            _on_small_maps(),
        ]
    )


def _named(
    rule_name: str, words: str, style: NameStyle, condition: str, bold: bool = False, italic: bool = False
) -> QgsRuleBasedLabeling.Rule:
    made = pinned(words, text_format(style.points, INK, bold=bold, italic=italic), style.priority)
    return label_rule(rule_name, made, f"{condition} AND {has_room()}", style.smallest)


def _on_small_maps() -> QgsRuleBasedLabeling.Rule:
    """Name what a small map is about: it says itself, in a variable, at which side of its mark each name stands."""
    side = f"map_get(from_json(coalesce(nullif(@{NAME_SIDES}, ''), '{{}}')), \"place_id\")"
    made = beside_point('"name"', text_format(SMALL_MAP.points, INK, bold=True), SMALL_MAP.priority, AIR + UNIT_MARK)
    by_expression(made, QgsPalLayerSettings.Property.PredefinedPositionOrder, side)
    by_expression(made, QgsPalLayerSettings.Property.OverlapHandling, "'AllowIfNeeded'")
    return label_rule("What small maps of several dates are about", made, f"{_IS_SMALL_MAP} AND {side} IS NOT NULL")


def mining_renderer() -> QgsFeatureRenderer:
    """Return a hexagon in a dashed circle whose radius is the precision of the position on the ground."""
    circle = mark("circle", 1, NONE, MINING, 0.3, "dash")
    circle.setSizeUnit(Qgis.RenderUnit.MetersInMapUnits)
    circle.setStrokeWidthUnit(Qgis.RenderUnit.Millimeters)
    with_expression(circle, Key.Size, '2 * "precision_m"')
    # A circle in metres has no size in a legend: this one stands for it there, and is invisible on the map.
    sample = mark("circle", 9.0, NONE, MINING, 0.3, "dash")
    with_expression(sample, Key.StrokeStyle, "if(\"cluster_id\" IS NULL, 'dash', 'no')")
    badge = mark("hexagon", 6.6, MINING_FILL, MINING, 0.5)
    core = mark("hexagon", 2.8, MINING, MINING, 0)
    label = "Rare-earth mining cluster; circle: precision of its position"
    return rules([rule(label, "", marker(circle, sample, badge, core))])


def mining_labels() -> QgsRuleBasedLabeling:
    """Label clusters with the precision of their position."""
    words = "\"name\" || ' cluster\\n± ' || round(\"precision_m\" / 1000.0) || ' km'"
    made = pinned(words, text_format(CLUSTER.points, MINING, bold=True), CLUSTER.priority)
    return label_rules([label_rule("Clusters", made, has_room(), CLUSTER.smallest)])
