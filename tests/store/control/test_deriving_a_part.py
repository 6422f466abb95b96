"""What is derived for the units whose claims changed is what deriving everything makes, whatever was done before."""

from __future__ import annotations

import random
import shutil
import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kachin_corridors.core.labels.metrics import SHEET_SCALE
from kachin_corridors.store.control.derivation import derive_in
from kachin_corridors.store.tables.geopackage import to_blob, vertices_of
from kachin_corridors.store.tables.tables import Tables

UNITS = (
    "momauk", "momauk-lib-437", "momauk-lib-320", "myothit-camp", "mansi", "mansi-lib-319", "mansi-lib-601",
    "mansi-ab-523", "lwegel", "mada-bum", "waingmaw", "waingmaw-area",
)  # fmt: skip
"""Towns, bases and an area, most of which share a position with others."""
NEW_UNITS = ("new-town", "new-camp")
SOURCE = "dvb-paletwa-2024-01"


class _InVainError(Exception):
    """Ends a transaction whose changes nobody needs."""


class Step(NamedTuple):
    """One change of the ledger: a row that is added, or, without a status, one that is taken away."""

    unit_id: str
    actor: str
    status: str
    asserted_by: str
    day: int
    grade: str
    supersedes: int


STEPS = st.builds(
    Step,
    st.sampled_from((*UNITS, *NEW_UNITS)),
    st.sampled_from(["KIA", "junta", "NDA-K"]),
    st.sampled_from(["controlled", "contested", "contested", "unknown", ""]),
    st.sampled_from(["KIA", "junta", "DVB", "somebody with a rather long name"]),
    st.integers(1, 9),
    st.sampled_from(["A1", "B2", "C4", "B5"]),
    st.integers(-2, 5),
)


@pytest.fixture(scope="module")
def few_units(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """A workspace with a few units at a few places, and no claims yet."""
    tables = Tables(Path(shutil.copy(built_data, tmp_path_factory.mktemp("few") / "workspace.gpkg")))
    marks = ", ".join("?" * len(UNITS))
    with tables.writing() as database:
        database.execute("DELETE FROM control_claims")
        database.execute(f"DELETE FROM control_units WHERE unit_id NOT IN ({marks})", UNITS)
        database.execute(
            "DELETE FROM places WHERE place_id NOT IN (SELECT place_id FROM control_units) AND kind <> 'town'"
        )
        derive_in(database, tables)
    return tables


def take(database: sqlite3.Connection, step: Step, number: int) -> set[str]:
    """Do a step, and return the units whose claims changed."""
    if not step.status:
        taken = database.execute("SELECT claim_id, unit_id FROM control_claims ORDER BY claim_id LIMIT 1").fetchone()
        database.execute("DELETE FROM control_claims WHERE claim_id = ?", taken[:1] if taken else ("",))
        return {taken[1]} if taken else set()
    if step.unit_id in NEW_UNITS:
        add_unit(database, step.unit_id)
    columns = (
        "claim_id, unit_id, actor, against, status, asserted_by, event_date, reliability, credibility, supersedes, "
        "statement, publisher, source_id"
    )
    against = "junta" if step.status == "contested" and step.actor != "junta" else ""
    day = f"2025-03-0{step.day}"
    database.execute(
        f"INSERT INTO control_claims ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'seen', 'DVB', '{SOURCE}')",
        (
            *(f"claim-{number}", step.unit_id, step.actor, against, step.status, step.asserted_by, day),
            *(step.grade[0], int(step.grade[1]), f"claim-{step.supersedes}"),
        ),
    )
    return {step.unit_id}


def add_unit(database: sqlite3.Connection, unit_id: str) -> None:
    """Add a unit, unless it is there: a town where the ring around Momauk leaves it no room, or a base at Momauk."""
    if database.execute("SELECT 1 FROM control_units WHERE unit_id = ?", (unit_id,)).fetchone():
        return
    kind = "town" if unit_id == NEW_UNITS[0] else "base"
    (blob,) = database.execute("SELECT geom FROM places WHERE place_id = 'momauk'").fetchone()
    ((lon, lat),) = vertices_of(blob)
    if kind == "town":
        lat += 5.2 * SHEET_SCALE / 1000 / 111_000
        blob = to_blob(struct.pack("<BI2d", 1, 1, lon, lat), (lon, lon, lat, lat))
    database.execute(
        "INSERT INTO places (place_id, name, kind, township_pcode, region, approximate, geom) "
        "SELECT ?1, ?1, ?2, township_pcode, '', 0, ?3 FROM places WHERE place_id = 'momauk'",
        (unit_id, kind, blob),
    )
    database.execute(
        "INSERT INTO control_units (unit_id, name, kind, place_id) VALUES (?1, 'New: ' || ?1, ?2, ?1)", (unit_id, kind)
    )


def in_vain(tables: Tables, do: Callable[[sqlite3.Connection], None]) -> None:
    """Do something in a transaction that is taken back."""
    with suppress(_InVainError), tables.writing() as database:
        do(database)
        raise _InVainError


@settings(max_examples=40)
@given(st.lists(st.lists(STEPS, min_size=1, max_size=2), min_size=1, max_size=5))
def test_after_each_step_nothing_is_left_to_derive(few_units: Tables, steps: list[Sequence[Step]]) -> None:
    def do(database: sqlite3.Connection) -> None:
        number = 0
        for together in steps:
            units = set()
            for step in together:
                units |= take(database, step, number)
                number += 1
            derive_in(database, few_units, units)
            assert derive_in(database, few_units) == []

    in_vain(few_units, do)


@pytest.mark.parametrize("seed", range(3))
def test_on_the_data_of_the_plugin_nothing_is_left_to_derive(built_data: Path, tmp_path: Path, seed: int) -> None:
    tables = Tables(Path(shutil.copy(built_data, tmp_path / "workspace.gpkg")))
    made = random.Random(seed)

    def do(database: sqlite3.Connection) -> None:
        units = [unit_id for (unit_id,) in database.execute("SELECT unit_id FROM control_units ORDER BY fid")]
        for number in range(4):
            unit_id = made.choice([*units, *NEW_UNITS])
            status = made.choice(["controlled", "contested", "unknown"])
            asserted_by = made.choice(["KIA", "junta", "nobody in particular"])
            step = Step(unit_id, made.choice(["KIA", "junta"]), status, asserted_by, number + 1, "B2", -1)
            changes = derive_in(database, tables, take(database, step, number))
            assert {change.table for change in changes} >= {"control_status", "claims_in_force"}
        assert derive_in(database, tables) == []

    in_vain(tables, do)


def test_what_no_version_of_the_plugin_writes_is_derived_as_a_whole(few_units: Tables) -> None:
    def do(database: sqlite3.Connection) -> None:
        take(database, Step("mansi", "KIA", "controlled", "KIA", 1, "B2", -1), 1)
        derive_in(database, few_units)
        database.execute("UPDATE control_status SET seat = NULL, unit_name = NULL, label_from = NULL")
        take(database, Step("momauk", "junta", "controlled", "junta", 2, "B2", -1), 2)
        derive_in(database, few_units, {"momauk"})
        assert derive_in(database, few_units) == []
        (named,) = database.execute("SELECT count(*) FROM control_status WHERE unit_name IS NULL").fetchone()
        assert named == 0

    in_vain(few_units, do)
