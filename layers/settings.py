"""What the plugin remembers of a user, each with its type and default.

QGIS keeps them in the user's profile. What is not set there is looked up in QGIS' global settings, a file that an
organisation may hand out (``qgis_global_settings.ini``), and else is the default. What is a property of a project or a
layout is kept there instead; these only say what new ones begin with.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsSettings

GROUP = "kachin_corridors"
"""The section of the file, and the beginning of each key."""


@dataclass(frozen=True)
class _Setting:
    """What all settings have."""

    name: str

    @property
    def key(self) -> str:
        """Return the key under which QGIS keeps it."""
        return f"{GROUP}/{self.name}"


@dataclass(frozen=True)
class TextSetting(_Setting):
    """A text, stored without blanks around it."""

    default: str = ""

    def value(self) -> str:
        """Return what is set, or else the default."""
        value = QgsSettings().value(self.key, self.default)
        return self.default if value is None else str(value)

    def set_value(self, text: str) -> None:
        """Remember a text; the default is not stored, so that one that comes later holds."""
        _store(self.key, text.strip(), self.default)


@dataclass(frozen=True)
class FlagSetting(_Setting):
    """Yes or no."""

    default: bool

    def value(self) -> bool:
        """Return what is set, or else the default."""
        return bool(QgsSettings().value(self.key, self.default, type=bool))

    def set_value(self, flag: bool) -> None:
        """Remember it; the default is not stored, so that one that comes later holds."""
        _store(self.key, flag, self.default)


def _store(key: str, value: str | bool, default: str | bool) -> None:
    settings = QgsSettings()
    settings.remove(key)
    # Without an own value that of the organisation is read.
    if settings.value(key, default, type=type(default)) != value:
        settings.setValue(key, value)


ANALYST = TextSetting("analyst")
"""Who records reports and measures. It travels with them, so it is never taken from the account."""
LENGTH_UNIT = TextSetting("length_unit", "km")
WORKSPACE_FOLDER = TextSetting("workspace_folder")
"""Where a new workspace is made; empty: in the user's documents."""
DATE_ON_MAP = FlagSetting("date_on_map", True)
"""Whether the situation date is put on the canvas when the layers are first added to a project."""
PRODUCER = TextSetting("producer")
ORGANISATION = TextSetting("organisation")
MAP_SERIES = TextSetting("map_series", "KCH001")
SHARING = TextSetting("sharing")
LOGO = TextSetting("logo")
"""Path of a picture. What a new layout gets is the picture itself."""
LAST_FOLDER = TextSetting("last_folder")
"""Where a file was chosen last."""
PAGE = TextSetting("page")
"""Which page of the dock was in front."""
MEASURE_CHOICE = TextSetting("measure")
"""Which part of the page Measure was in front."""
DOCK_OPEN = FlagSetting("dock_open", False)
TOUR_SEEN = FlagSetting("tour_seen", False)
"""Whether the tour of the dock was shown once: then it comes only when it is asked for."""
