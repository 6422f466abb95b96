"""Who held a place on a day, derived from the ledger, compared with what the press reported of that day.

The expected values were written from notes on the reports, not from the ledger.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import derive_status, is_valid_on, standing_claims

from .conftest import SOURCES

KNOWN_DAYS = [
    ("dawthponeyan-ib-142", "2024-03-07", "junta"),
    ("dawthponeyan-ib-142", "2024-03-08", "KIA"),
    ("numlang-lib-438", "2024-03-20", "junta"),
    ("numlang-lib-438", "2024-03-21", "KIA"),
    ("dalu-base", "2024-01-27", "junta"),
    ("dalu-base", "2024-01-28", "KIA"),
    ("lib-321", "2024-05-20", "junta"),
    ("lib-321", "2024-05-21", "KIA"),
    ("waingmaw-ib-58", "2024-05-24", "junta"),
    ("waingmaw-ib-58", "2025-09-02", "junta"),
    ("washawng-13th-mile", "2024-06-10", "junta"),
    ("washawng-13th-mile", "2024-06-11", "KIA"),
    ("lu-pyi-bgf-1002", "2024-10-14", "Kachin BGF"),
    ("lu-pyi-bgf-1002", "2024-10-15", "KIA"),
    ("tsawlaw", "2024-10-01", "Kachin BGF"),
    ("tsawlaw", "2024-10-02", "KIA"),
    ("pangwa", "2024-10-17", "Kachin BGF"),
    ("pangwa", "2024-10-19", "KIA"),
    ("chipwi", "2024-09-28", "Kachin BGF"),
    ("chipwi", "2024-09-29", "KIA"),
    ("bhamo-ab-366", "2025-02-02", "KIA"),
    ("bhamo-ab-366", "2025-08-09", "KIA"),
    ("bhamo-ab-366", "2025-08-10", "junta"),
    ("bhamo-airport", "2025-01-26", "KIA"),
    ("bhamo-tb-5014", "2025-02-07", "KIA"),
    ("bhamo-tb-5014", "2025-09-11", "junta"),
    ("bhamo-ib-236", "2025-02-20", "KIA"),
    ("bhamo-ib-236", "2025-09-11", "junta"),
    ("bhamo", "2026-01-21", "contested"),
    ("ponnagyun-lib-550", "2024-03-03", "junta"),
    ("ponnagyun", "2024-03-04", "AA"),
    ("sittwe", "2026-01-13", "junta"),
    ("sittwe", "2026-01-25", "contested"),
    ("kyaukphyu", "2026-02-03", "junta"),
    ("hpakant", "2026-01-25", "contested"),
    ("kanpaikti", "2025-12-01", "KIA"),
    ("mansi", "2026-01-21", "KIA"),
    ("momauk", "2026-01-21", "KIA"),
    ("momauk-lib-437", "2024-08-18", "junta"),
    ("momauk-lib-437", "2024-08-19", "KIA"),
    ("waingmaw", "2024-10-01", "junta"),
    ("paletwa", "2023-11-12", "junta"),
    ("paletwa", "2024-01-13", "contested"),
    ("paletwa", "2024-01-14", "AA"),
    ("kyauktaw-lib-374", "2024-01-29", "junta"),
    ("kyauktaw-lib-374", "2024-01-30", "AA"),
    ("kyauktaw-lib-539", "2024-01-15", "junta"),
    ("kyauktaw-lib-539", "2024-01-16", "AA"),
    ("sittwe-outposts", "2026-01-08", "junta"),
    ("sittwe-outposts", "2026-01-09", "AA"),
    ("gangdau-yang", "2023-10-30", "junta"),
    ("gangdau-yang", "2023-10-31", "KIA"),
    ("momauk-lib-320", "2024-03-25", "junta"),
    ("momauk-lib-320", "2024-03-26", "KIA"),
    ("momauk", "2024-04-21", "junta"),
    ("momauk", "2024-04-24", "contested"),
    ("momauk", "2024-08-19", "KIA"),
    ("sinbo", "2024-02-09", "junta"),
    ("sinbo", "2024-04-28", "contested"),
    ("sinbo", "2024-04-29", "KIA"),
    ("sumprabum", "2024-03-13", "junta"),
    ("sumprabum", "2024-05-05", "KIA"),
    ("bgf-1001", "2024-10-30", "Kachin BGF"),
    ("bgf-1001", "2024-10-31", "KIA"),
    ("hpimaw", "2024-11-01", "Kachin BGF"),
    ("hpimaw", "2024-11-02", "KIA"),
    ("kanpaikti", "2024-11-19", "Kachin BGF"),
    ("kanpaikti", "2024-11-20", "KIA"),
    ("bhamo", "2024-12-03", "junta"),
    ("bhamo-ib-236", "2025-02-19", "junta"),
    ("bhamo-lb-933", "2026-01-13", "junta"),
    ("lamyang", "2025-06-16", "contested"),
    ("laiza", "2023-12-31", "KIA"),
    ("myitkyina", "2025-09-10", "junta"),
    ("kazu-base", "2024-05-17", "junta"),
    ("kazu-base", "2024-05-19", "KIA"),
    ("aung-mye-outposts", "2024-05-19", "KIA"),
    ("nahpaw-camp", "2024-03-21", "KIA"),
    ("momauk-ab-370", "2024-03-23", "KIA"),
    ("mogaung", "2025-09-10", "junta"),
    ("shaduzup", "2025-01-15", "junta"),
    ("mansi", "2024-05-13", "contested"),
    ("bhamo", "2023-11-15", "junta"),
    ("injangyang", "2023-11-20", "junta"),
    ("injangyang", "2024-01-15", "unknown"),
    ("tarong", "2021-09-09", "KIA"),
    ("tarong", "2021-09-10", "junta"),
    ("man-wein-gyi", "2024-01-18", "junta"),
    ("man-wein-gyi", "2024-01-21", "KIA"),
    ("kaik-hteik", "2024-01-29", "KIA"),
    ("sezin", "2024-04-23", "contested"),
    ("sezin", "2024-04-24", "KIA"),
    ("tar-ma-hkan", "2024-02-27", "KIA"),
    ("kasen-kawng", "2024-03-08", "junta"),
    ("kasen-kawng", "2024-03-09", "KIA"),
    ("hkaya-bum", "2024-03-09", "contested"),
    ("hkaya-bum", "2024-03-10", "KIA"),
    ("bum-re-bum", "2023-12-01", "junta"),
    ("bum-re-bum", "2024-03-23", "KIA"),
    ("lal-long-base", "2023-10-20", "KIA"),
    ("hpun-pyen-bum", "2024-03-06", "junta"),
    ("hpun-pyen-bum", "2024-03-07", "KIA"),
    ("bum-re-bum", "2024-03-08", "contested"),
    ("yaw-yung-bum", "2024-03-27", "junta"),
    ("yaw-yung-bum", "2024-03-28", "KIA"),
    ("nam-ya-base", "2024-04-10", "contested"),
    ("nam-ya-base", "2024-04-11", "KIA"),
    ("hway-hkar-camp", "2024-01-06", "KIA"),
    ("nambyu-outpost", "2024-05-15", "contested"),
    ("nambyu-outpost", "2024-05-16", "KIA"),
    ("nam-kawn-camp", "2024-03-18", "KIA"),
    ("si-hkam-gyi", "2024-02-15", "junta"),
    ("si-hkam-gyi", "2024-02-19", "KIA"),
    ("myohla", "2024-02-21", "junta"),
    ("myohla", "2024-02-22", "unknown"),
    ("sadung", "2024-06-10", "junta"),
    ("sadung", "2024-06-11", "contested"),
    ("sadung", "2024-06-12", "KIA"),
    ("la-hpai-camp", "2024-06-10", "Kachin BGF"),
    ("la-hpai-camp", "2024-06-11", "KIA"),
    ("momauk-lib-320", "2024-03-26", "KIA"),
    ("sumprabum-ib-46", "2024-05-05", "KIA"),
    ("sinbo-ib-141", "2024-04-28", "contested"),
    ("sinbo-ib-141", "2024-04-29", "KIA"),
    ("indaw", "2024-08-15", "junta"),
    ("indaw", "2024-12-01", "contested"),
    ("indaw", "2025-04-07", "PDF"),
    ("khaunglanhpu", "2025-07-01", "unknown"),
    ("khaunglanhpu", "2026-01-01", "claimed"),
    ("nawngmun", "2026-01-01", "claimed"),
]


@pytest.fixture(scope="module")
def claims(build_module: Callable[[str], ModuleType]) -> dict[str, list[Claim]]:
    """The claims of each unit, read as the build reads them."""
    with (SOURCES / "control_claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    of_unit: dict[str, list[Claim]] = defaultdict(list)
    for row in rows:
        values: dict[str, object] = dict(row)
        for field in ("event_date", "date_said", "recorded_at"):
            values[field] = date.fromisoformat(row[field]) if row[field] else None
        values["credibility"] = int(row["credibility"])
        of_unit[row["unit_id"]].append(build_module("derived").claim_of(values))
    return of_unit


def told(claims: list[Claim], day: date) -> str:
    """Return who holds a unit on a day, ``contested``, or nothing where there is no status."""
    for interval in derive_status(claims):
        if is_valid_on(interval, day):
            return interval.actor if interval.status == "controlled" else str(interval.status.value)
    return ""


@pytest.mark.parametrize(("unit", "day", "expected"), KNOWN_DAYS)
def test_a_known_day_comes_out_as_reported(claims: dict[str, list[Claim]], unit: str, day: str, expected: str) -> None:
    assert told(claims[unit], date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("unit", "day", "report"),
    [
        pytest.param("bhamo", "2025-09-12", "2025-09-11", id="the junta claims all of a place that is fought for"),
        pytest.param("bhamo", "2026-01-31", "2026-01-21", id="no vote, and later a sign that agrees with nothing"),
        pytest.param("hpakant-area", "2026-01-31", "2026-01-21", id="no vote in a part of what is fought for"),
        pytest.param("kyauktaw", "2026-02-01", "2024-03-04", id="bombs are a sign only"),
        pytest.param("tanai", "2026-01-01", "2024-03-18", id="a search and a planned vote are signs only"),
        pytest.param("nawngmun", "2026-01-01", "2025-10-28", id="a sign is all there is"),
    ],
)
def test_the_last_report_of_a_known_day(claims: dict[str, list[Claim]], unit: str, day: str, report: str) -> None:
    (found,) = [each for each in derive_status(claims[unit]) if is_valid_on(each, date.fromisoformat(day))]
    assert found.last_report == date.fromisoformat(report)


def test_a_source_has_one_reliability(claims: dict[str, list[Claim]]) -> None:
    """Of the claims that stand: a superseded one keeps the grade that it was published with."""
    every = [claim for of_unit in claims.values() for claim in of_unit]
    superseded = {claim.supersedes for claim in every if claim.supersedes}
    grades: dict[str, set[str]] = defaultdict(set)
    for claim in every:
        if claim.claim_id not in superseded:
            for source in claim.source_id.split("; "):
                grades[source].add(str(claim.reliability))
    assert grades["moi-18973"] == {"C"}
    assert {source: found for source, found in grades.items() if len(found) > 1} == {}


def test_each_correction_corrects(claims: dict[str, list[Claim]]) -> None:
    every = [claim for of_unit in claims.values() for claim in of_unit]
    superseded = {claim.supersedes for claim in every if claim.supersedes}
    assert len(superseded) == 26
    assert superseded & {claim.claim_id for claim in standing_claims(every)} == set()


def test_a_sign_is_graded_too_low_to_set_a_colour_alone(claims: dict[str, list[Claim]]) -> None:
    signs = [claim for of_unit in claims.values() for claim in of_unit if ": a sign " in claim.statement]
    assert len(signs) >= 12
    assert {claim.credibility for claim in signs} == {4}


def test_the_election_commission_speaks_against_the_junta_and_for_nobody(claims: dict[str, list[Claim]]) -> None:
    no_vote = [claim for each in claims.values() for claim in each if "no vote can be held" in claim.statement]
    assert {claim.unit_id for claim in no_vote} >= {"bhamo", "mansi", "momauk", "shwegu", "chipwi", "sittwe"}
    assert {(claim.asserted_by, claim.status, claim.actor) for claim in no_vote} == {
        ("junta (UEC)", "unknown", "junta")
    }
    assert "54 of 58" in next(claim.statement for claim in no_vote if claim.unit_id == "bhamo")
