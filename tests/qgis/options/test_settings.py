"""Settings: what the user set, else what an organisation hands out, else the default."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from kachin_corridors.layers import settings


@pytest.fixture
def organisation(tmp_path):
    """A file of global settings, as QGIS reads it from where the administrator put it."""
    path = tmp_path / "qgis_global_settings.ini"
    path.write_text("[kachin_corridors]\nproducer=Border Watch\ndate_on_map=false\n", encoding="utf-8")
    former = QgsSettings.globalSettingsPath()
    QgsSettings.setGlobalSettingsPath(str(path))
    yield path
    QgsSettings.setGlobalSettingsPath(former)


@pytest.fixture(autouse=True)
def _clean():
    QgsSettings().remove(settings.GROUP)
    yield
    QgsSettings().remove(settings.GROUP)


def test_nothing_set_is_the_default():
    assert settings.PRODUCER.value() == ""
    assert settings.MAP_SERIES.value() == "KCH001"
    assert settings.DATE_ON_MAP.value() is True


def test_what_an_organisation_hands_out_holds_until_the_user_sets_another(organisation):
    assert settings.PRODUCER.value() == "Border Watch"
    assert settings.DATE_ON_MAP.value() is False
    settings.PRODUCER.set_value("  Desk 4 ")
    settings.DATE_ON_MAP.set_value(True)
    assert settings.PRODUCER.value() == "Desk 4"
    assert settings.DATE_ON_MAP.value() is True


def test_a_user_may_clear_what_the_organisation_set(organisation):
    settings.PRODUCER.set_value("")
    assert settings.PRODUCER.value() == ""


def test_what_is_as_it_would_be_anyway_is_not_stored_so_that_a_later_default_holds(organisation):
    settings.PRODUCER.set_value("Desk 4")
    for setting, value in ((settings.PRODUCER, "Border Watch"), (settings.MAP_SERIES, "KCH001")):
        setting.set_value(value)
        assert setting.value() == value
    organisation.write_text("", encoding="utf-8")
    QgsSettings.setGlobalSettingsPath(str(organisation))
    assert settings.PRODUCER.value() == ""
