"""Where a field comes from: what the file, the library and the story say, one line each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.photo_layers import Layer, Origin
from editor.ui.captions.form.fields import BY_NAME, RIGHTS_PARTS
from editor.ui.captions.form.values import text_of
from editor.ui.captions.session import CaptionSession
from editor.ui.theme.look import label, set_look

_MOST_CHARACTERS = 120
_SHOWN = (Origin.CREDIT, Origin.FILE, Origin.LIBRARY, Origin.STORY)
_GIVEN = {Origin.CREDIT, Origin.FILE}
"""What nobody said here: there is nothing to revert."""


class OriginBox(QWidget):
    """Shows the layers of one field of the current photo, and goes back to the one below."""

    revert_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, session: CaptionSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.name = "caption"
        self._title = label("", "small")
        self.revert = _link("revert", "Revert this field (Ctrl+Alt+R)")
        self.copy = _link("copy to library", "Copy the story’s words to the library (Ctrl+Alt+L)")
        self.revert.clicked.connect(lambda: self.revert_wanted.emit(self.name))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        frame = QFrame(self)
        frame.setProperty("look", "line-box")
        column.addWidget(frame)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        inside.addLayout(grid)
        self._lines = {}
        for at, origin in enumerate(_SHOWN):
            name, words = label(origin.value, "small"), label("", "layer", wraps=True)
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, at, 1)
            self._lines[origin] = (name, words)
        acts = QHBoxLayout()
        acts.addWidget(self.revert)
        acts.addWidget(self.copy)
        acts.addStretch(1)
        inside.addLayout(acts)

    def show_field(self, name: str) -> None:
        """Show the layers of that field."""
        self.name = name
        self.show_layers()

    def show_layers(self) -> None:
        """Show what they say now."""
        is_one = len(self._session.selected) == 1 and self.name not in RIGHTS_PARTS
        layers = self._session.layers(self.name) if is_one else ()
        self.setVisible(bool(layers))
        self._title.setText(f"Where the {BY_NAME[self.name].label.lower()} comes from")
        below: str | None = None
        by_origin = {each.origin: each for each in layers}
        for origin, (name, words) in self._lines.items():
            layer = by_origin.get(origin)
            name.setVisible(layer is not None)
            words.setVisible(layer is not None)
            if layer is None:
                continue
            text = self._words(layer)
            words.setText(_said(layer, text, below, origin))
            set_look(words, "layer-shown" if layer.shows else "layer")
            below = text if layer.value is not None else below
        own = [each for each in layers if each.value is not None and each.origin not in _GIVEN]
        is_story = bool(own) and own[-1].origin is Origin.STORY
        top = layers[-1] if layers else None
        self.revert.setVisible(bool(top and top.value is not None and own))
        self.copy.setVisible(is_story)

    def _words(self, layer: Layer) -> str:
        text = " ".join(text_of(BY_NAME[self.name], layer.value).split())
        return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]}…"


def _said(layer: Layer, text: str, below: str | None, origin: Origin) -> str:
    if layer.value is None:
        return "–"
    if not text:
        return "cleared here" if origin is not Origin.FILE else "empty"
    if text == below:
        return "same as file" if origin is Origin.LIBRARY else "same as below"
    return text


def _link(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "link")
    button.setToolTip(tip)
    button.setAccessibleName(tip.partition(" (")[0])
    button.hide()
    return button
