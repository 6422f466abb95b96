"""Colours, fonts and the words of the legend: decided here, in ``layers.project.control_look`` and, of actors, in
``core.control.actors``.
"""

from __future__ import annotations

from dataclasses import dataclass

from kachin_corridors.core.control.actors import ACTORS as ACTORS
from kachin_corridors.core.control.actors import Actor as Actor
from kachin_corridors.core.words import LegStatus
from kachin_corridors.layers.project.control_look import CONTESTED as CONTESTED
from kachin_corridors.layers.project.control_look import INK as INK
from kachin_corridors.layers.project.control_look import OTHER_ACTOR as OTHER_ACTOR
from kachin_corridors.layers.project.control_look import PAPER as PAPER
from kachin_corridors.layers.project.control_look import UNKNOWN as UNKNOWN

FONT = "Open Sans"
FONT_FALLBACKS = ("Open Sans", "Noto Sans", "DejaVu Sans")

GREY_INK = "#5F5F5F"
LAND = "#F4F2EC"
NEIGHBOUR_BORDER = "#9A948A"
SEA = "#DCE8EF"
COAST = "#7FA3B5"
TOWNSHIP_LINE = "#8C867C"
REGION_LINE = "#5B3A8C"
PARTLY = "#6E5F7E"
MINING = "#6B4A1F"
MINING_FILL = "#EFE2CC"
RIVER = "#3C7FB1"
CONTEXT_WATER = "#A9C6D6"
WATER_INK = "#4E7F99"
CONTEXT_INK = "#77726A"
CONTEXT_ROAD = "#D3C4AC"
CONTEXT_RAIL = "#B3AEA8"
STATE_LINE = "#BDB6AA"
GATE_OPEN, GATE_RESTRICTED, GATE_CLOSED = "#117733", "#AA4499", "#1A1A1A"
GAP = "#8B1A1A"
MEASURED = "#3B1FB5"
RECENT_DAYS = 14


@dataclass(frozen=True)
class LegLook:
    """How the status of a leg is drawn: a band under the line, in millimetres and multiples of them."""

    key: LegStatus
    label: str
    colour: str
    dashes_mm: tuple[float, ...]


LEG_STATUSES: tuple[LegLook, ...] = (
    LegLook(LegStatus.OPEN, "Open to traffic", "#44AA99", ()),
    LegLook(LegStatus.UNDER_CONSTRUCTION, "Under construction", "#E8A33D", (6.0, 1.4)),
    LegLook(LegStatus.PLANNED, "Planned: decided, not begun", "#CC79A7", (3.0, 1.6)),
    LegLook(LegStatus.PROPOSED, "Proposed: not decided", "#9F8FD0", (0.9, 1.3)),
    LegLook(LegStatus.ABANDONED, "Abandoned: no through traffic", "#CBC3B8", ()),
    LegLook(LegStatus.UNKNOWN, "Unknown: no source, or sources disagree", "#A8A8A8", (1.0, 1.2)),
    LegLook(LegStatus.NO_LINK, "No link: nothing joins the two places", "#F2E3E3", (0.5, 2.2)),
)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour such as ``#0072B2`` with a share, 0 to 1, of another mixed into it."""
    parts = [(int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(own + share * (to - own)):02X}" for own, to in parts)


def rgba(colour: str, alpha: int) -> str:
    """Return a colour such as ``#0072B2`` with an opacity from 0 to 255, as QGIS symbols write it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"{red},{green},{blue},{alpha}"
