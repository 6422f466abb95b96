"""Decides on which side of its mark each name stands, and from which scale on: columns that the styles read.

QGIS' own search for free places moves a name when anything near it changes, and with the resolution: the name of one
town then stands beside another. Here each name gets one side, at which at every scale that shows it

- it covers no other mark and no name that is more important,
- it is nearer to its own mark than to any other.

On maps of smaller scale than that it is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..feedback import NO_FEEDBACK, Feedback, PartOfJob
from ..table_row import TableRow
from ..words import PlaceKind, Status, UnitKind
from .metrics import (
    CLAIM,
    CLAIM_MARK,
    CLUSTER,
    CLUSTER_MARK,
    CONTESTED,
    CONTESTED_AREA,
    CONTEXT_TOWNS,
    DOT,
    GATE_MARK,
    GATES_FROM,
    OF_AREA,
    OVERVIEW,
    SEAT_MARK,
    SIDES,
    TOWN,
    UNIT,
    UNIT_MARK,
    VILLAGE,
    NameStyle,
    place_style,
)
from .named_marks import Mark, Name, PlacedName, SideTo
from .on_map import OnMap
from .placing import place_claims, place_context_towns, place_names
from .replacing import remembered, replace_claims, replace_names

FIELD_FROM_M = 10_000
"""A cluster that is known more precisely is that of one village: its name comes after those of fields and towns."""


@dataclass
class _Carried:
    """A name and the rows that carry it."""

    name: Name
    rows: list[TableRow]


def add_name_places(tables: Mapping[str, Sequence[TableRow]], job: Feedback = NO_FEEDBACK) -> None:
    """Fill the columns that place the names of places, units of control, mining clusters, claims and context towns.

    Raises JobCancelledError.
    """
    on_map = OnMap()
    carried = list(_names(tables, on_map))
    gates = tuple(_gates(tables.get("gate_status", ()), on_map))
    names = place_names([each.name for each in carried], gates, PartOfJob(job, 0, 40))
    _fill(carried, names)
    claims = list(_claims(tables["claims_in_force"], on_map))
    _fill(claims, place_claims([claim.name for claim in claims], names, PartOfJob(job, 40, 100)))
    towns = list(_context_towns(tables.get("context_towns", ()), on_map))
    _fill(towns, place_context_towns([town.name for town in towns], names, gates))


def add_changed_name_places(former: Mapping[str, Sequence[TableRow]], tables: Mapping[str, Sequence[TableRow]]) -> None:
    """Fill the same columns, without those of context towns, where ``former`` holds rows for which they were filled.

    Names that nothing changed for are where they were. One row of control_status is enough of a unit
    that is the same in both: a contested one, if there is any.
    """
    on_map = OnMap()
    gates = tuple(_gates(tables.get("gate_status", ()), on_map))
    carried, carried_before = list(_names(tables, on_map)), list(_names(former, on_map))
    names = [each.name for each in carried]
    before = {each.name: _sides(each.rows[0]) for each in carried_before}
    if len(before) < len(carried_before) or len({*names}) < len(names):
        # Two that cannot be told apart stand in each other's way.
        add_name_places(tables)
        return
    placed = replace_names(before, names, gates)
    _fill(carried, placed)
    claims, claims_before = (list(_claims(each["claims_in_force"], on_map)) for each in (tables, former))
    known = remembered(before, [*(name.mark for name in before), *gates])
    before_of_claims = {each.name: _sides(each.rows[0]) for each in claims_before}
    _fill(claims, replace_claims(before_of_claims, [each.name for each in claims], known, placed))


def _sides(row: TableRow) -> list[SideTo]:
    """Return what ``_columns`` made columns of."""
    values = row.values
    sides = [("label_side", "label_from"), ("label_side_small", "label_from_small")]
    return [SideTo(values[side], values[smallest]) for side, smallest in sides if values[smallest]]


def _gates(rows: Sequence[TableRow], on_map: OnMap) -> Iterator[Mark]:
    """Yield the mark of each border gate once: at its place, whose name keeps off it."""
    for place in dict.fromkeys(on_map(row) for row in rows if row.geometry is not None):
        yield Mark(*place, GATE_MARK, GATES_FROM)


def _fill(carried: Iterable[_Carried], placed: Mapping[Name, PlacedName]) -> None:
    for each in carried:
        columns = _columns(placed[each.name])
        for row in each.rows:
            row.values.update(columns)


def _columns(placed: PlacedName) -> dict[str, Any]:
    first, second = [*placed.places, *[SideTo("", 0)] * 2][:2]
    return {
        "label_side": first.side or SIDES[0],
        "label_gap_mm": round(placed.gap, 2),
        "label_from": first.smallest,
        "label_side_small": second.side,
        "label_from_small": second.smallest,
    }


def _context_towns(rows: Iterable[TableRow], on_map: OnMap) -> Iterator[_Carried]:
    for row in rows:
        style = CONTEXT_TOWNS.get(row.values["rank"], CONTEXT_TOWNS[max(CONTEXT_TOWNS)])
        mark = Mark(*on_map(row), DOT, style.smallest)
        yield _Carried(Name(row.values["name"], style, mark), [row])


def _names(tables: Mapping[str, Sequence[TableRow]], on_map: OnMap) -> Iterator[_Carried]:
    """Yield the names on the map; a unit that is called like its place shares the place's name."""
    by_text = dict(_places(tables["places"], on_map))
    for text, style, row in _units(tables["control_status"]):
        x, y = on_map(row)
        seat, ring = row.values["seat"], row.values["ring"]
        mark = Mark(
            x,
            y,
            SEAT_MARK if seat or style.rank == TOWN.rank else UNIT_MARK,
            OVERVIEW if seat else 0,
            seat,
            ring,
            is_base=style.rank == UNIT.rank,
        )
        if seat:
            style = replace(style, smallest=min(style.smallest, OVERVIEW))
        key = f"{text} {seat}", x, y
        # The place itself is drawn in the middle of a ring, its name is not that of a seat.
        known = by_text.get(key) or (None if seat else by_text.get((text, x, y)))
        if known is None:
            by_text[key] = _Carried(Name(text, style, mark), [row])
        else:
            known.rows.append(row)
            of_place = known.name.style
            if style.rank < of_place.rank:
                # In the letters of its place, and on smaller maps too: there the star has it.
                of_place = replace(of_place, rank=style.rank, smallest=TOWN.smallest)
            known.name = replace(known.name, style=of_place, mark=mark)
    yield from by_text.values()
    yield from _clusters(tables["mining_clusters"], on_map)


def _places(rows: Sequence[TableRow], on_map: OnMap) -> Iterator[tuple[tuple[str, float, float], _Carried]]:
    """Yield the names of places by name and position."""
    for row in rows:
        style = place_style(row.values["kind"], row.values["region"])
        if row.geometry is not None and style is not None:
            x, y = on_map(row)
            region = row.values["region"] if row.values["kind"] == PlaceKind.TOWN else ""
            text = row.values["name"] + (f"\ntown of {region}" if region else "")
            mark = Mark(x, y, DOT, 0 if style.rank <= TOWN.rank else style.smallest)
            yield (row.values["name"], x, y), _Carried(Name(text, style, mark), [row])


def _clusters(rows: Sequence[TableRow], on_map: OnMap) -> Iterator[_Carried]:
    for row in rows:
        if row.geometry is not None:
            text = f"{row.values['name']} cluster\n± 00 km"
            is_village = (row.values["precision_m"] or 0) < FIELD_FROM_M
            style = replace(CLUSTER, rank=VILLAGE.rank) if is_village else CLUSTER
            yield _Carried(Name(text, style, Mark(*on_map(row), CLUSTER_MARK, 0)), [row])


def _claims(rows: Sequence[TableRow], on_map: OnMap) -> Iterator[_Carried]:
    """Yield what is written of the claims: those of one side on one unit share a seat, and follow each other."""
    seats: dict[tuple[str, str], list[TableRow]] = {}
    for row in rows:
        if row.geometry is not None:
            seats.setdefault((row.values["unit_id"], row.values["asserted_by"]), []).append(row)
    for together in seats.values():
        x, y = on_map(together[0])
        mark = Mark(x, y, CLAIM_MARK, 0, together[0].values["seat"], together[0].values["ring"], is_claim=True)
        yield _Carried(Name(max(map(_claim_text, together), key=CLAIM.width), CLAIM, mark), together)


def _claim_text(row: TableRow) -> str:
    """Return about what the style writes of a claim."""
    said = f"{row.values['asserted_by']}: held by {row.values['actor']}"
    if row.values["status"] != Status.CONTROLLED:
        said = f"{row.values['asserted_by']}: {row.values['actor']} {row.values['status']}"
    return f"{row.values['unit_name'].split(': ')[-1]}\n{said}\n{row.values['valid_from']} ({row.values['grade']})"


def _units(rows: Sequence[TableRow]) -> Iterator[tuple[str, NameStyle, TableRow]]:
    """Yield what is written of each row of a unit with a position, and how: a contested place needs its name most."""
    contested = {row.values["unit_id"] for row in rows if row.values["status"] == Status.CONTESTED}
    for row in rows:
        if row.geometry is None:
            continue
        # As the style does: the area around a town is called like the town where it is drawn.
        name = row.values["unit_name"].removesuffix(OF_AREA)
        if row.values["unit_kind"] in (UnitKind.TOWN, UnitKind.AREA):
            of_contested = CONTESTED if row.values["unit_kind"] == UnitKind.TOWN else CONTESTED_AREA
            yield name, of_contested if row.values["unit_id"] in contested else TOWN, row
        else:
            yield name.split(": ")[-1] + "\ncontested, KIA – junta", UNIT, row
