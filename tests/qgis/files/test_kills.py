"""Killed at a random moment, the plugin has lost nothing that was committed, and left nothing broken or behind.

A few kills only: scripts/endurance does it as often as one likes.
"""

from __future__ import annotations

import subprocess
import sys


def test_a_kill_loses_and_breaks_nothing(built_data, root):
    program = root / "tests" / "in_qgis" / "kill_and_check.py"
    run = subprocess.run([sys.executable, program, "--small", "1", "1"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    operations = ("create", "save", "record", "undo", "boundaries", "project", "share", "export")
    assert run.stdout.splitlines()[:8] == [f"{operation}: 1 kills, 0 faults" for operation in operations]
