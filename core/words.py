"""The words of the domain that tables, rules and styles share. Each member is the text that stands in the tables."""

from __future__ import annotations

from .text_enum import TextEnum


class Mode(TextEnum):
    """How a leg is travelled."""

    ROAD = "road"
    RAIL = "rail"
    RIVER = "river"
    SEA = "sea"
    GAP = "gap"
    """No way at all, but the line between two places that nothing joins."""


class LegStatus(TextEnum):
    """Whether the way that a leg stands for can be travelled."""

    OPEN = "open"
    UNDER_CONSTRUCTION = "under construction"
    PLANNED = "planned"
    PROPOSED = "proposed"
    ABANDONED = "abandoned"
    UNKNOWN = "unknown"
    NO_LINK = "no link"
    """Said of gaps, and of nothing else."""


class RowKind(TextEnum):
    """What a measured row is of."""

    LEG = "leg"
    STRETCH = "stretch"
    """Several legs, between two places with a published figure."""
    CORRIDOR = "corridor"


class MeasurementKind(TextEnum):
    """Along what an analyst measured."""

    STRETCH = "stretch"
    """Along a corridor."""
    FREE = "free"
    """Along a line drawn by hand, or along a feature."""


class SumBy(TextEnum):
    """By what the lengths of legs are summed."""

    CORRIDOR = "corridor"
    MODE = "mode"
    STATUS = "status"
    COUNTRY = "country"
    TOTAL = "total"
    """Of the total of several sums."""


class Status(TextEnum):
    """How an actor has a unit of control."""

    CONTROLLED = "controlled"
    CONTESTED = "contested"
    INFILTRATED = "infiltrated"
    CLAIMED = "claimed"
    SHARED = "shared"
    UNKNOWN = "unknown"
    PARTLY_REPORTED = "partly reported"
    """Of a township whose seat has no known status, or whose places differ. Derived only: nobody can claim it."""

    @property
    def is_held_by_several(self) -> bool:
        """Whether the parties of this status are both sides, or all partners, and not the actor alone."""
        return self in (Status.CONTESTED, Status.SHARED)


class Confirmation(TextEnum):
    """Who says what is assessed; the best confirmed first."""

    BOTH_SIDES = "both sides"
    ONE_SIDE = "one side"
    UNCONFIRMED = "unconfirmed"
    DISAGREE = "sides disagree"
    NONE = ""
    """Of what nothing is recorded."""


class Side(TextEnum):
    """The sides of the war."""

    JUNTA = "with the junta"
    OPPOSED = "against the junta"


class UnitKind(TextEnum):
    """What a unit of control is."""

    TOWN = "town"
    BASE = "base"
    AIRPORT = "airport"
    ROAD_SECTION = "road section"
    AREA = "area"


class PlaceKind(TextEnum):
    """What a place is."""

    TOWN = "town"
    VILLAGE = "village"
    ROADSIDE_VILLAGE = "roadside village"
    CAMP = "camp"
    WAY_POINT = "way point"
    COL = "pass"
    BORDER_CROSSING = "border crossing"
    BASE = "base"
    AIRPORT = "airport"
    AREA = "area"


class GateStatus(TextEnum):
    """Whether a border gate lets people and goods pass."""

    OPEN = "open"
    RESTRICTED = "restricted"
    """Not for all people or goods, or opened in name while passage is not yet allowed."""
    CLOSED = "closed"
    UNKNOWN = "unknown"
    """Nothing is reported for the day. Derived only: nobody can report it."""


class MiningActivity(TextEnum):
    """What is reported of the mines of a cluster."""

    STARTED = "started"
    RUNNING = "running"
    """Seen to work; when they began is not said."""
    PARTLY_STOPPED = "partly stopped"
    STOPPED = "stopped"
    RESUMED = "resumed"
    RESUMPTION_PLANNED = "resumption planned"
    EXPORT_TAXED = "export taxed"
    """What was mined may leave the country, against a tax."""


class GazetteerKind(TextEnum):
    """What an entry of the gazetteer is."""

    TOWN = "town"
    VILLAGE = "village"
    WARD = "ward"


class MemberKind(TextEnum):
    """What belongs to a region."""

    TOWNSHIP = "township"
    TOWN = "town"


class PositionGrade(TextEnum):
    """How a position was found."""

    READ = "V"
    """Read in a source."""
    WEAK = "W"
    """From a weak source."""


class Reliability(TextEnum):
    """How far a source is to be trusted, in the Admiralty code."""

    COMPLETELY = "A"
    USUALLY = "B"
    FAIRLY = "C"
    NOT_USUALLY = "D"
    UNRELIABLE = "E"
    CANNOT_BE_JUDGED = "F"


class Origin(TextEnum):
    """Who brought a row into a workspace."""

    SHIPPED = "shipped"
    """It came with the plugin's data. Rows of workspaces older than this word have none, and are all of these."""
    ANALYST = "analyst"
    """Recorded by an analyst, the owner of the workspace or another whose claims were imported."""


class ClaimKind(TextEnum):
    """What a row of the ledger does."""

    REPORT = "report"
    """It says something of a unit. Rows of workspaces older than this word have none, and are all of these."""
    WITHDRAWAL = "withdrawal"
    """It says nothing but that the row which it supersedes is taken back."""


FORMER_STATUSES = {"mixed": Status.PARTLY_REPORTED}
"""What version 0.1 wrote, and a workspace of its still holds until its statuses are derived anew."""
CONTROL_STATUSES = tuple(status for status in Status if status is not Status.PARTLY_REPORTED)
"""What can be claimed."""
CREDIBILITIES = (1, 2, 3, 4, 5, 6)
"""How likely a claim is to be true, in the Admiralty code: from confirmed (1) to what cannot be judged (6)."""
GATE_REPORTS = tuple(status for status in GateStatus if status is not GateStatus.UNKNOWN)
"""What can be reported of a border gate."""
MINING_STATES = (
    MiningActivity.STARTED,
    MiningActivity.RUNNING,
    MiningActivity.PARTLY_STOPPED,
    MiningActivity.STOPPED,
    MiningActivity.RESUMED,
)
"""What tells whether mines work."""
TOLD_BESIDE = (MiningActivity.RESUMPTION_PLANNED, MiningActivity.EXPORT_TAXED)
"""What is told beside it: a plan stops and starts nothing."""
