"""The sections of docs/algorithms.md: each algorithm as it declares itself, with its example."""

from __future__ import annotations

import re
from itertools import groupby

from qgis.core import Qgis, QgsProcessingParameterDefinition, QgsProcessingParameterEnum

from kachin_corridors.algorithms.base import KachinCorridorsAlgorithm
from kachin_corridors.algorithms.examples import example_of
from kachin_corridors.algorithms.provider import KachinCorridorsProvider

_SUBJECTS = {
    "project": "Workspace and project",
    "measuring": "Measuring",
    "control": "Who holds what",
    "evidence": "Reports and changes",
    "imports": "Data of your own",
    "reports": "Maps and tables to hand on",
    "statements": "Statements",
}
"""The rooms of the algorithms, in the order of the page."""


def sections() -> str:
    """Return a section for each algorithm of the provider, by subject. Raises KeyError for a subject without a name."""
    provider = KachinCorridorsProvider()
    provider.refreshAlgorithms()
    algorithms = [entry for entry in provider.algorithms() if isinstance(entry, KachinCorridorsAlgorithm)]
    order = list(_SUBJECTS)
    algorithms.sort(key=lambda algorithm: (order.index(_subject(algorithm)), algorithm.displayName()))
    parts: list[str] = []
    for subject, group in groupby(algorithms, _subject):
        parts.append(f"## {_SUBJECTS[subject]}")
        parts += [_section(algorithm) for algorithm in group]
    return "\n" + "\n\n".join(parts) + "\n\n"


def _subject(algorithm: KachinCorridorsAlgorithm) -> str:
    return type(algorithm).__module__.split(".")[-2]


def _section(algorithm: KachinCorridorsAlgorithm) -> str:
    paragraphs = algorithm.help_text().split("\n")
    given = [_parameter_row(definition) for definition in algorithm.parameterDefinitions()]
    results = [f"`{made.name()}` ({_plain(made.description())})" for made in algorithm.outputDefinitions()]
    lines = [
        f"### {algorithm.name()}",
        f"*{algorithm.displayName()}*",
        *(_plain(paragraph) for paragraph in paragraphs),
        "\n".join(["| parameter | is | default |", "|---|---|---|", *given]),
    ]
    if results:
        lines.append(f"Returns {', '.join(results)}.")
    return "\n\n".join([*lines, f"    {example_of(algorithm.id())}"])


def _parameter_row(definition: QgsProcessingParameterDefinition) -> str:
    is_optional = bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
    return f"| `{definition.name()}` | {_meaning(definition)} | {_default(definition, is_optional)} |"


def _meaning(definition: QgsProcessingParameterDefinition) -> str:
    """Return the description, with the words that may be chosen where there are few."""
    text = _plain(definition.description())
    if isinstance(definition, QgsProcessingParameterEnum):
        text += ": " + ", ".join(f"`{word}`" for word in definition.options())
    return text


def _default(definition: QgsProcessingParameterDefinition, is_optional: bool) -> str:
    value = definition.defaultValue()
    if value is None or value == "":
        return "none needed" if is_optional else "required"
    return f"`{value}`"


def _plain(text: str | None) -> str:
    """Return a text in which Markdown finds no marks."""
    return re.sub(r"([|<*_`\[\]])", r"\\\1", text or "")
