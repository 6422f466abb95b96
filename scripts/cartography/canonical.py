"""Makes the XML that QGIS writes the same for the same input: random ids and the order of attributes are replaced."""

from __future__ import annotations

import re
import uuid
import xml.etree.ElementTree as ElementTree

_UUID = re.compile(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "kachin_corridors/cartography")


def canonical(text: str, name: str, doctype: str = "") -> str:
    """Return the XML with sorted attributes and with ids that follow from ``name`` and their order of appearance."""
    root = ElementTree.fromstring(text)
    for element in root.iter():
        ordered = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(ordered)
    ElementTree.indent(root, " ")
    xml = doctype + ElementTree.tostring(root, encoding="unicode") + "\n"
    known: dict[str, str] = {}

    def replace(match: re.Match[str]) -> str:
        return known.setdefault(match[0], f"{{{uuid.uuid5(_NAMESPACE, f'{name}/{len(known)}')}}}")

    return _UUID.sub(replace, xml)
