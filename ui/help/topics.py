"""What help can be asked for."""

from __future__ import annotations

from enum import Enum


class HelpTopic(Enum):
    """A place in the guide: the page and the section. A test looks whether each is there."""

    GUIDE = ("guide", "user-guide")
    SITUATION_DATE = ("guide", "situation-date")
    STATUS = ("guide", "how-a-status-is-to-be-read")
    LAYERS = ("guide", "layers")
    MAP = ("guide", "overlays")
    EVIDENCE = ("evidence", "evidence")
    MEASURE = ("measuring", "measuring")
    SHARE = ("guide", "export-a-map")

    @property
    def page(self) -> str:
        """Return the name of the page, without an ending."""
        return str(self.value[0])

    @property
    def anchor(self) -> str:
        """Return the id of the section in its page."""
        return str(self.value[1])
