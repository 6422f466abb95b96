"""Enumerations whose members are texts, as StrEnum of Python 3.11: QGIS for macOS runs Python 3.9."""

from __future__ import annotations

from enum import Enum


class TextEnum(str, Enum):
    """Members equal their value, hash like it, and read as it in every format."""

    def __str__(self) -> str:
        return str(self.value)
