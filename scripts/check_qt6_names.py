"""Finds Qt names that PyQt6 does not have. Run with a Python that has PyQt6: .venv-qt6/bin/python.

    check_qt6_names.py [FILE OR FOLDER...]

QGIS 4 is built on Qt 6, where many names have moved or must be written in full (``Qt.AlignmentFlag.AlignLeft``).
This reads the code without running it, looks up in PyQt6 every name imported from ``qgis.PyQt`` and every chain of
attributes that begins with one, and prints ``file:line: name`` for each that is missing. Attributes of instances
are beyond it. Without arguments it reads the plugin's own code. Exit status 1 when something is missing.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PLUGIN_CODE = ("core", "store", "layers", "reports", "sharing", "algorithms", "ui")

SHIM = "qgis.PyQt"
# What qgis.PyQt adds to PyQt6. It also patches back old names of flags (Qt.Alignment); those are left out on purpose:
# the new names work everywhere.
MOVED = {
    ("QtWidgets", "QAction"): "QtGui",
    ("QtWidgets", "QActionGroup"): "QtGui",
    ("QtWidgets", "QShortcut"): "QtGui",
}
ADDED = {("QtCore", "NULL")}


class Fault(NamedTuple):
    """A name that is missing: where, and the name as far as it was followed."""

    path: Path
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.name} does not exist in PyQt6"


class MissingNameError(Exception):
    """The dotted name that PyQt6 does not have."""


def qt_module(name: str) -> object:
    """Return PyQt6's module ``name``, such as ``QtCore``."""
    try:
        return importlib.import_module(f"PyQt6.{name}")
    except ModuleNotFoundError:
        raise MissingNameError(f"{SHIM}.{name}") from None


def qt_member(module: str, name: str) -> object:
    """Return what ``from qgis.PyQt.<module> import <name>`` gives under Qt 6."""
    if (module, name) in ADDED:
        return None
    found = getattr(qt_module(MOVED.get((module, name), module)), name, MissingNameError)
    if found is MissingNameError:
        raise MissingNameError(f"{SHIM}.{module}.{name}")
    return found


def follow(start: object, dotted: str, attributes: list[str]) -> None:
    """Follow ``attributes`` from ``start``, which the code calls ``dotted``."""
    for attribute in attributes:
        dotted = f"{dotted}.{attribute}"
        if not hasattr(start, attribute):
            raise MissingNameError(dotted)
        start = getattr(start, attribute)


class FileCheck:
    """The Qt names of one file: first those it imports, then the chains that begin with them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        self.modules: dict[str, str] = {}  # name in this file -> module of qgis.PyQt
        self.members: dict[str, object] = {}  # name in this file -> object of PyQt6
        self.faults: list[Fault] = []

    def run(self) -> list[Fault]:
        """Return the faults, in the order of the lines."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                self._import_from(node)
            elif isinstance(node, ast.Import):
                self._import(node)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute):
                self._attribute(node)
        return sorted(set(self.faults), key=lambda fault: fault.line)

    def _fault(self, node: ast.AST, name: str) -> None:
        self.faults.append(Fault(self.path, getattr(node, "lineno", 0), name))

    def _import_from(self, node: ast.ImportFrom) -> None:
        package = node.module or ""
        if package.split(".")[0] in ("PyQt5", "PyQt6"):
            self._fault(node, f"{package} (past {SHIM})")
        if package != SHIM and not package.startswith(f"{SHIM}."):
            return
        module = package.removeprefix(SHIM).removeprefix(".")
        for alias in node.names:
            try:
                if not module:
                    qt_module(alias.name)
                    self.modules[alias.asname or alias.name] = alias.name
                else:
                    self.members[alias.asname or alias.name] = qt_member(module, alias.name)
            except MissingNameError as missing:
                self._fault(node, str(missing))

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            # `import qgis.PyQt.QtCore` would hide its names from this check; `from qgis.PyQt import QtCore` does not.
            if alias.name.split(".")[0] in ("PyQt5", "PyQt6") or alias.name.startswith(f"{SHIM}."):
                self._fault(node, f"import {alias.name} (write from {SHIM} import ...)")

    def _attribute(self, node: ast.Attribute) -> None:
        attributes: list[str] = []
        value: ast.expr = node
        while isinstance(value, ast.Attribute):
            attributes.insert(0, value.attr)
            value = value.value
        if not isinstance(value, ast.Name):
            return
        try:
            if value.id in self.modules:
                module, first, *rest = self.modules[value.id], *attributes
                follow(qt_member(module, first), f"{module}.{first}", rest)
            elif value.id in self.members:
                follow(self.members[value.id], value.id, attributes)
        except MissingNameError as missing:
            self._fault(node, str(missing))


def python_files(paths: list[Path]) -> Iterator[Path]:
    """Yield the Python files that ``paths``, files or folders, hold."""
    for path in paths:
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def main(arguments: list[str]) -> int:
    """Check and print; return the exit status."""
    paths = [Path(argument) for argument in arguments]
    if not paths:
        paths = [*sorted(ROOT.glob("*.py")), *(ROOT / folder for folder in PLUGIN_CODE)]
    files = list(python_files(paths))
    faults = [fault for path in files for fault in FileCheck(path).run()]
    for fault in faults:
        print(fault)
    print(f"{len(files)} files read, {len(faults)} Qt names missing in PyQt6.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
