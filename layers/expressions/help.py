"""Names, parameters and help of the expression functions, as the expression builder of QGIS shows them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True)
class Parameter:
    """One parameter; with a default it need not be given."""

    name: str
    meaning: str
    default: str | None = None


@dataclass(frozen=True)
class Documented:
    """One function: what it returns, its parameters, and examples with what comes out, in words."""

    description: str
    parameters: tuple[Parameter, ...]
    examples: tuple[tuple[str, str], ...]


_CORRIDOR = Parameter(
    "corridor", QT_TRANSLATE_NOOP("Expressions", "id or name of a corridor, such as 'stilwell' or 'kaladan'")
)
_POINT = Parameter("point", QT_TRANSLATE_NOOP("Expressions", "a point, such as @geometry"))
_CRS = Parameter(
    "crs",
    QT_TRANSLATE_NOOP(
        "Expressions",
        "coordinate reference system of the point, such as 'EPSG:32647'; when empty that of the layer at hand, or "
        "EPSG:4326 without one",
    ),
    "",
)
_UNIT = Parameter(
    "unit",
    QT_TRANSLATE_NOOP("Expressions", "'km' (kilometres), 'm' (metres), 'mi' (miles) or 'nmi' (nautical miles)"),
    "km",
)

DOCUMENTED: dict[str, Documented] = {
    "kc_leg_length": Documented(
        QT_TRANSLATE_NOOP(
            "Expressions",
            "Returns the geodesic length (WGS 84) of a leg along its line. NULL where no road, railway or river joins "
            "its two places.",
        ),
        (Parameter("leg", QT_TRANSLATE_NOOP("Expressions", 'id of the leg, such as "leg_id"')), _UNIT),
        (
            ("kc_leg_length('stilwell-13')", QT_TRANSLATE_NOOP("Expressions", "the length of one leg in km")),
            (
                "kc_leg_length(\"leg_id\", 'mi')",
                QT_TRANSLATE_NOOP("Expressions", "for the layer of the corridors: the length of each leg in miles"),
            ),
        ),
    ),
    "kc_corridor_length": Documented(
        QT_TRANSLATE_NOOP("Expressions", "Returns the geodesic length (WGS 84) of a corridor along its line."),
        (_CORRIDOR, _UNIT),
        (
            (
                "round(kc_corridor_length('stilwell')) || ' km'",
                QT_TRANSLATE_NOOP("Expressions", "the length of the Stilwell Road as a text"),
            ),
        ),
    ),
    "kc_km_mark": Documented(
        QT_TRANSLATE_NOOP(
            "Expressions",
            "Returns the kilometre mark of the point of a corridor that is nearest to a point. Marks count from the "
            "start of the corridor. NULL for a point that is more than 5 km off: kc_offset_km tells how far.",
        ),
        (_POINT, _CORRIDOR, _CRS),
        (
            (
                "kc_km_mark(@geometry, 'stilwell')",
                QT_TRANSLATE_NOOP("Expressions", "for a layer of points in any coordinate reference system: 12.3"),
            ),
        ),
    ),
    "kc_offset_km": Documented(
        QT_TRANSLATE_NOOP("Expressions", "Returns the geodesic distance in km (WGS 84) of a point from a corridor."),
        (_POINT, _CORRIDOR, _CRS),
        (
            (
                "kc_offset_km(make_point(98.37731, 25.60298), 'stilwell', 'EPSG:4326')",
                QT_TRANSLATE_NOOP("Expressions", "how far Pangwa is from the Stilwell Road"),
            ),
        ),
    ),
    "kc_nearest_corridor": Documented(
        QT_TRANSLATE_NOOP(
            "Expressions",
            "Returns the id of the corridor that is nearest to a point, however far it is. Corridors whose legs do not "
            "join are left out.",
        ),
        (_POINT, _CRS),
        (
            (
                "kc_nearest_corridor(make_point(98.37731, 25.60298), 'EPSG:4326')",
                QT_TRANSLATE_NOOP("Expressions", "the corridor nearest to Pangwa: 'mines-road'"),
            ),
        ),
    ),
    "kc_point_at_km": Documented(
        QT_TRANSLATE_NOOP(
            "Expressions", "Returns the point of a corridor at a kilometre mark, in EPSG:4326 (longitude, latitude)."
        ),
        (_CORRIDOR, Parameter("km", QT_TRANSLATE_NOOP("Expressions", "kilometre mark, from 0 to the length"))),
        (
            (
                "transform(kc_point_at_km('stilwell', 100), 'EPSG:4326', @layer_crs)",
                QT_TRANSLATE_NOOP("Expressions", "that point in the coordinate reference system of the layer"),
            ),
        ),
    ),
    "kc_holder_at": Documented(
        QT_TRANSLATE_NOOP(
            "Expressions",
            "Returns who holds a kilometre of a corridor on a day, in words: 'KIA controlled', 'unknown', "
            "'contested (KIA, junta)'. It is judged as in kilometresbyholder: by what is recorded of the two ends of "
            "the section, and by claims about the road itself.",
        ),
        (
            _CORRIDOR,
            Parameter("km", QT_TRANSLATE_NOOP("Expressions", "kilometre mark, from 0 to the length")),
            Parameter("day", QT_TRANSLATE_NOOP("Expressions", "a date, or a text such as '2025-09-12'")),
        ),
        (
            (
                "kc_holder_at('stilwell', 560, '2025-09-12')",
                QT_TRANSLATE_NOOP("Expressions", "who holds the last kilometres before Bhamo"),
            ),
        ),
    ),
}


def help_text(name: str) -> str:
    """Return the help of a function as HTML in the language of the interface."""
    documented = DOCUMENTED[name]
    shown = [f"{each.name}" if each.default is None else f"[{each.name}]" for each in documented.parameters]
    rows = "".join(
        f'<tr><td class="argument">{each.name}</td><td>{_tr(each.meaning)}</td></tr>' for each in documented.parameters
    )
    examples = "".join(
        f"<li><code>{escape(expression)}</code> → {escape(_tr(result))}</li>"
        for expression, result in documented.examples
    )
    return (
        f"<h3>{name}</h3><div class='description'><p>{_tr(documented.description)}</p></div>"
        f"<h4>{_tr(_SYNTAX)}</h4><div class='syntax'><code>{name}({', '.join(shown)})</code></div>"
        f"<h4>{_tr(_ARGUMENTS)}</h4><div class='arguments'><table>{rows}</table></div>"
        f"<h4>{_tr(_EXAMPLES)}</h4><div class='examples'><ul>{examples}</ul></div>"
        f"<h4>{_tr(_NOTES)}</h4><div class='notes'><p>{_tr(_NOTE)}</p></div>"
    )


_SYNTAX = QT_TRANSLATE_NOOP("Expressions", "Syntax")
_ARGUMENTS = QT_TRANSLATE_NOOP("Expressions", "Arguments")
_EXAMPLES = QT_TRANSLATE_NOOP("Expressions", "Examples")
_NOTES = QT_TRANSLATE_NOOP("Expressions", "Notes")
_NOTE = QT_TRANSLATE_NOOP(
    "Expressions",
    "The corridors are those of the Kachin Corridors workspace of the project in which the expression is evaluated. "
    "The function is there only while the plugin is: use no such functions in projects for colleagues who lack it.",
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Expressions", text)
