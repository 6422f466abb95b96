"""Work in steps: a generator that yields after each, so that a window can live on in between."""

from __future__ import annotations

from collections.abc import Iterator


def run_to_the_end(steps: Iterator[None]) -> None:
    """Do all steps at once: nobody waits in between. Raises what they raise."""
    for _ in steps:
        pass
