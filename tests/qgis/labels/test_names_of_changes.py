"""The words “KIA → junta” of what changed: on no other words, beside their own ring, and no name is lost for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsRectangle

from kachin_corridors.core.pairs import zip_equal
from kachin_corridors.layers.evidence.changes_layer import Compared, add_change_layers, write_change_layers
from kachin_corridors.store.workspace import Workspace

PAIRS = [
    (date(2024, 12, 1), date(2025, 9, 12)),
    (date(2025, 9, 10), date(2025, 9, 12)),
    (date(2025, 9, 12), date(2026, 11, 28)),
    (date(2024, 1, 20), date(2026, 11, 28)),
]
SCALES = (60_000, 250_000, 600_000, 2_400_000)
BHAMO = QgsRectangle(97.13, 24.16, 97.33, 24.36)
KEPT = {"places", "control_status", "contested", "mining_clusters"}
"""Layers whose names are why one looks at the map; those of lakes, townships and far towns may give way."""


@pytest.fixture
def with_changes(opened, read_workspace: Path, tmp_path: Path) -> Callable[[date, date], Iterator[tuple[Any, Any]]]:
    """Return maps around Bhamo at each scale as of a day, each without and with what changed since another."""

    def show(since: date, day: date) -> Iterator[tuple[Any, Any]]:
        maps, workspace = opened(), Workspace(read_workspace)
        plain = [maps.canvas(day, BHAMO, scale) for scale in SCALES]
        path = tmp_path / "changes.gpkg"
        write_change_layers(path, workspace, workspace.comparing.between(since, day))
        assert add_change_layers(maps.project, Compared(path, since, day), "")
        for scale, before in zip_equal(SCALES, plain):
            yield before, maps.canvas(day, BHAMO, scale)

    return show


def words_of(shown: Any) -> list[str]:
    return [label.labelText for label in shown.labels if shown.role(label) == "changed places"]


def kept_names(shown: Any) -> set[str]:
    return {label.labelText for label in shown.labels if shown.role(label) in KEPT}


@pytest.mark.parametrize(("since", "day"), PAIRS, ids=str)
def test_words_of_what_changed_are_on_no_others_beside_their_ring_and_take_no_name(with_changes, since, day):
    written = 0
    for before, shown in with_changes(since, day):
        written += len(words_of(shown))
        new = set(shown.faults()) - set(before.faults())
        assert [fault for fault in new if "touches" in fault] == []
        assert [fault for fault in new if "changed places" in fault] == []
        assert kept_names(before) - kept_names(shown) == set()
    assert written > 0


def test_near_bhamo_both_bases_say_from_whom_to_whom(with_changes):
    """What the sides both say of 2025-09-11: two bases in Bhamo went from the KIA to the junta."""
    for number, (_, shown) in enumerate(with_changes(*PAIRS[1])):
        assert words_of(shown) == (["KIA → junta"] * 2 if SCALES[number] < 800_000 else [])
