"""The unit in which the interface shows lengths, as the user chose it in the table of legs."""

from __future__ import annotations

from ...core.units import LengthUnit, unit_of
from ...layers.settings import LENGTH_UNIT


def chosen_unit() -> LengthUnit:
    """Return the unit that was chosen last; km before any was."""
    return unit_of(LENGTH_UNIT.value())


def choose_unit(unit: LengthUnit) -> None:
    """Keep the unit for later sessions too."""
    LENGTH_UNIT.set_value(unit.value)
