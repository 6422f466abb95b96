"""The panel of legs without a desktop: units, marks, cards, sums, clipboard."""

from __future__ import annotations

import csv
import io

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QGuiApplication

from kachin_corridors.core.units import LengthUnit
from kachin_corridors.layers.settings import LENGTH_UNIT
from kachin_corridors.ui.measure.legs_panel import LegsPanel


@pytest.fixture(scope="module")
def layers(qgis_app, built_data, tmp_path_factory):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from kachin_corridors.algorithms.measuring.measure_legs import MeasureLegs

    folder = tmp_path_factory.mktemp("legs")
    targets = {name: str(folder / f"{name}.gpkg") for name in ("OUTPUT", "FIGURES", "SUMS")}
    algorithm = MeasureLegs()
    algorithm.initAlgorithm()
    copy = folder / "workspace.gpkg"
    copy.write_bytes(built_data.read_bytes())
    parameters = {"WORKSPACE": str(copy), "DATE": "2025-09-12", **targets}
    _, succeeded = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert succeeded
    return targets


@pytest.fixture
def panel(project, layers, qtbot):
    QgsSettings().remove(LENGTH_UNIT.key)
    canvas = QgsMapCanvas()
    panel = LegsPanel(canvas, project)
    qtbot.addWidget(canvas)
    qtbot.addWidget(panel)
    panel.show_rows(*(QgsVectorLayer(layers[name], name, "ogr") for name in ("OUTPUT", "FIGURES", "SUMS")))
    yield panel
    panel.tear_down()
    QgsSettings().remove(LENGTH_UNIT.key)


def texts(panel, name: str) -> list[str]:
    (item,) = panel.tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    return [item.text(column) for column in range(panel.tree.columnCount())]


def test_a_card_has_every_published_figure(panel):
    assert panel.select("Lawngtlai–Zorinpui")
    html = panel.card.text()
    for expected in (
        "87.18 km",
        "PTI, 2023",
        "99.83 km",
        "Telegraph India, 2015",
        "“NH-502A (Lawngtlai - Zocha lui) Km. 90.820”",
        "≠ contradicts",
        "azimuth 195° out, 015° back",
        "2025-09-12",
        "1.79",
        "+35 km",
    ):
        assert expected in html, expected


def test_a_card_tells_how_old_the_news_of_the_status_is(panel):
    assert panel.select("Lu Pyi–Pangwa")
    assert "open, since 2024-08-10 · last report 2025-03-06, old" in panel.card.text()
    assert "RFA, 2024 (B6): “around 16 kilometers" in panel.card.text()
    assert panel.select("Hmawngbuchhuah–Zorinpui")
    assert "last report" not in panel.card.text()


def test_marks_are_signs_in_the_tree_with_words_in_the_tip(panel):
    assert texts(panel, "Kolkata–Sittwe")[-1] == "?≠"
    assert texts(panel, "Ledo–Pangsau Pass")[-1] == ""
    (item,) = panel.tree.findItems("Kolkata–Sittwe", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    assert item.toolTip(panel.tree.columnCount() - 1).startswith("?≠ doubtful, contradicts\n539 km (Wikipedia, 2025): ")


def test_a_unit_changes_tree_card_and_sums_and_is_kept(panel, project):
    panel.select("Ledo–Bhamo (Stilwell Road)")
    assert texts(panel, "Ledo–Bhamo (Stilwell Road)")[1:4] == ["369", "573", "620 +1"]
    panel.unit_box.setCurrentIndex(panel.unit_box.findData("mi"))
    panel.unit_box.activated.emit(panel.unit_box.currentIndex())
    # 368.7, 573.3 and 620 km over 1.609344
    assert texts(panel, "Ledo–Bhamo (Stilwell Road)")[1:4] == ["229", "356", "385 +1"]
    assert "(mi)" in panel.tree.headerItem().text(1)
    assert "<b>385 mi</b>" in panel.card.text()
    assert panel.sums.table.topLevelItem(0).text(1) == "356"
    other = LegsPanel(QgsMapCanvas(panel), project, panel)
    assert other.unit() is LengthUnit.MI


def test_sums_can_be_seen_by_country_of_one_corridor(panel):
    panel.sums.by.setCurrentIndex(panel.sums.by.findData("country"))
    panel.sums.scope.setCurrentIndex(panel.sums.scope.findData("stilwell"))
    table = panel.sums.table
    shown = {
        table.topLevelItem(row).text(0): table.topLevelItem(row).text(1) for row in range(table.topLevelItemCount())
    }
    assert set(shown) == {"India", "Myanmar", "Total"}
    assert shown["Total"] == "573"


def test_a_gap_is_shown_outside_of_the_total(panel):
    panel.sums.by.setCurrentIndex(panel.sums.by.findData("mode"))
    table = panel.sums.table
    rows = {table.topLevelItem(row).text(0): table.topLevelItem(row) for row in range(table.topLevelItemCount())}
    ways = [int(rows[mode].text(1)) for mode in ("road", "river", "rail", "sea")]
    assert int(rows["Total"].text(1)) == pytest.approx(sum(ways), abs=2)
    assert "in no sum" in rows["Not joined by road, railway or river"].toolTip(0)
    panel.sums.by.setCurrentIndex(panel.sums.by.findData("corridor"))
    titles = [table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())]
    assert len([title for title in titles if title.endswith(": not joined by road, railway or river")]) == 1


def test_the_chosen_leg_is_copied_as_text_and_as_csv(panel):
    panel.select("Ledo–Pangsau Pass")
    panel.text_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Ledo–Pangsau Pass\n=====")
    assert "Momauk" not in text
    panel.csv_button.click()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text(), newline="")))
    assert [row["published (km)"] for row in rows] == ["61.38", "62"]
    assert {row["situation date"] for row in rows} == {"2025-09-12"}


def test_a_corridor_is_copied_with_its_legs_and_without_a_choice_everything(panel):
    panel.select("Ledo–Bhamo (Stilwell Road)")
    panel.text_button.click()
    text = QGuiApplication.clipboard().text()
    assert "Momauk–Bhamo" in text
    assert "Kolkata" not in text
    panel.tree.setCurrentItem(None)
    panel.csv_button.click()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text(), newline="")))
    assert {"Ledo–Bhamo (Stilwell Road)", "Kolkata–Sittwe (sea)"} <= {row["corridor"] for row in rows}
    panel.text_button.click()
    assert "Kolkata–Sittwe" in QGuiApplication.clipboard().text()


def test_the_sums_are_copied_when_they_are_what_is_shown(panel, layers, rows):
    legs = [row for row in rows(QgsVectorLayer(layers["OUTPUT"], "legs", "ogr")) if row["kind"] == "leg"]
    road_legs = [row for row in legs if row["mode"] == "road"]
    road_km = f"{sum(row['along_km'] for row in road_legs):.0f}"
    panel.sums_button.click()
    panel.sums.by.setCurrentIndex(panel.sums.by.findData("mode"))
    panel.text_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == ["Lengths by mode of all corridors", "Situation as of 2025-09-12"]
    road, total = (next(line for line in lines if line.startswith(start)) for start in ("road", "Total"))
    assert road.split()[1:] == [road_km, f"{sum(row['expected_km'] for row in road_legs):.0f}", str(len(road_legs))]
    assert len(road) == len(total)
    panel.csv_button.click()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text(), newline="")))
    assert [row["of"] for row in rows] == ["road", "river", "rail", "sea", "gap", ""]
    assert [row["is a way"] for row in rows] == ["1", "1", "1", "1", "0", "1"]
    assert rows[0]["along the line (km)"] == road_km


def test_an_empty_panel_offers_nothing(panel):
    panel.clear()
    buttons = (panel.zoom_button, panel.text_button, panel.csv_button, panel.table_button)
    assert not any(button.isEnabled() for button in buttons)
    assert panel.card.text() == ""
    assert panel.sums.table.topLevelItemCount() == 0


def test_a_text_of_a_workspace_is_no_markup(panel):
    from dataclasses import replace

    from kachin_corridors.ui.measure.leg_card import card_html

    panel.select("Ledo–Pangsau Pass")
    (card,) = panel.chosen_cards()
    figure = replace(card.figures[0], as_published="<img src='x'>", source="<b>")
    assert "<img" not in card_html(replace(card, name="<i>", figures=(figure,)), LengthUnit.KM)


def test_the_selected_row_stays_selected_also_where_its_name_occurs_twice(panel, layers):
    """Lawngtlai–Zorinpui is a corridor of one leg: the corridor's row has the leg's card."""
    (leg,) = panel.tree.findItems("Lawngtlai–Zorinpui", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    panel.tree.setCurrentItem(leg)
    panel.show_rows(*(QgsVectorLayer(layers[name], name, "ogr") for name in ("OUTPUT", "FIGURES", "SUMS")))
    assert panel.tree.currentItem().text(0) == "Lawngtlai–Zorinpui"
    assert panel.tree.currentItem().parent() is not None
    corridor = panel.tree.currentItem().parent()
    panel.tree.setCurrentItem(corridor)
    panel.set_unit(LengthUnit.MI)
    assert panel.tree.currentItem().text(0) == "Lawngtlai–Zorinpui (NH-502A)"


@pytest.mark.parametrize(("width", "is_hidden"), [(360, True), (600, False)], ids=["narrow", "wide"])
def test_a_narrow_panel_leaves_the_straight_line_to_the_card(panel, width, is_hidden):
    panel.resize(width, 700)
    panel.show()
    assert panel.tree.isColumnHidden(1) is is_hidden
    name = panel.tree.findItems("Nanyun–Shingbwiyang", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)[0]
    panel.tree.scrollToItem(name)
    needed = panel.tree.fontMetrics().boundingRect(
        QRect(0, 0, panel.tree.columnWidth(0) - 2 * panel.tree.indentation() - 8, 1000),
        Qt.TextFlag.TextWordWrap,
        name.text(0),
    )
    assert panel.tree.visualItemRect(name).height() >= needed.height()


def test_the_highlight_is_seen_with_the_panel_only(panel):
    panel.show()
    panel.select("Momauk–Bhamo")
    assert panel._highlight.isVisible()
    panel.hide()
    assert not panel._highlight.isVisible()
    panel.select("Ledo–Pangsau Pass")
    assert not panel._highlight.isVisible()
    panel.show()
    assert panel._highlight.isVisible()


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:3995", "EPSG:3031", "EPSG:4326"])
def test_zooming_works_in_any_projection(panel, crs):
    panel._canvas.resize(400, 300)
    panel._canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    panel.select("Momauk–Bhamo")
    panel.zoom_to_current()
    degrees, target = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs)
    to_map = QgsCoordinateTransform(degrees, target, panel._project)
    # Bhamo and Momauk: the positions of GeoNames and MIMU, as places.csv has them.
    for lon, lat in ((97.23357, 24.25256), (97.34485, 24.25556)):
        assert panel._canvas.extent().contains(to_map.transform(lon, lat))
