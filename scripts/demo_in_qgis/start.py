"""QGIS runs this when its window is built (--code): the demo begins when QGIS is ready."""

import os
import sys
import traceback

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface


def run() -> None:
    """Run the demo; end QGIS at once when it fails, so that scripts/demo can say so."""
    import story

    finished = False
    try:
        story.tell()
        finished = True
    finally:
        if not finished:
            # QGIS would show the error in a dialog and wait for a click.
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)


iface.initializationCompleted.connect(lambda: QTimer.singleShot(500, run))
