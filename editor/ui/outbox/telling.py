"""Who is needed is told once, in a banner that goes when nobody is needed any more."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.ui.banner import Banner, Offer
from editor.ui.outbox.words import needing_words


class Telling(QObject):
    """What needs somebody, said over the page of one window. Other trouble there stands first.

    Args:
        banner: Says it.
        needing: Gives the ids of what needs somebody now.
        names: Gives what the targets are called, by their ids.
    """

    entry_asked = Signal(str)
    """Somebody wants to see that entry of the outbox."""
    conflict_asked = Signal(str)
    """Somebody wants to see what was changed at the target: the id of the dispatch."""

    def __init__(
        self,
        banner: Banner,
        needing: Callable[[], frozenset[str]],
        names: Callable[[], Mapping[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._banner, self._needing, self._names = banner, needing, names
        self._waiting: tuple[Dispatch, ...] = ()
        self._told: frozenset[str] = frozenset()
        self._said = ""

    def tell(self, news: tuple[Dispatch, ...]) -> None:
        """Say these, as soon as no other trouble stands there."""
        self._waiting = (*self._waiting, *news)
        self.look()

    def look(self) -> None:
        """The outbox may be another: what is over isn't said, nor said any longer."""
        needing = self._needing()
        self._waiting = tuple(each for each in self._waiting if each.id in needing)
        if self._is_shown and not self._told & needing:
            self._banner.hide()
        if self._waiting and not self._banner.is_trouble:
            self._say()

    @property
    def _is_shown(self) -> bool:
        return self._banner.is_trouble and self._banner.message.text() == self._said

    def _say(self) -> None:
        news, self._waiting = self._waiting, ()
        first, names = news[0], self._names()
        self._told = frozenset(each.id for each in news)
        if len(news) == 1:
            self._said = needing_words(first, names.get(first.target, "its target"))
        else:
            self._said = f"{len(news):,} stories in the outbox need you."
        offer: Offer = ("Open the outbox", lambda: self.entry_asked.emit(first.id))
        if len(news) == 1 and first.state is DispatchState.CONFLICT:
            offer = ("See changes", lambda: self.conflict_asked.emit(first.id))
        self._banner.say(self._said, "", (offer,))
