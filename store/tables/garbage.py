"""Keeps Python from looking for garbage in the middle of work that makes tens of thousands of objects for a moment.

The search stops all threads, QGIS' main thread too, for as long as it takes to look at every object there is: up to a
third of a second with a large ledger. What such work makes goes away with it, by its references, without a search.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_under_way: list[bool] = []
"""For each work under way whether the search was on before the first of them."""


def hold_search() -> None:
    """Let no search begin until ``allow_search`` was called as often as this."""
    with _lock:
        _under_way.append(_under_way[0] if _under_way else gc.isenabled())
        gc.disable()


def allow_search() -> None:
    """Undo one ``hold_search``; the search may begin at once, in the thread that calls this."""
    with _lock:
        if _under_way.pop() and not _under_way:
            gc.enable()


@contextmanager
def no_search_for_garbage() -> Iterator[None]:
    """Let no search begin until the work, and any other such work beside it, has ended."""
    hold_search()
    try:
        yield
    finally:
        allow_search()
