"""The window of the guide, on the guide as it is built."""

from __future__ import annotations

import zipfile

import pytest
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QTextDocument
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.core.errors import ResourceError
from kachin_corridors.core.present import present
from kachin_corridors.ui.help import contents
from kachin_corridors.ui.help.guide import Guide
from kachin_corridors.ui.help.guide_window import GuideWindow
from kachin_corridors.ui.help.topics import HelpTopic


@pytest.fixture(scope="module", autouse=True)
def _built_guide(root, request):
    """The guide of the zip: scripts/package has built it in the checkout too, but not where only a copy is tested."""
    if not (root / "resources" / "help" / "contents.json").is_file():
        with zipfile.ZipFile(request.getfixturevalue("plugin_zip")) as archive:
            inside = [name for name in archive.namelist() if name.startswith("kachin_corridors/resources/help/")]
            for name in inside:
                target = root / name.removeprefix("kachin_corridors/")
                target.parent.mkdir(exist_ok=True)
                target.write_bytes(archive.read(name))


@pytest.fixture
def window(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = GuideWindow(contents.read_contents(), parent)
    yield window
    window.close()


def titles(window) -> list[str]:
    tree = window.contents
    return [present(tree.topLevelItem(row)).text(0) for row in range(tree.topLevelItemCount())]


def test_a_topic_is_shown_at_its_section(window, qtbot):
    window.show_topic(HelpTopic.SITUATION_DATE)
    qtbot.waitExposed(window)
    assert window.page.source().fileName() == "guide.html"
    # What stands at the top of the page is the heading of the section, or the end of the page is reached.
    cursor = window.page.cursorForPosition(window.page.viewport().rect().topLeft())
    following = cursor.block().text() or cursor.block().next().text()
    assert following == "Situation date"


def test_the_contents_hold_every_page_with_its_sections_below(window):
    assert titles(window) == ["User guide", "Evidence", "Measuring", "Updating", "Algorithms", "The data"]
    guide = present(window.contents.topLevelItem(0))
    assert [present(guide.child(row)).text(0) for row in range(2)] == ["Install", "Workspace"]


def test_a_search_lists_sections_and_enter_shows_the_first(window, qtbot):
    window.show_topic(HelpTopic.GUIDE)
    qtbot.keyClicks(window.search, "kmposts")
    assert titles(window)[0] == "kmposts – Algorithms"
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page.source().fileName() == "algorithms.html"
    assert window.page.textCursor().selectedText() == "kmposts"
    window.search.setText("no such word anywhere")
    assert titles(window) == []
    assert window.found.text() == "Sections found: 0."


def test_back_leads_to_the_page_before(window, qtbot):
    window.show_topic(HelpTopic.GUIDE)
    window.go_to("measuring", "the-leg-card")
    assert window.back_button.isEnabled()
    qtbot.mouseClick(window.back_button, Qt.MouseButton.LeftButton)
    assert window.page.source().fileName() == "guide.html"


@pytest.mark.parametrize("width", [700, 1200])
def test_pictures_are_no_wider_than_the_page(window, qtbot, width):
    window.resize(width, 600)
    window.show_topic(HelpTopic.EVIDENCE)
    qtbot.waitExposed(window)
    qtbot.wait(200)  # longer than the page lets the window settle
    page = window.page
    pictures = [
        page.document().resource(int(QTextDocument.ResourceType.ImageResource), QUrl(name)) for name in page._pictures
    ]
    assert len(pictures) > 3
    assert all(0 < picture.width() / picture.devicePixelRatio() <= page.viewport().width() for picture in pictures)


def test_links_within_the_guide_stay_in_the_window_and_others_go_to_the_browser(window, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.show_topic(HelpTopic.GUIDE)
    window.page.anchorClicked.emit(QUrl("measuring.html#the-leg-card"))
    assert window.page.source().fileName() == "measuring.html"
    assert opened == []
    window.page.anchorClicked.emit(QUrl("https://example.org/report"))
    assert opened == ["https://example.org/report"]
    assert window.page.source().fileName() == "measuring.html"


def test_a_guide_that_is_not_there_is_told(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(contents, "guide_contents_path", lambda: tmp_path / "contents.json")
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[Exception] = []
    guide = Guide(told.append, parent)
    guide.show_topic(HelpTopic.GUIDE)
    assert isinstance(told[0], ResourceError)
    (tmp_path / "contents.json").write_text('[{"page": "guide"}]', encoding="utf-8")
    guide.show_topic(HelpTopic.GUIDE)
    assert len(told) == 2
