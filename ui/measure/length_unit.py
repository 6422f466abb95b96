"""The unit in which the interface shows lengths, as the user chose it in the table of legs."""

from __future__ import annotations

from qgis.core import QgsSettings

from ...core.units import LengthUnit, unit_of

UNIT_SETTING = "kachin_corridors/length_unit"


def chosen_unit() -> LengthUnit:
    """Return the unit that was chosen last; km before any was."""
    return unit_of(QgsSettings().value(UNIT_SETTING))


def choose_unit(unit: LengthUnit) -> None:
    """Keep the unit for later sessions too."""
    QgsSettings().setValue(UNIT_SETTING, unit.value)
