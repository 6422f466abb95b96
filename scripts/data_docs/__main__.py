"""``python -m data_docs``: see ``scripts/make-data-docs``."""

from __future__ import annotations

import argparse

from as_package import ROOT, load_package
from qgis.core import QgsApplication


def main() -> None:
    """Rewrite the generated blocks of docs/data.md; with ``--map`` also draw the map of positional precision."""
    parser = argparse.ArgumentParser(prog="scripts/make-data-docs", description="Writes the generated documentation.")
    parser.add_argument("--map", action="store_true", help="also draw docs/images/precision.png")
    arguments = parser.parse_args()
    application = QgsApplication([], True)
    application.initQgis()
    load_package()
    # These import the plugin's package, which load_package has just named.
    from . import blocks
    from .statement_rows import statement_rows

    path = ROOT / "docs" / "data.md"
    text = path.read_text(encoding="utf-8")
    data = ROOT / "resources" / "data" / "kachin_corridors.gpkg"
    for name, content in (
        ("dictionary", blocks.dictionary()),
        ("sources", blocks.sources(ROOT / "resources" / "data" / "sources")),
        ("statements", blocks.statements(statement_rows(data))),
    ):
        text = blocks.replaced(text, name, content)
    path.write_text(text, encoding="utf-8")
    print(path.relative_to(ROOT))
    if arguments.map:
        from .precision_map import draw

        print(draw(data, ROOT / "docs" / "images" / "precision.png").relative_to(ROOT))
    application.exitQgis()


main()
