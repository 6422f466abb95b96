"""QGIS is closed and started again with one profile: the dock is where it was, or stays away if it was closed."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Any

import pytest

# As in tests/in_qgis/dock_at_start.py.
WIDTH = 420


@pytest.fixture
def start_qgis(root, plugin_zip, tmp_path):
    """Starts the real desktop, does something to the dock, and closes it. Returns what was found at the start."""

    def start(then: str = "") -> dict[str, Any]:
        report = tmp_path / "report.json"
        report.unlink(missing_ok=True)
        run = subprocess.run(
            [
                root / "scripts" / "desktop", "--zip", plugin_zip, "--profiles", tmp_path / "profiles",
                "--seconds", "120", "--", "--code", root / "tests" / "in_qgis" / "dock_at_start.py",
            ],
            env={**os.environ, "KACHIN_DOCK_REPORT": str(report), "KACHIN_DOCK_THEN": then},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        assert report.is_file(), run.stdout + run.stderr
        return json.loads(report.read_text(encoding="utf-8"))

    return start


def test_the_dock_is_where_it_was_when_qgis_was_closed(start_qgis):
    assert start_qgis("open on the left") == {"built": False, "button": False}
    again = start_qgis("close")
    assert again.pop("width") == pytest.approx(WIDTH, abs=20)
    assert again == {"built": True, "visible": True, "on the left": True, "floating": False, "button": True}
    assert start_qgis() == {"built": False, "button": False}
