"""Errors of files in which analysts hand claims to each other: each says what is wrong and what to do."""

from __future__ import annotations

from ..errors import KachinCorridorsError


class ClaimFileError(KachinCorridorsError):
    """A file of claims that cannot be read at all."""

    sentence = "{path} cannot be read as a table of claims: {reason}. Nothing was taken."


class FaultyClaimsError(KachinCorridorsError):
    """A file of claims with faults, of which nothing is taken."""

    sentence = (
        "{path} has {count} rows with faults, and nothing of it was taken. The first is row {row}, {column}: {fault} The "
        "report names all. Correct them in the file, or accept to take the rows without faults alone."
    )
