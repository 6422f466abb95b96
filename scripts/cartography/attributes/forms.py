"""The forms of the layers: what must be filled in, what may be chosen, what is filled in by itself.

From the same rules by which rows are read (``core.row_rules``), so that a form does not take what reading leaves out.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsDefaultValue, QgsEditorWidgetSetup, QgsFieldConstraints, QgsVectorLayer

from kachin_corridors.core.row_rules import RULES
from kachin_corridors.core.words import Origin, PositionGrade

from .fields import EDITABLE, NEVER_EDITED

DRAWN_BY_HAND = frozenset({"places", "mining_clusters", "corridor_legs", "townships"})
"""Roles, and tables of the same names, to which an analyst adds features."""
_NEW_ID = {"places": "place_id", "mining_clusters": "cluster_id", "measurements": "measurement_id"}
_UUID = "uuid('WithoutBraces')"
_OF_THE_WHOLE = ("length_km", "straight_km", "azimuth_deg", "back_azimuth_deg", "from_km", "to_km")
"""Of a measurement: what is not so of a part of it."""


def make_form(layer: QgsVectorLayer, role: str) -> None:
    """Give a layer the constraints, choices and defaults of its form."""
    form = layer.editFormConfig()
    for index, name in enumerate(layer.fields().names()):
        form.setReadOnly(index, name in NEVER_EDITED or (role in EDITABLE and name not in EDITABLE[role]))
    layer.setEditFormConfig(form)
    if role in DRAWN_BY_HAND:
        _constrain(layer, role)
    if role in _NEW_ID:
        _give_ids(layer, _NEW_ID[role])
    if role == "places":
        layer.setDefaultValueDefinition(_index(layer, "origin"), QgsDefaultValue(f"'{Origin.ANALYST}'"))
    if role == "measurements":
        for name in _OF_THE_WHOLE:
            layer.setFieldSplitPolicy(_index(layer, name), Qgis.FieldDomainSplitPolicy.UnsetField)


def _constrain(layer: QgsVectorLayer, role: str) -> None:
    rule = RULES[role]
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    for name in rule.required:
        layer.setFieldConstraint(_index(layer, name), QgsFieldConstraints.Constraint.ConstraintNotNull, hard)
        if layer.fields().field(name).typeName() == "string":
            words = "Fill it in: without it the row is left out."
            layer.setConstraintExpression(_index(layer, name), f"trim(\"{name}\") <> ''", words)
            layer.setFieldConstraint(_index(layer, name), QgsFieldConstraints.Constraint.ConstraintExpression, hard)
    if rule.key:
        layer.setFieldConstraint(_index(layer, rule.key), QgsFieldConstraints.Constraint.ConstraintUnique, hard)
    choices = dict(rule.choices)
    if role == "places":
        choices["grade"] = tuple(PositionGrade)
    for name, values in choices.items():
        _offer(layer, name, values)
    for name in rule.not_negative:
        layer.setConstraintExpression(_index(layer, name), f'coalesce("{name}", 0) >= 0', "Not less than 0.")
        layer.setFieldConstraint(_index(layer, name), QgsFieldConstraints.Constraint.ConstraintExpression, hard)
    if role == "corridor_legs":
        layer.setDefaultValueDefinition(_index(layer, "valid_from"), QgsDefaultValue("to_date(now())"))
        words = "The first day on which it is no longer so: after valid_from."
        expression = '"valid_to" IS NULL OR "valid_from" IS NULL OR "valid_to" > "valid_from"'
        layer.setConstraintExpression(_index(layer, "valid_to"), expression, words)
        layer.setFieldConstraint(_index(layer, "valid_to"), QgsFieldConstraints.Constraint.ConstraintExpression, hard)


def _give_ids(layer: QgsVectorLayer, name: str) -> None:
    index = _index(layer, name)
    layer.setDefaultValueDefinition(index, QgsDefaultValue(_UUID))
    layer.setFieldSplitPolicy(index, Qgis.FieldDomainSplitPolicy.DefaultValue)
    layer.setFieldDuplicatePolicy(index, Qgis.FieldDuplicatePolicy.DefaultValue)


def _offer(layer: QgsVectorLayer, name: str, values: tuple[object, ...]) -> None:
    choices = [{str(value): str(value)} for value in values]
    layer.setEditorWidgetSetup(_index(layer, name), QgsEditorWidgetSetup("ValueMap", {"map": choices}))


def _index(layer: QgsVectorLayer, name: str) -> int:
    return int(layer.fields().indexOf(name))
