"""The scripts, as somebody might start them."""

from __future__ import annotations

import os
import subprocess

import pytest


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be root through sudo")
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
