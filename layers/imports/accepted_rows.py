"""Rows of a boundary file that are townships under another name: what is suggested, and what the user accepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry

from ...core.errors import AcceptanceError, AmbiguousPlaceError, UnknownPlaceError
from ...core.feedback import Feedback, followed, stop_if_cancelled
from ...core.places.acceptances import Acceptance
from ...core.places.names import NameResolver, the_one
from ...core.places.spelling import plain
from .polygon_areas import area_km2, common_km2

LEAST_SHARE = 0.5
"""Least part of the larger of old and new polygon that both must share to be the same township."""


@dataclass(frozen=True)
class NamedRow:
    """A row of the file with a polygon in the state, and all that it may be called by."""

    row: int
    pcode: str
    code: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return next(filter(None, (*self.names, self.code)), f"row {self.row}")

    def is_called(self, text: str) -> bool:
        """Tell whether a user means this row by a text."""
        called = {plain(each) for each in (*self.names, self.code)} - {""}
        return plain(text) in {*called, plain(f"row {self.row}")}


@dataclass(frozen=True)
class Suggestion:
    """A row that no code and no name knows, over the ground of a township that was not found.

    ``covered`` is the part of the township that it covers, 0..1. ``acceptance`` says yes to it.
    """

    row: int
    name: str
    pcode: str
    township: str
    covered: float
    acceptance: Acceptance

    def __str__(self) -> str:
        return f"{self.name} (row {self.row}) covers {100 * self.covered:.0f} % of {self.township}"


def accepted_rows(
    rows: Sequence[NamedRow], acceptances: Iterable[Acceptance], present: Mapping[str, object], resolver: NameResolver
) -> dict[int, str]:
    """Return the P-code of each row that is accepted. Raises AcceptanceError, which names the row and what is wrong."""
    accepted: dict[int, str] = {}
    for acceptance in acceptances:
        row = _row_meant(rows, acceptance)
        pcode = _township_meant(acceptance, present, resolver)
        if row.pcode in present and row.pcode != pcode:
            reason = f"row {row.row} has the P-code {row.pcode} of another township"
            raise AcceptanceError(part=acceptance, reason=reason)
        if accepted.get(row.row, pcode) != pcode:
            reason = f"row {row.row} was accepted as {accepted[row.row]} before"
            raise AcceptanceError(part=acceptance, reason=reason)
        accepted[row.row] = pcode
    return accepted


def _row_meant(rows: Sequence[NamedRow], acceptance: Acceptance) -> NamedRow:
    meant = [row for row in rows if row.is_called(acceptance.row)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        reason = f"rows {', '.join(str(row.row) for row in meant)} are called so. Write “row {meant[0].row}=…”"
    else:
        reason = f"no row of the file with a polygon is called “{acceptance.row}”"
    raise AcceptanceError(part=acceptance, reason=reason)


def _township_meant(acceptance: Acceptance, present: Mapping[str, object], resolver: NameResolver) -> str:
    try:
        return the_one(resolver.find(acceptance.township, among=present)).place.place_id
    except (UnknownPlaceError, AmbiguousPlaceError) as error:
        reason = f"“{acceptance.township}” is no township of the workspace"
        raise AcceptanceError(part=acceptance, reason=reason) from error


def suggestions(
    rows: Sequence[tuple[NamedRow, QgsGeometry]],
    missing: Mapping[str, tuple[str, QgsGeometry]],
    feedback: Feedback,
) -> list[Suggestion]:
    """Return for each missing township (P-code to name and polygon) the row that lies where it lies, if one does.

    Such a row shares with it, in geodesic area, at least LEAST_SHARE of the larger of both. Raises JobCancelledError.
    """
    calls = Counter(plain(row.name) for row, _ in rows)
    found = []
    for pcode, (township, polygon) in followed(missing.items(), len(missing), feedback):
        whole = area_km2(polygon)
        best: tuple[float, NamedRow] | None = None
        for row, geometry in rows:
            stop_if_cancelled(feedback)
            common = common_km2(geometry, polygon)
            if common == 0.0 or (best is not None and common <= best[0]):
                continue
            if common >= LEAST_SHARE * max(whole, area_km2(geometry)):
                best = common, row
        if best is not None:
            common, row = best
            called = row.name if calls[plain(row.name)] == 1 else f"row {row.row}"
            found.append(Suggestion(row.row, row.name, pcode, township, common / whole, Acceptance(called, pcode)))
    return found
