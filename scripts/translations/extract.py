"""Which texts the code gives to the translation, in which context.

Qt's own lupdate does not know our helpers: ``_tr`` of a module or class, whose context is what it hands to
``QCoreApplication.translate``; and ``self.tr``, whose context is the name of the class.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DATA_CONTEXTS = frozenset({"Errors", "Rows", "Search"})
"""Those of texts that are data, which ``data_texts`` collects. Any other text is marked where it stands."""
_ALGORITHMS = "Algorithms"
FLOORS = ("core", "store", "layers", "reports", "sharing", "algorithms", "ui")


@dataclass(frozen=True, order=True)
class Message:
    """A text, with the context in which Qt looks for its translation."""

    context: str
    source: str


@dataclass(frozen=True)
class Unreadable:
    """A call whose text only shows when the code runs: it must be in ``data_texts``."""

    path: Path
    line: int
    context: str
    expression: str


def sources_of(root: Path) -> list[Path]:
    """Return the files of the plugin's code."""
    return [*sorted(root.glob("*.py")), *(path for floor in FLOORS for path in sorted((root / floor).rglob("*.py")))]


def found_texts(paths: Iterable[Path]) -> tuple[set[Message], list[Unreadable]]:
    """Return the texts of all files, and the calls whose text is neither named there nor marked anywhere."""
    files = [messages_in(path) for path in paths]
    found = {message for messages, _ in files for message in messages}
    marked = {message.context for message in found} | DATA_CONTEXTS
    return found, [call for _, calls in files for call in calls if call.context not in marked]


def messages_in(path: Path) -> tuple[list[Message], list[Unreadable]]:
    """Return the texts of a file, and the calls that name none."""
    finder = _Finder(path)
    finder.visit(ast.parse(path.read_text(encoding="utf-8")))
    return finder.messages, finder.unreadable


class _Finder(ast.NodeVisitor):
    """Goes through a file; ``_contexts`` are those of the functions ``_tr`` that hold where it is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._classes: list[str] = []
        self._contexts: list[str] = []
        self.messages: list[Message] = []
        self.unreadable: list[Unreadable] = []

    def visit_Module(self, node: ast.Module) -> None:
        """Take the context of the module's own helper."""
        self._go_into(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Take the name of the class, and the context of its own helper."""
        self._classes.append(node.name)
        self._go_into(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Note a text that is handed to the translation."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
            if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                self._note(node.args[0].value, node.args[1])
        elif name == "_tr" and node.args and self._contexts:
            self._note(self._contexts[-1], node.args[0])
        elif name == "tr" and node.args:
            self._note(self._context_of_tr(), node.args[0])
        self.generic_visit(node)

    def _context_of_tr(self) -> str:
        """Return the context of a method ``tr``: all algorithms have that of their base class."""
        if "algorithms" in self._path.parts:
            return _ALGORITHMS
        return self._classes[-1] if self._classes else ""

    def _go_into(self, node: ast.Module | ast.ClassDef) -> None:
        own = list(_contexts_of_helpers(node))
        self._contexts += own
        self.generic_visit(node)
        del self._contexts[len(self._contexts) - len(own) :]

    def _note(self, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            self.messages.append(Message(context, text.value))
        elif not (isinstance(text, ast.Name) and text.id == "text"):  # the helper itself
            self.unreadable.append(Unreadable(self._path, text.lineno, context, ast.unparse(text)))


def _contexts_of_helpers(node: ast.Module | ast.ClassDef) -> Iterator[str]:
    """Yield the context that a function ``_tr`` or ``tr`` directly in a module or class translates in."""
    for function in node.body:
        if isinstance(function, ast.FunctionDef) and function.name in ("_tr", "tr"):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate":
                    first = call.args[0]
                    if isinstance(first, ast.Constant):
                        yield str(first.value)
