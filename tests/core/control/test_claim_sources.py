"""How a claim agrees with its sources: docs/data.md, “To update a fact”."""

from __future__ import annotations

import pytest

from kachin_corridors.core.control.claim_sources import PublishedSource, disagreements, names_of

BNI = PublishedSource("bni", "BNI (Kachin News Group)", "B", "https://example.org/bni")
MOI = PublishedSource("moi", "MOI", "C", "https://example.org/moi")
TAKEN_OVER = PublishedSource("mmpm", "Kachin News Group; Myanmar Peace Monitor", "B", "https://example.org/mmpm")
ON_PAPER = PublishedSource("paper", "The Star", "C", "")


@pytest.mark.parametrize(
    ("publisher", "reliability", "url", "sources"),
    [
        ("BNI (Kachin News Group)", "B", BNI.url, [BNI]),
        ("BNI", "B", BNI.url, [BNI]),
        ("MOI; BNI", "B", MOI.url, [MOI, BNI]),
        ("BNI; MOI", "B", BNI.url, [MOI, BNI]),
        ("Myanmar Peace Monitor", "B", TAKEN_OVER.url, [TAKEN_OVER]),
        ("Kachin News Group; Myanmar Peace Monitor", "B", TAKEN_OVER.url, [TAKEN_OVER]),
        ("The Star", "C", "", [ON_PAPER]),
        ("The Star; MOI", "C", MOI.url, [ON_PAPER, MOI]),
        ("a neighbour", "F", "https://example.org/none", []),
    ],
)
def test_what_agrees(publisher, reliability, url, sources) -> None:
    assert list(disagreements(publisher, reliability, url, sources)) == []


@pytest.mark.parametrize(
    ("publisher", "reliability", "url", "sources", "expected"),
    [
        pytest.param("MOI", "B", MOI.url, [MOI], ("reliability", ("moi",), "C"), id="better than its source"),
        pytest.param("MOI; BNI", "C", MOI.url, [MOI, BNI], ("reliability", ("moi", "bni"), "B"), id="not the best"),
        pytest.param("MOI", "B", BNI.url, [MOI, BNI], ("publisher", ("bni",), BNI.publisher), id="one left out"),
        pytest.param("BNI; DVB", "B", BNI.url, [BNI], ("publisher", ("bni",), BNI.publisher), id="one too many"),
        pytest.param("Kachin News Group", "B", BNI.url, [BNI], ("publisher", ("bni",), BNI.publisher), id="outlet"),
        pytest.param("MOI", "C", "", [MOI], ("url", ("moi",), MOI.url), id="no address"),
        pytest.param("MOI", "C", BNI.url, [MOI], ("url", ("moi",), MOI.url), id="that of another page"),
        pytest.param("The Star", "C", MOI.url, [ON_PAPER], ("url", ("paper",), ""), id="one that its source has not"),
    ],
)
def test_what_does_not_agree_is_told_with_what_its_sources_have(publisher, reliability, url, sources, expected) -> None:
    assert [tuple(each) for each in disagreements(publisher, reliability, url, sources)] == [expected]


def test_a_house_is_known_by_its_name_without_the_outlet() -> None:
    assert names_of("BNI (Kachin News Group)") == ["BNI (Kachin News Group)", "BNI"]
    assert names_of("Narinjara; BNI") == ["Narinjara", "BNI"]
    assert names_of("") == []
