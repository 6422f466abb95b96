"""The plugin's layers in a project: added once, found again, and nobody else's touched."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsLayerTreeLayer, QgsVectorLayer

from kachin_corridors.core import errors
from kachin_corridors.core.file_errors import UnusablePathError
from kachin_corridors.core.present import present
from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.workspace_layers import (
    THEMES,
    add_workspace,
    layer_of,
    project_workspace,
    workspace_of_layer,
)
from kachin_corridors.reports.layouts import add_layout
from kachin_corridors.store.workspace import Workspace

ROLES = [spec.role for spec in CATALOGUE]


def roles_in_tree(project) -> list[str | None]:
    return [role_of(node.layer()) for node in project.layerTreeRoot().findLayers()]


def test_every_layer_is_added_in_order_and_valid(project, workspace):
    result = add_workspace(project, Workspace(workspace))
    assert result.added == ROLES
    assert roles_in_tree(project) == ROLES
    for spec in CATALOGUE:
        layer = layer_of(project, spec.role)
        assert layer.isValid(), spec.role
        assert layer.crs().authid() == "EPSG:4326"
        assert layer.featureCount() > 0 or spec.role == "measurements", spec.role
        assert layer.labelsEnabled() or spec.role not in ("places", "townships", "countries")
        assert layer.temporalProperties().isActive() is spec.is_temporal


def test_adding_twice_adds_nothing_twice(project, workspace):
    add_workspace(project, Workspace(workspace))
    add_layout(project, Workspace(workspace))
    layers = set(project.mapLayers())
    again = add_workspace(project, Workspace(workspace))
    add_layout(project, Workspace(workspace))
    assert (again.added, again.repointed, again.kept) == ([], [], ROLES)
    assert set(project.mapLayers()) == layers
    assert [group.name() for group in project.layerTreeRoot().findGroups(True)] == ["Kachin Corridors", "Country"]
    assert len(project.mapThemeCollection().mapThemes()) == len(THEMES)
    assert len(project.bookmarkManager().bookmarks()) == 3
    assert len(project.layoutManager().layouts()) == 1


def test_other_layers_and_the_crs_stay_as_they_are(project, workspace):
    other = QgsVectorLayer("Point?crs=EPSG:32646", "mine", "memory")
    project.addMapLayer(other)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    before = other.htmlMetadata(), present(other.renderer()).dump()
    add_workspace(project, Workspace(workspace))
    assert project.crs().authid() == "EPSG:3857"
    assert (other.htmlMetadata(), present(other.renderer()).dump()) == before
    assert isinstance(project.layerTreeRoot().children()[-1], QgsLayerTreeLayer)
    assert project.layerTreeRoot().children()[-1].layer() is other


def test_an_empty_project_gets_the_crs_of_the_maps(read_project):
    assert read_project.crs().authid() == "EPSG:32647"


def test_a_layer_is_found_whatever_its_name(project, workspace):
    add_workspace(project, Workspace(workspace))
    layer_of(project, "townships").setName("ကချင်")
    assert layer_of(project, "townships").name() == "ကချင်"
    assert add_workspace(project, Workspace(workspace)).added == []


def test_a_deleted_layer_is_missed_by_name_and_comes_back_in_its_place(project, workspace):
    add_workspace(project, Workspace(workspace))
    project.removeMapLayer(layer_of(project, "corridor_legs").id())
    with pytest.raises(errors.LayerMissingError, match="“Corridors” is no longer in the project"):
        layer_of(project, "corridor_legs")
    assert add_workspace(project, Workspace(workspace)).added == ["corridor_legs"]
    assert roles_in_tree(project) == ROLES


def test_a_project_without_our_layers_is_told_so(project):
    with pytest.raises(errors.NoWorkspaceInProjectError, match="Create or open a workspace first"):
        layer_of(project, "places")
    with pytest.raises(errors.NoWorkspaceInProjectError):
        project_workspace(project)


def test_what_is_no_workspace_leaves_the_project_as_it_was(project, tmp_path):
    path = tmp_path / "broken.gpkg"
    path.write_text("no GeoPackage")
    with pytest.raises(errors.NotAWorkspaceError):
        add_workspace(project, Workspace(path))
    assert project.mapLayers() == {}
    assert project.layerTreeRoot().children() == []


@pytest.mark.parametrize("name", ["a%20b", "a|b"])
def test_a_workspace_where_qgis_would_look_for_another_file_is_told(project, workspace, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    moved = workspace.rename(folder / "workspace.gpkg")
    Workspace(moved).check()
    with pytest.raises(UnusablePathError, match="Give the file or its folder another name"):
        add_workspace(project, Workspace(moved))
    assert project.mapLayers() == {}


@pytest.mark.parametrize("name", ["100% ကချင် #1?", 'it\'s "quoted"', "a&b=c;d", "ü" * 90, " a "])
def test_a_workspace_in_a_folder_of_any_other_name_is_shown_again(project, workspace, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    moved = workspace.rename(folder / f"{name}.gpkg")
    add_workspace(project, Workspace(moved))
    assert project.write(str(folder / f"{name}.qgz"))
    project.clear()
    assert project.read(str(folder / f"{name}.qgz"))
    assert project_workspace(project).path == moved
    assert [layer_of(project, role).isValid() for role in ROLES] == [True] * len(ROLES)


def test_a_moved_workspace_is_told_and_found_again(project, workspace, tmp_path):
    add_workspace(project, Workspace(workspace))
    project.write(str(tmp_path / "project.qgz"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    moved = Path(shutil.move(workspace, elsewhere))
    project.clear()
    project.read(str(tmp_path / "project.qgz"))
    with pytest.raises(errors.LayerUnusableError, match="If the workspace was moved, open it where it is now"):
        project_workspace(project)
    assert add_workspace(project, Workspace(moved)).repointed == ROLES
    for role in ROLES:
        assert layer_of(project, role).isValid()
        assert workspace_of_layer(layer_of(project, role)).path == moved.resolve()
    assert layer_of(project, "contested").subsetString() == "\"status\" = 'contested'"


def test_what_is_derived_from_the_ledger_cannot_be_edited(read_project):
    read_only = {role for role in ROLES if layer_of(read_project, role).readOnly()}
    assert read_only == {"claims", "control_status", "contested", "township_status", "border_gates"}


def test_layers_say_what_they_are_and_whose(read_project):
    for role in ROLES:
        metadata = layer_of(read_project, role).metadata()
        assert len(metadata.abstract()) > 40
        assert any("geoBoundaries" in rights for rights in metadata.rights())
        assert "CC BY 4.0" in metadata.licenses()
        assert "2026-11-29" in metadata.history()[0]
        assert metadata.dateTime(Qgis.MetadataDateType.Revised).date().toPyDate() == date(2026, 11, 29)


def test_the_layer_of_townships_names_special_region_1(read_project):
    members = {
        row["name"]: row["region_towns"]
        for row in layer_of(read_project, "townships").getFeatures('"region" IS NOT NULL')
    }
    assert {name: towns or "" for name, towns in members.items() if name in ("Chipwi", "Tsawlaw", "Waingmaw")} == {
        "Chipwi": "Pangwa",
        "Tsawlaw": "",
        "Waingmaw": "Kanpaikti",
    }


def test_bookmarks_show_the_corridors_and_the_region(read_project):
    extents = {bookmark.name(): bookmark.extent() for bookmark in read_project.bookmarkManager().bookmarks()}
    assert extents["Ledo–Bhamo (Stilwell Road)"].contains(95.74175, 27.29402)
    assert extents["Ledo–Bhamo (Stilwell Road)"].contains(97.23357, 24.25256)
    assert extents["Hmawngbuchhuah–Sittwe (Kaladan)"].contains(92.89835, 20.14624)
    assert extents["Special Region 1"].contains(98.37731, 25.60298)
    assert not extents["Special Region 1"].contains(97.23357, 24.25256)
