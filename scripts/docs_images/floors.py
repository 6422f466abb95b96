"""Draws the floors of the house and their subjects, from the folders as they are."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
FLOORS = {
    "plugin.py": "registers, tears down",
    "ui": "the dock, a page a folder",
    "algorithms": "each action, once",
    "sharing": "projects that travel",
    "reports": "what is printed of it",
    "layers": "what is on the map",
    "store": "the workspace as data, all SQL",
    "core": "the rules of the domain, no file, no QGIS",
}
"""From the roof down, each with what it holds."""
_WIDTH, _HEIGHT, _GAP = 900, 52, 6
_NAME, _ROOM, _TOP = 300, 92, 12


def subjects(floor: str) -> list[str]:
    """Return the subjects of a floor by name: its folders with code."""
    return sorted(path.parent.name for path in (ROOT / floor).glob("*/__init__.py"))


def drawn() -> str:
    """Return the picture as SVG: what stands on a floor may use what is below it, never the other way."""
    height = _TOP * 2 + len(FLOORS) * (_HEIGHT + _GAP)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
    ]
    for number, (floor, holds) in enumerate(FLOORS.items()):
        y = _TOP + number * (_HEIGHT + _GAP)
        lines.append(f'<rect x="8" y="{y}" width="{_WIDTH - 16}" height="{_HEIGHT}" fill="#eef3f7" stroke="#5b7083"/>')
        lines.append(f'<text x="20" y="{y + 22}" font-size="16" font-weight="bold">{escape(floor)}</text>')
        lines.append(f'<text x="20" y="{y + 42}" font-size="12">{escape(holds)}</text>')
        lines += [line for place, name in enumerate(subjects(floor)) for line in _room(name, place, y)]
    return "\n".join([*lines, "</svg>", ""])


def _room(name: str, place: int, y: int) -> list[str]:
    x = _NAME + place * (_ROOM - 8)
    middle = x + (_ROOM - 14) / 2
    return [
        f'<rect x="{x}" y="{y + 12}" width="{_ROOM - 14}" height="{_HEIGHT - 24}" rx="3" fill="#ffffff" '
        'stroke="#5b7083"/>',
        f'<text x="{middle}" y="{y + 30}" font-size="12" text-anchor="middle">{escape(name)}</text>',
    ]


if __name__ == "__main__":
    Path(sys.argv[1], "floors.svg").write_text(drawn(), encoding="utf-8")
