"""Records reports into a workspace, one after the other, in a process of its own: PATH NAME COUNT."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "helpers"))

from as_package import load_package

load_package()

from new_reports import TODAY, report  # noqa: E402 (the plugin must be importable first)

from kachin_corridors.store.workspace import Workspace  # noqa: E402

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(count):
    said = date(2026, 11, 1) + timedelta(days=number)
    wanted = report(event_date=said, date_said=said, url=f"https://example.org/{name}/{number}", statement=name)
    print(Workspace(path).recording.record(wanted, name, TODAY).claim_id, flush=True)
