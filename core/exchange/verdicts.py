"""What becomes of each row of a file of claims, for the report and the dialog that ask the analyst."""

from __future__ import annotations

from typing import NamedTuple

from ..text_enum import TextEnum
from .claim_table import UNIT_NAME, Fault, FileRow, shown
from .exchange_faults import SAID_ALREADY
from .merging import Offered


class Verdict(TextEnum):
    """What becomes of a row when the analyst agrees."""

    NEW = "new"
    NEAR_DUPLICATE = "near duplicate"
    """Taken only when the analyst says that it is no duplicate."""
    KNOWN = "known"
    KEPT = "kept"
    """The workspace has another content, which is kept."""
    NOTE = "note"
    """Of a row that is taken: what the analyst should know."""
    FAULT = "fault"


class Judgement(NamedTuple):
    """One line of the report. ``fault`` says what is to be said of the row, None where that is nothing."""

    verdict: Verdict
    row: int
    table: str
    key: str
    what: str
    """What the row says, in short."""
    fault: Fault | None


def judgements(offered: Offered) -> list[Judgement]:
    """Return what becomes of the rows, in their order; a row with several faults has a line for each."""
    found = [_of_row(Verdict.NEW, row) for row in offered.new]
    found += [_of_row(Verdict.KNOWN, row) for row in offered.known]
    for row, claim_id, statement in offered.near:
        fault = Fault(row.number, row.table, row.key, "claim_id", SAID_ALREADY, claim_id, statement)
        found.append(_of_row(Verdict.NEAR_DUPLICATE, row)._replace(fault=fault))
    for verdict, faults in (
        (Verdict.KEPT, offered.kept),
        (Verdict.NOTE, offered.told),
        (Verdict.FAULT, offered.faults),
    ):
        found += [Judgement(verdict, each.row, each.table, each.key, "", each) for each in faults]
    return sorted(found, key=lambda each: (each.row, list(Verdict).index(each.verdict)))


def _of_row(verdict: Verdict, row: FileRow) -> Judgement:
    values = row.values
    said = (values.get(UNIT_NAME) or values.get("unit_id"), values.get("actor"), values.get("status"))
    of_claim = " ".join(str(part) for part in (values.get("event_date"), *said) if part)
    what = of_claim or values.get("name") or values.get("title") or ""
    return Judgement(verdict, row.number, row.table, row.key, shown(what), None)
