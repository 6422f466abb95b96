"""What is wrong with a report that was to be recorded. Each error says which value, why not, and what to do."""

from __future__ import annotations

from ..errors import KachinCorridorsError


class ReportError(KachinCorridorsError):
    """Base of what is wrong with one value of a report."""


class ValueMissingError(ReportError):
    """A value that a report must have is empty."""

    sentence = "{what} is missing. Nothing was recorded. {hint}"


class TextTooLongError(ReportError):
    """A text that nobody can have meant."""

    sentence = "{what} has {length} characters, and at most {most} are kept. Shorten it: the source has the rest."


class BadCharacterError(ReportError):
    """A text with characters that nobody sees, or that turn what stands beside them."""

    sentence = (
        "{what} has a character that cannot be kept ({character}). Type the text anew, or paste it without format."
    )


class FutureDayError(ReportError):
    """A day that has not come yet."""

    sentence = "{what} is {day}, and today is {today}. Nobody can report the future: correct the day."


class DistantDayError(ReportError):
    """A day of a year that nobody can mean."""

    sentence = "{what} is {day}, before the year {first}. Correct the year."


class SaidBeforeEventError(ReportError):
    """Something that was told before it happened."""

    sentence = (
        "It was said on {said}, before it happened on {event}. Correct one of the two days; where the source gives no "
        "one day, the day of the event is the last that it allows, and not after the day on which it was said."
    )


class UnknownActorError(ReportError):
    """An actor that the workspace does not know."""

    sentence = "“{actor}” is no known actor. Choose one of {known}, or say that it is a new one."


class SimilarActorError(UnknownActorError):
    """An actor that the workspace does not know, whose name is like that of one that it knows."""

    sentence = "“{actor}” is no known actor. Did you mean {alike}? Choose one of {known}, or say that it is a new one."


class MisspeltActorError(ReportError):
    """A new actor whose name is that of a known one but for its spelling."""

    sentence = "“{actor}” is known as “{known}”. Write that name: two spellings would be two actors."


class ActorNameError(ReportError):
    """A name that a list of actors cannot hold."""

    sentence = "“{actor}” has a comma or a semicolon. These separate actors: write a name without them."


class AgainstItselfError(ReportError):
    """An actor who fights, or shares with, himself."""

    sentence = "{actor} cannot be against {actor}. Name the other side, or nobody."


class AgainstMissingError(ReportError):
    """A status of several parties of which only one is named."""

    sentence = "“{status}” needs a second party, beside {actor}. Name it, or choose another status."


class UnknownStatusError(ReportError):
    """A status that nobody can claim."""

    sentence = "“{status}” is no status that can be reported. Choose one of: {known}."


class UnknownGradeError(ReportError):
    """A grade that the Admiralty code does not have."""

    sentence = "“{value}” is no {what} of the Admiralty code. Choose one of: {known}."


class OtherReliabilityError(ReportError):
    """A source that is known with another reliability."""

    sentence = (
        "The source “{source}” is graded {known} in this workspace, and {given} in the report. Reliability belongs to "
        "the source and is one: take {known}, and grade what it says this time by the credibility."
    )


class AddressError(ReportError):
    """An address that is none of a page."""

    sentence = (
        "“{url}” is no address of a page. It begins with https:// or http://; leave it empty where there is none."
    )


class PublisherMissingError(ReportError):
    """An address of which nobody knows whose it is."""

    sentence = "The address has no publisher. Say who published it: by that name the source is told on maps."


class UnitMissingError(ReportError):
    """A report of nothing, or of two things."""

    sentence = "Say of which place the report is: one that is there, or a new one, and not both."


class UnknownUnitError(ReportError):
    """A unit that the workspace does not have."""

    sentence = "The workspace has no unit “{unit}”. Choose one of its units, or make a new one."


class KnownUnitError(ReportError):
    """A new unit that is there already."""

    sentence = "“{name}” is there already: the {kind} “{known}” ({unit_id}). Record the report of that one."


class PlaceOfUnitError(ReportError):
    """A new unit of which it is not clear where it is."""

    sentence = "It is not clear where “{name}” is: {reason}."


class UnknownPlaceIdError(ReportError):
    """A place that the workspace does not have."""

    sentence = "The workspace has no place “{place}”. Choose one that it has, or give a position."


class SameEndsError(ReportError):
    """A road section from a place to itself."""

    sentence = "Both ends of the road section are {place}. Choose two different places."


class NoRoadBetweenError(ReportError):
    """A road section between places that no corridor joins."""

    sentence = "No corridor passes both {start} and {end}. Choose two places of one corridor."


class PositionError(ReportError):
    """A position that is not on Earth."""

    sentence = (
        "Longitude {lon}, latitude {lat} is no position. Longitude goes from -180 to 180 and latitude from -90 to 90; "
        "here they are about 97 and 24."
    )


class NotPositiveError(ReportError):
    """A measure that must be greater than nothing."""

    sentence = "{what} is {value}, and must be greater than 0. Correct it."


class UnknownClaimError(ReportError):
    """A claim that the workspace does not have."""

    sentence = "There is no report {claim} in this workspace. Choose one that it has."


class OtherUnitError(ReportError):
    """A correction of what was said of something else."""

    sentence = "The report {claim} is of “{other}”. A report corrects only what was said of the same place."


class CorrectsItselfError(ReportError):
    """A claim that corrects itself, or one that corrects it."""

    sentence = "The report {claim} corrects itself. Let it correct an earlier one, or none."


class MayNotCorrectError(ReportError):
    """A correction by one who knows no better."""

    sentence = (
        "This does not correct what {other} said ({grade}). Only who said something corrects it, or a better grade; "
        "a rumour, or what nobody published, corrects nothing. Record it as a report that corrects none: both are kept."
    )


class AlreadyVoidError(ReportError):
    """A claim that no longer counts."""

    sentence = "The report {claim} was {how} already. Choose the one that stands."


class MayNotWithdrawError(ReportError):
    """A claim that somebody else recorded."""

    sentence = (
        "The report was recorded by {recorded_by}. Only who recorded a report takes it back: {asking} may record a "
        "correction of it."
    )


class NotOwnReportError(ReportError):
    """A claim of the plugin's data that was to be withdrawn."""

    sentence = "The report {claim} came with the plugin's data. It is not taken back: record a correction of it."


class NothingRecordedError(KachinCorridorsError):
    """A workspace without anything recorded to undo."""

    sentence = "No report to undo in {path}. Nothing was recorded in it, or all was undone."


class OldWorkspaceError(KachinCorridorsError):
    """A workspace of an earlier version that cannot hold a recorded report."""

    sentence = (
        "{path} is of an earlier version and cannot hold reports (missing: {missing}). Nothing was recorded. Update it "
        "first, by “Update the workspace” (kachin_corridors:updateworkspace): it keeps what is yours."
    )


class ChangedSinceError(KachinCorridorsError):
    """Rows that somebody changed after they were recorded."""

    sentence = (
        "{what} cannot be undone: what was kept for it cannot be read. Nothing was changed. Withdraw the report "
        "instead, or record a correction."
    )
