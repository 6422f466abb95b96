"""The form for reports, filled in by keys alone as a person does it."""

from __future__ import annotations

from datetime import date

import pytest
from form_keys import TODAY, fill_in, publish
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeySequence, QWheelEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kachin_corridors.core.words import Status

FEWEST_KEYS = 25
"""More must not be needed for the common report: at two keys a second that leaves time to read in 30 s."""


def test_an_empty_form_says_what_is_missing_and_complains_of_nothing(dialog):
    form = dialog.form
    assert [key for key in form.rows.names() if form.rows.fault_of(key)] == []
    assert dialog.state.text().startswith("Still missing: Place, Who, ")
    assert not dialog.save_button.isEnabled()


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
