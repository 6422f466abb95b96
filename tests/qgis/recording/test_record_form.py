"""The form for reports, filled in by keys alone as a person does it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeySequence, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kachin_corridors.core.evidence.new_report import NewReport
from kachin_corridors.core.words import Status, UnitKind
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.recording.record_dialog import RecordDialog

TODAY = date(2026, 11, 29)
CONTROL = Qt.KeyboardModifier.ControlModifier
FEWEST_KEYS = 25
"""More must not be needed for the common report: at two keys a second that leaves time to read in 30 s."""


class Keyboard:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, dialog: RecordDialog) -> None:
        self.dialog = dialog
        self.pressed = 0

    def focused(self) -> QWidget:
        widget = self.dialog.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        self.pressed += len(text)
        QTest.keyClicks(self.focused(), text)

    def press(
        self, key: Qt.Key, times: int = 1, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(self.focused(), key, modifier)

    def tab(self, times: int = 1) -> None:
        self.press(Qt.Key.Key_Tab, times)

    def write_over(self, text: str) -> None:
        self.press(Qt.Key.Key_A, modifier=CONTROL)
        self.type(text)

    def tab_to(self, name: str) -> None:
        first = self.focused()
        while self.focused().accessibleName() != name:
            self.tab()
            assert self.focused() is not first, f"Tab never reaches {name}"

    def save(self) -> None:
        # Shortcuts go to the window, whatever in it has the keys.
        self.press(Qt.Key.Key_Return, modifier=CONTROL)


@pytest.fixture
def settings():
    QgsSettings().setValue("kachin_corridors/analyst", "A. Nalyst")
    yield
    QgsSettings().remove("kachin_corridors/analyst")


@pytest.fixture
def workspace_read(read_workspace: Path) -> Workspace:
    return Workspace(read_workspace)


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    return canvas


@pytest.fixture
def dialog(qtbot, canvas, workspace_read, settings):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RecordDialog(canvas, QgsProject.instance(), parent)
    dialog.open_on(workspace_read, TODAY, TODAY)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    yield dialog
    dialog.tear_down()


@pytest.fixture
def keys(dialog) -> Keyboard:
    return Keyboard(dialog)


@pytest.fixture
def saved(dialog) -> list[tuple[NewReport, object, str]]:
    asked: list[tuple[NewReport, object, str]] = []
    dialog.save_asked.connect(lambda *what: asked.append(what))
    return asked


def test_the_common_report_takes_few_keys(dialog, keys, saved):
    """DVB, today: the KIA took Tanai from the junta."""
    keys.type("tana")
    keys.tab()
    keys.type("ki")
    keys.tab(2)  # took it
    dialog.form.check()
    assert dialog.form.what.others.text() == "junta"
    keys.tab(2)  # from the junta, today
    keys.type("dvb")
    keys.tab()
    keys.type("dvb")
    keys.save()
    assert keys.pressed <= FEWEST_KEYS
    ((report, preview, recorded_by),) = saved
    assert (report.unit_id, report.new_unit) == ("tanai", None)
    assert (report.actor, report.status, report.against) == ("KIA", Status.CONTROLLED, ())
    assert (report.event_date, report.event_date_text) == (TODAY, "")
    assert (report.asserted_by, report.publisher) == ("DVB", "DVB")
    assert (report.reliability, report.credibility) == ("B", 3)
    assert report.statement == "The KIA took Tanai from the junta."
    assert recorded_by == "A. Nalyst"
    assert preview.judged.is_adopted


def test_the_asserter_is_the_actor_until_another_is_named(dialog, keys):
    keys.type("tana")
    keys.tab()
    keys.type("ki")
    keys.tab()
    dialog.form.check()
    assert dialog.form.source.asserter.text() == "KIA"
    keys.tab_to("Said by")
    keys.write_over("local residents")
    keys.tab()
    dialog.form.check()
    assert dialog.form.source.asserter.text() == "local residents"


def test_what_is_missing_is_said_and_not_saved(dialog, keys, saved):
    dialog.form.check()
    assert dialog.state.text() == "Still missing: Place, Who, Said by, Reliability of it"
    assert not dialog.save_button.isEnabled()
    keys.save()
    assert saved == []
    assert dialog.focusWidget() is dialog.form.place.place
    keys.type("tana")
    keys.tab()
    keys.save()
    assert dialog.focusWidget() is dialog.form.what.who


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-11-30", "The day of the event is 2026-11-30, and today is 2026-11-29."),
        ("soon", "“soon” is not a date."),
        ("2026-11-28 to 2026-11-01", "is not a date"),
    ],
)
def test_a_day_that_cannot_be_is_told_beside_its_field(dialog, keys, typed, said):
    keys.type("tana")
    keys.tab_to("When it happened")
    keys.write_over(typed)
    dialog.form.check()
    assert said in dialog.form.rows.fault_of("when")
    assert dialog.form.what.when.accessibleDescription() in dialog.form.rows.fault_of("when")
    assert not dialog.save_button.isEnabled()


def test_up_and_down_step_the_day(dialog, keys):
    keys.tab_to("When it happened")
    keys.press(Qt.Key.Key_Down, 2)
    assert dialog.form.what.when.text() == "2026-11-27"
    keys.press(Qt.Key.Key_Up)
    assert dialog.form.what.when.text() == "2026-11-28"


def test_a_span_is_kept_in_words_with_its_last_day(dialog, keys, saved):
    fill_in(keys, "tana", "ki")
    keys.tab_to("When it happened")
    keys.write_over("2026-10-28 to 2026-11-03")
    publish(keys, "dvb")
    keys.save()
    (report, _, _) = saved[0]
    assert (report.event_date, report.event_date_text) == (date(2026, 11, 3), "2026-10-28 to 2026-11-03")


def test_said_before_it_happened_is_told(dialog, keys):
    fill_in(keys, "tana", "ki")
    keys.tab_to("Day said")
    keys.type("2026-11-01")
    dialog.form.check()
    assert "before it happened" in dialog.form.rows.fault_of("date_said")


def test_an_unknown_actor_is_asked_about(dialog, keys, saved):
    fill_in(keys, "tana", "KIO")
    publish(keys, "dvb")
    dialog.form.check()
    assert "is no known actor" in dialog.form.rows.fault_of("who")
    assert "Did you mean KIA?" in dialog.form.rows.fault_of("who")
    assert dialog.form.what.is_new.isVisible()
    keys.save()
    assert saved == []
    dialog.form.what.who.setFocus()
    keys.tab()
    assert dialog.focusWidget() is dialog.form.what.is_new
    keys.press(Qt.Key.Key_Space)
    keys.save()
    (report, _, _) = saved[0]
    assert (report.actor, report.is_new_actor) == ("KIO", True)


def test_a_known_actor_is_not_asked_about(dialog, keys):
    fill_in(keys, "tana", "ki")
    dialog.form.check()
    assert not dialog.form.what.is_new.isVisible()


def test_the_reliability_of_a_new_publisher_is_asked(dialog, keys, saved):
    fill_in(keys, "tana", "ki")
    keys.tab_to("Publisher")
    keys.type("New Paper")
    keys.tab()
    assert keys.focused() is dialog.form.source.reliability
    dialog.form.check()
    assert dialog.state.text() == "Still missing: Reliability of it"
    assert "As of a fairly reliable publisher (C)" in dialog.preview_box.toPlainText()
    keys.type("c")
    keys.save()
    assert saved[0][0].reliability == "C"


def test_tab_goes_past_what_is_known_and_alt_does_not(dialog, keys):
    fill_in(keys, "tana", "ki")
    keys.tab_to("Publisher")
    keys.type("dvb")
    keys.tab()
    assert keys.focused() is dialog.form.source.credibility
    assert dialog.form.source.reliability.currentText() == "B  usually reliable"
    assert dialog.form.source.reliability.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_the_same_said_before_is_shown_beside(dialog, keys):
    """On 2024-12-04 the KIA attacked Bhamo, by its own word in The Irrawaddy and by the junta's in MOI."""
    fill_in(keys, "bham", "ki")
    keys.type("attacks")
    keys.tab_to("When it happened")
    keys.write_over("2024-12-04")
    publish(keys, "dvb")
    dialog.form.check()
    shown = dialog.preview_box.toPlainText()
    assert "The same was said already: KIA, The Irrawaddy, of the same day (B1)" in shown
    assert "The same was said already: junta, MOI, of the same day (C2)" in shown


def test_an_address_that_is_cited_already_is_shown_beside(dialog, keys, workspace_read):
    cited = next(claim.url for claim in workspace_read.control.claims() if claim.url)
    fill_in(keys, "tana", "ki")
    keys.tab_to("Address of the report")
    keys.type(f"{cited}/")
    dialog.form.check()
    assert "This address is cited already" in dialog.preview_box.toPlainText()


def test_of_an_address_that_is_known_publisher_and_reliability_are_too(dialog, keys, workspace_read):
    cited = next(row for row in workspace_read.tables.rows("sources") if row["publisher"] == "DVB" and row["url"])
    fill_in(keys, "tana", "ki")
    keys.tab_to("Address of the report")
    keys.type(cited["url"])
    assert dialog.form.source.publisher.text() == "DVB"
    assert dialog.form.source.reliability.currentData() == cited["reliability"]


def test_the_preview_says_what_will_be(dialog, keys):
    fill_in(keys, "tana", "ki")
    publish(keys, "dvb")
    dialog.form.check()
    shown = dialog.preview_box.toPlainText()
    assert "Tanai: controlled (junta) until 2026-11-28," in shown
    assert "then controlled (KIA), from 2026-11-29" in shown
    assert "Adopted: B3 is strong enough to set a status" in shown
    assert "Ledo–Bhamo (Stilwell Road):" in shown
    assert "junta controlled 69.1 → 39.1 km (−30.0 km)" in shown


def test_why_a_report_does_not_count_is_said(dialog, keys):
    fill_in(keys, "bham", "ki")
    publish(keys, "dvb")
    dialog.form.check()
    assert "Not adopted:" in dialog.preview_box.toPlainText()


def test_the_list_of_names_is_gone_through_by_keys(dialog, keys):
    keys.type("bham")
    field = dialog.form.place.place
    assert field.is_offering()
    assert field.accessibleDescription() == "Bhamo · town"
    keys.press(Qt.Key.Key_Down)
    assert field.accessibleDescription().startswith("Bhamo: IB 47")
    keys.press(Qt.Key.Key_Return)
    assert field.text() == "Bhamo: IB 47"
    assert not field.is_offering()
    assert dialog.focusWidget() is dialog.form.what.who
    assert dialog.form.place.unit_id() == "bhamo-ib-47"


def test_escape_leaves_a_text_as_it_is(dialog, keys):
    keys.tab_to("Who")
    keys.type("Kachin")
    assert dialog.form.what.who.is_offering()
    keys.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    keys.tab()
    assert dialog.form.what.actor() == "Kachin"


def test_what_no_place_is_called_is_told(dialog, keys):
    keys.type("Xqzt")
    keys.tab()
    dialog.form.check()
    assert "No place is called “Xqzt”." in dialog.form.rows.fault_of("place")


def test_a_position_that_is_none_is_told(dialog, keys):
    keys.type("97.1, 24.3")
    keys.tab()
    dialog.form.check()
    assert "Write degrees with the latitude first" in dialog.form.rows.fault_of("place")


def test_a_new_place_by_coordinates(dialog, keys, saved):
    keys.type("24.31, 97.12")
    keys.tab()
    keys.type("Si Hkam Gyi post")
    keys.tab()  # base
    keys.tab()
    keys.write_over("5000")
    keys.tab()
    keys.type("ki")
    keys.tab()
    publish(keys, "dvb")
    keys.save()
    new = saved[0][0].new_unit
    assert (new.name, new.kind, new.precision_m) == ("Si Hkam Gyi post", UnitKind.BASE, 5000)
    assert new.position == (97.12, 24.31)


def test_a_village_of_the_gazetteer_becomes_a_place(dialog, keys, saved):
    keys.type("la myan")
    while not dialog.form.place.place.accessibleDescription().startswith("La Myan · "):
        keys.press(Qt.Key.Key_Down)
    keys.tab()
    keys.tab_to("Who")
    keys.type("ki")
    keys.tab()
    publish(keys, "dvb")
    keys.save()
    new = saved[0][0].new_unit
    assert (new.name, new.gazetteer_pcode, new.position) == ("La Myan", "165677", None)


def test_a_road_between_two_places(dialog, keys, saved):
    dialog.form.place.about.setFocus()
    keys.press(Qt.Key.Key_Down)
    keys.tab_to("Place")
    keys.type("momauk")
    keys.tab()
    keys.type("bham")
    keys.tab()
    keys.type("ki")
    keys.tab()
    publish(keys, "dvb")
    keys.save()
    new = saved[0][0].new_unit
    assert (new.kind, new.from_place_id, new.to_place_id) == (UnitKind.ROAD_SECTION, "momauk", "bhamo")


def test_a_road_that_is_there_is_taken_either_way_round(dialog, keys, saved):
    dialog.form.place.about.setFocus()
    keys.press(Qt.Key.Key_Down)
    keys.tab_to("Place")
    keys.type("bham")
    keys.tab()
    keys.type("myitk")
    keys.tab()
    keys.type("ki")
    keys.tab()
    publish(keys, "dvb")
    keys.save()
    assert (saved[0][0].unit_id, saved[0][0].new_unit) == ("bhamo-myitkyina-road", None)


def test_an_area_with_its_radius(dialog, keys, saved):
    dialog.form.place.about.setFocus()
    keys.press(Qt.Key.Key_Down, 2)
    keys.tab_to("Place")
    keys.type("namti")
    keys.tab()
    assert keys.focused().accessibleName() == "Radius of the area"
    keys.write_over("20")
    keys.tab()
    keys.type("ki")
    keys.tab()
    publish(keys, "dvb")
    keys.save()
    new = saved[0][0].new_unit
    assert (new.kind, new.place_id, new.radius_km) == (UnitKind.AREA, "namti", 20.0)


def test_a_correction_begins_with_what_it_corrects(dialog, keys, saved, workspace_read):
    old = next(claim for claim in workspace_read.control.claims() if claim.asserted_by == "KIA" and claim.url)
    dialog.form.show_correction(old)
    keys.save()
    (report, _, _) = saved[0]
    assert report.supersedes == old.claim_id
    assert (report.unit_id, report.actor, report.status) == (old.unit_id, old.actor, old.status)
    assert (report.event_date, report.statement, report.url) == (old.event_date, old.statement, old.url)


def test_escape_asks_only_where_something_was_typed(dialog, keys):
    keys.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_asks_before_what_was_typed_is_gone(dialog, keys, workspace_read):
    fill_in(keys, "tana", "ki")
    keys.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.state.text() == "What you typed is not saved. Discard it?"
    assert dialog.focusWidget() is dialog.keep_button
    keys.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.form.what.actor() == "KIA"
    keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert dialog.focusWidget() is dialog.discard_button
    keys.press(Qt.Key.Key_Space)
    assert not dialog.isVisible()
    dialog.open_on(workspace_read, TODAY, TODAY)
    assert dialog.form.what.actor() == ""


def test_what_was_typed_is_not_lost_when_saving_fails(dialog, keys, saved):
    fill_in(keys, "tana", "ki")
    publish(keys, "dvb")
    keys.save()
    assert not dialog.form.isEnabled()
    dialog.failed("The workspace is locked.")
    assert dialog.state.text() == "⚠ Not saved: The workspace is locked. What you typed is still here."
    assert dialog.form.what.actor() == "KIA"
    keys.save()
    assert len(saved) == 2
    assert saved[0] == saved[1]
    dialog.saved()
    assert not dialog.isVisible()
    assert not dialog.form.is_typed()


def test_a_second_ctrl_enter_saves_nothing_twice(dialog, keys, saved):
    fill_in(keys, "tana", "ki")
    publish(keys, "dvb")
    keys.save()
    dialog.save()
    assert len(saved) == 1


def test_the_name_of_who_records_is_asked_once(qtbot, canvas, workspace_read):
    QgsSettings().remove("kachin_corridors/analyst")
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RecordDialog(canvas, QgsProject.instance(), parent)
    dialog.open_on(workspace_read, TODAY, TODAY)
    assert "Recorded by" in dialog.state.text()
    dialog.form.source.recorded_by.setText("A. Nalyst")
    dialog.form.check()
    assert "Recorded by" not in dialog.state.text()
    dialog.saved()
    assert QgsSettings().value("kachin_corridors/analyst") == "A. Nalyst"
    assert dialog.form.source.recorded_by.text() == "A. Nalyst"
    dialog.tear_down()
    QgsSettings().remove("kachin_corridors/analyst")


def test_the_wheel_changes_no_choice_that_it_passes(dialog):
    deed = dialog.form.what.deed
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(deed.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(deed, turned)
    assert deed.currentIndex() == 0


def test_letters_of_the_labels_differ(dialog):
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    texts += [button.text() for button in dialog.findChildren(QAbstractButton)]
    letters = [letter for text in texts if (letter := QKeySequence.mnemonic(text).toString())]
    assert len(letters) >= 15
    assert sorted(letters) == sorted(set(letters))


def test_each_field_has_a_name_and_a_tip(dialog):
    fields = [dialog.form.rows.field(key) for key in dialog.form.rows.names()]
    assert [field for field in fields if not field.toolTip()] == []
    assert [key for key in dialog.form.rows.names() if not named(dialog.form.rows.field(key))] == []


def named(field: QWidget) -> str:
    return field.accessibleName() or field.text()  # type: ignore[attr-defined]


def fill_in(keys: Keyboard, place: str, actor: str) -> None:
    """Type place and actor, and go on to what he did."""
    keys.type(place)
    keys.tab()
    keys.tab_to("Who")
    keys.type(actor)
    keys.tab()


def publish(keys: Keyboard, publisher: str) -> None:
    keys.tab_to("Publisher")
    keys.type(publisher)
    keys.tab()
