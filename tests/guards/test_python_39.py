"""What goes into the zip runs on Python 3.9, which QGIS 3.40 for macOS ships.

vermin, in scripts/test, knows which version brought what, but not where a union of types is evaluated.
"""

from __future__ import annotations

import ast
from typing import TypeGuard

import pytest

EVALUATED_IN = {"isinstance", "issubclass", "cast", "TypeVar", "NewType", "singledispatch", "register"}
TYPES = {"bool", "bytes", "dict", "float", "frozenset", "int", "list", "object", "set", "str", "tuple"}


def evaluated_unions(source: str) -> list[int]:
    """Return the lines with ``X | Y`` of types that Python evaluates when it runs them."""
    tree = ast.parse(source)
    lines: list[int] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            # What is cast is no type, but may be flags.
            types = node.args[:1] if called == "cast" else node.args
            lines += [arg.lineno for arg in types if called in EVALUATED_IN and _is_union(arg)]
        if isinstance(node, ast.Assign) and _is_union(node.value) and _names_a_type(node.value):
            lines.append(node.lineno)
    return lines


def _is_union(node: ast.AST) -> TypeGuard[ast.BinOp]:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)


def _names_a_type(node: ast.AST) -> bool:
    """Whether an operand of the union is surely a type: ``a | b`` of two names may as well be sets or flags."""
    if _is_union(node):
        return _names_a_type(node.left) or _names_a_type(node.right)
    name = node.value if isinstance(node, ast.Subscript) else node
    return (isinstance(name, ast.Name) and name.id in TYPES) or (isinstance(node, ast.Constant) and node.value is None)


def postpones_annotations(source: str) -> bool:
    """Whether the module's annotations are not evaluated, or it has none."""
    tree = ast.parse(source)
    annotated = any(
        isinstance(node, ast.AnnAssign) or getattr(node, "returns", None) or getattr(node, "annotation", None)
        for node in ast.walk(tree)
    )
    return not annotated or any(
        isinstance(node, ast.ImportFrom) and node.module == "__future__" and node.names[0].name == "annotations"
        for node in tree.body
    )


def test_no_union_of_types_is_evaluated(plugin_sources):
    faults = [f"{path}:{line}" for path in plugin_sources for line in evaluated_unions(path.read_text("utf-8"))]
    assert faults == []


def test_annotations_are_postponed(plugin_sources):
    assert [path for path in plugin_sources if not postpones_annotations(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "source",
    ["isinstance(x, int | str)", "Value = str | None", "cast(A | B, x)", "Rows = list[int] | tuple[int, ...]"],
)
def test_the_check_sees_a_union(source):
    assert evaluated_unions(source) == [1]


@pytest.mark.parametrize(
    "source",
    [
        "FLAGS = Qt.A | Qt.B",
        "cast(Flags, Qt.A | Qt.B)",
        "isinstance(x, (int, str))",
        "x: int | None = 3",
        "a = b | set(c)",
    ],
)
def test_the_check_passes_what_runs(source):
    assert evaluated_unions(source) == []


def test_the_check_sees_annotations_that_are_evaluated():
    assert not postpones_annotations("def f(x: int | None) -> None: ...")
    assert postpones_annotations("from __future__ import annotations\ndef f(x: int | None) -> None: ...")
