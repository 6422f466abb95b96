from typing import Any

from qgis.gui import QgisInterface

iface: QgisInterface

def __getattr__(name: str) -> Any: ...
