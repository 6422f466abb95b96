"""Figures with their units: mining pools, sites, square kilometres and tonnes never mix."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import UnitMismatchError


@dataclass(frozen=True)
class Quantity:
    """A number and its unit. Adding or comparing two of different units raises UnitMismatchError."""

    value: float
    unit: str

    def __add__(self, other: Quantity) -> Quantity:
        """Return the sum."""
        return Quantity(self.value + self._same_unit(other), self.unit)

    def __sub__(self, other: Quantity) -> Quantity:
        """Return the difference."""
        return Quantity(self.value - self._same_unit(other), self.unit)

    def __truediv__(self, other: Quantity) -> float:
        """Return how many times the other quantity this one is."""
        return self.value / self._same_unit(other)

    def __lt__(self, other: Quantity) -> bool:
        """Tell whether this is less; Python derives ``>`` from it."""
        return self.value < self._same_unit(other)

    def __le__(self, other: Quantity) -> bool:
        """Tell whether this is at most the other; Python derives ``>=`` from it."""
        return self.value <= self._same_unit(other)

    def __str__(self) -> str:
        """Return number and unit: ``41700 t heavy rare-earth oxide``."""
        return f"{self.value:g} {self.unit}"

    def _same_unit(self, other: Quantity) -> float:
        if self.unit != other.unit:
            raise UnitMismatchError(first=self, second=other)
        return other.value


@dataclass(frozen=True)
class Figure:
    """One row of mining_statistics: what a source states of an area. ``as_of`` is 2025, 2025-09 or a day."""

    as_of: str
    area: str
    quantity: Quantity
    qualifier: str  # more than, almost, at least ...
    method: str
    source_id: str

    def in_words(self) -> str:
        """Return qualifier, number, unit, area and date: ``more than 2700 leaching pools (Special Region 1, 2022)``."""
        return f"{self.qualifier} {self.quantity} ({self.area}, {self.as_of})".strip()
