"""Statuses and names of actors in words, and names in the columns of tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.actors import names_as_text, names_in_text
from kachin_corridors.core.control.wording import status_in_words
from kachin_corridors.core.words import Status


@pytest.mark.parametrize(
    ("status", "actor", "against", "words"),
    [
        (Status.CONTROLLED, "KIA", (), "controlled (KIA)"),
        (Status.CONTESTED, "KIA", ("NDA-K", "junta"), "contested (KIA against NDA-K, junta)"),
        (Status.CONTROLLED, "KIA", ("junta",), "controlled (KIA against junta)"),
        (Status.SHARED, "AA", ("KIA",), "shared (AA, KIA)"),
        (Status.CLAIMED, "junta", (), "claimed (junta)"),
        (Status.UNKNOWN, "KIA", ("junta",), "unknown"),
        (Status.CONTROLLED, "", (), "controlled"),
    ],
    ids=str,
)
def test_a_status_names_its_parties(status, actor, against, words):
    assert status_in_words(status, actor, against) == words


names = st.lists(st.text(st.characters(exclude_characters=",", exclude_categories=["Z", "C"]), min_size=1))


@given(names)
def test_names_come_back_from_a_column_as_they_went_in(actors: list[str]) -> None:
    assert names_in_text(names_as_text(actors)) == tuple(actors)


def test_a_column_without_names_holds_none() -> None:
    assert names_in_text(None) == names_in_text("") == names_in_text(" , ") == ()
