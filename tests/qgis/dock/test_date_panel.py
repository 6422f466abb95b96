"""What the dock says of a date: what changed on it, and how old the newest report is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from qgis.PyQt.QtCore import Qt

from kachin_corridors.core.control.holders import Holder
from kachin_corridors.core.evidence.change_kinds import ChangeKind
from kachin_corridors.core.evidence.changes import ComparedUnit
from kachin_corridors.core.evidence.day_news import DayOfChange, News
from kachin_corridors.core.words import Status
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.map.date_panel import DatePanel
from kachin_corridors.ui.map.day_entries import day_in_words

DAY = date(2025, 9, 12)
KIA, JUNTA = Holder(("KIA",), Status.CONTROLLED), Holder(("junta",), Status.CONTROLLED)


@pytest.fixture
def panel(qtbot):
    panel = DatePanel()
    qtbot.addWidget(panel)
    panel.set_day(DAY)
    return panel


def of_evidence(day=DAY, *names):
    return DayOfChange(day, evidence=names or ("Bhamo",))


def news(*units, before=KIA, after=JUNTA, kind=ChangeKind.GAINED):
    return News(kind, units, before, after)


def unit(name, kind="base"):
    return ComparedUnit(name.lower(), name, kind, "MMR001010", "Bhamo")


def test_what_ends_and_has_no_successor_is_a_change(workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute(
            "UPDATE control_status SET valid_to = '2026-08-01' WHERE unit_name = 'Mansi' AND valid_to IS NULL"
        )
    last = Workspace(workspace).comparing.days()[-1]
    assert (last.day, [each.name for each in last.news[0].units]) == (date(2026, 8, 1), ["Mansi"])
    assert day_in_words(last) == "Mansi KIA → no report"


def test_the_list_says_what_happened_on_each_day(panel, workspace):
    panel.set_changes(Workspace(workspace).comparing.days())
    entries = [panel.steps.itemText(row) for row in range(panel.steps.count())]
    assert entries[0] == "No change on this day"
    for entry in (
        "2025-09-11  Bhamo: two bases KIA → junta",
        "2025-01-08  Mansi contested → KIA; Mansi: three bases junta → KIA",
        "2025-09-13  legs: Bairabi–Sairang",
        "2025-05-31  Mogaung: first report, junta",
        "2026-02-20  evidence only: Myitkyina",
        "2026-01-14  Bhamo: LB 933 outposts junta → KIA",
    ):
        assert entry in entries
    for entry in entries[1:]:
        assert 12 < len(entry) <= 80
    tips = [panel.steps.itemData(row, Qt.ItemDataRole.ToolTipRole) for row in range(panel.steps.count())]
    assert tips[entries.index("2025-09-11  Bhamo: two bases KIA → junta")] == (
        "Bhamo: two bases KIA → junta\nevidence only: Bhamo"
    )


def test_days_are_offered_before_it_is_known_what_happened_on_them(panel):
    panel.set_days([DAY - timedelta(days=1), DAY])
    assert [panel.steps.itemText(row) for row in range(3)] == ["No change on this day", "2025-09-11", "2025-09-12"]
    assert panel.steps.currentIndex() == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (news(unit("Momauk", "town")), "Momauk KIA → junta"),
        (news(unit("Bhamo: one"), unit("Bhamo: two"), unit("Bhamo: three")), "Bhamo: three bases KIA → junta"),
        (news(*[unit(f"Bhamo: {number}") for number in range(7)]), "Bhamo: 7 bases KIA → junta"),
        (news(unit("Sittwe: a", "gate"), unit("Sittwe: b", "gate")), "Sittwe: two places KIA → junta"),
        (
            news(unit("Mogaung", "town"), before=None, kind=ChangeKind.NEWLY_REPORTED),
            "Mogaung: first report, junta",
        ),
    ],
)
def test_units_of_one_place_are_told_together(change, words):
    assert day_in_words(DayOfChange(DAY, (change,))) == words


def test_each_day_of_the_list_says_when_chosen_what_changed(panel, workspace):
    changes = Workspace(workspace).comparing.days()
    panel.set_changes(changes)
    for row, change in enumerate(changes, 1):
        panel.steps.activated.emit(row)
        assert panel.day() == change.day
        panel.show_control(Workspace(workspace).control.statuses_on(change.day))
        for leg in change.legs:
            assert "Legs changed on this day: " in panel.status.text()
            assert leg in panel.status.text()
        for each in (unit for news in change.news for unit in news.units):
            assert each.name[:40] in panel.status.text()


def test_a_day_on_which_only_evidence_changes_says_so(panel):
    panel.set_changes([of_evidence()])
    assert panel.steps.itemText(1) == "2025-09-12  evidence only: Bhamo"
    panel.show_control([])
    assert panel.status.text().endswith("Only evidence changed on this day: Bhamo.")


def test_other_days_tell_of_no_evidence(panel):
    panel.set_changes([of_evidence()])
    panel.set_day(DAY + timedelta(days=1))
    panel.show_control([])
    assert panel.status.text() == "No place has a report as of this day."


def test_names_of_the_data_are_shown_as_they_are_and_shortened(panel):
    panel.set_changes([of_evidence(DAY, "<b>" + "x" * 500)])
    assert panel.steps.itemText(1).startswith("2025-09-12  evidence only: <b>xxx")
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
