"""Finds reports, sources and days by what an analyst types. By SQLite only: the locator bar searches in threads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeVar

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.claims import Claim
from ...core.control.wording import status_in_words
from ...core.dates import typed_day
from ...core.errors import DateError
from ...core.places.spelling import plain
from ...core.shortening import shortened
from ...core.words import ClaimKind
from ...store.files.cache import FileCache
from ...store.tables.checked_rows import Row
from ...store.workspace import Workspace

_Found = TypeVar("_Found", "FoundReport", "FoundSource")
_MOST = 12
"""Of each kind: more than anybody reads in the bar."""
_STATEMENT_CHARACTERS = 90
_BEGINNING_OF_A_DAY = re.compile(r"\d{4}-?(\d{2}-?\d{0,2})?")


@dataclass(frozen=True)
class FoundReport:
    """A claim of the ledger, as the locator shows it."""

    title: str
    description: str
    unit_id: str


@dataclass(frozen=True)
class FoundSource:
    """A publication that claims or lengths rest on. ``address`` is empty where none is known."""

    title: str
    description: str
    address: str


@dataclass(frozen=True)
class FoundDay:
    """A day that may become the situation date."""

    day: date
    description: str


def search_ledger(workspace: Workspace, query: str) -> Iterator[FoundReport | FoundSource | FoundDay]:
    """Yield days, then reports, the newest first, then sources that have all words of a query.

    Raises what reading a workspace raises.
    """
    words = [word for word in map(plain, query.split()) if word]
    if not words:
        return
    yield from _days(workspace, query.strip())
    index = _index.get(workspace.path)
    yield from _matching(index.reports, words)
    yield from _matching(index.sources, words)


def _days(workspace: Workspace, query: str) -> Iterator[FoundDay]:
    if not _BEGINNING_OF_A_DAY.fullmatch(query):
        return
    begun = query.replace("-", "")
    changes = [day for day in workspace.control.change_dates() if f"{day:%Y%m%d}".startswith(begun)]
    typed = _typed(query)
    if typed is not None and typed not in changes:
        yield FoundDay(typed, _tr("No status changed on this day."))
    for day in islice(reversed(changes), _MOST):
        yield FoundDay(day, _tr("Something changed on this day."))


def _typed(text: str) -> date | None:
    try:
        return typed_day(text)
    except DateError:
        return None


class _Index:
    """All reports and sources of a file, each with its words in plain spelling: made once, not at each key pressed."""

    def __init__(self, workspace: Workspace) -> None:
        names = {unit.unit_id: unit.name for unit in workspace.control.units()}
        claims = [claim for claim in workspace.control.claims() if claim.kind == ClaimKind.REPORT]
        claims.sort(key=lambda claim: claim.event_date, reverse=True)
        named = [(claim, names.get(claim.unit_id, claim.unit_id)) for claim in claims]
        self.reports = [(_plain_text(_texts(claim, name)), _report(claim, name)) for claim, name in named]
        self.sources = [_source(row) for row in workspace.tables.rows("sources")]


_index = FileCache(lambda path: _Index(Workspace(path)))


def _matching(rows: Iterable[tuple[str, _Found]], words: Sequence[str]) -> Iterator[_Found]:
    found = (what for text, what in rows if all(word in text for word in words))
    return islice(found, _MOST)


def _report(claim: Claim, name: str) -> FoundReport:
    return FoundReport(_title(claim, name), _description(claim), claim.unit_id)


def _texts(claim: Claim, name: str) -> tuple[str, ...]:
    day = claim.event_date.isoformat()
    return (name, claim.actor, claim.asserted_by, claim.publisher, claim.statement, str(claim.status), day, claim.url)


def _title(claim: Claim, name: str) -> str:
    said = status_in_words(claim.status, claim.actor, claim.against)
    return f"{claim.event_date.isoformat()} {shortened(name)}: {said}"


def _description(claim: Claim) -> str:
    text = _tr("{who} in {publisher}, {grade}: {statement}")
    return text.format(
        who=claim.asserted_by,
        publisher=claim.publisher or _tr("no publication"),
        grade=claim.grade,
        statement=shortened(claim.statement, _STATEMENT_CHARACTERS),
    )


def _source(row: Row) -> tuple[str, FoundSource]:
    title, publisher, published, url = (str(row[key] or "") for key in ("title", "publisher", "published", "url"))
    description = " · ".join(part for part in (publisher, published, url or _tr("no address")) if part)
    return _plain_text((title, publisher, published, url)), FoundSource(title, description, url)


def _plain_text(texts: Iterable[str]) -> str:
    """Return texts in plain spelling with blanks between them: no word is found across the end of one."""
    return " ".join(map(plain, texts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Search", text)
