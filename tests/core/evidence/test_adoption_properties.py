"""Why each claim counts or not: it agrees with the status of the day, and every reason is true by its own definition.

The definitions stand in ``core/evidence/adoption.py`` beside each reason; here they are written again, from
docs/data.md, and not from the code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from any_ledgers import claims, corrected_ledgers
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import ALLIES, FIRST

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import StatusInterval, derive_status, is_valid_on
from kachin_corridors.core.evidence.adoption import Judged, Reason, judged_on
from kachin_corridors.core.words import ClaimKind

OFFICES = ("junta", "junta (UEC)", "KIA", "KIA (Naw Bu)", "UN")


@st.composite
def any_ledgers(draw: st.DrawFn) -> list[Claim]:
    """Claims with corrections, doubts of offices, and withdrawals, some by those who may."""
    ledger = draw(corrected_ledgers())
    ledger += [
        replace(each, asserted_by=draw(st.sampled_from(OFFICES))) for each in draw(st.lists(claims(), max_size=4))
    ]
    ledger = [replace(each, recorded_by=draw(st.sampled_from(["Ja Seng", "Hka Lum", ""]))) for each in ledger]
    for number, old in enumerate(draw(st.lists(st.sampled_from(ledger), max_size=2)) if ledger else []):
        by = draw(st.sampled_from(["Ja Seng", "Hka Lum"]))
        back = replace(
            old, claim_id=f"back-{number}", supersedes=old.claim_id, kind=ClaimKind.WITHDRAWAL, recorded_by=by
        )
        ledger.append(back)
    return ledger


def is_strong(claim: Claim) -> bool:
    return bool(claim.source_id) and claim.grade[0] in "ABC" and claim.credibility <= 3 and claim.status != "claimed"


def is_rumour(claim: Claim) -> bool:
    return not claim.source_id or claim.credibility >= 5


def own_side(claim: Claim) -> set[bool]:
    return {name in ALLIES for name in (claim.actor, *claim.against)}


def is_own_word(claim: Claim) -> bool:
    principal = claim.asserted_by.partition(" (")[0]
    return principal not in ("UN", "BNI") and (principal in ALLIES) in own_side(claim)


class Seen:
    """A judged claim with all that its reason may refer to."""

    def __init__(self, judged: Judged, all_judged: list[Judged], interval: StatusInterval | None) -> None:
        self.claim, self.against = judged.claim, judged.by
        self.on_day = interval
        self.adopted = [each.claim for each in all_judged if each.is_adopted]
        self.is_better_known = any(
            not is_rumour(each.claim)
            for each in all_judged
            if each.reason not in (Reason.CORRECTED, Reason.WITHDRAWN, Reason.WITHDRAWAL, Reason.VOID_WITHDRAWAL)
        )

    @property
    def by(self) -> Claim:
        assert self.against is not None
        return self.against

    @property
    def interval(self) -> StatusInterval:
        assert self.on_day is not None
        return self.on_day

    @property
    def by_stands(self) -> bool:
        return self.by in self.adopted

    @property
    def is_confirmed(self) -> bool:
        return self.interval.confirmation != "unconfirmed"

    @property
    def nothing_counts(self) -> bool:
        return self.interval.claim_ids == () and self.interval.status == "unknown"


def same_status_by_both_sides(seen: Seen) -> bool:
    voices = {each.asserted_by.partition(" (")[0] for each in seen.adopted if each.status == seen.claim.status}
    return {"junta", "NDA-K"} & voices != set() and {"KIA", "AA", "PDF"} & voices != set()


TRUE_OF: dict[Reason, Callable[[Seen], bool]] = {
    Reason.STRONG: lambda s: is_strong(s.claim) and s.is_confirmed,
    Reason.SIDES_DISAGREE: lambda s: (
        is_strong(s.claim) and s.interval.confirmation == "sides disagree" and s.by_stands and s.by.said != s.claim.said
    ),
    Reason.BOTH_SIDES: lambda s: not is_strong(s.claim) and same_status_by_both_sides(s) and s.by_stands,
    Reason.CONFIRMS: lambda s: not is_strong(s.claim) and s.is_confirmed and s.by_stands and is_strong(s.by),
    Reason.NOTHING_BETTER: lambda s: not s.is_confirmed and not is_rumour(s.claim),
    Reason.ONLY_RUMOURS: lambda s: is_rumour(s.claim) and not s.is_better_known,
    Reason.WEAKER: lambda s: s.by_stands and s.by.grade < s.claim.grade,
    Reason.NOT_STRONG: lambda s: not is_strong(s.claim) and s.adopted != [] and s.by_stands,
    Reason.ONLY_CLAIMED: lambda s: s.claim.status == "claimed" and s.adopted != [],
    Reason.RUMOUR: lambda s: is_rumour(s.claim) and s.is_better_known,
    Reason.RUMOURS_DIFFER: lambda s: is_rumour(s.claim) and not s.is_better_known and s.nothing_counts,
    Reason.OVERTAKEN: lambda s: s.by_stands and s.by.event_date > s.claim.event_date,
    Reason.WORSE_BOAST: lambda s: is_own_word(s.claim) and s.by.grade < s.claim.grade,
    Reason.ANOTHER_OF_THE_DAY: lambda s: (
        s.by_stands and s.by.event_date == s.claim.event_date and s.by.grade == s.claim.grade and is_strong(s.claim)
    ),
    Reason.KNOWN_BY_ANOTHER: lambda s: (
        s.claim.status == "unknown"
        and s.by_stands
        and s.by.event_date == s.claim.event_date
        and s.by.status != "unknown"
    ),
    Reason.OWN_DOUBT: lambda s: s.claim.status == "unknown" and "(" in s.claim.asserted_by,
    Reason.SAID_OTHERWISE: lambda s: (
        s.by.asserted_by == s.claim.asserted_by
        and s.by.event_date > s.claim.event_date
        and s.by.grade <= s.claim.grade
        and s.by.said != s.claim.said
    ),
    Reason.DIFFER: lambda s: s.nothing_counts and not s.is_confirmed and not is_rumour(s.claim),
    Reason.CORRECTED: lambda s: s.by.supersedes == s.claim.claim_id and s.by.kind == "report",
    Reason.WITHDRAWN: lambda s: (
        s.by.supersedes == s.claim.claim_id and s.by.kind == "withdrawal" and s.by.recorded_by == s.claim.recorded_by
    ),
    Reason.WITHDRAWAL: lambda s: s.claim.kind == "withdrawal" and s.by.claim_id == s.claim.supersedes,
    Reason.VOID_WITHDRAWAL: lambda s: s.claim.kind == "withdrawal" and s.against is None,
}  # fmt: skip


def interval_on(ledger: list[Claim], day: int) -> StatusInterval | None:
    on_day = [each for each in derive_status(ledger) if is_valid_on(each, FIRST + timedelta(days=day))]
    return on_day[0] if on_day else None


@given(any_ledgers(), st.integers(-1, 6))
def test_what_counts_is_what_the_status_rests_on(ledger: list[Claim], day: int) -> None:
    interval = interval_on(ledger, day)
    adopted = [each.claim.claim_id for each in judged_on(ledger, FIRST + timedelta(days=day)) if each.is_adopted]
    assert sorted(adopted) == sorted(interval.claim_ids if interval else ())


@settings(max_examples=400)
@given(any_ledgers(), st.integers(-1, 6))
def test_every_reason_is_true_by_its_own_definition(ledger: list[Claim], day: int) -> None:
    judged = judged_on(ledger, FIRST + timedelta(days=day))
    interval = interval_on(ledger, day)
    for each in judged:
        assert TRUE_OF[each.reason](Seen(each, judged, interval)), each


@given(any_ledgers(), st.integers(-1, 6))
def test_each_row_up_to_the_day_is_judged_once_the_newest_first(ledger: list[Claim], day: int) -> None:
    until = FIRST + timedelta(days=day)
    judged = [each.claim for each in judged_on(ledger, until)]
    assert Counter(judged) == Counter({each for each in ledger if each.event_date <= until})
    days = [each.event_date for each in judged]
    assert days == sorted(days, reverse=True)


@given(any_ledgers(), st.integers(0, 6), st.randoms())
def test_the_order_of_entry_decides_nothing(ledger: list[Claim], day: int, random) -> None:
    shuffled = list(ledger)
    random.shuffle(shuffled)
    until = FIRST + timedelta(days=day)
    assert judged_on(shuffled, until) == judged_on(ledger, until)
