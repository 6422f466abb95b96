"""What is wrong with pictures of several dates, of the canvas and of animations, and what to do."""

from __future__ import annotations

from ..errors import KachinCorridorsError


class DecorationsInUseError(KachinCorridorsError):
    """QGIS' decorations that could write the date on the canvas hold texts of the user."""

    sentence = (
        "The title label and the copyright label of this project hold texts of your own, which stay as they are. Empty "
        "one of them in QGIS (View, Decorations), and switch the date on again."
    )


class NoDatesError(KachinCorridorsError):
    """Maps of several dates were asked for without a date."""

    sentence = "No date was given. Give up to {most} dates as YYYY-MM-DD, with a comma between them."


class TooManyDatesError(KachinCorridorsError):
    """More dates than there is room for."""

    sentence = "{count} dates were given, and at most {most} have room beside each other. Take some away."


class DateTwiceError(KachinCorridorsError):
    """A date that was given twice."""

    sentence = "The date {day} was given twice. Give each date once."


class EmptySpanError(KachinCorridorsError):
    """A span of dates that ends before it begins."""

    sentence = "The animation would begin on {first}, after its end on {last}. Exchange the dates."


class NoChangeInSpanError(KachinCorridorsError):
    """An animation of a time in which nothing changed."""

    sentence = "Nothing that the map shows changed from {first} to {last}. Choose a longer time, or another extent."


class NoLayersShownError(KachinCorridorsError):
    """A map without any layer."""

    sentence = "The map shows no layer. Switch on the layers that the picture is to show."


class EmptyExtentError(KachinCorridorsError):
    """An extent without width or height."""

    sentence = "The extent of the map has no area. Give its four sides, or move the map to what it is to show."


class ThemeMissingError(KachinCorridorsError):
    """A theme that the project does not have."""

    sentence = "The project has no map theme {theme}. Choose one of its themes, or none for the layers that are shown."


class FolderNotEmptyError(KachinCorridorsError):
    """A folder for frames that holds other files."""

    sentence = "{path} is not empty and was left as it is. Choose a new or an empty folder for the frames."


class FrameError(KachinCorridorsError):
    """A frame that QGIS could not draw."""

    sentence = "The map of {day} could not be drawn ({reason}). Nothing was written."


class MovieError(KachinCorridorsError):
    """A film that could not be made of its frames."""

    sentence = (
        "The frames were written, but no film was made of them: {reason}. Install or repair ffmpeg, or use the frames."
    )
