"""Turns the layers that ``measurelegs`` and ``distances`` write back into cards, sums and figures."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import Field, fields, replace
from typing import Any, TypeVar

from qgis.core import QgsFeature, QgsGeometry, QgsVariantUtils, QgsVectorLayer

from ...core.corridors.leg_cards import Figure, FigureRow, LegCard, Row
from ...core.corridors.leg_sums import LegSum

_Record = TypeVar("_Record", LegCard, Figure, FigureRow, LegSum)


def cards_of(legs: QgsVectorLayer, figures: QgsVectorLayer | None = None) -> list[tuple[LegCard, QgsGeometry]]:
    """Return the card and the line (degrees, EPSG:4326) of each row; without ``figures`` the cards lack them."""
    by_row: defaultdict[Row, list[FigureRow]] = defaultdict(list)
    for feature in figures.getFeatures() if figures is not None else ():
        figure = _record(FigureRow, feature)
        by_row[figure.row].append(figure)
    cards = []
    for feature in legs.getFeatures():
        card = _record(LegCard, feature)
        cards.append((replace(card, figures=tuple(by_row[card.row])), QgsGeometry(feature.geometry())))
    return cards


def figures_by_target(layer: QgsVectorLayer) -> dict[tuple[str, str], list[Figure]]:
    """Return the figures that ``distances`` wrote, by kind and id of the target, but for those without a ratio."""
    found: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for feature in layer.getFeatures():
        figure = _record(Figure, feature)
        if figure.ratio is not None:
            found[feature["kind"], feature["target_id"]].append(figure)
    return dict(found)


def sums_of(layer: QgsVectorLayer) -> list[LegSum]:
    """Return the rows of the table of sums."""
    return [_record(LegSum, feature) for feature in layer.getFeatures()]


def _record(kind: type[_Record], feature: QgsFeature) -> _Record:
    """Return the record whose fields have the names of the columns."""
    known = feature.fields().names()
    return kind(**{field.name: _value(field, feature[field.name]) for field in fields(kind) if field.name in known})


def _value(field: Field[Any], value: Any) -> Any:
    if QgsVariantUtils.isNull(value):
        # Some formats do not tell an empty text from none.
        return "" if field.type == "str" else None
    return bool(value) if field.type == "bool" else value
