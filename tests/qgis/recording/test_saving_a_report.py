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
