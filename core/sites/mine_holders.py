"""Who held the places that a figure on mining tells of, on the days it tells of: derived from the statuses of units.

The build calls this for the data of the plugin, and the store for a workspace whose claims have changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from ..control.actors import names_in_text
from ..control.wording import status_in_words
from ..dates import first_day, last_day
from ..errors import DateError
from ..schema import split_ids
from ..table_row import TableRow

FIGURES = "mining_statistics"
"""The table whose column ``holder`` is derived, as ``core.schema`` calls it."""
_NOT_RECORDED = "nothing recorded"


def add_holders(
    figures: Sequence[TableRow], names: Mapping[str, str], units: Mapping[str, str], statuses: Sequence[TableRow]
) -> None:
    """Fill the column ``holder`` of figures that have ``as_of`` and ``place_id``.

    ``names`` of places and the ``units`` that stand at them are by place_id; ``statuses`` are rows of control_status of
    these units. A figure whose ``as_of`` is no date is left as it is.
    """
    by_unit: dict[str, list[TableRow]] = {}
    for row in statuses:
        by_unit.setdefault(row.values["unit_id"], []).append(row)
    for figure in figures:
        try:
            first, last = first_day(figure.values["as_of"]), last_day(figure.values["as_of"])
        except DateError:
            continue
        told = (
            f"{names[place_id]}: {holders_in_words(by_unit.get(units.get(place_id, ''), ()), first, last)}"
            for place_id in split_ids(figure.values["place_id"])
            if place_id in names
        )
        figure.values["holder"] = "; ".join(told)


def holders_in_words(statuses: Sequence[TableRow], first: date, last: date) -> str:
    """Return the statuses of one unit from a first to a last day, both included: what was, then what from when on."""
    said: list[str] = []
    words = ""
    for day, now in _changes(statuses, first, last):
        if now != words:
            said.append(f"from {day.isoformat()} {now}" if said else now)
        words = now
    return ", ".join(said)


def _changes(statuses: Sequence[TableRow], first: date, last: date) -> Iterator[tuple[date, str]]:
    """Yield from which day on what is recorded, the first day first."""
    day = first
    for row in sorted(statuses, key=lambda row: row.values["valid_from"]):
        start, end = row.values["valid_from"], row.values["valid_to"] or last + timedelta(days=1)
        if end <= day or start > last:
            continue
        if start > day:
            yield day, _NOT_RECORDED
        against = names_in_text(row.values["against"])
        yield max(start, day), status_in_words(row.values["status"], row.values["actor"], against)
        day = end
    if day <= last:
        yield day, _NOT_RECORDED
