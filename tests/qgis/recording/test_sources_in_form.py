"""The form for reports: who says it and who published it."""

from __future__ import annotations

from form_keys import fill_in, publish
from qgis.PyQt.QtCore import Qt


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


def test_a_house_has_the_reliability_of_its_outlets(dialog, keys):
    """The source is called “MOI (Ministry of Information of the junta)”, and all claims of it say “MOI”."""
    fill_in(keys, "tana", "ki")
    publish(keys, "MOI")
    assert dialog.form.source.reliability.currentData() == "C"


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
