"""A workspace of a stranger whose names hold markup, code and formulas: nothing of it is run, loaded or left out.

A server on this machine listens all the while, and must hear nothing.
"""

from __future__ import annotations

import os
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from dock_pages import each_page
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QTableWidget,
    QTextBrowser,
    QTreeWidget,
)
from qt_guess import as_qt_shows

from kachin_corridors.core.errors import UnknownCorridorError
from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.ui.map.locator import PlaceLocator

PATIENCE_MS = 20_000
WIDEST_DOCK = 620
OUR_TAGS = {"p", "b", "br", "i", "a", "table", "tr", "td", "th"}


class Tags(HTMLParser):
    """Notes the tags, their attributes and the text of an HTML text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def dock(empty_dock, qtbot, hostile_workspace):
    dock = empty_dock
    dock.workspaces.open_workspace(hostile_workspace)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    assert dock.content.legs.tree.topLevelItemCount() > 0
    # A day on which much changed, so that names are in the sentences too.
    dock.situation.set_day(QDate(2024, 4, 15).toPyDate())
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    return dock


@pytest.fixture(autouse=True)
def silent(listener):
    """Whatever a test does, the server hears nothing of it."""
    yield
    QApplication.processEvents()
    assert listener.requests == []


def picture(widget, name: str, folder: Path) -> None:
    """Keep what a test saw, where somebody asked for it."""
    kept = os.environ.get("KACHIN_PICTURES")
    widget.grab().save(str(Path(kept or folder) / f"hostile_{name}.png"))


def items_of(dock):
    for tree in dock.findChildren(QTreeWidget):
        items = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
        items += [item.child(number) for item in items for number in range(item.childCount())]
        yield from ((item.text(n), item.toolTip(n)) for item in items for n in range(tree.columnCount()))
    for table in dock.findChildren(QTableWidget):
        for row in range(table.rowCount()):
            cells = [table.item(row, column) for column in range(table.columnCount())]
            yield from ((cell.text(), cell.toolTip()) for cell in cells if cell)
    for view in dock.findChildren(QListWidget):
        yield from ((view.item(n).text(), view.item(n).toolTip()) for n in range(view.count()))


def use_every_page(dock, qtbot, tmp_path) -> None:
    dock.content.distances.measure_from_point((97.39, 25.38))
    dock.content.stretch.fields.from_box.lineEdit().setText("%1 {0} <b>")
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    dock.content.distances.table.selectRow(0)
    top = dock.content.legs.tree.topLevelItem(0)
    dock.content.legs.tree.setCurrentItem(top)
    for name in each_page(dock):
        QApplication.processEvents()
        picture(dock, f"page_{name}", tmp_path)


def is_rich(label: QLabel) -> bool:
    # Not imported above: another test may have loaded the plugin anew, and with it the class.
    from kachin_corridors.ui.common.rich_text import RichLabel

    return isinstance(label, RichLabel)


def test_no_widget_takes_a_name_for_markup(dock, qtbot, tmp_path, iface, listener):
    use_every_page(dock, qtbot, tmp_path)
    picture(iface.mainWindow(), "window", tmp_path)
    texts = [label.text() for label in dock.findChildren(QLabel)]
    for label in dock.findChildren(QLabel):
        if is_rich(label):
            seen = Tags(label.text())
            assert seen.tags <= OUR_TAGS
            assert seen.attributes <= {"align", "style", "width", "cellspacing", "cellpadding", "colspan"}
        elif label.textFormat() != Qt.TextFormat.PlainText:
            # Those that QGIS and Qt made themselves.
            assert as_qt_shows(label.text()) == label.text()
    for text, tip in items_of(dock):
        texts.append(text)
        if as_qt_shows(tip) != tip:
            assert Tags(tip).tags == {"p"}, tip
    for browser in dock.findChildren(QTextBrowser):
        assert "<img" not in browser.toHtml()
        assert Tags(browser.toHtml()).tags <= OUR_TAGS | {"html", "head", "meta", "style", "body", "span"}
    # Escaped, not left out.
    everything = "\n".join(texts)
    for part in ("<script>", "<img src=", "[% @project_path %]", "{name}", "=cmd|", "လိုင်ဇာ", "&amp; &lt;i&gt;"):
        assert part in everything, part
    check_width(dock)
    iface.messageBar().clearWidgets()
    check_messages(dock, iface.messageBar(), listener.address)


def check_width(dock) -> None:
    assert dock.widget().minimumSizeHint().width() <= WIDEST_DOCK
    for label in dock.findChildren(QLabel):
        assert len(label.text()) < 20_000
        assert label.minimumSizeHint().width() < WIDEST_DOCK or is_rich(label), label.text()[:100]


def check_messages(dock, bar, address: str) -> None:
    name = f"<img src='{address}/message.png'> %1 {{0}} [% 1 + 1 %]"
    dock.runner.show_error(UnknownCorridorError(corridor=name, corridors=name))
    dock.runner.show_success(name)
    dock.runner.offer(name, "Undo", lambda: None)
    QApplication.processEvents()
    # QGIS' own may be among them: that a task is complete.
    views = [view for item in bar.items() for view in item.findChildren(QTextBrowser)]
    assert len([view for view in views if name in view.toPlainText()]) == 3
    assert [view.toHtml() for view in views if "<img" in view.toHtml()] == []


def tips_of(layer):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature in layer.getFeatures():
        context.setFeature(feature)
        yield feature, QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_map_tips_in_the_view_that_qgis_uses(dock, qtbot):
    view_module = pytest.importorskip("qgis.PyQt.QtWebKitWidgets")
    view = view_module.QWebView()
    shown = ""
    for spec in CATALOGUE:
        layer = layer_of(QgsProject.instance(), spec.role)
        made = [html for _, html in tips_of(layer)]
        with qtbot.waitSignal(view.loadFinished, timeout=PATIENCE_MS):
            view.setHtml("<hr>".join(made[:60]))
        frame = view.page().mainFrame()
        for tag in ("script", "img", "link", "iframe", "a", "[onerror]", "[src]", "[href]"):
            assert frame.findAllElements(tag).count() == 0, (spec.role, tag)
        shown += frame.toPlainText()
    # While QGIS is there: WebKit does not outlive it.
    sip.delete(view)
    for part in ("<script>new Image()", "<img src=", "[% @project_path %]", "{name}", "&amp; &lt;i&gt;", "လိုင်ဇာ"):
        assert part in shown, part


def check_locator(iface) -> None:
    locator = PlaceLocator(iface.mapCanvas(), iface.messageBar())
    context = QgsLocatorContext()
    context.usingPrefix = True
    locator.prepare("script", context)
    found: list[QgsLocatorResult] = []
    locator.resultFetched.connect(found.append)
    locator.fetchResults("script", context, QgsFeedback())
    # QGIS shows both as plain text: they are to hold the name as it is.
    assert any(result.displayString.startswith("<script>") for result in found)


@pytest.mark.parametrize("hostile_workspace", [1000], indirect=True)
def test_layout_and_exports(dock, qtbot, iface, tmp_path, listener):
    check_locator(iface)
    dock.content.legs.add_table()
    dock.content.holders.add_to_layout()
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    dock.content.holders.save_picture(tmp_path / "strip.svg")
    for suffix in ("pdf", "png", "svg"):
        assert dock.runner.run_now(
            "exportlayout", {"DATE": "2024-04-15", "DPI": 80, "OUTPUT": str(tmp_path / f"map.{suffix}")}
        )
        assert (tmp_path / f"map.{suffix}").stat().st_size > 10_000
        assert listener.requests == [], suffix
    kept = os.environ.get("KACHIN_PICTURES")
    if kept:
        for file in tmp_path.glob("*.png"):
            (Path(kept) / f"hostile_{file.name}").write_bytes(file.read_bytes())
    strip = ElementTree.parse(tmp_path / "strip.svg")
    tags = {element.tag.rpartition("}")[2] for element in strip.iter()}
    assert tags.isdisjoint({"script", "image", "img", "a", "foreignObject"})
    assert "<script>new Image()" in "".join(strip.getroot().itertext())
    assert "<script" not in (tmp_path / "map.svg").read_text(encoding="utf-8")
    (tmp_path / "shared").mkdir()
    dock.content.outputs.save_shareable_project(tmp_path / "shared" / "hostile.qgz")
    told = [item.text() for item in iface.messageBar().items()]
    assert (tmp_path / "shared" / "hostile.qgz").is_file(), told
    shared = QgsProject()
    assert shared.read(str(tmp_path / "shared" / "hostile.qgz"))
    assert all(layer.isValid() for layer in shared.mapLayers().values())
    shared.clear()
