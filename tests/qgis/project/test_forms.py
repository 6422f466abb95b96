"""The forms of the layers do not take what reading would leave out."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

import pytest
from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayerUtils

from kachin_corridors.core.row_rules import RULES
from kachin_corridors.core.words import LegStatus, Mode
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.store.workspace import Workspace


@pytest.fixture(scope="module")
def project(qgis_app, built_data, tmp_path_factory):
    """A project for these tests alone: QGIS opens the file of what is edited for writing."""
    project = QgsProject()
    add_workspace(project, Workspace(Path(shutil.copy(built_data, tmp_path_factory.mktemp("forms")))))
    yield project
    project.clear()


@pytest.fixture
def layers(project):
    """The layers by role; what a test edits is not saved."""
    yield lambda role: layer_of(project, role)
    for layer in project.mapLayers().values():
        assert not layer.isEditable() or layer.rollBack()


def refused(layer, feature) -> set[str]:
    """Return the fields of which the form of a feature says that they must be changed."""
    names = layer.fields().names()
    return {names[i] for i in range(len(names)) if not QgsVectorLayerUtils.validateAttribute(layer, feature, i)[0]}


@pytest.mark.parametrize("role", ["places", "mining_clusters", "corridor_legs", "townships"])
def test_an_empty_form_is_refused_where_reading_would_leave_the_row_out(role, layers):
    layer = layers(role)
    assert layer.startEditing()
    new = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromPointXY(QgsPointXY(97.0, 25.0)))
    filled_in = {"places": {"place_id"}, "mining_clusters": {"cluster_id"}}.get(role, set())
    assert refused(layer, new) == set(RULES[role].required) - filled_in
    for name in filled_in:
        assert UUID(new[name]).version == 4


@pytest.mark.parametrize("role", ["places", "mining_clusters", "corridor_legs", "townships"])
def test_the_forms_take_every_row_that_is_built_in(role, layers):
    layer = layers(role)
    assert layer.startEditing()
    assert {field for feature in layer.getFeatures() for field in refused(layer, feature)} == set()


def test_a_blank_name_and_a_key_that_is_taken_are_refused(layers):
    layer = layers("places")
    assert layer.startEditing()
    (first, *_) = layer.getFeatures()
    new = QgsVectorLayerUtils.createFeature(layer)
    new["place_id"], new["name"] = first["place_id"], "  "
    assert refused(layer, new) == {"place_id", "name"}


def test_mode_and_status_of_a_leg_are_chosen(layers):
    layer = layers("corridor_legs")
    for name, values in (("mode", Mode), ("status", LegStatus)):
        setup = layer.editorWidgetSetup(layer.fields().indexOf(name))
        assert setup.type() == "ValueMap"
        assert [value for choice in setup.config()["map"] for value in choice.values()] == list(values)


def test_what_is_split_off_a_measurement_is_another_one(layers):
    fields = layers("measurements").fields()
    assert fields.field("measurement_id").splitPolicy() == Qgis.FieldDomainSplitPolicy.DefaultValue
    assert fields.field("length_km").splitPolicy() == Qgis.FieldDomainSplitPolicy.UnsetField
