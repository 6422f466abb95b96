"""The country under the map: at the bottom in a group of its own, and not asked of workspaces that are older."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from qgis.core import QgsLayerTree, QgsLayerTreeModel

from kachin_corridors.core.schema import OPTIONAL_TABLES
from kachin_corridors.layers.project.catalogue import CATALOGUE, spec_of
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of, project_workspace
from kachin_corridors.reports.layouts import add_layout, export_layout
from kachin_corridors.store.workspace import Workspace

COUNTRY = ["context_towns", "main_roads", "railways", "state_lines", "rivers", "lakes", "countries"]


@pytest.fixture
def older(workspace):
    """A workspace as the version before made it: without the tables that came since."""
    with closing(sqlite3.connect(workspace)) as database:
        for table in sorted(OPTIONAL_TABLES):
            database.execute(f"DROP TABLE IF EXISTS rtree_{table}_geom")
            for of_geopackage in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_ogr_contents"):
                database.execute(f"DELETE FROM {of_geopackage} WHERE table_name = ?", (table,))
            database.execute(f"DROP TABLE {table}")
        database.commit()
    return workspace


def roles_of(group) -> list[str | None]:
    return [role_of(node.layer()) for node in group.findLayers()]


def test_the_country_is_a_group_at_the_bottom(project, workspace):
    add_workspace(project, Workspace(workspace))
    ours = project.layerTreeRoot().children()[0]
    last = ours.children()[-1]
    assert QgsLayerTree.isGroup(last)
    assert last.name() == "Country"
    assert roles_of(last) == COUNTRY
    assert not any(QgsLayerTree.isGroup(node) for node in ours.children()[:-1])
    for role in COUNTRY:
        layer = layer_of(project, role)
        assert layer.featureCount() > 0
        assert layer.metadata().abstract() == spec_of(role).abstract
        assert not layer.temporalProperties().isActive()


def test_what_explains_itself_has_no_row_in_the_legend(project, workspace):
    add_workspace(project, Workspace(workspace))
    model = QgsLayerTreeModel(project.layerTreeRoot())
    nodes = {role_of(node.layer()): node for node in project.layerTreeRoot().findLayers()}
    rows = {role: len(model.layerLegendNodes(nodes[role])) for role in COUNTRY}
    without = {"context_towns": 0, "lakes": 0, "countries": 0}
    assert rows == {"main_roads": 1, "railways": 1, "state_lines": 1, "rivers": 1, **without}


def test_a_workspace_without_the_country_opens_as_before(project, older, tmp_path):
    store = Workspace(older)
    store.check()
    assert store.tables.rows("rivers") == ()
    assert store.tables.incomplete_rows() == []
    added = add_workspace(project, store)
    expected = [spec.role for spec in CATALOGUE if spec.table not in OPTIONAL_TABLES]
    assert added.added == expected
    assert [role_of(node.layer()) for node in project.layerTreeRoot().findLayers()] == expected
    add_layout(project, store)
    export_layout(project, tmp_path / "sheet.png", date(2025, 9, 12), dpi=40)
    assert (tmp_path / "sheet.png").stat().st_size > 10_000


def test_the_country_joins_a_project_that_lacked_it_above_its_countries(project, older, built_data, tmp_path):
    """As in a project of the version before: its countries lie loose at the bottom of our group."""
    add_workspace(project, Workspace(older))
    ours = project.layerTreeRoot().children()[0]
    country = ours.children()[-1]
    loose = country.children()[0].clone()
    ours.addChildNode(loose)
    ours.removeChildNode(country)
    before = layer_of(project, "places").id()
    added = add_workspace(project, Workspace(built_data))
    assert added.added == ["border_gates", *COUNTRY[:-1]]
    assert "places" in added.repointed
    assert layer_of(project, "places").id() == before
    assert roles_of(project.layerTreeRoot()) == [spec.role for spec in CATALOGUE]


def test_an_older_workspace_leaves_the_layers_of_the_country_to_the_one_before(project, older, built_data):
    add_workspace(project, Workspace(built_data))
    added = add_workspace(project, Workspace(older))
    assert not OPTIONAL_TABLES & set(added.repointed)
    assert project_workspace(project) == Workspace(older).resolved()
    assert layer_of(project, "rivers").isValid()
