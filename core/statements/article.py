"""Checks the statements of the article that the project starts from against the data.

A verdict is computed, never stored. Three rules hold for all. Where a fact is missing, and where nobody but the source
of the statement itself says the main thing, the statement cannot be checked. Where that source is alone with another
part, or anything speaks against the statement, it holds with a remark at best. And the source of a statement is no
evidence against it. What is told of border gates changes no verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from ..errors import MissingFactError
from . import links, region
from . import ways as route
from .facts import Evidence, Facts, Finding, Statement, Verdict, told_by
from .gates import gates_beside

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
    "A10": links.no_link_to_the_mines,
    "A11": region.mines_under_kia,
    "A12": region.fighting_in_washawng,
    "A13": region.bases_regained,
    "A14": region.share_of_imports,
}
"""The check of each statement of ``article_statements.csv``, by its id."""


def check(statement: Statement, facts: Facts, day: date) -> Finding:
    """Return what the facts say of a statement on a day. Raises GeometryError for a line that is no line."""
    return replace(_judged(statement, facts, day), gates=gates_beside(statement.statement_id, facts, day))


def _judged(statement: Statement, facts: Facts, day: date) -> Finding:
    rule = CHECKS.get(statement.statement_id)
    if rule is None:
        return Finding(Verdict.CANNOT, "There is no check for this statement.")
    try:
        finding = rule(facts, day)
    except MissingFactError as error:
        return Finding(Verdict.CANNOT, f"Missing: {error.values['what']}.")
    finding = replace(finding, speaks_against=_from_others(finding.speaks_against, statement.source_id))
    if finding.verdict not in (Verdict.HOLDS, Verdict.REMARK):
        return finding
    main = [each for each in finding.speaks_for if each.is_main]
    if told_by(main or finding.speaks_for) <= {statement.source_id}:
        what = " and that ".join(each.words for each in main) or "so"
        computed = f"{finding.computed} Only the source of the statement says {'that ' if main else ''}{what}: "
        return replace(finding, verdict=Verdict.CANNOT, computed=f"{computed}an independent one is missing.")
    if finding.speaks_against:
        finding = replace(finding, verdict=Verdict.REMARK)
    return _with_lone_points(finding, statement.source_id)


def _from_others(evidence: Sequence[Evidence], source_id: str) -> tuple[Evidence, ...]:
    """Return evidence as others tell it: the source of a statement is none against it."""
    told = [(each, each.source_ids - {source_id}) for each in evidence]
    return tuple(replace(each, source_ids=others) for each, others in told if others or not each.source_ids)


def _with_lone_points(finding: Finding, source_id: str) -> Finding:
    """Return a finding that says, and has a remark, where a part of it is only in the source of the statement."""
    alone = [each.words for each in finding.speaks_for if each.source_ids == {source_id}]
    if not alone:
        return finding
    computed = f"{finding.computed} Only the source of the statement says that {' and that '.join(alone)}."
    return replace(finding, verdict=Verdict.REMARK, computed=computed)
