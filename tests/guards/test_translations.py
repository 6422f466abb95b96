"""Every text of the interface is in the file for translators, and what a translator wrote is kept."""

from __future__ import annotations

import importlib
import subprocess
import xml.etree.ElementTree as ElementTree
from types import SimpleNamespace

import pytest
from loading import load_script

from kachin_corridors.core.present import present


@pytest.fixture(scope="module")
def made(root):
    """The modules of scripts/translations."""
    load_script(root / "scripts" / "translations" / "__init__.py")
    return SimpleNamespace(
        **{name: importlib.import_module(f"translations.{name}") for name in ("extract", "data_texts", "ts_file")}
    )


def test_the_file_for_translators_is_current(root):
    run = subprocess.run([root / "scripts" / "make-translations", "--check"], capture_output=True, text=True)
    assert run.returncode == 0, f"{run.stdout}{run.stderr}: run scripts/make-translations"


def test_no_text_is_hidden_from_translators(made, root):
    """What is handed on by a variable is marked where it stands, or one of the texts that are data."""
    found, hidden = made.extract.found_texts(made.extract.sources_of(root))
    assert hidden == []
    assert "" not in {message.context for message in found}


CODE = """
def _tr(text):
    return QCoreApplication.translate("Cards", text)

NAME = QT_TRANSLATE_NOOP("Layers", "Places")

class Panel(QWidget):
    def __init__(self):
        self.tr("One & two")
        _tr("Of the module")
        QCoreApplication.translate("Plugin", "Whole")
        self.tr(f"not {readable}")

class Own:
    @staticmethod
    def _tr(text):
        return QCoreApplication.translate("Own", text)

    def name(self):
        return self._tr("Of the class")
"""


def test_each_way_to_hand_a_text_to_the_translation_is_known(made, tmp_path):
    path = tmp_path / "panel.py"
    path.write_text(CODE, encoding="utf-8")
    messages, unreadable = made.extract.messages_in(path)
    assert {(message.context, message.source) for message in messages} == {
        ("Layers", "Places"),
        ("Panel", "One & two"),
        ("Cards", "Of the module"),
        ("Plugin", "Whole"),
        ("Own", "Of the class"),
    }
    assert [(call.context, call.line) for call in unreadable] == [("Panel", 12)]


def test_what_is_translated_stays_and_what_is_gone_goes(made, tmp_path):
    message = made.extract.Message
    kept, new = message("Panel", "One & <two>"), message("Panel", "Three")
    path = tmp_path / "kachin_corridors_my.ts"
    path.write_text(made.ts_file.ts_text([kept, message("Old", "Gone")], {kept: "၁ & ၂"}, "my"), encoding="utf-8")
    again = made.ts_file.read_translations(path)
    assert again == {kept: "၁ & ၂"}
    assert made.ts_file.language_of(path) == "my"
    root = ElementTree.fromstring(made.ts_file.ts_text([new, kept], again, "my"))
    assert root.get("language") == "my"
    found = {each.findtext("source"): present(each.find("translation")) for each in root.iter("message")}
    assert {source: (text.text, text.get("type")) for source, text in found.items()} == {
        "One & <two>": ("၁ & ၂", None),
        "Three": (None, "unfinished"),
    }
