"""Whatever is recorded, withdrawn and undone: what is derived is what follows from the ledger, and undone is undone."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from new_reports import TODAY, report
from small_ledger import DERIVED, LEDGER, UNITS, contents, derived_from_scratch, make_small, without_numbers

from kachin_corridors.core.errors import KachinCorridorsError
from kachin_corridors.core.evidence.new_report import NewReport, NewUnit
from kachin_corridors.core.words import Status, UnitKind
from kachin_corridors.store.workspace import Workspace


@dataclass(frozen=True)
class Withdraw:
    """Take back the report that was recorded so many before the last."""

    number: int


@dataclass(frozen=True)
class Correct:
    """Record a report as a correction of the one that was recorded so many before the last."""

    number: int
    report: NewReport


@dataclass(frozen=True)
class ByHand:
    """Somebody adds a copy of a row of the ledger in a program of his own, and does not derive."""

    unit_id: str


class Undo:
    """Undo the last step."""


class Derive:
    """Derive everything anew, as an algorithm may at any time."""


_NEW_UNITS = st.sampled_from(
    [
        NewUnit("A post", UnitKind.BASE, place_id="bhamo"),
        NewUnit("Ah Lang Gar", UnitKind.TOWN, gazetteer_pcode="167952"),
        NewUnit("Hka Ya", UnitKind.TOWN, position=(97.25, 24.27), precision_m=9_000),
        NewUnit("A road", UnitKind.ROAD_SECTION, from_place_id="myitkyina", to_place_id="waingmaw"),
        NewUnit("Around Bhamo", UnitKind.AREA, place_id="bhamo", radius_km=2.5),
    ]
)


@st.composite
def reports(draw: st.DrawFn) -> NewReport:
    """A report of one of few units in a few months, of any grade and of few voices, so that they meet."""
    status = draw(st.sampled_from([each for each in Status if each is not Status.PARTLY_REPORTED]))
    actor, other = draw(st.sampled_from([("KIA", "junta"), ("junta", "KIA"), ("KIA", "PDF")]))
    is_new = draw(st.integers(0, 4)) == 0
    day = date(2024, 11, 1) + timedelta(days=draw(st.integers(0, 90)))
    publisher = draw(st.sampled_from(["DVB", "BNI", "MOI", ""]))
    # Reliability belongs to the source: one for each publisher.
    return report(
        unit_id="" if is_new else draw(st.sampled_from(UNITS)),
        new_unit=draw(_NEW_UNITS) if is_new else None,
        actor=actor,
        status=status,
        against=(other,) if status.is_held_by_several else (),
        event_date=day,
        date_said=draw(st.sampled_from([None, day + timedelta(days=3)])),
        asserted_by=draw(st.sampled_from(["KIA", "junta", "DVB", "residents"])),
        publisher=publisher,
        url=f"https://example.org/{draw(st.integers(0, 2))}/{publisher}" if publisher else "",
        reliability={"DVB": "B", "BNI": "C", "MOI": "D", "": "F"}[publisher],
        credibility=draw(st.integers(1, 6)),
        statement=draw(st.sampled_from(["Taken.", "Said to be held.", "’; DROP TABLE places; --"])),
    )


_steps = st.lists(
    st.one_of(
        reports(),
        st.builds(Withdraw, st.integers(0, 3)),
        st.builds(Correct, st.integers(0, 3), reports()),
        st.builds(Undo),
        st.builds(Derive),
    ),
    min_size=1,
    max_size=7,
)
_steps_and_hands = st.lists(
    st.one_of(reports(), st.builds(ByHand, st.sampled_from(UNITS)), st.builds(Undo)), min_size=1, max_size=6
)


@pytest.fixture(scope="module")
def small(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small(built_data, tmp_path_factory.mktemp("small") / "small.gpkg")


class Session:
    """One who works on a workspace, and goes on when something is refused."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(path)
        self.recorded: list[str] = []
        self._by_hand = 0

    def do(self, step: object) -> None:
        with suppress(KachinCorridorsError):
            self._do(step)

    def undo_all(self) -> None:
        while self.workspace.recording.last():
            self.workspace.recording.undo_last()

    def _do(self, step: object) -> None:
        recording = self.workspace.recording
        if isinstance(step, NewReport):
            self.recorded.append(recording.record(step, "N. N.", TODAY).claim_id)
        elif isinstance(step, Withdraw):
            recording.withdraw(self._id(step.number), "A mistake.", "N. N.", TODAY)
        elif isinstance(step, Correct):
            claim_id = self._id(step.number)
            self.recorded.append(recording.record(_correcting(step.report, claim_id), "N. N.", TODAY).claim_id)
        elif isinstance(step, ByHand):
            self._copy_by_hand(step.unit_id)
        elif isinstance(step, Derive):
            self.workspace.control.derive()
        else:
            recording.undo_last()

    def _id(self, number: int) -> str:
        return self.recorded[-1 - number] if number < len(self.recorded) else "nothing"

    def _copy_by_hand(self, unit_id: str) -> None:
        columns = ("unit_id", "status", "reliability", "credibility", "asserted_by", "source_id", "statement")
        self._by_hand += 1
        with self.workspace.tables.writing() as database:
            database.execute(
                f"INSERT INTO control_claims (claim_id, actor, event_date, {', '.join(columns)}) "
                f"SELECT ?, 'AA', '2024-12-24', {', '.join(columns)} FROM control_claims WHERE unit_id = ? LIMIT 1",
                (f"by hand {self._by_hand}", unit_id),
            )


def _correcting(new: NewReport, claim_id: str) -> NewReport:
    return report(**{**vars(new), "supersedes": claim_id})


@settings(max_examples=15)
@given(steps=_steps)
def test_what_is_derived_follows_from_the_ledger_and_undo_gives_back_every_row(small, steps):
    before = contents(small, *DERIVED, *LEDGER)
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(small, Path(folder) / "workspace.gpkg"))
        session = Session(path)
        for step in steps:
            session.do(step)
        assert without_numbers(contents(path, *DERIVED)) == derived_from_scratch(path, Path(folder) / "copy.gpkg")
        session.undo_all()
        assert contents(path, *DERIVED, *LEDGER) == before


@settings(max_examples=10)
@given(steps=_steps_and_hands)
def test_what_somebody_does_by_hand_in_between_stays_and_counts(small, steps):
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(small, Path(folder) / "workspace.gpkg"))
        session = Session(path)
        for step in steps:
            session.do(step)
        by_hand = sum(isinstance(step, ByHand) for step in steps)
        session.do(report(unit_id="bhamo"))
        assert without_numbers(contents(path, *DERIVED)) == derived_from_scratch(path, Path(folder) / "copy.gpkg")
        session.undo_all()
        ids = [row[1] for row in contents(path, "control_claims")["control_claims"]]
        assert sum(claim_id.startswith("by hand") for claim_id in ids) == by_hand
        assert without_numbers(contents(path, *DERIVED)) == derived_from_scratch(path, Path(folder) / "copy.gpkg")
