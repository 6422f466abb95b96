"""The layers that the plugin adds: one entry each, from top to bottom of the map.

To add a layer: a table in ``core/schema.py``, an entry here, and ``resources/styles/<role>.qml``.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ...core.words import Status


@dataclass(frozen=True)
class LayerSpec:
    """One layer. ``role`` recognises it in a project, whatever the user calls it, and names its style file.

    ``group`` is the title of a group inside ours. What is not ``is_in_legend`` explains itself on the map.
    """

    role: str
    table: str
    title: str
    abstract: str
    is_temporal: bool = False
    is_visible: bool = True
    subset: str = ""
    group: str = ""
    is_in_legend: bool = True

    def translated_title(self) -> str:
        """Return the title in the language of the interface."""
        return QCoreApplication.translate("Layers", self.title)

    def translated_abstract(self) -> str:
        """Return the abstract in the language of the interface."""
        return QCoreApplication.translate("Layers", self.abstract)


COUNTRY_GROUP = QT_TRANSLATE_NOOP("Layers", "Country")
"""The group below all others, of what only tells the reader where he is."""

CATALOGUE: tuple[LayerSpec, ...] = (
    LayerSpec(
        "places",
        "places",
        QT_TRANSLATE_NOOP("Layers", "Places"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Towns, villages, passes and bases with the source and precision of their position. A place that is only "
            "approximately known is drawn hollow; one without coordinates is listed in the table, never guessed.",
        ),
    ),
    LayerSpec(
        "claims",
        "claims_in_force",
        QT_TRANSLATE_NOOP("Layers", "Claims"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "What each side last said of each place on the situation date, whether it was adopted or not.",
        ),
        is_temporal=True,
        is_visible=False,
    ),
    LayerSpec(
        "border_gates",
        "gate_status",
        QT_TRANSLATE_NOOP("Layers", "Border gates"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Whether border gates let people and goods pass on the situation date, as last reported. Each feature says "
            "who told it, when, and in which source. A gate without a position is listed in the table only.",
        ),
        is_temporal=True,
    ),
    LayerSpec(
        "control_status",
        "control_status",
        QT_TRANSLATE_NOOP("Layers", "Assessed control"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "The status of towns, bases and areas on the situation date, derived from the ledger of claims. "
            "Each feature names who said it, when, and in which source.",
        ),
        is_temporal=True,
    ),
    LayerSpec(
        "contested",
        "control_status",
        QT_TRANSLATE_NOOP("Layers", "Contested"),
        QT_TRANSLATE_NOOP("Layers", "Places that are contested on the situation date, made to stand out."),
        is_temporal=True,
        subset=f"\"status\" = '{Status.CONTESTED}'",
        is_in_legend=False,
    ),
    LayerSpec(
        "mining_clusters",
        "mining_clusters",
        QT_TRANSLATE_NOOP("Layers", "Mining clusters"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Rare-earth mining clusters. The circle shows how precisely the position is known, not how large the "
            "cluster is.",
        ),
    ),
    LayerSpec(
        "measurements",
        "measurements",
        QT_TRANSLATE_NOOP("Layers", "Measurements"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "What was measured and kept: geodesic lengths on WGS 84, with the line that was measured, the day and the "
            "person. Name and note may be edited; a line that is changed by hand loses its length.",
        ),
    ),
    LayerSpec(
        "corridor_legs",
        "corridor_legs",
        QT_TRANSLATE_NOOP("Layers", "Corridors"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "The legs of the corridors from India with mode and status on the situation date. Lines run through "
            "sourced waypoints; the accuracy of each is stated.",
        ),
        is_temporal=True,
    ),
    LayerSpec(
        "townships",
        "townships",
        QT_TRANSLATE_NOOP("Layers", "Townships"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "The townships of Kachin State. Special Region 1 is Chipwi, Tsawlaw and Waingmaw townships; Pangwa and "
            "Kanpaikti are towns inside two of them.",
        ),
    ),
    LayerSpec(
        "township_status",
        "township_status",
        QT_TRANSLATE_NOOP("Layers", "Assessed control by township"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "The status of each township's seat on the situation date, and “partly reported” where it is not known or "
            "another reported place differs. It does not say that the whole township is held.",
        ),
        is_temporal=True,
    ),
    LayerSpec(
        "context_towns",
        "context_towns",
        QT_TRANSLATE_NOOP("Layers", "Towns beyond Kachin"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Towns beyond Kachin State for orientation, from GeoNames. Nothing is said here of who controls them.",
        ),
        group=COUNTRY_GROUP,
        is_in_legend=False,
    ),
    LayerSpec(
        "main_roads",
        "main_roads",
        QT_TRANSLATE_NOOP("Layers", "Main roads"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Main roads of Myanmar for orientation, from the Digital Chart of the World: roads of 1958 to 1989, "
            "without those built since. They are no corridors, and nothing is measured along them.",
        ),
        group=COUNTRY_GROUP,
    ),
    LayerSpec(
        "railways",
        "railways",
        QT_TRANSLATE_NOOP("Layers", "Railways"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Railways for orientation, from OpenStreetMap's network of 2024: straight from junction to junction, with "
            "gaps where that would be more than some 6 km off. Nothing is said here of whether trains run.",
        ),
        group=COUNTRY_GROUP,
    ),
    LayerSpec(
        "state_lines",
        "state_lines",
        QT_TRANSLATE_NOOP("Layers", "State and region boundaries"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Boundaries between states, regions and provinces for orientation: in Myanmar from geoBoundaries, "
            "elsewhere from Natural Earth. Around Kachin State the townships draw the boundary.",
        ),
        group=COUNTRY_GROUP,
    ),
    LayerSpec(
        "rivers",
        "rivers",
        QT_TRANSLATE_NOOP("Layers", "Rivers"),
        QT_TRANSLATE_NOOP(
            "Layers",
            "Rivers for orientation, from the World Data Bank II. A river has a name where its identity is certain.",
        ),
        group=COUNTRY_GROUP,
    ),
    LayerSpec(
        "lakes",
        "lakes",
        QT_TRANSLATE_NOOP("Layers", "Lakes"),
        QT_TRANSLATE_NOOP("Layers", "Lakes, and rivers so wide that they have two shores, from GSHHG."),
        group=COUNTRY_GROUP,
        is_in_legend=False,
    ),
    LayerSpec(
        "countries",
        "countries",
        QT_TRANSLATE_NOOP("Layers", "Countries"),
        QT_TRANSLATE_NOOP(
            "Layers", "Countries for orientation, from Natural Earth, and the sea with its coast from GSHHG."
        ),
        group=COUNTRY_GROUP,
        is_in_legend=False,
    ),
)


def spec_of(role: str) -> LayerSpec:
    """Return the entry of a role. Raises KeyError for a role that is not in the catalogue."""
    for spec in CATALOGUE:
        if spec.role == role:
            return spec
    raise KeyError(role)
