"""No algorithm writes over what it reads, nor over a workspace, nor over what nobody asked about."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsLayoutItemPage, QgsProject, QgsVectorLayer

from kachin_corridors.algorithms.outputs import refuse_overwriting
from kachin_corridors.core.file_errors import ForeignFileError, OutputIsInputError
from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.reports.layouts import add_layout, export_layout
from kachin_corridors.sharing.shared_project import create_project
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
FILES_READ = ("file", "source", "vector", "layer")


@pytest.mark.parametrize("how", ["same path", "hard link", "symbolic link", "table in it"])
def test_no_algorithm_writes_over_what_it_reads(process, project, workspace, tmp_path, how):
    source = Path(shutil.copy(workspace, tmp_path / "plain.gpkg"))
    with closing(sqlite3.connect(source)) as database:
        database.execute("DROP TABLE workspace_info")  # so that it is refused as an input, not as a workspace
    output = source
    if how == "hard link":
        output = tmp_path / "linked.gpkg"
        os.link(source, output)
    elif how == "symbolic link":
        output = tmp_path / "pointing.gpkg"
        output.symlink_to(source)
    written = f"ogr:dbname='{output}' table=\"places\" (geom)" if how == "table in it" else str(output)
    tried = set()
    for algorithm in present(QgsApplication.processingRegistry().providerById("kachin_corridors")).algorithms():
        definitions = algorithm.parameterDefinitions()
        read = [d for d in definitions if d.type() in FILES_READ and not d.isDestination()]
        for reads, writes in itertools.product(read, [d for d in definitions if d.isDestination()]):
            value = str(source) if reads.type() == "file" else f"{source}|layername=corridor_legs"
            with pytest.raises(OutputIsInputError, match=f"cannot be written at once .{writes.name()}."):
                refuse_overwriting(algorithm, {reads.name(): value, writes.name(): written}, project)
            refuse_overwriting(algorithm, {reads.name(): value, writes.name(): str(tmp_path / "new.gpkg")}, project)
            tried.add(algorithm.name())
    assert tried >= {"measurelegs", "distances", "measurelines", "splitlinebyareas", "importboundaries", "exportlayout"}


def test_a_result_does_not_replace_its_own_workspace(process, project, workspace):
    before = workspace.read_bytes()
    results, log = process("measurelegs", project, WORKSPACE=str(workspace), OUTPUT=str(workspace))
    assert results is None
    assert "is read here and cannot be written at once (OUTPUT). Choose another file to write to." in log
    assert workspace.read_bytes() == before


def test_a_result_does_not_replace_the_file_of_a_layer(process, project, workspace):
    layer = QgsVectorLayer(f"{workspace}|layername=corridor_legs", "Legs", "ogr")
    assert project.addMapLayer(layer)
    before = workspace.read_bytes()
    for named in ("Legs", layer.id(), layer):
        results, log = process("measurelines", project, INPUT=named, OUTPUT=str(workspace))
        assert results is None
        assert "cannot be written at once" in log
    assert workspace.read_bytes() == before


def test_no_result_replaces_another_workspace(process, project, workspace, tmp_path):
    other = shutil.copy(workspace, tmp_path / "other.gpkg")
    before = other.read_bytes()
    results, log = process("measurelegs", project, WORKSPACE=str(workspace), OUTPUT=str(other))
    assert results is None
    assert "other.gpkg is a workspace and is never overwritten" in log
    assert other.read_bytes() == before


def test_a_project_that_was_not_made_here_is_left_alone(tmp_path):
    foreign = QgsProject()
    foreign.setTitle("Mine")
    assert foreign.write(str(tmp_path / "kachin.qgz"))
    before = (tmp_path / "kachin.qgz").read_bytes()
    with pytest.raises(ForeignFileError, match=r"kachin\.qgz was not made here and was left as it is"):
        create_project(tmp_path / "kachin.qgz", None, DAY)
    assert (tmp_path / "kachin.qgz").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["kachin.qgz"]


def test_a_shared_project_may_be_made_anew(tmp_path):
    create_project(tmp_path / "kachin.qgz", None, DAY)
    create_project(tmp_path / "kachin.qgz", None, date(2024, 10, 1))


def test_a_further_page_replaces_no_file_of_somebody_s(project, workspace, tmp_path):
    add_workspace(project, Workspace(workspace))
    layout = add_layout(project, Workspace(workspace))
    page = QgsLayoutItemPage(layout)
    page.setPageSize("A3", QgsLayoutItemPage.Orientation.Landscape)
    layout.pageCollection().addPage(page)
    (tmp_path / "map_2.png").write_text("somebody's")
    with pytest.raises(ForeignFileError, match=r"map_2\.png"):
        export_layout(project, tmp_path / "map.png", DAY, dpi=50)
    assert (tmp_path / "map_2.png").read_text() == "somebody's"
    assert not (tmp_path / "map.png").exists()
