"""Names of data on widgets: as they are, never as markup, never without bound."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from qgis.core import Qgis, QgsLayoutItemLabel, QgsPrintLayout
from qgis.gui import QgsMessageBar, QgsMessageViewer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTextBrowser
from qt_guess import as_qt_shows

from kachin_corridors.core.present import present
from kachin_corridors.reports.leg_table import LegTableSpec, add_leg_table, find_leg_table, table_cards
from kachin_corridors.reports.strip import strip_of
from kachin_corridors.reports.strip_export import svg_of
from kachin_corridors.reports.ways.ways_page import add_ways
from kachin_corridors.reports.ways.ways_picture import picture_of
from kachin_corridors.reports.ways.ways_picture import svg_of as svg_of_ways
from kachin_corridors.reports.ways.ways_report import compare_ways
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.plain_text import PlainLabel, fitting, show_message, tip
from kachin_corridors.ui.common.rich_text import Html, RichLabel, html, joined, link, show_html

HOSTILE = [
    "<img src='file:///dev/zero'>Laiza",
    "<b>Laiza</b> & <i>Sons</i>",
    "&lt;b&gt;",
    "<!DOCTYPE html><p>Laiza",
    "%1 {0} {name} [% @project_path %]",
    "လိုင်ဇာ \u202eazial\u202c",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_shows_each_character(text):
    label = PlainLabel(text)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == text
    label.setText(text)
    assert label.text() == text


@pytest.mark.parametrize("text", [*HOSTILE, "one line\n<b>and another</b>"])
def test_a_tip_shows_each_character(text):
    assert as_qt_shows(tip(text)) == text


def test_a_tip_of_plain_words_stays_as_it_is_for_screen_readers():
    assert tip("Go to the day of the next change") == "Go to the day of the next change"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/" + "news" * 30 + "?a=1&b=2",
        "https://example.org/" + "x" * 1_500,
        "https://example.org/'\"><b>",
    ],
)
def test_a_link_leads_to_the_whole_address_and_its_text_fits(address):
    view = QTextBrowser()
    show_html(view, html("<p>{it}</p>", it=link(address, "x" * 100)))
    anchor = view.document().begin().begin().fragment()
    assert anchor.charFormat().anchorHref() == address
    assert anchor.text() == fitting("x" * 100)


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_each_character_of_what_is_filled_in(text):
    made = html("<p>{first}</p>", first=text) + joined([text, html("<b>{it}</b>", it=text)], "<br>") + text
    document = QTextDocument()
    document.setHtml(made)
    assert document.toPlainText().count(text) == 4
    assert isinstance(made, Html)


def test_html_goes_into_html_as_html():
    assert html("<p>{bold}</p>", bold=html("<b>{name}</b>", name="a<b")) == "<p><b>a&lt;b</b></p>"


@pytest.mark.parametrize("view_class", [RichLabel, QTextBrowser])
def test_views_show_html(view_class):
    view = view_class()
    show_html(view, html("<b>{name}</b>", name="Laiza"))
    assert "Laiza" in (view.text() if isinstance(view, QLabel) else view.toPlainText())


@pytest.mark.parametrize("text", HOSTILE)
def test_the_message_bar_shows_each_character(text):
    bar = QgsMessageBar()
    show_message(bar, text, Qgis.MessageLevel.Critical)
    (shown,) = bar.items()[0].findChildren(QTextBrowser)
    assert text in shown.toPlainText()


def test_what_the_message_bar_cuts_off_is_behind_a_button(qtbot):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    text = "<b>Laiza</b> & " + "Pangwa " * 400
    show_message(bar, text, Qgis.MessageLevel.Critical)
    (button,) = bar.items()[0].findChildren(QPushButton)
    button.click()
    (viewer,) = bar.findChildren(QgsMessageViewer)
    assert viewer.findChildren(QTextBrowser)[0].toPlainText().strip() == text.strip()
    viewer.close()


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "x " * 5_000, "<b>" * 3_333, "က" * 10_000], ids=["word", "words", "tags", "burmese"]
)
def test_a_text_without_end_does_not_widen_a_label(text):
    label = PlainLabel(text)
    label.setWordWrap(True)
    assert label.minimumSizeHint().width() < 60 * label.fontMetrics().maxWidth()
    assert len(fitting(text)) < 1100
    assert fitting(text).endswith("…")


def test_a_short_text_is_not_cut_short():
    path = "/home/analyst/a_folder_with_a_long_name_of_some_sixty_letters_xxxxxxxxxxxx/workspace.gpkg"
    assert fitting(path).replace("\u200b", "") == path


def test_a_name_without_end_is_cut_short_in_the_table_of_the_layout(hostile_workspace, project):
    """QGIS wraps a name of ten thousand letters for minutes."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    day, spec = date(2025, 9, 12), LegTableSpec()
    add_leg_table(layout, table_cards(Workspace(hostile_workspace), day, spec), day, spec)
    cells = [str(cell.content()) for row in present(find_leg_table(layout)).tableContents() for cell in row]
    assert max(map(len, cells)) == 300
    assert any("<script>" in cell for cell in cells)
    assert any("[% @project_path %]" in cell for cell in cells)


def test_the_svg_of_a_strip_holds_no_markup_of_data(hostile_workspace):
    holdings = Workspace(hostile_workspace).control.holdings()
    day = date(2025, 9, 12)
    for route in holdings.routes_on(day).values():
        root = ElementTree.fromstring(svg_of(strip_of(holdings, route, [day])))
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags.isdisjoint({"script", "image", "img", "a", "link"})
        assert route.name.replace("\x01", "").replace("\x1b", "")[:20] in "".join(root.itertext())


def test_the_ways_hold_no_markup_and_no_expression_of_data(hostile_workspace, project):
    workspace, layout = Workspace(hostile_workspace), QgsPrintLayout(project)
    layout.initializeDefaults()
    report = compare_ways(workspace, date(2025, 9, 12), "ledo", "pangwa")
    picture = picture_of(workspace, report)
    root = ElementTree.fromstring(svg_of_ways(picture))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags.isdisjoint({"script", "image", "img", "a", "link"})
    caution = "Sources: <b>The Federal</b> [% @project_path %]"
    add_ways(layout, picture, caution)
    notes = layout.itemById("ways_notes")
    assert isinstance(notes, QgsLayoutItemLabel)
    assert caution in notes.currentText()
    assert notes.mode() == QgsLayoutItemLabel.Mode.ModeFont
    at, box = notes.pagePos(), notes.rect()
    assert at.y() + box.height() <= 297
