"""What an update changed in a workspace: one line for each row, in words that an analyst can check."""

from __future__ import annotations

from typing import NamedTuple

from ..text_enum import TextEnum


class Renewed(TextEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    """The plugin's data have it otherwise now, or somebody had edited it by hand: the backup has what it was."""
    GONE = "gone"
    KEPT = "kept"
    """The plugin's data do not have it: it is the analyst's."""
    REPLACED = "replaced"
    """All rows of a table that nothing but the plugin's data fills."""
    STATUS = "status today"
    IMPORT = "import kept"
    NOT_UNDONE = "undo ended"
    """A recorded report all of whose rows the plugin's data have too: they are no longer the analyst's."""


class UpdateChange(NamedTuple):
    """One line of the report."""

    table: str
    what: Renewed
    key: str
    name: str
    column: str = ""
    before: str = ""
    after: str = ""
