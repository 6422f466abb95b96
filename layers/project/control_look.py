"""How actors and statuses look, on maps and in pictures alike: colours, shapes and hatches.

Colours are Okabe-Ito for the main classes and Paul Tol's "bright" for further actors. Colour is never the only
difference: each actor also has a shape and a hatch of its own, each status an outline or a pattern.
"""

from __future__ import annotations

from dataclasses import dataclass

INK = "#1A1A1A"
PAPER = "#FFFFFF"
CONTESTED = "#F0E442"
UNKNOWN = "#999999"
OTHER_ACTOR = "#444444"


@dataclass(frozen=True)
class Actor:
    """How one actor is drawn. ``shape`` is the name of a QGIS marker, ``scale`` makes shapes look equally
    large, ``hatch`` is the angle of the hatch in degrees.
    """

    key: str
    name: str
    colour: str
    shape: str
    scale: float
    hatch: int


ACTORS: tuple[Actor, ...] = (
    Actor("KIA", "the KIA (Kachin Independence Army)", "#0072B2", "circle", 1.0, 45),
    Actor("junta", "the junta (Myanmar military)", "#D55E00", "square", 0.88, 135),
    Actor("NDA-K", "the NDA-K", "#AA3377", "diamond", 1.1, 20),
    Actor("Kachin BGF", "the Kachin BGF (border guard force)", "#EE6677", "pentagon", 1.05, 70),
    Actor("SNA", "the SNA (Shanni Nationalities Army)", "#66CCEE", "trapezoid", 1.15, 110),
    Actor("AA", "the AA (Arakan Army)", "#228833", "triangle", 1.1, 160),
    Actor("PDF", "a PDF (people's defence force)", "#CCBB44", "shield", 1.05, 90),
)


def actor_look(key: str) -> Actor:
    """Return how an actor is drawn; one that is not among those above looks like the others that are not."""
    found = next((actor for actor in ACTORS if actor.key == key), None)
    return found or Actor(key, key, OTHER_ACTOR, "circle", 1.0, 0)
