"""``python -m cartography``: see ``scripts/make-cartography``."""

from __future__ import annotations

import argparse
from pathlib import Path

from as_package import ROOT, load_package
from qgis.core import QgsApplication


def main() -> None:
    """Make the styles and the layout template; with ``--preview`` also draw them."""
    parser = argparse.ArgumentParser(prog="scripts/make-cartography", description="Makes the styles and the layout.")
    parser.add_argument("--preview", metavar="FOLDER", type=Path, help="draw maps of the built data into this folder")
    arguments = parser.parse_args()
    application = QgsApplication([], True)
    application.initQgis()
    load_package()
    # These import the plugin's package, which load_package has just named.
    from .layout.make import make_layout
    from .make_styles import make_styles

    for path in (*make_styles(ROOT / "resources" / "styles"), make_layout(ROOT / "resources" / "layouts")):
        print(path.relative_to(ROOT))
    if arguments.preview:
        from .preview import draw

        for path in draw(arguments.preview):
            print(path)
    application.exitQgis()


main()
