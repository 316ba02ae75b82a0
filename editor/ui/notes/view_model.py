"""The notes on the open story: read, said, answered, settled. No widgets."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from editor.domain.anchoring import anchor_at, find_anchor
from editor.domain.errors import CopydeskError
from editor.domain.note import Anchor, Note
from editor.ui import tasks
from editor.ui.notes.spans import Span, Spans
from editor.ui.open_story import OpenStory
from editor.ui.writing.offsets import all_to_utf16, from_utf16

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.notes import Notes

_LOOK_DELAY_MS = 400
# Where the words of a note stand is found anew by its quotation: writing that down can wait.
_KEEP_DELAY_MS = 20_000
_Places = dict[str, tuple[int, int]]


class NotesViewModel(QObject):
    """The notes, and where in the text their words stand now.

    Attributes:
        notes: All of them, in the order of the text, those whose words are gone at the end.
        draft: What a new note would be about; None while none is being written.
    """

    changed = Signal()
    """Other notes, or other words in one of them."""
    moved = Signal()
    """The words of notes stand elsewhere."""

    def __init__(
        self, open_story: OpenStory, document: QTextDocument, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.notes: tuple[Note, ...] = ()
        self.draft: Anchor | None = None
        self.spans = Spans(document)
        self._open_story = open_story
        self._asked = 0
        self._unkept: dict[str, Anchor] = {}
        self._look = QTimer(self, singleShot=True, interval=_LOOK_DELAY_MS)
        self._look.timeout.connect(self._find)
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_DELAY_MS)
        self._keep.timeout.connect(self.keep_places)
        open_story.replaced.connect(self._story_came)
        open_story.library_opened.connect(self.reload)
        document.contentsChange.connect(self._text_changed)

    @property
    def is_open(self) -> bool:
        """Whether there is a story at all."""
        return self._open_story.is_open

    @property
    def open_count(self) -> int:
        """How many notes somebody still has to do something about."""
        return sum(note.is_open for note in self.notes)

    def reload(self) -> None:
        """Read the notes of the open story."""
        notes, story = self._service(), self._open_story
        if notes is None or not story.is_open:
            self._take(story.fields.id, ())
            return
        key = story.fields.id
        tasks.run(partial(notes.of, key), done=partial(self._take, key), failed=self._tell)

    def begin(self, text: str, start: int, end: int) -> None:
        """Write a note on these code points of the text."""
        self.draft = anchor_at(text, start, end)
        self.changed.emit()

    def give_up(self) -> None:
        """Write none after all."""
        self.draft = None
        self.changed.emit()

    def say(self, text: str) -> None:
        """Make a note of what was written about the draft's words."""
        draft, key = self.draft, self._open_story.fields.id
        if draft is not None and text.strip():
            self.draft = None
            self._do(lambda notes: notes.add(key, draft, text), then=self._said)

    def answer(self, note: Note, text: str) -> None:
        """Say something to a note."""
        if text.strip():
            self._do(lambda notes: notes.answer(note.id, text))

    def settle(self, note: Note, *, settled: bool) -> None:
        """Mark a note as done, or as open again."""
        self._do(lambda notes: notes.settle(note.id, settled=settled))

    def remove(self, note: Note) -> None:
        """Forget a note; it can be undone like anything else."""
        self._do(lambda notes: notes.remove(note.id))
        self._open_story.ledger.push_act(
            "delete note",
            undo=lambda: self._do(lambda notes: notes.put_back(note)),
            redo=lambda: self._do(lambda notes: notes.remove(note.id)),
        )

    def is_placed(self, note: Note) -> bool:
        """Whether the words that it is about are still there."""
        return self.spans.of(note.id) is not None

    def jump(self, note: Note) -> None:
        """Show the words that a note is about."""
        span = self.spans.of(note.id)
        if span is not None:
            text = self._open_story.article.body
            start, end = (from_utf16(text, units) for units in span)
            self._open_story.jump.emit("body", start, end)

    def keep_places(self) -> None:
        """Write down where the words of the notes stand, if that is news."""
        unkept, self._unkept = self._unkept, {}
        if unkept:
            self._do(lambda notes: notes.move(unkept), then=_nothing)

    def _do(
        self, act: "Callable[[Notes], object]", then: Callable[[object], None] | None = None
    ) -> None:
        notes = self._service()
        if notes is not None:
            done = then or (lambda _: self.reload())
            tasks.run(partial(act, notes), done=done, failed=self._tell)

    def _said(self, note: object) -> None:
        assert isinstance(note, Note)
        self.reload()
        self._open_story.ledger.push_act(
            "note",
            undo=lambda: self._do(lambda notes: notes.remove(note.id)),
            redo=lambda: self._do(lambda notes: notes.put_back(note)),
        )

    def _story_came(self) -> None:
        self.keep_places()
        self.draft = None
        self.reload()

    def _text_changed(self, _at: int, removed: int, added: int) -> None:
        """Cheap: it is called for every key."""
        if self.notes and (removed or added):
            self._look.start()

    def _take(self, key: str, notes: tuple[Note, ...]) -> None:
        if key != self._open_story.fields.id:
            return
        self.notes = notes
        self.changed.emit()
        self._find()

    def _find(self) -> None:
        self._asked += 1
        text = self._open_story.article.body
        tasks.run_beside(
            partial(_places, self.notes, text),
            done=partial(self._take_places, self._asked),
            failed=self._tell,
        )

    def _take_places(self, asked: int, found: tuple[list[tuple[str, Span]], list[Note]]) -> None:
        if asked != self._asked or self._look.isActive():
            return
        spans, notes = found
        before = {note.id: note.anchor for note in self.notes}
        moved = {note.id: note.anchor for note in notes if note.anchor != before.get(note.id)}
        self.spans.set(spans)
        if [note.id for note in notes] != [note.id for note in self.notes]:
            self.notes = tuple(notes)
            self.changed.emit()
        elif moved:
            self.notes = tuple(notes)
        if moved:
            self._unkept |= moved
            if not self._keep.isActive():
                self._keep.start()
        self.moved.emit()

    def _service(self) -> "Notes | None":
        newsroom = self._open_story.newsroom
        return None if newsroom is None else newsroom.notes

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def _places(notes: tuple[Note, ...], text: str) -> tuple[list[tuple[str, Span]], list[Note]]:
    """Where the notes stand now in UTF-16 units, and the notes with their anchors there.

    They are ordered as the text is, those whose words are gone at the end.
    """
    found: _Places = {}
    for note in notes:
        place = find_anchor(note.anchor, text)
        if place is not None:
            found[note.id] = place
    offsets = sorted({offset for place in found.values() for offset in place})
    units = dict(zip(offsets, all_to_utf16(text, offsets), strict=True))
    spans = [(name, (units[start], units[end])) for name, (start, end) in found.items()]
    ordered = sorted(notes, key=lambda note: found.get(note.id, (len(text) + 1, 0)))
    return spans, [_placed(note, found, text) for note in ordered]


def _placed(note: Note, found: _Places, text: str) -> Note:
    place = found.get(note.id)
    return note if place is None else replace(note, anchor=anchor_at(text, *place))


def _nothing(_: object) -> None:
    """Nothing follows."""
