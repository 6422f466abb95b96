"""How areas are drawn: township status, township outlines, countries."""

from __future__ import annotations

from qgis.core import QgsFeatureRenderer, QgsFeatureRequest, QgsRuleBasedLabeling, QgsRuleBasedRenderer

from kachin_corridors.core.schema import SEA_CODE
from kachin_corridors.core.words import FORMER_STATUSES, Status

from .conditions import is_none_of, is_one_of, is_word
from .freshness import AGEING_IN_WORDS, IS_AGEING, IS_OLD, OLD_AREA_IN_WORDS
from .labels import in_area, label_rule, label_rules, text_format
from .palette import (
    ACTORS,
    COAST,
    CONTESTED,
    GREY_INK,
    INK,
    LAND,
    NEIGHBOUR_BORDER,
    OTHER_ACTOR,
    PARTLY,
    REGION_LINE,
    SEA,
    TOWNSHIP_LINE,
    UNKNOWN,
    rgba,
)
from .status_words import IS_OTHER_ACTOR
from .symbols import IN_FORCE, area, dots, fill, hatch, rule, rules, stroke

INSIDE_FROM = 1_300_000
"""Smallest scale at which the words on a township of a region have room inside it."""

IN_REGION = "coalesce(\"region\", '') <> ''"


_PARTLY_REPORTED = (Status.PARTLY_REPORTED, *FORMER_STATUSES)


def township_status_renderer() -> QgsFeatureRenderer:
    """Return light fills in the colour of the actor, each with a hatch of its own."""
    return rules([*_held_rules(), *_other_rules(), *_age_rules()], IN_FORCE)


def _age_rules() -> list[QgsRuleBasedRenderer.Rule]:
    """Return paper over the fill of a township of which nobody has told lately."""
    is_filled = is_none_of("status", *_PARTLY_REPORTED, Status.UNKNOWN)
    return [
        rule(AGEING_IN_WORDS, f"{is_filled} AND {IS_AGEING}", fill(area("255,255,255,50"))),
        rule(OLD_AREA_IN_WORDS, f"{is_filled} AND {IS_OLD}", fill(area("255,255,255,95"))),
    ]


def _held_rules() -> list[QgsRuleBasedRenderer.Rule]:
    settled = is_none_of("status", Status.CONTESTED, *_PARTLY_REPORTED, Status.UNKNOWN, Status.CLAIMED)
    parts = [
        rule(
            f"{actor.name_in_short[0].upper()}{actor.name_in_short[1:]}: at the seat and all reported places",
            f"{settled} AND {is_word('actor', actor.key)}",
            fill(area(rgba(actor.colour, 34)), hatch(actor.hatch, 2.2, 0.14, rgba(actor.colour, 130))),
        )
        for actor in ACTORS
    ]
    other = rule(
        "Another actor: at the seat and all reported places",
        f"{settled} AND {IS_OTHER_ACTOR}",
        fill(area(rgba(OTHER_ACTOR, 25)), hatch(0, 3.0, 0.14, rgba(OTHER_ACTOR, 130))),
    )
    return [*parts, other]


def _other_rules() -> list[QgsRuleBasedRenderer.Rule]:
    return [
        rule(
            "Claimed: by one side only, of places in the township",
            is_word("status", Status.CLAIMED),
            fill(area(rgba(UNKNOWN, 20)), dots(2.0, 0.7, rgba(INK, 110))),
        ),
        rule(
            "Contested: all reported places in the township",
            is_word("status", Status.CONTESTED),
            fill(
                area(rgba(CONTESTED, 55)),
                hatch(45, 2.2, 0.14, rgba(INK, 70)),
                hatch(135, 2.2, 0.14, rgba(INK, 70)),
            ),
        ),
        rule(
            "Partly reported: not the seat, or places in the township differ",
            is_one_of("status", *_PARTLY_REPORTED),
            fill(stroke(PARTLY, 0.5, (1.0, 2.0))),
        ),
        rule(
            "Unknown: no report on places in the township",
            is_word("status", Status.UNKNOWN),
            fill(area(rgba(UNKNOWN, 24)), dots(2.6, 0.4, rgba(UNKNOWN, 230))),
        ),
    ]


def townships_renderer() -> QgsFeatureRenderer:
    """Return outlines only, heavier where the township belongs to a special region."""
    return rules(
        [
            rule(
                "Township of Special Region 1",
                IN_REGION,
                fill(stroke("255,255,255,200", 1.3), stroke(REGION_LINE, 0.7, (4.0, 0.8, 0.8, 0.8))),
            ),
            rule("Township", f"NOT {IN_REGION}", fill(stroke(TOWNSHIP_LINE, 0.25))),
        ]
    )


def townships_labels() -> QgsRuleBasedLabeling:
    """Label townships with their names inside them, or not at all; those of a region in its colour."""
    region = 'upper("name") || \'\\n\' || "region"'
    form = text_format(7, REGION_LINE, bold=True)
    return label_rules(
        [
            label_rule("Region, name only", in_area('upper("name")', form, 2), IN_REGION, 4_500_000, INSIDE_FROM),
            label_rule("Region", in_area(region, form, 2), IN_REGION, INSIDE_FROM),
            label_rule(
                "Townships",
                in_area('upper("name")', text_format(7, GREY_INK), 1),
                f"NOT {IN_REGION}",
                3_500_000,
            ),
        ]
    )


COUNTRIES_TO = 250_000
"""On maps of larger scales the name of a country says nothing, and stands where bases have theirs."""
IS_SEA = f"coalesce(\"iso_a2\", '') = '{SEA_CODE}'"


def countries_renderer() -> QgsFeatureRenderer:
    """Return quiet land with borders that stay below the rest, and the sea over it: where both meet is a coast."""
    border = stroke(NEIGHBOUR_BORDER, 0.35, (4.0, 1.0, 0.8, 1.0))
    made = rules(
        [
            rule("Country", f"NOT {IS_SEA}", fill(area(LAND), border)),
            rule("Sea", IS_SEA, fill(area(SEA), stroke(COAST, 0.45))),
        ]
    )
    made.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(IS_SEA)]))
    made.setOrderByEnabled(True)
    return made


def countries_labels() -> QgsRuleBasedLabeling:
    """Label countries in wide grey capitals, not where the map shows a town and what is around it."""
    made = in_area('upper("name")', text_format(10, NEIGHBOUR_BORDER, bold=True), 0)
    return label_rules([label_rule("Countries", made, f"NOT {IS_SEA}", largest=COUNTRIES_TO)])
