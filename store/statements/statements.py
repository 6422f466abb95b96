"""The statements of the article, checked against what a workspace holds. Also for background tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ...core.control.actors import names_in_text
from ...core.dates import last_day
from ...core.errors import MissingFactError
from ...core.schema import split_ids
from ...core.statements.article import check
from ...core.statements.facts import Evidence, Facts, Finding, Member, Site, Statement, UnitStatus
from ...core.statements.statistics import Figure, Quantity
from ...core.words import Confirmation, Status
from ..corridors.corridors import Corridors
from ..sites.sites import Sites
from ..tables.checked_rows import Row
from ..tables.geopackage import vertices_of
from ..tables.source_names import source_names
from ..tables.tables import Tables, stored_day


@dataclass(frozen=True)
class CheckedStatement:
    """A statement with what was found, and the names of the sources of both.

    ``speaks_for`` and ``speaks_against`` are the evidence in words, each with the names of its sources; ``gates`` what
    is told beside it of border gates.
    """

    statement: Statement
    finding: Finding
    source: str
    data_sources: str
    speaks_for: str
    speaks_against: str
    gates: str


@dataclass(frozen=True)
class Statements:
    """The statements of a workspace. All raise what reading it raises."""

    tables: Tables

    def check(self, day: date | None = None) -> list[CheckedStatement]:
        """Check every statement as of a day, or of the day on which its source was published.

        Raises MissingFactError where no day is given and the source states none, and what reading a workspace raises.
        """
        sources = {row["source_id"]: row for row in self.tables.rows("sources")}
        names = source_names(self.tables)
        facts = self.facts()
        checked = []
        for row in self.tables.rows("article_statements"):
            statement = Statement(row["statement_id"], row["statement"], row["checkable_by"] or "", row["source_id"])
            source = sources.get(statement.source_id)
            if source is None:
                raise MissingFactError(what=f"the source “{statement.source_id}” of statement {statement.statement_id}")
            finding = check(statement, facts, day or _published(source))
            citation = ". ".join(
                filter(None, (f"{names[statement.source_id]}: {source['title'] or ''}", source["url"]))
            )
            checked.append(
                CheckedStatement(
                    statement,
                    finding,
                    citation,
                    data_sources="; ".join(_named(finding.evidence, names)),
                    speaks_for=_in_words(finding.speaks_for, names),
                    speaks_against=_in_words(finding.speaks_against, names),
                    gates=_in_words(finding.gates, names),
                )
            )
        return checked

    def facts(self) -> Facts:
        """Return all that the checks need."""
        townships = self.tables.rows("townships")
        places = [_site(row, row["place_id"]) for row in self.tables.rows("places")]
        members = self.tables.rows("region_members")
        return Facts(
            places={place.site_id: place for place in places},
            clusters=[_site(row, row["cluster_id"]) for row in self.tables.rows("mining_clusters")],
            townships={row["pcode"]: row["name"] for row in townships},
            township_source_ids=frozenset(row["source_id"] for row in townships if row["source_id"]),
            members=[
                Member(
                    row["region"],
                    row["name"],
                    row["kind"],
                    row["township_pcode"],
                    row["source_id"] or "",
                    row["note"] or "",
                )
                for row in members
            ],
            legs=list(Corridors(self.tables).legs()),
            published=Corridors(self.tables).published_distances(),
            control=self._control(),
            statistics=[_figure(row) for row in self.tables.rows("mining_statistics")],
            gates=Sites(self.tables).gates_ever(),
        )

    def _control(self) -> list[UnitStatus]:
        claims = self.tables.rows("control_claims")
        sources = {row["claim_id"]: frozenset(split_ids(row["source_id"])) for row in claims}
        return [
            UnitStatus(
                unit_id=row["unit_id"],
                name=row["unit_name"],
                township_pcode=row["township_pcode"] or "",
                actor=row["actor"] or "",
                against=names_in_text(row["against"]),
                status=Status(row["status"]),
                confirmation=Confirmation.read(row["confirmation"], Confirmation.NONE),
                valid_from=date.fromisoformat(row["valid_from"]),
                valid_to=stored_day(row["valid_to"]),
                source_ids=frozenset().union(
                    *(sources.get(claim, frozenset()) for claim in split_ids(row["claim_ids"]))
                ),
            )
            for row in sorted(self.tables.rows("control_status"), key=lambda row: (row["unit_id"], row["valid_from"]))
        ]


def _named(source_ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    return sorted({names.get(source_id, source_id) for source_id in source_ids})


def _in_words(evidence: Iterable[Evidence], names: Mapping[str, str]) -> str:
    """Return evidence in words: ``there is fighting in Lamyang: The Irrawaddy (2025-09-03); …``."""
    return "; ".join(
        ": ".join(filter(None, (each.words, ", ".join(_named(each.source_ids, names))))) for each in evidence
    )


def _site(row: Row, site_id: str) -> Site:
    points = vertices_of(row["geom"])
    return Site(
        site_id=site_id,
        name=row["name"],
        township_pcode=row["township_pcode"] or "",
        position=points[0] if points else None,
        precision_m=row["precision_m"] or 0,
        source_ids=frozenset(split_ids(row["source_id"])),
        country=row.get("country") or "",
    )


def _figure(row: Row) -> Figure:
    return Figure(
        as_of=row["as_of"],
        area=row["area"],
        quantity=Quantity(row["value"], row["unit"]),
        qualifier=row["qualifier"] or "",
        method=row["method"] or "",
        source_id=row["source_id"] or "",
    )


def _published(source: Row) -> date:
    if not source["published"]:
        raise MissingFactError(what=f"the day on which “{source['title']}” was published")
    return last_day(source["published"])
