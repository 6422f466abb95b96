"""A shared project opens elsewhere, whole, without the plugin."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsSettings

from kachin_corridors.core import errors, file_errors
from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.roles import ROLE_KEY
from kachin_corridors.layers.project.situation_date import project_date
from kachin_corridors.layers.project.workspace_layers import THEMES
from kachin_corridors.sharing import shared_project
from kachin_corridors.sharing.shared_project import create_project, in_own_folder
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)
PRIVACY = "core/projects/anonymize_saved_projects"
"""The user's own setting, which the user's own projects keep."""
IN_QGIS = Path(__file__).parents[2] / "in_qgis"


@pytest.fixture(scope="module")
def opened(qgis_app, tmp_path_factory) -> dict[str, object]:
    """What a colleague's QGIS finds after the folder went from one place to another."""
    work = tmp_path_factory.mktemp("sharing")
    create_project(work / "mine" / "shared" / "kachin.qgz", None, DAY)
    colleague = work / "ကချင် colleague"
    shutil.move(work / "mine" / "shared", colleague)
    shutil.rmtree(work / "mine")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile")}
    run = subprocess.run(
        [sys.executable, IN_QGIS / "open_project.py", colleague / "kachin.qgz", colleague / "map.pdf"],
        capture_output=True,
        text=True,
        env=environment,
        cwd=work,
    )
    assert run.returncode == 0, run.stderr
    text = subprocess.run(["pdftotext", colleague / "map.pdf", "-"], capture_output=True, text=True, check=True).stdout
    return {"folder": colleague, "text": text, **json.loads(run.stdout.splitlines()[-1])}


def test_it_opens_without_the_plugin(opened):
    assert opened["read"]
    assert not opened["plugin_imported"]


def test_every_layer_is_read_from_the_new_folder(opened):
    assert opened["invalid_layers"] == []
    assert len(opened["sources"]) == len(CATALOGUE)
    assert all(source.startswith(f"{opened['folder']}/kachin.gpkg|") for source in opened["sources"])


def test_layers_come_in_order_with_styles_labels_and_time(opened):
    titles = {spec.role: spec.title for spec in CATALOGUE}
    assert opened["names"] == [spec.title for spec in CATALOGUE]
    assert opened["renderers"][titles["control_status"]] == "RuleRenderer"
    assert opened["renderers"][titles["corridor_legs"]] == "RuleRenderer"
    assert {titles["places"], titles["townships"], titles["claims"]} <= set(opened["labelled"])
    assert opened["temporal"] == sorted(spec.title for spec in CATALOGUE if spec.is_temporal)


def test_themes_and_bookmarks_come_along(opened):
    assert opened["themes"] == sorted(THEMES)
    assert opened["bookmarks"] == sorted(
        ["Hmawngbuchhuah–Sittwe (Kaladan)", "Ledo–Bhamo (Stilwell Road)", "Special Region 1"]
    )


def test_the_situation_date_comes_along(opened):
    assert opened["navigation"].startswith("2025-09-12T00:00:00")
    assert opened["layout_date"] == "2025-09-12"


def test_the_layout_can_be_exported_there(opened):
    assert opened["exported"]
    assert "Situation as of 2025-09-12" in opened["text"]


@pytest.fixture(scope="module")
def made(qgis_app, tmp_path_factory) -> Path:
    """A project as it is shared, to be read only, by somebody who set nothing of privacy."""
    QgsSettings().remove(PRIVACY)
    target = tmp_path_factory.mktemp("made") / "kachin.qgz"
    create_project(target, None, DAY)
    return target


def text_in(project: Path) -> str:
    with zipfile.ZipFile(project) as archive:
        assert "kachin.qgs" in archive.namelist()
        return archive.read("kachin.qgs").decode()


def test_no_absolute_path_is_in_the_project_file(made):
    text = text_in(made)
    assert str(made.parent) not in text
    assert str(Path.home()) + "/" not in text


def test_the_file_names_no_user(made):
    text = text_in(made)
    users = re.findall(r'saveUser(?:Full)?="([^"]*)"', text) + re.findall(r"<author>([^<]*)</author>", text)
    assert set(users) <= {""}


def test_a_workspace_from_elsewhere_is_copied_with_its_edits(workspace, tmp_path):
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("UPDATE workspace_info SET value = 'edited' WHERE key = 'data_version'")
        database.commit()
    beside = create_project(tmp_path / "shared" / "kachin.qgz", Workspace(workspace), DAY)
    assert beside == tmp_path / "shared" / "workspace.gpkg"
    assert Workspace(beside).tables.info()["data_version"] == "edited"
    Workspace(workspace).check()


def test_when_the_project_cannot_be_made_the_analysts_own_workspace_stays(workspace, monkeypatch):
    """Only the copy that was made for the project goes with it."""

    def no_project(*_):
        raise errors.TargetNotWritableError(path="kachin.qgz", reason="no space left on device")

    monkeypatch.setattr(shared_project, "_write", no_project)
    before = workspace.read_bytes()
    with pytest.raises(errors.TargetNotWritableError):
        create_project(workspace.parent / "kachin.qgz", Workspace(workspace), DAY)
    assert workspace.read_bytes() == before
    with pytest.raises(errors.TargetNotWritableError):
        create_project(workspace.parent / "shared" / "kachin.qgz", Workspace(workspace), DAY)
    assert not (workspace.parent / "shared" / workspace.name).exists()


@pytest.mark.parametrize("own", [None, True, False])
def test_the_users_own_privacy_setting_is_put_back(own, tmp_path):
    settings = QgsSettings()
    settings.remove(PRIVACY)
    if own is not None:
        settings.setValue(PRIVACY, own)
    try:
        create_project(tmp_path / "kachin.qgz", None, DAY)
        assert settings.contains(PRIVACY) == (own is not None)
        assert settings.value(PRIVACY) in (own, str(own).lower())
    finally:
        settings.remove(PRIVACY)


def test_the_project_opens_at_the_region_and_its_time_is_that_of_the_reports(made):
    project = QgsProject()
    assert project.read(str(made))
    extent, span = project.viewSettings().defaultViewExtent(), project.timeSettings().temporalRange()
    first, last = (end().date().toString("yyyy-MM-dd") for end in (span.begin, span.end))
    # A project that is alive when a test fails would crash QGIS at its end.
    project.clear()
    assert extent.crs().authid() == "EPSG:4326"
    # Chipwi and Tsawlaw (MIMU), of Special Region 1, are in the view; the world is not.
    assert [extent.contains(QgsPointXY(*point)) for point in ((98.13, 25.89), (98.26, 26.17))] == [True, True], extent
    assert extent.width() < 10
    days = read_rows(
        made.with_suffix(".gpkg"), "SELECT min(event_date) AS first, max(event_date) AS last FROM control_claims"
    )[0]
    assert "" < first <= days["first"]
    assert last >= days["last"]


def test_a_workspace_in_the_folder_is_used_as_it_is(workspace):
    assert create_project(workspace.parent / "kachin.qgz", Workspace(workspace), DAY) == workspace


def test_a_project_made_again_keeps_the_workspace_beside_it(made, tmp_path):
    target = Path(shutil.copy(made, tmp_path))
    beside = Path(shutil.copy(made.with_suffix(".gpkg"), tmp_path))
    before = beside.read_bytes()
    create_project(target, None, date(2025, 9, 10))
    assert beside.read_bytes() == before
    project = QgsProject()
    assert project.read(str(target))
    assert project_date(project) == date(2025, 9, 10)


def test_everything_works_in_folders_with_awkward_names(built_data, tmp_path, process):
    """Made, changed, shared into another, exported and undone: no part of a path is taken for something else."""
    here, there = tmp_path / '100% ကချင် #1? it\'s "here"', tmp_path / "a&b;c=d %zz (there) [x] {y} $z"
    workspace = here / f"{here.name}.gpkg"
    Workspace(built_data).copy_to(workspace)
    source = Path(shutil.copy(built_data, here / "boundaries.gpkg"))
    with closing(sqlite3.connect(source)) as database:
        database.execute("ALTER TABLE townships RENAME COLUMN pcode TO TS_PCODE")
        database.execute("ALTER TABLE townships RENAME COLUMN name TO TS")
        database.commit()
    layer = f"{source}|layername=townships"
    imported, said = process("importboundaries", None, INPUT=layer, WORKSPACE=str(workspace), VERSION="anew")
    assert imported is not None, said
    project = there / f"{there.name}.qgz"
    shared = create_project(project, Workspace(workspace), DAY)
    assert Workspace(shared).tables.info()["boundary_version"] == "anew"
    opened = QgsProject()
    assert opened.read(str(project))
    assert all(layer.isValid() for layer in opened.mapLayers().values())
    assert len(opened.mapLayers()) == len(CATALOGUE)
    opened.clear()
    exported, said = process("exportlayout", None, PROJECT=str(project), OUTPUT=str(there / "map.pdf"), DPI=50)
    assert exported is not None, said
    assert (there / "map.pdf").read_bytes().startswith(b"%PDF")
    undone, said = process("undoimport", None, WORKSPACE=str(shared))
    assert undone is not None, said
    assert (
        Workspace(shared).tables.info()["boundary_version"] == Workspace(built_data).tables.info()["boundary_version"]
    )


def test_a_share_that_was_cut_off_before_its_project_is_finished(workspace, tmp_path):
    copied = tmp_path / "shared" / "workspace.gpkg"
    Workspace(workspace).copy_to(copied)
    assert create_project(copied.with_name("kachin.qgz"), Workspace(workspace), DAY) == copied
    assert copied.with_name("kachin.qgz").is_file()


def test_a_copy_that_somebody_has_changed_since_is_left_alone(workspace, tmp_path):
    copied = tmp_path / "shared" / "workspace.gpkg"
    Workspace(workspace).copy_to(copied)
    with Workspace(copied).tables.writing() as database:
        database.execute("UPDATE places SET note = 'a colleague was here' WHERE fid = 1")
    with pytest.raises(file_errors.ShareTargetExistsError):
        create_project(copied.with_name("kachin.qgz"), Workspace(workspace), DAY)
    assert read_rows(copied, "SELECT note FROM places WHERE fid = 1") == [{"note": "a colleague was here"}]
    assert [path.name for path in copied.parent.iterdir()] == [copied.name]


def test_another_file_of_that_name_is_not_overwritten(workspace, tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "workspace.gpkg").write_text("something else")
    with pytest.raises(file_errors.ShareTargetExistsError, match="Share into another folder"):
        create_project(tmp_path / "shared" / "kachin.qgz", Workspace(workspace), DAY)
    assert (tmp_path / "shared" / "workspace.gpkg").read_text() == "something else"
    assert not (tmp_path / "shared" / "kachin.qgz").exists()


def test_a_project_that_cannot_be_made_leaves_no_workspace_behind(monkeypatch, tmp_path):
    def fail(*_arguments):
        raise errors.ResourceError(path="situation_a3.qpt", reason="it is no layout template")

    monkeypatch.setattr(shared_project, "add_layout", fail)
    with pytest.raises(errors.ResourceError):
        create_project(tmp_path / "shared" / "kachin.qgz", None, DAY)
    assert list(tmp_path.rglob("*.gpkg")) == []


def test_a_wrong_ending_is_refused(tmp_path):
    with pytest.raises(errors.WrongSuffixError, match=r"must end in \.qgz"):
        create_project(tmp_path / "kachin.qgs", None, DAY)


def test_the_ending_may_be_in_capitals(tmp_path):
    create_project(tmp_path / "KACHIN.QGZ", None, DAY)
    project = QgsProject()
    assert project.read(str(tmp_path / "KACHIN.QGZ"))
    count = len(project.mapLayers())
    project.clear()
    assert count == len(CATALOGUE)


@pytest.mark.parametrize("before", [0, 1, 10, len(ROLE_KEY) - 1, len(ROLE_KEY)])
def test_a_long_project_file_is_known_wherever_its_mark_stands(before, tmp_path):
    """It is read in parts, and so many bytes of the mark are in the first."""
    text = " " * (shared_project._PART_BYTES - before) + ROLE_KEY
    with zipfile.ZipFile(tmp_path / "kachin.qgz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kachin.qgs", text)
    assert shared_project.is_ours(tmp_path / "kachin.qgz")


def test_a_full_disk_leaves_the_former_project(made, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root only")
    try:
        for file in (made, made.with_suffix(".gpkg")):
            shutil.copy(file, disk)
        former = (disk / "kachin.qgz").read_bytes()
        free = shutil.disk_usage(disk).free
        (disk / "filler").write_bytes(bytes(free - 16 * 1024))
        with pytest.raises(errors.KachinCorridorsError, match="The disk is full"):
            create_project(disk / "kachin.qgz", None, date(2024, 10, 1))
        assert (disk / "kachin.qgz").read_bytes() == former
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "kachin.gpkg", "kachin.qgz"]
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize(
    "there", [None, [], ["kachin.qgz", "mine.gpkg"], ["mine.gpkg", "mine.gpkg-wal", "kachin.qgz~"]]
)
def test_a_folder_with_nothing_else_in_it_is_the_share_itself(there, tmp_path):
    folder = tmp_path / "shared"
    if there is not None:
        folder.mkdir()
        for name in there:
            (folder / name).touch()
    target = folder / "kachin.qgz"
    assert in_own_folder(target, Workspace(tmp_path / "mine.gpkg")) == target


def test_beside_other_files_a_share_gets_a_folder_of_its_own(tmp_path):
    (tmp_path / "letters").mkdir()
    own = tmp_path / "kachin" / "kachin.qgz"
    assert in_own_folder(tmp_path / "kachin.qgz", Workspace(tmp_path / "letters" / "mine.gpkg")) == own
    own.parent.mkdir()
    assert in_own_folder(tmp_path / "kachin.qgz", Workspace(tmp_path / "letters" / "mine.gpkg")) == own
    own.touch()
    with pytest.raises(file_errors.ShareFolderInUseError, match=re.escape(str(own))):
        in_own_folder(tmp_path / "kachin.qgz", Workspace(tmp_path / "letters" / "mine.gpkg"))
    # As the error says: the share that is there is replaced when it is chosen itself.
    assert in_own_folder(own, Workspace(tmp_path / "letters" / "mine.gpkg")) == own
