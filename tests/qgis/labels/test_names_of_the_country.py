"""The names of the country take no place from any other name of ours, on canvas and sheet."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsRectangle

from kachin_corridors.layers.project.workspace_layers import bookmark_extent
from kachin_corridors.store.workspace import Workspace

COUNTRY = {"context_towns", "main_roads", "railways", "state_lines", "rivers", "lakes"}
DAY = date(2025, 9, 12)
KACHIN = QgsRectangle(95.5, 23.8, 98.9, 27.5)


def own_names(shown):
    """The names of all layers but those of the country, by layer and feature."""
    roles = {label: shown.role(label) for label in shown.labels}
    return {(roles[label], label.featureId, label.labelText) for label in shown.labels if roles[label] not in COUNTRY}


def names_of(shown, role):
    return {label.labelText for label in shown.labels if shown.role(label) == role}


@pytest.mark.parametrize("scale", [1_500_000, 2_400_000, 3_000_000])
@pytest.mark.parametrize("box", ["kachin", "stilwell", "kaladan"])
def test_no_name_is_lost_on_the_canvas(maps, read_workspace, box, scale):
    corridor = f"kachin_corridors_{box}"
    extent = KACHIN if box == "kachin" else bookmark_extent(Workspace(read_workspace), corridor)
    shown = maps.canvas(DAY, extent, scale)
    assert names_of(shown, "context_towns")
    assert shown.faults() == []
    maps.hidden = COUNTRY
    assert own_names(maps.canvas(DAY, extent, scale)) <= own_names(shown)


def test_no_name_is_lost_on_the_sheet(maps):
    shown = maps.sheet(DAY)
    maps.hidden = COUNTRY
    assert own_names(maps.sheet(DAY)) <= own_names(shown)


def test_rivers_lake_and_towns_across_the_border_are_named_on_the_sheet(maps):
    shown = maps.sheet(DAY)
    assert {"Ayeyarwady", "N'Mai", "Mali", "Chindwin"} <= names_of(shown, "rivers")
    assert {"Tengchong", "Longling", "Yingjiang", "Tinsukia"} <= names_of(shown, "context_towns")
    # The outposts and villages on its shores have their names there, where they are on the map.
    maps.hidden = {"control_status", "places"}
    assert names_of(maps.sheet(DAY), "lakes") == {"Indawgyi"}
