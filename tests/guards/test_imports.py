"""Who may import whom: core and store know neither QGIS nor Qt, and no folder knows one that stands above it."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter

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
        "corridors": {"geometry", "places"},
        "control": {"geometry", "places", "corridors"},
        "statements": {"geometry", "places", "corridors", "control"},
    },
    "ui": {
        "common": set(),
        "map": {"common"},
        "measure": {"common"},
        "evidence": {"common", "map", "measure"},
        "share": {"common"},
    },
}
"""The subjects of a floor, and which others of the same floor each may use."""
BESIDE_SUBJECTS = {"core": "below", "ui": "above"}
"""Whether what lies beside the subjects of a floor is used by them, or uses them."""
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


def imported_modules(path, package):
    """Yields (line, absolute name) of every import of a file, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
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


@pytest.mark.parametrize("floor", SUBJECTS)
def test_subjects_use_only_what_they_may(floor, root):
    subjects = SUBJECTS[floor]
    faults = []
    for path in sorted((root / floor).rglob("*.py")):
        package = package_of(path, root)
        own = package[2] if len(package) > 2 else None
        for line, name in imported_modules(path, package):
            parts = name.split(".")
            if parts[:2] != ["kachin_corridors", floor] or len(parts) < 3:
                continue
            used = parts[2] if parts[2] in subjects else None
            if own is None:
                allowed = used is None or BESIDE_SUBJECTS[floor] == "above"
            elif used is None:
                allowed = BESIDE_SUBJECTS[floor] == "below"
            else:
                allowed = used == own or used in subjects[own]
            if not allowed:
                faults.append(f"{path}:{line}: {name}")
    assert faults == []


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
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").startswith("kachin_corridors"))
        or (isinstance(node, ast.Import) and any(alias.name.startswith("kachin_corridors") for alias in node.names))
    ]
    assert faults == []
