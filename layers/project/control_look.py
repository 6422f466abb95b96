"""How statuses look, on maps and in pictures alike; how actors do, their rows in ``core.control.actors`` say.

Colour is never the only difference: each actor also has a shape and a hatch, each status an outline or a pattern.
"""

from __future__ import annotations

from ...core.control.actors import ACTORS, Actor

INK = "#1A1A1A"
PAPER = "#FFFFFF"
CONTESTED = "#F0E442"
UNKNOWN = "#999999"
OTHER_ACTOR = "#444444"


def actor_look(key: str) -> Actor:
    """Return how an actor is drawn; those that have no row look alike."""
    found = next((actor for actor in ACTORS if actor.key == key), None)
    return found or Actor(key, key, None, OTHER_ACTOR, "circle", 1.0, 0)
