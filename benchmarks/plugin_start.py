"""What the plugin costs QGIS at its start, in the real desktop: beside other plugins, and one that does nothing.

KACHIN_PEER_PLUGIN may name the folder of another plugin, as QGIS installs it, to be loaded in the same run.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop_runs import in_desktop
from rows import Row, milliseconds

PLUGIN = "kachin_corridors"
EMPTY = "does_nothing"
OF_QGIS = "grassprovider"
"""A plugin with a Processing provider that every QGIS has."""
MOST_MODULES = 58
"""As many as the tests allow, counted as there (tests/in_qgis/import_watch.py)."""
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
    rows = [
        Row(
            "modules of the plugin once it is started",
            seen[PLUGIN]["modules"],
            MOST_MODULES,
            "of sys.modules, without folders",
        )
    ]
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
    return in_desktop(
        "start_plugins.py",
        KACHIN_PLUGINS="\n".join(plugins),
        KACHIN_PLUGIN_FOLDERS=f"{empty.parent}\n{of_peer}",
    )
