"""The scripts, as somebody might start them."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

NOBODY = 65534
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be root through sudo, or somebody else")


def own(path: Path, user: int) -> None:
    for each in (path, *path.rglob("*")):
        os.chown(each, user, user, follow_symlinks=False)


@pytest.fixture
def checkout_of_nobody(root):
    """A checkout that belongs to a user who is not root, in a folder that he may enter; its name needs quoting."""
    folder = Path(tempfile.mkdtemp())
    checkout = folder / "Nobody's checkout"
    shutil.copytree(root / "scripts", checkout / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "metadata.txt", checkout)
    folder.chmod(0o755)
    own(checkout, NOBODY)
    yield checkout
    shutil.rmtree(folder)


def start_as_nobody(script: Path) -> subprocess.CompletedProcess[str]:
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return subprocess.run([*user, script], capture_output=True, text=True, timeout=60, check=False)


@needs_root
@pytest.mark.parametrize("script", ["demo", "desktop", "package", "setup", "test"])
def test_files_of_root_are_named_with_the_command_that_gives_them_back(checkout_of_nobody, script):
    built = checkout_of_nobody / "build" / "deep" / "made through sudo"
    built.mkdir(parents=True)
    own(checkout_of_nobody / "build", NOBODY)
    os.chown(built, 0, 0)
    before = set(checkout_of_nobody.rglob("*"))
    run = start_as_nobody(checkout_of_nobody / "scripts" / script)
    assert run.returncode == 1
    assert f"{built} belongs to root" in run.stderr
    assert set(checkout_of_nobody.rglob("*")) == before
    # The command as it stands, for root here, who needs no sudo.
    words = shlex.split(run.stderr.splitlines()[-1].rpartition(" again: ")[2])
    command = shlex.split(words[2]) if words[:2] == ["su", "-c"] else words[1:]
    assert command[:2] == ["chown", "-R"]
    subprocess.run(command, check=True)
    assert built.stat().st_uid == NOBODY
    assert "belongs to root" not in start_as_nobody(checkout_of_nobody / "scripts" / "desktop").stderr


@needs_root
def test_files_of_root_that_all_may_write_are_no_matter(checkout_of_nobody):
    (checkout_of_nobody / "shared").mkdir()
    (checkout_of_nobody / "shared").chmod(0o777)
    assert "needs --zip" in start_as_nobody(checkout_of_nobody / "scripts" / "desktop").stderr


@needs_root
@pytest.mark.parametrize("script", ["demo", "package", "setup", "test"])
def test_started_through_sudo_it_says_how_to_start_it_and_makes_nothing(root, script):
    before = set(root.iterdir())
    run = subprocess.run(
        [root / "scripts" / script],
        env={**os.environ, "SUDO_USER": "analyst"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 1
    assert "as analyst, without sudo" in run.stderr
    assert "sudo chown -R analyst" in run.stderr
    assert set(root.iterdir()) == before


def test_asked_for_qt_6_it_says_how_to_name_a_qgis_on_it(root):
    environment = {name: value for name, value in os.environ.items() if name != "KACHIN_QGIS_QT6"}
    run = subprocess.run(
        [root / "scripts" / "test", "qt6"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert "No QGIS on Qt 6 to test in: KACHIN_QGIS_QT6 must be the command" in run.stderr
