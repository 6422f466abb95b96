"""Reads the names of a workspace for ``core.places.names``."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from pathlib import Path

from ...core.errors import KachinCorridorsError
from ...core.places.names import NamedPlace, NameResolver, NameWarning, OtherName
from ..files.cache import KeptByFile
from ..tables.checked_rows import Row, rows_of


def read_places(workspace: Path) -> list[NamedPlace]:
    """Return all places with their other names."""
    others = _other_names(workspace, "place_names", "place_id")
    return [
        NamedPlace(
            place_id=row["place_id"],
            name=row["name"],
            kind=row["kind"] or "",
            code=row["code"] or "",
            township_pcode=row["township_pcode"] or "",
            other_names=others[row["place_id"]],
        )
        for row in rows_of(workspace, "places")
    ]


def read_townships(workspace: Path) -> list[NamedPlace]:
    """Return the townships with their other names; their id is their P-code."""
    others = _other_names(workspace, "township_names", "pcode")
    return [
        NamedPlace(row["pcode"], row["name"], "township", row["pcode"], row["pcode"], others[row["pcode"]])
        for row in sorted(rows_of(workspace, "townships"), key=lambda row: str(row["pcode"]))
    ]


def read_resolver(workspace: Path) -> NameResolver:
    """Return a resolver of all places and townships, with the warnings of misleading names.

    Made once while the file stays as it is: that takes longer than the main thread may wait.
    """
    return _resolvers.get(workspace)


def read_village_resolver(workspace: Path) -> NameResolver:
    """Return a resolver of the towns and villages of the gazetteer; made once while the file stays as it is."""
    return _village_resolvers.get(workspace)


def are_names_read(workspace: Path) -> bool:
    """Tell whether both resolvers would answer from memory."""
    return _resolvers.has(workspace) and _village_resolvers.has(workspace)


def read_names(workspace: Path) -> None:
    """Make both resolvers, so that they are there when a name is asked for; an error is told to whoever asks then."""
    with suppress(KachinCorridorsError):
        read_resolver(workspace)
        read_village_resolver(workspace)


def _make_resolver(workspace: Path) -> NameResolver:
    warnings = [
        NameWarning(row["name"], row["place_id"] or "", row["warning"], row["source_id"] or "")
        for row in rows_of(workspace, "name_warnings")
    ]
    return NameResolver([*read_townships(workspace), *read_places(workspace)], warnings)


def read_gazetteer(workspace: Path) -> list[NamedPlace]:
    """Return the towns and villages of the gazetteer, by their P-code and their name in both scripts."""
    return [
        NamedPlace(
            row["pcode"], row["name"], row["kind"] or "", row["pcode"], row["township_pcode"] or "", _burmese(row)
        )
        for row in sorted(rows_of(workspace, "gazetteer"), key=lambda row: str(row["pcode"]))
    ]


def _burmese(row: Row) -> tuple[OtherName, ...]:
    return (OtherName(row["name_mmr"], "mya", "Mymr"),) if row["name_mmr"] else ()


def _other_names(workspace: Path, table: str, key: str) -> dict[str, tuple[OtherName, ...]]:
    names: dict[str, tuple[OtherName, ...]] = defaultdict(tuple)
    for row in rows_of(workspace, table):
        names[row[key]] += (OtherName(row["name"], row["language"] or "", row["script"] or ""),)
    return names


_resolvers = KeptByFile(_make_resolver)
_village_resolvers = KeptByFile(lambda workspace: NameResolver(read_gazetteer(workspace)))
