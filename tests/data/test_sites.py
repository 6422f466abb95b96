"""Border gates and mines: what the data say of known days, and faults of reports, which the build names."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from kachin_corridors.core.periods import holds_on
from kachin_corridors.core.sites.mine_holders import holders_in_words
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.store.workspace import Workspace

KNOWN_DAYS = [
    ("pangwa", "2024-10-17", "unknown", ""),
    ("pangwa", "2024-11-15", "closed", "residents of the border"),
    ("pangwa", "2025-01-15", "closed", "a resident of Pangwa"),
    ("pangwa", "2026-11-29", "restricted", "residents and KIO (Naw Bu)"),
    ("kanpaikti", "2024-11-15", "closed", "a KIO official"),
    ("kanpaikti", "2025-01-15", "restricted", "a resident of Myitkyina"),
    ("hpimaw", "2024-11-15", "restricted", "residents"),
    ("laiza", "2025-01-15", "restricted", "KIO (Naw Bu)"),
    ("lwegel", "2025-01-15", "closed", "The Irrawaddy"),
    ("lwegel", "2026-11-29", "restricted", "a resident of Lwegel, and KIO (Naw Bu)"),
    ("mai-ja-yang", "2024-11-15", "closed", "a resident of Mai Ja Yang"),
    ("pangsau-pass", "2021-01-01", "unknown", ""),
    ("pangsau-pass", "2026-11-29", "restricted", "officials, not named"),
    ("moreh", "2019-01-01", "open", "the ambassador of India"),
    ("moreh", "2026-11-29", "closed", "leaders of societies in Moreh"),
    ("zorinpui", "2024-06-20", "open", "Central Young Lai Association"),
    ("zorinpui", "2025-11-20", "closed", "DMG"),
    ("zorinpui", "2026-03-01", "closed", "the magistrate of Lawngtlai"),
    ("zorinpui", "2026-11-29", "unknown", ""),
]
"""Gate, day, status, and who says so first: by the reports as they were read."""


@pytest.fixture(scope="module")
def sites(built):
    return Workspace(built).sites


@pytest.mark.parametrize(
    ("place_id", "day", "status", "said_by"), KNOWN_DAYS, ids=[f"{known[0]}-{known[1]}" for known in KNOWN_DAYS]
)
def test_a_gate_on_a_known_day(sites, place_id, day, status, said_by):
    (gate,) = (gate for gate in sites.gates(date.fromisoformat(day)) if gate.place_id == place_id)
    assert gate.status == status
    assert gate.said_by.startswith(said_by)
    assert bool(gate.said_by) == bool(said_by)
    assert bool(gate.source_id) == bool(said_by)


def test_all_nine_gates_are_there_on_every_day_and_one_has_no_position(sites):
    for day in (date(2015, 1, 1), date(2024, 11, 15), date(2026, 11, 29)):
        gates = sites.gates(day)
        assert [gate.name for gate in gates if gate.point is None] == ["Mai Ja Yang"]
        assert len(gates) == 9
        assert {gate.name for gate in gates if gate.country == "IN"} == {"Pangsau Pass", "Moreh–Tamu", "Zorinpui"}


def test_a_contradiction_is_named(sites):
    laiza = next(gate for gate in sites.gates(date(2025, 1, 15)) if gate.place_id == "laiza")
    assert "a minister of the NUG" in laiza.rival_reports
    assert "a KIO official" in laiza.rival_reports
    assert laiza.last_report == date(2024, 12, 13)


ACTIVITY = [
    ("pangwa", "2023-09-24", ""),
    ("pangwa", "2023-10-01", "stopped"),
    ("chipwi", "2024-01-01", "partly stopped"),
    ("chipwi", "2024-12-01", "stopped"),
    ("pangwa", "2025-04-01", "partly stopped"),
    ("pangwa", "2026-11-29", "resumed"),
    ("pangwa-border-field", "2026-11-29", ""),
    ("nhkawng-pa", "2026-11-29", "started"),
    ("nba-pa", "2022-09-29", ""),
    ("nba-pa", "2023-01-01", "started"),
    ("dingsing-pa", "2026-11-29", "stopped"),
    ("hpa-re", "2026-11-29", "started"),
]
"""Cluster, day, and whether its mines work: by the reports as they were read."""


@pytest.mark.parametrize(("cluster_id", "day", "activity"), ACTIVITY, ids=[f"{one[0]}-{one[1]}" for one in ACTIVITY])
def test_the_activity_of_a_cluster_on_a_known_day(built, cluster_id, day, activity):
    (row,) = (
        row
        for row in Workspace(built).tables.rows("mining_activity")
        if row["cluster_id"] == cluster_id and holds_on(row["valid_from"], row["valid_to"], day)
    )
    assert (row["activity"] or "") == activity
    assert bool(row["basis"]) == bool(activity)


def test_the_tax_of_march_2025_is_told_beside_the_activity(built):
    rows = Workspace(built).tables.rows("mining_activity")
    (row,) = (row for row in rows if row["cluster_id"] == "chipwi" and row["valid_from"] == "2025-03-27")
    assert "export taxed, stocks may leave for 35,000 yuan per tonne" in row["beside"]


def test_a_figure_on_mining_names_who_held_the_places_in_its_time(built):
    figures = Workspace(built).tables.rows("mining_statistics")
    told = {(row["as_of"], row["area"]): row["holder"] or "" for row in figures}
    assert told["2018", "Pangwa area"] == "Pangwa: nothing recorded"
    assert told["2024", "Pangwa area"].startswith("Pangwa: controlled (Kachin BGF), from 2024-10-")
    assert told["2024", "Pangwa area"].endswith(" controlled (KIA)")
    assert told["2025-03-27", "Pangwa and Chipwi"] == "Pangwa: controlled (KIA); Chipwi: controlled (KIA)"
    assert told["2025", "Myanmar"] == ""


STATUS_ROWS = [
    ("2024-03-01", "2024-06-01", "junta", "", "controlled"),
    ("2024-06-01", "2024-09-01", "KIA", "junta", "contested"),
    ("2024-09-01", None, "KIA", "", "controlled"),
]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-01-01", "2024-02-29", "nothing recorded"),
        ("2024-01-01", "2024-03-31", "nothing recorded, from 2024-03-01 controlled (junta)"),
        ("2024-05-31", "2024-05-31", "controlled (junta)"),
        ("2024-06-01", "2024-06-01", "contested (KIA against junta)"),
        (
            "2024-05-01",
            "2024-12-31",
            "controlled (junta), from 2024-06-01 contested (KIA against junta), from 2024-09-01 controlled (KIA)",
        ),
    ],
)
def test_who_held_a_place_in_a_time_in_words(first, last, words):
    rows = [
        TableRow(
            {
                "valid_from": date.fromisoformat(start),
                "valid_to": date.fromisoformat(end) if end else None,
                "actor": actor,
                "against": against,
                "status": status,
            }
        )
        for start, end, actor, against, status in STATUS_ROWS
    ]
    told = holders_in_words(rows, date.fromisoformat(first), date.fromisoformat(last))
    assert told == words


FAULTS = [
    ("mining_reports.csv", "cluster_id", "nba-pa; atlantis", "not in mining_clusters.csv"),
    ("mining_reports.csv", "activity", "booming", "not allowed"),
    ("gate_reports.csv", "remark", "shut; it is said", "parts reports"),
    ("mining_reports.csv", "day", "2026-10", "after its source was published"),
    ("mining_reports.csv", "date_said", "2021", "before the day"),
    ("mining_reports.csv", "reliability", "C", "that of its source"),
    ("gate_reports.csv", "reliability", "C", "that of its source"),
    ("mining_statistics.csv", "place_id", "atlantis", "not in places.csv"),
    ("gate_reports.csv", "report_id", "1", "no uuid"),
    ("gate_reports.csv", "place_id", "atlantis", "not in border_gates.csv"),
    ("gate_reports.csv", "place_id", "bhamo", "not in border_gates.csv"),
    ("gate_reports.csv", "status", "ajar", "not allowed"),
    ("gate_reports.csv", "status", "unknown", "not allowed"),
    ("gate_reports.csv", "day", "autumn", "no partial date"),
    ("gate_reports.csv", "day", "", "it is empty"),
    ("gate_reports.csv", "day", "2025-01-01", "after its source was published"),
    ("gate_reports.csv", "date_said", "2024-09", "before the day"),
    ("gate_reports.csv", "until", "2024-10-01", "before the end of"),
    ("gate_reports.csv", "asserted_by", "", "it is empty"),
    ("gate_reports.csv", "source_id", "hearsay", "not in sources.csv"),
    ("gate_reports.csv", "reliability", "G", "not allowed"),
    ("gate_reports.csv", "credibility", "0", "not allowed"),
    ("border_gates.csv", "place_id", "atlantis", "not in places.csv"),
    ("border_gates.csv", "country", "XX", "not allowed"),
]


def change_first_row(path, field, value):
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    rows[1][rows[0].index(field)] = value
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


@pytest.mark.parametrize(
    ("file", "field", "value", "reason"), FAULTS, ids=[f"{fault[1]}={fault[2] or 'empty'}" for fault in FAULTS]
)
def test_a_fault_of_a_report_is_named(faults, sources_copy, file, field, value, reason):
    change_first_row(sources_copy / file, field, value)
    assert any(text.startswith(f"{file}, row 2, field {field}: ") and reason in text for text in faults(sources_copy))


def test_a_report_that_is_there_twice_is_named(faults, sources_copy):
    path = sources_copy / "gate_reports.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    again = f"{'0' * 8}-0000-4000-8000-{'0' * 12}" + lines[1][36:]
    path.write_text("".join([*lines, again]), encoding="utf-8")
    found = faults(sources_copy)
    assert [text for text in found if f"gate_reports.csv, row {len(lines) + 1}, field day: row 2 says the same" in text]
