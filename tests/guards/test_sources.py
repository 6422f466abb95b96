"""Faults that can be seen in the files."""

from __future__ import annotations

import ast
import re

import pytest

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 50
TIMED = re.compile(r"\b(perf_counter|monotonic|process_time|timeit|deadline=)")
ABSOLUTE_PATH = re.compile(r"""["'>](file:|/(home|root|tmp|work|usr|opt|var|mnt|Users)/|[A-Za-z]:[\\/])""")


@pytest.fixture(scope="module")
def nodes(plugin_sources):
    """Each node of each source, with its path: of the kinds that are asked for."""
    kinds = (ast.Call, ast.ExceptHandler, ast.FunctionDef)
    return [
        (path, node)
        for path in plugin_sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, kinds)
    ]


def test_no_print(nodes):
    assert nodes
    faults = [
        f"{path}:{node.lineno}"
        for path, node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert faults == []


def test_no_signal_is_queued(plugin_sources):
    """A signal of a task that waited in the queue called a function of Python that was gone, and QGIS died."""
    faults = [str(path) for path in plugin_sources if "QueuedConnection" in path.read_text(encoding="utf-8")]
    assert faults == []


def test_no_broad_except(nodes):
    """None but to look at what QGIS threw, where that is a bare Exception, and to pass on all the others."""

    def passes_on(handler):
        return any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler))

    def is_broad(handler):
        named = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        return any(
            name is None or (isinstance(name, ast.Name) and name.id in ("Exception", "BaseException")) for name in named
        )

    faults = [
        f"{path}:{node.lineno}"
        for path, node in nodes
        if isinstance(node, ast.ExceptHandler) and is_broad(node) and not passes_on(node)
    ]
    assert faults == []


def test_arrays_become_lists_in_one_place(plugin_sources):
    """numpy 1 (Debian 12) tells no type of ``tolist``; with numpy 2 (Debian 13) mypy would complain."""
    callers = {path.name for path in plugin_sources if ".tolist(" in path.read_text(encoding="utf-8")}
    assert callers == {"arrays.py"}


def test_sys_path_is_left_alone(plugin_sources):
    assert [path for path in plugin_sources if "sys.path" in path.read_text(encoding="utf-8")] == []


def test_files_and_functions_are_short(plugin_sources, nodes):
    faults = []
    for path in plugin_sources:
        if (lines := path.read_text(encoding="utf-8").count("\n")) > MAX_FILE_LINES:
            faults.append(f"{path}: {lines} lines")
    for path, node in nodes:
        if not isinstance(node, ast.FunctionDef) or node.end_lineno is None:
            continue
        if (lines := node.end_lineno - node.lineno + 1) > MAX_FUNCTION_LINES:
            faults.append(f"{path}:{node.lineno}: {node.name} has {lines} lines")
    assert faults == []


def test_no_test_depends_on_how_fast_the_machine_is(root):
    """Times are compared in benchmarks/; a test counts (calls_of). Hypothesis has its profile in tests/conftest.py."""
    mine = {root / "tests" / "conftest.py", root / "tests" / "guards" / "test_sources.py"}
    tests = [path for path in (root / "tests").rglob("*.py") if path not in mine]
    assert len(tests) > 50
    assert [path for path in tests if TIMED.search(path.read_text(encoding="utf-8"))] == []


def test_styles_and_layouts_hold_no_path_of_a_machine(root):
    files = [
        path for suffix in ("qml", "qpt", "svg", "ui", "xml") for path in (root / "resources").rglob(f"*.{suffix}")
    ]
    assert files
    faults = [
        f"{path}:{number}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if ABSOLUTE_PATH.search(line)
    ]
    assert faults == []
