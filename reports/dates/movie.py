"""A film of pictures, made by the program ffmpeg where the machine has it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QProcess

from ...core.errors import JobCancelledError
from ...core.feedback import Feedback
from ...core.several_dates.picture_errors import MovieError

ENDINGS = (".mp4", ".gif")
_PROGRAM = "ffmpeg"
_LOOK_MS = 200
"""How often it is asked whether the work is to stop."""
_REASON_CHARACTERS = 300
_FILTERS = {
    # H.264 in the colours that every player knows takes even widths and heights only.
    ".mp4": ["-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-r", "25"],
    # A palette of the frames' own colours: that of the format would dither the fills.
    ".gif": ["-vf", "split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none", "-loop", "0"],
}


def make_movie(frames: Sequence[Path], seconds: float, made: Path, feedback: Feedback) -> None:
    """Make a film that shows each frame for so many seconds; the ending of ``made`` says of which kind.

    The frames lie in one folder, in which a list of them is made. Raises MovieError with what is wrong, and
    JobCancelledError after the program has ended.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise MovieError(reason="the program ffmpeg is not installed")
    folder = frames[0].parent
    lines = [line for frame in frames for line in (f"file '{frame.name}'", f"duration {seconds:.3f}")]
    # The last one is shown for as long as the others only where it is named again.
    listed = folder / "frames.txt"
    listed.write_text("\n".join(["ffconcat version 1.0", *lines, f"file '{frames[-1].name}'", ""]), encoding="utf-8")
    arguments = ["-nostdin", "-loglevel", "error", "-y", "-f", "concat", "-i", listed.name]
    _run(program, [*arguments, *_FILTERS[made.suffix], made.name], folder, feedback)
    if not made.is_file() or not made.stat().st_size:
        raise MovieError(reason="ffmpeg wrote nothing")


def _run(program: str, arguments: list[str], folder: Path, feedback: Feedback) -> None:
    # The folder is ours, and so are all names in it: nothing of a user's is in the command, and no shell reads it.
    process = QProcess()
    process.setWorkingDirectory(str(folder))
    process.setStandardInputFile(QProcess.nullDevice())
    process.start(program, arguments)
    if not process.waitForStarted():
        raise MovieError(reason=f"ffmpeg cannot be started: {process.errorString()}")
    while not process.waitForFinished(_LOOK_MS) and process.state() != QProcess.ProcessState.NotRunning:
        if feedback.isCanceled():
            process.kill()
            process.waitForFinished()
            raise JobCancelledError
    said = bytes(process.readAllStandardError()).decode("utf-8", "replace").strip()
    if process.exitStatus() != QProcess.ExitStatus.NormalExit or process.exitCode():
        raise MovieError(reason=said[-_REASON_CHARACTERS:] or f"ffmpeg ended with {process.exitCode()}")
