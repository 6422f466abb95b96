"""Units never mix: pools, sites, square kilometres and tonnes are not added to each other or compared."""

from __future__ import annotations

import operator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kachin_corridors.core.errors import UnitMismatchError
from kachin_corridors.core.statements.statistics import Figure, Quantity

numbers = st.floats(-1e6, 1e6)
units = st.text(min_size=1, max_size=8)
OPERATIONS = [operator.add, operator.sub, operator.truediv, operator.lt, operator.le, operator.gt, operator.ge]


@pytest.mark.parametrize("operation", OPERATIONS)
@given(numbers, numbers, units, units)
def test_units_never_mix(operation, first: float, second: float, unit: str, other_unit: str) -> None:
    assume(unit != other_unit)
    with pytest.raises(UnitMismatchError):
        operation(Quantity(first, unit), Quantity(second, other_unit))


@pytest.mark.parametrize("operation", OPERATIONS)
@given(numbers, numbers.filter(bool))
def test_one_unit_is_as_plain_numbers(operation, first: float, second: float) -> None:
    result = operation(Quantity(first, "t"), Quantity(second, "t"))
    expected = operation(first, second)
    assert result == (Quantity(expected, "t") if operation in (operator.add, operator.sub) else expected)


def test_the_error_names_both_and_says_what_to_do() -> None:
    with pytest.raises(UnitMismatchError, match=r"“2700 leaching pools” and “300 locations”.*Keep them apart"):
        Quantity(2700, "leaching pools") + Quantity(300, "locations")


def test_equal_numbers_of_different_units_are_not_equal() -> None:
    assert Quantity(57, "%") != Quantity(57, "t")


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [
        pytest.param("more than", "more than 2700 leaching pools (Special Region 1, 2022-03)", id="qualified"),
        pytest.param("", "2700 leaching pools (Special Region 1, 2022-03)", id="plain"),
    ],
)
def test_a_figure_in_words(qualifier: str, words: str) -> None:
    quantity = Quantity(2700, "leaching pools")
    assert Figure("2022-03", "Special Region 1", quantity, qualifier, "satellite imagery", "gw").in_words() == words
