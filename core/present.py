"""For what QGIS, Qt or a table may lack, and what is there by the way the program was written."""

from __future__ import annotations

from typing import TypeVar

Value = TypeVar("Value")


def present(value: Value | None) -> Value:
    """Return a value that must be there. Raises LookupError where it is not, which is a fault of the program."""
    if value is None:
        raise LookupError("Something is missing that must be there.")
    return value
