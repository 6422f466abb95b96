"""The form for reports: what becomes of what was typed when one saves or leaves."""

from __future__ import annotations

from form_keys import TODAY, fill_in, publish
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.ui.recording.record_dialog import RecordDialog


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


def test_a_form_that_is_begun_names_the_analyst_of_the_settings(dialog, workspace_read):
    """He may have been changed among QGIS' options since the form was last open."""
    assert dialog.form.recorded_by() == "A. Nalyst"
    dialog.hide()
    QgsSettings().setValue("kachin_corridors/analyst", "B. Nalyst")
    dialog.open_on(workspace_read, TODAY, TODAY)
    assert dialog.form.recorded_by() == "B. Nalyst"


def test_the_next_report_of_a_page_keeps_its_source_days_and_actor(dialog, keys, saved):
    """A page that tells of three villages is typed once."""
    fill_in(keys, "tana", "ki")
    keys.tab_to("When it happened")
    keys.write_over("2026-11-20")
    publish(keys, "dvb")
    keys.tab_to("Address of the report")
    keys.type("https://example.org/three-villages")
    keys.tab_to("Day said")
    keys.type("2026-11-21")
    keys.save_and_go_on()
    assert not dialog.form.isEnabled()
    assert dialog.saved()
    assert dialog.isVisible()
    dialog.begin_next()
    assert dialog.focusWidget() is dialog.form.place.place
    assert dialog.state.text().startswith("Recorded.")
    assert not dialog.form.is_typed()
    before = keys.pressed
    keys.type("myitk")
    keys.tab()
    keys.save()
    assert keys.pressed - before == 7
    first, second = (report for report, _, _ in saved)
    assert (first.unit_id, second.unit_id) == ("tanai", "myitkyina")
    kept = ("actor", "event_date", "date_said", "asserted_by", "publisher", "url", "reliability")
    assert [getattr(first, name) for name in kept] == [getattr(second, name) for name in kept]
    assert second.url == "https://example.org/three-villages"
    assert second.statement == "The KIA took Myitkyina from the junta."
    assert not dialog.saved()
    assert not dialog.isVisible()


def test_what_belongs_to_one_report_is_not_taken_over_into_the_next(dialog, keys, saved, workspace_read):
    old = next(claim for claim in workspace_read.control.claims() if claim.asserted_by == "KIA" and claim.url)
    dialog.form.show_correction(old)
    keys.save_and_go_on()
    dialog.saved()
    dialog.begin_next()
    form = dialog.form
    assert (form.source.words(), form.source.corrects.currentData(), form.place.unit_id()) == ("", None, "")
    assert form.source.credibility.currentData() == 3
    assert not dialog.next_button.isEnabled()


def test_going_on_closes_the_form_that_was_closed_meanwhile(dialog, keys, saved):
    fill_in(keys, "tana", "ki")
    publish(keys, "dvb")
    keys.save_and_go_on()
    dialog.reject()
    assert not dialog.saved()
    assert not dialog.isVisible()
