"""The part "Why this colour" as an analyst uses it, by mouse and by keyboard alone."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from new_reports import report
from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.evidence.why import SubjectKind
from kachin_corridors.layers.evidence.clicked import Thing
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.evidence.evidence_page import EvidencePage, ReportWanted

DAY = date(2025, 9, 12)
HOSTILE = "<img src=x onerror=alert(1)>&amp; <b>bold</b>"


@pytest.fixture
def bar(qtbot):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def page(qtbot, bar, project, process):
    canvas, owner = QgsMapCanvas(), QObject()
    qtbot.addWidget(canvas)
    page = EvidencePage(canvas, project, AlgorithmRunner(bar, owner))
    qtbot.addWidget(page)
    page.resize(400, 900)
    page.show()
    yield page
    page.tear_down()


@pytest.fixture
def shown(page, workspace):
    page.show_situation(Workspace(workspace), DAY)
    return page


@pytest.fixture
def source_claims(root):
    with (root / "resources" / "data" / "sources" / "control_claims.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def kind_of(page) -> str:
    return type(page.why.why).__name__


def rows_of(page) -> list[str]:
    rows = page.why.list.list
    return [rows.item(number).text() for number in range(rows.count())]


def test_why_bhamo_is_yellow(shown):
    """The example of the guide: a new user types the name and reads the answer."""
    QTest.keyClicks(shown.why.asking.place, "bhamo")
    QTest.keyClick(shown.why.asking.place, Qt.Key.Key_Return)
    assert shown.why.title.text() == "Bhamo – town in Bhamo township"
    assert shown.why.sentence.text() == (
        "Contested since 2024-12-04, KIA against junta; both sides say so.\n"
        "Last report 2025-09-11, the day before this date."
    )
    assert not shown.why.swatch.pixmap().isNull()
    rows = rows_of(shown)
    assert (
        rows[0] == "2025-09-11  junta: controlled (junta)\nMOI · C4 · not adopted: C4 is weaker than the B1 that stands"
    )
    assert "2024-12-04  KIA: contested (KIA against junta)" in rows[2]
    assert "adopted: B1 is strong enough to set a status" in rows[2]
    assert rows[-1].endswith("later than the situation date")


def test_old_news_says_how_old_it_is(shown):
    why = shown.why
    workspace = why._workspace
    last = {
        row["unit_id"]: row["last_report"]
        for row in workspace.control.statuses_on(DAY)
        if row["last_report"] and (DAY - date.fromisoformat(row["last_report"])).days > 180
    }
    unit_id, told = next(iter(last.items()))
    shown.show_unit(unit_id)
    days = (DAY - date.fromisoformat(told)).days
    assert f"Last report {told}, {days} days before this date: the news is old." in why.sentence.text()


def test_the_date_moves_and_the_place_stays(shown, workspace):
    shown.show_unit("bhamo")
    shown.show_situation(Workspace(workspace), date(2024, 6, 1))
    assert shown.why.sentence.text().startswith("Controlled since 2023-10-24 by junta; not confirmed by both sides.")
    shown.hide()
    shown.show_situation(Workspace(workspace), date(2020, 1, 1))
    shown.show()
    assert shown.why.sentence.text() == "Nothing is reported up to this date. The first report is of 2023-10-24."
    shown.clear()
    assert shown.why.unit_id() == ""
    assert rows_of(shown) == []


def test_the_sentence_takes_no_more_room_than_its_lines(shown):
    shown.show_unit("bhamo")
    lines = shown.why.sentence.text().count("\n") + 1
    for width in (230, 700):
        shown.resize(width, 900)
        QApplication.processEvents()
    line = shown.why.sentence.fontMetrics().lineSpacing()
    assert lines * line <= shown.why.sentence.height() < (lines + 1) * line


def test_a_township_leads_to_its_places_and_back(shown):
    asking = shown.why.asking
    asking.place.setText("Bhamo township")
    asking.ask_by_name()
    assert kind_of(shown) == "TownshipWhy"
    assert shown.why.sentence.text().startswith("Partly reported, so without a colour")
    assert rows_of(shown)[0] == "Bhamo: contested (KIA against junta)\ntown"
    shown.why.list.list.setCurrentRow(1)
    QTest.keyClick(shown.why.list.list, Qt.Key.Key_Return)
    assert kind_of(shown) == "UnitWhy"
    assert shown.why.title.text().startswith("Bhamo airport – airport")
    assert asking.back_button.isEnabled()
    asking.back_button.click()
    assert kind_of(shown) == "TownshipWhy"
    assert not asking.back_button.isEnabled()


def test_a_section_of_a_road_leads_to_its_ends_and_claims(shown):
    holdings = shown.why._workspace.control.holdings()
    route = holdings.routes_on(DAY)["stilwell"]
    shown.show_section("stilwell", route.mark_of("bhamo") - 10.0)
    assert shown.why.title.text().endswith(f" of {route.name}")
    assert route.name in shown.why.asking.place.text()
    rows = rows_of(shown)
    assert any(row.startswith("Bhamo: contested") for row in rows)
    assert shown.why.sentence.text().startswith("Contested (")
    assert not shown.why.timeline.isVisible()


def test_gates_and_mines_tell_their_reports(shown):
    asking = shown.why.asking
    asking.place.setText("Pangwa (border gate)")
    asking.ask_by_name()
    assert shown.why.sentence.text().startswith("Closed since 2024-10-18.")
    assert any("a resident of Pangwa: closed" in row for row in rows_of(shown))
    asking.place.setText("Pangwa (mines)")
    asking.ask_by_name()
    assert shown.why.sentence.text().startswith("Partly stopped since 2025-02-15.")
    assert not shown.why.footnote_action.isEnabled()
    shown.why.copy_csv()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    assert {row["site"] for row in rows} == {"Pangwa"}
    assert {row["counts"] for row in rows} == {"yes", "no"}


def test_what_nobody_knows_is_told_in_the_message_bar(shown, bar):
    shown.why.asking.place.setText("Atlantis")
    shown.why.asking.ask_by_name()
    assert bar.currentItem() is not None
    assert "Atlantis" in bar.currentItem().text()
    # A village without units has nothing to tell but that.
    shown.why.asking.place.setText("Ledo")
    shown.why.asking.ask_by_name()
    assert shown.why.sentence.text() == "Nobody reports who holds it."


def test_the_row_selected_in_an_attribute_table(shown, bar, workspace, project):
    add_workspace(project, Workspace(workspace))
    (layer,) = [each for each in project.mapLayersByName("Claims") if isinstance(each, QgsVectorLayer)]
    shown.why.asking.row_button.click()
    assert "No row is selected" in bar.currentItem().text()
    feature = next(QgsFeature(each) for each in layer.getFeatures("unit_id = 'bhamo' AND valid_from = '2024-12-04'"))
    layer.selectByIds([feature.id()])
    shown.why.asking.row_button.click()
    assert shown.why.unit_id() == "bhamo"
    assert shown.why.list.current_claim().claim_id == feature["claim_id"]


def test_several_things_under_a_click_are_offered(shown, bar, qtbot):
    things = [
        Thing(SubjectKind.UNIT, "bhamo", "Bhamo", 1.0),
        Thing(SubjectKind.TOWNSHIP, "MMR001010", "Bhamo", 1000.0),
        Thing(SubjectKind.CORRIDOR, "stilwell", "Ledo–Bhamo", 4.0),
    ]
    with qtbot.waitSignal(shown.shown):
        shown.why.asking.tool.found.emit(things, (97.23, 24.27))
    assert shown.why.unit_id() == "bhamo"
    others = shown.why.asking.others
    assert others.isVisible()
    assert [others.itemText(number) for number in range(others.count())] == [
        "Bhamo",
        "Bhamo township",
        "Ledo–Bhamo (here)",
    ]
    others.setCurrentIndex(1)
    others.activated.emit(1)
    assert kind_of(shown) == "TownshipWhy"
    assert others.isVisible()
    shown.why.asking.tool.found.emit([], (97.23, 24.27))
    assert "Nothing that the plugin draws is here." in bar.currentItem().text()


def test_the_tool_is_on_until_esc(shown):
    canvas = shown.why.asking.tool.canvas()
    shown.why.asking.map_button.click()
    assert canvas.mapTool() is shown.why.asking.tool
    assert shown.why.asking.map_button.isChecked()
    assert shown.why.asking.map_button.text() == "Stop asking"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is not shown.why.asking.tool
    assert shown.why.asking.map_button.text() == "Ask the map"


def test_the_footnote_has_the_claims_that_count_or_the_chosen_one(shown, source_claims):
    shown.show_unit("bhamo")
    shown.why.list.list.setCurrentRow(2)
    shown.why.copy_footnote()
    text = QGuiApplication.clipboard().text()
    counting = [row for row in source_claims if row["unit_id"] == "bhamo" and row["event_date"] == "2024-12-04"]
    told = [row for row in counting if row["claim_id"] in shown.why.why.status.claim_ids]
    assert len(told) == 2
    for row in told:
        assert row["url"] in text
        assert f"“{row['statement']}”, {row['publisher']}, " in text
        assert f"graded {row['reliability']}{row['credibility']}, recorded {row['recorded_at']}" in text
    assert text.endswith(".")
    assert text.count("; ") == 1
    shown.why.list.list.setCurrentRow(0)
    shown.why.copy_footnote()
    assert "all headquarters" in QGuiApplication.clipboard().text()


def test_the_csv_has_every_claim_and_no_formula(shown, workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_claims SET statement = '=1+1' WHERE unit_id = 'bhamo' AND reliability = 'D'")
    shown.show_situation(Workspace(workspace), DAY)
    shown.show_unit("bhamo")
    shown.why.copy_csv()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    assert len(rows) == len(shown.why.why.judged)
    assert {row["adopted"] for row in rows} == {"yes", "no"}
    assert {row["statement"] for row in rows if row["grade"] == "D4"} == {"'=1+1"}
    by_id = {row["claim_id"]: row for row in rows}
    assert all(row["because_of"] in by_id for row in rows if row["because_of"])


def test_correcting_and_withdrawing_name_the_chosen_claim(shown, workspace, qtbot):
    with Workspace(workspace).tables.writing() as database:
        database.execute(
            "UPDATE control_claims SET origin = 'analyst', recorded_by = 'Ja Seng' WHERE unit_id = 'bhamo'"
            " AND reliability = 'C' AND credibility = 4"
        )
    shown.show_situation(Workspace(workspace), DAY)
    shown.show_unit("bhamo")
    claim = shown.why.list.current_claim()
    assert isinstance(claim, Claim)
    with qtbot.waitSignal(shown.record_asked) as asked:
        shown.why.correct_button.click()
    assert asked.args == [ReportWanted("bhamo", claim)]
    with qtbot.waitSignal(shown.withdraw_asked) as withdrawn:
        shown.why.withdraw_button.click()
    assert withdrawn.args == [claim]
    assert "Recorded by Ja Seng" in shown.why.list.details.toPlainText()
    # Nobody withdraws what came with the plugin.
    shown.why.list.list.setCurrentRow(2)
    assert not shown.why.withdraw_button.isEnabled()
    assert shown.why.correct_button.isEnabled()
    with qtbot.waitSignal(shown.record_asked) as asked:
        shown.record_button.click()
    assert asked.args == [ReportWanted("bhamo", None)]


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a?b=c&d", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("C:\\Windows\\calc.exe", False),
        ("https:", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_open(shown, workspace, monkeypatch, address, opens):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_claims SET url = ? WHERE unit_id = 'bhamo'", (address,))
    shown.show_situation(Workspace(workspace), DAY)
    shown.show_unit("bhamo")
    assert ("href" in shown.why.list.details.toHtml()) == opens
    shown.why.list.details.anchorClicked.emit(QUrl("#open"))
    QTest.keyClick(shown.why.list.list, Qt.Key.Key_Return)
    assert [url.toString() for url in opened] == [address] * (2 if opens else 0)


def test_a_report_of_ones_own_and_its_withdrawal(shown, workspace):
    """What the algorithms record is explained: adopted, then withdrawn, by whom, when and why."""
    own = Workspace(workspace).recording
    new = report(event_date=DAY, date_said=DAY, url="https://example.org/took", statement="The KIA took all of Bhamo.")
    recorded = own.record(new, "Ja Seng", date(2026, 11, 29))
    shown.show_situation(Workspace(workspace), DAY)
    shown.show_unit("bhamo")
    assert shown.why.sentence.text().startswith("Controlled since 2025-09-12 by KIA")
    assert rows_of(shown)[0].endswith("DVB · B2 · adopted: B2 is strong enough to set a status")
    assert "Recorded by Ja Seng 2026-11-29" in shown.why.list.details.toPlainText()
    assert shown.why.withdraw_button.isEnabled()
    own.withdraw(recorded.claim_id, "Wrong town.", "Ja Seng", date(2026, 11, 30))
    shown.show_situation(Workspace(workspace), DAY)
    assert shown.why.sentence.text().startswith("Contested since 2024-12-04, KIA against junta")
    told = rows_of(shown)
    assert "2025-09-12  DVB: controlled (KIA)\nDVB · B2 · withdrawn by Ja Seng on 2026-11-30: Wrong town." in told
    assert any(row.startswith("2026-11-30  Ja Seng withdrew a report") for row in told)
    shown.why.list.list.setCurrentRow(next(n for n, row in enumerate(told) if "withdrew" in row))
    assert not shown.why.withdraw_button.isEnabled()
    assert not shown.why.correct_button.isEnabled()


def test_hostile_names_are_text(shown, workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_units SET name = ? WHERE unit_id = 'bhamo'", (HOSTILE,))
        for column in ("asserted_by", "publisher", "statement", "url", "actor"):
            database.execute(f"UPDATE control_claims SET {column} = ? WHERE unit_id = 'bhamo'", (HOSTILE,))
    shown.show_situation(Workspace(workspace), DAY)
    shown.show_unit("bhamo")
    assert HOSTILE in shown.why.title.text()
    assert HOSTILE in shown.why.list.details.toPlainText()
    assert "<img" not in shown.why.list.details.toHtml()
    assert HOSTILE in rows_of(shown)[0]
    shown.why.timeline.setFocus()
    QTest.keyClick(shown.why.timeline, Qt.Key.Key_End)
    assert HOSTILE in shown.why.told.text()


def test_the_time_line_by_keyboard_and_mouse(shown, qtbot):
    shown.show_unit("bhamo")
    timeline = shown.why.timeline
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert shown.why.told.text().startswith("2025-09-11\n")
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert shown.why.told.text().startswith("2024-12-04\n")
    assert "from 2024-12-04: contested (KIA against junta)" in shown.why.told.text()
    assert timeline.accessibleDescription() == shown.why.told.text()
    with qtbot.waitSignal(shown.day_chosen) as chosen:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert chosen.args == [date(2024, 12, 4)]
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert shown.why.told.text().startswith("2023-10-24\n")
    marks = [(centre, mark) for centre, mark in timeline._placed() if mark.day == date(2025, 10, 6)]
    with qtbot.waitSignal(shown.day_chosen) as chosen:
        QTest.mouseClick(
            timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, marks[0][0].toPoint() + QPoint(2, 1)
        )
    assert chosen.args == [date(2025, 10, 6)]
    assert "later than this date" in timeline.words_at(marks[0][0])


def test_all_of_it_can_be_reached_by_the_tab_key(shown):
    shown.show_unit("bhamo")
    shown.record_button.setFocus()
    seen = []
    for _ in range(30):
        widget = QApplication.focusWidget()
        # In the details the key goes to the link first.
        if widget not in seen:
            seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    why = shown.why
    wanted = [
        shown.tabs.tabBar(),
        why.asking.map_button,
        why.asking.place,
        why.asking.row_button,
        why.timeline,
        why.list.list,
        why.list.details,
        why.copy_button,
        why.correct_button,
    ]
    assert [each for each in wanted if each not in seen] == []
    order = [seen.index(each) for each in wanted]
    assert order == sorted(order)
