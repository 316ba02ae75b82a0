"""A target that is set up: pause it with a reason, resume it, remove it with a second press."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.ui.publish.setting_up import SettingUp
from editor.ui.theme.look import label


class StandingForm(QWidget):
    """Hidden as long as the target isn't set up."""

    def __init__(self, model: SettingUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_sure = False
        self.paused = label("", "look-again", wraps=True)
        self.why = QLineEdit()
        self.why.setAccessibleName("Why nothing is sent there")
        self.why.setPlaceholderText("Why nothing is sent there for now")
        self.pause = QPushButton("Pause")
        self.resume = QPushButton("Resume")
        self.remove = QPushButton("Remove…")
        self.keep = QPushButton("Keep it")
        self._sure = label(
            "Its secret is forgotten, too. What stands there stays there.", "small", wraps=True
        )
        self._arrange()
        self.why.textChanged.connect(self.show_state)
        self.why.returnPressed.connect(self._pause)
        self.pause.clicked.connect(self._pause)
        self.resume.clicked.connect(lambda: model.pause(""))
        self.remove.clicked.connect(self._remove)
        self.keep.clicked.connect(lambda: self._ask(is_sure=False))

    def begin(self) -> None:
        """Another target is shown."""
        self._is_sure = False
        self.why.clear()

    def show_state(self) -> None:
        """Show what can be done now."""
        target, is_busy = self._model.target, self._model.is_busy
        self.setVisible(target is not None)
        is_paused = target is not None and bool(target.paused)
        self.paused.setText(f"Paused: {target.paused}" if target is not None else "")
        self.paused.setVisible(is_paused)
        had_keyboard = any(each.hasFocus() for each in (self.why, self.pause, self.resume))
        is_other = is_paused is not self.resume.isVisibleTo(self)
        self.why.setVisible(not is_paused)
        self.pause.setVisible(not is_paused)
        self.resume.setVisible(is_paused)
        if had_keyboard and is_other:
            # What had the keyboard went with what it did: what takes it back has it now.
            (self.resume if is_paused else self.why).setFocus()
        against = "" if self.why.text().strip() else "Say why first."
        self.pause.setEnabled(not is_busy and not against)
        self.pause.setToolTip(against)
        self.pause.setAccessibleDescription(against)
        self.remove.setEnabled(not is_busy)
        self.remove.setText("Remove it now" if self._is_sure else "Remove…")
        self._sure.setVisible(self._is_sure)
        self.keep.setVisible(self._is_sure)

    def _pause(self) -> None:
        if self.why.text().strip():
            self._model.pause(self.why.text())
            self.why.clear()

    def _remove(self) -> None:
        if self._is_sure:
            self._model.remove()
        self._ask(is_sure=not self._is_sure)

    def _ask(self, *, is_sure: bool) -> None:
        self._is_sure = is_sure
        self.show_state()

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(6)
        first.addWidget(self.why, 1)
        first.addWidget(self.pause)
        second.addWidget(self.remove)
        second.addWidget(self.keep)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addWidget(label("Pause or remove", "small"))
        column.addWidget(self.paused)
        column.addLayout(first)
        resume = QHBoxLayout()
        resume.addWidget(self.resume)
        resume.addStretch(1)
        column.addLayout(resume)
        column.addWidget(self._sure)
        column.addLayout(second)
