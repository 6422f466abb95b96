"""Units of length, and digits that mean something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.units import LengthUnit, accuracy_text, decimals, length_text, published_text, unit_of

units = st.sampled_from(list(LengthUnit))


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        # A marathon is 42.195 km; NIST Handbook 44: 1 mile = 1.609 344 km, 1 nautical mile = 1.852 km.
        pytest.param(LengthUnit.KM, 42.195, id="km"),
        pytest.param(LengthUnit.MI, 26.21875, id="a marathon in miles"),
        pytest.param(LengthUnit.NMI, 22.78348, id="in nautical miles"),
    ],
)
def test_units_are_the_international_ones(unit: LengthUnit, expected: float) -> None:
    assert unit.of_km(42.195) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("accuracy_m", "shown"),
    [
        pytest.param(23300, "369", id="23 km"),
        pytest.param(1000, "369", id="1000 m"),
        pytest.param(999, "368.7", id="just under 1000 m"),
        pytest.param(100, "368.7", id="100 m"),
        pytest.param(99, "368.71", id="just under 100 m"),
        pytest.param(9, "368.712", id="9 m"),
        pytest.param(0.001, "368.712", id="never finer than a metre"),
        pytest.param(None, "369", id="not known"),
    ],
)
def test_decimals_follow_the_accuracy(accuracy_m: float | None, shown: str) -> None:
    assert length_text(368.7123, LengthUnit.KM, accuracy_m) == shown


@given(units, st.floats(1, 400_000))
def test_the_last_digit_is_no_finer_than_a_tenth_of_the_accuracy(unit: LengthUnit, accuracy_m: float) -> None:
    count = decimals(unit, accuracy_m)
    assert count == 0 or unit.metres / 10**count > accuracy_m / 10
    assert count == 3 or unit.metres / 10 ** (count + 1) <= accuracy_m / 10


def test_a_difference_has_a_sign_unless_it_rounds_to_nothing() -> None:
    assert length_text(131.9, LengthUnit.KM, 7500, signed=True) == "+132"
    assert length_text(-2.1, LengthUnit.KM, 7500, signed=True) == "-2"
    assert length_text(-0.2, LengthUnit.KM, 7500, signed=True) == "0"


@pytest.mark.parametrize(
    ("km", "unit", "shown"),
    [
        pytest.param(620.0, LengthUnit.KM, "620", id="whole km"),
        pytest.param(61.38, LengthUnit.KM, "61.38", id="none dropped"),
        pytest.param(1736.5, LengthUnit.KM, "1736.5", id="seven figures would not fit %g"),
        pytest.param(123456.75, LengthUnit.KM, "123456.75", id="long"),
        pytest.param(620.0, LengthUnit.MI, "385", id="whole km in miles"),
        pytest.param(61.38, LengthUnit.MI, "38.14", id="hundredths in miles"),
        pytest.param(620.0, LengthUnit.NMI, "335", id="whole km in nautical miles"),
    ],
)
def test_a_published_figure_keeps_its_digits(km: float, unit: LengthUnit, shown: str) -> None:
    assert published_text(km, unit) == shown


@pytest.mark.parametrize(
    ("metres", "shown"), [(5900, "5.9"), (5000, "5"), (23300, "23"), (312_100, "310"), (850, "0.85")]
)
def test_an_accuracy_has_two_figures(metres: float, shown: str) -> None:
    assert accuracy_text(metres, LengthUnit.KM) == shown


@pytest.mark.parametrize(("symbol", "unit"), [("nmi", "nmi"), ("mi", "mi"), ("furlong", "km"), (None, "km"), (3, "km")])
def test_a_setting_that_is_no_unit_is_km(symbol: object, unit: str) -> None:
    assert unit_of(symbol) == unit
