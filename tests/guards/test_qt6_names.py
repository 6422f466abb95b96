"""scripts/check_qt6_names.py sees planted faults and is content with what works under both Qt versions."""

from __future__ import annotations

import subprocess

import pytest


@pytest.fixture
def check(root, tmp_path):
    def run(code):
        planted = tmp_path / "planted.py"
        planted.write_text(code, encoding="utf-8")
        command = [root / ".venv-qt6" / "bin" / "python", root / "scripts" / "check_qt6_names.py", planted]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.stderr == ""
        return done.returncode, done.stdout.splitlines()[:-1]

    return run


@pytest.mark.parametrize(
    ("code", "line", "name"),
    [
        pytest.param("from qgis.PyQt.QtCore import Qt\n\nx = Qt.AlignLeft\n", 3, "Qt.AlignLeft", id="unscoped enum"),
        pytest.param(
            "from qgis.PyQt import QtCore\nx = QtCore.Qt.UserRole\n", 2, "QtCore.Qt.UserRole", id="through the module"
        ),
        pytest.param(
            "from qgis.PyQt.QtWidgets import QMessageBox as B\nx = B.Yes\n", 2, "B.Yes", id="through another name"
        ),
        pytest.param(
            "from qgis.PyQt.QtCore import QAction\n", 1, "qgis.PyQt.QtCore.QAction", id="from the wrong module"
        ),
        pytest.param("from qgis.PyQt.QtCore import QRegExp\n", 1, "qgis.PyQt.QtCore.QRegExp", id="class that is gone"),
        pytest.param("from qgis.PyQt import QtWebKit\n", 1, "qgis.PyQt.QtWebKit", id="module that is gone"),
        pytest.param(
            "def f():\n    from qgis.PyQt.QtCore import Qt\n    return Qt.Horizontal\n", 3, "Qt.Horizontal", id="local"
        ),
        pytest.param("from PyQt5.QtCore import Qt\n", 1, "PyQt5.QtCore", id="past the shim"),
    ],
)
def test_planted_fault_is_found(check, code, line, name):
    status, faults = check(code)
    assert status == 1
    assert len(faults) == 1
    assert f"planted.py:{line}: {name} " in faults[0]


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("from qgis.PyQt.QtCore import Qt\nx = Qt.AlignmentFlag.AlignLeft\n", id="scoped enum"),
        pytest.param("from qgis.PyQt.QtWidgets import QAction\nx = QAction.Priority.LowPriority\n", id="moved class"),
        pytest.param("from qgis.PyQt.QtGui import QAction\n", id="moved class in its new place"),
        pytest.param("from qgis.PyQt.QtCore import NULL, QMetaType\nx = QMetaType.Type.Int\n", id="added by the shim"),
        pytest.param("from qgis.PyQt import uic\nx = uic.loadUiType\n", id="uic"),
    ],
)
def test_what_works_in_both_passes(check, code):
    assert check(code) == (0, [])
