"""How publishers of township boundaries name their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Convention:
    """The columns of one publisher, compared without regard to case. Of alternatives, the first that is there counts.

    ``names`` holds one entry per language. ``pcodes`` is empty where the publisher has codes of its own only.
    """

    publisher: str
    names: tuple[tuple[str, ...], ...]
    pcodes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


CONVENTIONS = (
    Convention("MIMU", (("TS",), ("TS_MMR", "TS_MMR4", "TS_MMR3")), ("TS_PCODE",), ("TS_PCODE",), ("ST_PCODE", "ST")),
    Convention(
        "OCHA",
        (("ADM3_EN", "adm3_name"), ("ADM3_MM", "ADM3_MMR", "ADM3_MY", "adm3_name1")),
        ("ADM3_PCODE",),
        ("ADM3_PCODE",),
        ("ADM1_PCODE", "ADM1_EN", "adm1_name"),
    ),
    Convention("geoBoundaries", (("shapeName",),), (), ("shapeID",)),
    Convention("GADM", (("NAME_3",), ("NL_NAME_3",), ("VARNAME_3",)), (), ("GID_3",), ("NAME_1",)),
)


@dataclass(frozen=True)
class TownshipColumns:
    """The columns of a file, as it writes them; empty where it has none.

    One file may have columns of several publishers: somebody wrote P-codes into a file that has none of its own. So
    each row is known by what it fills in: its P-code is the first of ``pcodes``, its code the first of ``codes``.
    """

    publisher: str
    pcodes: tuple[str, ...]
    codes: tuple[str, ...]
    names: tuple[str, ...]
    state: str


def recognise(columns: Sequence[str]) -> TownshipColumns | None:
    """Return the columns by which townships are known in a file, or None where no publisher names them so."""
    present = {column.lower(): column for column in columns}

    def first(alternatives: Sequence[str]) -> str:
        return next((present[name.lower()] for name in alternatives if name.lower() in present), "")

    used = [each for each in CONVENTIONS if first(each.pcodes) or any(map(first, each.names))]
    if not used:
        return None
    pcodes = _each_once(first(each.pcodes) for each in used)
    return TownshipColumns(
        publisher=" and ".join(each.publisher for each in used),
        pcodes=pcodes,
        codes=_each_once((*pcodes, *(first(each.codes) for each in used))),
        names=_each_once(first(names) for each in used for names in each.names),
        state=next(iter(_each_once(first(each.states) for each in used)), ""),
    )


def _each_once(columns: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, columns)))
