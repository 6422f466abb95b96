"""The small faults that are put into the code: mutmut's operators on the bodies of functions and methods.

Not mutated: annotations, defaults, decorators and what runs at import, as with mutmut; docstrings; and text
with a space in it, which is a sentence or a statement of SQL. A broken statement fails wherever it is run, and
the words of sentences are looked at by the tests that are about them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

import libcst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider, WhitespaceInclusivePositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_string

CLASS_BODY_LACKS = 0x1
"""CO_OPTIMIZED: set in the code of functions, not in that of modules and classes."""


@dataclass(frozen=True)
class Mutant:
    """One change in one function. ``text`` is the whole file with it; ``number`` its place among the file's mutants."""

    path: str
    number: int
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} [{self.number}] {self.before} -> {self.after}"


class _Changes(libcst.CSTVisitor):
    """Collects the changes of one file: the nodes, what they become, and where they stand."""

    METADATA_DEPENDENCIES = (PositionProvider, WhitespaceInclusivePositionProvider)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[libcst.CSTNode, libcst.CSTNode, int, CodeRange]] = []
        self._depth = 0

    def visit_FunctionDef(self, node: libcst.FunctionDef) -> bool:
        """Go into the body, and into nothing else."""
        self._depth += 1
        node.body.visit(self)
        self._depth -= 1
        return False

    def visit_Annotation(self, _node: libcst.Annotation) -> bool:
        """Leave annotations alone."""
        return False

    def visit_Expr(self, node: libcst.Expr) -> bool:
        """Leave docstrings alone."""
        return not isinstance(node.value, (libcst.SimpleString, libcst.ConcatenatedString))

    def on_visit(self, node: libcst.CSTNode) -> bool:
        """Note what becomes of a node within a function."""
        if self._depth:
            for kind, operator in mutation_operators:
                if isinstance(node, kind):
                    for changed in list(operator(node))[: 1 if operator is operator_string else None]:
                        self._note(node, changed)
        return super().on_visit(node)

    def _note(self, node: libcst.CSTNode, changed: libcst.CSTNode) -> None:
        if isinstance(node, libcst.SimpleString) and " " in node.value:
            return
        line = self.get_metadata(PositionProvider, node).start.line
        self.found.append((node, changed, line, self.get_metadata(WhitespaceInclusivePositionProvider, node)))


def mutants(root: Path, path: Path) -> Iterator[Mutant]:
    """Yield the mutants of a file that are programs and not the same one."""
    text = path.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(libcst.parse_module(text), unsafe_skip_copy=True)
    changes = _Changes()
    wrapper.visit(changes)
    lines = text.splitlines(keepends=True)
    starts = [0]
    for each in lines:
        starts.append(starts[-1] + len(each))
    original = compile(text, str(path), "exec")
    for number, (node, changed, line, span) in enumerate(changes.found):
        begin = starts[span.start.line - 1] + span.start.column
        end = starts[span.end.line - 1] + span.end.column
        after = wrapper.module.code_for_node(changed)
        mutated = text[:begin] + after + text[end:]
        try:
            is_other = changed_function(original, compile(mutated, str(path), "exec")) is not None
        except SyntaxError:
            continue
        if is_other:
            before = wrapper.module.code_for_node(node)
            yield Mutant(str(path.relative_to(root)), number, line, before.strip(), after.strip(), mutated)


def changed_function(original: CodeType, mutated: CodeType) -> tuple[CodeType, CodeType] | None:
    """Return the first function or method of a module that differs, and what it became."""
    for one, other in zip(_functions(original), _functions(mutated), strict=True):
        if one != other:
            return one, other
    return None


def _functions(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_flags & CLASS_BODY_LACKS:
                yield constant
            else:
                yield from _functions(constant)
