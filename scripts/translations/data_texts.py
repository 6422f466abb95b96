"""Texts that are data: the code hands them to the translation by a variable, in one of the contexts below."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum
from types import ModuleType

from kachin_corridors import core
from kachin_corridors.core.errors import KachinCorridorsError
from kachin_corridors.core.evidence import report_words
from kachin_corridors.core.exchange import exchange_faults
from kachin_corridors.core.incomplete_rows import Wrong
from kachin_corridors.core.places.names import Reason

from .extract import Message


def messages() -> set[Message]:
    """Return the sentences of errors with the words that stand in them, and what may be wrong with a row."""
    errors = {error.sentence for error in _all_errors() if error.sentence}
    words = {member.value for enumeration in _enumerations(report_words) for member in enumeration}
    rows = {wrong.value for wrong in Wrong}
    rows |= {value for name, value in vars(exchange_faults).items() if name.isupper()}
    texts = {"Errors": errors | words, "Rows": rows, "Search": {reason.value for reason in Reason}}
    return {Message(context, text) for context, of_context in texts.items() for text in of_context}


def _all_errors() -> Iterator[type[KachinCorridorsError]]:
    for module in pkgutil.walk_packages(core.__path__, f"{core.__name__}."):
        importlib.import_module(module.name)
    known = [KachinCorridorsError]
    while known:
        error = known.pop()
        yield error
        known += error.__subclasses__()


def _enumerations(module: ModuleType) -> Iterator[type[Enum]]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Enum) and value.__module__ == module.__name__:
            yield value
