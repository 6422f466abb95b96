"""The locator bar's search, and the search behind it."""

from __future__ import annotations

import pytest
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMessageBar

from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.layers.search import search
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.map.locator import PlaceLocator


def titles(workspace, query: str) -> list[str]:
    return [found.title for found in search(Workspace(workspace), query)]


@pytest.mark.parametrize("query", ["stilwell 120", "stilwell km 120", "Stilwell Road 120 km", "ledo–bhamo 120"])
def test_a_kilometre_mark_of_a_corridor(built_data, query):
    found = next(search(Workspace(built_data), query))
    assert found.title == "km 120.0 · Ledo–Bhamo (Stilwell Road)"
    ((lon, lat),) = found.points
    assert 95.5 < lon < 97.5
    assert 24 < lat < 27.5


def test_a_mark_beyond_the_end_says_where_the_end_is(built_data):
    found = next(search(Workspace(built_data), "stilwell km 900"))
    assert found.points == ()
    assert "Choose a mark from 0 to" in found.description


@pytest.mark.parametrize(
    ("query", "title", "reason"),
    [
        pytest.param("MMR001001", "Myitkyina", "P-code", id="code"),
        pytest.param("မြစ်ကြီးနား", "Myitkyina", "alias", id="Burmese"),
        pytest.param("Tanei", "Tanai", "similar spelling", id="spelling"),
        pytest.param("shad", "Shaduzup", "begins so", id="beginning"),
        pytest.param("IB 236", "Bhamo: IB 236", "begins so", id="second word"),
    ],
)
def test_places_with_the_reason(built_data, query, title, reason):
    assert any(found.title == title and reason in found.description for found in search(Workspace(built_data), query))


def test_a_treacherous_name_is_warned_of(built_data):
    (town, *_) = search(Workspace(built_data), "Pangwa")
    assert "⚠ A town in Chipwi township" in town.description


def test_the_same_place_is_found_once(built_data):
    assert titles(built_data, "Laiza") == ["Laiza"]


def test_legs_and_corridors(built_data):
    assert "Momauk–Bhamo" in titles(built_data, "momauk bh")
    assert "Hmawngbuchhuah–Sittwe (Kaladan)" in titles(built_data, "kaladan")


@pytest.mark.parametrize("query", ["", "  ", "%", "'; DROP TABLE places; --", "\x00", "x" * 5000, "km -5", "99999"])
def test_no_query_is_too_odd(built_data, query):
    assert list(search(Workspace(built_data), query)) == []


@pytest.fixture
def locator(workspace, qtbot):
    canvas = QgsMapCanvas()
    bar = QgsMessageBar()
    project = QgsProject.instance()
    add_workspace(project, Workspace(workspace))
    locator = QgsLocator()
    locator.registerFilter(PlaceLocator(canvas, bar))
    yield locator, canvas, bar
    locator.cancel()
    project.clear()
    canvas.deleteLater()
    bar.deleteLater()


def fetch(locator, qtbot, query: str) -> list[QgsLocatorResult]:
    found: list[QgsLocatorResult] = []

    def keep(result: QgsLocatorResult) -> None:
        found.append(QgsLocatorResult(result))  # the signal's own result is gone when the slot returns

    locator.foundResult.connect(keep)
    with qtbot.waitSignal(locator.finished, timeout=20_000):
        locator.fetchResults(query, QgsLocatorContext())
    locator.foundResult.disconnect(keep)
    return found


def test_the_bar_finds_with_the_prefix_and_zooms(locator, qtbot):
    bar, canvas, _ = locator
    results = fetch(bar, qtbot, "kch shaduzup")
    assert results[0].displayString == "Shaduzup"
    (place_filter,) = [each for each in bar.filters() if each.prefix() == "kch"]
    place_filter.triggerResult(results[0])
    extent = canvas.mapSettings().visibleExtent()
    assert extent.intersects(QgsRectangle(96.6, 25.8, 96.8, 26.0))  # 25.92 N 96.66 E
    assert extent.width() < 1


def test_the_bar_says_why_something_cannot_be_shown(locator, qtbot):
    bar, _, messages = locator
    results = fetch(bar, qtbot, "kch stilwell km 900")
    (place_filter,) = [each for each in bar.filters() if each.prefix() == "kch"]
    place_filter.triggerResult(results[0])
    assert "Choose a mark" in messages.items()[0].text()


def test_without_a_workspace_nothing_is_found(locator, qtbot):
    bar, _, _ = locator
    QgsProject.instance().clear()
    assert fetch(bar, qtbot, "kch shaduzup") == []
