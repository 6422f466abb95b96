"""Moving the situation date over all days on which something changed: what the dock then computes.

That is ``measurelegs`` as the dock runs it (the workspace read, all cards, figures and sums as layers), and the strips
of all corridors. QGIS' drawing of map and dock is not in it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.algorithms.base import DATE, OUTPUT, WORKSPACE
from kachin_corridors.algorithms.measuring.measure_legs import FIGURES, SUMS, MeasureLegs
from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.reports.strip import strip_of
from kachin_corridors.store.control.holdings import Holdings
from kachin_corridors.store.workspace import Workspace

ROUNDS = 7


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(shutil.copy(built_data_path(), folder))
        days = Workspace(workspace).control.change_dates()
        (reading,) = alternately(ROUNDS, partial(_read_a_copy, workspace))
        holdings = Workspace(workspace).control.holdings()
        legs = _each(days, lambda day: _legs(workspace, day))
        cards = _each(days, lambda day: Workspace(workspace).corridors.measured_on(day))
        strips = _each(days, lambda day: _strips(holdings, day, days[0]))
    corridors = len(holdings.routes_on(None))
    return [
        Row(
            "moving the situation date: leg table and strips of all corridors, slowest day (ms)",
            max(table + strip for table, strip in zip(legs, strips, strict=True)) * 1000,
            50.0,
            f"legs {milliseconds(max(legs))} (of them cards {milliseconds(max(cards))}), strips "
            f"{milliseconds(max(strips))}; {len(days)} days, {corridors} corridors, each strip with a second date",
        ),
        Row("strips alone, slowest day (ms)", max(strips) * 1000, 20.0, "the file is not read again"),
        Row(
            "reading all that the strips need (ms)",
            reading * 1000,
            100.0,
            "once for a workspace, in the background; the first time pyproj is loaded too, which is not in it",
        ),
    ]


def _read_a_copy(workspace: Path) -> float:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(workspace, folder))
        return seconds(lambda: Workspace(copy).control.holdings())


def _each(days: list[date], work: Callable[[date], object]) -> list[float]:
    """Return the time of each day, the least of the rounds."""
    return alternately(ROUNDS, *(partial(seconds, partial(work, day)) for day in days))


def _legs(workspace: Path, day: date) -> None:
    """Run the algorithm as the dock does, into layers in memory."""
    parameters = {WORKSPACE: str(workspace), DATE: day.isoformat()}
    parameters |= dict.fromkeys((OUTPUT, FIGURES, SUMS), "TEMPORARY_OUTPUT")
    algorithm = MeasureLegs().create()
    if algorithm is None or not algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())[1]:
        raise RuntimeError("measurelegs failed.")


def _strips(holdings: Holdings, day: date, second: date) -> None:
    for route in holdings.routes_on(day).values():
        strip_of(holdings, route, [day, second])
