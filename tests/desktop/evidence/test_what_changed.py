"""What changed, in the real desktop: by keyboard from the date to the map, and the layers on canvas and sheet."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest

from kachin_corridors.core.present import present
from kachin_corridors.reports.layouts import find_layout
from kachin_corridors.ui.evidence.changes_panel import ChangesPanel

SINCE = date(2024, 12, 1)
PREFIX = "Changes 2024-12-01 to 2025-09-12"


def changes_panel(dock) -> ChangesPanel:
    """Bring the panel to the front and return it."""
    panel = dock.content.evidence.findChild(ChangesPanel)
    assert panel is not None
    dock.content.bring(panel)
    return panel


def line_of_the_sheet() -> str:
    """Return what the sheet says of changes that its map shows."""
    label = find_layout(QgsProject.instance()).itemById("changes_shown")
    assert isinstance(label, QgsLayoutItemLabel)
    return label.currentText()


def item(tree, branch: int, row: int):
    """Return a row of a branch."""
    return present(present(tree.topLevelItem(branch)).child(row))


@pytest.mark.shares_project
def test_the_list_of_days_says_what_happened(dock, settle, qtbot):
    steps = dock.content.dates.steps
    entries = [steps.itemText(row) for row in range(steps.count())]
    assert "2025-09-11  Bhamo: two bases KIA → junta" in entries


def test_two_dates_are_compared_by_keyboard_and_shown_on_the_map(dock, iface, settle, qtbot, tmp_path):
    panel = changes_panel(dock)
    # Another test may have compared; the page keeps what was chosen on it.
    panel.compare.setChecked(False)
    settle()
    panel.compare.setFocus()
    QTest.keyClick(panel.compare, Qt.Key.Key_Space)
    settle()
    assert present(panel.changes).day == date(2025, 9, 12)
    field = panel.second_date
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "20241201")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert present(panel.changes).since == SINCE
    tree = panel.tree
    assert present(tree.topLevelItem(0)).text(0) == "The KIA: gained, 9"  # eight places and a road
    tree.setFocus()
    tree.setCurrentItem(item(tree, 0, 0))
    before = iface.mapCanvas().extent()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert iface.mapCanvas().extent() != before
    panel.copy_text_button.click()
    assert (
        present(QGuiApplication.clipboard())
        .text()
        .startswith("Between 2024-12-01 and 2025-09-12 10 places changed hands.")
    )
    panel.add_to_map(tmp_path / "changes.gpkg")
    settle()
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.name().startswith(PREFIX)]
    assert sorted(layer.name().partition(": ")[2] for layer in layers) == ["corridors", "places", "townships"]
    iface.mapCanvas().waitWhileRendering()
    assert line_of_the_sheet() == panel.summary.text()
    # They keep their dates, whatever the situation date is moved to.
    dock.content.dates.edit.choose(date(2026, 2, 20))
    settle()
    assert present(panel.changes).day == date(2026, 2, 20)
    assert line_of_the_sheet().startswith("Changes from 2024-12-01 to 2025-09-12: ")
