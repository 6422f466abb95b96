"""What the message bar shows of a message on a small screen: the thing that matters, and a button for the rest."""

from __future__ import annotations

import inspect
import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from qgis.core import Qgis, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar, QgsMessageViewer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QTextBrowser

from kachin_corridors.algorithms.project.create_project import PROJECT_WORKSPACE
from kachin_corridors.core import errors, file_errors
from kachin_corridors.core.evidence import report_errors
from kachin_corridors.layers.messages import explain
from kachin_corridors.ui.common.plain_text import show_message
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.share.outputs import Outputs

BAR_WIDTH = 880
"""Beside the dock in a window of 1366 pixels, as it was measured on a picture of it."""
FOLDER = Path(
    "/home/analyst/Documents/Kachin State/Situation reports 2025/September/Weekly review for the field office"
)
FILES = {"path": FOLDER / "workspace.gpkg", "log": FOLDER / "workspace.gpkg-journal", "output": FOLDER / "map.pdf"}
ERRORS = sorted(
    (
        kind
        for module in (errors, file_errors, report_errors)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, errors.KachinCorridorsError)
        and kind.sentence != "{reason}"
        and kind.__module__ == module.__name__
    ),
    key=lambda kind: kind.__name__,
)


@pytest.fixture
def bar(qtbot):
    before = QApplication.font()
    # As wide as QGIS' own letters: the offscreen platform takes wider ones.
    QApplication.setFont(QFont("Open Sans", 9))
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    bar.resize(BAR_WIDTH, 40)
    bar.show()
    yield bar
    QApplication.setFont(before)


@pytest.fixture
def runner(bar):
    owner = QObject()
    yield AlgorithmRunner(bar, owner)
    owner.deleteLater()


def shown(bar: QgsMessageBar) -> str:
    (browser,) = bar.items()[0].findChildren(QTextBrowser)
    return browser.toPlainText()


def seen(bar: QgsMessageBar) -> str:
    """Return the beginning of a message for which there is room beside the buttons."""
    (browser,) = bar.items()[0].findChildren(QTextBrowser)
    text, room = browser.toPlainText(), browser.viewport().width()
    while browser.fontMetrics().horizontalAdvance(text) > room:
        text = text[:-1]
    return text


def whole(bar: QgsMessageBar) -> str:
    """Return what the button of the message shows."""
    (button,) = bar.items()[0].findChildren(QPushButton)
    button.click()
    viewer = bar.findChildren(QgsMessageViewer)[-1]
    text = viewer.findChildren(QTextBrowser)[0].toPlainText()
    viewer.close()
    return text


def example(kind: type[errors.KachinCorridorsError]) -> errors.KachinCorridorsError:
    names = [name for _, name, _, _ in Formatter().parse(kind.sentence) if name]
    return kind(**{name: FILES.get(name, "Waingmaw") for name in names})


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_the_bar_shows_what_is_wrong_and_the_button_all(bar, runner, qtbot, kind):
    error = example(kind)
    runner.show_error(error)
    qtbot.wait(1)
    assert str(FOLDER) not in shown(bar)
    what_is_wrong = re.split(r"[.;:,](?:\s|$)| \(", shown(bar).removeprefix("Kachin Corridors: "))[0]
    assert what_is_wrong in seen(bar)
    if seen(bar) != shown(bar) or str(FOLDER) in explain(error):
        assert explain(error) in whole(bar)


def test_every_error_was_asked():
    assert len(ERRORS) > 50


def test_an_algorithm_that_fails_names_its_file(bar, runner, process, qtbot, tmp_path):
    path = tmp_path / "a folder of some length" / "nowhere.gpkg"
    assert runner.run_now("addlayers", {"WORKSPACE": str(path)}) is None
    qtbot.wait(1)
    assert "There is no workspace at nowhere.gpkg." in seen(bar)
    assert str(path) in whole(bar)


def test_of_a_shared_project_the_bar_says_what_is_not_in_it(bar, runner, project, qtbot):
    assert project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    canvas = QgsMapCanvas()
    output = Outputs(canvas, project, runner, lambda: date(2025, 9, 12), canvas)
    qtbot.addWidget(canvas)
    folder = FOLDER.parent / ("Weekly_review_" * 6)
    output._say_shared(folder / "kachin.qgz", {PROJECT_WORKSPACE: str(folder / "workspace.gpkg")})
    qtbot.wait(1)
    assert seen(bar).endswith("Your other layers (1) are not in it.")
    assert str(folder) in whole(bar)


def test_a_message_that_fits_has_no_button(bar, qtbot):
    show_message(bar, "Copied to the clipboard.", Qgis.MessageLevel.Success)
    qtbot.wait(1)
    assert bar.items()[0].findChildren(QPushButton) == []
    assert seen(bar) == shown(bar)
