"""What a user accepts as a township, as text."""

from __future__ import annotations

import pytest

from kachin_corridors.core.errors import AcceptanceError
from kachin_corridors.core.places.acceptances import Acceptance, read_acceptances


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Kamaing=MMR001009", [("Kamaing", "MMR001009")], id="one"),
        pytest.param(
            " row 7 = Bhamo ;; Khawbude=MMR001018; ", [("row 7", "Bhamo"), ("Khawbude", "MMR001018")], id="two"
        ),
        pytest.param("A=B=MMR001009", [("A=B", "MMR001009")], id="a name with the sign in it"),
    ],
)
def test_what_is_accepted_is_read(text: str, accepted: list[tuple[str, str]]) -> None:
    assert read_acceptances(text) == [Acceptance(*each) for each in accepted]


@pytest.mark.parametrize("text", ["Kamaing", "=MMR001009", "Kamaing=", "Bhamo=MMR001010; Kamaing MMR001009"])
def test_what_names_no_row_or_no_township_is_refused_by_its_words(text: str) -> None:
    with pytest.raises(AcceptanceError) as refused:
        read_acceptances(text)
    assert f"ACCEPT, “{text.rpartition(';')[2].strip()}”: it is not of the form NAME=P-CODE" in str(refused.value)
