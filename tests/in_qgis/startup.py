"""QGIS runs this before it loads plugins (PYQGIS_STARTUP)."""

from import_watch import watch
from message_recorder import recorder

recorder.start()
watch.start()
