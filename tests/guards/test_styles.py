"""What the styles must not ask of QGIS while it draws a map."""

from __future__ import annotations

import re


def test_no_style_looks_up_features_while_a_map_is_drawn(root):
    """QGIS looks other features up in its main thread: a map that it waits for there would never be done."""
    waits = re.compile(r"\b(overlay_\w+|aggregate|get_feature|relation_aggregate)\s*\(")
    styles = sorted((root / "resources" / "styles").glob("*.qml"))
    assert len(styles) > 8
    found = {path.name: waits.findall(path.read_text(encoding="utf-8")) for path in styles}
    assert {name: calls for name, calls in found.items() if calls} == {}
