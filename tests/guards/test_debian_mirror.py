"""From where scripts/setup takes QGIS on Debian 12: the mirror that the machine's own apt uses, as apt itself says."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("apt-get") is None, reason="only Debian has apt")


class Machine:
    """A folder that apt takes for a machine, with sources and what an update of them fetches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in (
            "etc/apt/sources.list.d",
            "etc/apt/apt.conf.d",
            "etc/apt/preferences.d",
            "var/lib/apt/lists/partial",
        ):
            (folder / name).mkdir(parents=True)
        (folder / "var/lib/dpkg").mkdir()
        (folder / "var/lib/dpkg/status").touch()
        (folder / "apt.conf").write_text(f'Dir "{folder}";\nAPT::Architecture "amd64";\nAPT::Architectures "amd64";\n')

    def sources(self, name: str, text: str) -> None:
        (self.folder / "etc/apt" / name).write_text(text)

    def fetched(
        self,
        mirror: str,
        suite: str = "bookworm",
        origin: str = "Debian",
        label: str = "Debian",
        component: str = "main",
    ) -> None:
        start = mirror.replace("/", "_") + f"_dists_{suite}_"
        lists = self.folder / "var/lib/apt/lists"
        release = f"Origin: {origin}\nLabel: {label}\nSuite: oldstable\nCodename: {suite}\n"
        (lists / f"{start}InRelease").write_text(release)
        (lists / f"{start}{component}_binary-amd64_Packages").touch()

    def mirror(self, root: Path) -> str:
        run = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", ". scripts/debian_mirror.sh; debian_mirror bookworm"],
            cwd=root,
            env={**os.environ, "APT_CONFIG": str(self.folder / "apt.conf")},
            capture_output=True,
            text=True,
            check=True,
        )
        return run.stdout.strip()


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def deb822(mirror: str, suites: str = "bookworm", components: str = "main", more: str = "") -> str:
    return f"Types: deb\n{more}URIs: http://{mirror}\nSuites: {suites}\nComponents: {components}\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list", "deb http://mirror.example/debian bookworm main\n"),
        ("sources.list", "deb [arch=amd64 signed-by=/k.gpg] http://mirror.example/debian/ bookworm main contrib\n"),
        ("sources.list.d/debian.list", "deb http://mirror.example/debian bookworm main # ours\n"),
        ("sources.list.d/debian.sources", deb822("mirror.example/debian", "bookworm bookworm-updates")),
        ("sources.list.d/debian.sources", "# Ours\n" + deb822("mirror.example/debian", more="Enabled: yes\n")),
    ],
    ids=["one line", "options", "sources.list.d", "deb822", "deb822 switched on"],
)
def test_the_mirror_of_the_machine_is_taken(machine, root, name, text):
    machine.sources(name, text)
    machine.fetched("mirror.example/debian")
    assert machine.mirror(root) == "http://mirror.example/debian/"


@pytest.mark.parametrize("path", ["", "/mirrors/linux", "/debian-archive/2026"])
def test_the_path_of_a_mirror_may_be_any(machine, root, path):
    machine.sources("sources.list", f"deb http://mirror.example{path} bookworm main\n")
    machine.fetched(f"mirror.example{path}")
    assert machine.mirror(root) == f"http://mirror.example{path}/"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list.d/a.sources", deb822("off.example/debian", more="Enabled: no\n")),
        ("sources.list.d/a.sources.disabled", deb822("off.example/debian")),
        ("sources.list.d/a.list.save", "deb http://off.example/debian bookworm main\n"),
        ("sources.list.d/a.list", "# deb http://off.example/debian bookworm main\n"),
        ("sources.list.d/a.sources", "#" + deb822("off.example/debian").replace("\n", "\n#")),
        ("sources.list.d/a.list", "deb-src http://off.example/debian bookworm main\n"),
    ],
    ids=["deb822 switched off", "disabled", "saved", "commented out", "deb822 commented out", "source only"],
)
def test_what_is_switched_off_is_not_used(machine, root, name, text):
    machine.sources(name, text)
    # As it stays after a source was used and then switched off.
    machine.fetched("off.example/debian")
    assert machine.mirror(root) == ""
    machine.sources("sources.list.d/z.list", "deb http://on.example/debian bookworm main\n")
    machine.fetched("on.example/debian")
    assert machine.mirror(root) == "http://on.example/debian/"


@pytest.mark.parametrize(
    "release",
    [
        {"origin": "Docker", "label": "Docker CE", "component": "stable"},
        {"origin": "Somebody", "label": "Debian"},
        {"label": "Debian-Security", "suite": "bookworm-security"},
        {"suite": "trixie"},
        {"component": "contrib"},
    ],
    ids=["third party", "third party's main", "security", "another Debian", "without main"],
)
def test_what_is_no_mirror_of_this_debian_is_not_used(machine, root, release):
    suite, component = release.get("suite", "bookworm"), release.get("component", "main")
    machine.sources("sources.list", f"deb http://other.example/debian {suite} {component}\n")
    machine.fetched("other.example/debian", **release)
    assert machine.mirror(root) == ""


def test_a_disc_has_no_backports(machine, root):
    machine.sources("sources.list", "deb cdrom:[Debian 12]/ bookworm main\n")
    machine.fetched("[Debian%2012]")
    assert machine.mirror(root) == ""
