"""Who says it, where it was published, how well that is to be trusted, and what it corrects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ...core.control.claims import Claim
from ...core.control.wording import status_in_words
from ...core.dates import typed_day
from ...core.errors import DateError
from ...core.evidence.near_duplicates import plain_address
from ...core.shortening import shortened
from ...core.words import CREDIBILITIES, ClaimKind, Reliability
from ...layers.messages import explain
from ...layers.settings import ANALYST
from ...reports.evidence.grades import credibility_in_words, reliability_in_words
from ..common.described import describe
from ..common.suggest_field import SuggestField, beginning
from .record_rows import FormRows

_CREDIBILITY = 3
"""What is offered: possibly true. Better ones are for what others confirm."""
_LINES = 2


class SourceFields(QObject):
    """The rows from "Said by" on. ``changed`` tells that they say something else."""

    changed = pyqtSignal()

    def __init__(self, rows: FormRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._asserters: list[str] = []
        self._publishers: dict[str, str] = {}
        self._sources: dict[str, tuple[str, str]] = {}
        self._is_asserter_own = False
        self._is_filled_in = False
        """Whether the reliability is what is known of the publisher."""
        self.asserter = SuggestField(
            self.tr("Said by"),
            self.tr("Who says so: a side, an office of a side as “KIA (Naw Bu)”, a paper, residents"),
            parent,
        )
        self.publisher = SuggestField(
            self.tr("Publisher"),
            self.tr("Where it was published; of one that is known the reliability is known"),
            parent,
        )
        self.reliability = QComboBox(parent)
        self.credibility = QComboBox(parent)
        self.url = QLineEdit(parent)
        self.title = QLineEdit(parent)
        self.said_on = QLineEdit(parent)
        self.statement = QPlainTextEdit(parent)
        self.corrects = QComboBox(parent)
        self.recorded_by = QLineEdit(parent)
        self._set_up()
        rows.add("asserted_by", self.tr("&Said by"), self.asserter)
        rows.add("publisher", self.tr("Publis&her"), self.publisher)
        rows.add("reliability", self.tr("&Reliability of it"), self.reliability)
        rows.add("credibility", self.tr("Credi&bility"), self.credibility)
        rows.add("url", self.tr("&Link"), self.url)
        rows.add("title", self.tr("T&itle"), self.title)
        rows.add("date_said", self.tr("&Day said"), self.said_on)
        rows.add("statement", self.tr("&Quotation"), self.statement)
        rows.add("supersedes", self.tr("&Corrects"), self.corrects)
        rows.add("recorded_by", self.tr("Recorded b&y"), self.recorded_by)

    def follow(
        self, asserters: Sequence[str], publishers: Mapping[str, str], sources: Mapping[str, tuple[str, str]]
    ) -> None:
        """Offer who is known to say things, publishers with their reliability, and sources by their address."""
        self._asserters, self._publishers = list(asserters), dict(publishers)
        self._sources = {plain_address(url): source for url, source in sources.items() if "://" in url}

    def clear(self) -> None:
        """Empty the fields; who records is who the settings say."""
        # Only what was typed before: it travels, and the name of the account is nobody's business.
        self.recorded_by.setText(known_analyst())
        self._is_asserter_own = False
        for field in (self.asserter, self.publisher):
            field.settle("")
        for line in (self.url, self.title, self.said_on):
            line.clear()
        self.reliability.setCurrentIndex(0)
        self.clear_for_next()

    def clear_for_next(self) -> None:
        """Empty what belongs to one report, and keep who says it, where it was published, and when it was said."""
        self.statement.clear()
        self.credibility.setCurrentIndex(self.credibility.findData(_CREDIBILITY))
        self.show_claims([])
        self._settle_reliability()

    def show(self, claim: Claim) -> None:
        """Show what a claim has."""
        self._is_asserter_own = True
        self.asserter.settle(claim.asserted_by)
        self.publisher.settle(claim.publisher)
        self.url.setText(claim.url)
        self.said_on.setText(claim.date_said.isoformat() if claim.date_said else "")
        self.statement.setPlainText(claim.statement)
        self._settle_reliability()
        self.reliability.setCurrentIndex(max(0, self.reliability.findData(claim.reliability)))
        self.credibility.setCurrentIndex(self.credibility.findData(claim.credibility))

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Offer the claims that may be corrected, the newest first; what was chosen stays."""
        chosen = self.corrects.currentData()
        self.corrects.blockSignals(True)
        self.corrects.clear()
        self.corrects.addItem(self.tr("nothing"), None)
        for claim in sorted(claims, key=lambda claim: (claim.event_date, claim.claim_id), reverse=True):
            if claim.kind is ClaimKind.REPORT:
                self.corrects.addItem(shortened(_claim_in_words(claim)), claim.claim_id)
        self.corrects.setCurrentIndex(max(0, self.corrects.findData(chosen)))
        self.corrects.blockSignals(False)

    def choose_corrected(self, claim_id: str) -> None:
        """Correct a claim of those that are offered."""
        self.corrects.setCurrentIndex(max(0, self.corrects.findData(claim_id)))

    def follow_actor(self, actor: str) -> None:
        """Take the actor for who says so, as long as nobody else was named."""
        if not self._is_asserter_own:
            self.asserter.settle(actor)

    def suggest_statement(self, sentence: str) -> None:
        """Show what stands where nothing is quoted."""
        if sentence == self.statement.placeholderText():
            return
        self.statement.setPlaceholderText(sentence)
        if not self.statement.toPlainText():
            # Qt 5 draws a placeholder only once the text has changed.
            self.statement.blockSignals(True)
            self.statement.clear()
            self.statement.blockSignals(False)

    def words(self) -> str:
        """Return what is quoted, in one paragraph; empty for nothing."""
        return " ".join(self.statement.toPlainText().split())

    def day_said(self) -> date | None:
        """Return when it was said; None where that is not filled in. Raises DateError."""
        text = self.said_on.text().strip()
        return typed_day(text) if text else None

    def fault_of_day(self) -> str:
        """Return what is wrong with the day; empty where nothing is."""
        try:
            self.day_said()
        except DateError as error:
            return explain(error)
        return ""

    def remember_analyst(self) -> None:
        """Offer the same person next time."""
        ANALYST.set_value(self.recorded_by.text())

    def _set_up(self) -> None:
        self._fill_grades()
        self.url.setPlaceholderText("https://")
        self.statement.setTabChangesFocus(True)
        self.statement.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.statement.setFixedHeight(self.statement.fontMetrics().lineSpacing() * _LINES + 14)
        self._describe()
        self._connect()

    def _describe(self) -> None:
        for field, name, hint in (
            (
                self.reliability,
                self.tr("Reliability of the publisher"),
                self.tr("How far the source is to be trusted, whatever it says (Admiralty code); asked once of each"),
            ),
            (
                self.credibility,
                self.tr("Credibility of the report"),
                self.tr("How likely this report is, whoever says it (Admiralty code): 1 needs somebody independent"),
            ),
            (
                self.url,
                self.tr("Address of the report"),
                self.tr("Where it can be read; may be empty where it has a title"),
            ),
            (
                self.title,
                self.tr("Title of the source"),
                self.tr("Of the article or statement; may be empty where there is an address"),
            ),
            (
                self.said_on,
                self.tr("Day said"),
                self.tr("When it was said, as YYYY-MM-DD; only where the source tells"),
            ),
            (
                self.statement,
                self.tr("Quotation"),
                self.tr("What the source says, in its words or yours; without it the sentence that is shown"),
            ),
            (self.corrects, self.tr("Corrects"), self.tr("The report that this one puts right; nothing is deleted")),
            (
                self.recorded_by,
                self.tr("Recorded by"),
                self.tr("Your name or initials: they travel with the workspace, and only you can withdraw the report"),
            ),
        ):
            describe(field, hint, name)

    def _connect(self) -> None:
        self.asserter.suggest = lambda text: beginning(text, self._asserters)
        self.publisher.suggest = lambda text: beginning(text, [*self._publishers])
        self.asserter.textEdited.connect(self._own_asserter)
        self.publisher.settled.connect(lambda _: self._settle_reliability())
        self.publisher.textEdited.connect(lambda _: self._settle_reliability())
        self.url.textEdited.connect(lambda _: self._follow_address())
        for typed in (self.asserter, self.publisher, self.url, self.title, self.said_on, self.recorded_by):
            typed.textEdited.connect(lambda _: self.changed.emit())
        for field in (self.asserter, self.publisher):
            field.settled.connect(lambda _: self.changed.emit())
        for box in (self.reliability, self.credibility, self.corrects):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.statement.textChanged.connect(self.changed)

    def _fill_grades(self) -> None:
        self.reliability.addItem(self.tr("choose: how reliable is it?"), "")
        for letter in map(str, Reliability):
            self.reliability.addItem(f"{letter}  {reliability_in_words(letter)}", letter)
        for number in CREDIBILITIES:
            self.credibility.addItem(f"{number}  {credibility_in_words(number)}", number)
        self.credibility.setCurrentIndex(self.credibility.findData(_CREDIBILITY))

    def _own_asserter(self, text: str) -> None:
        self._is_asserter_own = bool(text.strip())

    def _known_source(self) -> tuple[str, str]:
        """Return publisher and reliability of the address, where it is that of a source; else two empty texts."""
        return self._sources.get(plain_address(self.url.text()), ("", ""))

    def _follow_address(self) -> None:
        """Fill in of a source that is known what is known of it."""
        publisher, _ = self._known_source()
        if publisher and not self.publisher.text().strip():
            self.publisher.settle(publisher)
        self._settle_reliability()

    def _settle_reliability(self) -> None:
        """Fill in what is known of the publisher, and ask of one that is new."""
        known = self._known_source()[1] or self._publishers.get(self.publisher.meant())
        if known is not None:
            self.reliability.setCurrentIndex(max(0, self.reliability.findData(known)))
        elif self._is_filled_in:
            self.reliability.setCurrentIndex(0)
        self._is_filled_in = known is not None
        # Of one that is known nothing is asked: Tab goes past it, Alt and its letter do not.
        policy = Qt.FocusPolicy.ClickFocus if known is not None else Qt.FocusPolicy.StrongFocus
        self.reliability.setFocusPolicy(policy)


def known_analyst() -> str:
    """Return who said before to be the one who records and measures; empty where nobody did."""
    return ANALYST.value()


def _claim_in_words(claim: Claim) -> str:
    said = status_in_words(claim.status, claim.actor, claim.against)
    return f"{claim.event_date.isoformat()} {claim.asserted_by}: {said} ({claim.publisher}, {claim.grade})"
