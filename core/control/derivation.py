"""The rows that follow from the ledger: assessed statuses, claims in force, statuses of the townships.

The build calls this for the data of the plugin, and the store for a workspace whose claims have changed.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from ..feedback import NO_FEEDBACK, Feedback
from ..labels import rings
from ..labels.free_seats import free_seats
from ..labels.on_map import OnMap
from ..labels.rings import Seat
from ..table_row import TableRow, columns_of
from ..words import Origin, UnitKind
from .actors import names_as_text
from .claims import Claim
from .freshness import report_day
from .ledger import StatusInterval, claims_in_force, derive_status
from .townships import derive_township_status, is_seat

STATUS, CLAIMS, TOWNSHIPS = "control_status", "claims_in_force", "township_status"
"""The tables that are derived, as ``core.schema`` calls them."""
UNNAMED_RECORDER = "an analyst"
"""Who recorded a report of which nobody said who did."""
_Key = TypeVar("_Key", bound=Hashable)


def unit_row(unit: Mapping[str, object], place: TableRow | None) -> TableRow:
    """Return what a unit of control gives to its derived rows: columns, and the position of its place, if it has one.

    ``unit`` has the columns unit_id, name and kind. ``is_seat``, which no table has, tells of a town whether it is the
    seat of its township.
    """
    pcode, code = (place.values["township_pcode"], place.values.get("code")) if place else ("", None)
    return TableRow(
        {
            "unit_id": unit["unit_id"],
            "unit_name": unit["name"],
            "unit_kind": unit["kind"],
            "township_pcode": pcode,
            "is_seat": unit["kind"] == UnitKind.TOWN and is_seat(code, pcode),
            "approximate": place.values.get("approximate") if place else None,
        },
        place.geometry if place else None,
    )


def derived_rows(
    claims: Sequence[Claim],
    units: Mapping[str, TableRow],
    townships: Mapping[str, TableRow],
    job: Feedback = NO_FEEDBACK,
) -> dict[str, list[TableRow]]:
    """Return the rows of the three derived tables, in order, without the places of their names.

    ``units`` are made by ``unit_row``, by unit_id; ``townships`` by P-code, with their names. All claims must be of
    these units. Raises JobCancelledError.
    """
    intervals = derive_status(claims, job)
    seats = unit_seats({interval.unit_id for interval in intervals}, units)
    return {
        STATUS: status_rows(intervals, claims, seats, units),
        CLAIMS: claim_rows(claims, units),
        TOWNSHIPS: township_rows(intervals, units, townships),
    }


def unit_seats(told_of: Collection[str], units: Mapping[str, TableRow]) -> dict[str, Seat]:
    """Return where the mark of each unit with a standing report is: those at one position have seats around it."""
    marks = ((unit_id, units[unit_id]) for unit_id in _by_importance(told_of, units))
    return _seats(marks, first_in_the_middle=True)


def status_rows(
    intervals: Iterable[StatusInterval],
    claims: Iterable[Claim],
    seats: Mapping[str, Seat],
    units: Mapping[str, TableRow],
) -> list[TableRow]:
    """Return the rows of control_status of these units, all of whose claims must be there.

    ``seats`` are those of ``unit_seats``.
    """
    recorders = {claim.claim_id: _recorder(claim) for claim in claims if claim.origin is Origin.ANALYST}
    return [
        TableRow(
            {
                **units[interval.unit_id].values,
                **columns_of(interval),
                **seats[interval.unit_id].columns(),
                "against": names_as_text(interval.against),
                "claim_ids": "; ".join(interval.claim_ids),
                **_own_reports([recorders[each] for each in interval.claim_ids if each in recorders]),
            },
            units[interval.unit_id].geometry,
        )
        for interval in intervals
    ]


def _recorder(claim: Claim) -> str:
    """Return who recorded an analyst's report, as a part of a list whose parts are separated by semicolons."""
    return claim.recorded_by.replace(";", ",").strip() or UNNAMED_RECORDER


def _own_reports(recorders: Sequence[str]) -> dict[str, str]:
    """Return the columns that say whether a status rests on reports of analysts, by who recorded each of them."""
    origin = Origin.ANALYST if recorders else Origin.SHIPPED
    return {"origin": origin, "recorded_by": "; ".join(sorted(recorders))}


def claim_rows(claims: Iterable[Claim], units: Mapping[str, TableRow]) -> list[TableRow]:
    """Return the rows of claims_in_force: all claims of the units that share a position must be there."""
    in_force = claims_in_force(claims)
    voices = dict.fromkeys((item.claim.unit_id, item.claim.asserted_by) for item in in_force)
    seats = _seats(((voice, units[voice[0]]) for voice in voices), first_in_the_middle=False)
    return [
        TableRow(
            {
                **columns_of(item.claim),
                "against": names_as_text(item.claim.against),
                **units[item.claim.unit_id].values,
                **seats[item.claim.unit_id, item.claim.asserted_by].columns(),
                "grade": item.claim.grade,
                "last_report": report_day(item.claim),
                "valid_from": item.valid_from,
                "valid_to": item.valid_to,
            },
            units[item.claim.unit_id].geometry,
        )
        for item in in_force
    ]


def township_rows(
    intervals: Sequence[StatusInterval], units: Mapping[str, TableRow], townships: Mapping[str, TableRow]
) -> list[TableRow]:
    """Return the rows of township_status of these townships: all intervals of the units in them must be there."""
    township_of_unit = {
        unit_id: unit.values["township_pcode"]
        for unit_id, unit in units.items()
        if unit.values["township_pcode"] in townships
    }
    names = {unit_id: unit.values["unit_name"] for unit_id, unit in units.items()}
    seats = {unit_id for unit_id, unit in units.items() if unit.values["is_seat"]}
    return [
        TableRow(
            {**columns_of(interval), "name": townships[interval.pcode].values["name"]},
            townships[interval.pcode].geometry,
        )
        for interval in derive_township_status(intervals, township_of_unit, names, townships, seats)
    ]


def _by_importance(told_of: Collection[str], units: Mapping[str, TableRow]) -> list[str]:
    """Return units, towns first, then areas: bases have borrowed their position."""

    def importance(unit_id: str) -> tuple[bool, bool, str]:
        kind = units[unit_id].values["unit_kind"]
        return kind != UnitKind.TOWN, kind != UnitKind.AREA, unit_id

    return sorted(told_of, key=importance)


def _seats(marks: Iterable[tuple[_Key, TableRow]], first_in_the_middle: bool) -> dict[_Key, Seat]:
    """Return the seats of marks; what has no position has a seat of its own.

    ``first_in_the_middle``: of several at one position the first stands on it, and those around it keep off the marks
    of other positions; else all stand around it.
    """
    drawn = dict(marks)
    seated = rings.seats(
        (key, key if unit.geometry is None else unit.geometry.wkb, first_in_the_middle) for key, unit in drawn.items()
    )
    if first_in_the_middle:
        on_map = OnMap()
        at = {key: on_map(unit) for key, unit in drawn.items() if unit.geometry is not None}
        seated = free_seats(seated, at)
    return seated
