"""Checks the statements of the article that the project starts from against the data.

A verdict is computed, never stored. Two rules hold for all: where a fact is missing, and where nobody but the source of
the statement itself says so, the statement cannot be checked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..errors import MissingFactError
from . import region
from . import ways as route
from .facts import Facts, Finding, Statement, Verdict

CHECKS: dict[str, Callable[[Facts, date], Finding]] = {
    "A1": region.members_are_townships,
    "A2": region.mines_lie_northeast,
    "A3": region.mines_in_bhamo_district,
    "A4": route.stilwell_road,
    "A5": route.ledo_to_bhamo,
    "A6": route.railway_opened,
    "A7": route.railway_extension,
    "A8": route.kaladan_route,
    "A9": route.manipur_railway,
    "A10": route.no_link_to_the_mines,
    "A11": region.mines_under_kia,
    "A12": region.fighting_in_washawng,
    "A13": region.bases_regained,
    "A14": region.share_of_imports,
}
"""The check of each statement of ``article_statements.csv``, by its id."""


def check(statement: Statement, facts: Facts, day: date) -> Finding:
    """Return what the facts say of a statement on a day. Raises GeometryError for a line that is no line."""
    rule = CHECKS.get(statement.statement_id)
    if rule is None:
        return Finding(Verdict.CANNOT, "There is no check for this statement.")
    try:
        finding = rule(facts, day)
    except MissingFactError as error:
        return Finding(Verdict.CANNOT, f"Missing: {error.values['what']}.")
    if finding.verdict in (Verdict.HOLDS, Verdict.REMARK) and finding.evidence <= {statement.source_id}:
        computed = f"{finding.computed} Only the source of the statement says so: an independent one is missing."
        return Finding(Verdict.CANNOT, computed, finding.evidence)
    return _with_lone_points(finding, statement.source_id)


def _with_lone_points(finding: Finding, source_id: str) -> Finding:
    """Return a finding that says, and has a remark, where a part of it is only in the source of the statement."""
    alone = [words for words, told_by in finding.points if told_by == {source_id}]
    if not alone or finding.verdict not in (Verdict.HOLDS, Verdict.REMARK):
        return finding
    computed = f"{finding.computed} Only the source of the statement says {' and '.join(alone)}."
    return replace(finding, verdict=Verdict.REMARK, computed=computed)
