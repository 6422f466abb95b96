"""The actors of the war, one row each: their names, their sides and how they are drawn. A new actor is a row here.

Colours are Okabe-Ito for the main classes and Paul Tol's "bright" for further actors. Colour is never the only
difference: each actor also has a shape and a hatch of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..words import Side

KIA, JUNTA = "KIA", "junta"


@dataclass(frozen=True)
class Actor:
    """One actor. ``key`` stands in the tables, ``name`` in legends. Without a ``side`` he is one by himself.

    ``shape`` is the name of a QGIS marker, ``scale`` makes shapes look equally large, ``hatch`` is the angle of the
    hatch in degrees.
    """

    key: str
    name: str
    side: Side | None
    colour: str
    shape: str
    scale: float
    hatch: int

    @property
    def name_in_short(self) -> str:
        """The name without what it stands for: ``the KIA``."""
        return self.name.partition(" (")[0]


ACTORS: tuple[Actor, ...] = (
    Actor(KIA, "the KIA (Kachin Independence Army)", Side.OPPOSED, "#0072B2", "circle", 1.0, 45),
    Actor(JUNTA, "the junta (Myanmar military)", Side.JUNTA, "#D55E00", "square", 0.88, 135),
    Actor("NDA-K", "the NDA-K", Side.JUNTA, "#AA3377", "diamond", 1.1, 20),
    Actor("Kachin BGF", "the Kachin BGF (border guard force)", Side.JUNTA, "#EE6677", "pentagon", 1.05, 70),
    Actor("SNA", "the SNA (Shanni Nationalities Army)", Side.JUNTA, "#66CCEE", "trapezoid", 1.15, 110),
    Actor("AA", "the AA (Arakan Army)", Side.OPPOSED, "#228833", "triangle", 1.1, 160),
    Actor("PDF", "a PDF (people's defence force)", Side.OPPOSED, "#CCBB44", "shield", 1.05, 90),
)

SIDE_OF = {actor.key: actor.side for actor in ACTORS if actor.side is not None}
"""Which side of the war an asserter speaks for. Who is not listed (press, UN) speaks for neither."""


_IN_A_SENTENCE = {actor.key: actor.name_in_short for actor in ACTORS}


def name_in_a_sentence(name: str) -> str:
    """Return an actor as a sentence has him: ``the KIA``; whom nobody knows by his bare name."""
    return _IN_A_SENTENCE.get(name, name)


def sides_of(names: Iterable[str]) -> set[str]:
    """Return the sides of the war that actors are on; who is on neither is one by himself."""
    return {SIDE_OF.get(name, name) for name in names}


def principal_of(asserter: str) -> str:
    """Return for whom an asserter speaks: of one who is named with his office, ``junta (UEC)``, the ``junta``."""
    return asserter.partition(" (")[0]


def names_as_text(names: Iterable[str]) -> str:
    """Return several actors as a column of a table has them: ``AA, KIA``."""
    return ", ".join(names)


def names_in_text(text: str | None) -> tuple[str, ...]:
    """Return the actors in such a column, in order: the inverse of ``names_as_text``."""
    return tuple(name for name in (part.strip() for part in (text or "").split(",")) if name)
