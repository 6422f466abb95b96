"""QGIS runs this when its window is built (--code): the tests of tests/desktop, inside this very process.

Reads from the environment KACHIN_TESTS_ROOT (the checkout), KACHIN_TESTS_SITE (the site-packages with pytest) and
KACHIN_TESTS_STATUS (the file that gets pytest's exit code; it stays absent when QGIS does not live that long).
"""

import os
import site
import sys
from pathlib import Path

from import_watch import watch
from message_recorder import recorder
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface


def run_tests() -> None:
    """Run pytest, leave its exit code in the file, and close QGIS as its user would."""
    watch.stop()
    root = Path(os.environ["KACHIN_TESTS_ROOT"])
    site.addsitedir(os.environ["KACHIN_TESTS_SITE"])
    import pytest

    os.chdir(root)  # so that pytest shows short paths
    recorder.desktop_is_ready = True
    # pytest-qgis would make an application of its own.
    status = pytest.main(["-p", "no:pytest_qgis", "tests/desktop"])
    Path(os.environ["KACHIN_TESTS_STATUS"]).write_text(f"{int(status)}\n", encoding="utf-8")
    sys.stdout.flush()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


# Once the event loop runs, not in the midst of QGIS' own start.
iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, run_tests))
