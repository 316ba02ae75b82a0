"""Notes: what the desk says to itself about the words of a story."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from editor.domain.errors import UnknownFieldError
from editor.domain.identity import new_id
from editor.domain.note import Anchor, Note, Remark
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Notes:
    """The notes of one library. Every method is one transaction; none touches an article.

    Args:
        who: Gives the name under which remarks are made.
        clock: Gives the time (aware, UTC) of remarks.
    """

    def __init__(self, store: Store, who: Callable[[], str], clock: Callable[[], datetime]) -> None:
        self._store = store
        self._who = who
        self._clock = clock

    def of(self, article_id: str) -> tuple[Note, ...]:
        """The notes on an article, settled ones too, in the order of the text."""
        with self._store.read() as shelf:
            return shelf.notes.of(article_id)

    def add(self, article_id: str, anchor: Anchor, text: str) -> Note:
        """Say something about words of a story.

        Raises:
            UnknownFieldError: There is nothing but spaces in it.
            UnknownStoryError: There is no such story.
        """
        remark = self._remark(text)
        with self._store.write() as shelf:
            note = Note(new_id(), shelf.articles.get(article_id).id, anchor, (remark,))
            shelf.notes.put(note)
        return note

    def answer(self, note_id: str, text: str) -> Note:
        """Say something to a note; a settled one is open again.

        Raises:
            UnknownFieldError: There is nothing but spaces in it, or the note is gone.
        """
        remark = self._remark(text)
        with self._store.write() as shelf:
            note = _note(shelf, note_id)
            said = replace(note, remarks=(*note.remarks, remark), resolved_by="", resolved_at=None)
            shelf.notes.put(said)
        return said

    def settle(self, note_id: str, *, settled: bool = True) -> Note:
        """Mark a note as done, or as open again.

        Raises:
            UnknownFieldError: The note is gone.
        """
        by, at = (self._who(), self._clock()) if settled else ("", None)
        with self._store.write() as shelf:
            note = replace(_note(shelf, note_id), resolved_by=by, resolved_at=at)
            shelf.notes.put(note)
        return note

    def remove(self, note_id: str) -> None:
        """Forget a note for good."""
        with self._store.write() as shelf:
            shelf.notes.remove(note_id)

    def put_back(self, note: Note) -> None:
        """Store a note as it was: the way back from ``remove``, ``settle`` and ``answer``."""
        with self._store.write() as shelf:
            shelf.notes.put(note)

    def move(self, anchors: Mapping[str, Anchor]) -> None:
        """Keep where the words of notes stand now: an anchor by the id of its note.

        Notes that are gone are left out.
        """
        with self._store.write() as shelf:
            for note_id, anchor in anchors.items():
                note = shelf.notes.get(note_id)
                if note is not None:
                    shelf.notes.put(replace(note, anchor=anchor))

    def _remark(self, text: str) -> Remark:
        if not text.strip():
            raise UnknownFieldError("A note needs words.", hint="Type what you want to say.")
        return Remark(text.strip(), self._who(), self._clock())


def _note(shelf: Shelf, note_id: str) -> Note:
    note = shelf.notes.get(note_id)
    if note is None:
        message = "This note was removed elsewhere."
        raise UnknownFieldError(message, hint="Write it anew if it still matters.")
    return note
