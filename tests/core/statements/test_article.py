"""The checks of the article's statements on small sets of facts, each with a planted fault beside what holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from article_facts import (
    ABANDONED_BY_THE_ARTICLE,
    ARTICLE,
    CANNOT,
    DAY,
    FOUGHT_FOR,
    HOLDS,
    NOT,
    POSITIONS,
    REGAINED,
    REMARK,
    SOUND,
    WASHAWNG_BY_THE_ARTICLE,
    leg,
    published,
    share,
    site,
    statement,
    unit,
    with_statuses,
    with_units,
    without_legs,
)

from kachin_corridors.core.statements.article import CHECKS, check
from kachin_corridors.core.statements.facts import Facts, Verdict
from kachin_corridors.core.statements.statistics import Figure, Quantity
from kachin_corridors.core.words import LegStatus

SOUND_VERDICTS = {
    "A1": REMARK,  # two of the five are towns
    "A2": REMARK,  # how many mines a cluster has is never known
    "A3": CANNOT,  # no cluster of that name
    "A4": HOLDS,
    "A5": HOLDS,
    "A6": HOLDS,
    "A7": REMARK,  # proposed, no more
    "A8": HOLDS,
    "A9": REMARK,  # a date to come
    "A10": REMARK,  # roads off the corridors
    "A11": REMARK,  # the mines themselves
    "A12": HOLDS,
    "A13": HOLDS,
    "A14": REMARK,  # of what it is a share
}


@pytest.mark.parametrize(("statement_id", "verdict"), SOUND_VERDICTS.items())
def test_sound_facts(statement_id: str, verdict: Verdict) -> None:
    finding = check(statement(statement_id), SOUND, DAY)
    assert finding.verdict == verdict, finding.computed
    assert finding.computed.endswith(".")


FAR = (97.0, 24.5)
NHKAWNG_PA = site("nhkawng-pa", None, "MMR001012")
ROAD_TO_FIELD = [
    leg("stilwell", 1, "pangsau-pass", "chipwi", "road", "open"),
    leg("kaladan", 1, "zorinpui", "paletwa", "road", "open"),
]

UNKNOWN_ROAD = [
    leg("stilwell", 1, "pangsau-pass", "myitkyina", "road", "unknown"),
    leg("mines", 1, "chipwi", "myitkyina", "road", "unknown"),
]
NO_LINK = leg("gap", 1, "zorinpui", "chipwi", "gap", "no link")
AT_CHIPWI = site("field", (98.14, 25.9), precision_m=5000)


@pytest.mark.parametrize(
    ("statement_id", "changes", "verdict", "words"),
    [
        pytest.param("A1", {"members": SOUND.members[:4]}, NOT, "Not in Special Region 1: Kanpaikti", id="no member"),
        pytest.param("A1", {"townships": {}}, NOT, "0 of 5 are townships", id="no P-code"),
        pytest.param("A1", {"members": []}, CANNOT, "Missing: the members", id="no region"),
        pytest.param("A2", {"clusters": [site("field", FAR)]}, NOT, "within its precision: none", id="far off"),
        pytest.param("A2", {"clusters": [site("field", None)]}, CANNOT, "Missing: a position", id="no position"),
        pytest.param("A3", {"clusters": [NHKAWNG_PA]}, CANNOT, "It is listed in Momauk township", id="listed"),
        pytest.param("A3", {"clusters": [replace(NHKAWNG_PA, position=FAR)]}, REMARK, "24.500 N", id="located"),
        pytest.param("A3", {"clusters": [site("nhkawng-pa", FAR)]}, NOT, "not in Bhamo district", id="elsewhere"),
        pytest.param("A4", {"legs": with_statuses("stilwell", "open")}, NOT, "km open", id="road in use"),
        pytest.param("A4", {"legs": SOUND.legs[:3]}, CANNOT, "Missing: a leg from Bhamo", id="no way on"),
        pytest.param("A4", {"legs": without_legs("stilwell")}, CANNOT, "Missing: legs from Ledo", id="no road"),
        pytest.param(
            "A4",
            {"legs": [*SOUND.legs[:2], replace(SOUND.legs[2], status=LegStatus.OPEN), SOUND.legs[3]]},
            REMARK,
            "km open",
            id="one leg in use",
        ),
        pytest.param("A5", {"published": SOUND.published[:1]}, CANNOT, "Missing: a published", id="no other figure"),
        pytest.param(
            "A5",
            {"published": [published("ledo", "myitkyina", 900, "road")]},
            NOT,
            "differs by -406 km from 900 km (survey, 2025) to Myitkyina",
            id="too short",
        ),
        pytest.param(
            "A5",
            {"legs": [replace(SOUND.legs[0], points=((95.74, 27.29), (99.0, 30.0), (96.16, 27.25))), *SOUND.legs[1:]]},
            NOT,
            "a lower bound",
            id="shorter than the line",
        ),
        pytest.param(
            "A5",
            {"published": [*SOUND.published, published("ledo", "bhamo", 800, "road")]},
            REMARK,
            "-180 km from 800 km (survey, 2025);",
            id="figures that disagree",
        ),
        pytest.param(
            "A6",
            {"legs": [leg("mizoram", 1, "bairabi", "sairang", "rail", "open")]},
            NOT,
            "On 2025-09-12: open",
            id="open before",
        ),
        pytest.param("A7", {"legs": with_statuses("mizoram", "open")}, NOT, "open on", id="in operation"),
        pytest.param(
            "A7",
            {"published": [published("sairang", "hmawngbuchhuah", 250, "rail")]},
            NOT,
            "250 km (survey, 2025)",
            id="another length",
        ),
        pytest.param("A8", {"legs": with_statuses("kaladan", "unknown")}, REMARK, "not open", id="not open"),
        pytest.param(
            "A8",
            {"legs": [leg("kaladan", 1, "hmawngbuchhuah", "sittwe", "road", "open")]},
            NOT,
            "road",
            id="no river",
        ),
        pytest.param("A8", {"legs": SOUND.legs[:6]}, CANNOT, "to Sittwe", id="no way to the sea"),
        pytest.param("A9", {"legs": with_statuses("manipur", "open")}, NOT, "open on", id="both open"),
        pytest.param("A10", {"legs": ROAD_TO_FIELD}, CANNOT, "a source that says that there is no link", id="no gap"),
        pytest.param(
            "A10",
            {"legs": [*ROAD_TO_FIELD, NO_LINK], "clusters": [AT_CHIPWI]},
            NOT,
            "An open way joins pangsau-pass with chipwi",
            id="open road to the mines",
        ),
        pytest.param(
            "A10",
            {"legs": [*ROAD_TO_FIELD, NO_LINK]},
            REMARK,
            "Gaps: zorinpui–chipwi, 68",
            id="an open road to another town, and a gap",
        ),
        pytest.param(
            "A10",
            {"legs": [*ROAD_TO_FIELD, replace(NO_LINK, source_id=ARTICLE)]},
            CANNOT,
            "Only the source of the statement says that there is no link: an independent one is missing",
            id="a gap of the article's",
        ),
        pytest.param(
            "A10",
            {"legs": [*UNKNOWN_ROAD, NO_LINK], "clusters": [AT_CHIPWI]},
            CANNOT,
            "Missing: whether 333 km of the way that joins pangsau-pass with chipwi are open",
            id="a road of unknown status",
        ),
        pytest.param(
            "A10",
            {
                "legs": [replace(UNKNOWN_ROAD[0], status=LegStatus.ABANDONED), *UNKNOWN_ROAD[1:], NO_LINK],
                "clusters": [AT_CHIPWI],
            },
            REMARK,
            "from pangsau-pass to chipwi 333 km (241 km abandoned, 93 km unknown)",
            id="an abandoned road",
        ),
        pytest.param(
            "A10",
            {"legs": [leg("indian", 1, "hmawngbuchhuah", "zorinpui", "road", "open")]},
            CANNOT,
            "from the Indian border into Myanmar",
            id="an Indian road only",
        ),
        pytest.param("A10", {"clusters": []}, CANNOT, "Missing: a mining cluster", id="no cluster"),
        pytest.param(
            "A10",
            {"places": {name: replace(each, position=None) for name, each in SOUND.places.items()}},
            CANNOT,
            "Missing: a position of any place that can be reached from Pangsau-Pass",
            id="no place with a position",
        ),
        pytest.param(
            "A11", {"control": with_units(chipwi=unit("chipwi", "MMR001005", "junta"))}, NOT, "0 of 1", id="lost"
        ),
        pytest.param("A11", {"control": with_units(chipwi=None)}, CANNOT, "Missing: any control status", id="no unit"),
        pytest.param(
            "A12",
            {"control": with_units(washawng=unit("washawng", "MMR001002"))},
            NOT,
            "controlled (KIA)",
            id="no fighting",
        ),
        pytest.param(
            "A12",
            {
                "control": with_units(
                    washawng=unit("washawng", "MMR001002", "junta", "contested", confirmation="one side")
                )
            },
            REMARK,
            "Only one side",
            id="one side tells it",
        ),
        pytest.param(
            "A12",
            {"places": {**SOUND.places, "washawng": site("washawng", (97.0, 25.3))}},
            NOT,
            "131 km instead of 89",
            id="farther",
        ),
        pytest.param("A12", {"control": []}, CANNOT, "Missing: a control status", id="no status"),
        pytest.param(
            "A13",
            {"control": with_units(bhamo_tb_5014=unit("bhamo-tb-5014", "MMR001010"))},
            NOT,
            "bhamo-tb-5014 controlled (KIA)",
            id="one still held",
        ),
        pytest.param(
            "A13",
            {"control": with_units(bhamo_tb_5014=unit("bhamo-tb-5014", "MMR001010", "junta", valid_from=REGAINED))},
            REMARK,
            "nothing recorded",
            id="nothing before",
        ),
        pytest.param("A13", {"control": []}, CANNOT, "Missing: a control status of bhamo-ib-236", id="no bases"),
        pytest.param("A14", {"statistics": [share(40, "customs")]}, NOT, "40 %", id="another share"),
        pytest.param(
            "A14",
            {"statistics": [Figure("2024", "x", Quantity(57, "t"), "", "m", "customs")]},
            CANNOT,
            "Missing: a figure in %",
            id="another unit",
        ),
    ],
)
def test_changed_facts(statement_id: str, changes: dict[str, object], verdict: Verdict, words: str) -> None:
    finding = check(statement(statement_id), replace(SOUND, **changes), DAY)  # type: ignore[arg-type]
    assert finding.verdict == verdict, finding.computed
    assert words in finding.computed


@pytest.mark.parametrize("statement_id", CHECKS)
@pytest.mark.parametrize("lost", ["all", *SOUND.places])
def test_no_check_fails_for_want_of_a_position(statement_id: str, lost: str) -> None:
    places = {
        name: replace(each, position=None) if lost in ("all", name) else each for name, each in SOUND.places.items()
    }
    before, after = (check(statement(statement_id), facts, DAY) for facts in (SOUND, replace(SOUND, places=places)))
    assert after.verdict in (before.verdict, CANNOT, NOT)


@pytest.mark.parametrize("statement_id", CHECKS)
def test_without_facts_nothing_can_be_checked(statement_id: str) -> None:
    empty = Facts({}, [], {}, frozenset(), [], [], [], [])
    finding = check(statement(statement_id), empty, DAY)
    assert finding.verdict == CANNOT
    assert finding.computed.startswith("Missing: ")


OF_THE_ARTICLE = [replace(member, source_id=ARTICLE) for member in SOUND.members]
FIELD = [site("pangwa-border-field", (98.54668, 25.85405), precision_m=10000)]


@pytest.mark.parametrize(
    ("statement_id", "words", "changes"),
    [
        ("A1", "belong to Special Region 1", {"members": OF_THE_ARTICLE}),
        ("A12", "there is fighting in washawng", {"control": [WASHAWNG_BY_THE_ARTICLE]}),
        ("A14", "it is 57 %", {"statistics": [share(57, ARTICLE)]}),
    ],
)
def test_the_article_alone_does_not_confirm_itself(statement_id: str, words: str, changes: dict[str, object]) -> None:
    facts = replace(SOUND, **changes)  # type: ignore[arg-type]
    finding = check(statement(statement_id), facts, DAY)
    assert finding.verdict == CANNOT
    assert f"{words}: an independent one is missing." in finding.computed
    assert check(replace(statement(statement_id), source_id="another"), facts, DAY).verdict in (HOLDS, REMARK)


@pytest.mark.parametrize(
    ("statement_id", "words", "changes"),
    [
        ("A4", "the road is abandoned on 409 km", {"legs": ABANDONED_BY_THE_ARTICLE}),
        ("A12", "there is fighting in washawng", {"control": [WASHAWNG_BY_THE_ARTICLE, unit("lamyang", *FOUGHT_FOR)]}),
    ],
)
def test_a_point_that_only_the_article_makes_is_named(
    statement_id: str, words: str, changes: dict[str, object]
) -> None:
    facts = replace(SOUND, **changes)  # type: ignore[arg-type]
    finding = check(statement(statement_id), facts, DAY)
    assert finding.verdict == REMARK
    assert f"Only the source of the statement says that {words}." in finding.computed
    elsewhere = check(replace(statement(statement_id), source_id="another"), facts, DAY)
    assert elsewhere.verdict == HOLDS
    assert "Only the source" not in elsewhere.computed


def test_what_speaks_against_a_statement_is_a_remark_and_not_told_by_its_source() -> None:
    in_use = replace(SOUND.legs[2], status=LegStatus.OPEN, source_id=f"{ARTICLE}; press")
    finding = check(statement("A4"), replace(SOUND, legs=[*SOUND.legs[:2], in_use, *SOUND.legs[3:]]), DAY)
    assert finding.verdict == REMARK
    assert [(each.words, each.source_ids) for each in finding.speaks_against] == [
        ("myitkyina–bhamo (126 km) is open", frozenset({"press"}))
    ]


@pytest.mark.parametrize(
    ("published_km", "verdict"),
    [
        pytest.param((), CANNOT, id="nothing else"),
        pytest.param((121.0,), REMARK, id="a published distance that fits"),
        pytest.param((160.0,), CANNOT, id="one that does not"),
    ],
)
def test_a_field_chosen_to_fit_confirms_nothing(published_km: tuple[float, ...], verdict: Verdict) -> None:
    chipwi = site("chipwi", POSITIONS["chipwi"], precision_m=5000)  # 93 km off
    figures = [published("myitkyina", "chipwi", km, "") for km in published_km]
    facts = replace(SOUND, clusters=[*FIELD, chipwi], published=figures)
    finding = check(statement("A2"), facts, DAY)
    assert finding.verdict == verdict
    assert "that is circular, no confirmation" in finding.computed
    assert all("pangwa-border-field" not in str(each).lower() for each in finding.speaks_for)


def test_figures_of_which_620_km_are_the_sum_confirm_nothing() -> None:
    figures = [
        published("ledo", "bhamo", 620, "road", ARTICLE),
        published("ledo", "myitkyina", 427, "road"),
        published("myitkyina", "bhamo", 193, ""),
    ]
    finding = check(statement("A5"), replace(SOUND, published=figures), DAY)
    assert finding.verdict == CANNOT
    (against,) = finding.speaks_against
    assert against.words == "620 km are the sum of 427 km (survey, 2025) and 193 km (survey, 2025)"
    # Another figure that fits leaves the sum a remark.
    other = published("ledo", "bhamo", 598.7, "road")
    assert check(statement("A5"), replace(SOUND, published=[*figures, other]), DAY).verdict == REMARK


def test_clusters_without_position_are_said_to_be_left_out() -> None:
    facts = replace(SOUND, clusters=[*SOUND.clusters, site("nhkawng-pa", None, "MMR001012")])
    assert "Left out, without position: Nhkawng-Pa." in check(statement("A10"), facts, DAY).computed


def test_a_statement_without_a_check_cannot_be_checked() -> None:
    assert check(statement("A99"), SOUND, DAY).verdict == CANNOT
