"""Finds places by what people call them: code, name, alias, another spelling, or Burmese script.

Names do not identify: the same town is written in many ways, and the same name is borne by several places. So the
answer is a list of candidates, best first, each with the reason it is there, and with what is known to mislead.
How spellings are compared is told in ``core/places/spelling.py``. Burmese text is taken to be Unicode. Zawgyi, an older
encoding of the same code points, is neither recognised nor converted: guessing it wrong would find another place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from ..errors import AmbiguousPlaceError, UnknownPlaceError
from .spelling import plain, spoken, without_rank

SIMILAR_ENOUGH = 0.75
"""Least difflib ratio of two spoken forms that counts as similar spelling."""
SHORTEST_SIMILAR = 4
"""Letters that a spoken form needs for a comparison by similarity: below it everything resembles everything."""


class Reason(Enum):
    """Why a place is a candidate, the most certain first. The values are words for the user."""

    CODE = "P-code"
    NAME = "name"
    ALIAS = "alias"
    VARIANT = "spelling variant"
    SIMILAR = "similar spelling"
    ACCEPTED = "accepted"
    """Not by this module: somebody said so."""


_ORDER = {reason: rank for rank, reason in enumerate(Reason)}


@dataclass(frozen=True)
class NamedPlace:
    """A place that can be found. ``code`` is a P-code or ``GeoNames <id>``; ``kind`` is that of places, or township.

    ``other_names`` are names in use besides the one we write, in whatever language and script.
    """

    place_id: str
    name: str
    kind: str
    code: str = ""
    township_pcode: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class NameWarning:
    """A name that misleads. ``place_id`` is empty where the name is that of no place, such as a road."""

    name: str
    place_id: str
    warning: str
    source_id: str


@dataclass(frozen=True)
class Candidate:
    """A place that may be meant. ``matched`` is its recorded code or name that matched; ``similarity`` is 0..1."""

    place: NamedPlace
    reason: Reason
    matched: str
    similarity: float
    warnings: tuple[NameWarning, ...]


@dataclass(frozen=True)
class Resolution:
    """The answer to one query. ``warnings`` are of the query's own wording, even where no place is found."""

    query: str
    candidates: tuple[Candidate, ...]
    warnings: tuple[NameWarning, ...]


_CERTAIN = (Reason.CODE, Reason.NAME, Reason.ALIAS, Reason.VARIANT)
_MOST_HINTS = 5


def the_one(resolution: Resolution) -> Candidate:
    """Return the candidate that is meant, where it can only be one; a similar spelling alone is never taken.

    Raises UnknownPlaceError and AmbiguousPlaceError, which name the candidates.
    """
    candidates = resolution.candidates
    best = [each for each in candidates if each.reason is candidates[0].reason and each.reason in _CERTAIN]
    if len(best) == 1:
        return best[0]
    if best:
        raise AmbiguousPlaceError(query=resolution.query, candidates=_listed(best))
    hint = f"Did you mean one of these? {_listed(candidates[:_MOST_HINTS])}." if candidates else ""
    raise UnknownPlaceError(query=resolution.query, hint=hint or "Check the spelling, or give its code.")


def _listed(candidates: Iterable[Candidate]) -> str:
    return "; ".join(
        f"{each.place.name} ({', '.join(filter(None, (each.place.kind, each.place.code)))})" for each in candidates
    )


class NameResolver:
    """Finds places by code, name, alias, spelling variant and similar spelling."""

    def __init__(self, places: Iterable[NamedPlace], warnings: Iterable[NameWarning] = ()) -> None:
        self._warnings = tuple(warnings)
        self._last: tuple[str, tuple[Candidate, ...]] = "", ()
        self._by_code: dict[str, list[tuple[NamedPlace, str]]] = defaultdict(list)
        self._by_name: dict[str, list[tuple[NamedPlace, str]]] = defaultdict(list)
        self._by_alias: dict[str, list[tuple[NamedPlace, str]]] = defaultdict(list)
        self._by_sound: dict[str, list[tuple[NamedPlace, str]]] = defaultdict(list)
        for place in places:
            self._add(place)

    def find(self, query: str, among: Collection[str] | None = None) -> Resolution:
        """Return the candidates for a code or name, best first; of those in ``among`` (place ids) where it is given.

        Any text is allowed; one that says nothing has no candidates. A place is listed once, for its best reason.
        """
        best: dict[str, Candidate] = {}
        for candidate in self._all_matches(query):
            known = best.get(candidate.place.place_id)
            if (among is None or candidate.place.place_id in among) and (
                known is None or _rank(candidate) < _rank(known)
            ):
                best[candidate.place.place_id] = candidate
        return Resolution(query, tuple(sorted(best.values(), key=_rank)), self._warnings_of_wording(query))

    def _add(self, place: NamedPlace) -> None:
        for code in {place.code, place.code.removeprefix("GeoNames ")} - {""}:
            self._by_code[plain(code)].append((place, place.code))
        self._by_name[plain(place.name)].append((place, place.name))
        for name in place.other_names:
            self._by_alias[plain(name)].append((place, name))
        for name in (place.name, *place.other_names):
            for form in {spoken(name), spoken(without_rank(name))}:
                self._by_sound[form].append((place, name))

    def _all_matches(self, query: str) -> tuple[Candidate, ...]:
        """Return all matches; those of the last query are kept, for it is asked again among other places."""
        last = self._last
        if last[0] != query:
            # One assignment: other threads ask too.
            self._last = last = query, tuple(self._matches(query))
        return last[1]

    def _matches(self, query: str) -> Iterable[Candidate]:
        key = plain(query)
        if not key:
            return
        for reason, index in (
            (Reason.CODE, self._by_code),
            (Reason.NAME, self._by_name),
            (Reason.ALIAS, self._by_alias),
        ):
            for place, matched in index.get(key, ()):
                yield self._candidate(place, reason, matched)
        for form in {spoken(query), spoken(without_rank(query))} - {""}:
            for place, matched in self._by_sound.get(form, ()):
                yield self._candidate(place, Reason.VARIANT, matched)
            yield from self._similar(form)

    def _similar(self, form: str) -> Iterable[Candidate]:
        if len(form) < SHORTEST_SIMILAR:
            return
        # The second sequence is the one that difflib prepares for repeated use.
        matcher = SequenceMatcher(b=form, autojunk=False)
        for known, places in self._by_sound.items():
            if known == form or len(known) < SHORTEST_SIMILAR:
                continue
            matcher.set_seq1(known)
            # The cheap upper bounds first: nearly all names fail them.
            if matcher.real_quick_ratio() < SIMILAR_ENOUGH or matcher.quick_ratio() < SIMILAR_ENOUGH:
                continue
            similarity = matcher.ratio()
            if similarity >= SIMILAR_ENOUGH:
                for place, matched in places:
                    yield self._candidate(place, Reason.SIMILAR, matched, similarity)

    def _candidate(self, place: NamedPlace, reason: Reason, matched: str, similarity: float = 1.0) -> Candidate:
        warnings = tuple(warning for warning in self._warnings if warning.place_id == place.place_id)
        return Candidate(place, reason, matched, similarity, warnings)

    def _warnings_of_wording(self, query: str) -> tuple[NameWarning, ...]:
        forms = {spoken(query)} - {""}
        return tuple(warning for warning in self._warnings if spoken(warning.name) in forms)


def _rank(candidate: Candidate) -> tuple[int, float, str, str]:
    return _ORDER[candidate.reason], -candidate.similarity, candidate.place.name, candidate.place.place_id
