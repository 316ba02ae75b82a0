"""One house rule: its form, the trial on the archive, and the switch that puts it in force."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.domain.house_rule import HouseRule
from editor.ui.rules.rule_form import RuleForm
from editor.ui.rules.rules_view_model import RulesViewModel
from editor.ui.theme.look import label, set_mark

if TYPE_CHECKING:
    from editor.services.rule_trial import Trial

_EXAMPLES_PX = 120
_EXAMPLE_ROLE = Qt.ItemDataRole.UserRole


class RulePage(QWidget):
    """The form scrolls; what can be done with the rule stands below it."""

    left = Signal()
    """Back to the list."""

    def __init__(self, model: RulesViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self._name = ""
        self._before = HouseRule("")
        self._unsaved: dict[str, HouseRule] = {}
        """What was typed and not saved, by the name of the rule; empty for a new one."""
        self.back = QPushButton("← All rules", self)
        self.back.setProperty("look", "link")
        self.form = RuleForm(self)
        self.area = QScrollArea(self)
        self.examples = QListWidget(self)
        self.examples.setProperty("look", "table")
        self.examples.setAccessibleName("Where it would say something")
        self.examples.setFixedHeight(_EXAMPLES_PX)
        self.examples.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.examples.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.message = label("", "soft", wraps=True)
        self.message.setAccessibleName("What came of it")
        self.live = QPushButton("Put in force", self)
        self.live.setProperty("look", "primary")
        self.draft = QPushButton("Keep as a draft", self)
        self.attempt = QPushButton("Try on the archive", self)
        self.remove = QPushButton("Remove", self)
        self._arrange()
        self._connect()

    def show_rule(self, name: str) -> None:
        """Show the rule of that name; a new one if the name is empty."""
        rule = self.model.rule(name) if name else None
        self._name = rule.name if rule is not None else ""
        self._before = rule or HouseRule(self.model.free_name(), author=self.model.who)
        unsaved = self._unsaved.get(self._name)
        self.form.show_rule(unsaved or self._before)
        self.remove.setVisible(rule is not None)
        self.live.setText("Save" if rule is not None and rule.is_live else "Put in force")
        self.examples.hide()
        self._say("These changes aren’t saved yet." if unsaved else "")
        self.area.verticalScrollBar().setValue(0)

    def keep_unsaved(self) -> None:
        """What was typed comes back when the rule is opened again."""
        typed = self.form.rule(is_live=self._before.is_live)
        if typed != self._before:
            self._unsaved[self._name] = typed

    def show_trouble(self) -> None:
        """Say why something wasn't done, and whether a trial runs."""
        self.attempt.setText("Stop" if self.model.is_trying else "Try on the archive")
        if self.model.trouble:
            self._say(self.model.trouble, is_wrong=True)

    def _save(self, *, is_live: bool) -> None:
        self.model.save(self.form.rule(is_live=is_live), self._name)

    def _saved(self, name: str) -> None:
        self._unsaved.pop(self._name, None)
        if self.isVisible():
            self.show_rule(name)
            self._say(self.model.message)

    def _remove(self) -> None:
        self.model.remove(self._name)
        self._before = self.form.rule(is_live=self._before.is_live)  # nothing is left to keep
        self._unsaved.pop(self._name, None)
        self.left.emit()

    def _try(self) -> None:
        if self.model.is_trying:
            self.model.stop_trying()
            return
        self._say("Reading the stories…")
        self.model.try_out(self.form.rule(is_live=False))

    def _show_read(self, done: int, of: int) -> None:
        if self.model.is_trying:
            self._say(f"{done:,} of {of:,} stories read…")

    def _show_trial(self, trial: "Trial") -> None:
        stories = "1 story" if len(trial.stories) == 1 else f"{len(trial.stories):,} stories"
        hits = "1 hit" if trial.hits == 1 else f"{trial.hits:,} hits"
        said = f"{hits} in {stories} of {trial.looked_through:,}."
        self._say("\n".join((said, *trial.troubles)), is_wrong=bool(trial.troubles))
        self.examples.clear()
        for each in trial.examples:
            offered = f" → {each.replacement}" if each.replacement else ""
            item = QListWidgetItem(f"{each.slug}: …{each.around}…{offered}")
            item.setData(_EXAMPLE_ROLE, each)
            item.setToolTip("Show it in its story (Return)")
            self.examples.addItem(item)
        self.examples.setVisible(bool(trial.examples))

    def _say(self, text: str, *, is_wrong: bool = False) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
        set_mark(self.message, "look", "stop" if is_wrong else "soft")

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.live.clicked.connect(lambda: self._save(is_live=True))
        self.draft.clicked.connect(lambda: self._save(is_live=False))
        self.attempt.clicked.connect(self._try)
        self.remove.clicked.connect(self._remove)
        self.examples.itemActivated.connect(lambda item: self.model.show(item.data(_EXAMPLE_ROLE)))
        self.model.changed.connect(self.show_trouble)
        self.model.saved.connect(self._saved)
        self.model.read.connect(self._show_read)
        self.model.tried.connect(self._show_trial)

    def _arrange(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.form)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 16, 0)
        head.addWidget(self.back)
        head.addStretch(1)
        acts = QHBoxLayout()
        acts.addWidget(self.live)
        acts.addWidget(self.draft)
        acts.addStretch(1)
        others = QHBoxLayout()
        others.addWidget(self.attempt)
        others.addStretch(1)
        others.addWidget(self.remove)
        rule = QFrame(self)
        rule.setProperty("look", "rule")
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 14)
        foot.setSpacing(8)
        foot.addWidget(self.message)
        foot.addWidget(self.examples)
        foot.addLayout(others)
        foot.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addWidget(rule)
        column.addLayout(foot)
        self.examples.hide()
        self.message.hide()
