"""What the plugin costs QGIS at its start, in the real desktop: beside other plugins, and one that does nothing.

KACHIN_PEER_PLUGIN may name the folder of another plugin, as QGIS installs it, to be loaded in the same run.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from rows import Row, milliseconds

FOLDER = Path(__file__).resolve().parent
SCRIPTS = FOLDER.parent / "scripts"
SECONDS = 120
PLUGIN = "kachin_corridors"
EMPTY = "does_nothing"
OF_QGIS = "grassprovider"
"""A plugin with a Processing provider that every QGIS has."""
MOST_MODULES = 40
SHARE = 0.6

EMPTY_PLUGIN = '''"""The least that a plugin can be."""


class Nothing:
    def initGui(self):
        pass

    def unload(self):
        pass


def classFactory(iface):
    return Nothing()
'''
EMPTY_METADATA = """[general]
name=Does nothing
qgisMinimumVersion=3.40
description=Nothing
version=1
author=none
email=none@example.org
"""


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    peer = os.environ.get("KACHIN_PEER_PLUGIN", "")
    peers = [OF_QGIS, *([Path(peer).name] if peer else [])]
    with tempfile.TemporaryDirectory() as folder:
        seen = _in_desktop(Path(folder), [PLUGIN, EMPTY, *peers], Path(peer).absolute().parent)
    floor = f"an empty plugin {milliseconds(seen[EMPTY]['s'])}"
    rows = [Row("modules of the plugin once it is started", seen[PLUGIN]["modules"], MOST_MODULES, "of sys.modules")]
    for name in peers:
        ours, theirs = seen[PLUGIN]["s"], seen[name]["s"]
        told = f"{milliseconds(ours)}, {name} {milliseconds(theirs)} ({seen[name]['modules']} modules), {floor}"
        rows.append(Row(f"loading and starting the plugin over {name} (ratio)", ours / theirs, SHARE, told))
    return rows


def _in_desktop(work: Path, plugins: list[str], of_peer: Path) -> dict[str, dict[str, float]]:
    """Return the seconds and the number of modules of each plugin, as they are started in a QGIS with a window."""
    empty = work / "plugins" / EMPTY
    empty.mkdir(parents=True)
    (empty / "__init__.py").write_text(EMPTY_PLUGIN, encoding="utf-8")
    (empty / "metadata.txt").write_text(EMPTY_METADATA, encoding="utf-8")
    packaged = subprocess.run([SCRIPTS / "package"], capture_output=True, text=True, check=True)
    result = work / "result.json"
    environment = os.environ | {
        "KACHIN_PLUGINS": "\n".join(plugins),
        "KACHIN_PLUGIN_FOLDERS": f"{empty.parent}\n{of_peer}",
        "KACHIN_RESULT": str(result),
    }
    # Without byte code each start would read the sources anew, which no user's QGIS does.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    options: list[str | Path] = [
        "--zip",
        packaged.stdout.splitlines()[-1],
        "--profiles",
        work / "profiles",
        "--seconds",
        str(SECONDS),
    ]
    code = FOLDER / "in_desktop" / "start_plugins.py"
    subprocess.run([SCRIPTS / "desktop", *options, "--", "--code", code], env=environment, check=True)
    return json.loads(result.read_text(encoding="utf-8"))
