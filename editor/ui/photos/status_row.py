"""What a photo has and what it lacks, in one row."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.ui.photos.chips import WrappingRow
from editor.ui.photos.view_model import ALT_LIMIT, ALT_MOST, ShownFigure
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

_ICON_PX = 14


class StatusRow(QWidget):
    """``✓ caption  ✓ credit  ⚠ alt text missing``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = WrappingRow(self)
        self._said: tuple[tuple[bool, str], ...] = ()

    def show_figure(self, figure: ShownFigure) -> None:
        """Say what it has."""
        said = status_of(figure)
        if said == self._said:
            return
        self._said = said
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for is_good, words in said:
            colour = self._theme.green if is_good else self._theme.amber
            mark = label()
            mark.setPixmap(pixmap("check" if is_good else "triangle-alert", colour, _ICON_PX))
            self._layout.addWidget(_fact(mark, label(words, "good" if is_good else "look-again")))
        self.setAccessibleName(", ".join(f"{words}" for _, words in said))
        self.updateGeometry()


def _fact(*parts: QWidget) -> QWidget:
    fact = QWidget()
    row = QHBoxLayout(fact)
    row.setContentsMargins(0, 0, 4, 0)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part)
    return fact


def status_of(figure: ShownFigure) -> tuple[tuple[bool, str], ...]:
    """What is there (true) and what is missing (false), in words."""
    caption = bool(figure.caption.strip())
    credit = (False, "credit missing")
    if figure.credit_text:
        credit = (False, "credit uncertain") if figure.is_uncertain else (True, "credit")
    said = [(caption, "caption" if caption else "caption missing"), credit, _alt(figure.alt)]
    if not figure.is_placed:
        said.append((False, "not in the text"))
    return tuple(said)


def _alt(alt: str | None) -> tuple[bool, str]:
    if alt is None:
        return False, "alt text missing"
    if not alt:
        return True, "decorative"
    return len(alt) <= ALT_LIMIT, "alt text" if len(alt) <= ALT_MOST else "alt text too long"
