"""The page in QGIS' dialog of options, and what new layouts take from it."""

from __future__ import annotations

import base64
import shutil
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsExpressionContextUtils, QgsLayoutExporter, QgsSettings
from qgis.PyQt.QtGui import QColor, QImage

from kachin_corridors.core.present import present
from kachin_corridors.layers import settings
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.reports.layouts import add_layout, export_name
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.options.options_page import OptionsPage

GREEN = QColor(10, 200, 30)


@pytest.fixture(autouse=True)
def _clean():
    QgsSettings().remove(settings.GROUP)
    yield
    QgsSettings().remove(settings.GROUP)


@pytest.fixture
def page(qtbot):
    page = OptionsPage()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def logo(tmp_path):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(GREEN)
    path = tmp_path / "logo.png"
    assert image.save(str(path))
    return path


def test_what_is_filled_in_is_kept_when_the_dialog_is_accepted(page, qtbot, logo, tmp_path):
    qtbot.keyClicks(page.analyst, "A. Nalyst")
    page.folder.setFilePath(str(tmp_path))
    page.unit.setCurrentIndex(page.unit.findData("mi"))
    page.date_on_map.setChecked(False)
    page.series.setText("BWX/07")
    page.logo.setFilePath(str(logo))
    assert settings.ANALYST.value() == ""
    page.apply()
    again = OptionsPage()
    qtbot.addWidget(again)
    assert (again.analyst.text(), again.folder.filePath()) == ("A. Nalyst", str(tmp_path))
    assert (again.unit.currentData(), again.date_on_map.isChecked()) == ("mi", False)
    assert (again.series.text(), again.logo.filePath()) == ("BWX/07", str(logo))


def test_a_logo_that_cannot_be_used_is_told_and_not_kept(page, tmp_path):
    text = tmp_path / "logo.png"
    text.write_text("no picture", encoding="utf-8")
    for path in (tmp_path / "gone.png", text):
        page.logo.setFilePath(str(path))
        assert page.logo_complaint.text().startswith(f"⚠ The logo {path} cannot be used (")
        assert not page.logo_complaint.isHidden()
    page.apply()
    assert settings.LOGO.value() == ""
    page.logo.setFilePath("")
    assert page.logo_complaint.text() == ""


def variable(layout, name):
    return present(QgsExpressionContextUtils.layoutScope(layout)).variable(name)


def test_a_new_layout_begins_with_the_settings_and_keeps_its_own(project, few_villages, tmp_path, logo):
    settings.PRODUCER.set_value("Border Watch")
    settings.MAP_SERIES.set_value("BWX/07")
    settings.LOGO.set_value(str(logo))
    workspace = Workspace(Path(shutil.copy(few_villages, tmp_path / "workspace.gpkg")))
    add_workspace(project, workspace)
    layout = add_layout(project, workspace)
    assert variable(layout, "kc_producer") == "Border Watch"
    assert variable(layout, "kc_map_number").startswith("BWX-07, v")
    carried = QImage.fromData(base64.b64decode(variable(layout, "kc_logo")))
    assert (carried.width(), carried.height(), carried.pixelColor(230, 230)) == (472, 472, GREEN)
    assert export_name(project, date(2025, 9, 12)) == "BWX-07_ree_control_a3_20250912"
    # The layout is its maker's from now on: neither another setting nor a lost picture changes it.
    settings.PRODUCER.set_value("Somebody else")
    logo.unlink()
    assert add_layout(project, workspace) is layout
    assert variable(layout, "kc_producer") == "Border Watch"
    layout.refresh()
    # 38 x 20 mm beside the map number, at a pixel a millimetre; the picture, as wide as high, is at its right end.
    drawn = colours_of_logo(layout)
    assert drawn[308, 10] == GREEN.name()
    assert drawn[288, 10] == "#ffffff"
    QgsExpressionContextUtils.setLayoutVariable(layout, "kc_logo", "")
    layout.refresh()
    assert set(colours_of_logo(layout).values()) == {"#ffffff"}


def colours_of_logo(layout):
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=25.4)
    return {(x, y): image.pixelColor(x, y).name() for x in range(273, 309) for y in range(7, 26)}
