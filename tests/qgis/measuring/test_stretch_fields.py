"""A stretch whose ends are typed: names, kilometre marks, what is told of those that are none."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from message_bar import offered
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)


def test_from_is_to_in_the_fields_is_told(panel, enter):
    enter(panel, "Tanai", "Tanai")
    assert "Choose two different points" in panel.fields.hint.text()
    assert panel.results() == ()


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [("120", "km 200.5", 80.5), ("km 300", "100 km", 200.0)],
)
def test_typed_marks_are_measured_either_way(panel, start, end, km, enter):
    enter(panel, start, end)
    assert panel.results()[0].kept.length_km == pytest.approx(km, abs=1e-6)


def test_names_with_their_published_figures_and_the_other_way_round(panel, enter):
    enter(panel, "Momauk", "Bhamo")
    assert "14 km" in panel.card.label.text()
    assert "RFA" in panel.card.label.text()
    panel.fields.swap_button.click()
    assert panel.results()[0].kept.from_name == "Bhamo"
    assert "14 km" in panel.card.label.text()


def test_the_line_decides_how_many_digits_are_shown(panel, enter):
    enter(panel, "100", "200")
    assert "<td>100 km" in panel.card.label.text()  # good to 7.5 km: no decimals


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nowhere at all", "No place is called"),
        ("km 900", "is not on the corridor"),
        ("Kunming", "Kunming"),
    ],
)
def test_what_is_no_point_of_the_corridor_is_told(panel, text, message, enter):
    enter(panel, "Tanai", text)
    assert message in panel.fields.hint.text()
    assert panel.results() == ()


def test_a_place_off_the_corridor_is_asked(panel, bar, enter):
    enter(panel, "Tanai", "Laiza")
    button = offered(bar)
    button.click()
    assert panel.results()[0].kept.to_name == "Laiza"
    assert "off the line" in panel.card.label.text()


def test_a_corridor_that_does_not_join_is_told_and_the_others_are_measured(panel, workspace, enter):
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("DELETE FROM corridor_legs WHERE corridor_id = 'stilwell' AND leg_order = 5")
        database.commit()
    panel.show_situation(Workspace(workspace), DAY)
    assert "cannot be measured as one line" in panel.fields.hint.text()
    assert panel.fields.corridor_box.findData("stilwell") == -1
    enter(panel, "10", "50", "kaladan")
    assert panel.results()[0].kept.length_km == pytest.approx(40, abs=1e-6)


def test_the_only_corridor_that_has_a_place_is_taken(panel, enter):
    enter(panel, "Myitkyina", "Bhamo", corridor="")
    (measured,) = panel.results()
    assert measured.kept.name == "Myitkyina–Bhamo"


def test_what_was_typed_waits_for_the_corridor(panel, enter):
    enter(panel, "100", "150", corridor="")  # kilometre marks: on any corridor
    assert "“100” and “150” are both on each of these: Ledo–Bhamo (Stilwell Road); " in panel.fields.hint.text()
    choose(panel, "stilwell")
    (measured,) = panel.results()
    assert measured.kept.name == "km 100.0–km 150.0"


def choose(panel, corridor: str) -> None:
    box = panel.fields.corridor_box
    box.setCurrentIndex(box.findData(corridor))
    box.activated.emit(box.currentIndex())


def hint_of(panel) -> str:
    return panel.fields.hint.text().replace("\u200b", "")


@pytest.mark.parametrize(
    ("start", "end", "corridor"),
    [
        # Each of them is on two corridors (corridor_legs.csv), both are on one.
        ("Hmawngbuchhuah", "Sittwe", "Hmawngbuchhuah–Sittwe (Kaladan)"),
        ("Zorinpui", "Sittwe", "Hmawngbuchhuah–Sittwe (Kaladan)"),
        # The first alone may be on two, the second settles it.
        ("Momauk", "Lwegel", "Momauk–Lwegel (to the Chinese border)"),
        ("Momauk", "Tanai", "Ledo–Bhamo (Stilwell Road)"),
        # A mark is on most corridors.
        ("100", "Tanai", "Ledo–Bhamo (Stilwell Road)"),
    ],
)
def test_both_ends_together_tell_the_corridor(panel, start, end, corridor, enter):
    enter(panel, start, end, corridor="")
    (measured,) = panel.results()
    assert measured.stretch.route.name == corridor
    assert not panel.fields.hint.isVisible()


def test_the_first_of_two_ends_says_which_corridors_it_may_be_on(panel, enter):
    enter(panel, "Momauk", "", corridor="")
    told = "“Momauk” is on each of these: Ledo–Bhamo (Stilwell Road); Momauk–Lwegel (to the Chinese border)."
    assert told in hint_of(panel)
    assert panel.fields.from_box.currentText() == "Momauk"


def test_two_places_that_several_corridors_have_are_asked_which(panel, enter):
    enter(panel, "Zorinpui", "Hmawngbuchhuah", corridor="")
    assert panel.results() == ()
    assert "“Zorinpui” and “Hmawngbuchhuah” are both on each of these: " in hint_of(panel)
    assert "Hmawngbuchhuah–Sittwe (Kaladan); " in hint_of(panel)
    choose(panel, "kaladan")
    assert panel.results()[0].stretch.route.corridor_id == "kaladan"


def test_two_places_of_no_common_corridor_are_told_with_their_corridors(panel, enter):
    enter(panel, "Myitkyina", "Sittwe", corridor="")
    assert panel.results() == ()
    assert (
        "No corridor has both ends: “Myitkyina” is on Ledo–Bhamo (Stilwell Road); Waingmaw–Pangwa (to the "
        "mines); Mandalay–Myitkyina (rail), “Sittwe” is on Hmawngbuchhuah–Sittwe (Kaladan); Kolkata–Sittwe (sea)."
    ) in hint_of(panel)
    assert [box.currentText() for box in (panel.fields.from_box, panel.fields.to_box)] == ["Myitkyina", "Sittwe"]
    enter(panel, "Paletwa", "Sittwe", corridor="")
    assert panel.results()[0].stretch.route.corridor_id == "kaladan"


@pytest.mark.parametrize(("start", "end"), [("Mytkyinaaa", ""), ("Momauk", "Mytkyinaaa"), ("Mytkyinaaa", "Tanai")])
def test_without_a_corridor_a_misspelt_name_is_called_so(panel, start, end, enter):
    enter(panel, start, end, corridor="")
    assert "No place is called “Mytkyinaaa”." in hint_of(panel)
    assert "Choose a corridor" not in hint_of(panel)
    enter(panel, "Momauk", "Tanai", corridor="")
    assert panel.results()[0].kept.name == "Momauk–Tanai"


def test_without_a_corridor_a_workspace_that_cannot_be_read_is_told(panel, workspace, enter):
    away = workspace.rename(workspace.with_name("away.gpkg"))
    enter(panel, "Tanai", "Bhamo", corridor="")
    assert f"There is no workspace at {workspace}" in hint_of(panel)
    away.rename(workspace)
    panel.show_situation(Workspace(workspace), DAY)
    assert panel.results()[0].kept.name == "Tanai–Bhamo"


def test_without_a_corridor_a_place_beside_all_is_asked_of_the_nearest(panel, bar, enter):
    enter(panel, "Laiza", "Tanai", corridor="")
    assert "Laiza is " in hint_of(panel)
    enter(panel, "Tanai", "Laiza", corridor="")
    button = offered(bar)
    button.click()
    assert panel.results()[0].kept.name == "Tanai–Laiza"
    assert panel.results()[0].stretch.route.corridor_id == "stilwell"


def test_another_corridor_keeps_the_places_that_it_has_and_empties_marks(panel, enter):
    enter(panel, "Momauk", "100", corridor="stilwell")
    choose(panel, "stilwell-border")
    assert panel.fields.from_box.currentText().startswith("Momauk")
    assert panel.fields.to_box.currentText() == ""  # km 100 of one corridor is another point than of the other
    panel.fields.to_box.lineEdit().setText("Lwegel")
    QTest.keyClick(panel.fields.to_box.lineEdit(), Qt.Key.Key_Return)
    assert panel.results()[0].kept.name == "Momauk–Lwegel"


def test_another_corridor_says_of_a_place_that_it_does_not_have_it(panel, enter):
    enter(panel, "Hmawngbuchhuah", "Sittwe", corridor="kaladan")
    assert panel.results()
    choose(panel, "rail-mizoram")
    assert panel.results() == ()
    assert panel.fields.from_box.currentText().startswith("Hmawngbuchhuah · km")
    assert panel.fields.to_box.currentText() == "Sittwe"
    assert "km from the corridor Bairabi–Hmawngbuchhuah (rail)" in hint_of(panel)
    choose(panel, "kaladan")
    assert panel.results()[0].kept.name == "Hmawngbuchhuah–Sittwe"


def test_a_place_of_the_list_is_taken_along_too(panel):
    box = panel.fields.from_box
    (index,) = [n for n in range(box.count()) if box.itemText(n).startswith("Momauk") and "Stilwell" in box.itemText(n)]
    box.setCurrentIndex(index)
    box.activated.emit(index)
    assert panel.fields.measured_route().corridor_id == "stilwell"
    choose(panel, "stilwell-border")
    assert box.currentText() == "Momauk · km 0.0"


def test_a_leg_without_a_line_is_told(panel, workspace):
    with closing(sqlite3.connect(workspace)) as database:
        # The triggers of the spatial index need functions that SQLite alone has not.
        for name in [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE corridor_legs SET geom = NULL WHERE corridor_id = 'stilwell' AND leg_order = 5")
        database.commit()
    panel.show_situation(Workspace(workspace), DAY)
    hint = panel.fields.hint.text()
    assert "its leg Shaduzup–Warazup begins" in hint
    assert "A leg between them that has no line is left out: the list of incomplete rows names it." in hint


def test_name_and_note_stay_when_the_date_moves_and_go_with_another_stretch(panel, workspace, enter):
    enter(panel, "Tanai", "Namti")
    panel.keep.name.setText("Mine")
    panel.keep.note.setText("before the rains")
    panel.show_situation(Workspace(workspace), date(2024, 10, 1))
    assert panel.results()[0].kept.situation_date == "2024-10-01"
    assert (panel.keep.name.text(), panel.keep.note.text()) == ("Mine", "before the rains")
    enter(panel, "100", "150")
    assert (panel.keep.name.text(), panel.keep.note.text()) == ("km 100.0–km 150.0", "")


def test_a_text_that_is_no_place_is_told_until_it_is_put_right(panel, enter):
    enter(panel, "Nowhere Town", "Myitkyina")
    assert "No place is called “Nowhere Town”" in panel.fields.hint.text()
    panel.fields.swap()
    assert "No place is called “Nowhere Town”" in panel.fields.hint.text()
    panel.fields.swap()
    enter(panel, "Bhamo", "Myitkyina")
    assert not panel.fields.hint.isVisible()


def test_figures_of_the_corridor_s_end_are_not_those_of_a_place_far_beyond_it(panel, bar, enter):
    """The point of the Stilwell Road nearest to Sittwe is its end, Bhamo: nobody published how far Ledo–Sittwe is."""
    enter(panel, "Ledo", "Bhamo")
    assert "620 km" in panel.card.label.text()
    enter(panel, "Ledo", "Sittwe")
    button = offered(bar)
    button.click()
    assert panel.results()[0].kept.to_name == "Sittwe"
    assert "No figure was published for this stretch." in panel.card.label.text()
    assert "620 km" not in panel.card.label.text()


def test_a_place_of_the_list_that_is_beside_the_line_says_so(panel):
    """Lajayang, as it is in places.csv, is more than 3 km from the road as digitised."""
    panel.fields.corridor_box.setCurrentIndex(panel.fields.corridor_box.findData("stilwell"))
    panel.fields.corridor_box.activated.emit(panel.fields.corridor_box.currentIndex())
    box = panel.fields.from_box
    (index,) = [number for number in range(box.count()) if box.itemText(number).startswith("Lajayang")]
    box.setCurrentIndex(index)
    box.activated.emit(index)
    panel.fields.to_box.lineEdit().setText("Bhamo")
    QTest.keyClick(panel.fields.to_box.lineEdit(), Qt.Key.Key_Return)
    assert any(note.startswith("Lajayang is 3.2 km off the line") for note in panel.results()[0].notes)
