"""The test of a target, step by step in plain words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor.targets.contract import Probe
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

_MARK_PX = 14
_MARK_TOP_PX = 2
"""The mark stands at the middle of the first line."""


class ProbesList(QFrame):
    """Each step with its mark; what to do stands under the one that failed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Probe, ...] = ()
        self._is_testing = False
        self.setProperty("look", "card")
        self.setAccessibleName("Test")
        self._title = label("Test", "title")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._steps)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        shown, self._shown = self._shown, ()
        self._fill(shown)

    def show_probes(self, probes: tuple[Probe, ...], *, is_testing: bool) -> None:
        """Show what the test has shown so far."""
        self.setVisible(bool(probes) or is_testing)
        self._title.setText(_title(probes, is_testing=is_testing))
        if probes != self._shown:
            self._fill(probes)

    def _fill(self, probes: tuple[Probe, ...]) -> None:
        self._shown = probes
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for probe in probes:
            self._steps.addWidget(self._line(probe))

    def _line(self, probe: Probe) -> QWidget:
        theme = self._theme
        mark, colour = "check", theme.green
        if not probe.is_good:
            mark, colour = "octagon-x", theme.red
        elif probe.is_warning:
            mark, colour = "triangle-alert", theme.amber
        line = QWidget()
        line.setAccessibleName(f"{probe.name}: {probe.words} {probe.hint}".strip())
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = label()
        picture.setPixmap(pixmap(mark, colour, _MARK_PX))
        picture.setContentsMargins(0, _MARK_TOP_PX, 0, 0)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(f"{probe.name}: {probe.words}", wraps=True))
        if probe.hint:
            words.addWidget(label(probe.hint, "soft", wraps=True))
        row.addLayout(words, 1)
        return line


def _title(probes: tuple[Probe, ...], *, is_testing: bool) -> str:
    if is_testing:
        return "Testing …"
    if any(not each.is_good for each in probes):
        return "It doesn’t work yet"
    if any(each.is_warning for each in probes):
        return "It works, with something to know"
    return "It works"
