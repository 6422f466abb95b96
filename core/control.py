"""The control ledger: from claims to a status for each unit and township, on any date.

Everything here is a pure function of the set of claims: the order in which they were entered does not matter,
and two ledgers merge by union. Intervals are half open, ``valid_from <= t < valid_to``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from .pairs import zip_equal
from .schema import MIXED

SIDE_OF = {
    "junta": "with the junta",
    "NDA-K": "with the junta",
    "Kachin BGF": "with the junta",
    "SNA": "with the junta",
    "KIA": "against the junta",
    "AA": "against the junta",
    "PDF": "against the junta",
}
"""Which side of the war an asserter speaks for. Who is not listed (press, UN) speaks for neither."""

ADOPTED_RELIABILITIES = ("A", "B", "C")
ADOPTED_CREDIBILITY = 3
"""A claim of one side is adopted up to "fairly reliable" and "possibly true" (Admiralty code C3)."""


@dataclass(frozen=True)
class Claim:
    """One row of the ledger: one asserter says one thing of one unit. Never changed, only superseded."""

    claim_id: str
    unit_id: str
    actor: str
    against: str
    status: str
    event_date: date
    event_date_text: str
    date_said: date | None
    asserted_by: str
    publisher: str
    source_id: str
    url: str
    reliability: str
    credibility: int
    statement: str
    supersedes: str | None = None

    @property
    def grade(self) -> str:
        """Reliability and credibility as one term of the Admiralty code: B2."""
        return f"{self.reliability}{self.credibility}"

    @property
    def is_strong(self) -> bool:
        """Whether this claim alone may set a status: sourced, and graded C3 or better."""
        return (
            bool(self.source_id)
            and self.reliability in ADOPTED_RELIABILITIES
            and self.credibility <= ADOPTED_CREDIBILITY
        )

    def in_words(self) -> str:
        """Who said it, where it was published, how it is graded, and what was said."""
        when = self.event_date_text or self.event_date.isoformat()
        return f"{self.asserted_by}, {when} ({self.publisher}, {self.grade}): {self.statement}"


@dataclass(frozen=True)
class StatusInterval:
    """The assessed status of one unit over ``[valid_from, valid_to)``.

    A new interval begins when anything about the assessment changes, its evidence included; ``since`` is the day on
    which this actor and status began.
    """

    unit_id: str
    actor: str
    against: str
    status: str
    confirmation: str
    rival_claims: str
    basis: str
    claim_ids: tuple[str, ...]
    since: date
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class ClaimInForce:
    """What one side last said of one unit: its claim, until it said something else."""

    claim: Claim
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class TownshipInterval:
    """The status of the places in one township; ``mixed`` where they differ, ``unknown`` where none is reported."""

    pcode: str
    actor: str
    status: str
    units: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class _Assessment:
    actor: str
    against: str
    status: str
    confirmation: str
    claims: tuple[Claim, ...]
    rivals: tuple[Claim, ...]


_ClaimKey = tuple[str, str]
"""The unit and the id of a claim."""


def standing_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that no correction supersedes, each once, ordered by date and id.

    A correction is of a claim of its own unit: one that names a claim of another unit corrects nothing, nor do claims
    that correct each other in a circle, so that no mistake in a ledger makes evidence disappear. Two rows that share
    an id and differ (somebody changed one) both stand: which of them is the true one cannot be told.
    """
    rows = set(claims)
    corrects: dict[_ClaimKey, set[_ClaimKey]] = defaultdict(set)
    for claim in rows:
        if claim.supersedes:
            corrects[claim.unit_id, claim.claim_id].add((claim.unit_id, claim.supersedes))
    corrected = {old for new, names in corrects.items() for old in names if not _leads_to(corrects, old, new)}
    return sorted(
        (claim for claim in rows if (claim.unit_id, claim.claim_id) not in corrected),
        key=lambda claim: (claim.event_date, claim.claim_id, repr(claim)),
    )


def _leads_to(corrects: Mapping[_ClaimKey, set[_ClaimKey]], start: _ClaimKey, end: _ClaimKey) -> bool:
    """Tell whether the corrections that start at one claim come to another, or are of that one itself."""
    reached, ahead = {start}, [start]
    while ahead:
        new = corrects.get(ahead.pop(), set()) - reached
        reached |= new
        ahead += new
    return end in reached


def derive_status(claims: Iterable[Claim]) -> list[StatusInterval]:
    """Assess every unit over time, ordered by unit and date.

    A strong claim (C3 or better), or the same thing said by both sides, be it on different days, sets the status. A
    weak one never displaces what is assessed: it is kept beside it as a rival claim, and alone it makes the unit
    ``claimed``. Strong claims of one day that differ make the unit ``contested``.
    """
    intervals: list[StatusInterval] = []
    for unit_id, of_unit in sorted(_grouped(standing_claims(claims), lambda claim: claim.unit_id).items()):
        steps: list[tuple[date, _Assessment]] = []
        assessment: _Assessment | None = None
        for day, of_day in sorted(_grouped(of_unit, lambda claim: claim.event_date).items()):
            changed = _assess(assessment, of_day)
            if changed != assessment:
                steps.append((day, changed))
            assessment = changed
        ends: list[date | None] = [day for day, _ in steps[1:]]
        since: date | None = None
        held: tuple[str, str] | None = None
        for (day, step), end in zip_equal(steps, [*ends, None]):
            if since is None or held != (step.actor, step.status):
                since, held = day, (step.actor, step.status)
            intervals.append(_interval(unit_id, step, since, day, end))
    return intervals


def claims_in_force(claims: Iterable[Claim]) -> list[ClaimInForce]:
    """Return for each unit and asserter the successive claims; of several on one day the best graded."""
    in_force: list[ClaimInForce] = []
    by_voice = _grouped(standing_claims(claims), lambda claim: (claim.unit_id, claim.asserted_by))
    for _, voice in sorted(by_voice.items()):
        by_day = sorted(_grouped(voice, lambda claim: claim.event_date).items())
        best = [min(of_day, key=lambda claim: (claim.grade, claim.claim_id)) for _, of_day in by_day]
        ends: list[date | None] = [claim.event_date for claim in best[1:]]
        in_force.extend(ClaimInForce(claim, claim.event_date, end) for claim, end in zip_equal(best, [*ends, None]))
    return in_force


def derive_township_status(
    intervals: Sequence[StatusInterval],
    township_of_unit: Mapping[str, str],
    unit_names: Mapping[str, str],
    pcodes: Iterable[str],
) -> list[TownshipInterval]:
    """Sum the units of each township up, for all of time: the first interval begins and the last ends open.

    A unit of unknown status does not make a township mixed. Without any known unit the township is ``unknown``.
    """
    by_township = _grouped(
        [interval for interval in intervals if interval.unit_id in township_of_unit],
        lambda interval: township_of_unit[interval.unit_id],
    )
    result: list[TownshipInterval] = []
    for pcode in sorted(pcodes):
        inside = by_township.get(pcode, [])
        days = sorted({interval.valid_from for interval in inside})
        periods: list[TownshipInterval] = [TownshipInterval(pcode, "", "unknown", "", None, None)]
        for day in days:
            actor, status, units = _sum_up([i for i in inside if is_valid_on(i, day)], unit_names)
            last = periods[-1]
            if (actor, status, units) != (last.actor, last.status, last.units):
                periods[-1] = TownshipInterval(pcode, last.actor, last.status, last.units, last.valid_from, day)
                periods.append(TownshipInterval(pcode, actor, status, units, day, None))
        result.extend(periods)
    return result


def is_valid_on(interval: StatusInterval | ClaimInForce, day: date) -> bool:
    """Tell whether ``day`` lies in the half-open interval."""
    return interval.valid_from <= day and (interval.valid_to is None or day < interval.valid_to)


def _said(claim: Claim) -> tuple[str, ...]:
    """What a claim asserts, so that claims that assert the same compare equal: who attacks is not part of it."""
    if claim.status == "contested":
        return (claim.status, *sorted({claim.actor, claim.against}))
    return (claim.status, claim.actor)


def _assess(before: _Assessment | None, of_day: Sequence[Claim]) -> _Assessment:
    """Return the assessment after the claims of one day."""
    said = _grouped(of_day, _said)
    is_assessed = before is not None and before.confirmation != "unconfirmed"
    standing = before.claims if before is not None and is_assessed else ()
    waiting = before.claims if before is not None and not is_assessed else ()
    heard = {key: [*(c for c in waiting if _said(c) == key), *group] for key, group in said.items()}
    adopted = {key: group for key, group in heard.items() if any(c.is_strong for c in group) or _both_sides(group)}
    # Where the sides disagree, several things stand: a weak claim that repeats one of them decides nothing.
    stands = {_said(claim) for claim in standing}
    if not adopted and len(stands) == 1:
        adopted = {key: group for key, group in said.items() if key in stands}
    rivals = tuple(claim for key, group in said.items() if key not in adopted for claim in group)
    if not adopted:
        return _unadopted(before, said, rivals)
    if len(adopted) > 1:
        claims = tuple(claim for group in adopted.values() for claim in group)
        parties = sorted({name for claim in claims for name in (claim.actor, claim.against) if name})
        return _Assessment(parties[0], ", ".join(parties[1:]), "contested", "sides disagree", claims, rivals)
    ((key, group),) = adopted.items()
    claims = (*(claim for claim in standing if _said(claim) == key), *group)
    actor = claims[0].actor
    against = ", ".join(sorted({name for c in claims for name in (c.actor, c.against)} - {actor, ""}))
    confirmation = "both sides" if _both_sides(claims) else "one side"
    return _Assessment(actor, against, claims[0].status, confirmation, claims, rivals)


def _unadopted(
    before: _Assessment | None, said: Mapping[tuple[str, ...], Sequence[Claim]], rivals: tuple[Claim, ...]
) -> _Assessment:
    """Return the assessment when nothing said that day is strong enough to be adopted."""
    if before is not None and before.confirmation != "unconfirmed":
        return _Assessment(
            before.actor,
            before.against,
            before.status,
            before.confirmation,
            before.claims,
            before.rivals + rivals,
        )
    older = () if before is None else before.claims + before.rivals
    if len(said) > 1:
        return _Assessment("", "", "unknown", "unconfirmed", (), older + rivals)
    ((key, group),) = said.items()
    status = "unknown" if group[0].status == "unknown" else "claimed"
    agreeing = tuple(claim for claim in older if _said(claim) == key)
    differing = tuple(claim for claim in older if _said(claim) != key)
    return _Assessment(group[0].actor, group[0].against, status, "unconfirmed", (*agreeing, *group), differing)


def _both_sides(claims: Iterable[Claim]) -> bool:
    """Tell whether both sides say it, each with a source."""
    sides = {SIDE_OF[claim.asserted_by] for claim in claims if claim.source_id and claim.asserted_by in SIDE_OF}
    return len(sides) == 2


def _interval(unit_id: str, step: _Assessment, since: date, valid_from: date, valid_to: date | None) -> StatusInterval:
    return StatusInterval(
        unit_id=unit_id,
        actor=step.actor,
        against=step.against,
        status=step.status,
        confirmation=step.confirmation,
        rival_claims="; ".join(claim.in_words() for claim in step.rivals),
        basis="; ".join(claim.in_words() for claim in step.claims),
        claim_ids=tuple(claim.claim_id for claim in step.claims),
        since=since,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _sum_up(intervals: Sequence[StatusInterval], unit_names: Mapping[str, str]) -> tuple[str, str, str]:
    """Return actor, status and the units in words for the units of one township on one day."""
    words = "; ".join(
        f"{unit_names[interval.unit_id]}: {interval.status}{_parties(interval)}"
        for interval in sorted(intervals, key=lambda interval: unit_names[interval.unit_id])
    )
    # Who attacks whom differs from place to place; that all are contested is what the township has in common.
    known = {
        ("" if interval.status == "contested" else interval.actor, interval.status)
        for interval in intervals
        if interval.status != "unknown"
    }
    if not known:
        return "", "unknown", words
    if len(known) > 1:
        return "", MIXED, words
    actor, status = next(iter(known))
    return actor, status, words


def _parties(interval: StatusInterval) -> str:
    if not interval.actor:
        return ""
    return f" ({interval.actor} against {interval.against})" if interval.against else f" ({interval.actor})"


_Item = TypeVar("_Item")
_Key = TypeVar("_Key")


def _grouped(items: Iterable[_Item], key: Callable[[_Item], _Key]) -> dict[_Key, list[_Item]]:
    """Group items by a key, keeping their order."""
    groups: dict[_Key, list[_Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
