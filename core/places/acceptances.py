"""What a user accepts: that a row of a file is a township, though neither its P-code nor its name says so."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import AcceptanceError


@dataclass(frozen=True)
class Acceptance:
    """One of them. ``row`` is a name or code in the file, or ``row 7``; ``township`` a P-code or name."""

    row: str
    township: str

    def __str__(self) -> str:
        return f"{self.row}={self.township}"


def read_acceptances(text: str) -> list[Acceptance]:
    """Return what a text such as ``Kamaing=MMR001009; row 7=Bhamo`` accepts. Raises AcceptanceError."""
    return [_read(part.strip()) for part in text.split(";") if part.strip()]


def _read(part: str) -> Acceptance:
    row, sign, township = (each.strip() for each in part.rpartition("="))
    if not (row and sign and township):
        raise AcceptanceError(part=part, reason="it is not of the form NAME=P-CODE")
    return Acceptance(row, township)
