"""How a claim agrees with its sources: the rules by which the data are checked and the form knows a publisher.

- Reliability belongs to the source. A claim with several sources is told by each of them, and is as reliable as the
  best: it would be with that one alone. That several tell it is no matter of reliability but of credibility.
- The publishers of a claim are those of its sources, all of them and no others, by whole name or by that of the house
  without its outlet: ``BNI`` for ``BNI (Kachin News Group)``. Of a source that one publisher took from another, one of
  both is enough.
- The address of a claim is that of one of its sources; it has one as soon as one of them has.

A claim that was corrected keeps what it was published with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..schema import split_ids

_OUTLET = " ("


class PublishedSource(NamedTuple):
    """A source, as far as claims must agree with it; empty texts for what is not known."""

    source_id: str
    publisher: str
    reliability: str
    url: str


class Disagreement(NamedTuple):
    """A column of a claim that is not as its sources have it: the ids of these, and what they have."""

    column: str
    source_ids: tuple[str, ...]
    expected: str


def best_reliability(reliabilities: Iterable[str | None]) -> str | None:
    """Return the best of the reliabilities of several sources; None where none has one."""
    return min((each for each in reliabilities if each), default=None)


def names_of(publisher: str) -> list[str]:
    """Return the names by which the publisher of a source may be told, whole names first."""
    whole = split_ids(publisher)
    return list(dict.fromkeys([*whole, *(name.partition(_OUTLET)[0] for name in whole)]))


def disagreements(
    publisher: str, reliability: str, url: str, sources: Sequence[PublishedSource]
) -> Iterator[Disagreement]:
    """Yield where what a claim says of its sources is not what they say; nothing of a claim without sources."""
    if not sources:
        return
    best = best_reliability(source.reliability for source in sources)
    if best and reliability and reliability != best:
        yield Disagreement("reliability", _ids(sources), best)
    yield from _of_publisher(set(split_ids(publisher)), sources)
    yield from _of_address(url, sources)


def _of_publisher(named: set[str], sources: Sequence[PublishedSource]) -> Iterator[Disagreement]:
    names = {source: names_of(source.publisher) for source in sources}
    untold = [source for source in sources if source.publisher and not named & set(names[source])]
    foreign = named - {name for of_source in names.values() for name in of_source}
    if untold or foreign:
        wrong = untold or sources
        yield Disagreement("publisher", _ids(wrong), "; ".join(source.publisher for source in wrong))


def _of_address(url: str, sources: Sequence[PublishedSource]) -> Iterator[Disagreement]:
    with_address = [source for source in sources if source.url]
    allowed = [source.url for source in with_address] or [""]
    if url not in allowed:
        yield Disagreement("url", _ids(with_address or sources), "; ".join(allowed))


def _ids(sources: Iterable[PublishedSource]) -> tuple[str, ...]:
    return tuple(source.source_id for source in sources)
