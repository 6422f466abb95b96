"""A new actor is one row of core/control/actors.py: styles, legends, sides and the build follow from it."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROW = '    Actor("TNLA", "the TNLA (Ta\'ang National Liberation Army)", Side.OPPOSED, "#EE8866", "hexagon", 1.0, 30),\n'
CODE = ("core", "store", "layers", "reports", "scripts", "resources")
ASK = """
import json
from as_package import load_package
load_package()
from kachin_corridors.core.control.actors import sides_of
from kachin_corridors.layers.project.control_look import actor_look
look = actor_look("TNLA")
print(json.dumps({
    "with the KIA": len(sides_of(["TNLA", "KIA"])),
    "with the junta": len(sides_of(["TNLA", "junta"])),
    "look": [look.name, look.colour, look.shape],
}))
"""


@pytest.fixture(scope="module")
def checkout(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code with one row more, and nothing else changed."""
    copy = tmp_path_factory.mktemp("one-actor-more")
    for folder in CODE:
        shutil.copytree(root / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "*.gpkg*"))
    shutil.copy(root / "__init__.py", copy)
    table = copy / "core" / "control" / "actors.py"
    text = table.read_text(encoding="utf-8")
    (end,) = [position for position in range(len(text)) if text.startswith(")\n\nSIDE_OF", position)]
    table.write_text(text[:end] + ROW + text[end:], encoding="utf-8")
    return copy


def test_styles_and_legends_show_the_new_actor(checkout: Path) -> None:
    subprocess.run([checkout / "scripts" / "make-cartography"], check=True, capture_output=True)
    for role in ("control_status", "claims", "township_status", "kilometres_by_holder"):
        style = (checkout / "resources" / "styles" / f"{role}.qml").read_text(encoding="utf-8")
        rules = [line for line in style.splitlines() if "<rule " in line]
        (entry,) = [line for line in rules if re.search(r'label="[^"]*\bTNLA\b', line)]
        assert "= 'TNLA'" in entry.replace("&apos;", "'")
        assert "238,136,102" in style
        # Nor is it among those that are drawn like all others.
        assert all("'TNLA'" in line for line in rules if "'') NOT IN" in line)


def test_the_new_actor_has_a_side_and_a_look(checkout: Path) -> None:
    run = subprocess.run([sys.executable, "-c", ASK], cwd=checkout / "scripts", check=True, capture_output=True)
    assert json.loads(run.stdout) == {
        "with the KIA": 1,
        "with the junta": 2,
        "look": ["the TNLA (Ta'ang National Liberation Army)", "#EE8866", "hexagon"],
    }


def test_the_build_takes_claims_of_the_new_actor(checkout: Path, tmp_path: Path) -> None:
    ledger = checkout / "resources" / "data" / "sources" / "control_claims.csv"
    with ledger.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    newest = max((row for row in rows if row["unit_id"] == "kazu-base"), key=lambda row: row["event_date"])
    rows.append(newest | {"claim_id": "5b1e7a52-6c1f-4a7e-9a51-1f1f3a0f0c11", "actor": "TNLA", "asserted_by": "TNLA"})
    with ledger.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    built = tmp_path / "built.gpkg"
    run = subprocess.run([checkout / "scripts" / "build-data", "--output", built], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    with closing(sqlite3.connect(built)) as database:
        (held,) = database.execute(
            "SELECT actor, against, status FROM control_status WHERE unit_id = 'kazu-base' AND valid_to IS NULL"
        ).fetchall()
    # Allies who both took it on one day share it.
    assert held == ("KIA", "TNLA", "shared")
