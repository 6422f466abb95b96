"""The statements of the article against the built data; expected values by GeographicLib or as published."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from itertools import pairwise

import fiona
import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.errors import MissingFactError
from kachin_corridors.core.geometry.geodesy import COMPASS
from kachin_corridors.core.statements import region as region_statements
from kachin_corridors.core.statements import ways as route_statements
from kachin_corridors.core.statements.article import CHECKS
from kachin_corridors.core.statements.facts import Verdict
from kachin_corridors.store.workspace import Workspace

MYITKYINA = (97.39637, 25.38327)  # GeoNames 1307741
WASHAWNG, WAINGMAW = (97.58723, 25.37428), (97.44354, 25.37395)  # MIMU
CHIPWI, KANPAIKTI = (98.13132, 25.88669), (98.11884, 25.40736)  # MIMU


@pytest.fixture
def findings(workspace):
    return {checked.statement.statement_id: checked.finding for checked in Workspace(workspace).statements.check()}


def inverse(start, end) -> tuple[float, float]:
    """Return km and azimuth in 0..360, by GeographicLib."""
    line = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])
    return line["s12"] / 1000, line["azi1"] % 360


def change(workspace, command: str, *values: object) -> None:
    with closing(sqlite3.connect(workspace)) as database, database:
        # The triggers of a GeoPackage call functions that only GDAL knows; none matters here.
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        assert database.execute(command, values).rowcount > 0


def test_every_statement_has_a_check_and_every_check_a_statement(findings):
    assert set(findings) == set(CHECKS)


def test_the_figures_that_are_checked_are_those_of_the_statements(workspace):
    text = {
        checked.statement.statement_id: checked.statement.text for checked in Workspace(workspace).statements.check()
    }
    assert f"{region_statements.MINES_KM:g} km northeast of Myitkyina" in text["A2"]
    assert f"{route_statements.LEDO_BHAMO_KM:g} km" in text["A5"]
    assert f"{route_statements.OPENING:%-d %B %Y}" in text["A6"]
    assert f"{route_statements.EXTENSION_KM:g} km" in text["A7"]
    assert f"{region_statements.REGAINED:%-d %B}" in text["A13"]
    share = region_statements.IMPORT_SHARE
    assert f"{share.value:g} {share.unit[0]} of China's rare-earth imports" in text["A14"]


def test_distance_and_bearing_of_each_cluster(findings, workspace):
    with fiona.open(workspace, layer="mining_clusters") as layer:
        clusters = list(layer)
    computed = findings["A2"].computed
    located = [row for row in clusters if row["geometry"]]
    assert len(located) >= 3
    for row in located:
        name, precision_m = row["properties"]["name"], row["properties"]["precision_m"]
        km, azimuth = inverse(MYITKYINA, row["geometry"]["coordinates"])
        wind = min(COMPASS, key=lambda wind: abs((azimuth - 22.5 * COMPASS.index(wind) + 180) % 360 - 180))
        assert f"{name} {km:.0f} km {wind} ({azimuth:.0f}°, position ± {precision_m / 1000:g} km)" in computed
    for row in clusters:
        if not row["geometry"]:
            assert row["properties"]["name"] in computed.partition("Without position:")[2]


VERDICTS = {
    # Two of the five are towns; two reports that are not the article list the five.
    "A1": Verdict.REMARK,
    # By figures of others (Chipwi 121 km, RFA has Pangwa at 160), not by the field that was chosen for its 126 km.
    "A2": Verdict.REMARK,
    # No source has a position of Nhkawng Pa.
    "A3": Verdict.CANNOT,
    # The course is of 1945; of the road as abandoned the article tells alone, and 55 km are open (Arunachal Times).
    "A4": Verdict.REMARK,
    # 598.7 km on the signpost of 1945; but 620 is 427 + 193.
    "A5": Verdict.REMARK,
    # The Sentinel, of the day.
    "A6": Verdict.HOLDS,
    # A survey of 223 km (Assam Tribune), no decision.
    "A7": Verdict.REMARK,
    # 70 of 109 km of road are done (the Indian ministry).
    "A8": Verdict.REMARK,
    # What will be in March 2028 nobody knows.
    "A9": Verdict.REMARK,
    # Only the article says that no link exists; roads lead from Moreh to Chipwi, mostly of unknown status.
    "A10": Verdict.CANNOT,
    # The KIA holds what is reported of Chipwi and Momauk townships; the town of Waingmaw is the junta's.
    "A11": Verdict.REMARK,
    # The Irrawaddy of 3 September 2025 has the fighting at Lamyang; of Washawng the article tells alone.
    "A12": Verdict.REMARK,
    # The junta's ministry and, in Myanmar Now, the KIA.
    "A13": Verdict.HOLDS,
    # CNBC has 57 % too; of what it is a share nobody says.
    "A14": Verdict.REMARK,
}
"""The verdicts on the article's day, judged by hand from the rules in docs/data.md and what the sources say."""


def test_the_verdicts_are_those_of_the_rules_and_the_sources(findings):
    assert {statement_id: finding.verdict for statement_id, finding in findings.items()} == VERDICTS


@pytest.mark.parametrize(
    ("statement_id", "side", "words", "source"),
    [
        ("A2", "speaks_for", "Chipwi is 121 km from Myitkyina", "The Irrawaddy (2024-09)"),
        ("A2", "speaks_against", "Pangwa is 160 km from Myitkyina", "RFA (2024-10-15)"),
        ("A4", "speaks_against", "Ledo–Pangsau Pass (55 km) is open", "Arunachal Times (2024-11-24)"),
        (
            "A5",
            "speaks_against",
            "620 km are the sum of 427 km (Assam Tribune, 2011) and 193 km (DVB, 2025)",
            "DVB (2025-04)",
        ),
        ("A7", "speaks_against", "the line is only proposed", "Assam Tribune (2025-08-25)"),
        ("A10", "speaks_for", "there is no link", "The Federal (2025-09-20)"),
        ("A10", "speaks_against", "a road leads from Moreh to Chipwi", "The Irrawaddy (2025-09-03)"),
        ("A11", "speaks_against", "Waingmaw controlled (junta)", "DVB (2025)"),
        ("A12", "speaks_for", "there is fighting in Lamyang", "The Irrawaddy (2025-09-03)"),
        ("A14", "speaks_for", "it is 57 %", "CNBC (2025)"),
    ],
)
def test_evidence_for_and_against_names_its_sources(workspace, statement_id, side, words, source):
    (told,) = (
        getattr(checked, side)
        for checked in Workspace(workspace).statements.check()
        if checked.statement.statement_id == statement_id
    )
    after = told[told.index(words) :].split("; ")[0]
    assert source in after


PANGSAU_UNKNOWN = "Pangsau Pass, to India: not known"
ZORINPUI = (
    "Zorinpui, to India: restricted since 2024-07-19 according to a merchant from Rakhine "
    "(last report 2025-08-22, fresh): DMG (2025-08-22)"
)
MOREH = (
    "Moreh–Tamu, to India: closed since 2020-03-10 according to leaders of societies in Moreh "
    "(last report 2025-01-10, old): Northeast Now (2025-01-10)"
)
GATES = {
    # Of the pass nothing is told between the spring of 2020 and November 2025. Lwegel is not on the way by Namhkam.
    "A4": [PANGSAU_UNKNOWN, "Namhkam: nothing is recorded of a gate"],
    # Food only from July 2024; in August 2025 stopped towards India.
    "A8": [ZORINPUI],
    # Shut in March 2020. The newest of the reports since is that to the governor.
    "A9": [MOREH],
    "A10": [PANGSAU_UNKNOWN, ZORINPUI, MOREH],
}
"""What is told of border gates on the article's day, judged by hand from gate_reports.csv and border_gates.csv."""


def gates_told(workspace, day: date | None = None) -> dict[str, list[str]]:
    """Return what is told of gates beside each statement beside which anything is."""
    return {
        checked.statement.statement_id: checked.gates.split("; ")
        for checked in Workspace(workspace).statements.check(day)
        if checked.gates
    }


def test_the_gates_of_the_day_are_told_beside_the_statements_of_ways_across_a_border(workspace):
    assert gates_told(workspace) == GATES


def test_another_day_has_other_gates(workspace):
    (pangsau, _) = gates_told(workspace, date(2025, 12, 1))["A4"]
    assert pangsau == (
        "Pangsau Pass, to India: restricted since 2025-11-29 according to officials, not named "
        "(last report 2025-11-29, fresh): India Today NE (2025-11-29)"
    )


def test_the_sources_of_gates_are_among_those_of_the_data(workspace):
    sources = {c.statement.statement_id: c.data_sources for c in Workspace(workspace).statements.check()}
    assert "DMG (2025-08-22)" in sources["A8"]
    assert "Northeast Now (2025-01-10)" in sources["A10"]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("UPDATE gate_status SET status = 'open'", id="open"),
        pytest.param("UPDATE gate_status SET status = 'closed'", id="closed"),
        pytest.param("DELETE FROM gate_status", id="none recorded"),
    ],
)
def test_gates_change_no_verdict(workspace, command):
    change(workspace, command)
    checked = Workspace(workspace).statements.check()
    assert {each.statement.statement_id: each.finding.verdict for each in checked} == VERDICTS
    told = gates_told(workspace)
    assert told != GATES
    assert {name: len(gates) for name, gates in told.items()} == {name: len(gates) for name, gates in GATES.items()}


def test_a_workspace_without_the_table_of_gates_has_none_recorded(workspace):
    with closing(sqlite3.connect(workspace)) as database, database:
        database.execute("DROP TABLE gate_status")
        database.execute("DELETE FROM gpkg_contents WHERE table_name = 'gate_status'")
        database.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = 'gate_status'")
    assert gates_told(workspace)["A9"] == ["Moreh: nothing is recorded of a gate"]


def test_the_road_to_china_is_the_one_by_mansi(findings):
    assert "On to China by Bhamo–Mansi–Namhkam:" in findings["A4"].computed
    assert "Lwegel" not in findings["A4"].computed


def test_of_the_way_from_moreh_each_leg_is_told_by_its_status(workspace, findings):
    """The legs by hand: Moreh-Namti, Namti-Waingmaw, and from there to Washawng and Chipwi."""
    way = {
        *(f"moreh-road-0{number}" for number in range(1, 9)),
        *("stilwell-08", "stilwell-09", "mines-road-01", "mines-road-02"),
    }
    with fiona.open(workspace, layer="corridor_legs") as layer:
        rows = [row for row in layer if row["properties"]["leg_id"] in way and _is_current(row, "2025-09-20")]
    km = {"unknown": 0.0, "open": 0.0}
    for row in rows:
        points = row["geometry"]["coordinates"]
        km[row["properties"]["status"]] += sum(inverse(*pair)[0] for pair in pairwise(points))
    assert f"({km['unknown']:.0f} km unknown, {km['open']:.0f} km open)" in findings["A10"].computed
    assert f"Missing: whether {km['unknown']:.0f} km" in findings["A10"].computed


def _is_current(row, day: str) -> bool:
    begins, ends = row["properties"]["valid_from"], row["properties"]["valid_to"]
    return (not begins or str(begins) <= day) and (not ends or day < str(ends))


def test_of_the_clusters_the_border_field_and_hpa_re_are_about_125_km_off(findings):
    assert "within its precision: Pangwa border field, Hpa Re." in findings["A2"].computed
    assert (
        "Pangwa border field was chosen, among the fields of a study's map, because it fits: that is circular"
        in findings["A2"].computed
    )


def test_620_km_beside_the_straight_line_and_mile_354(findings):
    computed = findings["A5"].computed
    straight, _ = inverse((95.74175, 27.29402), (97.23357, 24.25256))
    assert f"Straight line {straight:.0f} km" in computed
    assert f"{620 / straight:.2f} times the straight line" in computed
    miles = 354 * 1.609344
    assert miles == pytest.approx(569.7, abs=0.05)
    assert "km from 569.7 km (cbi-theater.com, 1945) to Myothit" in computed


def test_the_extension_is_longer_than_its_straight_line(findings):
    straight, _ = inverse((92.65226, 23.81034), (92.77056, 22.14861))
    assert f"straight line {straight:.0f} km" in findings["A7"].computed
    assert f"{223 / straight:.2f} times it" in findings["A7"].computed


def test_washawng_is_nearer_to_both_towns(findings):
    for name, goal in (("Chipwi", CHIPWI), ("Kanpaikti", KANPAIKTI)):
        near, far = inverse(WASHAWNG, goal)[0], inverse(WAINGMAW, goal)[0]
        assert near < far
        assert f"to {name} {near:.0f} km instead of {far:.0f} km" in findings["A12"].computed


def test_the_bases_change_hands_on_the_day(findings):
    for name in ("Bhamo: IB 236", "Bhamo: tank battalion TB 5014"):
        changed = f"{name} controlled (junta), by both sides; the day before: {name} controlled (KIA)."
        assert changed in findings["A13"].computed


def test_verdicts_are_computed_from_the_workspace(workspace):
    change(workspace, "UPDATE control_status SET actor = 'junta' WHERE unit_id = 'pangwa'")
    change(workspace, "DELETE FROM control_status WHERE unit_id = 'bhamo-ib-236'")
    change(workspace, "UPDATE corridor_legs SET status = 'proposed' WHERE leg_id = 'rail-mizoram-01'")
    change(workspace, "UPDATE places SET geom = NULL WHERE place_id = 'myitkyina'")
    verdicts = {c.statement.statement_id: c.finding.verdict for c in Workspace(workspace).statements.check()}
    assert (verdicts["A11"], verdicts["A6"]) == (Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_HOLD)
    assert (verdicts["A13"], verdicts["A2"]) == (Verdict.CANNOT, Verdict.CANNOT)


def test_the_day_decides_on_the_status(workspace):
    early = {c.statement.statement_id: c.finding for c in Workspace(workspace).statements.check(date(2024, 9, 1))}
    # Washawng was the KIA's since June 2024, Chipwi and Pangwa the border guard force's until that autumn.
    assert early["A12"].verdict == Verdict.DOES_NOT_HOLD
    assert early["A11"].verdict == Verdict.DOES_NOT_HOLD
    assert "2024-09-01" in early["A11"].computed


def test_without_a_day_of_publication_a_day_must_be_given(workspace):
    change(workspace, "UPDATE sources SET published = NULL WHERE source_id = 'the-federal-2025-09'")
    with pytest.raises(MissingFactError, match="was published"):
        Workspace(workspace).statements.check()
    assert Workspace(workspace).statements.check(date(2025, 9, 16))


def test_each_row_names_the_article_and_the_sources_of_the_data(workspace):
    for checked in Workspace(workspace).statements.check():
        assert re.match(r"The Federal \(2025-09-\d\d\): Myanmar ground reality .*\. https://", checked.source)
        if checked.finding.verdict in (Verdict.HOLDS, Verdict.REMARK):
            assert set(checked.data_sources.split("; ")) - {"The Federal (2025-09-20)"}


def test_statistics_of_the_data_never_mix_units(workspace):
    figures = Workspace(workspace).statements.facts().statistics
    units = {figure.quantity.unit for figure in figures}
    assert len(units) >= 7
    for unit in units:
        same = [figure.quantity for figure in figures if figure.quantity.unit == unit]
        assert max(same).value == max(quantity.value for quantity in same)


def test_the_table_in_the_documentation_is_current(workspace, root):
    text = (root / "docs" / "data.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if re.match(r"\| A\d+ \|", line)]
    expected = [
        (
            checked.statement.statement_id,
            checked.statement.text,
            f"**{checked.finding.verdict}**",
            checked.finding.computed,
            checked.speaks_for or "–",
            checked.speaks_against or "–",
            checked.gates or "–",
        )
        for checked in Workspace(workspace).statements.check()
    ]
    assert [tuple(line.strip("| ").split(" | ")) for line in lines] == expected, "run scripts/make-data-docs"
