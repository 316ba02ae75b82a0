"""The ledger: everything that was done to the open story, in order, whoever did it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.ui.undo.places import Change, leaf_of, name_of, place_of
from editor.ui.undo.step import Act, Step
from editor.ui.undo.stroke import Stroke, stroke_between
from editor.ui.undo.text_history import TextHistory

TYPING = "typing"
DELETION = "deletion"
OF_THE_TEXT = "change of the text"


class Ledger(QObject):
    """Undo and redo for one open story.

    Args:
        put: Sets fields of the story without telling the ledger; gives back whether any of them
            was another before.
        clock: Gives seconds that only go forward; typing after a rest is a step of its own.
    """

    changed = Signal()
    """Something else is undone or redone next."""
    went = Signal(str)
    """Something was undone or redone at that path; empty for an act outside the story."""

    def __init__(
        self,
        put: Callable[[Mapping[str, Any]], bool],
        *,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._put = put
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open: Step | None = None
        self._is_replaying = False
        self._text: TextHistory | None = None

    @property
    def undo_name(self) -> str:
        """What would be undone: ``typing``, ``caption``; empty if there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What would be done again; empty if there is nothing."""
        return self._undone[-1].name if self._undone else ""

    @property
    def keeps_text(self) -> bool:
        """Whether a document tells what happens to the text; else it is a field like others."""
        return self._text is not None

    def listen(self, text: TextHistory) -> None:
        """Take in what happens to the text."""
        self._text = text
        text.changed.connect(self._text_changed)

    @contextmanager
    def one_step(self, name: str = "") -> Iterator[None]:
        """Make whatever is recorded inside one step; within another it is part of that one.

        Args:
            name: What the menu calls it, after ``Undo``; by default what was changed first.
        """
        if self._open is not None or self._is_replaying:
            yield
            return
        self._open = Step(name)
        try:
            yield
        finally:
            step, self._open = self._open, None
            step.stroke = None
            if not step.is_empty:
                self._push(step)

    def record(self, changes: Mapping[str, Change]) -> None:
        """Fields were changed: their names, with the values before and after."""
        if self._is_replaying or not changes:
            return
        place = place_of(changes)
        leaf = leaf_of(changes[place.partition("[")[0].partition(".")[0]], place)
        stroke = None
        if leaf is not None and len(changes) == 1:
            stroke = stroke_between(*leaf, self._clock())
        self._push(Step(name_of(place), place, dict(changes), stroke=stroke))

    def push_act(self, name: str, undo: Act, redo: Act, *, place: str = "") -> None:
        """Something was done that only its own inverse can undo.

        Args:
            name: What the menu calls it, after ``Undo``: ``replace in all stories``.
            undo: Takes it back; may go on in the background.
            redo: Does it again.
            place: The path of what it changed in this story; empty if it did that elsewhere.
        """
        if not self._is_replaying:
            self._push(Step(name, place, acts=[(undo, redo)]))

    def close_step(self) -> None:
        """What is typed next is a step of its own."""
        if self._done:
            self._done[-1].stroke = None

    def undo(self) -> bool:
        """Take the last step back; false if there is none.

        A step whose fields stand as before anyway is passed over.
        """
        while self._done:
            self.close_step()
            step = self._done.pop()
            self._undone.append(step)
            self.close_step()
            if self._replay(step, back=True):
                return True
        return False

    def redo(self) -> bool:
        """Do again what was taken back last; false if there is nothing."""
        while self._undone:
            step = self._undone.pop()
            self._done.append(step)
            if self._replay(step, back=False):
                return True
        return False

    def clear(self) -> None:
        """Another story is open: nothing of before can be undone."""
        self._done.clear()
        self._undone.clear()
        if self._text is not None:
            self._text.forget()
        self.changed.emit()

    def _replay(self, step: Step, *, back: bool) -> bool:
        """Text and fields together, so that they never disagree; false if nothing changed."""
        side = 0 if back else 1
        self._is_replaying = True
        try:
            if step.text is not None and self._text is not None:
                self._text.go_to(step.text[side])
            moved = self._put({name: change[side] for name, change in step.values.items()})
            for act in reversed(step.acts) if back else step.acts:
                act[side]()
        finally:
            self._is_replaying = False
        self.changed.emit()
        if not (moved or step.text or step.acts):
            return False
        self.went.emit(step.place)
        return True

    def _text_changed(self, before: int, after: int, stroke: Stroke | None) -> None:
        if self._is_replaying:
            return
        name = OF_THE_TEXT
        if stroke is not None:
            name = DELETION if stroke.is_deleted else TYPING
        self._push(Step(name, "body", text=(before, after), stroke=stroke))

    def _push(self, step: Step) -> None:
        if self._open is not None:
            self._open.take_in(step)
            return
        self._undone.clear()
        if self._done and step.continues(self._done[-1]):
            self._done[-1].take_in(step)
            return
        self._done.append(step)
        self.changed.emit()
