"""The form of one house rule: what it looks for, what it says, its examples, and a trial."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.ui.theme.look import label

_PARTED = " / "
_LINES_PX = {2: 50, 3: 68}
_SEVERITIES = (
    (Severity.WARNING, "Look again"),
    (Severity.HINT, "A hint"),
    (Severity.BLOCKER, "It stops publishing"),
)


class RuleForm(QWidget):
    """Fields of a rule; texts with several lines have one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = HouseRule("")
        self.setProperty("look", "pane")
        self.by_words = _segment("Words", "Whole words, as they stand")
        self.by_pattern = _segment("Pattern", "A regular expression")
        self.kind = QButtonGroup(self)
        for button in (self.by_words, self.by_pattern):
            self.kind.addButton(button)
        self.looked_for = _lines("What it looks for", 3)
        self.replacement = _line("What to write instead", "instead, or one / another")
        self.message = _line("What it says", "Made from the words, if empty")
        self.reason = _line("Why the desk writes so", "Said after the message")
        self.is_correct = QCheckBox("This is right: no check says anything there")
        self.is_exact = QCheckBox("Capitals count")
        self.in_quotes = QCheckBox("In quotations, too")
        self.severity = QComboBox()
        self.severity.setAccessibleName("How much it matters")
        for severity, text in _SEVERITIES:
            self.severity.addItem(text, severity.value)
        self.must_match = _lines("It must find something here", 2)
        self.must_not_match = _lines("It must find nothing here", 2)
        self.name = _line("Name of the rule", "county-fair")
        self.author = label("", "small")
        self._arrange()
        self._connect()

    def show_rule(self, rule: HouseRule) -> None:
        """Show a rule."""
        self._rule = rule
        self.by_pattern.setChecked(bool(rule.pattern))
        self.by_words.setChecked(not rule.pattern)
        self.looked_for.setPlainText(rule.pattern or "\n".join(rule.words))
        self.replacement.setText(_PARTED.join(rule.replacement))
        self.message.setText(rule.message)
        self.reason.setText(rule.reason)
        self.is_correct.setChecked(rule.is_correct)
        self.is_exact.setChecked(rule.is_exact)
        self.in_quotes.setChecked(rule.in_quotes)
        self.severity.setCurrentIndex(self.severity.findData(rule.severity.value))
        self.must_match.setPlainText("\n".join(rule.must_match))
        self.must_not_match.setPlainText("\n".join(rule.must_not_match))
        self.name.setText(rule.name)
        belongs = f"Set: {rule.set}. " if rule.set else ""
        self.author.setText(f"{belongs}Written by {rule.author}." if rule.author else belongs)
        self.author.setVisible(bool(self.author.text()))

    def rule(self, *, is_live: bool) -> HouseRule:
        """The rule as it stands in the form."""
        is_pattern = self.by_pattern.isChecked()
        typed = self.looked_for.toPlainText()
        offered = self.replacement.text()
        return replace(
            self._rule,
            name=self.name.text().strip(),
            words=() if is_pattern else _each_line(typed),
            pattern="".join(typed.splitlines()) if is_pattern else "",
            message=self.message.text().strip(),
            replacement=tuple(each.strip() for each in offered.split(_PARTED)) if offered else (),
            is_correct=self.is_correct.isChecked(),
            is_exact=self.is_exact.isChecked(),
            in_quotes=self.in_quotes.isChecked(),
            severity=Severity(self.severity.currentData()),
            reason=self.reason.text().strip(),
            must_match=_each_line(self.must_match.toPlainText()),
            must_not_match=_each_line(self.must_not_match.toPlainText()),
            is_live=is_live,
        )

    def _show_kind(self) -> None:
        is_pattern = self.by_pattern.isChecked()
        hint = r"\b(\d+)yr flood" if is_pattern else "One a line: advisor"
        self.looked_for.setPlaceholderText(hint)
        self.replacement.setPlaceholderText(
            "$1-year flood" if is_pattern else "adviser, or one / another"
        )

    def _show_correct(self) -> None:
        for each in (self.replacement, self.message, self.severity):
            each.setEnabled(not self.is_correct.isChecked())

    def _connect(self) -> None:
        self.by_pattern.toggled.connect(self._show_kind)
        self.is_correct.toggled.connect(self._show_correct)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 12)
        column.setSpacing(4)
        kinds = QWidget(self)
        row = _row(kinds)
        row.addWidget(label("Look for", "small"), 1)
        row.addWidget(self.by_words)
        row.addWidget(self.by_pattern)
        column.addWidget(kinds)
        column.addWidget(self.looked_for)
        for text, control in (
            ("Write instead", self.replacement),
            ("Reason", self.reason),
            ("Message", self.message),
        ):
            column.addWidget(label(text, "small"))
            column.addWidget(control)
        column.addSpacing(4)
        for box in (self.is_correct, self.is_exact, self.in_quotes):
            column.addWidget(box)
        below: tuple[tuple[str, QWidget], ...] = (
            ("Findings", self.severity),
            ("It must find something in (one text a line)", self.must_match),
            ("It must find nothing in (one text a line)", self.must_not_match),
            ("Name", self.name),
        )
        for text, widget in below:
            column.addWidget(label(text, "small"))
            column.addWidget(widget)
        column.addWidget(self.author)
        column.addStretch(1)
        self._show_kind()


def _row(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    return row


def _segment(text: str, tip: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("look", "segment")
    made.setCheckable(True)
    made.setToolTip(tip)
    return made


def _line(name: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def _lines(name: str, lines: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setProperty("look", "input")
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(_LINES_PX[lines])
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return made


def _each_line(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.splitlines() if each.strip())
