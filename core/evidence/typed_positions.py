"""A position as somebody types or pastes it: latitude and longitude, in the ways in which reports print them."""

from __future__ import annotations

import re

from ..errors import KachinCorridorsError
from ..geometry.geodesy import LonLat
from ..shortening import NAME_CHARACTERS, shortened

_PART = re.compile(
    r"""(?P<degrees>[+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*
    (?:(?P<minutes>\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?
    (?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|''|′′)\s*)?
    (?P<letter>[NSEW])?""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+")
_AXES = {"N": "lat", "S": "lat", "E": "lon", "W": "lon"}
_MOST = {"lat": 90.0, "lon": 180.0}


class TypedPositionError(KachinCorridorsError):
    """A text that is no position on Earth."""

    sentence = (
        "“{text}” is no position. Write degrees with the latitude first, for example 24.2650, 97.2330 or 24°15.9′N "
        "97°14′E."
    )


def looks_like_position(text: str) -> bool:
    """Tell whether a text is two numbers of degrees, and no name."""
    return _parts(text) is not None


def typed_position(text: str) -> LonLat:
    """Return a position in degrees WGS 84; latitude first, unless letters (N, E) say otherwise.

    Raises TypedPositionError for what is none, and for one that is nowhere on Earth.
    """
    parts = _parts(text)
    given = [_AXES.get((part["letter"] or "").upper(), "") for part in parts or ()]
    axes = ("lon", "lat") if given in (["lon", "lat"], ["lon", ""], ["", "lat"]) else ("lat", "lon")
    is_told = all(axis in ("", expected) for axis, expected in zip(given, axes))
    if parts is None or not is_told:
        raise TypedPositionError(text=shortened(text.strip(), NAME_CHARACTERS))
    degrees = {axis: _degrees(part) for axis, part in zip(axes, parts)}
    if any(abs(value) > _MOST[axis] for axis, value in degrees.items()):
        raise TypedPositionError(text=shortened(text.strip(), NAME_CHARACTERS))
    return degrees["lon"], degrees["lat"]


def _parts(text: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """Return the two numbers of a position; None where the text is not two of them."""
    plain = text.strip()
    first = _PART.match(plain)
    between = first and _BETWEEN.match(plain, first.end())
    if first is None:
        return None
    # The blanks behind the first number belong to it.
    start = between.end() if between else first.end()
    second = _PART.fullmatch(plain, start)
    is_apart = between is not None or plain[first.end() - 1].isspace() or bool(first["letter"])
    return (first, second) if second is not None and is_apart else None


def _degrees(part: re.Match[str]) -> float:
    degrees, minutes, seconds = (float(part[unit] or 0) for unit in ("degrees", "minutes", "seconds"))
    size = abs(degrees) + minutes / 60 + seconds / 3600
    is_negative = part["degrees"].startswith("-") or (part["letter"] or "").upper() in ("S", "W")
    return -size if is_negative else size
