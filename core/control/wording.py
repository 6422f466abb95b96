"""A status and its parties in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import Status
from .actors import names_as_text


def status_in_words(status: Status, actor: str, against: Sequence[str]) -> str:
    """Return ``contested (KIA against junta)``, ``shared (KIA, PDF)``, ``controlled (AA)`` or ``unknown``."""
    if status == Status.UNKNOWN or not actor:
        return str(status)
    if status == Status.SHARED or not against:
        return f"{status} ({names_as_text((actor, *against))})"
    return f"{status} ({actor} against {names_as_text(against)})"
