"""What each algorithm says of itself: an example that it would take, and its section in the guide."""

from __future__ import annotations

import importlib

import pytest
from loading import load_script
from qgis.core import Qgis, QgsProcessingContext
from qgis.PyQt.QtCore import QUrl

from kachin_corridors.algorithms.examples import EXAMPLES, IN_OPEN_PROJECT, example_of
from kachin_corridors.algorithms.provider import KachinCorridorsProvider


@pytest.fixture(scope="module")
def algorithms(qgis_app):
    provider = KachinCorridorsProvider()
    provider.refreshAlgorithms()
    yield {algorithm.name(): algorithm for algorithm in provider.algorithms()}
    provider.deleteLater()


def test_each_algorithm_has_an_example_and_each_example_an_algorithm(algorithms):
    assert set(EXAMPLES) == set(algorithms)
    assert set(algorithms) > IN_OPEN_PROJECT


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gives_what_is_required_and_nothing_unknown(algorithms, name):
    definitions = {definition.name(): definition for definition in algorithms[name].parameterDefinitions()}
    optional = Qgis.ProcessingParameterFlag.Optional
    required = {
        key
        for key, definition in definitions.items()
        if not definition.flags() & optional and definition.defaultValue() in (None, "")
    }
    given = set(EXAMPLES[name])
    assert required <= given <= set(definitions)
    # Files that the example only supposes are not asked for here.
    context = QgsProcessingContext()
    refused = [
        key
        for key, value in EXAMPLES[name].items()
        if definitions[key].type() in ("enum", "number", "datetime", "extent", "boolean")
        and not definitions[key].checkValueIsAcceptable(value, context)
    ]
    assert refused == []


def test_the_help_ends_with_the_example(algorithms):
    assert (
        algorithms["createworkspace"]
        .shortHelpString()
        .endswith("Example: qgis_process run kachin_corridors:createworkspace -- OUTPUT=kachin.gpkg")
    )
    # A shell would take the brackets and blanks apart.
    assert " 'EXTENT=96.8,98.2,23.8,25.6 [EPSG:4326]' " in example_of("kachin_corridors:exportlayout")
    assert example_of("kachin_corridors:addways").startswith('processing.run("kachin_corridors:addways", {"DATE": ')


def test_the_button_help_leads_to_its_section_of_the_guide(algorithms, root):
    address = QUrl(algorithms["kmposts"].helpUrl())
    assert address.toLocalFile() == str(root / "resources" / "help" / "algorithms.html")
    assert address.fragment() == "kmposts"
    assert "\n### kmposts\n" in (root / "docs" / "algorithms.md").read_text(encoding="utf-8")


def test_the_page_of_the_algorithms_is_current(root, qgis_app):
    load_script(root / "scripts" / "data_docs" / "__init__.py")
    blocks, made = (importlib.import_module(f"data_docs.{name}") for name in ("blocks", "algorithm_sections"))
    page = (root / "docs" / "algorithms.md").read_text(encoding="utf-8")
    assert blocks.replaced(page, "algorithms", made.sections()) == page, "run scripts/make-data-docs"
