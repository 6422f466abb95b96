"""Enumerations of texts behave as StrEnum does, in every way that the plugin uses them."""

from __future__ import annotations

from enum import StrEnum

import pytest

from kachin_corridors.core.text_enum import TextEnum


class Ours(TextEnum):
    KM = "km"


class Expected(StrEnum):
    KM = "km"


@pytest.mark.parametrize(
    "use",
    [
        str,
        lambda unit: f"{unit}",
        lambda unit: f"{unit:>5}",
        lambda unit: "{}".format(unit),  # noqa: UP032 (what it is about)
        lambda unit: "%s" % unit,  # noqa: UP031
        lambda unit: " ".join([unit]),
        lambda unit: {unit: 1}["km"],
        lambda unit: {"km": 1}[unit],
        lambda unit: unit == "km",
        lambda unit: unit.upper(),
        lambda unit: type(unit)("km") is unit,
        lambda unit: isinstance(unit, str),
    ],
)
def test_it_is_used_like_its_value(use):
    assert use(Ours.KM) == use(Expected.KM)


def test_a_text_that_is_none_of_the_words_reads_as_what_is_said_otherwise() -> None:
    words = list(Ours)
    assert all(Ours.read(str(word), words[0]) is word for word in words)
    assert Ours.read("no word of ours", words[-1]) is words[-1]
    assert Ours.read(None, words[-1]) is words[-1]
