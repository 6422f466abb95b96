"""Runs a file inside the real QGIS desktop with the packaged plugin, and returns what it wrote."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
SCRIPTS = FOLDER.parent / "scripts"
SECONDS = 480


def in_desktop(name: str, **settings: str) -> Any:
    """Return the JSON that ``in_desktop/NAME`` writes to KACHIN_RESULT; ``settings`` go into its environment."""
    packaged = subprocess.run([SCRIPTS / "package"], capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        environment = (
            os.environ
            | settings
            | {
                "KACHIN_RESULT": str(result),
                "KACHIN_IN_DESKTOP": str(FOLDER / "in_desktop"),
            }
        )
        # Without byte code each start would read the sources anew, which no user's QGIS does.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        options = ["--zip", packaged.stdout.splitlines()[-1], "--profiles", folder, "--seconds", str(SECONDS)]
        code = FOLDER / "in_desktop" / name
        subprocess.run([SCRIPTS / "desktop", *options, "--", "--code", code], env=environment, check=True)
        return json.loads(result.read_text(encoding="utf-8"))
