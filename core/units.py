"""Units of length for roads and ways at sea, and how many digits of a length mean anything.

International mile: 1609.344 m (agreement of 1959). International nautical mile: 1852 m (Monaco, 1929).
"""

from __future__ import annotations

from .text_enum import TextEnum

METRES_PER_KM = 1000.0


class LengthUnit(TextEnum):
    """A unit that lengths are shown in; its value is its symbol."""

    KM = "km"
    MI = "mi"
    NMI = "nmi"

    @property
    def metres(self) -> float:
        """The length of the unit in metres."""
        return _METRES[self]

    def of_km(self, km: float) -> float:
        """Return a length given in km in this unit."""
        return km * METRES_PER_KM / self.metres


_METRES = {LengthUnit.KM: METRES_PER_KM, LengthUnit.MI: 1609.344, LengthUnit.NMI: 1852.0}
_MOST_DECIMALS = 3


def unit_of(symbol: object) -> LengthUnit:
    """Return the unit of a symbol, and km for what is none: a setting may hold anything."""
    return next((unit for unit in LengthUnit if unit == symbol), LengthUnit.KM)


def decimals(unit: LengthUnit, accuracy_m: float | None) -> int:
    """Return how many decimals a length in ``unit`` may have that is good to ``accuracy_m``.

    The last digit stands for more than a tenth of the accuracy, so that at most one digit is uncertain: none in km from
    1000 m on, one from 100 m on, two from 10 m on. A length without accuracy gets none.
    """
    if accuracy_m is None:
        return 0
    count = 0
    while count < _MOST_DECIMALS and unit.metres / 10 ** (count + 1) > accuracy_m / 10:
        count += 1
    return count


def length_text(km: float, unit: LengthUnit, accuracy_m: float | None, signed: bool = False) -> str:
    """Return a measured length without its unit: ``368.7``; ``signed``: with a plus or a minus sign."""
    text = f"{unit.of_km(km):{'+' if signed else ''}.{decimals(unit, accuracy_m)}f}"
    # What rounds to nothing has no direction.
    return text if any(digit in text for digit in "123456789") else text.lstrip("+-")


def published_text(km: float, unit: LengthUnit) -> str:
    """Return a published figure with the digits that it has in km, and in another unit with none finer than those."""
    text = f"{km:.6f}".rstrip("0").rstrip(".")
    if unit is LengthUnit.KM:
        return text
    last_digit_m = METRES_PER_KM / 10 ** len(text.partition(".")[2])
    return f"{unit.of_km(km):.{decimals(unit, 10 * last_digit_m)}f}"


def accuracy_text(metres: float, unit: LengthUnit) -> str:
    """Return how good a length or a line is, in two significant digits: ``5.9``, ``43``, ``310``."""
    value = metres / unit.metres
    rounded = float(f"{value:.2g}")
    return f"{rounded:.0f}" if rounded >= 10 else f"{rounded:.2g}"
