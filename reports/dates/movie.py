"""A film of pictures, made by the program ffmpeg where the machine has it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ...core.errors import JobCancelledError
from ...core.feedback import Feedback
from ...core.several_dates.picture_errors import MovieError

ENDINGS = (".mp4", ".gif")
_PROGRAM = "ffmpeg"
_LOOK_S = 0.2
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
    command = [program, "-nostdin", "-loglevel", "error", "-y", "-f", "concat", "-i", listed.name]
    _run([*command, *_FILTERS[made.suffix], made.name], folder, feedback)
    if not made.is_file() or not made.stat().st_size:
        raise MovieError(reason="ffmpeg wrote nothing")


def _run(command: list[str], folder: Path, feedback: Feedback) -> None:
    errors = folder / "errors.txt"
    # Without a window of its own on Windows.
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with errors.open("wb") as told:
        try:
            # The folder is ours, and so are all names in it: nothing of a user's is in the command.
            process = subprocess.Popen(
                command,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=told,
                creationflags=flags,
            )
        except OSError as error:
            raise MovieError(reason=f"ffmpeg cannot be started: {error.strerror or error}") from error
        _wait(process, feedback)
    if process.returncode:
        said = errors.read_text(encoding="utf-8", errors="replace").strip()
        raise MovieError(reason=said[-_REASON_CHARACTERS:] or f"ffmpeg ended with {process.returncode}")


def _wait(process: subprocess.Popen[bytes], feedback: Feedback) -> None:
    """Wait until a program has ended; end it where the work is to stop. Raises JobCancelledError."""
    while True:
        try:
            process.wait(_LOOK_S)
        except subprocess.TimeoutExpired:
            if feedback.isCanceled():
                process.kill()
                process.wait()
                raise JobCancelledError from None
        else:
            return
