"""What is wrong with rows of a workspace, in words that say where it is and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Wrong(Enum):
    """What may be wrong with a row: a sentence each, whose placeholders an IncompleteRow fills."""

    EMPTY = "{column} is empty. Fill it in."
    NOT_TEXT = "{column} holds what is no text ({value}). Type a text."
    NOT_NUMBER = "{column} holds what is no number ({value}). Type a number."
    NOT_WHOLE = "{column} holds what is no whole number ({value}). Type a whole number."
    NOT_DAY = "{column} holds what is no day ({value}). Type a day as YYYY-MM-DD."
    NOT_POSITIVE = "{column} is not greater than 0 ({value}). Type a greater number."
    NEGATIVE = "{column} is less than 0 ({value}). Type 0 or a greater number."
    NOT_LISTED = "{column} is “{value}”. Choose one of: {known}."
    NOT_DEGREES = (
        "{column} is {value}, which is not on Earth. Longitudes run from -180 to 180 degrees, latitudes from -90 to 90."
    )
    UNKNOWN_ID = "{column} is “{value}”, which is not in the table {known}. Choose one that is, or add it there."
    DUPLICATE = "{column} is “{value}”, as in row {known}. Give each row its own, or delete one of them."
    BACKWARDS = "valid_to ({value}) is not after valid_from ({known}). Correct one of the two days."
    OVERLAP = (
        "Its period ({value}) overlaps that of row {known}. Where they overlap, the one that begins later counts. "
        "End this row where that one begins."
    )
    OTHER_LENGTH = (
        "{column} ({value}) is not the length of the line ({known}), which was split or changed by hand. Measure it "
        "again, or delete the row."
    )
    NO_GEOMETRY = "It has no geometry. Draw it, or delete the row."
    OTHER_GEOMETRY = "Its geometry cannot be read or is no {known}. Draw it anew, or delete the row."
    OUT_OF_RANGE = (
        "Vertex {known} of its geometry is at {value}, which is not on Earth. Longitudes run from -180 to 180 degrees, "
        "latitudes from -90 to 90. Move the vertex or delete it."
    )


@dataclass(frozen=True)
class IncompleteRow:
    """One thing that is wrong with one row. ``name`` tells an analyst which row it is; empty where nothing does.

    ``left_out``: the row is left out of every reading; else the value in ``column`` counts as empty, or as the sentence
    says.
    """

    table: str
    fid: int | None
    name: str
    column: str  # "geom" for the geometry
    wrong: Wrong
    left_out: bool
    value: str = ""
    known: str = ""

    @property
    def values(self) -> dict[str, str]:
        """What fills the placeholders of the sentence."""
        return {"column": self.column, "value": self.value, "known": self.known}

    def in_words(self) -> str:
        """Return the English sentence."""
        return self.wrong.value.format(**self.values)


def rows_left_out(faults: list[IncompleteRow]) -> int:
    """Count the rows that are left out."""
    return len({(fault.table, fault.fid) for fault in faults if fault.left_out})
