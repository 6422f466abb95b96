"""An example for each algorithm, which its help and the guide show as a command of qgis_process or a line of Python."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import Union

Values = Mapping[str, Union[str, float]]

_DAY = "2025-09-12"
_WORKSPACE = {"WORKSPACE": "kachin.gpkg"}
_BHAMO = "96.8,98.2,23.8,25.6 [EPSG:4326]"

EXAMPLES: Mapping[str, Values] = {
    "adddates": {"DATES": "2024-12-01,2025-09-12", "EXTENT": _BHAMO},
    "addlayers": {**_WORKSPACE, "DATE": _DAY},
    "addlegtable": {"DATE": _DAY, "CORRIDOR": "stilwell"},
    "addways": {"DATE": _DAY, "TO": "Chipwi"},
    "checkstatements": {"OUTPUT": "statements.csv"},
    "checkworkspace": {**_WORKSPACE, "OUTPUT": "incomplete.csv"},
    "compareways": {"DATE": _DAY, "TO": "Chipwi", "OUTPUT": "ways.csv", "PICTURE": "ways.svg"},
    "controlchanges": {"SINCE": "2024-12-01", "DATE": _DAY, "OUTPUT": "changes.csv"},
    "controlstatus": {"DATE": _DAY, "OUTPUT": "status.csv"},
    "createproject": {**_WORKSPACE, "DATE": _DAY, "OUTPUT": "share/kachin.qgz"},
    "createworkspace": {"OUTPUT": "kachin.gpkg"},
    "derivecontrol": _WORKSPACE,
    "distances": {"FROM": "Myitkyina", "OUTPUT": "distances.csv"},
    "exportanimation": {"PROJECT": "share/kachin.qgz", "FROM": "2025-09-01", "EXTENT": _BHAMO, "OUTPUT": "frames"},
    "exportclaims": {**_WORKSPACE, "ORIGIN": "analyst", "OUTPUT": "claims.csv"},
    "exportdates": {"PROJECT": "share/kachin.qgz", "DATES": "2024-12-01,2025-09-12", "OUTPUT": "dates.png"},
    "exportlayout": {"PROJECT": "share/kachin.qgz", "DATE": _DAY, "EXTENT": _BHAMO, "DPI": 150, "OUTPUT": "bhamo.png"},
    "importboundaries": {**_WORKSPACE, "INPUT": "townships.geojson", "OUTPUT": "report.txt"},
    "importclaims": {**_WORKSPACE, "INPUT": "claims.csv", "OUTPUT": "verdicts.csv"},
    "importcorridor": {
        **_WORKSPACE,
        "INPUT": "survey.gpkg",
        "LEG": "stilwell-08",
        "SOURCE": "Survey of 2026",
        "ACCURACY": 50,
    },
    "kilometresbyholder": {
        "CORRIDOR": "stilwell",
        "DATE": _DAY,
        "OUTPUT": "sections.gpkg",
        "OUTPUT_TOTALS": "holders.csv",
    },
    "kmposts": {"CORRIDOR": "stilwell", "STEP_KM": 10, "OUTPUT": "posts.gpkg"},
    "measurebetween": {"CORRIDOR": "stilwell", "FROM": "Myitkyina", "TO": "Bhamo", "OUTPUT": "stretch.gpkg"},
    "measurelegs": {"DATE": _DAY, "OUTPUT": "legs.csv"},
    "measurelines": {"INPUT": "roads.gpkg", "OUTPUT": "lengths.csv"},
    "recordclaim": {
        **_WORKSPACE,
        "UNIT": "Tanai",
        "ACTOR": "KIA",
        "STATUS": "controlled",
        "AGAINST": "junta",
        "EVENT_DATE": "2026-11-02",
        "ASSERTED_BY": "KIA",
        "PUBLISHER": "DVB",
        "URL": "https://english.dvb.no/example",
        "RELIABILITY": "B",
        "CREDIBILITY": 3,
        "STATEMENT": "KIA troops entered Tanai.",
        "RECORDED_BY": "A. Nalyst",
    },
    "splitlinebyareas": {"INPUT": "roads.gpkg", "AREAS": "townships.gpkg", "FIELD": "name", "OUTPUT": "pieces.csv"},
    "undoimport": _WORKSPACE,
    "undorecording": _WORKSPACE,
    "updateworkspace": {**_WORKSPACE, "OUTPUT": "report.csv"},
    "withdrawclaim": {
        **_WORKSPACE,
        "CLAIM": "d6f1cbf4-8f5a-5c3f-9a54-2a7c4c1d9a10",
        "REASON": "The page was taken down.",
        "RECORDED_BY": "A. Nalyst",
    },
}

IN_OPEN_PROJECT = frozenset({"adddates", "addlayers", "addlegtable", "addways"})
"""They change the project that is open, and qgis_process has none."""


def example_of(algorithm_id: str) -> str:
    """Return the example of an algorithm (``provider:name``): a command, or Python where a project must be open.

    Raises KeyError for an algorithm that has none.
    """
    name = algorithm_id.partition(":")[2]
    values = EXAMPLES[name]
    if name in IN_OPEN_PROJECT:
        return f"processing.run({algorithm_id!r}, {dict(values)!r})".replace("'", '"')
    given = " ".join(shlex.quote(f"{parameter}={value}") for parameter, value in values.items())
    return f"qgis_process run {algorithm_id} -- {given}"
