"""What a report says: who did or has what, against whom, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ...core.control.actors import names_as_text, names_in_text, sides_of
from ...core.control.claims import parties_of
from ...core.control.ledger import StatusInterval
from ...core.errors import DateError
from ...core.evidence.deeds import Deed
from ...core.evidence.told_days import ToldDay, told_day
from ...layers.messages import explain
from ..common.described import describe
from ..common.suggest_field import SuggestField, Suggestion, beginning
from .record_rows import FormRows


class WhenField(QLineEdit):
    """Takes a day, a month, or from when to when. Up and Down step a day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        describe(
            self,
            self.tr(
                "A day (2025-09-11, today), a month (2025-09), or 2025-09-08 to 2025-09-11; Up and Down step a day"
            ),
            self.tr("When it happened"),
        )

    def told(self, today: date) -> ToldDay:
        """Return what is typed. Raises DateError."""
        return told_day(self.text(), today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step a day with Up and Down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(event.key())  # type: ignore[call-overload]
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            day = told_day(self.text(), date.max).day + timedelta(days=step)
        except (DateError, OverflowError):
            return
        self.setText(day.isoformat())
        self.textEdited.emit(self.text())


class WhatFields(QObject):
    """The rows from "Who" to "When". ``changed`` tells that they say something else."""

    changed = pyqtSignal()

    def __init__(self, rows: FormRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._known: list[str] = []
        self._holders: tuple[str, ...] = ()
        self._is_other_own = False
        self.today = date.max
        self.who = SuggestField(
            self.tr("Who"),
            self.tr("Who did or has it: an actor of the record, or another by the name reports use"),
            parent,
        )
        self.is_new = QCheckBox(self.tr("A new actor"), parent)
        self.deed = QComboBox(parent)
        self.others = SuggestField(
            self.tr("Other party"),
            self.tr("Who held it until then, is attacked, or shares it; several are separated by commas"),
            parent,
        )
        self.when = WhenField(parent)
        self._set_up()
        rows.add("who", self.tr("&Who"), self.who)
        rows.add("new_actor", "", self.is_new)
        rows.add("deed", self.tr("Wha&t"), self.deed)
        rows.add("others", self.tr("&Other party"), self.others)
        rows.add("when", self.tr("Whe&n"), self.when)
        self._rows = rows
        self._show_rows()

    def follow(self, actors: Sequence[str], today: date) -> None:
        """Offer the actors that are known, in this order."""
        self._known, self.today = list(actors), today
        self._show_rows()

    def clear(self, day: date) -> None:
        """Empty the fields; the report is of a day."""
        self.who.settle("")
        self.when.setText(day.isoformat())
        self.clear_for_next()

    def clear_for_next(self) -> None:
        """Empty all but who did it, and when."""
        self.is_new.setChecked(False)
        self.deed.setCurrentIndex(0)
        self._is_other_own = False
        self.others.settle("")
        self._show_rows()

    def show(self, actor: str, deed: Deed, others: Sequence[str], when: str) -> None:
        """Show what another report says."""
        self.who.settle(actor)
        self.deed.setCurrentIndex(self.deed.findData(deed))
        self._is_other_own = bool(others)
        self.others.settle(names_as_text(others))
        self.when.setText(when)
        self._show_rows()

    def actor(self) -> str:
        """Return who did or has it."""
        return self.who.meant()

    def chosen_deed(self) -> Deed:
        """Return what he did or has."""
        return Deed(self.deed.currentData())

    def other_parties(self) -> tuple[str, ...]:
        """Return the others that the report names."""
        return names_in_text(self.others.meant()) if self._has_others() else ()

    def against(self) -> tuple[str, ...]:
        """Return those of them who are part of the status."""
        return self.other_parties() if self.chosen_deed().names_others else ()

    def new_actors(self) -> list[str]:
        """Return whom no claim of the record names yet."""
        return [name for name in (self.actor(), *self.against()) if name and name not in self._known]

    def told(self) -> ToldDay:
        """Return when it happened. Raises DateError."""
        return self.when.told(self.today)

    def fault_of_day(self) -> str:
        """Return what is wrong with the day; empty where nothing is."""
        try:
            self.told()
        except DateError as error:
            return explain(error)
        return ""

    def show_holder(self, held: StatusInterval | None) -> None:
        """Fill in who holds the place on the day, as long as nothing else was typed."""
        self._holders = () if held is None else tuple(sorted(parties_of(held.status, held.actor, held.against)))
        self._fill_others()

    def _set_up(self) -> None:
        for deed in Deed:
            self.deed.addItem(self._words()[deed], deed)
        describe(self.deed, self.tr("What the report says of him: type the first letter"), self.tr("What"))
        describe(self.is_new, self.tr("No report names this actor yet: make sure that it is no other spelling of one"))
        self.who.suggest = self._suggest_actor
        self.others.suggest = self._suggest_other
        for field in (self.who, self.others):
            field.settled.connect(lambda _: self._tell())
            field.textEdited.connect(lambda _: self._tell())
        self.others.textEdited.connect(lambda _: self._own_other())
        self.when.textEdited.connect(lambda _: self.changed.emit())
        self.is_new.toggled.connect(lambda _: self.changed.emit())
        self.deed.currentIndexChanged.connect(lambda _: self._tell())

    def _words(self) -> dict[Deed, str]:
        return {
            Deed.TOOK: self.tr("took it"),
            Deed.HOLDS: self.tr("holds it"),
            Deed.ATTACKS: self.tr("attacks it"),
            Deed.LEFT: self.tr("left it"),
            Deed.IS_PRESENT: self.tr("is present there, does not hold it"),
            Deed.SHARES: self.tr("shares it with others"),
            Deed.CLAIMS: self.tr("only claims it"),
            Deed.NOT_KNOWN: self.tr("is not known to hold it any more"),
        }

    def _suggest_actor(self, text: str) -> list[Suggestion]:
        return beginning(text, self._known)

    def _suggest_other(self, text: str) -> list[Suggestion]:
        """Complete the last of several names."""
        *before, last = text.split(",")
        kept = ", ".join(each.strip() for each in before)
        found = beginning(last, self._known) if last.strip() else []
        return [Suggestion(f"{kept}, {each.text}" if kept else each.text) for each in found]

    def _own_other(self) -> None:
        self._is_other_own = bool(self.others.text().strip())

    def _tell(self) -> None:
        self._fill_others()
        self._show_rows()
        self.changed.emit()

    def _fill_others(self) -> None:
        if self._is_other_own:
            return
        deed = self.chosen_deed()
        # Nobody takes a place from an ally, or attacks one.
        side = sides_of([self.actor()]) if self.actor() else set()
        enemies = [name for name in self._holders if not sides_of([name]) & side]
        self.others.settle(names_as_text(enemies) if deed in (Deed.TOOK, Deed.ATTACKS) else "")

    def _has_others(self) -> bool:
        return self.chosen_deed() in (Deed.TOOK, Deed.ATTACKS, Deed.SHARES)

    def _show_rows(self) -> None:
        self._rows.show_row("others", self._has_others())
        unknown = self.new_actors()
        self._rows.show_row("new_actor", bool(unknown))
        self.is_new.setText(
            self.tr("New in the record: {names}").format(names=names_as_text(unknown)).replace("&", "&&")
        )
