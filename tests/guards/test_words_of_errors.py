"""Words of our own in the sentences of errors can be translated: they are members of enumerations, never literals."""

from __future__ import annotations

import ast

import pytest

FOLDERS = ("core/evidence", "store/evidence")
"""What the form for reports shows comes from here."""


def literal_words(source: str) -> list[str]:
    """Return the literal texts that are filled into the sentence of an error."""
    return [
        constant.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and name_of(node).endswith("Error")
        for keyword in node.keywords
        for constant in ast.walk(keyword.value)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str) and is_said(constant.value)
    ]


def is_said(text: str) -> bool:
    return any(map(str.isalpha, text)) and text not in ("U+", "g", "04X")


def name_of(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_error_is_filled_with_literal_words(folder, root):
    files = sorted((root / folder).glob("*.py"))
    assert len(files) > 5
    assert {path.name: words for path in files if (words := literal_words(path.read_text(encoding="utf-8")))} == {}


def test_the_guard_sees_literal_words():
    assert literal_words("raise wrong.ValueMissingError(what='The actor', hint=f'Name {who}')") == [
        "The actor",
        "Name ",
    ]
    assert literal_words("raise ValueMissingError(what=Part.ACTOR, known=', '.join(names))") == []
