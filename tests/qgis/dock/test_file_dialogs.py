"""The file dialogs begin in a folder that exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from kachin_corridors.ui.common.file_dialogs import ask_source, ask_target, start_folder


@pytest.fixture
def asked(qgis_app, monkeypatch):
    """Answer the dialogs with ``asked["answer"]``, and keep where they began."""
    settings = QgsSettings()
    settings.remove("kachin_corridors/last_folder")
    said = {"answer": "", "began": ""}

    def answer(parent, title, start, *_, **__):
        said["began"] = start
        return said["answer"], "All (*)" if said["answer"] else ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    yield said
    settings.remove("kachin_corridors/last_folder")
    QgsProject.instance().clear()


def test_a_dialog_begins_where_the_last_one_ended(asked, tmp_path):
    parent = QWidget()
    asked["answer"] = str(tmp_path / "one.gpkg")
    assert ask_source(parent, "Open", "All (*)") == asked["answer"]
    asked["answer"] = ""
    assert ask_target(parent, "Save", "two.gpkg", "All (*)") == ("", "")
    assert asked["began"] == str(tmp_path / "two.gpkg")
    assert start_folder() == tmp_path


def test_a_folder_that_is_gone_is_not_offered(asked, tmp_path):
    QgsSettings().setValue("kachin_corridors/last_folder", str(tmp_path / "gone"))
    QgsProject.instance().setFileName(str(tmp_path / "project.qgz"))
    assert start_folder() == tmp_path
    QgsProject.instance().setFileName(str(tmp_path / "gone too" / "project.qgz"))
    assert start_folder() == Path.home()
