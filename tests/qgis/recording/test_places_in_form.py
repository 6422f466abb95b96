"""The form for reports: what a report is about, by keys alone."""

from __future__ import annotations

from form_keys import publish
from qgis.PyQt.QtCore import Qt

from kachin_corridors.core.words import UnitKind


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
