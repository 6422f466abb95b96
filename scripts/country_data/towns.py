"""The towns beyond Kachin State by which a reader knows where he is, from GeoNames: those listed in ``towns.csv``.

Which ones is a choice of the map's makers: seats of districts, counties and states, ends of main roads. Their names are
those that GeoNames has, without accents, or the usual one among its alternate names (Tengchong for Tengyue).
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from shapely.geometry import Point

from .inputs import CountryError
from .output import Feature

LIST = Path(__file__).with_name("towns.csv")
"""GeoNames id, name on the map, and rank: 1 for those on maps of the whole region, 3 for those on large ones only."""
SOURCE_ID = "geonames"
ACCURACY_M = 4_000
"""As of all positions from a gazetteer: see resources/data/sources/README.md."""
SPELT_OTHERWISE = frozenset({"Aalo", "Kyaukphyu", "Muse", "Sivasagar"})
"""Names in use that GeoNames does not have of the town in this spelling."""


def town_features(cities: Iterable[dict[str, Any]]) -> list[Feature]:
    """Return the towns, by name. Raises CountryError for one that GeoNames does not have, or not by this name."""
    by_id = {int(city["geonameid"]): city for city in cities}
    found: list[Feature] = []
    with LIST.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            city = by_id.get(int(row["geonames_id"]))
            if city is None:
                raise CountryError(f"GeoNames has no city {row['geonames_id']} ({row['name']})")
            if row["name"] not in SPELT_OTHERWISE and plain(row["name"]) not in map(plain, _names(city)):
                raise CountryError(f"GeoNames calls {row['geonames_id']} {city['name']}, never {row['name']}")
            values = {
                "name": row["name"],
                "country": city["countrycode"],
                "code": f"GeoNames {city['geonameid']}",
                "rank": int(row["rank"]),
                "accuracy_m": ACCURACY_M,
                "source_id": SOURCE_ID,
            }
            found.append((values, Point(city["longitude"], city["latitude"])))
    return sorted(found, key=lambda feature: feature[0]["name"])


def _names(city: dict[str, Any]) -> list[str]:
    return [city["name"], *city["alternatenames"]]


def plain(name: str) -> str:
    """Return a name in small letters without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter)).lower()
