"""The zip made from a checkout of another name loads in a fresh QGIS, without a window and without the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

IN_QGIS = Path(__file__).parents[2] / "in_qgis"
ALGORITHMS = {
    "createworkspace",
    "createproject",
    "measurelegs",
    "measurelines",
    "splitlinebyareas",
    "exportlayout",
    "checkstatements",
}


def copy_of_checkout(root, target):
    """A copy of all files that git knows or would add, and of the built data, as a repository of its own."""
    git = ["git", "-c", f"safe.directory={root}", "-C", str(root)]
    listed = subprocess.run([*git, "ls-files", "-co", "--exclude-standard", "-z"], capture_output=True, check=True)
    names = [name for name in listed.stdout.decode().split("\0") if name and (root / name).is_file()]
    for name in [*names, "resources/data/kachin_corridors.gpkg"]:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, target / name)
    subprocess.run(["git", "init", "--quiet", str(target)], check=True)


@pytest.fixture(scope="module")
def report(root, tmp_path_factory):
    work = tmp_path_factory.mktemp("package")
    checkout = work / "my-checkout-1.0"
    copy_of_checkout(root, checkout)
    packaged = subprocess.run([checkout / "scripts" / "package"], capture_output=True, text=True)
    assert packaged.returncode == 0, packaged.stderr
    plugins = work / "plugins"
    with zipfile.ZipFile(packaged.stdout.splitlines()[-1]) as archive:
        archive.extractall(plugins)
    shutil.rmtree(checkout)

    environment = {
        **os.environ,
        "PYTHONPATH": str(IN_QGIS),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile"),
    }
    run = subprocess.run(
        [sys.executable, IN_QGIS / "load_plugin.py", plugins],
        capture_output=True,
        text=True,
        env=environment,
        cwd=work,
    )
    assert run.returncode == 0, run.stderr
    return {"plugins": plugins, "stderr": run.stderr, **json.loads(run.stdout.splitlines()[-1])}


def test_loads_without_a_window(report):
    assert report["loaded"], report["stderr"]
    assert report["started"], report["stderr"]
    assert Path(report["file"]) == report["plugins"] / "kachin_corridors" / "__init__.py"


def test_offers_its_algorithms(report):
    assert {f"kachin_corridors:{name}" for name in ALGORITHMS} <= set(report["algorithms"])


def test_imports_nothing_heavy_at_start(report):
    assert report["heavy_imports"] == []


def test_imports_few_modules_at_start(report):
    """The window needs two more than the algorithms, see tests/desktop/test_startup.py."""
    assert "kachin_corridors.algorithms.provider" in report["modules"]
    assert len(report["modules"]) <= report["most_modules"] - 2, report["modules"]


def test_leaves_sys_path_alone(report):
    assert report["sys_path_added"] == []


def test_unloading_takes_the_provider_away(report):
    assert report["unloaded"]
    assert report["algorithms_after_unload"] is None
