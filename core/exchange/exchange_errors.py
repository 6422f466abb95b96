"""Errors of files in which analysts hand claims to each other: each says what is wrong and what to do."""

from __future__ import annotations

from ..errors import KachinCorridorsError


class ClaimFileError(KachinCorridorsError):
    """A file of claims that cannot be read at all."""

    sentence = "{path} cannot be read as a table of claims: {reason}. Nothing was taken."


class UpToDateError(KachinCorridorsError):
    """A workspace that has the data of this version already."""

    sentence = "{path} has the plugin's data of {version} already. Nothing was changed."


class NewerDataError(KachinCorridorsError):
    """A workspace whose data are newer than the plugin's."""

    sentence = (
        "{path} has data of {found}, newer than the plugin's of {version}. Nothing was changed. Update the plugin."
    )


class RowsNotCarriedError(KachinCorridorsError):
    """A row of the analyst's that the newer data have with another content."""

    sentence = (
        "The workspace was not updated, and nothing was changed: the plugin's data now have the row “{key}” of the "
        "table {table}, which is yours, with another {column}. Give yours another id, or delete it, and update again."
    )


class ImportNotCarriedError(KachinCorridorsError):
    """An import for which the newer data have no place."""

    sentence = (
        "The workspace was not updated, and nothing was changed: {what} was imported, and the plugin's data have "
        "{missing} no more. Undo that import, and update again."
    )


class ChangedMeanwhileError(KachinCorridorsError):
    """A workspace into which another program wrote between its backup and its update."""

    sentence = "{path} was changed by another program meanwhile. Nothing was updated. Try again."


class FaultyClaimsError(KachinCorridorsError):
    """A file of claims with faults, of which nothing is taken."""

    sentence = (
        "{path} has {count} rows with faults, and nothing of it was taken. The first is row {row}: {fault} The report "
        "names all. Correct them in the file, or accept to take the rows without faults alone."
    )
