"""What the dock writes for others: a map, a folder with the project and its workspace."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer


@pytest.mark.shares_project
def test_the_map_shows_what_the_canvas_shows(dock, tmp_path, iface, messages):
    iface.mapCanvas().setExtent(QgsRectangle(200_000, 2_600_000, 500_000, 2_900_000))
    target = tmp_path / "maps" / "map.pdf"
    dock.content.outputs.export_map(target)
    assert target.read_bytes().startswith(b"%PDF")
    assert any(f"The map was exported to {target.name}." in text for text in messages())


@pytest.mark.shares_project
def test_a_share_beside_other_files_gets_a_folder_of_its_own(dock, tmp_path, messages):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "private.txt").write_text("not to be passed on")
    dock.content.outputs.save_shareable_project(tmp_path / "home" / "kachin.qgz")
    assert {path.name for path in (tmp_path / "home").iterdir()} == {"private.txt", "kachin"}
    assert {path.name for path in (tmp_path / "home" / "kachin").iterdir()} == {"kachin.qgz", "workspace.gpkg"}
    assert any("Pass on the folder kachin." in text for text in messages())


def test_a_shared_project_is_in_one_folder(dock, tmp_path, messages):
    assert QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    dock.content.outputs.save_shareable_project(tmp_path / "shared" / "kachin.qgz")
    assert {path.name for path in (tmp_path / "shared").iterdir()} == {"kachin.qgz", "workspace.gpkg"}
    # The message bar shows about 100 characters: what matters is among them.
    assert any("Pass on the folder shared. Your other layers (1) are not in it." in text[:130] for text in messages())
