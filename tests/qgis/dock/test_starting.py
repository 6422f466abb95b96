"""Where the first run puts its workspace, and where a callout of the tour stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QPoint, QRect, QStandardPaths

from kachin_corridors.layers import settings
from kachin_corridors.ui.first_run.starting import free_workspace, workspace_folder
from kachin_corridors.ui.first_run.tour import place_beside

WINDOW = QRect(0, 0, 1366, 768)
CALLOUT = QRect(0, 0, 330, 130)


@pytest.fixture(autouse=True)
def _no_folder_set():
    settings.WORKSPACE_FOLDER.set_value("")
    yield
    settings.WORKSPACE_FOLDER.set_value("")


def test_a_workspace_goes_into_the_documents_unless_another_folder_is_set(tmp_path):
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert workspace_folder() == Path(documents)
    settings.WORKSPACE_FOLDER.set_value(str(tmp_path))
    assert workspace_folder() == tmp_path
    settings.WORKSPACE_FOLDER.set_value(str(tmp_path / "gone"))
    assert workspace_folder() == Path(documents)


def test_a_name_is_taken_only_when_it_is_free(tmp_path):
    assert free_workspace(tmp_path) == tmp_path / "kachin_corridors.gpkg"
    (tmp_path / "kachin_corridors.gpkg").touch()
    (tmp_path / "kachin_corridors_2.gpkg").symlink_to(tmp_path / "nowhere")
    (tmp_path / "kachin_corridors_4.gpkg").mkdir()
    assert free_workspace(tmp_path) == tmp_path / "kachin_corridors_3.gpkg"
    assert free_workspace(tmp_path / "not there yet") == tmp_path / "not there yet" / "kachin_corridors.gpkg"


@pytest.mark.parametrize(
    ("control", "side"),
    [
        (QRect(1000, 300, 360, 300), "left"),
        (QRect(10, 300, 360, 300), "right"),
        (QRect(200, 100, 1000, 100), "below"),
        (QRect(200, 600, 1000, 160), "above"),
    ],
)
def test_a_callout_stands_where_there_is_room_beside_its_control(control, side):
    place = QRect(place_beside(control, CALLOUT, WINDOW), CALLOUT.size())
    assert WINDOW.contains(place)
    assert not place.intersects(control)
    assert {
        "left": place.right() < control.left(),
        "right": place.left() > control.right(),
        "below": place.top() > control.bottom(),
        "above": place.bottom() < control.top(),
    }[side]


def test_a_callout_stays_in_the_window_where_there_is_no_room_at_all():
    narrow = QRect(0, 0, 380, 600)
    place = QRect(place_beside(QRect(0, 0, 380, 600), CALLOUT, narrow), CALLOUT.size())
    assert narrow.contains(place)
    assert place.topLeft() == QPoint(0, 0)
