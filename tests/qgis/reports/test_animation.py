"""One frame for each day of change, dated; a film where ffmpeg is there; nothing is left when it is cancelled."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage

from kachin_corridors.core.errors import JobCancelledError
from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.layers.project.workspace_layers import project_workspace
from kachin_corridors.reports.dates.movie import make_movie

BHAMO = "97.1,97.4,24.1,24.4 [EPSG:4326]"
SMALL = {"EXTENT": BHAMO, "WIDTH": 320, "HEIGHT": 200}
FFMPEG = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")


@pytest.fixture
def opened(opened_project: QgsProject) -> QgsProject:
    set_project_date(opened_project, date(2025, 9, 12))
    return opened_project


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_frame_is_written_for_each_day_of_change_in_the_time(process, opened, tmp_path):
    folder = tmp_path / "frames"
    results, log = process(
        "exportanimation", opened, FROM="2025-09-01", TO="2025-09-12", OUTPUT=str(folder), ONLY_VISIBLE=False, **SMALL
    )
    assert results, log
    days = [
        day for day in project_workspace(opened).control.change_dates() if date(2025, 9, 1) <= day <= date(2025, 9, 12)
    ]
    assert date(2025, 9, 11) in days
    assert names_in(folder) == [f"frame_{number:04}_{day}.png" for number, day in enumerate(days, 1)]
    assert (results["FRAMES"], results["MOVIE"]) == (len(days), "")
    images = [QImage(str(folder / name)) for name in names_in(folder)]
    assert {(image.width(), image.height()) for image in images} == {(320, 200)}


def test_only_what_changes_in_the_extent_makes_a_frame(process, opened, tmp_path):
    """Two bases at Bhamo changed hands on 2025-09-11; the railway Bairabi-Sairang, opened on the 13th, is far away."""
    everywhere, here = tmp_path / "all", tmp_path / "here"
    for folder, only in ((everywhere, False), (here, True)):
        assert process(
            "exportanimation",
            opened,
            FROM="2025-09-11",
            TO="2025-09-13",
            OUTPUT=str(folder),
            ONLY_VISIBLE=only,
            **SMALL,
        )[0]
    assert "frame_0001_2025-09-11.png" in names_in(here)
    assert not any("2025-09-13" in name for name in names_in(here))
    assert any("2025-09-13" in name for name in names_in(everywhere))


def test_the_map_changes_with_the_date_as_the_canvas_does(process, opened, tmp_path):
    folder = tmp_path / "frames"
    assert process("exportanimation", opened, FROM="2025-08-01", TO="2025-09-11", OUTPUT=str(folder), **SMALL)[0]
    images = [QImage(str(folder / name)) for name in names_in(folder)]
    middle = [image.copy(60, 40, 200, 120) for image in images]
    assert middle[-1] != middle[0]


@FFMPEG
@pytest.mark.parametrize(("number", "ending"), [(1, "mp4"), (2, "gif")])
def test_a_film_shows_each_frame_for_its_time(process, opened, tmp_path, number, ending):
    folder = tmp_path / "An odd ' name"
    results, log = process(
        "exportanimation",
        opened,
        FROM="2025-01-01",
        TO="2025-09-11",
        OUTPUT=str(folder),
        FORMAT=number,
        SECONDS_PER_FRAME=0.5,
        **{**SMALL, "WIDTH": 321},
    )
    assert results, log
    movie = folder / f"{folder.name}.{ending}"
    assert results["MOVIE"] == str(movie)
    show = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(movie)]
    seconds = float(subprocess.run(show, capture_output=True, text=True, check=True).stdout)
    assert seconds == pytest.approx(0.5 * results["FRAMES"], abs=0.6)
    assert len(names_in(folder)) == results["FRAMES"] + 1


def test_without_ffmpeg_the_frames_are_written_and_it_is_said(process, opened, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = tmp_path / "frames"
    results, log = process(
        "exportanimation", opened, FROM="2025-09-11", TO="2025-09-11", OUTPUT=str(folder), FORMAT=1, **SMALL
    )
    assert results["MOVIE"] == ""
    assert "the program ffmpeg is not installed" in log
    assert names_in(folder) == ["frame_0001_2025-09-11.png"]


def test_what_ffmpeg_says_is_told_and_the_frames_are_written(process, opened, tmp_path, monkeypatch):
    program = tmp_path / "bin" / "ffmpeg"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'Unknown encoder' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    folder = tmp_path / "frames"
    results, log = process(
        "exportanimation", opened, FROM="2025-09-11", TO="2025-09-11", OUTPUT=str(folder), FORMAT=2, **SMALL
    )
    assert results["FRAMES"] == 1
    assert "Unknown encoder" in log
    assert names_in(folder) == ["frame_0001_2025-09-11.png"]


def test_a_film_under_way_is_ended_when_it_is_cancelled(tmp_path, monkeypatch):
    program = tmp_path / "bin" / "ffmpeg"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/process\nexec /bin/sleep 600\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    frame = tmp_path / "frame.png"
    frame.write_bytes(b"")
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(JobCancelledError):
        make_movie([frame], 1.0, tmp_path / "film.mp4", feedback)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "process").read_text()), 0)


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (("2025-09-12", "2025-09-01"), "would begin on 2025-09-12, after its end on 2025-09-01"),
        (("1950-01-01", "1950-02-01"), "Nothing that the map shows changed from 1950-01-01 to 1950-02-01"),
    ],
    ids=["backwards", "nothing changed"],
)
def test_a_time_without_frames_is_refused(process, opened, tmp_path, span, said):
    folder = tmp_path / "frames"
    results, log = process("exportanimation", opened, FROM=span[0], TO=span[1], OUTPUT=str(folder), **SMALL)
    assert results is None
    assert said in log
    assert not folder.exists()


def test_a_folder_with_other_files_is_left(process, opened, tmp_path):
    folder = tmp_path / "frames"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    results, log = process("exportanimation", opened, FROM="2025-09-11", OUTPUT=str(folder), **SMALL)
    assert results is None
    assert "is not empty" in log
    assert names_in(folder) == ["mine.txt"]


def test_cancelled_in_the_background_it_leaves_nothing(process, opened, tmp_path, qtbot):
    folder = tmp_path / "frames"
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(opened)
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:exportanimation"))
    parameters = {"OUTPUT": str(folder), "ONLY_VISIBLE": False, **SMALL}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda succeeded, _: ended.append(succeeded))
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    assert ended == [False]
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".gpkg"] == []


def test_in_the_background_it_writes_the_same_frames(process, opened, tmp_path, qtbot):
    here, there = tmp_path / "here", tmp_path / "there"
    wanted = {"FROM": "2025-09-11", "TO": "2025-09-11", **SMALL}
    assert process("exportanimation", opened, OUTPUT=str(here), **wanted)[0]
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(opened)
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:exportanimation"))
    task = QgsProcessingAlgRunnerTask(algorithm, {**wanted, "OUTPUT": str(there)}, context, feedback)
    ended = []
    task.executed.connect(lambda succeeded, _: ended.append(succeeded))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    assert ended == [True], feedback.textLog()
    assert names_in(there) == names_in(here)
    one, other = (QImage(str(folder / names_in(here)[0])) for folder in (here, there))
    points = [(x, y) for x in range(one.width()) for y in range(one.height())]
    # Where lines end between two pixels, one thread rounds otherwise than several.
    assert sum(one.pixel(*point) != other.pixel(*point) for point in points) < len(points) / 100
