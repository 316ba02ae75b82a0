"""A dispatch on its way, or its receipt."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor.domain.publishing.dispatch import Dispatch, DispatchState, Step
from editor.domain.web_address import is_web
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.words import (
    ACT_WORDS,
    address_of,
    moment_words,
    progress_words,
    receipt_words,
)
from editor.ui.theme.elided import ElidedLabel
from editor.ui.theme.look import label, set_look

_CALM = frozenset({DispatchState.WAITING, DispatchState.HELD, DispatchState.SENDING})


class DispatchCard(QFrame):
    """Target, act, state, what was said last; and what can be done about it.

    Signals: ``open_asked(url)``; ``compare_asked(id)``: somebody changed the story there.
    """

    open_asked = Signal(str)
    compare_asked = Signal(str)

    def __init__(self, model: PublishViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._id = self._url = ""
        self.name = ElidedLabel()
        self.name.setProperty("look", "title")
        self.state = label("", wraps=True)
        self.said = label("", "soft", wraps=True)
        self.address = label("", "soft", wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.open = QPushButton("Open in browser")
        self.retry = QPushButton("Try now")
        self.cancel = QPushButton("Cancel")
        self.compare = QPushButton("Compare…")
        self._buttons = QWidget()
        self._arrange()
        self.open.clicked.connect(lambda: self.open_asked.emit(self._url))
        self.retry.clicked.connect(lambda: model.sending.retry(self._id))
        self.cancel.clicked.connect(lambda: model.sending.cancel(self._id))
        self.compare.clicked.connect(lambda: self.compare_asked.emit(self._id))

    def show_entry(self, entry: Dispatch) -> None:
        """Show how it stands."""
        place = self._model.place_of(entry.target)
        name = place.target.name if place else "A target that is gone"
        is_sent, state = entry.state is DispatchState.SENT, entry.state
        self._id, self._url = entry.id, address_of(entry)
        self.name.setText(f"{name} · {ACT_WORDS[entry.act].lower()}")
        self.name.setToolTip(name)
        self.state.setText(self._state_words(entry))
        self.said.setText("" if is_sent else f"{entry.said} {entry.hint}".strip())
        # A break may fall behind a slash: an address has no spaces to break at.
        self.address.setText((self._url or entry.said).replace("/", "/\u200b") if is_sent else "")
        for part in (self.said, self.address):
            part.setVisible(bool(part.text()))
        done = len(entry.progress.done)
        self.progress.setVisible(state is DispatchState.SENDING)
        self.progress.setRange(0, max(self._steps(entry), done))
        self.progress.setValue(done)
        self._show_buttons(entry, name)
        look = "done" if is_sent else "card" if state in _CALM else "refusal"
        set_look(self, "card" if state is DispatchState.CANCELLED else look)
        self.setAccessibleName(f"{self.name.text()}: {self.state.text()} {self.said.text()}")

    def _show_buttons(self, entry: Dispatch, name: str) -> None:
        state = entry.state
        is_late = state is DispatchState.LATE
        shown = {
            self.open: state is DispatchState.SENT and is_web(self._url),
            self.compare: state is DispatchState.CONFLICT,
            self.retry: state in {DispatchState.STOPPED, DispatchState.LATE}
            or (state is DispatchState.WAITING and entry.attempts > 0),
            self.cancel: state.is_open and state is not DispatchState.SENDING,
        }
        again = "Try again" if state is DispatchState.STOPPED else "Try now"
        self.retry.setText("Send it late" if is_late else again)
        for button, is_shown in shown.items():
            button.setVisible(is_shown)
            button.setAccessibleName(f"{button.text()}: {name}")
        self._buttons.setVisible(any(shown.values()))
        self.progress.setAccessibleName(f"Progress at {name}")

    def _state_words(self, entry: Dispatch) -> str:
        if entry.state is DispatchState.SENT:
            return receipt_words(entry, self._model.clock())
        said = progress_words(entry)
        if entry.state is DispatchState.HELD and entry.release_at is not None:
            return f"{said} until {moment_words(entry.release_at)}"
        place = self._model.place_of(entry.target)
        if entry.state is DispatchState.WAITING and place is not None and place.target.paused:
            return f"{said}: paused"
        return said

    def _steps(self, entry: Dispatch) -> int:
        plan = next((it for it in self._model.planning.plans if it.target.id == entry.target), None)
        return len(plan.steps) if plan is not None and plan.steps else len(Step)

    def _arrange(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        for button in (self.open, self.compare, self.retry, self.cancel):
            button.setProperty("look", "small")
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(2)
        for part in (self.name, self.state, self.said, self.address, self.progress, self._buttons):
            column.addWidget(part)


class DispatchList(QWidget):
    """Cards under a title; nothing at all if there is none. Signals as for a card.

    Args:
        title: Stands over them.
        model: Of the sheet.
        parent: Holds it.
        is_over: The title when nothing of them is still to be sent.
    """

    open_asked = Signal(str)
    compare_asked = Signal(str)

    def __init__(
        self,
        title: str,
        model: PublishViewModel,
        parent: QWidget | None = None,
        *,
        is_over: str = "",
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.cards: dict[str, DispatchCard] = {}
        self.notice = label("", "look-again", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._title = label("", "small")
        self._words = (title, is_over or title)
        self._column.addWidget(self._title)
        self._column.addWidget(self.notice)

    def show_entries(self, entries: tuple[Dispatch, ...], notice: str = "") -> None:
        """Show them in their order."""
        ids = [each.id for each in entries]
        if ids != list(self.cards):
            self._build(ids)
        for entry in entries:
            self.cards[entry.id].show_entry(entry)
        is_over = not any(each.state.is_open for each in entries)
        self._title.setText(self._words[is_over])
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self.setVisible(bool(entries or notice))

    def _build(self, ids: list[str]) -> None:
        before, self.cards = self.cards, {}
        for each in ids:
            known = before.pop(each, None)
            self.cards[each] = known or self._card()
            self._column.addWidget(self.cards[each])
        for card in before.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _card(self) -> DispatchCard:
        card = DispatchCard(self._model, self)
        card.open_asked.connect(self.open_asked)
        card.compare_asked.connect(self.compare_asked)
        return card
