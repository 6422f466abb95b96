"""Enumerations whose members are texts, as StrEnum of Python 3.11: QGIS for macOS runs Python 3.9."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

_Word = TypeVar("_Word", bound="TextEnum")


class TextEnum(str, Enum):
    """Members equal their value, hash like it, and read as it in every format."""

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def read(cls: type[_Word], text: object, otherwise: _Word) -> _Word:
        """Return the member of a text, and ``otherwise`` for what is none: a workspace can be edited by hand."""
        return next((word for word in cls if word == text), otherwise)
