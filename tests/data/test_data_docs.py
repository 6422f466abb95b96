"""The generated parts of docs/data.md are those of the schema and the sources of now: scripts/make-data-docs."""

from __future__ import annotations

import importlib

import pytest
from loading import load_script

from kachin_corridors.core.schema import TABLES


@pytest.fixture(scope="module")
def data_docs(root):
    load_script(root / "scripts" / "data_docs" / "__init__.py")
    return lambda name: importlib.import_module(f"data_docs.{name}")


@pytest.fixture
def document(root) -> str:
    return (root / "docs" / "data.md").read_text(encoding="utf-8")


def test_the_dictionary_is_current(data_docs, document):
    blocks = data_docs("blocks")
    assert blocks.replaced(document, "dictionary", blocks.dictionary()) == document, "run scripts/make-data-docs"


def test_the_sources_are_current(data_docs, document, root):
    blocks = data_docs("blocks")
    current = blocks.sources(root / "resources" / "data" / "sources")
    assert blocks.replaced(document, "sources", current) == document, "run scripts/make-data-docs"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_meaning(table, data_docs):
    for column in table.columns:
        assert data_docs("blocks").meaning(table.name, column)
    assert data_docs("meanings").TABLES[table.name]


def test_no_meaning_is_left_of_a_column_that_is_gone(data_docs):
    meanings = data_docs("meanings")
    known = {table.name: set(table.columns) for table in TABLES}
    assert set(meanings.TABLES) == set(known)
    assert {name: set(columns) - known[name] for name, columns in meanings.COLUMNS.items()} == {
        name: set() for name in meanings.COLUMNS
    }
    assert set(meanings.EVERYWHERE) <= set().union(*known.values())


def test_a_column_without_meaning_is_a_fault(data_docs):
    with pytest.raises(KeyError):
        data_docs("blocks").meaning("places", "planted")


def test_a_document_without_the_block_is_a_fault(data_docs):
    with pytest.raises(ValueError, match="one block “sources”"):
        data_docs("blocks").replaced("no blocks here", "sources", "")


def test_text_that_markdown_would_read_is_escaped(data_docs):
    row = data_docs("blocks").StatementRow("A1", "a | b", "holds", "[c]", "d: RFA", "", "g: [DMG]")
    line = data_docs("blocks").statements([row]).splitlines()[2]
    assert line == r"| A1 | a \| b | **holds** | \[c\] | d: RFA | – | g: \[DMG\] |"
