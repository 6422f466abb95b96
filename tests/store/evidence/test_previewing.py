"""What is told before a report is recorded is what the workspace then has."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from kachin_corridors.core.control.holder_totals import totals
from kachin_corridors.core.control.holders import Holder
from kachin_corridors.core.evidence.new_report import NewReport, NewUnit
from kachin_corridors.core.words import Status, UnitKind
from kachin_corridors.store.workspace import Workspace

TODAY = date(2026, 11, 29)
REPORTS = {
    "a town on the road that is taken": {"unit_id": "tanai"},
    "the seat of a township": {"unit_id": "myitkyina", "event_date": date(2026, 5, 1), "reliability": "A"},
    "what both sides said is not displaced by a boast": {"unit_id": "bhamo", "credibility": 3},
    "an attack": {"unit_id": "shwegu", "status": Status.CONTESTED, "against": ("junta",)},
    "a day in the past": {"unit_id": "tanai", "event_date": date(2024, 6, 1)},
    "the road": {"unit_id": "bhamo-myitkyina-road"},
    "a road whose kilometres change": {"unit_id": "momauk-lwegel-road", "actor": "junta", "reliability": "A"},
    "a rumour": {"unit_id": "tanai", "publisher": "", "url": ""},
    "a new base at a known place": {
        "new_unit": NewUnit("Hka La Yang post", UnitKind.BASE, place_id="hka-la-yang"),
    },
    "a village of the gazetteer": {"new_unit": NewUnit("La Myan", UnitKind.TOWN, gazetteer_pcode="165677")},
    "a new place on the map": {
        "new_unit": NewUnit("New post", UnitKind.BASE, position=(97.1, 24.4), precision_m=2000),
    },
    "an area": {"new_unit": NewUnit("Around Waingmaw", UnitKind.AREA, place_id="waingmaw", radius_km=20.0)},
    "a road between two places": {
        "new_unit": NewUnit("Momauk–Bhamo road", UnitKind.ROAD_SECTION, from_place_id="momauk", to_place_id="bhamo"),
    },
}


def report(**values: object) -> NewReport:
    given = {
        "unit_id": "",
        "new_unit": None,
        "actor": "KIA",
        "status": Status.CONTROLLED,
        "against": (),
        "event_date": date(2026, 11, 20),
        "event_date_text": "",
        "date_said": None,
        "asserted_by": "DVB",
        "publisher": "DVB",
        "url": "https://english.dvb.no/a-new-report",
        "reliability": "B",
        "credibility": 2,
        "statement": "The KIA took it.",
    }
    return NewReport(**{**given, **values})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def begun(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data as built with one report: after the next one only what depends on its unit is derived."""
    path = Path(shutil.copy(built_data, tmp_path_factory.mktemp("begun") / "workspace.gpkg"))
    Workspace(path).recording.record(
        report(unit_id="sumprabum", publisher="", url="", reliability="F"), "tester", TODAY
    )
    return path


@pytest.fixture
def workspace(begun: Path, tmp_path: Path) -> Workspace:
    return Workspace(Path(shutil.copy(begun, tmp_path / "workspace.gpkg")))


@pytest.mark.parametrize("values", REPORTS.values(), ids=REPORTS.keys())
def test_the_preview_is_what_recording_gives(workspace: Workspace, values: dict[str, object]) -> None:
    wanted = report(**values)
    preview = workspace.previewing.preview(wanted, TODAY)
    before = kilometres(workspace, wanted.event_date)
    recorded = workspace.recording.record(wanted, "tester", TODAY)
    record = workspace.control.holdings().record
    stored = [
        (each.actor, each.against, each.status, each.confirmation, each.since, each.valid_from, each.valid_to)
        for each in record.history_of(recorded.unit_id).intervals
    ]
    assert stored == [
        (each.actor, each.against, each.status, each.confirmation, each.since, each.valid_from, each.valid_to)
        for each in preview.after
    ]
    assert_township(workspace, preview, wanted.event_date)
    after = kilometres(workspace, wanted.event_date)
    told = {
        corridor.corridor_id: {change.holder: pytest.approx(change.km) for change in corridor.changes if change.km > 0}
        for corridor in preview.corridors
    }
    assert {corridor_id: after[corridor_id] for corridor_id in told} == told
    assert {corridor_id for corridor_id in after if after[corridor_id] != before[corridor_id]} <= set(told)


def assert_township(workspace: Workspace, preview, day: date) -> None:
    if preview.township is None:
        return
    text = day.isoformat()
    (row,) = [
        row
        for row in workspace.tables.rows("township_status")
        if row["pcode"] == preview.township.after.pcode and (row["valid_from"] or "") <= text < (row["valid_to"] or "~")
    ]
    after = preview.township.after
    assert (row["actor"] or "", row["status"], row["units"]) == (after.actor, after.status, after.units)


def kilometres(workspace: Workspace, day: date) -> dict[str, dict[Holder, float]]:
    holdings = workspace.control.holdings()
    return {
        corridor_id: {total.holder: total.km for total in totals(holdings.sections_on(route, day))}
        for corridor_id, route in holdings.routes_on(day).items()
    }


def test_a_new_base_that_stands_at_a_town_is_on_its_roads(read: Workspace) -> None:
    """Bases of Bhamo stand at the town's position: what is recorded of one more is told of the roads through it."""
    base = NewUnit("Bhamo: one more base", UnitKind.BASE, place_id="bhamo-ib-47")
    preview = read.previewing.preview(report(new_unit=base), TODAY)
    assert {corridor.name for corridor in preview.corridors} >= {"Ledo–Bhamo (Stilwell Road)"}


def test_known_names_are_offered_the_most_often_named_first(workspace: Workspace, source) -> None:
    names = workspace.previewing.names()
    claims = source("control_claims")
    assert names.asserters[0] == "KIA"
    assert set(names.asserters) == {claim["asserted_by"] for claim in claims}
    assert {"KIA", "junta", "NDA-K", "Kachin BGF", "SNA", "AA", "PDF"} <= set(names.actors)
    assert names.publishers["DVB"] == "B"


def test_what_a_report_may_refer_to_is_read_once_for_each_state_of_the_file(workspace, calls_of):
    """The form has read it before the report is recorded; what another program adds is read nevertheless."""
    own = workspace
    own.previewing.prepare()
    recorded = calls_of(lambda: own.recording.record(report(unit_id="tanai"), "N. N.", TODAY))
    assert recorded["_record"] == 1
    assert recorded["_read_surroundings"] == 0
    assert calls_of(own.recording.surroundings)["_read_surroundings"] == 1
    assert "A new paper" not in own.recording.surroundings().publishers
    with own.tables.writing() as database:
        database.execute("UPDATE sources SET publisher = 'A new paper' WHERE fid = 1")
    assert "A new paper" in own.recording.surroundings().publishers
