"""A target in the Publish sheet: ticked or not, where it is, how the story stands there."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.web_address import is_web
from editor.ui.publish.places import Place
from editor.ui.publish.remote_words import is_changed, remote_words
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.words import PLAIN, standing_words, where_words
from editor.ui.theme import Theme, icon
from editor.ui.theme.elided import ElidedLabel
from editor.ui.theme.look import label, set_look

_BOX_PX = 30
_LEAST_PX = 80
_INDENT_PX = 22
_LINK_PX = 5
"""What a link has around its words: they stand in line with those above."""


class NameBox(QCheckBox):
    """A box with a name that gives way: what has no room ends in an ellipsis."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        room = self.width() - _BOX_PX
        # An ampersand in a name is no key.
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The box and a few letters."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())


class TargetRow(QWidget):
    """Signals: ``change_asked()``, ``open_asked(url)``."""

    change_asked = Signal()
    open_asked = Signal(str)

    def __init__(self, model: PublishViewModel, place: Place, theme: Theme) -> None:
        super().__init__()
        self._model, self._id, name = model, place.target.id, place.target.name
        self._url = ""
        self.box = NameBox(name)
        self.change = QToolButton()
        self.change.setProperty("look", "flat")
        self.change.setAccessibleName(f"Change, test or pause {name}")
        self.change.setToolTip("Change, test or pause it")
        self.change.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.where = ElidedLabel()
        self.where.setProperty("look", "small")
        self.standing = label("", "small", wraps=True)
        self.open = _link("Open in browser", f"Open the story at {name} in the browser")
        self.look = _link("Look at the site", f"Look whether the story was changed at {name}")
        self.look.setToolTip("Asks the site whether somebody changed the story there")
        self.against = label("", "small", wraps=True)
        self.remote = label("", "small", wraps=True)
        self.home = _link("Bring their version home", f"Keep the version of {name} in the history")
        self.home.setToolTip("Keeps their version in the history of the story")
        self.paused = label("", "look-again", wraps=True)
        self.plain = label(PLAIN, "look-again", wraps=True)
        self._arrange()
        self.set_theme(theme)
        self.show_place(place)
        self.box.toggled.connect(lambda on: model.tick(self._id, on=on))
        self.change.clicked.connect(self.change_asked)
        self.open.clicked.connect(lambda: self.open_asked.emit(self._url))
        self.look.clicked.connect(lambda: model.looking.look(self._id))
        self.home.clicked.connect(lambda: model.looking.bring_home(self._id))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.change.setIcon(icon("settings", theme, 16, theme.soft))

    def show_place(self, place: Place) -> None:
        """Show how it is chosen, and how the story stands there."""
        model = self._model
        against = place.reason_against(model.choice.act)
        is_on = place.target.id in model.choice.targets
        with QSignalBlocker(self.box):
            self.box.setChecked(is_on)
        self.box.setEnabled(not against or is_on)
        self.where.setText(where_words(place))
        self.where.setToolTip(place.target.url)
        standing = standing_words(place, model.clock())
        self.standing.setText(standing)
        self.box.setAccessibleDescription(". ".join(filter(None, (standing, against))))
        # Where it never was needs no word more; where it stands and still can't be done does.
        self.against.setText(against if place.is_public else "")
        self.against.setVisible(bool(self.against.text()))
        self._url = place.placement.remote.url if place.placement else ""
        self.open.setVisible(is_web(self._url) and place.is_public)
        self.look.setVisible(place.placement is not None and not place.is_drop)
        paused = place.target.paused
        self.paused.setText(f"Paused: {paused.rstrip('.')}. What is sent waits until that is over.")
        self.paused.setVisible(bool(paused))
        self.plain.setVisible(place.is_plain)
        self._show_remote()

    def _show_remote(self) -> None:
        looks = self._model.looking.found
        said, look = remote_words(looks[self._id]) if self._id in looks else ("", "small")
        self.home.setVisible(is_changed(looks.get(self._id)))
        set_look(self.remote, look)
        self.remote.setText(said)
        self.remote.setVisible(bool(said))

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.box, 1)
        first.addWidget(self.change)
        links = QHBoxLayout()
        links.setContentsMargins(_INDENT_PX - _LINK_PX, 0, 0, 0)
        links.setSpacing(4)
        for link in (self.open, self.look):
            links.addWidget(link)
        links.addStretch(1)
        home = QHBoxLayout()
        home.setContentsMargins(_INDENT_PX - _LINK_PX, 0, 0, 0)
        home.addWidget(self.home)
        home.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(_INDENT_PX, 0, 0, 0)
        inside.setSpacing(2)
        below = (self.remote, self.paused, self.plain)
        for part in (self.where, self.standing, self.against, *below):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(inside)
        column.addLayout(links)
        column.addLayout(home)


def _link(text: str, name: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("look", "link")
    made.setAccessibleName(name)
    return made
