"""``python -m data_docs``: see ``scripts/make-data-docs``."""

from __future__ import annotations

import argparse
from pathlib import Path

from as_package import ROOT, load_package
from qgis.core import QgsApplication


def main() -> None:
    """Rewrite the generated blocks of the pages; with ``--map`` also draw the map of positional precision."""
    parser = argparse.ArgumentParser(prog="scripts/make-data-docs", description="Writes the generated documentation.")
    parser.add_argument("--map", action="store_true", help="also draw docs/images/precision.png")
    arguments = parser.parse_args()
    application = QgsApplication([], True)
    application.initQgis()
    load_package()
    # These import the plugin's package, which load_package has just named.
    from . import algorithm_sections, blocks
    from .statement_rows import statement_rows

    data = ROOT / "resources" / "data" / "kachin_corridors.gpkg"
    parts = {
        "dictionary": blocks.dictionary(),
        "sources": blocks.sources(ROOT / "resources" / "data" / "sources"),
        "statements": blocks.statements(statement_rows(data)),
    }
    _rewrite(ROOT / "docs" / "data.md", parts)
    _rewrite(ROOT / "docs" / "algorithms.md", {"algorithms": algorithm_sections.sections()})
    if arguments.map:
        from .precision_map import draw

        print(draw(data, ROOT / "docs" / "images" / "precision.png").relative_to(ROOT))
    application.exitQgis()


def _rewrite(path: Path, parts: dict[str, str]) -> None:
    """Replace the blocks of a page."""
    from .blocks import replaced

    text = path.read_text(encoding="utf-8")
    for name, content in parts.items():
        text = replaced(text, name, content)
    path.write_text(text, encoding="utf-8")
    print(path.relative_to(ROOT))


main()
