"""Says an error of ``core.errors`` in the language of the interface.

What is filled into its sentence stays as it is, but for words of our own (``TextEnum``): these are translated too.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import KachinCorridorsError
from ..core.text_enum import TextEnum


def explain(error: KachinCorridorsError) -> str:
    """Return the translated sentence of an error with its values filled in."""
    return _translated(error.sentence).format(**{name: _in_words(value) for name, value in error.values.items()})


def _in_words(value: object) -> object:
    return _translated(value) if isinstance(value, TextEnum) else value


def _translated(text: str) -> str:
    return QCoreApplication.translate("Errors", str(text))
