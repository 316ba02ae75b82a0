"""A target set up or changed: kind, name, address, user, secret, options; and its test."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.publishing.target import Target
from editor.targets.contract import Probe
from editor.ui.export.options_form import OptionsForm
from editor.ui.publish.grant_form import GrantForm
from editor.ui.publish.granting import Granting
from editor.ui.publish.probes_list import ProbesList
from editor.ui.publish.setting_up import Draft, SettingUp, changed_words
from editor.ui.publish.standing_form import StandingForm
from editor.ui.publish.target_form_frame import framed, in_turn
from editor.ui.publish.words import address_example, kinds_in_order
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_ABOVE_PX = 8
_LAID_OUT_MS = 40
"""By then what was shown has its place."""


class TargetForm(QFrame):
    """Signal: ``left()`` when somebody goes back to the sheet."""

    left = Signal()

    def __init__(self, model: SettingUp, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.title = label("Add a target", "title")
        self.kind = QComboBox()
        self.kind.setAccessibleName("Kind")
        self.name = _line("Name", "Courier site")
        self.url = _line("Address", "")
        self.user = _line("User", "")
        self.secret = _line("Secret", "")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._words: dict[QWidget, QLabel] = {}
        self.secret_said = label("", "small", wraps=True)
        self.grant = GrantForm(Granting(self))
        self.options: OptionsForm | None = None
        self.probes = ProbesList(theme)
        self.standing = StandingForm(model)
        self.error = label("", "stop", wraps=True)
        self.against = label("", "small", wraps=True)
        self.back = QPushButton("Back")
        self.back.setAccessibleName("Back to the Publish sheet")
        self.test = QPushButton("Test")
        self.keep = QPushButton("Add and test")
        self.keep.setProperty("look", "primary")
        self._shown = ""
        self._tested: tuple[bool, tuple[Probe, ...]] = (False, ())
        self._arrange()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.probes.set_theme(theme)

    def begin(self, target: Target | None) -> None:
        """Show a target; None for a new one."""
        kinds = self.model.kinds()
        with QSignalBlocker(self.kind):
            self.kind.clear()
            for each, kind in kinds_in_order(kinds):
                self.kind.addItem(kind.label, each)
            if target is not None:
                self.kind.setCurrentIndex(self.kind.findData(target.kind))
        for field, text in (
            (self.name, target.name if target else ""),
            (self.url, target.url if target else ""),
            (self.user, target.user if target else ""),
            (self.secret, ""),
        ):
            field.setText(text)
        self.model.begin(target)
        self.standing.begin()
        self._take_kind()
        (self.kind if target is None else self.name).setFocus()

    def draft(self) -> Draft:
        """As it stands."""
        kind = str(self.kind.currentData() or "")
        defaults = self.model.kinds()[kind].options if kind else None
        options = changed_words(self.options.value(), defaults) if self.options else {}
        fields = (self.name.text(), self.url.text(), self.user.text())
        return Draft(kind, *fields, options, self.secret.text())

    def show_state(self) -> None:
        """Show what is true now."""
        model, target = self.model, self.model.target
        is_new = target is None
        if self._shown != (target.id if target else ""):
            self._take_kind()
        self.title.setText("Add a target" if target is None else f"Target “{target.name}”")
        self._words[self.kind].setVisible(is_new)
        self.kind.setVisible(is_new)
        self.keep.setText("Add and test" if is_new else "Keep and test")
        self.test.setVisible(not is_new)
        against = model.reason_against(self.draft())
        # Under way it stays: who pressed it keeps the keyboard there.
        had_keyboard = self.keep.hasFocus()
        self.keep.setEnabled(not against or model.is_busy)
        if had_keyboard and not self.keep.isEnabled():
            (self.name if self.secret.isHidden() else self.secret).setFocus()
        self.keep.setToolTip(against)
        self.keep.setAccessibleDescription(against)
        error = str(model.error) if model.error is not None else ""
        for part, said in ((self.against, against), (self.error, error)):
            part.setText(said)
            part.setVisible(bool(said))
        self._show_secret()
        self.grant.show_state(str(self.kind.currentData() or ""), self.url.text())
        before = self._tested
        self._tested = (model.is_testing, model.probes)
        self.probes.show_probes(model.probes, is_testing=model.is_testing)
        if self._tested not in {before, (False, ())}:
            QTimer.singleShot(_LAID_OUT_MS, self, self._to_probes)
        self.standing.show_state()

    def _to_probes(self) -> None:
        """They are what somebody waits for."""
        self._area.verticalScrollBar().setValue(self.probes.y() - _ABOVE_PX)

    def _show_secret(self) -> None:
        self.secret_said.setText(self.model.secret_said(self.draft()))
        self.secret.setPlaceholderText("Unchanged" if self.model.secret_place else "")
        self.secret_said.setVisible(not self.secret.isHidden())

    def _take_kind(self) -> None:
        """Ask what this kind needs."""
        chosen, target = str(self.kind.currentData() or ""), self.model.target
        self._shown = target.id if target else ""
        if not chosen:
            return
        kind = self.model.kinds()[chosen]
        for field, words, is_shown in (
            (self.url, kind.address, True),
            (self.user, "User", kind.has_user),
            (self.secret, kind.secret or "Secret", bool(kind.secret)),
        ):
            self._words[field].setText(words)
            field.setAccessibleName(words)
            field.setVisible(is_shown)
            self._words[field].setVisible(is_shown)
        if self.options is not None:
            self._options.removeWidget(self.options)
            self.options.hide()
            self.options.deleteLater()
        self.options = OptionsForm(self.model.options_of(chosen))
        self.options.setVisible(not self.options.is_empty)
        self.options.changed.connect(self.show_state)
        self._options.addWidget(self.options)
        in_turn(self.grant.by_hand, self.options, self.standing.why)
        self.url.setPlaceholderText(address_example(chosen))
        self.grant.forget()
        self.show_state()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody waits for a browser any more."""
        super().hideEvent(event)
        self.grant.model.cancel()

    def _take_granted(self, user: str, password: str) -> None:
        self.user.setText(user)
        self.secret.setText(password)
        self.keep.setFocus()

    def _keep(self) -> None:
        if not self.model.reason_against(self.draft()):
            self.model.keep(self.draft())

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._take_kind)
        for line in (self.name, self.url, self.user, self.secret):
            line.textChanged.connect(self.show_state)
            line.returnPressed.connect(self._keep)
        self.back.clicked.connect(self.left)
        self.test.clicked.connect(self.model.test)
        self.keep.clicked.connect(self._keep)
        self.model.changed.connect(self.show_state)
        self.model.removed.connect(self.left)
        self.model.secret_settled.connect(self.secret.clear)
        self.grant.asked.connect(lambda: self.grant.model.begin(self.url.text()))
        self.grant.model.granted.connect(self._take_granted)
        self.grant.model.changed.connect(self.show_state)

    def _arrange(self) -> None:
        sheet = QWidget()
        sheet.setProperty("look", "pane")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(4)
        for words, field in (
            ("Kind", self.kind),
            ("Name", self.name),
            ("Address", self.url),
            ("User", self.user),
            ("Secret", self.secret),
        ):
            self._words[field] = label(words, "small")
            column.addWidget(self._words[field])
            column.addWidget(field)
        column.addWidget(self.secret_said)
        column.addWidget(self.grant)
        self._options = QVBoxLayout()
        column.addSpacing(4)
        column.addLayout(self._options)
        column.addSpacing(8)
        column.addWidget(self.probes)
        column.addWidget(self.standing)
        column.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.back)
        acts.addStretch(1)
        acts.addWidget(self.test)
        acts.addWidget(self.keep)
        self._area = framed(self, self.title, sheet, (self.error, self.against), acts)


def _line(name: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    return made
