"""Going through the pages of the dock as its user does, and through what is chosen in a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MEASURED = ("legs", "stretch", "saved", "holders", "distances")
"""Names of the panels of the page Measure."""
PANELS = ("map_page", "evidence", *MEASURED, "share")
"""Names of all that the dock can have in front, page by page."""


def each_page(dock: Any) -> Iterator[str]:
    """Bring one page or panel after the other into sight, and tell which it is."""
    for name in PANELS:
        dock.content.bring(getattr(dock.content, name))
        yield name
