"""Words of our own that stand in the sentences of errors about a report.

They are members of enumerations so that the layer above can translate them apart from what comes from data.
"""

from __future__ import annotations

from ..text_enum import TextEnum


class Part(TextEnum):
    """A part of a report, as the beginning of a sentence."""

    ACTOR = "The actor"
    AN_ACTOR = "An actor"
    ASSERTER = "Who says it"
    RECORDER = "Who records it"
    RECORDERS_NAME = "The name of who records it"
    STATEMENT = "The statement"
    REASON = "The reason"
    EVENT_DATE = "The day of the event"
    EVENT_DATE_TEXT = "The day in words"
    DATE_SAID = "The day on which it was said"
    PUBLISHER = "The publisher"
    TITLE = "The title"
    ADDRESS = "The address"
    NAME_OF_PLACE = "The name of the place"
    NAME = "The name"
    PRECISION = "The precision"
    RADIUS = "The radius"


class Grade(TextEnum):
    """One of the two letters and figures of the Admiralty code."""

    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"


class Hint(TextEnum):
    """What to write where nothing was written."""

    ACTOR = "Name who holds, attacks or has left the place."
    ASSERTER = "Name the side, the office or the outlet."
    RECORDER = "Give your name or that of your organisation."
    STATEMENT = "Quote the source, or say in a sentence what it says."
    REASON = "Say why the report is taken back."
    NAME_OF_PLACE = "Write the name that the source gives."
    PRECISION = "Say in metres how good the position is, such as 1000 for a village whose name alone is known."


class Unclear(TextEnum):
    """Why it is not clear where a new unit is."""

    ROAD_WITHOUT_ENDS = "a road section has two places as its ends"
    ROAD_WITH_PLACE = "a road section has two ends, and no place of its own"
    ENDS_OF_OTHER_KIND = "only road sections and areas have two ends"
    ONE_END = "of two ends one is missing"
    SEVERAL_PLACES = "give one place, one entry of the gazetteer or one position, and not several"
    NO_PLACE = "choose a place, or give a position"
    RADIUS_OF_OTHER_KIND = "only an area has a radius"


class Voided(TextEnum):
    """What became of a report that no longer counts."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Unnamed(TextEnum):
    """What stands for a name where there is none."""

    FIRST_PARTY = "the first"
    NOBODY = "nobody"
