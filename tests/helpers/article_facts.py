"""Few facts with which every statement of the article holds, for tests that change one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.published import PublishedDistance
from kachin_corridors.core.statements.facts import Facts, Member, Site, Statement, UnitStatus, Verdict
from kachin_corridors.core.statements.statistics import Figure, Quantity
from kachin_corridors.core.words import Confirmation, LegStatus, Mode, Status

ARTICLE = "article"
DAY = date(2025, 9, 16)
HOLDS, REMARK, NOT, CANNOT = Verdict.HOLDS, Verdict.REMARK, Verdict.DOES_NOT_HOLD, Verdict.CANNOT
POSITIONS = {
    "ledo": (95.74, 27.29),
    "pangsau-pass": (96.16, 27.25),
    "myitkyina": (97.396, 25.383),
    "waingmaw": (97.444, 25.374),
    "washawng": (97.587, 25.374),
    "chipwi": (98.131, 25.887),
    "kanpaikti": (98.119, 25.407),
    "bhamo": (97.234, 24.253),
    "namhkam": (97.682, 23.832),
    "bairabi": (92.545, 24.195),
    "sairang": (92.652, 23.810),
    "hmawngbuchhuah": (92.771, 22.149),
    "zorinpui": (92.773, 22.108),
    "paletwa": (92.855, 21.304),
    "sittwe": (92.898, 20.146),
    "jiribam": (93.121, 24.804),
    "imphal": (93.944, 24.808),
    "moreh": (94.301, 24.251),
}

INDIAN = ["ledo", "pangsau-pass", "bairabi", "sairang", "hmawngbuchhuah", "zorinpui", "jiribam", "imphal", "moreh"]


def site(site_id: str, position: tuple[float, float] | None, pcode: str = "MMR001005", precision_m: int = 4000) -> Site:
    country = "IN" if site_id in INDIAN else "MM"
    return Site(site_id, site_id.title(), pcode, position, precision_m, frozenset({"gazetteer"}), country)


def leg(corridor: str, order: int, start: str, end: str, mode: str, status: str, **fields: object) -> Leg:
    values: dict[str, object] = {
        "leg_id": f"{corridor}-{order}",
        "corridor_id": corridor,
        "corridor": corridor,
        "order": order,
        "name": f"{start}–{end}",
        "from_place_id": start,
        "to_place_id": end,
        "from_name": start,
        "to_name": end,
        "mode": Mode(mode),
        "status": LegStatus(status),
        "valid_from": None,
        "valid_to": None,
        "accuracy_m": 1000,
        "expected_km": None,
        "expected_basis": "",
        "points": (POSITIONS[start], POSITIONS[end]),
        "source_id": "survey",
    }
    return Leg(**{**values, **fields})  # type: ignore[arg-type]


def unit(unit_id: str, pcode: str, actor: str = "KIA", status: str = "controlled", **fields: object) -> UnitStatus:
    whole = UnitStatus(
        unit_id,
        unit_id,
        pcode,
        actor,
        (),
        Status(status),
        Confirmation.BOTH_SIDES,
        date(2024, 1, 1),
        None,
        frozenset({"press"}),
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def published(start: str, end: str, km: float, mode: str, source_id: str = "survey") -> PublishedDistance:
    return PublishedDistance(start, end, mode, km, f"{km} km", 2025, source_id, source_id)


def share(value: float, source_id: str) -> Figure:
    quantity = Quantity(value, "% of China's rare-earth imports")
    return Figure("2024", "Myanmar to China", quantity, "", "trade data", source_id)


OPENING = date(2025, 9, 13)
REGAINED = date(2025, 9, 11)
SOUND = Facts(
    places={name: site(name, position) for name, position in POSITIONS.items()},
    clusters=[site("field", (98.54668, 25.85405), precision_m=10000)],
    townships={"MMR001005": "Chipwi", "MMR001006": "Tsawlaw", "MMR001002": "Waingmaw", "MMR001012": "Momauk"},
    township_source_ids=frozenset({"boundaries"}),
    members=[
        Member("Special Region 1", "Chipwi", "township", "MMR001005", "press"),
        Member("Special Region 1", "Tsawlaw", "township", "MMR001006", "press"),
        Member("Special Region 1", "Waingmaw", "township", "MMR001002", "press"),
        Member("Special Region 1", "Pangwa", "town", "MMR001005", "press"),
        Member("Special Region 1", "Kanpaikti", "town", "MMR001002", "press"),
    ],
    legs=[
        leg("stilwell", 1, "ledo", "pangsau-pass", "road", "abandoned"),
        leg("stilwell", 2, "pangsau-pass", "myitkyina", "road", "abandoned"),
        leg("stilwell", 3, "myitkyina", "bhamo", "road", "abandoned"),
        leg("stilwell", 4, "bhamo", "namhkam", "road", "abandoned"),
        leg("kaladan", 1, "hmawngbuchhuah", "zorinpui", "road", "open"),
        leg("kaladan", 2, "zorinpui", "paletwa", "road", "open"),
        leg("kaladan", 3, "paletwa", "sittwe", "river", "open"),
        leg("mizoram", 1, "bairabi", "sairang", "rail", "under construction", valid_to=OPENING),
        leg("mizoram", 1, "bairabi", "sairang", "rail", "open", valid_from=OPENING),
        leg("mizoram", 2, "sairang", "hmawngbuchhuah", "rail", "proposed"),
        leg("manipur", 1, "jiribam", "imphal", "rail", "under construction"),
        leg("manipur", 2, "imphal", "moreh", "rail", "planned"),
        leg("gap", 1, "hmawngbuchhuah", "chipwi", "gap", "no link"),
    ],
    published=[
        published("ledo", "bhamo", 620, "road", ARTICLE),
        published("ledo", "myitkyina", 480, "road"),
        published("sairang", "hmawngbuchhuah", 223, "rail"),
    ],
    control=[
        unit("chipwi", "MMR001005"),
        unit("washawng", "MMR001002", "junta", "contested", against=("KIA",)),
        unit("lamyang", "MMR001002", "junta", "contested", against=("KIA",)),
        unit("bhamo-ib-236", "MMR001010", valid_to=REGAINED),
        unit("bhamo-ib-236", "MMR001010", "junta", valid_from=REGAINED),
        unit("bhamo-tb-5014", "MMR001010", valid_to=REGAINED),
        unit("bhamo-tb-5014", "MMR001010", "junta", valid_from=REGAINED),
    ],
    statistics=[share(57, ARTICLE), share(57.2, "customs")],
)


def statement(statement_id: str) -> Statement:
    return Statement(statement_id, "text", "checkable by", ARTICLE)


def without_legs(*corridors: str) -> list[Leg]:
    return [leg for leg in SOUND.legs if leg.corridor_id not in corridors]


def with_statuses(corridor: str, status: str) -> list[Leg]:
    return [replace(leg, status=LegStatus(status)) if leg.corridor_id == corridor else leg for leg in SOUND.legs]


ABANDONED_BY_THE_ARTICLE = [
    replace(leg, source_id=ARTICLE) if leg.corridor_id == "stilwell" and leg.to_place_id != "namhkam" else leg
    for leg in SOUND.legs
]
WASHAWNG_BY_THE_ARTICLE = unit(
    "washawng", "MMR001002", "junta", "contested", against=("KIA",), source_ids=frozenset({ARTICLE})
)


FOUGHT_FOR = ("MMR001002", "junta", "contested")


def with_units(**changed: UnitStatus | None) -> list[UnitStatus]:
    kept = [unit for unit in SOUND.control if unit.unit_id.replace("-", "_") not in changed]
    return [*kept, *(unit for unit in changed.values() if unit is not None)]
