"""Who may import whom: core and store know neither QGIS nor Qt, and no folder knows one that stands above it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

QT_AND_QGIS = {"qgis", "PyQt5", "PyQt6", "PySide6", "sip", "processing"}
WITHOUT_QGIS = ("core", "store")
FORBIDDEN_SIBLINGS = {
    "core": {"store", "layers", "reports", "sharing", "algorithms", "ui", "plugin"},
    "store": {"layers", "reports", "sharing", "algorithms", "ui", "plugin"},
    "layers": {"reports", "sharing", "algorithms", "ui", "plugin"},
    "reports": {"sharing", "algorithms", "ui", "plugin"},
    "sharing": {"algorithms", "ui", "plugin"},
    "algorithms": {"ui", "plugin"},
    "ui": {"plugin"},
}
SUBJECTS = {
    "core": {
        "geometry": set(),
        "places": set(),
        "labels": set(),
        "corridors": {"geometry", "places"},
        "control": {"corridors", "labels"},
        "evidence": {"geometry", "places", "corridors", "control", "labels", "sites"},
        "exchange": {"control", "evidence"},
        "sites": {"geometry", "control"},
        "several_dates": set(),
        "statements": {"geometry", "corridors", "control", "sites"},
    },
    "store": {
        "files": set(),
        "tables": {"files"},
        "imports": {"tables"},
        "places": {"files", "tables"},
        "corridors": {"files", "tables"},
        "control": {"files", "tables", "corridors"},
        "evidence": {"files", "tables", "places", "corridors", "control", "sites"},
        "sites": {"tables"},
        "sources": {"files", "tables", "control"},
        "statements": {"tables", "corridors", "sites"},
        "updating": {"files", "tables", "imports", "control", "evidence"},
    },
    "layers": {
        "project": set(),
        "imports": set(),
        "measuring": set(),
        "evidence": {"project", "measuring"},
        "expressions": {"project", "measuring"},
    },
    "algorithms": {
        "project": {"imports", "reports"},
        "imports": set(),
        "measuring": set(),
        "control": set(),
        "evidence": {"imports"},
        "reports": set(),
        "statements": set(),
    },
    "ui": {
        "common": set(),
        "map": {"common"},
        "measure": {"common"},
        "evidence": {"common", "map", "measure"},
        "recording": {"common", "measure", "evidence"},
        "exchange": {"common"},
        "share": {"common", "map"},
        "help": {"common"},
        "options": {"common"},
        "first_run": {"common"},
    },
}
"""The subjects of a floor, and which others of the same floor each may use."""
ABOVE = {
    "core": set(),
    "store": {"workspace"},
    "layers": set(),
    "algorithms": {"provider"},
    "ui": {
        "dock",
        "dock_content",
        "dock_actions",
        "dock_pages",
        "legs_measuring",
        "parts_of_qgis",
        "update_menu",
        "workspace_bar",
    },
}
"""The modules beside the subjects that put them together. All others beside them are used by them."""
MOST_FILES = 20
"""Where a folder holds more, a subject is missing."""
IMPORT_WITHOUT_QGIS = """
import importlib, pkgutil, runpy, sys

class NoQgis:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {forbidden!r}:
            raise ImportError(f"{folder} must not import {{name}}")

sys.meta_path.insert(0, NoQgis())
runpy.run_path({as_package!r})["load_package"]()
package = importlib.import_module("kachin_corridors.{folder}")
for module in pkgutil.walk_packages(package.__path__, "kachin_corridors.{folder}."):
    importlib.import_module(module.name)
    print(module.name)
"""


@cache
def imports_in(path):
    """Returns every import of a file, those inside functions too: each file is parsed once for all that is asked."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]


def imported_modules(path, package):
    """Yields (line, absolute name) of every import of a file."""
    for node in imports_in(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        else:
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            yield node.lineno, name
            yield from ((node.lineno, f"{name}.{alias.name}") for alias in node.names)


def package_of(path, root):
    return ["kachin_corridors", *path.relative_to(root).parent.parts]


@pytest.mark.parametrize("folder", WITHOUT_QGIS)
def test_floors_below_the_map_name_neither_qgis_nor_qt(folder, root):
    faults = [
        f"{path}:{line}: {name}"
        for path in sorted((root / folder).rglob("*.py"))
        for line, name in imported_modules(path, package_of(path, root))
        if name.split(".")[0] in QT_AND_QGIS
    ]
    assert faults == []


@pytest.mark.parametrize("folder", WITHOUT_QGIS)
def test_floors_below_the_map_import_where_there_is_no_qgis(folder, root, tmp_path):
    as_package = str(root / "scripts" / "as_package.py")
    script = IMPORT_WITHOUT_QGIS.format(forbidden=QT_AND_QGIS, as_package=as_package, folder=folder)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    modules = {path.stem for path in (root / folder).glob("*.py")} - {"__init__"}
    assert modules <= {line.rpartition(".")[2] for line in run.stdout.splitlines()}


@pytest.mark.parametrize("folder", FORBIDDEN_SIBLINGS)
def test_imports_point_downwards(folder, root):
    forbidden = {f"kachin_corridors.{sibling}" for sibling in FORBIDDEN_SIBLINGS[folder]}
    faults = [
        f"{path}:{line}: {name}"
        for path in sorted((root / folder).rglob("*.py"))
        for line, name in imported_modules(path, package_of(path, root))
        if ".".join(name.split(".")[:2]) in forbidden
    ]
    assert faults == []


@pytest.mark.parametrize("floor", SUBJECTS)
def test_each_folder_of_a_floor_is_a_known_subject(floor, root):
    assert {path.parent.name for path in (root / floor).glob("*/__init__.py")} == set(SUBJECTS[floor])


def may_use(floor: str, user: str, used: str) -> bool:
    """Tell whether one part of a floor, a subject or a module beside the subjects, may use another."""
    subjects, above = SUBJECTS[floor], ABOVE[floor]
    if user in above:
        return True
    if user in subjects:
        return used == user or used in subjects[user] or used not in {*subjects, *above}
    return used not in {*subjects, *above}


@pytest.mark.parametrize("floor", SUBJECTS)
def test_subjects_use_only_what_they_may(floor, root):
    faults = []
    for path in sorted((root / floor).rglob("*.py")):
        package = package_of(path, root)
        user = package[2] if len(package) > 2 else path.stem
        for line, name in imported_modules(path, package):
            parts = name.split(".")
            if parts[:2] == ["kachin_corridors", floor] and len(parts) > 2 and not may_use(floor, user, parts[2]):
                faults.append(f"{path}:{line}: {name}")
    assert faults == []


def test_only_the_store_speaks_sql(plugin_sources, root):
    faults = [
        f"{path}:{line}: {name}"
        for path in plugin_sources
        if path.relative_to(root).parts[0] != "store"
        for line, name in imported_modules(path, package_of(path, root))
        if name.split(".")[0] == "sqlite3" or name.startswith("kachin_corridors.store.tables.connection")
    ]
    assert faults == []


def test_no_folder_holds_too_many_files(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "*.py"], capture_output=True, text=True, check=True)
    files = Counter(str(Path(name).parent) for name in listed.stdout.split())
    assert {folder: count for folder, count in files.items() if count > MOST_FILES} == {}


def test_no_modules_import_each_other_in_a_circle(plugin_sources, root):
    modules = {
        ".".join([*package_of(path, root), path.stem]).removesuffix(".__init__"): path for path in plugin_sources
    }
    graph = {
        module: {name for _, name in imported_modules(path, package_of(path, root)) if name in modules} - {module}
        for module, path in modules.items()
    }
    # A package that is imported on the way to its module asks for nothing: they are empty but for a sentence.
    graph = {module: {name for name in used if modules[name].stem != "__init__"} for module, used in graph.items()}
    list(TopologicalSorter(graph).static_order())


def test_own_package_is_imported_relatively(plugin_sources):
    faults = [
        f"{path}:{node.lineno}"
        for path in plugin_sources
        for node in imports_in(path)
        if (isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").startswith("kachin_corridors"))
        or (isinstance(node, ast.Import) and any(alias.name.startswith("kachin_corridors") for alias in node.names))
    ]
    assert faults == []
