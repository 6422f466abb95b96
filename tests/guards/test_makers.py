"""The scripts that make source files are run once in years: that they can still be loaded is tested here."""

from __future__ import annotations

import subprocess
import sys

import pytest

MAKERS = ("copy_chart_roads", "fetch_gazetteer", "fetch_river", "fetch_townships", "make_road_lines")


@pytest.mark.parametrize("name", MAKERS)
def test_a_maker_of_sources_loads_by_itself(root, name):
    load = f"import runpy; runpy.run_path({str(root / 'scripts' / name)!r} + '.py')"
    run = subprocess.run([sys.executable, "-c", load], cwd=root / "scripts", capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
