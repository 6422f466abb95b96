"""All is derived only where somebody changed the ledger by hand: else what depends on a report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from new_reports import TODAY, report
from small_ledger import DERIVED, contents, derived_from_scratch, make_small, without_numbers

from kachin_corridors.store.workspace import Workspace

BY_HAND = {
    "a claim more": "INSERT INTO control_claims (claim_id, unit_id, actor, status, event_date, asserted_by, source_id, "
    "reliability, credibility, statement) SELECT 'by hand', unit_id, 'AA', status, event_date, asserted_by, source_id, "
    "reliability, credibility, statement FROM control_claims WHERE unit_id = 'momauk' LIMIT 1",
    "a claim less": "DELETE FROM control_claims WHERE unit_id = 'momauk'",
    "a claim changed": "UPDATE control_claims SET actor = 'AA' WHERE unit_id = 'momauk'",
    "a unit elsewhere": "UPDATE control_units SET place_id = 'bhamo' WHERE unit_id = 'momauk'",
    "a place elsewhere": "UPDATE places SET township_pcode = 'MMR001010' WHERE place_id = 'momauk'",
    "another note": "UPDATE workspace_info SET value = 'nothing' WHERE key = 'derived_from'",
    "no note": "DELETE FROM workspace_info WHERE key = 'derived_from'",
}


@pytest.fixture(scope="module")
def small(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")


def recorded_into(path: Path) -> bool:
    """Record a report, and return whether all was derived for it."""
    workspace = Workspace(path)
    workspace.recording.record(report(unit_id="bhamo"), "N. N.", TODAY)
    return workspace.recording.edits()[0].derived_all


def test_the_first_report_into_the_plugins_data_derives_only_what_depends_on_it(built_data, tmp_path):
    own = Path(shutil.copy(built_data, tmp_path / "own.gpkg"))
    assert not recorded_into(own)
    assert without_numbers(contents(own, *DERIVED)) == derived_from_scratch(own, tmp_path / "copy.gpkg")


@pytest.mark.parametrize("change", BY_HAND.values(), ids=BY_HAND)
def test_a_ledger_that_was_changed_by_hand_is_derived_whole_and_only_once(small, tmp_path, change):
    own = Path(shutil.copy(small, tmp_path / "own.gpkg"))
    with Workspace(own).tables.writing() as database:
        assert database.execute(change).rowcount > 0
    assert recorded_into(own)
    assert without_numbers(contents(own, *DERIVED)) == derived_from_scratch(own, tmp_path / "copy.gpkg")
    assert not recorded_into(own)


def test_derived_by_hand_all_is_known(small, tmp_path):
    own = Path(shutil.copy(small, tmp_path / "own.gpkg"))
    with Workspace(own).tables.writing() as database:
        database.execute(BY_HAND["a claim changed"])
    Workspace(own).control.derive()
    assert not recorded_into(own)
