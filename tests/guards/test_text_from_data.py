"""Texts of data reach the user in one way: through ``ui/common/plain_text.py`` and ``ui/common/rich_text.py``."""

from __future__ import annotations

import ast

import pytest

DOORS = ("plain_text.py", "rich_text.py")
SHUT = frozenset(
    {
        "QLabel",
        "QMessageBox",
        "QErrorMessage",
        "QWhatsThis",
        "RichText",
        "AutoText",
        "setHtml",
        "insertHtml",
        "appendHtml",
        "setTextFormat",
        "createMessage",
        "pushMessage",
        "setMessageAsHtml",
    }
)
"""What shows a text as HTML, or may take it for HTML."""
TIPS = {"setToolTip": -1, "setWhatsThis": -1, "setStatusTip": -1, "showText": 1}
"""What sets or shows a tip, and which of the arguments is its text."""


def faults(source: str, name: str) -> list[str]:
    """Return where a file of the user interface lets a text past the one way."""
    tree = ast.parse(source)
    literals = {
        node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and is_literal(node.value)
    }
    return [
        f"{name}:{getattr(node, 'lineno', 0)}: {fault}"
        for node in ast.walk(tree)
        if (fault := shut_name(node) or open_tip(node) or open_template(node, literals) or open_row(node))
    ]


def shut_name(node: ast.AST) -> str:
    names = {ast.Name: "id", ast.Attribute: "attr", ast.alias: "name"}
    used = getattr(node, names.get(type(node), ""), "")
    return f"{used} outside {DOORS}" if used in SHUT else ""


def open_tip(node: ast.AST) -> str:
    if not (isinstance(node, ast.Call) and name_of(node) in TIPS):
        return ""
    text = node.args[TIPS[name_of(node)]]
    is_shut = isinstance(text, ast.Call) and (name_of(text) == "tip" or (is_tr(text) and is_literal(text.args[0])))
    return "" if is_shut else f"{name_of(node)} without tip()"


def open_template(node: ast.AST, literals: set[str]) -> str:
    if isinstance(node, ast.Call) and name_of(node) == "Html":
        return "Html() made of a text: use html()"
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "html"):
        return ""
    template = node.args[0]
    is_shut = is_literal(template) or (isinstance(template, ast.Name) and template.id in literals)
    return "" if is_shut else "html() of a template that is no literal"


def open_row(node: ast.AST) -> str:
    """A form makes a label of a text."""
    if not (isinstance(node, ast.Call) and name_of(node) == "addRow" and len(node.args) == 2):
        return ""
    label = node.args[0]
    return "addRow of a text that is no literal" if isinstance(label, ast.JoinedStr | ast.BinOp) else ""


def is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_tr(node: ast.Call) -> bool:
    return name_of(node) in ("tr", "_tr")


def name_of(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def test_the_user_interface_shows_texts_in_one_way(root):
    files = [path for path in [*(root / "ui").rglob("*.py"), root / "plugin.py"] if path.name not in DOORS]
    assert len(files) > 20
    assert [fault for path in files for fault in faults(path.read_text(encoding="utf-8"), path.name)] == []


@pytest.mark.parametrize(
    "source",
    [
        "label = QLabel(name)",
        "label = QtWidgets.QLabel(name)",
        "class Note(QLabel): pass",
        "label.setTextFormat(form)",
        "item.setToolTip(0, name)",
        "item.setToolTip(f'{name}')",
        "item.setToolTip(self.tr('{name}').format(name=name))",
        "item.setToolTip(self.tr(name))",
        "QToolTip.showText(position, name, self)",
        "bar.pushMessage(title, name)",
        "view.setHtml(name)",
        "html(name)",
        "html(f'<b>{name}</b>')",
        "Html(name)",
        "form.addRow(f'{name}', box)",
        "QMessageBox.warning(self, title, name)",
    ],
)
def test_the_guard_sees_a_way_round(source):
    assert faults(source, "example.py")


@pytest.mark.parametrize(
    "source",
    [
        "label = PlainLabel(name)",
        "item.setToolTip(0, tip(name))",
        "item.setToolTip(self.tr('Words'))",
        "row = '<b>{name}</b>'\nhtml(row, name=name)",
        "def card(text: Html) -> Html: pass",
    ],
)
def test_the_guard_lets_the_one_way_pass(source):
    assert faults(source, "example.py") == []
