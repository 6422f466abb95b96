"""QGIS runs this when its window is built (--code): the pictures are taken when QGIS is ready."""

import os
import sys
import traceback
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface


def run() -> None:
    """Take the pictures; end QGIS at once when it fails, so that scripts/docs-images can say so."""
    from docs_images import pictures

    finished = False
    try:
        pictures.take_all(Path(os.environ["KACHIN_PICTURES"]), Path(os.environ["KACHIN_SCRATCH"]))
        finished = True
    finally:
        if not finished:
            # QGIS would show the error in a dialog and wait for a click.
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(500, run))
