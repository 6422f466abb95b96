"""What the dock says of a date: what changed on it, and how old the newest report is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from qgis.PyQt.QtCore import Qt

from kachin_corridors.store.control.control import Change
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.map.date_panel import DatePanel

DAY = date(2025, 9, 12)
TABLES = {"control_status": "unit_name", "corridor_legs": "name", "claims_in_force": "unit_name"}


@pytest.fixture
def panel(qtbot):
    panel = DatePanel()
    qtbot.addWidget(panel)
    panel.set_day(DAY)
    return panel


def names_on(workspace, table, day):
    query = f"SELECT DISTINCT {TABLES[table]} FROM {table} WHERE ? IN (valid_from, valid_to) ORDER BY 1"
    with closing(sqlite3.connect(workspace)) as database:
        return tuple(name for (name,) in database.execute(query, (day.isoformat(),)))


def test_each_day_has_the_names_that_the_tables_have(workspace):
    changes = Workspace(workspace).control.changes()
    assert [change.day for change in changes] == Workspace(workspace).control.change_dates()
    for change in changes:
        assert change.units == names_on(workspace, "control_status", change.day)
        assert change.legs == names_on(workspace, "corridor_legs", change.day)
        assert change.claims == names_on(workspace, "claims_in_force", change.day)
    assert any(change.legs for change in changes)


def test_what_ends_and_has_no_successor_is_a_change(workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_status SET valid_to = '2026-08-01' WHERE unit_name = 'Mansi'")
    assert Workspace(workspace).control.changes()[-1] == Change(date(2026, 8, 1), ("Mansi",), (), ())


def test_the_list_says_what_changes_on_each_day(panel, workspace):
    panel.set_changes(Workspace(workspace).control.changes())
    entries = [panel.steps.itemText(row) for row in range(panel.steps.count())]
    assert entries[0] == "Changes"
    assert any(entry.startswith("2025-09-11  Bhamo, Bhamo: IB 236") for entry in entries)
    assert "2025-09-13  Bairabi–Sairang" in entries
    for entry in entries[1:]:
        assert 12 < len(entry) <= 80


def test_each_day_of_the_list_says_when_chosen_what_changed(panel, workspace):
    changes = Workspace(workspace).control.changes()
    panel.set_changes(changes)
    for row, change in enumerate(changes, 1):
        panel.steps.activated.emit(row)
        assert panel.day() == change.day
        panel.show_control(Workspace(workspace).control.statuses_on(change.day))
        for leg in change.legs:
            assert "Legs changed on this day: " in panel.status.text()
            assert leg in panel.status.text()
        for unit in change.units:
            assert unit[:40] in panel.status.text()


def test_a_day_on_which_only_claims_change_says_so(panel):
    panel.set_changes([Change(DAY, (), (), ("Bhamo",))])
    assert panel.steps.itemText(1) == "2025-09-12  claims only: Bhamo"
    panel.show_control([])
    assert panel.status.text().endswith("Only claims changed on this day: Bhamo.")


def test_other_days_and_days_of_control_tell_of_no_claims(panel):
    panel.set_changes([Change(DAY, ("Bhamo",), (), ("Bhamo",))])
    for day in (DAY, DAY + timedelta(days=1)):
        panel.set_day(day)
        panel.show_control([])
        assert panel.status.text() == "No place has a report as of this day."


def test_names_of_the_data_are_shown_as_they_are_and_shortened(panel):
    panel.set_changes([Change(DAY, ("<b>" + "x" * 500,), (), ())])
    assert panel.steps.itemText(1).startswith("2025-09-12  <b>xxx")
    assert len(panel.steps.itemText(1)) <= 80
    assert "<b>" not in panel.steps.itemData(1, Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        pytest.param(
            [DAY - timedelta(days=271)],
            "Reports up to 2024-12-15, 271 days before the situation date.",
            id="old",
        ),
        pytest.param(
            [date(2025, 9, 11)],
            "Reports up to 2025-09-11, the day before the situation date.",
            id="yesterday",
        ),
        pytest.param(
            [date(2025, 8, 1), date(2025, 9, 2)],
            "Reports up to 2025-08-01; one later one to 2025-09-02.",
            id="straggler",
        ),
        pytest.param([DAY], "Reports up to 2025-09-12.", id="of the day"),
        pytest.param([date(2026, 3, 2)], "Reports up to 2026-03-02.", id="later"),
        pytest.param([], "No report on record.", id="none"),
    ],
)
def test_it_says_how_old_the_newest_report_is(panel, days, text):
    panel.show_reports(days)
    assert panel.reports.text() == text
