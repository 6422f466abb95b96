"""Imports what reads a workspace a room at a time: all of it at one go would stop QGIS too long."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

_ROOMS = (
    "corridors.corridors",
    "places.places",
    "control.derivation",
    "control.control",
    "sites.sites",
    "evidence.comparing",
    "evidence.explaining",
    "evidence.recording",
    "statements.statements",
)
"""Modules of the store, each with what it needs."""


def importing_store() -> Iterator[None]:
    """Import the store, a room at each turn."""
    for room in _ROOMS:
        import_module(f"...store.{room}", __package__)
        yield
