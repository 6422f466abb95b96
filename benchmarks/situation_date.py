"""Moving the situation date over all days on which something changed: cards of legs and strips of all corridors."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.core.legs import Leg, legs_on, measure
from kachin_corridors.core.published import PublishedDistance
from kachin_corridors.layers.holders import Holdings, read_holdings
from kachin_corridors.layers.legs import read_legs, read_published_distances
from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.layers.strip import strip_of
from kachin_corridors.layers.workspace import change_dates

ROUNDS = 5


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(shutil.copy(built_data_path(), folder))
        days = change_dates(workspace)
        reading = seconds(lambda: read_holdings(workspace))
        holdings = read_holdings(workspace)
        legs, published = read_legs(workspace), read_published_distances(workspace)
        strips, cards = alternately(
            ROUNDS,
            lambda: max(seconds(partial(_strips, holdings, day, days[0])) for day in days),
            lambda: max(seconds(partial(_cards, legs, day, published)) for day in days),
        )
    corridors = len(holdings.routes_on(None))
    return [
        Row(
            "moving the situation date: cards and strips of all corridors, slowest day (ms)",
            (strips + cards) * 1000,
            50.0,
            f"strips {milliseconds(strips)}, cards {milliseconds(cards)}; {len(days)} days, {corridors} corridors, "
            "each strip with a second date",
        ),
        Row("strips alone (ms)", strips * 1000, 20.0, "the file is not read again"),
        Row(
            "reading all that the strips need (ms)",
            reading * 1000,
            100.0,
            "once for a workspace, in the background; pyproj is loaded for it",
        ),
    ]


def _strips(holdings: Holdings, day: date, second: date) -> None:
    for route in holdings.routes_on(day).values():
        strip_of(holdings, route, [day, second])


def _cards(legs: Sequence[Leg], day: date, published: Sequence[PublishedDistance]) -> None:
    measure(legs_on(legs, day), published)
