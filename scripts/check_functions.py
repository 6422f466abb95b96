"""Finds functions that are hard to read: of a cyclomatic complexity over 12, or of more than 40 lines.

    .venv/bin/python scripts/check_functions.py

What is inside a function counts as its own: functions, comprehensions, conditions in both.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from radon.complexity import cc_visit_ast
from radon.visitors import Class, Function

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("core", "store", "layers", "reports", "sharing", "algorithms", "ui", "scripts")
MOST_COMPLEX = 12
LONGEST = 40


def functions(found: list[Class | Function]) -> Iterator[Function]:
    """Yield the functions of a module, and the methods of its classes."""
    for block in found:
        if isinstance(block, Class):
            yield from functions([*block.methods, *block.inner_classes])
        else:
            yield block


def faults(path: Path) -> Iterator[str]:
    """Yield what is to be said against the functions of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in functions(cc_visit_ast(tree)):
        if function.complexity > MOST_COMPLEX:
            yield f"{path}:{function.lineno}: {function.fullname} has a complexity of {function.complexity}"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST:
                yield f"{path}:{node.lineno}: {node.name} has {lines} lines"


def main() -> int:
    """Check every file of the plugin and its scripts; return 1 when any function is too complex or too long."""
    paths = [*ROOT.glob("*.py"), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))]
    found = [fault for path in sorted(paths) for fault in faults(path)]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
