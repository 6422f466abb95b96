"""The status of a township: the rules by example."""

from __future__ import annotations

import pytest
from claims_about_bhamo import DECEMBER, SEPTEMBER, claim

from kachin_corridors.core.control.ledger import (
    derive_status,
)
from kachin_corridors.core.control.townships import derive_township_status


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        pytest.param({"a": ("KIA", "controlled"), "b": ("KIA", "controlled")}, ("KIA", "controlled"), id="alike"),
        pytest.param(
            {"a": ("KIA", "controlled"), "b": ("junta", "controlled")}, ("", "partly reported"), id="two holders"
        ),
        pytest.param(
            {"a": ("KIA", "controlled"), "b": ("KIA", "contested")}, ("", "partly reported"), id="two statuses"
        ),
        pytest.param({"a": ("KIA", "contested"), "b": ("junta", "contested")}, ("", "contested"), id="all contested"),
        pytest.param({"a": ("KIA", "controlled"), "b": ("KIA", "unknown")}, ("KIA", "controlled"), id="one unknown"),
        pytest.param({"a": ("KIA", "unknown")}, ("", "unknown"), id="nothing known"),
        pytest.param({"b": ("KIA", "controlled")}, ("", "partly reported"), id="not the seat"),
        pytest.param({"a": ("", "unknown"), "b": ("KIA", "controlled")}, ("", "partly reported"), id="seat unknown"),
    ],
)
def test_a_township_sums_up_its_places(statuses: dict[str, tuple[str, str]], expected: tuple[str, str]) -> None:
    ledger = [claim(status=status, actor=actor, unit_id=unit) for unit, (actor, status) in statuses.items()]
    townships = derive_township_status(
        derive_status(ledger),
        dict.fromkeys(statuses, "MMR001010"),
        {unit: unit for unit in statuses},
        ["MMR001010"],
        {"a"},
    )
    before, after = townships if len(townships) == 2 else (None, townships[0])
    assert before is None or (before.status, before.valid_from, before.valid_to) == ("unknown", None, DECEMBER)
    assert (after.actor, after.status) == expected


def test_a_period_of_a_township_begins_with_each_place_of_which_something_is_said() -> None:
    ledger = [
        claim(unit_id="b"),
        claim("junta", "contested", unit_id="a", against=("junta",)),
        claim(unit_id="c", event_date=SEPTEMBER),
    ]
    # In the order of their names, not of their ids.
    names = {"a": "Chaungwa", "b": "Bhamo", "c": "Ahkyang"}
    periods = derive_township_status(
        derive_status(ledger), dict.fromkeys(names, "MMR001010"), names, ["MMR001010"], {"b"}
    )
    before = "Bhamo: controlled (KIA); Chaungwa: contested (KIA against junta)"
    assert [(period.valid_from, period.valid_to, period.status, period.units) for period in periods] == [
        (None, DECEMBER, "unknown", ""),
        (DECEMBER, SEPTEMBER, "partly reported", before),
        (SEPTEMBER, None, "partly reported", f"Ahkyang: controlled (KIA); {before}"),
    ]


def test_a_township_without_reports_is_unknown_for_all_time() -> None:
    (only,) = derive_township_status([], {}, {}, ["MMR001014"], ())
    assert (only.status, only.valid_from, only.valid_to) == ("unknown", None, None)
