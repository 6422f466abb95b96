"""The dock by keyboard: no letter of QGIS' own menu bar is taken, and the Tab key follows the eye."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel


def letter(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()


def test_the_dock_takes_no_letter_of_the_menu_bar(iface, dock):
    menus = {letter(action.text()) for action in iface.mainWindow().menuBar().actions()} - {""}
    assert len(menus) >= 8
    texts = [widget.text() for kind in (QAbstractButton, QLabel) for widget in dock.findChildren(kind)]
    assert len(texts) > 20
    assert [text for text in texts if letter(text) in menus] == []


def test_the_tab_key_goes_from_top_to_bottom(dock):
    chain = []
    widget = dock.workspaces.create_button
    while True:
        chain.append(widget)
        widget = widget.nextInFocusChain()
        if widget is dock.workspaces.create_button:
            break
    stops = [
        dock.workspaces.create_button,
        dock.workspaces.open_button,
        dock.workspaces.update_button,
        dock.dates.edit,
        dock.tabs.tabBar(),
        dock.legs.tree,
        dock.distances.table,
        dock.outputs.export_button,
        dock.outputs.share_button,
    ]
    reached = [each for each in chain if each in stops and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == stops


def test_the_buttons_of_the_dock_explain_themselves(dock):
    bars, outputs = dock.workspaces, dock.outputs
    buttons = (bars.create_button, bars.open_button, bars.update_button, outputs.export_button, outputs.share_button)
    assert [button.text() for button in buttons if not button.toolTip()] == []
