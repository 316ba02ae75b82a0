"""The choice between what stands at a site and what we have; no widgets."""

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError, UnknownFieldError
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.publishing.three_way import Passage, Side, ThreeWay
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.publishing.remote_comparing import Comparison

_SENT = (
    "It went into the outbox, and goes out from there by itself. Their version is in the story’s "
    "history, in the tab History."
)


class Service(Protocol):
    """``newsroom.remote_changes``, as far as the pane knows it."""

    def comparison(self, dispatch: str) -> "Comparison":
        """The three versions that a dispatch is about."""
        ...

    def resolve(self, dispatch: str, choices: Mapping[str, Side]) -> Dispatch:
        """Decide, and send what comes of it."""
        ...


class RemoteChangesModel(QObject):
    """One comparison at a time: of a dispatch that met a change at its target.

    Args:
        open_story: Is saved first; its own dispatches are found by ``reload``.
        service: Gives the service of a library.

    Attributes:
        waiting: The dispatches of the open story that met a change, the one that is shown too.
        dispatch: The one that is shown; None if there is none.
        compared: Its three versions; None until they are there.
        choices: What somebody chose, by the ids of passages.
        error: What went wrong last; None if nothing did.
        told: What came of the last choice; empty before one.
        is_watched: Somebody looks: what is saved meanwhile is compared anew.
    """

    changed = Signal()
    sent = Signal()
    """A dispatch was made anew: the outbox has something to send."""

    def __init__(
        self,
        open_story: OpenStory,
        parent: QObject | None = None,
        service: "Callable[[Newsroom], Service]" = attrgetter("remote_changes"),
    ) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._service = service
        self.waiting: tuple[Dispatch, ...] = ()
        self._places: Mapping[str, str] = {}
        self.dispatch: Dispatch | None = None
        self.compared: Comparison | None = None
        self.choices: dict[str, Side] = {}
        self.error: CopydeskError | None = None
        self.told = ""
        self.is_busy = False
        self._asked = 0
        self.is_watched = False
        open_story.replaced.connect(self._begin)
        open_story.library_opened.connect(self.reload)
        open_story.saved.connect(self._look_again)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What isn't alike, fields first."""
        return self._told.changed

    @property
    def left(self) -> tuple[Passage, ...]:
        """What somebody still has to choose about."""
        return self._told.open_questions(self.choices)

    @property
    def notes(self) -> tuple[str, ...]:
        """What else should be known."""
        return self._told.notes

    @property
    def _told(self) -> ThreeWay:
        return self.compared.told if self.compared else ThreeWay()

    def place_of(self, dispatch: Dispatch) -> str:
        """What the place is called that a waiting dispatch goes to."""
        return self._places.get(dispatch.target, "")

    def reason_against(self) -> str:
        """Why it can't be sent now; empty if it can."""
        if self.is_busy:
            return "It is on its way."
        if self.compared is None:
            return "There is nothing to send."
        left = len(self.left)
        if left:
            return f"{left} passage{'' if left == 1 else 's'} still to be chosen."
        return ""

    def reload(self) -> None:
        """Look for what the open story met, and read it again; what is shown stays shown."""
        newsroom, article = self._open_story.newsroom, self._open_story.fields.id
        if newsroom is None or self.is_busy:
            return
        shown = self.dispatch.id if self.dispatch else ""
        tasks.run(
            lambda: _met(newsroom, article),
            done=partial(self._found, shown),
            failed=self._failed,
        )

    def show(self, dispatch: str) -> None:
        """Compare a dispatch, by its id, whichever story it is of."""
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        self._asked += 1
        asked, service = self._asked, self._service(newsroom)

        def read() -> "tuple[Dispatch, Comparison]":
            return newsroom.outbox.get(dispatch), service.comparison(dispatch)

        self._open_story.when_saved(
            lambda: tasks.run(
                read, done=partial(self._arrived, asked), failed=partial(self._missed, asked)
            )
        )

    def choose(self, passage: str, side: Side) -> None:
        """Take one side in one passage."""
        self.choices[passage], self.error = side, None
        self.changed.emit()

    def choose_everywhere(self, side: Side) -> None:
        """Take one side whole."""
        self.choices, self.error = self._told.everywhere(side), None
        self.changed.emit()

    def send(self) -> None:
        """Save the story with what was chosen, and send it."""
        newsroom, dispatch = self._open_story.newsroom, self.dispatch
        if newsroom is None or dispatch is None or self.reason_against():
            return
        self.is_busy, self.error = True, None
        self.changed.emit()
        work = partial(self._service(newsroom).resolve, dispatch.id, dict(self.choices))
        self._open_story.when_saved(
            lambda: tasks.run(work, done=self._made, failed=self._refused),
            self._not_saved,
        )

    def _begin(self) -> None:
        """Another story is open."""
        self.waiting, self.dispatch, self.compared = (), None, None
        self.choices, self.error, self.told = {}, None, ""
        self._asked += 1
        self.changed.emit()
        self.reload()

    def _look_again(self) -> None:
        """Ours is another: choices about what stayed as it was stay too."""
        if self.is_watched and self.dispatch is not None and not self.is_busy:
            self.show(self.dispatch.id)

    def _found(self, shown: str, found: tuple[tuple[Dispatch, ...], Mapping[str, str]]) -> None:
        waiting, self._places = found
        self.waiting = waiting
        ids = [each.id for each in waiting]
        if shown or ids:
            self.show(shown or ids[0])
        else:
            self.changed.emit()

    def _arrived(self, asked: int, read: "tuple[Dispatch, Comparison]") -> None:
        if asked != self._asked:
            return
        self.dispatch, self.compared = read
        known = {each.id for each in (*self._told.fields, *self._told.passages)}
        self.choices = {each: side for each, side in self.choices.items() if each in known}
        self.changed.emit()

    def _missed(self, asked: int, error: CopydeskError) -> None:
        if asked == self._asked:
            self.dispatch, self.compared, self.error = None, None, error
            self.changed.emit()

    def _made(self, _: Dispatch) -> None:
        self.is_busy, self.dispatch, self.compared = False, None, None
        self.choices, self.told = {}, _SENT
        self.changed.emit()
        self.sent.emit()
        self.reload()

    def _refused(self, error: CopydeskError) -> None:
        self._failed(error)
        if isinstance(error, UnknownFieldError) and self.dispatch is not None:
            self.show(self.dispatch.id)

    def _not_saved(self) -> None:
        self.is_busy = False
        self.changed.emit()

    def _failed(self, error: CopydeskError) -> None:
        self.is_busy, self.error = False, error
        self.changed.emit()


def _met(newsroom: "Newsroom", article: str) -> tuple[tuple[Dispatch, ...], Mapping[str, str]]:
    """The dispatches of a story that met a change there, and what the targets are called."""
    met = tuple(
        each
        for each in newsroom.outbox.entries()
        if each.article == article and each.state is DispatchState.CONFLICT
    )
    return met, {each.id: each.name for each in newsroom.targets.all()}
