"""Who holds each kilometre of a corridor on a day: the corridor cut into sections, each judged by what is recorded.

What is cut, and how far a place is heard, is in ``reach.py``. A section is judged by the posts at its two ends:

- A post without a recorded status on the day is unknown, and so is the section: a colour is never inferred.
- Two posts at most twice ``REACH_M`` apart are both heard on all that lies between them. Farther apart, each town
  speaks for the road within ``REACH_M`` alone, and the kilometres in the middle are unknown.
- The unit of kind town speaks for the road through a place. Where no town is recorded, in a village or at a base on the
  way, bases do; they cut the road, and give a colour only together with another post. Bases of a town are judged by
  themselves: that both sides name two bases of Bhamo as the junta's says nothing of the road.
- Both ends held by one actor: the section has the weaker status of the two (controlled, shared, infiltrated, claimed).
- Either end contested: the section is contested, with all parties.
- Holders of different sides: contested between them. Of one side (``SIDE_OF``): shared by them. Here the design, which
  says "different holders make it contested", is not followed to the letter: a road between two allies is not fought
  for, and "contested" would be a wrong colour.
- A claim is no holding: where one end is only claimed and the other has another actor, or an ally does not hold its
  end, the section is unknown.

A claim about the road itself (a unit of kind road section, with its two places) or about an area on it overrides, with
limits that prefer the more cautious reading:

- Of a road on which other posts lie it speaks from the first to the last place of which a report agrees with it: one
  sentence about "the Bhamo–Myitkyina road" gives nobody 160 km, nor the last kilometres into the towns it is named
  after, which may be garrisons (in March 2024 both were). With fighting along the road a place agrees that is fought
  for, or was taken in it; a garrison that sits there as before does not. Where no post lies between its two places, it
  names just this stretch, and speaks from end to end.
- Of an area it speaks within the area's radius, and for its own place and those without a report of their own: an
  offensive contests what is attacked.
- It speaks for a place only until something newer and different is assessed there: of the town, or of a base at it. A
  claim of 2024 about a whole road must not hide that a town on it is contested in 2025. A base beside the road may take
  a colour away, it never gives one.
- One that nobody confirmed (``claimed``) displaces nothing that is recorded at a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import NamedTuple

from ..corridors.routes import PlaceOnRoute, Route
from ..words import Confirmation, Status, UnitKind
from .actors import names_as_text
from .claims import parties_of
from .ledger import StatusInterval
from .reach import SAME_MARK_M, Piece, pieces_between, posts_on, road_units_at, speaks_alone
from .record import ControlRecord, ControlUnit, Road
from .verdicts import STRENGTH, Held, Verdict, both, held_by, verdict_on, with_grounds, words_of


class Holder(NamedTuple):
    """Who holds kilometres, and how: what totals are counted by. Who attacks whom does not make two holders."""

    actors: tuple[str, ...]  # in order; several, as of a contested section; none where unknown
    status: Status

    def in_words(self) -> str:
        """Return ``KIA controlled``, ``contested (KIA, junta)`` or ``unknown``."""
        if self.status.is_held_by_several:
            return f"{self.status} ({names_as_text(self.actors)})"
        return f"{names_as_text(self.actors)} {self.status}".strip()


@dataclass(frozen=True)
class Section(Verdict):
    """A part of a corridor of one status, from mark to mark in metres. Its ``basis`` begins with the reason."""

    start_m: float
    end_m: float
    from_name: str
    to_name: str

    @property
    def length_m(self) -> float:
        """The length along the line."""
        return self.end_m - self.start_m

    @property
    def holder(self) -> Holder:
        """What its kilometres are counted by."""
        return holder_of(self)


def sections_on(route: Route, record: ControlRecord, day: date) -> list[Section]:
    """Return the sections of a corridor on a day, from its start to its end without gap or overlap.

    The cuts do not depend on the day: the sections of two days are the same stretches.
    """
    roads, areas = record.roads_on(route), record.areas_on(route)
    posts = posts_on(route, record, roads)
    judge = _Judge(record, roads, areas, posts, day)
    return [judge.section(piece) for piece in pieces_between(posts, areas)]


def holder_of(held: Section | StatusInterval) -> Holder:
    """Return who holds a section or unit, in the form in which kilometres are counted."""
    parties = () if held.status == Status.UNKNOWN else parties_of(held.status, held.actor, held.against)
    return Holder(tuple(sorted(parties)), held.status)


def merged(sections: Sequence[Section]) -> list[Section]:
    """Join neighbours with the same holder and the same claims, for display: totals stay what they were."""
    joined: list[Section] = []
    for section in sections:
        last = joined[-1] if joined else None
        if last is None or (last.holder, last.claim_ids) != (section.holder, section.claim_ids):
            joined.append(section)
            continue
        basis = tuple(dict.fromkeys((*last.basis, *section.basis)))
        told = (last.last_report, section.last_report)
        oldest = None if None in told else min(filter(None, told))
        joined[-1] = replace(last, end_m=section.end_m, to_name=section.to_name, basis=basis, last_report=oldest)
    return joined


_Told = tuple[ControlUnit, StatusInterval]
"""A unit and what is assessed of it on the day."""


@dataclass(frozen=True)
class _Judge:
    """Judges the sections of one corridor on one day."""

    record: ControlRecord
    roads: Sequence[Road]
    areas: Sequence[Road]
    posts: Sequence[PlaceOnRoute]
    day: date

    def section(self, piece: Piece) -> Section:
        claims = self._claims_over(piece)
        ends = [self._held_at(post, claims) for post in (piece.before, piece.after) if self._is_heard(post, piece)]
        if len(ends) < 2 and claims:
            ends.append(_by_newest(claims))
        verdict = verdict_on(ends)
        return Section(
            start_m=piece.start_m,
            end_m=piece.end_m,
            from_name=piece.name_of(piece.start_m),
            to_name=piece.name_of(piece.end_m),
            actor=verdict.actor,
            against=verdict.against,
            status=verdict.status,
            confirmation=verdict.confirmation,
            claim_ids=tuple(dict.fromkeys(claim_id for each in ends for claim_id in each.claim_ids)),
            basis=tuple(dict.fromkeys((verdict.reason, *(sentence for each in ends for sentence in each.basis)))),
            last_report=verdict.last_report,
        )

    def _is_heard(self, post: PlaceOnRoute, piece: Piece) -> bool:
        return piece.has_both or (speaks_alone(self.record, post) and piece.is_within_reach_of(post))

    def _held_at(self, place: PlaceOnRoute, claims_over: Sequence[_Told]) -> Held:
        """Return how the road is held at a post: by a claim about the road or the area, or by the place itself."""
        own = self._own(place)
        claims: list[_Told] = []
        notes: list[str] = []
        for unit, status in claims_over:
            reason = self._not_for(unit, status, place, bool(own))
            if reason:
                notes.append(reason)
            else:
                claims.append((unit, status))
        if not claims:
            return self._judged_by_place(place, own, notes)
        held = _by_newest(claims)
        if own:
            held = with_grounds(held, held, *(held_by(*each) for each in own))
        return replace(held, basis=(*held.basis, *notes))

    def _claims_over(self, piece: Piece) -> list[_Told]:
        """Return the road sections and areas that speak for all of a piece, with what is recorded of them."""
        told = []
        for road in (*self.roads, *self.areas):
            status = self.record.status_on(road.unit, self.day)
            if status is None:
                continue
            start_m, end_m = self._spoken_for(road, status) if road.unit.kind != UnitKind.AREA else road[1:]
            if start_m - SAME_MARK_M <= piece.start_m and piece.end_m <= end_m + SAME_MARK_M:
                told.append((road.unit, status))
        return told

    def _spoken_for(self, road: Road, status: StatusInterval) -> tuple[float, float]:
        """Return the two marks between which a claim about a road speaks; the same twice where it speaks for nothing.

        All of it where no post lies on it, else from the first to the last post of which a report agrees.
        """
        if not any(road.start_m < post.at_m < road.end_m for post in self.posts):
            return road.start_m, road.end_m
        agreeing = [
            post.at_m for post in self.posts if road.start_m <= post.at_m <= road.end_m and self._agrees(post, status)
        ]
        return (min(agreeing), max(agreeing)) if agreeing else (road.start_m, road.start_m)

    def _agrees(self, place: PlaceOnRoute, of_road: StatusInterval) -> bool:
        """Tell whether a report about a place agrees with a claim about the road.

        Of who holds it the town tells, where nothing is told of that, a base; of fighting all that is at the place.
        """
        at_place = self.record.units_at(place.place_id)
        if of_road.status == Status.CONTESTED:
            return any(
                status.status == Status.CONTESTED or self.record.changed_hands(status, of_road.since)
                for _, status in self._told_of(at_place)
            )
        told = self._own(place) or self._told_of(unit for unit in at_place if unit.kind == UnitKind.BASE)
        return any(
            of_road.actor in parties_of(status.status, status.actor, status.against) and status.status in STRENGTH
            for _, status in told
        )

    def _not_for(self, unit: ControlUnit, status: StatusInterval, place: PlaceOnRoute, is_recorded: bool) -> str:
        """Return why a claim about a road or an area does not speak for a place on it; empty where it does."""
        is_of_place = place.place_id in {unit.place_id, *unit.stands_at}
        if unit.kind == UnitKind.AREA and is_recorded and not is_of_place:
            return f"{unit.name}: {place.name} has a report of its own"
        return self._doubt(unit, status, place, is_recorded)

    def _own(self, place: PlaceOnRoute) -> list[_Told]:
        """Return what is recorded of those who speak for the road through a place."""
        return self._told_of(road_units_at(self.record, place))

    def _told_of(self, units: Iterable[ControlUnit]) -> list[_Told]:
        told = ((unit, self.record.status_on(unit, self.day)) for unit in units)
        return [(unit, status) for unit, status in told if status is not None]

    def _doubt(self, road: ControlUnit, of_road: StatusInterval, place: PlaceOnRoute, is_recorded: bool) -> str:
        """Return why a claim about a road does not speak for a place on it; empty where it does."""
        if of_road.status == Status.CLAIMED and is_recorded:
            return f"{road.name}: claimed only, which displaces nothing that is recorded at {place.name}"
        # What is said of another area has an extent of its own, beyond which it sets nothing aside.
        near = [unit for unit in self.record.units_at(place.place_id) if unit.kind != UnitKind.AREA]
        for unit, status in self._told_of(near):
            # The newest evidence of the place against the beginning of what is said of the road.
            newest = self.record.evidence_day(status)
            if newest >= of_road.since and _contradicts(unit, status, of_road):
                return (
                    f"{road.name}: what was said of it on {of_road.since} is set aside at {place.name}, because of a "
                    f"newer report: {unit.name} {words_of(status)} on {newest}"
                )
        return ""

    def _judged_by_place(self, place: PlaceOnRoute, own: Sequence[_Told], notes: Sequence[str]) -> Held:
        speaking = {unit.unit_id for unit, _ in own}
        others = [
            f"{unit.name} {words_of(status)}"
            for unit, status in self._told_of(self.record.units_at(place.place_id))
            if unit.kind != UnitKind.TOWN and unit.unit_id not in speaking
        ]
        aside = [f"At {place.name}, but not taken for the road through it: {'; '.join(others)}"] if others else []
        if not own:
            basis = (f"{place.name}: no recorded status on {self.day}", *notes, *aside)
            return Held("", (), Status.UNKNOWN, Confirmation.NONE, (), basis, None, place.name)
        held = reduce(both, [held_by(*each) for each in own])
        return replace(held, basis=(*held.basis, *notes, *aside))


def _by_newest(claims: Sequence[tuple[ControlUnit, StatusInterval]]) -> Held:
    """Return how a road is held by the newest of the claims about it, those that somebody confirmed before others."""
    confirmed = [claim for claim in claims if claim[1].status != Status.CLAIMED] or claims
    newest = max(status.since for _, status in confirmed)
    return reduce(both, [held_by(unit, status) for unit, status in confirmed if status.since == newest])


def _contradicts(unit: ControlUnit, status: StatusInterval, of_road: StatusInterval) -> bool:
    """Tell whether what is assessed at a place differs from what is said of the road through it.

    A base or area may take a colour away: nothing of it makes a contested or unknown road another one.
    """
    if unit.kind == UnitKind.TOWN:
        return (status.actor, status.status) != (of_road.actor, of_road.status)
    if of_road.status not in STRENGTH:
        return False
    return status.status not in STRENGTH or status.actor not in (of_road.actor, *of_road.against)
