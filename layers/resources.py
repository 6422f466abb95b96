"""Where the plugin's own files are, and the one checked way to load a style or a layout template."""

from __future__ import annotations

import configparser
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from qgis.core import QgsLayoutItemRegistry, QgsMapLayer, QgsPrintLayout, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import DataMissingError, ResourceError

ROOT = Path(__file__).resolve().parent.parent
_RESOURCES = ROOT / "resources"


def icon_path() -> str:
    """Return the path of the plugin's icon."""
    return str(_RESOURCES / "icons" / "kachin_corridors.svg")


def translation_path(locale: str) -> Path:
    """Return where the compiled translation of a locale such as ``fr`` is, whether it exists or not."""
    return _RESOURCES / "i18n" / f"kachin_corridors_{locale}.qm"


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """Return the version that metadata.txt states: it is written nowhere else."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def built_data_path() -> Path:
    """Return the GeoPackage that the plugin carries. Raises DataMissingError when it is not there."""
    path = _RESOURCES / "data" / "kachin_corridors.gpkg"
    if not path.is_file():
        raise DataMissingError(path=path)
    return path


def guide_path(page: str) -> Path:
    """Return where a page of the guide is (``guide``, ``evidence``), made from docs, whether it exists or not."""
    return _RESOURCES / "help" / f"{page}.html"


def guide_contents_path() -> Path:
    """Return where the list of what is in the guide is, whether it exists or not."""
    return _RESOURCES / "help" / "contents.json"


def guide_address(page: str, anchor: str) -> str:
    """Return the address of a section of the guide, for a browser."""
    return f"{guide_path(page).as_uri()}#{anchor}"


def apply_style(
    layer: QgsMapLayer,
    name: str,
    categories: QgsMapLayer.StyleCategory = QgsMapLayer.StyleCategory.AllStyleCategories,
) -> None:
    """Load ``resources/styles/NAME.qml`` into the layer, or some categories of it.

    Raises ResourceError when QGIS does not accept it.
    """
    path = _style_path(name)
    message, accepted = layer.loadNamedStyle(str(path), False, categories)
    if not accepted:
        raise ResourceError(path=path, reason=message)


@lru_cache
def style_digest(name: str) -> str:
    """Return what tells a style of this version from that of another; empty where the file cannot be read."""
    try:
        return sha256(_style_path(name).read_bytes()).hexdigest()
    except OSError:
        return ""


def _style_path(name: str) -> Path:
    return _RESOURCES / "styles" / f"{name}.qml"


def load_layout_template(layout: QgsPrintLayout, name: str) -> Iterator[None]:
    """Fill the layout from ``resources/layouts/NAME.qpt`` in two steps: maps and what belongs to them, then the labels.

    The labels come to lie on top of the rest. Raises ResourceError when QGIS does not accept the file.
    """
    path = _RESOURCES / "layouts" / f"{name}.qpt"
    whole, labels = QDomDocument(), QDomDocument()
    try:
        whole.setContent(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ResourceError(path=path, reason=error.strerror) from error
    labels.appendChild(labels.createElement("Layout"))
    item = whole.documentElement().firstChildElement("LayoutItem")
    while not item.isNull():
        following = item.nextSiblingElement("LayoutItem")
        if item.attribute("type") == str(int(QgsLayoutItemRegistry.ItemType.LayoutLabel)):
            labels.documentElement().appendChild(whole.documentElement().removeChild(item))
        item = following
    _, accepted = layout.loadFromTemplate(whole, QgsReadWriteContext())
    if not accepted:
        raise ResourceError(path=path, reason="it is no layout template")
    yield
    layout.addItemsFromXml(labels.documentElement(), labels, QgsReadWriteContext())
